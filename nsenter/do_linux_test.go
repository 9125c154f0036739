package nsenter_test

import (
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// here returns the namespace of the calling thread as the kernel prints it.
func here(t testing.TB) string {
	t.Helper()
	s, err := os.Readlink("/proc/thread-self/ns/net")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDoRunsInsideAndTheCallerStays(t *testing.T) {
	ns := nstest.New(t)
	before, inside := here(t), ""
	if err := ns.Do(func() error { inside = here(t); return nil }); err != nil {
		t.Fatal(err)
	}
	if after := here(t); before != after {
		t.Errorf("the caller moved from %s to %s", before, after)
	}
	if inside == before || !strings.Contains(inside, "net:[") {
		t.Errorf("inside is %s, outside %s", inside, before)
	}
}

func TestDoNests(t *testing.T) {
	a, b := nstest.New(t), nstest.New(t)
	var seen []string
	look := func() error { seen = append(seen, here(t)); return nil }
	err := a.Do(func() error {
		return errors.Join(look(), b.Do(func() error {
			return errors.Join(look(), a.Do(look))
		}), look())
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) != 4 || seen[0] == seen[1] || seen[2] != seen[0] || seen[3] != seen[0] {
		t.Errorf("namespaces in turn: %v, want a b a a", seen)
	}
}

func TestASocketKeepsTheNamespaceItWasOpenedIn(t *testing.T) {
	ns := nstest.New(t)
	fd := -1
	err := ns.Do(func() (err error) {
		fd, err = unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	got, err := unix.IoctlRetInt(fd, unix.SIOCGSKNS) // linux/sockios.h: a descriptor of the socket's namespace
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(got)
	var st unix.Stat_t
	if err := unix.Fstat(got, &st); err != nil || st.Ino != ns.Inode() {
		t.Errorf("the socket is in net:[%d], want %v (%v)", st.Ino, ns, err)
	}
}

func TestDoReturnsTheFunctionsError(t *testing.T) {
	want := errors.New("mine")
	if err := nstest.New(t).Do(func() error { return want }); err != want {
		t.Errorf("got %v, want the very error", err)
	}
}

func TestDoPassesAPanicOnWithItsValueAndStack(t *testing.T) {
	ns := nstest.New(t)
	want := errors.New("mine")
	before := here(t)
	defer func() {
		p, ok := recover().(*nsenter.Panic)
		if !ok || !errors.Is(p, want) || !strings.Contains(string(p.Stack), "explode") {
			t.Errorf("recovered %v", p)
		}
		if here(t) != before {
			t.Error("the caller moved")
		}
	}()
	ns.Do(func() error { explode(want); return nil })
}

func explode(v any) { panic(v) }

func TestGoexitInsideDoEndsTheCaller(t *testing.T) {
	ns := nstest.New(t)
	went := make(chan bool, 1)
	go func() {
		went <- func() (on bool) {
			defer func() { went <- false }()
			ns.Do(func() error { runtime.Goexit(); return nil })
			return true
		}()
	}()
	if <-went {
		t.Error("the caller went on")
	}
}

func TestDoOnAClosedNamespaceIsAnError(t *testing.T) {
	ns := nstest.New(t)
	ns.Close()
	for _, ns := range []*nsenter.NS{ns, {}} {
		err := ns.Do(func() error { t.Error("it ran"); return nil })
		if !errors.Is(err, os.ErrClosed) {
			t.Errorf("got %v, want os.ErrClosed", err)
		}
		if ns.FD() != -1 || ns.Close() != nil {
			t.Error("a closed one has a descriptor, or cannot be closed again")
		}
	}
}

func TestDoLeavesTheMainThreadAlone(t *testing.T) {
	ns := nstest.New(t)
	for range 100 {
		ns.Do(func() error {
			if unix.Gettid() == os.Getpid() {
				t.Error("on the main thread")
			}
			return nil
		})
	}
}

func BenchmarkDo(b *testing.B) {
	ns := nstest.New(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := ns.Do(func() error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDoBare is what a Do on the caller's goroutine would cost.
func BenchmarkDoBare(b *testing.B) {
	ns := nstest.New(b)
	b.ReportAllocs()
	for b.Loop() {
		runtime.LockOSThread()
		home, _ := unix.Open("/proc/thread-self/ns/net", unix.O_RDONLY|unix.O_CLOEXEC, 0)
		unix.Setns(ns.FD(), unix.CLONE_NEWNET)
		unix.Setns(home, unix.CLONE_NEWNET)
		unix.Close(home)
		runtime.UnlockOSThread()
	}
}

func BenchmarkNewClose(b *testing.B) {
	nstest.Need(b)
	for b.Loop() {
		ns, err := nsenter.New()
		if err != nil {
			b.Fatal(err)
		}
		ns.Close()
	}
}
