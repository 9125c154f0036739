package explain

import (
	"bytes"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Read takes the datagrams out of a capture, and finds out by its content what
// it is:
//
//   - hex: a datagram a line, in any spacing, with '>' or '<' in front if it is
//     known; blank lines are passed over, and lines "# …" too: the last one
//     becomes the Note of the datagram below. Text in parentheses in place of a
//     datagram stands for one that was left out. A line that is too short for
//     its nlmsg_len takes those below that make it whole;
//   - byte arrays of Go or C (0x20, 0x00, …), a datagram a pair of braces;
//   - what xxd, hexdump -C and od -tx1 print and Wireshark copies: a datagram
//     until the offset starts again at zero;
//   - what strace prints: of -e write=FD -e read=FD the bytes, else what it names
//     (-v -s 65535), turned back into bytes;
//   - pcap and pcapng of LINKTYPE_NETLINK (nlmon);
//   - what [AppendText] prints, and other text that [Compose] takes;
//   - the bytes of one datagram themselves.
//
// The byte order is the one that most lengths make sense in, this machine's
// ([wire.Native]) where none does. Where the capture does not say whose messages
// they are, the type of the first one has to.
//
// An error is an [*InputError], or Compose's, and what can be read is returned
// with it: what stands before it, and of strace's lines all others.
// Data may be the memory of b.
func Read(b []byte) ([]Datagram, error) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")) // of some editors
	binary := isBinary(b)
	if !binary && isSource(string(b)) {
		return Compose(string(b))
	}
	r := reader{in: b}
	switch {
	case isPcap(b):
		r.pcap()
	case binary:
		if _, fit := lengths(b); fit == 0 {
			r.fail("neither text nor pcap, and no netlink message begins here", "give hex, what strace prints, or pcap of nlmon")
		} else {
			r.add(&Datagram{Data: b})
		}
	case isStrace(b):
		r.strace()
	default:
		r.hex()
	}
	r.guess()
	if r.err == nil {
		return r.ds, nil
	}
	return r.ds, r.err
}

// InputError says what of a capture cannot be read.
type InputError struct {
	Line, Col int    // counted from 1; Line 0: the input has no lines
	Off       int    // where Line is 0: in bytes from the start
	What      string // what is there
	Do        string // what to do about it
}

// Error reads like "line 3, column 17: 'g' is not a hex digit: two of them make a byte".
func (e *InputError) Error() string {
	var o out
	if e.Line == 0 {
		o.num("byte ", uint64(e.Off))
	} else {
		o.num("line ", uint64(e.Line))
		o.num(", column ", uint64(e.Col))
	}
	o.s(": ")
	o.s(e.What)
	o.s(": ")
	o.s(e.Do)
	return string(o.b)
}

// A reader goes through a capture, line by line where it has lines.
type reader struct {
	in  []byte
	off int // where the next line starts
	input
	ds []Datagram
	hexState

	order wire.Order // what the capture says, where the messages do not
	proto bool       // the capture says whose messages they are
	note  []byte     // of the next datagram
}

// add adds a datagram that is not empty, with the note that was above it.
//
//go:noinline
func (r *reader) add(d *Datagram) {
	if len(d.Data) == 0 {
		return
	}
	if d.Note == "" {
		d.Note = string(r.note)
	}
	d.Note = plain(d.Note)
	r.note = nil
	keep(&r.ds, d)
}

// plain is s with dots for what a terminal would obey.
func plain(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c < ' ' || c == 0x7f {
			b[i] = '.'
		}
	}
	return string(b)
}

// next goes to the next line, if there is one; its end does not belong to it.
//
//go:noinline
func (r *reader) next() bool {
	if r.off >= len(r.in) {
		return false
	}
	line := r.in[r.off:]
	if n := bytes.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	r.off += len(line) + 1
	r.line++
	r.b, r.i = bytes.TrimRight(line, " \t\v\f\r"), 0
	return true
}

// isBinary says that b cannot be text.
func isBinary(b []byte) bool {
	for _, c := range b[:min(len(b), 4096)] {
		if c < ' ' && !isSpace(c) {
			return true
		}
	}
	return false
}

// lengths reads nlmsg_len in both orders: which one is the smaller number, and
// in which ones a message of that length fits into b: bits 1 << wire.Little and
// 1 << wire.Big.
//
//go:noinline
func lengths(b []byte) (smaller wire.Order, fit uint) {
	if len(b) < wire.HeaderLen {
		return wire.Native, 0
	}
	little, big := wire.Little.Uint32(b), wire.Big.Uint32(b)
	if little < big {
		smaller = wire.Little
	} else if big < little {
		smaller = wire.Big
	}
	for o, n := range [...]uint32{wire.Little: little, wire.Big: big} {
		if n >= wire.HeaderLen && uint64(n) <= uint64(len(b)) {
			fit |= 1 << o
		}
	}
	return smaller, fit
}

// guess gives all datagrams the order that most of them speak for, and each the
// protocol that its first message is of.
func (r *reader) guess() {
	votes := 0
	for i := range r.ds {
		o, fit := lengths(r.ds[i].Data)
		if o == wire.Little && fit != 1<<wire.Big || fit == 1<<wire.Little {
			votes++
		} else if o == wire.Big || fit == 1<<wire.Big {
			votes--
		}
	}
	if votes > 0 {
		r.order = wire.Little
	} else if votes < 0 {
		r.order = wire.Big
	}
	for i := range r.ds {
		d := &r.ds[i]
		d.Order = r.order
		if !r.proto && d.Proto == uapi.NETLINK_ROUTE {
			d.Proto = protocol(d.Order, d.Data)
		}
	}
}

// protocol tells NETLINK_NETFILTER by the type of the first message, or of the
// request that it answers.
func protocol(o wire.Order, b []byte) uint8 {
	const echo = wire.HeaderLen + uapi.SizeofNlMsgerrHeader
	if len(b) >= echo+wire.HeaderLen && o.Uint16(b[4:]) == uapi.NLMSG_ERROR {
		b = b[echo:]
	}
	if len(b) < wire.HeaderLen {
		return uapi.NETLINK_ROUTE
	}
	// As rtnetlink's messages, those around a batch would be too short: an
	// ifinfomsg has 16 bytes.
	typ := o.Uint16(b[4:])
	if typ>>8 == uapi.NFNL_SUBSYS_NFTABLES || o.Uint32(b) == wire.HeaderLen+4 &&
		(typ == uapi.NFNL_MSG_BATCH_BEGIN || typ == uapi.NFNL_MSG_BATCH_END) {
		return uapi.NETLINK_NETFILTER
	}
	return uapi.NETLINK_ROUTE
}
