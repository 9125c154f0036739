package schema

import "vethkit/rtnl/uapi"

// Gre is IFLA_INFO_DATA of gre, gretap, erspan and their twins over IPv6: include/uapi/linux/if_tunnel.h,
// net/ipv4/ip_gre.c, net/ipv6/ip6_gre.c.
var Gre = Set{Name: "linkinfo-gre-attrs", Attrs: []Attr{
	uapi.IFLA_GRE_LINK:             {Name: "IFLA_GRE_LINK", Kind: U32, Doc: "ifindex of the link below; 0: whichever the route takes."},
	uapi.IFLA_GRE_IFLAGS:           {Name: "IFLA_GRE_IFLAGS", Kind: BE16, Enum: &greFlags, Doc: "What the header of packets coming in must have."},
	uapi.IFLA_GRE_OFLAGS:           {Name: "IFLA_GRE_OFLAGS", Kind: BE16, Enum: &greFlags, Doc: "What the header of packets going out gets."},
	uapi.IFLA_GRE_IKEY:             {Name: "IFLA_GRE_IKEY", Kind: BE32, Doc: "The key that packets coming in must have, with GRE_KEY."},
	uapi.IFLA_GRE_OKEY:             {Name: "IFLA_GRE_OKEY", Kind: BE32, Doc: "The key that packets going out get, with GRE_KEY."},
	uapi.IFLA_GRE_LOCAL:            {Name: "IFLA_GRE_LOCAL", Kind: IP, Doc: "The tunnel's own address; zeros: any."},
	uapi.IFLA_GRE_REMOTE:           {Name: "IFLA_GRE_REMOTE", Kind: IP, Doc: "The other end's address; zeros: any."},
	uapi.IFLA_GRE_TTL:              {Name: "IFLA_GRE_TTL", Kind: U8, Doc: "The outer packet's time to live (hop limit); 0: the inner one's."},
	uapi.IFLA_GRE_TOS:              {Name: "IFLA_GRE_TOS", Kind: U8, Doc: "The outer packet's type of service; 1: the inner one's. IPv4 only."},
	uapi.IFLA_GRE_PMTUDISC:         {Name: "IFLA_GRE_PMTUDISC", Kind: U8, Doc: "1 when outer packets must not be fragmented, so that too large ones are reported. IPv4 only."},
	uapi.IFLA_GRE_ENCAP_LIMIT:      {Name: "IFLA_GRE_ENCAP_LIMIT", Kind: U8, Doc: "How many further tunnels the packet may enter. IPv6 only."},
	uapi.IFLA_GRE_FLOWINFO:         {Name: "IFLA_GRE_FLOWINFO", Kind: BE32, Doc: "The outer packet's traffic class and flow label. IPv6 only."},
	uapi.IFLA_GRE_FLAGS:            {Name: "IFLA_GRE_FLAGS", Kind: U32, Enum: &ip6tnlFlags, Doc: "What is taken from the inner packet. IPv6 only."},
	uapi.IFLA_GRE_ENCAP_TYPE:       {Name: "IFLA_GRE_ENCAP_TYPE", Kind: U16, Enum: &tunnelEncaps, Doc: "What is put around the tunnel's packets, such as UDP."},
	uapi.IFLA_GRE_ENCAP_FLAGS:      {Name: "IFLA_GRE_ENCAP_FLAGS", Kind: U16, Enum: &tunnelEncapFlags, Doc: "How that is done."},
	uapi.IFLA_GRE_ENCAP_SPORT:      {Name: "IFLA_GRE_ENCAP_SPORT", Kind: BE16, Doc: "UDP port that it comes from; 0: by a hash."},
	uapi.IFLA_GRE_ENCAP_DPORT:      {Name: "IFLA_GRE_ENCAP_DPORT", Kind: BE16, Doc: "UDP port that it goes to."},
	uapi.IFLA_GRE_COLLECT_METADATA: {Name: "IFLA_GRE_COLLECT_METADATA", Kind: Flag, Doc: "There when routes or BPF choose tunnel addresses a packet (\"external\")."},
	uapi.IFLA_GRE_IGNORE_DF:        {Name: "IFLA_GRE_IGNORE_DF", Kind: U8, Doc: "1 when large packets are fragmented though they forbid it. IPv4 only."},
	uapi.IFLA_GRE_FWMARK:           {Name: "IFLA_GRE_FWMARK", Kind: U32, Doc: "The mark that outer packets get for routing."},
	uapi.IFLA_GRE_ERSPAN_INDEX:     {Name: "IFLA_GRE_ERSPAN_INDEX", Kind: U32, Doc: "ERSPAN version 1: a number of the mirrored port, 20 bits."},
	uapi.IFLA_GRE_ERSPAN_VER:       {Name: "IFLA_GRE_ERSPAN_VER", Kind: U8, Doc: "The version of ERSPAN: 0, 1 or 2."},
	uapi.IFLA_GRE_ERSPAN_DIR:       {Name: "IFLA_GRE_ERSPAN_DIR", Kind: U8, Doc: "ERSPAN version 2: 0 when the mirrored packet came in, 1 when it went out."},
	uapi.IFLA_GRE_ERSPAN_HWID:      {Name: "IFLA_GRE_ERSPAN_HWID", Kind: U16, Doc: "ERSPAN version 2: a number of the mirroring engine, 6 bits."},
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
