package explain

import (
	"bytes"

	"vethkit/rtnl/schema"
)

// AppendDiff appends what differs from datagram x to datagram y, a line each,
// in names; nothing where they say the same:
//
//   - IFLA_MTU 1500
//   - IFLA_MTU 1400
//   - nlmsghdr.nlmsg_flags 1541 NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE
//   - nlmsghdr.nlmsg_flags 1029 NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE     without NLM_F_EXCL
//   - order of IFLA_LINKINFO: IFLA_INFO_KIND IFLA_INFO_DATA
//   - order of IFLA_LINKINFO: IFLA_INFO_DATA IFLA_INFO_KIND
//
// Messages are compared by their place; attributes, within their nest, with
// the one of the same type, and where there are several by their place among
// those. Numbers are compared by what they mean, so that captures of machines of
// both byte orders can be. Lengths, and zeros of padding, that follow from the
// rest are no difference of their own.
func AppendDiff(b []byte, x, y *Datagram) []byte {
	d := differ{out: out{b: b}}
	d.t[0].Read(x.Order, x.Proto, x.Data)
	d.t[1].Read(y.Order, y.Proto, y.Data)
	d.parts(-1, -1)
	return d.b
}

// A differ compares two trees; 0 is the one with -, 1 the one with +.
type differ struct {
	out
	t [2]schema.Tree
}

// firstPart is the first part of span i; -1 is the datagram.
func firstPart(i int) int { return i + 1 }

// endOf is the index behind the last part of span i.
func endOf(t *schema.Tree, i int) int {
	if i < 0 {
		return len(t.Spans)
	}
	return int(t.Spans[i].End)
}

// parts compares the parts of span i of one tree with those of span j of the
// other.
func (d *differ) parts(i, j int) {
	x, y := &d.t[0], &d.t[1]
	for c := firstPart(i); c < endOf(x, i); c = int(x.Spans[c].End) {
		if m := matchOf(x, i, c, y, j); m >= 0 {
			d.pair(c, m)
		} else if !needlessPad(x, c, y, j) {
			d.alone(0, c)
		}
	}
	for c := firstPart(j); c < endOf(y, j); c = int(y.Spans[c].End) {
		if matchOf(y, j, c, x, i) < 0 && !needlessPad(y, c, x, i) {
			d.alone(1, c)
		}
	}
	d.order(i, j)
}

// needlessPad says whether part c of x is padding that span j of y, without any,
// has no need of: the value there has another length.
func needlessPad(x *schema.Tree, c int, y *schema.Tree, j int) bool {
	return x.Spans[c].Role == schema.RolePad && derived(x, c) && j >= 0 && y.Spans[j].Len%4 == 0
}

// matchOf returns the part of span j of y that part c of span i of x is to be
// compared with, or -1.
func matchOf(x *schema.Tree, i, c int, y *schema.Tree, j int) int {
	n := nthOf(x, i, c)
	for m := firstPart(j); m < endOf(y, j); m = int(y.Spans[m].End) {
		if sameThing(&x.Spans[c], &y.Spans[m]) {
			if n--; n == 0 {
				return m
			}
		}
	}
	return -1
}

// nthOf counts the parts of span i, up to c, that are the same as c: 1 for
// the first.
func nthOf(t *schema.Tree, i, c int) (n int) {
	for m := firstPart(i); m <= c; m = int(t.Spans[m].End) {
		if sameThing(&t.Spans[c], &t.Spans[m]) {
			n++
		}
	}
	return n
}

// sameThing says whether two spans are the same thing, whatever its value is.
func sameThing(p, q *schema.Span) bool {
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
	x, y := &d.t[0], &d.t[1]
	p, q := &x.Spans[i], &y.Spans[j]
	if !x.Leaf(i) && !y.Leaf(j) {
		d.parts(i, j)
		return
	}
	if x.Leaf(i) && y.Leaf(j) {
		switch {
		case derived(x, i) && derived(y, j):
			return
		case p.Role == schema.RoleType && x.Order.Uint16(x.Bytes(i)) == y.Order.Uint16(y.Bytes(j)) && p.Why == q.Why:
			return
		case p.Kind == q.Kind && p.Kind.IsNumber() && p.Role != schema.RolePad && p.Len == q.Len:
			if x.Uint(i) == y.Uint(j) {
				return
			}
		case p.Kind == q.Kind && p.Role != schema.RoleType && bytes.Equal(x.Bytes(i), y.Bytes(j)):
			return
		}
	}
	d.alone(0, i)
	d.alone(1, j)
	if p.Enum != nil && p.Enum.Flags && p.Enum == q.Enum {
		d.b = d.b[:len(d.b)-1]
		v, w := x.Uint(i), y.Uint(j)
		d.bits("   without ", p.Enum, v&^w)
		d.bits("   with ", p.Enum, w&^v)
		d.s("\n")
	}
}

func (d *differ) bits(head string, e *schema.Enum, v uint64) {
	if v != 0 {
		d.s(head)
		d.enum(e, v, true)
	}
}

// derived says whether a leaf follows from the others: a length that is right,
// zeros up to a multiple of four.
func derived(t *schema.Tree, i int) bool {
	s := &t.Spans[i]
	switch {
	case s.Why != "":
		return false
	case s.Role == schema.RoleLen, s.Role == schema.RoleField && s.Field == &schema.NlMsghdr.Fields[0]:
		return true
	case s.Role == schema.RolePad:
		return len(trimZeros(t.Bytes(i))) == 0 && s.Len < 4 && (s.Off+s.Len)%4 == 0
	}
	return false
}

// alone appends the leaves of span i of a tree.
func (d *differ) alone(side, i int) {
	t := &d.t[side]
	some := false
	for c := i; c < endOf(t, i); c++ {
		s := &t.Spans[c]
		if !t.Leaf(c) || c > i && (derived(t, c) || s.Role == schema.RoleType && s.Why == "" && !d.oddType(t, c)) {
			continue
		}
		d.leaf(side, c)
		some = true
	}
	if !some && t.Spans[i].Role == schema.RoleAttr {
		d.head(side, i)
		d.s(" (empty)\n")
	}
}

// oddType says whether an nla_type has a flag that it need not have, or lacks
// the one that nests have.
func (d *differ) oddType(t *schema.Tree, i int) bool {
	flags := typeFlags(t.Order.Uint16(t.Bytes(i)))
	a := t.Spans[t.Spans[i].Up].Attr
	nest := a != nil && (a.Kind == schema.Nest || a.Kind == schema.List)
	return flags != "" && (!nest || flags != "|NLA_F_NESTED")
}

// sign is how lines of each side begin.
var sign = [2]string{"- ", "+ "}

// head begins a line: the sign and the path.
func (d *differ) head(side, i int) {
	t := &d.t[side]
	d.s(sign[side])
	d.path(t, i, "message")
	for c := i; c >= 0; c = int(t.Spans[c].Up) {
		s := &t.Spans[c]
		if s.Role != schema.RoleAttr && s.Role != schema.RoleMessage {
			continue
		}
		if k := nthOf(t, int(s.Up), c); k > 1 {
			d.s(" #")
			d.n(uint64(k))
		}
		if s.Role == schema.RoleAttr {
			break
		}
	}
}

// path appends the path of a span, or what to say where it has none.
func (d *differ) path(t *schema.Tree, i int, none string) {
	var way [128]byte
	b := way[:0]
	if i >= 0 {
		b = t.AppendPath(b, i)
	}
	if len(b) == 0 {
		d.s(none)
	}
	d.raw(b)
}

// leaf appends a leaf with its value.
func (d *differ) leaf(side, i int) {
	t := &d.t[side]
	s := &t.Spans[i]
	d.head(side, i)
	d.s(" ")
	n := len(d.b)
	if s.Role != schema.RoleType {
		d.shown(t, i)
	}
	d.names(t, i, n)
	if s.Why != "" {
		d.s(": ")
		d.s(s.Why)
	}
	d.s("\n")
}

// names appends the names of a leaf's number, behind a blank if there is
// something since from.
//
//go:noinline
func (o *out) names(t *schema.Tree, i, from int) {
	var text [256]byte
	if names := AppendNames(text[:0], t, i); len(names) > 0 {
		if len(o.b) > from {
			o.s(" ")
		}
		o.raw(names)
	}
}

// shown appends a leaf's value so that it can be read on a line: a string in
// quotes where it has more than letters, and one without a zero at its end
// marked.
func (o *out) shown(t *schema.Tree, i int) {
	raw := t.Bytes(i)
	s := &t.Spans[i]
	if s.Kind != schema.Str || s.Role != schema.RoleValue {
		o.b = AppendValue(o.b, t, i)
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
		o.s(" (")
		o.n(uint64(n))
		o.s(" zeros at its end)")
	}
}

func plainText(v []byte) bool {
	for _, c := range v {
		if c <= ' ' || c >= 0x7f || c == '"' {
			return false
		}
	}
	return len(v) > 0
}

// order says where attributes that both have stand in another order.
func (d *differ) order(i, j int) {
	x, y := &d.t[0], &d.t[1]
	last, sorted := -1, true
	for c := firstPart(i); c < endOf(x, i); c = int(x.Spans[c].End) {
		if x.Spans[c].Role != schema.RoleAttr {
			continue
		}
		if m := matchOf(x, i, c, y, j); m >= 0 {
			sorted = sorted && m > last
			last = m
		}
	}
	if !sorted {
		d.common(0, i, j)
		d.common(1, j, i)
	}
}

// common lists the attributes of span i that span j of the other tree has, too.
func (d *differ) common(side, i, j int) {
	t := &d.t[side]
	d.s(sign[side])
	d.s("order of ")
	d.path(t, i, "the message")
	d.s(":")
	for c := firstPart(i); c < endOf(t, i); c = int(t.Spans[c].End) {
		s := &t.Spans[c]
		if s.Role != schema.RoleAttr || matchOf(t, i, c, &d.t[1-side], j) < 0 {
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
