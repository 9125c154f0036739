package schema

import "vethkit/rtnl/uapi"

// A request and an answer number their attributes differently.
var mdbSet = Switch{By: ByRequest, Cases: []Case{{Num: 1, Kind: Nest, Sub: MDBSetRef, Struct: &BrPortMsg}}}

var mdbGet = Switch{By: ByRequest, Cases: []Case{{Num: 1, Kind: Nest, Sub: MDBGetRef, Struct: &BrPortMsg}}}

// MDB is what the kernel says of a bridge's or vxlan's multicast entries:
// include/uapi/linux/if_bridge.h.
var MDB = Set{Name: "mdb-attrs", Attrs: []Attr{
	uapi.MDBA_MDB:    {Name: "MDBA_MDB", Kind: Nest, Sub: MDBEntriesRef, Doc: "The multicast entries."},
	uapi.MDBA_ROUTER: {Name: "MDBA_ROUTER", Kind: Nest, Sub: MDBRouterRef, Doc: "The ports behind which multicast routers are."},
}}

// MDBEntries is MDBA_MDB.
var MDBEntries = Set{Name: "mdb-entries", Attrs: []Attr{
	uapi.MDBA_MDB_ENTRY: {Name: "MDBA_MDB_ENTRY", Kind: Nest, Sub: MDBEntryRef, Doc: "The entries of one group."},
}}

// MDBEntry is MDBA_MDB_ENTRY.
var MDBEntry = Set{Name: "mdb-entry", Attrs: []Attr{
	uapi.MDBA_MDB_ENTRY_INFO: {Name: "MDBA_MDB_ENTRY_INFO", Kind: Nest, Struct: &BrMdbEntry, Sub: MDBEntryAttrsRef, Doc: "One entry: a br_mdb_entry, then attributes."},
}}

// BrPortMsg is struct br_port_msg.
var BrPortMsg = Struct{Name: "br_port_msg", Size: 8, Fields: []Field{
	{Name: "family", Off: 0, Len: 1, Kind: U8, Enum: &Families, Doc: "AF_BRIDGE."},
	{Name: "pad", Off: 1, Len: 3, Kind: Pad},
	{Name: "ifindex", Off: 4, Len: 4, Kind: U32, Doc: "ifindex of the bridge or vxlan link; 0 in a dump's request: all."},
}}

// BrMdbEntry is struct br_mdb_entry: a group, and a port that its packets go
// to.
var BrMdbEntry = Struct{Name: "br_mdb_entry", Size: 28, Fields: []Field{
	{Name: "ifindex", Off: 0, Len: 4, Kind: U32, Doc: "ifindex of the port."},
	{Name: "state", Off: 4, Len: 1, Kind: U8, Enum: &mdbStates},
	{Name: "flags", Off: 5, Len: 1, Kind: U8, Enum: &mdbFlags, Doc: "In answers."},
	{Name: "vid", Off: 6, Len: 2, Kind: U16, Doc: "VLAN id; 0: none."},
	{Name: "addr.u", Off: 8, Len: 16, Kind: Bytes, Doc: "The group: what addr.proto says, 4, 16 or, where that is 0, 6 bytes of hardware address."},
	{Name: "addr.proto", Off: 24, Len: 2, Kind: BE16, Enum: &mdbProtos, Doc: "The EtherType of the group's protocol."},
	{Name: "pad", Off: 26, Len: 2, Kind: Pad},
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
	uapi.MDBA_MDB_EATTR_TIMER:      {Name: "MDBA_MDB_EATTR_TIMER", Kind: U32, Doc: "What is left until the entry goes, in 1/100 s."},
	uapi.MDBA_MDB_EATTR_SRC_LIST:   {Name: "MDBA_MDB_EATTR_SRC_LIST", Kind: Nest, Sub: MDBSourcesRef, Doc: "Whose packets are wanted, or are not."},
	uapi.MDBA_MDB_EATTR_GROUP_MODE: {Name: "MDBA_MDB_EATTR_GROUP_MODE", Kind: U8, Enum: &mdbModes, Doc: "Whether the sources are those wanted or those not."},
	uapi.MDBA_MDB_EATTR_SOURCE:     {Name: "MDBA_MDB_EATTR_SOURCE", Kind: IP, Doc: "The one source that the entry is for."},
	uapi.MDBA_MDB_EATTR_RTPROT:     {Name: "MDBA_MDB_EATTR_RTPROT", Kind: U8, Enum: &routeProtos, Doc: "Who made the entry."},
	uapi.MDBA_MDB_EATTR_DST:        {Name: "MDBA_MDB_EATTR_DST", Kind: IP, Doc: "Of vxlan: the tunnel's other end."},
	uapi.MDBA_MDB_EATTR_DST_PORT:   {Name: "MDBA_MDB_EATTR_DST_PORT", Kind: U16, Doc: "Of vxlan: UDP port of the other end, in machine order."},
	uapi.MDBA_MDB_EATTR_VNI:        {Name: "MDBA_MDB_EATTR_VNI", Kind: U32, Doc: "Of vxlan: VNI that the packets leave with."},
	uapi.MDBA_MDB_EATTR_IFINDEX:    {Name: "MDBA_MDB_EATTR_IFINDEX", Kind: U32, Doc: "Of vxlan: ifindex of the link that the packets leave by."},
	uapi.MDBA_MDB_EATTR_SRC_VNI:    {Name: "MDBA_MDB_EATTR_SRC_VNI", Kind: U32, Doc: "Of vxlan: VNI that the entry is for."},
}}

// MDBSources is MDBA_MDB_EATTR_SRC_LIST.
var MDBSources = Set{Name: "mdb-sources", Attrs: []Attr{
	uapi.MDBA_MDB_SRCLIST_ENTRY: {Name: "MDBA_MDB_SRCLIST_ENTRY", Kind: Nest, Sub: MDBSourceRef, Doc: "One of the sources."},
}}

// MDBSource is MDBA_MDB_SRCLIST_ENTRY.
var MDBSource = Set{Name: "mdb-source", Attrs: []Attr{
	uapi.MDBA_MDB_SRCATTR_ADDRESS: {Name: "MDBA_MDB_SRCATTR_ADDRESS", Kind: IP, Doc: "The source's address."},
	uapi.MDBA_MDB_SRCATTR_TIMER:   {Name: "MDBA_MDB_SRCATTR_TIMER", Kind: U32, Doc: "What is left until it goes, in 1/100 s."},
}}

var mdbModes = Enum{Name: "MDBA_MDB_EATTR_GROUP_MODE", Names: []Value{
	{uapi.MCAST_EXCLUDE, "MCAST_EXCLUDE"},
	{uapi.MCAST_INCLUDE, "MCAST_INCLUDE"},
}}

// MDBRouter is MDBA_ROUTER.
var MDBRouter = Set{Name: "mdb-router", Attrs: []Attr{
	uapi.MDBA_ROUTER_PORT: {Name: "MDBA_ROUTER_PORT", Kind: Nest, Struct: &MDBRouterIfindex, Sub: MDBRouterPortRef, Doc: "One port: its ifindex, then attributes."},
}}

// MDBRouterIfindex is what MDBA_ROUTER_PORT begins with.
var MDBRouterIfindex = Struct{Name: "MDBA_ROUTER_PORT", Size: 4, Fields: []Field{
	{Name: "ifindex", Off: 0, Len: 4, Kind: U32, Doc: "ifindex of the port."},
}}

// MDBRouterPort is MDBA_ROUTER_PORT.
var MDBRouterPort = Set{Name: "mdb-router-port", Attrs: []Attr{
	uapi.MDBA_ROUTER_PATTR_TIMER:       {Name: "MDBA_ROUTER_PATTR_TIMER", Kind: U32, Doc: "What is left until the router is forgotten, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_TYPE:        {Name: "MDBA_ROUTER_PATTR_TYPE", Kind: U8, Enum: &mdbRouterTypes, Doc: "Why the port counts as a router's."},
	uapi.MDBA_ROUTER_PATTR_INET_TIMER:  {Name: "MDBA_ROUTER_PATTR_INET_TIMER", Kind: U32, Doc: "What is left of the IPv4 router, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_INET6_TIMER: {Name: "MDBA_ROUTER_PATTR_INET6_TIMER", Kind: U32, Doc: "What is left of the IPv6 router, in 1/100 s."},
	uapi.MDBA_ROUTER_PATTR_VID:         {Name: "MDBA_ROUTER_PATTR_VID", Kind: U16, Doc: "The VLAN that the router is in."},
}}

var mdbRouterTypes = Enum{Name: "MDB_RTR_TYPE", Names: []Value{
	{uapi.MDB_RTR_TYPE_DISABLED, "MDB_RTR_TYPE_DISABLED"},
	{uapi.MDB_RTR_TYPE_TEMP_QUERY, "MDB_RTR_TYPE_TEMP_QUERY"},
	{uapi.MDB_RTR_TYPE_PERM, "MDB_RTR_TYPE_PERM"},
	{uapi.MDB_RTR_TYPE_TEMP, "MDB_RTR_TYPE_TEMP"},
}}

// MDBSet is the attributes of RTM_NEWMDB and RTM_DELMDB in a request.
var MDBSet = Set{Name: "mdb-set", Attrs: []Attr{
	uapi.MDBA_SET_ENTRY:       {Name: "MDBA_SET_ENTRY", Kind: Record, Struct: &BrMdbEntry, Doc: "The entry to add or remove."},
	uapi.MDBA_SET_ENTRY_ATTRS: {Name: "MDBA_SET_ENTRY_ATTRS", Kind: Nest, Sub: MDBERef, Doc: "More about the entry."},
}}

// MDBGet is the attributes of RTM_GETMDB.
var MDBGet = Set{Name: "mdb-get", Attrs: []Attr{
	uapi.MDBA_GET_ENTRY:       {Name: "MDBA_GET_ENTRY", Kind: Record, Struct: &BrMdbEntry, Doc: "The entry that is asked for; since Linux 6.7."},
	uapi.MDBA_GET_ENTRY_ATTRS: {Name: "MDBA_GET_ENTRY_ATTRS", Kind: Nest, Sub: MDBERef, Doc: "More about the entry."},
}}

// MDBE is MDBA_SET_ENTRY_ATTRS and MDBA_GET_ENTRY_ATTRS.
var MDBE = Set{Name: "mdbe-attrs", Attrs: []Attr{
	uapi.MDBE_ATTR_SOURCE:     {Name: "MDBE_ATTR_SOURCE", Kind: IP, Doc: "The one source that the entry is for."},
	uapi.MDBE_ATTR_SRC_LIST:   {Name: "MDBE_ATTR_SRC_LIST", Kind: Nest, Sub: MDBESourcesRef, Doc: "Whose packets are wanted, or are not."},
	uapi.MDBE_ATTR_GROUP_MODE: {Name: "MDBE_ATTR_GROUP_MODE", Kind: U8, Enum: &mdbModes, Doc: "Whether the sources are those wanted or those not."},
	uapi.MDBE_ATTR_RTPROT:     {Name: "MDBE_ATTR_RTPROT", Kind: U8, Enum: &routeProtos, Doc: "Who makes the entry."},
	uapi.MDBE_ATTR_DST:        {Name: "MDBE_ATTR_DST", Kind: IP, Doc: "Of vxlan: the tunnel's other end."},
	uapi.MDBE_ATTR_DST_PORT:   {Name: "MDBE_ATTR_DST_PORT", Kind: U16, Doc: "Of vxlan: UDP port of the other end, in machine order."},
	uapi.MDBE_ATTR_VNI:        {Name: "MDBE_ATTR_VNI", Kind: U32, Doc: "Of vxlan: VNI that the packets leave with."},
	uapi.MDBE_ATTR_IFINDEX:    {Name: "MDBE_ATTR_IFINDEX", Kind: S32, Doc: "Of vxlan: ifindex of the link that the packets leave by."},
	uapi.MDBE_ATTR_SRC_VNI:    {Name: "MDBE_ATTR_SRC_VNI", Kind: U32, Doc: "Of vxlan: VNI that the entry is for."},
	uapi.MDBE_ATTR_STATE_MASK: {Name: "MDBE_ATTR_STATE_MASK", Kind: U8, Enum: &mdbStates, Doc: "In a bulk delete: whether the entry's state has to match."},
}}

// MDBESources is MDBE_ATTR_SRC_LIST.
var MDBESources = Set{Name: "mdbe-sources", Attrs: []Attr{
	uapi.MDBE_SRC_LIST_ENTRY: {Name: "MDBE_SRC_LIST_ENTRY", Kind: Nest, Sub: MDBESourceRef, Doc: "One of the sources."},
}}

// MDBESource is MDBE_SRC_LIST_ENTRY.
var MDBESource = Set{Name: "mdbe-source", Attrs: []Attr{
	uapi.MDBE_SRCATTR_ADDRESS: {Name: "MDBE_SRCATTR_ADDRESS", Kind: IP, Doc: "The source's address."},
}}
