package explain

import (
	"net/netip"
	"strconv"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// AppendValue appends the value of leaf i as text: 1500, v0, 10.0.0.1,
// 2001:db8::1, aa:bb:cc:dd:ee:ff, and in hex what no kind of value explains.
//
//go:noinline
func AppendValue(b []byte, t *schema.Tree, i int) []byte {
	o := out{b: b}
	o.value(t, i)
	return o.b
}

// value is AppendValue.
func (o *out) value(t *schema.Tree, i int) {
	raw, between := t.Bytes(i), ""
	switch s := span(t, i); {
	case s.Role == schema.RoleLen, s.Role == schema.RoleType:
		o.n(uint64(number16(t, i)))
		return
	case s.Kind.IsNumber():
		o.number(t.Uint(i), s.Kind.Signed())
		return
	case s.Kind == schema.Str:
		o.raw(trimZeros(raw))
		return
	case s.Kind == schema.IP:
		if addr, ok := netip.AddrFromSlice(raw); ok {
			o.b = addr.AppendTo(o.b)
			return
		}
	case s.Kind == schema.MAC:
		between = ":"
	}
	o.pairs(raw, between)
}

// isNumber says whether AppendValue appends a number.
//
//go:noinline
func isNumber(s *schema.Span) bool {
	return s.Role == schema.RoleLen || s.Role == schema.RoleType || s.Kind.IsNumber()
}

// number appends a number, which may have a sign.
//
//go:noinline
func (o *out) number(v uint64, signed bool) {
	if signed {
		o.n(v)
	} else {
		o.b = strconv.AppendUint(o.b, v, 10)
	}
}

// AppendNames appends the kernel's names for leaf i's number: of a value, of the
// bits that are set, of a message, an attribute or an errno. It appends nothing
// where there are none.
//
//go:noinline
func AppendNames(b []byte, t *schema.Tree, i int) []byte {
	o := out{b: b}
	o.meaning(t, i)
	return o.b
}

// meaning is AppendNames.
func (o *out) meaning(t *schema.Tree, i int) {
	s := span(t, i)
	switch {
	case s.Role == schema.RoleType:
		if a := up(t, s); a.Attr != nil {
			o.s(a.Attr.Name())
		} else {
			o.n(uint64(a.Num))
		}
		o.s(typeFlags(uint16(number16(t, i))))
	case s.Role == schema.RoleField && s.Field == &schema.NlMsghdr.Fields[1]:
		o.s(attrName(schema.MessageOf(t.Proto, uint16(t.Uint(i)))))
	case isErrno(s):
		if e := -int32(t.Uint(i)); e > 0 {
			o.s(uapi.ErrnoName(int(e)))
		}
	case s.Enum != nil && s.Kind != schema.Pad:
		o.enum(s.Enum, t.Uint(i), false)
	}
}

// isErrno says whether a span is the error of an answer.
func isErrno(s *schema.Span) bool {
	return s.Role == schema.RoleField && s.Kind == schema.S32 && s.Field.Name() == "error"
}

// typeFlags is how the two high bits of nla_type are written behind a name.
//
//go:noinline
func typeFlags(typ uint16) string { return typeFlagNames[typ>>14] }

var typeFlagNames = [4]string{"", "|NLA_F_NET_BYTEORDER", "|NLA_F_NESTED", "|NLA_F_NESTED|NLA_F_NET_BYTEORDER"}

// enum appends the name of a value, or of the bits in it with | between; bits
// without a name are in hex. Without a name it appends nothing, or with always
// the number.
func (o *out) enum(e *schema.Enum, v uint64, always bool) {
	start, bar := len(o.b), ""
	switch {
	case e.Flags:
		rest := v
		for i := range e.Names {
			if n := &e.Names[i]; n.Value != 0 && rest&n.Value == n.Value {
				rest &^= n.Value
				o.s(bar)
				o.s(n.Name)
				bar = "|"
			}
		}
		if rest != 0 && (always || bar != "") {
			o.s(bar)
			o.s("0x")
			o.b = strconv.AppendUint(o.b, rest, 16)
		}
	case v != 0 || !e.NoZero:
		o.s(e.Value(v))
	}
	if always && len(o.b) == start {
		o.number(v, false)
	}
}

// trimZeros is b without the zeros at its end.
//
//go:noinline
func trimZeros(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == 0 {
		b = b[:len(b)-1]
	}
	return b
}

// span is span i of a tree; before the first and behind the last there is noSpan.
//
//go:noinline
func span(t *schema.Tree, i int) *schema.Span {
	if i < 0 || i >= len(t.Spans) {
		return &noSpan
	}
	return &t.Spans[i]
}

// up is the span that one is part of.
//
//go:noinline
func up(t *schema.Tree, s *schema.Span) *schema.Span { return span(t, int(s.Up)) }

// noSpan is no part of anything, and plays no role.
var noSpan = schema.Span{Up: -1, Role: 255}

// number16 is the number in the nla_len or nla_type that span i is.
//
//go:noinline
func number16(t *schema.Tree, i int) int { return int(t.Order.Uint16(t.Bytes(i))) }
