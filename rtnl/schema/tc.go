package schema

import "vethkit/rtnl/uapi"

// TC is the attributes of a queueing discipline, a class, a filter or a
// chain: include/uapi/linux/rtnetlink.h.
var TC = Set{Name: "tc-attrs", Attrs: []Attr{
	uapi.TCA_KIND:           {Kind: Str, Text: "TCA_KIND The kind of discipline or filter: fq_codel, htb, flower, …."},
	uapi.TCA_OPTIONS:        {Kind: Bytes, Switch: tcOptionsRef, Text: "TCA_OPTIONS The kind's own settings."},
	uapi.TCA_STATS:          {Kind: Record, Struct: TCStatsRef, Text: "TCA_STATS Counters as kernels before 2.6.12 had them."},
	uapi.TCA_XSTATS:         {Kind: Bytes, Switch: tcXStatsRef, Text: "TCA_XSTATS The kind's own counters."},
	uapi.TCA_RATE:           {Kind: Record, Struct: TCEstimatorRef, Text: "TCA_RATE In a request: how the rate is to be measured."},
	uapi.TCA_FCNT:           {Kind: Bytes, Text: "TCA_FCNT Has a number and no use."},
	uapi.TCA_STATS2:         {Kind: Nest, Sub: TCStats2Ref, Text: "TCA_STATS2 Counters of packets and bytes."},
	uapi.TCA_STAB:           {Kind: Nest, Sub: TCStabRef, Text: "TCA_STAB How long packets count as, for links with a framing of their own."},
	uapi.TCA_PAD:            {Kind: Pad, Text: "TCA_PAD"},
	uapi.TCA_DUMP_INVISIBLE: {Kind: Flag, Text: "TCA_DUMP_INVISIBLE In a dump's request: default disciplines too."},
	uapi.TCA_CHAIN:          {Kind: U32, Text: "TCA_CHAIN The chain of the filter."},
	uapi.TCA_HW_OFFLOAD:     {Kind: U8, Text: "TCA_HW_OFFLOAD 1 when hardware does it."},
	uapi.TCA_INGRESS_BLOCK:  {Kind: U32, Text: "TCA_INGRESS_BLOCK The shared block of filters that packets coming in go through."},
	uapi.TCA_EGRESS_BLOCK:   {Kind: U32, Text: "TCA_EGRESS_BLOCK The shared block of filters that packets going out go through."},
	uapi.TCA_DUMP_FLAGS:     {Kind: Record, Struct: Bitfield32Ref, Text: "TCA_DUMP_FLAGS In a dump's request: 1 for the names alone."},
	uapi.TCA_EXT_WARN_MSG:   {Kind: Str, Text: "TCA_EXT_WARN_MSG The kernel's warning, in English."},
}}

// TcMsg is struct tcmsg.
var TcMsg = Struct{Name: "tcmsg", Size: 20, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "tcm_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "tcm__pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "tcm__pad2"},
	{Off: 4, Len: 4, Kind: S32, Text: "tcm_ifindex ifindex of the link; 4294967295 as u32: tcm_parent is a block's number."},
	{Off: 8, Len: 4, Kind: U32, Enum: tcHandlesRef, Text: "tcm_handle Its own number, 16 bits and 16 bits: 1:0 is 0x10000."},
	{Off: 12, Len: 4, Kind: U32, Enum: tcHandlesRef, Text: "tcm_parent The number of what it hangs on."},
	{Off: 16, Len: 4, Kind: U32, Text: "tcm_info A discipline's users; a filter's priority in the upper half, its EtherType in the lower."},
}}

var tcHandles = Enum{Name: "tcm_handle", Names: []Value{
	{uapi.TC_H_UNSPEC, "TC_H_UNSPEC"},
	{uapi.TC_H_ROOT, "TC_H_ROOT"},
	{uapi.TC_H_INGRESS, "TC_H_INGRESS"},
}}

// TCStats is struct tc_stats.
var TCStats = Struct{Name: "tc_stats", Size: 40, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "bytes"},
	{Off: 8, Len: 4, Kind: U32, Text: "packets"},
	{Off: 12, Len: 4, Kind: U32, Text: "drops"},
	{Off: 16, Len: 4, Kind: U32, Text: "overlimits How often packets had to wait for their rate."},
	{Off: 20, Len: 4, Kind: U32, Text: "bps Bytes a second."},
	{Off: 24, Len: 4, Kind: U32, Text: "pps Packets a second."},
	{Off: 28, Len: 4, Kind: U32, Text: "qlen Packets that wait."},
	{Off: 32, Len: 4, Kind: U32, Text: "backlog Bytes that wait."},
	{Off: 36, Len: 4, Kind: Pad, Text: "pad"},
}}

// TCEstimator is struct tc_estimator.
var TCEstimator = Struct{Name: "tc_estimator", Size: 2, Fields: []Field{
	{Off: 0, Len: 1, Kind: S8, Text: "interval Time between two looks: 0 for 1 s, 1 for 2 s, -1 for 1/2 s."},
	{Off: 1, Len: 1, Kind: U8, Text: "ewma_log How slowly the average follows, as a power of two."},
}}

// Bitfield32 is struct nla_bitfield32.
var Bitfield32 = Struct{Name: "nla_bitfield32", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "value The bits."},
	{Off: 4, Len: 4, Kind: U32, Text: "selector Which of them are meant."},
}}

// TCStats2 is TCA_STATS2 and TCA_ACT_STATS: include/uapi/linux/gen_stats.h.
var TCStats2 = Set{Name: "tca-stats", Attrs: []Attr{
	uapi.TCA_STATS_BASIC:      {Kind: Record, Struct: GnetBasicRef, Text: "TCA_STATS_BASIC Bytes and packets."},
	uapi.TCA_STATS_RATE_EST:   {Kind: Record, Struct: GnetRateRef, Text: "TCA_STATS_RATE_EST Measured rates."},
	uapi.TCA_STATS_QUEUE:      {Kind: Record, Struct: GnetQueueRef, Text: "TCA_STATS_QUEUE What waits, and what was dropped."},
	uapi.TCA_STATS_APP:        {Kind: Bytes, Switch: tcAppRef, Text: "TCA_STATS_APP The kind's own counters."},
	uapi.TCA_STATS_RATE_EST64: {Kind: Record, Struct: GnetRate64Ref, Text: "TCA_STATS_RATE_EST64 Measured rates, where 32 bits are too few."},
	uapi.TCA_STATS_PAD:        {Kind: Pad, Text: "TCA_STATS_PAD"},
	uapi.TCA_STATS_BASIC_HW:   {Kind: Record, Struct: GnetBasicRef, Text: "TCA_STATS_BASIC_HW Bytes and packets that hardware handled."},
	uapi.TCA_STATS_PKT64:      {Kind: U64, Text: "TCA_STATS_PKT64 Packets, where 32 bits are too few."},
}}

// GnetBasic is struct gnet_stats_basic.
var GnetBasic = Struct{Name: "gnet_stats_basic", Size: 16, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "bytes"},
	{Off: 8, Len: 4, Kind: U32, Text: "packets"},
	{Off: 12, Len: 4, Kind: Pad, Text: "pad"},
}}

// GnetRate is struct gnet_stats_rate_est.
var GnetRate = Struct{Name: "gnet_stats_rate_est", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "bps Bytes a second."},
	{Off: 4, Len: 4, Kind: U32, Text: "pps Packets a second."},
}}

// GnetRate64 is struct gnet_stats_rate_est64.
var GnetRate64 = Struct{Name: "gnet_stats_rate_est64", Size: 16, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "bps Bytes a second."},
	{Off: 8, Len: 8, Kind: U64, Text: "pps Packets a second."},
}}

// GnetQueue is struct gnet_stats_queue.
var GnetQueue = Struct{Name: "gnet_stats_queue", Size: 20, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "qlen Packets that wait."},
	{Off: 4, Len: 4, Kind: U32, Text: "backlog Bytes that wait."},
	{Off: 8, Len: 4, Kind: U32, Text: "drops"},
	{Off: 12, Len: 4, Kind: U32, Text: "requeues Packets that the link could not take and that were put back."},
	{Off: 16, Len: 4, Kind: U32, Text: "overlimits How often packets had to wait for their rate."},
}}

// TCStab is TCA_STAB.
var TCStab = Set{Name: "tca-stab", Attrs: []Attr{
	uapi.TCA_STAB_BASE: {Kind: Record, Struct: TCSizespecRef, Text: "TCA_STAB_BASE How the table is made."},
	uapi.TCA_STAB_DATA: {Kind: Array, Elem: U16, Text: "TCA_STAB_DATA The length that a packet counts as, by its own."},
}}

// TCSizespec is struct tc_sizespec.
var TCSizespec = Struct{Name: "tc_sizespec", Size: 24, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "cell_log"},
	{Off: 1, Len: 1, Kind: U8, Text: "size_log"},
	{Off: 2, Len: 2, Kind: S16, Text: "cell_align"},
	{Off: 4, Len: 4, Kind: S32, Text: "overhead Bytes that each packet counts more."},
	{Off: 8, Len: 4, Kind: U32, Text: "linklayer 1 Ethernet, 2 ATM."},
	{Off: 12, Len: 4, Kind: U32, Text: "mpu Bytes that a packet counts at least."},
	{Off: 16, Len: 4, Kind: U32, Text: "mtu The longest packet in the table."},
	{Off: 20, Len: 4, Kind: U32, Text: "tsize How many lengths it has."},
}}

var tcOptions = Switch{By: BySibling, Sibling: uapi.TCA_KIND, Cases: []Case{
	{Str: "pfifo_fast", Kind: Record, Struct: TCPrioRef},
	{Str: "prio", Kind: Nest, Struct: TCPrioRef, Sub: TCRef},
	{Str: "pfifo", Kind: Record, Struct: TCFifoRef},
	{Str: "bfifo", Kind: Record, Struct: TCFifoRef},
	{Str: "pfifo_head_drop", Kind: Record, Struct: TCFifoRef},
	{Str: "fq_codel", Kind: Nest, Sub: TCFqCodelRef},
	{Str: "tbf", Kind: Nest, Sub: TCTbfRef},
	{Str: "htb", Kind: Nest, Sub: TCHtbRef},
	{Str: "ingress", Kind: Nest},
	{Str: "clsact", Kind: Nest},
}}

var tcXStats = Switch{By: BySibling, Sibling: uapi.TCA_KIND, Cases: tcXStatsCases}

var tcApp = Switch{By: ByOuter, Sibling: uapi.TCA_KIND, Cases: tcXStatsCases}

var tcXStatsCases = []Case{
	{Str: "fq_codel", Kind: Record, Struct: TCFqCodelXStatsRef},
	{Str: "htb", Kind: Record, Struct: TCHtbXStatsRef},
}

// TCPrio is struct tc_prio_qopt.
var TCPrio = Struct{Name: "tc_prio_qopt", Size: 20, Fields: []Field{
	{Off: 0, Len: 4, Kind: S32, Text: "bands How many bands there are."},
	{Off: 4, Len: 16, Kind: Bytes, Text: "priomap The band of each packet priority, a byte each."},
}}

// TCFifo is struct tc_fifo_qopt.
var TCFifo = Struct{Name: "tc_fifo_qopt", Size: 4, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "limit How many packets, or with bfifo bytes, may wait."},
}}

// TCFqCodel is TCA_OPTIONS of fq_codel.
var TCFqCodel = Set{Name: "tca-fq-codel", Attrs: []Attr{
	uapi.TCA_FQ_CODEL_TARGET:                {Kind: U32, Text: "TCA_FQ_CODEL_TARGET How long packets may wait on average, in microseconds."},
	uapi.TCA_FQ_CODEL_LIMIT:                 {Kind: U32, Text: "TCA_FQ_CODEL_LIMIT How many packets may wait."},
	uapi.TCA_FQ_CODEL_INTERVAL:              {Kind: U32, Text: "TCA_FQ_CODEL_INTERVAL How long they may wait longer before some are dropped, in microseconds."},
	uapi.TCA_FQ_CODEL_ECN:                   {Kind: U32, Text: "TCA_FQ_CODEL_ECN 1 when packets are marked rather than dropped."},
	uapi.TCA_FQ_CODEL_FLOWS:                 {Kind: U32, Text: "TCA_FQ_CODEL_FLOWS How many flows are told apart."},
	uapi.TCA_FQ_CODEL_QUANTUM:               {Kind: U32, Text: "TCA_FQ_CODEL_QUANTUM Bytes that each flow sends in its turn."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD:          {Kind: U32, Text: "TCA_FQ_CODEL_CE_THRESHOLD Packets that waited longer are marked, in microseconds."},
	uapi.TCA_FQ_CODEL_DROP_BATCH_SIZE:       {Kind: U32, Text: "TCA_FQ_CODEL_DROP_BATCH_SIZE How many packets are dropped at once when there is no room."},
	uapi.TCA_FQ_CODEL_MEMORY_LIMIT:          {Kind: U32, Text: "TCA_FQ_CODEL_MEMORY_LIMIT How many bytes of memory packets may take."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR: {Kind: U8, Text: "TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR Which DSCP TCA_FQ_CODEL_CE_THRESHOLD is for."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD_MASK:     {Kind: U8, Text: "TCA_FQ_CODEL_CE_THRESHOLD_MASK Which bits of it count."},
}}

// TCFqCodelXStats is struct tc_fq_codel_xstats, of a discipline; a class's
// has other fields.
var TCFqCodelXStats = Struct{Name: "tc_fq_codel_xstats", Size: 40, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "type 0: a discipline, 1: a class."},
	{Off: 4, Len: 4, Kind: U32, Text: "maxpacket The longest packet so far, in bytes."},
	{Off: 8, Len: 4, Kind: U32, Text: "drop_overlimit Packets dropped because there was no room."},
	{Off: 12, Len: 4, Kind: U32, Text: "ecn_mark Packets marked."},
	{Off: 16, Len: 4, Kind: U32, Text: "new_flow_count How often a flow began."},
	{Off: 20, Len: 4, Kind: U32, Text: "new_flows_len How many new flows wait."},
	{Off: 24, Len: 4, Kind: U32, Text: "old_flows_len How many old flows wait."},
	{Off: 28, Len: 4, Kind: U32, Text: "ce_mark Packets marked by TCA_FQ_CODEL_CE_THRESHOLD."},
	{Off: 32, Len: 4, Kind: U32, Text: "memory_usage Bytes of memory in use."},
	{Off: 36, Len: 4, Kind: U32, Text: "drop_overmemory Packets dropped because of TCA_FQ_CODEL_MEMORY_LIMIT."},
}}

// TCTbf is TCA_OPTIONS of tbf.
var TCTbf = Set{Name: "tca-tbf", Attrs: []Attr{
	uapi.TCA_TBF_PARMS:   {Kind: Record, Struct: TCTbfQoptRef, Text: "TCA_TBF_PARMS The rates and limits."},
	uapi.TCA_TBF_RTAB:    {Kind: Array, Elem: U32, Text: "TCA_TBF_RTAB How long packets of each length take; for old kernels."},
	uapi.TCA_TBF_PTAB:    {Kind: Array, Elem: U32, Text: "TCA_TBF_PTAB How long packets of each length take at the peak rate; for old kernels."},
	uapi.TCA_TBF_RATE64:  {Kind: U64, Text: "TCA_TBF_RATE64 The rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_TBF_PRATE64: {Kind: U64, Text: "TCA_TBF_PRATE64 The peak rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_TBF_BURST:   {Kind: U32, Text: "TCA_TBF_BURST How many bytes may go at once."},
	uapi.TCA_TBF_PBURST:  {Kind: U32, Text: "TCA_TBF_PBURST How many bytes may go at once at the peak rate."},
	uapi.TCA_TBF_PAD:     {Kind: Pad, Text: "TCA_TBF_PAD"},
}}

// TCTbfQopt is struct tc_tbf_qopt.
var TCTbfQopt = Struct{Name: "tc_tbf_qopt", Size: 36, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "rate.cell_log"},
	{Off: 1, Len: 1, Kind: U8, Text: "rate.linklayer"},
	{Off: 2, Len: 2, Kind: U16, Text: "rate.overhead"},
	{Off: 4, Len: 2, Kind: S16, Text: "rate.cell_align"},
	{Off: 6, Len: 2, Kind: U16, Text: "rate.mpu"},
	{Off: 8, Len: 4, Kind: U32, Text: "rate.rate Bytes a second."},
	{Off: 12, Len: 1, Kind: U8, Text: "peakrate.cell_log"},
	{Off: 13, Len: 1, Kind: U8, Text: "peakrate.linklayer"},
	{Off: 14, Len: 2, Kind: U16, Text: "peakrate.overhead"},
	{Off: 16, Len: 2, Kind: S16, Text: "peakrate.cell_align"},
	{Off: 18, Len: 2, Kind: U16, Text: "peakrate.mpu"},
	{Off: 20, Len: 4, Kind: U32, Text: "peakrate.rate Bytes a second."},
	{Off: 24, Len: 4, Kind: U32, Text: "limit How many bytes may wait."},
	{Off: 28, Len: 4, Kind: U32, Text: "buffer How long the burst takes, in ticks of 64 ns."},
	{Off: 32, Len: 4, Kind: U32, Text: "mtu How long the burst takes at the peak rate."},
}}

// TCHtb is TCA_OPTIONS of htb, of the discipline and of its classes.
var TCHtb = Set{Name: "tca-htb", Attrs: []Attr{
	uapi.TCA_HTB_PARMS:       {Kind: Record, Struct: TCHtbOptRef, Text: "TCA_HTB_PARMS The rates of a class."},
	uapi.TCA_HTB_INIT:        {Kind: Record, Struct: TCHtbGlobRef, Text: "TCA_HTB_INIT The settings of the discipline."},
	uapi.TCA_HTB_CTAB:        {Kind: Array, Elem: U32, Text: "TCA_HTB_CTAB How long packets of each length take at most; for old kernels."},
	uapi.TCA_HTB_RTAB:        {Kind: Array, Elem: U32, Text: "TCA_HTB_RTAB How long packets of each length take; for old kernels."},
	uapi.TCA_HTB_DIRECT_QLEN: {Kind: U32, Text: "TCA_HTB_DIRECT_QLEN How many packets of no class may wait."},
	uapi.TCA_HTB_RATE64:      {Kind: U64, Text: "TCA_HTB_RATE64 The rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_HTB_CEIL64:      {Kind: U64, Text: "TCA_HTB_CEIL64 The highest rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_HTB_PAD:         {Kind: Pad, Text: "TCA_HTB_PAD"},
	uapi.TCA_HTB_OFFLOAD:     {Kind: Flag, Text: "TCA_HTB_OFFLOAD Hardware does it."},
}}

// TCHtbOpt is struct tc_htb_opt.
var TCHtbOpt = Struct{Name: "tc_htb_opt", Size: 44, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Text: "rate.cell_log"},
	{Off: 1, Len: 1, Kind: U8, Text: "rate.linklayer"},
	{Off: 2, Len: 2, Kind: U16, Text: "rate.overhead"},
	{Off: 4, Len: 2, Kind: S16, Text: "rate.cell_align"},
	{Off: 6, Len: 2, Kind: U16, Text: "rate.mpu"},
	{Off: 8, Len: 4, Kind: U32, Text: "rate.rate Bytes a second that the class has."},
	{Off: 12, Len: 1, Kind: U8, Text: "ceil.cell_log"},
	{Off: 13, Len: 1, Kind: U8, Text: "ceil.linklayer"},
	{Off: 14, Len: 2, Kind: U16, Text: "ceil.overhead"},
	{Off: 16, Len: 2, Kind: S16, Text: "ceil.cell_align"},
	{Off: 18, Len: 2, Kind: U16, Text: "ceil.mpu"},
	{Off: 20, Len: 4, Kind: U32, Text: "ceil.rate Bytes a second with what it borrows."},
	{Off: 24, Len: 4, Kind: U32, Text: "buffer How long the burst takes, in ticks of 64 ns."},
	{Off: 28, Len: 4, Kind: U32, Text: "cbuffer How long the burst takes at the highest rate."},
	{Off: 32, Len: 4, Kind: U32, Text: "quantum Bytes that it sends in its turn when it borrows."},
	{Off: 36, Len: 4, Kind: U32, Text: "level Its height above the leaves; in answers."},
	{Off: 40, Len: 4, Kind: U32, Text: "prio"},
}}

// TCHtbGlob is struct tc_htb_glob.
var TCHtbGlob = Struct{Name: "tc_htb_glob", Size: 20, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "version"},
	{Off: 4, Len: 4, Kind: U32, Text: "rate2quantum By what the rate is divided to get the quantum."},
	{Off: 8, Len: 4, Kind: U32, Text: "defcls The class of packets that no filter takes."},
	{Off: 12, Len: 4, Kind: U32, Text: "debug"},
	{Off: 16, Len: 4, Kind: U32, Text: "direct_pkts Packets that went past all classes."},
}}

// TCHtbXStats is struct tc_htb_xstats.
var TCHtbXStats = Struct{Name: "tc_htb_xstats", Size: 20, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "lends Packets sent at the class's own rate."},
	{Off: 4, Len: 4, Kind: U32, Text: "borrows Packets sent with borrowed rate."},
	{Off: 8, Len: 4, Kind: U32, Text: "giants Packets longer than the tables are made for."},
	{Off: 12, Len: 4, Kind: S32, Text: "tokens"},
	{Off: 16, Len: 4, Kind: S32, Text: "ctokens"},
}}
