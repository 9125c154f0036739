package explain

import (
	"net/netip"
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// value is an attribute's value.
func (c *composer) value(a *schema.Attr) {
	if a.Kind == schema.Flag || a.Kind == schema.Pad {
		c.fail(a.Name() + " has no value")
		return
	}
	c.literal(a.Kind, a.Enum.Get(), a.Name(), 0)
}

// literal appends the bytes of a value of a kind. n is how many a field has; 0:
// as many as there are.
func (c *composer) literal(k schema.Kind, enum *schema.Enum, name string, n int) {
	w := c.peek()
	takes := "hex and bytes, such as hex 00 01"
	switch {
	case c.at("hex"), c.at("!"):
		c.raw()
		return
	case k.IsNumber() && k != schema.Pad:
		v := c.number(enum, k, name)
		if n == 0 {
			n = k.SizeOf(v)
		}
		c.data.raw(k.AppendNumber(nil, c.d.Order, v, n))
		return
	case k == schema.Str:
		if takes = "a string in quotes"; c.w.str {
			c.take()
			c.data.s(w)
			switch {
			case c.takeWord("unterminated"): // so it is
			case n == 0:
				c.zeros(1)
			default:
				c.zeros(n - len(w))
			}
			return
		}
	case k == schema.IP:
		takes = "an address such as 10.0.0.1 or 2001:db8::1, or hex and bytes"
		if addr, err := netip.ParseAddr(w); err == nil && addr.Zone() == "" {
			c.take()
			c.data.raw(addr.AsSlice())
			return
		}
	case k == schema.MAC:
		takes = "a hardware address such as 02:00:00:00:00:01"
		if b, ok := hexBytes(strings.Join(strings.Split(w, ":"), "")); ok {
			c.take()
			c.data.raw(b)
			return
		}
	}
	c.wanted(name + " takes " + takes)
}

// number takes a number: digits, 0x and hex digits, or names with | between.
func (c *composer) number(enum *schema.Enum, k schema.Kind, name string) (v uint64) {
	rest := c.take()
	for more := true; more; {
		var one string
		one, rest, more = strings.Cut(rest, "|")
		n, ok := enum.Number(one)
		if !ok {
			n, ok = parseNumber(one)
		}
		if !ok && k == schema.S32 && name == "error" {
			n, ok = errnoNumber(one)
		}
		if !ok || c.w.str {
			takes := "a number"
			if enum != nil && len(enum.Names) > 0 {
				takes += " or a name such as " + enum.Names[len(enum.Names)-1].Name
			}
			c.wanted(name + " takes " + takes)
			return 0
		}
		v |= n
	}
	if size := k.Size() * 8; size != 0 && size < 64 {
		// As a number without sign, or with one.
		if top := v >> size; top != 0 && (top != 1<<(64-size)-1 || v>>(size-1)&1 == 0) {
			c.fail(name + " is a " + k.String() + ", which " + quoted(c.w.text) + " does not fit into")
		}
	}
	return v
}

// parseNumber reads digits with or without a minus sign, or 0x and hex digits.
func parseNumber(s string) (uint64, bool) {
	if strings.HasPrefix(s, "-") {
		v, err := strconv.ParseInt(s, 0, 64)
		return uint64(v), err == nil
	}
	v, err := strconv.ParseUint(s, 0, 64)
	return v, err == nil
}

// errnoNumber reads the name of an errno, as nlmsgerr.error has it: negative.
func errnoNumber(s string) (uint64, bool) {
	s = strings.TrimPrefix(s, "-")
	for n := 1; n < 600; n++ {
		if name := uapi.ErrnoName(n); name != "" && name == s {
			return uint64(-int64(n)), true
		}
	}
	return 0, false
}

// raw is bytes that stand for themselves, behind the word that says so.
func (c *composer) raw() {
	for c.take(); !c.ended(); {
		c.data.raw(c.hex(c.take()))
	}
}

// hex is the bytes that hex digits are.
func (c *composer) hex(s string) []byte {
	b, ok := hexBytes(s)
	if !ok {
		c.fail(quoted(s) + " is no bytes in hex: two digits each")
	}
	return b
}

// hexBytes reads hex digits, two for each byte.
func hexBytes(s string) (b []byte, ok bool) {
	c := cursor{b: []byte(s)}
	for v := c.pair(); v >= 0; v = c.pair() {
		b = append(b, byte(v))
		c.i += 2
	}
	return b, c.ended() && b != nil
}

// quoted is a string as C has it.
//
//go:noinline
func quoted(s string) string {
	var o out
	o.source([]byte(s))
	return string(o.b)
}
