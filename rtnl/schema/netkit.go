package schema

import "vethkit/rtnl/uapi"

// Netkit is IFLA_INFO_DATA of a netkit: include/uapi/linux/if_link.h, drivers/net/netkit.c (since 6.7).
var Netkit = Set{Name: "linkinfo-netkit-attrs", Attrs: []Attr{
	uapi.IFLA_NETKIT_PEER_INFO:   {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "IFLA_NETKIT_PEER_INFO In a request, the other end: an ifinfomsg of its own, then attributes of a link."},
	uapi.IFLA_NETKIT_PRIMARY:     {Kind: U8, Text: "IFLA_NETKIT_PRIMARY 1 of the end that was asked for, which alone manages the pair; 0 of its peer."},
	uapi.IFLA_NETKIT_POLICY:      {Kind: U32, Enum: netkitPoliciesRef, Text: "IFLA_NETKIT_POLICY What happens to packets where no BPF program decides."},
	uapi.IFLA_NETKIT_PEER_POLICY: {Kind: U32, Enum: netkitPoliciesRef, Text: "IFLA_NETKIT_PEER_POLICY The same at the other end."},
	uapi.IFLA_NETKIT_MODE:        {Kind: U32, Enum: netkitModesRef, Text: "IFLA_NETKIT_MODE Whether the pair looks like Ethernet (L2) or carries bare IP (L3)."},
	uapi.IFLA_NETKIT_SCRUB:       {Kind: U32, Enum: netkitScrubsRef, Text: "IFLA_NETKIT_SCRUB Whether a packet's mark and the like are cleared before BPF sees it. Since 6.13."},
	uapi.IFLA_NETKIT_PEER_SCRUB:  {Kind: U32, Enum: netkitScrubsRef, Text: "IFLA_NETKIT_PEER_SCRUB The same at the other end. Since 6.13."},
	uapi.IFLA_NETKIT_HEADROOM:    {Kind: U16, Text: "IFLA_NETKIT_HEADROOM Bytes kept free in front of a packet. Since 6.14."},
	uapi.IFLA_NETKIT_TAILROOM:    {Kind: U16, Text: "IFLA_NETKIT_TAILROOM Bytes kept free behind a packet. Since 6.14."},
	uapi.IFLA_NETKIT_PAIRING:     {Kind: U32, Enum: netkitPairingsRef, Text: "IFLA_NETKIT_PAIRING Whether there is another end at all. Since 7.1."},
}}

var netkitPolicies = Enum{Name: "IFLA_NETKIT_POLICY", Names: []Value{
	{uapi.NETKIT_PASS, "NETKIT_PASS"},
	{uapi.NETKIT_DROP, "NETKIT_DROP"},
}}

var netkitModes = Enum{Name: "IFLA_NETKIT_MODE", Names: []Value{
	{uapi.NETKIT_L2, "NETKIT_L2"},
	{uapi.NETKIT_L3, "NETKIT_L3"},
}}

var netkitScrubs = Enum{Name: "IFLA_NETKIT_SCRUB", Names: []Value{
	{uapi.NETKIT_SCRUB_NONE, "NETKIT_SCRUB_NONE"},
	{uapi.NETKIT_SCRUB_DEFAULT, "NETKIT_SCRUB_DEFAULT"},
}}

var netkitPairings = Enum{Name: "IFLA_NETKIT_PAIRING", Names: []Value{
	{uapi.NETKIT_DEVICE_PAIR, "NETKIT_DEVICE_PAIR"},
	{uapi.NETKIT_DEVICE_SINGLE, "NETKIT_DEVICE_SINGLE"},
}}
