package schema

import "vethkit/rtnl/uapi"

// VFInfoList is IFLA_VFINFO_LIST: include/uapi/linux/if_link.h, net/core/rtnetlink.c. The kernel counts virtual
// functions from 0
//
//	each struct repeats whose it is.
var VFInfoList = Set{Name: "vfinfo-list-attrs", Attrs: []Attr{
	uapi.IFLA_VF_INFO: {Kind: Nest, Sub: VFInfoRef, Text: "IFLA_VF_INFO The settings of one virtual function; any number of times."},
}}

// VFInfo is IFLA_VF_INFO.
var VFInfo = Set{Name: "vfinfo-attrs", Attrs: []Attr{
	uapi.IFLA_VF_MAC:          {Kind: Record, Struct: VFMacRef, Text: "IFLA_VF_MAC The function's hardware address."},
	uapi.IFLA_VF_VLAN:         {Kind: Record, Struct: VFVlanRef, Text: "IFLA_VF_VLAN The VLAN that its packets are put into."},
	uapi.IFLA_VF_TX_RATE:      {Kind: Record, Struct: VFTxRateRef, Text: "IFLA_VF_TX_RATE How much it may send; IFLA_VF_RATE has more to say."},
	uapi.IFLA_VF_SPOOFCHK:     {Kind: Record, Struct: VFSpoofchkRef, Text: "IFLA_VF_SPOOFCHK Whether packets with a foreign source address are dropped."},
	uapi.IFLA_VF_LINK_STATE:   {Kind: Record, Struct: VFLinkStateRef, Text: "IFLA_VF_LINK_STATE Whether it has a carrier."},
	uapi.IFLA_VF_RATE:         {Kind: Record, Struct: VFRateRef, Text: "IFLA_VF_RATE How much it may send at least and at most."},
	uapi.IFLA_VF_RSS_QUERY_EN: {Kind: Record, Struct: VFRSSQueryEnRef, Text: "IFLA_VF_RSS_QUERY_EN Whether it may read how packets are spread over queues."},
	uapi.IFLA_VF_STATS:        {Kind: Nest, Sub: VFStatsRef, Text: "IFLA_VF_STATS The function's own counters."},
	uapi.IFLA_VF_TRUST:        {Kind: Record, Struct: VFTrustRef, Text: "IFLA_VF_TRUST Whether it may do what is kept from others, such as taking all packets."},
	uapi.IFLA_VF_IB_NODE_GUID: {Kind: Record, Struct: VFGuidRef, Text: "IFLA_VF_IB_NODE_GUID InfiniBand: the id of its node."},
	uapi.IFLA_VF_IB_PORT_GUID: {Kind: Record, Struct: VFGuidRef, Text: "IFLA_VF_IB_PORT_GUID InfiniBand: the id of its port."},
	uapi.IFLA_VF_VLAN_LIST:    {Kind: Nest, Sub: VFVlanListRef, Text: "IFLA_VF_VLAN_LIST Its VLANs with their protocols."},
	uapi.IFLA_VF_BROADCAST:    {Kind: Record, Struct: VFBroadcastRef, Text: "IFLA_VF_BROADCAST The hardware address of its broadcasts. Since 5.3."},
}}

// VFVlanList is IFLA_VF_VLAN_LIST.
var VFVlanList = Set{Name: "vf-vlan-attrs", Attrs: []Attr{
	uapi.IFLA_VF_VLAN_INFO: {Kind: Record, Struct: VFVlanInfoRef, Text: "IFLA_VF_VLAN_INFO One VLAN; any number of times in the format, once in fact."},
}}

// VFStats is IFLA_VF_STATS
//
//	its numbers begin at 0.
var VFStats = Set{Name: "vf-stats-attrs", Attrs: []Attr{
	uapi.IFLA_VF_STATS_RX_PACKETS: {Kind: U64, Text: "IFLA_VF_STATS_RX_PACKETS Packets received by it."},
	uapi.IFLA_VF_STATS_TX_PACKETS: {Kind: U64, Text: "IFLA_VF_STATS_TX_PACKETS Packets sent by it."},
	uapi.IFLA_VF_STATS_RX_BYTES:   {Kind: U64, Text: "IFLA_VF_STATS_RX_BYTES Bytes received by it."},
	uapi.IFLA_VF_STATS_TX_BYTES:   {Kind: U64, Text: "IFLA_VF_STATS_TX_BYTES Bytes sent by it."},
	uapi.IFLA_VF_STATS_BROADCAST:  {Kind: U64, Text: "IFLA_VF_STATS_BROADCAST Broadcast packets received."},
	uapi.IFLA_VF_STATS_MULTICAST:  {Kind: U64, Text: "IFLA_VF_STATS_MULTICAST Multicast packets received."},
	uapi.IFLA_VF_STATS_PAD:        {Kind: Pad, Text: "IFLA_VF_STATS_PAD"},
	uapi.IFLA_VF_STATS_RX_DROPPED: {Kind: U64, Text: "IFLA_VF_STATS_RX_DROPPED Packets dropped on the way in."},
	uapi.IFLA_VF_STATS_TX_DROPPED: {Kind: U64, Text: "IFLA_VF_STATS_TX_DROPPED Packets dropped on the way out."},
}}

// VFPorts is IFLA_VF_PORTS.
var VFPorts = Set{Name: "vf-ports-attrs", Attrs: []Attr{
	uapi.IFLA_VF_PORT: {Kind: Nest, Sub: VFPortRef, Text: "IFLA_VF_PORT The port profile of one virtual function; any number of times."},
}}

// VFPort is IFLA_VF_PORT and IFLA_PORT_SELF: a port profile (IEEE 802.1Qbg).
var VFPort = Set{Name: "vf-port", Attrs: []Attr{
	uapi.IFLA_PORT_VF:            {Kind: U32, Text: "IFLA_PORT_VF Number of the virtual function."},
	uapi.IFLA_PORT_PROFILE:       {Kind: Str, Text: "IFLA_PORT_PROFILE Name of the profile, at most 39 bytes and a zero."},
	uapi.IFLA_PORT_VSI_TYPE:      {Kind: Record, Struct: PortVSIRef, Text: "IFLA_PORT_VSI_TYPE The type of the virtual station's interface; Linux no longer looks at it."},
	uapi.IFLA_PORT_INSTANCE_UUID: {Kind: Bytes, Text: "IFLA_PORT_INSTANCE_UUID Identifies the virtual station's interface, 16 bytes."},
	uapi.IFLA_PORT_HOST_UUID:     {Kind: Bytes, Text: "IFLA_PORT_HOST_UUID Identifies the host, 16 bytes."},
	uapi.IFLA_PORT_REQUEST:       {Kind: U8, Enum: portRequestsRef, Text: "IFLA_PORT_REQUEST What is asked of the switch."},
	uapi.IFLA_PORT_RESPONSE:      {Kind: U16, Enum: portResponsesRef, Text: "IFLA_PORT_RESPONSE What the switch answered."},
}}

// VFMac is struct ifla_vf_mac.
var VFMac = Struct{Name: "ifla_vf_mac", Size: 36, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 32, Kind: MAC, Text: "mac The address, then zeros: 6 bytes count on Ethernet."},
}}

// VFBroadcast is struct ifla_vf_broadcast.
var VFBroadcast = Struct{Name: "ifla_vf_broadcast", Size: 32, Fields: []Field{
	{Off: 0, Len: 32, Kind: MAC, Text: "broadcast The address, then zeros."},
}}

// VFVlan is struct ifla_vf_vlan.
var VFVlan = Struct{Name: "ifla_vf_vlan", Size: 12, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "vlan VLAN id; 0: none."},
	{Off: 8, Len: 4, Kind: U32, Text: "qos The priority in the tag."},
}}

// VFVlanInfo is struct ifla_vf_vlan_info.
var VFVlanInfo = Struct{Name: "ifla_vf_vlan_info", Size: 16, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "vlan VLAN id; 0: none."},
	{Off: 8, Len: 4, Kind: U32, Text: "qos The priority in the tag."},
	{Off: 12, Len: 2, Kind: BE16, Enum: vlanProtocolsRef, Text: "vlan_proto The tag's Ethernet type."},
	{Off: 14, Len: 2, Kind: Pad, Text: "pad"},
}}

// VFTxRate is struct ifla_vf_tx_rate.
var VFTxRate = Struct{Name: "ifla_vf_tx_rate", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "rate The most it may send, in megabits a second; 0: no limit."},
}}

// VFRate is struct ifla_vf_rate.
var VFRate = Struct{Name: "ifla_vf_rate", Size: 12, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "min_tx_rate What it may send in any case, in megabits a second."},
	{Off: 8, Len: 4, Kind: U32, Text: "max_tx_rate The most it may send, in megabits a second; 0: no limit."},
}}

// VFSpoofchk is struct ifla_vf_spoofchk.
var VFSpoofchk = Struct{Name: "ifla_vf_spoofchk", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "setting 1: on, 0: off, 0xffffffff: the driver does not say."},
}}

// VFLinkState is struct ifla_vf_link_state.
var VFLinkState = Struct{Name: "ifla_vf_link_state", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Enum: vfLinkStatesRef, Text: "link_state As the card's, or always on or off."},
}}

// VFRSSQueryEn is struct ifla_vf_rss_query_en.
var VFRSSQueryEn = Struct{Name: "ifla_vf_rss_query_en", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "setting 1: on, 0: off, 0xffffffff: the driver does not say."},
}}

// VFTrust is struct ifla_vf_trust.
var VFTrust = Struct{Name: "ifla_vf_trust", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: U32, Text: "setting 1: on, 0: off, 0xffffffff: the driver does not say."},
}}

// VFGuid is struct ifla_vf_guid.
var VFGuid = Struct{Name: "ifla_vf_guid", Size: 16, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "vf Number of the virtual function."},
	{Off: 4, Len: 4, Kind: Pad, Text: "pad"},
	{Off: 8, Len: 8, Kind: U64, Text: "guid The id."},
}}

// PortVSI is struct ifla_port_vsi.
var PortVSI = Struct{Name: "ifla_port_vsi", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "vsi_mgr_id Number of the database of types."},
	{Off: 1, Len: 3, Kind: Bytes, Text: "vsi_type_id Number of the type, three bytes."},
	{Off: 4, Len: 1, Kind: U8, Text: "vsi_type_version Version of the type."},
	{Off: 5, Len: 3, Kind: Pad, Text: "pad"},
}}

var vfLinkStates = Enum{Name: "ifla_vf_link_state.link_state", Names: []Value{
	{uapi.IFLA_VF_LINK_STATE_AUTO, "IFLA_VF_LINK_STATE_AUTO"},
	{uapi.IFLA_VF_LINK_STATE_ENABLE, "IFLA_VF_LINK_STATE_ENABLE"},
	{uapi.IFLA_VF_LINK_STATE_DISABLE, "IFLA_VF_LINK_STATE_DISABLE"},
}}

var portRequests = Enum{Name: "IFLA_PORT_REQUEST", Names: []Value{
	{uapi.PORT_REQUEST_PREASSOCIATE, "PORT_REQUEST_PREASSOCIATE"},
	{uapi.PORT_REQUEST_PREASSOCIATE_RR, "PORT_REQUEST_PREASSOCIATE_RR"},
	{uapi.PORT_REQUEST_ASSOCIATE, "PORT_REQUEST_ASSOCIATE"},
	{uapi.PORT_REQUEST_DISASSOCIATE, "PORT_REQUEST_DISASSOCIATE"},
}}

var portResponses = Enum{Name: "IFLA_PORT_RESPONSE", Names: []Value{
	{uapi.PORT_VDP_RESPONSE_SUCCESS, "PORT_VDP_RESPONSE_SUCCESS"},
	{uapi.PORT_VDP_RESPONSE_INVALID_FORMAT, "PORT_VDP_RESPONSE_INVALID_FORMAT"},
	{uapi.PORT_VDP_RESPONSE_INSUFFICIENT_RESOURCES, "PORT_VDP_RESPONSE_INSUFFICIENT_RESOURCES"},
	{uapi.PORT_VDP_RESPONSE_UNUSED_VTID, "PORT_VDP_RESPONSE_UNUSED_VTID"},
	{uapi.PORT_VDP_RESPONSE_VTID_VIOLATION, "PORT_VDP_RESPONSE_VTID_VIOLATION"},
	{uapi.PORT_VDP_RESPONSE_VTID_VERSION_VIOALTION, "PORT_VDP_RESPONSE_VTID_VERSION_VIOALTION"},
	{uapi.PORT_VDP_RESPONSE_OUT_OF_SYNC, "PORT_VDP_RESPONSE_OUT_OF_SYNC"},
	{uapi.PORT_PROFILE_RESPONSE_SUCCESS, "PORT_PROFILE_RESPONSE_SUCCESS"},
	{uapi.PORT_PROFILE_RESPONSE_INPROGRESS, "PORT_PROFILE_RESPONSE_INPROGRESS"},
	{uapi.PORT_PROFILE_RESPONSE_INVALID, "PORT_PROFILE_RESPONSE_INVALID"},
	{uapi.PORT_PROFILE_RESPONSE_BADSTATE, "PORT_PROFILE_RESPONSE_BADSTATE"},
	{uapi.PORT_PROFILE_RESPONSE_INSUFFICIENT_RESOURCES, "PORT_PROFILE_RESPONSE_INSUFFICIENT_RESOURCES"},
	{uapi.PORT_PROFILE_RESPONSE_ERROR, "PORT_PROFILE_RESPONSE_ERROR"},
}}
