package schema

import "vethkit/rtnl/uapi"

// Vlan is IFLA_INFO_DATA of a vlan: include/uapi/linux/if_link.h, net/8021q/vlan_netlink.c.
var Vlan = Set{Name: "linkinfo-vlan-attrs", Attrs: []Attr{
	uapi.IFLA_VLAN_ID:          {Kind: U16, Text: "IFLA_VLAN_ID VLAN id, 0 to 4094."},
	uapi.IFLA_VLAN_FLAGS:       {Kind: Record, Struct: VlanFlagsRef, Text: "IFLA_VLAN_FLAGS Settings that are on or off, a bit each."},
	uapi.IFLA_VLAN_EGRESS_QOS:  {Kind: Nest, Sub: VlanQoSRef, Text: "IFLA_VLAN_EGRESS_QOS Which packet priority becomes which priority in the tag, on the way out."},
	uapi.IFLA_VLAN_INGRESS_QOS: {Kind: Nest, Sub: VlanQoSRef, Text: "IFLA_VLAN_INGRESS_QOS Which priority in the tag becomes which packet priority, on the way in."},
	uapi.IFLA_VLAN_PROTOCOL:    {Kind: BE16, Enum: vlanProtocolsRef, Text: "IFLA_VLAN_PROTOCOL The tag's Ethernet type: 802.1Q, or 802.1ad for the outer of two."},
}}

// VlanQoS is IFLA_VLAN_EGRESS_QOS and IFLA_VLAN_INGRESS_QOS.
var VlanQoS = Set{Name: "ifla-vlan-qos", Attrs: []Attr{
	uapi.IFLA_VLAN_QOS_MAPPING: {Kind: Record, Struct: VlanQoSMappingRef, Text: "IFLA_VLAN_QOS_MAPPING One priority and what becomes of it; any number of times."},
}}

// VlanFlags is struct ifla_vlan_flags.
var VlanFlags = Struct{Name: "ifla_vlan_flags", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Enum: vlanFlagsRef, Text: "flags The settings."},
	{Off: 4, Len: 4, Kind: U32, Enum: vlanFlagsRef, Text: "mask In a request: which of them it changes."},
}}

// VlanQoSMapping is struct ifla_vlan_qos_mapping.
var VlanQoSMapping = Struct{Name: "ifla_vlan_qos_mapping", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "from The priority before."},
	{Off: 4, Len: 4, Kind: U32, Text: "to The priority after."},
}}

var vlanFlags = Enum{Name: "ifla_vlan_flags.flags", Flags: true, Names: []Value{
	{uapi.VLAN_FLAG_REORDER_HDR, "VLAN_FLAG_REORDER_HDR"},
	{uapi.VLAN_FLAG_GVRP, "VLAN_FLAG_GVRP"},
	{uapi.VLAN_FLAG_LOOSE_BINDING, "VLAN_FLAG_LOOSE_BINDING"},
	{uapi.VLAN_FLAG_MVRP, "VLAN_FLAG_MVRP"},
	{uapi.VLAN_FLAG_BRIDGE_BINDING, "VLAN_FLAG_BRIDGE_BINDING"},
}}

var vlanProtocols = Enum{Name: "VLAN protocol", Names: []Value{
	{uapi.ETH_P_8021Q, "ETH_P_8021Q"},
	{uapi.ETH_P_8021AD, "ETH_P_8021AD"},
}}
