package schema

import "vethkit/rtnl/uapi"

// Ovpn is IFLA_INFO_DATA of an ovpn: include/uapi/linux/if_link.h, drivers/net/ovpn/main.c (since 6.16).
var Ovpn = Set{Name: "linkinfo-ovpn-attrs", Attrs: []Attr{
	uapi.IFLA_OVPN_MODE: {Kind: U8, Enum: ovpnModesRef, Text: "IFLA_OVPN_MODE Whether there is one peer or many."},
}}

var ovpnModes = Enum{Name: "IFLA_OVPN_MODE", Names: []Value{
	{uapi.OVPN_MODE_P2P, "OVPN_MODE_P2P"},
	{uapi.OVPN_MODE_MP, "OVPN_MODE_MP"},
}}
