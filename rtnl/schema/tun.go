package schema

import "vethkit/rtnl/uapi"

// Tun is IFLA_INFO_DATA of a tun or tap, from the kernel only: they are made by an ioctl on /dev/net/tun
// (include/uapi/linux/if_link.h, drivers/net/tun.c).
var Tun = Set{Name: "linkinfo-tun-attrs", Attrs: []Attr{
	uapi.IFLA_TUN_OWNER:               {Kind: U32, Text: "IFLA_TUN_OWNER Id of the user who may open it; absent: root and its like only."},
	uapi.IFLA_TUN_GROUP:               {Kind: U32, Text: "IFLA_TUN_GROUP Id of the group that may open it."},
	uapi.IFLA_TUN_TYPE:                {Kind: U8, Enum: tunTypesRef, Text: "IFLA_TUN_TYPE Whether packets are IP (tun) or Ethernet (tap)."},
	uapi.IFLA_TUN_PI:                  {Kind: U8, Text: "IFLA_TUN_PI 1 when every packet has four bytes in front that say its protocol."},
	uapi.IFLA_TUN_VNET_HDR:            {Kind: U8, Text: "IFLA_TUN_VNET_HDR 1 when every packet has a virtio_net_hdr in front."},
	uapi.IFLA_TUN_PERSIST:             {Kind: U8, Text: "IFLA_TUN_PERSIST 1 when it outlives the program that opened it."},
	uapi.IFLA_TUN_MULTI_QUEUE:         {Kind: U8, Text: "IFLA_TUN_MULTI_QUEUE 1 when it can be opened several times, a queue each."},
	uapi.IFLA_TUN_NUM_QUEUES:          {Kind: U32, Text: "IFLA_TUN_NUM_QUEUES How many queues are open; with several only."},
	uapi.IFLA_TUN_NUM_DISABLED_QUEUES: {Kind: U32, Text: "IFLA_TUN_NUM_DISABLED_QUEUES How many of them are detached for now."},
}}

var tunTypes = Enum{Name: "IFLA_TUN_TYPE", Names: []Value{
	{uapi.IFF_TUN, "IFF_TUN"},
	{uapi.IFF_TAP, "IFF_TAP"},
}}
