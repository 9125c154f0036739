package explain

import "vethkit/rtnl/schema"

// AppendDiff appends what differs from datagram x to datagram y, a line each,
// in names; nothing where they say the same:
//
//	$ veth diff X Y
//	- IFLA_MTU 1500
//	+ IFLA_MTU 1400
//	- nlmsghdr.nlmsg_flags 1541 NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE
//	+ nlmsghdr.nlmsg_flags 1029 NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE     without NLM_F_EXCL
//	- order of IFLA_LINKINFO: IFLA_INFO_KIND IFLA_INFO_DATA
//	+ order of IFLA_LINKINFO: IFLA_INFO_DATA IFLA_INFO_KIND
//
// Messages are compared by their place; attributes, within their nest, with
// the one of the same type, and where there are several by their place among
// those. Numbers are compared by what they mean, so that captures of machines of
// both byte orders can be. Lengths, and zeros of padding, that follow from the
// rest are no difference of their own.
func AppendDiff(b []byte, x, y *Datagram) []byte {
	d := differ{out: out{b: b}}
	d.x.read(x, "- ")
	d.y.read(y, "+ ")
	d.parts(-1, -1)
	return d.b
}

// A differ compares two trees.
type differ struct {
	out
	x, y side
}

// A side is one of them.
type side struct {
	schema.Tree
	sign string // how lines about it begin
	mate []int  // the span of the other tree that each is compared with, or -1
}

// read reads a datagram.
//
//go:noinline
func (t *side) read(d *Datagram, sign string) {
	t.sign = sign
	t.Read(d.Order, d.Proto, d.Data)
	t.mate = make([]int, len(t.Spans))
	for i := range t.mate {
		t.mate[i] = -1
	}
}

// next is the part behind part c, of the same span.
//
//go:noinline
func (t *side) next(c int) int { return int(t.Spans[c].End) }

// end is the index behind the last part of span i; -1 is the datagram.
func (t *side) end(i int) int {
	if i < 0 {
		return len(t.Spans)
	}
	return t.next(i)
}

// parts compares the parts of span i of one tree with those of span j of the
// other: the first of a thing with the first of it there, and so on.
func (d *differ) parts(i, j int) {
	x, y := &d.x, &d.y
	xEnd, yEnd := x.end(i), y.end(j)
	for m := j + 1; m < yEnd; m = y.next(m) {
		for c := i + 1; c < xEnd; c = x.next(c) {
			if x.mate[c] < 0 && sameThing(x, c, y, m) {
				x.mate[c], y.mate[m] = m, c
				break
			}
		}
	}
	last, sorted := -1, true
	for c := i + 1; c < xEnd; c = x.next(c) {
		m := x.mate[c]
		if m < 0 {
			d.single(x, c, y, j)
			continue
		}
		d.pair(c, m)
		if x.Spans[c].Role == schema.RoleAttr {
			sorted = sorted && m > last
			last = m
		}
	}
	for m := j + 1; m < yEnd; m = y.next(m) {
		if y.mate[m] < 0 {
			d.single(y, m, x, i)
		}
	}
	if !sorted {
		d.common(x, i)
		d.common(y, j)
	}
}

// single appends part c of x, of which span j of y has none. Padding that y,
// without any, has no need of is passed over: the value there has another length.
//
//go:noinline
func (d *differ) single(x *side, c int, y *side, j int) {
	if x.Spans[c].Role != schema.RolePad || j < 0 || y.Spans[j].Len%4 != 0 || !derived(x, c) {
		d.alone(x, c)
	}
}

// sameThing says whether two spans are the same thing, whatever its value is.
//
//go:noinline
func sameThing(x *side, i int, y *side, j int) bool {
	p, q := &x.Spans[i], &y.Spans[j]
	if p.Role != q.Role || p.Field != q.Field {
		return false
	}
	return p.Role != schema.RoleAttr || p.Num == q.Num && attrName(p.Attr) == attrName(q.Attr)
}

// attrName is an attribute's name: what a Switch makes of one is a copy.
//
//go:noinline
func attrName(a *schema.Attr) string {
	if a == nil {
		return ""
	}
	return a.Name()
}

// pair compares two spans that are the same thing.
func (d *differ) pair(i, j int) {
	x, y := &d.x, &d.y
	xLeaf, yLeaf := x.Leaf(i), y.Leaf(j)
	switch {
	case !xLeaf && !yLeaf:
		d.parts(i, j)
		return
	case xLeaf && yLeaf && sameLeaf(x, i, y, j):
		return
	}
	d.alone(x, i)
	d.alone(y, j)
	if e := x.Spans[i].Enum; e != nil && e.Flags && e == y.Spans[j].Enum {
		d.b = d.b[:len(d.b)-1]
		v, w := x.Uint(i), y.Uint(j)
		if gone := v &^ w; gone != 0 {
			d.s("   without ")
			d.enum(e, gone, true)
		}
		if come := w &^ v; come != 0 {
			d.s("   with ")
			d.enum(e, come, true)
		}
		d.s("\n")
	}
}

// sameLeaf says whether two leaves that are the same thing say the same.
func sameLeaf(x *side, i int, y *side, j int) bool {
	p, q := &x.Spans[i], &y.Spans[j]
	switch {
	case derived(x, i) && derived(y, j):
		return true
	case p.Role == schema.RoleType:
		return x.typ(i) == y.typ(j) && p.Why == q.Why
	case p.Kind != q.Kind:
		return false
	case p.Kind.IsNumber() && p.Role != schema.RolePad && p.Len == q.Len:
		return x.Uint(i) == y.Uint(j)
	}
	return string(x.Bytes(i)) == string(y.Bytes(j))
}

// typ is an nla_type with its flags.
func (t *side) typ(i int) uint16 { return t.Order.Uint16(t.Bytes(i)) }

// derived says whether a leaf follows from the others: a length that is right,
// zeros up to a multiple of four.
func derived(t *side, i int) bool {
	s := &t.Spans[i]
	switch {
	case s.Why != "":
		return false
	case s.Role == schema.RolePad:
		return len(trimZeros(t.Bytes(i))) == 0 && s.Len < 4 && (s.Off+s.Len)%4 == 0
	}
	return s.Role == schema.RoleLen || s.Field == &schema.NlMsghdr.Fields[0]
}

// alone appends the leaves of span i of a tree, each with its value.
func (d *differ) alone(t *side, i int) {
	some := false
	for c, end := i, t.next(i); c < end; c++ {
		s := &t.Spans[c]
		if !t.Leaf(c) || c > i && (derived(t, c) || s.Role == schema.RoleType && s.Why == "" && !oddType(t, c)) {
			continue
		}
		some = true
		d.begin(t, c)
		d.s(" ")
		n := len(d.b)
		if s.Role != schema.RoleType {
			d.shown(&t.Tree, c)
		}
		d.names(&t.Tree, c, n)
		if s.Why != "" {
			d.s(": ")
			d.s(s.Why)
		}
		d.s("\n")
	}
	if !some && t.Spans[i].Role == schema.RoleAttr {
		d.begin(t, i)
		d.s(" (empty)\n")
	}
}

// oddType says whether an nla_type has a flag that it need not have, or lacks
// the one that nests have.
func oddType(t *side, i int) bool {
	flags := typeFlags(t.typ(i))
	a := t.Spans[t.Spans[i].Up].Attr
	nest := a != nil && (a.Kind == schema.Nest || a.Kind == schema.List)
	return flags != "" && (!nest || flags != "|NLA_F_NESTED")
}

// begin begins a line: the sign, the path, and which one of several it is.
func (d *differ) begin(t *side, i int) {
	d.s(t.sign)
	d.path(&t.Tree, i, "message")
	for attr := false; !attr && i >= 0; i = int(t.Spans[i].Up) {
		s := &t.Spans[i]
		if attr = s.Role == schema.RoleAttr; !attr && s.Role != schema.RoleMessage {
			continue
		}
		n := uint64(1)
		for c := int(s.Up) + 1; c < i; c = t.next(c) {
			if sameThing(t, i, t, c) {
				n++
			}
		}
		if n > 1 {
			d.num(" #", n)
		}
	}
}

// common lists the attributes in span i that the other tree has, too.
//
//go:noinline
func (d *differ) common(t *side, i int) {
	d.s(t.sign)
	d.s("order of ")
	d.path(&t.Tree, i, "the message")
	d.s(":")
	for c, end := i+1, t.end(i); c < end; c = t.next(c) {
		s := &t.Spans[c]
		if s.Role != schema.RoleAttr || t.mate[c] < 0 {
			continue
		}
		d.s(" ")
		if s.Attr != nil {
			d.s(s.Attr.Name())
		} else {
			d.n(uint64(s.Num))
		}
	}
	d.s("\n")
}

// path appends the path of a span, or what to say where it has none.
//
//go:noinline
func (o *out) path(t *schema.Tree, i int, none string) {
	var way [192]byte
	b := way[:0]
	if i >= 0 {
		b = t.AppendPath(b, i)
	}
	if len(b) == 0 {
		o.s(none)
	}
	o.raw(b)
}

// names appends the names of a leaf's number, behind a blank if there is
// something since from.
//
//go:noinline
func (o *out) names(t *schema.Tree, i, from int) {
	n := len(o.b)
	if n > from {
		o.s(" ")
	}
	at := len(o.b)
	if o.meaning(t, i); len(o.b) == at {
		o.b = o.b[:n]
	}
}

// shown appends a leaf's value so that it can be read on a line: a string in
// quotes where it has more than letters, and one without a zero at its end
// marked.
func (o *out) shown(t *schema.Tree, i int) {
	raw := t.Bytes(i)
	s := &t.Spans[i]
	if s.Kind != schema.Str || s.Role != schema.RoleValue {
		o.value(t, i)
		return
	}
	v := trimZeros(raw)
	if plainText(v) {
		o.raw(v)
	} else {
		o.quoted(string(v))
	}
	switch n := len(raw) - len(v); n {
	case 0:
		o.s(" (without a zero at its end)")
	case 1:
	default:
		o.num(" (", uint64(n))
		o.s(" zeros at its end)")
	}
}

// plainText says whether a string can stand without quotes.
func plainText(v []byte) bool {
	for _, c := range v {
		if c <= ' ' || c >= 0x7f || c == '"' {
			return false
		}
	}
	return len(v) > 0
}
