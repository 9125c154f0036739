package schema

import "vethkit/rtnl/uapi"

// VlanDB is the attributes of a bridge's VLANs:
// include/uapi/linux/if_bridge.h.
var VlanDB = Set{Name: "vlandb", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_ENTRY:          {Kind: Nest, Sub: VlanEntryRef, Text: "BRIDGE_VLANDB_ENTRY A VLAN, or a range of them, of a port or of the bridge."},
	uapi.BRIDGE_VLANDB_GLOBAL_OPTIONS: {Kind: Nest, Sub: VlanGlobalRef, Text: "BRIDGE_VLANDB_GLOBAL_OPTIONS What holds for a VLAN on the whole bridge."},
}}

// VlanDBGet is the attributes of RTM_GETVLAN.
var VlanDBGet = Set{Name: "vlandb-dump", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_DUMP_FLAGS: {Kind: U32, Enum: vlanDumpFlagsRef, Text: "BRIDGE_VLANDB_DUMP_FLAGS What the answer is to have."},
}}

var vlanDumpFlags = Enum{Name: "BRIDGE_VLANDB_DUMP_FLAGS", Flags: true, Names: []Value{
	{uapi.BRIDGE_VLANDB_DUMPF_STATS, "BRIDGE_VLANDB_DUMPF_STATS"},
	{uapi.BRIDGE_VLANDB_DUMPF_GLOBAL, "BRIDGE_VLANDB_DUMPF_GLOBAL"},
}}

// BrVlanMsg is struct br_vlan_msg.
var BrVlanMsg = Struct{Name: "br_vlan_msg", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "family AF_BRIDGE."},
	{Off: 1, Len: 1, Kind: Pad, Text: "reserved1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "reserved2"},
	{Off: 4, Len: 4, Kind: U32, Text: "ifindex ifindex of the port or bridge; 0 in a dump's request: all."},
}}

// VlanEntry is BRIDGE_VLANDB_ENTRY.
var VlanEntry = Set{Name: "vlandb-entry", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_ENTRY_INFO:               {Kind: Record, Struct: BridgeVlanInfoRef, Text: "BRIDGE_VLANDB_ENTRY_INFO The VLAN, the first one of a range, and its flags."},
	uapi.BRIDGE_VLANDB_ENTRY_RANGE:              {Kind: U16, Text: "BRIDGE_VLANDB_ENTRY_RANGE The last VLAN id of the range."},
	uapi.BRIDGE_VLANDB_ENTRY_STATE:              {Kind: U8, Enum: portStatesRef, Text: "BRIDGE_VLANDB_ENTRY_STATE The spanning tree's state in this VLAN."},
	uapi.BRIDGE_VLANDB_ENTRY_TUNNEL_INFO:        {Kind: Nest, Sub: VlanTunnelRef, Text: "BRIDGE_VLANDB_ENTRY_TUNNEL_INFO The tunnel id that belongs to the VLAN."},
	uapi.BRIDGE_VLANDB_ENTRY_STATS:              {Kind: Nest, Sub: VlanStatsRef, Text: "BRIDGE_VLANDB_ENTRY_STATS Counters, where they were asked for."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_ROUTER:       {Kind: U8, Enum: mdbRouterTypesRef, Text: "BRIDGE_VLANDB_ENTRY_MCAST_ROUTER Whether a multicast router counts as being there."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS:     {Kind: U32, Text: "BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS How many multicast entries there are."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS:   {Kind: U32, Text: "BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS How many there may be; 0: no limit."},
	uapi.BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS:     {Kind: U8, Text: "BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS 1 when the bridge answers ARP and neighbour discovery in this VLAN itself."},
	uapi.BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT: {Kind: U8, Text: "BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT IFLA_BRPORT_NEIGH_FORWARD_GRAT for this VLAN. Since 7.2."},
}}

// VlanTunnel is BRIDGE_VLANDB_ENTRY_TUNNEL_INFO.
var VlanTunnel = Set{Name: "vlandb-tunnel", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_TINFO_ID:  {Kind: U32, Text: "BRIDGE_VLANDB_TINFO_ID The tunnel id of the VLAN."},
	uapi.BRIDGE_VLANDB_TINFO_CMD: {Kind: U32, Text: "BRIDGE_VLANDB_TINFO_CMD In a request: RTM_SETLINK to add it, RTM_DELLINK to remove it."},
}}

// VlanStats is BRIDGE_VLANDB_ENTRY_STATS.
var VlanStats = Set{Name: "vlandb-stats", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_STATS_RX_BYTES:   {Kind: U64, Text: "BRIDGE_VLANDB_STATS_RX_BYTES Bytes received in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_RX_PACKETS: {Kind: U64, Text: "BRIDGE_VLANDB_STATS_RX_PACKETS Packets received in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_TX_BYTES:   {Kind: U64, Text: "BRIDGE_VLANDB_STATS_TX_BYTES Bytes sent in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_TX_PACKETS: {Kind: U64, Text: "BRIDGE_VLANDB_STATS_TX_PACKETS Packets sent in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_PAD:        {Kind: Pad, Text: "BRIDGE_VLANDB_STATS_PAD"},
}}

// VlanGlobal is BRIDGE_VLANDB_GLOBAL_OPTIONS; its multicast settings are
// those of IFLA_BR_MCAST_…, for one VLAN.
var VlanGlobal = Set{Name: "vlandb-global", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_GOPTS_ID:                         {Kind: U16, Text: "BRIDGE_VLANDB_GOPTS_ID The VLAN id, the first one of a range."},
	uapi.BRIDGE_VLANDB_GOPTS_RANGE:                      {Kind: U16, Text: "BRIDGE_VLANDB_GOPTS_RANGE The last VLAN id of the range."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING:             {Kind: U8, Text: "BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING 1 when IGMP and MLD are read in the VLAN."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION:         {Kind: U8, Text: "BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION Version of the IGMP that is spoken: 2 or 3."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION:          {Kind: U8, Text: "BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION Version of the MLD that is spoken: 1 or 2."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT:      {Kind: U32, Text: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT How often it asks after a leave."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT:    {Kind: U32, Text: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT How many queries it sends quickly at the start."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL:    {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL Time between the questions after a leave, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_PAD:                        {Kind: Pad, Text: "BRIDGE_VLANDB_GOPTS_PAD"},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL:     {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL How long a member that is not heard again stays, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL:        {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL How long another querier may be silent, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL:          {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL Time between queries, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL: {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL How long members may take to answer, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL:  {Kind: U64, Text: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL Time between the queries at the start, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER:              {Kind: U8, Text: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER 1 when the bridge itself asks who wants which multicast."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS:         {Kind: Nest, Sub: MDBRouterRef, Text: "BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS The ports behind which multicast routers are."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE:        {Kind: Nest, Sub: QuerierStateRef, Text: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE Who asks who wants which multicast."},
	uapi.BRIDGE_VLANDB_GOPTS_MSTI:                       {Kind: U16, Text: "BRIDGE_VLANDB_GOPTS_MSTI The spanning tree that the VLAN belongs to."},
}}
