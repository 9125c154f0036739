package uapi

// include/uapi/linux/gen_stats.h

// Attributes in TCA_STATS2.
const (
	TCA_STATS_UNSPEC     = 0
	TCA_STATS_BASIC      = 1
	TCA_STATS_RATE_EST   = 2
	TCA_STATS_QUEUE      = 3
	TCA_STATS_APP        = 4
	TCA_STATS_RATE_EST64 = 5
	TCA_STATS_PAD        = 6
	TCA_STATS_BASIC_HW   = 7
	TCA_STATS_PKT64      = 8
)
