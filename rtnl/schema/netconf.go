package schema

import "vethkit/rtnl/uapi"

// Netconf is the attributes of RTM_NEWNETCONF, the IP settings of a link that
// programs watch: include/uapi/linux/netconf.h.
var Netconf = Set{Name: "netconf-attrs", Attrs: []Attr{
	uapi.NETCONFA_IFINDEX:                     {Kind: S32, Text: "NETCONFA_IFINDEX ifindex of the link; -1: for all links, -2: for links to come."},
	uapi.NETCONFA_FORWARDING:                  {Kind: S32, Text: "NETCONFA_FORWARDING 1 when packets for others that come in here are routed on."},
	uapi.NETCONFA_RP_FILTER:                   {Kind: S32, Text: "NETCONFA_RP_FILTER IPv4: whether the way back to a source must lead here: 0 no, 1 strictly here, 2 anywhere."},
	uapi.NETCONFA_MC_FORWARDING:               {Kind: S32, Text: "NETCONFA_MC_FORWARDING 1 while a multicast routing daemon routes here."},
	uapi.NETCONFA_PROXY_NEIGH:                 {Kind: S32, Text: "NETCONFA_PROXY_NEIGH 1 when ARP or neighbour discovery is answered for others."},
	uapi.NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN: {Kind: S32, Text: "NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN 1 when routes are passed over while the carrier is gone."},
	uapi.NETCONFA_INPUT:                       {Kind: S32, Text: "NETCONFA_INPUT MPLS: 1 when labelled packets are taken."},
	uapi.NETCONFA_BC_FORWARDING:               {Kind: S32, Text: "NETCONFA_BC_FORWARDING IPv4: 1 when packets to a network's broadcast address are routed."},
	uapi.NETCONFA_FORCE_FORWARDING:            {Kind: S32, Text: "NETCONFA_FORCE_FORWARDING IPv6: 1 when this link routes though the namespace does not; since Linux 6.17."},
}}

// NetconfMsg is struct netconfmsg.
var NetconfMsg = Struct{Name: "netconfmsg", Size: 1, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ncm_family"},
}}
