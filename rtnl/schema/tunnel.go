package schema

import "vethkit/rtnl/uapi"

// Tunnel is the attributes of RTM_NEWTUNNEL, the VNIs that a vxlan link with
// a filter takes: include/uapi/linux/if_link.h.
var Tunnel = Set{Name: "vxlan-vnifilter", Attrs: []Attr{
	uapi.VXLAN_VNIFILTER_ENTRY: {Name: "VXLAN_VNIFILTER_ENTRY", Kind: Nest, Sub: TunnelVNIRef, Doc: "A VNI, or a range of them."},
}}

// TunnelVNI is VXLAN_VNIFILTER_ENTRY.
var TunnelVNI = Set{Name: "vxlan-vnifilter-entry", Attrs: []Attr{
	uapi.VXLAN_VNIFILTER_ENTRY_START:  {Name: "VXLAN_VNIFILTER_ENTRY_START", Kind: U32, Doc: "The VNI, the first one of a range."},
	uapi.VXLAN_VNIFILTER_ENTRY_END:    {Name: "VXLAN_VNIFILTER_ENTRY_END", Kind: U32, Doc: "The last VNI of a range."},
	uapi.VXLAN_VNIFILTER_ENTRY_GROUP:  {Name: "VXLAN_VNIFILTER_ENTRY_GROUP", Kind: IP, Doc: "IPv4 group or host that packets to unknown addresses go to."},
	uapi.VXLAN_VNIFILTER_ENTRY_GROUP6: {Name: "VXLAN_VNIFILTER_ENTRY_GROUP6", Kind: IP, Doc: "IPv6 group or host that packets to unknown addresses go to."},
	uapi.VXLAN_VNIFILTER_ENTRY_STATS:  {Name: "VXLAN_VNIFILTER_ENTRY_STATS", Kind: Nest, Sub: TunnelStatsRef, Doc: "Counters, where they were asked for."},
}}

// TunnelStats is VXLAN_VNIFILTER_ENTRY_STATS.
var TunnelStats = Set{Name: "vxlan-vnifilter-stats", Attrs: []Attr{
	uapi.VNIFILTER_ENTRY_STATS_RX_BYTES:  {Name: "VNIFILTER_ENTRY_STATS_RX_BYTES", Kind: U64, Doc: "Bytes received with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_RX_PKTS:   {Name: "VNIFILTER_ENTRY_STATS_RX_PKTS", Kind: U64, Doc: "Packets received with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_RX_DROPS:  {Name: "VNIFILTER_ENTRY_STATS_RX_DROPS", Kind: U64, Doc: "Packets received and dropped."},
	uapi.VNIFILTER_ENTRY_STATS_RX_ERRORS: {Name: "VNIFILTER_ENTRY_STATS_RX_ERRORS", Kind: U64, Doc: "Broken packets received."},
	uapi.VNIFILTER_ENTRY_STATS_TX_BYTES:  {Name: "VNIFILTER_ENTRY_STATS_TX_BYTES", Kind: U64, Doc: "Bytes sent with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_TX_PKTS:   {Name: "VNIFILTER_ENTRY_STATS_TX_PKTS", Kind: U64, Doc: "Packets sent with the VNI."},
	uapi.VNIFILTER_ENTRY_STATS_TX_DROPS:  {Name: "VNIFILTER_ENTRY_STATS_TX_DROPS", Kind: U64, Doc: "Packets dropped on the way out."},
	uapi.VNIFILTER_ENTRY_STATS_TX_ERRORS: {Name: "VNIFILTER_ENTRY_STATS_TX_ERRORS", Kind: U64, Doc: "Packets that could not be sent."},
	uapi.VNIFILTER_ENTRY_STATS_PAD:       {Name: "VNIFILTER_ENTRY_STATS_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
}}

// TunnelMsg is struct tunnel_msg.
var TunnelMsg = Struct{Name: "tunnel_msg", Size: 8, Fields: []Field{
	{Name: "family", Off: 0, Len: 1, Kind: U8, Enum: &Families, Doc: "AF_BRIDGE."},
	{Name: "flags", Off: 1, Len: 1, Kind: U8, Enum: &tunnelFlags},
	{Name: "reserved2", Off: 2, Len: 2, Kind: Pad},
	{Name: "ifindex", Off: 4, Len: 4, Kind: U32, Doc: "ifindex of the vxlan link; 0 in a dump's request: all."},
}}

var tunnelFlags = Enum{Name: "tunnel_msg.flags", Flags: true, Names: []Value{
	{uapi.TUNNEL_MSG_FLAG_STATS, "TUNNEL_MSG_FLAG_STATS"},
}}
