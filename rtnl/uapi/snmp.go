package uapi

// include/uapi/linux/snmp.h

// Places in IFLA_INET6_ICMP6STATS.
const (
	ICMP6_MIB_NUM           = 0
	ICMP6_MIB_INMSGS        = 1
	ICMP6_MIB_INERRORS      = 2
	ICMP6_MIB_OUTMSGS       = 3
	ICMP6_MIB_OUTERRORS     = 4
	ICMP6_MIB_CSUMERRORS    = 5
	ICMP6_MIB_RATELIMITHOST = 6
)
