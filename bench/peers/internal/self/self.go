// Package self is what the programs of this module share: their command line,
// and the figures that one prints of itself.
package self

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A Task does one kind of work. n is the number of pairs or pods, the group, or
// how often counters are read.
type Task func(n int) error

// IPv6 tells whether pods keep it: not with the word ipv6=0.
var IPv6 = true

// Main runs "PROGRAM [best] WORK N [ipv6=0]": plain is what people write, best what the
// library can do when one knows how.
func Main(plain, best map[string]Task) {
	if err := run(os.Args[1:], plain, best); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string, plain, best map[string]Task) error {
	tasks := plain
	if len(args) > 0 && args[0] == "best" {
		tasks, args = best, args[1:]
	}
	if len(args) == 3 && strings.HasPrefix(args[2], "ipv6=") {
		IPv6 = args[2] != "ipv6=0"
		args = args[:2]
	}
	if len(args) != 2 || tasks[args[0]] == nil {
		return fmt.Errorf("what is %q?", args)
	}
	n, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	return tasks[args[0]](n)
}

// Measure calls read once to warm up and then times times, and prints wall and
// CPU nanoseconds, sleeps, times, and what read returned, the number of links.
func Measure(times int, read func() (links int, err error)) error {
	links, err := read()
	if err != nil {
		return err
	}
	cpu, sleeps := usage()
	start := time.Now()
	for range times {
		if links, err = read(); err != nil {
			return err
		}
	}
	wall := time.Since(start)
	cpu1, sleeps1 := usage()
	fmt.Println("inner", wall.Nanoseconds(), cpu1-cpu, sleeps1-sleeps, times, links)
	return nil
}

func usage() (cpu, sleeps int64) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, 0
	}
	return u.Utime.Nano() + u.Stime.Nano(), int64(u.Nvcsw)
}
