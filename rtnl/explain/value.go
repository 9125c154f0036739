package explain

import (
	"net/netip"
	"strconv"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

const digits = "0123456789abcdef"

// AppendValue appends the value of leaf i as text: 1500, v0, 10.0.0.1,
// 2001:db8::1, aa:bb:cc:dd:ee:ff, and in hex what no kind of value explains.
func AppendValue(b []byte, t *schema.Tree, i int) []byte {
	raw := t.Bytes(i)
	switch s := &t.Spans[i]; {
	case s.Role == schema.RoleLen, s.Role == schema.RoleType:
		return strconv.AppendUint(b, uint64(t.Order.Uint16(raw)), 10)
	case s.Kind.IsNumber() && s.Kind != schema.Pad:
		return appendNumber(b, s.Kind, t.Uint(i))
	case s.Kind == schema.Str:
		return append(b, trimZeros(raw)...)
	case s.Kind == schema.IP && (len(raw) == 4 || len(raw) == 16):
		addr, _ := netip.AddrFromSlice(raw)
		return addr.AppendTo(b)
	case s.Kind == schema.MAC:
		return appendHex(b, raw, ":")
	}
	return appendHex(b, raw, "")
}

// isNumber says whether AppendValue appends a number.
func isNumber(s *schema.Span) bool {
	return s.Role == schema.RoleLen || s.Role == schema.RoleType || s.Kind.IsNumber() && s.Kind != schema.Pad
}

//go:noinline
func appendNumber(b []byte, k schema.Kind, v uint64) []byte {
	if k.Signed() {
		return strconv.AppendInt(b, int64(v), 10)
	}
	return strconv.AppendUint(b, v, 10)
}

// Hex returns bytes in hex.
func Hex(b []byte) string { return string(appendHex(nil, b, "")) }

//go:noinline
func appendHex(b, raw []byte, between string) []byte {
	for i, c := range raw {
		if i > 0 {
			b = append(b, between...)
		}
		b = append(b, digits[c>>4], digits[c&15])
	}
	return b
}

// AppendNames appends the kernel's names for leaf i's number: of a value, of the
// bits that are set, of a message, an attribute or an errno. It appends nothing
// where there are none.
func AppendNames(b []byte, t *schema.Tree, i int) []byte {
	s := &t.Spans[i]
	switch {
	case s.Role == schema.RoleType:
		if a := t.Spans[s.Up].Attr; a != nil {
			b = append(b, a.Name()...)
		} else {
			b = strconv.AppendUint(b, uint64(t.Spans[s.Up].Num), 10)
		}
		return append(b, typeFlags(t.Order.Uint16(t.Bytes(i)))...)
	case s.Role == schema.RoleField && s.Field == &schema.NlMsghdr.Fields[1]:
		if a := schema.MessageOf(t.Proto, uint16(t.Uint(i))); a != nil {
			b = append(b, a.Name()...)
		}
		return b
	case s.Role == schema.RoleField && s.Field.Name() == "error" && s.Kind == schema.S32:
		if e := -int32(t.Uint(i)); e > 0 {
			b = append(b, uapi.ErrnoName(int(e))...)
		}
		return b
	case s.Enum == nil, s.Kind == schema.Pad:
		return b
	}
	return appendEnum(b, s.Enum, t.Uint(i), false)
}

// typeFlags is how the two high bits of nla_type are written behind a name.
func typeFlags(typ uint16) string {
	return [...]string{"", "|NLA_F_NET_BYTEORDER", "|NLA_F_NESTED", "|NLA_F_NESTED|NLA_F_NET_BYTEORDER"}[typ>>14]
}

// appendEnum appends the name of a value, or of the bits in it with | between;
// bits without a name are in hex. Without a name it appends nothing, or with
// always the number.
func appendEnum(b []byte, e *schema.Enum, v uint64, always bool) []byte {
	if !e.Flags {
		if name := e.Value(v); name != "" && (v != 0 || !e.NoZero) {
			return append(b, name...)
		}
	} else {
		start, rest := len(b), v
		for i := range e.Names {
			if n := &e.Names[i]; n.Value != 0 && rest&n.Value == n.Value {
				rest &^= n.Value
				b = append(appendBar(b, start), n.Name...)
			}
		}
		if rest != 0 && (always || len(b) > start) {
			b = append(appendBar(b, start), "0x"...)
			b = strconv.AppendUint(b, rest, 16)
		}
		if len(b) > start {
			return b
		}
	}
	if always {
		b = strconv.AppendUint(b, v, 10)
	}
	return b
}

func appendBar(b []byte, start int) []byte {
	if len(b) > start {
		b = append(b, '|')
	}
	return b
}

//go:noinline
func trimZeros(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == 0 {
		b = b[:len(b)-1]
	}
	return b
}
