package schema

import "vethkit/rtnl/uapi"

// Nexthop is the attributes of a nexthop that routes share by its id:
// include/uapi/linux/nexthop.h.
var Nexthop = Set{Name: "nexthop-attrs", Attrs: []Attr{
	uapi.NHA_ID:              {Name: "NHA_ID", Kind: U32, Doc: "The nexthop's id; 0 or none in a request: the kernel chooses."},
	uapi.NHA_GROUP:           {Name: "NHA_GROUP", Kind: Array, Elem: Record, Struct: &NexthopGrp, Doc: "A group instead of one way: the ids of its members, with weights."},
	uapi.NHA_GROUP_TYPE:      {Name: "NHA_GROUP_TYPE", Kind: U16, Enum: &nexthopGroupTypes, Doc: "How the group spreads packets over its members."},
	uapi.NHA_BLACKHOLE:       {Name: "NHA_BLACKHOLE", Kind: Flag, Doc: "Packets are dropped."},
	uapi.NHA_OIF:             {Name: "NHA_OIF", Kind: U32, Doc: "ifindex of the link that packets leave by."},
	uapi.NHA_GATEWAY:         {Name: "NHA_GATEWAY", Kind: IP, Doc: "The router that packets are handed to."},
	uapi.NHA_ENCAP_TYPE:      {Name: "NHA_ENCAP_TYPE", Kind: U16, Enum: &encapTypes, Doc: "What packets are wrapped in."},
	uapi.NHA_ENCAP:           {Name: "NHA_ENCAP", Kind: Nest, Switch: &nexthopEncap, Doc: "How they are wrapped: attributes that NHA_ENCAP_TYPE decides."},
	uapi.NHA_GROUPS:          {Name: "NHA_GROUPS", Kind: Flag, Doc: "In a dump's request: groups only."},
	uapi.NHA_MASTER:          {Name: "NHA_MASTER", Kind: U32, Doc: "In a dump's request: only nexthops by ports of the master with this ifindex."},
	uapi.NHA_FDB:             {Name: "NHA_FDB", Kind: Flag, Doc: "For a vxlan's forwarding entries: an address only, and no link."},
	uapi.NHA_RES_GROUP:       {Name: "NHA_RES_GROUP", Kind: Nest, Sub: NexthopResGroupRef, Doc: "Settings of a resilient group, which keeps flows on their way."},
	uapi.NHA_RES_BUCKET:      {Name: "NHA_RES_BUCKET", Kind: Nest, Sub: NexthopResBucketRef, Doc: "One bucket of a resilient group."},
	uapi.NHA_OP_FLAGS:        {Name: "NHA_OP_FLAGS", Kind: U32, Enum: &nexthopOpFlags, Doc: "Which counters the answer is to have."},
	uapi.NHA_GROUP_STATS:     {Name: "NHA_GROUP_STATS", Kind: Nest, Sub: NexthopGroupStatsRef, Doc: "Counters of the group's members."},
	uapi.NHA_HW_STATS_ENABLE: {Name: "NHA_HW_STATS_ENABLE", Kind: U32, Doc: "1: the hardware counts what it sends by the group."},
	uapi.NHA_HW_STATS_USED:   {Name: "NHA_HW_STATS_USED", Kind: U32, Doc: "1 when a driver does."},
}}

// NhMsg is struct nhmsg.
var NhMsg = Struct{Name: "nhmsg", Size: 8, Fields: []Field{
	{Name: "nh_family", Off: 0, Len: 1, Kind: U8, Enum: &Families, Doc: "The gateway's; AF_UNSPEC of a group."},
	{Name: "nh_scope", Off: 1, Len: 1, Kind: U8, Enum: &scopes, Doc: "In answers only."},
	{Name: "nh_protocol", Off: 2, Len: 1, Kind: U8, Enum: &routeProtos, Doc: "Who made it."},
	{Name: "resvd", Off: 3, Len: 1, Kind: Pad},
	{Name: "nh_flags", Off: 4, Len: 4, Kind: U32, Enum: &hopFlags},
}}

// NexthopGrp is struct nexthop_grp, a member of a group.
var NexthopGrp = Struct{Name: "nexthop_grp", Size: 8, Fields: []Field{
	{Name: "id", Off: 0, Len: 4, Kind: U32, Doc: "The member's nexthop id."},
	{Name: "weight", Off: 4, Len: 1, Kind: U8, Doc: "Its share of the packets, less one."},
	{Name: "weight_high", Off: 5, Len: 1, Kind: U8, Doc: "The upper eight bits of that; since Linux 6.12."},
	{Name: "resvd2", Off: 6, Len: 2, Kind: U16},
}}

// NexthopResGroup is NHA_RES_GROUP.
var NexthopResGroup = Set{Name: "nexthop-res-group", Attrs: []Attr{
	uapi.NHA_RES_GROUP_PAD:              {Name: "NHA_RES_GROUP_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NHA_RES_GROUP_BUCKETS:          {Name: "NHA_RES_GROUP_BUCKETS", Kind: U16, Doc: "How many buckets the flows are hashed into."},
	uapi.NHA_RES_GROUP_IDLE_TIMER:       {Name: "NHA_RES_GROUP_IDLE_TIMER", Kind: U32, Doc: "How long a bucket has to be idle before it may move to another member, in 1/100 s."},
	uapi.NHA_RES_GROUP_UNBALANCED_TIMER: {Name: "NHA_RES_GROUP_UNBALANCED_TIMER", Kind: U32, Doc: "How long the group may be out of balance before busy buckets move too, in 1/100 s."},
	uapi.NHA_RES_GROUP_UNBALANCED_TIME:  {Name: "NHA_RES_GROUP_UNBALANCED_TIME", Kind: U64, Doc: "How long it has been, in 1/100 s."},
}}

// NexthopResBucket is NHA_RES_BUCKET.
var NexthopResBucket = Set{Name: "nexthop-res-bucket", Attrs: []Attr{
	uapi.NHA_RES_BUCKET_PAD:       {Name: "NHA_RES_BUCKET_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NHA_RES_BUCKET_INDEX:     {Name: "NHA_RES_BUCKET_INDEX", Kind: U16, Doc: "The bucket's number in its group."},
	uapi.NHA_RES_BUCKET_IDLE_TIME: {Name: "NHA_RES_BUCKET_IDLE_TIME", Kind: U64, Doc: "How long no packet has come to it, in 1/100 s."},
	uapi.NHA_RES_BUCKET_NH_ID:     {Name: "NHA_RES_BUCKET_NH_ID", Kind: U32, Doc: "The nexthop that its packets go to."},
}}

// NexthopGroupStats is NHA_GROUP_STATS.
var NexthopGroupStats = Set{Name: "nexthop-group-stats", Attrs: []Attr{
	uapi.NHA_GROUP_STATS_ENTRY: {Name: "NHA_GROUP_STATS_ENTRY", Kind: Nest, Sub: NexthopGroupStatRef, Doc: "Counters of one member."},
}}

// NexthopGroupStat is NHA_GROUP_STATS_ENTRY.
var NexthopGroupStat = Set{Name: "nexthop-group-stats-entry", Attrs: []Attr{
	uapi.NHA_GROUP_STATS_ENTRY_ID:         {Name: "NHA_GROUP_STATS_ENTRY_ID", Kind: U32, Doc: "The member's nexthop id."},
	uapi.NHA_GROUP_STATS_ENTRY_PACKETS:    {Name: "NHA_GROUP_STATS_ENTRY_PACKETS", Kind: Uint, Doc: "Packets sent by it."},
	uapi.NHA_GROUP_STATS_ENTRY_PACKETS_HW: {Name: "NHA_GROUP_STATS_ENTRY_PACKETS_HW", Kind: Uint, Doc: "Packets that the hardware sent by it."},
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
