package schema

import "vethkit/rtnl/uapi"

// NeighTbl is the attributes of a neighbour table:
// include/uapi/linux/neighbour.h.
var NeighTbl = Set{Name: "ndt-attrs", Attrs: []Attr{
	uapi.NDTA_NAME:        {Name: "NDTA_NAME", Kind: Str, Doc: "The table: arp_cache or ndisc_cache."},
	uapi.NDTA_THRESH1:     {Name: "NDTA_THRESH1", Kind: U32, Doc: "With fewer entries than this none is cleared away."},
	uapi.NDTA_THRESH2:     {Name: "NDTA_THRESH2", Kind: U32, Doc: "With more entries than this old ones go after five seconds."},
	uapi.NDTA_THRESH3:     {Name: "NDTA_THRESH3", Kind: U32, Doc: "The most entries that there can be."},
	uapi.NDTA_CONFIG:      {Name: "NDTA_CONFIG", Kind: Record, Struct: &NdtConfig, Doc: "Sizes of the table's insides."},
	uapi.NDTA_PARMS:       {Name: "NDTA_PARMS", Kind: Nest, Sub: NeighParmsRef, Doc: "Timers and limits: the defaults', or a link's."},
	uapi.NDTA_STATS:       {Name: "NDTA_STATS", Kind: Record, Struct: &NdtStats, Doc: "Counters of the table."},
	uapi.NDTA_GC_INTERVAL: {Name: "NDTA_GC_INTERVAL", Kind: U64, Doc: "How often old entries are looked for, in milliseconds."},
	uapi.NDTA_PAD:         {Name: "NDTA_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
}}

// NeighParms is NDTA_PARMS.
var NeighParms = Set{Name: "ndtpa-attrs", Attrs: []Attr{
	uapi.NDTPA_IFINDEX:                {Name: "NDTPA_IFINDEX", Kind: U32, Doc: "ifindex of the link; absent: for links to come."},
	uapi.NDTPA_REFCNT:                 {Name: "NDTPA_REFCNT", Kind: U32, Doc: "How many in the kernel hold these."},
	uapi.NDTPA_REACHABLE_TIME:         {Name: "NDTPA_REACHABLE_TIME", Kind: U64, Doc: "How long an answer counts, as last drawn by chance, in milliseconds."},
	uapi.NDTPA_BASE_REACHABLE_TIME:    {Name: "NDTPA_BASE_REACHABLE_TIME", Kind: U64, Doc: "How long an answer counts on average, in milliseconds."},
	uapi.NDTPA_RETRANS_TIME:           {Name: "NDTPA_RETRANS_TIME", Kind: U64, Doc: "Time between two questions, in milliseconds."},
	uapi.NDTPA_GC_STALETIME:           {Name: "NDTPA_GC_STALETIME", Kind: U64, Doc: "How long an unused entry is kept, in milliseconds."},
	uapi.NDTPA_DELAY_PROBE_TIME:       {Name: "NDTPA_DELAY_PROBE_TIME", Kind: U64, Doc: "How long a stale entry waits for a sign of life before it is asked, in milliseconds."},
	uapi.NDTPA_QUEUE_LEN:              {Name: "NDTPA_QUEUE_LEN", Kind: U32, Doc: "How many packets wait for one neighbour's answer."},
	uapi.NDTPA_APP_PROBES:             {Name: "NDTPA_APP_PROBES", Kind: U32, Doc: "How often a program is asked before the network is."},
	uapi.NDTPA_UCAST_PROBES:           {Name: "NDTPA_UCAST_PROBES", Kind: U32, Doc: "How often the neighbour itself is asked."},
	uapi.NDTPA_MCAST_PROBES:           {Name: "NDTPA_MCAST_PROBES", Kind: U32, Doc: "How often all are asked."},
	uapi.NDTPA_ANYCAST_DELAY:          {Name: "NDTPA_ANYCAST_DELAY", Kind: U64, Doc: "The longest wait before an anycast address's answer, in milliseconds."},
	uapi.NDTPA_PROXY_DELAY:            {Name: "NDTPA_PROXY_DELAY", Kind: U64, Doc: "The longest wait before an answer for others, in milliseconds."},
	uapi.NDTPA_PROXY_QLEN:             {Name: "NDTPA_PROXY_QLEN", Kind: U32, Doc: "How many questions for others wait."},
	uapi.NDTPA_LOCKTIME:               {Name: "NDTPA_LOCKTIME", Kind: U64, Doc: "How long an entry is safe from a change by another answer, in milliseconds."},
	uapi.NDTPA_QUEUE_LENBYTES:         {Name: "NDTPA_QUEUE_LENBYTES", Kind: U32, Doc: "How many bytes of packets wait for one neighbour's answer."},
	uapi.NDTPA_MCAST_REPROBES:         {Name: "NDTPA_MCAST_REPROBES", Kind: U32, Doc: "How often all are asked again after the neighbour fell silent."},
	uapi.NDTPA_PAD:                    {Name: "NDTPA_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NDTPA_INTERVAL_PROBE_TIME_MS: {Name: "NDTPA_INTERVAL_PROBE_TIME_MS", Kind: U64, Doc: "How often a managed entry is asked, in milliseconds."},
}}

// NdtMsg is struct ndtmsg.
var NdtMsg = Struct{Name: "ndtmsg", Size: 4, Fields: []Field{
	{Name: "ndtm_family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "ndtm_pad1", Off: 1, Len: 1, Kind: Pad},
	{Name: "ndtm_pad2", Off: 2, Len: 2, Kind: Pad},
}}

// NdtConfig is struct ndt_config.
var NdtConfig = Struct{Name: "ndt_config", Size: 32, Fields: []Field{
	{Name: "ndtc_key_len", Off: 0, Len: 2, Kind: U16, Doc: "Bytes of an address."},
	{Name: "ndtc_entry_size", Off: 2, Len: 2, Kind: U16, Doc: "Bytes of an entry in the kernel."},
	{Name: "ndtc_entries", Off: 4, Len: 4, Kind: U32, Doc: "How many entries there are."},
	{Name: "ndtc_last_flush", Off: 8, Len: 4, Kind: U32, Doc: "How long ago the table was last cleared, in milliseconds."},
	{Name: "ndtc_last_rand", Off: 12, Len: 4, Kind: U32, Doc: "How long ago NDTPA_REACHABLE_TIME was drawn, in milliseconds."},
	{Name: "ndtc_hash_rnd", Off: 16, Len: 4, Kind: U32},
	{Name: "ndtc_hash_mask", Off: 20, Len: 4, Kind: U32},
	{Name: "ndtc_hash_chain_gc", Off: 24, Len: 4, Kind: U32},
	{Name: "ndtc_proxy_qlen", Off: 28, Len: 4, Kind: U32, Doc: "How many questions for others wait now."},
}}

// NdtStats is struct ndt_stats.
var NdtStats = Struct{Name: "ndt_stats", Size: 88, Fields: []Field{
	{Name: "ndts_allocs", Off: 0, Len: 8, Kind: U64, Doc: "Entries made."},
	{Name: "ndts_destroys", Off: 8, Len: 8, Kind: U64, Doc: "Entries gone."},
	{Name: "ndts_hash_grows", Off: 16, Len: 8, Kind: U64},
	{Name: "ndts_res_failed", Off: 24, Len: 8, Kind: U64, Doc: "Neighbours that never answered."},
	{Name: "ndts_lookups", Off: 32, Len: 8, Kind: U64},
	{Name: "ndts_hits", Off: 40, Len: 8, Kind: U64},
	{Name: "ndts_rcv_probes_mcast", Off: 48, Len: 8, Kind: U64, Doc: "Questions to all, received."},
	{Name: "ndts_rcv_probes_ucast", Off: 56, Len: 8, Kind: U64, Doc: "Questions to this host, received."},
	{Name: "ndts_periodic_gc_runs", Off: 64, Len: 8, Kind: U64},
	{Name: "ndts_forced_gc_runs", Off: 72, Len: 8, Kind: U64},
	{Name: "ndts_table_fulls", Off: 80, Len: 8, Kind: U64, Doc: "How often there was no room for an entry."},
}}
