package uapi

// include/uapi/linux/amt.h

// Attributes in IFLA_INFO_DATA of an amt.
const (
	IFLA_AMT_UNSPEC       = 0
	IFLA_AMT_MODE         = 1
	IFLA_AMT_RELAY_PORT   = 2
	IFLA_AMT_GATEWAY_PORT = 3
	IFLA_AMT_LINK         = 4
	IFLA_AMT_LOCAL_IP     = 5
	IFLA_AMT_REMOTE_IP    = 6
	IFLA_AMT_DISCOVERY_IP = 7
	IFLA_AMT_MAX_TUNNELS  = 8
)

// IFLA_AMT_MODE.
const (
	AMT_MODE_GATEWAY = 0
	AMT_MODE_RELAY   = 1
)
