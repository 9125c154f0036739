package schema

import "vethkit/rtnl/uapi"

// Stats is the attributes of RTM_NEWSTATS: include/uapi/linux/if_link.h.
var Stats = Set{Name: "stats-attrs", Attrs: []Attr{
	uapi.IFLA_STATS_LINK_64:             {Kind: Record, Struct: LinkStats64Ref, Text: "IFLA_STATS_LINK_64 The counters that IFLA_STATS64 has too."},
	uapi.IFLA_STATS_LINK_XSTATS:         {Kind: Nest, Sub: XStatsRef, Text: "IFLA_STATS_LINK_XSTATS Counters that links of this kind have beyond those."},
	uapi.IFLA_STATS_LINK_XSTATS_SLAVE:   {Kind: Nest, Sub: XStatsRef, Text: "IFLA_STATS_LINK_XSTATS_SLAVE Counters that the link has as a port of its master."},
	uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS: {Kind: Nest, Sub: OffloadXStatsRef, Text: "IFLA_STATS_LINK_OFFLOAD_XSTATS What the hardware forwarded, and what came to the CPU."},
	uapi.IFLA_STATS_AF_SPEC:             {Kind: Nest, Sub: StatsAFRef, Text: "IFLA_STATS_AF_SPEC Counters of address families, a nest a family."},
}}

// StatsGetSet is the attributes of RTM_GETSTATS and RTM_SETSTATS.
var StatsGetSet = Set{Name: "stats-getset", Attrs: []Attr{
	uapi.IFLA_STATS_GET_FILTERS:                 {Kind: Nest, Sub: StatsFiltersRef, Text: "IFLA_STATS_GET_FILTERS Which parts of the nests in the answer are wanted."},
	uapi.IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS: {Kind: U8, Text: "IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS 1 has the hardware count routed packets."},
}}

// StatsFilters is IFLA_STATS_GET_FILTERS: a mask a group of counters, under the
// number that the group has in Stats.
var StatsFilters = Set{Name: "stats-filters", Attrs: []Attr{
	uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS: {Kind: U32, Enum: offloadMaskRef, Text: "IFLA_STATS_LINK_OFFLOAD_XSTATS Which of the hardware's counters are wanted, a bit each."},
}}

// IfStatsMsg is struct if_stats_msg.
var IfStatsMsg = Struct{Name: "if_stats_msg", Size: uapi.SizeofIfStatsMsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "pad2"},
	{Off: 4, Len: 4, Kind: U32, Text: "ifindex The link's number; 0 in a request: all."},
	{Off: 8, Len: 4, Kind: U32, Enum: statsMaskRef, Text: "filter_mask Which groups of counters are wanted, or there: attribute n is bit n - 1."},
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
	uapi.LINK_XSTATS_TYPE_BRIDGE: {Kind: Nest, Sub: BridgeXStatsRef, Text: "LINK_XSTATS_TYPE_BRIDGE Counters of a bridge, or of its port."},
	uapi.LINK_XSTATS_TYPE_BOND:   {Kind: Nest, Sub: BondXStatsRef, Text: "LINK_XSTATS_TYPE_BOND Counters of a bond, or of its port."},
}}

// BridgeXStats is LINK_XSTATS_TYPE_BRIDGE.
var BridgeXStats = Set{Name: "bridge-xstats", Attrs: []Attr{
	uapi.BRIDGE_XSTATS_VLAN:  {Kind: Record, Struct: BridgeVlanXStatsRef, Text: "BRIDGE_XSTATS_VLAN Counters of one VLAN."},
	uapi.BRIDGE_XSTATS_MCAST: {Kind: Array, Elem: U64, Enum: mcastStatsRef, Text: "BRIDGE_XSTATS_MCAST Counters of IGMP and MLD, struct br_mcast_stats: most are pairs, received and sent."},
	uapi.BRIDGE_XSTATS_PAD:   {Kind: Pad, Text: "BRIDGE_XSTATS_PAD"},
	uapi.BRIDGE_XSTATS_STP:   {Kind: Record, Struct: BridgeStpXStatsRef, Text: "BRIDGE_XSTATS_STP Counters of the spanning tree protocol, of a port."},
}}

// BridgeVlanXStats is struct bridge_vlan_xstats.
var BridgeVlanXStats = Struct{Name: "bridge_vlan_xstats", Size: 40, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "rx_bytes"},
	{Off: 8, Len: 8, Kind: U64, Text: "rx_packets"},
	{Off: 16, Len: 8, Kind: U64, Text: "tx_bytes"},
	{Off: 24, Len: 8, Kind: U64, Text: "tx_packets"},
	{Off: 32, Len: 2, Kind: U16, Text: "vid VLAN id."},
	{Off: 34, Len: 2, Kind: U16, Enum: bridgeVlanFlagsRef, Text: "flags"},
	{Off: 36, Len: 4, Kind: Pad, Text: "pad2"},
}}

// OffloadXStats is IFLA_STATS_LINK_OFFLOAD_XSTATS.
var OffloadXStats = Set{Name: "link-offload-xstats", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_CPU_HIT:   {Kind: Record, Struct: LinkStats64Ref, Text: "IFLA_OFFLOAD_XSTATS_CPU_HIT Packets of a switch chip's port that came to the CPU."},
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO: {Kind: Nest, Sub: HWSInfoRef, Text: "IFLA_OFFLOAD_XSTATS_HW_S_INFO Which counters the hardware keeps."},
	uapi.IFLA_OFFLOAD_XSTATS_L3_STATS:  {Kind: Record, Struct: HWStats64Ref, Text: "IFLA_OFFLOAD_XSTATS_L3_STATS Packets that the hardware routed."},
}}

// HWSInfo is IFLA_OFFLOAD_XSTATS_HW_S_INFO: under the number that a group of
// counters has in OffloadXStats, whether the hardware keeps it.
var HWSInfo = Set{Name: "hw-s-info", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_L3_STATS: {Kind: Nest, Sub: HWSInfoOneRef, Text: "IFLA_OFFLOAD_XSTATS_L3_STATS Whether the hardware counts the packets that it routes."},
}}

// HWSInfoOne is a nest in HWSInfo.
var HWSInfoOne = Set{Name: "hw-s-info-one", Attrs: []Attr{
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST: {Kind: U8, Text: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST 1 when the counters were asked for."},
	uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED:    {Kind: U8, Text: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED 1 when a device keeps them."},
}}

// StatsAF is IFLA_STATS_AF_SPEC: its attributes' types are address families.
var StatsAF = Set{Name: "stats-af-spec", Attrs: []Attr{
	uapi.AF_MPLS: {Kind: Nest, Sub: MPLSStatsRef, Text: "AF_MPLS Counters of MPLS."},
}}

// LinkIfmap is struct rtnl_link_ifmap.
var LinkIfmap = Struct{Name: "rtnl_link_ifmap", Size: uapi.SizeofRtnlLinkIfmap, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "mem_start Where the card's shared memory begins."},
	{Off: 8, Len: 8, Kind: U64, Text: "mem_end Where it ends."},
	{Off: 16, Len: 8, Kind: U64, Text: "base_addr The card's I/O port."},
	{Off: 24, Len: 2, Kind: U16, Text: "irq Its interrupt."},
	{Off: 26, Len: 1, Kind: U8, Text: "dma Its DMA channel."},
	{Off: 27, Len: 1, Kind: U8, Text: "port Its connector."},
	{Off: 28, Len: 4, Kind: Pad, Text: "pad"},
}}

// LinkStats64 is struct rtnl_link_stats64; kernels before 5.19 send 192 bytes.
var LinkStats64 = Struct{Name: "rtnl_link_stats64", Size: 200, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "rx_packets Packets received."},
	{Off: 8, Len: 8, Kind: U64, Text: "tx_packets Packets sent."},
	{Off: 16, Len: 8, Kind: U64, Text: "rx_bytes Bytes received."},
	{Off: 24, Len: 8, Kind: U64, Text: "tx_bytes Bytes sent."},
	{Off: 32, Len: 8, Kind: U64, Text: "rx_errors Broken packets received."},
	{Off: 40, Len: 8, Kind: U64, Text: "tx_errors Packets that could not be sent."},
	{Off: 48, Len: 8, Kind: U64, Text: "rx_dropped Good packets received and dropped, for lack of room or of a taker."},
	{Off: 56, Len: 8, Kind: U64, Text: "tx_dropped Packets dropped on the way out."},
	{Off: 64, Len: 8, Kind: U64, Text: "multicast Multicast packets received."},
	{Off: 72, Len: 8, Kind: U64, Text: "collisions Collisions on a shared wire."},
	{Off: 80, Len: 8, Kind: U64, Text: "rx_length_errors Packets received of a wrong length."},
	{Off: 88, Len: 8, Kind: U64, Text: "rx_over_errors Packets too long for their buffer."},
	{Off: 96, Len: 8, Kind: U64, Text: "rx_crc_errors Packets received with a wrong checksum."},
	{Off: 104, Len: 8, Kind: U64, Text: "rx_frame_errors Packets received that were not a whole number of bytes."},
	{Off: 112, Len: 8, Kind: U64, Text: "rx_fifo_errors Packets lost in the card because its queue was full."},
	{Off: 120, Len: 8, Kind: U64, Text: "rx_missed_errors Packets lost because the host was too slow."},
	{Off: 128, Len: 8, Kind: U64, Text: "tx_aborted_errors Packets given up, such as after too many collisions."},
	{Off: 136, Len: 8, Kind: U64, Text: "tx_carrier_errors Packets lost with the carrier."},
	{Off: 144, Len: 8, Kind: U64, Text: "tx_fifo_errors Packets lost because the card got their bytes too late."},
	{Off: 152, Len: 8, Kind: U64, Text: "tx_heartbeat_errors Missing heartbeats of an old transceiver."},
	{Off: 160, Len: 8, Kind: U64, Text: "tx_window_errors Collisions that came too late."},
	{Off: 168, Len: 8, Kind: U64, Text: "rx_compressed Compressed packets received."},
	{Off: 176, Len: 8, Kind: U64, Text: "tx_compressed Compressed packets sent."},
	{Off: 184, Len: 8, Kind: U64, Text: "rx_nohandler Packets received that no protocol wanted."},
	{Off: 192, Len: 8, Kind: U64, Text: "rx_otherhost_dropped Packets dropped because they were for another host."},
}}

// LinkStats is struct rtnl_link_stats.
var LinkStats = Struct{Name: "rtnl_link_stats", Size: uapi.SizeofRtnlLinkStats, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "rx_packets Packets received."},
	{Off: 4, Len: 4, Kind: U32, Text: "tx_packets Packets sent."},
	{Off: 8, Len: 4, Kind: U32, Text: "rx_bytes Bytes received."},
	{Off: 12, Len: 4, Kind: U32, Text: "tx_bytes Bytes sent."},
	{Off: 16, Len: 4, Kind: U32, Text: "rx_errors Broken packets received."},
	{Off: 20, Len: 4, Kind: U32, Text: "tx_errors Packets that could not be sent."},
	{Off: 24, Len: 4, Kind: U32, Text: "rx_dropped Good packets received and dropped, for lack of room or of a taker."},
	{Off: 28, Len: 4, Kind: U32, Text: "tx_dropped Packets dropped on the way out."},
	{Off: 32, Len: 4, Kind: U32, Text: "multicast Multicast packets received."},
	{Off: 36, Len: 4, Kind: U32, Text: "collisions Collisions on a shared wire."},
	{Off: 40, Len: 4, Kind: U32, Text: "rx_length_errors Packets received of a wrong length."},
	{Off: 44, Len: 4, Kind: U32, Text: "rx_over_errors Packets too long for their buffer."},
	{Off: 48, Len: 4, Kind: U32, Text: "rx_crc_errors Packets received with a wrong checksum."},
	{Off: 52, Len: 4, Kind: U32, Text: "rx_frame_errors Packets received that were not a whole number of bytes."},
	{Off: 56, Len: 4, Kind: U32, Text: "rx_fifo_errors Packets lost in the card because its queue was full."},
	{Off: 60, Len: 4, Kind: U32, Text: "rx_missed_errors Packets lost because the host was too slow."},
	{Off: 64, Len: 4, Kind: U32, Text: "tx_aborted_errors Packets given up, such as after too many collisions."},
	{Off: 68, Len: 4, Kind: U32, Text: "tx_carrier_errors Packets lost with the carrier."},
	{Off: 72, Len: 4, Kind: U32, Text: "tx_fifo_errors Packets lost because the card got their bytes too late."},
	{Off: 76, Len: 4, Kind: U32, Text: "tx_heartbeat_errors Missing heartbeats of an old transceiver."},
	{Off: 80, Len: 4, Kind: U32, Text: "tx_window_errors Collisions that came too late."},
	{Off: 84, Len: 4, Kind: U32, Text: "rx_compressed Compressed packets received."},
	{Off: 88, Len: 4, Kind: U32, Text: "tx_compressed Compressed packets sent."},
	{Off: 92, Len: 4, Kind: U32, Text: "rx_nohandler Packets received that no protocol wanted."},
}}

// HWStats64 is struct rtnl_hw_stats64.
var HWStats64 = Struct{Name: "rtnl_hw_stats64", Size: 72, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "rx_packets Packets received."},
	{Off: 8, Len: 8, Kind: U64, Text: "tx_packets Packets sent."},
	{Off: 16, Len: 8, Kind: U64, Text: "rx_bytes Bytes received."},
	{Off: 24, Len: 8, Kind: U64, Text: "tx_bytes Bytes sent."},
	{Off: 32, Len: 8, Kind: U64, Text: "rx_errors Broken packets received."},
	{Off: 40, Len: 8, Kind: U64, Text: "tx_errors Packets that could not be sent."},
	{Off: 48, Len: 8, Kind: U64, Text: "rx_dropped Good packets received and dropped, for lack of room or of a taker."},
	{Off: 56, Len: 8, Kind: U64, Text: "tx_dropped Packets dropped on the way out."},
	{Off: 64, Len: 8, Kind: U64, Text: "multicast Multicast packets received."},
}}

// BridgeStpXStats is struct bridge_stp_xstats.
var BridgeStpXStats = Struct{Name: "bridge_stp_xstats", Size: 48, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "transition_blk How often the port went to blocking."},
	{Off: 8, Len: 8, Kind: U64, Text: "transition_fwd How often it went to forwarding."},
	{Off: 16, Len: 8, Kind: U64, Text: "rx_bpdu Announcements received."},
	{Off: 24, Len: 8, Kind: U64, Text: "tx_bpdu Announcements sent."},
	{Off: 32, Len: 8, Kind: U64, Text: "rx_tcn Notices of a change received."},
	{Off: 40, Len: 8, Kind: U64, Text: "tx_tcn Notices of a change sent."},
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
