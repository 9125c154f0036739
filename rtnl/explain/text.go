package explain

import (
	"strconv"
	"unicode/utf8"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// A Style says how text looks.
type Style struct {
	Color bool
	Width int  // columns that comments may reach; 0: any
	Docs  bool // with the tables' sentence about each attribute
}

// AppendText appends datagrams for people, a row for each word of four bytes:
//
//	 76  28 00 01 00 |       VETH_INFO_PEER                # len 40 = 4 + 36
//	 80  00 00 00 00 |         ifinfomsg ifi_family AF_UNSPEC, ifi_type 0
//	 96  07 00 03 00 |         IFLA_IFNAME                 # len 7 = 4 + 3, then 1 byte of padding
//	100  76 31 00 00 |           "v1"
//
// The offset, the hex before the bar and the comment behind # are for reading.
// What is between is the source that [Compose] makes the same bytes of:
// lengths and padding stand there only where they are not the natural ones.
// Where an answer says at which byte of a request it took offence, an arrow
// under the request's row points at it.
func AppendText(b []byte, ds []Datagram, style Style) []byte {
	p := text{b: b, style: style}
	p.findMarks(ds)
	for i := range ds {
		p.datagram(i, &ds[i])
	}
	return p.b
}

// text prints rows.
type text struct {
	b     []byte
	style Style
	t     schema.Tree
	marks []mark
	n     int // the datagram under way

	stmt    []byte // of the row under way
	comment []byte
	depth   int
	next    int // depth of the rows after this one, where it is another
	hop     int // the RoleHop under way
}

func (p *text) datagram(n int, d *Datagram) {
	p.n = n
	if len(p.b) > 0 && n > 0 {
		p.b = append(p.b, '\n')
	}
	p.t.Read(d.Order, d.Proto, d.Data)
	if d.Note != "" {
		p.color(colorNote)
		p.b = append(append(p.b, "# "...), d.Note...)
		p.color(colorNone)
		p.endLine()
	}
	p.stmt = append(p.stmt[:0], "datagram"...)
	switch d.Dir {
	case '>':
		p.say(" sent")
	case '<':
		p.say(" received")
	}
	p.say(" NETLINK_")
	p.stmt = appendProto(p.stmt, d.Proto)
	if d.Order.IsBig() {
		p.say(" big-endian")
	} else {
		p.say(" little-endian")
	}
	p.comment = strconv.AppendInt(p.comment[:0], int64(len(d.Data)), 10)
	p.note(" bytes")
	p.heading()
	p.list(0, len(p.t.Spans), 0)
}

//go:noinline
func (p *text) say(s string) { p.stmt = append(p.stmt, s...) }

//go:noinline
func (p *text) note(s string) { p.comment = append(p.comment, s...) }

// num appends a number to the comment.
//
//go:noinline
func (p *text) num(s string, v uint64) {
	p.note(s)
	p.comment = strconv.AppendUint(p.comment, v, 10)
}

// list prints spans [i, end) and their parts.
func (p *text) list(i, end, depth int) {
	for i < end {
		s := &p.t.Spans[i]
		p.depth = depth
		switch s.Role {
		case schema.RoleMessage:
			p.message(i, depth)
		case schema.RoleHeader:
			p.fields(i, i+1, int(s.End), s.Struct.Name)
		case schema.RoleField: // of a Record
			next := i
			for next < end && p.t.Spans[next].Role == schema.RoleField {
				next++
			}
			p.fields(i, i, next, "")
			i = next
			continue
		case schema.RoleAttr:
			p.attr(i, depth)
		case schema.RoleHop:
			h := i + 1
			p.hop, p.next = i, depth+1
			p.fields(h, h+1, int(p.t.Spans[h].End), s.Struct.Name)
			p.next = 0
			p.list(int(p.t.Spans[h].End), int(s.End), depth+1)
		case schema.RoleElem:
			p.elem(i)
		case schema.RoleBad:
			p.raw(i, "!")
		case schema.RolePad:
			p.padding(i)
		case schema.RoleValue:
			p.value(i)
		}
		i = int(s.End)
	}
}

// message is a message: its nlmsghdr in four rows, the first of which has its
// name, then its parts, deeper.
func (p *text) message(i, depth int) {
	m := &p.t.Spans[i]
	if m.Len < wire.HeaderLen {
		p.rawBytes(int(m.Off), int(m.Len), "!", p.t.Spans[int(m.End)-1].Why)
		return
	}
	h := i + 1 // the nlmsghdr
	if m.Attr != nil {
		p.say(m.Attr.Name())
	} else {
		p.say("nlmsghdr")
	}
	off, length := int(m.Off), &p.t.Spans[h+1]
	if n := p.t.Uint(h + 1); n != uint64(m.Len) {
		p.say(" nlmsg_len ")
		p.stmt = strconv.AppendUint(p.stmt, n, 10)
		p.note(length.Why)
	} else {
		p.num("nlmsg_len ", n)
	}
	p.row(off, 4)
	p.depth = depth + 1
	first := h + 2
	if m.Attr != nil {
		p.num("nlmsg_type ", uint64(m.Num))
		p.field(h + 3)
		p.row(off+4, 4)
		first += 2
	}
	body := int(p.t.Spans[h].End)
	p.fields(h, first, body, "")
	if m.Up < 0 {
		p.noStruct(m.Attr, body, int(m.End))
	}
	p.list(int(p.t.Spans[i+1].End), int(m.End), depth+1)
}

// noStruct says that there is not even the struct before the attributes that
// belongs here; what there is are spans [i, end).
func (p *text) noStruct(a *schema.Attr, i, end int) {
	if a != nil && a.Struct != 0 && a.Struct.Get().Size > 0 && (i >= end || p.t.Spans[i].Role != schema.RoleHeader && p.t.Spans[i].Role != schema.RoleField) {
		p.say(a.Struct.Get().Name)
		p.say(" size=0")
		p.row(0, 0)
	}
}

// fields prints fields [i, end) of a struct, a row for each word; name, if
// there is one, begins the first. of is the span that they are in.
func (p *text) fields(of, i, end int, name string) {
	if name != "" {
		p.structName(of, name)
	}
	start := 0
	if i < end {
		start = int(p.t.Spans[i].Off)
	}
	at, words := start, 0
	for ; i < end; i++ {
		s := &p.t.Spans[i]
		next := int(s.Off + s.Len)
		switch {
		case s.Role == schema.RoleField && s.Field == &schema.RtNexthop.Fields[0]:
			p.num("rtnh_len ", p.t.Uint(i))
		case s.Role == schema.RoleField:
			if s.Kind != schema.Pad || !allZero(p.t.Bytes(i)) {
				if words > 0 {
					p.say(", ")
				} else if len(p.stmt) > 0 {
					p.say(" ")
				}
				p.fieldNote(i)
				p.field(i)
				words++
			}
		case s.Role == schema.RoleBad:
			if int(s.Off) > at || len(p.stmt) > 0 {
				p.row(at, int(s.Off)-at)
			}
			p.raw(i, "!")
			at, words = next, 0
			continue
		}
		if (next-start)%4 == 0 || i+1 == end {
			p.row(at, next-at)
			at, words = next, 0
		}
	}
	if len(p.stmt) > 0 {
		p.row(at, 0)
	}
}

// structName begins the row of a struct before attributes.
func (p *text) structName(h int, name string) {
	s := &p.t.Spans[h]
	p.say(name)
	if isPeer(&p.t, h) {
		p.note(peerNote)
	}
	size := p.size(h+1, int(s.End))
	if size != s.Struct.Size {
		p.say(" size=")
		p.stmt = strconv.AppendInt(p.stmt, int64(size), 10)
	}
	last := int(s.End) - 1
	if s.Struct == &schema.RtNexthop {
		last, size = int(p.t.Spans[p.hop].End)-1, int(p.t.Order.Uint16(p.t.Data[s.Off:]))
	}
	if p.t.Spans[last].Role != schema.RolePad {
		last = -1
	}
	p.sayPad(last, size)
}

// size is how many bytes fields [i, end) take that have one length.
func (p *text) size(i, end int) (n int) {
	for ; i < end; i++ {
		if s := &p.t.Spans[i]; s.Role == schema.RoleField && int(s.Field.Len) > 0 {
			n += int(s.Len)
		}
	}
	return n
}

// sayPad tells of padding that is not the natural one behind size bytes: zeros
// up to a multiple of four. i is its span, -1: there is none.
func (p *text) sayPad(i, size int) {
	natural := wire.Align(size) - size
	switch {
	case i < 0 && natural > 0:
		p.say(" pad=none")
	case i >= 0 && (int(p.t.Spans[i].Len) != natural || !allZero(p.t.Bytes(i))):
		p.say(" pad=")
		p.stmt = appendHex(p.stmt, p.t.Bytes(i), "")
	}
}

// field appends "name value" to the row.
func (p *text) field(i int) {
	p.say(p.t.Spans[i].Field.Name())
	p.say(" ")
	p.literal(i)
}

// fieldNote appends what there is to say about a field to the comment.
func (p *text) fieldNote(i int) {
	s := &p.t.Spans[i]
	if s.Field.Name() == "error" && s.Kind == schema.S32 {
		p.comment = AppendNames(p.sep(), &p.t, i)
	}
	if p.style.Docs && s.Field.Doc() != "" && len(p.comment) == 0 {
		p.note(s.Field.Doc())
	}
}

// sep begins another remark in the comment.
func (p *text) sep() []byte {
	if len(p.comment) > 0 {
		p.note("; ")
	}
	return p.comment
}

// attr is an attribute: a row for its header, then what it holds, deeper.
func (p *text) attr(i, depth int) {
	s := &p.t.Spans[i]
	typ := p.t.Order.Uint16(p.t.Data[s.Off+2:])
	switch {
	case s.Attr != nil:
		p.say(s.Attr.Name())
	case s.Up >= 0 && p.t.Spans[s.Up].Attr != nil && p.t.Spans[s.Up].Attr.Kind == schema.List:
		p.say("[")
		p.stmt = strconv.AppendUint(p.stmt, uint64(s.Num), 10)
		p.say("]")
	default:
		p.stmt = strconv.AppendUint(p.stmt, uint64(s.Num), 10)
	}
	p.say(typeFlags(typ))
	p.num("type ", uint64(s.Num))
	p.note(", len ")
	end, length, pad := int(s.End), &p.t.Spans[i+1], -1
	if length.Why != "" {
		n := p.t.Order.Uint16(p.t.Data[s.Off:])
		p.say(" len=")
		p.stmt = strconv.AppendUint(p.stmt, uint64(n), 10)
		p.sayPad(-1, int(s.Len))
		p.num("", uint64(n))
		p.note(": ")
		p.note(length.Why)
	} else {
		p.comment = appendLengths(p.comment, &p.t, i)
		n := int(p.t.Order.Uint16(p.t.Data[s.Off:]))
		if last := end - 1; p.t.Spans[last].Role == schema.RolePad && int(p.t.Spans[last].Up) == i {
			pad = last
		}
		p.sayPad(pad, n)
	}
	if p.style.Docs && s.Attr != nil {
		p.comment = append(p.sep(), s.Attr.Doc()...)
	}
	if s.Attr != nil {
		if s.Attr.Kind == schema.Record {
			if n := p.size(i+3, end); n != s.Attr.Struct.Get().Size {
				p.say(" size=")
				p.stmt = strconv.AppendInt(p.stmt, int64(n), 10)
			}
		}
	}
	p.row(int(s.Off), 4)
	p.depth = depth + 1
	if s.Attr != nil && s.Attr.Kind == schema.Nest {
		p.noStruct(s.Attr, i+3, end)
	}
	p.list(i+3, end, depth+1)
}

// value is an attribute's value, with its padding in the same row.
func (p *text) value(i int) {
	s := &p.t.Spans[i]
	n := int(s.Len)
	if s.Kind == schema.Bytes || s.Kind == schema.Unknown {
		p.raw(i, "hex")
		return
	}
	p.literal(i)
	if c := p.stmt[0]; s.Enum != nil && s.Kind.IsNumber() && c >= 'A' {
		p.num("", p.t.Uint(i)) // it stands there as a name
	}
	if next := i + 1; next < len(p.t.Spans) && p.t.Spans[next].Role == schema.RolePad && p.t.Spans[next].Up == s.Up {
		n += int(p.t.Spans[next].Len)
	}
	p.row(int(s.Off), n)
}

// padding is padding that no value's row has shown.
func (p *text) padding(i int) {
	s := &p.t.Spans[i]
	if s.Up >= 0 && p.t.Spans[s.Up].Role != schema.RoleMessage {
		if before := &p.t.Spans[i-1]; before.Role == schema.RoleValue && before.Kind != schema.Bytes && before.Kind != schema.Unknown {
			return
		}
		p.row(int(s.Off), int(s.Len)) // the attribute's row says it, where it is not natural
		return
	}
	p.raw(i, "padding")
}

// elem is an element of an array.
func (p *text) elem(i int) {
	s := &p.t.Spans[i]
	if !p.t.Leaf(i) {
		p.say("[")
		p.stmt = strconv.AppendUint(p.stmt, uint64(s.Num), 10)
		p.say("]")
		p.fields(i, i+1, int(s.End), "")
		return
	}
	if name := s.Attr.Enum.Get().Value(uint64(s.Num)); name != "" {
		p.say(name)
	} else {
		p.say("[")
		p.stmt = strconv.AppendUint(p.stmt, uint64(s.Num), 10)
		p.say("]")
	}
	p.say(" ")
	p.stmt = AppendValue(p.stmt, &p.t, i)
	p.row(int(s.Off), int(s.Len))
}

// raw is bytes that stand for themselves, four to a row.
func (p *text) raw(i int, word string) {
	s := &p.t.Spans[i]
	p.rawBytes(int(s.Off), int(s.Len), word, s.Why)
}

func (p *text) rawBytes(off, n int, word, why string) {
	p.note(why)
	for at, end := off, off+n; at < end; {
		n := min(4, end-at)
		p.say(word)
		p.say(" ")
		p.stmt = appendHex(p.stmt, p.t.Data[at:at+n], " ")
		p.row(at, n)
		at += n
	}
}

// literal appends a leaf's value as source to the row: what AppendValue says,
// with the names of numbers that have some, strings quoted, and opaque bytes
// behind hex.
func (p *text) literal(i int) {
	s := &p.t.Spans[i]
	raw := p.t.Bytes(i)
	switch {
	case isNumber(s) && s.Role == schema.RoleValue && s.Kind.SizeOf(p.t.Uint(i)) != len(raw):
		p.say("hex ") // a number in more bytes than it needs
		p.stmt = appendHex(p.stmt, raw, " ")
	case s.Kind == schema.Str && s.Role == schema.RoleField:
		p.stmt = appendQuoted(p.stmt, trimZeros(raw))
	case s.Kind == schema.Str:
		body, ended := raw, raw[len(raw)-1] == 0
		if ended {
			body = raw[:len(raw)-1]
		}
		p.stmt = appendQuoted(p.stmt, body)
		if !ended {
			p.say(" unterminated")
		}
	case isNumber(s) && s.Enum != nil:
		p.stmt = appendEnum(p.stmt, s.Enum, p.t.Uint(i), true)
	case isNumber(s), s.Kind == schema.IP && (len(raw) == 4 || len(raw) == 16), s.Kind == schema.MAC:
		p.stmt = AppendValue(p.stmt, &p.t, i)
	default:
		p.say("hex ")
		p.stmt = appendHex(p.stmt, raw, " ")
	}
}

// appendQuoted appends a string as C has it, but without its zero.
func appendQuoted(b, s []byte) []byte {
	b = append(b, '"')
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < 0x20 || r == 0x7f || r == utf8.RuneError && n == 1:
			b = append(b, '\\', 'x', digits[s[0]>>4], digits[s[0]&15])
		default:
			b = append(b, s[:n]...)
		}
		s = s[n:]
	}
	return append(b, '"')
}

func allZero(b []byte) bool { return len(trimZeros(b)) == 0 }
