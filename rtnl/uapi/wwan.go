package uapi

// include/uapi/linux/wwan.h

// Attributes in IFLA_INFO_DATA of a wwan.
const (
	IFLA_WWAN_UNSPEC  = 0
	IFLA_WWAN_LINK_ID = 1
)
