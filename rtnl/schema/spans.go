package schema

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Tree is a datagram with a name for every byte. Its Spans are the messages,
// their headers and attributes, and within those what they consist of, in the
// order of the bytes and each before its parts. The leaves tile the datagram:
// every byte is in exactly one, those that no rule explains in one whose Role
// is Bad.
//
//	RTM_NEWLINK            Message
//	├ nlmsghdr             Header
//	│ ├ nlmsg_len          Field
//	│ └ …
//	├ ifinfomsg            Header
//	└ IFLA_IFNAME          Attribute
//	  ├ nla_len, nla_type  AttrLen, AttrType
//	  ├ "v0"               Value
//	  └                    Pad
type Tree struct {
	Order wire.Order
	Proto uint8 // uapi.NETLINK_ROUTE, …: whose messages they are
	Data  []byte
	Spans []Span
}

// A Span is bytes of a datagram that have a meaning together.
type Span struct {
	Off, Len int32 // in bytes, from the start of the datagram
	Up       int32 // index in Tree.Spans of what it is part of; -1: of the datagram itself
	End      int32 // index behind its last part; a leaf's is the next span's
	Role     Role
	Kind     Kind    // Field, Value, Elem: how the bytes are laid out
	Num      uint16  // Message: nlmsg_type; Attribute: its type without flag bits; Elem, Hop: its place
	Attr     *Attr   // Message, Attribute and its Value: their line in the tables, with Switches decided; nil: none
	Struct   *Struct // Header, Hop
	Field    *Field  // Field
	Enum     *Enum   // Field, Value, Elem: names for the number
	Why      string  // what is wrong with the bytes; always there in a RoleBad
}

// Role is what a Span is to the message that it is in.
type Role uint8

const (
	RoleMessage Role = iota
	RoleHeader       // a C struct before attributes
	RoleField        // of such a struct, or of an attribute that is a Record
	RoleAttr         // an attribute with its padding
	RoleLen          // its nla_len
	RoleType         // its nla_type
	RoleValue        // its value, where that has no parts
	RoleElem         // an element of an Array
	RoleHop          // a hop of Hops with its padding
	RolePad          // up to the next multiple of four: zeros, mostly
	RoleBad          // bytes that no rule explains
)

// maxDepth is how deep spans may be in each other. Real messages need 20.
const maxDepth = 64

// Read names the bytes of a datagram that a socket of a protocol carried.
func (t *Tree) Read(order wire.Order, proto uint8, b []byte) {
	t.Order, t.Proto, t.Data = order, proto, b
	if need := len(b)/3 + 8; cap(t.Spans) < need {
		t.Spans = make([]Span, 0, need)
	}
	t.Spans = t.Spans[:0]
	w := walk{Tree: t}
	for off := 0; off < len(b); {
		off = w.message(-1, off, len(b))
	}
}

// Leaf says whether span i has no parts.
//
//go:noinline
func (t *Tree) Leaf(i int) bool { return int(t.Spans[i].End) == i+1 }

// At returns the index of the leaf that has the byte at off, or -1.
//
//go:noinline
func (t *Tree) At(off int) int {
	for i := 0; i < len(t.Spans); {
		s := &t.Spans[i]
		switch {
		case off >= int(s.Off+s.Len) || off < int(s.Off):
			i = int(s.End)
		case t.Leaf(i):
			return i
		default:
			i++
		}
	}
	return -1
}

// Bytes returns the bytes of span i.
//
//go:noinline
func (t *Tree) Bytes(i int) []byte {
	s := &t.Spans[i]
	return t.Data[s.Off : s.Off+s.Len]
}

// A walk reads a datagram into a Tree.
type walk struct {
	*Tree
	depth    int
	family   uint32 // of the last fixed header that had one
	hardware uint32 // its ifi_type
	request  bool   // the message has NLM_F_REQUEST
}

// add appends a span without parts and returns its index, and itself: until the
// next one is appended.
//
//go:noinline
func (w *walk) add(role Role, up, off, n int) (int, *Span) {
	i := len(w.Spans)
	if i < cap(w.Spans) {
		w.Spans = w.Spans[:i+1]
	} else {
		w.Spans = append(w.Spans, make([]Span, 1)...)
	}
	s := &w.Spans[i]
	*s = Span{}
	s.Off, s.Len, s.Up, s.End, s.Role = int32(off), int32(n), int32(up), int32(i+1), role
	return i, s
}

// bad appends bytes that no rule explains, if there are any.
//
//go:noinline
func (w *walk) bad(up, off, end int, why string) {
	if end > off {
		_, s := w.add(RoleBad, up, off, end-off)
		s.Why = why
	}
}

// pad appends the bytes between off and its next multiple of four, as far as
// there are any before end, and returns where they end. start is where the
// count of four begins.
//
//go:noinline
func (w *walk) pad(up, start, off, end int) int {
	next := min(start+wire.Align(off-start), end)
	if next > off {
		w.add(RolePad, up, off, next-off)
	}
	return max(next, off)
}

// end notes that span i has all its parts, and where the last of them ends.
//
//go:noinline
func (w *walk) end(i, off int) {
	s := &w.Spans[i]
	s.Len, s.End = int32(off)-s.Off, int32(len(w.Spans))
}

// u16 is the number of two bytes at off.
//
//go:noinline
func (w *walk) u16(off int) int { return int(w.Order.Uint16(w.Data[off:])) }

// u32 is the number of four bytes at off.
//
//go:noinline
func (w *walk) u32(off int) uint32 { return w.Order.Uint32(w.Data[off:]) }

const (
	whyShortMessage = "the datagram ends here, within the 16 bytes of a nlmsghdr"
	whyLenTooLong   = "nlmsg_len leads past the end of the datagram: the kernel passes over the message without a word"
	whyCut          = "the message ends within this field"
	whyLenTooSmall  = "nlmsg_len is less than the 16 bytes of the nlmsghdr itself: the kernel passes over the rest of the datagram without a word"
	whyNoMessage    = "this message type has no attributes that are known here"
	whyShortAttr    = "an attribute takes at least the 4 bytes of its nlattr"
	whyAttrTooSmall = "nla_len is less than 4, its own nlattr: the kernel reads no further in this nest"
	whyAttrTooLong  = "nla_len leads past the end of the nest: the kernel reads no further in it"
	whyUnread       = "nla_len is wrong, so this is not read"
	whyLenOfNumber  = "this many bytes are no number of the kind that stands here"
	whyBehindNumber = "bytes behind the number, which only takes the first ones"
	whyBehindString = "bytes behind the zero that ends the string"
	whyNoValue      = "a flag has no value: being there says all"
	whyHopLen       = "rtnh_len is less than its struct, or leads past the end"
	whyLongStruct   = "the struct is longer than the one that is known here: a newer kernel's"
	whyDeep         = "nests deeper than any kernel reads"
	whyNoTLVs       = "NLM_F_ACK_TLVS is not set, so nothing should be here"
	whyElement      = "too few bytes for one more element"
)

// message is the message at off, of bytes that end at hi, and the padding
// behind it; it returns where that ends. up is -1, or the error that it is
// echoed in.
func (w *walk) message(up, off, hi int) int {
	if off > 0 && zeros(w.Data[off:hi]) {
		w.add(RolePad, up, off, hi-off) // iproute2 sends some behind a short header
		return hi
	}
	if hi-off < wire.HeaderLen {
		m, _ := w.add(RoleMessage, up, off, hi-off)
		w.header(m, &NlMsghdr, off, hi)
		w.Spans[len(w.Spans)-1].Why = whyShortMessage
		w.end(m, hi)
		return hi
	}
	n, end, why := w.u32(off), hi, ""
	switch {
	case n < wire.HeaderLen:
		end, why = off+wire.HeaderLen, whyLenTooSmall
	case uint64(n) <= uint64(hi-off):
		end = off + int(n)
	case up < 0:
		why = whyLenTooLong
	}
	typ, flags := uint16(w.u16(off+4)), uint16(w.u16(off+6))
	a := MessageOf(w.Proto, typ)
	m, s := w.add(RoleMessage, up, off, end-off)
	s.Num, s.Attr = typ, a
	w.family, w.hardware, w.request = 0, 0, flags&uapi.NLM_F_REQUEST != 0

	h := w.header(m, &NlMsghdr, off, end)
	const length, flagsField = 1, 3 // behind the header's span
	w.Spans[h+length].Why = why
	w.Spans[h+flagsField].Enum = FlagsOf(w.Proto, typ)
	body := off + wire.HeaderLen
	switch {
	case n < wire.HeaderLen:
		w.end(m, end)
		w.bad(up, body, hi, whyLenTooSmall)
		return hi
	case a == nil || a.Kind == Unknown:
		w.bad(m, body, end, whyNoMessage)
	case typ == uapi.NLMSG_ERROR:
		w.answer(m, a, flags, body, end)
	default:
		a = w.resolve(a, 0, m, off, end)
		w.Spans[m].Attr = a
		w.body(m, a, body, end)
	}
	w.end(m, end)
	return w.pad(up, off, end, hi)
}

// answer is what NLMSG_ERROR has behind its header: an errno, the request or
// only its header, and TLVs.
func (w *walk) answer(m int, a *Attr, flags uint16, off, end int) {
	if off >= end {
		return
	}
	s := a.Struct.Get()
	w.header(m, s, off, end)
	at := off + s.Size
	if at >= end {
		return
	}
	n := wire.HeaderLen
	if flags&uapi.NLM_F_CAPPED == 0 && end-at >= 4 && w.u32(off) != 0 {
		n = int(max(wire.HeaderLen, min(w.u32(at), uint32(end-at))))
	}
	stop := min(at+n, end)
	if w.depth++; w.depth < maxDepth {
		w.message(m, at, stop)
	} else {
		w.bad(m, at, stop, whyDeep)
	}
	w.depth--
	at = w.pad(m, at, stop, end)
	if flags&uapi.NLM_F_ACK_TLVS != 0 {
		w.attrs(m, a.Sub.Set(), nil, at, end)
	} else {
		w.bad(m, at, end, whyNoTLVs)
	}
}

// header is a C struct in front of attributes, in [off, end). It returns the
// index of its span.
func (w *walk) header(up int, s *Struct, off, end int) int {
	h, span := w.add(RoleHeader, up, off, 0)
	span.Struct = s
	stop := min(off+w.sizeOf(s, off, end), end)
	w.fields(h, s, off, stop)
	w.end(h, stop)
	return h
}

// sizeOf is the length of the struct at off. Only one has no fixed one: behind
// nduseroptmsg stand the options of the network's packet, multiples of eight.
func (w *walk) sizeOf(s *Struct, off, end int) int {
	if s == &NdUseroptmsg && end-off >= s.Size {
		if n := w.u16(off + 2); n%8 == 0 && n <= end-off-s.Size {
			return s.Size + n
		}
	}
	return s.Size
}

// fields is the fields of a struct that lies in [off, end), which may be
// shorter than the struct.
func (w *walk) fields(up int, s *Struct, off, end int) {
	at := off
	for i := range s.Fields {
		f := &s.Fields[i]
		stop := off + int(f.Off) + int(f.Len)
		if f.Len == 0 || stop > end {
			stop = end
		}
		if at >= stop {
			break
		}
		if int(f.Len) > stop-at {
			w.bad(up, at, stop, whyCut)
			return
		}
		_, v := w.add(RoleField, up, at, stop-at)
		v.Field, v.Kind, v.Enum = f, f.Kind, f.Enum.Get()
		at = stop
	}
	w.bad(up, at, end, whyLongStruct)
}

// body is what a message has behind its nlmsghdr, and a nest behind its
// nlattr: a Struct, if there is one, and attributes.
func (w *walk) body(up int, a *Attr, off, end int) {
	at := off
	if s := a.Struct.Get(); s != nil && a.Kind == Nest && off < end {
		h := w.header(up, s, off, end)
		if len(s.Fields) > 0 && s.Fields[0].Enum.Get() == &Families {
			w.family = uint32(w.Data[off])
		}
		if s == &IfInfomsg && end-off >= 4 {
			w.hardware = uint32(w.u16(off + 2))
		}
		at = w.pad(h, off, off+int(w.Spans[h].Len), end)
		w.end(h, at)
	}
	if a.Kind == List {
		w.attrs(up, nil, a, at, end)
	} else {
		w.attrs(up, a.Sub.Set(), nil, at, end)
	}
}

// attrs is a row of attributes in [lo, hi): of a set, or elements of a list.
func (w *walk) attrs(up int, set *Set, list *Attr, lo, hi int) {
	for off := lo; off < hi; {
		if hi-off < wire.AttrHeaderLen {
			w.bad(up, off, hi, whyShortAttr)
			return
		}
		n, t := w.u16(off), uint16(w.u16(off+2))
		typ := t &^ (uapi.NLA_F_NESTED | uapi.NLA_F_NET_BYTEORDER)
		i, _ := w.add(RoleAttr, up, off, 0)
		_, length := w.add(RoleLen, i, off, 2)
		a, val, end := set.Attr(typ), off+wire.AttrHeaderLen, off+n
		switch {
		case n < wire.AttrHeaderLen:
			length.Why = whyAttrTooSmall
		case end > hi:
			length.Why = whyAttrTooLong
		case list != nil:
			a = ElementOf(list)
		}
		broken := length.Why != ""
		w.add(RoleType, i, off+2, 2)
		a = w.resolve(a, t, up, lo, hi)
		s := &w.Spans[i]
		if s.Num = typ; list == nil {
			s.Attr = a
		}
		if broken {
			w.bad(i, val, hi, whyUnread)
			off = hi
		} else {
			w.value(i, a, t, val, end)
			off = w.pad(i, off, end, hi)
		}
		w.end(i, off)
	}
}

// value is an attribute's value, [val, end).
func (w *walk) value(up int, a *Attr, t uint16, val, end int) {
	if a == nil {
		// Of an attribute that we do not know the sender still says whether it is a nest.
		a = &unknown
		if t&uapi.NLA_F_NESTED != 0 && w.wellFormed(val, end) {
			a = &unknownNest
		}
	}
	if val >= end {
		return
	}
	switch a.Kind {
	case Nest, List:
		if w.depth++; w.depth < maxDepth {
			family, hardware := w.family, w.hardware
			w.body(up, a, val, end)
			w.family, w.hardware = family, hardware
		} else {
			w.bad(up, val, end, whyDeep)
		}
		w.depth--
		return
	case Hops:
		w.hops(up, a, val, end)
		return
	case Record:
		w.fields(up, a.Struct.Get(), val, end)
		return
	case Array:
		w.array(up, a, val, end)
		return
	case Flag:
		w.bad(up, val, end, whyNoValue)
		return
	}
	kind, stop, why := a.Kind, end, whyBehindNumber
	switch n := kind.Size(); {
	case kind == Uint, kind == Sint:
		if end-val != 4 && end-val != 8 {
			w.bad(up, val, end, whyLenOfNumber)
			return
		}
	case n > end-val:
		w.bad(up, val, end, whyLenOfNumber)
		return
	case n != 0:
		stop = val + n
	case kind == Str:
		stop, why = val+stringLen(w.Data[val:end]), whyBehindString
	case kind == IP && end-val != 4 && end-val != 16:
		kind = Bytes
	}
	_, v := w.add(RoleValue, up, val, stop-val)
	v.Attr, v.Kind, v.Enum = a, kind, a.Enum.Get()
	w.bad(up, stop, end, why)
}

// array is elements of one kind, one after another; of Records, too.
func (w *walk) array(up int, a *Attr, val, end int) {
	size := a.Elem.Size()
	if a.Elem == Record {
		size = a.Struct.Get().Size
	}
	n := 0
	for ; size > 0 && end-val >= size; val += size {
		i, v := w.add(RoleElem, up, val, size)
		v.Num, v.Attr, v.Kind = uint16(n), a, a.Elem
		if a.Elem == Record {
			w.fields(i, a.Struct.Get(), val, val+size)
			w.end(i, val+size)
		}
		n++
	}
	w.bad(up, val, end, whyElement)
}

// hops is RTA_MULTIPATH: each hop begins with its length and is aligned like an
// attribute.
func (w *walk) hops(up int, a *Attr, off, end int) {
	s := a.Struct.Get()
	for n := 0; off < end; n++ {
		size := 0
		if end-off >= s.Size {
			size = w.u16(off)
		}
		if size < s.Size || size > end-off {
			w.bad(up, off, end, whyHopLen)
			return
		}
		i, hop := w.add(RoleHop, up, off, size)
		hop.Num, hop.Struct = uint16(n), s
		w.depth++
		if w.depth < maxDepth {
			w.body(i, &Attr{Kind: Nest, Sub: a.Sub, Struct: a.Struct}, off, off+size)
		} else {
			w.bad(i, off, off+size, whyDeep)
		}
		w.depth--
		off = w.pad(i, off, off+size, end)
		w.end(i, off)
	}
}

// unknown and unknownNest stand for attributes that have no line in the tables.
var (
	unknown     = Attr{Kind: Unknown}
	unknownNest = Attr{Kind: Nest}
)

// wellFormed says whether [off, hi) is attributes, one after another.
func (w *walk) wellFormed(off, hi int) bool {
	for off < hi {
		if hi-off < wire.AttrHeaderLen {
			return false
		}
		n := w.u16(off)
		if n < wire.AttrHeaderLen || n > hi-off {
			return false
		}
		off += wire.Align(n)
	}
	return true
}

// stringLen is how many bytes of b are the string: all, where only zeros follow
// the first zero, else as far as that one.
func stringLen(b []byte) int {
	for i, c := range b {
		if c == 0 {
			if zeros(b[i:]) {
				return len(b)
			}
			return i + 1
		}
	}
	return len(b)
}

func zeros(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}
