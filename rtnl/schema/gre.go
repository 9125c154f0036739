package schema

import "vethkit/rtnl/uapi"

// Gre is IFLA_INFO_DATA of gre, gretap, erspan and their twins over IPv6: include/uapi/linux/if_tunnel.h,
// net/ipv4/ip_gre.c, net/ipv6/ip6_gre.c.
var Gre = Set{Name: "linkinfo-gre-attrs", Attrs: []Attr{
	uapi.IFLA_GRE_LINK:             {Kind: U32, Text: "IFLA_GRE_LINK ifindex of the link below; 0: whichever the route takes."},
	uapi.IFLA_GRE_IFLAGS:           {Kind: BE16, Enum: greFlagsRef, Text: "IFLA_GRE_IFLAGS What the header of packets coming in must have."},
	uapi.IFLA_GRE_OFLAGS:           {Kind: BE16, Enum: greFlagsRef, Text: "IFLA_GRE_OFLAGS What the header of packets going out gets."},
	uapi.IFLA_GRE_IKEY:             {Kind: BE32, Text: "IFLA_GRE_IKEY The key that packets coming in must have, with GRE_KEY."},
	uapi.IFLA_GRE_OKEY:             {Kind: BE32, Text: "IFLA_GRE_OKEY The key that packets going out get, with GRE_KEY."},
	uapi.IFLA_GRE_LOCAL:            {Kind: IP, Text: "IFLA_GRE_LOCAL The tunnel's own address; zeros: any."},
	uapi.IFLA_GRE_REMOTE:           {Kind: IP, Text: "IFLA_GRE_REMOTE The other end's address; zeros: any."},
	uapi.IFLA_GRE_TTL:              {Kind: U8, Text: "IFLA_GRE_TTL The outer packet's time to live (hop limit); 0: the inner one's."},
	uapi.IFLA_GRE_TOS:              {Kind: U8, Text: "IFLA_GRE_TOS The outer packet's type of service; 1: the inner one's. IPv4 only."},
	uapi.IFLA_GRE_PMTUDISC:         {Kind: U8, Text: "IFLA_GRE_PMTUDISC 1 when outer packets must not be fragmented, so that too large ones are reported. IPv4 only."},
	uapi.IFLA_GRE_ENCAP_LIMIT:      {Kind: U8, Text: "IFLA_GRE_ENCAP_LIMIT How many further tunnels the packet may enter. IPv6 only."},
	uapi.IFLA_GRE_FLOWINFO:         {Kind: BE32, Text: "IFLA_GRE_FLOWINFO The outer packet's traffic class and flow label. IPv6 only."},
	uapi.IFLA_GRE_FLAGS:            {Kind: U32, Enum: ip6tnlFlagsRef, Text: "IFLA_GRE_FLAGS What is taken from the inner packet. IPv6 only."},
	uapi.IFLA_GRE_ENCAP_TYPE:       {Kind: U16, Enum: tunnelEncapsRef, Text: "IFLA_GRE_ENCAP_TYPE What is put around the tunnel's packets, such as UDP."},
	uapi.IFLA_GRE_ENCAP_FLAGS:      {Kind: U16, Enum: tunnelEncapFlagsRef, Text: "IFLA_GRE_ENCAP_FLAGS How that is done."},
	uapi.IFLA_GRE_ENCAP_SPORT:      {Kind: BE16, Text: "IFLA_GRE_ENCAP_SPORT UDP port that it comes from; 0: by a hash."},
	uapi.IFLA_GRE_ENCAP_DPORT:      {Kind: BE16, Text: "IFLA_GRE_ENCAP_DPORT UDP port that it goes to."},
	uapi.IFLA_GRE_COLLECT_METADATA: {Kind: Flag, Text: "IFLA_GRE_COLLECT_METADATA There when routes or BPF choose tunnel addresses a packet (\"external\")."},
	uapi.IFLA_GRE_IGNORE_DF:        {Kind: U8, Text: "IFLA_GRE_IGNORE_DF 1 when large packets are fragmented though they forbid it. IPv4 only."},
	uapi.IFLA_GRE_FWMARK:           {Kind: U32, Text: "IFLA_GRE_FWMARK The mark that outer packets get for routing."},
	uapi.IFLA_GRE_ERSPAN_INDEX:     {Kind: U32, Text: "IFLA_GRE_ERSPAN_INDEX ERSPAN version 1: a number of the mirrored port, 20 bits."},
	uapi.IFLA_GRE_ERSPAN_VER:       {Kind: U8, Text: "IFLA_GRE_ERSPAN_VER The version of ERSPAN: 0, 1 or 2."},
	uapi.IFLA_GRE_ERSPAN_DIR:       {Kind: U8, Text: "IFLA_GRE_ERSPAN_DIR ERSPAN version 2: 0 when the mirrored packet came in, 1 when it went out."},
	uapi.IFLA_GRE_ERSPAN_HWID:      {Kind: U16, Text: "IFLA_GRE_ERSPAN_HWID ERSPAN version 2: a number of the mirroring engine, 6 bits."},
}}

var greFlags = Enum{Name: "IFLA_GRE_IFLAGS", Flags: true, Names: []Value{
	{uapi.GRE_CSUM, "GRE_CSUM"},
	{uapi.GRE_ROUTING, "GRE_ROUTING"},
	{uapi.GRE_KEY, "GRE_KEY"},
	{uapi.GRE_SEQ, "GRE_SEQ"},
	{uapi.GRE_STRICT, "GRE_STRICT"},
	{uapi.GRE_ACK, "GRE_ACK"},
}}

var tunnelEncaps = Enum{Name: "IFLA_GRE_ENCAP_TYPE", Names: []Value{
	{uapi.TUNNEL_ENCAP_NONE, "TUNNEL_ENCAP_NONE"},
	{uapi.TUNNEL_ENCAP_FOU, "TUNNEL_ENCAP_FOU"},
	{uapi.TUNNEL_ENCAP_GUE, "TUNNEL_ENCAP_GUE"},
	{uapi.TUNNEL_ENCAP_MPLS, "TUNNEL_ENCAP_MPLS"},
}}

var tunnelEncapFlags = Enum{Name: "IFLA_GRE_ENCAP_FLAGS", Flags: true, Names: []Value{
	{uapi.TUNNEL_ENCAP_FLAG_CSUM, "TUNNEL_ENCAP_FLAG_CSUM"},
	{uapi.TUNNEL_ENCAP_FLAG_CSUM6, "TUNNEL_ENCAP_FLAG_CSUM6"},
	{uapi.TUNNEL_ENCAP_FLAG_REMCSUM, "TUNNEL_ENCAP_FLAG_REMCSUM"},
}}

var ip6tnlFlags = Enum{Name: "IP6_TNL_F", Flags: true, Names: []Value{
	{uapi.IP6_TNL_F_IGN_ENCAP_LIMIT, "IP6_TNL_F_IGN_ENCAP_LIMIT"},
	{uapi.IP6_TNL_F_USE_ORIG_TCLASS, "IP6_TNL_F_USE_ORIG_TCLASS"},
	{uapi.IP6_TNL_F_USE_ORIG_FLOWLABEL, "IP6_TNL_F_USE_ORIG_FLOWLABEL"},
	{uapi.IP6_TNL_F_MIP6_DEV, "IP6_TNL_F_MIP6_DEV"},
	{uapi.IP6_TNL_F_RCV_DSCP_COPY, "IP6_TNL_F_RCV_DSCP_COPY"},
	{uapi.IP6_TNL_F_USE_ORIG_FWMARK, "IP6_TNL_F_USE_ORIG_FWMARK"},
	{uapi.IP6_TNL_F_ALLOW_LOCAL_REMOTE, "IP6_TNL_F_ALLOW_LOCAL_REMOTE"},
}}
