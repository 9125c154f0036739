package nsenter

import (
	"os"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// threadNS is the calling thread's namespace; /proc/self would be the main thread's. Since Linux 3.17.
const threadNS = "/proc/thread-self/ns/net"

// Open opens the network namespace that the file at path stands for: a name's file, /proc/PID/ns/net, a bind mount of
// either. Anything else is an error that wraps EINVAL, as setns(2) would say later.
func Open(path string) (*NS, error) { return open("open the namespace", path, path) }

// Current opens the namespace that the calling thread is in. A goroutine that is not inside [NS.Do] and has not moved
// its thread is in the process's first one.
//
// Without /proc it takes CAP_NET_ADMIN in it. On a kernel that has no network namespaces the error wraps [ErrNoNamespaces].
func Current() (*NS, error) {
	const op = "open the thread's own namespace"
	fd, err := openOwn()
	if err != nil {
		return nil, withoutProc(op, "", err)
	}
	return newNS(fd, op, "")
}

// openOwn opens the calling thread's namespace; where there is no /proc, by a socket that is in it (Linux 4.10).
func openOwn() (int, error) {
	fd, err := openFile(threadNS, 0)
	if !is(err, unix.ENOENT) {
		return fd, err
	}
	s, e := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC, unix.NETLINK_ROUTE)
	if e == nil {
		if fd, e = unix.IoctlRetInt(s, unix.SIOCGSKNS); e == nil {
			err = nil
		}
		syscall.Close(s)
	}
	return fd, err
}

// withoutProc is the error of something in /proc that could not be read.
func withoutProc(op, object string, err error) *Error {
	e := denied(op, object, err)
	if !is(err, unix.ENOENT) && !is(err, unix.ENOTDIR) {
		return e
	}
	var st unix.Stat_t
	if unix.Lstat("/proc/self", &st) != nil {
		e.Advice = "is /proc mounted?"
	} else if unix.Lstat("/proc/self/ns/net", &st) != nil {
		e.Err = ErrNoNamespaces
	}
	return e
}

// unable is the error of a call that a kernel without network namespaces refuses, too.
func unable(op, object string, err error) *Error {
	e := denied(op, object, err)
	if is(err, unix.EINVAL) || is(err, unix.ENOSYS) {
		e.Advice = "has the kernel network namespaces (CONFIG_NET_NS)?"
	}
	return e
}

// OfPID opens the namespace of the process's main thread; pid is in the pid namespace that /proc shows. A process that
// is gone is an error that wraps fs.ErrNotExist; another user's process needs CAP_SYS_PTRACE.
func OfPID(pid int) (*NS, error) {
	n := strconv.Itoa(pid)
	const op = "open the namespace of process"
	ns, err := open(op, netOf(pid), n)
	if is(err, unix.ENOENT) {
		e := withoutProc(op, n, unix.ENOENT)
		if e.Advice == "" && is(e.Err, unix.ENOENT) {
			e.Advice = "no such process"
		}
		err = e
	}
	return ns, err
}

// New makes a network namespace without a name, with nothing in it but a loopback link that is down. The caller's thread
// stays where it is. It needs CAP_SYS_ADMIN. The namespace is gone after Close when nothing else holds it.
func New() (*NS, error) {
	var ns *NS
	err := away(func() error {
		if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return unable("make a network namespace", "", err)
		}
		var err error
		ns, err = Current()
		return err
	}, setnsNet)
	if err != nil && ns != nil {
		ns.Close()
		ns = nil
	}
	return ns, err
}

// Close closes the descriptor. A second Close does nothing, and does not close a descriptor that has the number since.
func (ns *NS) Close() error {
	fd := int(ns.fd.Swap(0)) - 1
	if fd < 0 {
		return nil
	}
	if err := syscall.Close(fd); err != nil {
		return failed("close the namespace", ns.String(), err)
	}
	return nil
}

// Do runs f inside the namespace and returns its error. f runs on a goroutine and a locked thread of its own, the
// caller waits; Do inside f works. Nothing that f does moves the caller, not even when the thread cannot return: then
// the thread is never used again, and the error is, or wraps beside f's own, a [*StrandedError]. Goroutines that f
// starts are not in the namespace.
//
// runtime.Goexit in f, so t.FailNow too, ends the caller's goroutine as well. A panic in f becomes a panic of the caller
// with a [*Panic] that holds f's value and stack.
//
// Why not on the caller's goroutine: it could not leave a thread that does not return, and all it did afterwards would
// happen in the wrong namespace. It would save about half of the time (BenchmarkDo, BenchmarkDoBare).
func (ns *NS) Do(f func() error) error { return ns.do(f, setnsNet) }

// do is Do with the way home as a parameter, so that tests can block it.
func (ns *NS) do(f func() error, back func(home int) error) error {
	return away(func() error {
		fd := ns.FD()
		if fd < 0 {
			return failed("enter the namespace", ns.String(), both(errClosed, os.ErrClosed))
		}
		if err := setnsNet(fd); err != nil {
			return unable("enter the namespace", ns.String(), err)
		}
		return f()
	}, back)
}

// setnsNet moves the calling thread.
//
//go:noinline
func setnsNet(fd int) error {
	err := error(unix.EINTR)
	for is(err, unix.EINTR) {
		err = unix.Setns(fd, unix.CLONE_NEWNET)
	}
	return err
}

// open opens path and makes sure that it is a network namespace. Non-blocking, because path may be a fifo.
func open(op, path, name string) (*NS, error) {
	fd, err := openFile(path, unix.O_NONBLOCK)
	if err != nil {
		return nil, denied(op, name, err)
	}
	return newNS(fd, op, name)
}

// newNS takes fd, and closes it unless it is a network namespace.
func newNS(fd int, op, name string) (*NS, error) {
	var st unix.Stat_t
	err := checkNet(fd)
	if err == nil {
		err = unix.Fstat(fd, &st)
	}
	if err != nil {
		syscall.Close(fd)
		return nil, failed(op, name, err)
	}
	ns := &NS{dev: uint64(st.Dev), ino: st.Ino, name: name}
	ns.fd.Store(int32(fd) + 1)
	return ns, nil
}

// checkNet tells whether fd is a network namespace: a file of nsfs (Linux 3.19), of the type net (NS_GET_NSTYPE of
// linux/nsfs.h, Linux 4.11; before that ENOTTY, and any namespace passes).
func checkNet(fd int) error {
	var fs unix.Statfs_t
	if err := unix.Fstatfs(fd, &fs); err != nil {
		return err
	}
	if int64(fs.Type) == unix.NSFS_MAGIC {
		typ, err := unix.IoctlRetInt(fd, unix.NS_GET_NSTYPE)
		if err != nil || typ == unix.CLONE_NEWNET {
			return nil
		}
	}
	return both(errNoNetNS, unix.EINVAL)
}

// denied is an Error with the advice of privilege.
//
//go:noinline
func denied(op, object string, err error) *Error {
	e := failed(op, object, err)
	e.Advice = privilege(err)
	return e
}

// privilege advises on what missing rights, and descriptors, look like.
func privilege(err error) string {
	if is(err, unix.EMFILE) {
		return "more files than the limit (ulimit -n) allows"
	}
	if is(err, unix.EPERM) || is(err, unix.EACCES) {
		return "this needs CAP_SYS_ADMIN: be root, or work in namespaces of your own as `unshare -Urnm` makes them"
	}
	return ""
}
