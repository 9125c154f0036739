package nsenter

import (
	"iter"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Named opens the namespace with that name. No such name is an error that wraps fs.ErrNotExist; a file that is no
// namespace (any more) is one that wraps EINVAL.
func Named(name string) (*NS, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	ns, err := open("open the namespace", RunDir+"/"+name, name)
	if e, ok := err.(*Error); ok {
		e.Object = quote(name)
		switch {
		case is(err, unix.ENOENT):
			e.Advice = "there is no " + RunDir + "/" + name + "; netns list shows the names"
		case is(err, unix.EINVAL):
			e.Advice = "a stale name: delete it"
		}
	}
	return ns, err
}

// Names returns the names of all named namespaces in the order of the directory, which is the order in which
// "ip netns list" of iproute2 6.1 prints them: on tmpfs the latest first. No directory is no names. A name may be stale:
// only [Named] tells whether a namespace is behind it.
func Names() ([]string, error) {
	names, err := readDir(RunDir)
	if err != nil && !is(err, unix.ENOENT) {
		return nil, failed("list the namespaces in", RunDir, err)
	}
	return names, nil
}

// Create makes a network namespace and names it, as "ip netns add" of iproute2 6.1 does: [RunDir] becomes a shared mount
// first, so that names given and taken in other mount namespaces are seen here. A name that is taken is an error that
// wraps fs.ErrExist. When it fails, nothing that it made is left. It needs CAP_SYS_ADMIN; the caller does not move.
func Create(name string) error {
	return CreateEach(func(yield func(string) bool) { yield(name) }, nil)
}

// CreateEach makes a named namespace for each of names as [Create] does, all on one thread and with one look at [RunDir].
// setup, if there is one, runs inside each, before it has its name: what it makes there is gone by itself when the
// process dies before the name stands. The first error ends it; of the name that it is about nothing is left, those
// before it stay.
//
//go:noinline
func CreateEach(names iter.Seq[string], setup func(name string) error) error {
	return away(func() (err error) {
		share := true
		names(func(name string) bool {
			err = bindName(name, share, func(file string) error {
				if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
					return unable("make a network namespace for", quote(name), err)
				}
				if setup != nil {
					if err := setup(name); err != nil {
						return err
					}
				}
				return bindOwn(file)
			})
			share = false
			return err == nil
		})
		return err
	}, setnsNet)
}

// Attach gives the namespace of process pid a name, as "ip netns attach" does. Errors as [Create] and [OfPID].
func Attach(name string, pid int) error {
	return bindName(name, true, func(file string) error {
		ns, err := OfPID(pid) // first, for its clearer errors
		if err != nil {
			return err
		}
		defer ns.Close()
		return bind("/proc/thread-self/fd/"+strconv.Itoa(ns.FD()), file)
	})
}

// Delete takes the name away: unmounts and unlinks its file. The namespace itself stays for as long as processes,
// descriptors or links' ends hold it. A file that is no mount (any more) is unlinked all the same; nil means that the
// name is gone. It never waits: after a few rounds of someone mounting over the file again it says EBUSY. A symbolic
// link is unlinked, not followed: its target belongs to somebody else.
func Delete(name string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	file := RunDir + "/" + name
	var err error
	for range 8 {
		var unmount error
		// More than one mount may lie on the file, one over the other.
		for range 64 {
			if unmount = unmountFile(file); unmount != nil {
				break
			}
		}
		if err = unix.Unlink(file); err == nil {
			return nil
		}
		if !is(unmount, unix.EINVAL) { // EINVAL is "no mount": anything else is the reason why unlink failed too
			err = unmount
		}
		if !is(err, unix.EBUSY) {
			break
		}
	}
	e := denied("delete the namespace name", quote(name), err)
	if is(err, unix.ENOENT) {
		e.Advice = "there is no " + file
	}
	return e
}

// unmountFile takes the uppermost mount off a file; EINVAL: there is none.
func unmountFile(file string) error {
	return unix.Unmount(file, unix.MNT_DETACH|unix.UMOUNT_NOFOLLOW)
}

// bindName makes the empty file of a new name, which also takes the name, and lets mount put the namespace on it. share:
// RunDir becomes a shared mount first. To share it again goes through all mounts in it.
func bindName(name string, share bool, mount func(file string) error) error {
	if err := CheckName(name); err != nil {
		return err
	}
	dir := runDir{lock: -1}
	if share {
		if err := dir.share(); err != nil {
			return err
		}
	}
	err := bindFile(RunDir+"/"+name, mount)
	dir.done(err == nil)
	return err
}

// bindFile makes the empty file and lets mount put the namespace on it; on an error the file goes again.
func bindFile(file string, mount func(file string) error) error {
	fd, err := openFile(file, unix.O_CREAT|unix.O_EXCL)
	if err != nil {
		e := denied("create the namespace file", file, err)
		if is(err, unix.EEXIST) {
			e.Advice = "the name is taken: choose another one, or delete it first"
		}
		return e
	}
	syscall.Close(fd)
	if err = mount(file); err != nil {
		unmountFile(file) // there when the thread could not return after it
		unix.Unlink(file)
	}
	return err
}

// bindOwn mounts the calling thread's namespace; where there is no /proc, by a descriptor (Linux 5.2).
func bindOwn(file string) error {
	err := bind(threadNS, file)
	if !is(err, unix.ENOENT) {
		return err
	}
	fd, e := openOwn()
	if e != nil {
		return err
	}
	tree, e := unix.OpenTree(fd, "", unix.AT_EMPTY_PATH|unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC)
	syscall.Close(fd)
	if e != nil {
		return withoutProc("mount the namespace on", file, unix.ENOENT)
	}
	err = mounted(file, unix.MoveMount(tree, "", unix.AT_FDCWD, file, unix.MOVE_MOUNT_F_EMPTY_PATH))
	syscall.Close(tree)
	return err
}

// bind mounts one file on another.
func bind(from, file string) error {
	return mounted(file, unix.Mount(from, file, "none", unix.MS_BIND, ""))
}

// mounted is what became of mounting a namespace on a file.
func mounted(file string, err error) error {
	if err == nil {
		return nil
	}
	return denied("mount the namespace on", file, err)
}

// A runDir is RunDir while a name is made in it.
type runDir struct {
	lock          int  // the descriptor of RunDir that holds its lock; −1: not held
	made, mounted bool // by us
}

// share makes RunDir, and makes it a mount that propagates, in iproute2's steps (netns_add of ip/ipnetns.c 6.1):
// under the lock, share it; where that fails because it is no mount yet, bind it to itself and share that. Other mount
// namespaces made from this one then get every later mount in it, and lose every later unmount.
//
// done(false) removes what the call made. Who made something holds the lock until then: a mount that went while somebody
// else puts a name into it would leave the name mounted twice, never to be deleted. Who found it made holds nothing, so
// that namespaces can be made side by side.
func (d *runDir) share() error {
	for range 64 { // as often as somebody takes the directory away meanwhile
		if err := d.mkdir(); err != nil {
			return err
		}
		if err := d.take(); err != nil {
			if d.made {
				unix.Rmdir(RunDir)
			}
			return err
		}
		if d.isCurrent() {
			err := d.mount()
			if err != nil {
				d.done(false)
			} else if !d.made && !d.mounted {
				d.free()
			}
			return err
		}
		d.free()
	}
	return denied("create the directory", RunDir, unix.ENOENT)
}

// mkdir makes the directory, unless it is there.
func (d *runDir) mkdir() error {
	err := unix.Mkdir(RunDir, 0o755)
	if is(err, unix.ENOENT) { // an initramfs may have no /run
		if err = unix.Mkdir("/run", 0o755); err != nil && !is(err, unix.EEXIST) {
			return denied("create the directory", "/run", err)
		}
		err = unix.Mkdir(RunDir, 0o755)
	}
	d.made = err == nil
	if err != nil && !is(err, unix.EEXIST) {
		return denied("create the directory", RunDir, err)
	}
	return nil
}

// mount makes the directory a shared mount.
func (d *runDir) mount() error {
	share := func() error { return unix.Mount("", RunDir, "none", unix.MS_SHARED|unix.MS_REC, "") }
	err := share()
	if is(err, unix.EINVAL) {
		if err = unix.Mount(RunDir, RunDir, "none", unix.MS_BIND|unix.MS_REC, ""); err == nil {
			d.mounted = true
			err = share()
		}
	}
	if err != nil {
		return denied("make a shared mount of", RunDir, err)
	}
	return nil
}

// done gives the lock back, if it is held; not ok: it removes what was made.
func (d *runDir) done(ok bool) {
	if d.lock >= 0 && !ok {
		// Not where somebody who does not hold the lock, as ip does not, has a name already.
		if names, err := readDir(RunDir); err == nil && len(names) == 0 {
			if d.mounted {
				unix.Unmount(RunDir, unix.UMOUNT_NOFOLLOW)
			}
			if d.made {
				unix.Rmdir(RunDir)
			}
		}
	}
	d.free()
}

// free unlocks by closing.
func (d *runDir) free() {
	if d.lock >= 0 {
		syscall.Close(d.lock)
		d.lock = -1
	}
}

// lockWait is how long another "netns add" may hold the lock, which it needs for two mounts.
const lockWait = 5 * time.Second

// take takes the lock that iproute2 takes, but never waits longer than lockWait. It is the directory's; where that is
// gone it takes none.
func (d *runDir) take() (err error) {
	d.lock, err = openFile(RunDir, unix.O_DIRECTORY)
	if is(err, unix.ENOENT) {
		return nil
	}
	if err != nil {
		return denied("open the directory", RunDir, err)
	}
	for deadline := time.Now().Add(lockWait); ; time.Sleep(5 * time.Millisecond) {
		err := unix.Flock(d.lock, unix.LOCK_EX|unix.LOCK_NB)
		if err == nil {
			return nil
		}
		busy := is(err, unix.EWOULDBLOCK)
		if !busy && !is(err, unix.EINTR) || time.Now().After(deadline) {
			d.free()
			e := failed("lock the directory", RunDir, err)
			if busy {
				e.Advice = "another process has held the lock for 5 s"
			}
			return e
		}
	}
}

// isCurrent says whether RunDir still is the directory that was locked.
func (d *runDir) isCurrent() bool {
	var locked, now unix.Stat_t
	return d.lock >= 0 && unix.Fstat(d.lock, &locked) == nil && unix.Stat(RunDir, &now) == nil && locked.Dev == now.Dev && locked.Ino == now.Ino
}
