package uapi

// include/uapi/linux/icmpv6.h

// RTA_PREF.
const (
	ICMPV6_ROUTER_PREF_MEDIUM  = 0
	ICMPV6_ROUTER_PREF_HIGH    = 1
	ICMPV6_ROUTER_PREF_INVALID = 2
	ICMPV6_ROUTER_PREF_LOW     = 3
)
