package uapi

// include/uapi/linux/netfilter/nfnetlink.h

// The upper byte of nlmsg_type on a NETLINK_NETFILTER socket: whose message it is.
const (
	NFNL_SUBSYS_NONE              = 0
	NFNL_SUBSYS_CTNETLINK         = 1
	NFNL_SUBSYS_CTNETLINK_EXP     = 2
	NFNL_SUBSYS_QUEUE             = 3
	NFNL_SUBSYS_ULOG              = 4
	NFNL_SUBSYS_OSF               = 5
	NFNL_SUBSYS_IPSET             = 6
	NFNL_SUBSYS_ACCT              = 7
	NFNL_SUBSYS_CTNETLINK_TIMEOUT = 8
	NFNL_SUBSYS_CTHELPER          = 9
	NFNL_SUBSYS_NFTABLES          = 10
	NFNL_SUBSYS_NFT_COMPAT        = 11
	NFNL_SUBSYS_HOOK              = 12
)

// nlmsg_type of what stands around the messages of a transaction; the subsystem
// is in nfgenmsg.res_id there.
const (
	NFNL_MSG_BATCH_BEGIN = NLMSG_MIN_TYPE
	NFNL_MSG_BATCH_END   = NLMSG_MIN_TYPE + 1
)

// nfgenmsg.version.
const NFNETLINK_V0 = 0

// Attributes of NFNL_MSG_BATCH_BEGIN.
const (
	NFNL_BATCH_UNSPEC = 0
	NFNL_BATCH_GENID  = 1
)
