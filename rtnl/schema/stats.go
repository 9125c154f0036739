package schema

import "vethkit/rtnl/uapi"

// Stats is the attributes of RTM_NEWSTATS: include/uapi/linux/if_link.h.
var Stats = Set{Name: "stats-attrs", Attrs: []Attr{
	uapi.IFLA_STATS_LINK_64:             {Name: "IFLA_STATS_LINK_64", Kind: Record, Struct: &LinkStats64, Doc: "The counters that IFLA_STATS64 has too."},
	uapi.IFLA_STATS_LINK_XSTATS:         {Name: "IFLA_STATS_LINK_XSTATS", Kind: Nest, Sub: XStatsRef, Doc: "Counters that links of this kind have beyond those."},
	uapi.IFLA_STATS_LINK_XSTATS_SLAVE:   {Name: "IFLA_STATS_LINK_XSTATS_SLAVE", Kind: Nest, Sub: XStatsRef, Doc: "Counters that the link has as a port of its master."},
	uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS: {Name: "IFLA_STATS_LINK_OFFLOAD_XSTATS", Kind: Nest, Sub: OffloadXStatsRef, Doc: "What the hardware forwarded, and what came to the CPU."},
	uapi.IFLA_STATS_AF_SPEC:             {Name: "IFLA_STATS_AF_SPEC", Kind: Nest, Sub: StatsAFRef, Doc: "Counters of address families, a nest a family."},
}}

// StatsGetSet is the attributes of RTM_GETSTATS and RTM_SETSTATS.
var StatsGetSet = Set{Name: "stats-getset", Attrs: []Attr{
	uapi.IFLA_STATS_GET_FILTERS:                 {Name: "IFLA_STATS_GET_FILTERS", Kind: Nest, Sub: StatsFiltersRef, Doc: "Which parts of the nests in the answer are wanted."},
	uapi.IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS: {Name: "IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS", Kind: U8, Doc: "1 has the hardware count routed packets."},
}}

// StatsFilters is IFLA_STATS_GET_FILTERS: a mask a group of counters, under the
// number that the group has in Stats.
var StatsFilters = Set{Name: "stats-filters", Attrs: []Attr{
	uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS: {Name: "IFLA_STATS_LINK_OFFLOAD_XSTATS", Kind: U32, Enum: &offloadMask, Doc: "Which of the hardware's counters are wanted, a bit each."},
}}

// IfStatsMsg is struct if_stats_msg.
var IfStatsMsg = Struct{Name: "if_stats_msg", Size: uapi.SizeofIfStatsMsg, Fields: []Field{
	{Name: "family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "pad2", Off: 2, Len: 2, Kind: Pad},
	{Name: "ifindex", Off: 4, Len: 4, Kind: U32, Doc: "The link's number; 0 in a request: all."},
	{Name: "filter_mask", Off: 8, Len: 4, Kind: U32, Enum: &statsMask, Doc: "Which groups of counters are wanted, or there: attribute n is bit n - 1."},
}}

var statsMask = Enum{Name: "filter_mask", Flags: true, Names: []Value{
	{1 << (uapi.IFLA_STATS_LINK_64 - 1), "IFLA_STATS_LINK_64"},
	{1 << (uapi.IFLA_STATS_LINK_XSTATS - 1), "IFLA_STATS_LINK_XSTATS"},
	{1 << (uapi.IFLA_STATS_LINK_XSTATS_SLAVE - 1), "IFLA_STATS_LINK_XSTATS_SLAVE"},
	{1 << (uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS - 1), "IFLA_STATS_LINK_OFFLOAD_XSTATS"},
	{1 << (uapi.IFLA_STATS_AF_SPEC - 1), "IFLA_STATS_AF_SPEC"},
}}

var offloadMask = Enum{Name: "offload xstats", Flags: true, Names: []Value{
	{1 << (uapi.IFLA_OFFLOAD_XSTATS_CPU_HIT - 1), "IFLA_OFFLOAD_XSTATS_CPU_HIT"},
	{1 << (uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO - 1), "IFLA_OFFLOAD_XSTATS_HW_S_INFO"},
	{1 << (uapi.IFLA_OFFLOAD_XSTATS_L3_STATS - 1), "IFLA_OFFLOAD_XSTATS_L3_STATS"},
}}

// XStats is IFLA_STATS_LINK_XSTATS and IFLA_STATS_LINK_XSTATS_SLAVE.
var XStats = Set{Name: "link-xstats", Attrs: []Attr{
	uapi.LINK_XSTATS_TYPE_BRIDGE: {Name: "LINK_XSTATS_TYPE_BRIDGE", Kind: Nest, Sub: BridgeXStatsRef, Doc: "Counters of a bridge, or of its port."},
	uapi.LINK_XSTATS_TYPE_BOND:   {Name: "LINK_XSTATS_TYPE_BOND", Kind: Nest, Sub: BondXStatsRef, Doc: "Counters of a bond, or of its port."},
}}

// BridgeXStats is LINK_XSTATS_TYPE_BRIDGE.
var BridgeXStats = Set{Name: "bridge-xstats", Attrs: []Attr{
	uapi.BRIDGE_XSTATS_VLAN:  {Name: "BRIDGE_XSTATS_VLAN", Kind: Record, Struct: &BridgeVlanXStats, Doc: "Counters of one VLAN."},
	uapi.BRIDGE_XSTATS_MCAST: {Name: "BRIDGE_XSTATS_MCAST", Kind: Array, Elem: U64, Enum: &mcastStats, Doc: "Counters of IGMP and MLD, struct br_mcast_stats: most are pairs, received and sent."},
	uapi.BRIDGE_XSTATS_PAD:   {Name: "BRIDGE_XSTATS_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.BRIDGE_XSTATS_STP:   {Name: "BRIDGE_XSTATS_STP", Kind: Record, Struct: &BridgeStpXStats, Doc: "Counters of the spanning tree protocol, of a port."},
}}

// BridgeVlanXStats is struct bridge_vlan_xstats.
var BridgeVlanXStats = Struct{Name: "bridge_vlan_xstats", Size: 40, Fields: []Field{
	{Name: "rx_bytes", Off: 0, Len: 8, Kind: U64},
	{Name: "rx_packets", Off: 8, Len: 8, Kind: U64},
	{Name: "tx_bytes", Off: 16, Len: 8, Kind: U64},
	{Name: "tx_packets", Off: 24, Len: 8, Kind: U64},
	{Name: "vid", Off: 32, Len: 2, Kind: U16, Doc: "VLAN id."},
	{Name: "flags", Off: 34, Len: 2, Kind: U16, Enum: &bridgeVlanFlags},
	{Name: "pad2", Off: 36, Len: 4, Kind: Pad},
}}

// OffloadXStats is IFLA_STATS_LINK_OFFLOAD_XSTATS.
var OffloadXStats = Set{Name: "link-offload-xstats", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_CPU_HIT:   {Name: "IFLA_OFFLOAD_XSTATS_CPU_HIT", Kind: Record, Struct: &LinkStats64, Doc: "Packets of a switch chip's port that came to the CPU."},
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO: {Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO", Kind: Nest, Sub: HWSInfoRef, Doc: "Which counters the hardware keeps."},
	uapi.IFLA_OFFLOAD_XSTATS_L3_STATS:  {Name: "IFLA_OFFLOAD_XSTATS_L3_STATS", Kind: Record, Struct: &HWStats64, Doc: "Packets that the hardware routed."},
}}

// HWSInfo is IFLA_OFFLOAD_XSTATS_HW_S_INFO: under the number that a group of
// counters has in OffloadXStats, whether the hardware keeps it.
var HWSInfo = Set{Name: "hw-s-info", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_L3_STATS: {Name: "IFLA_OFFLOAD_XSTATS_L3_STATS", Kind: Nest, Sub: HWSInfoOneRef, Doc: "Whether the hardware counts the packets that it routes."},
}}

// HWSInfoOne is a nest in HWSInfo.
var HWSInfoOne = Set{Name: "hw-s-info-one", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST: {Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST", Kind: U8, Doc: "1 when the counters were asked for."},
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED:    {Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED", Kind: U8, Doc: "1 when a device keeps them."},
}}

// StatsAF is IFLA_STATS_AF_SPEC: its attributes' types are address families.
var StatsAF = Set{Name: "stats-af-spec", Attrs: []Attr{
	uapi.AF_MPLS: {Name: "AF_MPLS", Kind: Nest, Sub: MPLSStatsRef, Doc: "Counters of MPLS."},
}}

// LinkIfmap is struct rtnl_link_ifmap.
var LinkIfmap = Struct{Name: "rtnl_link_ifmap", Size: uapi.SizeofRtnlLinkIfmap, Fields: []Field{
	{Name: "mem_start", Off: 0, Len: 8, Kind: U64, Doc: "Where the card's shared memory begins."},
	{Name: "mem_end", Off: 8, Len: 8, Kind: U64, Doc: "Where it ends."},
	{Name: "base_addr", Off: 16, Len: 8, Kind: U64, Doc: "The card's I/O port."},
	{Name: "irq", Off: 24, Len: 2, Kind: U16, Doc: "Its interrupt."},
	{Name: "dma", Off: 26, Len: 1, Kind: U8, Doc: "Its DMA channel."},
	{Name: "port", Off: 27, Len: 1, Kind: U8, Doc: "Its connector."},
	{Name: "pad", Off: 28, Len: 4, Kind: Pad},
}}

// LinkStats64 is struct rtnl_link_stats64; kernels before 5.19 send 192 bytes.
var LinkStats64 = Struct{Name: "rtnl_link_stats64", Size: 200, Fields: []Field{
	{Name: "rx_packets", Off: 0, Len: 8, Kind: U64, Doc: "Packets received."},
	{Name: "tx_packets", Off: 8, Len: 8, Kind: U64, Doc: "Packets sent."},
	{Name: "rx_bytes", Off: 16, Len: 8, Kind: U64, Doc: "Bytes received."},
	{Name: "tx_bytes", Off: 24, Len: 8, Kind: U64, Doc: "Bytes sent."},
	{Name: "rx_errors", Off: 32, Len: 8, Kind: U64, Doc: "Broken packets received."},
	{Name: "tx_errors", Off: 40, Len: 8, Kind: U64, Doc: "Packets that could not be sent."},
	{Name: "rx_dropped", Off: 48, Len: 8, Kind: U64, Doc: "Good packets received and dropped, for lack of room or of a taker."},
	{Name: "tx_dropped", Off: 56, Len: 8, Kind: U64, Doc: "Packets dropped on the way out."},
	{Name: "multicast", Off: 64, Len: 8, Kind: U64, Doc: "Multicast packets received."},
	{Name: "collisions", Off: 72, Len: 8, Kind: U64, Doc: "Collisions on a shared wire."},
	{Name: "rx_length_errors", Off: 80, Len: 8, Kind: U64, Doc: "Packets received of a wrong length."},
	{Name: "rx_over_errors", Off: 88, Len: 8, Kind: U64, Doc: "Packets too long for their buffer."},
	{Name: "rx_crc_errors", Off: 96, Len: 8, Kind: U64, Doc: "Packets received with a wrong checksum."},
	{Name: "rx_frame_errors", Off: 104, Len: 8, Kind: U64, Doc: "Packets received that were not a whole number of bytes."},
	{Name: "rx_fifo_errors", Off: 112, Len: 8, Kind: U64, Doc: "Packets lost in the card because its queue was full."},
	{Name: "rx_missed_errors", Off: 120, Len: 8, Kind: U64, Doc: "Packets lost because the host was too slow."},
	{Name: "tx_aborted_errors", Off: 128, Len: 8, Kind: U64, Doc: "Packets given up, such as after too many collisions."},
	{Name: "tx_carrier_errors", Off: 136, Len: 8, Kind: U64, Doc: "Packets lost with the carrier."},
	{Name: "tx_fifo_errors", Off: 144, Len: 8, Kind: U64, Doc: "Packets lost because the card got their bytes too late."},
	{Name: "tx_heartbeat_errors", Off: 152, Len: 8, Kind: U64, Doc: "Missing heartbeats of an old transceiver."},
	{Name: "tx_window_errors", Off: 160, Len: 8, Kind: U64, Doc: "Collisions that came too late."},
	{Name: "rx_compressed", Off: 168, Len: 8, Kind: U64, Doc: "Compressed packets received."},
	{Name: "tx_compressed", Off: 176, Len: 8, Kind: U64, Doc: "Compressed packets sent."},
	{Name: "rx_nohandler", Off: 184, Len: 8, Kind: U64, Doc: "Packets received that no protocol wanted."},
	{Name: "rx_otherhost_dropped", Off: 192, Len: 8, Kind: U64, Doc: "Packets dropped because they were for another host."},
}}

// LinkStats is struct rtnl_link_stats.
var LinkStats = Struct{Name: "rtnl_link_stats", Size: uapi.SizeofRtnlLinkStats, Fields: []Field{
	{Name: "rx_packets", Off: 0, Len: 4, Kind: U32, Doc: "Packets received."},
	{Name: "tx_packets", Off: 4, Len: 4, Kind: U32, Doc: "Packets sent."},
	{Name: "rx_bytes", Off: 8, Len: 4, Kind: U32, Doc: "Bytes received."},
	{Name: "tx_bytes", Off: 12, Len: 4, Kind: U32, Doc: "Bytes sent."},
	{Name: "rx_errors", Off: 16, Len: 4, Kind: U32, Doc: "Broken packets received."},
	{Name: "tx_errors", Off: 20, Len: 4, Kind: U32, Doc: "Packets that could not be sent."},
	{Name: "rx_dropped", Off: 24, Len: 4, Kind: U32, Doc: "Good packets received and dropped, for lack of room or of a taker."},
	{Name: "tx_dropped", Off: 28, Len: 4, Kind: U32, Doc: "Packets dropped on the way out."},
	{Name: "multicast", Off: 32, Len: 4, Kind: U32, Doc: "Multicast packets received."},
	{Name: "collisions", Off: 36, Len: 4, Kind: U32, Doc: "Collisions on a shared wire."},
	{Name: "rx_length_errors", Off: 40, Len: 4, Kind: U32, Doc: "Packets received of a wrong length."},
	{Name: "rx_over_errors", Off: 44, Len: 4, Kind: U32, Doc: "Packets too long for their buffer."},
	{Name: "rx_crc_errors", Off: 48, Len: 4, Kind: U32, Doc: "Packets received with a wrong checksum."},
	{Name: "rx_frame_errors", Off: 52, Len: 4, Kind: U32, Doc: "Packets received that were not a whole number of bytes."},
	{Name: "rx_fifo_errors", Off: 56, Len: 4, Kind: U32, Doc: "Packets lost in the card because its queue was full."},
	{Name: "rx_missed_errors", Off: 60, Len: 4, Kind: U32, Doc: "Packets lost because the host was too slow."},
	{Name: "tx_aborted_errors", Off: 64, Len: 4, Kind: U32, Doc: "Packets given up, such as after too many collisions."},
	{Name: "tx_carrier_errors", Off: 68, Len: 4, Kind: U32, Doc: "Packets lost with the carrier."},
	{Name: "tx_fifo_errors", Off: 72, Len: 4, Kind: U32, Doc: "Packets lost because the card got their bytes too late."},
	{Name: "tx_heartbeat_errors", Off: 76, Len: 4, Kind: U32, Doc: "Missing heartbeats of an old transceiver."},
	{Name: "tx_window_errors", Off: 80, Len: 4, Kind: U32, Doc: "Collisions that came too late."},
	{Name: "rx_compressed", Off: 84, Len: 4, Kind: U32, Doc: "Compressed packets received."},
	{Name: "tx_compressed", Off: 88, Len: 4, Kind: U32, Doc: "Compressed packets sent."},
	{Name: "rx_nohandler", Off: 92, Len: 4, Kind: U32, Doc: "Packets received that no protocol wanted."},
}}

// HWStats64 is struct rtnl_hw_stats64.
var HWStats64 = Struct{Name: "rtnl_hw_stats64", Size: 72, Fields: []Field{
	{Name: "rx_packets", Off: 0, Len: 8, Kind: U64, Doc: "Packets received."},
	{Name: "tx_packets", Off: 8, Len: 8, Kind: U64, Doc: "Packets sent."},
	{Name: "rx_bytes", Off: 16, Len: 8, Kind: U64, Doc: "Bytes received."},
	{Name: "tx_bytes", Off: 24, Len: 8, Kind: U64, Doc: "Bytes sent."},
	{Name: "rx_errors", Off: 32, Len: 8, Kind: U64, Doc: "Broken packets received."},
	{Name: "tx_errors", Off: 40, Len: 8, Kind: U64, Doc: "Packets that could not be sent."},
	{Name: "rx_dropped", Off: 48, Len: 8, Kind: U64, Doc: "Good packets received and dropped, for lack of room or of a taker."},
	{Name: "tx_dropped", Off: 56, Len: 8, Kind: U64, Doc: "Packets dropped on the way out."},
	{Name: "multicast", Off: 64, Len: 8, Kind: U64, Doc: "Multicast packets received."},
}}

// BridgeStpXStats is struct bridge_stp_xstats.
var BridgeStpXStats = Struct{Name: "bridge_stp_xstats", Size: 48, Fields: []Field{
	{Name: "transition_blk", Off: 0, Len: 8, Kind: U64, Doc: "How often the port went to blocking."},
	{Name: "transition_fwd", Off: 8, Len: 8, Kind: U64, Doc: "How often it went to forwarding."},
	{Name: "rx_bpdu", Off: 16, Len: 8, Kind: U64, Doc: "Announcements received."},
	{Name: "tx_bpdu", Off: 24, Len: 8, Kind: U64, Doc: "Announcements sent."},
	{Name: "rx_tcn", Off: 32, Len: 8, Kind: U64, Doc: "Notices of a change received."},
	{Name: "tx_tcn", Off: 40, Len: 8, Kind: U64, Doc: "Notices of a change sent."},
}}

var mcastStats = Enum{Name: "br_mcast_stats", Names: []Value{
	{0, "igmp_v1queries[RX]"},
	{1, "igmp_v1queries[TX]"},
	{2, "igmp_v2queries[RX]"},
	{3, "igmp_v2queries[TX]"},
	{4, "igmp_v3queries[RX]"},
	{5, "igmp_v3queries[TX]"},
	{6, "igmp_leaves[RX]"},
	{7, "igmp_leaves[TX]"},
	{8, "igmp_v1reports[RX]"},
	{9, "igmp_v1reports[TX]"},
	{10, "igmp_v2reports[RX]"},
	{11, "igmp_v2reports[TX]"},
	{12, "igmp_v3reports[RX]"},
	{13, "igmp_v3reports[TX]"},
	{14, "igmp_parse_errors"},
	{15, "mld_v1queries[RX]"},
	{16, "mld_v1queries[TX]"},
	{17, "mld_v2queries[RX]"},
	{18, "mld_v2queries[TX]"},
	{19, "mld_leaves[RX]"},
	{20, "mld_leaves[TX]"},
	{21, "mld_v1reports[RX]"},
	{22, "mld_v1reports[TX]"},
	{23, "mld_v2reports[RX]"},
	{24, "mld_v2reports[TX]"},
	{25, "mld_parse_errors"},
	{26, "mcast_bytes[RX]"},
	{27, "mcast_bytes[TX]"},
	{28, "mcast_packets[RX]"},
	{29, "mcast_packets[TX]"},
}}
