package uapi

// include/uapi/linux/mpls.h

// Attributes in IFLA_STATS_AF_SPEC, AF_MPLS.
const (
	MPLS_STATS_UNSPEC = 0
	MPLS_STATS_LINK   = 1
)
