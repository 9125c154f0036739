package rtnl

import (
	"errors"
	"os"
	"syscall"

	"vethkit/rtnl/uapi"
)

// Trace gives every datagram that c sends or receives from now on to f, which
// must not keep it: what is sent before the kernel gets it, what came as it was
// read, up to the memory that was offered. What others than the kernel sent is
// left out. All views of c (With) are traced. No Trace costs nothing; nil ends it.
//
// It must not be called while c is used. f is never called twice at once by one
// Conn.
func (c *Conn) Trace(f func(sent bool, b []byte)) {
	c.mu.Lock()
	if t, ok := c.sock.(*traced); ok {
		c.sock = t.sock
	}
	if f != nil {
		c.sock = &traced{c.sock, f}
	}
	c.mu.Unlock()
}

// A traced socket tells what passes.
type traced struct {
	sock socket
	tell func(sent bool, b []byte)
}

func (t *traced) wait(ns int64) error { return t.sock.wait(ns) }

func (t *traced) close() error { return t.sock.close() }

func (t *traced) send(b []byte) error {
	t.tell(true, b)
	return t.sock.send(b)
}

func (t *traced) recv(b []byte) (n int, from uint32, err error) {
	n, from, err = t.sock.recv(b)
	if err == nil && from == 0 {
		t.tell(false, b[:min(n, len(b))])
	}
	return n, from, err
}

func (t *traced) reopen() (socket, uint32, error) {
	s, pid, err := reopened(t.sock)
	if err != nil {
		return nil, 0, err
	}
	return &traced{s, t.tell}, pid, nil
}

// reopened is a new socket like s, in the calling thread's namespace.
func reopened(s socket) (socket, uint32, error) {
	if s, ok := s.(interface {
		reopen() (socket, uint32, error)
	}); ok {
		return s.reopen()
	}
	return openSocket(uapi.NETLINK_ROUTE)
}

// OpenProtocol opens a socket of another netlink protocol, NETLINK_NETFILTER for
// one, for Exchange: Do and Call know rtnetlink only.
func OpenProtocol(proto int) (*Conn, error) {
	sock, pid, err := openSocket(proto)
	if err != nil {
		return nil, err
	}
	return newConn(sock, pid), nil
}

// Exchange sends bytes as they are and returns the datagrams that come back,
// until the kernel is silent. It answers while it is sent to, and goes on with a
// dump while that is read; bytes that are no whole message, and requests without
// NLM_F_ACK that succeed, it does not answer.
//
// An answer that did not fit the socket's buffer is ErrReplyLost, one that was
// longer than the memory for it ErrTruncated, each with what did come.
func (c *Conn) Exchange(b []byte) (answers [][]byte, err error) {
	defer c.begin()()
	c.enc.Reset()
	c.enc.Raw(b)
	var lost error // some answer was
	for err = c.send(); err == nil; {
		if err = c.arm(soon); err != nil {
			break
		}
		n, from, e := c.sock.recv(c.buf)
		switch {
		case is(e, syscall.ENOBUFS):
			lost = ErrReplyLost
		case e != nil:
			if err = c.waitError(e); errors.Is(err, os.ErrDeadlineExceeded) { // the kernel is silent
				return answers, lost
			}
		case from == 0:
			if n > len(c.buf) {
				lost = ErrTruncated
			}
			answers = append(answers, clone(c.buf[:min(n, len(c.buf))]))
		}
	}
	return answers, err
}

// clone copies bytes.
//
//go:noinline
func clone(b []byte) []byte { return append([]byte(nil), b...) }
