package schema

import "vethkit/rtnl/uapi"

// TC is the attributes of a queueing discipline, a class, a filter or a
// chain: include/uapi/linux/rtnetlink.h.
var TC = Set{Name: "tc-attrs", Attrs: []Attr{
	uapi.TCA_KIND:           {Name: "TCA_KIND", Kind: Str, Doc: "The kind of discipline or filter: fq_codel, htb, flower, …."},
	uapi.TCA_OPTIONS:        {Name: "TCA_OPTIONS", Kind: Bytes, Switch: &tcOptions, Doc: "The kind's own settings."},
	uapi.TCA_STATS:          {Name: "TCA_STATS", Kind: Record, Struct: &TCStats, Doc: "Counters as kernels before 2.6.12 had them."},
	uapi.TCA_XSTATS:         {Name: "TCA_XSTATS", Kind: Bytes, Switch: &tcXStats, Doc: "The kind's own counters."},
	uapi.TCA_RATE:           {Name: "TCA_RATE", Kind: Record, Struct: &TCEstimator, Doc: "In a request: how the rate is to be measured."},
	uapi.TCA_FCNT:           {Name: "TCA_FCNT", Kind: Bytes, Doc: "Has a number and no use."},
	uapi.TCA_STATS2:         {Name: "TCA_STATS2", Kind: Nest, Sub: TCStats2Ref, Doc: "Counters of packets and bytes."},
	uapi.TCA_STAB:           {Name: "TCA_STAB", Kind: Nest, Sub: TCStabRef, Doc: "How long packets count as, for links with a framing of their own."},
	uapi.TCA_PAD:            {Name: "TCA_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.TCA_DUMP_INVISIBLE: {Name: "TCA_DUMP_INVISIBLE", Kind: Flag, Doc: "In a dump's request: default disciplines too."},
	uapi.TCA_CHAIN:          {Name: "TCA_CHAIN", Kind: U32, Doc: "The chain of the filter."},
	uapi.TCA_HW_OFFLOAD:     {Name: "TCA_HW_OFFLOAD", Kind: U8, Doc: "1 when hardware does it."},
	uapi.TCA_INGRESS_BLOCK:  {Name: "TCA_INGRESS_BLOCK", Kind: U32, Doc: "The shared block of filters that packets coming in go through."},
	uapi.TCA_EGRESS_BLOCK:   {Name: "TCA_EGRESS_BLOCK", Kind: U32, Doc: "The shared block of filters that packets going out go through."},
	uapi.TCA_DUMP_FLAGS:     {Name: "TCA_DUMP_FLAGS", Kind: Record, Struct: &Bitfield32, Doc: "In a dump's request: 1 for the names alone."},
	uapi.TCA_EXT_WARN_MSG:   {Name: "TCA_EXT_WARN_MSG", Kind: Str, Doc: "The kernel's warning, in English."},
}}

// TcMsg is struct tcmsg.
var TcMsg = Struct{Name: "tcmsg", Size: 20, Fields: []Field{
	{Name: "tcm_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "tcm__pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "tcm__pad2", Off: 2, Len: 2, Kind: Pad},
	{Name: "tcm_ifindex", Off: 4, Len: 4, Kind: S32, Doc: "ifindex of the link; 4294967295 as u32: tcm_parent is a block's number."},
	{Name: "tcm_handle", Off: 8, Len: 4, Kind: U32, Enum: &tcHandles, Doc: "Its own number, 16 bits and 16 bits: 1:0 is 0x10000."},
	{Name: "tcm_parent", Off: 12, Len: 4, Kind: U32, Enum: &tcHandles, Doc: "The number of what it hangs on."},
	{Name: "tcm_info", Off: 16, Len: 4, Kind: U32, Doc: "A discipline's users; a filter's priority in the upper half, its EtherType in the lower."},
}}

var tcHandles = Enum{Name: "tcm_handle", Names: []Value{
	{uapi.TC_H_UNSPEC, "TC_H_UNSPEC"},
	{uapi.TC_H_ROOT, "TC_H_ROOT"},
	{uapi.TC_H_INGRESS, "TC_H_INGRESS"},
}}

// TCStats is struct tc_stats.
var TCStats = Struct{Name: "tc_stats", Size: 40, Fields: []Field{
	{Name: "bytes", Off: 0, Len: 8, Kind: U64},
	{Name: "packets", Off: 8, Len: 4, Kind: U32},
	{Name: "drops", Off: 12, Len: 4, Kind: U32},
	{Name: "overlimits", Off: 16, Len: 4, Kind: U32, Doc: "How often packets had to wait for their rate."},
	{Name: "bps", Off: 20, Len: 4, Kind: U32, Doc: "Bytes a second."},
	{Name: "pps", Off: 24, Len: 4, Kind: U32, Doc: "Packets a second."},
	{Name: "qlen", Off: 28, Len: 4, Kind: U32, Doc: "Packets that wait."},
	{Name: "backlog", Off: 32, Len: 4, Kind: U32, Doc: "Bytes that wait."},
	{Name: "pad", Off: 36, Len: 4, Kind: Pad},
}}

// TCEstimator is struct tc_estimator.
var TCEstimator = Struct{Name: "tc_estimator", Size: 2, Fields: []Field{
	{Name: "interval", Off: 0, Len: 1, Kind: S8, Doc: "Time between two looks: 0 for 1 s, 1 for 2 s, -1 for 1/2 s."},
	{Name: "ewma_log", Off: 1, Len: 1, Kind: U8, Doc: "How slowly the average follows, as a power of two."},
}}

// Bitfield32 is struct nla_bitfield32.
var Bitfield32 = Struct{Name: "nla_bitfield32", Size: 8, Fields: []Field{
	{Name: "value", Off: 0, Len: 4, Kind: U32, Doc: "The bits."},
	{Name: "selector", Off: 4, Len: 4, Kind: U32, Doc: "Which of them are meant."},
}}

// TCStats2 is TCA_STATS2 and TCA_ACT_STATS: include/uapi/linux/gen_stats.h.
var TCStats2 = Set{Name: "tca-stats", Attrs: []Attr{
	uapi.TCA_STATS_BASIC:      {Name: "TCA_STATS_BASIC", Kind: Record, Struct: &GnetBasic, Doc: "Bytes and packets."},
	uapi.TCA_STATS_RATE_EST:   {Name: "TCA_STATS_RATE_EST", Kind: Record, Struct: &GnetRate, Doc: "Measured rates."},
	uapi.TCA_STATS_QUEUE:      {Name: "TCA_STATS_QUEUE", Kind: Record, Struct: &GnetQueue, Doc: "What waits, and what was dropped."},
	uapi.TCA_STATS_APP:        {Name: "TCA_STATS_APP", Kind: Bytes, Switch: &tcApp, Doc: "The kind's own counters."},
	uapi.TCA_STATS_RATE_EST64: {Name: "TCA_STATS_RATE_EST64", Kind: Record, Struct: &GnetRate64, Doc: "Measured rates, where 32 bits are too few."},
	uapi.TCA_STATS_PAD:        {Name: "TCA_STATS_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.TCA_STATS_BASIC_HW:   {Name: "TCA_STATS_BASIC_HW", Kind: Record, Struct: &GnetBasic, Doc: "Bytes and packets that hardware handled."},
	uapi.TCA_STATS_PKT64:      {Name: "TCA_STATS_PKT64", Kind: U64, Doc: "Packets, where 32 bits are too few."},
}}

// GnetBasic is struct gnet_stats_basic.
var GnetBasic = Struct{Name: "gnet_stats_basic", Size: 16, Fields: []Field{
	{Name: "bytes", Off: 0, Len: 8, Kind: U64},
	{Name: "packets", Off: 8, Len: 4, Kind: U32},
	{Name: "pad", Off: 12, Len: 4, Kind: Pad},
}}

// GnetRate is struct gnet_stats_rate_est.
var GnetRate = Struct{Name: "gnet_stats_rate_est", Size: 8, Fields: []Field{
	{Name: "bps", Off: 0, Len: 4, Kind: U32, Doc: "Bytes a second."},
	{Name: "pps", Off: 4, Len: 4, Kind: U32, Doc: "Packets a second."},
}}

// GnetRate64 is struct gnet_stats_rate_est64.
var GnetRate64 = Struct{Name: "gnet_stats_rate_est64", Size: 16, Fields: []Field{
	{Name: "bps", Off: 0, Len: 8, Kind: U64, Doc: "Bytes a second."},
	{Name: "pps", Off: 8, Len: 8, Kind: U64, Doc: "Packets a second."},
}}

// GnetQueue is struct gnet_stats_queue.
var GnetQueue = Struct{Name: "gnet_stats_queue", Size: 20, Fields: []Field{
	{Name: "qlen", Off: 0, Len: 4, Kind: U32, Doc: "Packets that wait."},
	{Name: "backlog", Off: 4, Len: 4, Kind: U32, Doc: "Bytes that wait."},
	{Name: "drops", Off: 8, Len: 4, Kind: U32},
	{Name: "requeues", Off: 12, Len: 4, Kind: U32, Doc: "Packets that the link could not take and that were put back."},
	{Name: "overlimits", Off: 16, Len: 4, Kind: U32, Doc: "How often packets had to wait for their rate."},
}}

// TCStab is TCA_STAB.
var TCStab = Set{Name: "tca-stab", Attrs: []Attr{
	uapi.TCA_STAB_BASE: {Name: "TCA_STAB_BASE", Kind: Record, Struct: &TCSizespec, Doc: "How the table is made."},
	uapi.TCA_STAB_DATA: {Name: "TCA_STAB_DATA", Kind: Array, Elem: U16, Doc: "The length that a packet counts as, by its own."},
}}

// TCSizespec is struct tc_sizespec.
var TCSizespec = Struct{Name: "tc_sizespec", Size: 24, Fields: []Field{
	{Name: "cell_log", Off: 0, Len: 1, Kind: U8},
	{Name: "size_log", Off: 1, Len: 1, Kind: U8},
	{Name: "cell_align", Off: 2, Len: 2, Kind: S16},
	{Name: "overhead", Off: 4, Len: 4, Kind: S32, Doc: "Bytes that each packet counts more."},
	{Name: "linklayer", Off: 8, Len: 4, Kind: U32, Doc: "1 Ethernet, 2 ATM."},
	{Name: "mpu", Off: 12, Len: 4, Kind: U32, Doc: "Bytes that a packet counts at least."},
	{Name: "mtu", Off: 16, Len: 4, Kind: U32, Doc: "The longest packet in the table."},
	{Name: "tsize", Off: 20, Len: 4, Kind: U32, Doc: "How many lengths it has."},
}}

var tcOptions = Switch{By: BySibling, Sibling: uapi.TCA_KIND, Cases: []Case{
	{Str: "pfifo_fast", Kind: Record, Struct: &TCPrio},
	{Str: "prio", Kind: Nest, Struct: &TCPrio, Sub: TCRef},
	{Str: "pfifo", Kind: Record, Struct: &TCFifo},
	{Str: "bfifo", Kind: Record, Struct: &TCFifo},
	{Str: "pfifo_head_drop", Kind: Record, Struct: &TCFifo},
	{Str: "fq_codel", Kind: Nest, Sub: TCFqCodelRef},
	{Str: "tbf", Kind: Nest, Sub: TCTbfRef},
	{Str: "htb", Kind: Nest, Sub: TCHtbRef},
	{Str: "ingress", Kind: Nest},
	{Str: "clsact", Kind: Nest},
}}

var tcXStats = Switch{By: BySibling, Sibling: uapi.TCA_KIND, Cases: tcXStatsCases}

var tcApp = Switch{By: ByOuter, Sibling: uapi.TCA_KIND, Cases: tcXStatsCases}

var tcXStatsCases = []Case{
	{Str: "fq_codel", Kind: Record, Struct: &TCFqCodelXStats},
	{Str: "htb", Kind: Record, Struct: &TCHtbXStats},
}

// TCPrio is struct tc_prio_qopt.
var TCPrio = Struct{Name: "tc_prio_qopt", Size: 20, Fields: []Field{
	{Name: "bands", Off: 0, Len: 4, Kind: S32, Doc: "How many bands there are."},
	{Name: "priomap", Off: 4, Len: 16, Kind: Bytes, Doc: "The band of each packet priority, a byte each."},
}}

// TCFifo is struct tc_fifo_qopt.
var TCFifo = Struct{Name: "tc_fifo_qopt", Size: 4, Fields: []Field{
	{Name: "limit", Off: 0, Len: 4, Kind: U32, Doc: "How many packets, or with bfifo bytes, may wait."},
}}

// TCFqCodel is TCA_OPTIONS of fq_codel.
var TCFqCodel = Set{Name: "tca-fq-codel", Attrs: []Attr{
	uapi.TCA_FQ_CODEL_TARGET:                {Name: "TCA_FQ_CODEL_TARGET", Kind: U32, Doc: "How long packets may wait on average, in microseconds."},
	uapi.TCA_FQ_CODEL_LIMIT:                 {Name: "TCA_FQ_CODEL_LIMIT", Kind: U32, Doc: "How many packets may wait."},
	uapi.TCA_FQ_CODEL_INTERVAL:              {Name: "TCA_FQ_CODEL_INTERVAL", Kind: U32, Doc: "How long they may wait longer before some are dropped, in microseconds."},
	uapi.TCA_FQ_CODEL_ECN:                   {Name: "TCA_FQ_CODEL_ECN", Kind: U32, Doc: "1 when packets are marked rather than dropped."},
	uapi.TCA_FQ_CODEL_FLOWS:                 {Name: "TCA_FQ_CODEL_FLOWS", Kind: U32, Doc: "How many flows are told apart."},
	uapi.TCA_FQ_CODEL_QUANTUM:               {Name: "TCA_FQ_CODEL_QUANTUM", Kind: U32, Doc: "Bytes that each flow sends in its turn."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD:          {Name: "TCA_FQ_CODEL_CE_THRESHOLD", Kind: U32, Doc: "Packets that waited longer are marked, in microseconds."},
	uapi.TCA_FQ_CODEL_DROP_BATCH_SIZE:       {Name: "TCA_FQ_CODEL_DROP_BATCH_SIZE", Kind: U32, Doc: "How many packets are dropped at once when there is no room."},
	uapi.TCA_FQ_CODEL_MEMORY_LIMIT:          {Name: "TCA_FQ_CODEL_MEMORY_LIMIT", Kind: U32, Doc: "How many bytes of memory packets may take."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR: {Name: "TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR", Kind: U8, Doc: "Which DSCP TCA_FQ_CODEL_CE_THRESHOLD is for."},
	uapi.TCA_FQ_CODEL_CE_THRESHOLD_MASK:     {Name: "TCA_FQ_CODEL_CE_THRESHOLD_MASK", Kind: U8, Doc: "Which bits of it count."},
}}

// TCFqCodelXStats is struct tc_fq_codel_xstats, of a discipline; a class's
// has other fields.
var TCFqCodelXStats = Struct{Name: "tc_fq_codel_xstats", Size: 40, Fields: []Field{
	{Name: "type", Off: 0, Len: 4, Kind: U32, Doc: "0: a discipline, 1: a class."},
	{Name: "maxpacket", Off: 4, Len: 4, Kind: U32, Doc: "The longest packet so far, in bytes."},
	{Name: "drop_overlimit", Off: 8, Len: 4, Kind: U32, Doc: "Packets dropped because there was no room."},
	{Name: "ecn_mark", Off: 12, Len: 4, Kind: U32, Doc: "Packets marked."},
	{Name: "new_flow_count", Off: 16, Len: 4, Kind: U32, Doc: "How often a flow began."},
	{Name: "new_flows_len", Off: 20, Len: 4, Kind: U32, Doc: "How many new flows wait."},
	{Name: "old_flows_len", Off: 24, Len: 4, Kind: U32, Doc: "How many old flows wait."},
	{Name: "ce_mark", Off: 28, Len: 4, Kind: U32, Doc: "Packets marked by TCA_FQ_CODEL_CE_THRESHOLD."},
	{Name: "memory_usage", Off: 32, Len: 4, Kind: U32, Doc: "Bytes of memory in use."},
	{Name: "drop_overmemory", Off: 36, Len: 4, Kind: U32, Doc: "Packets dropped because of TCA_FQ_CODEL_MEMORY_LIMIT."},
}}

// TCTbf is TCA_OPTIONS of tbf.
var TCTbf = Set{Name: "tca-tbf", Attrs: []Attr{
	uapi.TCA_TBF_PARMS:   {Name: "TCA_TBF_PARMS", Kind: Record, Struct: &TCTbfQopt, Doc: "The rates and limits."},
	uapi.TCA_TBF_RTAB:    {Name: "TCA_TBF_RTAB", Kind: Array, Elem: U32, Doc: "How long packets of each length take; for old kernels."},
	uapi.TCA_TBF_PTAB:    {Name: "TCA_TBF_PTAB", Kind: Array, Elem: U32, Doc: "How long packets of each length take at the peak rate; for old kernels."},
	uapi.TCA_TBF_RATE64:  {Name: "TCA_TBF_RATE64", Kind: U64, Doc: "The rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_TBF_PRATE64: {Name: "TCA_TBF_PRATE64", Kind: U64, Doc: "The peak rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_TBF_BURST:   {Name: "TCA_TBF_BURST", Kind: U32, Doc: "How many bytes may go at once."},
	uapi.TCA_TBF_PBURST:  {Name: "TCA_TBF_PBURST", Kind: U32, Doc: "How many bytes may go at once at the peak rate."},
	uapi.TCA_TBF_PAD:     {Name: "TCA_TBF_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
}}

// TCTbfQopt is struct tc_tbf_qopt.
var TCTbfQopt = Struct{Name: "tc_tbf_qopt", Size: 36, Fields: []Field{
	{Name: "rate.cell_log", Off: 0, Len: 1, Kind: U8},
	{Name: "rate.linklayer", Off: 1, Len: 1, Kind: U8},
	{Name: "rate.overhead", Off: 2, Len: 2, Kind: U16},
	{Name: "rate.cell_align", Off: 4, Len: 2, Kind: S16},
	{Name: "rate.mpu", Off: 6, Len: 2, Kind: U16},
	{Name: "rate.rate", Off: 8, Len: 4, Kind: U32, Doc: "Bytes a second."},
	{Name: "peakrate.cell_log", Off: 12, Len: 1, Kind: U8},
	{Name: "peakrate.linklayer", Off: 13, Len: 1, Kind: U8},
	{Name: "peakrate.overhead", Off: 14, Len: 2, Kind: U16},
	{Name: "peakrate.cell_align", Off: 16, Len: 2, Kind: S16},
	{Name: "peakrate.mpu", Off: 18, Len: 2, Kind: U16},
	{Name: "peakrate.rate", Off: 20, Len: 4, Kind: U32, Doc: "Bytes a second."},
	{Name: "limit", Off: 24, Len: 4, Kind: U32, Doc: "How many bytes may wait."},
	{Name: "buffer", Off: 28, Len: 4, Kind: U32, Doc: "How long the burst takes, in ticks of 64 ns."},
	{Name: "mtu", Off: 32, Len: 4, Kind: U32, Doc: "How long the burst takes at the peak rate."},
}}

// TCHtb is TCA_OPTIONS of htb, of the discipline and of its classes.
var TCHtb = Set{Name: "tca-htb", Attrs: []Attr{
	uapi.TCA_HTB_PARMS:       {Name: "TCA_HTB_PARMS", Kind: Record, Struct: &TCHtbOpt, Doc: "The rates of a class."},
	uapi.TCA_HTB_INIT:        {Name: "TCA_HTB_INIT", Kind: Record, Struct: &TCHtbGlob, Doc: "The settings of the discipline."},
	uapi.TCA_HTB_CTAB:        {Name: "TCA_HTB_CTAB", Kind: Array, Elem: U32, Doc: "How long packets of each length take at most; for old kernels."},
	uapi.TCA_HTB_RTAB:        {Name: "TCA_HTB_RTAB", Kind: Array, Elem: U32, Doc: "How long packets of each length take; for old kernels."},
	uapi.TCA_HTB_DIRECT_QLEN: {Name: "TCA_HTB_DIRECT_QLEN", Kind: U32, Doc: "How many packets of no class may wait."},
	uapi.TCA_HTB_RATE64:      {Name: "TCA_HTB_RATE64", Kind: U64, Doc: "The rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_HTB_CEIL64:      {Name: "TCA_HTB_CEIL64", Kind: U64, Doc: "The highest rate, where 32 bits are too few, in bytes a second."},
	uapi.TCA_HTB_PAD:         {Name: "TCA_HTB_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.TCA_HTB_OFFLOAD:     {Name: "TCA_HTB_OFFLOAD", Kind: Flag, Doc: "Hardware does it."},
}}

// TCHtbOpt is struct tc_htb_opt.
var TCHtbOpt = Struct{Name: "tc_htb_opt", Size: 44, Fields: []Field{
	{Name: "rate.cell_log", Off: 0, Len: 1, Kind: U8},
	{Name: "rate.linklayer", Off: 1, Len: 1, Kind: U8},
	{Name: "rate.overhead", Off: 2, Len: 2, Kind: U16},
	{Name: "rate.cell_align", Off: 4, Len: 2, Kind: S16},
	{Name: "rate.mpu", Off: 6, Len: 2, Kind: U16},
	{Name: "rate.rate", Off: 8, Len: 4, Kind: U32, Doc: "Bytes a second that the class has."},
	{Name: "ceil.cell_log", Off: 12, Len: 1, Kind: U8},
	{Name: "ceil.linklayer", Off: 13, Len: 1, Kind: U8},
	{Name: "ceil.overhead", Off: 14, Len: 2, Kind: U16},
	{Name: "ceil.cell_align", Off: 16, Len: 2, Kind: S16},
	{Name: "ceil.mpu", Off: 18, Len: 2, Kind: U16},
	{Name: "ceil.rate", Off: 20, Len: 4, Kind: U32, Doc: "Bytes a second with what it borrows."},
	{Name: "buffer", Off: 24, Len: 4, Kind: U32, Doc: "How long the burst takes, in ticks of 64 ns."},
	{Name: "cbuffer", Off: 28, Len: 4, Kind: U32, Doc: "How long the burst takes at the highest rate."},
	{Name: "quantum", Off: 32, Len: 4, Kind: U32, Doc: "Bytes that it sends in its turn when it borrows."},
	{Name: "level", Off: 36, Len: 4, Kind: U32, Doc: "Its height above the leaves; in answers."},
	{Name: "prio", Off: 40, Len: 4, Kind: U32},
}}

// TCHtbGlob is struct tc_htb_glob.
var TCHtbGlob = Struct{Name: "tc_htb_glob", Size: 20, Fields: []Field{
	{Name: "version", Off: 0, Len: 4, Kind: U32},
	{Name: "rate2quantum", Off: 4, Len: 4, Kind: U32, Doc: "By what the rate is divided to get the quantum."},
	{Name: "defcls", Off: 8, Len: 4, Kind: U32, Doc: "The class of packets that no filter takes."},
	{Name: "debug", Off: 12, Len: 4, Kind: U32},
	{Name: "direct_pkts", Off: 16, Len: 4, Kind: U32, Doc: "Packets that went past all classes."},
}}

// TCHtbXStats is struct tc_htb_xstats.
var TCHtbXStats = Struct{Name: "tc_htb_xstats", Size: 20, Fields: []Field{
	{Name: "lends", Off: 0, Len: 4, Kind: U32, Doc: "Packets sent at the class's own rate."},
	{Name: "borrows", Off: 4, Len: 4, Kind: U32, Doc: "Packets sent with borrowed rate."},
	{Name: "giants", Off: 8, Len: 4, Kind: U32, Doc: "Packets longer than the tables are made for."},
	{Name: "tokens", Off: 12, Len: 4, Kind: S32},
	{Name: "ctokens", Off: 16, Len: 4, Kind: S32},
}}
