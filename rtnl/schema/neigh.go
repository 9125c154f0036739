package schema

import "vethkit/rtnl/uapi"

// Neigh is the attributes of a neighbour, or of a bridge's or vxlan's
// forwarding entry (ndm_family AF_BRIDGE): include/uapi/linux/neighbour.h.
var Neigh = Set{Name: "neighbour-attrs", Attrs: []Attr{
	uapi.NDA_DST:            {Name: "NDA_DST", Kind: IP, Doc: "The neighbour's IP address; of a vxlan's entry: the tunnel's other end."},
	uapi.NDA_LLADDR:         {Name: "NDA_LLADDR", Kind: MAC, Doc: "Its hardware address."},
	uapi.NDA_CACHEINFO:      {Name: "NDA_CACHEINFO", Kind: Record, Struct: &NdaCacheinfo, Doc: "When the entry was confirmed, used and changed."},
	uapi.NDA_PROBES:         {Name: "NDA_PROBES", Kind: U32, Doc: "How often the neighbour has been asked since it last answered."},
	uapi.NDA_VLAN:           {Name: "NDA_VLAN", Kind: U16, Doc: "VLAN id of a bridge's entry."},
	uapi.NDA_PORT:           {Name: "NDA_PORT", Kind: BE16, Doc: "UDP port of a vxlan tunnel's other end."},
	uapi.NDA_VNI:            {Name: "NDA_VNI", Kind: U32, Doc: "VNI that a vxlan tunnel's packets leave with."},
	uapi.NDA_IFINDEX:        {Name: "NDA_IFINDEX", Kind: U32, Doc: "ifindex of the link that a vxlan tunnel's packets leave by."},
	uapi.NDA_MASTER:         {Name: "NDA_MASTER", Kind: U32, Doc: "ifindex of the bridge that the entry belongs to."},
	uapi.NDA_LINK_NETNSID:   {Name: "NDA_LINK_NETNSID", Kind: S32, Doc: "Number of the namespace that NDA_IFINDEX counts in."},
	uapi.NDA_SRC_VNI:        {Name: "NDA_SRC_VNI", Kind: U32, Doc: "VNI that the entry is for, in a vxlan link that carries several."},
	uapi.NDA_PROTOCOL:       {Name: "NDA_PROTOCOL", Kind: U8, Enum: &routeProtos, Doc: "Who made the entry."},
	uapi.NDA_NH_ID:          {Name: "NDA_NH_ID", Kind: U32, Doc: "Id of the nexthop object that says where the tunnel goes."},
	uapi.NDA_FDB_EXT_ATTRS:  {Name: "NDA_FDB_EXT_ATTRS", Kind: Nest, Sub: FDBExtRef, Doc: "Further settings of a bridge's entry."},
	uapi.NDA_FLAGS_EXT:      {Name: "NDA_FLAGS_EXT", Kind: U32, Enum: &neighExtFlags, Doc: "The flags that ndm_flags has no room for."},
	uapi.NDA_NDM_STATE_MASK: {Name: "NDA_NDM_STATE_MASK", Kind: U16, Enum: &neighStates, Doc: "In a bulk delete: which bits of ndm_state have to match."},
	uapi.NDA_NDM_FLAGS_MASK: {Name: "NDA_NDM_FLAGS_MASK", Kind: U8, Enum: &neighFlags, Doc: "In a bulk delete: which bits of ndm_flags have to match."},
}}

// NdMsg is struct ndmsg.
var NdMsg = Struct{Name: "ndmsg", Size: uapi.SizeofNdMsg, Fields: []Field{
	{Name: "ndm_family", Off: 0, Len: 1, Kind: U8, Enum: &Families, Doc: "AF_INET or AF_INET6; AF_BRIDGE for forwarding entries."},
	{Name: "ndm_pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "ndm_pad2", Off: 2, Len: 2, Kind: Pad},
	{Name: "ndm_ifindex", Off: 4, Len: 4, Kind: S32, Doc: "ifindex of the link."},
	{Name: "ndm_state", Off: 8, Len: 2, Kind: U16, Enum: &neighStates, Doc: "Whether the neighbour is known to be there."},
	{Name: "ndm_flags", Off: 10, Len: 1, Kind: U8, Enum: &neighFlags},
	{Name: "ndm_type", Off: 11, Len: 1, Kind: U8, Enum: &routeTypes, Doc: "As a route's: RTN_UNICAST, RTN_MULTICAST, …."},
}}

// NdaCacheinfo is struct nda_cacheinfo.
var NdaCacheinfo = Struct{Name: "nda_cacheinfo", Size: uapi.SizeofNdaCacheinfo, Fields: []Field{
	{Name: "ndm_confirmed", Off: 0, Len: 4, Kind: U32, Doc: "How long ago the neighbour answered; in 1/100 s."},
	{Name: "ndm_used", Off: 4, Len: 4, Kind: U32, Doc: "How long ago the entry was used; in 1/100 s."},
	{Name: "ndm_updated", Off: 8, Len: 4, Kind: U32, Doc: "How long ago it changed; in 1/100 s."},
	{Name: "ndm_refcnt", Off: 12, Len: 4, Kind: U32, Doc: "How many in the kernel hold it."},
}}

// FDBExt is NDA_FDB_EXT_ATTRS.
var FDBExt = Set{Name: "fdb-ext-attrs", Attrs: []Attr{
	uapi.NFEA_ACTIVITY_NOTIFY: {Name: "NFEA_ACTIVITY_NOTIFY", Kind: U8, Enum: &fdbNotify, Doc: "Whether a notification is sent when the host falls silent or is heard again."},
	uapi.NFEA_DONT_REFRESH:    {Name: "NFEA_DONT_REFRESH", Kind: Flag, Doc: "In a request: the change is no sign of life."},
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
