package schema

import "vethkit/rtnl/uapi"

// MPLSStats is IFLA_STATS_AF_SPEC/AF_MPLS: include/uapi/linux/mpls.h. Number 0 pads.
var MPLSStats = Set{Name: "mpls-stats", Attrs: []Attr{
	uapi.MPLS_STATS_UNSPEC: {Kind: Pad, Text: "MPLS_STATS_UNSPEC"},
	uapi.MPLS_STATS_LINK:   {Kind: Record, Struct: MPLSLinkStatsRef, Text: "MPLS_STATS_LINK The link's counters of MPLS packets."},
}}

// MPLSLinkStats is struct mpls_link_stats.
var MPLSLinkStats = Struct{Name: "mpls_link_stats", Size: 72, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "rx_packets Packets received."},
	{Off: 8, Len: 8, Kind: U64, Text: "tx_packets Packets sent."},
	{Off: 16, Len: 8, Kind: U64, Text: "rx_bytes Bytes received."},
	{Off: 24, Len: 8, Kind: U64, Text: "tx_bytes Bytes sent."},
	{Off: 32, Len: 8, Kind: U64, Text: "rx_errors Broken packets received."},
	{Off: 40, Len: 8, Kind: U64, Text: "tx_errors Packets that could not be sent."},
	{Off: 48, Len: 8, Kind: U64, Text: "rx_dropped Packets dropped on the way in."},
	{Off: 56, Len: 8, Kind: U64, Text: "tx_dropped Packets dropped on the way out."},
	{Off: 64, Len: 8, Kind: U64, Text: "rx_noroute Packets received whose label no route has."},
}}
