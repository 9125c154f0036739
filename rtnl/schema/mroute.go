package schema

import "vethkit/rtnl/uapi"

// CacheReport is the attributes of RTM_NEWCACHEREPORT:
// include/uapi/linux/mroute.h; those of IPv6, IP6MRA_CREPORT_…, have the same
// numbers.
var CacheReport = Set{Name: "ipmra-creport", Attrs: []Attr{
	uapi.IPMRA_CREPORT_MSGTYPE:  {Name: "IPMRA_CREPORT_MSGTYPE", Kind: U8, Enum: &igmpMsgs, Doc: "What the daemon is asked for."},
	uapi.IPMRA_CREPORT_VIF_ID:   {Name: "IPMRA_CREPORT_VIF_ID", Kind: U32, Doc: "The multicast routing's number of the link that the packet came in by."},
	uapi.IPMRA_CREPORT_SRC_ADDR: {Name: "IPMRA_CREPORT_SRC_ADDR", Kind: IP, Doc: "The packet's source."},
	uapi.IPMRA_CREPORT_DST_ADDR: {Name: "IPMRA_CREPORT_DST_ADDR", Kind: IP, Doc: "The packet's group."},
	uapi.IPMRA_CREPORT_PKT:      {Name: "IPMRA_CREPORT_PKT", Kind: Bytes, Doc: "The packet itself."},
	uapi.IPMRA_CREPORT_TABLE:    {Name: "IPMRA_CREPORT_TABLE", Kind: U32, Enum: &tables, Doc: "The routing table that had no route."},
}}

var igmpMsgs = Enum{Name: "IPMRA_CREPORT_MSGTYPE", Names: []Value{
	{uapi.IGMPMSG_NOCACHE, "IGMPMSG_NOCACHE"},
	{uapi.IGMPMSG_WRONGVIF, "IGMPMSG_WRONGVIF"},
	{uapi.IGMPMSG_WHOLEPKT, "IGMPMSG_WHOLEPKT"},
	{uapi.IGMPMSG_WRVIFWHOLE, "IGMPMSG_WRVIFWHOLE"},
}}

// IPMRTable is IFLA_AF_SPEC where ifi_family is RTNL_FAMILY_IPMR: the
// multicast routing tables.
var IPMRTable = Set{Name: "ipmra-table", Attrs: []Attr{
	uapi.IPMRA_TABLE_ID:                   {Name: "IPMRA_TABLE_ID", Kind: U32, Enum: &tables, Doc: "The table's number."},
	uapi.IPMRA_TABLE_CACHE_RES_QUEUE_LEN:  {Name: "IPMRA_TABLE_CACHE_RES_QUEUE_LEN", Kind: U32, Doc: "How many packets wait for a route."},
	uapi.IPMRA_TABLE_MROUTE_REG_VIF_NUM:   {Name: "IPMRA_TABLE_MROUTE_REG_VIF_NUM", Kind: S32, Doc: "Number of the link for PIM's register packets; -1: none."},
	uapi.IPMRA_TABLE_MROUTE_DO_ASSERT:     {Name: "IPMRA_TABLE_MROUTE_DO_ASSERT", Kind: U8, Doc: "1 when packets by a wrong link are reported."},
	uapi.IPMRA_TABLE_MROUTE_DO_PIM:        {Name: "IPMRA_TABLE_MROUTE_DO_PIM", Kind: U8, Doc: "1 when PIM is on."},
	uapi.IPMRA_TABLE_VIFS:                 {Name: "IPMRA_TABLE_VIFS", Kind: Nest, Sub: IPMRVifsRef, Doc: "The links that take part."},
	uapi.IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE: {Name: "IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE", Kind: U8, Doc: "1 when whole packets are reported."},
}}

// IPMRVifs is IPMRA_TABLE_VIFS.
var IPMRVifs = Set{Name: "ipmra-vifs", Attrs: []Attr{
	uapi.IPMRA_VIF: {Name: "IPMRA_VIF", Kind: Nest, Sub: IPMRVifRef, Doc: "One of the links."},
}}

// IPMRVif is IPMRA_VIF.
var IPMRVif = Set{Name: "ipmra-vif", Attrs: []Attr{
	uapi.IPMRA_VIFA_IFINDEX:     {Name: "IPMRA_VIFA_IFINDEX", Kind: U32, Doc: "ifindex of the link."},
	uapi.IPMRA_VIFA_VIF_ID:      {Name: "IPMRA_VIFA_VIF_ID", Kind: U32, Doc: "The multicast routing's number of it."},
	uapi.IPMRA_VIFA_FLAGS:       {Name: "IPMRA_VIFA_FLAGS", Kind: U16, Doc: "1 a tunnel, 2 source routing, 4 for register packets, 8 named by ifindex."},
	uapi.IPMRA_VIFA_BYTES_IN:    {Name: "IPMRA_VIFA_BYTES_IN", Kind: U64, Doc: "Bytes received."},
	uapi.IPMRA_VIFA_BYTES_OUT:   {Name: "IPMRA_VIFA_BYTES_OUT", Kind: U64, Doc: "Bytes sent by it."},
	uapi.IPMRA_VIFA_PACKETS_IN:  {Name: "IPMRA_VIFA_PACKETS_IN", Kind: U64, Doc: "Packets received."},
	uapi.IPMRA_VIFA_PACKETS_OUT: {Name: "IPMRA_VIFA_PACKETS_OUT", Kind: U64, Doc: "Packets sent by it."},
	uapi.IPMRA_VIFA_LOCAL_ADDR:  {Name: "IPMRA_VIFA_LOCAL_ADDR", Kind: IP, Doc: "The tunnel's own address."},
	uapi.IPMRA_VIFA_REMOTE_ADDR: {Name: "IPMRA_VIFA_REMOTE_ADDR", Kind: IP, Doc: "The tunnel's other end."},
	uapi.IPMRA_VIFA_PAD:         {Name: "IPMRA_VIFA_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
}}
