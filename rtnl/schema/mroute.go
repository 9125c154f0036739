package schema

import "vethkit/rtnl/uapi"

// CacheReport is the attributes of RTM_NEWCACHEREPORT:
// include/uapi/linux/mroute.h; those of IPv6, IP6MRA_CREPORT_…, have the same
// numbers.
var CacheReport = Set{Name: "ipmra-creport", Attrs: []Attr{
	uapi.IPMRA_CREPORT_MSGTYPE:  {Kind: U8, Enum: igmpMsgsRef, Text: "IPMRA_CREPORT_MSGTYPE What the daemon is asked for."},
	uapi.IPMRA_CREPORT_VIF_ID:   {Kind: U32, Text: "IPMRA_CREPORT_VIF_ID The multicast routing's number of the link that the packet came in by."},
	uapi.IPMRA_CREPORT_SRC_ADDR: {Kind: IP, Text: "IPMRA_CREPORT_SRC_ADDR The packet's source."},
	uapi.IPMRA_CREPORT_DST_ADDR: {Kind: IP, Text: "IPMRA_CREPORT_DST_ADDR The packet's group."},
	uapi.IPMRA_CREPORT_PKT:      {Kind: Bytes, Text: "IPMRA_CREPORT_PKT The packet itself."},
	uapi.IPMRA_CREPORT_TABLE:    {Kind: U32, Enum: tablesRef, Text: "IPMRA_CREPORT_TABLE The routing table that had no route."},
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
	uapi.IPMRA_TABLE_ID:                   {Kind: U32, Enum: tablesRef, Text: "IPMRA_TABLE_ID The table's number."},
	uapi.IPMRA_TABLE_CACHE_RES_QUEUE_LEN:  {Kind: U32, Text: "IPMRA_TABLE_CACHE_RES_QUEUE_LEN How many packets wait for a route."},
	uapi.IPMRA_TABLE_MROUTE_REG_VIF_NUM:   {Kind: S32, Text: "IPMRA_TABLE_MROUTE_REG_VIF_NUM Number of the link for PIM's register packets; -1: none."},
	uapi.IPMRA_TABLE_MROUTE_DO_ASSERT:     {Kind: U8, Text: "IPMRA_TABLE_MROUTE_DO_ASSERT 1 when packets by a wrong link are reported."},
	uapi.IPMRA_TABLE_MROUTE_DO_PIM:        {Kind: U8, Text: "IPMRA_TABLE_MROUTE_DO_PIM 1 when PIM is on."},
	uapi.IPMRA_TABLE_VIFS:                 {Kind: Nest, Sub: IPMRVifsRef, Text: "IPMRA_TABLE_VIFS The links that take part."},
	uapi.IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE: {Kind: U8, Text: "IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE 1 when whole packets are reported."},
}}

// IPMRVifs is IPMRA_TABLE_VIFS.
var IPMRVifs = Set{Name: "ipmra-vifs", Attrs: []Attr{
	uapi.IPMRA_VIF: {Kind: Nest, Sub: IPMRVifRef, Text: "IPMRA_VIF One of the links."},
}}

// IPMRVif is IPMRA_VIF.
var IPMRVif = Set{Name: "ipmra-vif", Attrs: []Attr{
	uapi.IPMRA_VIFA_IFINDEX:     {Kind: U32, Text: "IPMRA_VIFA_IFINDEX ifindex of the link."},
	uapi.IPMRA_VIFA_VIF_ID:      {Kind: U32, Text: "IPMRA_VIFA_VIF_ID The multicast routing's number of it."},
	uapi.IPMRA_VIFA_FLAGS:       {Kind: U16, Text: "IPMRA_VIFA_FLAGS 1 a tunnel, 2 source routing, 4 for register packets, 8 named by ifindex."},
	uapi.IPMRA_VIFA_BYTES_IN:    {Kind: U64, Text: "IPMRA_VIFA_BYTES_IN Bytes received."},
	uapi.IPMRA_VIFA_BYTES_OUT:   {Kind: U64, Text: "IPMRA_VIFA_BYTES_OUT Bytes sent by it."},
	uapi.IPMRA_VIFA_PACKETS_IN:  {Kind: U64, Text: "IPMRA_VIFA_PACKETS_IN Packets received."},
	uapi.IPMRA_VIFA_PACKETS_OUT: {Kind: U64, Text: "IPMRA_VIFA_PACKETS_OUT Packets sent by it."},
	uapi.IPMRA_VIFA_LOCAL_ADDR:  {Kind: IP, Text: "IPMRA_VIFA_LOCAL_ADDR The tunnel's own address."},
	uapi.IPMRA_VIFA_REMOTE_ADDR: {Kind: IP, Text: "IPMRA_VIFA_REMOTE_ADDR The tunnel's other end."},
	uapi.IPMRA_VIFA_PAD:         {Kind: Pad, Text: "IPMRA_VIFA_PAD"},
}}
