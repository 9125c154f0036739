package explain

import "vethkit/rtnl/schema"

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
	o, text := out{b: b}, out{}
	for i := range t.Spans {
		if !t.Leaf(i) {
			continue
		}
		s := span(&t, i)
		o.num(`{"dgram":`, uint64(n))
		o.num(`,"off":`, uint64(s.Off))
		o.num(`,"len":`, uint64(s.Len))
		text.path(&t, i, "")
		o.member(`,"path":`, &text)
		if text.value(&t, i); isNumber(s) {
			o.s(`,"value":`)
			o.raw(text.b)
		} else {
			o.pair(`,"value":`, string(text.b))
		}
		text.b = text.b[:0]
		text.meaning(&t, i)
		o.member(`,"text":`, &text)
		text.about(&t, i)
		o.member(`,"note":`, &text)
		o.s("}\n")
	}
	return o.b
}

// member appends a member of an object, unless it has no value, which it empties.
//
//go:noinline
func (o *out) member(key string, value *out) {
	if len(value.b) > 0 {
		o.pair(key, string(value.b))
		value.b = value.b[:0]
	}
}

// pair appends a string and a JSON string.
//
//go:noinline
func (o *out) pair(before, value string) {
	o.s(before)
	o.quoted(value)
}

// about appends what there is to say about a leaf beyond its value.
func (o *out) about(t *schema.Tree, i int) {
	s := span(t, i)
	switch {
	case s.Why != "":
		o.s(s.Why)
	case s.Role == schema.RoleLen:
		o.lengths(t, int(s.Up))
	case s.Role == schema.RoleField && isPeer(t, int(s.Up)) && int(s.Up) == i-1:
		o.s(peerNote)
	}
}

// peerNote is what to say about the struct at the start of a nest.
const peerNote = "the peer's own header, before its attributes"

// isPeer says whether span i is the header of a veth's other end, or a netkit's.
//
//go:noinline
func isPeer(t *schema.Tree, i int) bool {
	s := span(t, i)
	return s.Role == schema.RoleHeader && s.Struct == &schema.IfInfomsg && up(t, s).Role == schema.RoleAttr
}

// lengths explains an attribute's nla_len: "7 = 4 + 3, then 1 byte of padding".
//
//go:noinline
func (o *out) lengths(t *schema.Tree, attr int) {
	s, n := span(t, attr), number16(t, attr+1)
	o.n(uint64(n))
	o.num(" = 4 + ", uint64(n-4))
	if pad := int(s.Len) - n; pad > 0 {
		o.s(", then ")
		o.count(pad, " byte")
		o.s(" of padding")
	}
}
