package schema

import (
	"bytes"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// resolve returns the attribute as the rest of the message has it. It is of
// type t, flag bits included, in the nest [lo, hi), which span up is.
func (w *walk) resolve(a *Attr, t uint16, up, lo, hi int) *Attr {
	if a == nil {
		return nil
	}
	if a.Kind == Array && a.Sub != 0 && t&uapi.NLA_F_NESTED != 0 {
		return a.with(&Case{Kind: Nest, Sub: a.Sub})
	}
	s := a.Switch.Get()
	if s == nil {
		return a
	}
	num, str := w.family, []byte(nil)
	switch s.By {
	case ByRequest:
		num = 0
		if w.request {
			num = 1
		}
	case ByHardware:
		num = w.hardware
	case BySibling, BySiblingNum, BySiblingBE:
		str = w.sibling(s.Sibling, lo, hi)
		if str == nil && s.Or != 0 {
			str = w.sibling(s.Or, lo, hi)
		}
	case ByOuter:
		for i := up; i >= 0 && str == nil; i = int(w.Spans[i].Up) {
			if o := &w.Spans[i]; o.Up >= 0 {
				lo, hi = w.row(int(o.Up))
				str = w.sibling(s.Sibling, lo, hi)
			}
		}
	}
	if s.By == BySiblingNum || s.By == BySiblingBE {
		order := w.Order
		if s.By == BySiblingBE {
			order = wire.Big
		}
		num = ^uint32(0)
		if n := len(str); n == 1 || n == 2 || n == 4 {
			num = uint32(Uint.Uint(order, str))
		}
	}
	if c := s.Case(num, str); c != nil {
		return a.with(c)
	}
	return a
}

// Case returns the case for what the Switch looks at, a number or a string
// that a zero may end; nil: none.
func (s *Switch) Case(num uint32, str []byte) *Case {
	if i := bytes.IndexByte(str, 0); i >= 0 {
		str = str[:i]
	}
	for i := range s.Cases {
		c := &s.Cases[i]
		if s.Strings() {
			if c.Str == string(str) {
				return c
			}
		} else if c.Num == num {
			return c
		}
	}
	return nil
}

// Strings says whether the cases are strings.
func (s *Switch) Strings() bool { return s.By == BySibling || s.By == ByOuter }

// with returns the attribute as the case has it.
//
//go:noinline
func (a *Attr) with(c *Case) *Attr {
	b := &Attr{Kind: c.Kind, Elem: c.Elem, Sub: c.Sub, Struct: c.Struct, Enum: a.Enum, Text: a.Text}
	if c.Enum != 0 || c.Kind.Size() == 0 && c.Kind != Array {
		b.Enum = c.Enum
	}
	return b
}

// ElementOf returns what each element of a List is.
func ElementOf(list *Attr) *Attr {
	e := Attr{Kind: list.Elem, Struct: list.Struct, Enum: list.Enum, Text: list.Text[len(list.Name()):]}
	if list.Sub != 0 {
		e.Kind, e.Sub = Nest, list.Sub
	}
	return &e
}

// row returns where the attributes of span i lie.
func (w *walk) row(i int) (lo, hi int) {
	s := &w.Spans[i]
	lo = int(s.Off)
	switch hi = lo; s.Role {
	case RoleMessage:
		lo += wire.HeaderLen
		hi += int(s.Len)
	case RoleAttr, RoleHop:
		hi += w.u16(lo)
		if s.Role == RoleAttr {
			lo += wire.AttrHeaderLen
		}
	}
	if s.Struct != nil {
		lo += wire.Align(s.Struct.Size)
	} else if s.Attr != nil && s.Attr.Struct != 0 {
		lo += wire.Align(s.Attr.Struct.Get().Size)
	}
	return lo, hi
}

// sibling returns the value of the first attribute of a type in [lo, hi).
func (w *walk) sibling(typ uint16, lo, hi int) []byte {
	for off := lo; hi-off >= wire.AttrHeaderLen; {
		n, t := w.u16(off), uint16(w.u16(off+2))
		if n < wire.AttrHeaderLen || n > hi-off {
			break
		}
		if t&^(uapi.NLA_F_NESTED|uapi.NLA_F_NET_BYTEORDER) == typ {
			return w.Data[off+wire.AttrHeaderLen : off+n]
		}
		off += wire.Align(n)
	}
	return nil
}
