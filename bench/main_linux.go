// Command bench measures vethkit side by side with others: the floor (a C
// program that sends the fewest and cheapest messages that are known), ip, and
// two Go libraries. They take turns in one run, each time in fresh namespaces,
// so that the figures are ratios on one machine at one time:
//
//	go run ./bench --quick                    # a minute
//	go run ./bench --json figures.json        # all of it: about an hour
//	go run ./bench --only create,floor,veth -n 1000 --rounds 9
//	go run ./bench --what start               # sizes, and what one link add takes
//
// CPU is user and system time of the contestant's whole process tree, as
// wait4(2) gives it; sleeps are its voluntary context switches (ru_nvcsw). What
// the kernel does in threads of its own, after the contestant's exit too, is in
// neither: "after" is how long it went on. Between two runs the next one waits
// until that has ended. A ratio is the median of the ratios to the floor of the
// same round.
//
// It needs gcc for the floor, ip, and root or the right to make user
// namespaces; without one of them it leaves out what needs it, and says so.
// PROFILE.md tells where a pair's time goes in the kernel. Beside it, for
// messages alone:
//
//	go test -bench . ./bench
//	cd bench/peers && go test -bench .
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

func main() {
	if os.Args[0] == stageName {
		if _, err := nsenter.EnterSandbox(); err != nil {
			os.Exit(2) // the outer run says why
		}
		onStage(os.Args[1:])
		return
	}
	s, err := parse(os.Args[1:])
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	if err := run(s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

// run builds everything, runs what was asked for and reports it.
func run(s *settings) error {
	interrupt := make(chan os.Signal, 2)
	signal.Notify(interrupt, unix.SIGINT, unix.SIGTERM)
	if s.what == "start" {
		return runStart(s, interrupt)
	}
	b, err := build(s.progress)
	if err != nil {
		return err
	}
	defer os.RemoveAll(b.dir)
	r := &runner{settings: s, built: b, interrupt: interrupt}
	r.Report.Machine = describeMachine(b)
	r.Report.Settings = s
	printMachine(os.Stdout, &r.Report)
	err = r.all()
	if s.json != "" && len(r.Report.Results) > 0 {
		err = errors.Join(err, writeJSON(s.json, &r.Report))
	}
	return err
}
