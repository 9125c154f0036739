package uapi

// include/uapi/linux/nexthop.h

// Attributes of a nexthop.
const (
	NHA_UNSPEC          = 0
	NHA_ID              = 1
	NHA_GROUP           = 2
	NHA_GROUP_TYPE      = 3
	NHA_BLACKHOLE       = 4
	NHA_OIF             = 5
	NHA_GATEWAY         = 6
	NHA_ENCAP_TYPE      = 7
	NHA_ENCAP           = 8
	NHA_GROUPS          = 9
	NHA_MASTER          = 10
	NHA_FDB             = 11
	NHA_RES_GROUP       = 12
	NHA_RES_BUCKET      = 13
	NHA_OP_FLAGS        = 14
	NHA_GROUP_STATS     = 15
	NHA_HW_STATS_ENABLE = 16
	NHA_HW_STATS_USED   = 17
)

// Attributes in NHA_RES_GROUP.
const (
	NHA_RES_GROUP_PAD              = 0
	NHA_RES_GROUP_BUCKETS          = 1
	NHA_RES_GROUP_IDLE_TIMER       = 2
	NHA_RES_GROUP_UNBALANCED_TIMER = 3
	NHA_RES_GROUP_UNBALANCED_TIME  = 4
)

// Attributes in NHA_RES_BUCKET.
const (
	NHA_RES_BUCKET_PAD       = 0
	NHA_RES_BUCKET_INDEX     = 1
	NHA_RES_BUCKET_IDLE_TIME = 2
	NHA_RES_BUCKET_NH_ID     = 3
)

// Attributes in NHA_GROUP_STATS.
const (
	NHA_GROUP_STATS_UNSPEC = 0
	NHA_GROUP_STATS_ENTRY  = 1
)

// Attributes in NHA_GROUP_STATS_ENTRY.
const (
	NHA_GROUP_STATS_ENTRY_UNSPEC     = 0
	NHA_GROUP_STATS_ENTRY_ID         = 1
	NHA_GROUP_STATS_ENTRY_PACKETS    = 2
	NHA_GROUP_STATS_ENTRY_PACKETS_HW = 3
)

// NHA_GROUP_TYPE.
const (
	NEXTHOP_GRP_TYPE_MPATH = 0
	NEXTHOP_GRP_TYPE_RES   = 1
)

// NHA_OP_FLAGS.
const (
	NHA_OP_FLAG_DUMP_STATS       = 0x1
	NHA_OP_FLAG_DUMP_HW_STATS    = 0x2
	NHA_OP_FLAG_RESP_GRP_RESVD_0 = 0x80000000
)
