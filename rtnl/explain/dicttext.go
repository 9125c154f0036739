package explain

import (
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// AppendEntryLine appends an entry as one line of a list: name, number, what it
// is, doc.
func AppendEntryLine(b []byte, e *Entry) []byte {
	o := out{b: b}
	o.start()
	o.s(e.Name)
	o.col(32)
	o.start()
	e.number(&o)
	o.col(6)
	if e.What == AttrName || e.What == FieldName {
		o.s(e.kind().String())
	} else {
		o.s(whatNames[e.What])
	}
	if doc := e.Doc(); doc != "" {
		o.col(18)
		o.s(doc)
	}
	o.s("\n")
	return o.b
}

// Doc is what the tables say about it, or "".
func (e *Entry) Doc() string {
	switch {
	case e.Field != nil:
		return e.Field.Doc()
	case e.Attr != nil:
		return e.Attr.Doc()
	}
	return ""
}

// kind is how the value of an attribute or field is laid out.
func (e *Entry) kind() schema.Kind {
	switch {
	case e.Field != nil:
		return e.Field.Kind
	case e.Attr != nil:
		return e.Attr.Kind
	}
	return schema.Unknown
}

// entryText is the text of one entry.
type entryText struct {
	out
	d *Dict
	e *Entry

	// A list of words, broken at dictWidth, under a heading: word, line, end.
	head string // until the first item
	any  bool   // there is something on the line
	more int    // columns that lines which go on are further in

	rest []byte // of the example, what has no row yet
}

// AppendEntry appends all that the tables know about an entry: name, number,
// kind and byte order, doc; where it is; what is in it; an example of its bytes
// as this machine has them.
func (d *Dict) AppendEntry(b []byte, e *Entry) []byte {
	p := entryText{out: out{b: b}, d: d, e: e}
	p.heading()
	p.where()
	p.content()
	p.example()
	return p.b
}

// heading says what the entry is: the first lines.
func (p *entryText) heading() {
	e := p.e
	p.s(e.Name)
	switch e.What {
	case StructName:
		p.s("   struct, ")
		p.count(int(e.Num), " byte")
	case FieldName:
		p.s("   field of struct ")
		p.s(e.Struct.Name)
		p.s(": ")
		if e.Field.Len == 0 {
			p.s("all that is left")
		} else {
			p.count(int(e.Field.Len), " byte")
		}
		p.num(" at offset ", e.Num)
	case EnumName:
		p.s("   names of ")
		p.s(namesWord(e.Enum))
	default:
		p.s(" = ")
		e.number(&p.out)
		p.s("   ")
		p.s(whatNames[e.What])
	}
	if e.What == AttrName || e.What == FieldName {
		p.s(", ")
		p.layout()
	}
	if doc := e.Doc(); doc != "" {
		p.s("\n  ")
		p.s(doc)
	}
	p.s("\n")
}

// layout says how a value is laid out.
func (p *entryText) layout() {
	k := p.e.kind()
	p.s(k.String())
	switch {
	case big(k):
		p.s(" (network byte order)")
	case k.Size() > 1, k == schema.Uint, k == schema.Sint:
		p.s(" (this machine's byte order)")
	case k == schema.Str:
		p.s(" (ends with a zero byte)")
	case p.e.Attr == nil:
	case k == schema.Array, k == schema.List && p.e.Attr.Sub == 0:
		p.s(" of ")
		p.s(p.e.Attr.Elem.String())
	case k == schema.Record:
		p.s(" ")
		p.s(p.e.Attr.Struct.Get().Name)
	}
}

// big says whether a kind is in network byte order.
func big(k schema.Kind) bool { return k >= schema.BE16 && k <= schema.SBE32 }

// where says where an entry is: messages, then nests by their paths, with the
// conditions.
func (p *entryText) where() {
	p.list("in")
	places := p.d.places(p.e)
	for i := range places {
		pl := &places[i]
		if pl.line {
			p.item()
			p.s(pl.path)
		} else {
			p.word(pl.path)
		}
		if h := pl.h; h != nil && h.c != nil {
			p.s(", ")
			p.when(h.in, h.attr, h.c)
		}
	}
	p.end()
}

// A place is where something is.
type place struct {
	path string
	h    *holder // nil: a field, or all messages
	line bool    // on a line of its own
}

// places lists where an entry is.
func (d *Dict) places(e *Entry) []place {
	var l placeList
	switch {
	case e.Struct == &schema.NlAttr:
		l.add("every attribute, at its beginning", nil, false)
	case e.Struct == &schema.NlMsghdr:
		l.add("every message, at its beginning", nil, false)
	case e.What == MessageName:
		l.add(e.Set.Name, nil, false)
	default:
		d.search(&l, e)
	}
	return l
}

// A placeList is places in their order.
type placeList []place

// add appends a place.
//
//go:noinline
func (l *placeList) add(path string, h *holder, line bool) { *l = append(*l, place{path, h, line}) }

// search looks for an entry in all values, fields, and nlmsg_flags.
func (d *Dict) search(l *placeList, e *Entry) {
	for heads := range 2 {
		for i := range d.holds {
			if h := &d.holds[i]; h.isHead() == (heads == 0) && d.holdsIt(h, e) {
				l.add(d.way(i), h, !h.isHead())
			}
		}
	}
	if e.What < EnumName {
		return
	}
	line := true
	for _, s := range d.structs {
		for i := range s.Fields {
			if f := &s.Fields[i]; hasValue(f.Enum.Get(), e) {
				l.add(s.Name+"."+f.Name(), nil, line)
				line = false
			}
		}
	}
	for _, typ := range flagTypes {
		if x := schema.MessageFlags(typ); hasValue(x, e) {
			l.add("nlmsghdr."+x.Name, nil, true)
		}
	}
}

// flagTypes has a message for each meaning of nlmsg_flags.
var flagTypes = [...]uint16{uapi.RTM_NEWLINK, uapi.RTM_DELLINK, uapi.RTM_GETLINK, uapi.NLMSG_ERROR}

// hasValue says whether an enum is the entry's, or has its value.
//
//go:noinline
func hasValue(x *schema.Enum, e *Entry) bool {
	if x == nil || e.What == EnumName {
		return x != nil && x == e.Enum
	}
	for i := range x.Names {
		if x.Names[i].Value == e.Num && x.Names[i].Name == e.Name {
			return true
		}
	}
	return false
}

// holdsIt says whether a holder's value is where the entry is to be found.
func (d *Dict) holdsIt(h *holder, e *Entry) bool {
	switch e.What {
	case AttrName:
		return h.sub == e.Set
	case StructName, FieldName:
		return h.str == e.Struct
	}
	return hasValue(h.enum, e)
}

// way returns the path of a holder, the shortest.
func (d *Dict) way(i int) string {
	h := &d.holds[i]
	if h.up >= 0 && !d.holds[h.up].isHead() {
		return d.way(h.up) + "/" + h.attr.Name()
	}
	return h.attr.Name()
}

// when says when a case of an attribute's Switch holds.
func (p *entryText) when(in *schema.Set, of *schema.Attr, c *schema.Case) {
	p.s("where ")
	var x *schema.Enum
	s := of.Switch.Get()
	a := in.Attr(s.Sibling)
	switch s.By {
	case schema.ByFamily:
		p.s("the family")
		x = &schema.Families
	case schema.ByRequest:
		if c.Num == 0 {
			p.s("the kernel says it")
		} else {
			p.s("it is asked for")
		}
		return
	case schema.ByHardware:
		p.s("ifi_type")
		x = schema.IfInfomsg.Field(2).Enum.Get()
	default:
		if s.By == schema.ByOuter {
			a = p.d.outer(in, s.Sibling)
		}
		if a == nil {
			p.s("it")
		} else {
			p.s(a.Name())
			x = a.Enum.Get()
		}
	}
	p.s(" is ")
	switch name := x.Value(uint64(c.Num)); {
	case s.Strings():
		p.s(c.Str)
	case name != "":
		p.s(name)
	default:
		p.n(uint64(c.Num))
	}
}

// outer returns the attribute of a type in the nearest set around s that a
// string decides by.
func (d *Dict) outer(s *schema.Set, typ uint16) *schema.Attr {
	for range 8 {
		i := 0
		for i < len(d.holds) && d.holds[i].sub != s {
			i++
		}
		if i == len(d.holds) {
			return nil
		}
		s = d.holds[i].in
		if a := s.Attr(typ); a != nil && a.Kind == schema.Str {
			return a
		}
	}
	return nil
}

// content is what is in an entry: fields, attributes, names.
func (p *entryText) content() {
	e, a := p.e, p.e.Attr
	if e.What == StructName {
		p.fields(e.Struct)
	}
	if a != nil && a.Kind == schema.Record {
		p.fields(a.Struct.Get())
	}
	p.list("holds")
	if a != nil && a.Kind != schema.Record {
		p.nest(a.Struct.Get(), a.Sub.Set())
		if s := a.Switch.Get(); s != nil {
			p.more = 2
			for i := range s.Cases {
				c := &s.Cases[i]
				p.item()
				p.when(e.Set, a, c)
				p.s(":")
				if c.Sub == 0 && c.Struct == 0 {
					p.word(c.Kind.String())
				}
				p.nest(c.Struct.Get(), c.Sub.Set())
			}
		}
	}
	p.end()
	p.more = 0
	if e.What != ValueName {
		x := e.Enum
		switch {
		case e.Field != nil:
			x = e.Field.Enum.Get()
		case a != nil:
			x = a.Enum.Get()
		}
		p.names(x)
	}
	if e.What == MessageName {
		proto := uint8(uapi.NETLINK_ROUTE)
		if e.Set != &schema.Messages {
			proto = uapi.NETLINK_NETFILTER
		}
		p.names(schema.FlagsOf(proto, uint16(e.Num)))
	}
}

// nest lists what a nest begins with and the attributes in it.
func (p *entryText) nest(s *schema.Struct, set *schema.Set) {
	if s != nil {
		p.word("struct " + s.Name)
	}
	for t := 0; set != nil && t < len(set.Attrs); t++ {
		if name := set.Attrs[t].Name(); name != "" {
			p.word(name)
		}
	}
}

// names lists the names of a number.
func (p *entryText) names(x *schema.Enum) {
	if x == nil {
		return
	}
	p.list(namesWord(x))
	var word out
	e := Entry{What: ValueName, Enum: x}
	for i := range x.Names {
		word.b, e.Num = word.b[:0], x.Names[i].Value
		word.s(x.Names[i].Name)
		word.s("=")
		e.number(&word)
		p.word(string(word.b))
	}
	p.end()
}

// namesWord is what an enum names.
func namesWord(x *schema.Enum) string {
	if x.Flags {
		return "bits"
	}
	return "values"
}

// fields lists the fields of a struct.
func (p *entryText) fields(s *schema.Struct) {
	p.list("bytes")
	for i := range s.Fields {
		f := &s.Fields[i]
		p.item()
		p.n(uint64(f.Off))
		p.col(13)
		p.s(f.Name())
		p.col(34)
		p.s(f.Kind.String())
		if f.Kind.Size() != int(f.Len) {
			p.num(" ", uint64(f.Len))
		}
		if f.Doc() != "" {
			p.col(42)
			p.s(f.Doc())
		}
	}
	p.end()
}

// dictWidth is where lists of names are broken, dictIndent where they begin.
const (
	dictWidth  = 96
	dictIndent = 9
)

// item begins a line of a list.
//
//go:noinline
func (p *entryText) item() {
	if p.any {
		p.s("\n")
	}
	p.start()
	p.s("  ")
	p.s(p.head)
	p.head = ""
	p.fill(dictIndent)
	p.any = true
}

// word appends a word to a list.
//
//go:noinline
func (p *entryText) word(s string) {
	switch {
	case p.head != "":
		p.item()
	case len(p.b)-p.line+len(s)+1 > dictWidth:
		p.item()
		p.s("    "[:p.more])
	default:
		p.s(" ")
	}
	p.s(s)
}

// list begins a list.
//
//go:noinline
func (p *entryText) list(head string) { p.head, p.any = head, false }

// end ends it.
//
//go:noinline
func (p *entryText) end() {
	if p.any {
		p.s("\n")
	}
	p.any = false
}
