package schema

import "vethkit/rtnl/uapi"

// Batadv is IFLA_INFO_DATA of a batadv, a mesh: include/uapi/linux/batman_adv.h.
var Batadv = Set{Name: "batadv", Attrs: []Attr{
	uapi.IFLA_BATADV_ALGO_NAME: {Kind: Str, Text: "IFLA_BATADV_ALGO_NAME How the mesh finds its ways: BATMAN_IV or BATMAN_V. Since 5.13."},
}}
