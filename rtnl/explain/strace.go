package explain

import (
	"bytes"
	"strconv"

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
var calls = [...]string{"sendto", "sendmsg", "sendmmsg", "send", "write", "writev",
	"recvfrom", "recvmsg", "recvmmsg", "recv", "read", "readv", "socket", "close"}

const firstRecv, callSocket, callClose = 6, len(calls) - 2, len(calls) - 1

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

// A half is a call that strace broke off ("<unfinished ...>") to print one of
// another thread.
type half struct {
	pid  string
	line []byte
}

// A tracer is the call under way: its bytes may follow.
type tracer struct {
	*reader
	names  *namer
	line   []byte // nil: none
	number int    // of the line
	args   int    // where its arguments after the descriptor begin
	call   int    // in calls
	ret    int    // what it returned
	proto  int
	data   []byte // of a dump
	dumped bool   // there was one
	more   bool   // the next bytes belong to data: another buffer of the same datagram
	other  bool   // the last call was none of ours, nor are its bytes
	fds    []socket
	halves []half
	err    *InputError // the first; the rest is read all the same
}

// isStrace says whether a line of b is a system call of interest or a dump.
func isStrace(b []byte) bool {
	r := reader{b: b}
	for line := r.next(); line != nil; line = r.next() {
		if i := skip(line, 0); prefix(line, i, "| 0") || prefix(line, i, "+++ ") {
			return true
		}
		// In a program's source there is a name in place of the descriptor.
		if i, call := findCall(line); call == callSocket || call >= 0 && i < len(line) && digit(line[i]) < 10 {
			return true
		}
	}
	return false
}

// findCall returns where the arguments of a line's system call begin, and
// which of calls it is; -1: none of them. In front there may be the process
// and the time: "[pid 7] 12:00:00.1 (+ 0.1) sendto(".
func findCall(line []byte) (args, call int) {
	for i, c := range line[:min(len(line), 100)] {
		switch {
		case c == '(':
			start := i
			for start > 0 && isWord(line[start-1]) {
				start--
			}
			if start == i { // "(+ 0.1)"
				continue
			}
			for call, name := range calls {
				if string(line[start:i]) == name {
					return i + 1, call
				}
			}
			return 0, -1
		case c == '#' || c == '{' || c == '"' || c == '=':
			return 0, -1
		case c == '<' && prefix(line, i, "<... "):
			return 0, -1
		}
	}
	return 0, -1
}

//go:noinline
func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
}

func (r *reader) strace() *InputError {
	t := tracer{reader: r}
	for line := r.next(); line != nil; line = r.next() {
		t.read(line)
	}
	t.done()
	return t.err
}

func (t *tracer) read(line []byte) {
	i := skip(line, 0)
	switch {
	case prefix(line, i, "| 0"):
		t.dump(line, i+2)
		return
	case prefix(line, i, "* "): // "* 36 bytes in buffer 0"
		t.more = !prefix(line, len(line)-2, " 0")
		return
	case prefix(line, i, "= ") && index(line, i, "in vector") > 0: // of a sendmmsg, its next message
		t.flushDump()
		return
	}
	t.done()
	const unfinished, resumed = "<unfinished ...>", " resumed>"
	if at := len(line) - len(unfinished); at > 0 && prefix(line, at, unfinished) {
		t.halves = append(t.halves, half{pidOf(line), line[:at:at]})
		return
	}
	if at := index(line[:min(len(line), 100)], 0, resumed); at >= 0 {
		line = t.whole(pidOf(line), line, at+len(resumed))
	}
	t.start(line)
}

// whole puts the two halves of a call together; the second begins at i of line.
//
//go:noinline
func (t *tracer) whole(pid string, line []byte, i int) []byte {
	for k := range t.halves {
		if h := &t.halves[k]; h.pid == pid {
			whole := append(h.line, line[i:]...)
			t.halves[k] = t.halves[len(t.halves)-1]
			t.halves = t.halves[:len(t.halves)-1]
			return whole
		}
	}
	return line
}

// pidOf is the process in front of a line; "": there is none.
//
//go:noinline
func pidOf(line []byte) string {
	if prefix(line, 0, "[pid") {
		line = line[4:]
	}
	i := skip(line, 0)
	end := i
	for end < len(line) && line[end] >= '0' && line[end] <= '9' {
		end++
	}
	if end < len(line) && (line[end] == '.' || line[end] == ':') {
		return "" // a time
	}
	return string(line[i:end])
}

// start looks at a line that is no dump.
func (t *tracer) start(line []byte) {
	args, call := findCall(line)
	if call < 0 {
		return
	}
	ret, failed := result(line)
	if call == callSocket {
		if !failed {
			t.open(line[args:], ret)
		}
		return
	}
	if failed || index(line, args, "MSG_PEEK") > 0 || index(line, args, ", 0x22) ") > 0 {
		return
	}
	fd, i := number(line, args)
	t.proto = notKnown
	for k := range t.fds {
		if t.fds[k].fd == fd {
			if call == callClose {
				t.fds[k].proto = notKnown
			}
			t.proto = t.fds[k].proto
		}
	}
	if call == callClose {
		return
	}
	if i < len(line) && line[i] == '<' { // -y, -yy: 3<NETLINK:[ROUTE:5575]>
		end := i
		for end < len(line) && line[end] != ',' {
			end++
		}
		if at := index(line[:end], i, "NETLINK:["); at < 0 {
			if !prefix(line, i, "<socket:") {
				t.proto = notNetlink
			}
		} else if p := protoByName(line[at+9 : end]); p >= 0 {
			t.proto = p
		}
		i = end
	}
	if t.proto == notNetlink || i >= len(line) {
		return
	}
	t.other = false
	t.line, t.number, t.args, t.call, t.ret = line, t.reader.line, skip(line, i+1), call, ret
}

// open is a socket() that returned fd.
//
//go:noinline
func (t *tracer) open(args []byte, fd int) {
	proto := notNetlink
	if prefix(args, 0, "AF_NETLINK") || prefix(args, 0, "0x10") {
		if at := index(args, 0, "NETLINK_"); at >= 0 {
			proto = protoByName(args[at+8:])
		} else if end := bytes.LastIndexByte(args, ')'); end >= 0 {
			proto, _ = number(args, bytes.LastIndexByte(args[:end], ' ')+1)
		}
	}
	for i := range t.fds {
		if t.fds[i].fd == fd {
			t.fds[i].proto = proto
			return
		}
	}
	t.fds = append(t.fds, socket{fd, proto})
}

// appendProto appends the name of a protocol without its NETLINK_, or its number.
func appendProto(b []byte, proto uint8) []byte {
	start, n := len(b), uint8(0)
	for i := 0; i < len(families) && n <= proto; i++ {
		if families[i] == ' ' {
			n++
		} else if n == proto {
			b = append(b, families[i])
		}
	}
	if len(b) == start || b[start] == '-' {
		b = strconv.AppendUint(b[:start], uint64(proto), 10)
	}
	return b
}

// protoByName returns the number of the protocol that b begins with, or notKnown.
//
//go:noinline
func protoByName(b []byte) int {
	n := 0
	for n < len(b) && isWord(b[n]) {
		n++
	}
	return wordNumber(families, b[:n])
}

// wordNumber returns which of the words of list is name; each has a blank behind it.
//
//go:noinline
func wordNumber(list string, name []byte) int {
	for i, from, n := 0, 0, 0; i < len(list); i++ {
		if list[i] == ' ' {
			if list[from:i] == string(name) {
				return n
			}
			from, n = i+1, n+1
		}
	}
	return notKnown
}

// number reads a number at i, in C's notation, and returns where it ends.
//
//go:noinline
func number(b []byte, i int) (v, end int) {
	for end = i; end < len(b) && (isWord(b[end]) || end == i && b[end] == '-'); end++ {
	}
	n, _ := strconv.ParseInt(string(b[i:end]), 0, 64)
	return int(n), end
}

// result is what the call returned: ") = 36".
func result(line []byte) (v int, failed bool) {
	at := bytes.LastIndexByte(line, '=')
	if !prefix(line, at-1, " = ") {
		return 0, false // broken off for good; what it sends was printed before
	}
	v, _ = number(line, at+2)
	return v, v < 0 || prefix(line, at+2, "?")
}

// dump is a line of bytes; i is where its offset stands.
//
//go:noinline
func (t *tracer) dump(line []byte, i int) {
	end := i
	off := 0
	for ; end < len(line) && digit(line[end]) < 16; end++ {
		off = off<<4 | int(digit(line[end]))
	}
	if off == 0 && !t.more {
		t.flushDump()
	}
	t.more, t.dumped = false, true
	if t.other {
		return
	}
	t.data = dumpBytes(t.data, line, end, false)
}

// flushDump adds the datagram that was dumped.
//
//go:noinline
func (t *tracer) flushDump() {
	data := t.data
	t.data = nil
	if t.line == nil || !t.foreign(data) {
		t.found(data, "")
	}
}

// foreign says that bytes are not netlink's, as far as strace did not take them
// for that: a file's or a terminal's, whose descriptor may have been a socket's
// before, or is one in another process.
func (t *tracer) foreign(b []byte) bool {
	o, fit := lengths(b)
	return index(t.line, t.args, "nlmsg_len=") < 0 && (fit == 0 || t.proto == notKnown && !begins(o, b))
}

// done ends the call under way: of one without a dump, names have to do.
//
//go:noinline
func (t *tracer) done() {
	if t.dumped {
		t.flushDump()
	} else if t.line != nil {
		t.compose()
	}
	t.line, t.dumped, t.more, t.other = nil, false, false, true
}

//go:noinline
func (t *tracer) found(data []byte, note string) {
	d := Datagram{Note: note, Data: data}
	if t.line != nil {
		if d.Dir = '>'; t.call >= firstRecv {
			d.Dir = '<'
		}
		if t.proto >= 0 {
			d.Proto = uint8(t.proto)
		}
	}
	t.add(d)
}

// compose turns the names of a line into bytes. A message may lie in several
// buffers, and a sendmmsg has several messages.
func (t *tracer) compose() {
	if t.names == nil {
		t.names = &namer{dict: NewDict()}
	}
	n := t.names
	n.b, n.i, n.out, n.err, n.lost = t.line, t.args, nil, nil, ""
	if n.proto = uapi.NETLINK_ROUTE; t.proto >= 0 {
		n.proto = uint8(t.proto)
	}
	if c := n.peek(); c != '{' && c != '[' || n.ahead("nlmsg_len") {
		t.payload()
	} else {
		for n.err == nil {
			at := index(n.b, n.i, "iov_base=")
			if at < 0 {
				break
			}
			if len(n.out) > 0 && index(n.b[:at], n.i, "msg_iov=") > 0 {
				t.composed()
				n.out, n.lost = nil, ""
			}
			n.i = at + len("iov_base=")
			t.payload()
		}
	}
	t.composed()
}

func (t *tracer) composed() {
	n := t.names
	if n.err != nil {
		if t.err == nil {
			t.err = n.err
			t.err.Line = t.number
		}
		return
	}
	if t.foreign(n.out) {
		return
	}
	// iproute2 sends some of its buffer behind the message, which strace does not show.
	if t.call < firstRecv && t.ret-len(n.out) < 4096 {
		n.zeros(t.ret - len(n.out))
	}
	note := ""
	if n.lost != "" {
		note = "strace shows the name " + n.lost + " in place of a number, which is 0 here: run strace with -X verbose"
	}
	t.found(n.out, note)
}

// payload appends what stands where a buffer is shown.
//
//go:noinline
func (t *tracer) payload() {
	n := t.names
	switch c := n.peek(); {
	case c == '"':
		at := n.i
		n.chars()
		if o, _ := lengths(n.out); n.abbreviated() && t.proto >= 0 && begins(o, n.out) {
			n.i = at
			n.fail("strace has left out a part (...)", doWhole)
		}
	case n.ahead("nlmsg_len"):
		n.messages()
	case c >= '0' && c <= '9' && t.proto >= 0:
		n.fail("an address in place of a message", doBytes)
	}
}
