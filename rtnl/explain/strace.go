package explain

import (
	"bytes"
	"strings"

	"vethkit/rtnl/uapi"
)

// What strace prints: a line a system call, and below it, with -e write=FD and
// -e read=FD, the bytes:
//
//	sendto(3, [{nlmsg_len=32, nlmsg_type=RTM_GETLINK, …}, …], 32, 0, NULL, 0) = 32
//	 | 00000  20 00 00 00 12 00 01 03  00 00 00 00 00 00 00 00   ............... |
const (
	doWhole = "run strace with -v -s 65535, and with -e write=all -e read=all for the bytes of what it knows no names of"
	doBytes = "run strace with -e write=all -e read=all, for the bytes themselves"
)

// calls is the system calls that matter; those that send come first.
const calls = "sendto sendmsg sendmmsg send write writev recvfrom recvmsg recvmmsg recv read readv socket close "

const firstRecv, callSocket, callClose = 6, 12, 13 // in calls

// families are the protocols of AF_NETLINK, by number.
const families = "ROUTE - USERSOCK FIREWALL SOCK_DIAG NFLOG XFRM SELINUX ISCSI AUDIT FIB_LOOKUP CONNECTOR NETFILTER " +
	"IP6_FW DNRTMSG KOBJECT_UEVENT GENERIC - SCSITRANSPORT ECRYPTFS RDMA CRYPTO SMC "

// A socket is what a file descriptor is, as far as strace told.
type socket struct {
	fd, proto int // notNetlink: another one
}

const (
	notNetlink = -1
	notKnown   = -2
)

// A tracer is the call under way: its bytes may follow.
type tracer struct {
	*reader
	names  namer
	text   []byte // of its line; nil: none
	begun  int    // number of the line
	args   int    // where its arguments after the descriptor begin
	call   int    // in calls
	ret    int    // what it returned
	proto  int
	data   out  // of a dump
	dumped bool // there was one
	more   bool // the next bytes belong to data: another buffer of the same datagram
	other  bool // the last call was none of ours, nor are its bytes
	fds    []socket
	halves [][]byte // of calls that strace broke off ("<unfinished ...>") to print one of another thread
}

// isStrace says whether a line of b is a system call of interest or a dump.
func isStrace(b []byte) bool {
	r := reader{in: b}
	for r.next() {
		if r.skip(); r.at("| 0") || r.at("+++ ") {
			return true
		}
		r.i = 0
		// In a program's source there is a name in place of the descriptor.
		if call := r.findCall(); call == callSocket || call >= 0 && digit(r.char()) < 10 {
			return true
		}
	}
	return false
}

// findCall goes to the arguments of a line's system call, and returns which of
// calls it is; notKnown: none of them. In front there may be the process and the
// time: "[pid 7] 12:00:00.1 (+ 0.1) sendto(".
//
//go:noinline
func (c *cursor) findCall() int {
	start := 0
	for ; !c.ended() && c.i < 100; c.i++ {
		switch ch := c.char(); {
		case isWord(ch):
			continue
		case ch == '(' && c.i > start: // not "(+ 0.1)"
			c.i++
			return wordNumber(calls, string(c.b[start:c.i-1]))
		case strings.IndexByte(`#{"=`, ch) >= 0, c.at("<... "):
			return notKnown
		}
		start = c.i + 1
	}
	return notKnown
}

// strace reads what strace prints.
func (r *reader) strace() {
	t := tracer{reader: r}
	for r.next() {
		t.read()
	}
	t.done()
}

// read reads a line.
func (t *tracer) read() {
	t.skip()
	switch {
	case t.at("| 0"):
		t.i += 2
		t.dump()
		return
	case t.at("* "): // "* 36 bytes in buffer 0"
		t.more = !bytes.HasSuffix(t.b, []byte(" 0"))
		return
	case t.at("= ") && t.has("in vector"): // of a sendmmsg, its next message
		t.flushDump()
		return
	}
	t.done()
	if first, ok := bytes.CutSuffix(t.b, []byte("<unfinished ...>")); ok && len(first) > 0 {
		t.halves = append(t.halves, first)
		return
	}
	head := cursor{b: t.b[:min(len(t.b), 100)]}
	if head.to(" resumed>") {
		t.whole(head.i + len(" resumed>"))
	}
	t.start()
}

// whole puts the two halves of a call together; the second begins at i of the line.
func (t *tracer) whole(i int) {
	pid := pidOf(t.b)
	for k, half := range t.halves {
		if pidOf(half) == pid {
			both := out{b: half[:len(half):len(half)]}
			both.raw(t.b[i:])
			t.b = both.b
			last := len(t.halves) - 1
			t.halves[k] = t.halves[last]
			t.halves = t.halves[:last]
			return
		}
	}
}

// pidOf is the process in front of a line; "": there is none.
//
//go:noinline
func pidOf(line []byte) string {
	c := cursor{b: line}
	if c.at("[pid") {
		c.i = 4
	}
	c.skip()
	start := c.i
	for digit(c.char()) < 10 {
		c.i++
	}
	if c.at(".") || c.at(":") {
		return "" // a time
	}
	return string(line[start:c.i])
}

// start looks at a line that is no dump.
func (t *tracer) start() {
	t.i = 0
	call := t.findCall()
	if call < 0 {
		return
	}
	ret, failed := result(t.b)
	if call == callSocket {
		if !failed {
			t.open(ret)
		}
		return
	}
	if failed || t.has("MSG_PEEK") || t.has(", 0x22) ") {
		return
	}
	s := t.socket(t.number())
	if call == callClose {
		s.proto = notKnown
		return
	}
	t.proto = s.proto
	if t.at("<") { // -y, -yy: 3<NETLINK:[ROUTE:5575]>
		end := t.i + 1
		for end < len(t.b) && t.b[end] != ',' {
			end++
		}
		in := cursor{t.b[:end], t.i}
		if in.to("NETLINK:[") {
			in.i += len("NETLINK:[")
			if p := wordNumber(families, in.word()); p >= 0 {
				t.proto = p
			}
		} else if !t.at("<socket:") {
			t.proto = notNetlink
		}
		t.i = end
	}
	if t.proto == notNetlink || t.ended() {
		return
	}
	t.i++
	t.skip()
	t.other = false
	t.text, t.begun, t.args, t.call, t.ret = t.b, t.line, t.i, call, ret
}

// socket is what is known of a descriptor.
//
//go:noinline
func (t *tracer) socket(fd int) *socket {
	for i := range t.fds {
		if t.fds[i].fd == fd {
			return &t.fds[i]
		}
	}
	t.fds = append(t.fds, socket{fd, notKnown})
	return &t.fds[len(t.fds)-1]
}

// open is a socket() that returned fd.
func (t *tracer) open(fd int) {
	s := t.socket(fd)
	s.proto = notNetlink
	if !t.at("AF_NETLINK") && !t.at("0x10") {
		return
	}
	if t.to("NETLINK_") {
		t.i += len("NETLINK_")
		s.proto = wordNumber(families, t.word())
	} else if end := bytes.LastIndexByte(t.b, ')'); end >= 0 {
		t.i = bytes.LastIndexByte(t.b[:end], ' ') + 1
		s.proto = t.number()
	}
}

// protocol appends the name of a protocol without its NETLINK_, or its number.
func (o *out) protocol(proto uint8) {
	start, n := len(o.b), uint8(0)
	for i := 0; i < len(families) && n <= proto; i++ {
		if families[i] == ' ' {
			n++
		} else if n == proto {
			o.c(families[i])
		}
	}
	if len(o.b) == start || o.b[start] == '-' {
		o.b = o.b[:start]
		o.n(uint64(proto))
	}
}

// result is what the call returned: ") = 36".
func result(line []byte) (v int, failed bool) {
	at := bytes.LastIndexByte(line, '=')
	if at <= 0 {
		return 0, false // broken off for good; what it sends was printed before
	}
	c := cursor{line, at - 1}
	if !c.at(" = ") {
		return 0, false
	}
	c.i += 3
	failed = c.at("?")
	v = c.number()
	return v, failed || v < 0
}

// dump is a line of bytes, from its offset on.
func (t *tracer) dump() {
	first := true
	for ; digit(t.char()) < 16; t.i++ {
		first = first && t.char() == '0'
	}
	if first && !t.more {
		t.flushDump()
	}
	t.more, t.dumped = false, true
	if !t.other {
		t.dumpBytes(&t.data, false)
	}
}

// flushDump adds the datagram that was dumped.
//
//go:noinline
func (t *tracer) flushDump() {
	data := t.data.b
	t.data.b = nil
	if t.text == nil || !t.foreign(data) {
		t.found(data, "")
	}
}

// foreign says that bytes are not netlink's, as far as strace did not take them
// for that: a file's or a terminal's, whose descriptor may have been a socket's
// before, or is one in another process.
func (t *tracer) foreign(b []byte) bool {
	o, fit := lengths(b)
	call := cursor{t.text, t.args}
	return !call.has("nlmsg_len=") && (fit == 0 || t.proto == notKnown && !begins(o, b))
}

// done ends the call under way: of one without a dump, names have to do.
//
//go:noinline
func (t *tracer) done() {
	if t.dumped {
		t.flushDump()
	} else if t.text != nil {
		t.compose()
	}
	t.text, t.dumped, t.more, t.other = nil, false, false, true
}

// found adds a datagram of the call under way.
//
//go:noinline
func (t *tracer) found(data []byte, note string) {
	d := Datagram{Note: note, Data: data}
	if t.text != nil {
		if d.Dir = '>'; t.call >= firstRecv {
			d.Dir = '<'
		}
		if t.proto >= 0 {
			d.Proto = uint8(t.proto)
		}
	}
	t.add(&d)
}

// compose turns the names of a line into bytes. A message may lie in several
// buffers, and a sendmmsg has several messages.
func (t *tracer) compose() {
	n := &t.names
	if n.dict == nil {
		n.dict = NewDict()
	}
	*n = namer{dict: n.dict, input: input{cursor: cursor{t.text, t.args}, line: t.begun}, proto: uapi.NETLINK_ROUTE}
	if t.proto >= 0 {
		n.proto = uint8(t.proto)
	}
	if c := n.peek(); c != '{' && c != '[' || n.ahead("nlmsg_len") {
		t.payload()
	} else {
		for from := n.i; n.to("iov_base="); from = n.i {
			if before := (cursor{n.b[:n.i], from}); len(n.out.b) > 0 && before.has("msg_iov=") {
				t.composed()
				n.out.b, n.lost = nil, ""
			}
			n.i += len("iov_base=")
			t.payload()
		}
	}
	t.composed()
}

// composed adds what the names of a line, or of one message in it, make.
//
//go:noinline
func (t *tracer) composed() {
	n := &t.names
	if n.err != nil {
		if t.err == nil {
			t.err = n.err
		}
		return
	}
	if t.foreign(n.out.b) {
		return
	}
	// iproute2 sends some of its buffer behind the message, which strace does not show.
	if t.call < firstRecv && t.ret-len(n.out.b) < 4096 {
		n.zeros(t.ret - len(n.out.b))
	}
	note := ""
	if n.lost != "" {
		note = "strace shows the name " + n.lost + " in place of a number, which is 0 here: run strace with -X verbose"
	}
	t.found(n.out.b, note)
}

// payload appends what stands where a buffer is shown.
//
//go:noinline
func (t *tracer) payload() {
	n := &t.names
	switch c := n.peek(); {
	case c == '"':
		at := n.i
		n.chars()
		if o, _ := lengths(n.out.b); n.abbreviated() && t.proto >= 0 && begins(o, n.out.b) {
			n.i = at
			n.leftOut()
		}
	case n.ahead("nlmsg_len"):
		n.messages()
	case c >= '0' && c <= '9' && t.proto >= 0:
		n.fail("an address in place of a message", doBytes)
	}
}
