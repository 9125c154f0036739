package explain

import (
	"bytes"

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
	p := text{out: out{b: b}, style: style, marks: findMarks(ds)}
	for i := range ds {
		p.datagram(i, &ds[i])
	}
	return p.b
}

// text prints rows.
type text struct {
	out
	style Style
	t     schema.Tree
	marks []mark
	dgram int // the one under way

	stmt  out // of the row under way
	note  out // its comment
	depth int
	next  int // depth of the rows after this one, where it is another
	hop   int // the RoleHop under way
}

// datagram prints a datagram: its note, a row about it, its messages.
func (p *text) datagram(n int, d *Datagram) {
	p.dgram = n
	if len(p.b) > 0 && n > 0 {
		p.s("\n")
	}
	p.t.Read(d.Order, d.Proto, d.Data)
	if d.Note != "" {
		p.color(colorNote)
		p.s("# ")
		p.s(d.Note)
		p.color(colorNone)
		p.endLine()
	}
	start := len(p.b)
	p.s("datagram")
	switch d.Dir {
	case '>':
		p.s(" sent")
	case '<':
		p.s(" received")
	}
	p.s(" NETLINK_")
	p.protocol(d.Proto)
	if d.Order.IsBig() {
		p.s(" big-endian")
	} else {
		p.s(" little-endian")
	}
	p.note.n(uint64(len(d.Data)))
	p.note.s(" bytes")
	p.endRow(start)
	p.depth = 0
	p.list(0, len(p.t.Spans))
}

// list prints spans [i, end) and their parts.
func (p *text) list(i, end int) {
	depth := p.depth
	for i < end {
		s := span(&p.t, i)
		p.depth = depth
		switch s.Role {
		case schema.RoleMessage:
			p.message(i)
		case schema.RoleHeader:
			p.structName(i, s.Struct.Name)
			p.fields(i+1, int(s.End))
		case schema.RoleField: // of a Record
			next := i
			for next < end && span(&p.t, next).Role == schema.RoleField {
				next++
			}
			p.fields(i, next)
			i = next
			continue
		case schema.RoleAttr:
			p.attr(i)
		case schema.RoleHop:
			h := i + 1
			p.hop, p.next = i, depth+1
			body := int(span(&p.t, h).End)
			p.structName(h, s.Struct.Name)
			p.fields(h+1, body)
			p.next, p.depth = 0, depth+1
			p.list(body, int(s.End))
		case schema.RoleElem:
			p.elem(i)
		case schema.RoleBad:
			p.bytes(s, "!", s.Why)
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
func (p *text) message(i int) {
	m := span(&p.t, i)
	if m.Len < wire.HeaderLen {
		p.bytes(m, "!", span(&p.t, int(m.End)-1).Why)
		return
	}
	h := i + 1 // the nlmsghdr
	if m.Attr != nil {
		p.stmt.s(m.Attr.Name())
	} else {
		p.stmt.s("nlmsghdr")
	}
	off := int(m.Off)
	if n := p.t.Uint(h + 1); n != uint64(m.Len) {
		p.stmt.num(" nlmsg_len ", n)
		p.note.s(span(&p.t, h+1).Why)
	} else {
		p.note.num("nlmsg_len ", n)
	}
	p.row(off, 4)
	p.depth++
	first := h + 2
	if m.Attr != nil {
		p.note.num("nlmsg_type ", uint64(m.Num))
		p.field(h + 3)
		p.row(off+4, 4)
		first += 2
	}
	body := int(span(&p.t, h).End)
	p.fields(first, body)
	if m.Up < 0 {
		p.noStruct(m.Attr, body, int(m.End))
	}
	p.list(body, int(m.End))
}

// noStruct says that there is not even the struct before the attributes that
// belongs here; what there is are spans [i, end).
func (p *text) noStruct(a *schema.Attr, i, end int) {
	if r := span(&p.t, i).Role; a == nil || a.Struct == 0 || i < end && (r == schema.RoleHeader || r == schema.RoleField) {
		return
	}
	if s := a.Struct.Get(); s.Size > 0 {
		p.stmt.s(s.Name)
		p.stmt.s(" size=0")
		p.row(0, 0)
	}
}

// fields prints fields [i, end) of a struct, a row for each word.
func (p *text) fields(i, end int) {
	start := int(span(&p.t, i).Off)
	at, between := start, " "
	for ; i < end; i++ {
		s := span(&p.t, i)
		next := int(s.Off + s.Len)
		switch {
		case s.Role == schema.RoleBad:
			if int(s.Off) > at || len(p.stmt.b) > 0 {
				p.row(at, int(s.Off)-at)
			}
			p.bytes(s, "!", s.Why)
			at, between = next, " "
			continue
		case s.Role != schema.RoleField:
		case s.Field == &schema.RtNexthop.Fields[0]:
			p.note.num("rtnh_len ", p.t.Uint(i))
		case s.Kind != schema.Pad || len(trimZeros(p.t.Bytes(i))) > 0:
			if len(p.stmt.b) > 0 {
				p.stmt.s(between)
			}
			p.fieldNote(i)
			p.field(i)
			between = ", "
		}
		if (next-start)%4 == 0 || i+1 == end {
			p.row(at, next-at)
			at, between = next, " "
		}
	}
	if len(p.stmt.b) > 0 {
		p.row(at, 0)
	}
}

// structName begins the row of a struct before attributes.
func (p *text) structName(h int, name string) {
	s := span(&p.t, h)
	p.stmt.s(name)
	if isPeer(&p.t, h) {
		p.note.s(peerNote)
	}
	size := p.sized(h+1, int(s.End), s.Struct)
	last := int(s.End) - 1
	if s.Struct == &schema.RtNexthop {
		last, size = int(span(&p.t, p.hop).End)-1, number16(&p.t, h+1)
	}
	if span(&p.t, last).Role != schema.RolePad {
		last = -1
	}
	p.sayPad(last, size)
}

// sized returns how many bytes fields [i, end) take that have one length, and
// says so where the struct has another size.
func (p *text) sized(i, end int, of *schema.Struct) (n int) {
	for ; i < end; i++ {
		if s := span(&p.t, i); s.Role == schema.RoleField && s.Field.Len > 0 {
			n += int(s.Len)
		}
	}
	if n != of.Size {
		p.stmt.num(" size=", uint64(n))
	}
	return n
}

// sayPad tells of padding that is not the natural one behind size bytes: zeros
// up to a multiple of four. i is its span, -1: there is none.
func (p *text) sayPad(i, size int) {
	natural := wire.Align(size) - size
	if i < 0 {
		if natural > 0 {
			p.stmt.s(" pad=none")
		}
		return
	}
	if b := p.t.Bytes(i); len(b) != natural || len(trimZeros(b)) > 0 {
		p.stmt.s(" pad=")
		p.stmt.s(Hex(b))
	}
}

// field appends "name value" to the row.
func (p *text) field(i int) {
	p.stmt.s(span(&p.t, i).Field.Name())
	p.stmt.s(" ")
	p.literal(i)
}

// fieldNote appends what there is to say about a field to the comment.
func (p *text) fieldNote(i int) {
	s := span(&p.t, i)
	if isErrno(s) {
		p.sep()
		p.note.meaning(&p.t, i)
	}
	if p.style.Docs && len(p.note.b) == 0 {
		p.note.s(s.Field.Doc())
	}
}

// sep begins another remark in the comment.
func (p *text) sep() {
	if len(p.note.b) > 0 {
		p.note.s("; ")
	}
}

// attr is an attribute: a row for its header, then what it holds, deeper.
func (p *text) attr(i int) {
	s := span(&p.t, i)
	end, why, pad := int(s.End), span(&p.t, i+1).Why, -1
	if in := up(&p.t, s).Attr; s.Attr == nil && in != nil && in.Kind == schema.List {
		p.place(s)
		p.stmt.s(typeFlags(uint16(number16(&p.t, i+2))))
	} else {
		p.stmt.meaning(&p.t, i+2)
	}
	p.note.num("type ", uint64(s.Num))
	p.note.s(", len ")
	n := number16(&p.t, i+1)
	if why != "" {
		p.stmt.num(" len=", uint64(n))
		p.note.n(uint64(n))
		p.note.s(": ")
		p.note.s(why)
		n = int(s.Len)
	} else {
		p.note.lengths(&p.t, i)
		if last := span(&p.t, end-1); last.Role == schema.RolePad && int(last.Up) == i {
			pad = end - 1
		}
	}
	p.sayPad(pad, n)
	a := s.Attr
	if p.style.Docs && a != nil {
		p.sep()
		p.note.s(a.Doc())
	}
	if a != nil && a.Kind == schema.Record {
		p.sized(i+3, end, a.Struct.Get())
	}
	p.row(int(s.Off), 4)
	p.depth++
	if a != nil && a.Kind == schema.Nest {
		p.noStruct(a, i+3, end)
	}
	p.list(i+3, end)
}

// place appends the place of a span among others: [1].
func (p *text) place(s *schema.Span) {
	p.stmt.num("[", uint64(s.Num))
	p.stmt.s("]")
}

// isOpaque says whether a span is bytes that stand for themselves.
func isOpaque(s *schema.Span) bool { return s.Kind == schema.Bytes || s.Kind == schema.Unknown }

// value is an attribute's value, with its padding in the same row.
func (p *text) value(i int) {
	s := span(&p.t, i)
	if isOpaque(s) {
		p.bytes(s, "hex", s.Why)
		return
	}
	p.literal(i)
	if s.Enum != nil && s.Kind.IsNumber() && p.stmt.b[0] >= 'A' {
		p.note.number(p.t.Uint(i), false) // it stands there as a name
	}
	n := s.Len
	if next := span(&p.t, i+1); next.Role == schema.RolePad && next.Up == s.Up {
		n += next.Len
	}
	p.row(int(s.Off), int(n))
}

// padding is padding that no value's row has shown.
func (p *text) padding(i int) {
	s := span(&p.t, i)
	if s.Up < 0 || up(&p.t, s).Role == schema.RoleMessage {
		p.bytes(s, "padding", s.Why)
	} else if before := span(&p.t, i-1); before.Role != schema.RoleValue || isOpaque(before) {
		p.row(int(s.Off), int(s.Len)) // the attribute's row says it, where it is not natural
	}
}

// elem is an element of an array.
func (p *text) elem(i int) {
	s := span(&p.t, i)
	if !p.t.Leaf(i) {
		p.place(s)
		p.fields(i+1, int(s.End))
		return
	}
	if name := s.Attr.Enum.Get().Value(uint64(s.Num)); name != "" {
		p.stmt.s(name)
	} else {
		p.place(s)
	}
	p.stmt.s(" ")
	p.stmt.value(&p.t, i)
	p.row(int(s.Off), int(s.Len))
}

// bytes is bytes that stand for themselves, four to a row.
func (p *text) bytes(s *schema.Span, word, why string) {
	p.note.s(why)
	for at, end := int(s.Off), int(s.Off+s.Len); at < end; at += 4 {
		n := min(4, end-at)
		p.hexWord(word, p.t.Data[at:at+n])
		p.row(at, n)
	}
}

// hexWord appends bytes behind the word that says what they are.
func (p *text) hexWord(word string, b []byte) {
	p.stmt.s(word)
	p.stmt.s(" ")
	p.stmt.hex(b)
}

// literal appends a leaf's value as source to the row: what AppendValue says,
// with the names of numbers that have some, strings quoted, and opaque bytes
// behind hex.
func (p *text) literal(i int) {
	s, raw := span(&p.t, i), p.t.Bytes(i)
	number := isNumber(s)
	switch {
	case number && s.Role == schema.RoleValue && s.Kind.SizeOf(p.t.Uint(i)) != len(raw):
		p.hexWord("hex", raw) // a number in more bytes than it needs
	case number && s.Enum != nil:
		p.stmt.enum(s.Enum, p.t.Uint(i), true)
	case number, s.Kind == schema.IP && (len(raw) == 4 || len(raw) == 16), s.Kind == schema.MAC:
		p.stmt.value(&p.t, i)
	case s.Kind == schema.Str && s.Role == schema.RoleField:
		p.stmt.source(trimZeros(raw))
	case s.Kind == schema.Str:
		body := bytes.TrimSuffix(raw, []byte{0})
		p.stmt.source(body)
		if len(body) == len(raw) {
			p.stmt.s(" unterminated")
		}
	default:
		p.hexWord("hex", raw)
	}
}
