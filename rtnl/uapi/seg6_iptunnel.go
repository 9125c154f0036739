package uapi

// include/uapi/linux/seg6_iptunnel.h

// Attributes in RTA_ENCAP of LWTUNNEL_ENCAP_SEG6.
const (
	SEG6_IPTUNNEL_UNSPEC = 0
	SEG6_IPTUNNEL_SRH    = 1
)

// seg6_iptunnel_encap.mode.
const (
	SEG6_IPTUN_MODE_INLINE      = 0
	SEG6_IPTUN_MODE_ENCAP       = 1
	SEG6_IPTUN_MODE_L2ENCAP     = 2
	SEG6_IPTUN_MODE_ENCAP_RED   = 3
	SEG6_IPTUN_MODE_L2ENCAP_RED = 4
)
