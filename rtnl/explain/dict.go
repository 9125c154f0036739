package explain

import (
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// An Entry is one name of the dictionary: everything in schema's tables that
// has a name is one.
type Entry struct {
	What   What
	Name   string
	Num    uint64         // nlmsg_type, nla_type, a field's offset, a value
	Set    *schema.Set    // Message, Attr: where it is
	Attr   *schema.Attr   // Message, Attr
	Struct *schema.Struct // Struct, Field
	Field  *schema.Field  // Field
	Enum   *schema.Enum   // Names, Value: the first that has it
}

// What is the sort of thing that an Entry names.
type What uint8

const (
	MessageName What = iota // RTM_NEWLINK
	AttrName                // IFLA_MTU
	StructName              // ifinfomsg
	FieldName               // ifi_change
	EnumName                // "ifi_flags", the names of a number
	ValueName               // IFF_UP
)

var whatNames = [...]string{"message", "attribute", "struct", "field", "names", "value"}

// A Dict is the tables, with the ways that lead to each: made by NewDict, some
// tens of kilobytes.
type Dict struct {
	sets    []*schema.Set
	holds   []holder // in the order of a search by breadth: the shortest way first
	structs []*schema.Struct
	enums   []*schema.Enum
}

// A content is what the value of an attribute is of, one of these or none: its
// attributes' set, a struct, the enum of its names.
type content struct {
	sub  *schema.Set
	str  *schema.Struct
	enum *schema.Enum
}

// A holder is an attribute with the content of its value.
type holder struct {
	content
	in   *schema.Set
	typ  int
	attr *schema.Attr
	c    *schema.Case // of its Switch; nil: always
	up   int          // the holder of in, -1 for a message
}

// isHead says whether it is a message.
func (h *holder) isHead() bool { return h.up < 0 }

// NewDict reads the tables.
func NewDict() *Dict {
	d := &Dict{structs: []*schema.Struct{&schema.NlMsghdr, &schema.NlAttr}, enums: []*schema.Enum{&schema.NlaFlags}}
	for _, root := range [...]*schema.Set{&schema.Messages, &schema.NFBatch, &schema.NFMessages} {
		i := len(d.holds)
		for d.set(root, -1); i < len(d.holds); i++ {
			d.set(d.holds[i].sub, i)
		}
	}
	for _, typ := range flagTypes {
		addNew(&d.enums, schema.MessageFlags(typ))
	}
	return d
}

// set adds a set's attributes, once; up is what holds it.
func (d *Dict) set(s *schema.Set, up int) {
	if !addNew(&d.sets, s) {
		return
	}
	for t := range s.Attrs {
		a := s.Attr(uint16(t))
		if a == nil {
			continue
		}
		h := holder{in: s, typ: t, attr: a, up: up}
		if s == &schema.NFMessages {
			h.typ |= uapi.NFNL_SUBSYS_NFTABLES << 8
		}
		d.hold(&h, a.Sub, a.Struct, a.Enum)
		for i := 0; a.Switch != 0 && i < len(a.Switch.Get().Cases); i++ {
			h.c = &a.Switch.Get().Cases[i]
			d.hold(&h, h.c.Sub, h.c.Struct, h.c.Enum)
		}
	}
}

// hold adds a holder with its content.
//
//go:noinline
func (d *Dict) hold(h *holder, sub schema.Ref, str schema.StructRef, enum schema.EnumRef) {
	h.content = content{sub.Set(), str.Get(), enum.Get()}
	d.holds = append(d.holds, *h)
	addNew(&d.enums, h.enum)
	if addNew(&d.structs, h.str) {
		for i := range h.str.Fields {
			addNew(&d.enums, h.str.Fields[i].Enum.Get())
		}
	}
}

// addNew adds p to a list, unless it is nil or there already.
//
//go:noinline
func addNew[P comparable](list *[]P, p P) bool {
	var none P
	if p == none {
		return false
	}
	for _, q := range *list {
		if p == q {
			return false
		}
	}
	*list = append(*list, p)
	return true
}

// Find appends the entries that a query names to dst: a name or its beginning,
// in any case, or a path as Path and AppendJSON write it, whose last name may be
// a beginning:
//
//	IFLA_NET_NS_FD   ifla_net_ns   IFLA_LINKINFO/IFLA_INFO_KIND   ifinfomsg.ifi_index
//
// Where names are the query itself those that only begin with it are left out.
func (d *Dict) Find(dst []Entry, text string) []Entry {
	q := d.query(dst, text)
	if q.name == "" && (!q.dot || q.of() == "") {
		return dst
	}
	q.find()
	if len(q.found) == q.start {
		q.prefix = true
		q.find()
	}
	if len(q.found) == q.start && q.dot && q.name == "pad" { // the bytes behind a value have no entry of their own
		q.name, q.dot, q.prefix = q.of(), false, false
		q.path = q.path[:len(q.path)-1]
		q.find()
	}
	return q.found
}

// A query is a path taken apart, with what has been found.
type query struct {
	*Dict
	path   []string // what stands before the name
	name   string
	dot    bool   // with a dot before the name: of a struct, or of an array
	prefix bool   // a beginning will do
	wrong  int    // 1, 2: that many letters are wrong; 3: all its words will do
	not    string // a name that is known already

	found []Entry
	start int // of what this query has found
}

// enter adds a name to the path.
//
//go:noinline
func (q *query) enter(name string) { q.path = append(q.path, name) }

// of is what stands before the dot.
//
//go:noinline
func (q *query) of() string { return q.path[len(q.path)-1] }

// query takes a text apart; what it finds goes behind dst.
func (d *Dict) query(dst []Entry, s string) *query {
	q := &query{Dict: d, found: dst, start: len(dst)}
	for part := ""; s != ""; {
		part, s, _ = strings.Cut(s, "/")
		if i := strings.IndexAny(part, "[!"); i >= 0 {
			part = part[:i] // which hop or element it is; that it is wrong
		}
		if part == "" && q.name != "" {
			continue
		}
		if q.name != "" && q.name != "nlmsgerr.msg" {
			q.enter(q.name)
		}
		q.name = part
	}
	if of, field, ok := strings.Cut(q.name, "."); ok {
		q.enter(of)
		q.name, q.dot = field, true
	}
	return q
}

// foldPrefix says whether s begins with prefix, in any case of ASCII letters.
//
//go:noinline
func foldPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if lowerASCII(s[i]) != lowerASCII(prefix[i]) {
			return false
		}
	}
	return true
}

// lowerASCII is a letter as a small one.
func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// fold says whether two names are one, in any case of ASCII letters.
//
//go:noinline
func fold(a, b string) bool { return len(a) == len(b) && foldPrefix(a, b) }

// find adds what the query names, in the order attributes, structs with their
// fields, names with their values.
//
//go:noinline
func (q *query) find() {
	for i := range q.holds {
		if h := &q.holds[i]; !q.dot && h.c == nil && q.matches(h.attr.Name()) && q.leads(q.path, &content{sub: h.in}) {
			what := AttrName
			if h.isHead() {
				what = MessageName
			}
			q.take(&Entry{Set: h.in, Attr: h.attr}, what, h.attr.Name(), uint64(h.typ))
		}
	}
	for _, s := range q.structs {
		in := &content{str: s}
		if q.dot && s == &schema.NlAttr {
			in = nil // any attribute begins with one
		}
		if !q.leads(q.path, in) && !(q.dot && fold(s.Name, q.of())) {
			continue
		}
		e := Entry{Struct: s}
		if !q.dot {
			q.take(&e, StructName, s.Name, uint64(s.Size))
		}
		for i := range s.Fields {
			e.Field = &s.Fields[i]
			q.take(&e, FieldName, e.Field.Name(), uint64(e.Field.Off))
		}
	}
	for _, x := range q.enums {
		if len(q.path) > 0 && !(q.dot && q.leads(q.path, &content{enum: x})) {
			continue
		}
		e := Entry{Enum: x}
		if !q.dot {
			q.take(&e, EnumName, x.Name, uint64(len(x.Names)))
		}
		for i := range x.Names {
			q.take(&e, ValueName, x.Names[i].Name, x.Names[i].Value)
		}
	}
}

// take adds an entry, if it is what the query names. An enum is told with the
// attribute or field of its name, and several may share a value; of names that
// are only near there are eight, each once.
//
//go:noinline
func (q *query) take(e *Entry, what What, name string, num uint64) {
	if !q.matches(name) {
		return
	}
	near := q.wrong > 0
	for i := q.start; i < len(q.found) && (near || what >= EnumName); i++ {
		switch f := &q.found[i]; {
		case f.Name != name:
		case f.What <= FieldName && (near || what == EnumName),
			f.What == ValueName && f.Num == num && (near || what == ValueName):
			return
		}
	}
	if near && len(q.found)-q.start == 8 {
		return
	}
	e.What, e.Name, e.Num = what, name, num
	q.found = append(q.found, *e)
}

// matches says whether name is what the query's last part says.
//
//go:noinline
func (q *query) matches(name string) bool {
	switch {
	case q.wrong == 3:
		return wordsIn(name, q.name)
	case q.wrong > 0:
		return near(name, q.name, q.wrong) && !near(name, q.name, q.wrong-1)
	case fold(name, q.not):
		return false
	}
	return foldPrefix(name, q.name) && (q.prefix || len(name) == len(q.name))
}

// leads says whether a path of attributes, the innermost last, may lead to a
// content; nil: to any. An enum has to be of an array's places.
func (d *Dict) leads(path []string, to *content) bool {
	n := len(path) - 1
	for i := 0; i < len(d.holds) && n >= 0; i++ {
		h := &d.holds[i]
		switch {
		case to == nil,
			to.sub != nil && to.sub == h.sub,
			to.str != nil && to.str == h.str,
			to.enum != nil && to.enum == h.enum && h.attr.Kind == schema.Array:
			if fold(h.attr.Name(), path[n]) && d.leads(path[:n], &content{sub: h.in}) {
				return true
			}
		}
	}
	return n < 0
}

// Longer appends the names that go on after name, which is a whole one, to dst.
func (d *Dict) Longer(dst []Entry, name string) []Entry {
	q := d.query(dst, name)
	q.prefix, q.not = true, name
	q.find()
	return q.found
}

// Near appends at most eight names like the query, of which there is none, to
// dst: with one or two letters wrong, or with all its words.
func (d *Dict) Near(dst []Entry, text string) []Entry {
	q := d.query(dst, text)
	q.path, q.dot = nil, false
	for q.wrong = 1; q.wrong <= 3; q.wrong++ {
		q.find()
	}
	return q.found
}

// near says whether at most n letters have to be changed, added, left out or
// swapped with the next to come from a to b.
func near(a, b string, n int) bool {
	for a != "" && b != "" && fold(a[:1], b[:1]) {
		a, b = a[1:], b[1:]
	}
	if n == 0 || len(a)+len(b) == 0 {
		return len(a)+len(b) == 0
	}
	for _, of := range [...]struct{ a, b int }{{0, 1}, {1, 0}, {1, 1}, {2, 2}} {
		if len(a) < of.a || len(b) < of.b || of.a == 2 && !(fold(a[:1], b[1:2]) && fold(a[1:2], b[:1])) {
			continue
		}
		if near(a[of.a:], b[of.b:], n-1) {
			return true
		}
	}
	return false
}

// wordsIn says whether all words of query, parted by _ or blanks, stand in
// name; words of one letter do not count.
func wordsIn(name, query string) bool {
	some := false
	for start, i := 0, 0; i <= len(query); i++ {
		if i < len(query) && query[i] != '_' && query[i] != ' ' && query[i] != '-' {
			continue
		}
		if w := query[start:i]; len(w) > 1 {
			if !foldContains(name, w) {
				return false
			}
			some = true
		}
		start = i + 1
	}
	return some
}

// foldContains says whether sub stands in s, in any case.
func foldContains(s, sub string) bool {
	for i := 0; i+len(sub) <= len(s); i++ {
		if foldPrefix(s[i:], sub) {
			return true
		}
	}
	return false
}

// number appends the number of an entry as people write it: bits in hex.
func (e *Entry) number(o *out) {
	if e.What == ValueName && e.Enum.Flags {
		o.s("0x")
		o.b = strconv.AppendUint(o.b, e.Num, 16)
	} else {
		o.n(e.Num)
	}
}
