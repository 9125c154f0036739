package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// AddBridge makes a bridge. Give it an address (Addr): otherwise it takes the
// lowest of its ports' and changes it as they come and go.
//
//	RTM_NEWLINK  NLM_F_CREATE | NLM_F_EXCL
//	├ … LinkAttrs
//	└ IFLA_LINKINFO
//	  ├ IFLA_INFO_KIND "bridge"
//	  └ IFLA_INFO_DATA
//	    └ IFLA_BR_…  what of Bridge is set
type AddBridge struct {
	LinkAttrs
	Bridge
}

// Append writes the message.
func (a AddBridge) Append(e *wire.Encoder) {
	m := beginAdd(e, &a.LinkAttrs)
	info := e.Nest(uapi.IFLA_LINKINFO)
	e.StrPlain(uapi.IFLA_INFO_KIND, "bridge")
	if a.Bridge != (Bridge{}) {
		data := e.Nest(uapi.IFLA_INFO_DATA)
		a.AppendData(e)
		e.EndNest(data)
	}
	e.EndNest(info)
	e.End(m)
}

// String names the request for errors.
func (a AddBridge) String() string { return "add bridge " + a.Name }

// A BridgeID is struct ifla_bridge_id: who a bridge is in the spanning tree.
type BridgeID struct {
	Priority uint16
	Addr     [6]byte
}

// readBridgeID reads the attribute that r stands on.
//
//go:noinline
func readBridgeID(r *wire.Reader) BridgeID {
	b := r.Struct(8)
	return BridgeID{uint16(b[0])<<8 | uint16(b[1]), [6]byte(b[2:])}
}

// Bridge is the options of a bridge, as read and as set: fields that are not
// set are not sent. The plain ones are only read.
//
//	IFLA_INFO_DATA
//	└ IFLA_BR_…
type Bridge struct {
	ForwardDelay               Opt[uint32] // 1/100 s
	HelloTime                  Opt[uint32] // 1/100 s
	MaxAge                     Opt[uint32] // 1/100 s
	AgeingTime                 Opt[uint32] // 1/100 s that an address is remembered
	STPState                   Opt[uint32] // 0: off, 1: in the kernel, 2: by a daemon
	Priority                   Opt[uint16] // of the spanning tree, 0 wins
	VLANFiltering              Opt[uint8]
	VLANProtocol               Opt[uint16] // ethertype: 0x8100, 0x88a8
	GroupFwdMask               Opt[uint16] // link-local groups 01:80:c2:00:00:0X to forward, a bit each
	RootID                     BridgeID
	BridgeID                   BridgeID
	RootPort                   uint16
	RootPathCost               uint32
	TopologyChange             uint8
	TopologyChangeDetected     uint8
	HelloTimer                 uint64 // 1/100 s left
	TCNTimer                   uint64
	TopologyChangeTimer        uint64
	GCTimer                    uint64
	GroupAddr                  HWAddr
	MCastRouter                Opt[uint8] // 0: never, 1: when seen, 2: always
	MCastSnooping              Opt[uint8]
	MCastQueryUseIfaddr        Opt[uint8]
	MCastQuerier               Opt[uint8]
	MCastHashElasticity        Opt[uint32]
	MCastHashMax               Opt[uint32]
	MCastLastMemberCount       Opt[uint32]
	MCastStartupQueryCount     Opt[uint32]
	MCastLastMemberInterval    Opt[uint64] // 1/100 s
	MCastMembershipInterval    Opt[uint64] // 1/100 s
	MCastQuerierInterval       Opt[uint64] // 1/100 s
	MCastQueryInterval         Opt[uint64] // 1/100 s
	MCastQueryResponseInterval Opt[uint64] // 1/100 s
	MCastStartupQueryInterval  Opt[uint64] // 1/100 s
	NFCallIPTables             Opt[uint8]  // IPv4 frames pass netfilter
	NFCallIP6Tables            Opt[uint8]
	NFCallARPTables            Opt[uint8]
	VLANDefaultPVID            Opt[uint16]
	VLANStatsEnabled           Opt[uint8]
	MCastStatsEnabled          Opt[uint8]
	MCastIGMPVersion           Opt[uint8] // 2 or 3
	MCastMLDVersion            Opt[uint8] // 1 or 2
	VLANStatsPerPort           Opt[uint8]
	FDBNLearned                uint32      // addresses learned, since Linux 6.7
	FDBMaxLearned              Opt[uint32] // 0: no limit
	BoolOpts                   Opt[BoolOpts]

	FDBFlush bool // only sent: forget what has been learned
}

// BoolOpts is struct br_boolopt_multi: the bits 1<<uapi.BR_BOOLOPT_… of Mask
// are, or become, those of Value.
type BoolOpts struct{ Value, Mask uint32 }

// AppendData writes what is set.
func (b *Bridge) AppendData(e *wire.Encoder) {
	optU32(e, uapi.IFLA_BR_FORWARD_DELAY, &b.ForwardDelay)
	optU32(e, uapi.IFLA_BR_HELLO_TIME, &b.HelloTime)
	optU32(e, uapi.IFLA_BR_MAX_AGE, &b.MaxAge)
	optU32(e, uapi.IFLA_BR_AGEING_TIME, &b.AgeingTime)
	optU32(e, uapi.IFLA_BR_STP_STATE, &b.STPState)
	optU16(e, uapi.IFLA_BR_PRIORITY, &b.Priority)
	optU8(e, uapi.IFLA_BR_VLAN_FILTERING, &b.VLANFiltering)
	if b.VLANProtocol.Set {
		e.BE16(uapi.IFLA_BR_VLAN_PROTOCOL, b.VLANProtocol.V)
	}
	optU16(e, uapi.IFLA_BR_GROUP_FWD_MASK, &b.GroupFwdMask)
	appendHWAddr(e, uapi.IFLA_BR_GROUP_ADDR, &b.GroupAddr)
	optU8(e, uapi.IFLA_BR_MCAST_ROUTER, &b.MCastRouter)
	optU8(e, uapi.IFLA_BR_MCAST_SNOOPING, &b.MCastSnooping)
	optU8(e, uapi.IFLA_BR_MCAST_QUERY_USE_IFADDR, &b.MCastQueryUseIfaddr)
	optU8(e, uapi.IFLA_BR_MCAST_QUERIER, &b.MCastQuerier)
	optU32(e, uapi.IFLA_BR_MCAST_HASH_ELASTICITY, &b.MCastHashElasticity)
	optU32(e, uapi.IFLA_BR_MCAST_HASH_MAX, &b.MCastHashMax)
	optU32(e, uapi.IFLA_BR_MCAST_LAST_MEMBER_CNT, &b.MCastLastMemberCount)
	optU32(e, uapi.IFLA_BR_MCAST_STARTUP_QUERY_CNT, &b.MCastStartupQueryCount)
	optU64(e, uapi.IFLA_BR_MCAST_LAST_MEMBER_INTVL, &b.MCastLastMemberInterval)
	optU64(e, uapi.IFLA_BR_MCAST_MEMBERSHIP_INTVL, &b.MCastMembershipInterval)
	optU64(e, uapi.IFLA_BR_MCAST_QUERIER_INTVL, &b.MCastQuerierInterval)
	optU64(e, uapi.IFLA_BR_MCAST_QUERY_INTVL, &b.MCastQueryInterval)
	optU64(e, uapi.IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, &b.MCastQueryResponseInterval)
	optU64(e, uapi.IFLA_BR_MCAST_STARTUP_QUERY_INTVL, &b.MCastStartupQueryInterval)
	optU8(e, uapi.IFLA_BR_NF_CALL_IPTABLES, &b.NFCallIPTables)
	optU8(e, uapi.IFLA_BR_NF_CALL_IP6TABLES, &b.NFCallIP6Tables)
	optU8(e, uapi.IFLA_BR_NF_CALL_ARPTABLES, &b.NFCallARPTables)
	optU16(e, uapi.IFLA_BR_VLAN_DEFAULT_PVID, &b.VLANDefaultPVID)
	optU8(e, uapi.IFLA_BR_VLAN_STATS_ENABLED, &b.VLANStatsEnabled)
	optU8(e, uapi.IFLA_BR_MCAST_STATS_ENABLED, &b.MCastStatsEnabled)
	optU8(e, uapi.IFLA_BR_MCAST_IGMP_VERSION, &b.MCastIGMPVersion)
	optU8(e, uapi.IFLA_BR_MCAST_MLD_VERSION, &b.MCastMLDVersion)
	optU8(e, uapi.IFLA_BR_VLAN_STATS_PER_PORT, &b.VLANStatsPerPort)
	optU32(e, uapi.IFLA_BR_FDB_MAX_LEARNED, &b.FDBMaxLearned)
	if o := b.BoolOpts; o.Set {
		var v [8]byte
		e.Order.PutUint32(v[:], o.V.Value)
		e.Order.PutUint32(v[4:], o.V.Mask)
		e.Bytes(uapi.IFLA_BR_MULTI_BOOLOPT, v[:])
	}
	if b.FDBFlush {
		e.Flag(uapi.IFLA_BR_FDB_FLUSH)
	}
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (b *Bridge) Decode(d wire.Attrs) error {
	*b = Bridge{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_BR_FORWARD_DELAY:
			b.ForwardDelay = Some(r.U32())
		case uapi.IFLA_BR_HELLO_TIME:
			b.HelloTime = Some(r.U32())
		case uapi.IFLA_BR_MAX_AGE:
			b.MaxAge = Some(r.U32())
		case uapi.IFLA_BR_AGEING_TIME:
			b.AgeingTime = Some(r.U32())
		case uapi.IFLA_BR_STP_STATE:
			b.STPState = Some(r.U32())
		case uapi.IFLA_BR_PRIORITY:
			b.Priority = Some(r.U16())
		case uapi.IFLA_BR_VLAN_FILTERING:
			b.VLANFiltering = Some(r.U8())
		case uapi.IFLA_BR_VLAN_PROTOCOL:
			b.VLANProtocol = Some(r.BE16())
		case uapi.IFLA_BR_GROUP_FWD_MASK:
			b.GroupFwdMask = Some(r.U16())
		case uapi.IFLA_BR_ROOT_ID:
			b.RootID = readBridgeID(&r)
		case uapi.IFLA_BR_BRIDGE_ID:
			b.BridgeID = readBridgeID(&r)
		case uapi.IFLA_BR_ROOT_PORT:
			b.RootPort = r.U16()
		case uapi.IFLA_BR_ROOT_PATH_COST:
			b.RootPathCost = r.U32()
		case uapi.IFLA_BR_TOPOLOGY_CHANGE:
			b.TopologyChange = r.U8()
		case uapi.IFLA_BR_TOPOLOGY_CHANGE_DETECTED:
			b.TopologyChangeDetected = r.U8()
		case uapi.IFLA_BR_HELLO_TIMER:
			b.HelloTimer = r.U64()
		case uapi.IFLA_BR_TCN_TIMER:
			b.TCNTimer = r.U64()
		case uapi.IFLA_BR_TOPOLOGY_CHANGE_TIMER:
			b.TopologyChangeTimer = r.U64()
		case uapi.IFLA_BR_GC_TIMER:
			b.GCTimer = r.U64()
		case uapi.IFLA_BR_GROUP_ADDR:
			b.GroupAddr = HWAddrFrom(r.Value())
		case uapi.IFLA_BR_MCAST_ROUTER:
			b.MCastRouter = Some(r.U8())
		case uapi.IFLA_BR_MCAST_SNOOPING:
			b.MCastSnooping = Some(r.U8())
		case uapi.IFLA_BR_MCAST_QUERY_USE_IFADDR:
			b.MCastQueryUseIfaddr = Some(r.U8())
		case uapi.IFLA_BR_MCAST_QUERIER:
			b.MCastQuerier = Some(r.U8())
		case uapi.IFLA_BR_MCAST_HASH_ELASTICITY:
			b.MCastHashElasticity = Some(r.U32())
		case uapi.IFLA_BR_MCAST_HASH_MAX:
			b.MCastHashMax = Some(r.U32())
		case uapi.IFLA_BR_MCAST_LAST_MEMBER_CNT:
			b.MCastLastMemberCount = Some(r.U32())
		case uapi.IFLA_BR_MCAST_STARTUP_QUERY_CNT:
			b.MCastStartupQueryCount = Some(r.U32())
		case uapi.IFLA_BR_MCAST_LAST_MEMBER_INTVL:
			b.MCastLastMemberInterval = Some(r.U64())
		case uapi.IFLA_BR_MCAST_MEMBERSHIP_INTVL:
			b.MCastMembershipInterval = Some(r.U64())
		case uapi.IFLA_BR_MCAST_QUERIER_INTVL:
			b.MCastQuerierInterval = Some(r.U64())
		case uapi.IFLA_BR_MCAST_QUERY_INTVL:
			b.MCastQueryInterval = Some(r.U64())
		case uapi.IFLA_BR_MCAST_QUERY_RESPONSE_INTVL:
			b.MCastQueryResponseInterval = Some(r.U64())
		case uapi.IFLA_BR_MCAST_STARTUP_QUERY_INTVL:
			b.MCastStartupQueryInterval = Some(r.U64())
		case uapi.IFLA_BR_NF_CALL_IPTABLES:
			b.NFCallIPTables = Some(r.U8())
		case uapi.IFLA_BR_NF_CALL_IP6TABLES:
			b.NFCallIP6Tables = Some(r.U8())
		case uapi.IFLA_BR_NF_CALL_ARPTABLES:
			b.NFCallARPTables = Some(r.U8())
		case uapi.IFLA_BR_VLAN_DEFAULT_PVID:
			b.VLANDefaultPVID = Some(r.U16())
		case uapi.IFLA_BR_VLAN_STATS_ENABLED:
			b.VLANStatsEnabled = Some(r.U8())
		case uapi.IFLA_BR_MCAST_STATS_ENABLED:
			b.MCastStatsEnabled = Some(r.U8())
		case uapi.IFLA_BR_MCAST_IGMP_VERSION:
			b.MCastIGMPVersion = Some(r.U8())
		case uapi.IFLA_BR_MCAST_MLD_VERSION:
			b.MCastMLDVersion = Some(r.U8())
		case uapi.IFLA_BR_VLAN_STATS_PER_PORT:
			b.VLANStatsPerPort = Some(r.U8())
		case uapi.IFLA_BR_MULTI_BOOLOPT:
			v := r.Struct(8)
			b.BoolOpts = Some(BoolOpts{r.Order().Uint32(v), r.Order().Uint32(v[4:])})
		case uapi.IFLA_BR_FDB_N_LEARNED:
			b.FDBNLearned = r.U32()
		case uapi.IFLA_BR_FDB_MAX_LEARNED:
			b.FDBMaxLearned = Some(r.U32())
		}
	}
	return r.Err()
}
