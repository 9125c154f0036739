package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// TestMain is the program's main where that runs itself in a sandbox, and
// otherwise runs the tests in one.
func TestMain(m *testing.M) {
	if os.Args[0] == stageName {
		if _, err := nsenter.EnterSandbox(); err != nil {
			os.Exit(2)
		}
		onStage(os.Args[1:])
		return
	}
	nstest.Main(m)
}

// newRunner has what the root module and gcc can build.
func newRunner(tb testing.TB) *runner {
	tb.Helper()
	nstest.Need(tb)
	b := &built{dir: tb.TempDir()}
	if err := b.build(b.ours(), tb.Logf); err != nil {
		tb.Fatal(err)
	}
	s := &settings{Quick: true, quiet: true}
	if err := s.finish(); err != nil {
		tb.Fatal(err)
	}
	return &runner{settings: s, built: b}
}

func (r *runner) turnOf(tb testing.TB, w *work, contestant string, n int, ipv6 bool) *outcome {
	tb.Helper()
	out, err := r.once(w, &result{N: n, IPv6: ipv6, Contestant: contestant, command: w.commands[contestant](r.built, n, ipv6)})
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func TestEveryContestantDoesTheWork(t *testing.T) {
	r := newRunner(t)
	for _, w := range works {
		for c, maker := range w.commands {
			if len(maker(r.built, 3, false).Args) == 0 {
				continue // another module's, or not installed
			}
			t.Run(w.name+"/"+c, func(t *testing.T) {
				out := r.turnOf(t, w, c, 3, false)
				if out.Failure != "" {
					t.Fatal(out.Failure)
				}
				if out.CPU <= 0 || out.Wall <= 0 {
					t.Errorf("it took %v of CPU, %v in all", out.CPU, out.Wall)
				}
			})
		}
	}
}

// TestWorkThatIsNotDoneIsAFailure: the fastest contestant does nothing.
func TestWorkThatIsNotDoneIsAFailure(t *testing.T) {
	r := newRunner(t)
	lazy := map[string]maker{
		"idle": func(*built, int, bool) command { return command{Args: []string{"/bin/true"}} },
		"fails": func(*built, int, bool) command {
			return command{Args: []string{"/bin/sh"}, Script: "echo no >&2; exit 3\n"}
		},
		"half": func(b *built, n int, _ bool) command { return command{Args: b.maker("create", fmt.Sprint(n/2))} },
	}
	for _, w := range works {
		if w.check.Veths < 0 && w.check.Counted == 0 {
			continue // what prints is read by nobody
		}
		for name := range lazy {
			w := *w
			w.commands = lazy
			if out := r.turnOf(t, &w, name, 4, false); out.Failure == "" {
				t.Errorf("%s: %q passes for done", w.name, name)
			} else if name == "fails" && !strings.Contains(out.Failure, "no") {
				t.Errorf("%s: its failure is %q, without its own words", w.name, out.Failure)
			}
		}
	}
}

func TestWhatTakesTooLongIsKilled(t *testing.T) {
	r := newRunner(t)
	w := *createWork
	r.Long = 50 * time.Millisecond / 3
	w.commands = map[string]maker{"sleeps": func(*built, int, bool) command {
		return command{Args: []string{"/bin/sh"}, Script: "sleep 100 & sleep 100\n"}
	}}
	if out := r.turnOf(t, &w, "sleeps", 1, false); !strings.Contains(out.Failure, "longer than") {
		t.Errorf("failure is %q", out.Failure)
	}
}

func TestEveryWorkHasAFloorAndKnownContestants(t *testing.T) {
	for _, w := range works {
		if w.commands["floor"] == nil {
			t.Errorf("%s has no floor", w.name)
		}
		for c := range w.commands {
			if !slices.Contains(contestants, c) {
				t.Errorf("%s: %q is in no table", w.name, c)
			}
		}
	}
}

// BenchmarkPairs makes and deletes pairs, each time in a fresh namespace and
// with a fresh process, whose times they are: of the whole work, and of a pair.
func BenchmarkPairs(b *testing.B) {
	r := newRunner(b)
	const n = 100
	for _, w := range []*work{createWork, deleteAny} {
		for _, c := range []string{"floor", "library", "veth"} {
			b.Run(fmt.Sprintf("%s/%d/%s", w.name, n, c), func(b *testing.B) {
				if len(w.commands[c](r.built, n, false).Args) == 0 {
					b.Skip("not built: see the log")
				}
				var cpu, wall time.Duration
				for b.Loop() {
					out := r.turnOf(b, w, c, n, false)
					if out.Failure != "" {
						b.Fatal(out.Failure)
					}
					cpu += out.CPU
					wall += out.Wall
				}
				b.ReportMetric(float64(wall.Nanoseconds())/float64(b.N), "ns/op")
				b.ReportMetric(float64(cpu.Nanoseconds())/float64(b.N*n), "cpu-ns/pair")
			})
		}
	}
}
