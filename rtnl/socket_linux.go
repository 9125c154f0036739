package rtnl

import (
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
)

// fdSocket is a descriptor that the Go runtime polls, so that deadlines and
// close end a wait.
type fdSocket struct {
	file *os.File
	raw  syscall.RawConn

	buf  []byte // of the call under way, for the two functions below, which are
	n    int    // made once so that a call allocates nothing
	from uint32
	err  error

	sendOnce, recvOnce func(fd uintptr) bool

	mu    sync.Mutex
	limit int64 // ns of a wait, once there is one
	armed bool  // the file has a deadline

	closed atomic.Bool
}

func newFDSocket(fd int) (*fdSocket, error) {
	s := &fdSocket{file: os.NewFile(uintptr(fd), "netlink")}
	raw, err := s.file.SyscallConn()
	if err != nil {
		s.file.Close()
		return nil, err
	}
	s.raw = raw
	s.sendOnce = func(fd uintptr) bool {
		for s.err = unix.EINTR; s.err == unix.EINTR; {
			s.err = unix.Send(int(fd), s.buf, 0)
		}
		return !s.mustWait()
	}
	// Where addresses are returned this package calls syscall: the functions of
	// x/sys bring the addresses of all families into a program, 25 KB.
	s.recvOnce = func(fd uintptr) bool {
		var sa syscall.Sockaddr
		for s.err = unix.EINTR; s.err == unix.EINTR; {
			// With MSG_TRUNC the result is the datagram's whole length.
			s.n, sa, s.err = syscall.Recvfrom(int(fd), s.buf, unix.MSG_TRUNC)
		}
		s.n, s.from = max(s.n, 0), 0 // −1 with an error
		if nl, ok := sa.(*syscall.SockaddrNetlink); ok {
			s.from = nl.Pid
		}
		return !s.mustWait()
	}
	return s, nil
}

// mustWait says whether there was nothing to read, or no room to send. Only then
// there is a deadline: the kernel answers while it is sent to, and setting a
// deadline wakes other threads, a twentieth of the time of making a veth pair.
func (s *fdSocket) mustWait() bool {
	if s.err != unix.EAGAIN {
		return false
	}
	s.mu.Lock()
	if !s.armed {
		s.armed = true
		s.err = s.file.SetDeadline(time.Now().Add(time.Duration(s.limit)))
	}
	s.mu.Unlock()
	return s.err == nil || s.err == unix.EAGAIN
}

func (s *fdSocket) send(b []byte) error {
	s.buf = b
	if err := s.raw.Write(s.sendOnce); err != nil {
		return s.waitError(err)
	}
	return os.NewSyscallError("send", s.err)
}

func (s *fdSocket) recv(b []byte) (int, uint32, error) {
	s.buf = b
	if err := s.raw.Read(s.recvOnce); err != nil {
		return 0, 0, s.waitError(err)
	}
	return s.n, s.from, os.NewSyscallError("recvfrom", s.err)
}

// waitError is why a wait ended. The runtime's error for a closed descriptor
// is not os.ErrClosed.
func (s *fdSocket) waitError(err error) error {
	if s.closed.Load() {
		return os.ErrClosed
	}
	return err
}

// wait has nanoseconds in its signature, no time.Time nor Duration: a program keeps
// all methods of a type that is in the signature of an interface's.
func (s *fdSocket) wait(ns int64) (err error) {
	var deadline time.Time
	if ns <= 0 {
		deadline = time.Unix(1, 0)
	}
	s.mu.Lock()
	if ns <= 0 || s.armed {
		err = s.file.SetDeadline(deadline)
	}
	s.limit, s.armed = ns, ns <= 0
	s.mu.Unlock()
	return s.waitError(err)
}

func (s *fdSocket) close() error {
	s.closed.Store(true)
	return s.file.Close()
}

// openSocket opens a netlink socket in the calling thread's network
// namespace and turns on what the kernel has of extended errors.
func openSocket(proto int) (s socket, port uint32, err error) {
	fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, proto)
	if err != nil {
		return nil, 0, os.NewSyscallError("socket", err)
	}
	port, err = bind(fd)
	if err != nil {
		syscall.Close(fd)
		return nil, 0, err
	}
	for _, opt := range []int{uapi.NETLINK_EXT_ACK, uapi.NETLINK_CAP_ACK, uapi.NETLINK_GET_STRICT_CHK} {
		// Kernels before 4.3, 4.12 and 4.20 lack them: answers then say less.
		_ = unix.SetsockoptInt(fd, unix.SOL_NETLINK, opt, 1)
	}
	if err := pollable(); err != nil {
		syscall.Close(fd)
		return nil, 0, err
	}
	f, err := newFDSocket(fd)
	if err != nil {
		return nil, 0, err
	}
	return f, port, nil
}

// polled is set once the runtime can poll.
var polled atomic.Bool

// pollable says whether the runtime can poll a first descriptor, for which it
// takes two: where it gets none it ends the program, with a stack.
func pollable() error {
	if polled.Load() {
		return nil
	}
	first, err := unix.Eventfd(0, unix.EFD_CLOEXEC)
	if err != nil {
		return os.NewSyscallError("eventfd", err)
	}
	second, err := unix.Eventfd(0, unix.EFD_CLOEXEC)
	if err == nil {
		syscall.Close(second)
		polled.Store(true)
	}
	syscall.Close(first)
	return os.NewSyscallError("eventfd", err)
}

// bind gets the socket a port id, the address that replies carry in nlmsg_pid.
func bind(fd int) (uint32, error) {
	if err := syscall.Bind(fd, &syscall.SockaddrNetlink{Family: unix.AF_NETLINK}); err != nil {
		return 0, os.NewSyscallError("bind", err)
	}
	sa, err := syscall.Getsockname(fd)
	if err != nil {
		return 0, os.NewSyscallError("getsockname", err)
	}
	nl, ok := sa.(*syscall.SockaddrNetlink)
	if !ok {
		return 0, os.NewSyscallError("getsockname", unix.EAFNOSUPPORT)
	}
	return nl.Pid, nil
}
