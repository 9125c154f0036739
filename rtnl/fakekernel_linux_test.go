package rtnl

import (
	"sync"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

const testPID = 4242

// A fakeKernel sits at the other end of a socketpair. For each datagram that it
// gets, answer returns the datagrams to send back.
type fakeKernel struct {
	t    *testing.T
	fd   int
	sock *spoiledSocket
	conn *Conn
}

// A spoiledSocket is an fdSocket of which a test can spoil single receives.
type spoiledSocket struct {
	*fdSocket
	spoil func(n int, from uint32, err error) (int, uint32, error)
	recvs int
	mu    sync.Mutex // held while the fake kernel answers, so that tests see what it noted
}

func (s *spoiledSocket) send(b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fdSocket.send(b)
}

func (s *spoiledSocket) recv(b []byte) (int, uint32, error) {
	n, from, err := s.fdSocket.recv(b)
	if err == nil {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	s.recvs++
	if s.spoil != nil {
		return s.spoil(n, from, err)
	}
	return n, from, err
}

// newFakeKernel answers each datagram with what answer makes of its messages.
func newFakeKernel(t *testing.T, answer func(reqs []wire.Message) [][]byte) *fakeKernel {
	t.Helper()
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.SetNonblock(fds[0], true); err != nil {
		t.Fatal(err)
	}
	s, err := newFDSocket(fds[0])
	if err != nil {
		t.Fatal(err)
	}
	k := &fakeKernel{t: t, fd: fds[1], sock: &spoiledSocket{fdSocket: s}}
	k.conn = newConn(k.sock, testPID)
	done := make(chan struct{})
	go func() {
		defer close(done)
		buf := make([]byte, 1<<18)
		for {
			n, err := unix.Read(k.fd, buf)
			if err == unix.EINTR {
				continue
			}
			if n <= 0 || err != nil {
				return
			}
			var reqs []wire.Message
			for m, err := range wire.Messages(wire.Native, buf[:n]) {
				if err != nil {
					t.Errorf("the fake kernel got a malformed request: %v", err)
				}
				reqs = append(reqs, m)
			}
			k.sock.mu.Lock()
			out := answer(reqs)
			k.sock.mu.Unlock()
			for _, d := range out {
				if _, err := unix.Write(k.fd, d); err != nil {
					return
				}
			}
		}
	}()
	t.Cleanup(func() {
		k.conn.Close()
		<-done
		unix.Close(k.fd)
	})
	return k
}

// msg is one message to our Conn with the sequence number of req.
func msg(req wire.Message, typ, flags uint16, body func(*wire.Encoder)) []byte {
	return msgTo(req.Seq, testPID, typ, flags, body)
}

func msgTo(seq, pid uint32, typ, flags uint16, body func(*wire.Encoder)) []byte {
	var e wire.Encoder
	m := e.Begin(wire.Header{Type: typ, Flags: flags, Seq: seq, PID: pid})
	if body != nil {
		body(&e)
	}
	e.End(m)
	return e.Buf
}

// verdictMsg is NLMSG_ERROR as a kernel with CAP_ACK sends it, with TLVs.
func verdictMsg(req wire.Message, errno syscall.Errno, tlvs func(*wire.Encoder)) []byte {
	flags := uint16(uapi.NLM_F_CAPPED)
	if tlvs != nil {
		flags |= uapi.NLM_F_ACK_TLVS
	}
	return msg(req, uapi.NLMSG_ERROR, flags, func(e *wire.Encoder) {
		errorBody(e, errno)
		copy(e.Fixed(wire.HeaderLen), req.Raw)
		if tlvs != nil {
			tlvs(e)
		}
	})
}

func errorBody(e *wire.Encoder, errno syscall.Errno) {
	wire.Native.PutUint32(e.Fixed(4), uint32(-int32(errno)))
}

// ack answers each request that asks for it.
func ack(reqs []wire.Message) (out [][]byte) {
	for _, r := range reqs {
		if r.Flags&uapi.NLM_F_ACK != 0 {
			out = append(out, verdictMsg(r, 0, nil))
		}
	}
	return out
}

func linkMsg(req wire.Message, flags uint16, index uint32, name string) []byte {
	return msg(req, uapi.RTM_NEWLINK, flags, func(e *wire.Encoder) {
		wire.Native.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], index)
		e.Str(uapi.IFLA_IFNAME, name)
	})
}

func doneMsg(req wire.Message, flags uint16, errno syscall.Errno, tlvs func(*wire.Encoder)) []byte {
	return msg(req, uapi.NLMSG_DONE, uapi.NLM_F_MULTI|flags, func(e *wire.Encoder) {
		errorBody(e, errno)
		if tlvs != nil {
			tlvs(e)
		}
	})
}
