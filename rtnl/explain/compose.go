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
		if err := c.statements(); err != nil {
			return nil, err
		}
	}
	if c.err != nil {
		return nil, c.err
	}
	if err := c.closeTo(-1); err != nil {
		return nil, err
	}
	c.endDatagram()
	return c.out, nil
}

// A ComposeError says which line of a text means no bytes, and why.
type ComposeError struct {
	Line int // from 1
	What string
}

// Error reads like "line 3: IFLA_MTU takes a u32, not "x"".
func (e *ComposeError) Error() string { return "line " + strconv.Itoa(e.Line) + ": " + e.What }

// A composer writes the datagram under way.
type composer struct {
	text   string // what is left to read
	line   int
	indent int // of the line
	words  []word
	err    error

	out   []Datagram
	begun bool // d has been written to, or described
	d     Datagram
	msgs  uint32 // messages so far: the next nlmsg_seq
	stack []open
	tree  schema.Tree
}

// An open is a message, an attribute or a hop under way.
type open struct {
	indent int
	role   schema.Role
	start  int          // where it begins in the datagram
	attr   *schema.Attr // what it holds; nil: nobody knows
	strct  *schema.Struct
	at     int // where strct, or the array's element under way, begins; 0: not yet
	length int // as written; -1: to be computed
	size   int // of strct, as written; -1: its own
	pad    padding
	inner  padding // behind strct
	attrs  bool    // attributes have begun: no more fields
}

// padding as written, which may be none at all.
type padding struct {
	set   bool
	bytes []byte
}

//go:noinline
func (c *composer) fail(what ...string) error {
	e := &ComposeError{Line: c.line}
	for _, s := range what {
		e.What += s
	}
	return e
}

func (c *composer) top() *open {
	if len(c.stack) == 0 {
		return nil
	}
	return &c.stack[len(c.stack)-1]
}

// statements is a line.
func (c *composer) statements() error {
	if c.words[0].is("datagram") {
		return c.datagram()
	}
	if err := c.closeTo(c.indent); err != nil {
		return err
	}
	c.begun = true
	for len(c.words) > 0 {
		if err := c.statement(); err != nil {
			return err
		}
		if len(c.words) > 0 {
			if !c.words[0].is(",") {
				return c.fail(c.words[0].quoted(), " is not expected here")
			}
			c.words = c.words[1:]
		}
	}
	return nil
}

// datagram begins another one.
func (c *composer) datagram() error {
	if err := c.closeTo(-1); err != nil {
		return err
	}
	c.endDatagram()
	c.begun, c.d = true, Datagram{}
	for _, w := range c.words[1:] {
		switch {
		case w.is("sent"):
			c.d.Dir = '>'
		case w.is("received"):
			c.d.Dir = '<'
		case strings.HasPrefix(w.text, "NETLINK_"):
			name := w.text[len("NETLINK_"):]
			proto := wordNumber(families, []byte(name))
			if n, err := strconv.ParseUint(name, 10, 8); err == nil {
				proto = int(n)
			}
			if proto < 0 {
				return c.fail(w.quoted(), " is no protocol of netlink's; NETLINK_ROUTE and NETLINK_NETFILTER are those whose messages have names here")
			}
			c.d.Proto = uint8(proto)
		case w.is("little-endian"):
			c.d.Order = wire.Little
		case w.is("big-endian"):
			c.d.Order = wire.Big
		default:
			return c.fail("a datagram is sent or received, NETLINK_ROUTE or NETLINK_NETFILTER, little-endian or big-endian, not ", w.quoted())
		}
	}
	return nil
}

func (c *composer) endDatagram() {
	if c.begun && len(c.d.Data) > 0 {
		c.out = append(c.out, c.d)
	}
	c.begun, c.d.Data = false, nil
}

// closeTo ends what a line with this indent is not in.
func (c *composer) closeTo(indent int) error {
	for t := c.top(); t != nil && t.indent >= indent; t = c.top() {
		if err := c.close(); err != nil {
			return err
		}
	}
	return nil
}

// close ends the innermost of what is open: its struct, its length, its padding.
func (c *composer) close() error {
	t := c.top()
	if t.role != schema.RoleMessage || len(c.stack) == 1 || t.at != 0 {
		c.body(t) // the echo of a request may be its nlmsghdr alone
	}
	c.patch(t)
	if t.length >= 0 && t.role == schema.RoleMessage {
		c.d.Order.PutUint32(c.d.Data[t.start:], uint32(t.length))
	} else if t.length >= 0 {
		c.d.Order.PutUint16(c.d.Data[t.start:], uint16(t.length))
	}
	n := len(c.d.Data) - t.start
	switch {
	case t.pad.set:
		c.d.Data = append(c.d.Data, t.pad.bytes...)
	case t.role != schema.RoleMessage:
		c.align(t.start)
	}
	if t.role != schema.RoleMessage && t.length < 0 && n > 0xffff {
		name := "an attribute"
		if t.attr != nil && t.attr.Name() != "" {
			name = t.attr.Name()
		}
		return c.fail(name, " ends above with ", strconv.Itoa(n), " bytes, and its length cannot say more than 65535; len=N says another one")
	}
	c.stack = c.stack[:len(c.stack)-1]
	return nil
}

// patch writes the length that t has so far.
func (c *composer) patch(t *open) {
	n := len(c.d.Data) - t.start
	if t.role == schema.RoleMessage {
		c.d.Order.PutUint32(c.d.Data[t.start:], uint32(n))
	} else {
		c.d.Order.PutUint16(c.d.Data[t.start:], uint16(n))
	}
}

// align appends zeros up to a multiple of four from start.
func (c *composer) align(start int) {
	for (len(c.d.Data)-start)%4 != 0 {
		c.d.Data = append(c.d.Data, 0)
	}
}

// zeros appends n zero bytes.
//
//go:noinline
func (c *composer) zeros(n int) {
	for ; n > 0; n-- {
		c.d.Data = append(c.d.Data, 0)
	}
}

// reserve makes room for the struct that t begins with, once.
func (c *composer) reserve(t *open) {
	if t.strct == nil || t.at != 0 {
		return
	}
	t.at = len(c.d.Data)
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
	if t.strct == nil {
		return
	}
	if t.inner.set {
		c.d.Data = append(c.d.Data, t.inner.bytes...)
	} else {
		c.align(t.at)
	}
}

// push opens a part at the end of the datagram.
func (c *composer) push(role schema.Role, a *schema.Attr) *open {
	c.stack = append(c.stack, open{indent: c.indent, role: role, start: len(c.d.Data), attr: a, length: -1, size: -1})
	t := c.top()
	if a != nil && (a.Kind == schema.Nest || a.Kind == schema.Record) {
		t.strct = a.Struct.Get()
	}
	return t
}
