package schema

import "vethkit/rtnl/uapi"

// Prefix is the attributes of RTM_NEWPREFIX.
var Prefix = Set{Name: "prefix-attrs", Attrs: []Attr{
	uapi.PREFIX_ADDRESS:   {Name: "PREFIX_ADDRESS", Kind: IP, Doc: "The network that the router announced."},
	uapi.PREFIX_CACHEINFO: {Name: "PREFIX_CACHEINFO", Kind: Record, Struct: &PrefixCacheinfo, Doc: "How long addresses made of it live."},
}}

// PrefixMsg is struct prefixmsg.
var PrefixMsg = Struct{Name: "prefixmsg", Size: 12, Fields: []Field{
	{Name: "prefix_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "prefix_pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "prefix_pad2", Off: 2, Len: 2, Kind: Pad},
	{Name: "prefix_ifindex", Off: 4, Len: 4, Kind: S32, Doc: "ifindex of the link that the announcement came in by."},
	{Name: "prefix_type", Off: 8, Len: 1, Kind: U8, Doc: "The option's type in the announcement: 3."},
	{Name: "prefix_len", Off: 9, Len: 1, Kind: U8, Doc: "How many bits of PREFIX_ADDRESS count."},
	{Name: "prefix_flags", Off: 10, Len: 1, Kind: U8, Enum: &prefixFlags, Doc: "As announced: 0x80 it is on this link, 0x40 hosts make addresses of it; older kernels have IF_PREFIX_…."},
	{Name: "prefix_pad3", Off: 11, Len: 1, Kind: Pad},
}}

// PrefixCacheinfo is struct prefix_cacheinfo.
var PrefixCacheinfo = Struct{Name: "prefix_cacheinfo", Size: 8, Fields: []Field{
	{Name: "preferred_time", Off: 0, Len: 4, Kind: U32, Doc: "Seconds that an address of it is used for new connections."},
	{Name: "valid_time", Off: 4, Len: 4, Kind: U32, Doc: "Seconds until the address goes."},
}}

var prefixFlags = Enum{Name: "prefix_flags", Flags: true, Names: []Value{
	{uapi.IF_PREFIX_ONLINK, "IF_PREFIX_ONLINK"},
	{uapi.IF_PREFIX_AUTOCONF, "IF_PREFIX_AUTOCONF"},
}}

// NdUseropt is the attributes of RTM_NEWNDUSEROPT, which stand behind the
// options.
var NdUseropt = Set{Name: "nduseropt-attrs", Attrs: []Attr{
	uapi.NDUSEROPT_SRCADDR: {Name: "NDUSEROPT_SRCADDR", Kind: IP, Doc: "The router that sent the announcement."},
}}

// NdUseroptmsg is struct nduseroptmsg. Its last field is not in the kernel's
// struct, but behind it.
var NdUseroptmsg = Struct{Name: "nduseroptmsg", Size: 16, Fields: []Field{
	{Name: "nduseropt_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "nduseropt_pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "nduseropt_opts_len", Off: 2, Len: 2, Kind: U16, Doc: "Bytes of options that follow."},
	{Name: "nduseropt_ifindex", Off: 4, Len: 4, Kind: S32, Doc: "ifindex of the link that the announcement came in by."},
	{Name: "nduseropt_icmp_type", Off: 8, Len: 1, Kind: U8, Doc: "134: a router's announcement."},
	{Name: "nduseropt_icmp_code", Off: 9, Len: 1, Kind: U8},
	{Name: "nduseropt_pad2", Off: 10, Len: 2, Kind: Pad},
	{Name: "nduseropt_pad3", Off: 12, Len: 4, Kind: Pad},
	{Name: "options", Off: 16, Kind: Bytes, Doc: "Options as the network has them (RFC 4861): type, length in 8 bytes, value."},
}}
