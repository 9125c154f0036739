package uapi

// include/uapi/linux/batman_adv.h

// Attributes in IFLA_INFO_DATA of a batadv.
const (
	IFLA_BATADV_UNSPEC    = 0
	IFLA_BATADV_ALGO_NAME = 1
)
