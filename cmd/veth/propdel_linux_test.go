package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

// What is done to one pod, kill1, before its set is deleted. It returns what
// undoes it afterwards.
var damage = []struct {
	name string
	do   func(t *testing.T) (undo func())
}{
	{"nothing", func(*testing.T) func() { return nil }},
	{"a process is in it", func(t *testing.T) func() {
		return idle(t, program("netns", "exec", "kill1", "sleep", "1000"))
	}},
	{"its file is open", func(t *testing.T) func() {
		ns, err := nsenter.Named("kill1")
		if err != nil {
			t.Fatal(err)
		}
		return func() { ns.Close() }
	}},
	{"another mount namespace has the mount, too", func(t *testing.T) func() {
		return idle(t, &exec.Cmd{Path: "/bin/sleep", Args: []string{"sleep", "1000"}, SysProcAttr: &syscall.SysProcAttr{Unshareflags: unix.CLONE_NEWNS}})
	}},
	{"the file is no mount any more", func(t *testing.T) func() { return unmount(t) }},
	{"the file is gone", func(t *testing.T) func() { unmount(t); return remove(t) }},
	{"it is mounted twice", func(t *testing.T) func() { return mount(t, "/run/netns/kill1") }},
	{"a file is mounted over it", func(t *testing.T) func() {
		file := t.TempDir() + "/file"
		if err := os.WriteFile(file, nil, 0); err != nil {
			t.Fatal(err)
		}
		return mount(t, file)
	}},
	{"its name is a foreign namespace's", func(t *testing.T) func() { return foreignName(t, func() { mustAll(t, "netns add kill1") }) }},
	{"its name is a directory", func(t *testing.T) func() { return foreignName(t, func() { os.Mkdir("/run/netns/kill1", 0o755) }) }},
	{"its name is a file with something in it", func(t *testing.T) func() {
		return foreignName(t, func() { os.WriteFile("/run/netns/kill1", []byte("notes"), 0o644) })
	}},
	{"its name is a link to another namespace", func(t *testing.T) func() { return foreignName(t, func() { os.Symlink("foreign", "/run/netns/kill1") }) }},
	{"its name is a fifo", func(t *testing.T) func() { return foreignName(t, func() { unix.Mkfifo("/run/netns/kill1", 0o644) }) }},
	{"its host's link is gone", func(t *testing.T) func() { mustAll(t, "link del kill1"); return nil }},
	{"its host's link has another name", func(t *testing.T) func() {
		mustAll(t, "link set kill1 down", "link set kill1 name killed1", "link set killed1 nomaster")
		return nil
	}},
	{"its own link is gone", func(t *testing.T) func() { mustAll(t, "-n kill1 link del eth0"); return nil }},
	{"the bridge is gone", func(t *testing.T) func() { mustAll(t, "link del killbr"); return nil }},
	{"the rules are gone", func(t *testing.T) func() { deleteOwnTable(t); return nil }},
	{"all of it is gone", func(t *testing.T) func() {
		mustAll(t, "link del kill1", "netns del kill1", "link del killbr")
		return nil
	}},
}

// idle starts a command that does nothing until it is ended.
func idle(t *testing.T, c *exec.Cmd) (end func()) {
	t.Helper()
	p := start(t, c)
	return func() {
		p.Process.Kill()
		p.wait(t)
	}
}

func unmount(t *testing.T) func() {
	if err := unix.Unmount("/run/netns/kill1", 0); err != nil {
		t.Fatal(err)
	}
	return nil
}

func remove(t *testing.T) func() {
	if err := os.Remove("/run/netns/kill1"); err != nil {
		t.Fatal(err)
	}
	return nil
}

func mount(t *testing.T, what string) func() {
	if err := unix.Mount(what, "/run/netns/kill1", "", unix.MS_BIND, ""); err != nil {
		t.Fatal(err)
	}
	return nil
}

// foreignName lets somebody else have the name. That must stay.
func foreignName(t *testing.T, take func()) (check func()) {
	t.Helper()
	mustAll(t, "netns del kill1")
	take()
	file := func() (st unix.Stat_t) {
		if err := unix.Lstat("/run/netns/kill1", &st); err != nil {
			t.Errorf("what somebody else has put there is gone: %v", err)
		}
		return st
	}
	was := file()
	return func() {
		if is := file(); is.Dev != was.Dev || is.Ino != was.Ino || is.Mode != was.Mode {
			t.Error("somebody else's has changed")
		}
		_ = unix.Unmount("/run/netns/kill1", unix.MNT_DETACH|unix.UMOUNT_NOFOLLOW)
		if err := unix.Unlink("/run/netns/kill1"); err != nil {
			_ = unix.Rmdir("/run/netns/kill1")
		}
	}
}

func TestPodDelEndsWithATrueStatus(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		for i, d := range damage {
			for j, line := range []string{"pod del kill", "pod del kill1"} {
				if i%2 != j && long(0, 1) == 0 {
					continue
				}
				succeeds(t, "pod add kill count 3 bridge killbr subnet 10.40.0.0/24 masquerade")
				undo := d.do(t)
				succeeds(t, line)
				if undo != nil {
					undo()
				}
				if line == "pod del kill1" {
					if shown := veth("pod", "show", "kill").out; strings.Count(shown, "\n") != 2 || strings.Contains(shown, "kill1") {
						t.Fatalf("%s: the others are not as they were:\n%s", d.name, shown)
					}
					succeeds(t, "pod del kill")
				}
				fails(t, 1, "pod del kill", "no such pod")
				before.same(t, line+" where "+d.name)
			}
		}
	})
}
