package schema

import "vethkit/rtnl/uapi"

// Veth is IFLA_INFO_DATA of a veth: include/uapi/linux/veth.h.
var Veth = Set{Name: "veth", Attrs: []Attr{
	uapi.VETH_INFO_PEER: {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "VETH_INFO_PEER The other end: an ifinfomsg of its own, then attributes as the first end has them."},
}}
