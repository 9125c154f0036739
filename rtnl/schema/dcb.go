package schema

import "vethkit/rtnl/uapi"

// DCB is the attributes of RTM_GETDCB and RTM_SETDCB, data-centre bridging;
// what its nests hold has no table: include/uapi/linux/dcbnl.h.
var DCB = Set{Name: "dcb-attrs", Attrs: []Attr{
	uapi.DCB_ATTR_IFNAME:      {Kind: Str, Text: "DCB_ATTR_IFNAME Name of the link."},
	uapi.DCB_ATTR_STATE:       {Kind: U8, Text: "DCB_ATTR_STATE 1 when data-centre bridging is on."},
	uapi.DCB_ATTR_PFC_STATE:   {Kind: U8, Text: "DCB_ATTR_PFC_STATE 1 when pause frames a priority are on."},
	uapi.DCB_ATTR_PFC_CFG:     {Kind: Nest, Text: "DCB_ATTR_PFC_CFG Pause frames, a priority each."},
	uapi.DCB_ATTR_NUM_TC:      {Kind: U8, Text: "DCB_ATTR_NUM_TC Has a number and no use."},
	uapi.DCB_ATTR_PG_CFG:      {Kind: Nest, Text: "DCB_ATTR_PG_CFG Groups of priorities and their shares."},
	uapi.DCB_ATTR_SET_ALL:     {Kind: U8, Text: "DCB_ATTR_SET_ALL Puts what was set before into effect."},
	uapi.DCB_ATTR_PERM_HWADDR: {Kind: Bytes, Text: "DCB_ATTR_PERM_HWADDR The hardware address that the card was made with, 32 bytes."},
	uapi.DCB_ATTR_CAP:         {Kind: Nest, Text: "DCB_ATTR_CAP What the card can do."},
	uapi.DCB_ATTR_NUMTCS:      {Kind: Nest, Text: "DCB_ATTR_NUMTCS How many traffic classes there are."},
	uapi.DCB_ATTR_BCN:         {Kind: Nest, Text: "DCB_ATTR_BCN Backward congestion notification."},
	uapi.DCB_ATTR_APP:         {Kind: Nest, Text: "DCB_ATTR_APP The priority of one application's packets."},
	uapi.DCB_ATTR_IEEE:        {Kind: Nest, Text: "DCB_ATTR_IEEE Settings as IEEE 802.1Qaz has them."},
	uapi.DCB_ATTR_DCBX:        {Kind: U8, Text: "DCB_ATTR_DCBX Who speaks the exchange protocol, and which version, a bit each."},
	uapi.DCB_ATTR_FEATCFG:     {Kind: Nest, Text: "DCB_ATTR_FEATCFG Flags of the features."},
	uapi.DCB_ATTR_CEE:         {Kind: Nest, Text: "DCB_ATTR_CEE Settings as the older CEE standard has them."},
}}

// DcbMsg is struct dcbmsg.
var DcbMsg = Struct{Name: "dcbmsg", Size: 4, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "dcb_family"},
	{Off: 1, Len: 1, Kind: U8, Enum: dcbCommandsRef, Text: "cmd What is asked for or changed."},
	{Off: 2, Len: 2, Kind: Pad, Text: "dcb_pad"},
}}

var dcbCommands = Enum{Name: "dcbnl_commands", Names: []Value{
	{uapi.DCB_CMD_GSTATE, "DCB_CMD_GSTATE"},
	{uapi.DCB_CMD_SSTATE, "DCB_CMD_SSTATE"},
	{uapi.DCB_CMD_PGTX_GCFG, "DCB_CMD_PGTX_GCFG"},
	{uapi.DCB_CMD_PGTX_SCFG, "DCB_CMD_PGTX_SCFG"},
	{uapi.DCB_CMD_PGRX_GCFG, "DCB_CMD_PGRX_GCFG"},
	{uapi.DCB_CMD_PGRX_SCFG, "DCB_CMD_PGRX_SCFG"},
	{uapi.DCB_CMD_PFC_GCFG, "DCB_CMD_PFC_GCFG"},
	{uapi.DCB_CMD_PFC_SCFG, "DCB_CMD_PFC_SCFG"},
	{uapi.DCB_CMD_SET_ALL, "DCB_CMD_SET_ALL"},
	{uapi.DCB_CMD_GPERM_HWADDR, "DCB_CMD_GPERM_HWADDR"},
	{uapi.DCB_CMD_GCAP, "DCB_CMD_GCAP"},
	{uapi.DCB_CMD_GNUMTCS, "DCB_CMD_GNUMTCS"},
	{uapi.DCB_CMD_SNUMTCS, "DCB_CMD_SNUMTCS"},
	{uapi.DCB_CMD_PFC_GSTATE, "DCB_CMD_PFC_GSTATE"},
	{uapi.DCB_CMD_PFC_SSTATE, "DCB_CMD_PFC_SSTATE"},
	{uapi.DCB_CMD_BCN_GCFG, "DCB_CMD_BCN_GCFG"},
	{uapi.DCB_CMD_BCN_SCFG, "DCB_CMD_BCN_SCFG"},
	{uapi.DCB_CMD_GAPP, "DCB_CMD_GAPP"},
	{uapi.DCB_CMD_SAPP, "DCB_CMD_SAPP"},
	{uapi.DCB_CMD_IEEE_SET, "DCB_CMD_IEEE_SET"},
	{uapi.DCB_CMD_IEEE_GET, "DCB_CMD_IEEE_GET"},
	{uapi.DCB_CMD_GDCBX, "DCB_CMD_GDCBX"},
	{uapi.DCB_CMD_SDCBX, "DCB_CMD_SDCBX"},
	{uapi.DCB_CMD_GFEATCFG, "DCB_CMD_GFEATCFG"},
	{uapi.DCB_CMD_SFEATCFG, "DCB_CMD_SFEATCFG"},
	{uapi.DCB_CMD_CEE_GET, "DCB_CMD_CEE_GET"},
	{uapi.DCB_CMD_IEEE_DEL, "DCB_CMD_IEEE_DEL"},
}}
