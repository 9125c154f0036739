package schema

import "vethkit/rtnl/uapi"

// VlanDB is the attributes of a bridge's VLANs:
// include/uapi/linux/if_bridge.h.
var VlanDB = Set{Name: "vlandb", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_ENTRY:          {Name: "BRIDGE_VLANDB_ENTRY", Kind: Nest, Sub: VlanEntryRef, Doc: "A VLAN, or a range of them, of a port or of the bridge."},
	uapi.BRIDGE_VLANDB_GLOBAL_OPTIONS: {Name: "BRIDGE_VLANDB_GLOBAL_OPTIONS", Kind: Nest, Sub: VlanGlobalRef, Doc: "What holds for a VLAN on the whole bridge."},
}}

// VlanDBGet is the attributes of RTM_GETVLAN.
var VlanDBGet = Set{Name: "vlandb-dump", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_DUMP_FLAGS: {Name: "BRIDGE_VLANDB_DUMP_FLAGS", Kind: U32, Enum: &vlanDumpFlags, Doc: "What the answer is to have."},
}}

var vlanDumpFlags = Enum{Name: "BRIDGE_VLANDB_DUMP_FLAGS", Flags: true, Names: []Value{
	{uapi.BRIDGE_VLANDB_DUMPF_STATS, "BRIDGE_VLANDB_DUMPF_STATS"},
	{uapi.BRIDGE_VLANDB_DUMPF_GLOBAL, "BRIDGE_VLANDB_DUMPF_GLOBAL"},
}}

// BrVlanMsg is struct br_vlan_msg.
var BrVlanMsg = Struct{Name: "br_vlan_msg", Size: 8, Fields: []Field{
	{Name: "family", Off: 0, Len: 1, Kind: U8, Enum: &Families, Doc: "AF_BRIDGE."},
	{Name: "reserved1", Off: 1, Len: 1, Kind: Pad},
	{Name: "reserved2", Off: 2, Len: 2, Kind: Pad},
	{Name: "ifindex", Off: 4, Len: 4, Kind: U32, Doc: "ifindex of the port or bridge; 0 in a dump's request: all."},
}}

// VlanEntry is BRIDGE_VLANDB_ENTRY.
var VlanEntry = Set{Name: "vlandb-entry", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_ENTRY_INFO:               {Name: "BRIDGE_VLANDB_ENTRY_INFO", Kind: Record, Struct: &BridgeVlanInfo, Doc: "The VLAN, the first one of a range, and its flags."},
	uapi.BRIDGE_VLANDB_ENTRY_RANGE:              {Name: "BRIDGE_VLANDB_ENTRY_RANGE", Kind: U16, Doc: "The last VLAN id of the range."},
	uapi.BRIDGE_VLANDB_ENTRY_STATE:              {Name: "BRIDGE_VLANDB_ENTRY_STATE", Kind: U8, Enum: &portStates, Doc: "The spanning tree's state in this VLAN."},
	uapi.BRIDGE_VLANDB_ENTRY_TUNNEL_INFO:        {Name: "BRIDGE_VLANDB_ENTRY_TUNNEL_INFO", Kind: Nest, Sub: VlanTunnelRef, Doc: "The tunnel id that belongs to the VLAN."},
	uapi.BRIDGE_VLANDB_ENTRY_STATS:              {Name: "BRIDGE_VLANDB_ENTRY_STATS", Kind: Nest, Sub: VlanStatsRef, Doc: "Counters, where they were asked for."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_ROUTER:       {Name: "BRIDGE_VLANDB_ENTRY_MCAST_ROUTER", Kind: U8, Enum: &mdbRouterTypes, Doc: "Whether a multicast router counts as being there."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS:     {Name: "BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS", Kind: U32, Doc: "How many multicast entries there are."},
	uapi.BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS:   {Name: "BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS", Kind: U32, Doc: "How many there may be; 0: no limit."},
	uapi.BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS:     {Name: "BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS", Kind: U8, Doc: "1 when the bridge answers ARP and neighbour discovery in this VLAN itself."},
	uapi.BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT: {Name: "BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT", Kind: U8, Doc: "IFLA_BRPORT_NEIGH_FORWARD_GRAT for this VLAN. Since 7.2."},
}}

// VlanTunnel is BRIDGE_VLANDB_ENTRY_TUNNEL_INFO.
var VlanTunnel = Set{Name: "vlandb-tunnel", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_TINFO_ID:  {Name: "BRIDGE_VLANDB_TINFO_ID", Kind: U32, Doc: "The tunnel id of the VLAN."},
	uapi.BRIDGE_VLANDB_TINFO_CMD: {Name: "BRIDGE_VLANDB_TINFO_CMD", Kind: U32, Doc: "In a request: RTM_SETLINK to add it, RTM_DELLINK to remove it."},
}}

// VlanStats is BRIDGE_VLANDB_ENTRY_STATS.
var VlanStats = Set{Name: "vlandb-stats", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_STATS_RX_BYTES:   {Name: "BRIDGE_VLANDB_STATS_RX_BYTES", Kind: U64, Doc: "Bytes received in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_RX_PACKETS: {Name: "BRIDGE_VLANDB_STATS_RX_PACKETS", Kind: U64, Doc: "Packets received in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_TX_BYTES:   {Name: "BRIDGE_VLANDB_STATS_TX_BYTES", Kind: U64, Doc: "Bytes sent in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_TX_PACKETS: {Name: "BRIDGE_VLANDB_STATS_TX_PACKETS", Kind: U64, Doc: "Packets sent in the VLAN."},
	uapi.BRIDGE_VLANDB_STATS_PAD:        {Name: "BRIDGE_VLANDB_STATS_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
}}

// VlanGlobal is BRIDGE_VLANDB_GLOBAL_OPTIONS; its multicast settings are
// those of IFLA_BR_MCAST_…, for one VLAN.
var VlanGlobal = Set{Name: "vlandb-global", Attrs: []Attr{
	uapi.BRIDGE_VLANDB_GOPTS_ID:                         {Name: "BRIDGE_VLANDB_GOPTS_ID", Kind: U16, Doc: "The VLAN id, the first one of a range."},
	uapi.BRIDGE_VLANDB_GOPTS_RANGE:                      {Name: "BRIDGE_VLANDB_GOPTS_RANGE", Kind: U16, Doc: "The last VLAN id of the range."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING:             {Name: "BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING", Kind: U8, Doc: "1 when IGMP and MLD are read in the VLAN."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION:         {Name: "BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION", Kind: U8, Doc: "Version of the IGMP that is spoken: 2 or 3."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION:          {Name: "BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION", Kind: U8, Doc: "Version of the MLD that is spoken: 1 or 2."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT:      {Name: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT", Kind: U32, Doc: "How often it asks after a leave."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT:    {Name: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT", Kind: U32, Doc: "How many queries it sends quickly at the start."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL:    {Name: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL", Kind: U64, Doc: "Time between the questions after a leave, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_PAD:                        {Name: "BRIDGE_VLANDB_GOPTS_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL:     {Name: "BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL", Kind: U64, Doc: "How long a member that is not heard again stays, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL:        {Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL", Kind: U64, Doc: "How long another querier may be silent, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL:          {Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL", Kind: U64, Doc: "Time between queries, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL: {Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL", Kind: U64, Doc: "How long members may take to answer, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL:  {Name: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL", Kind: U64, Doc: "Time between the queries at the start, in 1/100 s."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER:              {Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER", Kind: U8, Doc: "1 when the bridge itself asks who wants which multicast."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS:         {Name: "BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS", Kind: Nest, Sub: MDBRouterRef, Doc: "The ports behind which multicast routers are."},
	uapi.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE:        {Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE", Kind: Nest, Sub: QuerierStateRef, Doc: "Who asks who wants which multicast."},
	uapi.BRIDGE_VLANDB_GOPTS_MSTI:                       {Name: "BRIDGE_VLANDB_GOPTS_MSTI", Kind: U16, Doc: "The spanning tree that the VLAN belongs to."},
}}
