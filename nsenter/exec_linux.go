package nsenter

import (
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// Exec replaces the process by the program argv[0] inside the named namespace, and returns only when it could not. It
// does what "ip netns exec" of iproute2 6.1 does (netns_switch of lib/namespace.c): enters the namespace; in a mount
// namespace of its own, which receives mounts and passes none on, mounts a /sys that shows the namespace's links; binds
// each file of /etc/netns/NAME over the one in /etc; executes with the rules of execvp(3), PATH being env's.
//
// A file that cannot be bound is no failure, nor is a /sys that is not there: warn is called with it, if it is not nil.
// After a failure the caller is where it was: all that is done to a thread that then dies.
func Exec(name string, argv, env []string, warn func(error)) error {
	if len(argv) == 0 || argv[0] == "" {
		e := failed("execute in the namespace", quote(name), unix.ENOENT)
		e.Advice = "no command given"
		return e
	}
	ns, err := Named(name)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	onThread(func() { // the lock is never released
		err := ns.settle(name, warn)
		if err == nil {
			err = execvp(argv, env)
		}
		done <- err
	})
	err = <-done
	ns.Close()
	return err
}

// settle moves the calling thread into the namespace for good, with the mounts that go with it.
func (ns *NS) settle(name string, warn func(error)) error {
	object := quote(name)
	if err := setnsNet(ns.FD()); err != nil {
		return unable("enter the namespace", object, err)
	}
	// A mount namespace cannot be unshared while the thread shares its working directory and root with the others;
	// CLONE_NEWNS unshares those too.
	if err := unix.Unshare(unix.CLONE_NEWNS); err != nil {
		return denied("make a mount namespace for", object, err)
	}
	if err := unix.Mount("", "/", "none", unix.MS_SLAVE|unix.MS_REC, ""); err != nil {
		return denied("keep mounts from the host for", object, err)
	}
	if warn == nil {
		warn = func(error) {}
	}
	switch err := mountSys(name); {
	case is(err, unix.ENOENT): // nothing there can show the wrong links
		warn(failed("mount /sys for", object, err))
	case err != nil:
		return denied("mount /sys for", object, err)
	}
	dir := ETCDir + "/" + name
	files, err := readDir(dir)
	if err != nil && !is(err, unix.ENOENT) {
		warn(failed("read", dir, err))
	}
	for _, file := range files {
		from, to := dir+"/"+file, "/etc/"+file
		if err := unix.Mount(from, to, "none", unix.MS_BIND, ""); err != nil {
			warn(failed("bind "+from+" over", to, err))
		}
	}
	return nil
}

// mountSys mounts the sysfs of the thread's network namespace in place of /sys; source is what mountinfo shows. Where
// the old one cannot go (a mount of an outer user namespace is locked) the new one covers it, and must be read-only if
// the old one is.
func mountSys(source string) error {
	var flags uintptr
	if unix.Unmount("/sys", unix.MNT_DETACH) != nil {
		var fs unix.Statfs_t
		if unix.Statfs("/sys", &fs) == nil && fs.Flags&unix.ST_RDONLY != 0 {
			flags = unix.MS_RDONLY
		}
	}
	return unix.Mount(source, "/sys", "sysfs", flags, "")
}

// execvp executes argv[0], looked for in PATH if it has no slash. Of several failures the one of the first file that is
// there counts. A file that the kernel does not know how to start is a shell script without its first line.
func execvp(argv, env []string) error {
	dirs := []string{""}
	if !strings.Contains(argv[0], "/") {
		dirs = strings.Split(pathOf(env), ":")
	}
	why := syscall.ENOENT
	for _, dir := range dirs {
		file := argv[0]
		if dir != "" {
			file = dir + "/" + file
		}
		e, _ := syscall.Exec(file, argv, env).(syscall.Errno)
		if e == syscall.ENOEXEC {
			script := []string{"sh", file}
			for _, arg := range argv[1:] {
				add(&script, arg)
			}
			e, _ = syscall.Exec("/bin/sh", script, env).(syscall.Errno)
		}
		if e != syscall.ENOTDIR && why == syscall.ENOENT {
			why = e
		}
	}
	e := failed("execute", quote(argv[0]), why)
	if why == syscall.ENOENT {
		e.Advice = "no such program in the PATH"
	}
	return e
}

// pathOf returns env's PATH, or what execvp(3) of glibc takes without one. The last one counts, as with os/exec.
func pathOf(env []string) string {
	path := "/bin:/usr/bin"
	for _, kv := range env {
		if v, ok := strings.CutPrefix(kv, "PATH="); ok {
			path = v
		}
	}
	return path
}
