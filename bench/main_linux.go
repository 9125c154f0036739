// Command bench measures vethkit side by side with others: the floor (a C
// program that sends the fewest and cheapest messages that are known), ip, and
// two Go libraries. They take turns in one run, each time in fresh namespaces,
// so that the figures are ratios on one machine at one time:
//
//	go run ./bench --quick                    # a minute
//	go run ./bench --json figures.json        # all of it: about an hour
//	go run ./bench --only create,floor,veth -n 1000 --rounds 9
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
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

func main() {
	if os.Args[0] == stageName {
		if _, err := nsenter.EnterSandbox(); err != nil {
			os.Exit(2) // the outer run says why
		}
		stage(os.Args[1], os.Args[2])
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

// settings is what the command line says.
type settings struct {
	Quick  bool          `json:"quick"`
	Sizes  []int         `json:"sizes,omitempty"` // in place of each work's own
	Rounds int           `json:"rounds"`
	Only   []string      `json:"only,omitempty"`
	Seed   uint64        `json:"seed"`
	Budget time.Duration `json:"budget_ns"`
	Long   time.Duration `json:"long_ns"` // what a turn may be expected to take
	json   string
	quiet  bool
}

func parse(args []string) (*settings, error) {
	s := &settings{}
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.BoolVar(&s.Quick, "quick", false, "a minute's run: small sizes, few rounds, IPv6 off")
	f.IntVar(&s.Rounds, "rounds", 0, "counted rounds (7; with -quick 3)")
	f.Uint64Var(&s.Seed, "seed", 1, "of the order in which the contestants take their turns")
	f.DurationVar(&s.Budget, "budget", 0, "what one contestant may take for one size before it gets no more rounds (40s; with -quick 0.5s)")
	f.StringVar(&s.json, "json", "", "write everything to this `file`")
	f.BoolVar(&s.quiet, "q", false, "no progress on stderr")
	sizes := f.String("n", "", "`sizes` in place of each work's own: 100,1000")
	only := f.String("only", "", "`words`, separated by commas: works ("+strings.Join(workNames(), ", ")+"), contestants ("+
		strings.Join(contestantNames(), ", ")+"; \"ip\" is all that begin with it), ipv6=on, ipv6=off; the floor always runs")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	if f.NArg() > 0 {
		return nil, fmt.Errorf("what is %q? -h lists the options", f.Arg(0))
	}
	for _, n := range split(*sizes) {
		v, err := strconv.Atoi(n)
		if err != nil || v < 1 {
			return nil, fmt.Errorf("-n: %q is not a number of pairs or pods", n)
		}
		s.Sizes = append(s.Sizes, v)
	}
	s.Only = split(*only)
	return s, s.finish()
}

// finish checks the words of -only and fills in what was not given.
func (s *settings) finish() error {
	for _, w := range s.Only {
		if !known(w) {
			return fmt.Errorf("-only: there is no work and no contestant %q; -h lists them", w)
		}
	}
	if s.Rounds < 1 {
		s.Rounds = 7
		if s.Quick {
			s.Rounds = 3
		}
	}
	if s.Budget <= 0 {
		s.Budget = 40 * time.Second
		if s.Quick {
			s.Budget = time.Second / 2
		}
	}
	s.Long = tooLong
	if s.Quick {
		s.Long = 4 * time.Second
	}
	return nil
}

func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// run builds everything, runs what was asked for and reports it.
func run(s *settings) error {
	interrupt := make(chan os.Signal, 2)
	signal.Notify(interrupt, unix.SIGINT, unix.SIGTERM)
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

// progress writes a line to stderr.
func (s *settings) progress(format string, args ...any) {
	if !s.quiet {
		fmt.Fprintf(os.Stderr, format+"\n", args...)
	}
}
