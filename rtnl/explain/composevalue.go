package explain

import (
	"net/netip"
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// value is an attribute's value.
func (c *composer) value(a *schema.Attr) error {
	c.reserve(c.top())
	if a.Kind == schema.Record {
		return c.fail(c.words[0].quoted(), " is no field of ", a.Struct.Get().Name)
	}
	if a.Kind == schema.Flag || a.Kind == schema.Pad {
		return c.fail(a.Name(), " has no value")
	}
	return c.literal(a.Kind, a.Enum.Get(), a.Name(), 0)
}

// literal appends the bytes of a value of a kind. n is how many a field has; 0:
// as many as there are.
func (c *composer) literal(k schema.Kind, enum *schema.Enum, name string, n int) error {
	w := c.words[0]
	switch {
	case w.is("hex"), w.is("!"):
		return c.raw()
	case k.IsNumber() && k != schema.Pad:
		v, err := c.number(enum, k, name)
		if err != nil {
			return err
		}
		if n == 0 {
			n = k.SizeOf(v)
		}
		c.d.Data = k.AppendNumber(c.d.Data, c.d.Order, v, n)
		return nil
	case k == schema.Str && w.str:
		c.take()
		c.d.Data = append(c.d.Data, w.text...)
		if !c.ended() && c.words[0].is("unterminated") {
			c.take()
		} else if n == 0 {
			c.d.Data = append(c.d.Data, 0)
		} else {
			c.zeros(n - len(w.text))
		}
		return nil
	case k == schema.Str:
		return c.fail(name, " takes a string in quotes, not ", w.quoted())
	case k == schema.IP:
		addr, err := netip.ParseAddr(w.text)
		if err != nil || addr.Zone() != "" {
			return c.fail(name, " takes an address such as 10.0.0.1 or 2001:db8::1, or hex and bytes, not ", w.quoted())
		}
		c.take()
		c.d.Data = append(c.d.Data, addr.AsSlice()...)
		return nil
	case k == schema.MAC:
		b, err := c.hexWord(c.d.Data, strings.ReplaceAll(w.text, ":", ""))
		if err != nil {
			return c.fail(name, " takes a hardware address such as 02:00:00:00:00:01, not ", w.quoted())
		}
		c.take()
		c.d.Data = b
		return nil
	}
	return c.fail(name, " takes hex and bytes, such as hex 00 01, not ", w.quoted())
}

// number takes a number: digits, 0x and hex digits, or names with | between.
func (c *composer) number(enum *schema.Enum, k schema.Kind, name string) (v uint64, err error) {
	w := c.take()
	rest := w.text
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
		if !ok || w.str {
			if enum != nil && len(enum.Names) > 0 {
				return 0, c.fail(name, " takes a number or a name such as ", enum.Names[len(enum.Names)-1].Name, ", not ", w.quoted())
			}
			return 0, c.fail(name, " takes a number, not ", w.quoted())
		}
		v |= n
	}
	if size := k.Size() * 8; size != 0 && size < 64 {
		// As a number without sign, or with one.
		if top := v >> size; top != 0 && (top != 1<<(64-size)-1 || v>>(size-1)&1 == 0) {
			return 0, c.fail(name, " is a ", k.String(), ", which ", w.quoted(), " does not fit into")
		}
	}
	return v, nil
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
func (c *composer) raw() (err error) {
	c.take()
	for !c.ended() && err == nil {
		c.d.Data, err = c.hexWord(c.d.Data, c.words[0].text)
		c.take()
	}
	return err
}

// hexWord appends the bytes that hex digits are.
func (c *composer) hexWord(b []byte, s string) ([]byte, error) {
	if len(s)%2 != 0 || s == "" {
		return b, c.fail(quoted(s), " is no bytes in hex: two digits each")
	}
	for i := 0; i < len(s); i += 2 {
		n, err := strconv.ParseUint(s[i:i+2], 16, 8)
		if err != nil {
			return b, c.fail(quoted(s), " is no bytes in hex: two digits each")
		}
		b = append(b, byte(n))
	}
	return b, nil
}

//go:noinline
func quoted(s string) string { return string(appendQuoted(nil, []byte(s))) }
