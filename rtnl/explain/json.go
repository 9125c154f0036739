package explain

import (
	"unicode/utf8"

	"vethkit/rtnl/schema"
)

// AppendJSON appends datagram d, the n-th of its input, as one JSON object a
// line for each leaf of its tree, in the order of the bytes:
//
//	{"dgram":0,"off":36,"len":4,"path":"IFLA_MTU","value":1500}
//
// value is a number in the host's meaning or a string; text has the names of
// its flags or of its value, note what there is to say beyond.
func AppendJSON(b []byte, n int, d *Datagram) []byte {
	var t schema.Tree
	t.Read(d.Order, d.Proto, d.Data)
	var scratch [256]byte
	o := out{b: b}
	for i := range t.Spans {
		if !t.Leaf(i) {
			continue
		}
		s := &t.Spans[i]
		o.s(`{"dgram":`)
		o.n(uint64(n))
		o.s(`,"off":`)
		o.n(uint64(s.Off))
		o.s(`,"len":`)
		o.n(uint64(s.Len))
		o.member(`,"path":`, t.AppendPath(scratch[:0], i))
		o.s(`,"value":`)
		if isNumber(s) {
			o.b = AppendValue(o.b, &t, i)
		} else {
			o.quoted(string(AppendValue(scratch[:0], &t, i)))
		}
		o.member(`,"text":`, AppendNames(scratch[:0], &t, i))
		o.member(`,"note":`, appendNote(scratch[:0], &t, i))
		o.s("}\n")
	}
	return o.b
}

// member appends a member of an object, unless it has no value.
//
//go:noinline
func (o *out) member(key string, value []byte) {
	if len(value) > 0 {
		o.s(key)
		o.quoted(string(value))
	}
}

// appendNote is what there is to say about a leaf beyond its value.
func appendNote(b []byte, t *schema.Tree, i int) []byte {
	s := &t.Spans[i]
	switch {
	case s.Why != "":
		return append(b, s.Why...)
	case s.Role == schema.RoleLen:
		return appendLengths(b, t, int(s.Up))
	case s.Role == schema.RoleField && i > 1 && isPeer(t, int(s.Up)) && t.Spans[i-1].Role == schema.RoleHeader:
		return append(b, peerNote...)
	}
	return b
}

// peerNote is what to say about the struct at the start of a nest.
const peerNote = "the peer's own header, before its attributes"

// isPeer says whether span i is the header of a veth's other end, or a netkit's.
func isPeer(t *schema.Tree, i int) bool {
	s := &t.Spans[i]
	return s.Role == schema.RoleHeader && s.Struct == &schema.IfInfomsg && s.Up >= 0 && t.Spans[s.Up].Role == schema.RoleAttr
}

// appendLengths explains an attribute's nla_len: "7 = 4 + 3, then 1 byte of
// padding".
func appendLengths(b []byte, t *schema.Tree, attr int) []byte {
	s := &t.Spans[attr]
	n := int(t.Order.Uint16(t.Data[s.Off:]))
	o := out{b: b}
	o.n(uint64(n))
	o.s(" = 4 + ")
	o.n(uint64(n - 4))
	if pad := int(s.Len) - n; pad > 0 {
		o.s(", then ")
		o.count(pad, " byte")
		o.s(" of padding")
	}
	return o.b
}

// AppendJSONString appends s quoted. Bytes that are not UTF-8 become U+FFFD:
// names may hold any, JSON may not.
func AppendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"', r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r < 0x20, r == 0x7f:
			b = append(b, `\u00`...)
			b = append(b, digits[r>>4], digits[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
