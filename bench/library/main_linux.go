// Command library is the contestant that uses vethkit as a library:
//
//	library create N, delete-any N, delete-group G, counters TIMES, pods N, pods-delete N
//
// Words like the floor's may follow: a=NAME, b=NAME, group=G of the first ends.
package main

import (
	"context"
	"errors"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

func main() {
	if err := do(os.Args[1:]); err != nil {
		os.Stderr.WriteString("library: " + err.Error() + "\n")
		os.Exit(2)
	}
}

func do(args []string) error {
	if len(args) < 2 {
		return errors.New("too few words")
	}
	n, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	words := map[string]string{"a": "a", "b": "b"}
	for _, w := range args[2:] {
		k, v, _ := strings.Cut(w, "=")
		words[k] = v
	}
	switch args[0] {
	case "create":
		return create(n, words)
	case "pods":
		return pods(n, words["a"])
	case "pods-delete":
		return pair.Delete(words["a"])
	}
	c, err := rtnl.Open()
	if err != nil {
		return err
	}
	defer c.Close()
	switch args[0] {
	case "delete-any":
		return deleteAny(c, n, words["a"])
	case "delete-group":
		return c.Do(rtnl.DelLink{LinkRef: rtnl.ByGroup(uint32(n))})
	case "counters":
		return counters(c, n)
	}
	return errors.New("what is " + args[0] + "?")
}

func create(n int, words map[string]string) error {
	var group rtnl.Opt[uint32]
	if words["group"] != "" {
		g, err := strconv.ParseUint(words["group"], 0, 32)
		if err != nil {
			return err
		}
		group = rtnl.Some(uint32(g))
	}
	specs := make([]pair.Spec, n)
	for i := range specs {
		number := strconv.Itoa(i)
		specs[i] = pair.Pair{
			A: pair.End{Name: words["a"] + number, Up: true, Group: group},
			B: pair.End{Name: words["b"] + number, Up: true},
		}
	}
	_, err := pair.Apply(context.Background(), specs...)
	return err
}

func deleteAny(c *rtnl.Conn, n int, prefix string) error {
	names := make(map[string]bool, n)
	for i := range n {
		names[prefix+strconv.Itoa(i)] = true
	}
	deleted, err := pair.DelLinks(c, func(l *pair.Link) bool { return names[l.Name] })
	if err == nil && deleted != n {
		err = errors.New("deleted " + strconv.Itoa(deleted))
	}
	return err
}

func pods(n int, set string) error {
	subnets := []netip.Prefix{netip.MustParsePrefix("10.200.0.0/16")}
	specs := make([]pair.Spec, n)
	for i := range specs {
		specs[i] = pair.Pod{Name: set + strconv.Itoa(i), Set: set, Bridge: "br0", Subnets: subnets}
	}
	_, err := pair.Apply(context.Background(), specs...)
	return err
}

// counters reads once to warm up, then times times, and prints what the
// runner reads.
func counters(c *rtnl.Conn, times int) error {
	stats, err := c.Stats(nil, rtnl.StatsLink)
	if err != nil {
		return err
	}
	cpu, sleeps := usage()
	start := time.Now()
	for range times {
		if stats, err = c.Stats(stats[:0], rtnl.StatsLink); err != nil {
			return err
		}
	}
	wall := time.Since(start)
	cpu1, sleeps1 := usage()
	line := "inner"
	for _, v := range []int64{wall.Nanoseconds(), (cpu1 - cpu).Nanoseconds(), sleeps1 - sleeps, int64(times), int64(len(stats))} {
		line += " " + strconv.FormatInt(v, 10)
	}
	_, err = os.Stdout.WriteString(line + "\n")
	return err
}

func usage() (cpu time.Duration, sleeps int64) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), int64(u.Nvcsw)
}
