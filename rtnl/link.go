package rtnl

import (
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Link is a network interface: RTM_NEWLINK, read. Its strings are its own.
// Numbers that the kernel did not tell are zero.
type Link struct {
	Index uint32 // ifinfomsg.ifi_index
	Type  uint16 // ifinfomsg.ifi_type: uapi.ARPHRD_…
	Flags uint32 // ifinfomsg.ifi_flags: uapi.IFF_…

	Name      string
	AltNames  []string // IFLA_PROP_LIST
	Alias     string   // IFLA_IFALIAS
	Kind      string   // IFLA_INFO_KIND: "veth", "bridge", …; physical links and lo have none
	SlaveKind string   // IFLA_INFO_SLAVE_KIND: the kind of the master
	Qdisc     string

	Addr, Broadcast, PermAddr HWAddr

	// Link is the ifindex of the link that this one is tied to: of a veth, its
	// other end. It counts in the namespace LinkNSID, if that is set, and there
	// is none where the tie reaches into a namespace without an id here (−1).
	Link     Opt[uint32] // IFLA_LINK
	LinkNSID Opt[int32]  // IFLA_LINK_NETNSID
	Master   uint32      // ifindex of the bridge, bond or VRF that it belongs to
	NewNSID  Opt[int32]  // IFLA_NEW_NETNSID, in the news that it moved
	NewIndex uint32      // IFLA_NEW_IFINDEX, likewise

	MTU, MinMTU, MaxMTU uint32 // bytes
	Group               uint32
	TxQLen              uint32 // packets
	OperState           uint8  // uapi.IF_OPER_…
	LinkMode            uint8  // uapi.IF_LINK_MODE_…
	Carrier             uint8
	CarrierChanges      uint32
	CarrierUp           uint32
	CarrierDown         uint32
	ProtoDown           uint8
	ProtoDownReason     uint32
	Promiscuity         uint32
	AllMulti            uint32
	NumTxQueues         uint32
	NumRxQueues         uint32

	GSOMaxSize, GSOMaxSegs         uint32 // bytes, segments
	TSOMaxSize, TSOMaxSegs         uint32
	GROMaxSize                     uint32
	GSOIPv4MaxSize, GROIPv4MaxSize uint32
	AddrGenMode                    Opt[uint8] // IFLA_INET6_ADDR_GEN_MODE: uapi.IN6_ADDR_GEN_MODE_…
	Event                          uint32
	NumVF                          uint32

	PhysPortName, ParentBus, ParentDev string
	PhysPortID, PhysSwitchID           HWAddr

	Map   LinkMap   // IFLA_MAP
	Stats LinkStats // IFLA_STATS64, or IFLA_STATS where that is missing
	XDP   XDP

	Data     wire.Attrs // IFLA_INFO_DATA: what links of its kind have; see LinkData
	PortData wire.Attrs // IFLA_INFO_SLAVE_DATA: what ports of its master have

	Told [2]uint64 // a bit for each attribute that came; see Has
}

// Has says whether the kernel told the attribute (uapi.IFLA_…): kernels differ
// in which ones they have, and zero can be a value.
func (l *Link) Has(attr uint16) bool {
	return attr < 128 && l.Told[attr/64]&(1<<(attr%64)) != 0
}

// A LinkMap is struct rtnl_link_ifmap: what an old driver says of its device.
type LinkMap struct {
	MemStart, MemEnd, BaseAddr uint64
	IRQ                        uint16
	DMA, Port                  uint8
}

// XDP is the programs attached to a link. ProgID is the one that runs, where
// there is one; a link can have one for each of the three ways.
type XDP struct {
	Attached                       uint8 // uapi.XDP_ATTACHED_…
	ProgID                         uint32
	DrvProgID, SkbProgID, HwProgID uint32
}

// IsUp says whether the link is administratively up.
func (l *Link) IsUp() bool { return l.Flags&uapi.IFF_UP != 0 }

// Decode reads RTM_NEWLINK or RTM_DELLINK. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (l *Link) Decode(m wire.Message) error {
	r := m.Reader()
	l.decode(&r)
	return decodeError(&m, r.Err())
}

func (l *Link) decode(r *wire.Reader) {
	old := *l
	*l = Link{}
	l.AltNames = old.AltNames[:0]
	ifi, o := r.Fixed(uapi.SizeofIfInfomsg), r.Order()
	l.Type = o.Uint16(ifi[2:])
	l.Index = o.Uint32(ifi[4:])
	l.Flags = o.Uint32(ifi[8:])
	for r.Next() {
		if r.Type < 128 {
			l.Told[r.Type/64] |= 1 << (r.Type % 64)
		}
		switch r.Type {
		case uapi.IFLA_IFNAME:
			l.Name = r.StrOr(old.Name)
		case uapi.IFLA_IFALIAS:
			l.Alias = r.StrOr(old.Alias)
		case uapi.IFLA_QDISC:
			l.Qdisc = r.StrOr(old.Qdisc)
		case uapi.IFLA_ADDRESS:
			l.Addr = HWAddrFrom(r.Value())
		case uapi.IFLA_BROADCAST:
			l.Broadcast = HWAddrFrom(r.Value())
		case uapi.IFLA_LINK:
			l.Link = Some(r.U32())
		case uapi.IFLA_LINK_NETNSID:
			l.LinkNSID = Some(r.S32())
		case uapi.IFLA_MASTER:
			l.Master = r.U32()
		case uapi.IFLA_MTU:
			l.MTU = r.U32()
		case uapi.IFLA_MIN_MTU:
			l.MinMTU = r.U32()
		case uapi.IFLA_MAX_MTU:
			l.MaxMTU = r.U32()
		case uapi.IFLA_GROUP:
			l.Group = r.U32()
		case uapi.IFLA_TXQLEN:
			l.TxQLen = r.U32()
		case uapi.IFLA_OPERSTATE:
			l.OperState = r.U8()
		case uapi.IFLA_LINKMODE:
			l.LinkMode = r.U8()
		case uapi.IFLA_CARRIER:
			l.Carrier = r.U8()
		case uapi.IFLA_CARRIER_CHANGES:
			l.CarrierChanges = r.U32()
		case uapi.IFLA_CARRIER_UP_COUNT:
			l.CarrierUp = r.U32()
		case uapi.IFLA_CARRIER_DOWN_COUNT:
			l.CarrierDown = r.U32()
		case uapi.IFLA_PROTO_DOWN:
			l.ProtoDown = r.U8()
		case uapi.IFLA_PROMISCUITY:
			l.Promiscuity = r.U32()
		case uapi.IFLA_ALLMULTI:
			l.AllMulti = r.U32()
		case uapi.IFLA_NUM_TX_QUEUES:
			l.NumTxQueues = r.U32()
		case uapi.IFLA_NUM_RX_QUEUES:
			l.NumRxQueues = r.U32()
		case uapi.IFLA_STATS64:
			l.Stats.read(r, 8)
		case uapi.IFLA_STATS:
			if !l.Has(uapi.IFLA_STATS64) { // the kernel sends the 64 bits first
				l.Stats.read(r, 4)
			}
		case uapi.IFLA_LINKINFO, uapi.IFLA_AF_SPEC, uapi.IFLA_XDP, uapi.IFLA_PROP_LIST, uapi.IFLA_PROTO_DOWN_REASON:
			l.readNest(r, uint64(r.Type), &old)
		case uapi.IFLA_MAP:
			l.Map.read(r)
		case uapi.IFLA_PHYS_PORT_NAME:
			l.PhysPortName = r.StrOr(old.PhysPortName)
		case uapi.IFLA_PARENT_DEV_BUS_NAME:
			l.ParentBus = r.StrOr(old.ParentBus)
		case uapi.IFLA_PARENT_DEV_NAME:
			l.ParentDev = r.StrOr(old.ParentDev)
		default:
			set(r, l.field(r.Type))
		}
	}
}

// field is the table of what few readers ask for: where the value of each goes.
func (l *Link) field(typ uint16) any {
	switch typ {
	case uapi.IFLA_PERM_ADDRESS:
		return &l.PermAddr
	case uapi.IFLA_PHYS_PORT_ID:
		return &l.PhysPortID
	case uapi.IFLA_PHYS_SWITCH_ID:
		return &l.PhysSwitchID
	case uapi.IFLA_NEW_NETNSID:
		return &l.NewNSID
	case uapi.IFLA_NEW_IFINDEX:
		return &l.NewIndex
	case uapi.IFLA_EVENT:
		return &l.Event
	case uapi.IFLA_NUM_VF:
		return &l.NumVF
	case uapi.IFLA_GSO_MAX_SIZE:
		return &l.GSOMaxSize
	case uapi.IFLA_GSO_MAX_SEGS:
		return &l.GSOMaxSegs
	case uapi.IFLA_TSO_MAX_SIZE:
		return &l.TSOMaxSize
	case uapi.IFLA_TSO_MAX_SEGS:
		return &l.TSOMaxSegs
	case uapi.IFLA_GRO_MAX_SIZE:
		return &l.GROMaxSize
	case uapi.IFLA_GSO_IPV4_MAX_SIZE:
		return &l.GSOIPv4MaxSize
	case uapi.IFLA_GRO_IPV4_MAX_SIZE:
		return &l.GROIPv4MaxSize
	}
	return nil
}

// What stands in nests, under the type of the nest.
const (
	infoKind  = uapi.IFLA_LINKINFO<<16 | uapi.IFLA_INFO_KIND
	infoData  = uapi.IFLA_LINKINFO<<16 | uapi.IFLA_INFO_DATA
	portKind  = uapi.IFLA_LINKINFO<<16 | uapi.IFLA_INFO_SLAVE_KIND
	portData  = uapi.IFLA_LINKINFO<<16 | uapi.IFLA_INFO_SLAVE_DATA
	altName   = uapi.IFLA_PROP_LIST<<16 | uapi.IFLA_ALT_IFNAME
	downValue = uapi.IFLA_PROTO_DOWN_REASON<<16 | uapi.IFLA_PROTO_DOWN_REASON_VALUE
	inet6     = uapi.IFLA_AF_SPEC<<16 | uapi.AF_INET6
	genMode   = inet6<<16 | uapi.IFLA_INET6_ADDR_GEN_MODE
	xdp       = uapi.IFLA_XDP << 16
)

// readNest reads the nest of this type, or that of IPv6 in IFLA_AF_SPEC. The
// kernel sends the kind before its data.
func (l *Link) readNest(r *wire.Reader, nest uint64, old *Link) {
	row := r.Nest(0)
	for r.Next() {
		switch typ := nest<<16 | uint64(r.Type); typ {
		case infoKind:
			l.Kind = r.StrOr(old.Kind)
		case portKind:
			l.SlaveKind = r.StrOr(old.SlaveKind)
		case infoData:
			keep(r, &l.Data, old.Data.Raw)
		case portData:
			keep(r, &l.PortData, old.PortData.Raw)
		case altName:
			l.addName(r)
		case inet6:
			l.readNest(r, typ, old)
		case genMode:
			l.AddrGenMode = Some(r.U8())
		case downValue:
			l.ProtoDownReason = r.U32()
		case xdp | uapi.IFLA_XDP_ATTACHED:
			l.XDP.Attached = r.U8()
		case xdp | uapi.IFLA_XDP_PROG_ID:
			l.XDP.ProgID = r.U32()
		case xdp | uapi.IFLA_XDP_DRV_PROG_ID:
			l.XDP.DrvProgID = r.U32()
		case xdp | uapi.IFLA_XDP_SKB_PROG_ID:
			l.XDP.SkbProgID = r.U32()
		case xdp | uapi.IFLA_XDP_HW_PROG_ID:
			l.XDP.HwProgID = r.U32()
		}
	}
	r.End(row)
}

// addName reads one more name, where an old one may be.
func (l *Link) addName(r *wire.Reader) {
	n := len(l.AltNames)
	if n < cap(l.AltNames) {
		l.AltNames = l.AltNames[:n+1]
	} else {
		push(&l.AltNames, "")
	}
	set(r, &l.AltNames[n])
}

// keep copies a nest into memory that is used again.
//
//go:noinline
func keep(r *wire.Reader, a *wire.Attrs, memory []byte) {
	a.Order, a.Raw = r.Order(), append(memory[:0], r.Value()...)
}

func (m *LinkMap) read(r *wire.Reader) {
	b, o := r.Struct(28), r.Order()
	m.MemStart = o.Uint64(b)
	m.MemEnd = o.Uint64(b[8:])
	m.BaseAddr = o.Uint64(b[16:])
	m.IRQ = o.Uint16(b[24:])
	m.DMA, m.Port = b[26], b[27]
}

// A LinkFilter is what Links are asked for.
//
//	RTM_GETLINK ifinfomsg
//	├ IFLA_EXT_MASK  u32, RTEXT_FILTER_VF | RTEXT_FILTER_SKIP_STATS
//	├ IFLA_MASTER    u32
//	├ IFLA_LINKINFO
//	│ └ IFLA_INFO_KIND
//	└ IFLA_TARGET_NETNSID
type LinkFilter struct {
	Family    uint8  // ifinfomsg.ifi_family; 0: all
	Kind      string // only links of this kind
	Master    uint32 // only links of this master
	NoMaster  bool   // only links without a master (not sent: kernels before 5.16 know no such thing)
	SkipStats bool   // without what IPv6 has counted, a quarter of the answer; Link.Stats comes all the same
	NS        NS     // of this namespace (an InNSID), not the socket's
}

// Append writes the message.
func (q LinkFilter) Append(e *wire.Encoder) {
	m, b := begin(e, uapi.RTM_GETLINK, 0, uapi.SizeofIfInfomsg)
	b[0] = q.Family
	e.U32(uapi.IFLA_EXT_MASK, q.mask())
	if !q.NoMaster {
		nonzeroU32(e, uapi.IFLA_MASTER, q.Master)
	}
	if q.Kind != "" {
		n := e.Nest(uapi.IFLA_LINKINFO)
		e.Str(uapi.IFLA_INFO_KIND, q.Kind)
		e.EndNest(n)
	}
	q.NS.append(e)
	e.End(m)
}

// mask is the value of IFLA_EXT_MASK.
func (q LinkFilter) mask() uint32 {
	if q.SkipStats {
		return uapi.RTEXT_FILTER_VF | uapi.RTEXT_FILTER_SKIP_STATS
	}
	return uapi.RTEXT_FILTER_VF
}

// Links returns the links that the filter (at most one) lets through, into
// dst's memory. Filters hold on any kernel: those that do not know them, or an
// unknown kind, return everything, which is sorted out here. EOPNOTSUPP: another
// namespace's links, of a kernel before 4.15.
func (c *Conn) Links(dst []Link, filter ...LinkFilter) ([]Link, error) {
	var q LinkFilter
	if len(filter) > 0 {
		q = filter[0]
	}
	here := false // it is links of this namespace that came
	dst = dst[:cap(dst)]
	n, err := c.dump(q, func(n int, r *wire.Reader) bool {
		if n == len(dst) {
			dst = append(dst, Link{})
		}
		l := &dst[n]
		l.decode(r)
		here = here || !q.NS.IsZero() && !l.Has(uapi.IFLA_TARGET_NETNSID)
		return !here && (q.Kind == "" || l.Kind == q.Kind) && (q.Master == 0 || l.Master == q.Master) &&
			(!q.NoMaster || l.Master == 0)
	})
	if here && err == nil {
		err = refused(q, syscall.EOPNOTSUPP)
	}
	return dst[:n], err
}
