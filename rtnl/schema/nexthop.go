package schema

import "vethkit/rtnl/uapi"

// Nexthop is the attributes of a nexthop that routes share by its id:
// include/uapi/linux/nexthop.h.
var Nexthop = Set{Name: "nexthop-attrs", Attrs: []Attr{
	uapi.NHA_ID:              {Kind: U32, Text: "NHA_ID The nexthop's id; 0 or none in a request: the kernel chooses."},
	uapi.NHA_GROUP:           {Kind: Array, Elem: Record, Struct: NexthopGrpRef, Text: "NHA_GROUP A group instead of one way: the ids of its members, with weights."},
	uapi.NHA_GROUP_TYPE:      {Kind: U16, Enum: nexthopGroupTypesRef, Text: "NHA_GROUP_TYPE How the group spreads packets over its members."},
	uapi.NHA_BLACKHOLE:       {Kind: Flag, Text: "NHA_BLACKHOLE Packets are dropped."},
	uapi.NHA_OIF:             {Kind: U32, Text: "NHA_OIF ifindex of the link that packets leave by."},
	uapi.NHA_GATEWAY:         {Kind: IP, Text: "NHA_GATEWAY The router that packets are handed to."},
	uapi.NHA_ENCAP_TYPE:      {Kind: U16, Enum: encapTypesRef, Text: "NHA_ENCAP_TYPE What packets are wrapped in."},
	uapi.NHA_ENCAP:           {Kind: Nest, Switch: nexthopEncapRef, Text: "NHA_ENCAP How they are wrapped: attributes that NHA_ENCAP_TYPE decides."},
	uapi.NHA_GROUPS:          {Kind: Flag, Text: "NHA_GROUPS In a dump's request: groups only."},
	uapi.NHA_MASTER:          {Kind: U32, Text: "NHA_MASTER In a dump's request: only nexthops by ports of the master with this ifindex."},
	uapi.NHA_FDB:             {Kind: Flag, Text: "NHA_FDB For a vxlan's forwarding entries: an address only, and no link."},
	uapi.NHA_RES_GROUP:       {Kind: Nest, Sub: NexthopResGroupRef, Text: "NHA_RES_GROUP Settings of a resilient group, which keeps flows on their way."},
	uapi.NHA_RES_BUCKET:      {Kind: Nest, Sub: NexthopResBucketRef, Text: "NHA_RES_BUCKET One bucket of a resilient group."},
	uapi.NHA_OP_FLAGS:        {Kind: U32, Enum: nexthopOpFlagsRef, Text: "NHA_OP_FLAGS Which counters the answer is to have."},
	uapi.NHA_GROUP_STATS:     {Kind: Nest, Sub: NexthopGroupStatsRef, Text: "NHA_GROUP_STATS Counters of the group's members."},
	uapi.NHA_HW_STATS_ENABLE: {Kind: U32, Text: "NHA_HW_STATS_ENABLE 1: the hardware counts what it sends by the group."},
	uapi.NHA_HW_STATS_USED:   {Kind: U32, Text: "NHA_HW_STATS_USED 1 when a driver does."},
}}

// NhMsg is struct nhmsg.
var NhMsg = Struct{Name: "nhmsg", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "nh_family The gateway's; AF_UNSPEC of a group."},
	{Off: 1, Len: 1, Kind: U8, Enum: scopesRef, Text: "nh_scope In answers only."},
	{Off: 2, Len: 1, Kind: U8, Enum: routeProtosRef, Text: "nh_protocol Who made it."},
	{Off: 3, Len: 1, Kind: Pad, Text: "resvd"},
	{Off: 4, Len: 4, Kind: U32, Enum: hopFlagsRef, Text: "nh_flags"},
}}

// NexthopGrp is struct nexthop_grp, a member of a group.
var NexthopGrp = Struct{Name: "nexthop_grp", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "id The member's nexthop id."},
	{Off: 4, Len: 1, Kind: U8, Text: "weight Its share of the packets, less one."},
	{Off: 5, Len: 1, Kind: U8, Text: "weight_high The upper eight bits of that; since Linux 6.12."},
	{Off: 6, Len: 2, Kind: U16, Text: "resvd2"},
}}

// NexthopResGroup is NHA_RES_GROUP.
var NexthopResGroup = Set{Name: "nexthop-res-group", Attrs: []Attr{
	uapi.NHA_RES_GROUP_PAD:              {Kind: Pad, Text: "NHA_RES_GROUP_PAD"},
	uapi.NHA_RES_GROUP_BUCKETS:          {Kind: U16, Text: "NHA_RES_GROUP_BUCKETS How many buckets the flows are hashed into."},
	uapi.NHA_RES_GROUP_IDLE_TIMER:       {Kind: U32, Text: "NHA_RES_GROUP_IDLE_TIMER How long a bucket has to be idle before it may move to another member, in 1/100 s."},
	uapi.NHA_RES_GROUP_UNBALANCED_TIMER: {Kind: U32, Text: "NHA_RES_GROUP_UNBALANCED_TIMER How long the group may be out of balance before busy buckets move too, in 1/100 s."},
	uapi.NHA_RES_GROUP_UNBALANCED_TIME:  {Kind: U64, Text: "NHA_RES_GROUP_UNBALANCED_TIME How long it has been, in 1/100 s."},
}}

// NexthopResBucket is NHA_RES_BUCKET.
var NexthopResBucket = Set{Name: "nexthop-res-bucket", Attrs: []Attr{
	uapi.NHA_RES_BUCKET_PAD:       {Kind: Pad, Text: "NHA_RES_BUCKET_PAD"},
	uapi.NHA_RES_BUCKET_INDEX:     {Kind: U16, Text: "NHA_RES_BUCKET_INDEX The bucket's number in its group."},
	uapi.NHA_RES_BUCKET_IDLE_TIME: {Kind: U64, Text: "NHA_RES_BUCKET_IDLE_TIME How long no packet has come to it, in 1/100 s."},
	uapi.NHA_RES_BUCKET_NH_ID:     {Kind: U32, Text: "NHA_RES_BUCKET_NH_ID The nexthop that its packets go to."},
}}

// NexthopGroupStats is NHA_GROUP_STATS.
var NexthopGroupStats = Set{Name: "nexthop-group-stats", Attrs: []Attr{
	uapi.NHA_GROUP_STATS_ENTRY: {Kind: Nest, Sub: NexthopGroupStatRef, Text: "NHA_GROUP_STATS_ENTRY Counters of one member."},
}}

// NexthopGroupStat is NHA_GROUP_STATS_ENTRY.
var NexthopGroupStat = Set{Name: "nexthop-group-stats-entry", Attrs: []Attr{
	uapi.NHA_GROUP_STATS_ENTRY_ID:         {Kind: U32, Text: "NHA_GROUP_STATS_ENTRY_ID The member's nexthop id."},
	uapi.NHA_GROUP_STATS_ENTRY_PACKETS:    {Kind: Uint, Text: "NHA_GROUP_STATS_ENTRY_PACKETS Packets sent by it."},
	uapi.NHA_GROUP_STATS_ENTRY_PACKETS_HW: {Kind: Uint, Text: "NHA_GROUP_STATS_ENTRY_PACKETS_HW Packets that the hardware sent by it."},
}}

var nexthopGroupTypes = Enum{Name: "NEXTHOP_GRP_TYPE", Names: []Value{
	{uapi.NEXTHOP_GRP_TYPE_MPATH, "NEXTHOP_GRP_TYPE_MPATH"},
	{uapi.NEXTHOP_GRP_TYPE_RES, "NEXTHOP_GRP_TYPE_RES"},
}}

var nexthopOpFlags = Enum{Name: "NHA_OP_FLAGS", Flags: true, Names: []Value{
	{uapi.NHA_OP_FLAG_DUMP_STATS, "NHA_OP_FLAG_DUMP_STATS"},
	{uapi.NHA_OP_FLAG_DUMP_HW_STATS, "NHA_OP_FLAG_DUMP_HW_STATS"},
	{uapi.NHA_OP_FLAG_RESP_GRP_RESVD_0, "NHA_OP_FLAG_RESP_GRP_RESVD_0"},
}}

var nexthopEncap = Switch{By: BySiblingNum, Sibling: uapi.NHA_ENCAP_TYPE, Cases: encapCases}
