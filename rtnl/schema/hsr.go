package schema

import "vethkit/rtnl/uapi"

// Hsr is IFLA_INFO_DATA of an hsr, a ring without a break: include/uapi/linux/if_link.h, net/hsr/hsr_netlink.c.
var Hsr = Set{Name: "hsr", Attrs: []Attr{
	uapi.IFLA_HSR_SLAVE1:           {Kind: U32, Text: "IFLA_HSR_SLAVE1 ifindex of the first link of the ring."},
	uapi.IFLA_HSR_SLAVE2:           {Kind: U32, Text: "IFLA_HSR_SLAVE2 ifindex of the second link of the ring."},
	uapi.IFLA_HSR_MULTICAST_SPEC:   {Kind: U8, Text: "IFLA_HSR_MULTICAST_SPEC In a request: the last byte of the address that supervision packets go to."},
	uapi.IFLA_HSR_SUPERVISION_ADDR: {Kind: MAC, Text: "IFLA_HSR_SUPERVISION_ADDR The hardware address that supervision packets go to."},
	uapi.IFLA_HSR_SEQ_NR:           {Kind: U16, Text: "IFLA_HSR_SEQ_NR Sequence number of the next packet."},
	uapi.IFLA_HSR_VERSION:          {Kind: U8, Text: "IFLA_HSR_VERSION Version of HSR: 0 of 2010, 1 of 2012."},
	uapi.IFLA_HSR_PROTOCOL:         {Kind: U8, Enum: hsrProtocolsRef, Text: "IFLA_HSR_PROTOCOL A ring (HSR), or two networks side by side (PRP). Since 5.9."},
	uapi.IFLA_HSR_INTERLINK:        {Kind: U32, Text: "IFLA_HSR_INTERLINK ifindex of the link to hosts that do not speak HSR. Since 6.10."},
}}

var hsrProtocols = Enum{Name: "IFLA_HSR_PROTOCOL", Names: []Value{
	{uapi.HSR_PROTOCOL_HSR, "HSR_PROTOCOL_HSR"},
	{uapi.HSR_PROTOCOL_PRP, "HSR_PROTOCOL_PRP"},
}}
