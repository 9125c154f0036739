package rtnl

import (
	"net/netip"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Geneve is what a GENEVE tunnel has of its own ([AddLink], [SetLink]: Kind
// "geneve"; [Link].Data). Fields that are not set, and zeros of the plain ones,
// are not sent.
//
//	IFLA_INFO_DATA
//	├ IFLA_GENEVE_ID                            u32
//	├ IFLA_GENEVE_REMOTE | IFLA_GENEVE_REMOTE6
//	├ IFLA_GENEVE_PORT                          be16
//	├ IFLA_GENEVE_TTL, IFLA_GENEVE_TTL_INHERIT, IFLA_GENEVE_TOS, IFLA_GENEVE_DF  u8
//	├ IFLA_GENEVE_LABEL                         be32
//	├ IFLA_GENEVE_UDP_CSUM, IFLA_GENEVE_UDP_ZERO_CSUM6_TX, …  u8
//	└ IFLA_GENEVE_COLLECT_METADATA, IFLA_GENEVE_INNER_PROTO_INHERIT  flags
type Geneve struct {
	ID                Opt[uint32] // of the network, 24 bits
	Remote            netip.Addr  // the other end
	Port              uint16      // UDP; 0: 6081
	TTL               Opt[uint8]
	TTLInherit        Opt[uint8]  // 1: the inner packet's
	TOS               Opt[uint8]  // 1: the inner packet's
	DF                Opt[uint8]  // uapi.GENEVE_DF_…
	Label             Opt[uint32] // IPv6 flow label
	UDPCsum           Opt[uint8]
	UDPZeroCsum6Tx    Opt[uint8]
	UDPZeroCsum6Rx    Opt[uint8]
	CollectMetadata   bool // tunnels are chosen a packet: no ID, no Remote
	InnerProtoInherit bool // since Linux 5.18
}

// AppendData writes what is set.
func (g *Geneve) AppendData(e *wire.Encoder) {
	optU32(e, uapi.IFLA_GENEVE_ID, &g.ID)
	e.Addr(byFamily(g.Remote, uapi.IFLA_GENEVE_REMOTE, uapi.IFLA_GENEVE_REMOTE6), g.Remote)
	if g.Port != 0 {
		e.BE16(uapi.IFLA_GENEVE_PORT, g.Port)
	}
	optU8(e, uapi.IFLA_GENEVE_TTL, &g.TTL)
	optU8(e, uapi.IFLA_GENEVE_TTL_INHERIT, &g.TTLInherit)
	optU8(e, uapi.IFLA_GENEVE_TOS, &g.TOS)
	optU8(e, uapi.IFLA_GENEVE_DF, &g.DF)
	if g.Label.Set {
		e.BE32(uapi.IFLA_GENEVE_LABEL, g.Label.V)
	}
	optU8(e, uapi.IFLA_GENEVE_UDP_CSUM, &g.UDPCsum)
	optU8(e, uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_TX, &g.UDPZeroCsum6Tx)
	optU8(e, uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_RX, &g.UDPZeroCsum6Rx)
	if g.CollectMetadata {
		e.Flag(uapi.IFLA_GENEVE_COLLECT_METADATA)
	}
	if g.InnerProtoInherit {
		e.Flag(uapi.IFLA_GENEVE_INNER_PROTO_INHERIT)
	}
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (g *Geneve) Decode(d wire.Attrs) error {
	*g = Geneve{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_GENEVE_ID:
			g.ID = Some(r.U32())
		case uapi.IFLA_GENEVE_REMOTE, uapi.IFLA_GENEVE_REMOTE6:
			g.Remote = r.Addr()
		case uapi.IFLA_GENEVE_PORT:
			g.Port = r.BE16()
		case uapi.IFLA_GENEVE_TTL:
			g.TTL = Some(r.U8())
		case uapi.IFLA_GENEVE_TTL_INHERIT:
			g.TTLInherit = Some(r.U8())
		case uapi.IFLA_GENEVE_TOS:
			g.TOS = Some(r.U8())
		case uapi.IFLA_GENEVE_DF:
			g.DF = Some(r.U8())
		case uapi.IFLA_GENEVE_LABEL:
			g.Label = Some(r.BE32())
		case uapi.IFLA_GENEVE_UDP_CSUM:
			g.UDPCsum = Some(r.U8())
		case uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_TX:
			g.UDPZeroCsum6Tx = Some(r.U8())
		case uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_RX:
			g.UDPZeroCsum6Rx = Some(r.U8())
		case uapi.IFLA_GENEVE_COLLECT_METADATA:
			g.CollectMetadata = true
		case uapi.IFLA_GENEVE_INNER_PROTO_INHERIT:
			g.InnerProtoInherit = true
		}
	}
	return r.Err()
}
