package explain

import (
	"net/netip"
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A namer turns a message as strace names it back into bytes:
//
//	[{nlmsg_len=40, nlmsg_type=RTM_NEWLINK, …}, {ifi_family=AF_UNSPEC, …}, [{nla_len=8, nla_type=IFLA_MTU}, 1400]]
//
// The lengths in it tell how many bytes a value has, so that the tables are
// needed for the numbers of names and for where the fields of a struct lie. A
// name is looked for where it belongs, then everywhere: which set a nest is of
// need not be known. What strace does not print is taken to be zero: padding.
type namer struct {
	dict *Dict
	input
	depth int
	proto uint8
	out   out
	lost  string      // the name of a link whose number is not there
	in    *schema.Set // that the last name is of which was an attribute's
}

// leftOut is the error of what is not there.
//
//go:noinline
func (n *namer) leftOut() { n.fail("strace has left out a part (...)", doWhole) }

// due is the error where something else has to stand.
//
//go:noinline
func (n *namer) due(what string) { n.fail("not what strace prints: "+what+" is due", doBytes) }

// peek returns the next byte behind white space and comments, 0 at the end.
//
//go:noinline
func (n *namer) peek() byte {
	for n.skip(); n.at("/*"); n.skip() {
		if n.to("*/") {
			n.i += 2
		}
	}
	return n.char()
}

// eat passes over c, if it is there.
//
//go:noinline
func (n *namer) eat(c byte) bool {
	if n.peek() != c {
		return false
	}
	n.i++
	return true
}

// want passes over c, which has to be there.
//
//go:noinline
func (n *namer) want(c byte) {
	switch {
	case n.eat(c):
	case n.at("..."):
		n.leftOut()
	default:
		n.due("'" + string(rune(c)) + "'")
	}
}

// abbreviated passes over the dots behind a string.
//
//go:noinline
func (n *namer) abbreviated() bool {
	if !n.at("...") {
		return false
	}
	n.i += 3
	return true
}

// ahead says whether a name comes first in the brackets and braces that begin here.
//
//go:noinline
func (n *namer) ahead(name string) bool {
	n.peek()
	in := n.cursor
	for in.at("[") || in.at("{") || in.at(" ") {
		in.i++
	}
	return in.i > n.i && in.at(name)
}

// row says whether brackets hold several things of a kind: two follow.
//
//go:noinline
func (n *namer) row() bool {
	if n.peek() != '[' {
		return false
	}
	in := n.cursor
	in.i++
	in.skip()
	return in.at("[")
}

// list takes what brackets hold, parts with commas between.
//
//go:noinline
func (n *namer) list(part func(*namer, *schema.Attr), a *schema.Attr) {
	n.i++
	for part(n, a); n.eat(','); part(n, a) {
	}
	n.want(']')
}

// deeper enters brackets or braces, if they are not too deep and there is no error.
//
//go:noinline
func (n *namer) deeper() bool {
	if n.depth++; n.depth > 64 {
		n.fail("brackets in brackets", doBytes)
	}
	return n.err == nil
}

// zeros appends k zero bytes.
//
//go:noinline
func (n *namer) zeros(k int) {
	for ; k > 0 && len(n.out.b) < 1<<20; k-- {
		n.out.c(0)
	}
}

// pad appends zeros up to a multiple of four bytes behind at.
//
//go:noinline
func (n *namer) pad(at int) { n.zeros(-(len(n.out.b) - at) & 3) }

// fit makes what was appended from at on size bytes long: what is too much has
// to be zero. The padding of the last attribute may be missing.
func (n *namer) fit(at, size int) {
	got := len(n.out.b) - at
	for ; got > size && n.out.b[len(n.out.b)-1] == 0; got-- {
		n.out.b = n.out.b[:len(n.out.b)-1]
	}
	if size-got < 4 {
		n.zeros(size - got)
		got = max(got, size)
	}
	if got != size && n.err == nil {
		n.fail("strace's names make "+strconv.Itoa(got)+" bytes of "+strconv.Itoa(size), doBytes)
	}
}

// messages is one message, or several in brackets.
func (n *namer) messages() {
	if n.row() {
		n.list((*namer).message, nil)
	} else {
		n.message(nil)
	}
}

// message is a message: its header, and with brackets around it what follows.
func (n *namer) message(*schema.Attr) {
	at := len(n.out.b)
	boxed := n.eat('[')
	n.fields(&schema.NlMsghdr)
	if n.err != nil || !n.deeper() {
		return
	}
	if boxed {
		m := schema.MessageOf(n.proto, wire.Native.Uint16(n.out.b[at+4:]))
		if m == nil {
			m = &unnamed
		}
		for n.eat(',') {
			n.body(m)
		}
		n.want(']')
		n.fit(at, int(min(wire.Native.Uint32(n.out.b[at:]), 1<<20)))
		n.pad(at)
	}
	n.depth--
}

// unnamed stands for what has no line in the tables.
var unnamed schema.Attr

// body is what follows a header: a struct, attributes, or both in brackets.
func (n *namer) body(a *schema.Attr) {
	switch n.peek() {
	case '{':
		n.fields(a.Struct.Get())
	case '[':
		if n.ahead("nla_len") {
			n.attrs(a)
		} else if n.deeper() {
			n.list((*namer).body, a)
			n.depth--
		}
	case '"':
		n.chars()
		n.abbreviated()
	default:
		n.leaf(4, nil) // NLMSG_DONE's error
	}
}

// fields is a struct in braces. Where strace prints another one than s, it is
// found by the name of its first field.
func (n *namer) fields(s *schema.Struct) {
	if !n.deeper() {
		return
	}
	n.want('{')
	at, next := len(n.out.b), 0
	for first := true; n.err == nil && !n.eat('}'); first = false {
		if !first {
			n.want(',')
		}
		name := n.name()
		n.want('=')
		if name == "msg" && s == &schema.NlMsgerr {
			n.messages()
			continue
		}
		var f *schema.Field
		if s != nil {
			f = s.FieldNamed(name)
		}
		if f == nil && first {
			s, f = n.structWith(name)
		}
		if f == nil && name == "data" && n.peek() == '"' { // what strace has no struct for
			n.out.b = n.out.b[:at+next]
			n.chars()
			continue
		}
		if f == nil {
			n.fail("the field \""+name+"\" has no place in the tables", doBytes)
			return
		}
		if first {
			n.zeros(s.Size)
		}
		next = int(f.Off) + int(f.Len)
		end := len(n.out.b)
		n.value(&schema.Attr{Enum: f.Enum}, int(f.Len))
		if n.fit(end, int(f.Len)); n.err == nil {
			copy(n.out.b[at+int(f.Off):end], n.out.b[end:])
			n.out.b = n.out.b[:end]
		}
	}
	n.pad(at)
	n.depth--
}

// structWith returns the struct whose first field strace prints by that name:
// one that has the second, too, if there is one.
func (n *namer) structWith(name string) (*schema.Struct, *schema.Field) {
	second, in := "", n.cursor
	if in.to("}") {
		in = cursor{n.b[:in.i], n.i}
	}
	for second == "" && in.to(", ") {
		in.i += 2
		if word := in.word(); in.at("=") {
			second = word
		}
	}
	for _, s := range n.dict.structs {
		if f := s.FieldNamed(name); f != nil && (second == "" || s.FieldNamed(second) != nil || second == "data") {
			return s, f
		}
	}
	return nil, nil
}

// attrs is attributes of those that are in another: one, or several in
// brackets. One that has a value stands in brackets with it, one without stands
// alone.
func (n *namer) attrs(of *schema.Attr) {
	if !n.deeper() {
		return
	}
	if n.row() {
		n.list((*namer).attrs, of)
		n.depth--
		return
	}
	boxed := n.eat('[')
	at := len(n.out.b)
	n.zeros(wire.AttrHeaderLen)
	n.want('{')
	n.label("nla_len")
	size := n.number(nil, nil)
	n.want(',')
	n.label("nla_type")
	// The set that the name is found in is the one that its value is of, too.
	typ, in := n.number(&schema.NlaFlags, of.Sub.Set()), n.in
	n.want('}')
	if in == nil {
		in = of.Sub.Set()
	}
	if n.err != nil {
		return
	}
	wire.Native.PutUint16(n.out.b[at:], uint16(size))
	wire.Native.PutUint16(n.out.b[at+2:], uint16(typ))
	if boxed && size > wire.AttrHeaderLen {
		a := in.Attr(uint16(typ) &^ (uapi.NLA_F_NESTED | uapi.NLA_F_NET_BYTEORDER))
		if a == nil {
			a = &unnamed
		}
		n.want(',')
		n.value(a, int(size)-wire.AttrHeaderLen)
		n.fit(at, int(size))
	}
	n.pad(at)
	if boxed {
		for n.eat(',') {
			n.attrs(of)
		}
		n.want(']')
	}
	n.depth--
}

// label passes over "name=".
//
//go:noinline
func (n *namer) label(name string) {
	if n.name() != name {
		n.due(name)
	}
	n.want('=')
}

// value is the value of an attribute, of size bytes.
func (n *namer) value(a *schema.Attr, size int) {
	switch c := n.peek(); {
	case c == '{':
		n.fields(a.Struct.Get())
	case c != '[':
		n.leaf(size, a.Enum.Get())
	case n.ahead("nla_len"):
		n.attrs(a)
	case n.ahead("rtnh_len"):
		n.hops(a)
	default:
		n.elements(a, size)
	}
}

// hops is RTA_MULTIPATH: each is a struct, with attributes if it stands in brackets.
func (n *namer) hops(a *schema.Attr) {
	if !n.deeper() {
		return
	}
	if n.row() {
		n.list((*namer).hops, a)
	} else {
		boxed := n.eat('[')
		n.fields(a.Struct.Get())
		for boxed && n.eat(',') {
			if n.ahead("rtnh_len") {
				n.hops(a)
			} else {
				n.attrs(a)
			}
		}
		if boxed {
			n.want(']')
		}
	}
	n.depth--
}

// elements is an array of numbers, each perhaps with its place in front,
// "[IPV4_DEVCONF_TAG-1]=0", or of structs.
func (n *namer) elements(a *schema.Attr, size int) {
	if !n.deeper() {
		return
	}
	n.i++
	var list []uint64
	at := len(n.out.b)
	for n.err == nil && n.peek() != ']' {
		switch n.peek() {
		case '{':
			n.fields(a.Struct.Get())
		case '[':
			place := n.cursor
			if place.to("]"); place.at("]=") {
				n.i = place.i + 2
				continue
			}
			if n.ahead("nla_len") {
				n.attrs(a)
			} else {
				n.elements(a, 0)
			}
		default:
			list = append(list, n.number(a.Enum.Get(), nil))
		}
		if !n.eat(',') {
			break
		}
	}
	n.want(']')
	if len(list) > 0 && n.err == nil {
		each := (size - (len(n.out.b) - at)) / len(list)
		for _, v := range list {
			n.put(v, each)
		}
	}
	n.depth--
}

// leaf is a value without parts, of size bytes: a number or names of it, a
// string, an address.
func (n *namer) leaf(size int, enum *schema.Enum) {
	switch c := n.peek(); {
	case c == '"':
		at, col := len(n.out.b), n.i
		n.chars()
		short := n.abbreviated()
		if got := len(n.out.b) - at; got < size && short || got > size {
			n.i = col
			n.leftOut()
		} else {
			n.zeros(size - got) // the zero that ends it is not shown
		}
	case n.pair() >= 0 && len(n.b)-n.i > 2 && n.b[n.i+2] == ':':
		for digit(n.peek()) < 16 && n.i+1 < len(n.b) {
			n.out.c(digit(n.char())<<4 | digit(n.b[n.i+1]))
			n.i += 2
			n.eat(':')
		}
	case n.at("inet_"):
		n.address()
	case n.at("hton"):
		n.name()
		n.want('(')
		v := n.number(enum, nil)
		n.want(')')
		for i := size - 1; i >= 0 && size <= 8; i-- {
			n.out.c(byte(v >> (8 * i)))
		}
	default:
		n.put(n.number(enum, nil), size)
	}
}

// put appends a number of size bytes.
func (n *namer) put(v uint64, size int) {
	if size != 1 && size != 2 && size != 4 && size != 8 {
		n.fail("a number where "+strconv.Itoa(size)+" bytes are due", doBytes)
	}
	if n.err == nil {
		n.out.b = schema.Uint.AppendNumber(n.out.b, wire.Native, v, size)
	}
}

// address is inet_addr("10.0.0.1") or inet_pton(AF_INET6, "2001:db8::1").
func (n *namer) address() {
	n.to(`"`)
	a, err := netip.ParseAddr(n.text())
	if err != nil {
		n.fail("not an address", doBytes)
		return
	}
	n.out.raw(a.AsSlice())
	n.want(')')
}

// text is a string in quotes.
//
//go:noinline
func (n *namer) text() string {
	at := len(n.out.b)
	n.chars()
	s := string(n.out.b[at:])
	n.out.b = n.out.b[:at]
	return s
}

// name is a word, "" where none is.
//
//go:noinline
func (n *namer) name() string {
	n.peek()
	return n.word()
}

// number is numbers and names joined by '|', each perhaps shifted: 0x5,
// IFF_UP|IFF_RUNNING, -ENODEV, 1<<IFLA_STATS_LINK_64, if_nametoindex("v0").
//
//go:noinline
func (n *namer) number(enum *schema.Enum, set *schema.Set) (v uint64) {
	n.in = nil
	for {
		term := n.atom(enum, set)
		if n.peek(); n.at("<<") {
			n.i += 2
			term <<= min(n.atom(enum, set), 64)
		}
		v |= term
		if !n.eat('|') {
			return v
		}
	}
}

// atom is a number, or one name of it.
//
//go:noinline
func (n *namer) atom(enum *schema.Enum, set *schema.Set) (v uint64) {
	minus := n.eat('-')
	n.peek()
	start := n.i
	name := n.name()
	if name == "" {
		if n.at("...") {
			n.leftOut()
		}
		n.fail("not a number and not a name", doBytes)
		return 0
	}
	if c := name[0]; c >= '0' && c <= '9' {
		var err error
		if v, err = strconv.ParseUint(name, 0, 64); err != nil {
			n.i = start
			n.fail(name+" is not a number", doBytes)
		}
		comment := n.cursor
		if comment.skip(); enum == &schema.NlaFlags && comment.at("/* ") { // -X verbose: 0x4 /* IFLA_MTU */
			comment.i += len("/* ")
			comment.skip()
			in := n.in
			if named, _ := n.find(comment.word(), nil, set); named != v {
				n.in = in
			}
		}
	} else if name == "if_nametoindex" {
		n.want('(')
		if n.lost = n.text(); n.lost == "lo" {
			n.lost, v = "", 1 // in every namespace
		}
		n.want(')')
	} else if minus && name[0] == 'E' {
		e, ok := errnoNumber(name)
		if !ok {
			n.fail("the error "+name+" has no number here", doBytes)
		}
		return e
	} else {
		var ok bool
		if v, ok = n.find(name, enum, set); !ok {
			n.i = start
			n.fail("the name "+name+" is not in the tables", "run strace with -X verbose, which prints its number, or with -e write=all -e read=all")
		}
	}
	if minus {
		v = -v
	}
	return v
}

// strays are names that strace prints and that no table has.
var strays = schema.Enum{Names: []schema.Value{
	{Value: uapi.NFNL_SUBSYS_NFTABLES, Name: "NFNL_SUBSYS_NFTABLES"},
	{Value: uapi.NFNETLINK_V0, Name: "NFNETLINK_V0"},
	// As it calls NFPROTO_INET, NFPROTO_ARP and NFPROTO_NETDEV.
	{Value: 1, Name: "AF_UNIX"},
	{Value: 3, Name: "AF_AX25"},
	{Value: 5, Name: "AF_APPLETALK"},
}}

// find returns the number of a name, and keeps the set that it is of if it is
// an attribute's.
//
//go:noinline
func (n *namer) find(name string, enum *schema.Enum, set *schema.Set) (v uint64, ok bool) {
	for i := -1; i < len(n.dict.sets); i++ {
		if i >= 0 {
			set = n.dict.sets[i]
		} else if v, ok = enum.Number(name); ok {
			return v, true
		}
		if t, a := set.Named(name); a != nil {
			n.in = set
			return uint64(t), true
		}
	}
	for i := -1; i < len(n.dict.enums); i++ {
		if enum = &strays; i >= 0 {
			enum = n.dict.enums[i]
		}
		if v, ok = enum.Number(name); ok {
			return v, true
		}
	}
	return 0, strings.HasSuffix(name, "_UNSPEC") || strings.HasSuffix(name, "_NONE")
}

// chars appends the bytes of a string in quotes.
//
//go:noinline
func (n *namer) chars() {
	n.want('"')
	for !n.ended() && n.char() != '"' {
		c := n.char()
		n.i++
		if c == '\\' && !n.ended() {
			c = n.char()
			n.i++
			switch at := strings.IndexByte("tnvfr", c); {
			case at >= 0:
				c = "\t\n\v\f\r"[at]
			case c == 'x' && n.i+1 < len(n.b):
				c = digit(n.b[n.i])<<4 | digit(n.b[n.i+1])
				n.i += 2
			case c >= '0' && c <= '7':
				c -= '0'
				for k := 0; k < 2 && digit(n.char()) < 8; k++ {
					c = c<<3 | digit(n.char())
					n.i++
				}
			}
		}
		n.out.c(c)
	}
	if n.i++; n.i > len(n.b) {
		n.fail("a string without an end", doWhole)
	}
}
