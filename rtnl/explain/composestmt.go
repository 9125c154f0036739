package explain

import (
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// statement is one of a line's statements.
func (c *composer) statement() error {
	w := c.words[0]
	t := c.top()
	switch {
	case w.is("!"), w.is("hex"), w.is("padding"):
		if t != nil && (t.role == schema.RoleMessage || isNest(t.attr)) {
			c.body(t)
		} else if t != nil {
			c.reserve(t)
		}
		return c.raw()
	case t == nil:
		return c.message()
	case t.role == schema.RoleMessage && c.isField(&schema.NlMsghdr):
		return c.field(&schema.NlMsghdr, t.start)
	case t.role == schema.RoleMessage && t.attr != nil && t.attr.Struct.Get() == &schema.NlMsgerr && !t.attrs && isMessage(w.text):
		c.body(t)
		return c.message()
	case t.strct != nil && w.is(t.strct.Name):
		return c.structure(t)
	case t.strct != nil && c.isField(t.strct):
		if t.attrs {
			return c.fail(w.quoted(), " is a field of ", t.strct.Name, ", which ended before the first attribute")
		}
		c.reserve(t)
		return c.field(t.strct, t.at)
	case t.attr != nil && t.attr.Kind == schema.Hops && w.is(t.attr.Struct.Get().Name):
		return c.hop(t)
	case t.attr != nil && t.attr.Kind == schema.Array:
		return c.element(t)
	case t.role == schema.RoleAttr && !isNest(t.attr):
		return c.value(t.attr)
	}
	return c.attribute(t)
}

// isNest says whether what an attribute holds is attributes; of one that we do
// not know it may be.
func isNest(a *schema.Attr) bool {
	return a == nil || a.Kind == schema.Nest || a.Kind == schema.List || a.Kind == schema.Hops
}

// isMessage says whether a word begins a message.
func isMessage(name string) bool {
	if name == schema.NlMsghdr.Name {
		return true
	}
	_, _, ok := schema.MessageNamed(name)
	return ok
}

// isField says whether the next word is a field of a struct.
func (c *composer) isField(s *schema.Struct) bool { return s.FieldNamed(c.words[0].text) != nil }

// take returns the next word and goes past it.
//
//go:noinline
func (c *composer) take() word {
	w := c.words[0]
	c.words = c.words[1:]
	return w
}

// ended says whether the statement has no more words.
//
//go:noinline
func (c *composer) ended() bool { return len(c.words) == 0 || c.words[0].is(",") }

// message opens a message, in the datagram or as the echo in an error.
func (c *composer) message() error {
	w := c.take()
	proto, typ, ok := schema.MessageNamed(w.text)
	if !ok && w.text != schema.NlMsghdr.Name {
		if len(c.stack) > 0 {
			return c.fail(w.quoted(), " is no message")
		}
		return c.fail(w.quoted(), " is no message; a line without indent begins one, such as RTM_NEWLINK")
	}
	if proto != 0 {
		c.d.Proto = proto
	}
	if len(c.stack) == 0 {
		c.align(0)
	}
	t := c.push(schema.RoleMessage, schema.MessageOf(c.d.Proto, typ))
	c.msgs++
	c.zeros(wire.HeaderLen)
	c.d.Order.PutUint16(c.d.Data[t.start+4:], typ)
	c.d.Order.PutUint32(c.d.Data[t.start+8:], c.msgs)
	if typ >= uapi.NLMSG_MIN_TYPE {
		c.d.Order.PutUint16(c.d.Data[t.start+6:], uapi.NLM_F_REQUEST|uapi.NLM_F_ACK)
	}
	for !c.ended() {
		if c.isField(&schema.NlMsghdr) {
			if err := c.field(&schema.NlMsghdr, t.start); err != nil {
				return err
			}
			continue
		}
		v, err := c.number(schema.FlagsOf(c.d.Proto, typ), schema.U16, "nlmsg_flags")
		if err != nil {
			return err
		}
		c.d.Order.PutUint16(c.d.Data[t.start+6:], uint16(v))
	}
	return nil
}

// structure is the name of the struct that t begins with, and what is said of
// it; its fields may follow.
func (c *composer) structure(t *open) error {
	c.take()
	err := c.modifiers(t, &t.inner)
	if t.at != 0 && (t.size >= 0 || t.inner.set) {
		return c.fail("the size and padding of ", t.strct.Name, " stand before its fields")
	}
	c.reserve(t)
	if err == nil && !c.ended() {
		return c.statement()
	}
	return err
}

// modifiers are words such as len=3 behind a name.
func (c *composer) modifiers(t *open, pad *padding) error {
	for !c.ended() {
		key, value, ok := strings.Cut(c.words[0].text, "=")
		if !ok || c.words[0].str {
			return nil
		}
		switch key {
		case "len", "size":
			n, err := strconv.ParseUint(value, 0, 16)
			if err != nil {
				return c.fail(key, " is a number of bytes up to 65535, not ", c.words[0].quoted())
			}
			if key == "len" {
				t.length = int(n)
			} else {
				t.size = int(n)
			}
		case "pad":
			pad.set = true
			if value != "none" {
				var err error
				if pad.bytes, err = c.hexWord(nil, value); err != nil {
					return err
				}
			}
		default:
			return nil
		}
		c.take()
	}
	return nil
}

// field is a field of a struct that begins at at: its name and value.
func (c *composer) field(s *schema.Struct, at int) error {
	f := s.FieldNamed(c.take().text)
	if c.ended() {
		return c.fail(f.Name(), " needs a value")
	}
	t := c.top()
	if s == &schema.NlMsghdr && f.Off == 0 {
		v, err := c.number(nil, schema.U32, f.Name())
		t.length = int(v)
		return err
	}
	enum := f.Enum.Get()
	if s == &schema.NlMsghdr && f.Off == 6 {
		enum = schema.FlagsOf(c.d.Proto, c.d.Order.Uint16(c.d.Data[at+4:]))
	}
	end := len(c.d.Data)
	err := c.literal(f.Kind, enum, f.Name(), int(f.Len))
	value := c.d.Data[end:]
	switch {
	case err != nil:
		return err
	case f.Len == 0:
		return nil // it ends the struct, and there it is
	case len(value) > int(f.Len):
		return c.fail(f.Name(), " takes ", strconv.Itoa(int(f.Len)), " bytes, not ", strconv.Itoa(len(value)))
	case at+int(f.Off)+int(f.Len) > end:
		return c.fail(f.Name(), " is behind the end of its struct")
	}
	copy(c.d.Data[at+int(f.Off):], value)
	c.d.Data = c.d.Data[:end]
	if s == &schema.NlMsghdr && f.Off == 4 {
		t.attr = schema.MessageOf(c.d.Proto, c.d.Order.Uint16(c.d.Data[at+4:]))
		t.strct = nil
		if t.attr != nil {
			t.strct = t.attr.Struct.Get()
		}
	}
	return nil
}

// hop opens a hop.
func (c *composer) hop(t *open) error {
	a := &schema.Attr{Kind: schema.Nest, Sub: t.attr.Sub}
	h := c.push(schema.RoleHop, a)
	h.strct = t.attr.Struct.Get()
	c.take()
	err := c.modifiers(h, &h.pad)
	c.reserve(h)
	for err == nil && !c.ended() {
		if !c.isField(h.strct) {
			return c.fail(c.words[0].quoted(), " is no field of ", h.strct.Name)
		}
		if err = c.field(h.strct, h.at); err == nil && len(c.words) > 1 && c.words[0].is(",") {
			c.take()
		}
	}
	return err
}

// element is an element of an array: its place, as a name or a number in
// brackets, and its value; of records, fields.
func (c *composer) element(t *open) error {
	if t.attr.Elem == schema.Record && c.isField(t.attr.Struct.Get()) && t.at != 0 {
		return c.field(t.attr.Struct.Get(), t.at)
	}
	w := c.take()
	place, ok := uint64(0), false
	if len(w.text) > 2 && w.text[0] == '[' && w.text[len(w.text)-1] == ']' {
		n, err := strconv.ParseUint(w.text[1:len(w.text)-1], 10, 16)
		place, ok = n, err == nil
	} else {
		place, ok = t.attr.Enum.Get().Number(w.text)
	}
	if !ok {
		return c.fail(w.quoted(), " is no place in ", t.attr.Name(), ": a name, or a number in brackets")
	}
	size := t.attr.Elem.Size()
	if t.attr.Elem == schema.Record {
		size = t.attr.Struct.Get().Size
	}
	at := t.start + wire.AttrHeaderLen + int(place)*size
	if at+size > t.start+0xffff {
		return c.fail(w.quoted(), " is further than an attribute can reach")
	}
	c.zeros(max(0, at+size-len(c.d.Data)))
	if t.attr.Elem == schema.Record {
		t.at = at
		if c.ended() {
			return nil
		}
		if !c.isField(t.attr.Struct.Get()) {
			return c.fail(c.words[0].quoted(), " is no field of ", t.attr.Struct.Get().Name)
		}
		return c.field(t.attr.Struct.Get(), at)
	}
	end := len(c.d.Data)
	if err := c.literal(t.attr.Elem, nil, w.text, size); err != nil {
		return err
	}
	copy(c.d.Data[at:], c.d.Data[end:])
	c.d.Data = c.d.Data[:end]
	return nil
}

// attribute opens an attribute in t.
func (c *composer) attribute(t *open) error {
	w := c.take()
	name, bits, _ := strings.Cut(w.text, "|")
	var set *schema.Set
	if t.attr != nil {
		set = t.attr.Sub.Set()
	}
	if t.attr != nil && t.attr.Kind == schema.Hops {
		return c.fail(w.quoted(), " is not expected here: ", t.attr.Name(), " holds ", t.attr.Struct.Get().Name)
	}
	typ, a := set.Named(name)
	if a == nil {
		number := strings.TrimSuffix(strings.TrimPrefix(name, "["), "]")
		n, err := strconv.ParseUint(number, 0, 14)
		if err != nil && t.attr != nil && t.attr.Switch != 0 {
			// What decides comes later, or never.
			if typ, a, set = t.attr.Switch.Get().Named(name); a != nil {
				err = nil
			}
		}
		if err != nil {
			return c.notHere(t, w, name)
		}
		if a == nil {
			typ = uint16(n)
			a = set.Attr(typ)
		}
	}
	for bits != "" {
		var bit string
		bit, bits, _ = strings.Cut(bits, "|")
		switch bit {
		case "NLA_F_NESTED":
			typ |= uapi.NLA_F_NESTED
		case "NLA_F_NET_BYTEORDER":
			typ |= uapi.NLA_F_NET_BYTEORDER
		default:
			return c.fail(w.quoted(), ": the bits of a type are NLA_F_NESTED and NLA_F_NET_BYTEORDER")
		}
	}
	c.body(t)
	if list := t.attr; list != nil && list.Kind == schema.List {
		a = schema.ElementOf(list)
	}
	o := c.push(schema.RoleAttr, a)
	c.zeros(wire.AttrHeaderLen)
	c.d.Order.PutUint16(c.d.Data[o.start:], wire.AttrHeaderLen)
	c.d.Order.PutUint16(c.d.Data[o.start+2:], typ)
	if a != nil && (a.Switch != 0 || a.Kind == schema.Array && a.Sub != 0) {
		c.decide(o)
	}
	if err := c.modifiers(o, &o.pad); err != nil || c.ended() {
		return err
	}
	if isNest(o.attr) && !c.words[0].is("hex") && !c.words[0].is("!") {
		if o.attr == nil {
			return c.fail(name, " has no name, so its value is bytes, such as hex 00 01, or attributes on lines of their own, deeper")
		}
		return c.fail(name, " holds attributes: they stand on lines of their own, deeper")
	}
	return c.statement()
}

// decide has the tables say what the attribute o, which has just been opened,
// holds in this datagram.
func (c *composer) decide(o *open) {
	for i := range c.stack {
		c.patch(&c.stack[i])
	}
	c.tree.Read(c.d.Order, c.d.Proto, c.d.Data)
	for i := len(c.tree.Spans) - 1; i >= 0; i-- {
		if s := &c.tree.Spans[i]; s.Role == schema.RoleAttr {
			if int(s.Off) == o.start && s.Attr != nil {
				decided := *s.Attr
				if decided.Sub == 0 && decided.Struct == 0 && decided.Kind == schema.Nest {
					decided.Switch = o.attr.Switch
				}
				o.attr, o.strct = &decided, nil
				if decided.Kind == schema.Nest || decided.Kind == schema.Record {
					o.strct = decided.Struct.Get()
				}
			}
			return
		}
	}
}

// notHere is the error for a word that is no attribute of t.
func (c *composer) notHere(t *open, w word, name string) error {
	where := "this attribute"
	if t.attr != nil && t.attr.Name() != "" {
		where = t.attr.Name()
	}
	if t.role == schema.RoleHop {
		where = "a hop"
	}
	if isMessage(name) {
		return c.fail(w.quoted(), " is a message, and stands at the start of a line, not inside ", where)
	}
	d := NewDict()
	hint := "; an attribute without a name is written as its number"
	if found := d.Find(nil, name); len(found) > 0 && found[0].Name == name {
		if places := d.places(&found[0]); len(places) > 0 {
			hint = "; it belongs in " + places[0].path
		}
	} else if near := d.Near(nil, name); len(near) > 0 && len(name) > 3 {
		hint = "; near it is " + near[0].Name + hint
	}
	return c.fail(w.quoted(), " is neither an attribute nor a field of ", where, hint)
}
