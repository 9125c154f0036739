package schema

import "vethkit/rtnl/uapi"

// Ipvlan is IFLA_INFO_DATA of ipvlan and ipvtap: include/uapi/linux/if_link.h, drivers/net/ipvlan/ipvlan_main.c.
var Ipvlan = Set{Name: "ipvlan", Attrs: []Attr{
	uapi.IFLA_IPVLAN_MODE:  {Kind: U16, Enum: ipvlanModesRef, Text: "IFLA_IPVLAN_MODE Whether the links on one card share it like hosts (L2) or like routes (L3, L3S)."},
	uapi.IFLA_IPVLAN_FLAGS: {Kind: U16, Enum: ipvlanFlagsRef, Text: "IFLA_IPVLAN_FLAGS How the links on one card reach each other; 0: directly."},
}}

var ipvlanModes = Enum{Name: "IFLA_IPVLAN_MODE", Names: []Value{
	{uapi.IPVLAN_MODE_L2, "IPVLAN_MODE_L2"},
	{uapi.IPVLAN_MODE_L3, "IPVLAN_MODE_L3"},
	{uapi.IPVLAN_MODE_L3S, "IPVLAN_MODE_L3S"},
}}

var ipvlanFlags = Enum{Name: "IFLA_IPVLAN_FLAGS", Flags: true, Names: []Value{
	{uapi.IPVLAN_F_PRIVATE, "IPVLAN_F_PRIVATE"},
	{uapi.IPVLAN_F_VEPA, "IPVLAN_F_VEPA"},
}}
