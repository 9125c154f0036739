package uapi

// include/uapi/linux/veth.h

// Attributes in IFLA_INFO_DATA of a veth. VETH_INFO_PEER is an ifinfomsg and the
// attributes of a link: the other end.
const (
	VETH_INFO_UNSPEC = 0
	VETH_INFO_PEER   = 1
)
