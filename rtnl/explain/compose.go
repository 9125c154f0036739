package explain

import (
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// Compose makes the datagrams that a text says: what [AppendText] prints, or
// what a person writes, which needs no more than
//
//	RTM_NEWLINK NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE|NLM_F_EXCL
//	  IFLA_IFNAME "v0"
//	  IFLA_LINKINFO
//	    IFLA_INFO_KIND "veth"
//	    IFLA_INFO_DATA
//	      VETH_INFO_PEER
//	        ifi_index 7
//	        IFLA_IFNAME "v1"
//
// What stands deeper is inside; the lines of a drawn tree (├ └ │) count as
// blanks. A line has statements with commas between:
//
//	RTM_NEWLINK [FLAGS]        a message; without flags NLM_F_REQUEST|NLM_F_ACK
//	ifi_index 7                a field of the header or struct around it
//	ifinfomsg ifi_index 7      the same; the struct may be named
//	IFLA_MTU 1500              an attribute, its value here or on the next line
//	IFLA_LINKINFO|NLA_F_NESTED its type with flag bits
//	77 hex 00 01               an attribute that has no name
//	[1], rtnexthop             an element of a list, a hop
//	hex 00 01, padding 00, ! 00  bytes as they are
//	datagram [sent|received] [NETLINK_ROUTE|NETLINK_NETFILTER|…] [little-endian|big-endian]
//
// A value is a number, the kernel's name for one, flags with | between, an
// address, a "string", which gets a zero behind it unless unterminated follows,
// or hex and bytes. All lengths and padding are computed; what is written
// wins, so that a message can be wrong on purpose: nlmsg_len N, len=N behind
// an attribute, size=N behind a struct, pad=HEX or pad=none.
//
// An offset and hex before a | at the start of a line, and all behind #, are
// not read. Its errors are [*ComposeError].
func Compose(text string) ([]Datagram, error) {
	c := composer{text: text}
	for c.nextLine() {
		c.statements()
	}
	if c.endDatagram(); c.err != nil {
		return nil, c.err
	}
	return c.out, nil
}

// A ComposeError says which line of a text means no bytes, and why.
type ComposeError struct {
	Line int // from 1
	What string
}

// Error reads like "line 3: IFLA_MTU takes a u32, not "x"".
func (e *ComposeError) Error() string { return "line " + strconv.Itoa(e.Line) + ": " + e.What }

// A composer writes the datagram under way. Its first error stays, and there
// are no more words then.
type composer struct {
	text   string // what is left to read
	line   int
	indent int // of the line
	words  []word
	w      word // the last one that was looked at: errors are about it
	err    error

	out   []Datagram
	begun bool // d has been written to, or described
	d     Datagram
	data  out    // its bytes
	msgs  uint32 // messages so far: the next nlmsg_seq
	in    *open  // the innermost part under way; nil: none
	tree  schema.Tree
}

// An open is a message, an attribute or a hop under way.
type open struct {
	up     *open // what it is in
	indent int
	role   schema.Role
	start  int            // where it begins in the datagram
	attr   *schema.Attr   // what it holds; nil: nobody knows
	strct  *schema.Struct // what it begins with, or is
	elem   *schema.Struct // what each of its elements is, or each hop begins with
	at     int            // where strct, or the array's element under way, begins; 0: not yet
	length int            // as written; -1: to be computed
	size   int            // of strct, as written; -1: its own
	pad    []byte         // as written; nil: to be computed
	inner  []byte         // padding behind strct
	attrs  bool           // attributes have begun: no more fields
}

// fail keeps the first error, which ends the line.
//
//go:noinline
func (c *composer) fail(what string) {
	if c.err == nil {
		c.err = &ComposeError{c.line, what}
	}
	c.words = nil
}

// wrong is fail about the word.
//
//go:noinline
func (c *composer) wrong(what string) { c.fail(quoted(c.w.text) + what) }

// wanted is fail about the word that stands where something else is wanted.
//
//go:noinline
func (c *composer) wanted(what string) { c.fail(what + ", not " + quoted(c.w.text)) }

// statements is a line.
func (c *composer) statements() {
	if c.at("datagram") {
		c.datagram()
		return
	}
	c.closeTo(c.indent)
	c.begun = true
	for len(c.words) > 0 {
		c.statement()
		if !c.ended() {
			c.peek()
			c.wrong(" is not expected here")
		}
		c.take()
	}
}

// datagram begins another one.
func (c *composer) datagram() {
	c.endDatagram()
	c.begun, c.d = true, Datagram{}
	for c.take(); len(c.words) > 0; {
		switch {
		case c.takeWord("sent"):
			c.d.Dir = '>'
		case c.takeWord("received"):
			c.d.Dir = '<'
		case c.takeWord("little-endian"):
			c.d.Order = wire.Little
		case c.takeWord("big-endian"):
			c.d.Order = wire.Big
		default:
			name, ok := strings.CutPrefix(c.take(), "NETLINK_")
			if !ok {
				c.wanted("a datagram is sent or received, NETLINK_ROUTE or NETLINK_NETFILTER, little-endian or big-endian")
				return
			}
			proto := wordNumber(families, name)
			if n, err := strconv.ParseUint(name, 10, 8); err == nil {
				proto = int(n)
			}
			if proto < 0 {
				c.wrong(" is no protocol of netlink's; NETLINK_ROUTE and NETLINK_NETFILTER are those whose messages have names here")
			}
			c.d.Proto = uint8(proto)
		}
	}
}

// endDatagram ends the datagram under way, if there is one.
func (c *composer) endDatagram() {
	c.closeTo(-1)
	if c.begun && len(c.data.b) > 0 {
		c.d.Data = c.data.b
		keep(&c.out, &c.d)
	}
	c.begun, c.data.b = false, nil
}

// closeTo ends what a line with this indent is not in.
func (c *composer) closeTo(indent int) {
	for c.in != nil && c.in.indent >= indent {
		c.close(c.in)
	}
}

// close ends the innermost of what is open: its struct, its length, its padding.
func (c *composer) close(t *open) {
	message := t.role == schema.RoleMessage
	if !message || t.up == nil || t.at != 0 {
		c.body(t) // the echo of a request may be its nlmsghdr alone
	}
	n := len(c.data.b) - t.start
	if t.length >= 0 {
		n = t.length
	} else if !message && n > 0xffff {
		name := attrName(t.attr)
		if name == "" {
			name = "an attribute"
		}
		c.fail(name + " ends above with " + strconv.Itoa(n) + " bytes, and its length cannot say more than 65535; len=N says another one")
	}
	c.setLength(t, n)
	switch {
	case t.pad != nil:
		c.data.raw(t.pad)
	case !message:
		c.align(t.start)
	}
	c.in = t.up
}

// setLength writes the length of t, unless it is a hop without room for one, by
// size=0.
func (c *composer) setLength(t *open, n int) {
	if t.role == schema.RoleMessage {
		c.d.Order.PutUint32(c.data.b[t.start:], uint32(n))
	} else if len(c.data.b)-t.start > 0 {
		c.put16(t.start, uint16(n))
	}
}

// put16 writes a number of two bytes over what is there.
//
//go:noinline
func (c *composer) put16(at int, v uint16) { c.d.Order.PutUint16(c.data.b[at:], v) }

// zeros appends n zero bytes.
//
//go:noinline
func (c *composer) zeros(n int) {
	for ; n > 0; n-- {
		c.data.s("\x00")
	}
}

// align appends zeros up to a multiple of four from start.
func (c *composer) align(start int) { c.zeros(-(len(c.data.b) - start) & 3) }

// move moves what has been written from end on to at, over what is there.
//
//go:noinline
func (c *composer) move(at, end int) {
	copy(c.data.b[at:], c.data.b[end:])
	c.data.b = c.data.b[:end]
}

// reserve makes room for the struct that t begins with, once.
func (c *composer) reserve(t *open) {
	if t.strct == nil || t.at != 0 {
		return
	}
	t.at = len(c.data.b)
	n := t.strct.Size
	if t.size >= 0 {
		n = t.size
	}
	c.zeros(n)
}

// body makes t ready for what comes behind its struct: attributes.
func (c *composer) body(t *open) {
	c.reserve(t)
	if t.attrs || t.attr != nil && t.attr.Kind == schema.Record {
		return
	}
	t.attrs = true
	switch {
	case t.strct == nil:
	case t.inner != nil:
		c.data.raw(t.inner)
	default:
		c.align(t.at)
	}
}

// push opens a part at the end of the datagram.
func (c *composer) push(role schema.Role, a *schema.Attr) *open {
	c.in = &open{up: c.in, indent: c.indent, role: role, start: len(c.data.b), length: -1, size: -1}
	c.in.hold(a)
	return c.in
}

// hold notes what t holds.
//
//go:noinline
func (t *open) hold(a *schema.Attr) {
	t.attr, t.strct, t.elem = a, nil, nil
	if a == nil {
		return
	}
	switch s := a.Struct.Get(); a.Kind {
	case schema.Nest, schema.Record:
		t.strct = s
	case schema.Hops, schema.Array:
		t.elem = s
	}
}
