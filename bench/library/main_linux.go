// Command library is the contestant that uses vethkit as a library:
//
//	library create N, delete-any N, delete-group G, counters TIMES
//
// Words like the floor's may follow: group=G, a=NAME, b=NAME.
package main

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
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
	words := map[string]string{"a": "a", "b": "b", "group": "0"}
	for _, w := range args[2:] {
		k, v, _ := strings.Cut(w, "=")
		words[k] = v
	}
	c, err := rtnl.Open()
	if err != nil {
		return err
	}
	defer c.Close()
	switch args[0] {
	case "create":
		group, err := strconv.ParseUint(words["group"], 0, 32)
		if err != nil {
			return err
		}
		return create(c, n, words["a"], words["b"], uint32(group))
	case "delete-any":
		reqs := make([]rtnl.Request, 0, n+1)
		for i := range n {
			reqs = append(reqs, rtnl.SetLink{LinkRef: rtnl.ByName(words["a"] + strconv.Itoa(i)), NewGroup: rtnl.Some(uint32(mark))})
		}
		return c.Do(append(reqs, rtnl.DelLink{LinkRef: rtnl.ByGroup(mark)})...)
	case "delete-group":
		return c.Do(rtnl.DelLink{LinkRef: rtnl.ByGroup(uint32(n))})
	case "counters":
		return counters(c, n)
	}
	return errors.New("what is " + args[0] + "?")
}

// mark is the group of what is to be deleted.
const mark = 79

// upTogether is the group of the peers that are brought up in one message.
const upTogether = 78

func create(c *rtnl.Conn, n int, a, b string, group uint32) error {
	reqs := make([]rtnl.Request, 0, n+1)
	for i := range n {
		reqs = append(reqs, rtnl.AddVeth{
			LinkAttrs: rtnl.LinkAttrs{Name: a + strconv.Itoa(i), Up: true, Group: group, NumTxQueues: 1, NumRxQueues: 1},
			Peer:      rtnl.LinkAttrs{Name: b + strconv.Itoa(i), Group: upTogether, NumTxQueues: 1, NumRxQueues: 1},
		})
	}
	return c.Do(append(reqs, rtnl.SetLink{LinkRef: rtnl.ByGroup(upTogether), Flags: uapi.IFF_UP, Change: uapi.IFF_UP})...)
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
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), u.Nvcsw
}
