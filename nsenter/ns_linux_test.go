package nsenter_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

func TestTheSameNamespaceOpenedTwiceIsEqual(t *testing.T) {
	a, b := nstest.New(t), nstest.New(t)
	again, err := nsenter.Open("/proc/self/fd/" + strconv.Itoa(a.FD()))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if !a.Equal(again) || a.Equal(b) {
		t.Errorf("%v, %v and %v: want the first two equal", a, again, b)
	}
}

func TestTheThreadsNamespaceIsCurrentAndTheProcesssOfPID(t *testing.T) {
	ns := nstest.New(t)
	err := ns.Do(func() error {
		cur, err := nsenter.Current()
		if err != nil {
			return err
		}
		defer cur.Close()
		main, err := nsenter.OfPID(os.Getpid())
		if err != nil {
			return err
		}
		defer main.Close()
		if !cur.Equal(ns) || main.Equal(ns) {
			t.Errorf("current %d, of the process %d, entered %v", cur.Inode(), main.Inode(), ns)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestANamespaceIsPrintedAsTheKernelPrintsIt(t *testing.T) {
	ns := nstest.New(t)
	want, err := os.Readlink("/proc/self/fd/" + strconv.Itoa(ns.FD()))
	if err != nil {
		t.Fatal(err)
	}
	if got := "net:[" + strconv.FormatUint(ns.Inode(), 10) + "]"; got != want {
		t.Errorf("got %s, the kernel says %s", got, want)
	}
}

func TestWhatIsNoNetworkNamespaceCannotBeOpened(t *testing.T) {
	fifo := t.TempDir() + "/fifo"
	if err := unix.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		path string
		want error
	}{
		{"/proc/self/ns/mnt", unix.EINVAL}, // a namespace, of another type
		{"/dev/null", unix.EINVAL},
		{fifo, unix.EINVAL}, // and does not wait for a writer
		{"/", unix.EINVAL},
		{"/no/such", fs.ErrNotExist},
		{"", fs.ErrNotExist},
	}
	for _, c := range cases {
		ns, err := nsenter.Open(c.path)
		if !errors.Is(err, c.want) || ns != nil {
			t.Errorf("Open(%q) = %v, %v; want %v", c.path, ns, err, c.want)
		}
	}
}

func TestAProcessThatIsGoneHasNoNamespace(t *testing.T) {
	_, err := nsenter.OfPID(1 << 30)
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "no such process") {
		t.Errorf("got %v", err)
	}
}

func TestDescriptorZeroIsValid(t *testing.T) {
	nstest.Need(t)
	keep, err := unix.FcntlInt(0, unix.F_DUPFD_CLOEXEC, 100)
	if err != nil {
		t.Skip("standard input is closed: ", err)
	}
	defer unix.Close(keep)
	unix.Close(0)
	defer unix.Dup2(keep, 0)
	ns, err := nsenter.Open("/proc/self/ns/net")
	if err != nil {
		t.Fatal(err)
	}
	defer ns.Close()
	if ns.FD() != 0 {
		t.Skipf("got descriptor %d: another goroutine took 0", ns.FD())
	}
	if err := ns.Do(func() error { return nil }); err != nil {
		t.Error(err)
	}
}

func TestDescriptorsCloseOnExec(t *testing.T) {
	ns := nstest.New(t)
	flags, err := unix.FcntlInt(uintptr(ns.FD()), unix.F_GETFD, 0)
	if err != nil || flags&unix.FD_CLOEXEC == 0 {
		t.Errorf("flags %#x, %v: want FD_CLOEXEC", flags, err)
	}
}

// run runs a command and returns what it prints; a missing command skips the test.
func run(t testing.TB, argv ...string) (string, error) {
	t.Helper()
	if _, err := exec.LookPath(argv[0]); err != nil {
		t.Skip("needs the command ", argv[0], ": ", err)
	}
	out, err := exec.Command(argv[0], argv[1:]...).CombinedOutput()
	return string(out), err
}

func mustRun(t testing.TB, argv ...string) string {
	t.Helper()
	out, err := run(t, argv...)
	if err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(argv, " "), err, out)
	}
	return out
}
