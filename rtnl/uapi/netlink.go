package uapi

// include/uapi/linux/netlink.h

// Protocols of AF_NETLINK sockets.
const (
	NETLINK_ROUTE     = 0
	NETLINK_NETFILTER = 12
)

// Message types that every protocol has.
const (
	NLMSG_NOOP     = 0x1
	NLMSG_ERROR    = 0x2
	NLMSG_DONE     = 0x3
	NLMSG_OVERRUN  = 0x4
	NLMSG_MIN_TYPE = 0x10
)

// nlmsghdr.nlmsg_flags.
const (
	NLM_F_REQUEST       = 0x01
	NLM_F_MULTI         = 0x02
	NLM_F_ACK           = 0x04
	NLM_F_ECHO          = 0x08
	NLM_F_DUMP_INTR     = 0x10
	NLM_F_DUMP_FILTERED = 0x20
	NLM_F_ROOT          = 0x100
	NLM_F_MATCH         = 0x200
	NLM_F_ATOMIC        = 0x400
	NLM_F_DUMP          = (NLM_F_ROOT | NLM_F_MATCH)
	NLM_F_REPLACE       = 0x100
	NLM_F_EXCL          = 0x200
	NLM_F_CREATE        = 0x400
	NLM_F_APPEND        = 0x800
	NLM_F_NONREC        = 0x100
	NLM_F_BULK          = 0x200
	NLM_F_CAPPED        = 0x100
	NLM_F_ACK_TLVS      = 0x200
)

// Socket options at level SOL_NETLINK.
const (
	NETLINK_ADD_MEMBERSHIP   = 1
	NETLINK_DROP_MEMBERSHIP  = 2
	NETLINK_PKTINFO          = 3
	NETLINK_BROADCAST_ERROR  = 4
	NETLINK_NO_ENOBUFS       = 5
	NETLINK_LISTEN_ALL_NSID  = 8
	NETLINK_LIST_MEMBERSHIPS = 9
	NETLINK_CAP_ACK          = 10
	NETLINK_EXT_ACK          = 11
	NETLINK_GET_STRICT_CHK   = 12
)

// The TLVs behind an error or an ACK (NETLINK_EXT_ACK).
const (
	NLMSGERR_ATTR_UNUSED    = 0
	NLMSGERR_ATTR_MSG       = 1
	NLMSGERR_ATTR_OFFS      = 2
	NLMSGERR_ATTR_COOKIE    = 3
	NLMSGERR_ATTR_POLICY    = 4
	NLMSGERR_ATTR_MISS_TYPE = 5
	NLMSGERR_ATTR_MISS_NEST = 6
)

// What NLMSGERR_ATTR_POLICY holds: the rule that an attribute broke.
const (
	NL_POLICY_TYPE_ATTR_UNSPEC          = 0
	NL_POLICY_TYPE_ATTR_TYPE            = 1
	NL_POLICY_TYPE_ATTR_MIN_VALUE_S     = 2
	NL_POLICY_TYPE_ATTR_MAX_VALUE_S     = 3
	NL_POLICY_TYPE_ATTR_MIN_VALUE_U     = 4
	NL_POLICY_TYPE_ATTR_MAX_VALUE_U     = 5
	NL_POLICY_TYPE_ATTR_MIN_LENGTH      = 6
	NL_POLICY_TYPE_ATTR_MAX_LENGTH      = 7
	NL_POLICY_TYPE_ATTR_POLICY_IDX      = 8
	NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE  = 9
	NL_POLICY_TYPE_ATTR_BITFIELD32_MASK = 10
	NL_POLICY_TYPE_ATTR_PAD             = 11
	NL_POLICY_TYPE_ATTR_MASK            = 12
)

// NL_POLICY_TYPE_ATTR_TYPE.
const (
	NL_ATTR_TYPE_INVALID      = 0
	NL_ATTR_TYPE_FLAG         = 1
	NL_ATTR_TYPE_U8           = 2
	NL_ATTR_TYPE_U16          = 3
	NL_ATTR_TYPE_U32          = 4
	NL_ATTR_TYPE_U64          = 5
	NL_ATTR_TYPE_S8           = 6
	NL_ATTR_TYPE_S16          = 7
	NL_ATTR_TYPE_S32          = 8
	NL_ATTR_TYPE_S64          = 9
	NL_ATTR_TYPE_BINARY       = 10
	NL_ATTR_TYPE_STRING       = 11
	NL_ATTR_TYPE_NUL_STRING   = 12
	NL_ATTR_TYPE_NESTED       = 13
	NL_ATTR_TYPE_NESTED_ARRAY = 14
	NL_ATTR_TYPE_BITFIELD32   = 15
	NL_ATTR_TYPE_SINT         = 16
	NL_ATTR_TYPE_UINT         = 17
)

// Flag bits in nlattr.nla_type.
const (
	NLA_F_NESTED        = 1 << 15
	NLA_F_NET_BYTEORDER = 1 << 14
)
