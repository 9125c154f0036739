package nft

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
)

// recvSize is what the kernel is offered at each receive: it fills up to about
// 31 KB of a dump.
const recvSize = 32 << 10

// largeBatch is what fits the send buffer that a socket has by default, 212,992
// bytes, less what the kernel takes for itself.
const largeBatch = 200 << 10

var errTruncated = errors.New("the kernel's answer was cut short")

// conn is a NETLINK_NETFILTER socket for one call.
type conn struct {
	fd  int
	end int64 // of its time, on the monotonic clock, in ns
	buf []byte
}

// open opens a socket in the calling thread's network namespace.
func open() (socket, error) {
	fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, uapi.NETLINK_NETFILTER)
	if err != nil {
		return nil, failed("socket", err)
	}
	for _, opt := range []int{uapi.NETLINK_EXT_ACK, uapi.NETLINK_CAP_ACK} {
		// Kernels before 4.12 and 4.3 lack them: answers then say less.
		_ = unix.SetsockoptInt(fd, unix.SOL_NETLINK, opt, 1)
	}
	return newConn(fd), nil
}

// newConn is a conn whose time begins now.
func newConn(fd int) *conn {
	return &conn{fd: fd, end: monotonic() + int64(Timeout), buf: make([]byte, recvSize)}
}

// left is how much of its time is left, in ns.
func (c *conn) left() int64 { return c.end - monotonic() }

// monotonic is the time on the monotonic clock, in ns.
func monotonic() int64 {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &t); err != nil {
		return 0
	}
	return t.Nano()
}

// send makes room for a large batch where it may; where not, it is EMSGSIZE.
func (c *conn) send(b []byte) error {
	if len(b) > largeBatch {
		if unix.SetsockoptInt(c.fd, unix.SOL_SOCKET, unix.SO_SNDBUFFORCE, len(b)) != nil {
			_ = unix.SetsockoptInt(c.fd, unix.SOL_SOCKET, unix.SO_SNDBUF, len(b))
		}
	}
	err := c.retry(unix.POLLOUT, true, func() error { return unix.Send(c.fd, b, 0) })
	// The kernel works while it is sent to, and may load modules then, which takes
	// long on a slow machine: the time for its answer begins now.
	c.end = monotonic() + int64(Timeout)
	return err
}

// recv reads a datagram of the kernel's; without wait only one that is there.
func (c *conn) recv(wait bool) ([]byte, error) {
	for {
		if wait && c.left() <= 0 {
			return nil, os.ErrDeadlineExceeded
		}
		var n int
		var from syscall.Sockaddr
		err := c.retry(unix.POLLIN, wait, func() (err error) {
			n, from, err = syscall.Recvfrom(c.fd, c.buf, unix.MSG_TRUNC)
			return err
		})
		if err != nil {
			return nil, err
		}
		if nl, ok := from.(*syscall.SockaddrNetlink); ok && nl.Pid != 0 {
			continue // not the kernel's
		}
		if n > len(c.buf) {
			return nil, errTruncated
		}
		return c.buf[:n], nil
	}
}

// retry repeats a call that a signal interrupted or, with wait, that was not
// ready, until the socket's time is over.
func (c *conn) retry(events int16, wait bool, call func() error) error {
	for {
		err := call()
		switch {
		case err == unix.EINTR:
			continue
		case err != unix.EAGAIN || !wait:
			return err
		}
		left := c.left()
		if left <= 0 {
			return os.ErrDeadlineExceeded
		}
		fds := []unix.PollFd{{Fd: int32(c.fd), Events: events}}
		if _, err := unix.Poll(fds, int(left/1e6)+1); err != nil && err != unix.EINTR {
			return err
		}
	}
}

func (c *conn) close() { syscall.Close(c.fd) }
