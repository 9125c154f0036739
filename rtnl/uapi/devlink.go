package uapi

// include/uapi/linux/devlink.h

// Attributes in IFLA_DEVLINK_PORT.
const (
	DEVLINK_ATTR_UNSPEC     = 0
	DEVLINK_ATTR_BUS_NAME   = 1
	DEVLINK_ATTR_DEV_NAME   = 2
	DEVLINK_ATTR_PORT_INDEX = 3
)
