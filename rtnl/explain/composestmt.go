package explain

import (
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// statement is one of a line's statements.
func (c *composer) statement() {
	w := c.peek()
	t := c.in
	switch {
	case c.at("!"), c.at("hex"), c.at("padding"):
		if t != nil && (t.role == schema.RoleMessage || isNest(t.attr)) {
			c.body(t)
		} else if t != nil {
			c.reserve(t)
		}
		c.raw()
	case t == nil:
		c.message()
	case t.role == schema.RoleMessage && c.isField(&schema.NlMsghdr):
		c.field(&schema.NlMsghdr, t.start)
	case t.role == schema.RoleMessage && t.strct == &schema.NlMsgerr && !t.attrs && isMessage(w):
		c.body(t)
		c.message()
	case t.strct != nil && c.at(t.strct.Name):
		c.structure(t)
	case t.strct != nil && (t.attr.Kind == schema.Record || c.isField(t.strct)):
		if t.attrs {
			c.wrong(" is a field of " + t.strct.Name + ", which ended before the first attribute")
		}
		c.reserve(t)
		c.field(t.strct, t.at)
	case t.attr != nil && t.attr.Kind == schema.Hops && c.at(t.elem.Name):
		c.hop(t)
	case t.attr != nil && t.attr.Kind == schema.Array:
		c.element(t)
	case t.role == schema.RoleAttr && !isNest(t.attr):
		c.value(t.attr)
	default:
		c.attribute(t)
	}
}

// isNest says whether what an attribute holds is attributes; of one that we do
// not know it may be.
func isNest(a *schema.Attr) bool {
	return a == nil || a.Kind == schema.Nest || a.Kind == schema.List || a.Kind == schema.Hops
}

// isMessage says whether a word begins a message.
//
//go:noinline
func isMessage(name string) bool {
	_, _, ok := schema.MessageNamed(name)
	return ok || name == schema.NlMsghdr.Name
}

// isField says whether the next word is a field of a struct.
//
//go:noinline
func (c *composer) isField(s *schema.Struct) bool { return s.FieldNamed(c.peek()) != nil }

// message opens a message, in the datagram or as the echo in an error.
func (c *composer) message() {
	w := c.take()
	proto, typ, _ := schema.MessageNamed(w)
	if !isMessage(w) {
		hint := ""
		if c.in == nil {
			hint = "; a line without indent begins one, such as RTM_NEWLINK"
		}
		c.wrong(" is no message" + hint)
		return
	}
	if proto != 0 {
		c.d.Proto = proto
	}
	if c.in == nil {
		c.align(0)
	}
	t := c.push(schema.RoleMessage, schema.MessageOf(c.d.Proto, typ))
	c.msgs++
	c.zeros(wire.HeaderLen)
	c.put16(t.start+4, typ)
	c.d.Order.PutUint32(c.data.b[t.start+8:], c.msgs)
	if typ >= uapi.NLMSG_MIN_TYPE {
		c.put16(t.start+6, uapi.NLM_F_REQUEST|uapi.NLM_F_ACK)
	}
	for !c.ended() {
		if c.isField(&schema.NlMsghdr) {
			c.field(&schema.NlMsghdr, t.start)
		} else {
			c.put16(t.start+6, uint16(c.number(schema.FlagsOf(c.d.Proto, typ), schema.U16, "nlmsg_flags")))
		}
	}
}

// structure is the name of the struct that t begins with, and what is said of
// it; its fields may follow.
func (c *composer) structure(t *open) {
	c.take()
	c.modifiers(t, &t.inner)
	if t.at != 0 && (t.size >= 0 || t.inner != nil) {
		c.fail("the size and padding of " + t.strct.Name + " stand before its fields")
	}
	c.reserve(t)
	if !c.ended() {
		c.statement()
	}
}

// modifiers are words such as len=3 behind a name.
func (c *composer) modifiers(t *open, pad *[]byte) {
	for !c.ended() {
		w := c.peek()
		key, value, ok := strings.Cut(w, "=")
		n, err := strconv.ParseUint(value, 0, 16)
		switch {
		case !ok || c.w.str:
			return
		case key == "pad" && value == "none":
			*pad = []byte{}
		case key == "pad":
			*pad = c.hex(value)
		case key != "len" && key != "size":
			return
		case err != nil:
			c.wanted(key + " is a number of bytes up to 65535")
		case key == "len":
			t.length = int(n)
		default:
			t.size = int(n)
		}
		c.take()
	}
}

// field is a field of a struct that begins at at: its name and value.
func (c *composer) field(s *schema.Struct, at int) {
	f := s.FieldNamed(c.take())
	if f == nil {
		c.wrong(" is no field of " + s.Name)
		return
	}
	name := f.Name()
	if c.ended() {
		c.fail(name + " needs a value")
	}
	header := s == &schema.NlMsghdr
	if header && f.Off == 0 {
		c.in.length = int(c.number(nil, schema.U32, name))
		return
	}
	enum := f.Enum.Get()
	if header && f.Off == 6 {
		enum = schema.FlagsOf(c.d.Proto, c.typ(at))
	}
	end := len(c.data.b)
	c.literal(f.Kind, enum, name, int(f.Len))
	n := len(c.data.b) - end
	switch {
	case f.Len == 0:
		return // it ends the struct, and there it is
	case n > int(f.Len):
		c.fail(name + " takes " + strconv.Itoa(int(f.Len)) + " bytes, not " + strconv.Itoa(n))
		return
	case at+int(f.Off)+int(f.Len) > end:
		c.fail(name + " is behind the end of its struct")
		return
	}
	c.move(at+int(f.Off), end)
	if header && f.Off == 4 {
		c.in.hold(schema.MessageOf(c.d.Proto, c.typ(at)))
	}
}

// typ is the nlmsg_type of a message at at.
func (c *composer) typ(at int) uint16 { return c.d.Order.Uint16(c.data.b[at+4:]) }

// hop opens a hop.
func (c *composer) hop(t *open) {
	h := c.push(schema.RoleHop, &schema.Attr{Kind: schema.Nest, Sub: t.attr.Sub})
	h.strct = t.elem
	c.take()
	c.modifiers(h, &h.pad)
	c.reserve(h)
	for !c.ended() {
		if c.field(h.strct, h.at); len(c.words) > 1 && c.at(",") {
			c.take()
		}
	}
}

// element is an element of an array: its place, as a name or a number in
// brackets, and its value; of records, fields.
func (c *composer) element(t *open) {
	if t.elem != nil && t.at != 0 && c.isField(t.elem) {
		c.field(t.elem, t.at)
		return
	}
	w := c.take()
	place, ok := t.attr.Enum.Get().Number(w)
	if n := len(w) - 1; n > 1 && w[0] == '[' && w[n] == ']' {
		var err error
		place, err = strconv.ParseUint(w[1:n], 10, 16)
		ok = err == nil
	}
	size := t.attr.Elem.Size()
	if t.elem != nil {
		size = t.elem.Size
	}
	at := t.start + wire.AttrHeaderLen + int(place)*size
	switch {
	case !ok:
		c.wrong(" is no place in " + t.attr.Name() + ": a name, or a number in brackets")
		return
	case at+size > t.start+0xffff:
		c.wrong(" is further than an attribute can reach")
		return
	}
	end := max(at+size, len(c.data.b))
	c.zeros(end - len(c.data.b))
	if t.elem == nil {
		c.literal(t.attr.Elem, nil, w, size)
		c.move(at, end)
		return
	}
	if t.at = at; !c.ended() {
		c.field(t.elem, at)
	}
}

// attribute opens an attribute in t.
func (c *composer) attribute(t *open) {
	name, bits, _ := strings.Cut(c.take(), "|")
	var set *schema.Set
	var other *schema.Switch
	if t.attr != nil {
		if t.attr.Kind == schema.Hops {
			c.wrong(" is not expected here: " + t.attr.Name() + " holds " + t.elem.Name)
			return
		}
		set, other = t.attr.Sub.Set(), t.attr.Switch.Get()
	}
	typ, a := set.Named(name)
	if a == nil {
		n, err := strconv.ParseUint(strings.TrimSuffix(strings.TrimPrefix(name, "["), "]"), 0, 14)
		if err == nil {
			typ = uint16(n)
			a = set.Attr(typ)
		} else if typ, a, _ = other.Named(name); a == nil { // What decides comes later, or never.
			c.notHere(t, name)
			return
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
			c.wrong(": the bits of a type are NLA_F_NESTED and NLA_F_NET_BYTEORDER")
		}
	}
	c.body(t)
	if list := t.attr; list != nil && list.Kind == schema.List {
		a = schema.ElementOf(list)
	}
	o := c.push(schema.RoleAttr, a)
	c.zeros(wire.AttrHeaderLen)
	c.put16(o.start, wire.AttrHeaderLen)
	c.put16(o.start+2, typ)
	if a != nil && (a.Switch != 0 || a.Kind == schema.Array && a.Sub != 0) {
		c.decide(o)
	}
	c.modifiers(o, &o.pad)
	switch {
	case c.ended():
	case c.at("hex"), c.at("!"), !isNest(o.attr):
		c.statement()
	case o.attr == nil:
		c.fail(name + " has no name, so its value is bytes, such as hex 00 01, or attributes on lines of their own, deeper")
	default:
		c.fail(name + " holds attributes: they stand on lines of their own, deeper")
	}
}

// decide has the tables say what the attribute o, which has just been opened,
// holds in this datagram.
func (c *composer) decide(o *open) {
	for t := o; t != nil; t = t.up {
		c.setLength(t, len(c.data.b)-t.start)
	}
	c.tree.Read(c.d.Order, c.d.Proto, c.data.b)
	i := len(c.tree.Spans) - 1
	for i > 0 && c.tree.Spans[i].Role != schema.RoleAttr {
		i--
	}
	s := &c.tree.Spans[i]
	if int(s.Off) != o.start || s.Attr == nil {
		return
	}
	decided := *s.Attr
	if decided.Sub == 0 && decided.Struct == 0 && decided.Kind == schema.Nest {
		decided.Switch = o.attr.Switch
	}
	o.hold(&decided)
}

// notHere is the error for a word that is no attribute of t.
func (c *composer) notHere(t *open, name string) {
	where := attrName(t.attr)
	switch {
	case t.role == schema.RoleHop:
		where = "a hop"
	case where == "":
		where = "this attribute"
	}
	if isMessage(name) {
		c.wrong(" is a message, and stands at the start of a line, not inside " + where)
		return
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
	c.wrong(" is neither an attribute nor a field of " + where + hint)
}
