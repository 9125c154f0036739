package uapi

// include/uapi/linux/netfilter/nf_tables_compat.h

// Attributes in NFTA_EXPR_DATA of match.
const (
	NFTA_MATCH_UNSPEC = 0
	NFTA_MATCH_NAME   = 1
	NFTA_MATCH_REV    = 2
	NFTA_MATCH_INFO   = 3
)

// Attributes in NFTA_EXPR_DATA of target.
const (
	NFTA_TARGET_UNSPEC = 0
	NFTA_TARGET_NAME   = 1
	NFTA_TARGET_REV    = 2
	NFTA_TARGET_INFO   = 3
)
