package self

import (
	"os"
	"runtime"

	"golang.org/x/sys/unix"
)

const runDir = "/run/netns"

// InNewNamespace makes a named namespace and runs f on a thread in it, with a
// descriptor of it, for libraries that make none. It comes back.
func InNewNamespace(name string, f func(fd int) error) error {
	runtime.LockOSThread()
	home, err := unix.Open("/proc/thread-self/ns/net", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(home)
	if err := newNamespace(name); err != nil {
		return err
	}
	fd, err := unix.Open("/proc/thread-self/ns/net", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	if err := f(fd); err != nil {
		return err
	}
	if err := unix.Setns(home, unix.CLONE_NEWNET); err != nil {
		return err
	}
	runtime.UnlockOSThread()
	return nil
}

func newNamespace(name string) error {
	if err := os.MkdirAll(runDir, 0o755); err != nil {
		return err
	}
	file, err := os.OpenFile(runDir+"/"+name, os.O_RDONLY|os.O_CREATE|os.O_EXCL, 0)
	if err != nil {
		return err
	}
	file.Close()
	if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
		return err
	}
	return unix.Mount("/proc/thread-self/ns/net", runDir+"/"+name, "none", unix.MS_BIND, "")
}

// DeleteNamespace takes a name away.
func DeleteNamespace(name string) error {
	if err := unix.Unmount(runDir+"/"+name, unix.MNT_DETACH); err != nil {
		return err
	}
	return os.Remove(runDir + "/" + name)
}

// NoIPv6 turns IPv6 off for the links to come in the thread's namespace, if the
// command line says so.
func NoIPv6() error {
	if IPv6 {
		return nil
	}
	return os.WriteFile("/proc/sys/net/ipv6/conf/default/disable_ipv6", []byte("1"), 0)
}
