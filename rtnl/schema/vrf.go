package schema

import "vethkit/rtnl/uapi"

// Vrf is IFLA_INFO_DATA of a vrf: include/uapi/linux/if_link.h, drivers/net/vrf.c.
var Vrf = Set{Name: "linkinfo-vrf-attrs", Attrs: []Attr{
	uapi.IFLA_VRF_TABLE: {Kind: U32, Enum: tablesRef, Text: "IFLA_VRF_TABLE Number of the routing table that packets of the VRF's ports are routed by."},
}}

// VrfPort is IFLA_INFO_SLAVE_DATA of a vrf's port.
var VrfPort = Set{Name: "vrf-port", Attrs: []Attr{
	uapi.IFLA_VRF_PORT_TABLE: {Kind: U32, Enum: tablesRef, Text: "IFLA_VRF_PORT_TABLE Number of the VRF's routing table."},
}}
