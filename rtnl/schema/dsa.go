package schema

import "vethkit/rtnl/uapi"

// Dsa is IFLA_INFO_DATA of a dsa, a port of a switch chip: include/uapi/linux/if_link.h, net/dsa/netlink.c.
var Dsa = Set{Name: "dsa", Attrs: []Attr{
	uapi.IFLA_DSA_CONDUIT: {Kind: U32, Text: "IFLA_DSA_CONDUIT ifindex of the card that connects the switch with the CPU; was named IFLA_DSA_MASTER. Since 6.1."},
}}
