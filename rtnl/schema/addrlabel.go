package schema

import "vethkit/rtnl/uapi"

// AddrLabel is the attributes of an IPv6 address label (RFC 6724):
// include/uapi/linux/if_addrlabel.h.
var AddrLabel = Set{Name: "addrlabel-attrs", Attrs: []Attr{
	uapi.IFAL_ADDRESS: {Kind: IP, Text: "IFAL_ADDRESS The network that has the label; ifal_prefixlen bits count."},
	uapi.IFAL_LABEL:   {Kind: U32, Text: "IFAL_LABEL The label: a source address with the destination's label is preferred."},
}}

// IfAddrlblmsg is struct ifaddrlblmsg.
var IfAddrlblmsg = Struct{Name: "ifaddrlblmsg", Size: 12, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ifal_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "__ifal_reserved"},
	{Off: 2, Len: 1, Kind: U8, Text: "ifal_prefixlen How many bits of IFAL_ADDRESS count."},
	{Off: 3, Len: 1, Kind: U8, Text: "ifal_flags"},
	{Off: 4, Len: 4, Kind: U32, Text: "ifal_index ifindex of the link that it holds for; 0: all."},
	{Off: 8, Len: 4, Kind: U32, Text: "ifal_seq Counts the changes of the labels."},
}}
