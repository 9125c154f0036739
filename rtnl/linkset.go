package rtnl

import (
	"strconv"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A LinkRef says which link a request is about: by its ifindex, or where that
// is zero by its name or alternative name, or where there is none all of a group.
type LinkRef struct {
	Index uint32
	Name  string
	Group uint32
}

// ByName refers to the link of this name.
func ByName(name string) LinkRef { return LinkRef{Name: name} }

// ByIndex refers to the link of this ifindex.
func ByIndex(index uint32) LinkRef { return LinkRef{Index: index} }

// ByGroup refers to all links of the group. The kernel refuses group 0 (EPERM)
// and an empty one (ENODEV).
func ByGroup(group uint32) LinkRef { return LinkRef{Group: group} }

// String names the link, for errors.
func (l LinkRef) String() string {
	switch {
	case l.Name != "":
		return "link " + l.Name
	case l.Index != 0:
		return "link " + strconv.FormatUint(uint64(l.Index), 10)
	}
	return "links of group " + strconv.FormatUint(uint64(l.Group), 10)
}

// begin begins a message about the link: an ifinfomsg with the index.
func (l *LinkRef) begin(e *wire.Encoder, typ, flags uint16) (wire.Mark, []byte) {
	m, ifi := begin(e, typ, flags, uapi.SizeofIfInfomsg)
	e.Order.PutUint32(ifi[4:], l.Index)
	return m, ifi
}

// append appends the name or the group, where there is no index.
func (l *LinkRef) append(e *wire.Encoder) {
	switch {
	case l.Index != 0:
	case len(l.Name) >= uapi.IFNAMSIZ:
		e.Str(uapi.IFLA_ALT_IFNAME, l.Name)
	case l.Name != "":
		e.Str(uapi.IFLA_IFNAME, l.Name)
	default:
		e.U32(uapi.IFLA_GROUP, l.Group)
	}
}

// SetLink changes a link. Zero fields and Opts that are not set stay as they are.
//
//	RTM_NEWLINK ifinfomsg{ifi_index, ifi_flags, ifi_change}
//	├ IFLA_IFNAME          the new name; without an index, the link's own
//	├ IFLA_ADDRESS, IFLA_BROADCAST
//	├ IFLA_MTU, IFLA_TXQLEN, IFLA_GROUP, …  u32
//	├ IFLA_MASTER          u32, 0: none
//	├ IFLA_IFALIAS         up to 255 bytes, none: no alias
//	├ IFLA_PROTO_DOWN      u8
//	├ IFLA_NET_NS_FD | IFLA_NET_NS_PID, IFLA_NEW_IFINDEX
//	├ IFLA_XDP
//	│ └ IFLA_XDP_FD  s32, IFLA_XDP_FLAGS  u32
//	├ IFLA_AF_SPEC
//	│ └ AF_INET6
//	│   └ IFLA_INET6_ADDR_GEN_MODE  u8
//	└ IFLA_LINKINFO
//	  ├ IFLA_INFO_KIND, IFLA_INFO_DATA
//	  └ IFLA_INFO_SLAVE_KIND, IFLA_INFO_SLAVE_DATA
type SetLink struct {
	LinkRef

	Flags, Change uint32 // the bits of Change (uapi.IFF_…) become those of Flags

	NewName         string
	Addr, Broadcast HWAddr
	MTU             Opt[uint32]
	TxQLen          Opt[uint32]
	NewGroup        Opt[uint32]
	Master          Opt[uint32] // ifindex; 0: no master
	Alias           Opt[string] // "": no alias
	NS              NS          // move it there …
	NewIndex        uint32      // … where it has this ifindex
	Carrier         Opt[uint8]
	OperState       Opt[uint8] // uapi.IF_OPER_…
	LinkMode        Opt[uint8] // uapi.IF_LINK_MODE_…
	ProtoDown       Opt[uint8]
	ProtoDownReason Opt[ProtoDownReason]
	AddrGenMode     Opt[uint8] // uapi.IN6_ADDR_GEN_MODE_…

	GSOMaxSize, GSOMaxSegs, GROMaxSize Opt[uint32]
	GSOIPv4MaxSize, GROIPv4MaxSize     Opt[uint32]

	XDP Opt[SetXDP]

	Kind     string   // what it is: "bridge", …,
	Data     LinkData // and what that has
	PortKind string   // what it is a port of: "bridge", …,
	PortData LinkData // and what a port of that has
}

// ProtoDownReason sets the bits of Mask to those of Value.
type ProtoDownReason struct{ Mask, Value uint32 }

// SetXDP attaches the program that this process has open as descriptor FD, −1:
// takes the one that is attached away. Flags are uapi.XDP_FLAGS_….
type SetXDP struct {
	FD    int32
	Flags uint32
}

// Append writes the message.
func (s SetLink) Append(e *wire.Encoder) {
	m, ifi := s.begin(e, uapi.RTM_NEWLINK, 0)
	e.Order.PutUint32(ifi[8:], s.Flags)
	e.Order.PutUint32(ifi[12:], s.Change)
	s.LinkRef.append(e)
	if s.NewName != "" {
		e.Str(uapi.IFLA_IFNAME, s.NewName)
	}
	appendHWAddr(e, uapi.IFLA_ADDRESS, &s.Addr)
	appendHWAddr(e, uapi.IFLA_BROADCAST, &s.Broadcast)
	optU32(e, uapi.IFLA_MTU, &s.MTU)
	optU32(e, uapi.IFLA_TXQLEN, &s.TxQLen)
	optU32(e, uapi.IFLA_GROUP, &s.NewGroup)
	optU32(e, uapi.IFLA_MASTER, &s.Master)
	if s.Alias.Set {
		e.StrPlain(uapi.IFLA_IFALIAS, s.Alias.V)
	}
	optU8(e, uapi.IFLA_CARRIER, &s.Carrier)
	optU8(e, uapi.IFLA_OPERSTATE, &s.OperState)
	optU8(e, uapi.IFLA_LINKMODE, &s.LinkMode)
	optU8(e, uapi.IFLA_PROTO_DOWN, &s.ProtoDown)
	if r := s.ProtoDownReason; r.Set {
		n := e.Nest(uapi.IFLA_PROTO_DOWN_REASON)
		e.U32(uapi.IFLA_PROTO_DOWN_REASON_MASK, r.V.Mask)
		e.U32(uapi.IFLA_PROTO_DOWN_REASON_VALUE, r.V.Value)
		e.EndNest(n)
	}
	optU32(e, uapi.IFLA_GSO_MAX_SIZE, &s.GSOMaxSize)
	optU32(e, uapi.IFLA_GSO_MAX_SEGS, &s.GSOMaxSegs)
	optU32(e, uapi.IFLA_GRO_MAX_SIZE, &s.GROMaxSize)
	optU32(e, uapi.IFLA_GSO_IPV4_MAX_SIZE, &s.GSOIPv4MaxSize)
	optU32(e, uapi.IFLA_GRO_IPV4_MAX_SIZE, &s.GROIPv4MaxSize)
	s.NS.append(e)
	nonzeroU32(e, uapi.IFLA_NEW_IFINDEX, s.NewIndex)
	s.appendNests(e)
	e.End(m)
}

// appendNests appends the attributes that hold others.
func (s *SetLink) appendNests(e *wire.Encoder) {
	if s.XDP.Set {
		xdp := e.Nest(uapi.IFLA_XDP)
		e.S32(uapi.IFLA_XDP_FD, s.XDP.V.FD)
		nonzeroU32(e, uapi.IFLA_XDP_FLAGS, s.XDP.V.Flags)
		e.EndNest(xdp)
	}
	if s.AddrGenMode.Set {
		spec := e.Nest(uapi.IFLA_AF_SPEC)
		inet6 := e.Nest(uapi.AF_INET6)
		e.U8(uapi.IFLA_INET6_ADDR_GEN_MODE, s.AddrGenMode.V)
		e.EndNest(inet6)
		e.EndNest(spec)
	}
	if s.Kind == "" && s.PortKind == "" {
		return
	}
	info := e.Nest(uapi.IFLA_LINKINFO)
	if s.Kind != "" {
		appendKind(e, uapi.IFLA_INFO_KIND, s.Kind, s.Data)
	}
	if s.PortKind != "" {
		appendKind(e, uapi.IFLA_INFO_SLAVE_KIND, s.PortKind, s.PortData)
	}
	e.EndNest(info)
}

// String names the request for errors.
func (s SetLink) String() string { return "set " + s.LinkRef.String() }

// DelLink deletes a link, and a veth's other end with it; or all links of a
// group.
//
//	RTM_DELLINK ifinfomsg{ifi_index}
//	├ IFLA_IFNAME | IFLA_ALT_IFNAME | IFLA_GROUP, where there is no index
//	└ IFLA_TARGET_NETNSID
type DelLink struct {
	LinkRef
	NS NS // an InNSID
}

// Append writes the message.
func (d DelLink) Append(e *wire.Encoder) {
	m, _ := d.begin(e, uapi.RTM_DELLINK, 0)
	d.LinkRef.append(e)
	d.NS.append(e)
	e.End(m)
}

// String names the request for errors.
func (d DelLink) String() string { return "delete " + d.LinkRef.String() }

// LinkAltNames adds alternative names to a link, or takes them away.
//
//	RTM_NEWLINKPROP | RTM_DELLINKPROP ifinfomsg{ifi_index}
//	└ IFLA_PROP_LIST
//	  └ IFLA_ALT_IFNAME …  up to 127 bytes each
type LinkAltNames struct {
	LinkRef
	Names  []string
	Delete bool
}

// Append writes the message.
func (p LinkAltNames) Append(e *wire.Encoder) {
	typ, flags := uint16(uapi.RTM_NEWLINKPROP), uint16(uapi.NLM_F_CREATE|uapi.NLM_F_EXCL|uapi.NLM_F_APPEND)
	if p.Delete {
		typ, flags = uapi.RTM_DELLINKPROP, 0
	}
	m, _ := p.begin(e, typ, flags)
	p.LinkRef.append(e)
	list := e.Nest(uapi.IFLA_PROP_LIST)
	for _, name := range p.Names {
		e.Str(uapi.IFLA_ALT_IFNAME, name)
	}
	e.EndNest(list)
	e.End(m)
}

// String names the request for errors.
func (p LinkAltNames) String() string { return "name " + p.LinkRef.String() }

func appendHWAddr(e *wire.Encoder, typ uint16, a *HWAddr) {
	if a.n > 0 {
		e.Bytes(typ, a.b[:a.n])
	}
}

// optU8 appends a number that is set.
//
//go:noinline
func optU8(e *wire.Encoder, typ uint16, v *Opt[uint8]) {
	if v.Set {
		e.U8(typ, v.V)
	}
}

func optU16(e *wire.Encoder, typ uint16, v *Opt[uint16]) {
	if v.Set {
		e.U16(typ, v.V)
	}
}

// optU32 is optU8 of 32 bits.
//
//go:noinline
func optU32(e *wire.Encoder, typ uint16, v *Opt[uint32]) {
	if v.Set {
		e.U32(typ, v.V)
	}
}

func optU64(e *wire.Encoder, typ uint16, v *Opt[uint64]) {
	if v.Set {
		e.U64(typ, v.V)
	}
}
