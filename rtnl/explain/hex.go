package explain

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A hexReader is what reads hex has of a datagram whose lines are not all read.
type hexReader struct {
	data     []byte
	dir      byte
	dump     bool // it has offsets
	row      int  // a dump: where its last line starts in data
	same     bool // a dump: a line "*" was there, for lines as the last one
	brace    bool // between the braces of an array
	squeezed int  // bytes that such lines stood for, in the whole input; there is a limit
	follows  bool // a datagram of one line stands right above
}

func (r *reader) hex() *InputError {
	var h hexReader
	for line := r.next(); line != nil; line = r.next() {
		if err := r.hexLine(&h, line); err != nil {
			return err
		}
	}
	r.flush(&h)
	return nil
}

// flush adds the datagram under way.
//
//go:noinline
func (r *reader) flush(h *hexReader) {
	if d := h.data; len(d) > cookedLen && d[0] == 0 && wire.Big.Uint16(d[2:]) == arphrdNetlink {
		n := len(r.ds)
		r.packet(d, uint32(len(d))) // copied out of Wireshark
		if h.dir != 0 && len(r.ds) > n {
			r.ds[n].Dir = h.dir
		}
	} else {
		r.add(Datagram{Dir: h.dir, Data: d})
	}
	*h = hexReader{squeezed: h.squeezed}
}

func (r *reader) hexLine(h *hexReader, line []byte) *InputError {
	i := skip(line, 0)
	if h.brace {
		return r.array(h, line, i)
	}
	if i == len(line) || line[i] == '#' || prefix(line, i, "//") {
		r.flush(h)
		if i < len(line) {
			r.note = bytes.Trim(line[i:], "#/ \t")
		}
		return nil
	}
	if c := line[i]; c == '<' || c == '>' {
		r.flush(h)
		h.dir = c
		if i = skip(line, i+1); i == len(line) {
			return nil
		}
	}
	switch {
	case line[i] == '(':
		r.flush(h)
		return nil
	case h.dump && line[i] == '*' && len(h.data) > h.row:
		h.same = true
		return nil
	}
	if ok, err := r.dumpLine(h, line, i); ok || err != nil {
		return err
	}
	if h.dump {
		r.flush(h)
	}
	if bytes.IndexByte(line, '{') >= 0 || prefix(line, i, "0x") || prefix(line, i, "0X") {
		return r.array(h, line, i)
	}
	if j := skip(line, i+1); line[i] == '[' && j < len(line) && digit(line[j]) < 10 { // as Go's %v prints it
		h.brace = true
		return r.array(h, line, j)
	}
	if c := line[len(line)-1]; c == ';' || c == '}' || c == ')' {
		r.flush(h) // the rest of a program
		return nil
	}
	if len(h.data) > 0 {
		r.flush(h)
	}
	if err := r.digits(h, line, i); err != nil {
		return err
	}
	if !h.follows {
		r.join(h, len(line)-i)
	}
	r.flush(h)
	h.follows = true
	return nil
}

// digits appends the bytes of line from i on.
func (r *reader) digits(h *hexReader, line []byte, i int) *InputError {
	n, high := 0, byte(0)
	for ; i < len(line); i++ {
		c := line[i]
		d := digit(c)
		switch {
		case d < 16:
			if n++; n%2 == 0 {
				h.data = append(h.data, high<<4|d)
			}
			high = d
		case c == '\\' && i+1 < len(line) && line[i+1] == 'x':
			i++
		case n > 0 && (c == '#' || prefix(line, i, "//")):
			line = line[:i] // a comment
		case !isSpace(c) && strings.IndexByte(",:-.\"'", c) < 0:
			ch, _ := utf8.DecodeRune(line[i:])
			return r.fail(i, "'"+plain(string(ch))+"' is not a hex digit", "two of them make a byte; a comment begins with #, a message in words with its type: RTM_NEWLINK")
		}
	}
	if n%2 != 0 {
		return r.fail(len(line)-1, "an odd number of hex digits", "two make a byte; a dump that has offsets has to be one of bytes: xxd, hexdump -C, od -tx1")
	}
	return nil
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
func (r *reader) join(h *hexReader, width int) {
	n := len(h.data)
	if n%4 != 0 && n != 30 || n == 0 {
		return
	}
	o := wire.Little
	if o.Uint32(h.data) > wire.Big.Uint32(h.data) {
		o = wire.Big
	}
	if messages(o, h.data) != 1 {
		return
	}
	off, line, ok := r.off, r.line, false
	for last := false; !last; {
		l := r.next()
		i, from := skip(l, 0), len(h.data)
		if ok = false; i == len(l) || len(l)-i > width || r.digits(h, l, i) != nil || begins(o, h.data[from:]) {
			break
		}
		state := messages(o, h.data)
		ok = state == 0
		last = len(l)-i < width || state != 1
	}
	end, number := r.off, r.line
	l := r.next()
	if i := skip(l, 0); ok && (i == len(l) || strings.IndexByte("#<>", l[i]) >= 0) {
		r.off, r.line = end, number
		return
	}
	h.data = h.data[:n]
	r.off, r.line = off, line
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
func (r *reader) dumpLine(h *hexReader, line []byte, i int) (bool, *InputError) {
	start := i
	if prefix(line, i, "0x") {
		i += 2
	}
	hex, oct, dec, n := 0, 0, 0, 0
	for ; i < len(line) && digit(line[i]) < 16 && n < 8; i++ {
		d := int(digit(line[i]))
		hex, oct, dec = hex<<4|d, oct<<3|d, dec*10+d
		n++
	}
	colon := i < len(line) && line[i] == ':'
	if colon {
		i++
	} else if n == 7 {
		if hex = oct; dec == len(h.data) { // od -Ad
			hex = dec
		}
	}
	if n < 4 || i < len(line) && !isSpace(line[i]) {
		return false, nil
	}
	j := skip(line, i)
	switch {
	case j == len(line): // an offset alone ends a dump
		if !h.dump || hex != len(h.data) && !h.same {
			return false, nil
		}
	case !colon && (len(line)-j < 2 || digit(line[j]) > 15 || digit(line[j+1]) > 15 || len(line)-j > 2 && !isSpace(line[j+2])):
		return false, nil
	}
	if hex == 0 && j < len(line) {
		if len(h.data) > 0 {
			r.flush(h)
		}
		h.dump = true
	}
	if !h.dump {
		return false, nil
	}
	if row := len(h.data) - h.row; h.same && row > 0 {
		for ; len(h.data) < hex && h.squeezed < 1<<20; h.squeezed++ {
			h.data = append(h.data, h.data[len(h.data)-row])
		}
	}
	h.same = false
	if hex != len(h.data) {
		return false, r.fail(start, "an offset that does not follow from the line above", "give the whole dump, or hex without offsets")
	}
	h.row = len(h.data)
	h.data = dumpBytes(h.data, line, i, colon)
	if j == len(line) {
		r.flush(h)
	}
	return true, nil
}

// dumpBytes appends the bytes of a dump's line; i is behind its offset. Where
// they end and the same in ASCII begins: at what is not hex, and at two spaces
// or more, but for the gap that some leave in the middle of sixteen.
func dumpBytes(b, line []byte, i int, grouped bool) []byte {
	for n := 0; ; {
		j := skip(line, i)
		if gap := j - i; gap == 0 || n > 0 && (gap > 2 || gap == 2 && (grouped || n != 8)) {
			return b
		}
		i = j
		for i < len(line) && digit(line[i]) < 16 {
			i++
		}
		if i == j || (i-j)%2 != 0 || i-j > 2 && !grouped || i < len(line) && !isSpace(line[i]) {
			return b
		}
		for ; j < i; j += 2 {
			b = append(b, digit(line[j])<<4|digit(line[j+1]))
			n++
		}
	}
}

// array reads a line of a byte array: numbers between braces, or 0x… without.
func (r *reader) array(h *hexReader, line []byte, i int) *InputError {
	for i < len(line) {
		c := line[i]
		start := i
		switch {
		case prefix(line, i, "//"):
			return nil
		case prefix(line, i, "/*"):
			if i = index(line, i, "*/"); i < 0 {
				return nil
			}
			i++
		case c == '{':
			if len(h.data) > 0 {
				r.flush(h)
			}
			h.brace = true
		case c == '}' || c == ']' && h.brace:
			r.flush(h)
		case c >= '0' && c <= '9' && (h.brace || prefix(line, i, "0x") || prefix(line, i, "0X")):
			v := 0
			if i+1 < len(line) && line[i+1]|0x20 == 'x' {
				for i += 2; i < len(line) && digit(line[i]) < 16; i++ {
					v = min(v<<4|int(digit(line[i])), 1<<16)
				}
				if i-start > 10 { // one number, the datagram
					err := r.digits(h, line[:i], start+2)
					r.flush(h)
					if err != nil {
						return err
					}
					continue
				}
			} else {
				for ; i < len(line) && line[i] >= '0' && line[i] <= '9'; i++ {
					v = min(v*10+int(line[i]-'0'), 1<<16)
				}
			}
			if v > 255 {
				return r.fail(start, string(append(line[start:i:i], " is not a byte"...)), "an array has one byte an element")
			}
			h.data = append(h.data, byte(v))
			continue
		case h.brace && !isSpace(c) && c != ',':
			return r.fail(i, "not a number in an array of bytes", "write its elements as 0x20 or 32")
		}
		i++
	}
	return nil
}
