package rtnl

import (
	"net/netip"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// VXLAN is what a VXLAN tunnel has of its own ([AddLink], [SetLink]: Kind
// "vxlan"; [Link].Data). Fields that are not set, and zeros of the plain ones,
// are not sent.
//
//	IFLA_INFO_DATA
//	├ IFLA_VXLAN_ID                       u32
//	├ IFLA_VXLAN_GROUP | IFLA_VXLAN_GROUP6, IFLA_VXLAN_LOCAL | IFLA_VXLAN_LOCAL6
//	├ IFLA_VXLAN_LINK                     u32
//	├ IFLA_VXLAN_PORT                     be16
//	├ IFLA_VXLAN_PORT_RANGE               ifla_vxlan_port_range
//	├ IFLA_VXLAN_TTL, IFLA_VXLAN_TOS, IFLA_VXLAN_DF  u8
//	├ IFLA_VXLAN_LABEL                    be32
//	├ IFLA_VXLAN_AGEING, IFLA_VXLAN_LIMIT u32
//	├ IFLA_VXLAN_LEARNING, …              u8
//	└ IFLA_VXLAN_GBP, IFLA_VXLAN_GPE, IFLA_VXLAN_TTL_INHERIT  flags
type VXLAN struct {
	ID                   Opt[uint32] // of the network, 24 bits
	Remote               netip.Addr  // the other end, or the group that gets what nobody has learned
	Local                netip.Addr
	Link                 uint32 // ifindex below; a group needs it
	Port                 uint16 // UDP; 0: the kernel's default, which is not 4789
	PortLow, PortHigh    uint16 // UDP ports that packets come from
	TTL                  Opt[uint8]
	TTLInherit           bool
	TOS                  Opt[uint8]  // 1: the inner packet's
	DF                   Opt[uint8]  // uapi.VXLAN_DF_…
	Label                Opt[uint32] // IPv6 flow label
	Ageing               Opt[uint32] // seconds
	Limit                Opt[uint32] // addresses learned; 0: no limit
	Learning             Opt[uint8]
	Proxy, RSC           Opt[uint8]
	L2Miss, L3Miss       Opt[uint8]
	UDPCsum              Opt[uint8]
	UDPZeroCsum6Tx       Opt[uint8]
	UDPZeroCsum6Rx       Opt[uint8]
	RemCsumTx, RemCsumRx Opt[uint8]
	CollectMetadata      Opt[uint8] // tunnels are chosen a packet: no ID
	VNIFilter            Opt[uint8] // since Linux 5.18
	LocalBypass          Opt[uint8] // since Linux 6.5
	GBP, GPE             bool
}

// AppendData writes what is set.
func (v *VXLAN) AppendData(e *wire.Encoder) {
	optU32(e, uapi.IFLA_VXLAN_ID, &v.ID)
	e.Addr(byFamily(v.Remote, uapi.IFLA_VXLAN_GROUP, uapi.IFLA_VXLAN_GROUP6), v.Remote)
	e.Addr(byFamily(v.Local, uapi.IFLA_VXLAN_LOCAL, uapi.IFLA_VXLAN_LOCAL6), v.Local)
	nonzeroU32(e, uapi.IFLA_VXLAN_LINK, v.Link)
	if v.Port != 0 {
		e.BE16(uapi.IFLA_VXLAN_PORT, v.Port)
	}
	if l, h := v.PortLow, v.PortHigh; l|h != 0 {
		e.Bytes(uapi.IFLA_VXLAN_PORT_RANGE, []byte{byte(l >> 8), byte(l), byte(h >> 8), byte(h)})
	}
	optU8(e, uapi.IFLA_VXLAN_TTL, &v.TTL)
	if v.TTLInherit {
		e.Flag(uapi.IFLA_VXLAN_TTL_INHERIT)
	}
	optU8(e, uapi.IFLA_VXLAN_TOS, &v.TOS)
	optU8(e, uapi.IFLA_VXLAN_DF, &v.DF)
	if v.Label.Set {
		e.BE32(uapi.IFLA_VXLAN_LABEL, v.Label.V)
	}
	optU32(e, uapi.IFLA_VXLAN_AGEING, &v.Ageing)
	optU32(e, uapi.IFLA_VXLAN_LIMIT, &v.Limit)
	optU8(e, uapi.IFLA_VXLAN_LEARNING, &v.Learning)
	optU8(e, uapi.IFLA_VXLAN_PROXY, &v.Proxy)
	optU8(e, uapi.IFLA_VXLAN_RSC, &v.RSC)
	optU8(e, uapi.IFLA_VXLAN_L2MISS, &v.L2Miss)
	optU8(e, uapi.IFLA_VXLAN_L3MISS, &v.L3Miss)
	optU8(e, uapi.IFLA_VXLAN_UDP_CSUM, &v.UDPCsum)
	optU8(e, uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_TX, &v.UDPZeroCsum6Tx)
	optU8(e, uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_RX, &v.UDPZeroCsum6Rx)
	optU8(e, uapi.IFLA_VXLAN_REMCSUM_TX, &v.RemCsumTx)
	optU8(e, uapi.IFLA_VXLAN_REMCSUM_RX, &v.RemCsumRx)
	optU8(e, uapi.IFLA_VXLAN_COLLECT_METADATA, &v.CollectMetadata)
	optU8(e, uapi.IFLA_VXLAN_VNIFILTER, &v.VNIFilter)
	optU8(e, uapi.IFLA_VXLAN_LOCALBYPASS, &v.LocalBypass)
	if v.GBP {
		e.Flag(uapi.IFLA_VXLAN_GBP)
	}
	if v.GPE {
		e.Flag(uapi.IFLA_VXLAN_GPE)
	}
}

// byFamily is the attribute for an address of its family.
func byFamily(a netip.Addr, ip4, ip6 uint16) uint16 {
	if a.Is4() {
		return ip4
	}
	return ip6
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (v *VXLAN) Decode(d wire.Attrs) error {
	*v = VXLAN{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_VXLAN_ID:
			v.ID = Some(r.U32())
		case uapi.IFLA_VXLAN_GROUP, uapi.IFLA_VXLAN_GROUP6:
			v.Remote = r.Addr()
		case uapi.IFLA_VXLAN_LOCAL, uapi.IFLA_VXLAN_LOCAL6:
			v.Local = r.Addr()
		case uapi.IFLA_VXLAN_LINK:
			v.Link = r.U32()
		case uapi.IFLA_VXLAN_PORT:
			v.Port = r.BE16()
		case uapi.IFLA_VXLAN_PORT_RANGE:
			b := r.Struct(4)
			v.PortLow, v.PortHigh = uint16(b[0])<<8|uint16(b[1]), uint16(b[2])<<8|uint16(b[3])
		case uapi.IFLA_VXLAN_TTL:
			v.TTL = Some(r.U8())
		case uapi.IFLA_VXLAN_TTL_INHERIT: // a flag in a request, 0 or 1 from the kernel
			b := r.Value()
			v.TTLInherit = len(b) == 0 || b[0] != 0
		case uapi.IFLA_VXLAN_TOS:
			v.TOS = Some(r.U8())
		case uapi.IFLA_VXLAN_DF:
			v.DF = Some(r.U8())
		case uapi.IFLA_VXLAN_LABEL:
			v.Label = Some(r.BE32())
		case uapi.IFLA_VXLAN_AGEING:
			v.Ageing = Some(r.U32())
		case uapi.IFLA_VXLAN_LIMIT:
			v.Limit = Some(r.U32())
		case uapi.IFLA_VXLAN_GBP:
			v.GBP = true
		case uapi.IFLA_VXLAN_GPE:
			v.GPE = true
		default:
			v.readSwitch(&r)
		}
	}
	return r.Err()
}

// readSwitch reads what is on or off.
func (v *VXLAN) readSwitch(r *wire.Reader) {
	switch r.Type {
	case uapi.IFLA_VXLAN_LEARNING:
		v.Learning = Some(r.U8())
	case uapi.IFLA_VXLAN_PROXY:
		v.Proxy = Some(r.U8())
	case uapi.IFLA_VXLAN_RSC:
		v.RSC = Some(r.U8())
	case uapi.IFLA_VXLAN_L2MISS:
		v.L2Miss = Some(r.U8())
	case uapi.IFLA_VXLAN_L3MISS:
		v.L3Miss = Some(r.U8())
	case uapi.IFLA_VXLAN_UDP_CSUM:
		v.UDPCsum = Some(r.U8())
	case uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_TX:
		v.UDPZeroCsum6Tx = Some(r.U8())
	case uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_RX:
		v.UDPZeroCsum6Rx = Some(r.U8())
	case uapi.IFLA_VXLAN_REMCSUM_TX:
		v.RemCsumTx = Some(r.U8())
	case uapi.IFLA_VXLAN_REMCSUM_RX:
		v.RemCsumRx = Some(r.U8())
	case uapi.IFLA_VXLAN_COLLECT_METADATA:
		v.CollectMetadata = Some(r.U8())
	case uapi.IFLA_VXLAN_VNIFILTER:
		v.VNIFilter = Some(r.U8())
	case uapi.IFLA_VXLAN_LOCALBYPASS:
		v.LocalBypass = Some(r.U8())
	}
}
