package schema

import "vethkit/rtnl/uapi"

// Rmnet is IFLA_INFO_DATA of an rmnet, a channel of a Qualcomm modem: include/uapi/linux/if_link.h,
// drivers/net/ethernet/qualcomm/rmnet/rmnet_config.c.
var Rmnet = Set{Name: "rmnet", Attrs: []Attr{
	uapi.IFLA_RMNET_MUX_ID: {Kind: U16, Text: "IFLA_RMNET_MUX_ID Number of the channel, 0 to 254."},
	uapi.IFLA_RMNET_FLAGS:  {Kind: Record, Struct: RmnetFlagsRef, Text: "IFLA_RMNET_FLAGS How packets to and from the modem are packed, a bit each."},
}}

// RmnetFlags is struct ifla_rmnet_flags.
var RmnetFlags = Struct{Name: "ifla_rmnet_flags", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Enum: rmnetFlagsRef, Text: "flags The settings."},
	{Off: 4, Len: 4, Kind: U32, Enum: rmnetFlagsRef, Text: "mask In a request: which of them it changes."},
}}

var rmnetFlags = Enum{Name: "ifla_rmnet_flags.flags", Flags: true, Names: []Value{
	{uapi.RMNET_FLAGS_INGRESS_DEAGGREGATION, "RMNET_FLAGS_INGRESS_DEAGGREGATION"},
	{uapi.RMNET_FLAGS_INGRESS_MAP_COMMANDS, "RMNET_FLAGS_INGRESS_MAP_COMMANDS"},
	{uapi.RMNET_FLAGS_INGRESS_MAP_CKSUMV4, "RMNET_FLAGS_INGRESS_MAP_CKSUMV4"},
	{uapi.RMNET_FLAGS_EGRESS_MAP_CKSUMV4, "RMNET_FLAGS_EGRESS_MAP_CKSUMV4"},
	{uapi.RMNET_FLAGS_INGRESS_MAP_CKSUMV5, "RMNET_FLAGS_INGRESS_MAP_CKSUMV5"},
	{uapi.RMNET_FLAGS_EGRESS_MAP_CKSUMV5, "RMNET_FLAGS_EGRESS_MAP_CKSUMV5"},
}}
