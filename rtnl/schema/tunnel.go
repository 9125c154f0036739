package schema

import "vethkit/rtnl/uapi"

// Tunnel is the attributes of RTM_NEWTUNNEL, the VNIs that a vxlan link with
// a filter takes: include/uapi/linux/if_link.h.
var Tunnel = Set{Name: "vxlan-vnifilter", Attrs: []Attr{
	uapi.VXLAN_VNIFILTER_ENTRY: {Kind: Nest, Sub: TunnelVNIRef, Text: "VXLAN_VNIFILTER_ENTRY A VNI, or a range of them."},
}}

// TunnelVNI is VXLAN_VNIFILTER_ENTRY.
var TunnelVNI = Set{Name: "vxlan-vnifilter-entry", Attrs: []Attr{
	uapi.VXLAN_VNIFILTER_ENTRY_START:  {Kind: U32, Text: "VXLAN_VNIFILTER_ENTRY_START The VNI, the first one of a range."},
	uapi.VXLAN_VNIFILTER_ENTRY_END:    {Kind: U32, Text: "VXLAN_VNIFILTER_ENTRY_END The last VNI of a range."},
	uapi.VXLAN_VNIFILTER_ENTRY_GROUP:  {Kind: IP, Text: "VXLAN_VNIFILTER_ENTRY_GROUP IPv4 group or host that packets to unknown addresses go to."},
	uapi.VXLAN_VNIFILTER_ENTRY_GROUP6: {Kind: IP, Text: "VXLAN_VNIFILTER_ENTRY_GROUP6 IPv6 group or host that packets to unknown addresses go to."},
	uapi.VXLAN_VNIFILTER_ENTRY_STATS:  {Kind: Nest, Sub: TunnelStatsRef, Text: "VXLAN_VNIFILTER_ENTRY_STATS Counters, where they were asked for."},
}}

// TunnelStats is VXLAN_VNIFILTER_ENTRY_STATS.
var TunnelStats = Set{Name: "vxlan-vnifilter-stats", Attrs: []Attr{
	uapi.VNIFILTER_ENTRY_STATS_RX_BYTES:  {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_RX_BYTES Bytes received with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_RX_PKTS:   {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_RX_PKTS Packets received with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_RX_DROPS:  {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_RX_DROPS Packets received and dropped."},
	uapi.VNIFILTER_ENTRY_STATS_RX_ERRORS: {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_RX_ERRORS Broken packets received."},
	uapi.VNIFILTER_ENTRY_STATS_TX_BYTES:  {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_TX_BYTES Bytes sent with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_TX_PKTS:   {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_TX_PKTS Packets sent with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_TX_DROPS:  {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_TX_DROPS Packets dropped on the way out."},
	uapi.VNIFILTER_ENTRY_STATS_TX_ERRORS: {Kind: U64, Text: "VNIFILTER_ENTRY_STATS_TX_ERRORS Packets that could not be sent."},
	uapi.VNIFILTER_ENTRY_STATS_PAD:       {Kind: Pad, Text: "VNIFILTER_ENTRY_STATS_PAD"},
}}

// TunnelMsg is struct tunnel_msg.
var TunnelMsg = Struct{Name: "tunnel_msg", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "family AF_BRIDGE."},
	{Off: 1, Len: 1, Kind: U8, Enum: tunnelFlagsRef, Text: "flags"},
	{Off: 2, Len: 2, Kind: Pad, Text: "reserved2"},
	{Off: 4, Len: 4, Kind: U32, Text: "ifindex ifindex of the vxlan link; 0 in a dump's request: all."},
}}

var tunnelFlags = Enum{Name: "tunnel_msg.flags", Flags: true, Names: []Value{
	{uapi.TUNNEL_MSG_FLAG_STATS, "TUNNEL_MSG_FLAG_STATS"},
}}
