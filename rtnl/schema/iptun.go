package schema

import "vethkit/rtnl/uapi"

// Iptun is IFLA_INFO_DATA of ipip, sit and ip6tnl: include/uapi/linux/if_tunnel.h, net/ipv4/ipip.c,
// net/ipv6/sit.c, net/ipv6/ip6_tunnel.c.
var Iptun = Set{Name: "linkinfo-iptun-attrs", Attrs: []Attr{
	uapi.IFLA_IPTUN_LINK:                {Kind: U32, Text: "IFLA_IPTUN_LINK ifindex of the link below; 0: whichever the route takes."},
	uapi.IFLA_IPTUN_LOCAL:               {Kind: IP, Text: "IFLA_IPTUN_LOCAL The tunnel's own address; zeros: any."},
	uapi.IFLA_IPTUN_REMOTE:              {Kind: IP, Text: "IFLA_IPTUN_REMOTE The other end's address; zeros: any."},
	uapi.IFLA_IPTUN_TTL:                 {Kind: U8, Text: "IFLA_IPTUN_TTL The outer packet's time to live (hop limit); 0: the inner one's."},
	uapi.IFLA_IPTUN_TOS:                 {Kind: U8, Text: "IFLA_IPTUN_TOS The outer packet's type of service; 1: the inner one's. ipip and sit."},
	uapi.IFLA_IPTUN_ENCAP_LIMIT:         {Kind: U8, Text: "IFLA_IPTUN_ENCAP_LIMIT How many further tunnels the packet may enter. ip6tnl."},
	uapi.IFLA_IPTUN_FLOWINFO:            {Kind: BE32, Text: "IFLA_IPTUN_FLOWINFO The outer packet's traffic class and flow label. ip6tnl."},
	uapi.IFLA_IPTUN_FLAGS:               {Kind: U16, Enum: sitFlagsRef, Switch: iptunFlagsRef, Text: "IFLA_IPTUN_FLAGS sit: 16 bits, whether it is ISATAP; ip6tnl: 32 bits, what is taken from the inner packet."},
	uapi.IFLA_IPTUN_PROTO:               {Kind: U8, Text: "IFLA_IPTUN_PROTO What is inside: 4 IPv4, 41 IPv6, 137 MPLS; 0: any."},
	uapi.IFLA_IPTUN_PMTUDISC:            {Kind: U8, Text: "IFLA_IPTUN_PMTUDISC 1 when outer packets must not be fragmented, so that too large ones are reported. ipip and sit."},
	uapi.IFLA_IPTUN_6RD_PREFIX:          {Kind: IP, Text: "IFLA_IPTUN_6RD_PREFIX 6rd: the IPv6 prefix that the IPv4 address is part of. sit."},
	uapi.IFLA_IPTUN_6RD_RELAY_PREFIX:    {Kind: IP, Text: "IFLA_IPTUN_6RD_RELAY_PREFIX 6rd: the IPv4 prefix that all addresses share and that is left out. sit."},
	uapi.IFLA_IPTUN_6RD_PREFIXLEN:       {Kind: U16, Text: "IFLA_IPTUN_6RD_PREFIXLEN 6rd: length of the IPv6 prefix, in bits. sit."},
	uapi.IFLA_IPTUN_6RD_RELAY_PREFIXLEN: {Kind: U16, Text: "IFLA_IPTUN_6RD_RELAY_PREFIXLEN 6rd: length of the IPv4 prefix, in bits. sit."},
	uapi.IFLA_IPTUN_ENCAP_TYPE:          {Kind: U16, Enum: tunnelEncapsRef, Text: "IFLA_IPTUN_ENCAP_TYPE What is put around the tunnel's packets, such as UDP."},
	uapi.IFLA_IPTUN_ENCAP_FLAGS:         {Kind: U16, Enum: tunnelEncapFlagsRef, Text: "IFLA_IPTUN_ENCAP_FLAGS How that is done."},
	uapi.IFLA_IPTUN_ENCAP_SPORT:         {Kind: BE16, Text: "IFLA_IPTUN_ENCAP_SPORT UDP port that it comes from; 0: by a hash."},
	uapi.IFLA_IPTUN_ENCAP_DPORT:         {Kind: BE16, Text: "IFLA_IPTUN_ENCAP_DPORT UDP port that it goes to."},
	uapi.IFLA_IPTUN_COLLECT_METADATA:    {Kind: Flag, Text: "IFLA_IPTUN_COLLECT_METADATA There when routes or BPF choose tunnel addresses a packet (\"external\")."},
	uapi.IFLA_IPTUN_FWMARK:              {Kind: U32, Text: "IFLA_IPTUN_FWMARK The mark that outer packets get for routing."},
}}

var sitFlags = Enum{Name: "IFLA_IPTUN_FLAGS of a sit", Flags: true, Names: []Value{
	{uapi.SIT_ISATAP, "SIT_ISATAP"},
}}

var iptunFlags = Switch{By: ByOuter, Sibling: uapi.IFLA_INFO_KIND, Cases: []Case{
	{Str: "ip6tnl", Kind: U32, Enum: ip6tnlFlagsRef},
}}
