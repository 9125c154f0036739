package schema

import "vethkit/rtnl/uapi"

// Xfrm is IFLA_INFO_DATA of an xfrm, IPsec as a link: include/uapi/linux/if_link.h,
// net/xfrm/xfrm_interface_core.c.
var Xfrm = Set{Name: "xfrm", Attrs: []Attr{
	uapi.IFLA_XFRM_LINK:             {Kind: U32, Text: "IFLA_XFRM_LINK ifindex of the link below, for offload to it; 0: none."},
	uapi.IFLA_XFRM_IF_ID:            {Kind: U32, Text: "IFLA_XFRM_IF_ID The number by which IPsec policies and states belong to the link."},
	uapi.IFLA_XFRM_COLLECT_METADATA: {Kind: Flag, Text: "IFLA_XFRM_COLLECT_METADATA There when routes or BPF choose that number a packet (\"external\"). Since 6.1."},
}}
