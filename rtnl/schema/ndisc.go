package schema

import "vethkit/rtnl/uapi"

// Prefix is the attributes of RTM_NEWPREFIX.
var Prefix = Set{Name: "prefix-attrs", Attrs: []Attr{
	uapi.PREFIX_ADDRESS:   {Kind: IP, Text: "PREFIX_ADDRESS The network that the router announced."},
	uapi.PREFIX_CACHEINFO: {Kind: Record, Struct: PrefixCacheinfoRef, Text: "PREFIX_CACHEINFO How long addresses made of it live."},
}}

// PrefixMsg is struct prefixmsg.
var PrefixMsg = Struct{Name: "prefixmsg", Size: 12, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "prefix_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "prefix_pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "prefix_pad2"},
	{Off: 4, Len: 4, Kind: S32, Text: "prefix_ifindex ifindex of the link that the announcement came in by."},
	{Off: 8, Len: 1, Kind: U8, Text: "prefix_type The option's type in the announcement: 3."},
	{Off: 9, Len: 1, Kind: U8, Text: "prefix_len How many bits of PREFIX_ADDRESS count."},
	{Off: 10, Len: 1, Kind: U8, Enum: prefixFlagsRef, Text: "prefix_flags As announced: 0x80 it is on this link, 0x40 hosts make addresses of it; older kernels have IF_PREFIX_…."},
	{Off: 11, Len: 1, Kind: Pad, Text: "prefix_pad3"},
}}

// PrefixCacheinfo is struct prefix_cacheinfo.
var PrefixCacheinfo = Struct{Name: "prefix_cacheinfo", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "preferred_time Seconds that an address of it is used for new connections."},
	{Off: 4, Len: 4, Kind: U32, Text: "valid_time Seconds until the address goes."},
}}

var prefixFlags = Enum{Name: "prefix_flags", Flags: true, Names: []Value{
	{uapi.IF_PREFIX_ONLINK, "IF_PREFIX_ONLINK"},
	{uapi.IF_PREFIX_AUTOCONF, "IF_PREFIX_AUTOCONF"},
}}

// NdUseropt is the attributes of RTM_NEWNDUSEROPT, which stand behind the
// options.
var NdUseropt = Set{Name: "nduseropt-attrs", Attrs: []Attr{
	uapi.NDUSEROPT_SRCADDR: {Kind: IP, Text: "NDUSEROPT_SRCADDR The router that sent the announcement."},
}}

// NdUseroptmsg is struct nduseroptmsg. Its last field is not in the kernel's
// struct, but behind it.
var NdUseroptmsg = Struct{Name: "nduseroptmsg", Size: 16, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "nduseropt_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "nduseropt_pad1"},
	{Off: 2, Len: 2, Kind: U16, Text: "nduseropt_opts_len Bytes of options that follow."},
	{Off: 4, Len: 4, Kind: S32, Text: "nduseropt_ifindex ifindex of the link that the announcement came in by."},
	{Off: 8, Len: 1, Kind: U8, Text: "nduseropt_icmp_type 134: a router's announcement."},
	{Off: 9, Len: 1, Kind: U8, Text: "nduseropt_icmp_code"},
	{Off: 10, Len: 2, Kind: Pad, Text: "nduseropt_pad2"},
	{Off: 12, Len: 4, Kind: Pad, Text: "nduseropt_pad3"},
	{Off: 16, Kind: Bytes, Text: "options Options as the network has them (RFC 4861): type, length in 8 bytes, value."},
}}
