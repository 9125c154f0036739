package rtnl

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Rehearsal opens Conns that change nothing: what a program would send is told
// to Tell instead, and what it goes on to ask is answered so that it goes on.
//
//   - Requests that change something (NEW, DEL, SET) are not sent. The answer is
//     success.
//   - Requests that only ask (GET) are sent, where a socket in the namespace is at
//     hand. A link that is not there is made up: the next free ifindex, the name
//     as asked, as Ethernet hardware would be. So is one that a request has made.
//   - A list that is asked for again after something was deleted is empty: that is
//     what who asks waits for.
//
// No privilege is needed. The Conns may be used by several goroutines, Tell is
// called by one at a time. The zero Rehearsal is ready.
type Rehearsal struct {
	// Tell gets each datagram that is sent or would be, which it must not keep,
	// with what there is to say about it: "not sent".
	Tell func(b []byte, note string)

	mu      sync.Mutex
	links   []*madeUp
	next    uint32   // ifindex of the link that is made up next, 0: not known yet
	lists   []string // the dumps that have been asked for
	deleted bool
}

// A madeUp link is one that is not there.
type madeUp struct {
	index      uint32
	name, kind string
}

// Open opens a Conn. With here the kernel is asked, in the calling thread's
// namespace; without, or where no socket is to be had, nothing is there.
func (r *Rehearsal) Open(here bool) *Conn {
	s := &rehearsed{r: r, pid: 1}
	if here {
		if real, port, err := openSocket(uapi.NETLINK_ROUTE); err == nil {
			s.real, s.pid = real, port
		}
	}
	return newConn(s, s.pid)
}

// tell is Tell, if there is one.
//
//go:noinline
func (r *Rehearsal) tell(b []byte, note string) {
	if r.Tell != nil {
		r.Tell(b, note)
	}
}

// A rehearsed socket answers in the kernel's place.
type rehearsed struct {
	r     *Rehearsal
	real  socket // nil: nothing can be asked
	pid   uint32
	queue []string // answers to be read; this and enc are under the Conn's lock
	enc   wire.Encoder
}

func (s *rehearsed) reopen() (socket, uint32, error) {
	c := s.r.Open(s.real != nil)
	return c.sock, c.pid, nil
}

func (s *rehearsed) close() error {
	if s.real != nil {
		return s.real.close()
	}
	return nil
}

func (s *rehearsed) wait(ns int64) error {
	if s.real != nil {
		return s.real.wait(ns)
	}
	return nil
}

func (s *rehearsed) recv(b []byte) (n int, from uint32, err error) {
	if len(s.queue) > 0 {
		n = copy(b, s.queue[0])
		s.queue = s.queue[1:]
		return n, 0, nil
	}
	if s.real == nil {
		return 0, 0, os.ErrDeadlineExceeded
	}
	n, from, err = s.real.recv(b)
	if err == nil && from == 0 && n >= wire.HeaderLen && n <= len(b) && s.noDevice(b[:n]) {
		n = copy(b, s.done(wire.Native.Uint32(b[8:])))
	}
	return n, from, err
}

// noDevice says whether the answer is that a link is not there, which we may have
// made up.
func (s *rehearsed) noDevice(b []byte) bool {
	s.r.mu.Lock()
	made := len(s.r.links) > 0
	s.r.mu.Unlock()
	var m wire.Message
	for made {
		if ok, _ := m.Next(b); !ok {
			return false
		}
		if isNoDevice(&m) {
			return true
		}
	}
	return false
}

// isNoDevice says whether a message is the error ENODEV.
func isNoDevice(m *wire.Message) bool {
	b := m.Raw[wire.HeaderLen:]
	return (m.Type == uapi.NLMSG_ERROR || m.Type == uapi.NLMSG_DONE) && len(b) >= uapi.SizeofNlMsgerrHeader &&
		int32(wire.Native.Uint32(b)) == -int32(syscall.ENODEV)
}

// isGet says whether a request only asks: message types go in fours, NEW, DEL,
// GET and SET (RTNL_KIND of include/net/rtnetlink.h).
func isGet(typ uint16) bool { return typ >= uapi.NLMSG_MIN_TYPE && typ&3 == 2 }

func (s *rehearsed) send(b []byte) error {
	s.r.mu.Lock()
	defer s.r.mu.Unlock()
	return s.take(b)
}

// take is send under the lock.
func (s *rehearsed) take(b []byte) error {
	all, err := wire.Split(wire.Native, b)
	if err != nil || len(all) == 0 {
		return err
	}
	for i := range all {
		if !isGet(all[i].Type) {
			s.pretend(b, all)
			return nil
		}
	}
	switch m := &all[0]; {
	case m.Flags&uapi.NLM_F_DUMP == uapi.NLM_F_DUMP:
		return s.list(b, m)
	case m.Type == uapi.RTM_GETLINK:
		return s.look(b, m)
	case s.real == nil:
		s.r.tell(b, notAsked)
		s.answer(s.verdict(m, syscall.EOPNOTSUPP))
		return nil
	}
	s.r.tell(b, asked)
	return s.real.send(b)
}

// What is said of questions.
const (
	asked    = "sent: it only asks"
	notAsked = "not sent: there is nothing here that could be asked"
)

// pretend says of requests that they have been carried out, and remembers the
// links that they make.
func (s *rehearsed) pretend(b []byte, all []wire.Message) {
	for i := range all {
		m := &all[i]
		if m.Type == uapi.RTM_NEWLINK && m.Flags&uapi.NLM_F_CREATE != 0 {
			s.born(m)
		}
		s.r.deleted = s.r.deleted || m.Type >= uapi.NLMSG_MIN_TYPE && m.Type&3 == 1
		if m.Flags&uapi.NLM_F_ACK != 0 {
			s.answer(s.verdict(m, 0))
		}
	}
	s.r.tell(b, "not sent")
}

// born remembers the link, or both ends, that a request makes. The kernel makes
// the peer first.
func (s *rehearsed) born(m *wire.Message) {
	one, attrs := linkOf(m.Raw[wire.HeaderLen:])
	info := nestIn(&attrs, uapi.IFLA_LINKINFO)
	one.kind = text(&info, uapi.IFLA_INFO_KIND)
	if data := nestIn(&info, uapi.IFLA_INFO_DATA); one.kind == "veth" && data.Raw != nil {
		b, _ := data.Get(uapi.VETH_INFO_PEER)
		peer, _ := linkOf(b)
		peer.kind = one.kind
		s.add(peer)
	}
	s.add(one)
}

// linkOf reads which link a message is about: an ifinfomsg and the attributes
// behind it, which it returns.
func linkOf(b []byte) (l *madeUp, attrs wire.Attrs) {
	l = new(madeUp)
	if len(b) >= uapi.SizeofIfInfomsg {
		l.index = wire.Native.Uint32(b[4:])
		attrs.Raw = b[uapi.SizeofIfInfomsg:]
		if l.name = text(&attrs, uapi.IFLA_IFNAME); l.name == "" {
			l.name = text(&attrs, uapi.IFLA_ALT_IFNAME)
		}
	}
	return l, attrs
}

// nestIn is the attributes in an attribute, none where that is not there.
func nestIn(a *wire.Attrs, typ uint16) (nest wire.Attrs) {
	nest.Raw, _ = a.Get(typ)
	return nest
}

// text is the string that an attribute is, "" where it is not there.
func text(a *wire.Attrs, typ uint16) string {
	b, _ := a.Get(typ)
	s, _, _ := strings.Cut(string(b), "\x00")
	return s
}

// add remembers a link, which gets an index if it has none.
//
//go:noinline
func (s *rehearsed) add(l *madeUp) {
	if l.index == 0 {
		l.index = s.nextIndex()
	}
	s.r.links = append(s.r.links, l)
}

// nextIndex is the ifindex that a new link would get, as far as can be known.
func (s *rehearsed) nextIndex() uint32 {
	if s.r.next == 0 {
		s.r.next = 2
		if s.real != nil {
			s.r.next = highest() + 1
		}
	}
	s.r.next++
	return s.r.next - 1
}

// highest is the highest ifindex there is.
func highest() uint32 {
	n := uint32(1)
	c, err := Open()
	if err != nil {
		return n
	}
	_, _ = c.dump(LinkFilter{SkipStats: true}, func(_ int, r *wire.Reader) bool {
		n = max(n, r.Order().Uint32(r.Fixed(uapi.SizeofIfInfomsg)[4:]))
		return false
	})
	c.Close()
	return n
}

// list answers a dump.
func (s *rehearsed) list(b []byte, m *wire.Message) error {
	q := string(b[4:6]) + string(b[wire.HeaderLen:]) // all but length, flags and number
	again := slices.Contains(s.r.lists, q)
	push(&s.r.lists, q)
	why := asked
	switch {
	case again && s.r.deleted:
		why = "not sent: what it asks for has been deleted by now"
	case s.real == nil:
		why = notAsked
	}
	s.r.tell(b, why)
	if why == asked {
		return s.real.send(b)
	}
	s.answer(s.done(m.Seq))
	return nil
}

// look answers the question for one link.
func (s *rehearsed) look(b []byte, m *wire.Message) error {
	l, _ := linkOf(m.Raw[wire.HeaderLen:])
	for _, k := range s.r.links {
		if l.index != 0 && l.index == k.index || l.index == 0 && l.name == k.name {
			s.invent(b, m, k, "not sent: the link is made up, with index ")
			return nil
		}
	}
	why := notAsked
	if s.real != nil {
		known, err := s.ask(b, m)
		if known || err != nil {
			return err
		}
		why = asked
	}
	switch {
	case l.index != 0:
		l.name = "if" + strconv.FormatUint(uint64(l.index), 10)
		why += "; there is no such link, its name is made up; its index is "
	case s.real == nil && l.name == "lo":
		l.index = 1
		why += "; the index of lo is "
	default:
		why += "; there is no link " + l.name + ", its index is made up: "
	}
	s.add(l)
	s.invent(b, m, l, why)
	return nil
}

// invent answers with a link that is made up; note ends with its index.
func (s *rehearsed) invent(b []byte, m *wire.Message, l *madeUp, note string) {
	s.r.tell(b, note+strconv.FormatUint(uint64(l.index), 10))
	s.answer(s.link(m, l))
}

// ask asks the kernel, tells so and keeps its answer, unless that is that there is
// no such link.
func (s *rehearsed) ask(b []byte, m *wire.Message) (known bool, err error) {
	if err := s.real.send(b); err != nil {
		return false, err
	}
	buf := make([]byte, recvSize)
	for {
		n, from, err := s.real.recv(buf)
		if err != nil {
			return false, err
		}
		if from != 0 || n > len(buf) {
			continue
		}
		var first wire.Message
		if ok, _ := first.Next(buf[:n]); !ok || first.Seq != m.Seq {
			continue
		}
		if isNoDevice(&first) {
			return false, nil
		}
		s.r.tell(b, asked)
		s.answer(buf[:n])
		return true, nil
	}
}

// answer has recv return these bytes.
func (s *rehearsed) answer(b []byte) { push(&s.queue, string(b)) }

// push appends a string.
//
//go:noinline
func push(list *[]string, s string) { *list = append(*list, s) }

// reply begins an answer to request seq, and verdict, done and link make one.
func (s *rehearsed) reply(seq uint32, typ, flags uint16) wire.Mark {
	s.enc.Reset()
	return s.enc.Begin(wire.Header{Type: typ, Flags: flags, Seq: seq, PID: s.pid})
}

func (s *rehearsed) verdict(m *wire.Message, errno syscall.Errno) []byte {
	mark := s.reply(m.Seq, uapi.NLMSG_ERROR, uapi.NLM_F_CAPPED)
	s.enc.Order.PutUint32(s.enc.Fixed(uapi.SizeofNlMsgerrHeader), uint32(-int32(errno)))
	copy(s.enc.Fixed(wire.HeaderLen), m.Raw)
	s.enc.End(mark)
	return s.enc.Buf
}

func (s *rehearsed) done(seq uint32) []byte {
	mark := s.reply(seq, uapi.NLMSG_DONE, uapi.NLM_F_MULTI)
	s.enc.Fixed(uapi.SizeofNlMsgerrHeader)
	s.enc.End(mark)
	return s.enc.Buf
}

func (s *rehearsed) link(m *wire.Message, l *madeUp) []byte {
	e := &s.enc
	mark := s.reply(m.Seq, uapi.RTM_NEWLINK, 0)
	ifi := e.Fixed(uapi.SizeofIfInfomsg)
	e.Order.PutUint16(ifi[2:], uapi.ARPHRD_ETHER)
	e.Order.PutUint32(ifi[4:], l.index)
	e.Order.PutUint32(ifi[8:], uapi.IFF_BROADCAST|uapi.IFF_MULTICAST)
	e.Str(uapi.IFLA_IFNAME, l.name)
	e.U32(uapi.IFLA_MTU, 1500)
	e.Bytes(uapi.IFLA_ADDRESS, []byte{2, 0, 0, 0, byte(l.index >> 8), byte(l.index)})
	e.Bytes(uapi.IFLA_BROADCAST, []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff})
	if l.kind != "" {
		info := e.Nest(uapi.IFLA_LINKINFO)
		e.StrPlain(uapi.IFLA_INFO_KIND, l.kind)
		e.EndNest(info)
	}
	e.End(mark)
	return e.Buf
}
