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
func (d *Dict) Find(dst []Entry, query string) []Entry {
	q := readQuery(query)
	if q.name == "" && (!q.dot || q.of() == "") {
		return dst
	}
	n := len(dst)
	dst = d.find(dst, &q)
	if len(dst) == n {
		q.prefix = true
		dst = d.find(dst, &q)
	}
	if len(dst) == n && q.dot && q.name == "pad" { // the bytes behind a value have no entry of their own
		last := len(q.path) - 1
		dst = d.find(dst, &dictQuery{path: q.path[:last], name: q.of()})
	}
	return dst
}

// A dictQuery is a path taken apart.
type dictQuery struct {
	path   []string // what stands before the name
	name   string
	dot    bool   // with a dot before the name: of a struct, or of an array
	prefix bool   // a beginning will do
	wrong  int    // 1, 2: that many letters are wrong; 3: all its words will do
	not    string // a name that is known already
}

//go:noinline
func (q *dictQuery) enter(name string) { q.path = append(q.path, name) }

// of is what stands before the dot.
func (q *dictQuery) of() string { return q.path[len(q.path)-1] }

func readQuery(s string) (q dictQuery) {
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

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

//go:noinline
func fold(a, b string) bool { return len(a) == len(b) && foldPrefix(a, b) }

// find appends what a query names, in the order attributes, structs with their
// fields, names with their values.
//
//go:noinline
func (d *Dict) find(dst []Entry, q *dictQuery) []Entry {
	if !q.dot {
		for i := range d.holds {
			h := &d.holds[i]
			if h.c == nil && q.matches(h.attr.Name()) && d.leads(q.path, &content{sub: h.in}) {
				entryOf(&dst, h)
			}
		}
	}
	for _, s := range d.structs {
		in := &content{str: s}
		if q.dot && s == &schema.NlAttr {
			in = nil // any attribute begins with one
		}
		if !d.leads(q.path, in) && !(q.dot && fold(s.Name, q.of())) {
			continue
		}
		if !q.dot && q.matches(s.Name) {
			addEntry(&dst, &Entry{What: StructName, Name: s.Name, Num: uint64(s.Size), Struct: s})
		}
		for i := range s.Fields {
			if f := &s.Fields[i]; q.matches(f.Name()) {
				addEntry(&dst, &Entry{What: FieldName, Name: f.Name(), Num: uint64(f.Off), Struct: s, Field: f})
			}
		}
	}
	n := len(dst)
	for _, x := range d.enums {
		if len(q.path) > 0 && !(q.dot && d.leads(q.path, &content{enum: x})) {
			continue
		}
		if !q.dot && q.matches(x.Name) {
			if thing, _ := known(dst, x.Name, 0); !thing { // else it is told with that
				addEntry(&dst, &Entry{What: EnumName, Name: x.Name, Num: uint64(len(x.Names)), Enum: x})
			}
		}
		for i := range x.Names {
			v := &x.Names[i]
			if !q.matches(v.Name) {
				continue
			}
			if _, value := known(dst[n:], v.Name, v.Value); !value { // several enums may share it
				addEntry(&dst, &Entry{What: ValueName, Name: v.Name, Num: v.Value, Enum: x})
			}
		}
	}
	return dst
}

// matches says whether name is what the query's last part says.
//
//go:noinline
func (q *dictQuery) matches(name string) bool {
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

//go:noinline
func addEntry(dst *[]Entry, e *Entry) { *dst = append(*dst, *e) }

// entryOf appends the entry of an attribute or message.
func entryOf(dst *[]Entry, h *holder) {
	e := Entry{What: AttrName, Name: h.attr.Name(), Num: uint64(h.typ), Set: h.in, Attr: h.attr}
	if h.isHead() {
		e.What = MessageName
	}
	addEntry(dst, &e)
}

// known says whether a list has an attribute, a struct or a field of this name,
// and whether it has a value of this name and number.
//
//go:noinline
func known(list []Entry, name string, num uint64) (thing, value bool) {
	for i := range list {
		if e := &list[i]; e.Name == name {
			thing = thing || e.What <= FieldName
			value = value || e.What == ValueName && e.Num == num
		}
	}
	return thing, value
}

// Longer appends the names that go on after name, which is a whole one, to dst.
func (d *Dict) Longer(dst []Entry, name string) []Entry {
	q := readQuery(name)
	q.prefix, q.not = true, name
	return d.find(dst, &q)
}

// Near appends at most eight names like the query, of which there is none, to
// dst: with one or two letters wrong, or with all its words.
func (d *Dict) Near(dst []Entry, query string) []Entry {
	q := readQuery(query)
	q.path, q.dot = nil, false
	n := len(dst)
	for q.wrong = 1; q.wrong <= 3; q.wrong++ {
		found := d.find(nil, &q)
		for i := range found {
			e := &found[i]
			if thing, value := known(dst[n:], e.Name, e.Num); !thing && !value && len(dst)-n < 8 {
				addEntry(&dst, e)
			}
		}
	}
	return dst
}

// near says whether at most n letters have to be changed, added, left out or
// swapped with the next to come from a to b.
func near(a, b string, n int) bool {
	for a != "" && b != "" && lowerASCII(a[0]) == lowerASCII(b[0]) {
		a, b = a[1:], b[1:]
	}
	if n == 0 || len(a)+len(b) == 0 {
		return len(a)+len(b) == 0
	}
	for _, of := range [...]struct{ a, b int }{{0, 1}, {1, 0}, {1, 1}, {2, 2}} {
		if len(a) < of.a || len(b) < of.b || of.a == 2 && (lowerASCII(a[0]) != lowerASCII(b[1]) || lowerASCII(a[1]) != lowerASCII(b[0])) {
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
