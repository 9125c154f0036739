package schema

import "vethkit/rtnl/uapi"

var routeEncap = Switch{By: BySiblingNum, Sibling: uapi.RTA_ENCAP_TYPE, Cases: encapCases}

// encapCases is RTA_ENCAP by RTA_ENCAP_TYPE: a file of net/ each, as
// net/ipv4/ip_tunnel_core.c.
var encapCases = []Case{
	{Num: uapi.LWTUNNEL_ENCAP_MPLS, Kind: Nest, Sub: EncapMPLSRef},
	{Num: uapi.LWTUNNEL_ENCAP_IP, Kind: Nest, Sub: EncapIPRef},
	{Num: uapi.LWTUNNEL_ENCAP_ILA, Kind: Nest, Sub: EncapILARef},
	{Num: uapi.LWTUNNEL_ENCAP_IP6, Kind: Nest, Sub: EncapIP6Ref},
	{Num: uapi.LWTUNNEL_ENCAP_SEG6, Kind: Nest, Sub: EncapSeg6Ref},
	{Num: uapi.LWTUNNEL_ENCAP_BPF, Kind: Nest, Sub: EncapBPFRef},
	{Num: uapi.LWTUNNEL_ENCAP_SEG6_LOCAL, Kind: Nest, Sub: EncapSeg6LocalRef},
	{Num: uapi.LWTUNNEL_ENCAP_RPL, Kind: Nest, Sub: EncapRPLRef},
	{Num: uapi.LWTUNNEL_ENCAP_IOAM6, Kind: Nest, Sub: EncapIOAM6Ref},
	{Num: uapi.LWTUNNEL_ENCAP_XFRM, Kind: Nest, Sub: EncapXfrmRef},
}

// EncapMPLS is RTA_ENCAP of LWTUNNEL_ENCAP_MPLS:
// include/uapi/linux/mpls_iptunnel.h.
var EncapMPLS = Set{Name: "mpls-iptunnel", Attrs: []Attr{
	uapi.MPLS_IPTUNNEL_DST: {Kind: Array, Elem: BE32, Text: "MPLS_IPTUNNEL_DST The labels put in front, the outermost first: 20 bits, 3 of class, the last one's mark, 8 of TTL."},
	uapi.MPLS_IPTUNNEL_TTL: {Kind: U8, Text: "MPLS_IPTUNNEL_TTL Time to live in the labels; 0 or none: the packet's own."},
}}

// EncapIP is RTA_ENCAP of LWTUNNEL_ENCAP_IP: the tunnel that a link with
// external settings is to use.
var EncapIP = Set{Name: "lwtunnel-ip", Attrs: []Attr{
	uapi.LWTUNNEL_IP_ID:    {Kind: BE64, Text: "LWTUNNEL_IP_ID The tunnel's key or VNI."},
	uapi.LWTUNNEL_IP_DST:   {Kind: IP, Text: "LWTUNNEL_IP_DST The tunnel's other end."},
	uapi.LWTUNNEL_IP_SRC:   {Kind: IP, Text: "LWTUNNEL_IP_SRC The address that tunnel packets leave with."},
	uapi.LWTUNNEL_IP_TTL:   {Kind: U8, Text: "LWTUNNEL_IP_TTL Their time to live."},
	uapi.LWTUNNEL_IP_TOS:   {Kind: U8, Text: "LWTUNNEL_IP_TOS Their type of service."},
	uapi.LWTUNNEL_IP_FLAGS: {Kind: BE16, Text: "LWTUNNEL_IP_FLAGS Bits of the tunnel: checksum, key, sequence numbers."},
	uapi.LWTUNNEL_IP_PAD:   {Kind: Pad, Text: "LWTUNNEL_IP_PAD"},
	uapi.LWTUNNEL_IP_OPTS:  {Kind: Nest, Sub: EncapOptsRef, Text: "LWTUNNEL_IP_OPTS Options of geneve, vxlan or erspan."},
}}

// EncapIP6 is RTA_ENCAP of LWTUNNEL_ENCAP_IP6.
var EncapIP6 = Set{Name: "lwtunnel-ip6", Attrs: []Attr{
	uapi.LWTUNNEL_IP6_ID:       {Kind: BE64, Text: "LWTUNNEL_IP6_ID The tunnel's key or VNI."},
	uapi.LWTUNNEL_IP6_DST:      {Kind: IP, Text: "LWTUNNEL_IP6_DST The tunnel's other end."},
	uapi.LWTUNNEL_IP6_SRC:      {Kind: IP, Text: "LWTUNNEL_IP6_SRC The address that tunnel packets leave with."},
	uapi.LWTUNNEL_IP6_HOPLIMIT: {Kind: U8, Text: "LWTUNNEL_IP6_HOPLIMIT Their hop limit."},
	uapi.LWTUNNEL_IP6_TC:       {Kind: U8, Text: "LWTUNNEL_IP6_TC Their traffic class."},
	uapi.LWTUNNEL_IP6_FLAGS:    {Kind: BE16, Text: "LWTUNNEL_IP6_FLAGS Bits of the tunnel: checksum, key, sequence numbers."},
	uapi.LWTUNNEL_IP6_PAD:      {Kind: Pad, Text: "LWTUNNEL_IP6_PAD"},
	uapi.LWTUNNEL_IP6_OPTS:     {Kind: Nest, Sub: EncapOptsRef, Text: "LWTUNNEL_IP6_OPTS Options of geneve, vxlan or erspan."},
}}

// EncapOpts is LWTUNNEL_IP_OPTS.
var EncapOpts = Set{Name: "lwtunnel-ip-opts", Attrs: []Attr{
	uapi.LWTUNNEL_IP_OPTS_GENEVE: {Kind: Nest, Sub: EncapGeneveRef, Text: "LWTUNNEL_IP_OPTS_GENEVE One geneve option."},
	uapi.LWTUNNEL_IP_OPTS_VXLAN:  {Kind: Nest, Sub: EncapVxlanRef, Text: "LWTUNNEL_IP_OPTS_VXLAN What vxlan headers carry beside the VNI."},
	uapi.LWTUNNEL_IP_OPTS_ERSPAN: {Kind: Nest, Sub: EncapErspanRef, Text: "LWTUNNEL_IP_OPTS_ERSPAN What erspan headers carry."},
}}

// EncapGeneve is LWTUNNEL_IP_OPTS_GENEVE.
var EncapGeneve = Set{Name: "lwtunnel-geneve", Attrs: []Attr{
	uapi.LWTUNNEL_IP_OPT_GENEVE_CLASS: {Kind: BE16, Text: "LWTUNNEL_IP_OPT_GENEVE_CLASS Who gave the type its meaning."},
	uapi.LWTUNNEL_IP_OPT_GENEVE_TYPE:  {Kind: U8, Text: "LWTUNNEL_IP_OPT_GENEVE_TYPE The option's type."},
	uapi.LWTUNNEL_IP_OPT_GENEVE_DATA:  {Kind: Bytes, Text: "LWTUNNEL_IP_OPT_GENEVE_DATA The option's value, a multiple of four bytes."},
}}

// EncapVxlan is LWTUNNEL_IP_OPTS_VXLAN.
var EncapVxlan = Set{Name: "lwtunnel-vxlan", Attrs: []Attr{
	uapi.LWTUNNEL_IP_OPT_VXLAN_GBP: {Kind: U32, Text: "LWTUNNEL_IP_OPT_VXLAN_GBP The group policy id."},
}}

// EncapErspan is LWTUNNEL_IP_OPTS_ERSPAN.
var EncapErspan = Set{Name: "lwtunnel-erspan", Attrs: []Attr{
	uapi.LWTUNNEL_IP_OPT_ERSPAN_VER:   {Kind: U8, Text: "LWTUNNEL_IP_OPT_ERSPAN_VER The protocol's version: 1 or 2."},
	uapi.LWTUNNEL_IP_OPT_ERSPAN_INDEX: {Kind: BE32, Text: "LWTUNNEL_IP_OPT_ERSPAN_INDEX Version 1: the mirrored port."},
	uapi.LWTUNNEL_IP_OPT_ERSPAN_DIR:   {Kind: U8, Text: "LWTUNNEL_IP_OPT_ERSPAN_DIR Version 2: 0 received packets, 1 sent ones."},
	uapi.LWTUNNEL_IP_OPT_ERSPAN_HWID:  {Kind: U8, Text: "LWTUNNEL_IP_OPT_ERSPAN_HWID Version 2: the device that mirrors."},
}}

// EncapBPF is RTA_ENCAP of LWTUNNEL_ENCAP_BPF.
var EncapBPF = Set{Name: "lwt-bpf", Attrs: []Attr{
	uapi.LWT_BPF_IN:            {Kind: Nest, Sub: EncapBPFProgRef, Text: "LWT_BPF_IN The program for packets that come in."},
	uapi.LWT_BPF_OUT:           {Kind: Nest, Sub: EncapBPFProgRef, Text: "LWT_BPF_OUT The program for packets of this host."},
	uapi.LWT_BPF_XMIT:          {Kind: Nest, Sub: EncapBPFProgRef, Text: "LWT_BPF_XMIT The program for packets about to leave, which may change them."},
	uapi.LWT_BPF_XMIT_HEADROOM: {Kind: U32, Text: "LWT_BPF_XMIT_HEADROOM Bytes that it needs free in front of a packet."},
}}

// EncapBPFProg is LWT_BPF_IN and its like.
var EncapBPFProg = Set{Name: "lwt-bpf-prog", Attrs: []Attr{
	uapi.LWT_BPF_PROG_FD:   {Kind: U32, Text: "LWT_BPF_PROG_FD In a request: the program's file descriptor."},
	uapi.LWT_BPF_PROG_NAME: {Kind: Str, Text: "LWT_BPF_PROG_NAME A name for people."},
}}

// EncapXfrm is RTA_ENCAP of LWTUNNEL_ENCAP_XFRM.
var EncapXfrm = Set{Name: "lwt-xfrm", Attrs: []Attr{
	uapi.LWT_XFRM_IF_ID: {Kind: U32, Text: "LWT_XFRM_IF_ID Id that picks the IPsec policies."},
	uapi.LWT_XFRM_LINK:  {Kind: U32, Text: "LWT_XFRM_LINK ifindex of the link below."},
}}

// EncapILA is RTA_ENCAP of LWTUNNEL_ENCAP_ILA: include/uapi/linux/ila.h.
var EncapILA = Set{Name: "ila", Attrs: []Attr{
	uapi.ILA_ATTR_LOCATOR:       {Kind: BE64, Text: "ILA_ATTR_LOCATOR The upper half that destination addresses get."},
	uapi.ILA_ATTR_IDENTIFIER:    {Kind: BE64, Text: "ILA_ATTR_IDENTIFIER The lower half; not in routes."},
	uapi.ILA_ATTR_LOCATOR_MATCH: {Kind: BE64, Text: "ILA_ATTR_LOCATOR_MATCH The upper half that is replaced; not in routes."},
	uapi.ILA_ATTR_IFINDEX:       {Kind: S32, Text: "ILA_ATTR_IFINDEX ifindex of the link; not in routes."},
	uapi.ILA_ATTR_DIR:           {Kind: U32, Text: "ILA_ATTR_DIR Directions, a bit each; not in routes."},
	uapi.ILA_ATTR_PAD:           {Kind: Pad, Text: "ILA_ATTR_PAD"},
	uapi.ILA_ATTR_CSUM_MODE:     {Kind: U8, Enum: ilaCsumModesRef, Text: "ILA_ATTR_CSUM_MODE How checksums are kept right."},
	uapi.ILA_ATTR_IDENT_TYPE:    {Kind: U8, Text: "ILA_ATTR_IDENT_TYPE What kind of identifier the lower half is."},
	uapi.ILA_ATTR_HOOK_TYPE:     {Kind: U8, Enum: ilaHooksRef, Text: "ILA_ATTR_HOOK_TYPE Which packets it is for."},
}}

var ilaCsumModes = Enum{Name: "ILA_ATTR_CSUM_MODE", Names: []Value{
	{uapi.ILA_CSUM_ADJUST_TRANSPORT, "ILA_CSUM_ADJUST_TRANSPORT"},
	{uapi.ILA_CSUM_NEUTRAL_MAP, "ILA_CSUM_NEUTRAL_MAP"},
	{uapi.ILA_CSUM_NO_ACTION, "ILA_CSUM_NO_ACTION"},
	{uapi.ILA_CSUM_NEUTRAL_MAP_AUTO, "ILA_CSUM_NEUTRAL_MAP_AUTO"},
}}

var ilaHooks = Enum{Name: "ILA_ATTR_HOOK_TYPE", Names: []Value{
	{uapi.ILA_HOOK_ROUTE_OUTPUT, "ILA_HOOK_ROUTE_OUTPUT"},
	{uapi.ILA_HOOK_ROUTE_INPUT, "ILA_HOOK_ROUTE_INPUT"},
}}

// EncapRPL is RTA_ENCAP of LWTUNNEL_ENCAP_RPL:
// include/uapi/linux/rpl_iptunnel.h.
var EncapRPL = Set{Name: "rpl-iptunnel", Attrs: []Attr{
	uapi.RPL_IPTUNNEL_SRH: {Kind: Record, Struct: RPLSrHdrRef, Text: "RPL_IPTUNNEL_SRH The source routing header that packets get (RFC 6554)."},
}}

// RPLSrHdr is struct ipv6_rpl_sr_hdr.
var RPLSrHdr = Struct{Name: "ipv6_rpl_sr_hdr", Size: 8, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "nexthdr"},
	{Off: 1, Len: 1, Kind: U8, Text: "hdrlen Length in 8 bytes, without the first 8."},
	{Off: 2, Len: 1, Kind: U8, Text: "type"},
	{Off: 3, Len: 1, Kind: U8, Text: "segments_left How many hops are still to visit."},
	{Off: 4, Len: 4, Kind: BE32, Text: "cmpr Eight bits of how much the addresses are shortened, four of padding, the rest nothing."},
	{Off: 8, Kind: Bytes, Text: "segments The hops."},
}}

// EncapIOAM6 is RTA_ENCAP of LWTUNNEL_ENCAP_IOAM6:
// include/uapi/linux/ioam6_iptunnel.h.
var EncapIOAM6 = Set{Name: "ioam6-iptunnel", Attrs: []Attr{
	uapi.IOAM6_IPTUNNEL_MODE:   {Kind: U8, Enum: ioamModesRef, Text: "IOAM6_IPTUNNEL_MODE Whether the trace goes into the packet or into one around it."},
	uapi.IOAM6_IPTUNNEL_DST:    {Kind: IP, Text: "IOAM6_IPTUNNEL_DST The destination of the packet around it."},
	uapi.IOAM6_IPTUNNEL_TRACE:  {Kind: Record, Struct: IOAM6TraceHdrRef, Text: "IOAM6_IPTUNNEL_TRACE The header in which the routers on the way write."},
	uapi.IOAM6_IPTUNNEL_FREQ_K: {Kind: U32, Text: "IOAM6_IPTUNNEL_FREQ_K K packets of N get it: this is K."},
	uapi.IOAM6_IPTUNNEL_FREQ_N: {Kind: U32, Text: "IOAM6_IPTUNNEL_FREQ_N K packets of N get it: this is N."},
	uapi.IOAM6_IPTUNNEL_SRC:    {Kind: IP, Text: "IOAM6_IPTUNNEL_SRC The source of the packet around it; since Linux 6.13."},
}}

// IOAM6TraceHdr is struct ioam6_trace_hdr.
var IOAM6TraceHdr = Struct{Name: "ioam6_trace_hdr", Size: 8, Fields: []Field{
	{Off: 0, Len: 2, Kind: BE16, Text: "namespace_id"},
	{Off: 2, Len: 1, Kind: U8, Text: "nodelen_overflow Five bits: words that a router writes; one: there was no room."},
	{Off: 3, Len: 1, Kind: U8, Text: "remlen Seven bits: words still free."},
	{Off: 4, Len: 4, Kind: BE32, Text: "type_be32 24 bits: what the routers write."},
	{Off: 8, Kind: Bytes, Text: "data"},
}}

var ioamModes = Enum{Name: "IOAM6_IPTUNNEL_MODE", Names: []Value{
	{uapi.IOAM6_IPTUNNEL_MODE_INLINE, "IOAM6_IPTUNNEL_MODE_INLINE"},
	{uapi.IOAM6_IPTUNNEL_MODE_ENCAP, "IOAM6_IPTUNNEL_MODE_ENCAP"},
	{uapi.IOAM6_IPTUNNEL_MODE_AUTO, "IOAM6_IPTUNNEL_MODE_AUTO"},
}}
