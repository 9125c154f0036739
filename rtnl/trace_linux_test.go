package rtnl

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A passed datagram is what a trace got.
type passed struct {
	sent bool
	data []byte
}

func traceOf(c *Conn) *[]passed {
	var all []passed
	c.Trace(func(sent bool, b []byte) { all = append(all, passed{sent, bytes.Clone(b)}) })
	return &all
}

func TestATraceGetsWhatPassesInBothDirections(t *testing.T) {
	var got []byte
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		got = bytes.Clone(reqs[0].Raw)
		return ack(reqs)
	})
	all := traceOf(k.conn)
	must(t, k.conn.Do(up))
	if len(*all) != 2 || !(*all)[0].sent || (*all)[1].sent {
		t.Fatalf("%d datagrams: %v", len(*all), *all)
	}
	if !bytes.Equal((*all)[0].data, got) {
		t.Errorf("sent % x, the kernel got % x", (*all)[0].data, got)
	}
	if b := (*all)[1].data; len(b) != 36 || wire.Native.Uint16(b[4:]) != uapi.NLMSG_ERROR {
		t.Errorf("received % x", b)
	}
	k.conn.Trace(nil)
	must(t, k.conn.Do(up))
	if len(*all) != 2 {
		t.Errorf("it got %d datagrams after it had ended", len(*all)-2)
	}
}

func TestATraceLeavesOutWhatOthersSent(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte { return append(ack(reqs), ack(reqs)...) })
	first := true
	k.sock.spoil = func(n int, from uint32, err error) (int, uint32, error) {
		if first {
			from, first = 77, false
		}
		return n, from, err
	}
	all := traceOf(k.conn)
	must(t, k.conn.Do(up))
	if len(*all) != 2 {
		t.Errorf("%d datagrams, want 2", len(*all))
	}
}

func TestATraceOutlivesReopen(t *testing.T) {
	c, _ := openNew(t)
	all := traceOf(c)
	must(t, nstest.New(t).Do(c.Reopen))
	_, err := c.Link("lo")
	must(t, err)
	if len(*all) != 2 {
		t.Errorf("%d datagrams, want 2", len(*all))
	}
}

// A scripted socket gives what its script says, a receive a step.
type scripted struct {
	sent  [][]byte
	steps []step
}

type step struct {
	data []byte
	more int // so many bytes did not fit
	from uint32
	err  error
}

func (s *scripted) send(b []byte) error {
	s.sent = append(s.sent, bytes.Clone(b))
	return nil
}

func (s *scripted) recv(b []byte) (int, uint32, error) {
	if len(s.steps) == 0 {
		return 0, 0, os.ErrDeadlineExceeded
	}
	x := s.steps[0]
	s.steps = s.steps[1:]
	return copy(b, x.data) + x.more, x.from, x.err
}

func (s *scripted) wait(int64) error { return nil }
func (s *scripted) close() error     { return nil }

func TestExchangeSendsBytesAsTheyAreAndReturnsWhatComes(t *testing.T) {
	one, two := []byte("one"), []byte("two")
	broken := errors.New("broken")
	for _, x := range []struct {
		what  string
		steps []step
		want  [][]byte
		err   error
	}{
		{"silence", nil, nil, nil},
		{"two answers", []step{{data: one}, {data: two}}, [][]byte{one, two}, nil},
		{"what another process sent", []step{{data: one, from: 77}, {data: two}}, [][]byte{two}, nil},
		{"a loss", []step{{data: one}, {err: syscall.ENOBUFS}, {data: two}}, [][]byte{one, two}, ErrReplyLost},
		{"one that is too long", []step{{data: one, more: 1 << 20}, {data: two}}, [][]byte{append(one, make([]byte, recvSize-3)...), two}, ErrTruncated},
		{"an error", []step{{data: one}, {err: broken}, {data: two}}, [][]byte{one}, broken},
	} {
		s := &scripted{steps: x.steps}
		got, err := newConn(s, testPID).Exchange([]byte("no message at all"))
		if err != x.err || !slices.EqualFunc(got, x.want, bytes.Equal) {
			t.Errorf("%s: %q, %v", x.what, got, err)
		}
		if len(s.sent) != 1 || string(s.sent[0]) != "no message at all" {
			t.Errorf("%s: sent %q", x.what, s.sent)
		}
	}
}

func TestExchangeWithTheKernel(t *testing.T) {
	c, _ := openNew(t)
	must(t, c.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0"}}))
	request := func(typ, flags uint16, name string) []byte {
		var e wire.Encoder
		m := e.Begin(wire.Header{Type: typ, Flags: flags | uapi.NLM_F_REQUEST, Seq: 5})
		e.Fixed(uapi.SizeofIfInfomsg)
		if name != "" {
			e.Str(uapi.IFLA_IFNAME, name)
		}
		e.End(m)
		return e.Buf
	}
	types := func(b []byte) (all []uint16) {
		answers, err := c.Exchange(b)
		must(t, err)
		for _, a := range answers {
			for m, err := range wire.Messages(wire.Native, a) {
				must(t, err)
				all = append(all, m.Type)
			}
		}
		return all
	}
	link := func(ts ...uint16) []uint16 { return ts }
	for _, x := range []struct {
		what string
		b    []byte
		want []uint16
	}{
		{"a dump", request(uapi.RTM_GETLINK, uapi.NLM_F_DUMP, ""), link(uapi.RTM_NEWLINK, uapi.RTM_NEWLINK, uapi.NLMSG_DONE)},
		{"a question", request(uapi.RTM_GETLINK, 0, "br0"), link(uapi.RTM_NEWLINK)},
		{"a question with an ACK", request(uapi.RTM_GETLINK, uapi.NLM_F_ACK, "br0"), link(uapi.RTM_NEWLINK, uapi.NLMSG_ERROR)},
		{"what is not there", request(uapi.RTM_GETLINK, 0, "x"), link(uapi.NLMSG_ERROR)},
		{"a success without an ACK", request(uapi.RTM_DELLINK, 0, "br0"), nil},
		// netlink_rcv_skb, net/netlink/af_netlink.c: less than a header is dropped.
		{"half a header", request(uapi.RTM_GETLINK, 0, "br0")[:8], nil},
		{"a length beyond the end", request(uapi.RTM_GETLINK, 0, "br0")[:20], nil},
	} {
		got := types(x.b)
		if len(got) != len(x.want) {
			t.Errorf("%s: answers %v, want %v", x.what, got, x.want)
			continue
		}
		for i := range got {
			if got[i] != x.want[i] {
				t.Errorf("%s: answers %v, want %v", x.what, got, x.want)
			}
		}
	}
}

func TestExchangeOnASocketOfAnotherProtocol(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		c, err := OpenProtocol(uapi.NETLINK_NETFILTER)
		if errors.Is(err, unix.EPROTONOSUPPORT) {
			t.Skip("no NETLINK_NETFILTER in this kernel")
		}
		must(t, err)
		defer c.Close()
		var e wire.Encoder
		m := e.Begin(wire.Header{Type: 0x7fff, Flags: uapi.NLM_F_REQUEST, Seq: 1}) // no such subsystem
		e.Fixed(4)
		e.End(m)
		answers, err := c.Exchange(e.Buf)
		must(t, err)
		if len(answers) != 1 || wire.Native.Uint16(answers[0][4:]) != uapi.NLMSG_ERROR {
			t.Errorf("answers: % x", answers)
		}
	})
}

// A rehearsal with what it told.
type told struct {
	Rehearsal
	data  [][]byte
	notes []string
}

func newTold() *told {
	r := &told{}
	r.Tell = func(b []byte, note string) {
		r.data = append(r.data, bytes.Clone(b))
		r.notes = append(r.notes, note)
	}
	return r
}

func TestARehearsalChangesNothingAndSucceeds(t *testing.T) {
	real, ns := openNew(t)
	must(t, ns.Do(func() error {
		r := newTold()
		c := r.Open(true)
		defer c.Close()
		veth := AddVeth{LinkAttrs{Name: "v0"}, LinkAttrs{Name: "v1"}}
		must(t, c.Do(veth, up))
		links, err := real.Links(nil)
		must(t, err)
		if len(links) != 1 || links[0].Flags&uapi.IFF_UP != 0 {
			t.Errorf("links: %+v", links)
		}
		var e wire.Encoder
		veth.Append(&e)
		if len(r.data) != 1 || !bytes.Equal(r.data[0][wire.HeaderLen:len(e.Buf)], e.Buf[wire.HeaderLen:]) {
			t.Errorf("told % x, want % x", r.data, e.Buf)
		}
		// The kernel makes the peer first.
		for name, index := range map[string]uint32{"v1": 2, "v0": 3} {
			if l, err := c.Link(name); err != nil || l.Index != index || l.Kind != "veth" {
				t.Errorf("%s: %+v, %v", name, l, err)
			}
		}
		if l, err := c.LinkByIndex(3); err != nil || l.Name != "v0" {
			t.Errorf("index 3: %+v, %v", l, err)
		}
		return nil
	}))
}

func TestARehearsalAsksTheKernelAndMakesUpTheRest(t *testing.T) {
	real, ns := openNew(t)
	must(t, real.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0", Index: 41, MTU: Some[uint32](1300)}}))
	must(t, ns.Do(func() error {
		r := newTold()
		c := r.Open(true)
		defer c.Close()
		if l, err := c.Link("br0"); err != nil || l.Index != 41 || l.MTU != 1300 || l.Kind != "bridge" {
			t.Errorf("br0: %+v, %v", l, err)
		}
		for i, name := range []string{"x", "y", "x"} {
			if l, err := c.Link(name); err != nil || l.Index != uint32(42+i%2) || l.Name != name || l.Addr.Len() != 6 {
				t.Errorf("%s: %+v, %v", name, l, err)
			}
		}
		if l, err := c.LinkByIndex(99); err != nil || l.Name != "if99" {
			t.Errorf("index 99: %+v, %v", l, err)
		}
		for i, want := range []string{"only asks", "index is made up: 42", "index is made up: 43", "the link is made up", "its name is made up"} {
			if !strings.Contains(r.notes[i], want) {
				t.Errorf("note %d: %q, want %q", i, r.notes[i], want)
			}
		}
		if addrs, err := c.Addrs(nil, AddrFilter{Index: 42}); err != nil || len(addrs) != 0 {
			t.Errorf("addresses of a link that is made up: %v, %v", addrs, err)
		}
		if links, err := c.Links(nil); err != nil || len(links) != 2 {
			t.Errorf("%d links, %v", len(links), err)
		}
		must(t, c.Do(DelLink{LinkRef: ByIndex(41)}))
		if links, err := c.Links(nil); err != nil || len(links) != 0 {
			t.Errorf("after a deletion %d links, %v", len(links), err)
		}
		return nil
	}))
}

func TestARehearsalWithoutASocket(t *testing.T) {
	r := newTold()
	c := r.Open(false)
	defer c.Close()
	if l, err := c.Link("lo"); err != nil || l.Index != 1 {
		t.Errorf("lo: %+v, %v", l, err)
	}
	if l, err := c.Link("x"); err != nil || l.Index != 2 {
		t.Errorf("x: %+v, %v", l, err)
	}
	if links, err := c.Links(nil); err != nil || len(links) != 0 {
		t.Errorf("links: %v, %v", links, err)
	}
	if _, err := c.NSID(InFD(3)); !errors.Is(err, syscall.EOPNOTSUPP) {
		t.Errorf("a question that nobody can answer: %v", err)
	}
	must(t, c.Do(up, up, up))
	must(t, c.Reopen())
	if l, err := c.Link("lo"); err != nil || l.Index != 1 {
		t.Errorf("lo after Reopen: %+v, %v", l, err)
	}
}
