// Package nstest gives tests network namespaces without root:
//
//	func TestMain(m *testing.M) { nstest.Main(m) }
//
//	func TestSomething(t *testing.T) {
//		ns := nstest.New(t)
//		…
//	}
//
// Main runs the test binary again in a sandbox (package nsenter), where the tests are root over network and mounts and
// cannot touch the machine: its links, and its /run/netns. As root it works too. Where the system forbids namespaces,
// tests that need them are skipped with the setting that forbids them.
package nstest

import (
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"vethkit/nsenter"
)

// Main is the body of TestMain, and does not return. Flags, working directory, environment, standard files and exit
// status are those of "go test"; profiles and coverage are written by the inner run.
func Main(m *testing.M) {
	in, err := nsenter.EnterSandbox()
	if err != nil {
		os.Exit(2) // the outer run says why
	}
	if in || isFuzzWorker(os.Args) {
		os.Exit(m.Run())
	}
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGQUIT) // go test's timeout sends SIGQUIT
	s := nsenter.Sandbox{Signals: signals}
	status, err := s.Run()
	signal.Stop(signals)
	switch _, forbidden := errors.AsType[*nsenter.ForbiddenError](err); {
	case forbidden:
		os.Stderr.WriteString("nstest: tests that need network namespaces are skipped: " + err.Error() + "\n")
		status = m.Run()
	case err != nil:
		os.Stderr.WriteString("nstest: " + err.Error() + "\n")
		status = 2
	}
	os.Exit(status)
}

// isFuzzWorker tells whether this is a process that a fuzzing run inside the sandbox started: it is in there already,
// and talks to the other one over descriptors that a sandbox of its own would not have.
func isFuzzWorker(args []string) bool {
	for _, a := range args {
		if strings.TrimLeft(a, "-") == "test.fuzzworker" || strings.HasPrefix(strings.TrimLeft(a, "-"), "test.fuzzworker=") {
			return true
		}
	}
	return false
}

// Need skips the test, saying why, unless it runs in a sandbox. Everything that makes links or names must call it, or
// New, first: outside of a sandbox it would happen to the machine.
func Need(t testing.TB) {
	t.Helper()
	if !nsenter.InSandbox() {
		t.Skip("not in a sandbox (needs nstest.Main in TestMain): " + nsenter.WhyForbidden().Error())
	}
}

// New makes a network namespace that lives until the test ends: empty but for its own loopback link, which is down.
func New(t testing.TB) *nsenter.NS {
	t.Helper()
	Need(t)
	ns, err := nsenter.New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ns.Close() })
	return ns
}

// Run runs f inside a fresh namespace, which it also gets. t.Fatal and the like may be used in f.
func Run(t testing.TB, f func(ns *nsenter.NS)) {
	t.Helper()
	ns := New(t)
	if err := ns.Do(func() error { f(ns); return nil }); err != nil {
		t.Fatal(err)
	}
}
