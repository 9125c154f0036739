package schema

import "vethkit/rtnl/uapi"

// Route is the attributes of a route, and of a hop in RTA_MULTIPATH:
// include/uapi/linux/rtnetlink.h.
var Route = Set{Name: "route-attrs", Attrs: []Attr{
	uapi.RTA_DST:           {Kind: IP, Switch: mplsLabelsRef, Text: "RTA_DST Where to: the network's address, rtm_dst_len bits of which count; absent in a default route. Of MPLS: the label."},
	uapi.RTA_SRC:           {Kind: IP, Text: "RTA_SRC Where from: IPv6 routes can go by the source as well."},
	uapi.RTA_IIF:           {Kind: U32, Text: "RTA_IIF ifindex of the link that the packet came in by."},
	uapi.RTA_OIF:           {Kind: U32, Text: "RTA_OIF ifindex of the link that packets leave by."},
	uapi.RTA_GATEWAY:       {Kind: IP, Text: "RTA_GATEWAY The router that packets are handed to; absent when the destination is on the link."},
	uapi.RTA_PRIORITY:      {Kind: U32, Text: "RTA_PRIORITY The metric: of routes to the same network the smallest wins."},
	uapi.RTA_PREFSRC:       {Kind: IP, Text: "RTA_PREFSRC The own address that packets leave with, unless the program chose one."},
	uapi.RTA_METRICS:       {Kind: Nest, Sub: MetricsRef, Text: "RTA_METRICS What TCP and IP should assume about the way: MTU, window, round-trip time."},
	uapi.RTA_MULTIPATH:     {Kind: Hops, Struct: RtNexthopRef, Sub: RouteRef, Text: "RTA_MULTIPATH Several ways that share the packets: each an rtnexthop, then attributes such as RTA_GATEWAY."},
	uapi.RTA_PROTOINFO:     {Kind: Bytes, Text: "RTA_PROTOINFO Has a number and no use."},
	uapi.RTA_FLOW:          {Kind: U32, Text: "RTA_FLOW The realm, a class of destinations for accounting; the source's in the upper half."},
	uapi.RTA_CACHEINFO:     {Kind: Record, Struct: RtaCacheinfoRef, Text: "RTA_CACHEINFO When a route expires, and how it was used."},
	uapi.RTA_SESSION:       {Kind: Bytes, Text: "RTA_SESSION Has a number and no use."},
	uapi.RTA_MP_ALGO:       {Kind: Bytes, Text: "RTA_MP_ALGO Has a number and no use."},
	uapi.RTA_TABLE:         {Kind: U32, Enum: tablesRef, Text: "RTA_TABLE The routing table in 32 bits; where it is there, rtm_table does not count."},
	uapi.RTA_MARK:          {Kind: U32, Text: "RTA_MARK In a lookup: the mark of the packet."},
	uapi.RTA_MFC_STATS:     {Kind: Record, Struct: MfcStatsRef, Text: "RTA_MFC_STATS Counters of a multicast route."},
	uapi.RTA_VIA:           {Kind: Record, Struct: RtViaRef, Text: "RTA_VIA A router of another address family than the destination's."},
	uapi.RTA_NEWDST:        {Kind: Array, Elem: BE32, Text: "RTA_NEWDST MPLS: the labels that packets leave with: 20 bits, 3 of class, the last one's mark, 8 of TTL."},
	uapi.RTA_PREF:          {Kind: U8, Enum: routerPrefsRef, Text: "RTA_PREF IPv6: how strongly the router recommended itself."},
	uapi.RTA_ENCAP_TYPE:    {Kind: U16, Enum: encapTypesRef, Text: "RTA_ENCAP_TYPE What packets are wrapped in."},
	uapi.RTA_ENCAP:         {Kind: Nest, Switch: routeEncapRef, Text: "RTA_ENCAP How they are wrapped: attributes that RTA_ENCAP_TYPE decides."},
	uapi.RTA_EXPIRES:       {Kind: U32, Switch: routeExpiresRef, Text: "RTA_EXPIRES IPv6: seconds until the route goes; multicast routes: 1/100 s since it was last used."},
	uapi.RTA_PAD:           {Kind: Pad, Text: "RTA_PAD"},
	uapi.RTA_UID:           {Kind: U32, Text: "RTA_UID In a lookup: the user whose packet it is."},
	uapi.RTA_TTL_PROPAGATE: {Kind: U8, Text: "RTA_TTL_PROPAGATE MPLS: 1 when the time to live is copied back to the IP packet."},
	uapi.RTA_IP_PROTO:      {Kind: U8, Enum: ipProtosRef, Text: "RTA_IP_PROTO In a lookup: the packet's IP protocol."},
	uapi.RTA_SPORT:         {Kind: BE16, Text: "RTA_SPORT In a lookup: the packet's source port."},
	uapi.RTA_DPORT:         {Kind: BE16, Text: "RTA_DPORT In a lookup: the packet's destination port."},
	uapi.RTA_NH_ID:         {Kind: U32, Text: "RTA_NH_ID Id of the shared nexthop object that says the way."},
	uapi.RTA_FLOWLABEL:     {Kind: BE32, Text: "RTA_FLOWLABEL In a lookup: the packet's IPv6 flow label."},
}}

var mplsLabels = Switch{By: ByFamily, Cases: []Case{{Num: uapi.AF_MPLS, Kind: Array, Elem: BE32}}}

// RtMsg is struct rtmsg.
var RtMsg = Struct{Name: "rtmsg", Size: uapi.SizeofRtMsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "rtm_family"},
	{Off: 1, Len: 1, Kind: U8, Text: "rtm_dst_len How many bits of RTA_DST count; 0: the default route."},
	{Off: 2, Len: 1, Kind: U8, Text: "rtm_src_len How many bits of RTA_SRC count."},
	{Off: 3, Len: 1, Kind: U8, Text: "rtm_tos Only for packets of this type of service; 0: for all."},
	{Off: 4, Len: 1, Kind: U8, Enum: tablesRef, Text: "rtm_table The routing table, if it is under 256; RTA_TABLE has it whole."},
	{Off: 5, Len: 1, Kind: U8, Enum: routeProtosRef, Text: "rtm_protocol Who made the route."},
	{Off: 6, Len: 1, Kind: U8, Enum: scopesRef, Text: "rtm_scope How far away the destination is."},
	{Off: 7, Len: 1, Kind: U8, Enum: routeTypesRef, Text: "rtm_type What happens to the packets."},
	{Off: 8, Len: 4, Kind: U32, Enum: routeFlagsRef, Text: "rtm_flags"},
}}

// RtNexthop is struct rtnexthop, in RTA_MULTIPATH.
var RtNexthop = Struct{Name: "rtnexthop", Size: uapi.SizeofRtNexthop, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Text: "rtnh_len Bytes of this hop, its attributes included."},
	{Off: 2, Len: 1, Kind: U8, Enum: hopFlagsRef, Text: "rtnh_flags"},
	{Off: 3, Len: 1, Kind: U8, Text: "rtnh_hops The hop's weight, less one."},
	{Off: 4, Len: 4, Kind: S32, Text: "rtnh_ifindex ifindex of the link that packets leave by."},
}}

// RtaCacheinfo is struct rta_cacheinfo.
var RtaCacheinfo = Struct{Name: "rta_cacheinfo", Size: uapi.SizeofRtaCacheinfo, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "rta_clntref How many refer to it."},
	{Off: 4, Len: 4, Kind: U32, Text: "rta_lastuse How long ago it was used; in 1/100 s."},
	{Off: 8, Len: 4, Kind: S32, Text: "rta_expires When it goes; in 1/100 s from now, 0: never."},
	{Off: 12, Len: 4, Kind: U32, Text: "rta_error The errno that senders get."},
	{Off: 16, Len: 4, Kind: U32, Text: "rta_used How often it was used."},
	{Off: 20, Len: 4, Kind: U32, Text: "rta_id"},
	{Off: 24, Len: 4, Kind: U32, Text: "rta_ts"},
	{Off: 28, Len: 4, Kind: U32, Text: "rta_tsage"},
}}

// RtVia is struct rtvia.
var RtVia = Struct{Name: "rtvia", Size: 2, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Enum: FamiliesRef, Text: "rtvia_family"},
	{Off: 2, Kind: IP, Text: "rtvia_addr"},
}}

// MfcStats is struct rta_mfc_stats.
var MfcStats = Struct{Name: "rta_mfc_stats", Size: 24, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "mfcs_packets"},
	{Off: 8, Len: 8, Kind: U64, Text: "mfcs_bytes"},
	{Off: 16, Len: 8, Kind: U64, Text: "mfcs_wrong_if Packets that came in by another link than the route says."},
}}

// Metrics is RTA_METRICS.
var Metrics = Set{Name: "metrics", Attrs: []Attr{
	uapi.RTAX_LOCK:               {Kind: U32, Enum: metricLocksRef, Text: "RTAX_LOCK Which metrics are not to be adapted: bit n is attribute n."},
	uapi.RTAX_MTU:                {Kind: U32, Text: "RTAX_MTU The longest packet on this way, in bytes."},
	uapi.RTAX_WINDOW:             {Kind: U32, Text: "RTAX_WINDOW The largest window that TCP may offer, in bytes."},
	uapi.RTAX_RTT:                {Kind: U32, Text: "RTAX_RTT First guess of the round-trip time, in 1/8 ms."},
	uapi.RTAX_RTTVAR:             {Kind: U32, Text: "RTAX_RTTVAR First guess of how much that varies, in 1/4 ms."},
	uapi.RTAX_SSTHRESH:           {Kind: U32, Text: "RTAX_SSTHRESH First guess of TCP's slow start threshold, in packets."},
	uapi.RTAX_CWND:               {Kind: U32, Text: "RTAX_CWND The largest congestion window, in packets; only when locked."},
	uapi.RTAX_ADVMSS:             {Kind: U32, Text: "RTAX_ADVMSS The segment size that TCP asks the other end for, in bytes."},
	uapi.RTAX_REORDERING:         {Kind: U32, Text: "RTAX_REORDERING How many packets may overtake one before it counts as lost."},
	uapi.RTAX_HOPLIMIT:           {Kind: U32, Text: "RTAX_HOPLIMIT The time to live that packets leave with."},
	uapi.RTAX_INITCWND:           {Kind: U32, Text: "RTAX_INITCWND The congestion window that a connection begins with, in packets."},
	uapi.RTAX_FEATURES:           {Kind: U32, Enum: routeFeaturesRef, Text: "RTAX_FEATURES Protocol features to use on this way, such as ECN."},
	uapi.RTAX_RTO_MIN:            {Kind: U32, Text: "RTAX_RTO_MIN The shortest time before TCP sends again, in milliseconds."},
	uapi.RTAX_INITRWND:           {Kind: U32, Text: "RTAX_INITRWND The window that a connection offers at first, in packets."},
	uapi.RTAX_QUICKACK:           {Kind: U32, Text: "RTAX_QUICKACK 1 when TCP acknowledges every packet at once."},
	uapi.RTAX_CC_ALGO:            {Kind: Str, Text: "RTAX_CC_ALGO TCP's congestion control: cubic, bbr, …."},
	uapi.RTAX_FASTOPEN_NO_COOKIE: {Kind: U32, Text: "RTAX_FASTOPEN_NO_COOKIE 1 when TCP fast open needs no cookie here."},
}}

var tables = Enum{Name: "rt_class_t", Names: []Value{
	{uapi.RT_TABLE_UNSPEC, "RT_TABLE_UNSPEC"},
	{uapi.RT_TABLE_COMPAT, "RT_TABLE_COMPAT"},
	{uapi.RT_TABLE_DEFAULT, "RT_TABLE_DEFAULT"},
	{uapi.RT_TABLE_MAIN, "RT_TABLE_MAIN"},
	{uapi.RT_TABLE_LOCAL, "RT_TABLE_LOCAL"},
}}

var routerPrefs = Enum{Name: "RTA_PREF", Names: []Value{
	{uapi.ICMPV6_ROUTER_PREF_MEDIUM, "ICMPV6_ROUTER_PREF_MEDIUM"},
	{uapi.ICMPV6_ROUTER_PREF_HIGH, "ICMPV6_ROUTER_PREF_HIGH"},
	{uapi.ICMPV6_ROUTER_PREF_INVALID, "ICMPV6_ROUTER_PREF_INVALID"},
	{uapi.ICMPV6_ROUTER_PREF_LOW, "ICMPV6_ROUTER_PREF_LOW"},
}}

var routeProtos = Enum{Name: "rtm_protocol", Names: []Value{
	{uapi.RTPROT_UNSPEC, "RTPROT_UNSPEC"},
	{uapi.RTPROT_REDIRECT, "RTPROT_REDIRECT"},
	{uapi.RTPROT_KERNEL, "RTPROT_KERNEL"},
	{uapi.RTPROT_BOOT, "RTPROT_BOOT"},
	{uapi.RTPROT_STATIC, "RTPROT_STATIC"},
	{uapi.RTPROT_GATED, "RTPROT_GATED"},
	{uapi.RTPROT_RA, "RTPROT_RA"},
	{uapi.RTPROT_MRT, "RTPROT_MRT"},
	{uapi.RTPROT_ZEBRA, "RTPROT_ZEBRA"},
	{uapi.RTPROT_BIRD, "RTPROT_BIRD"},
	{uapi.RTPROT_DNROUTED, "RTPROT_DNROUTED"},
	{uapi.RTPROT_XORP, "RTPROT_XORP"},
	{uapi.RTPROT_NTK, "RTPROT_NTK"},
	{uapi.RTPROT_DHCP, "RTPROT_DHCP"},
	{uapi.RTPROT_MROUTED, "RTPROT_MROUTED"},
	{uapi.RTPROT_KEEPALIVED, "RTPROT_KEEPALIVED"},
	{uapi.RTPROT_BABEL, "RTPROT_BABEL"},
	{uapi.RTPROT_OVN, "RTPROT_OVN"},
	{uapi.RTPROT_OPENR, "RTPROT_OPENR"},
	{uapi.RTPROT_BGP, "RTPROT_BGP"},
	{uapi.RTPROT_ISIS, "RTPROT_ISIS"},
	{uapi.RTPROT_OSPF, "RTPROT_OSPF"},
	{uapi.RTPROT_RIP, "RTPROT_RIP"},
	{uapi.RTPROT_EIGRP, "RTPROT_EIGRP"},
}}

var routeTypes = Enum{Name: "rtm_type", Names: []Value{
	{uapi.RTN_UNSPEC, "RTN_UNSPEC"},
	{uapi.RTN_UNICAST, "RTN_UNICAST"},
	{uapi.RTN_LOCAL, "RTN_LOCAL"},
	{uapi.RTN_BROADCAST, "RTN_BROADCAST"},
	{uapi.RTN_ANYCAST, "RTN_ANYCAST"},
	{uapi.RTN_MULTICAST, "RTN_MULTICAST"},
	{uapi.RTN_BLACKHOLE, "RTN_BLACKHOLE"},
	{uapi.RTN_UNREACHABLE, "RTN_UNREACHABLE"},
	{uapi.RTN_PROHIBIT, "RTN_PROHIBIT"},
	{uapi.RTN_THROW, "RTN_THROW"},
	{uapi.RTN_NAT, "RTN_NAT"},
	{uapi.RTN_XRESOLVE, "RTN_XRESOLVE"},
}}

var routeFlags = Enum{Name: "rtm_flags", Flags: true, Names: []Value{
	{uapi.RTNH_F_DEAD, "RTNH_F_DEAD"},
	{uapi.RTNH_F_PERVASIVE, "RTNH_F_PERVASIVE"},
	{uapi.RTNH_F_ONLINK, "RTNH_F_ONLINK"},
	{uapi.RTNH_F_OFFLOAD, "RTNH_F_OFFLOAD"},
	{uapi.RTNH_F_LINKDOWN, "RTNH_F_LINKDOWN"},
	{uapi.RTNH_F_UNRESOLVED, "RTNH_F_UNRESOLVED"},
	{uapi.RTNH_F_TRAP, "RTNH_F_TRAP"},
	{uapi.RTM_F_NOTIFY, "RTM_F_NOTIFY"},
	{uapi.RTM_F_CLONED, "RTM_F_CLONED"},
	{uapi.RTM_F_EQUALIZE, "RTM_F_EQUALIZE"},
	{uapi.RTM_F_PREFIX, "RTM_F_PREFIX"},
	{uapi.RTM_F_LOOKUP_TABLE, "RTM_F_LOOKUP_TABLE"},
	{uapi.RTM_F_FIB_MATCH, "RTM_F_FIB_MATCH"},
	{uapi.RTM_F_OFFLOAD, "RTM_F_OFFLOAD"},
	{uapi.RTM_F_TRAP, "RTM_F_TRAP"},
	{uapi.RTM_F_OFFLOAD_FAILED, "RTM_F_OFFLOAD_FAILED"},
}}

var hopFlags = Enum{Name: "rtnh_flags", Flags: true, Names: []Value{
	{uapi.RTNH_F_DEAD, "RTNH_F_DEAD"},
	{uapi.RTNH_F_PERVASIVE, "RTNH_F_PERVASIVE"},
	{uapi.RTNH_F_ONLINK, "RTNH_F_ONLINK"},
	{uapi.RTNH_F_OFFLOAD, "RTNH_F_OFFLOAD"},
	{uapi.RTNH_F_LINKDOWN, "RTNH_F_LINKDOWN"},
	{uapi.RTNH_F_UNRESOLVED, "RTNH_F_UNRESOLVED"},
	{uapi.RTNH_F_TRAP, "RTNH_F_TRAP"},
}}

var routeFeatures = Enum{Name: "RTAX_FEATURES", Flags: true, Names: []Value{
	{uapi.RTAX_FEATURE_ECN, "RTAX_FEATURE_ECN"},
	{uapi.RTAX_FEATURE_SACK, "RTAX_FEATURE_SACK"},
	{uapi.RTAX_FEATURE_TIMESTAMP, "RTAX_FEATURE_TIMESTAMP"},
	{uapi.RTAX_FEATURE_ALLFRAG, "RTAX_FEATURE_ALLFRAG"},
	{uapi.RTAX_FEATURE_TCP_USEC_TS, "RTAX_FEATURE_TCP_USEC_TS"},
}}

var encapTypes = Enum{Name: "RTA_ENCAP_TYPE", Names: []Value{
	{uapi.LWTUNNEL_ENCAP_NONE, "LWTUNNEL_ENCAP_NONE"},
	{uapi.LWTUNNEL_ENCAP_MPLS, "LWTUNNEL_ENCAP_MPLS"},
	{uapi.LWTUNNEL_ENCAP_IP, "LWTUNNEL_ENCAP_IP"},
	{uapi.LWTUNNEL_ENCAP_ILA, "LWTUNNEL_ENCAP_ILA"},
	{uapi.LWTUNNEL_ENCAP_IP6, "LWTUNNEL_ENCAP_IP6"},
	{uapi.LWTUNNEL_ENCAP_SEG6, "LWTUNNEL_ENCAP_SEG6"},
	{uapi.LWTUNNEL_ENCAP_BPF, "LWTUNNEL_ENCAP_BPF"},
	{uapi.LWTUNNEL_ENCAP_SEG6_LOCAL, "LWTUNNEL_ENCAP_SEG6_LOCAL"},
	{uapi.LWTUNNEL_ENCAP_RPL, "LWTUNNEL_ENCAP_RPL"},
	{uapi.LWTUNNEL_ENCAP_IOAM6, "LWTUNNEL_ENCAP_IOAM6"},
	{uapi.LWTUNNEL_ENCAP_XFRM, "LWTUNNEL_ENCAP_XFRM"},
}}

var routeExpires = Switch{By: ByFamily, Cases: []Case{
	{Num: uapi.RTNL_FAMILY_IPMR, Kind: U64},
	{Num: uapi.RTNL_FAMILY_IP6MR, Kind: U64},
}}

// ipProtos is the protocols that stand in IP packets, the usual ones.
var ipProtos = Enum{Name: "IPPROTO", Names: []Value{
	{uapi.IPPROTO_ICMP, "IPPROTO_ICMP"},
	{uapi.IPPROTO_IGMP, "IPPROTO_IGMP"},
	{uapi.IPPROTO_IPIP, "IPPROTO_IPIP"},
	{uapi.IPPROTO_TCP, "IPPROTO_TCP"},
	{uapi.IPPROTO_UDP, "IPPROTO_UDP"},
	{uapi.IPPROTO_IPV6, "IPPROTO_IPV6"},
	{uapi.IPPROTO_GRE, "IPPROTO_GRE"},
	{uapi.IPPROTO_ESP, "IPPROTO_ESP"},
	{uapi.IPPROTO_AH, "IPPROTO_AH"},
	{uapi.IPPROTO_ICMPV6, "IPPROTO_ICMPV6"},
	{uapi.IPPROTO_SCTP, "IPPROTO_SCTP"},
	{uapi.IPPROTO_UDPLITE, "IPPROTO_UDPLITE"},
}}

// metricLocks is the bits of RTAX_LOCK: attribute n of Metrics is bit n.
var metricLocks = Enum{Name: "RTAX_LOCK", Flags: true, Names: []Value{
	{1 << uapi.RTAX_MTU, "RTAX_MTU"},
	{1 << uapi.RTAX_WINDOW, "RTAX_WINDOW"},
	{1 << uapi.RTAX_RTT, "RTAX_RTT"},
	{1 << uapi.RTAX_RTTVAR, "RTAX_RTTVAR"},
	{1 << uapi.RTAX_SSTHRESH, "RTAX_SSTHRESH"},
	{1 << uapi.RTAX_CWND, "RTAX_CWND"},
	{1 << uapi.RTAX_ADVMSS, "RTAX_ADVMSS"},
	{1 << uapi.RTAX_REORDERING, "RTAX_REORDERING"},
	{1 << uapi.RTAX_HOPLIMIT, "RTAX_HOPLIMIT"},
	{1 << uapi.RTAX_INITCWND, "RTAX_INITCWND"},
	{1 << uapi.RTAX_FEATURES, "RTAX_FEATURES"},
	{1 << uapi.RTAX_RTO_MIN, "RTAX_RTO_MIN"},
	{1 << uapi.RTAX_INITRWND, "RTAX_INITRWND"},
	{1 << uapi.RTAX_QUICKACK, "RTAX_QUICKACK"},
	{1 << uapi.RTAX_CC_ALGO, "RTAX_CC_ALGO"},
	{1 << uapi.RTAX_FASTOPEN_NO_COOKIE, "RTAX_FASTOPEN_NO_COOKIE"},
}}
