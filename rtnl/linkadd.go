package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// LinkAttrs is what any new link can be given at its birth. Zero fields are
// the kernel's choice.
//
//	ifinfomsg{ifi_index, ifi_flags: IFF_UP, ifi_change}
//	├ IFLA_IFNAME                    up to 15 bytes; "eth%d": the first free number
//	├ IFLA_ADDRESS, IFLA_BROADCAST
//	├ IFLA_LINK                      u32 ifindex (macvlan, vlan, …)
//	├ IFLA_MASTER                    u32 ifindex, in the link's own namespace
//	├ IFLA_MTU, IFLA_TXQLEN, IFLA_GROUP  u32
//	├ IFLA_NUM_TX_QUEUES, IFLA_NUM_RX_QUEUES  u32
//	├ IFLA_OPERSTATE, IFLA_LINKMODE  u8
//	├ IFLA_GSO_MAX_SIZE, …           u32
//	└ IFLA_NET_NS_FD | IFLA_NET_NS_PID | IFLA_TARGET_NETNSID
type LinkAttrs struct {
	Name            string
	Index           uint32 // EEXIST when taken; of a peer: another one is taken
	Addr, Broadcast HWAddr
	Link            uint32
	Master          uint32
	MTU             Opt[uint32] // bytes
	TxQLen          Opt[uint32] // packets
	Group           uint32
	NumTxQueues     uint32 // any number given saves a veth two sleeps in the kernel
	NumRxQueues     uint32
	OperState       Opt[uint8] // uapi.IF_OPER_…
	LinkMode        Opt[uint8] // uapi.IF_LINK_MODE_…
	GSOMaxSize      Opt[uint32]
	GSOMaxSegs      Opt[uint32]
	GROMaxSize      Opt[uint32]
	GSOIPv4MaxSize  Opt[uint32]
	GROIPv4MaxSize  Opt[uint32]
	NS              NS
	Up              bool
	Flags, Change   uint32 // more of ifi_flags: the bits of Change become those of Flags
}

// append writes the ifinfomsg and the attributes.
func (l *LinkAttrs) append(e *wire.Encoder) {
	ifi := e.Fixed(uapi.SizeofIfInfomsg)
	flags, change := l.Flags, l.Change
	if l.Up {
		flags, change = flags|uapi.IFF_UP, change|uapi.IFF_UP
	}
	e.Order.PutUint32(ifi[4:], l.Index)
	e.Order.PutUint32(ifi[8:], flags)
	e.Order.PutUint32(ifi[12:], change)
	appendHWAddr(e, uapi.IFLA_ADDRESS, &l.Addr)
	appendHWAddr(e, uapi.IFLA_BROADCAST, &l.Broadcast)
	nonzeroU32(e, uapi.IFLA_LINK, l.Link)
	nonzeroU32(e, uapi.IFLA_MASTER, l.Master)
	optU32(e, uapi.IFLA_MTU, &l.MTU)
	optU32(e, uapi.IFLA_TXQLEN, &l.TxQLen)
	nonzeroU32(e, uapi.IFLA_GROUP, l.Group)
	nonzeroU32(e, uapi.IFLA_NUM_TX_QUEUES, l.NumTxQueues)
	nonzeroU32(e, uapi.IFLA_NUM_RX_QUEUES, l.NumRxQueues)
	optU8(e, uapi.IFLA_OPERSTATE, &l.OperState)
	optU8(e, uapi.IFLA_LINKMODE, &l.LinkMode)
	optU32(e, uapi.IFLA_GSO_MAX_SIZE, &l.GSOMaxSize)
	optU32(e, uapi.IFLA_GSO_MAX_SEGS, &l.GSOMaxSegs)
	optU32(e, uapi.IFLA_GRO_MAX_SIZE, &l.GROMaxSize)
	optU32(e, uapi.IFLA_GSO_IPV4_MAX_SIZE, &l.GSOIPv4MaxSize)
	optU32(e, uapi.IFLA_GRO_IPV4_MAX_SIZE, &l.GROIPv4MaxSize)
	l.NS.append(e)
	if l.Name != "" {
		e.Str(uapi.IFLA_IFNAME, l.Name)
	}
}

// nonzeroU32 appends a number that is not 0.
//
//go:noinline
func nonzeroU32(e *wire.Encoder, typ uint16, v uint32) {
	if v != 0 {
		e.U32(typ, v)
	}
}

// LinkData is what links of one kind have of their own, as it is set: *[Bridge],
// *[BridgePort], *[Macvlan], *[VLAN], *[VXLAN], *[Geneve], *[IPVLAN], *[VRF],
// *[Netkit], [RawData], or a type of yours. AppendData writes the attributes that
// stand in IFLA_INFO_DATA, or IFLA_INFO_SLAVE_DATA.
//
// The same types read it: Decode takes [Link].Data.
type LinkData interface{ AppendData(e *wire.Encoder) }

// RawData is a LinkData that has been encoded.
type RawData []byte

// AppendData appends the bytes.
func (d RawData) AppendData(e *wire.Encoder) { e.Raw(d) }

// AddLink makes a link of any kind, by default with the kind's own defaults.
// EOPNOTSUPP: the kernel has no such kind, or its module is not loaded.
//
//	RTM_NEWLINK  NLM_F_CREATE | NLM_F_EXCL
//	├ … LinkAttrs
//	└ IFLA_LINKINFO
//	  ├ IFLA_INFO_KIND
//	  └ IFLA_INFO_DATA  as Data writes it, where there is one
type AddLink struct {
	LinkAttrs
	Kind string
	Data LinkData
}

// Append writes the message.
func (a AddLink) Append(e *wire.Encoder) {
	m := beginAdd(e, &a.LinkAttrs)
	info := e.Nest(uapi.IFLA_LINKINFO)
	appendKind(e, uapi.IFLA_INFO_KIND, a.Kind, a.Data)
	e.EndNest(info)
	e.End(m)
}

// appendKind appends a kind and its data: attr is IFLA_INFO_KIND or
// IFLA_INFO_SLAVE_KIND, whose data have the next number.
func appendKind(e *wire.Encoder, attr uint16, kind string, data LinkData) {
	e.StrPlain(attr, kind)
	if data != nil {
		n := e.Nest(attr + 1)
		data.AppendData(e)
		e.EndNest(n)
	}
}

// String names the request for errors.
func (a AddLink) String() string { return "add " + a.Kind + " " + a.Name }

// beginAdd begins the message that makes a link.
func beginAdd(e *wire.Encoder, l *LinkAttrs) wire.Mark {
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: uapi.NLM_F_CREATE | uapi.NLM_F_EXCL})
	l.append(e)
	return m
}
