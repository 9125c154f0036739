package uapi

// include/uapi/linux/pkt_cls.h

// Attributes of an action.
const (
	TCA_ACT_UNSPEC        = 0
	TCA_ACT_KIND          = 1
	TCA_ACT_OPTIONS       = 2
	TCA_ACT_INDEX         = 3
	TCA_ACT_STATS         = 4
	TCA_ACT_PAD           = 5
	TCA_ACT_COOKIE        = 6
	TCA_ACT_FLAGS         = 7
	TCA_ACT_HW_STATS      = 8
	TCA_ACT_USED_HW_STATS = 9
	TCA_ACT_IN_HW_COUNT   = 10
)
