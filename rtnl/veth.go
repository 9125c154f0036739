package rtnl

import (
	"errors"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// AddVeth makes a veth pair: two links, each of which receives what the other
// sends. Either end can be born in a namespace of its own.
//
//	RTM_NEWLINK  NLM_F_CREATE | NLM_F_EXCL
//	├ … LinkAttrs
//	└ IFLA_LINKINFO
//	  ├ IFLA_INFO_KIND "veth"
//	  └ IFLA_INFO_DATA
//	    └ VETH_INFO_PEER
//	      └ … LinkAttrs, with an ifinfomsg of its own
//
// Of the peer the kernel takes name, index, addresses, MTU, TxQLen, group,
// queues and NS (by descriptor or pid). It cannot be born up (ENOTCONN), nor
// with a master: that takes a [SetLink] from a socket of its namespace.
//
// EEXIST: a name is taken, or the index of the first end. ENODEV: a master that
// is not there.
type AddVeth struct {
	LinkAttrs
	Peer LinkAttrs
}

var (
	errPeerNSID   = errors.New("a peer's namespace goes by descriptor or pid: the kernel ignores a nsid there")
	errPeerMaster = errors.New("a peer cannot be born with a master: the kernel ignores it")
	errPeerUp     = errors.New("a peer cannot be born up: the kernel refuses it")
)

// Append writes the message.
func (v AddVeth) Append(e *wire.Encoder) {
	m := beginAdd(e, &v.LinkAttrs)
	info := e.Nest(uapi.IFLA_LINKINFO)
	e.StrPlain(uapi.IFLA_INFO_KIND, "veth")
	data := e.Nest(uapi.IFLA_INFO_DATA)
	v.Peer.AppendPeer(e, uapi.VETH_INFO_PEER)
	e.EndNest(data)
	e.EndNest(info)
	e.End(m)
}

// AppendPeer appends the attribute that tells of a new link's other end, for
// the data of kinds that are pairs: VETH_INFO_PEER, IFLA_NETKIT_PEER_INFO.
func (l *LinkAttrs) AppendPeer(e *wire.Encoder, attr uint16) {
	switch {
	case l.NS.attr == uapi.IFLA_TARGET_NETNSID:
		e.Fail(errPeerNSID)
	case l.Master != 0:
		e.Fail(errPeerMaster)
	case l.Up:
		e.Fail(errPeerUp)
	}
	peer := e.Nest(attr)
	l.append(e)
	e.EndNest(peer)
}

// String names the request for errors.
func (v AddVeth) String() string {
	s := "add veth " + v.Name
	if v.Peer.Name != "" {
		s += ", peer " + v.Peer.Name
	}
	return s
}
