package schema

import "vethkit/rtnl/uapi"

// MPLSStats is IFLA_STATS_AF_SPEC/AF_MPLS: include/uapi/linux/mpls.h. Number 0 pads.
var MPLSStats = Set{Name: "mpls-stats", Attrs: []Attr{
	uapi.MPLS_STATS_UNSPEC: {Name: "MPLS_STATS_UNSPEC", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.MPLS_STATS_LINK:   {Name: "MPLS_STATS_LINK", Kind: Record, Struct: &MPLSLinkStats, Doc: "The link's counters of MPLS packets."},
}}

// MPLSLinkStats is struct mpls_link_stats.
var MPLSLinkStats = Struct{Name: "mpls_link_stats", Size: 72, Fields: []Field{
	{Name: "rx_packets", Off: 0, Len: 8, Kind: U64, Doc: "Packets received."},
	{Name: "tx_packets", Off: 8, Len: 8, Kind: U64, Doc: "Packets sent."},
	{Name: "rx_bytes", Off: 16, Len: 8, Kind: U64, Doc: "Bytes received."},
	{Name: "tx_bytes", Off: 24, Len: 8, Kind: U64, Doc: "Bytes sent."},
	{Name: "rx_errors", Off: 32, Len: 8, Kind: U64, Doc: "Broken packets received."},
	{Name: "tx_errors", Off: 40, Len: 8, Kind: U64, Doc: "Packets that could not be sent."},
	{Name: "rx_dropped", Off: 48, Len: 8, Kind: U64, Doc: "Packets dropped on the way in."},
	{Name: "tx_dropped", Off: 56, Len: 8, Kind: U64, Doc: "Packets dropped on the way out."},
	{Name: "rx_noroute", Off: 64, Len: 8, Kind: U64, Doc: "Packets received whose label no route has."},
}}
