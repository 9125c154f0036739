package nsenter_test

import (
	"errors"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// noWayBack stands in for setns(2) on a thread that lost its rights inside.
func noWayBack(int) error { return unix.EPERM }

func TestAThreadThatCannotReturnIsNeverReused(t *testing.T) {
	ns := nstest.New(t)
	stranded := map[int]bool{}
	for range 200 {
		var tid int
		err := ns.DoBack(func() error { tid = unix.Gettid(); return nil }, noWayBack)
		var s *nsenter.StrandedError
		if !errors.As(err, &s) || !errors.Is(err, unix.EPERM) {
			t.Fatalf("got %v, want a StrandedError", err)
		}
		stranded[tid] = true
		check := make(chan bool)
		for range 4 {
			go func() {
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
				cur, err := nsenter.Current()
				if err != nil {
					t.Error(err)
					check <- true
					return
				}
				check <- cur.Equal(ns)
				cur.Close()
			}()
		}
		for range 4 {
			if <-check {
				t.Fatal("a goroutine runs on a thread that was left in the namespace")
			}
		}
	}
	if len(stranded) < 2 {
		t.Errorf("only %d threads: a stranded one was used again", len(stranded))
	}
}

func TestTenThousandFailedDosLeakNothing(t *testing.T) {
	ns := nstest.New(t)
	bad := errors.New("bad")
	ways := []struct {
		name string
		f    func() error
		back func(int) error
		want func(err error, panicked any) bool
	}{
		{"f fails", func() error { return bad }, nsenter.SetnsNet, func(err error, p any) bool { return err == bad }},
		{"f panics", func() error { panic(bad) }, nsenter.SetnsNet, func(_ error, p any) bool {
			e, ok := p.(*nsenter.Panic)
			return ok && e.Value == bad && e.Stranded == nil
		}},
		{"no way back", func() error { return nil }, noWayBack, func(err error, _ any) bool { return errors.Is(err, unix.EPERM) }},
		{"f fails, no way back", func() error { return bad }, noWayBack, func(err error, _ any) bool {
			return errors.Is(err, unix.EPERM) && errors.Is(err, bad)
		}},
		{"f panics, no way back", func() error { panic(bad) }, noWayBack, func(_ error, p any) bool {
			e, ok := p.(*nsenter.Panic)
			return ok && errors.Is(e, bad) && errors.Is(e.Stranded, unix.EPERM)
		}},
	}
	ns.Do(func() error { return nil }) // what the runtime opens and starts once
	nstest.NoLeak(t, 20, func() {
		for i := range 10_000 {
			w := ways[i%len(ways)]
			panicked, err := attempt(ns, w.f, w.back)
			if !w.want(err, panicked) {
				t.Fatalf("%s: error %v, panic %v", w.name, err, panicked)
			}
		}
	})
}

func attempt(ns *nsenter.NS, f func() error, back func(int) error) (panicked any, err error) {
	defer func() { panicked = recover() }()
	return nil, ns.DoBack(f, back)
}
