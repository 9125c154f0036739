package schema

import "vethkit/rtnl/uapi"

// Macvlan is IFLA_INFO_DATA of macvlan and macvtap: include/uapi/linux/if_link.h, drivers/net/macvlan.c.
var Macvlan = Set{Name: "macvlan", Attrs: []Attr{
	uapi.IFLA_MACVLAN_MODE:              {Kind: U32, Enum: macvlanModesRef, Text: "IFLA_MACVLAN_MODE How links on one card reach each other, and which packets they get."},
	uapi.IFLA_MACVLAN_FLAGS:             {Kind: U16, Enum: macvlanFlagsRef, Text: "IFLA_MACVLAN_FLAGS Settings that are on or off, a bit each."},
	uapi.IFLA_MACVLAN_MACADDR_MODE:      {Kind: U32, Enum: macaddrModesRef, Text: "IFLA_MACVLAN_MACADDR_MODE In a request, mode source: what to do with the list of source addresses."},
	uapi.IFLA_MACVLAN_MACADDR:           {Kind: MAC, Text: "IFLA_MACVLAN_MACADDR One source address that is let in; in a request or in IFLA_MACVLAN_MACADDR_DATA."},
	uapi.IFLA_MACVLAN_MACADDR_DATA:      {Kind: Nest, Sub: MacvlanRef, Text: "IFLA_MACVLAN_MACADDR_DATA The source addresses that are let in: IFLA_MACVLAN_MACADDR, any number of times."},
	uapi.IFLA_MACVLAN_MACADDR_COUNT:     {Kind: U32, Text: "IFLA_MACVLAN_MACADDR_COUNT How many source addresses are let in; in mode source."},
	uapi.IFLA_MACVLAN_BC_QUEUE_LEN:      {Kind: U32, Text: "IFLA_MACVLAN_BC_QUEUE_LEN How many broadcasts may wait for this link; the longest wish on the card counts. Since 5.11."},
	uapi.IFLA_MACVLAN_BC_QUEUE_LEN_USED: {Kind: U32, Text: "IFLA_MACVLAN_BC_QUEUE_LEN_USED How many may wait on the card; from the kernel only. Since 5.11."},
	uapi.IFLA_MACVLAN_BC_CUTOFF:         {Kind: S32, Text: "IFLA_MACVLAN_BC_CUTOFF A group with more members than this goes by the queue; negative: none does. Since 6.4."},
}}

var macvlanModes = Enum{Name: "IFLA_MACVLAN_MODE", Names: []Value{
	{uapi.MACVLAN_MODE_PRIVATE, "MACVLAN_MODE_PRIVATE"},
	{uapi.MACVLAN_MODE_VEPA, "MACVLAN_MODE_VEPA"},
	{uapi.MACVLAN_MODE_BRIDGE, "MACVLAN_MODE_BRIDGE"},
	{uapi.MACVLAN_MODE_PASSTHRU, "MACVLAN_MODE_PASSTHRU"},
	{uapi.MACVLAN_MODE_SOURCE, "MACVLAN_MODE_SOURCE"},
}}

var macaddrModes = Enum{Name: "IFLA_MACVLAN_MACADDR_MODE", Names: []Value{
	{uapi.MACVLAN_MACADDR_ADD, "MACVLAN_MACADDR_ADD"},
	{uapi.MACVLAN_MACADDR_DEL, "MACVLAN_MACADDR_DEL"},
	{uapi.MACVLAN_MACADDR_FLUSH, "MACVLAN_MACADDR_FLUSH"},
	{uapi.MACVLAN_MACADDR_SET, "MACVLAN_MACADDR_SET"},
}}

var macvlanFlags = Enum{Name: "IFLA_MACVLAN_FLAGS", Flags: true, Names: []Value{
	{uapi.MACVLAN_FLAG_NOPROMISC, "MACVLAN_FLAG_NOPROMISC"},
	{uapi.MACVLAN_FLAG_NODST, "MACVLAN_FLAG_NODST"},
}}
