package nsenter_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// find returns the namespace with this inode as Find has it, and whether Find has it once.
func find(t *testing.T, ino uint64) (f nsenter.Found, once bool) {
	t.Helper()
	found, _, err := nsenter.Find()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range found {
		if found[i].Inode() == ino {
			f = found[i]
			n++
		}
	}
	return f, n == 1
}

// mount mounts a namespace on a new file.
func mount(t *testing.T, ns *nsenter.NS, path string) {
	t.Helper()
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("/proc/self/fd/"+itoa(uint64(ns.FD())), path, "", unix.MS_BIND, ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Unmount(path, unix.MNT_DETACH) })
}

// inside starts a process in a namespace of its own; stop ends it.
func inside(t *testing.T) (ns *nsenter.NS, pid int, stop func()) {
	t.Helper()
	c := exec.Command("sleep", "60")
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET, Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stop = func() { c.Process.Kill(); c.Wait() }
	t.Cleanup(stop)
	ns, err := nsenter.OfPID(c.Process.Pid)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ns.Close() })
	return ns, c.Process.Pid, stop
}

func TestFindKnowsEveryWayToANamespace(t *testing.T) {
	nstest.Need(t)
	ns, pid, stop := inside(t)
	for _, name := range []string{"z", "b"} {
		if err := nsenter.Attach(name, pid); err != nil {
			t.Fatal(err)
		}
		defer nsenter.Delete(name)
	}
	dir := t.TempDir() + "/a b\\c"
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	mount(t, ns, dir+"/m")
	link := nsenter.RunDir + "/link"
	if err := os.Symlink("/proc/"+itoa(uint64(pid))+"/ns/net", link); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(link)

	f, once := find(t, ns.Inode())
	if !once || f.Here || !slices.Equal(f.Names, []string{"b", "link", "z"}) || !slices.Equal(f.Mounts, []string{dir + "/m"}) || !slices.Equal(f.PIDs, []int{pid}) {
		t.Fatalf("%v, once: %v", f, once)
	}
	opens := func() {
		t.Helper()
		got, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer got.Close()
		if !got.Equal(ns) {
			t.Errorf("%v is another one than %v", got, ns)
		}
	}
	// As the ways go, one after the other, those that remain still lead there.
	opens()
	for _, name := range []string{"b", "z"} {
		if err := nsenter.Delete(name); err != nil {
			t.Fatal(err)
		}
		opens()
	}
	if err := nsenter.Create("b"); err != nil { // another one under a name that it had
		t.Fatal(err)
	}
	opens()
	os.Remove(link)
	opens()
	stop()
	opens()
	if err := unix.Unmount(dir+"/m", unix.MNT_DETACH); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Open(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opened %v, %v, after the last way has gone", got, err)
	}
}

func TestFindBeginsWithTheThreadsOwnNamespace(t *testing.T) {
	nstest.Run(t, func(ns *nsenter.NS) {
		found, _, err := nsenter.Find()
		if err != nil || !found[0].Here || found[0].Inode() != ns.Inode() {
			t.Fatalf("%v, %v", found, err)
		}
		again, err := found[0].Open() // which no name, mount or process leads to
		if err != nil || !again.Equal(ns) {
			t.Fatalf("%v, %v", again, err)
		}
		again.Close()
		for _, f := range found[1:] {
			if f.Here || f.Inode() == ns.Inode() {
				t.Errorf("%v, too", f)
			}
		}
	})
}

func TestFindsOrderIsThatOfNamesThenMountsThenProcesses(t *testing.T) {
	nstest.Need(t)
	byPID, _, _ := inside(t)
	byMount := nstest.New(t)
	mount(t, byMount, t.TempDir()+"/m")
	want := []uint64{}
	for _, name := range []string{"b", "a"} {
		if err := nsenter.Create(name); err != nil {
			t.Fatal(err)
		}
		defer nsenter.Delete(name)
		ns, err := nsenter.Named(name)
		if err != nil {
			t.Fatal(err)
		}
		ns.Close()
		want = slices.Insert(want, 0, ns.Inode())
	}
	want = append(want, byMount.Inode(), byPID.Inode())
	found, _, err := nsenter.Find()
	if err != nil {
		t.Fatal(err)
	}
	var got []uint64
	for i := range found {
		if ino := found[i].Inode(); slices.Contains(want, ino) {
			got = append(got, ino)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestFindPassesOverWhatIsNoWay(t *testing.T) {
	nstest.Need(t)
	ns := nstest.New(t)
	dir := t.TempDir()
	mount(t, ns, dir+"/m")
	if err := unix.Mount("none", dir, "tmpfs", 0, ""); err != nil { // covers it
		t.Fatal(err)
	}
	defer unix.Unmount(dir, unix.MNT_DETACH)
	if err := nsenter.Create("x"); err != nil {
		t.Fatal(err)
	}
	defer nsenter.Delete("x")
	for name, target := range map[string]string{"stale": "/dev/null", "dangling": "/nowhere", "mnt": "/proc/self/ns/mnt"} {
		if err := os.Symlink(target, nsenter.RunDir+"/"+name); err != nil {
			t.Fatal(err)
		}
		defer os.Remove(nsenter.RunDir + "/" + name)
	}
	if f, once := find(t, ns.Inode()); once {
		t.Errorf("found %v, whose mount is covered", f)
	}
	found, _, err := nsenter.Find()
	for _, f := range found {
		for _, name := range f.Names {
			if name != "x" || err != nil {
				t.Errorf("found %v, %v", f, err)
			}
		}
	}
}

func TestFindCountsTheProcessesThatItMayNotLookInto(t *testing.T) {
	nstest.Need(t)
	ns, pid, _ := inside(t)
	if err := nsenter.Attach("blue", pid); err != nil {
		t.Fatal(err)
	}
	defer nsenter.Delete("blue")
	c := exec.Command("/proc/self/exe")
	c.Env = append(os.Environ(), helperEnv+"=powerless find "+itoa(ns.Inode())+" "+itoa(uint64(pid)))
	out, err := c.CombinedOutput()
	if err != nil || string(out) != "names [blue], 0 processes, unseen true, open true, enter operation not permitted\n" {
		t.Errorf("%s%v", out, err)
	}
}

func TestFindHoldsNothingOpen(t *testing.T) {
	nstest.Need(t)
	for i := range 40 {
		name := "n" + itoa(uint64(i))
		if err := nsenter.Create(name); err != nil {
			t.Fatal(err)
		}
		defer nsenter.Delete(name)
	}
	// The shell's limit holds for the helper: its standard files, the runtime's, and very few more.
	c := exec.Command("sh", "-c", "ulimit -n 9; exec /proc/self/fd/3", "x")
	self, err := os.Open("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	defer self.Close()
	c.ExtraFiles = []*os.File{self}
	c.Env = append(os.Environ(), helperEnv+"=names")
	out, err := c.CombinedOutput()
	if err != nil || strings.Count(string(out), "n") != 40 {
		t.Errorf("%s%v", out, err)
	}
}
