package nsenter_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// create makes a named namespace that the test's end deletes.
func create(t testing.TB, name string) {
	t.Helper()
	nstest.Need(t)
	if err := nsenter.Create(name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { nsenter.Delete(name) })
}

func names(t testing.TB) []string {
	t.Helper()
	n, err := nsenter.Names()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestANameIsMadeOpenedAndDeleted(t *testing.T) {
	before := here(t)
	create(t, "blue")
	if here(t) != before {
		t.Error("the caller moved")
	}
	ns, err := nsenter.Named("blue")
	if err != nil {
		t.Fatal(err)
	}
	defer ns.Close()
	if cur, _ := nsenter.Current(); cur == nil || cur.Equal(ns) || ns.String() != "blue" {
		t.Errorf("%v is the caller's", ns)
	} else {
		cur.Close()
	}
	if err := nsenter.Delete("blue"); err != nil {
		t.Fatal(err)
	}
	if slices.Contains(names(t), "blue") {
		t.Error("deleted, but listed")
	}
	if err := ns.Do(func() error { return nil }); err != nil {
		t.Errorf("the open namespace went with its name: %v", err)
	}
}

func TestIpAndWeSeeTheSameNames(t *testing.T) {
	nstest.Need(t)
	mustRun(t, "ip", "netns", "add", "theirs")
	create(t, "ours")
	mustRun(t, "ip", "netns", "add", "more")
	list := mustRun(t, "ip", "netns", "list")
	if got := strings.Join(names(t), "\n") + "\n"; got != list {
		t.Errorf("we list\n%sip lists\n%s", got, list)
	}
	ours, err := nsenter.Named("ours")
	if err != nil {
		t.Fatal(err)
	}
	defer ours.Close()
	if got := mustRun(t, "ip", "netns", "exec", "ours", "readlink", "/proc/self/ns/net"); !strings.Contains(got, itoa(ours.Inode())) {
		t.Errorf("ip enters %s, we net:[%d]", got, ours.Inode())
	}
	theirs, err := nsenter.Named("theirs")
	if err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	mustRun(t, "ip", "netns", "del", "ours")
	for _, n := range []string{"theirs", "more"} {
		if err := nsenter.Delete(n); err != nil {
			t.Error(err)
		}
	}
	if got := mustRun(t, "ip", "netns", "list"); got != "" {
		t.Errorf("ip still lists %s", got)
	}
}

// iproute2 leaves the file and mount this way: see netns_add of ip/ipnetns.c.
func TestCreateLeavesWhatIpLeaves(t *testing.T) {
	nstest.Need(t)
	trace := func(add func()) (out string) {
		unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
		os.RemoveAll(nsenter.RunDir)
		add()
		b, err := os.ReadFile("/proc/self/mountinfo")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			f := strings.Fields(line)
			if strings.HasPrefix(f[4], nsenter.RunDir) {
				if strings.HasPrefix(f[3], "net:") {
					f[3] = "net:[…]"
				}
				shared := strings.Contains(line, " shared:")
				out += f[3] + " on " + f[4] + " " + f[5] + map[bool]string{true: " shared"}[shared] + "\n"
			}
		}
		st, err := os.Stat(nsenter.RunDir)
		if err != nil {
			t.Fatal(err)
		}
		out += st.Mode().String() + "\n"
		nsenter.Delete("blue")
		return out
	}
	theirs := trace(func() { mustRun(t, "ip", "netns", "add", "blue") })
	ours := trace(func() { create(t, "blue") })
	if ours != theirs || !strings.Contains(ours, "shared") {
		t.Errorf("we leave\n%sip leaves\n%s", ours, theirs)
	}
}

func TestNamesThatCannotBeAreRefused(t *testing.T) {
	for _, name := range []string{"", ".", "..", "a/b", "/", "a\x00b", strings.Repeat("x", 256)} {
		_, named := nsenter.Named(name)
		for _, err := range []error{named, nsenter.Create(name), nsenter.Delete(name), nsenter.Attach(name, os.Getpid())} {
			if !errors.Is(err, nsenter.ErrName) {
				t.Errorf("%q: got %v, want ErrName", name, err)
			}
		}
	}
	long := strings.Repeat("x", 255)
	create(t, long)
}

func TestErrorsOfNamesKeepTheirErrnoAndSayWhatToDo(t *testing.T) {
	create(t, "blue")
	if err := os.WriteFile(nsenter.RunDir+"/stale", nil, 0); err != nil {
		t.Fatal(err)
	}
	_, noSuch := nsenter.Named("nosuch")
	_, stale := nsenter.Named("stale")
	cases := []struct {
		what string
		err  error
		is   error
		says string
	}{
		{"a taken name", nsenter.Create("blue"), fs.ErrExist, "taken"},
		{"a name that is not there", noSuch, fs.ErrNotExist, "netns list"},
		{"a stale name", stale, unix.EINVAL, "stale"},
		{"deleting a name that is not there", nsenter.Delete("nosuch"), fs.ErrNotExist, "there is no /run/netns/nosuch"},
		{"attaching to no process", nsenter.Attach("red", 1<<30), fs.ErrNotExist, "no such process"},
	}
	for _, c := range cases {
		if !errors.Is(c.err, c.is) || c.err == nil || !strings.Contains(c.err.Error(), c.says) {
			t.Errorf("%s: got %v, want %v and %q", c.what, c.err, c.is, c.says)
		}
	}
	if err := nsenter.Delete("stale"); err != nil {
		t.Errorf("a stale name cannot be deleted: %v", err)
	}
	if got := names(t); !slices.Equal(got, []string{"blue"}) {
		t.Errorf("left: %v, want only blue", got)
	}
}

func TestACreateThatFailsLeavesNothing(t *testing.T) {
	nstest.Need(t)
	unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
	os.RemoveAll(nsenter.RunDir)
	if err := nsenter.Attach("red", 1<<30); err == nil {
		t.Fatal("it did not fail")
	}
	if _, err := os.Stat(nsenter.RunDir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory is left (%v)", err)
	}
	mounts, _ := os.ReadFile("/proc/self/mountinfo")
	if strings.Contains(string(mounts), nsenter.RunDir) {
		t.Error("a mount is left")
	}
}

func TestDeleteTakesAllMountsOfANameAndNeverFollowsALink(t *testing.T) {
	create(t, "blue")
	create(t, "red")
	file := nsenter.RunDir + "/blue"
	for range 3 {
		if err := unix.Mount("/proc/self/ns/net", file, "", unix.MS_BIND, ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(nsenter.RunDir+"/red", nsenter.RunDir+"/link"); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"blue", "link"} {
		if err := nsenter.Delete(n); err != nil {
			t.Error(err)
		}
	}
	red, err := nsenter.Named("red")
	if err != nil {
		t.Fatalf("deleting the link hit its target: %v", err)
	}
	red.Close()
	if got := names(t); !slices.Equal(got, []string{"red"}) {
		t.Errorf("left: %v, want red", got)
	}
}

func TestDeleteOfWhatIsNoFileTellsTheTruth(t *testing.T) {
	create(t, "blue")
	dir := nsenter.RunDir + "/dir"
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(dir)
	if err := nsenter.Delete("dir"); !errors.Is(err, unix.EISDIR) {
		t.Errorf("got %v, want EISDIR", err)
	}
}

func TestDeleteEndsWhileProcessesAreInside(t *testing.T) {
	create(t, "blue")
	cmd := sleepIn(t, "blue")
	defer cmd.Wait()
	defer cmd.Process.Kill()
	start := time.Now()
	if err := nsenter.Delete("blue"); err != nil {
		t.Fatal(err)
	}
	if d := time.Since(start); d > time.Second {
		t.Errorf("it took %v", d)
	}
	if len(names(t)) != 0 {
		t.Error("still listed")
	}
}

// sleepIn starts a process in the named namespace.
func sleepIn(t testing.TB, name string) *exec.Cmd {
	t.Helper()
	ns, err := nsenter.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	defer ns.Close()
	cmd := exec.Command("sleep", "100")
	if err := ns.Do(cmd.Start); err != nil {
		t.Fatal(err)
	}
	return cmd
}

func TestIdentifyAndPIDsAgreeWithIp(t *testing.T) {
	create(t, "blue")
	create(t, "red")
	cmd := sleepIn(t, "blue")
	defer cmd.Wait()
	defer cmd.Process.Kill()
	pid := cmd.Process.Pid
	if err := nsenter.Attach("azure", pid); err != nil {
		t.Fatal(err)
	}
	defer nsenter.Delete("azure")

	got, err := nsenter.Identify(pid)
	if err != nil || !slices.Equal(slices.Sorted(slices.Values(got)), []string{"azure", "blue"}) {
		t.Errorf("Identify = %v, %v", got, err)
	}
	theirs := mustRun(t, "ip", "netns", "identify", itoa(uint64(pid)))
	if len(got) == 0 || got[len(got)-1]+"\n" != theirs {
		t.Errorf("we say %v, ip, which keeps the last match, says %s", got, theirs)
	}
	pids, err := nsenter.PIDs("blue")
	if err != nil || !slices.Equal(pids, []int{pid}) {
		t.Errorf("PIDs = %v, %v; want %d", pids, err, pid)
	}
	if theirs := mustRun(t, "ip", "netns", "pids", "blue"); theirs != itoa(uint64(pid))+"\n" {
		t.Errorf("ip says %s", theirs)
	}
	if pids, err := nsenter.PIDs("red"); err != nil || len(pids) != 0 {
		t.Errorf("PIDs of an empty namespace = %v, %v", pids, err)
	}
	if own, err := nsenter.Identify(os.Getpid()); err != nil || len(own) != 0 {
		t.Errorf("Identify of a namespace without a name = %v, %v", own, err)
	}
}

func TestEightCreatesOfOneNameAtOnceMakeItOnce(t *testing.T) {
	nstest.Need(t)
	for round := range 100 {
		unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
		if err := os.RemoveAll(nsenter.RunDir); err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			wg.Go(func() { errs[i] = nsenter.Create("blue") })
			wg.Go(func() { // and one that fails and takes back what it made
				if nsenter.Attach("red", 1<<30) == nil {
					t.Error("a process that is not there has a namespace")
				}
			})
		}
		wg.Wait()
		made := 0
		for _, err := range errs {
			if err == nil {
				made++
			} else if !errors.Is(err, fs.ErrExist) {
				t.Error(err)
			}
		}
		ns, err := nsenter.Named("blue")
		if made != 1 || err != nil {
			t.Fatalf("round %d: made %d times; opening: %v", round, made, err)
		}
		ns.Close()
		if err := nsenter.Delete("blue"); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
	}
}

func TestWithoutADirectoryThereAreNoNames(t *testing.T) {
	nstest.Need(t)
	unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
	os.RemoveAll(nsenter.RunDir)
	if got := names(t); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
