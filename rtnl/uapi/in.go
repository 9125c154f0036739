package uapi

// include/uapi/linux/in.h

// MDBA_MDB_EATTR_GROUP_MODE.
const (
	MCAST_EXCLUDE = 0
	MCAST_INCLUDE = 1
)

// IP protocols.
const (
	IPPROTO_ICMP    = 1
	IPPROTO_IGMP    = 2
	IPPROTO_IPIP    = 4
	IPPROTO_TCP     = 6
	IPPROTO_UDP     = 17
	IPPROTO_IPV6    = 41
	IPPROTO_GRE     = 47
	IPPROTO_ESP     = 50
	IPPROTO_AH      = 51
	IPPROTO_ICMPV6  = 58
	IPPROTO_SCTP    = 132
	IPPROTO_UDPLITE = 136
)
