package schema

import "vethkit/rtnl/uapi"

// Ipoib is IFLA_INFO_DATA of an ipoib: include/uapi/linux/if_link.h, drivers/infiniband/ulp/ipoib/ipoib_netlink.c.
var Ipoib = Set{Name: "ipoib", Attrs: []Attr{
	uapi.IFLA_IPOIB_PKEY:   {Kind: U16, Text: "IFLA_IPOIB_PKEY The InfiniBand partition; bit 15: a full member."},
	uapi.IFLA_IPOIB_MODE:   {Kind: U16, Enum: ipoibModesRef, Text: "IFLA_IPOIB_MODE Whether packets go as datagrams or over connections, which have a larger MTU."},
	uapi.IFLA_IPOIB_UMCAST: {Kind: U16, Text: "IFLA_IPOIB_UMCAST 1 when multicast groups are left to user space."},
}}

var ipoibModes = Enum{Name: "IFLA_IPOIB_MODE", Names: []Value{
	{uapi.IPOIB_MODE_DATAGRAM, "IPOIB_MODE_DATAGRAM"},
	{uapi.IPOIB_MODE_CONNECTED, "IPOIB_MODE_CONNECTED"},
}}
