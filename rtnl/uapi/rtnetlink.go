package uapi

// include/uapi/linux/rtnetlink.h

// Message types.
const (
	RTM_NEWLINK          = 16
	RTM_DELLINK          = 17
	RTM_GETLINK          = 18
	RTM_SETLINK          = 19
	RTM_NEWADDR          = 20
	RTM_DELADDR          = 21
	RTM_GETADDR          = 22
	RTM_NEWROUTE         = 24
	RTM_DELROUTE         = 25
	RTM_GETROUTE         = 26
	RTM_NEWNEIGH         = 28
	RTM_DELNEIGH         = 29
	RTM_GETNEIGH         = 30
	RTM_NEWRULE          = 32
	RTM_DELRULE          = 33
	RTM_GETRULE          = 34
	RTM_NEWQDISC         = 36
	RTM_DELQDISC         = 37
	RTM_GETQDISC         = 38
	RTM_NEWTCLASS        = 40
	RTM_DELTCLASS        = 41
	RTM_GETTCLASS        = 42
	RTM_NEWTFILTER       = 44
	RTM_DELTFILTER       = 45
	RTM_GETTFILTER       = 46
	RTM_NEWACTION        = 48
	RTM_DELACTION        = 49
	RTM_GETACTION        = 50
	RTM_NEWPREFIX        = 52
	RTM_NEWMULTICAST     = 56
	RTM_DELMULTICAST     = 57
	RTM_GETMULTICAST     = 58
	RTM_NEWANYCAST       = 60
	RTM_DELANYCAST       = 61
	RTM_GETANYCAST       = 62
	RTM_NEWNEIGHTBL      = 64
	RTM_GETNEIGHTBL      = 66
	RTM_SETNEIGHTBL      = 67
	RTM_NEWNDUSEROPT     = 68
	RTM_NEWADDRLABEL     = 72
	RTM_DELADDRLABEL     = 73
	RTM_GETADDRLABEL     = 74
	RTM_GETDCB           = 78
	RTM_SETDCB           = 79
	RTM_NEWNETCONF       = 80
	RTM_DELNETCONF       = 81
	RTM_GETNETCONF       = 82
	RTM_NEWMDB           = 84
	RTM_DELMDB           = 85
	RTM_GETMDB           = 86
	RTM_NEWNSID          = 88
	RTM_DELNSID          = 89
	RTM_GETNSID          = 90
	RTM_NEWSTATS         = 92
	RTM_GETSTATS         = 94
	RTM_SETSTATS         = 95
	RTM_NEWCACHEREPORT   = 96
	RTM_NEWCHAIN         = 100
	RTM_DELCHAIN         = 101
	RTM_GETCHAIN         = 102
	RTM_NEWNEXTHOP       = 104
	RTM_DELNEXTHOP       = 105
	RTM_GETNEXTHOP       = 106
	RTM_NEWLINKPROP      = 108
	RTM_DELLINKPROP      = 109
	RTM_GETLINKPROP      = 110
	RTM_NEWVLAN          = 112
	RTM_DELVLAN          = 113
	RTM_GETVLAN          = 114
	RTM_NEWNEXTHOPBUCKET = 116
	RTM_DELNEXTHOPBUCKET = 117
	RTM_GETNEXTHOPBUCKET = 118
	RTM_NEWTUNNEL        = 120
	RTM_DELTUNNEL        = 121
	RTM_GETTUNNEL        = 122
)

// rtmsg.rtm_type.
const (
	RTN_UNSPEC      = 0
	RTN_UNICAST     = 1
	RTN_LOCAL       = 2
	RTN_BROADCAST   = 3
	RTN_ANYCAST     = 4
	RTN_MULTICAST   = 5
	RTN_BLACKHOLE   = 6
	RTN_UNREACHABLE = 7
	RTN_PROHIBIT    = 8
	RTN_THROW       = 9
	RTN_NAT         = 10
	RTN_XRESOLVE    = 11
)

// rtmsg.rtm_protocol: who made the route.
const (
	RTPROT_UNSPEC     = 0
	RTPROT_REDIRECT   = 1
	RTPROT_KERNEL     = 2
	RTPROT_BOOT       = 3
	RTPROT_STATIC     = 4
	RTPROT_GATED      = 8
	RTPROT_RA         = 9
	RTPROT_MRT        = 10
	RTPROT_ZEBRA      = 11
	RTPROT_BIRD       = 12
	RTPROT_DNROUTED   = 13
	RTPROT_XORP       = 14
	RTPROT_NTK        = 15
	RTPROT_DHCP       = 16
	RTPROT_MROUTED    = 17
	RTPROT_KEEPALIVED = 18
	RTPROT_BABEL      = 42
	RTPROT_OVN        = 84
	RTPROT_OPENR      = 99
	RTPROT_BGP        = 186
	RTPROT_ISIS       = 187
	RTPROT_OSPF       = 188
	RTPROT_RIP        = 189
	RTPROT_EIGRP      = 192
)

// rtmsg.rtm_scope and ifaddrmsg.ifa_scope: how far away the destination is.
const (
	RT_SCOPE_UNIVERSE = 0
	RT_SCOPE_SITE     = 200
	RT_SCOPE_LINK     = 253
	RT_SCOPE_HOST     = 254
	RT_SCOPE_NOWHERE  = 255
)

// rtmsg.rtm_flags.
const (
	RTM_F_NOTIFY         = 0x100
	RTM_F_CLONED         = 0x200
	RTM_F_EQUALIZE       = 0x400
	RTM_F_PREFIX         = 0x800
	RTM_F_LOOKUP_TABLE   = 0x1000
	RTM_F_FIB_MATCH      = 0x2000
	RTM_F_OFFLOAD        = 0x4000
	RTM_F_TRAP           = 0x8000
	RTM_F_OFFLOAD_FAILED = 0x20000000
)

// rtmsg.rtm_table, where it fits in a byte.
const (
	RT_TABLE_UNSPEC  = 0
	RT_TABLE_COMPAT  = 252
	RT_TABLE_DEFAULT = 253
	RT_TABLE_MAIN    = 254
	RT_TABLE_LOCAL   = 255
)

// Attributes of a route.
const (
	RTA_UNSPEC        = 0
	RTA_DST           = 1
	RTA_SRC           = 2
	RTA_IIF           = 3
	RTA_OIF           = 4
	RTA_GATEWAY       = 5
	RTA_PRIORITY      = 6
	RTA_PREFSRC       = 7
	RTA_METRICS       = 8
	RTA_MULTIPATH     = 9
	RTA_PROTOINFO     = 10
	RTA_FLOW          = 11
	RTA_CACHEINFO     = 12
	RTA_SESSION       = 13
	RTA_MP_ALGO       = 14
	RTA_TABLE         = 15
	RTA_MARK          = 16
	RTA_MFC_STATS     = 17
	RTA_VIA           = 18
	RTA_NEWDST        = 19
	RTA_PREF          = 20
	RTA_ENCAP_TYPE    = 21
	RTA_ENCAP         = 22
	RTA_EXPIRES       = 23
	RTA_PAD           = 24
	RTA_UID           = 25
	RTA_TTL_PROPAGATE = 26
	RTA_IP_PROTO      = 27
	RTA_SPORT         = 28
	RTA_DPORT         = 29
	RTA_NH_ID         = 30
	RTA_FLOWLABEL     = 31
)

// rtnexthop.rtnh_flags, and in rtm_flags of a route with one hop.
const (
	RTNH_F_DEAD       = 1
	RTNH_F_PERVASIVE  = 2
	RTNH_F_ONLINK     = 4
	RTNH_F_OFFLOAD    = 8
	RTNH_F_LINKDOWN   = 16
	RTNH_F_UNRESOLVED = 32
	RTNH_F_TRAP       = 64
)

// Attributes in RTA_METRICS.
const (
	RTAX_UNSPEC             = 0
	RTAX_LOCK               = 1
	RTAX_MTU                = 2
	RTAX_WINDOW             = 3
	RTAX_RTT                = 4
	RTAX_RTTVAR             = 5
	RTAX_SSTHRESH           = 6
	RTAX_CWND               = 7
	RTAX_ADVMSS             = 8
	RTAX_REORDERING         = 9
	RTAX_HOPLIMIT           = 10
	RTAX_INITCWND           = 11
	RTAX_FEATURES           = 12
	RTAX_RTO_MIN            = 13
	RTAX_INITRWND           = 14
	RTAX_QUICKACK           = 15
	RTAX_CC_ALGO            = 16
	RTAX_FASTOPEN_NO_COOKIE = 17
)

// Bits of RTAX_FEATURES.
const (
	RTAX_FEATURE_ECN         = 1 << 0
	RTAX_FEATURE_SACK        = 1 << 1
	RTAX_FEATURE_TIMESTAMP   = 1 << 2
	RTAX_FEATURE_ALLFRAG     = 1 << 3
	RTAX_FEATURE_TCP_USEC_TS = 1 << 4
)

// Multicast groups.
const (
	RTNLGRP_NONE          = 0
	RTNLGRP_LINK          = 1
	RTNLGRP_NOTIFY        = 2
	RTNLGRP_NEIGH         = 3
	RTNLGRP_TC            = 4
	RTNLGRP_IPV4_IFADDR   = 5
	RTNLGRP_IPV4_MROUTE   = 6
	RTNLGRP_IPV4_ROUTE    = 7
	RTNLGRP_IPV4_RULE     = 8
	RTNLGRP_IPV6_IFADDR   = 9
	RTNLGRP_IPV6_MROUTE   = 10
	RTNLGRP_IPV6_ROUTE    = 11
	RTNLGRP_IPV6_IFINFO   = 12
	RTNLGRP_DECnet_IFADDR = 13
	RTNLGRP_NOP2          = 14
	RTNLGRP_DECnet_ROUTE  = 15
	RTNLGRP_DECnet_RULE   = 16
	RTNLGRP_NOP4          = 17
	RTNLGRP_IPV6_PREFIX   = 18
	RTNLGRP_IPV6_RULE     = 19
	RTNLGRP_ND_USEROPT    = 20
	RTNLGRP_PHONET_IFADDR = 21
	RTNLGRP_PHONET_ROUTE  = 22
	RTNLGRP_DCB           = 23
	RTNLGRP_IPV4_NETCONF  = 24
	RTNLGRP_IPV6_NETCONF  = 25
	RTNLGRP_MDB           = 26
	RTNLGRP_MPLS_ROUTE    = 27
	RTNLGRP_NSID          = 28
	RTNLGRP_MPLS_NETCONF  = 29
	RTNLGRP_IPV4_MROUTE_R = 30
	RTNLGRP_IPV6_MROUTE_R = 31
	RTNLGRP_NEXTHOP       = 32
	RTNLGRP_BRVLAN        = 33
	RTNLGRP_MCTP_IFADDR   = 34
	RTNLGRP_TUNNEL        = 35
	RTNLGRP_STATS         = 36
	RTNLGRP_IPV4_MCADDR   = 37
	RTNLGRP_IPV6_MCADDR   = 38
	RTNLGRP_IPV6_ACADDR   = 39
)

// Bits of IFLA_EXT_MASK.
const (
	RTEXT_FILTER_VF                = 1 << 0
	RTEXT_FILTER_BRVLAN            = 1 << 1
	RTEXT_FILTER_BRVLAN_COMPRESSED = 1 << 2
	RTEXT_FILTER_SKIP_STATS        = 1 << 3
	RTEXT_FILTER_MRP               = 1 << 4
	RTEXT_FILTER_CFM_CONFIG        = 1 << 5
	RTEXT_FILTER_CFM_STATUS        = 1 << 6
	RTEXT_FILTER_MST               = 1 << 7
	RTEXT_FILTER_NAME_ONLY         = 1 << 8 // since 7.2
)

// Attributes of RTM_NEWPREFIX.
const (
	PREFIX_UNSPEC    = 0
	PREFIX_ADDRESS   = 1
	PREFIX_CACHEINFO = 2
)

// Attributes of RTM_NEWNDUSEROPT.
const (
	NDUSEROPT_UNSPEC  = 0
	NDUSEROPT_SRCADDR = 1
)

// Attributes of a queueing discipline, class, filter or chain.
const (
	TCA_UNSPEC         = 0
	TCA_KIND           = 1
	TCA_OPTIONS        = 2
	TCA_STATS          = 3
	TCA_XSTATS         = 4
	TCA_RATE           = 5
	TCA_FCNT           = 6
	TCA_STATS2         = 7
	TCA_STAB           = 8
	TCA_PAD            = 9
	TCA_DUMP_INVISIBLE = 10
	TCA_CHAIN          = 11
	TCA_HW_OFFLOAD     = 12
	TCA_INGRESS_BLOCK  = 13
	TCA_EGRESS_BLOCK   = 14
	TCA_DUMP_FLAGS     = 15
	TCA_EXT_WARN_MSG   = 16
)

// Attributes of RTM_NEWACTION.
const (
	TCA_ROOT_UNSPEC       = 0
	TCA_ROOT_TAB          = 1
	TCA_ROOT_FLAGS        = 2
	TCA_ROOT_COUNT        = 3
	TCA_ROOT_TIME_DELTA   = 4
	TCA_ROOT_EXT_WARN_MSG = 5
)
