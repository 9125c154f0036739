package schema

import "vethkit/rtnl/uapi"

// NeighTbl is the attributes of a neighbour table:
// include/uapi/linux/neighbour.h.
var NeighTbl = Set{Name: "ndt-attrs", Attrs: []Attr{
	uapi.NDTA_NAME:        {Kind: Str, Text: "NDTA_NAME The table: arp_cache or ndisc_cache."},
	uapi.NDTA_THRESH1:     {Kind: U32, Text: "NDTA_THRESH1 With fewer entries than this none is cleared away."},
	uapi.NDTA_THRESH2:     {Kind: U32, Text: "NDTA_THRESH2 With more entries than this old ones go after five seconds."},
	uapi.NDTA_THRESH3:     {Kind: U32, Text: "NDTA_THRESH3 The most entries that there can be."},
	uapi.NDTA_CONFIG:      {Kind: Record, Struct: NdtConfigRef, Text: "NDTA_CONFIG Sizes of the table's insides."},
	uapi.NDTA_PARMS:       {Kind: Nest, Sub: NeighParmsRef, Text: "NDTA_PARMS Timers and limits: the defaults', or a link's."},
	uapi.NDTA_STATS:       {Kind: Record, Struct: NdtStatsRef, Text: "NDTA_STATS Counters of the table."},
	uapi.NDTA_GC_INTERVAL: {Kind: U64, Text: "NDTA_GC_INTERVAL How often old entries are looked for, in milliseconds."},
	uapi.NDTA_PAD:         {Kind: Pad, Text: "NDTA_PAD"},
}}

// NeighParms is NDTA_PARMS.
var NeighParms = Set{Name: "ndtpa-attrs", Attrs: []Attr{
	uapi.NDTPA_IFINDEX:                {Kind: U32, Text: "NDTPA_IFINDEX ifindex of the link; absent: for links to come."},
	uapi.NDTPA_REFCNT:                 {Kind: U32, Text: "NDTPA_REFCNT How many in the kernel hold these."},
	uapi.NDTPA_REACHABLE_TIME:         {Kind: U64, Text: "NDTPA_REACHABLE_TIME How long an answer counts, as last drawn by chance, in milliseconds."},
	uapi.NDTPA_BASE_REACHABLE_TIME:    {Kind: U64, Text: "NDTPA_BASE_REACHABLE_TIME How long an answer counts on average, in milliseconds."},
	uapi.NDTPA_RETRANS_TIME:           {Kind: U64, Text: "NDTPA_RETRANS_TIME Time between two questions, in milliseconds."},
	uapi.NDTPA_GC_STALETIME:           {Kind: U64, Text: "NDTPA_GC_STALETIME How long an unused entry is kept, in milliseconds."},
	uapi.NDTPA_DELAY_PROBE_TIME:       {Kind: U64, Text: "NDTPA_DELAY_PROBE_TIME How long a stale entry waits for a sign of life before it is asked, in milliseconds."},
	uapi.NDTPA_QUEUE_LEN:              {Kind: U32, Text: "NDTPA_QUEUE_LEN How many packets wait for one neighbour's answer."},
	uapi.NDTPA_APP_PROBES:             {Kind: U32, Text: "NDTPA_APP_PROBES How often a program is asked before the network is."},
	uapi.NDTPA_UCAST_PROBES:           {Kind: U32, Text: "NDTPA_UCAST_PROBES How often the neighbour itself is asked."},
	uapi.NDTPA_MCAST_PROBES:           {Kind: U32, Text: "NDTPA_MCAST_PROBES How often all are asked."},
	uapi.NDTPA_ANYCAST_DELAY:          {Kind: U64, Text: "NDTPA_ANYCAST_DELAY The longest wait before an anycast address's answer, in milliseconds."},
	uapi.NDTPA_PROXY_DELAY:            {Kind: U64, Text: "NDTPA_PROXY_DELAY The longest wait before an answer for others, in milliseconds."},
	uapi.NDTPA_PROXY_QLEN:             {Kind: U32, Text: "NDTPA_PROXY_QLEN How many questions for others wait."},
	uapi.NDTPA_LOCKTIME:               {Kind: U64, Text: "NDTPA_LOCKTIME How long an entry is safe from a change by another answer, in milliseconds."},
	uapi.NDTPA_QUEUE_LENBYTES:         {Kind: U32, Text: "NDTPA_QUEUE_LENBYTES How many bytes of packets wait for one neighbour's answer."},
	uapi.NDTPA_MCAST_REPROBES:         {Kind: U32, Text: "NDTPA_MCAST_REPROBES How often all are asked again after the neighbour fell silent."},
	uapi.NDTPA_PAD:                    {Kind: Pad, Text: "NDTPA_PAD"},
	uapi.NDTPA_INTERVAL_PROBE_TIME_MS: {Kind: U64, Text: "NDTPA_INTERVAL_PROBE_TIME_MS How often a managed entry is asked, in milliseconds."},
}}

// NdtMsg is struct ndtmsg.
var NdtMsg = Struct{Name: "ndtmsg", Size: 4, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ndtm_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "ndtm_pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "ndtm_pad2"},
}}

// NdtConfig is struct ndt_config.
var NdtConfig = Struct{Name: "ndt_config", Size: 32, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Text: "ndtc_key_len Bytes of an address."},
	{Off: 2, Len: 2, Kind: U16, Text: "ndtc_entry_size Bytes of an entry in the kernel."},
	{Off: 4, Len: 4, Kind: U32, Text: "ndtc_entries How many entries there are."},
	{Off: 8, Len: 4, Kind: U32, Text: "ndtc_last_flush How long ago the table was last cleared, in milliseconds."},
	{Off: 12, Len: 4, Kind: U32, Text: "ndtc_last_rand How long ago NDTPA_REACHABLE_TIME was drawn, in milliseconds."},
	{Off: 16, Len: 4, Kind: U32, Text: "ndtc_hash_rnd"},
	{Off: 20, Len: 4, Kind: U32, Text: "ndtc_hash_mask"},
	{Off: 24, Len: 4, Kind: U32, Text: "ndtc_hash_chain_gc"},
	{Off: 28, Len: 4, Kind: U32, Text: "ndtc_proxy_qlen How many questions for others wait now."},
}}

// NdtStats is struct ndt_stats.
var NdtStats = Struct{Name: "ndt_stats", Size: 88, Fields: []Field{
	{Off: 0, Len: 8, Kind: U64, Text: "ndts_allocs Entries made."},
	{Off: 8, Len: 8, Kind: U64, Text: "ndts_destroys Entries gone."},
	{Off: 16, Len: 8, Kind: U64, Text: "ndts_hash_grows"},
	{Off: 24, Len: 8, Kind: U64, Text: "ndts_res_failed Neighbours that never answered."},
	{Off: 32, Len: 8, Kind: U64, Text: "ndts_lookups"},
	{Off: 40, Len: 8, Kind: U64, Text: "ndts_hits"},
	{Off: 48, Len: 8, Kind: U64, Text: "ndts_rcv_probes_mcast Questions to all, received."},
	{Off: 56, Len: 8, Kind: U64, Text: "ndts_rcv_probes_ucast Questions to this host, received."},
	{Off: 64, Len: 8, Kind: U64, Text: "ndts_periodic_gc_runs"},
	{Off: 72, Len: 8, Kind: U64, Text: "ndts_forced_gc_runs"},
	{Off: 80, Len: 8, Kind: U64, Text: "ndts_table_fulls How often there was no room for an entry."},
}}
