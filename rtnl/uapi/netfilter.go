package uapi

// include/uapi/linux/netfilter.h

// nfgenmsg.nfgen_family.
const (
	NFPROTO_UNSPEC = 0
	NFPROTO_INET   = 1
	NFPROTO_IPV4   = 2
	NFPROTO_ARP    = 3
	NFPROTO_NETDEV = 5
	NFPROTO_BRIDGE = 7
	NFPROTO_IPV6   = 10
)

// Where on a packet's way a chain of NFPROTO_IPV4, NFPROTO_IPV6 or NFPROTO_INET
// looks at it: NFTA_HOOK_HOOKNUM.
const (
	NF_INET_PRE_ROUTING  = 0
	NF_INET_LOCAL_IN     = 1
	NF_INET_FORWARD      = 2
	NF_INET_LOCAL_OUT    = 3
	NF_INET_POST_ROUTING = 4
	NF_INET_INGRESS      = 5
)

// include/uapi/linux/netfilter_ipv4.h: NFTA_HOOK_PRIORITY, lowest first. Of
// IPv6 the same.
const (
	NF_IP_PRI_NAT_DST = -100
	NF_IP_PRI_FILTER  = 0
	NF_IP_PRI_NAT_SRC = 100
)

// NFTA_CHAIN_POLICY, and in NFTA_VERDICT_CODE.
const (
	NF_DROP   = 0
	NF_ACCEPT = 1
)

// More in NFTA_VERDICT_CODE.
const (
	NF_STOLEN = 2
	NF_QUEUE  = 3
	NF_REPEAT = 4
)
