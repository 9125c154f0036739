package uapi

// include/uapi/linux/in.h

// MDBA_MDB_EATTR_GROUP_MODE.
const (
	MCAST_EXCLUDE = 0
	MCAST_INCLUDE = 1
)
