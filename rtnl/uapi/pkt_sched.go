package uapi

// include/uapi/linux/pkt_sched.h

// tcmsg.tcm_handle and tcm_parent.
const (
	TC_H_UNSPEC  = 0
	TC_H_ROOT    = 0xffffffff
	TC_H_INGRESS = 0xfffffff1
)

// Attributes in TCA_STAB.
const (
	TCA_STAB_UNSPEC = 0
	TCA_STAB_BASE   = 1
	TCA_STAB_DATA   = 2
)

// Attributes in TCA_OPTIONS of fq_codel.
const (
	TCA_FQ_CODEL_UNSPEC                = 0
	TCA_FQ_CODEL_TARGET                = 1
	TCA_FQ_CODEL_LIMIT                 = 2
	TCA_FQ_CODEL_INTERVAL              = 3
	TCA_FQ_CODEL_ECN                   = 4
	TCA_FQ_CODEL_FLOWS                 = 5
	TCA_FQ_CODEL_QUANTUM               = 6
	TCA_FQ_CODEL_CE_THRESHOLD          = 7
	TCA_FQ_CODEL_DROP_BATCH_SIZE       = 8
	TCA_FQ_CODEL_MEMORY_LIMIT          = 9
	TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR = 10
	TCA_FQ_CODEL_CE_THRESHOLD_MASK     = 11
)

// Attributes in TCA_OPTIONS of tbf.
const (
	TCA_TBF_UNSPEC  = 0
	TCA_TBF_PARMS   = 1
	TCA_TBF_RTAB    = 2
	TCA_TBF_PTAB    = 3
	TCA_TBF_RATE64  = 4
	TCA_TBF_PRATE64 = 5
	TCA_TBF_BURST   = 6
	TCA_TBF_PBURST  = 7
	TCA_TBF_PAD     = 8
)

// Attributes in TCA_OPTIONS of htb.
const (
	TCA_HTB_UNSPEC      = 0
	TCA_HTB_PARMS       = 1
	TCA_HTB_INIT        = 2
	TCA_HTB_CTAB        = 3
	TCA_HTB_RTAB        = 4
	TCA_HTB_DIRECT_QLEN = 5
	TCA_HTB_RATE64      = 6
	TCA_HTB_CEIL64      = 7
	TCA_HTB_PAD         = 8
	TCA_HTB_OFFLOAD     = 9
)
