package schema

import "vethkit/rtnl/uapi"

// A request and an answer number their attributes differently.
var mdbSet = Switch{By: ByRequest, Cases: []Case{{Num: 1, Kind: Nest, Sub: MDBSetRef, Struct: BrPortMsgRef}}}

var mdbGet = Switch{By: ByRequest, Cases: []Case{{Num: 1, Kind: Nest, Sub: MDBGetRef, Struct: BrPortMsgRef}}}

// MDB is what the kernel says of a bridge's or vxlan's multicast entries:
// include/uapi/linux/if_bridge.h.
var MDB = Set{Name: "mdb-attrs", Attrs: []Attr{
	uapi.MDBA_MDB:    {Kind: Nest, Sub: MDBEntriesRef, Text: "MDBA_MDB The multicast entries."},
	uapi.MDBA_ROUTER: {Kind: Nest, Sub: MDBRouterRef, Text: "MDBA_ROUTER The ports behind which multicast routers are."},
}}

// MDBEntries is MDBA_MDB.
var MDBEntries = Set{Name: "mdb-entries", Attrs: []Attr{
	uapi.MDBA_MDB_ENTRY: {Kind: Nest, Sub: MDBEntryRef, Text: "MDBA_MDB_ENTRY The entries of one group."},
}}

// MDBEntry is MDBA_MDB_ENTRY.
var MDBEntry = Set{Name: "mdb-entry", Attrs: []Attr{
	uapi.MDBA_MDB_ENTRY_INFO: {Kind: Nest, Struct: BrMdbEntryRef, Sub: MDBEntryAttrsRef, Text: "MDBA_MDB_ENTRY_INFO One entry: a br_mdb_entry, then attributes."},
}}

// BrPortMsg is struct br_port_msg.
var BrPortMsg = Struct{Name: "br_port_msg", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "family AF_BRIDGE."},
	{Off: 1, Len: 3, Kind: Pad, Text: "pad"},
	{Off: 4, Len: 4, Kind: U32, Text: "ifindex ifindex of the bridge or vxlan link; 0 in a dump's request: all."},
}}

// BrMdbEntry is struct br_mdb_entry: a group, and a port that its packets go
// to.
var BrMdbEntry = Struct{Name: "br_mdb_entry", Size: 28, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "ifindex ifindex of the port."},
	{Off: 4, Len: 1, Kind: U8, Enum: mdbStatesRef, Text: "state"},
	{Off: 5, Len: 1, Kind: U8, Enum: mdbFlagsRef, Text: "flags In answers."},
	{Off: 6, Len: 2, Kind: U16, Text: "vid VLAN id; 0: none."},
	{Off: 8, Len: 16, Kind: Bytes, Text: "addr.u The group: what addr.proto says, 4, 16 or, where that is 0, 6 bytes of hardware address."},
	{Off: 24, Len: 2, Kind: BE16, Enum: mdbProtosRef, Text: "addr.proto The EtherType of the group's protocol."},
	{Off: 26, Len: 2, Kind: Pad, Text: "pad"},
}}

var mdbStates = Enum{Name: "br_mdb_entry.state", Names: []Value{
	{uapi.MDB_TEMPORARY, "MDB_TEMPORARY"},
	{uapi.MDB_PERMANENT, "MDB_PERMANENT"},
}}

var mdbFlags = Enum{Name: "br_mdb_entry.flags", Flags: true, Names: []Value{
	{uapi.MDB_FLAGS_OFFLOAD, "MDB_FLAGS_OFFLOAD"},
	{uapi.MDB_FLAGS_FAST_LEAVE, "MDB_FLAGS_FAST_LEAVE"},
	{uapi.MDB_FLAGS_STAR_EXCL, "MDB_FLAGS_STAR_EXCL"},
	{uapi.MDB_FLAGS_BLOCKED, "MDB_FLAGS_BLOCKED"},
	{uapi.MDB_FLAGS_OFFLOAD_FAILED, "MDB_FLAGS_OFFLOAD_FAILED"},
}}

var mdbProtos = Enum{Name: "br_mdb_entry.addr.proto", Names: []Value{
	{uapi.ETH_P_IP, "ETH_P_IP"},
	{uapi.ETH_P_IPV6, "ETH_P_IPV6"},
}}

// MDBEntryAttrs stand behind a br_mdb_entry.
var MDBEntryAttrs = Set{Name: "mdb-entry-attrs", Attrs: []Attr{
	uapi.MDBA_MDB_EATTR_TIMER:      {Kind: U32, Text: "MDBA_MDB_EATTR_TIMER What is left until the entry goes, in 1/100 s."},
	uapi.MDBA_MDB_EATTR_SRC_LIST:   {Kind: Nest, Sub: MDBSourcesRef, Text: "MDBA_MDB_EATTR_SRC_LIST Whose packets are wanted, or are not."},
	uapi.MDBA_MDB_EATTR_GROUP_MODE: {Kind: U8, Enum: mdbModesRef, Text: "MDBA_MDB_EATTR_GROUP_MODE Whether the sources are those wanted or those not."},
	uapi.MDBA_MDB_EATTR_SOURCE:     {Kind: IP, Text: "MDBA_MDB_EATTR_SOURCE The one source that the entry is for."},
	uapi.MDBA_MDB_EATTR_RTPROT:     {Kind: U8, Enum: routeProtosRef, Text: "MDBA_MDB_EATTR_RTPROT Who made the entry."},
	uapi.MDBA_MDB_EATTR_DST:        {Kind: IP, Text: "MDBA_MDB_EATTR_DST Of vxlan: the tunnel's other end."},
	uapi.MDBA_MDB_EATTR_DST_PORT:   {Kind: U16, Text: "MDBA_MDB_EATTR_DST_PORT Of vxlan: UDP port of the other end, in machine order."},
	uapi.MDBA_MDB_EATTR_VNI:        {Kind: U32, Text: "MDBA_MDB_EATTR_VNI Of vxlan: VNI that the packets leave with."},
	uapi.MDBA_MDB_EATTR_IFINDEX:    {Kind: U32, Text: "MDBA_MDB_EATTR_IFINDEX Of vxlan: ifindex of the link that the packets leave by."},
	uapi.MDBA_MDB_EATTR_SRC_VNI:    {Kind: U32, Text: "MDBA_MDB_EATTR_SRC_VNI Of vxlan: VNI that the entry is for."},
}}

// MDBSources is MDBA_MDB_EATTR_SRC_LIST.
var MDBSources = Set{Name: "mdb-sources", Attrs: []Attr{
	uapi.MDBA_MDB_SRCLIST_ENTRY: {Kind: Nest, Sub: MDBSourceRef, Text: "MDBA_MDB_SRCLIST_ENTRY One of the sources."},
}}

// MDBSource is MDBA_MDB_SRCLIST_ENTRY.
var MDBSource = Set{Name: "mdb-source", Attrs: []Attr{
	uapi.MDBA_MDB_SRCATTR_ADDRESS: {Kind: IP, Text: "MDBA_MDB_SRCATTR_ADDRESS The source's address."},
	uapi.MDBA_MDB_SRCATTR_TIMER:   {Kind: U32, Text: "MDBA_MDB_SRCATTR_TIMER What is left until it goes, in 1/100 s."},
}}

var mdbModes = Enum{Name: "MDBA_MDB_EATTR_GROUP_MODE", Names: []Value{
	{uapi.MCAST_EXCLUDE, "MCAST_EXCLUDE"},
	{uapi.MCAST_INCLUDE, "MCAST_INCLUDE"},
}}

// MDBRouter is MDBA_ROUTER.
var MDBRouter = Set{Name: "mdb-router", Attrs: []Attr{
	uapi.MDBA_ROUTER_PORT: {Kind: Nest, Struct: MDBRouterIfindexRef, Sub: MDBRouterPortRef, Text: "MDBA_ROUTER_PORT One port: its ifindex, then attributes."},
}}

// MDBRouterIfindex is what MDBA_ROUTER_PORT begins with.
var MDBRouterIfindex = Struct{Name: "MDBA_ROUTER_PORT", Size: 4, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "ifindex ifindex of the port."},
}}

// MDBRouterPort is MDBA_ROUTER_PORT.
var MDBRouterPort = Set{Name: "mdb-router-port", Attrs: []Attr{
	uapi.MDBA_ROUTER_PATTR_TIMER:       {Kind: U32, Text: "MDBA_ROUTER_PATTR_TIMER What is left until the router is forgotten, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_TYPE:        {Kind: U8, Enum: mdbRouterTypesRef, Text: "MDBA_ROUTER_PATTR_TYPE Why the port counts as a router's."},
	uapi.MDBA_ROUTER_PATTR_INET_TIMER:  {Kind: U32, Text: "MDBA_ROUTER_PATTR_INET_TIMER What is left of the IPv4 router, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_INET6_TIMER: {Kind: U32, Text: "MDBA_ROUTER_PATTR_INET6_TIMER What is left of the IPv6 router, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_VID:         {Kind: U16, Text: "MDBA_ROUTER_PATTR_VID The VLAN that the router is in."},
}}

var mdbRouterTypes = Enum{Name: "MDB_RTR_TYPE", Names: []Value{
	{uapi.MDB_RTR_TYPE_DISABLED, "MDB_RTR_TYPE_DISABLED"},
	{uapi.MDB_RTR_TYPE_TEMP_QUERY, "MDB_RTR_TYPE_TEMP_QUERY"},
	{uapi.MDB_RTR_TYPE_PERM, "MDB_RTR_TYPE_PERM"},
	{uapi.MDB_RTR_TYPE_TEMP, "MDB_RTR_TYPE_TEMP"},
}}

// MDBSet is the attributes of RTM_NEWMDB and RTM_DELMDB in a request.
var MDBSet = Set{Name: "mdb-set", Attrs: []Attr{
	uapi.MDBA_SET_ENTRY:       {Kind: Record, Struct: BrMdbEntryRef, Text: "MDBA_SET_ENTRY The entry to add or remove."},
	uapi.MDBA_SET_ENTRY_ATTRS: {Kind: Nest, Sub: MDBERef, Text: "MDBA_SET_ENTRY_ATTRS More about the entry."},
}}

// MDBGet is the attributes of RTM_GETMDB.
var MDBGet = Set{Name: "mdb-get", Attrs: []Attr{
	uapi.MDBA_GET_ENTRY:       {Kind: Record, Struct: BrMdbEntryRef, Text: "MDBA_GET_ENTRY The entry that is asked for; since Linux 6.7."},
	uapi.MDBA_GET_ENTRY_ATTRS: {Kind: Nest, Sub: MDBERef, Text: "MDBA_GET_ENTRY_ATTRS More about the entry."},
}}

// MDBE is MDBA_SET_ENTRY_ATTRS and MDBA_GET_ENTRY_ATTRS.
var MDBE = Set{Name: "mdbe-attrs", Attrs: []Attr{
	uapi.MDBE_ATTR_SOURCE:     {Kind: IP, Text: "MDBE_ATTR_SOURCE The one source that the entry is for."},
	uapi.MDBE_ATTR_SRC_LIST:   {Kind: Nest, Sub: MDBESourcesRef, Text: "MDBE_ATTR_SRC_LIST Whose packets are wanted, or are not."},
	uapi.MDBE_ATTR_GROUP_MODE: {Kind: U8, Enum: mdbModesRef, Text: "MDBE_ATTR_GROUP_MODE Whether the sources are those wanted or those not."},
	uapi.MDBE_ATTR_RTPROT:     {Kind: U8, Enum: routeProtosRef, Text: "MDBE_ATTR_RTPROT Who makes the entry."},
	uapi.MDBE_ATTR_DST:        {Kind: IP, Text: "MDBE_ATTR_DST Of vxlan: the tunnel's other end."},
	uapi.MDBE_ATTR_DST_PORT:   {Kind: U16, Text: "MDBE_ATTR_DST_PORT Of vxlan: UDP port of the other end, in machine order."},
	uapi.MDBE_ATTR_VNI:        {Kind: U32, Text: "MDBE_ATTR_VNI Of vxlan: VNI that the packets leave with."},
	uapi.MDBE_ATTR_IFINDEX:    {Kind: S32, Text: "MDBE_ATTR_IFINDEX Of vxlan: ifindex of the link that the packets leave by."},
	uapi.MDBE_ATTR_SRC_VNI:    {Kind: U32, Text: "MDBE_ATTR_SRC_VNI Of vxlan: VNI that the entry is for."},
	uapi.MDBE_ATTR_STATE_MASK: {Kind: U8, Enum: mdbStatesRef, Text: "MDBE_ATTR_STATE_MASK In a bulk delete: whether the entry's state has to match."},
}}

// MDBESources is MDBE_ATTR_SRC_LIST.
var MDBESources = Set{Name: "mdbe-sources", Attrs: []Attr{
	uapi.MDBE_SRC_LIST_ENTRY: {Kind: Nest, Sub: MDBESourceRef, Text: "MDBE_SRC_LIST_ENTRY One of the sources."},
}}

// MDBESource is MDBE_SRC_LIST_ENTRY.
var MDBESource = Set{Name: "mdbe-source", Attrs: []Attr{
	uapi.MDBE_SRCATTR_ADDRESS: {Kind: IP, Text: "MDBE_SRCATTR_ADDRESS The source's address."},
}}
