package explain

import (
	"strconv"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// dictWidth is where lists of names are broken.
const dictWidth = 96

// AppendEntryLine appends an entry as one line of a list: name, number, what it
// is, doc.
func AppendEntryLine(b []byte, e *Entry) []byte {
	n := len(b)
	b = puts(b, e.Name)
	b = padTo(b, n, 32)
	m := len(b)
	b = entryNumber(b, e)
	b = padTo(b, m, 6)
	b = entryKind(b, e)
	if doc := e.Doc(); doc != "" {
		b = append(padTo(b, m, 18), doc...)
	}
	return append(b, '\n')
}

// puts is append for text, not inlined: there are a hundred calls.
//
//go:noinline
func puts(b []byte, s string) []byte { return append(b, s...) }

// padTo appends blanks until the column that began at start is width bytes, at
// least one.
//
//go:noinline
func padTo(b []byte, start, width int) []byte {
	for b = append(b, ' '); len(b)-start < width; {
		b = append(b, ' ')
	}
	return b
}

// Doc is what the tables say about it, or "".
func (e *Entry) Doc() string {
	switch {
	case e.Field != nil:
		return e.Field.Doc
	case e.Attr != nil:
		return e.Attr.Doc
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

func (e *Entry) enum() *schema.Enum {
	switch {
	case e.Field != nil:
		return e.Field.Enum
	case e.Attr != nil:
		return e.Attr.Enum
	}
	return e.Enum
}

// entryKind appends one word for the kind of a value, or what e is.
func entryKind(b []byte, e *Entry) []byte {
	if e.What != AttrName && e.What != FieldName {
		return puts(b, whatNames[e.What])
	}
	return puts(b, e.kind().String())
}

// AppendEntry appends all that the tables know about an entry: name, number,
// kind and byte order, doc; where it is; what is in it; an example of its bytes
// as this machine has them.
func (d *Dict) AppendEntry(b []byte, e *Entry) []byte {
	b = puts(b, e.Name)
	switch e.What {
	case StructName:
		b = puts(b, "   struct, ")
		b = countOf(b, int(e.Num), " byte")
	case FieldName:
		b = puts(b, "   field of struct ")
		b = puts(b, e.Struct.Name)
		b = puts(b, ": ")
		b = fieldLength(b, e)
		b = puts(b, " at offset ")
		b = entryNumber(b, e)
		b = puts(b, ", ")
		b = appendLayout(b, e)
	case EnumName:
		b = puts(b, "   names of ")
		if e.Enum.Flags {
			b = puts(b, "bits")
		} else {
			b = puts(b, "values")
		}
	default:
		b = puts(b, " = ")
		b = entryNumber(b, e)
		b = puts(b, "   ")
		b = puts(b, whatNames[e.What])
		if e.What == AttrName {
			b = puts(b, ", ")
			b = appendLayout(b, e)
		}
	}
	b = append(b, '\n')
	if doc := e.Doc(); doc != "" {
		b = puts(b, "  ")
		b = puts(b, doc)
		b = append(b, '\n')
	}
	b = d.appendPlaces(b, e)
	b = d.appendContent(b, e)
	return appendExample(b, e)
}

func fieldLength(b []byte, e *Entry) []byte {
	if e.Field.Len == 0 {
		return puts(b, "all that is left")
	}
	return countOf(b, e.Field.Len, " byte")
}

//go:noinline
func countOf(b []byte, n int, unit string) []byte {
	b = strconv.AppendInt(b, int64(n), 10)
	b = puts(b, unit)
	if n != 1 {
		b = append(b, 's')
	}
	return b
}

// appendLayout appends the kind in words.
func appendLayout(b []byte, e *Entry) []byte {
	k := e.kind()
	b = puts(b, k.String())
	switch {
	case big(k):
		b = puts(b, " (network byte order)")
	case k.Size() > 1, k == schema.Uint, k == schema.Sint:
		b = puts(b, " (this machine's byte order)")
	case k == schema.Array, k == schema.List && e.Attr.Sub == 0:
		b = puts(b, " of ")
		b = puts(b, e.Attr.Elem.String())
	case k == schema.Str:
		b = puts(b, " (ends with a zero byte)")
	case k == schema.Record:
		b = append(b, ' ')
		b = puts(b, e.Attr.Struct.Name)
	}
	return b
}

// A lister appends a list of names, broken at dictWidth, under a heading.
type lister struct {
	b     []byte
	head  string // until the first item
	start int    // of the line
	any   bool   // on this line
}

const dictIndent = 9

// line begins a line.
//
//go:noinline
func (l *lister) line() {
	if l.any {
		l.b = append(l.b, '\n')
	}
	l.start, l.any = len(l.b), false
	l.b = append(l.b, "  "...)
	l.b = append(l.b, l.head...)
	l.head = ""
	for len(l.b)-l.start < dictIndent {
		l.b = append(l.b, ' ')
	}
}

// item makes room for a word of n bytes.
//
//go:noinline
func (l *lister) item(n int) {
	switch {
	case l.head != "" || len(l.b)-l.start+n+1 > dictWidth:
		l.line()
	case l.any:
		l.b = append(l.b, ' ')
	}
	l.any = true
}

//go:noinline
func (l *lister) word(parts ...string) {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	l.item(n)
	for _, p := range parts {
		l.b = append(l.b, p...)
	}
}

// end ends the list.
func (l *lister) end() []byte {
	if l.any {
		l.b = append(l.b, '\n')
	}
	return l.b
}

// appendPlaces appends where an entry is: messages, then nests by their paths,
// with the conditions.
func (d *Dict) appendPlaces(b []byte, e *Entry) []byte {
	l := lister{b: b, head: "in"}
	if e.Struct == &schema.NlMsghdr || e.Struct == &nlAttr {
		if e.Struct == &nlAttr {
			l.word("every attribute, at its beginning")
		} else {
			l.word("every message, at its beginning")
		}
		return l.end()
	}
	for i := range d.holds {
		if h := &d.holds[i]; h.isHead && d.holdsIt(h, e) {
			l.word(h.attr.Name)
		}
	}
	for i := range d.holds {
		h := &d.holds[i]
		if h.isHead || !d.holdsIt(h, e) {
			continue
		}
		l.line()
		l.any = true
		l.b = d.appendCondition(d.appendWay(l.b, i), h)
	}
	if e.What == MessageName {
		l.word(e.Set.Name)
	}
	first := true
	for _, s := range d.structs {
		for i := range s.Fields {
			f := &s.Fields[i]
			if e.What >= EnumName && hasValue(f.Enum, e) {
				if first {
					l.line()
				}
				first = false
				l.word(s.Name, ".", f.Name)
			}
		}
	}
	for _, typ := range flagTypes {
		if x := schema.MessageFlags(typ); e.What >= EnumName && hasValue(x, e) {
			l.line()
			l.word(schema.NlMsghdr.Name, ".", x.Name)
		}
	}
	return l.end()
}

// flagTypes has a message for each meaning of nlmsg_flags.
var flagTypes = [...]uint16{uapi.RTM_NEWLINK, uapi.RTM_DELLINK, uapi.RTM_GETLINK, uapi.NLMSG_ERROR}

// hasValue says whether an enum is the entry's, or has its value.
func hasValue(x *schema.Enum, e *Entry) bool {
	if x == nil || e.What == EnumName {
		return x != nil && x == e.Enum
	}
	for i := range x.Names {
		if x.Names[i].Name == e.Name && x.Names[i].Value == e.Num {
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
	case EnumName, ValueName:
		return hasValue(h.enum, e)
	}
	return false
}

// appendWay appends the path of a holder, the shortest.
func (d *Dict) appendWay(b []byte, i int) []byte {
	h := &d.holds[i]
	if h.up >= 0 && !d.holds[h.up].isHead {
		b = append(d.appendWay(b, h.up), '/')
	}
	return puts(b, h.attr.Name)
}

// appendCondition appends when a holder holds what it does.
func (d *Dict) appendCondition(b []byte, h *holder) []byte {
	if h.c == nil {
		return b
	}
	b = puts(b, ", ")
	return d.appendCase(b, h.in, h.of, h.c)
}

// appendCase appends the condition of a case.
func (d *Dict) appendCase(b []byte, in *schema.Set, s *schema.Switch, c *schema.Case) []byte {
	b = puts(b, "where ")
	switch s.By {
	case schema.ByFamily:
		b = puts(b, "the family is ")
		return appendNamed(b, &schema.Families, uint64(c.Num))
	case schema.ByRequest:
		if c.Num == 0 {
			return puts(b, "the kernel says it")
		}
		return puts(b, "it is asked for")
	case schema.ByHardware:
		b = puts(b, "ifi_type is ")
		return appendNamed(b, schema.IfInfomsg.Field(2).Enum, uint64(c.Num))
	}
	a := in.Attr(s.Sibling)
	if s.By == schema.ByOuter {
		a = d.outer(in, s.Sibling)
	}
	if a == nil {
		return strconv.AppendUint(puts(b, "it is "), uint64(c.Num), 10)
	}
	b = puts(b, a.Name)
	b = puts(b, " is ")
	if s.Strings() {
		return puts(b, c.Str)
	}
	return appendNamed(b, a.Enum, uint64(c.Num))
}

// outer returns the attribute of a type in the nearest set around s that a
// string decides by.
func (d *Dict) outer(s *schema.Set, typ uint16) *schema.Attr {
	for range 8 {
		up := -1
		for i := range d.holds {
			if d.holds[i].sub == s {
				up = i
				break
			}
		}
		if up < 0 {
			return nil
		}
		s = d.holds[up].in
		if a := s.Attr(typ); a != nil && a.Kind == schema.Str {
			return a
		}
	}
	return nil
}

// appendNamed appends the name of a value, or the number.
func appendNamed(b []byte, x *schema.Enum, v uint64) []byte {
	if s := x.Value(v); s != "" {
		return puts(b, s)
	}
	return strconv.AppendInt(b, int64(v), 10)
}

// appendContent appends what is in an entry: fields, attributes, names.
func (d *Dict) appendContent(b []byte, e *Entry) []byte {
	if e.What == StructName {
		b = entryFields(b, e.Struct)
	}
	l := lister{b: b}
	if a := e.Attr; a != nil {
		switch a.Kind {
		case schema.Record:
			b = entryFields(b, a.Struct)
			l.b = b
		case schema.Nest, schema.Hops, schema.Array, schema.List:
			l.head = "holds"
			l.content(a.Struct, a.Sub.Set())
		}
		if s := a.Switch; s != nil {
			for i := range s.Cases {
				c := &s.Cases[i]
				if i == 0 && !l.any {
					l.head = "holds"
				}
				l.line()
				l.b = append(d.appendCase(l.b, e.Set, s, c), ':')
				l.any = true
				if c.Sub == 0 && c.Struct == nil {
					l.word(c.Kind.String())
				}
				l.content(c.Struct, c.Sub.Set())
			}
		}
	}
	b = l.end()
	if x := e.enum(); x != nil && e.What != ValueName {
		b = entryNames(b, x)
	}
	if e.What == MessageName {
		proto := uint8(uapi.NETLINK_ROUTE)
		if e.Set != &schema.Messages {
			proto = uapi.NETLINK_NETFILTER
		}
		b = entryNames(b, schema.FlagsOf(proto, uint16(e.Num)))
	}
	return b
}

// content lists what a nest begins with and the attributes in it.
func (l *lister) content(s *schema.Struct, set *schema.Set) {
	if s != nil {
		l.word("struct ", s.Name)
	}
	if set == nil {
		return
	}
	for t := range set.Attrs {
		if a := set.Attr(uint16(t)); a != nil {
			l.word(a.Name)
		}
	}
}

func entryNames(b []byte, x *schema.Enum) []byte {
	l := lister{b: b, head: "values"}
	if x.Flags {
		l.head = "bits"
	}
	for i := range x.Names {
		v := &x.Names[i]
		e := Entry{What: ValueName, Enum: x, Num: v.Value}
		var num [20]byte
		l.word(v.Name, "=", string(entryNumber(num[:0], &e)))
	}
	return l.end()
}

func entryFields(b []byte, s *schema.Struct) []byte {
	head := "  bytes  "
	for i := range s.Fields {
		f := &s.Fields[i]
		n := len(b)
		b = puts(b, head)
		head = "         "
		b = strconv.AppendInt(b, int64(f.Off), 10)
		b = padTo(b, n, 13)
		b = puts(b, f.Name)
		b = padTo(b, n, 34)
		b = puts(b, f.Kind.String())
		if f.Kind.Size() != f.Len {
			b = append(b, ' ')
			b = strconv.AppendInt(b, int64(f.Len), 10)
		}
		if f.Doc != "" {
			b = append(padTo(b, n, 42), f.Doc...)
		}
		b = append(b, '\n')
	}
	return b
}

// appendExample appends the bytes of an attribute or a message's header as this
// machine writes them, in one row and then one by one.
func appendExample(b []byte, e *Entry) []byte {
	var buf [48]byte
	var x []byte
	switch e.What {
	case MessageName:
		x = exampleMessage(buf[:0], e)
	case AttrName:
		x = exampleAttr(buf[:0], e)
	default:
		return b
	}
	b = puts(b, "  bytes  ")
	b = spacedHex(b, x)
	b = append(b, '\n')
	if e.What == MessageName {
		b = exampleRow(b, x[0:4], "nlmsg_len", "this header and all that follows it")
		b = exampleRow(b, x[4:6], "nlmsg_type", e.Name)
		b = exampleRow(b, x[6:8], "nlmsg_flags", "NLM_F_REQUEST|NLM_F_ACK")
		b = exampleRow(b, x[8:12], "nlmsg_seq", "1, which the answer repeats")
		b = exampleRow(b, x[12:16], "nlmsg_pid", "0: the kernel fills in who asks")
		if s := e.Attr.Struct; s != nil {
			b = exampleRow(b, nil, s.Name, "follows, then attributes")
		}
		return b
	}
	return exampleRows(b, x, e)
}

func exampleMessage(x []byte, e *Entry) []byte {
	n := uint32(wire.HeaderLen)
	if s := e.Attr.Struct; s != nil {
		n += uint32(wire.Align(s.Size))
	}
	x = x[:wire.HeaderLen]
	wire.Native.PutUint32(x, n)
	wire.Native.PutUint16(x[4:], uint16(e.Num))
	wire.Native.PutUint16(x[6:], uapi.NLM_F_REQUEST|uapi.NLM_F_ACK)
	wire.Native.PutUint32(x[8:], 1)
	return x
}

// exampleRows spells the example of an attribute.
func exampleRows(b, x []byte, e *Entry) []byte {
	n := int(wire.Native.Uint16(x))
	var t [64]byte
	s := strconv.AppendInt(t[:0], int64(n), 10)
	s = puts(s, " = 4 + ")
	s = strconv.AppendInt(s, int64(n-4), 10)
	if whole(e) {
		s = append(t[:0], "4 + the length of what it holds"...)
	}
	b = exampleRow(b, x[0:2], "nla_len", string(s))
	s = strconv.AppendInt(t[:0], int64(e.Num), 10)
	if e.kind() == schema.Nest {
		s = puts(s, ", with NLA_F_NESTED")
	}
	b = exampleRow(b, x[2:4], "nla_type", string(s))
	if whole(e) {
		return exampleRow(b, nil, "value", wholeText(e))
	}
	if n > 4 {
		b = exampleRow(b, x[4:n], "value", exampleText(e))
	}
	if n < len(x) {
		b = exampleRow(b, x[n:], "pad", "to a multiple of four; nla_len does not count it")
	}
	return b
}

// exampleRow is one part of an example.
//
//go:noinline
func exampleRow(b, x []byte, name, text string) []byte {
	n := len(b)
	b = puts(b, "           ")
	b = spacedHex(b, x)
	b = padTo(b, n, 38)
	n = len(b)
	b = puts(b, name)
	b = padTo(b, n, 13)
	b = puts(b, text)
	return append(b, '\n')
}

//go:noinline
func spacedHex(b, x []byte) []byte {
	const digits = "0123456789abcdef"
	for i, c := range x {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, digits[c>>4], digits[c&15])
	}
	return b
}

// big says whether a kind is in network byte order.
func big(k schema.Kind) bool { return k >= schema.BE16 && k <= schema.SBE32 }
