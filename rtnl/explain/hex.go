package explain

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// hexState is what is known of a datagram in hex whose lines are not all read.
type hexState struct {
	data     out
	dir      byte
	dump     bool // it has offsets
	row      int  // a dump: where its last line starts in data
	same     bool // a dump: a line "*" was there, for lines as the last one
	brace    bool // between the braces of an array
	squeezed int  // bytes that such lines stood for, in the whole input; there is a limit
	follows  bool // a datagram of one line stands right above
}

// hex reads hex, dumps and byte arrays.
func (r *reader) hex() {
	for r.err == nil && r.next() {
		r.hexLine()
	}
	if r.err == nil {
		r.flush()
	}
}

// flush adds the datagram under way.
//
//go:noinline
func (r *reader) flush() {
	if d := r.data.b; len(d) > cookedLen && d[0] == 0 && wire.Big.Uint16(d[2:]) == arphrdNetlink {
		n := len(r.ds)
		r.packet(d, uint32(len(d))) // copied out of Wireshark
		if r.dir != 0 && len(r.ds) > n {
			r.ds[n].Dir = r.dir
		}
	} else {
		r.add(&Datagram{Dir: r.dir, Data: d})
	}
	r.hexState = hexState{squeezed: r.squeezed}
}

// another ends the datagram under way, if it has any bytes.
//
//go:noinline
func (r *reader) another() {
	if len(r.data.b) > 0 {
		r.flush()
	}
}

// hexLine reads a line.
func (r *reader) hexLine() {
	r.skip()
	switch {
	case r.brace:
		r.array()
		return
	case r.ended() || r.at("#") || r.at("//"):
		r.flush()
		if !r.ended() {
			r.note = bytes.Trim(r.b[r.i:], "#/ \t")
		}
		return
	case r.at("<") || r.at(">"):
		r.flush()
		r.dir = r.char()
		r.i++
		if r.skip(); r.ended() {
			return
		}
	}
	switch {
	case r.at("("):
		r.flush()
		return
	case r.dump && r.at("*") && len(r.data.b) > r.row:
		r.same = true
		return
	case r.dumpLine():
		return
	case r.dump:
		r.flush()
	}
	start := r.i
	list := bytes.IndexByte(r.b, '{') >= 0 || r.at("0x") || r.at("0X")
	if !list && r.at("[") { // as Go's %v prints it
		r.i++
		r.skip()
		list = digit(r.char()) < 10
		r.brace = list
	}
	if list {
		r.array()
		return
	}
	r.i = start
	if strings.IndexByte(";})", r.b[len(r.b)-1]) >= 0 {
		r.flush() // the rest of a program
		return
	}
	r.another()
	if r.digits(len(r.b)) {
		if !r.follows {
			r.join(len(r.b) - start)
		}
		r.flush()
		r.follows = true
	}
}

// digits appends the bytes of the line up to end.
//
//go:noinline
func (r *reader) digits(end int) bool {
	n, high := 0, byte(0)
	for ; r.i < end; r.i++ {
		c := r.char()
		d := digit(c)
		switch {
		case d < 16:
			if n++; n%2 == 0 {
				r.data.c(high<<4 | d)
			}
			high = d
		case c == '\\' && r.i+1 < end && r.b[r.i+1] == 'x':
			r.i++
		case n > 0 && (c == '#' || r.at("//")):
			end = r.i // a comment
		case !isSpace(c) && strings.IndexByte(",:-.\"'", c) < 0:
			ch, _ := utf8.DecodeRune(r.b[r.i:])
			r.fail("'"+plain(string(ch))+"' is not a hex digit", "two of them make a byte; a comment begins with #, a message in words with its type: RTM_NEWLINK")
			return false
		}
	}
	if n%2 != 0 {
		r.i = end - 1
		r.fail("an odd number of hex digits", "two make a byte; a dump that has offsets has to be one of bytes: xxd, hexdump -C, od -tx1")
	}
	return n%2 == 0
}

// messages walks the messages of b: 0 when they end with it, 1 when b ends
// before the last one does, -1 when a length cannot be.
//
//go:noinline
func messages(o wire.Order, b []byte) int {
	for len(b) > 0 {
		if len(b) < wire.HeaderLen {
			return 1
		}
		n := o.Uint32(b)
		if n < wire.HeaderLen || n > 1<<20 {
			return -1
		}
		if int(n) > len(b) {
			return 1
		}
		b = b[min(wire.Align(int(n)), len(b)):]
	}
	return 0
}

// join appends the lines below to a datagram of one line that is too short for
// its nlmsg_len, if with them it ends where a message does. They have to look like
// one that was wrapped: all but the last of one width, which is 30 bytes (xxd -p)
// or a multiple of four; none begins as a message does; and around them
// is nothing but lines that are blank, comments, or have a '>' or '<'. In a list of
// datagrams, a line each, those that are cut stay alone by that.
func (r *reader) join(width int) {
	n := len(r.data.b)
	if n%4 != 0 && n != 30 || n == 0 {
		return
	}
	o := wire.Little
	if o.Uint32(r.data.b) > wire.Big.Uint32(r.data.b) {
		o = wire.Big
	}
	if messages(o, r.data.b) != 1 {
		return
	}
	off, line, ok := r.off, r.line, false
	for last := false; !last; {
		if ok = false; !r.next() {
			break
		}
		r.skip()
		n, from := len(r.b)-r.i, len(r.data.b)
		if n == 0 || n > width || !r.digits(len(r.b)) || begins(o, r.data.b[from:]) {
			break
		}
		state := messages(o, r.data.b)
		ok = state == 0
		last = n < width || state != 1
	}
	end, number := r.off, r.line
	if ok && r.next() {
		r.skip()
		ok = r.ended() || strings.IndexByte("#<>", r.char()) >= 0
	}
	if ok {
		r.off, r.line = end, number
		return
	}
	r.data.b = r.data.b[:n]
	r.off, r.line, r.err = off, line, nil
}

// begins says that b looks like the head of a message of rtnetlink or nf_tables,
// perhaps of one that is damaged.
//
//go:noinline
func begins(o wire.Order, b []byte) bool {
	if len(b) < 4 {
		return false
	}
	n := o.Uint32(b)
	if len(b) < 8 {
		return n >= wire.HeaderLen && n < 1<<16
	}
	// The pid is a process, or a number that the kernel chose: it is negative.
	// A row of a dump is seldom a header alone, with its length damaged.
	if len(b) >= wire.HeaderLen && int32(o.Uint32(b[12:])) >= 1<<22 || len(b) == wire.HeaderLen && n >= 1<<16 {
		return false
	}
	typ := o.Uint16(b[4:])
	return n&0xffff >= wire.HeaderLen && o.Uint16(b[6:]) < 1<<12 && (typ == 2 || typ == 3 || typ >= 16 && typ < 256 || typ>>8 == uapi.NFNL_SUBSYS_NFTABLES)
}

// dumpLine reads a line that begins with an offset, if it is one:
//
//	00000000: 2000 0000 1200 0103 …   ...      xxd
//	00000010  20 00 00 00 12 00 01 03  …  |…|  hexdump -C
//	0000020 20 00 00 00 12 00 01 03 …          od -tx1: an octal offset, of seven digits
func (r *reader) dumpLine() bool {
	start := r.i
	if r.at("0x") {
		r.i += 2
	}
	hex, oct, dec, n := 0, 0, 0, 0
	for d := digit(r.char()); d < 16 && n < 8; d = digit(r.char()) {
		hex, oct, dec = hex<<4|int(d), oct<<3|int(d), dec*10+int(d)
		r.i++
		n++
	}
	grouped := r.at(":")
	if grouped {
		r.i++
	} else if n == 7 {
		if hex = oct; dec == len(r.data.b) { // od -Ad
			hex = dec
		}
	}
	behind := r.i
	r.skip()
	is := n >= 4 && (r.ended() || r.i > behind)
	switch {
	case !is:
	case r.ended(): // an offset alone ends a dump
		is = r.dump && (hex == len(r.data.b) || r.same)
	case !grouped:
		is = r.pair() >= 0 && (len(r.b)-r.i == 2 || isSpace(r.b[r.i+2]))
	}
	ended := r.ended()
	r.i = start
	if is && hex == 0 && !ended {
		r.another()
		r.dump = true
	}
	if !is || !r.dump {
		return false
	}
	if row := len(r.data.b) - r.row; r.same && row > 0 {
		for ; len(r.data.b) < hex && r.squeezed < 1<<20; r.squeezed++ {
			r.data.c(r.data.b[len(r.data.b)-row])
		}
	}
	r.same = false
	if hex != len(r.data.b) {
		r.fail("an offset that does not follow from the line above", "give the whole dump, or hex without offsets")
		return true
	}
	r.row = len(r.data.b)
	r.i = behind
	r.dumpBytes(&r.data, grouped)
	if ended {
		r.flush()
	}
	return true
}

// dumpBytes appends the bytes of a dump's line, behind its offset. Where they
// end and the same in ASCII begins: at what is not hex, and at two spaces
// or more, but for the gap that some leave in the middle of sixteen.
//
//go:noinline
func (c *cursor) dumpBytes(o *out, grouped bool) {
	for n := 0; ; {
		from := c.i
		c.skip()
		if gap := c.i - from; gap == 0 || n > 0 && (gap > 2 || gap == 2 && (grouped || n != 8)) {
			return
		}
		from = c.i
		for digit(c.char()) < 16 {
			c.i++
		}
		end := c.i
		if size := end - from; size == 0 || size%2 != 0 || size > 2 && !grouped || !c.ended() && !isSpace(c.char()) {
			return
		}
		for c.i = from; c.i < end; c.i += 2 {
			o.c(byte(c.pair()))
			n++
		}
	}
}

// array reads a line of a byte array: numbers between braces, or 0x… without.
func (r *reader) array() {
	for ; r.err == nil && !r.ended(); r.i++ {
		c, start := r.char(), r.i
		switch {
		case r.at("//"):
			return
		case r.at("/*"):
			r.to("*/")
			r.i++
		case c == '{':
			r.another()
			r.brace = true
		case c == '}' || c == ']' && r.brace:
			r.flush()
		case c >= '0' && c <= '9' && (r.brace || r.at("0x") || r.at("0X")):
			v, base := 0, 10
			if r.i+1 < len(r.b) && r.b[r.i+1]|0x20 == 'x' {
				base = 16
				r.i += 2
			}
			for d := int(digit(r.char())); d < base; d = int(digit(r.char())) {
				v = min(v*base+d, 1<<16)
				r.i++
			}
			end := r.i
			switch {
			case base == 16 && end-start > 10: // one number, the datagram
				r.i = start + 2
				r.digits(end)
				r.flush()
			case v > 255:
				r.i = start
				r.fail(string(r.b[start:end])+" is not a byte", "an array has one byte an element")
			default:
				r.data.c(byte(v))
			}
			r.i = end - 1
		case r.brace && !isSpace(c) && c != ',':
			r.fail("not a number in an array of bytes", "write its elements as 0x20 or 32")
		}
	}
}
