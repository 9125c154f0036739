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

// A holder is an attribute whose value is of a set, a struct, or has an enum's
// names.
type holder struct {
	in   *schema.Set
	attr *schema.Attr
	of   *schema.Switch // and the case in it; nil: always
	c    *schema.Case
	up   int // the holder of in, -1 for a message

	sub    *schema.Set
	str    *schema.Struct
	enum   *schema.Enum
	isHead bool // in is a set of messages
}

// NewDict reads the tables.
func NewDict() *Dict {
	d := &Dict{structs: []*schema.Struct{&schema.NlMsghdr, &schema.NlAttr}, enums: []*schema.Enum{&schema.NlaFlags}}
	for _, root := range roots() {
		first := len(d.holds)
		d.set(root, -1)
		for i := first; i < len(d.holds); i++ {
			if s := d.holds[i].sub; s != nil && !hasPtr(d.sets, s) {
				d.set(s, i)
			}
		}
	}
	for _, typ := range flagTypes {
		d.enum(schema.MessageFlags(typ))
	}
	return d
}

// roots is the sets of messages.
func roots() []*schema.Set {
	return []*schema.Set{&schema.Messages, &schema.NFBatch, &schema.NFMessages}
}

// set adds a set's attributes; up is what holds it.
func (d *Dict) set(s *schema.Set, up int) {
	d.sets = append(d.sets, s)
	for t := range s.Attrs {
		a := s.Attr(uint16(t))
		if a == nil {
			continue
		}
		d.hold(&holder{in: s, attr: a, up: up, sub: a.Sub.Set(), str: a.Struct.Get(), enum: a.Enum.Get(), isHead: up < 0})
		if a.Switch == 0 {
			continue
		}
		for i := range a.Switch.Get().Cases {
			c := &a.Switch.Get().Cases[i]
			d.hold(&holder{in: s, attr: a, of: a.Switch.Get(), c: c, up: up, sub: c.Sub.Set(), str: c.Struct.Get(), enum: c.Enum.Get(), isHead: up < 0})
		}
	}
}

func (d *Dict) hold(h *holder) {
	d.holds = append(d.holds, *h)
	d.enum(h.enum)
	if h.str == nil || hasPtr(d.structs, h.str) {
		return
	}
	d.structs = append(d.structs, h.str)
	for i := range h.str.Fields {
		d.enum(h.str.Fields[i].Enum.Get())
	}
}

func (d *Dict) enum(e *schema.Enum) {
	if e != nil && !hasPtr(d.enums, e) {
		d.enums = append(d.enums, e)
	}
}

func hasPtr[T any](list []*T, p *T) bool {
	for _, q := range list {
		if p == q {
			return true
		}
	}
	return false
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
	if q.name == "" && q.field == "" {
		return dst
	}
	n := len(dst)
	for round := range 3 {
		switch {
		case round == 1:
			q.prefix = true
		case round == 2 && q.field == "pad": // the bytes behind a value have no entry of their own
			q.dot, q.prefix = false, false
		case round == 2:
			return dst
		}
		if dst = d.find(dst, &q); len(dst) > n {
			break
		}
	}
	return dst
}

// A dictQuery is a path taken apart.
type dictQuery struct {
	nests  []string // what stands before the last /
	name   string
	dot    bool
	field  string // behind the dot
	prefix bool   // a beginning will do
}

func readQuery(s string) (q dictQuery) {
	for s != "" {
		part := s
		if i := strings.IndexByte(s, '/'); i >= 0 {
			part, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if i := strings.IndexAny(part, "[!"); i >= 0 {
			part = part[:i] // which hop or element it is; that it is wrong
		}
		if part == "" && q.name != "" {
			continue
		}
		if q.name != "" && q.name != "nlmsgerr.msg" {
			q.nests = append(q.nests, q.name)
		}
		q.name = part
	}
	if i := strings.IndexByte(q.name, '.'); i >= 0 {
		q.name, q.field, q.dot = q.name[:i], q.name[i+1:], true
	}
	return q
}

// matches says whether name is what the query's last part says.
func (q *dictQuery) matches(name string) bool {
	want := q.name
	if q.dot {
		want = q.field
	}
	return foldPrefix(name, want) && (q.prefix || len(name) == len(want))
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

func (d *Dict) find(dst []Entry, q *dictQuery) []Entry {
	if !q.dot {
		for i := range d.holds {
			h := &d.holds[i]
			if h.c == nil && q.matches(h.attr.Name()) && d.inside(h.in, q.nests) {
				entryOf(&dst, h)
			}
		}
	}
	for _, s := range d.structs {
		if !d.structFits(s, q) {
			continue
		}
		if !q.dot && q.matches(s.Name) {
			addEntry(&dst, StructName, s.Name, uint64(s.Size)).Struct = s
		}
		for i := range s.Fields {
			if f := &s.Fields[i]; q.matches(f.Name()) {
				e := addEntry(&dst, FieldName, f.Name(), uint64(f.Off))
				e.Struct, e.Field = s, f
			}
		}
	}
	n := len(dst)
	for _, e := range d.enums {
		if q.dot && !d.namesElems(e, q) || !q.dot && len(q.nests) > 0 {
			continue
		}
		if !q.dot && q.matches(e.Name) && !hasEntry(dst, e.Name) {
			addEntry(&dst, EnumName, e.Name, uint64(len(e.Names))).Enum = e
		}
		for i := range e.Names {
			v := &e.Names[i]
			if q.matches(v.Name) && !hasValueEntry(dst[n:], v) {
				addEntry(&dst, ValueName, v.Name, v.Value).Enum = e
			}
		}
	}
	return dst
}

// namesElems says whether e names the places of the array that a query speaks of.
func (d *Dict) namesElems(e *schema.Enum, q *dictQuery) bool {
	for i := range d.holds {
		h := &d.holds[i]
		if h.enum == e && h.attr.Kind == schema.Array && fold(h.attr.Name(), q.name) && d.inside(h.in, q.nests) {
			return true
		}
	}
	return false
}

// addEntry appends an entry, and returns it to be filled in.
//
//go:noinline
func addEntry(dst *[]Entry, what What, name string, num uint64) *Entry {
	*dst = append(*dst, Entry{What: what, Name: name, Num: num})
	return &(*dst)[len(*dst)-1]
}

// entryOf appends the entry of an attribute or message.
func entryOf(dst *[]Entry, h *holder) {
	what := AttrName
	if h.isHead {
		what = MessageName
	}
	e := addEntry(dst, what, h.attr.Name(), uint64(typeOf(h.in, h.attr)))
	e.Set, e.Attr = h.in, h.attr
}

// typeOf is the type of an attribute of a set.
func typeOf(s *schema.Set, a *schema.Attr) int {
	for i := range s.Attrs {
		if &s.Attrs[i] == a {
			if s == &schema.NFMessages {
				i |= uapi.NFNL_SUBSYS_NFTABLES << 8
			}
			return i
		}
	}
	return 0
}

// hasEntry says whether a list has an attribute or field of this name: an Enum
// that bears its name is told with it.
//
//go:noinline
func hasEntry(list []Entry, name string) bool {
	for i := range list {
		if list[i].What <= FieldName && list[i].Name == name {
			return true
		}
	}
	return false
}

// hasValueEntry says whether a list has a value already: several enums may share it.
//
//go:noinline
func hasValueEntry(list []Entry, v *schema.Value) bool {
	for i := range list {
		if e := &list[i]; e.What == ValueName && e.Num == v.Value && e.Name == v.Name {
			return true
		}
	}
	return false
}

// inside says whether a set lies in these nests, the innermost last.
func (d *Dict) inside(s *schema.Set, nests []string) bool {
	n := len(nests)
	if n == 0 {
		return true
	}
	for i := range d.holds {
		h := &d.holds[i]
		if h.sub == s && fold(h.attr.Name(), nests[n-1]) && d.inside(h.in, nests[:n-1]) {
			return true
		}
	}
	return false
}

// structFits says whether a query's words before the last name may mean s: its
// own name, that of an attribute whose value it is, or any attribute's for
// nlattr.
func (d *Dict) structFits(s *schema.Struct, q *dictQuery) bool {
	if !q.dot {
		n := len(q.nests)
		for i := 0; i < len(d.holds) && n > 0; i++ {
			h := &d.holds[i]
			if h.str == s && fold(h.attr.Name(), q.nests[n-1]) && d.inside(h.in, q.nests[:n-1]) {
				n = 0
			}
		}
		return n == 0
	}
	if fold(s.Name, q.name) {
		return true
	}
	for i := range d.holds {
		h := &d.holds[i]
		if (h.str == s || s == &schema.NlAttr) && fold(h.attr.Name(), q.name) && d.inside(h.in, q.nests) {
			return true
		}
	}
	return false
}

// Longer appends the names that go on after name, which is a whole one, to dst.
func (d *Dict) Longer(dst []Entry, name string) []Entry {
	q := readQuery(name)
	q.prefix = true
	n := len(dst)
	dst = d.find(dst, &q)
	k := n
	for i := n; i < len(dst); i++ {
		if !fold(dst[i].Name, name) {
			dst[k] = dst[i]
			k++
		}
	}
	return dst[:k]
}

// Near appends at most eight names like the query, of which there is none, to
// dst: with one or two letters wrong, or with all its words.
func (d *Dict) Near(dst []Entry, query string) []Entry {
	q := readQuery(query)
	word := q.name
	if q.dot {
		word = q.field
	}
	q = dictQuery{prefix: true}
	all := d.find(nil, &q)
	n := len(dst)
	for limit := 1; limit <= 3 && len(dst)-n < 8; limit++ {
		for i := range all {
			e := &all[i]
			if hasEntry(dst[n:], e.Name) || hasValueEntry(dst[n:], &schema.Value{Name: e.Name, Value: e.Num}) || len(dst)-n >= 8 {
				continue
			}
			if limit < 3 && distance(e.Name, word) == limit || limit == 3 && wordsIn(e.Name, word) {
				dst = append(dst, *e)
			}
		}
	}
	return dst
}

// distance counts the letters to be changed, added, left out or swapped to come
// from a to b; 9 where that is surely more than two.
func distance(a, b string) int {
	const longest = 48
	if len(a) > longest || len(b) > longest || len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 9
	}
	var rows [3][longest + 1]uint8
	for j := range len(b) + 1 {
		rows[0][j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		row, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = uint8(i)
		for j := 1; j <= len(b); j++ {
			x, y := lowerASCII(a[i-1]), lowerASCII(b[j-1])
			n := last[j-1]
			if x != y {
				n++
			}
			n = min(n, row[j-1]+1, last[j]+1)
			if i > 1 && j > 1 && x == lowerASCII(b[j-2]) && lowerASCII(a[i-2]) == y {
				n = min(n, before[j-2]+1)
			}
			row[j] = n
		}
	}
	return int(rows[len(a)%3][len(b)])
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

// entryNumber appends the number of an entry as people write it: bits in hex.
func entryNumber(b []byte, e *Entry) []byte {
	if e.What == ValueName && e.Enum.Flags {
		return strconv.AppendUint(append(b, "0x"...), e.Num, 16)
	}
	return strconv.AppendInt(b, int64(e.Num), 10) // with the sign that some have
}
