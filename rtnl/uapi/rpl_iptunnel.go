package uapi

// include/uapi/linux/rpl_iptunnel.h

// Attributes in RTA_ENCAP of LWTUNNEL_ENCAP_RPL.
const (
	RPL_IPTUNNEL_UNSPEC = 0
	RPL_IPTUNNEL_SRH    = 1
)
