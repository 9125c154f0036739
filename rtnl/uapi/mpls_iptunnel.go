package uapi

// include/uapi/linux/mpls_iptunnel.h

// Attributes in RTA_ENCAP of LWTUNNEL_ENCAP_MPLS.
const (
	MPLS_IPTUNNEL_UNSPEC = 0
	MPLS_IPTUNNEL_DST    = 1
	MPLS_IPTUNNEL_TTL    = 2
)
