package schema

import "vethkit/rtnl/uapi"

// Addr is the attributes of an address: include/uapi/linux/if_addr.h.
var Addr = Set{Name: "addr-attrs", Attrs: []Attr{
	uapi.IFA_ADDRESS:        {Name: "IFA_ADDRESS", Kind: IP, Doc: "The address, or of a point-to-point link the other end's; the prefix length is counted in it."},
	uapi.IFA_LOCAL:          {Name: "IFA_LOCAL", Kind: IP, Doc: "The address of this end; of IPv4 always there, of IPv6 only with a peer."},
	uapi.IFA_LABEL:          {Name: "IFA_LABEL", Kind: Str, Doc: "IPv4: the link's name, or that with a colon and more, as ifconfig's aliases were."},
	uapi.IFA_BROADCAST:      {Name: "IFA_BROADCAST", Kind: IP, Doc: "IPv4: the address that all hosts of the network listen to."},
	uapi.IFA_ANYCAST:        {Name: "IFA_ANYCAST", Kind: IP, Doc: "An IPv6 address that several hosts have, the nearest of which answers."},
	uapi.IFA_CACHEINFO:      {Name: "IFA_CACHEINFO", Kind: Record, Struct: &IfaCacheinfo, Doc: "How long the address lives, and when it was made and changed."},
	uapi.IFA_MULTICAST:      {Name: "IFA_MULTICAST", Kind: IP, Doc: "A multicast group that the link is a member of."},
	uapi.IFA_FLAGS:          {Name: "IFA_FLAGS", Kind: U32, Enum: &addrFlags, Doc: "The flags in 32 bits; where it is there, ifa_flags does not count."},
	uapi.IFA_RT_PRIORITY:    {Name: "IFA_RT_PRIORITY", Kind: U32, Doc: "Metric of the route that the address brings with it."},
	uapi.IFA_TARGET_NETNSID: {Name: "IFA_TARGET_NETNSID", Kind: S32, Doc: "Number of the namespace that a request for addresses is about."},
	uapi.IFA_PROTO:          {Name: "IFA_PROTO", Kind: U8, Enum: &addrProtos, Doc: "Who made the address; from 4 up for programs to choose."},
}}

// IfAddrmsg is struct ifaddrmsg.
var IfAddrmsg = Struct{Name: "ifaddrmsg", Size: uapi.SizeofIfAddrmsg, Fields: []Field{
	{Name: "ifa_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "ifa_prefixlen", Off: 1, Len: 1, Kind: U8, Doc: "How many bits of the address are the network's."},
	{Name: "ifa_flags", Off: 2, Len: 1, Kind: U8, Enum: &addrFlags, Doc: "The lower eight flags."},
	{Name: "ifa_scope", Off: 3, Len: 1, Kind: U8, Enum: &scopes, Doc: "How far away the address means something."},
	{Name: "ifa_index", Off: 4, Len: 4, Kind: U32, Doc: "ifindex of the link."},
}}

// IfaCacheinfo is struct ifa_cacheinfo.
var IfaCacheinfo = Struct{Name: "ifa_cacheinfo", Size: uapi.SizeofIfaCacheinfo, Fields: []Field{
	{Name: "ifa_prefered", Off: 0, Len: 4, Kind: U32, Doc: "Seconds that the address is still used for new connections; 4294967295: for ever."},
	{Name: "ifa_valid", Off: 4, Len: 4, Kind: U32, Doc: "Seconds until the address goes; 4294967295: never."},
	{Name: "cstamp", Off: 8, Len: 4, Kind: U32, Doc: "When it was made; in 1/100 s after boot."},
	{Name: "tstamp", Off: 12, Len: 4, Kind: U32, Doc: "When it was last changed; in 1/100 s after boot."},
}}

var addrFlags = Enum{Name: "IFA_FLAGS", Flags: true, Names: []Value{
	{uapi.IFA_F_SECONDARY, "IFA_F_SECONDARY"}, // of IPv6: IFA_F_TEMPORARY
	{uapi.IFA_F_NODAD, "IFA_F_NODAD"},
	{uapi.IFA_F_OPTIMISTIC, "IFA_F_OPTIMISTIC"},
	{uapi.IFA_F_DADFAILED, "IFA_F_DADFAILED"},
	{uapi.IFA_F_HOMEADDRESS, "IFA_F_HOMEADDRESS"},
	{uapi.IFA_F_DEPRECATED, "IFA_F_DEPRECATED"},
	{uapi.IFA_F_TENTATIVE, "IFA_F_TENTATIVE"},
	{uapi.IFA_F_PERMANENT, "IFA_F_PERMANENT"},
	{uapi.IFA_F_MANAGETEMPADDR, "IFA_F_MANAGETEMPADDR"},
	{uapi.IFA_F_NOPREFIXROUTE, "IFA_F_NOPREFIXROUTE"},
	{uapi.IFA_F_MCAUTOJOIN, "IFA_F_MCAUTOJOIN"},
	{uapi.IFA_F_STABLE_PRIVACY, "IFA_F_STABLE_PRIVACY"},
}}

var addrProtos = Enum{Name: "IFA_PROTO", Names: []Value{
	{uapi.IFAPROT_UNSPEC, "IFAPROT_UNSPEC"},
	{uapi.IFAPROT_KERNEL_LO, "IFAPROT_KERNEL_LO"},
	{uapi.IFAPROT_KERNEL_RA, "IFAPROT_KERNEL_RA"},
	{uapi.IFAPROT_KERNEL_LL, "IFAPROT_KERNEL_LL"},
}}

var scopes = Enum{Name: "rt_scope_t", Names: []Value{
	{uapi.RT_SCOPE_UNIVERSE, "RT_SCOPE_UNIVERSE"},
	{uapi.RT_SCOPE_SITE, "RT_SCOPE_SITE"},
	{uapi.RT_SCOPE_LINK, "RT_SCOPE_LINK"},
	{uapi.RT_SCOPE_HOST, "RT_SCOPE_HOST"},
	{uapi.RT_SCOPE_NOWHERE, "RT_SCOPE_NOWHERE"},
}}
