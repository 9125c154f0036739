package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// settings is what the command line says.
type settings struct {
	Quick  bool          `json:"quick"`
	Sizes  []int         `json:"sizes,omitempty"` // in place of each work's own
	Rounds int           `json:"rounds"`
	Only   []string      `json:"only,omitempty"`
	Seed   uint64        `json:"seed"`
	Budget time.Duration `json:"budget_ns"`
	Long   time.Duration `json:"long_ns"` // what a turn may be expected to take
	what   string
	json   string
	quiet  bool

	busybox string // of -what start
}

func parse(args []string) (*settings, error) {
	s := &settings{}
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.BoolVar(&s.Quick, "quick", false, "a minute's run: small sizes, few rounds, IPv6 off")
	f.IntVar(&s.Rounds, "rounds", 0, "counted rounds (7; with -quick 3)")
	f.Uint64Var(&s.Seed, "seed", 1, "of the order in which the contestants take their turns")
	f.DurationVar(&s.Budget, "budget", 0, "what one contestant may take for one size before it gets no more rounds (40s; with -quick 0.5s)")
	f.StringVar(&s.json, "json", "", "write everything to this `file`")
	f.StringVar(&s.what, "what", "work", "work: how long many pairs take; start: size, and what one command takes, which with -rounds is all that is set")
	f.StringVar(&s.busybox, "busybox", "busybox", "the busybox-static that -what start compares with, a `file`")
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
	switch s.what {
	case "start":
		if s.Rounds < 1 && !s.Quick {
			s.Rounds = 41
		}
	case "", "work":
	default:
		return fmt.Errorf("-what is work or start, not %q", s.what)
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

// progress writes a line to stderr.
func (s *settings) progress(format string, args ...any) {
	if !s.quiet {
		fmt.Fprintf(os.Stderr, format+"\n", args...)
	}
}
