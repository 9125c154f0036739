package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// BridgePort is the options of a bridge's port, as read and as set ([SetLink]):
// fields that are not set are not sent. The plain ones are only read.
//
//	IFLA_INFO_SLAVE_DATA
//	└ IFLA_BRPORT_…
type BridgePort struct {
	State              Opt[uint8] // 0 disabled, 1 listening, 2 learning, 3 forwarding, 4 blocking
	Priority           Opt[uint16]
	Cost               Opt[uint32] // of the path, for the spanning tree
	Hairpin            Opt[uint8]  // send back out of the port that it came in by
	Guard              Opt[uint8]  // drop BPDUs and disable the port
	RootBlock          Opt[uint8]  // never become the root port
	FastLeave          Opt[uint8]
	Learning           Opt[uint8]
	Flood              Opt[uint8] // frames for unknown addresses
	ProxyARP           Opt[uint8]
	ProxyARPWiFi       Opt[uint8]
	RootID             BridgeID
	BridgeID           BridgeID // of the designated bridge
	DesignatedPort     uint16
	DesignatedCost     uint16
	ID                 uint16
	No                 uint16
	TopologyChangeAck  uint8
	ConfigPending      uint8
	MessageAgeTimer    uint64 // 1/100 s left
	ForwardDelayTimer  uint64
	HoldTimer          uint64
	MCastRouter        Opt[uint8]
	MCastFlood         Opt[uint8]
	MCastToUnicast     Opt[uint8]
	VLANTunnel         Opt[uint8]
	BCastFlood         Opt[uint8]
	GroupFwdMask       Opt[uint16]
	NeighSuppress      Opt[uint8]  // answer ARP and ND for known neighbours
	Isolated           Opt[uint8]  // no frames to other isolated ports
	BackupPort         Opt[uint32] // ifindex; 0: none
	Locked             Opt[uint8]
	MCastEHTHostsLimit Opt[uint32]
	MCastEHTHostsCount uint32
	MAB                Opt[uint8] // MAC authentication bypass
	NeighVLANSuppress  Opt[uint8]

	Flush bool // only sent: forget what has been learned
}

// AppendData writes what is set.
func (b *BridgePort) AppendData(e *wire.Encoder) {
	optU8(e, uapi.IFLA_BRPORT_STATE, &b.State)
	optU16(e, uapi.IFLA_BRPORT_PRIORITY, &b.Priority)
	optU32(e, uapi.IFLA_BRPORT_COST, &b.Cost)
	optU8(e, uapi.IFLA_BRPORT_MODE, &b.Hairpin)
	optU8(e, uapi.IFLA_BRPORT_GUARD, &b.Guard)
	optU8(e, uapi.IFLA_BRPORT_PROTECT, &b.RootBlock)
	optU8(e, uapi.IFLA_BRPORT_FAST_LEAVE, &b.FastLeave)
	optU8(e, uapi.IFLA_BRPORT_LEARNING, &b.Learning)
	optU8(e, uapi.IFLA_BRPORT_UNICAST_FLOOD, &b.Flood)
	optU8(e, uapi.IFLA_BRPORT_PROXYARP, &b.ProxyARP)
	optU8(e, uapi.IFLA_BRPORT_PROXYARP_WIFI, &b.ProxyARPWiFi)
	optU8(e, uapi.IFLA_BRPORT_MULTICAST_ROUTER, &b.MCastRouter)
	optU8(e, uapi.IFLA_BRPORT_MCAST_FLOOD, &b.MCastFlood)
	optU8(e, uapi.IFLA_BRPORT_MCAST_TO_UCAST, &b.MCastToUnicast)
	optU8(e, uapi.IFLA_BRPORT_VLAN_TUNNEL, &b.VLANTunnel)
	optU8(e, uapi.IFLA_BRPORT_BCAST_FLOOD, &b.BCastFlood)
	optU16(e, uapi.IFLA_BRPORT_GROUP_FWD_MASK, &b.GroupFwdMask)
	optU8(e, uapi.IFLA_BRPORT_NEIGH_SUPPRESS, &b.NeighSuppress)
	optU8(e, uapi.IFLA_BRPORT_ISOLATED, &b.Isolated)
	optU32(e, uapi.IFLA_BRPORT_BACKUP_PORT, &b.BackupPort)
	optU8(e, uapi.IFLA_BRPORT_LOCKED, &b.Locked)
	optU32(e, uapi.IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, &b.MCastEHTHostsLimit)
	optU8(e, uapi.IFLA_BRPORT_MAB, &b.MAB)
	optU8(e, uapi.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, &b.NeighVLANSuppress)
	if b.Flush {
		e.Flag(uapi.IFLA_BRPORT_FLUSH)
	}
}

// Decode reads [Link].PortData. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (b *BridgePort) Decode(d wire.Attrs) error {
	*b = BridgePort{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_BRPORT_STATE:
			b.State = Some(r.U8())
		case uapi.IFLA_BRPORT_PRIORITY:
			b.Priority = Some(r.U16())
		case uapi.IFLA_BRPORT_COST:
			b.Cost = Some(r.U32())
		case uapi.IFLA_BRPORT_MODE:
			b.Hairpin = Some(r.U8())
		case uapi.IFLA_BRPORT_GUARD:
			b.Guard = Some(r.U8())
		case uapi.IFLA_BRPORT_PROTECT:
			b.RootBlock = Some(r.U8())
		case uapi.IFLA_BRPORT_FAST_LEAVE:
			b.FastLeave = Some(r.U8())
		case uapi.IFLA_BRPORT_LEARNING:
			b.Learning = Some(r.U8())
		case uapi.IFLA_BRPORT_UNICAST_FLOOD:
			b.Flood = Some(r.U8())
		case uapi.IFLA_BRPORT_PROXYARP:
			b.ProxyARP = Some(r.U8())
		case uapi.IFLA_BRPORT_PROXYARP_WIFI:
			b.ProxyARPWiFi = Some(r.U8())
		case uapi.IFLA_BRPORT_ROOT_ID:
			b.RootID = readBridgeID(&r)
		case uapi.IFLA_BRPORT_BRIDGE_ID:
			b.BridgeID = readBridgeID(&r)
		case uapi.IFLA_BRPORT_DESIGNATED_PORT:
			b.DesignatedPort = r.U16()
		case uapi.IFLA_BRPORT_DESIGNATED_COST:
			b.DesignatedCost = r.U16()
		case uapi.IFLA_BRPORT_ID:
			b.ID = r.U16()
		case uapi.IFLA_BRPORT_NO:
			b.No = r.U16()
		case uapi.IFLA_BRPORT_TOPOLOGY_CHANGE_ACK:
			b.TopologyChangeAck = r.U8()
		case uapi.IFLA_BRPORT_CONFIG_PENDING:
			b.ConfigPending = r.U8()
		case uapi.IFLA_BRPORT_MESSAGE_AGE_TIMER:
			b.MessageAgeTimer = r.U64()
		case uapi.IFLA_BRPORT_FORWARD_DELAY_TIMER:
			b.ForwardDelayTimer = r.U64()
		case uapi.IFLA_BRPORT_HOLD_TIMER:
			b.HoldTimer = r.U64()
		case uapi.IFLA_BRPORT_MULTICAST_ROUTER:
			b.MCastRouter = Some(r.U8())
		case uapi.IFLA_BRPORT_MCAST_FLOOD:
			b.MCastFlood = Some(r.U8())
		case uapi.IFLA_BRPORT_MCAST_TO_UCAST:
			b.MCastToUnicast = Some(r.U8())
		case uapi.IFLA_BRPORT_VLAN_TUNNEL:
			b.VLANTunnel = Some(r.U8())
		case uapi.IFLA_BRPORT_BCAST_FLOOD:
			b.BCastFlood = Some(r.U8())
		case uapi.IFLA_BRPORT_GROUP_FWD_MASK:
			b.GroupFwdMask = Some(r.U16())
		case uapi.IFLA_BRPORT_NEIGH_SUPPRESS:
			b.NeighSuppress = Some(r.U8())
		case uapi.IFLA_BRPORT_ISOLATED:
			b.Isolated = Some(r.U8())
		case uapi.IFLA_BRPORT_BACKUP_PORT:
			b.BackupPort = Some(r.U32())
		case uapi.IFLA_BRPORT_LOCKED:
			b.Locked = Some(r.U8())
		case uapi.IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT:
			b.MCastEHTHostsLimit = Some(r.U32())
		case uapi.IFLA_BRPORT_MCAST_EHT_HOSTS_CNT:
			b.MCastEHTHostsCount = r.U32()
		case uapi.IFLA_BRPORT_MAB:
			b.MAB = Some(r.U8())
		case uapi.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS:
			b.NeighVLANSuppress = Some(r.U8())
		}
	}
	return r.Err()
}
