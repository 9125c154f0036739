package schema

import "vethkit/rtnl/uapi"

// Bareudp is IFLA_INFO_DATA of a bareudp: include/uapi/linux/if_link.h, drivers/net/bareudp.c.
var Bareudp = Set{Name: "bareudp", Attrs: []Attr{
	uapi.IFLA_BAREUDP_PORT:            {Kind: BE16, Text: "IFLA_BAREUDP_PORT The UDP port that outer packets go to."},
	uapi.IFLA_BAREUDP_ETHERTYPE:       {Kind: BE16, Text: "IFLA_BAREUDP_ETHERTYPE Ethernet type of the packets inside, such as 0x8847 of MPLS."},
	uapi.IFLA_BAREUDP_SRCPORT_MIN:     {Kind: U16, Text: "IFLA_BAREUDP_SRCPORT_MIN The lowest UDP port that outer packets come from; unlike the others in the host's byte order."},
	uapi.IFLA_BAREUDP_MULTIPROTO_MODE: {Kind: Flag, Text: "IFLA_BAREUDP_MULTIPROTO_MODE There when a close kin goes too: IPv6 beside IPv4, MPLS multicast beside unicast."},
}}
