package nsenter

import (
	"errors"
	"iter"
	"slices"
	"strconv"
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
		case errors.Is(err, unix.ENOENT):
			e.Advice = "there is no " + RunDir + "/" + name + "; netns list shows the names"
		case errors.Is(err, unix.EINVAL):
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
	if err != nil && err != unix.ENOENT {
		return nil, failed("list the namespaces in", RunDir, err)
	}
	return names, nil
}

// Create makes a network namespace and names it, as "ip netns add" of iproute2 6.1 does: [RunDir] becomes a shared mount
// first, so that names given and taken in other mount namespaces are seen here. A name that is taken is an error that
// wraps fs.ErrExist. When it fails, nothing that it made is left. It needs CAP_SYS_ADMIN; the caller does not move.
func Create(name string) error {
	return CreateEach(slices.Values([]string{name}), func(string) error { return nil })
}

// CreateEach makes a named namespace for each of names as [Create] does, all on one thread and with one look at [RunDir].
// setup runs inside each, before it has its name: what it makes there is gone by itself when the process dies before the
// name stands. The first error ends it; of the name that it is about nothing is left, those before it stay.
func CreateEach(names iter.Seq[string], setup func(name string) error) error {
	return away(func() error {
		bindNext := bindName
		for name := range names {
			err := bindNext(name, func(file string) error {
				if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
					return unable("make a network namespace for", quote(name), err)
				}
				if err := setup(name); err != nil {
					return err
				}
				return bindOwn(file)
			})
			if err != nil {
				return err
			}
			bindNext = bindShared
		}
		return nil
	}, setnsNet)
}

// Attach gives the namespace of process pid a name, as "ip netns attach" does. Errors as [Create] and [OfPID].
func Attach(name string, pid int) error {
	return bindName(name, func(file string) error {
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
			if unmount = unix.Unmount(file, unix.MNT_DETACH|unix.UMOUNT_NOFOLLOW); unmount != nil {
				break
			}
		}
		if err = unix.Unlink(file); err == nil {
			return nil
		}
		if unmount != unix.EINVAL { // EINVAL is "no mount": anything else is the reason why unlink failed too
			err = unmount
		}
		if err != unix.EBUSY {
			break
		}
	}
	e := denied("delete the namespace name", quote(name), err)
	if err == unix.ENOENT {
		e.Advice = "there is no " + file
	}
	return e
}

// bindName makes the empty file of a new name, which also takes the name, and lets mount put the namespace on it.
func bindName(name string, mount func(file string) error) error {
	if err := CheckName(name); err != nil {
		return err
	}
	done, err := shareRunDir()
	if err != nil {
		return err
	}
	err = bindShared(name, mount)
	done(err == nil)
	return err
}

// bindShared is bindName where RunDir is a shared mount already. To share it again goes through all mounts in it.
func bindShared(name string, mount func(file string) error) error {
	if err := CheckName(name); err != nil {
		return err
	}
	return bindFile(RunDir+"/"+name, mount)
}

func bindFile(file string, mount func(file string) error) error {
	fd, err := unix.Open(file, unix.O_RDONLY|unix.O_CREAT|unix.O_EXCL|unix.O_CLOEXEC, 0)
	if err != nil {
		e := denied("create the namespace file", file, err)
		if err == unix.EEXIST {
			e.Advice = "the name is taken: choose another one, or delete it first"
		}
		return e
	}
	unix.Close(fd)
	if err := mount(file); err != nil {
		unix.Unmount(file, unix.MNT_DETACH|unix.UMOUNT_NOFOLLOW) // there when the thread could not return after it
		unix.Unlink(file)
		return err
	}
	return nil
}

// bindOwn mounts the calling thread's namespace; where there is no /proc, by a descriptor (Linux 5.2).
func bindOwn(file string) error {
	err := bind(threadNS, file)
	if !errors.Is(err, unix.ENOENT) {
		return err
	}
	fd, e := openOwn()
	if e != nil {
		return err
	}
	defer unix.Close(fd)
	tree, e := unix.OpenTree(fd, "", unix.AT_EMPTY_PATH|unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC)
	if e != nil {
		return withoutProc("mount the namespace on", file, unix.ENOENT)
	}
	defer unix.Close(tree)
	if e := unix.MoveMount(tree, "", unix.AT_FDCWD, file, unix.MOVE_MOUNT_F_EMPTY_PATH); e != nil {
		return denied("mount the namespace on", file, e)
	}
	return nil
}

func bind(from, file string) error {
	if err := unix.Mount(from, file, "none", unix.MS_BIND, ""); err != nil {
		return denied("mount the namespace on", file, err)
	}
	return nil
}

// shareRunDir makes RunDir, and makes it a mount that propagates, in iproute2's steps (netns_add of ip/ipnetns.c 6.1):
// under the lock, share it; where that fails because it is no mount yet, bind it to itself and share that. Other mount
// namespaces made from this one then get every later mount in it, and lose every later unmount.
//
// done(false) removes what the call made. Who made something holds the lock until then: a mount that went while somebody
// else puts a name into it would leave the name mounted twice, never to be deleted. Who found it made holds nothing, so
// that namespaces can be made side by side.
func shareRunDir() (done func(ok bool), err error) {
	made := false
	for range 64 { // as often as somebody takes the directory away meanwhile
		err := unix.Mkdir(RunDir, 0o755)
		if err == unix.ENOENT { // an initramfs may have no /run
			if e := unix.Mkdir("/run", 0o755); e != nil && e != unix.EEXIST {
				return nil, denied("create the directory", "/run", e)
			}
			err = unix.Mkdir(RunDir, 0o755)
		}
		if err == nil {
			made = true
		} else if err != unix.EEXIST {
			return nil, denied("create the directory", RunDir, err)
		}
		unlock, current, err := lockRunDir()
		switch {
		case err != nil:
			if made {
				unix.Rmdir(RunDir)
			}
			return nil, err
		case current:
			return shareLocked(unlock, made)
		}
		unlock()
		made = false
	}
	return nil, denied("create the directory", RunDir, unix.ENOENT)
}

func shareLocked(unlock func(), made bool) (done func(ok bool), err error) {
	mounted := false
	done = func(ok bool) {
		// Not where somebody who does not hold the lock, as ip does not, has a name already.
		if names, err := readDir(RunDir); !ok && err == nil && len(names) == 0 {
			if mounted {
				unix.Unmount(RunDir, unix.UMOUNT_NOFOLLOW)
			}
			if made {
				unix.Rmdir(RunDir)
			}
		}
		unlock()
	}
	err = unix.Mount("", RunDir, "none", unix.MS_SHARED|unix.MS_REC, "")
	if err == unix.EINVAL {
		if err = unix.Mount(RunDir, RunDir, "none", unix.MS_BIND|unix.MS_REC, ""); err == nil {
			mounted = true
			err = unix.Mount("", RunDir, "none", unix.MS_SHARED|unix.MS_REC, "")
		}
	}
	if err != nil {
		done(false)
		return nil, denied("make a shared mount of", RunDir, err)
	}
	if !made && !mounted {
		unlock()
		return func(bool) {}, nil
	}
	return done, nil
}

// lockWait is how long another "netns add" may hold the lock, which it needs for two mounts.
const lockWait = 5 * time.Second

// lockRunDir takes the lock that iproute2 takes, but never waits longer than lockWait. It is the directory's: current
// says whether RunDir still is the directory that was locked.
func lockRunDir() (unlock func(), current bool, err error) {
	fd, err := openFile(RunDir, unix.O_DIRECTORY)
	if err == unix.ENOENT {
		return func() {}, false, nil
	}
	if err != nil {
		return nil, false, denied("open the directory", RunDir, err)
	}
	for deadline := time.Now().Add(lockWait); ; time.Sleep(5 * time.Millisecond) {
		err = unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB)
		if err == nil {
			var locked, now unix.Stat_t
			current = unix.Fstat(fd, &locked) == nil && unix.Stat(RunDir, &now) == nil && locked.Dev == now.Dev && locked.Ino == now.Ino
			return func() { unix.Close(fd) }, current, nil // closing unlocks
		}
		if err != unix.EWOULDBLOCK && err != unix.EINTR || time.Now().After(deadline) {
			unix.Close(fd)
			advice := ""
			if err == unix.EWOULDBLOCK {
				advice = "another process has held the lock for 5 s"
			}
			return nil, false, &Error{Op: "lock the directory", Object: RunDir, Err: err, Advice: advice}
		}
	}
}
