package schema

import "vethkit/rtnl/uapi"

// AFSpec is IFLA_AF_SPEC of a link: its attributes' types are address families.
var AFSpec = Set{Name: "af-spec-attrs", Attrs: []Attr{
	uapi.AF_INET:  {Kind: Nest, Sub: InetRef, Text: "AF_INET What IPv4 keeps about the link."},
	uapi.AF_INET6: {Kind: Nest, Sub: Inet6Ref, Text: "AF_INET6 What IPv6 keeps about the link."},
	uapi.AF_MCTP:  {Kind: Nest, Sub: MCTPRef, Text: "AF_MCTP What the management component transport protocol keeps about the link."},
}}

// Inet is IFLA_AF_SPEC/AF_INET.
var Inet = Set{Name: "ifla-attrs", Attrs: []Attr{
	uapi.IFLA_INET_CONF: {Kind: Array, Elem: U32, Enum: ipv4DevconfRef, Sub: InetConfRef, Text: "IFLA_INET_CONF The link's net.ipv4.conf sysctls: from the kernel all, a number each; in a request a nest of those to change."},
}}

// InetConf is IFLA_INET_CONF in a request. The numbers count from 1, the places
// in the kernel's array from 0.
var InetConf = Set{Name: "ipv4-devconf", Attrs: []Attr{
	uapi.IPV4_DEVCONF_FORWARDING:                         {Kind: U32, Text: "IPV4_DEVCONF_FORWARDING 1 when packets for others that come in here are routed on."},
	uapi.IPV4_DEVCONF_MC_FORWARDING:                      {Kind: U32, Text: "IPV4_DEVCONF_MC_FORWARDING 1 while a multicast routing daemon routes here."},
	uapi.IPV4_DEVCONF_PROXY_ARP:                          {Kind: U32, Text: "IPV4_DEVCONF_PROXY_ARP 1 when ARP for addresses reached by other links is answered."},
	uapi.IPV4_DEVCONF_ACCEPT_REDIRECTS:                   {Kind: U32, Text: "IPV4_DEVCONF_ACCEPT_REDIRECTS 1 when a router may tell of a better one."},
	uapi.IPV4_DEVCONF_SECURE_REDIRECTS:                   {Kind: U32, Text: "IPV4_DEVCONF_SECURE_REDIRECTS 1 when only known routers may."},
	uapi.IPV4_DEVCONF_SEND_REDIRECTS:                     {Kind: U32, Text: "IPV4_DEVCONF_SEND_REDIRECTS 1 when hosts are told of better routers."},
	uapi.IPV4_DEVCONF_SHARED_MEDIA:                       {Kind: U32, Text: "IPV4_DEVCONF_SHARED_MEDIA 1 when several IP networks share the wire."},
	uapi.IPV4_DEVCONF_RP_FILTER:                          {Kind: U32, Text: "IPV4_DEVCONF_RP_FILTER Whether the way back to a packet's source must lead here: 0 no, 1 strictly here, 2 anywhere."},
	uapi.IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE:                {Kind: U32, Text: "IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE 1 when packets may say their own route."},
	uapi.IPV4_DEVCONF_BOOTP_RELAY:                        {Kind: U32, Text: "IPV4_DEVCONF_BOOTP_RELAY 1 when packets from 0.x.x.x are taken for a relay; never implemented."},
	uapi.IPV4_DEVCONF_LOG_MARTIANS:                       {Kind: U32, Text: "IPV4_DEVCONF_LOG_MARTIANS 1 when impossible source addresses are logged."},
	uapi.IPV4_DEVCONF_TAG:                                {Kind: U32, Text: "IPV4_DEVCONF_TAG A number for the administrator's use."},
	uapi.IPV4_DEVCONF_ARPFILTER:                          {Kind: U32, Text: "IPV4_DEVCONF_ARPFILTER 1 when ARP is only answered on the link that the answer's route goes by."},
	uapi.IPV4_DEVCONF_MEDIUM_ID:                          {Kind: U32, Text: "IPV4_DEVCONF_MEDIUM_ID Links with one number are on the same wire; for proxy ARP."},
	uapi.IPV4_DEVCONF_NOXFRM:                             {Kind: U32, Text: "IPV4_DEVCONF_NOXFRM 1 when IPsec is left out on the way out."},
	uapi.IPV4_DEVCONF_NOPOLICY:                           {Kind: U32, Text: "IPV4_DEVCONF_NOPOLICY 1 when IPsec policies are not checked on the way in."},
	uapi.IPV4_DEVCONF_FORCE_IGMP_VERSION:                 {Kind: U32, Text: "IPV4_DEVCONF_FORCE_IGMP_VERSION The IGMP version to speak; 0: what routers speak."},
	uapi.IPV4_DEVCONF_ARP_ANNOUNCE:                       {Kind: U32, Text: "IPV4_DEVCONF_ARP_ANNOUNCE Which own address ARP requests carry: 0 any, 1 rather of the target's network, 2 the best."},
	uapi.IPV4_DEVCONF_ARP_IGNORE:                         {Kind: U32, Text: "IPV4_DEVCONF_ARP_IGNORE Which ARP requests are answered: 0 for any own address, 1 for addresses of this link, up to 8 none."},
	uapi.IPV4_DEVCONF_PROMOTE_SECONDARIES:                {Kind: U32, Text: "IPV4_DEVCONF_PROMOTE_SECONDARIES 1 when a second address moves up as the first is deleted."},
	uapi.IPV4_DEVCONF_ARP_ACCEPT:                         {Kind: U32, Text: "IPV4_DEVCONF_ARP_ACCEPT Whether unasked ARP makes an entry: 0 no, 1 yes, 2 when of the same network."},
	uapi.IPV4_DEVCONF_ARP_NOTIFY:                         {Kind: U32, Text: "IPV4_DEVCONF_ARP_NOTIFY 1 when the address is announced as the link comes up."},
	uapi.IPV4_DEVCONF_ACCEPT_LOCAL:                       {Kind: U32, Text: "IPV4_DEVCONF_ACCEPT_LOCAL 1 when packets may come in with an own source address."},
	uapi.IPV4_DEVCONF_SRC_VMARK:                          {Kind: U32, Text: "IPV4_DEVCONF_SRC_VMARK 1 when the check of sources looks at packet marks."},
	uapi.IPV4_DEVCONF_PROXY_ARP_PVLAN:                    {Kind: U32, Text: "IPV4_DEVCONF_PROXY_ARP_PVLAN 1 when ARP is answered even for hosts on the same link."},
	uapi.IPV4_DEVCONF_ROUTE_LOCALNET:                     {Kind: U32, Text: "IPV4_DEVCONF_ROUTE_LOCALNET 1 when 127.x.x.x may be routed."},
	uapi.IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL: {Kind: U32, Text: "IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL Time between unasked IGMPv2 reports, in milliseconds."},
	uapi.IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL: {Kind: U32, Text: "IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL Time between unasked IGMPv3 reports, in milliseconds."},
	uapi.IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN:        {Kind: U32, Text: "IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN 1 when routes are passed over while the carrier is gone."},
	uapi.IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST:       {Kind: U32, Text: "IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST 1 when packets for one host are dropped if they came by multicast."},
	uapi.IPV4_DEVCONF_DROP_GRATUITOUS_ARP:                {Kind: U32, Text: "IPV4_DEVCONF_DROP_GRATUITOUS_ARP 1 when unasked ARP is dropped."},
	uapi.IPV4_DEVCONF_BC_FORWARDING:                      {Kind: U32, Text: "IPV4_DEVCONF_BC_FORWARDING 1 when broadcasts for other networks are routed on."},
	uapi.IPV4_DEVCONF_ARP_EVICT_NOCARRIER:                {Kind: U32, Text: "IPV4_DEVCONF_ARP_EVICT_NOCARRIER 1 when the carrier's loss clears the ARP entries."},
}}

// Inet6 is IFLA_AF_SPEC/AF_INET6, and IFLA_PROTINFO where ifi_family is AF_INET6.
var Inet6 = Set{Name: "ifla6-attrs", Attrs: []Attr{
	uapi.IFLA_INET6_FLAGS:         {Kind: U32, Enum: inet6FlagsRef, Text: "IFLA_INET6_FLAGS How far autoconfiguration is, as bits."},
	uapi.IFLA_INET6_CONF:          {Kind: Array, Elem: S32, Enum: ipv6DevconfRef, Text: "IFLA_INET6_CONF The link's net.ipv6.conf sysctls, a number each; longer with every kernel."},
	uapi.IFLA_INET6_STATS:         {Kind: Array, Elem: U64, Text: "IFLA_INET6_STATS The link's IPv6 counters; the first number is how many there are. Their order is not the same in all kernels."},
	uapi.IFLA_INET6_MCAST:         {Kind: Bytes, Text: "IFLA_INET6_MCAST Has a number and no use."},
	uapi.IFLA_INET6_CACHEINFO:     {Kind: Record, Struct: Inet6CacheinfoRef, Text: "IFLA_INET6_CACHEINFO Timers of neighbour discovery, and when the settings last changed."},
	uapi.IFLA_INET6_ICMP6STATS:    {Kind: Array, Elem: U64, Enum: icmp6StatsRef, Text: "IFLA_INET6_ICMP6STATS The link's ICMPv6 counters; the first number is how many there are."},
	uapi.IFLA_INET6_TOKEN:         {Kind: IP, Text: "IFLA_INET6_TOKEN The lower half of addresses that autoconfiguration makes; :: when it is to choose itself."},
	uapi.IFLA_INET6_ADDR_GEN_MODE: {Kind: U8, Enum: addrGenModesRef, Text: "IFLA_INET6_ADDR_GEN_MODE How the link-local address is made."},
	uapi.IFLA_INET6_RA_MTU:        {Kind: U32, Text: "IFLA_INET6_RA_MTU The MTU that a router announced, in bytes."},
}}

// Inet6Cacheinfo is struct ifla_cacheinfo.
var Inet6Cacheinfo = Struct{Name: "ifla_cacheinfo", Size: 16, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "max_reasm_len The longest packet that is put together from fragments, in bytes."},
	{Off: 4, Len: 4, Kind: U32, Text: "tstamp When the settings last changed; in 1/100 s after boot."},
	{Off: 8, Len: 4, Kind: U32, Text: "reachable_time How long a neighbour that answered counts as reachable; in milliseconds."},
	{Off: 12, Len: 4, Kind: U32, Text: "retrans_time Time between questions for a neighbour; in milliseconds."},
}}

// MCTP is IFLA_AF_SPEC/AF_MCTP.
var MCTP = Set{Name: "mctp-attrs", Attrs: []Attr{
	uapi.IFLA_MCTP_NET:          {Kind: U32, Text: "IFLA_MCTP_NET The MCTP network that the link belongs to."},
	uapi.IFLA_MCTP_PHYS_BINDING: {Kind: U8, Text: "IFLA_MCTP_PHYS_BINDING The bus below: SMBus, PCIe, serial and so on, by number of DSP0239."},
}}

var inet6Flags = Enum{Name: "IFLA_INET6_FLAGS", Flags: true, Names: []Value{
	{uapi.IF_RS_SENT, "IF_RS_SENT"},
	{uapi.IF_RA_RCVD, "IF_RA_RCVD"},
	{uapi.IF_RA_MANAGED, "IF_RA_MANAGED"},
	{uapi.IF_RA_OTHERCONF, "IF_RA_OTHERCONF"},
	{uapi.IF_READY, "IF_READY"},
}}

var addrGenModes = Enum{Name: "IFLA_INET6_ADDR_GEN_MODE", Names: []Value{
	{uapi.IN6_ADDR_GEN_MODE_EUI64, "IN6_ADDR_GEN_MODE_EUI64"},
	{uapi.IN6_ADDR_GEN_MODE_NONE, "IN6_ADDR_GEN_MODE_NONE"},
	{uapi.IN6_ADDR_GEN_MODE_STABLE_PRIVACY, "IN6_ADDR_GEN_MODE_STABLE_PRIVACY"},
	{uapi.IN6_ADDR_GEN_MODE_RANDOM, "IN6_ADDR_GEN_MODE_RANDOM"},
}}

var ipv4Devconf = Enum{Name: "IPV4_DEVCONF, from 0", Names: []Value{
	{uapi.IPV4_DEVCONF_FORWARDING - 1, "IPV4_DEVCONF_FORWARDING"},
	{uapi.IPV4_DEVCONF_MC_FORWARDING - 1, "IPV4_DEVCONF_MC_FORWARDING"},
	{uapi.IPV4_DEVCONF_PROXY_ARP - 1, "IPV4_DEVCONF_PROXY_ARP"},
	{uapi.IPV4_DEVCONF_ACCEPT_REDIRECTS - 1, "IPV4_DEVCONF_ACCEPT_REDIRECTS"},
	{uapi.IPV4_DEVCONF_SECURE_REDIRECTS - 1, "IPV4_DEVCONF_SECURE_REDIRECTS"},
	{uapi.IPV4_DEVCONF_SEND_REDIRECTS - 1, "IPV4_DEVCONF_SEND_REDIRECTS"},
	{uapi.IPV4_DEVCONF_SHARED_MEDIA - 1, "IPV4_DEVCONF_SHARED_MEDIA"},
	{uapi.IPV4_DEVCONF_RP_FILTER - 1, "IPV4_DEVCONF_RP_FILTER"},
	{uapi.IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE - 1, "IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE"},
	{uapi.IPV4_DEVCONF_BOOTP_RELAY - 1, "IPV4_DEVCONF_BOOTP_RELAY"},
	{uapi.IPV4_DEVCONF_LOG_MARTIANS - 1, "IPV4_DEVCONF_LOG_MARTIANS"},
	{uapi.IPV4_DEVCONF_TAG - 1, "IPV4_DEVCONF_TAG"},
	{uapi.IPV4_DEVCONF_ARPFILTER - 1, "IPV4_DEVCONF_ARPFILTER"},
	{uapi.IPV4_DEVCONF_MEDIUM_ID - 1, "IPV4_DEVCONF_MEDIUM_ID"},
	{uapi.IPV4_DEVCONF_NOXFRM - 1, "IPV4_DEVCONF_NOXFRM"},
	{uapi.IPV4_DEVCONF_NOPOLICY - 1, "IPV4_DEVCONF_NOPOLICY"},
	{uapi.IPV4_DEVCONF_FORCE_IGMP_VERSION - 1, "IPV4_DEVCONF_FORCE_IGMP_VERSION"},
	{uapi.IPV4_DEVCONF_ARP_ANNOUNCE - 1, "IPV4_DEVCONF_ARP_ANNOUNCE"},
	{uapi.IPV4_DEVCONF_ARP_IGNORE - 1, "IPV4_DEVCONF_ARP_IGNORE"},
	{uapi.IPV4_DEVCONF_PROMOTE_SECONDARIES - 1, "IPV4_DEVCONF_PROMOTE_SECONDARIES"},
	{uapi.IPV4_DEVCONF_ARP_ACCEPT - 1, "IPV4_DEVCONF_ARP_ACCEPT"},
	{uapi.IPV4_DEVCONF_ARP_NOTIFY - 1, "IPV4_DEVCONF_ARP_NOTIFY"},
	{uapi.IPV4_DEVCONF_ACCEPT_LOCAL - 1, "IPV4_DEVCONF_ACCEPT_LOCAL"},
	{uapi.IPV4_DEVCONF_SRC_VMARK - 1, "IPV4_DEVCONF_SRC_VMARK"},
	{uapi.IPV4_DEVCONF_PROXY_ARP_PVLAN - 1, "IPV4_DEVCONF_PROXY_ARP_PVLAN"},
	{uapi.IPV4_DEVCONF_ROUTE_LOCALNET - 1, "IPV4_DEVCONF_ROUTE_LOCALNET"},
	{uapi.IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL - 1, "IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL"},
	{uapi.IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL - 1, "IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL"},
	{uapi.IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN - 1, "IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN"},
	{uapi.IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST - 1, "IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST"},
	{uapi.IPV4_DEVCONF_DROP_GRATUITOUS_ARP - 1, "IPV4_DEVCONF_DROP_GRATUITOUS_ARP"},
	{uapi.IPV4_DEVCONF_BC_FORWARDING - 1, "IPV4_DEVCONF_BC_FORWARDING"},
	{uapi.IPV4_DEVCONF_ARP_EVICT_NOCARRIER - 1, "IPV4_DEVCONF_ARP_EVICT_NOCARRIER"},
}}

var ipv6Devconf = Enum{Name: "DEVCONF", Names: []Value{
	{uapi.DEVCONF_FORWARDING, "DEVCONF_FORWARDING"},
	{uapi.DEVCONF_HOPLIMIT, "DEVCONF_HOPLIMIT"},
	{uapi.DEVCONF_MTU6, "DEVCONF_MTU6"},
	{uapi.DEVCONF_ACCEPT_RA, "DEVCONF_ACCEPT_RA"},
	{uapi.DEVCONF_ACCEPT_REDIRECTS, "DEVCONF_ACCEPT_REDIRECTS"},
	{uapi.DEVCONF_AUTOCONF, "DEVCONF_AUTOCONF"},
	{uapi.DEVCONF_DAD_TRANSMITS, "DEVCONF_DAD_TRANSMITS"},
	{uapi.DEVCONF_RTR_SOLICITS, "DEVCONF_RTR_SOLICITS"},
	{uapi.DEVCONF_RTR_SOLICIT_INTERVAL, "DEVCONF_RTR_SOLICIT_INTERVAL"},
	{uapi.DEVCONF_RTR_SOLICIT_DELAY, "DEVCONF_RTR_SOLICIT_DELAY"},
	{uapi.DEVCONF_USE_TEMPADDR, "DEVCONF_USE_TEMPADDR"},
	{uapi.DEVCONF_TEMP_VALID_LFT, "DEVCONF_TEMP_VALID_LFT"},
	{uapi.DEVCONF_TEMP_PREFERED_LFT, "DEVCONF_TEMP_PREFERED_LFT"},
	{uapi.DEVCONF_REGEN_MAX_RETRY, "DEVCONF_REGEN_MAX_RETRY"},
	{uapi.DEVCONF_MAX_DESYNC_FACTOR, "DEVCONF_MAX_DESYNC_FACTOR"},
	{uapi.DEVCONF_MAX_ADDRESSES, "DEVCONF_MAX_ADDRESSES"},
	{uapi.DEVCONF_FORCE_MLD_VERSION, "DEVCONF_FORCE_MLD_VERSION"},
	{uapi.DEVCONF_ACCEPT_RA_DEFRTR, "DEVCONF_ACCEPT_RA_DEFRTR"},
	{uapi.DEVCONF_ACCEPT_RA_PINFO, "DEVCONF_ACCEPT_RA_PINFO"},
	{uapi.DEVCONF_ACCEPT_RA_RTR_PREF, "DEVCONF_ACCEPT_RA_RTR_PREF"},
	{uapi.DEVCONF_RTR_PROBE_INTERVAL, "DEVCONF_RTR_PROBE_INTERVAL"},
	{uapi.DEVCONF_ACCEPT_RA_RT_INFO_MAX_PLEN, "DEVCONF_ACCEPT_RA_RT_INFO_MAX_PLEN"},
	{uapi.DEVCONF_PROXY_NDP, "DEVCONF_PROXY_NDP"},
	{uapi.DEVCONF_OPTIMISTIC_DAD, "DEVCONF_OPTIMISTIC_DAD"},
	{uapi.DEVCONF_ACCEPT_SOURCE_ROUTE, "DEVCONF_ACCEPT_SOURCE_ROUTE"},
	{uapi.DEVCONF_MC_FORWARDING, "DEVCONF_MC_FORWARDING"},
	{uapi.DEVCONF_DISABLE_IPV6, "DEVCONF_DISABLE_IPV6"},
	{uapi.DEVCONF_ACCEPT_DAD, "DEVCONF_ACCEPT_DAD"},
	{uapi.DEVCONF_FORCE_TLLAO, "DEVCONF_FORCE_TLLAO"},
	{uapi.DEVCONF_NDISC_NOTIFY, "DEVCONF_NDISC_NOTIFY"},
	{uapi.DEVCONF_MLDV1_UNSOLICITED_REPORT_INTERVAL, "DEVCONF_MLDV1_UNSOLICITED_REPORT_INTERVAL"},
	{uapi.DEVCONF_MLDV2_UNSOLICITED_REPORT_INTERVAL, "DEVCONF_MLDV2_UNSOLICITED_REPORT_INTERVAL"},
	{uapi.DEVCONF_SUPPRESS_FRAG_NDISC, "DEVCONF_SUPPRESS_FRAG_NDISC"},
	{uapi.DEVCONF_ACCEPT_RA_FROM_LOCAL, "DEVCONF_ACCEPT_RA_FROM_LOCAL"},
	{uapi.DEVCONF_USE_OPTIMISTIC, "DEVCONF_USE_OPTIMISTIC"},
	{uapi.DEVCONF_ACCEPT_RA_MTU, "DEVCONF_ACCEPT_RA_MTU"},
	{uapi.DEVCONF_STABLE_SECRET, "DEVCONF_STABLE_SECRET"},
	{uapi.DEVCONF_USE_OIF_ADDRS_ONLY, "DEVCONF_USE_OIF_ADDRS_ONLY"},
	{uapi.DEVCONF_ACCEPT_RA_MIN_HOP_LIMIT, "DEVCONF_ACCEPT_RA_MIN_HOP_LIMIT"},
	{uapi.DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN, "DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN"},
	{uapi.DEVCONF_DROP_UNICAST_IN_L2_MULTICAST, "DEVCONF_DROP_UNICAST_IN_L2_MULTICAST"},
	{uapi.DEVCONF_DROP_UNSOLICITED_NA, "DEVCONF_DROP_UNSOLICITED_NA"},
	{uapi.DEVCONF_KEEP_ADDR_ON_DOWN, "DEVCONF_KEEP_ADDR_ON_DOWN"},
	{uapi.DEVCONF_RTR_SOLICIT_MAX_INTERVAL, "DEVCONF_RTR_SOLICIT_MAX_INTERVAL"},
	{uapi.DEVCONF_SEG6_ENABLED, "DEVCONF_SEG6_ENABLED"},
	{uapi.DEVCONF_SEG6_REQUIRE_HMAC, "DEVCONF_SEG6_REQUIRE_HMAC"},
	{uapi.DEVCONF_ENHANCED_DAD, "DEVCONF_ENHANCED_DAD"},
	{uapi.DEVCONF_ADDR_GEN_MODE, "DEVCONF_ADDR_GEN_MODE"},
	{uapi.DEVCONF_DISABLE_POLICY, "DEVCONF_DISABLE_POLICY"},
	{uapi.DEVCONF_ACCEPT_RA_RT_INFO_MIN_PLEN, "DEVCONF_ACCEPT_RA_RT_INFO_MIN_PLEN"},
	{uapi.DEVCONF_NDISC_TCLASS, "DEVCONF_NDISC_TCLASS"},
	{uapi.DEVCONF_RPL_SEG_ENABLED, "DEVCONF_RPL_SEG_ENABLED"},
	{uapi.DEVCONF_RA_DEFRTR_METRIC, "DEVCONF_RA_DEFRTR_METRIC"},
	{uapi.DEVCONF_IOAM6_ENABLED, "DEVCONF_IOAM6_ENABLED"},
	{uapi.DEVCONF_IOAM6_ID, "DEVCONF_IOAM6_ID"},
	{uapi.DEVCONF_IOAM6_ID_WIDE, "DEVCONF_IOAM6_ID_WIDE"},
	{uapi.DEVCONF_NDISC_EVICT_NOCARRIER, "DEVCONF_NDISC_EVICT_NOCARRIER"},
	{uapi.DEVCONF_ACCEPT_UNTRACKED_NA, "DEVCONF_ACCEPT_UNTRACKED_NA"},
	{uapi.DEVCONF_ACCEPT_RA_MIN_LFT, "DEVCONF_ACCEPT_RA_MIN_LFT"},
	{uapi.DEVCONF_FORCE_FORWARDING, "DEVCONF_FORCE_FORWARDING"},
}}

// icmp6Stats is the places in IFLA_INET6_ICMP6STATS; new ones come at the
// end.
var icmp6Stats = Enum{Name: "IFLA_INET6_ICMP6STATS", Names: []Value{
	{uapi.ICMP6_MIB_NUM, "ICMP6_MIB_NUM"},
	{uapi.ICMP6_MIB_INMSGS, "ICMP6_MIB_INMSGS"},
	{uapi.ICMP6_MIB_INERRORS, "ICMP6_MIB_INERRORS"},
	{uapi.ICMP6_MIB_OUTMSGS, "ICMP6_MIB_OUTMSGS"},
	{uapi.ICMP6_MIB_OUTERRORS, "ICMP6_MIB_OUTERRORS"},
	{uapi.ICMP6_MIB_CSUMERRORS, "ICMP6_MIB_CSUMERRORS"},
	{uapi.ICMP6_MIB_RATELIMITHOST, "ICMP6_MIB_RATELIMITHOST"},
}}
