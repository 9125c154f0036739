package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Netkit is what a netkit pair has of its own ([AddLink]: Kind "netkit";
// [Link].Data): like a veth, but BPF programs decide at its ends, and only the
// first end manages the pair. Since Linux 6.7. Fields that are not set are not
// sent; the plain one is only read.
//
//	IFLA_INFO_DATA
//	├ IFLA_NETKIT_MODE                             u32
//	├ IFLA_NETKIT_POLICY, IFLA_NETKIT_PEER_POLICY  u32
//	├ IFLA_NETKIT_SCRUB, IFLA_NETKIT_PEER_SCRUB    u32
//	└ IFLA_NETKIT_PEER_INFO
//	  └ … LinkAttrs, with an ifinfomsg of its own
type Netkit struct {
	Mode               Opt[uint32] // uapi.NETKIT_L2, or NETKIT_L3, which is the default
	Policy, PeerPolicy Opt[uint32] // uapi.NETKIT_PASS, NETKIT_DROP: without a program
	Scrub, PeerScrub   Opt[uint32] // uapi.NETKIT_SCRUB_…; since Linux 6.13
	Peer               *LinkAttrs  // of a new pair: its other end

	Primary uint8 // 1 of the first end
}

// AppendData writes what is set.
func (n *Netkit) AppendData(e *wire.Encoder) {
	optU32(e, uapi.IFLA_NETKIT_MODE, &n.Mode)
	optU32(e, uapi.IFLA_NETKIT_POLICY, &n.Policy)
	optU32(e, uapi.IFLA_NETKIT_PEER_POLICY, &n.PeerPolicy)
	optU32(e, uapi.IFLA_NETKIT_SCRUB, &n.Scrub)
	optU32(e, uapi.IFLA_NETKIT_PEER_SCRUB, &n.PeerScrub)
	if n.Peer != nil {
		n.Peer.AppendPeer(e, uapi.IFLA_NETKIT_PEER_INFO)
	}
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (n *Netkit) Decode(d wire.Attrs) error {
	*n = Netkit{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_NETKIT_PRIMARY:
			n.Primary = r.U8()
		case uapi.IFLA_NETKIT_MODE:
			n.Mode = Some(r.U32())
		case uapi.IFLA_NETKIT_POLICY:
			n.Policy = Some(r.U32())
		case uapi.IFLA_NETKIT_PEER_POLICY:
			n.PeerPolicy = Some(r.U32())
		case uapi.IFLA_NETKIT_SCRUB:
			n.Scrub = Some(r.U32())
		case uapi.IFLA_NETKIT_PEER_SCRUB:
			n.PeerScrub = Some(r.U32())
		}
	}
	return r.Err()
}
