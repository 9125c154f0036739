package schema

import "vethkit/rtnl/uapi"

// Bridge is IFLA_INFO_DATA of a bridge. Times are in hundredths of a second
// (USER_HZ), whatever the kernel's own clock is.
var Bridge = Set{Name: "linkinfo-bridge-attrs", Attrs: []Attr{
	uapi.IFLA_BR_FORWARD_DELAY:              {Kind: U32, Text: "IFLA_BR_FORWARD_DELAY STP: how long a port listens, and then learns, before it forwards; in 1/100 s."},
	uapi.IFLA_BR_HELLO_TIME:                 {Kind: U32, Text: "IFLA_BR_HELLO_TIME STP: how often the root bridge says that it is there; in 1/100 s."},
	uapi.IFLA_BR_MAX_AGE:                    {Kind: U32, Text: "IFLA_BR_MAX_AGE STP: how long the root bridge may be silent before another takes its place; in 1/100 s."},
	uapi.IFLA_BR_AGEING_TIME:                {Kind: U32, Text: "IFLA_BR_AGEING_TIME How long an address that was learned is remembered; in 1/100 s."},
	uapi.IFLA_BR_STP_STATE:                  {Kind: U32, Text: "IFLA_BR_STP_STATE The spanning tree protocol: 0 off, 1 the kernel's, 2 a daemon's."},
	uapi.IFLA_BR_PRIORITY:                   {Kind: U16, Text: "IFLA_BR_PRIORITY STP: the bridge with the smallest becomes root."},
	uapi.IFLA_BR_VLAN_FILTERING:             {Kind: U8, Text: "IFLA_BR_VLAN_FILTERING 1 when ports only pass the VLANs that they are members of."},
	uapi.IFLA_BR_VLAN_PROTOCOL:              {Kind: BE16, Enum: vlanProtocolsRef, Text: "IFLA_BR_VLAN_PROTOCOL EtherType of the VLAN tags that are looked at: 0x8100 or 0x88a8."},
	uapi.IFLA_BR_GROUP_FWD_MASK:             {Kind: U16, Text: "IFLA_BR_GROUP_FWD_MASK Which of the sixteen link-local groups 01:80:c2:00:00:0X are forwarded, a bit each."},
	uapi.IFLA_BR_ROOT_ID:                    {Kind: Record, Struct: BridgeIDRef, Text: "IFLA_BR_ROOT_ID STP: the root bridge."},
	uapi.IFLA_BR_BRIDGE_ID:                  {Kind: Record, Struct: BridgeIDRef, Text: "IFLA_BR_BRIDGE_ID STP: this bridge."},
	uapi.IFLA_BR_ROOT_PORT:                  {Kind: U16, Text: "IFLA_BR_ROOT_PORT STP: number of the port towards the root; 0 at the root."},
	uapi.IFLA_BR_ROOT_PATH_COST:             {Kind: U32, Text: "IFLA_BR_ROOT_PATH_COST STP: the sum of port costs on the way to the root."},
	uapi.IFLA_BR_TOPOLOGY_CHANGE:            {Kind: U8, Text: "IFLA_BR_TOPOLOGY_CHANGE STP: 1 while addresses are forgotten faster because the tree changed."},
	uapi.IFLA_BR_TOPOLOGY_CHANGE_DETECTED:   {Kind: U8, Text: "IFLA_BR_TOPOLOGY_CHANGE_DETECTED STP: 1 while this bridge tells the root about a change."},
	uapi.IFLA_BR_HELLO_TIMER:                {Kind: U64, Text: "IFLA_BR_HELLO_TIMER What is left until the next hello; in 1/100 s, 0 when not running."},
	uapi.IFLA_BR_TCN_TIMER:                  {Kind: U64, Text: "IFLA_BR_TCN_TIMER What is left until the next notice of a change; in 1/100 s."},
	uapi.IFLA_BR_TOPOLOGY_CHANGE_TIMER:      {Kind: U64, Text: "IFLA_BR_TOPOLOGY_CHANGE_TIMER What is left of the topology change; in 1/100 s."},
	uapi.IFLA_BR_GC_TIMER:                   {Kind: U64, Text: "IFLA_BR_GC_TIMER What is left until old addresses are looked for; in 1/100 s."},
	uapi.IFLA_BR_GROUP_ADDR:                 {Kind: MAC, Text: "IFLA_BR_GROUP_ADDR STP: the group address that the protocol's packets go to."},
	uapi.IFLA_BR_FDB_FLUSH:                  {Kind: Flag, Text: "IFLA_BR_FDB_FLUSH In a request: forget the addresses that were learned."},
	uapi.IFLA_BR_MCAST_ROUTER:               {Kind: U8, Text: "IFLA_BR_MCAST_ROUTER Whether the bridge itself gets all multicast, as a router does: 0 no, 1 when a query was seen, 2 yes."},
	uapi.IFLA_BR_MCAST_SNOOPING:             {Kind: U8, Text: "IFLA_BR_MCAST_SNOOPING 1 when IGMP and MLD are read, to send multicast only to those who want it."},
	uapi.IFLA_BR_MCAST_QUERY_USE_IFADDR:     {Kind: U8, Text: "IFLA_BR_MCAST_QUERY_USE_IFADDR 1 when queries carry the bridge's own address instead of 0.0.0.0."},
	uapi.IFLA_BR_MCAST_QUERIER:              {Kind: U8, Text: "IFLA_BR_MCAST_QUERIER 1 when the bridge itself asks who wants which multicast."},
	uapi.IFLA_BR_MCAST_HASH_ELASTICITY:      {Kind: U32, Text: "IFLA_BR_MCAST_HASH_ELASTICITY Has no effect any more; always 16."},
	uapi.IFLA_BR_MCAST_HASH_MAX:             {Kind: U32, Text: "IFLA_BR_MCAST_HASH_MAX How many multicast groups the bridge keeps."},
	uapi.IFLA_BR_MCAST_LAST_MEMBER_CNT:      {Kind: U32, Text: "IFLA_BR_MCAST_LAST_MEMBER_CNT How often it asks after a leave before it believes that nobody is left."},
	uapi.IFLA_BR_MCAST_STARTUP_QUERY_CNT:    {Kind: U32, Text: "IFLA_BR_MCAST_STARTUP_QUERY_CNT How many queries it sends quickly at the start."},
	uapi.IFLA_BR_MCAST_LAST_MEMBER_INTVL:    {Kind: U64, Text: "IFLA_BR_MCAST_LAST_MEMBER_INTVL Time between the questions after a leave; in 1/100 s."},
	uapi.IFLA_BR_MCAST_MEMBERSHIP_INTVL:     {Kind: U64, Text: "IFLA_BR_MCAST_MEMBERSHIP_INTVL How long a member that is not heard again stays; in 1/100 s."},
	uapi.IFLA_BR_MCAST_QUERIER_INTVL:        {Kind: U64, Text: "IFLA_BR_MCAST_QUERIER_INTVL How long another querier may be silent before this one takes over; in 1/100 s."},
	uapi.IFLA_BR_MCAST_QUERY_INTVL:          {Kind: U64, Text: "IFLA_BR_MCAST_QUERY_INTVL Time between queries; in 1/100 s."},
	uapi.IFLA_BR_MCAST_QUERY_RESPONSE_INTVL: {Kind: U64, Text: "IFLA_BR_MCAST_QUERY_RESPONSE_INTVL How long members may take to answer; in 1/100 s."},
	uapi.IFLA_BR_MCAST_STARTUP_QUERY_INTVL:  {Kind: U64, Text: "IFLA_BR_MCAST_STARTUP_QUERY_INTVL Time between the queries at the start; in 1/100 s."},
	uapi.IFLA_BR_NF_CALL_IPTABLES:           {Kind: U8, Text: "IFLA_BR_NF_CALL_IPTABLES 1 when bridged IPv4 packets go through iptables as well."},
	uapi.IFLA_BR_NF_CALL_IP6TABLES:          {Kind: U8, Text: "IFLA_BR_NF_CALL_IP6TABLES 1 when bridged IPv6 packets go through ip6tables as well."},
	uapi.IFLA_BR_NF_CALL_ARPTABLES:          {Kind: U8, Text: "IFLA_BR_NF_CALL_ARPTABLES 1 when bridged ARP packets go through arptables as well."},
	uapi.IFLA_BR_VLAN_DEFAULT_PVID:          {Kind: U16, Text: "IFLA_BR_VLAN_DEFAULT_PVID The VLAN that untagged packets of a new port belong to; 0: none."},
	uapi.IFLA_BR_PAD:                        {Kind: Pad, Text: "IFLA_BR_PAD"},
	uapi.IFLA_BR_VLAN_STATS_ENABLED:         {Kind: U8, Text: "IFLA_BR_VLAN_STATS_ENABLED 1 when packets are counted a VLAN."},
	uapi.IFLA_BR_MCAST_STATS_ENABLED:        {Kind: U8, Text: "IFLA_BR_MCAST_STATS_ENABLED 1 when IGMP and MLD packets are counted."},
	uapi.IFLA_BR_MCAST_IGMP_VERSION:         {Kind: U8, Text: "IFLA_BR_MCAST_IGMP_VERSION Version of the IGMP that the bridge speaks: 2 or 3."},
	uapi.IFLA_BR_MCAST_MLD_VERSION:          {Kind: U8, Text: "IFLA_BR_MCAST_MLD_VERSION Version of the MLD that the bridge speaks: 1 or 2."},
	uapi.IFLA_BR_VLAN_STATS_PER_PORT:        {Kind: U8, Text: "IFLA_BR_VLAN_STATS_PER_PORT 1 when packets are counted a VLAN and port."},
	uapi.IFLA_BR_MULTI_BOOLOPT:              {Kind: Record, Struct: BoolOptMultiRef, Text: "IFLA_BR_MULTI_BOOLOPT Settings that are on or off, a bit each."},
	uapi.IFLA_BR_MCAST_QUERIER_STATE:        {Kind: Nest, Sub: QuerierStateRef, Text: "IFLA_BR_MCAST_QUERIER_STATE Who asks who wants which multicast."},
	uapi.IFLA_BR_FDB_N_LEARNED:              {Kind: U32, Text: "IFLA_BR_FDB_N_LEARNED How many addresses are learned."},
	uapi.IFLA_BR_FDB_MAX_LEARNED:            {Kind: U32, Text: "IFLA_BR_FDB_MAX_LEARNED How many addresses may be learned; 0: no limit."},
	uapi.IFLA_BR_STP_MODE:                   {Kind: U32, Enum: stpModesRef, Text: "IFLA_BR_STP_MODE Who runs the spanning tree, once it is on: the kernel or a daemon. Since 7.1."},
}}

var stpModes = Enum{Name: "IFLA_BR_STP_MODE", Names: []Value{
	{uapi.BR_STP_MODE_AUTO, "BR_STP_MODE_AUTO"},
	{uapi.BR_STP_MODE_USER, "BR_STP_MODE_USER"},
	{uapi.BR_STP_MODE_KERNEL, "BR_STP_MODE_KERNEL"},
}}

// BridgeID is struct ifla_bridge_id.
var BridgeID = Struct{Name: "ifla_bridge_id", Size: 8, Fields: []Field{
	{Off: 0, Len: 2, Kind: BE16, Text: "prio Priority; the smaller the better."},
	{Off: 2, Len: 6, Kind: MAC, Text: "addr Hardware address; it decides between equal priorities."},
}}

// BoolOptMulti is struct br_boolopt_multi.
var BoolOptMulti = Struct{Name: "br_boolopt_multi", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Enum: boolOptsRef, Text: "optval The settings."},
	{Off: 4, Len: 4, Kind: U32, Enum: boolOptsRef, Text: "optmask Which of them the kernel knows, or the request changes."},
}}

var boolOpts = Enum{Name: "br_boolopt_id", Flags: true, Names: []Value{
	{1 << uapi.BR_BOOLOPT_NO_LL_LEARN, "BR_BOOLOPT_NO_LL_LEARN"},
	{1 << uapi.BR_BOOLOPT_MCAST_VLAN_SNOOPING, "BR_BOOLOPT_MCAST_VLAN_SNOOPING"},
	{1 << uapi.BR_BOOLOPT_MST_ENABLE, "BR_BOOLOPT_MST_ENABLE"},
	{1 << uapi.BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION, "BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION"},
	{1 << uapi.BR_BOOLOPT_FDB_LOCAL_VLAN_0, "BR_BOOLOPT_FDB_LOCAL_VLAN_0"},
}}

// QuerierState is IFLA_BR_MCAST_QUERIER_STATE.
var QuerierState = Set{Name: "bridge-querier", Attrs: []Attr{
	uapi.BRIDGE_QUERIER_IP_ADDRESS:       {Kind: IP, Text: "BRIDGE_QUERIER_IP_ADDRESS Address of the IGMP querier."},
	uapi.BRIDGE_QUERIER_IP_PORT:          {Kind: U32, Text: "BRIDGE_QUERIER_IP_PORT ifindex of the port that it is behind."},
	uapi.BRIDGE_QUERIER_IP_OTHER_TIMER:   {Kind: U64, Text: "BRIDGE_QUERIER_IP_OTHER_TIMER What is left before it counts as gone; in 1/100 s."},
	uapi.BRIDGE_QUERIER_PAD:              {Kind: Pad, Text: "BRIDGE_QUERIER_PAD"},
	uapi.BRIDGE_QUERIER_IPV6_ADDRESS:     {Kind: IP, Text: "BRIDGE_QUERIER_IPV6_ADDRESS Address of the MLD querier."},
	uapi.BRIDGE_QUERIER_IPV6_PORT:        {Kind: U32, Text: "BRIDGE_QUERIER_IPV6_PORT ifindex of the port that it is behind."},
	uapi.BRIDGE_QUERIER_IPV6_OTHER_TIMER: {Kind: U64, Text: "BRIDGE_QUERIER_IPV6_OTHER_TIMER What is left before it counts as gone; in 1/100 s."},
}}

// BridgeAF is IFLA_AF_SPEC where ifi_family is AF_BRIDGE.
var BridgeAF = Set{Name: "bridge-af-spec", Attrs: []Attr{
	uapi.IFLA_BRIDGE_FLAGS:            {Kind: U16, Enum: bridgeFlagsRef, Text: "IFLA_BRIDGE_FLAGS Whom the request is for: the bridge's own code, the port's driver, or both."},
	uapi.IFLA_BRIDGE_MODE:             {Kind: U16, Enum: bridgeModesRef, Text: "IFLA_BRIDGE_MODE Whether a card's virtual functions talk to each other directly or by way of the switch."},
	uapi.IFLA_BRIDGE_VLAN_INFO:        {Kind: Record, Struct: BridgeVlanInfoRef, Text: "IFLA_BRIDGE_VLAN_INFO One VLAN that the port is a member of, or an end of a range of them."},
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_INFO: {Kind: Nest, Sub: VlanTunnelInfoRef, Text: "IFLA_BRIDGE_VLAN_TUNNEL_INFO Which tunnel id belongs to which VLAN."},
	uapi.IFLA_BRIDGE_MRP:              {Kind: Nest, Sub: BridgeMRPRef, Text: "IFLA_BRIDGE_MRP The media redundancy protocol."},
	uapi.IFLA_BRIDGE_CFM:              {Kind: Nest, Sub: BridgeCFMRef, Text: "IFLA_BRIDGE_CFM Connectivity fault management."},
	uapi.IFLA_BRIDGE_MST:              {Kind: Nest, Sub: BridgeMSTRef, Text: "IFLA_BRIDGE_MST Multiple spanning trees."},
}}

// BridgeVlanInfo is struct bridge_vlan_info.
var BridgeVlanInfo = Struct{Name: "bridge_vlan_info", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Enum: bridgeVlanFlagsRef, Text: "flags"},
	{Off: 2, Len: 2, Kind: U16, Text: "vid VLAN id, 1 to 4094."},
}}

var bridgeFlags = Enum{Name: "IFLA_BRIDGE_FLAGS", Flags: true, Names: []Value{
	{uapi.BRIDGE_FLAGS_MASTER, "BRIDGE_FLAGS_MASTER"},
	{uapi.BRIDGE_FLAGS_SELF, "BRIDGE_FLAGS_SELF"},
}}

var bridgeModes = Enum{Name: "IFLA_BRIDGE_MODE", Names: []Value{
	{uapi.BRIDGE_MODE_VEB, "BRIDGE_MODE_VEB"},
	{uapi.BRIDGE_MODE_VEPA, "BRIDGE_MODE_VEPA"},
}}

var bridgeVlanFlags = Enum{Name: "bridge_vlan_info.flags", Flags: true, Names: []Value{
	{uapi.BRIDGE_VLAN_INFO_MASTER, "BRIDGE_VLAN_INFO_MASTER"},
	{uapi.BRIDGE_VLAN_INFO_PVID, "BRIDGE_VLAN_INFO_PVID"},
	{uapi.BRIDGE_VLAN_INFO_UNTAGGED, "BRIDGE_VLAN_INFO_UNTAGGED"},
	{uapi.BRIDGE_VLAN_INFO_RANGE_BEGIN, "BRIDGE_VLAN_INFO_RANGE_BEGIN"},
	{uapi.BRIDGE_VLAN_INFO_RANGE_END, "BRIDGE_VLAN_INFO_RANGE_END"},
	{uapi.BRIDGE_VLAN_INFO_BRENTRY, "BRIDGE_VLAN_INFO_BRENTRY"},
	{uapi.BRIDGE_VLAN_INFO_ONLY_OPTS, "BRIDGE_VLAN_INFO_ONLY_OPTS"},
}}
