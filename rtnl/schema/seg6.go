package schema

import "vethkit/rtnl/uapi"

// EncapSeg6 is RTA_ENCAP of LWTUNNEL_ENCAP_SEG6:
// include/uapi/linux/seg6_iptunnel.h.
var EncapSeg6 = Set{Name: "seg6-iptunnel", Attrs: []Attr{
	uapi.SEG6_IPTUNNEL_SRH: {Kind: Record, Struct: Seg6EncapRef, Text: "SEG6_IPTUNNEL_SRH The list of segments that packets have to visit, and how they get it."},
}}

// Seg6Encap is struct seg6_iptunnel_encap with the struct ipv6_sr_hdr in it.
var Seg6Encap = Struct{Name: "seg6_iptunnel_encap", Size: 12, Fields: []Field{
	{Off: 0, Len: 4, Kind: S32, Enum: seg6ModesRef, Text: "mode"},
	{Off: 4, Len: 1, Kind: U8, Text: "nexthdr"},
	{Off: 5, Len: 1, Kind: U8, Text: "hdrlen Length in 8 bytes, without the first 8."},
	{Off: 6, Len: 1, Kind: U8, Text: "type 4: segment routing."},
	{Off: 7, Len: 1, Kind: U8, Text: "segments_left How many segments are still to visit."},
	{Off: 8, Len: 1, Kind: U8, Text: "first_segment Index of the last one in the list, which is visited first."},
	{Off: 9, Len: 1, Kind: U8, Text: "flags"},
	{Off: 10, Len: 2, Kind: BE16, Text: "tag"},
	{Off: 12, Kind: Bytes, Text: "segments IPv6 addresses, the last one to visit first; TLVs behind them."},
}}

// Ipv6SrHdr is struct ipv6_sr_hdr (RFC 8754).
var Ipv6SrHdr = Struct{Name: "ipv6_sr_hdr", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "nexthdr"},
	{Off: 1, Len: 1, Kind: U8, Text: "hdrlen Length in 8 bytes, without the first 8."},
	{Off: 2, Len: 1, Kind: U8, Text: "type 4: segment routing."},
	{Off: 3, Len: 1, Kind: U8, Text: "segments_left How many segments are still to visit."},
	{Off: 4, Len: 1, Kind: U8, Text: "first_segment Index of the last one in the list, which is visited first."},
	{Off: 5, Len: 1, Kind: U8, Text: "flags"},
	{Off: 6, Len: 2, Kind: BE16, Text: "tag"},
	{Off: 8, Kind: Bytes, Text: "segments IPv6 addresses, the last one to visit first; TLVs behind them."},
}}

var seg6Modes = Enum{Name: "seg6_iptunnel_encap.mode", Names: []Value{
	{uapi.SEG6_IPTUN_MODE_INLINE, "SEG6_IPTUN_MODE_INLINE"},
	{uapi.SEG6_IPTUN_MODE_ENCAP, "SEG6_IPTUN_MODE_ENCAP"},
	{uapi.SEG6_IPTUN_MODE_L2ENCAP, "SEG6_IPTUN_MODE_L2ENCAP"},
	{uapi.SEG6_IPTUN_MODE_ENCAP_RED, "SEG6_IPTUN_MODE_ENCAP_RED"},
	{uapi.SEG6_IPTUN_MODE_L2ENCAP_RED, "SEG6_IPTUN_MODE_L2ENCAP_RED"},
}}

// EncapSeg6Local is RTA_ENCAP of LWTUNNEL_ENCAP_SEG6_LOCAL:
// include/uapi/linux/seg6_local.h.
var EncapSeg6Local = Set{Name: "seg6-local", Attrs: []Attr{
	uapi.SEG6_LOCAL_ACTION:   {Kind: U32, Enum: seg6ActionsRef, Text: "SEG6_LOCAL_ACTION What this host does for packets whose next segment it is."},
	uapi.SEG6_LOCAL_SRH:      {Kind: Record, Struct: Ipv6SrHdrRef, Text: "SEG6_LOCAL_SRH The list of segments that it adds."},
	uapi.SEG6_LOCAL_TABLE:    {Kind: U32, Enum: tablesRef, Text: "SEG6_LOCAL_TABLE The routing table that it looks in."},
	uapi.SEG6_LOCAL_NH4:      {Kind: IP, Text: "SEG6_LOCAL_NH4 The IPv4 router that packets are handed to."},
	uapi.SEG6_LOCAL_NH6:      {Kind: IP, Text: "SEG6_LOCAL_NH6 The IPv6 router that packets are handed to."},
	uapi.SEG6_LOCAL_IIF:      {Kind: U32, Text: "SEG6_LOCAL_IIF ifindex of the link that packets come in by."},
	uapi.SEG6_LOCAL_OIF:      {Kind: U32, Text: "SEG6_LOCAL_OIF ifindex of the link that packets leave by."},
	uapi.SEG6_LOCAL_BPF:      {Kind: Nest, Sub: Seg6BPFRef, Text: "SEG6_LOCAL_BPF The program that does it."},
	uapi.SEG6_LOCAL_VRFTABLE: {Kind: U32, Enum: tablesRef, Text: "SEG6_LOCAL_VRFTABLE The routing table of the VRF that it looks in."},
	uapi.SEG6_LOCAL_COUNTERS: {Kind: Nest, Sub: Seg6CountersRef, Text: "SEG6_LOCAL_COUNTERS Counters of packets, where they were asked for."},
	uapi.SEG6_LOCAL_FLAVORS:  {Kind: Nest, Sub: Seg6FlavorsRef, Text: "SEG6_LOCAL_FLAVORS Variants of the action."},
}}

// Seg6BPF is SEG6_LOCAL_BPF.
var Seg6BPF = Set{Name: "seg6-local-bpf", Attrs: []Attr{
	uapi.SEG6_LOCAL_BPF_PROG:      {Kind: U32, Text: "SEG6_LOCAL_BPF_PROG In a request the program's file descriptor, in an answer its id."},
	uapi.SEG6_LOCAL_BPF_PROG_NAME: {Kind: Str, Text: "SEG6_LOCAL_BPF_PROG_NAME A name for people."},
}}

// Seg6Counters is SEG6_LOCAL_COUNTERS.
var Seg6Counters = Set{Name: "seg6-local-counters", Attrs: []Attr{
	uapi.SEG6_LOCAL_CNT_PAD:     {Kind: Pad, Text: "SEG6_LOCAL_CNT_PAD"},
	uapi.SEG6_LOCAL_CNT_PACKETS: {Kind: U64, Text: "SEG6_LOCAL_CNT_PACKETS Packets that it was done for."},
	uapi.SEG6_LOCAL_CNT_BYTES:   {Kind: U64, Text: "SEG6_LOCAL_CNT_BYTES Bytes of those."},
	uapi.SEG6_LOCAL_CNT_ERRORS:  {Kind: U64, Text: "SEG6_LOCAL_CNT_ERRORS Packets that it could not be done for."},
}}

// Seg6Flavors is SEG6_LOCAL_FLAVORS.
var Seg6Flavors = Set{Name: "seg6-local-flavors", Attrs: []Attr{
	uapi.SEG6_LOCAL_FLV_OPERATION:      {Kind: U32, Enum: seg6FlavorsRef, Text: "SEG6_LOCAL_FLV_OPERATION Which variants, a bit each."},
	uapi.SEG6_LOCAL_FLV_LCBLOCK_BITS:   {Kind: U8, Text: "SEG6_LOCAL_FLV_LCBLOCK_BITS NEXT-CSID: bits of the block that all segments begin with."},
	uapi.SEG6_LOCAL_FLV_LCNODE_FN_BITS: {Kind: U8, Text: "SEG6_LOCAL_FLV_LCNODE_FN_BITS NEXT-CSID: bits of one compressed segment."},
}}

var seg6Actions = Enum{Name: "SEG6_LOCAL_ACTION", Names: []Value{
	{uapi.SEG6_LOCAL_ACTION_UNSPEC, "SEG6_LOCAL_ACTION_UNSPEC"},
	{uapi.SEG6_LOCAL_ACTION_END, "SEG6_LOCAL_ACTION_END"},
	{uapi.SEG6_LOCAL_ACTION_END_X, "SEG6_LOCAL_ACTION_END_X"},
	{uapi.SEG6_LOCAL_ACTION_END_T, "SEG6_LOCAL_ACTION_END_T"},
	{uapi.SEG6_LOCAL_ACTION_END_DX2, "SEG6_LOCAL_ACTION_END_DX2"},
	{uapi.SEG6_LOCAL_ACTION_END_DX6, "SEG6_LOCAL_ACTION_END_DX6"},
	{uapi.SEG6_LOCAL_ACTION_END_DX4, "SEG6_LOCAL_ACTION_END_DX4"},
	{uapi.SEG6_LOCAL_ACTION_END_DT6, "SEG6_LOCAL_ACTION_END_DT6"},
	{uapi.SEG6_LOCAL_ACTION_END_DT4, "SEG6_LOCAL_ACTION_END_DT4"},
	{uapi.SEG6_LOCAL_ACTION_END_B6, "SEG6_LOCAL_ACTION_END_B6"},
	{uapi.SEG6_LOCAL_ACTION_END_B6_ENCAP, "SEG6_LOCAL_ACTION_END_B6_ENCAP"},
	{uapi.SEG6_LOCAL_ACTION_END_BM, "SEG6_LOCAL_ACTION_END_BM"},
	{uapi.SEG6_LOCAL_ACTION_END_S, "SEG6_LOCAL_ACTION_END_S"},
	{uapi.SEG6_LOCAL_ACTION_END_AS, "SEG6_LOCAL_ACTION_END_AS"},
	{uapi.SEG6_LOCAL_ACTION_END_AM, "SEG6_LOCAL_ACTION_END_AM"},
	{uapi.SEG6_LOCAL_ACTION_END_BPF, "SEG6_LOCAL_ACTION_END_BPF"},
	{uapi.SEG6_LOCAL_ACTION_END_DT46, "SEG6_LOCAL_ACTION_END_DT46"},
}}

var seg6Flavors = Enum{Name: "SEG6_LOCAL_FLV_OPERATION", Flags: true, Names: []Value{
	{1 << uapi.SEG6_LOCAL_FLV_OP_PSP, "SEG6_LOCAL_FLV_OP_PSP"},
	{1 << uapi.SEG6_LOCAL_FLV_OP_USP, "SEG6_LOCAL_FLV_OP_USP"},
	{1 << uapi.SEG6_LOCAL_FLV_OP_USD, "SEG6_LOCAL_FLV_OP_USD"},
	{1 << uapi.SEG6_LOCAL_FLV_OP_NEXT_CSID, "SEG6_LOCAL_FLV_OP_NEXT_CSID"},
}}
