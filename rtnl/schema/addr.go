package schema

import "vethkit/rtnl/uapi"

// Addr is the attributes of an address: include/uapi/linux/if_addr.h.
var Addr = Set{Name: "addr-attrs", Attrs: []Attr{
	uapi.IFA_ADDRESS:        {Kind: IP, Text: "IFA_ADDRESS The address, or of a point-to-point link the other end's; the prefix length is counted in it."},
	uapi.IFA_LOCAL:          {Kind: IP, Text: "IFA_LOCAL The address of this end; of IPv4 always there, of IPv6 only with a peer."},
	uapi.IFA_LABEL:          {Kind: Str, Text: "IFA_LABEL IPv4: the link's name, or that with a colon and more, as ifconfig's aliases were."},
	uapi.IFA_BROADCAST:      {Kind: IP, Text: "IFA_BROADCAST IPv4: the address that all hosts of the network listen to."},
	uapi.IFA_ANYCAST:        {Kind: IP, Text: "IFA_ANYCAST An IPv6 address that several hosts have, the nearest of which answers."},
	uapi.IFA_CACHEINFO:      {Kind: Record, Struct: IfaCacheinfoRef, Text: "IFA_CACHEINFO How long the address lives, and when it was made and changed."},
	uapi.IFA_MULTICAST:      {Kind: IP, Text: "IFA_MULTICAST A multicast group that the link is a member of."},
	uapi.IFA_FLAGS:          {Kind: U32, Enum: addrFlagsRef, Text: "IFA_FLAGS The flags in 32 bits; where it is there, ifa_flags does not count."},
	uapi.IFA_RT_PRIORITY:    {Kind: U32, Text: "IFA_RT_PRIORITY Metric of the route that the address brings with it."},
	uapi.IFA_TARGET_NETNSID: {Kind: S32, Text: "IFA_TARGET_NETNSID Number of the namespace that a request for addresses is about."},
	uapi.IFA_PROTO:          {Kind: U8, Enum: addrProtosRef, Text: "IFA_PROTO Who made the address; from 4 up for programs to choose."},
}}

// IfAddrmsg is struct ifaddrmsg.
var IfAddrmsg = Struct{Name: "ifaddrmsg", Size: uapi.SizeofIfAddrmsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ifa_family"},
	{Off: 1, Len: 1, Kind: U8, Text: "ifa_prefixlen How many bits of the address are the network's."},
	{Off: 2, Len: 1, Kind: U8, Enum: addrFlagsRef, Text: "ifa_flags The lower eight flags."},
	{Off: 3, Len: 1, Kind: U8, Enum: scopesRef, Text: "ifa_scope How far away the address means something."},
	{Off: 4, Len: 4, Kind: U32, Text: "ifa_index ifindex of the link."},
}}

// IfaCacheinfo is struct ifa_cacheinfo.
var IfaCacheinfo = Struct{Name: "ifa_cacheinfo", Size: uapi.SizeofIfaCacheinfo, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "ifa_prefered Seconds that the address is still used for new connections; 4294967295: for ever."},
	{Off: 4, Len: 4, Kind: U32, Text: "ifa_valid Seconds until the address goes; 4294967295: never."},
	{Off: 8, Len: 4, Kind: U32, Text: "cstamp When it was made; in 1/100 s after boot."},
	{Off: 12, Len: 4, Kind: U32, Text: "tstamp When it was last changed; in 1/100 s after boot."},
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
