package rtnl

import (
	"context"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Timeout is how long a Conn waits for one answer.
const Timeout = 10 * time.Second

const (
	// The kernel fills what a receive offers, up to about 31 KB of a dump; and
	// once it has been offered that much, less truncates.
	recvSize = 32 << 10

	// A chunk is what one send carries. Its answers must fit the receive buffer
	// even if each request fails: an error takes 832 bytes of 212,992, and where
	// it is not capped the request's length besides.
	chunkRequests = 128
	chunkBytes    = 64 << 10

	// soon is how long after a loss the rest of an answer may take.
	soon = 2 * time.Millisecond

	// dumpTries bounds how often a dump that changed under us starts over.
	dumpTries = 8
)

// A socket is what a Conn needs of the operating system. Tests have their own.
type socket interface {
	// send sends one datagram.
	send(b []byte) error
	// recv reads one datagram into b. n is its whole length, which may be more
	// than b has room for; from is the sender's port id, the kernel's being 0.
	recv(b []byte) (n int, from uint32, err error)
	// wait bounds the sends and receives from now on, in ns; one under way, too. None
	// has any time left with ns ≤ 0.
	wait(ns int64) error
	close() error
}

// A Conn is a NETLINK_ROUTE socket in the network namespace of the thread that
// opened it, whatever namespace its users run in. It may be used by several
// goroutines; calls wait for one another.
type Conn struct {
	*port

	// Of a context (With), nil without: two functions, since the type
	// context.Context brings the formatting of times into a program, 70 KB.
	ended func() error         // its error, once it has ended
	watch func() (stop func()) // ends a call when it does
}

// port is the socket with its memory, which all views of a Conn (With) share.
type port struct {
	sock socket
	pid  uint32 // our port id: the nlmsg_pid of answers

	mu    sync.Mutex
	seq   uint32 // of the last request sent
	enc   wire.Encoder
	start []int // where each request of the chunk under way begins in enc.Buf
	buf   []byte
	stale bool // an answer that nobody waits for may be on its way

	now  wire.Message // the one that is being read, of an answer
	read wire.Reader  // which reads it, where a value of ours does

	unlock func() // mu's: made once, so that a defer of it takes no function of its own
}

// Open opens a socket in the calling thread's network namespace. No privilege
// is needed, except for what is done with it.
func Open() (*Conn, error) { return OpenProtocol(uapi.NETLINK_ROUTE) }

// newConn is a Conn on a socket with this port id.
//
//go:noinline
func newConn(sock socket, pid uint32) *Conn {
	p := &port{sock: sock, pid: pid, buf: make([]byte, recvSize)}
	p.unlock = p.mu.Unlock
	return &Conn{port: p}
}

// begin takes the socket for a call, which from now on ends when the context
// does; what it returns gives it back.
func (c *Conn) begin() (end func()) {
	c.mu.Lock()
	if c.watch == nil {
		return c.unlock
	}
	stop := c.watch()
	return func() {
		stop()
		c.unlock()
	}
}

// Reopen replaces the socket by a new one, in the network namespace that the
// calling thread is in now, and keeps the memory: for who works in thousands of
// namespaces, one after the other. Where it fails the Conn is closed.
func (c *Conn) Reopen() error {
	c.mu.Lock()
	c.sock.close()
	sock, pid, err := reopened(c.sock)
	if err == nil {
		c.sock, c.pid, c.stale = sock, pid, false
	}
	c.mu.Unlock()
	return err
}

// With returns the same socket for calls that end when ctx does, with its error.
func (c *Conn) With(ctx context.Context) *Conn {
	return &Conn{c.port, ctx.Err, func() func() { return c.port.watch(ctx) }}
}

// Close closes the socket. A call that waits on it returns os.ErrClosed.
//
//go:noinline
func (c *Conn) Close() error { return c.sock.close() }

// Do sends requests, many to a datagram, and waits until the kernel has done
// them all. It does them in order, and a failing one does not stop the rest: a
// batch is not a transaction. The errors are an [*Error] for each request that
// failed, joined when there are several.
//
// A request that the kernel took but had something to say about is reported as
// a [*Warning], an error too, so that it is not missed; it has been done. Of
// requests that share a datagram only the last can get one.
func (c *Conn) Do(reqs ...Request) error {
	defer c.begin()()
	var errs []error
	for done := 0; done < len(reqs); {
		n, err := c.chunk(reqs, done, &errs)
		if err != nil {
			errs = append(errs, err)
			break
		}
		done += n
	}
	if len(errs) == 1 {
		return errs[0]
	}
	return errors.Join(errs...)
}

// chunk sends as many of reqs[from:] as one datagram takes and collects their
// errors. Its own error is one after which nothing more should be sent.
func (c *Conn) chunk(reqs []Request, from int, errs *[]error) (n int, err error) {
	if err := c.encode(reqs, from); err != nil {
		return 0, err
	}
	n = len(c.start)
	c.setFlags(c.start[n-1], uapi.NLM_F_ACK)
	if err := c.send(); err != nil {
		return 0, err
	}
	first := c.seq - uint32(n) + 1
	next := first // the lowest number that may still be answered: answers come in order
	return n, c.receive(first, func(m *wire.Message) bool {
		if m.Type != uapi.NLMSG_ERROR || int32(m.Seq-next) < 0 {
			return false
		}
		next = m.Seq + 1
		i := int(m.Seq - first)
		if err := verdict(m, c.request(i), reqs[from+i], from+i); err != nil {
			*errs = append(*errs, err)
		}
		return m.Seq == c.seq
	})
}

// encode writes reqs[from:] into enc until a chunk is full, and numbers them. An
// error is about one that could not be written.
func (c *Conn) encode(reqs []Request, from int) error {
	c.enc.Reset()
	c.start = c.start[:0]
	for i := from; i < len(reqs) && i-from < chunkRequests; i++ {
		at := wire.Align(len(c.enc.Buf))
		reqs[i].Append(&c.enc)
		if err := c.enc.Err(); err != nil {
			return &RequestError{Request: describe(reqs[i]), Index: i, Err: err}
		}
		if i > from && len(c.enc.Buf) > chunkBytes {
			c.enc.Buf = c.enc.Buf[:at]
			break
		}
		c.start = append(c.start, at)
		c.seq++
		c.enc.Order.PutUint32(c.enc.Buf[at+8:], c.seq)
		c.setFlags(at, uapi.NLM_F_REQUEST)
	}
	return nil
}

// setFlags sets bits of nlmsg_flags in the request that begins at at.
func (c *Conn) setFlags(at int, flags uint16) {
	b := c.enc.Buf[at+6:]
	c.enc.Order.PutUint16(b, c.enc.Order.Uint16(b)|flags)
}

// request returns the bytes of request i of the chunk under way.
func (c *Conn) request(i int) []byte {
	end := len(c.enc.Buf)
	if i+1 < len(c.start) {
		end = c.start[i+1]
	}
	return c.enc.Buf[c.start[i]:end]
}

// Call sends one request and gives each message of the answer to each, which
// must not keep it. A request with NLM_F_DUMP is answered by many messages, and
// ErrDumpInterrupted says that they do not fit together; another by one or none.
func (c *Conn) Call(req Request, each func(wire.Message)) error {
	defer c.begin()()
	return c.call(req, 0, func(m *wire.Message) {
		if each != nil {
			each(*m)
		}
	})
}

// call is Call under the lock, with flags added to the request's.
func (c *Conn) call(req Request, flags uint16, each func(*wire.Message)) error {
	if err := c.encode([]Request{req}, 0); err != nil {
		return err
	}
	c.setFlags(0, flags)
	flags = c.enc.Order.Uint16(c.enc.Buf[6:])
	isDump := flags&uapi.NLM_F_DUMP == uapi.NLM_F_DUMP
	if err := c.send(); err != nil {
		return err
	}
	var answer error
	interrupted := false
	err := c.receive(c.seq, func(m *wire.Message) bool {
		interrupted = interrupted || isDump && m.Flags&uapi.NLM_F_DUMP_INTR != 0
		if m.Type == uapi.NLMSG_ERROR || m.Type == uapi.NLMSG_DONE {
			answer = verdict(m, c.enc.Buf, req, 0)
			return true
		}
		each(m)
		return !isDump && flags&uapi.NLM_F_ACK == 0 && m.Flags&uapi.NLM_F_MULTI == 0
	})
	switch {
	case err != nil:
		return err
	case answer == nil && interrupted:
		return ErrDumpInterrupted
	}
	return answer
}

// send sends the chunk, after it has read what an earlier call left behind.
func (c *Conn) send() error {
	if c.stale {
		c.receive(c.seq+1, func(*wire.Message) bool { return false })
		c.stale = false
	}
	if err := c.arm(Timeout); err != nil {
		return err
	}
	return c.waitError(c.sock.send(c.enc.Buf))
}

// receive gives each message that answers a request numbered first to c.seq to
// each, until it returns true. It passes over what others sent and what answers
// an earlier request, whose caller gave up.
//
// Where an answer was lost (ErrReplyLost) or cut (ErrTruncated) it still reads
// what is there, so that all that can be known is, and the next call finds an
// empty socket: the kernel answers while it sends and while it is read, so what
// has not come soon does not come.
func (c *Conn) receive(first uint32, each func(*wire.Message) (done bool)) error {
	var lost error
	wait := Timeout
	for {
		n, from, err := c.sock.recv(c.buf)
		b := c.buf[:min(n, len(c.buf))]
		switch {
		case is(err, syscall.ENOBUFS):
			lost = ErrReplyLost
		case err != nil && lost != nil:
			return lost
		case err != nil:
			c.stale = true
			return c.waitError(err)
		case from != 0:
			continue
		case n > len(c.buf):
			lost = ErrTruncated
			c.buf = make([]byte, wire.Align(n))
		}
		done, err := c.answers(b, first, each)
		switch {
		case done:
			return lost
		case err != nil && lost == nil:
			c.stale = true
			return err
		}
		if lost != nil {
			wait = soon
		}
		if err := c.arm(wait); err != nil {
			c.stale = true
			return err
		}
	}
}

// is is errors.Is of an errno.
//
//go:noinline
func is(err error, errno syscall.Errno) bool { return errors.Is(err, errno) }

// answers gives the messages of one datagram to each.
func (c *Conn) answers(b []byte, first uint32, each func(*wire.Message) bool) (done bool, err error) {
	m := &c.now
	*m = wire.Message{}
	for !done {
		if ok, err := m.Next(b); !ok {
			return false, err
		}
		done = m.PID == c.pid && m.Seq-first <= c.seq-first && each(m)
	}
	return true, nil
}

// arm gives the next send or receive this long.
func (c *Conn) arm(d time.Duration) error {
	if err := c.sock.wait(int64(d)); err != nil {
		return err
	}
	// In this order: when the context ends after this look, watch's deadline
	// comes after ours.
	if c.ended != nil {
		return c.ended()
	}
	return nil
}

// watch ends the call under way when ctx ends; the function that it returns
// stops that. Only With refers to it: a program without contexts is 100 KB
// smaller.
func (p *port) watch(ctx context.Context) (stop func()) {
	ended := make(chan struct{})
	cancel := context.AfterFunc(ctx, func() {
		defer close(ended)
		_ = p.sock.wait(0)
	})
	return func() {
		if !cancel() {
			<-ended // so that it does not end the next call
		}
	}
}

// waitError is the context's error where that ended the wait.
func (c *Conn) waitError(err error) error {
	if errors.Is(err, os.ErrDeadlineExceeded) && c.ended != nil && c.ended() != nil {
		return c.ended()
	}
	return err
}

// nowHas says whether the message that is being read has the attribute, behind
// a struct of this size.
func (c *Conn) nowHas(attr uint16, fixed int) bool {
	m := &c.now
	a := wire.Attrs{Order: m.Order, Raw: m.Raw[min(wire.HeaderLen+fixed, len(m.Raw)):]}
	_, has := a.Get(attr)
	return has
}

// refused is the error of a request that the kernel would refuse so, if it were
// another one; EOPNOTSUPP where it has passed over a part and so answered another
// request.
//
//go:noinline
func refused(req Request, errno syscall.Errno) error {
	return &Error{Request: describe(req), Errno: errno}
}

// ask sends a request, under the lock, and has each message of the answer read.
func (c *Conn) ask(req Request, flags uint16, read func(*wire.Reader)) error {
	var bad error
	err := c.call(req, flags, func(m *wire.Message) {
		c.read.Reset(m)
		read(&c.read)
		if bad == nil {
			bad = decodeError(m, c.read.Err())
		}
	})
	if err == nil {
		err = bad
	}
	return err
}

// get asks for one value.
func (c *Conn) get(req Request, read func(*wire.Reader)) error {
	defer c.begin()()
	return c.ask(req, 0, read)
}

// dump asks for all values of a kind and has each message read, with the number
// of values kept so far; read says whether it keeps another. Its value stands at
// that place of a list, in memory that is there or with append.
//
// A dump is not a snapshot: where the kernel says that something changed
// meanwhile it is done again, a few times, and then returned as it is, with
// ErrDumpInterrupted.
func (c *Conn) dump(req Request, read func(n int, r *wire.Reader) bool) (n int, err error) {
	defer c.begin()()
	for range dumpTries {
		n = 0
		err = c.ask(req, uapi.NLM_F_DUMP, func(r *wire.Reader) {
			if read(n, r) {
				n++
			}
		})
		if err != ErrDumpInterrupted && err != ErrTruncated && err != ErrReplyLost {
			break
		}
	}
	return n, err
}
