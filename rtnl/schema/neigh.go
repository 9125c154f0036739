package schema

import "vethkit/rtnl/uapi"

// Neigh is the attributes of a neighbour, or of a bridge's or vxlan's
// forwarding entry (ndm_family AF_BRIDGE): include/uapi/linux/neighbour.h.
var Neigh = Set{Name: "neighbour-attrs", Attrs: []Attr{
	uapi.NDA_DST:            {Kind: IP, Text: "NDA_DST The neighbour's IP address; of a vxlan's entry: the tunnel's other end."},
	uapi.NDA_LLADDR:         {Kind: MAC, Text: "NDA_LLADDR Its hardware address."},
	uapi.NDA_CACHEINFO:      {Kind: Record, Struct: NdaCacheinfoRef, Text: "NDA_CACHEINFO When the entry was confirmed, used and changed."},
	uapi.NDA_PROBES:         {Kind: U32, Text: "NDA_PROBES How often the neighbour has been asked since it last answered."},
	uapi.NDA_VLAN:           {Kind: U16, Text: "NDA_VLAN VLAN id of a bridge's entry."},
	uapi.NDA_PORT:           {Kind: BE16, Text: "NDA_PORT UDP port of a vxlan tunnel's other end."},
	uapi.NDA_VNI:            {Kind: U32, Text: "NDA_VNI VNI that a vxlan tunnel's packets leave with."},
	uapi.NDA_IFINDEX:        {Kind: U32, Text: "NDA_IFINDEX ifindex of the link that a vxlan tunnel's packets leave by."},
	uapi.NDA_MASTER:         {Kind: U32, Text: "NDA_MASTER ifindex of the bridge that the entry belongs to."},
	uapi.NDA_LINK_NETNSID:   {Kind: S32, Text: "NDA_LINK_NETNSID Number of the namespace that NDA_IFINDEX counts in."},
	uapi.NDA_SRC_VNI:        {Kind: U32, Text: "NDA_SRC_VNI VNI that the entry is for, in a vxlan link that carries several."},
	uapi.NDA_PROTOCOL:       {Kind: U8, Enum: routeProtosRef, Text: "NDA_PROTOCOL Who made the entry."},
	uapi.NDA_NH_ID:          {Kind: U32, Text: "NDA_NH_ID Id of the nexthop object that says where the tunnel goes."},
	uapi.NDA_FDB_EXT_ATTRS:  {Kind: Nest, Sub: FDBExtRef, Text: "NDA_FDB_EXT_ATTRS Further settings of a bridge's entry."},
	uapi.NDA_FLAGS_EXT:      {Kind: U32, Enum: neighExtFlagsRef, Text: "NDA_FLAGS_EXT The flags that ndm_flags has no room for."},
	uapi.NDA_NDM_STATE_MASK: {Kind: U16, Enum: neighStatesRef, Text: "NDA_NDM_STATE_MASK In a bulk delete: which bits of ndm_state have to match."},
	uapi.NDA_NDM_FLAGS_MASK: {Kind: U8, Enum: neighFlagsRef, Text: "NDA_NDM_FLAGS_MASK In a bulk delete: which bits of ndm_flags have to match."},
}}

// NdMsg is struct ndmsg.
var NdMsg = Struct{Name: "ndmsg", Size: uapi.SizeofNdMsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ndm_family AF_INET or AF_INET6; AF_BRIDGE for forwarding entries."},
	{Off: 1, Len: 1, Kind: Pad, Text: "ndm_pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "ndm_pad2"},
	{Off: 4, Len: 4, Kind: S32, Text: "ndm_ifindex ifindex of the link."},
	{Off: 8, Len: 2, Kind: U16, Enum: neighStatesRef, Text: "ndm_state Whether the neighbour is known to be there."},
	{Off: 10, Len: 1, Kind: U8, Enum: neighFlagsRef, Text: "ndm_flags"},
	{Off: 11, Len: 1, Kind: U8, Enum: routeTypesRef, Text: "ndm_type As a route's: RTN_UNICAST, RTN_MULTICAST, …."},
}}

// NdaCacheinfo is struct nda_cacheinfo.
var NdaCacheinfo = Struct{Name: "nda_cacheinfo", Size: uapi.SizeofNdaCacheinfo, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "ndm_confirmed How long ago the neighbour answered; in 1/100 s."},
	{Off: 4, Len: 4, Kind: U32, Text: "ndm_used How long ago the entry was used; in 1/100 s."},
	{Off: 8, Len: 4, Kind: U32, Text: "ndm_updated How long ago it changed; in 1/100 s."},
	{Off: 12, Len: 4, Kind: U32, Text: "ndm_refcnt How many in the kernel hold it."},
}}

// FDBExt is NDA_FDB_EXT_ATTRS.
var FDBExt = Set{Name: "fdb-ext-attrs", Attrs: []Attr{
	uapi.NFEA_ACTIVITY_NOTIFY: {Kind: U8, Enum: fdbNotifyRef, Text: "NFEA_ACTIVITY_NOTIFY Whether a notification is sent when the host falls silent or is heard again."},
	uapi.NFEA_DONT_REFRESH:    {Kind: Flag, Text: "NFEA_DONT_REFRESH In a request: the change is no sign of life."},
}}

var fdbNotify = Enum{Name: "NFEA_ACTIVITY_NOTIFY", Flags: true, Names: []Value{
	{uapi.FDB_NOTIFY_BIT, "FDB_NOTIFY_BIT"},
	{uapi.FDB_NOTIFY_INACTIVE_BIT, "FDB_NOTIFY_INACTIVE_BIT"},
}}

var neighExtFlags = Enum{Name: "NDA_FLAGS_EXT", Flags: true, Names: []Value{
	{uapi.NTF_EXT_MANAGED, "NTF_EXT_MANAGED"},
	{uapi.NTF_EXT_LOCKED, "NTF_EXT_LOCKED"},
	{uapi.NTF_EXT_EXT_VALIDATED, "NTF_EXT_EXT_VALIDATED"},
}}

var neighStates = Enum{Name: "ndm_state", Flags: true, Names: []Value{
	{uapi.NUD_INCOMPLETE, "NUD_INCOMPLETE"},
	{uapi.NUD_REACHABLE, "NUD_REACHABLE"},
	{uapi.NUD_STALE, "NUD_STALE"},
	{uapi.NUD_DELAY, "NUD_DELAY"},
	{uapi.NUD_PROBE, "NUD_PROBE"},
	{uapi.NUD_FAILED, "NUD_FAILED"},
	{uapi.NUD_NOARP, "NUD_NOARP"},
	{uapi.NUD_PERMANENT, "NUD_PERMANENT"},
}}

var neighFlags = Enum{Name: "ndm_flags", Flags: true, Names: []Value{
	{uapi.NTF_USE, "NTF_USE"},
	{uapi.NTF_SELF, "NTF_SELF"},
	{uapi.NTF_MASTER, "NTF_MASTER"},
	{uapi.NTF_PROXY, "NTF_PROXY"},
	{uapi.NTF_EXT_LEARNED, "NTF_EXT_LEARNED"},
	{uapi.NTF_OFFLOADED, "NTF_OFFLOADED"},
	{uapi.NTF_STICKY, "NTF_STICKY"},
	{uapi.NTF_ROUTER, "NTF_ROUTER"},
}}
