package schema

import "vethkit/rtnl/uapi"

// nfExprData is NFTA_EXPR_DATA by NFTA_EXPR_NAME: a file of net/netfilter/nft_*.c
// each.
var nfExprData = Switch{By: BySibling, Sibling: uapi.NFTA_EXPR_NAME, Cases: []Case{
	{Str: "immediate", Kind: Nest, Sub: NFImmediateRef},
	{Str: "payload", Kind: Nest, Sub: NFPayloadRef},
	{Str: "cmp", Kind: Nest, Sub: NFCmpRef},
	{Str: "bitwise", Kind: Nest, Sub: NFBitwiseRef},
	{Str: "meta", Kind: Nest, Sub: NFMetaRef},
	{Str: "masq", Kind: Nest, Sub: NFMasqRef},
	{Str: "nat", Kind: Nest, Sub: NFNatRef},
	{Str: "redir", Kind: Nest, Sub: NFRedirRef},
	{Str: "counter", Kind: Nest, Sub: NFCounterRef},
	{Str: "ct", Kind: Nest, Sub: NFCtRef},
	{Str: "lookup", Kind: Nest, Sub: NFLookupRef},
	{Str: "range", Kind: Nest, Sub: NFRangeRef},
	{Str: "byteorder", Kind: Nest, Sub: NFByteorderRef},
	{Str: "reject", Kind: Nest, Sub: NFRejectRef},
	{Str: "limit", Kind: Nest, Sub: NFLimitRef},
	{Str: "log", Kind: Nest, Sub: NFLogRef},
	{Str: "fib", Kind: Nest, Sub: NFFibRef},
	{Str: "objref", Kind: Nest, Sub: NFObjrefRef},
	{Str: "dynset", Kind: Nest, Sub: NFDynsetRef},
	{Str: "exthdr", Kind: Nest, Sub: NFExthdrRef},
	{Str: "queue", Kind: Nest, Sub: NFQueueRef},
	{Str: "quota", Kind: Nest, Sub: NFQuotaRef},
	{Str: "connlimit", Kind: Nest, Sub: NFConnlimitRef},
	{Str: "hash", Kind: Nest, Sub: NFHashRef},
	{Str: "numgen", Kind: Nest, Sub: NFNumgenRef},
	{Str: "rt", Kind: Nest, Sub: NFRtRef},
	{Str: "socket", Kind: Nest, Sub: NFSocketRef},
	{Str: "tproxy", Kind: Nest, Sub: NFTproxyRef},
	{Str: "last", Kind: Nest, Sub: NFLastRef},
	{Str: "flow_offload", Kind: Nest, Sub: NFOffloadRef},
	{Str: "match", Kind: Nest, Sub: NFMatchRef},
	{Str: "target", Kind: Nest, Sub: NFTargetRef},
	{Str: "notrack", Kind: Nest},
}}

// NFImmediate is "immediate", which puts a value into a register.
var NFImmediate = Set{Name: "nf-immediate", Attrs: []Attr{
	uapi.NFTA_IMMEDIATE_DREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_IMMEDIATE_DREG The register that gets it; NFT_REG_VERDICT: the packet's fate."},
	uapi.NFTA_IMMEDIATE_DATA: {Kind: Nest, Sub: NFDataRef, Text: "NFTA_IMMEDIATE_DATA The value, or the verdict."},
}}

// NFPayload is "payload", which loads bytes of the packet, or changes them.
var NFPayload = Set{Name: "nf-payload", Attrs: []Attr{
	uapi.NFTA_PAYLOAD_DREG:        {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_PAYLOAD_DREG The register that gets them."},
	uapi.NFTA_PAYLOAD_BASE:        {Kind: BE32, Enum: nfPayloadBasesRef, Text: "NFTA_PAYLOAD_BASE The header that they are in."},
	uapi.NFTA_PAYLOAD_OFFSET:      {Kind: BE32, Text: "NFTA_PAYLOAD_OFFSET Where in it they begin, in bytes."},
	uapi.NFTA_PAYLOAD_LEN:         {Kind: BE32, Text: "NFTA_PAYLOAD_LEN How many bytes."},
	uapi.NFTA_PAYLOAD_SREG:        {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_PAYLOAD_SREG The register that is written into the packet."},
	uapi.NFTA_PAYLOAD_CSUM_TYPE:   {Kind: BE32, Text: "NFTA_PAYLOAD_CSUM_TYPE What kind of checksum is kept right: 0 none, 1 IP's, 2 SCTP's."},
	uapi.NFTA_PAYLOAD_CSUM_OFFSET: {Kind: BE32, Text: "NFTA_PAYLOAD_CSUM_OFFSET Where in the header the checksum is."},
	uapi.NFTA_PAYLOAD_CSUM_FLAGS:  {Kind: BE32, Text: "NFTA_PAYLOAD_CSUM_FLAGS 1: the checksum of TCP or UDP as well."},
}}

var nfPayloadBases = Enum{Name: "NFTA_PAYLOAD_BASE", Names: []Value{
	{uapi.NFT_PAYLOAD_LL_HEADER, "NFT_PAYLOAD_LL_HEADER"},
	{uapi.NFT_PAYLOAD_NETWORK_HEADER, "NFT_PAYLOAD_NETWORK_HEADER"},
	{uapi.NFT_PAYLOAD_TRANSPORT_HEADER, "NFT_PAYLOAD_TRANSPORT_HEADER"},
	{uapi.NFT_PAYLOAD_INNER_HEADER, "NFT_PAYLOAD_INNER_HEADER"},
}}

// NFCmp is "cmp", which ends the rule unless a register compares so.
var NFCmp = Set{Name: "nf-cmp", Attrs: []Attr{
	uapi.NFTA_CMP_SREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_CMP_SREG The register to look at."},
	uapi.NFTA_CMP_OP:   {Kind: BE32, Enum: nfCmpOpsRef, Text: "NFTA_CMP_OP How it is compared."},
	uapi.NFTA_CMP_DATA: {Kind: Nest, Sub: NFDataRef, Text: "NFTA_CMP_DATA What it is compared with."},
}}

var nfCmpOps = Enum{Name: "NFTA_CMP_OP", Names: []Value{
	{uapi.NFT_CMP_EQ, "NFT_CMP_EQ"},
	{uapi.NFT_CMP_NEQ, "NFT_CMP_NEQ"},
	{uapi.NFT_CMP_LT, "NFT_CMP_LT"},
	{uapi.NFT_CMP_LTE, "NFT_CMP_LTE"},
	{uapi.NFT_CMP_GT, "NFT_CMP_GT"},
	{uapi.NFT_CMP_GTE, "NFT_CMP_GTE"},
}}

// NFBitwise is "bitwise", which masks or shifts a register.
var NFBitwise = Set{Name: "nf-bitwise", Attrs: []Attr{
	uapi.NFTA_BITWISE_SREG:  {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_BITWISE_SREG The register to read."},
	uapi.NFTA_BITWISE_DREG:  {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_BITWISE_DREG The register to write."},
	uapi.NFTA_BITWISE_LEN:   {Kind: BE32, Text: "NFTA_BITWISE_LEN How many bytes."},
	uapi.NFTA_BITWISE_MASK:  {Kind: Nest, Sub: NFDataRef, Text: "NFTA_BITWISE_MASK The bits to keep."},
	uapi.NFTA_BITWISE_XOR:   {Kind: Nest, Sub: NFDataRef, Text: "NFTA_BITWISE_XOR The bits to turn over, after that."},
	uapi.NFTA_BITWISE_OP:    {Kind: BE32, Enum: nfBitwiseOpsRef, Text: "NFTA_BITWISE_OP What it does; absent: mask and turn over."},
	uapi.NFTA_BITWISE_DATA:  {Kind: Nest, Sub: NFDataRef, Text: "NFTA_BITWISE_DATA How far to shift."},
	uapi.NFTA_BITWISE_SREG2: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_BITWISE_SREG2 A second register to read; since Linux 6.13."},
}}

var nfBitwiseOps = Enum{Name: "NFTA_BITWISE_OP", Names: []Value{
	{uapi.NFT_BITWISE_MASK_XOR, "NFT_BITWISE_MASK_XOR"},
	{uapi.NFT_BITWISE_LSHIFT, "NFT_BITWISE_LSHIFT"},
	{uapi.NFT_BITWISE_RSHIFT, "NFT_BITWISE_RSHIFT"},
	{uapi.NFT_BITWISE_AND, "NFT_BITWISE_AND"},
	{uapi.NFT_BITWISE_OR, "NFT_BITWISE_OR"},
	{uapi.NFT_BITWISE_XOR, "NFT_BITWISE_XOR"},
}}

// NFMeta is "meta", which loads what is known about the packet, or sets it.
var NFMeta = Set{Name: "nf-meta", Attrs: []Attr{
	uapi.NFTA_META_DREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_META_DREG The register that gets it."},
	uapi.NFTA_META_KEY:  {Kind: BE32, Enum: nfMetaKeysRef, Text: "NFTA_META_KEY Which of the things known it is."},
	uapi.NFTA_META_SREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_META_SREG The register that it is set to."},
}}

var nfMetaKeys = Enum{Name: "NFTA_META_KEY", Names: []Value{
	{uapi.NFT_META_LEN, "NFT_META_LEN"},
	{uapi.NFT_META_PROTOCOL, "NFT_META_PROTOCOL"},
	{uapi.NFT_META_PRIORITY, "NFT_META_PRIORITY"},
	{uapi.NFT_META_MARK, "NFT_META_MARK"},
	{uapi.NFT_META_IIF, "NFT_META_IIF"},
	{uapi.NFT_META_OIF, "NFT_META_OIF"},
	{uapi.NFT_META_IIFNAME, "NFT_META_IIFNAME"},
	{uapi.NFT_META_OIFNAME, "NFT_META_OIFNAME"},
	{uapi.NFT_META_IIFTYPE, "NFT_META_IIFTYPE"},
	{uapi.NFT_META_OIFTYPE, "NFT_META_OIFTYPE"},
	{uapi.NFT_META_SKUID, "NFT_META_SKUID"},
	{uapi.NFT_META_SKGID, "NFT_META_SKGID"},
	{uapi.NFT_META_NFTRACE, "NFT_META_NFTRACE"},
	{uapi.NFT_META_RTCLASSID, "NFT_META_RTCLASSID"},
	{uapi.NFT_META_SECMARK, "NFT_META_SECMARK"},
	{uapi.NFT_META_NFPROTO, "NFT_META_NFPROTO"},
	{uapi.NFT_META_L4PROTO, "NFT_META_L4PROTO"},
	{uapi.NFT_META_BRI_IIFNAME, "NFT_META_BRI_IIFNAME"},
	{uapi.NFT_META_BRI_OIFNAME, "NFT_META_BRI_OIFNAME"},
	{uapi.NFT_META_PKTTYPE, "NFT_META_PKTTYPE"},
	{uapi.NFT_META_CPU, "NFT_META_CPU"},
	{uapi.NFT_META_IIFGROUP, "NFT_META_IIFGROUP"},
	{uapi.NFT_META_OIFGROUP, "NFT_META_OIFGROUP"},
	{uapi.NFT_META_CGROUP, "NFT_META_CGROUP"},
	{uapi.NFT_META_PRANDOM, "NFT_META_PRANDOM"},
	{uapi.NFT_META_SECPATH, "NFT_META_SECPATH"},
	{uapi.NFT_META_IIFKIND, "NFT_META_IIFKIND"},
	{uapi.NFT_META_OIFKIND, "NFT_META_OIFKIND"},
	{uapi.NFT_META_BRI_IIFPVID, "NFT_META_BRI_IIFPVID"},
	{uapi.NFT_META_BRI_IIFVPROTO, "NFT_META_BRI_IIFVPROTO"},
	{uapi.NFT_META_TIME_NS, "NFT_META_TIME_NS"},
	{uapi.NFT_META_TIME_DAY, "NFT_META_TIME_DAY"},
	{uapi.NFT_META_TIME_HOUR, "NFT_META_TIME_HOUR"},
	{uapi.NFT_META_SDIF, "NFT_META_SDIF"},
	{uapi.NFT_META_SDIFNAME, "NFT_META_SDIFNAME"},
	{uapi.NFT_META_BRI_BROUTE, "NFT_META_BRI_BROUTE"},
}}

// NFMasq is "masq", which gives packets the address of the link that they
// leave by.
var NFMasq = Set{Name: "nf-masq", Attrs: []Attr{
	uapi.NFTA_MASQ_FLAGS:         {Kind: BE32, Enum: nfNatFlagsRef, Text: "NFTA_MASQ_FLAGS How ports are chosen."},
	uapi.NFTA_MASQ_REG_PROTO_MIN: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_MASQ_REG_PROTO_MIN The register with the first port."},
	uapi.NFTA_MASQ_REG_PROTO_MAX: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_MASQ_REG_PROTO_MAX The register with the last port."},
}}

// NFNat is "nat", which replaces the packet's source or destination.
var NFNat = Set{Name: "nf-nat", Attrs: []Attr{
	uapi.NFTA_NAT_TYPE:          {Kind: BE32, Enum: nfNatTypesRef, Text: "NFTA_NAT_TYPE Which of the two."},
	uapi.NFTA_NAT_FAMILY:        {Kind: BE32, Enum: nfFamiliesRef, Text: "NFTA_NAT_FAMILY What the addresses are."},
	uapi.NFTA_NAT_REG_ADDR_MIN:  {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_NAT_REG_ADDR_MIN The register with the first address."},
	uapi.NFTA_NAT_REG_ADDR_MAX:  {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_NAT_REG_ADDR_MAX The register with the last address."},
	uapi.NFTA_NAT_REG_PROTO_MIN: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_NAT_REG_PROTO_MIN The register with the first port."},
	uapi.NFTA_NAT_REG_PROTO_MAX: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_NAT_REG_PROTO_MAX The register with the last port."},
	uapi.NFTA_NAT_FLAGS:         {Kind: BE32, Enum: nfNatFlagsRef, Text: "NFTA_NAT_FLAGS How address and port are chosen."},
}}

var nfNatTypes = Enum{Name: "NFTA_NAT_TYPE", Names: []Value{
	{uapi.NFT_NAT_SNAT, "NFT_NAT_SNAT"},
	{uapi.NFT_NAT_DNAT, "NFT_NAT_DNAT"},
}}

var nfNatFlags = Enum{Name: "NFTA_NAT_FLAGS", Flags: true, Names: []Value{
	{uapi.NF_NAT_RANGE_MAP_IPS, "NF_NAT_RANGE_MAP_IPS"},
	{uapi.NF_NAT_RANGE_PROTO_SPECIFIED, "NF_NAT_RANGE_PROTO_SPECIFIED"},
	{uapi.NF_NAT_RANGE_PROTO_RANDOM, "NF_NAT_RANGE_PROTO_RANDOM"},
	{uapi.NF_NAT_RANGE_PERSISTENT, "NF_NAT_RANGE_PERSISTENT"},
	{uapi.NF_NAT_RANGE_PROTO_RANDOM_FULLY, "NF_NAT_RANGE_PROTO_RANDOM_FULLY"},
	{uapi.NF_NAT_RANGE_PROTO_OFFSET, "NF_NAT_RANGE_PROTO_OFFSET"},
	{uapi.NF_NAT_RANGE_NETMAP, "NF_NAT_RANGE_NETMAP"},
}}

// NFRedir is "redir", which leads packets to this host.
var NFRedir = Set{Name: "nf-redir", Attrs: []Attr{
	uapi.NFTA_REDIR_REG_PROTO_MIN: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_REDIR_REG_PROTO_MIN The register with the first port."},
	uapi.NFTA_REDIR_REG_PROTO_MAX: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_REDIR_REG_PROTO_MAX The register with the last port."},
	uapi.NFTA_REDIR_FLAGS:         {Kind: BE32, Enum: nfNatFlagsRef, Text: "NFTA_REDIR_FLAGS How the port is chosen."},
}}

// NFCounter is "counter", and NFTA_CHAIN_COUNTERS.
var NFCounter = Set{Name: "nf-counter", Attrs: []Attr{
	uapi.NFTA_COUNTER_BYTES:   {Kind: BE64, Text: "NFTA_COUNTER_BYTES Bytes that came here."},
	uapi.NFTA_COUNTER_PACKETS: {Kind: BE64, Text: "NFTA_COUNTER_PACKETS Packets that came here."},
	uapi.NFTA_COUNTER_PAD:     {Kind: Pad, Text: "NFTA_COUNTER_PAD"},
}}

// NFCt is "ct", which loads what is known about the packet's connection, or
// sets it.
var NFCt = Set{Name: "nf-ct", Attrs: []Attr{
	uapi.NFTA_CT_DREG:      {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_CT_DREG The register that gets it."},
	uapi.NFTA_CT_KEY:       {Kind: BE32, Enum: nfCtKeysRef, Text: "NFTA_CT_KEY Which of the things known it is."},
	uapi.NFTA_CT_DIRECTION: {Kind: U8, Text: "NFTA_CT_DIRECTION 0: of packets there, 1: of packets back."},
	uapi.NFTA_CT_SREG:      {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_CT_SREG The register that it is set to."},
}}

var nfCtKeys = Enum{Name: "NFTA_CT_KEY", Names: []Value{
	{uapi.NFT_CT_STATE, "NFT_CT_STATE"},
	{uapi.NFT_CT_DIRECTION, "NFT_CT_DIRECTION"},
	{uapi.NFT_CT_STATUS, "NFT_CT_STATUS"},
	{uapi.NFT_CT_MARK, "NFT_CT_MARK"},
	{uapi.NFT_CT_SECMARK, "NFT_CT_SECMARK"},
	{uapi.NFT_CT_EXPIRATION, "NFT_CT_EXPIRATION"},
	{uapi.NFT_CT_HELPER, "NFT_CT_HELPER"},
	{uapi.NFT_CT_L3PROTOCOL, "NFT_CT_L3PROTOCOL"},
	{uapi.NFT_CT_SRC, "NFT_CT_SRC"},
	{uapi.NFT_CT_DST, "NFT_CT_DST"},
	{uapi.NFT_CT_PROTOCOL, "NFT_CT_PROTOCOL"},
	{uapi.NFT_CT_PROTO_SRC, "NFT_CT_PROTO_SRC"},
	{uapi.NFT_CT_PROTO_DST, "NFT_CT_PROTO_DST"},
	{uapi.NFT_CT_LABELS, "NFT_CT_LABELS"},
	{uapi.NFT_CT_PKTS, "NFT_CT_PKTS"},
	{uapi.NFT_CT_BYTES, "NFT_CT_BYTES"},
	{uapi.NFT_CT_AVGPKT, "NFT_CT_AVGPKT"},
	{uapi.NFT_CT_ZONE, "NFT_CT_ZONE"},
	{uapi.NFT_CT_EVENTMASK, "NFT_CT_EVENTMASK"},
	{uapi.NFT_CT_SRC_IP, "NFT_CT_SRC_IP"},
	{uapi.NFT_CT_DST_IP, "NFT_CT_DST_IP"},
	{uapi.NFT_CT_SRC_IP6, "NFT_CT_SRC_IP6"},
	{uapi.NFT_CT_DST_IP6, "NFT_CT_DST_IP6"},
	{uapi.NFT_CT_ID, "NFT_CT_ID"},
}}

// NFLookup is "lookup", which ends the rule unless a set has a register's
// value.
var NFLookup = Set{Name: "nf-lookup", Attrs: []Attr{
	uapi.NFTA_LOOKUP_SET:    {Kind: Str, Text: "NFTA_LOOKUP_SET The set's name."},
	uapi.NFTA_LOOKUP_SREG:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_LOOKUP_SREG The register to look for."},
	uapi.NFTA_LOOKUP_DREG:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_LOOKUP_DREG Of a map: the register that gets what it leads to."},
	uapi.NFTA_LOOKUP_SET_ID: {Kind: BE32, Text: "NFTA_LOOKUP_SET_ID As NFTA_LOOKUP_SET, for a set of the same transaction."},
	uapi.NFTA_LOOKUP_FLAGS:  {Kind: BE32, Text: "NFTA_LOOKUP_FLAGS 1: the other way round."},
}}

// NFRange is "range", which ends the rule unless a register is in a range.
var NFRange = Set{Name: "nf-range", Attrs: []Attr{
	uapi.NFTA_RANGE_SREG:      {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_RANGE_SREG The register to look at."},
	uapi.NFTA_RANGE_OP:        {Kind: BE32, Enum: nfRangeOpsRef, Text: "NFTA_RANGE_OP Whether it has to be in the range or out of it."},
	uapi.NFTA_RANGE_FROM_DATA: {Kind: Nest, Sub: NFDataRef, Text: "NFTA_RANGE_FROM_DATA The smallest value of the range."},
	uapi.NFTA_RANGE_TO_DATA:   {Kind: Nest, Sub: NFDataRef, Text: "NFTA_RANGE_TO_DATA The greatest value of the range."},
}}

var nfRangeOps = Enum{Name: "NFTA_RANGE_OP", Names: []Value{
	{uapi.NFT_RANGE_EQ, "NFT_RANGE_EQ"},
	{uapi.NFT_RANGE_NEQ, "NFT_RANGE_NEQ"},
}}

// NFByteorder is "byteorder", which turns numbers in a register.
var NFByteorder = Set{Name: "nf-byteorder", Attrs: []Attr{
	uapi.NFTA_BYTEORDER_SREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_BYTEORDER_SREG The register to read."},
	uapi.NFTA_BYTEORDER_DREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_BYTEORDER_DREG The register to write."},
	uapi.NFTA_BYTEORDER_OP:   {Kind: BE32, Enum: nfByteorderOpsRef, Text: "NFTA_BYTEORDER_OP From which order into which."},
	uapi.NFTA_BYTEORDER_LEN:  {Kind: BE32, Text: "NFTA_BYTEORDER_LEN How many bytes."},
	uapi.NFTA_BYTEORDER_SIZE: {Kind: BE32, Text: "NFTA_BYTEORDER_SIZE How many bytes a number has."},
}}

var nfByteorderOps = Enum{Name: "NFTA_BYTEORDER_OP", Names: []Value{
	{uapi.NFT_BYTEORDER_NTOH, "NFT_BYTEORDER_NTOH"},
	{uapi.NFT_BYTEORDER_HTON, "NFT_BYTEORDER_HTON"},
}}

// NFReject is "reject", which drops the packet and says so.
var NFReject = Set{Name: "nf-reject", Attrs: []Attr{
	uapi.NFTA_REJECT_TYPE:      {Kind: BE32, Enum: nfRejectTypesRef, Text: "NFTA_REJECT_TYPE How the sender is told."},
	uapi.NFTA_REJECT_ICMP_CODE: {Kind: U8, Text: "NFTA_REJECT_ICMP_CODE The reason in the ICMP message."},
}}

var nfRejectTypes = Enum{Name: "NFTA_REJECT_TYPE", Names: []Value{
	{uapi.NFT_REJECT_ICMP_UNREACH, "NFT_REJECT_ICMP_UNREACH"},
	{uapi.NFT_REJECT_TCP_RST, "NFT_REJECT_TCP_RST"},
	{uapi.NFT_REJECT_ICMPX_UNREACH, "NFT_REJECT_ICMPX_UNREACH"},
}}

// NFLimit is "limit", which ends the rule when packets come too fast.
var NFLimit = Set{Name: "nf-limit", Attrs: []Attr{
	uapi.NFTA_LIMIT_RATE:  {Kind: BE64, Text: "NFTA_LIMIT_RATE How many in the time."},
	uapi.NFTA_LIMIT_UNIT:  {Kind: BE64, Text: "NFTA_LIMIT_UNIT The time, in seconds."},
	uapi.NFTA_LIMIT_BURST: {Kind: BE32, Text: "NFTA_LIMIT_BURST How many may come at once beyond that."},
	uapi.NFTA_LIMIT_TYPE:  {Kind: BE32, Enum: nfLimitTypesRef, Text: "NFTA_LIMIT_TYPE What is counted."},
	uapi.NFTA_LIMIT_FLAGS: {Kind: BE32, Text: "NFTA_LIMIT_FLAGS 1: it ends the rule unless they come too fast."},
	uapi.NFTA_LIMIT_PAD:   {Kind: Pad, Text: "NFTA_LIMIT_PAD"},
}}

var nfLimitTypes = Enum{Name: "NFTA_LIMIT_TYPE", Names: []Value{
	{uapi.NFT_LIMIT_PKTS, "NFT_LIMIT_PKTS"},
	{uapi.NFT_LIMIT_PKT_BYTES, "NFT_LIMIT_PKT_BYTES"},
}}

// NFLog is "log", which writes to the kernel's log, or hands packets to a
// program.
var NFLog = Set{Name: "nf-log", Attrs: []Attr{
	uapi.NFTA_LOG_GROUP:      {Kind: BE16, Text: "NFTA_LOG_GROUP The group that a program listens to."},
	uapi.NFTA_LOG_PREFIX:     {Kind: Str, Text: "NFTA_LOG_PREFIX What the line begins with."},
	uapi.NFTA_LOG_SNAPLEN:    {Kind: BE32, Text: "NFTA_LOG_SNAPLEN How many bytes of the packet the program gets."},
	uapi.NFTA_LOG_QTHRESHOLD: {Kind: BE16, Text: "NFTA_LOG_QTHRESHOLD How many packets it gets at once."},
	uapi.NFTA_LOG_LEVEL:      {Kind: BE32, Text: "NFTA_LOG_LEVEL How urgent the line is: 0 emergency to 7 debug, 8 to the audit."},
	uapi.NFTA_LOG_FLAGS:      {Kind: BE32, Text: "NFTA_LOG_FLAGS What more the line says, a bit each."},
}}

// NFFib is "fib", which looks the packet up in the routing table.
var NFFib = Set{Name: "nf-fib", Attrs: []Attr{
	uapi.NFTA_FIB_DREG:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_FIB_DREG The register that gets the answer."},
	uapi.NFTA_FIB_RESULT: {Kind: BE32, Enum: nfFibResultsRef, Text: "NFTA_FIB_RESULT What the answer is about."},
	uapi.NFTA_FIB_FLAGS:  {Kind: BE32, Enum: nfFibFlagsRef, Text: "NFTA_FIB_FLAGS What is looked up."},
}}

var nfFibResults = Enum{Name: "NFTA_FIB_RESULT", Names: []Value{
	{uapi.NFT_FIB_RESULT_UNSPEC, "NFT_FIB_RESULT_UNSPEC"},
	{uapi.NFT_FIB_RESULT_OIF, "NFT_FIB_RESULT_OIF"},
	{uapi.NFT_FIB_RESULT_OIFNAME, "NFT_FIB_RESULT_OIFNAME"},
	{uapi.NFT_FIB_RESULT_ADDRTYPE, "NFT_FIB_RESULT_ADDRTYPE"},
}}

var nfFibFlags = Enum{Name: "NFTA_FIB_FLAGS", Flags: true, Names: []Value{
	{uapi.NFTA_FIB_F_SADDR, "NFTA_FIB_F_SADDR"},
	{uapi.NFTA_FIB_F_DADDR, "NFTA_FIB_F_DADDR"},
	{uapi.NFTA_FIB_F_MARK, "NFTA_FIB_F_MARK"},
	{uapi.NFTA_FIB_F_IIF, "NFTA_FIB_F_IIF"},
	{uapi.NFTA_FIB_F_OIF, "NFTA_FIB_F_OIF"},
	{uapi.NFTA_FIB_F_PRESENT, "NFTA_FIB_F_PRESENT"},
}}

// NFObjref is "objref", which uses a shared object.
var NFObjref = Set{Name: "nf-objref", Attrs: []Attr{
	uapi.NFTA_OBJREF_IMM_TYPE: {Kind: BE32, Enum: nfObjTypesRef, Text: "NFTA_OBJREF_IMM_TYPE The object's kind."},
	uapi.NFTA_OBJREF_IMM_NAME: {Kind: Str, Text: "NFTA_OBJREF_IMM_NAME The object's name."},
	uapi.NFTA_OBJREF_SET_SREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_OBJREF_SET_SREG Or: the register by which a map leads to it."},
	uapi.NFTA_OBJREF_SET_NAME: {Kind: Str, Text: "NFTA_OBJREF_SET_NAME That map's name."},
	uapi.NFTA_OBJREF_SET_ID:   {Kind: BE32, Text: "NFTA_OBJREF_SET_ID The same, for a map of the same transaction."},
}}

// NFDynset is "dynset", which adds to a set.
var NFDynset = Set{Name: "nf-dynset", Attrs: []Attr{
	uapi.NFTA_DYNSET_SET_NAME:    {Kind: Str, Text: "NFTA_DYNSET_SET_NAME The set's name."},
	uapi.NFTA_DYNSET_SET_ID:      {Kind: BE32, Text: "NFTA_DYNSET_SET_ID The same, for a set of the same transaction."},
	uapi.NFTA_DYNSET_OP:          {Kind: BE32, Enum: nfDynsetOpsRef, Text: "NFTA_DYNSET_OP What it does to the set."},
	uapi.NFTA_DYNSET_SREG_KEY:    {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_DYNSET_SREG_KEY The register with the element."},
	uapi.NFTA_DYNSET_SREG_DATA:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_DYNSET_SREG_DATA Of a map: the register with what it leads to."},
	uapi.NFTA_DYNSET_TIMEOUT:     {Kind: BE64, Text: "NFTA_DYNSET_TIMEOUT How long the element stays, in milliseconds."},
	uapi.NFTA_DYNSET_EXPR:        {Kind: Nest, Sub: NFExprRef, Text: "NFTA_DYNSET_EXPR An expression that it gets, such as a limit."},
	uapi.NFTA_DYNSET_PAD:         {Kind: Pad, Text: "NFTA_DYNSET_PAD"},
	uapi.NFTA_DYNSET_FLAGS:       {Kind: BE32, Text: "NFTA_DYNSET_FLAGS 1: the other way round, 2: there are expressions."},
	uapi.NFTA_DYNSET_EXPRESSIONS: {Kind: Nest, Sub: NFListRef, Text: "NFTA_DYNSET_EXPRESSIONS As NFTA_DYNSET_EXPR, for several."},
}}

var nfDynsetOps = Enum{Name: "NFTA_DYNSET_OP", Names: []Value{
	{uapi.NFT_DYNSET_OP_ADD, "NFT_DYNSET_OP_ADD"},
	{uapi.NFT_DYNSET_OP_UPDATE, "NFT_DYNSET_OP_UPDATE"},
	{uapi.NFT_DYNSET_OP_DELETE, "NFT_DYNSET_OP_DELETE"},
}}

// NFExthdr is "exthdr", which loads from options and extension headers.
var NFExthdr = Set{Name: "nf-exthdr", Attrs: []Attr{
	uapi.NFTA_EXTHDR_DREG:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_EXTHDR_DREG The register that gets it."},
	uapi.NFTA_EXTHDR_TYPE:   {Kind: U8, Text: "NFTA_EXTHDR_TYPE The header's or option's type."},
	uapi.NFTA_EXTHDR_OFFSET: {Kind: BE32, Text: "NFTA_EXTHDR_OFFSET Where in it the bytes begin."},
	uapi.NFTA_EXTHDR_LEN:    {Kind: BE32, Text: "NFTA_EXTHDR_LEN How many bytes."},
	uapi.NFTA_EXTHDR_FLAGS:  {Kind: BE32, Text: "NFTA_EXTHDR_FLAGS 1: only whether it is there."},
	uapi.NFTA_EXTHDR_OP:     {Kind: BE32, Enum: nfExthdrOpsRef, Text: "NFTA_EXTHDR_OP Where it is looked for."},
	uapi.NFTA_EXTHDR_SREG:   {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_EXTHDR_SREG The register that is written into it."},
}}

var nfExthdrOps = Enum{Name: "NFTA_EXTHDR_OP", Names: []Value{
	{uapi.NFT_EXTHDR_OP_IPV6, "NFT_EXTHDR_OP_IPV6"},
	{uapi.NFT_EXTHDR_OP_TCPOPT, "NFT_EXTHDR_OP_TCPOPT"},
	{uapi.NFT_EXTHDR_OP_IPV4, "NFT_EXTHDR_OP_IPV4"},
	{uapi.NFT_EXTHDR_OP_SCTP, "NFT_EXTHDR_OP_SCTP"},
	{uapi.NFT_EXTHDR_OP_DCCP, "NFT_EXTHDR_OP_DCCP"},
}}

// NFQueue is "queue", which hands the packet to a program to decide.
var NFQueue = Set{Name: "nf-queue", Attrs: []Attr{
	uapi.NFTA_QUEUE_NUM:       {Kind: BE16, Text: "NFTA_QUEUE_NUM The first queue's number."},
	uapi.NFTA_QUEUE_TOTAL:     {Kind: BE16, Text: "NFTA_QUEUE_TOTAL How many queues."},
	uapi.NFTA_QUEUE_FLAGS:     {Kind: BE16, Text: "NFTA_QUEUE_FLAGS 1: without a program packets pass, 2: a queue a CPU."},
	uapi.NFTA_QUEUE_SREG_QNUM: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_QUEUE_SREG_QNUM Or: the register with the queue's number."},
}}

// NFQuota is "quota", which ends the rule when so many bytes have come.
var NFQuota = Set{Name: "nf-quota", Attrs: []Attr{
	uapi.NFTA_QUOTA_BYTES:    {Kind: BE64, Text: "NFTA_QUOTA_BYTES How many bytes."},
	uapi.NFTA_QUOTA_FLAGS:    {Kind: BE32, Text: "NFTA_QUOTA_FLAGS 1: the other way round, 2: they have come."},
	uapi.NFTA_QUOTA_PAD:      {Kind: Pad, Text: "NFTA_QUOTA_PAD"},
	uapi.NFTA_QUOTA_CONSUMED: {Kind: BE64, Text: "NFTA_QUOTA_CONSUMED How many have come."},
}}

// NFConnlimit is "connlimit", which ends the rule unless there are too many
// connections.
var NFConnlimit = Set{Name: "nf-connlimit", Attrs: []Attr{
	uapi.NFTA_CONNLIMIT_COUNT: {Kind: BE32, Text: "NFTA_CONNLIMIT_COUNT How many connections."},
	uapi.NFTA_CONNLIMIT_FLAGS: {Kind: BE32, Text: "NFTA_CONNLIMIT_FLAGS 1: the other way round."},
}}

// NFHash is "hash", which makes a number of a register or of the packet.
var NFHash = Set{Name: "nf-hash", Attrs: []Attr{
	uapi.NFTA_HASH_SREG:     {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_HASH_SREG The register to read."},
	uapi.NFTA_HASH_DREG:     {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_HASH_DREG The register to write."},
	uapi.NFTA_HASH_LEN:      {Kind: BE32, Text: "NFTA_HASH_LEN How many bytes are read."},
	uapi.NFTA_HASH_MODULUS:  {Kind: BE32, Text: "NFTA_HASH_MODULUS The number is smaller than this."},
	uapi.NFTA_HASH_SEED:     {Kind: BE32, Text: "NFTA_HASH_SEED Makes the numbers others."},
	uapi.NFTA_HASH_OFFSET:   {Kind: BE32, Text: "NFTA_HASH_OFFSET This is added to it."},
	uapi.NFTA_HASH_TYPE:     {Kind: BE32, Enum: nfHashTypesRef, Text: "NFTA_HASH_TYPE How it is made."},
	uapi.NFTA_HASH_SET_NAME: {Kind: Str, Text: "NFTA_HASH_SET_NAME Has no use any more."},
	uapi.NFTA_HASH_SET_ID:   {Kind: BE32, Text: "NFTA_HASH_SET_ID Has no use any more."},
}}

var nfHashTypes = Enum{Name: "NFTA_HASH_TYPE", Names: []Value{
	{uapi.NFT_HASH_JENKINS, "NFT_HASH_JENKINS"},
	{uapi.NFT_HASH_SYM, "NFT_HASH_SYM"},
}}

// NFNumgen is "numgen", which counts, or draws a number.
var NFNumgen = Set{Name: "nf-numgen", Attrs: []Attr{
	uapi.NFTA_NG_DREG:     {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_NG_DREG The register that gets it."},
	uapi.NFTA_NG_MODULUS:  {Kind: BE32, Text: "NFTA_NG_MODULUS The number is smaller than this."},
	uapi.NFTA_NG_TYPE:     {Kind: BE32, Enum: nfNumgenTypesRef, Text: "NFTA_NG_TYPE Whether it counts or draws."},
	uapi.NFTA_NG_OFFSET:   {Kind: BE32, Text: "NFTA_NG_OFFSET This is added to it."},
	uapi.NFTA_NG_SET_NAME: {Kind: Str, Text: "NFTA_NG_SET_NAME Has no use any more."},
	uapi.NFTA_NG_SET_ID:   {Kind: BE32, Text: "NFTA_NG_SET_ID Has no use any more."},
}}

var nfNumgenTypes = Enum{Name: "NFTA_NG_TYPE", Names: []Value{
	{uapi.NFT_NG_INCREMENTAL, "NFT_NG_INCREMENTAL"},
	{uapi.NFT_NG_RANDOM, "NFT_NG_RANDOM"},
}}

// NFRt is "rt", which loads what is known about the packet's route.
var NFRt = Set{Name: "nf-rt", Attrs: []Attr{
	uapi.NFTA_RT_DREG: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_RT_DREG The register that gets it."},
	uapi.NFTA_RT_KEY:  {Kind: BE32, Enum: nfRtKeysRef, Text: "NFTA_RT_KEY Which of the things known it is."},
}}

var nfRtKeys = Enum{Name: "NFTA_RT_KEY", Names: []Value{
	{uapi.NFT_RT_CLASSID, "NFT_RT_CLASSID"},
	{uapi.NFT_RT_NEXTHOP4, "NFT_RT_NEXTHOP4"},
	{uapi.NFT_RT_NEXTHOP6, "NFT_RT_NEXTHOP6"},
	{uapi.NFT_RT_TCPMSS, "NFT_RT_TCPMSS"},
	{uapi.NFT_RT_XFRM, "NFT_RT_XFRM"},
}}

// NFSocket is "socket", which loads what is known about the packet's socket.
var NFSocket = Set{Name: "nf-socket", Attrs: []Attr{
	uapi.NFTA_SOCKET_KEY:   {Kind: BE32, Enum: nfSocketKeysRef, Text: "NFTA_SOCKET_KEY Which of the things known it is."},
	uapi.NFTA_SOCKET_DREG:  {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_SOCKET_DREG The register that gets it."},
	uapi.NFTA_SOCKET_LEVEL: {Kind: BE32, Text: "NFTA_SOCKET_LEVEL The depth of the cgroup."},
}}

var nfSocketKeys = Enum{Name: "NFTA_SOCKET_KEY", Names: []Value{
	{uapi.NFT_SOCKET_TRANSPARENT, "NFT_SOCKET_TRANSPARENT"},
	{uapi.NFT_SOCKET_MARK, "NFT_SOCKET_MARK"},
	{uapi.NFT_SOCKET_WILDCARD, "NFT_SOCKET_WILDCARD"},
	{uapi.NFT_SOCKET_CGROUPV2, "NFT_SOCKET_CGROUPV2"},
}}

// NFTproxy is "tproxy", which leads packets to a socket of this host as they
// are.
var NFTproxy = Set{Name: "nf-tproxy", Attrs: []Attr{
	uapi.NFTA_TPROXY_FAMILY:   {Kind: BE32, Enum: nfFamiliesRef, Text: "NFTA_TPROXY_FAMILY What the address is."},
	uapi.NFTA_TPROXY_REG_ADDR: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_TPROXY_REG_ADDR The register with the socket's address."},
	uapi.NFTA_TPROXY_REG_PORT: {Kind: BE32, Enum: nfRegsRef, Text: "NFTA_TPROXY_REG_PORT The register with the socket's port."},
}}

// NFLast is "last", which notes when a packet came.
var NFLast = Set{Name: "nf-last", Attrs: []Attr{
	uapi.NFTA_LAST_SET:   {Kind: BE32, Text: "NFTA_LAST_SET 1 when there was one."},
	uapi.NFTA_LAST_MSECS: {Kind: BE64, Text: "NFTA_LAST_MSECS How long ago, in milliseconds."},
	uapi.NFTA_LAST_PAD:   {Kind: Pad, Text: "NFTA_LAST_PAD"},
}}

// NFOffload is "flow_offload", which puts a connection into a flowtable.
var NFOffload = Set{Name: "nf-flow-offload", Attrs: []Attr{
	uapi.NFTA_FLOW_TABLE_NAME: {Kind: Str, Text: "NFTA_FLOW_TABLE_NAME The flowtable's name."},
}}

// NFMatch is "match", a match of iptables.
var NFMatch = Set{Name: "nf-match", Attrs: []Attr{
	uapi.NFTA_MATCH_NAME: {Kind: Str, Text: "NFTA_MATCH_NAME The match's name."},
	uapi.NFTA_MATCH_REV:  {Kind: BE32, Text: "NFTA_MATCH_REV The match's revision."},
	uapi.NFTA_MATCH_INFO: {Kind: Bytes, Text: "NFTA_MATCH_INFO The match's struct, as iptables has it."},
}}

// NFTarget is "target", a target of iptables.
var NFTarget = Set{Name: "nf-target", Attrs: []Attr{
	uapi.NFTA_TARGET_NAME: {Kind: Str, Text: "NFTA_TARGET_NAME The target's name."},
	uapi.NFTA_TARGET_REV:  {Kind: BE32, Text: "NFTA_TARGET_REV The target's revision."},
	uapi.NFTA_TARGET_INFO: {Kind: Bytes, Text: "NFTA_TARGET_INFO The target's struct, as iptables has it."},
}}
