package schema

import "vethkit/rtnl/uapi"

// Xfrm is IFLA_INFO_DATA of an xfrm, IPsec as a link: include/uapi/linux/if_link.h,
// net/xfrm/xfrm_interface_core.c.
var Xfrm = Set{Name: "xfrm", Attrs: []Attr{
	uapi.IFLA_XFRM_LINK:             {Name: "IFLA_XFRM_LINK", Kind: U32, Doc: "ifindex of the link below, for offload to it; 0: none."},
	uapi.IFLA_XFRM_IF_ID:            {Name: "IFLA_XFRM_IF_ID", Kind: U32, Doc: "The number by which IPsec policies and states belong to the link."},
	uapi.IFLA_XFRM_COLLECT_METADATA: {Name: "IFLA_XFRM_COLLECT_METADATA", Kind: Flag, Doc: "There when routes or BPF choose that number a packet (\"external\"). Since 6.1."},
}}
