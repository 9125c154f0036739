package schema

import "vethkit/rtnl/uapi"

// AddrLabel is the attributes of an IPv6 address label (RFC 6724):
// include/uapi/linux/if_addrlabel.h.
var AddrLabel = Set{Name: "addrlabel-attrs", Attrs: []Attr{
	uapi.IFAL_ADDRESS: {Name: "IFAL_ADDRESS", Kind: IP, Doc: "The network that has the label; ifal_prefixlen bits count."},
	uapi.IFAL_LABEL:   {Name: "IFAL_LABEL", Kind: U32, Doc: "The label: a source address with the destination's label is preferred."},
}}

// IfAddrlblmsg is struct ifaddrlblmsg.
var IfAddrlblmsg = Struct{Name: "ifaddrlblmsg", Size: 12, Fields: []Field{
	{Name: "ifal_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "__ifal_reserved", Off: 1, Len: 1, Kind: Pad},
	{Name: "ifal_prefixlen", Off: 2, Len: 1, Kind: U8, Doc: "How many bits of IFAL_ADDRESS count."},
	{Name: "ifal_flags", Off: 3, Len: 1, Kind: U8},
	{Name: "ifal_index", Off: 4, Len: 4, Kind: U32, Doc: "ifindex of the link that it holds for; 0: all."},
	{Name: "ifal_seq", Off: 8, Len: 4, Kind: U32, Doc: "Counts the changes of the labels."},
}}
