package uapi

// include/uapi/linux/neighbour.h

// Attributes of a neighbour.
const (
	NDA_UNSPEC         = 0
	NDA_DST            = 1
	NDA_LLADDR         = 2
	NDA_CACHEINFO      = 3
	NDA_PROBES         = 4
	NDA_VLAN           = 5
	NDA_PORT           = 6
	NDA_VNI            = 7
	NDA_IFINDEX        = 8
	NDA_MASTER         = 9
	NDA_LINK_NETNSID   = 10
	NDA_SRC_VNI        = 11
	NDA_PROTOCOL       = 12
	NDA_NH_ID          = 13
	NDA_FDB_EXT_ATTRS  = 14
	NDA_FLAGS_EXT      = 15
	NDA_NDM_STATE_MASK = 16
	NDA_NDM_FLAGS_MASK = 17
)

// ndmsg.ndm_flags.
const (
	NTF_USE         = 1 << 0
	NTF_SELF        = 1 << 1
	NTF_MASTER      = 1 << 2
	NTF_PROXY       = 1 << 3
	NTF_EXT_LEARNED = 1 << 4
	NTF_OFFLOADED   = 1 << 5
	NTF_STICKY      = 1 << 6
	NTF_ROUTER      = 1 << 7
)

// ndmsg.ndm_state.
const (
	NUD_INCOMPLETE = 0x01
	NUD_REACHABLE  = 0x02
	NUD_STALE      = 0x04
	NUD_DELAY      = 0x08
	NUD_PROBE      = 0x10
	NUD_FAILED     = 0x20
	NUD_NOARP      = 0x40
	NUD_PERMANENT  = 0x80
	NUD_NONE       = 0x00
)

// NDA_FLAGS_EXT.
const (
	NTF_EXT_MANAGED       = 1 << 0
	NTF_EXT_LOCKED        = 1 << 1
	NTF_EXT_EXT_VALIDATED = 1 << 2
)

// Attributes in NDA_FDB_EXT_ATTRS.
const (
	NFEA_UNSPEC          = 0
	NFEA_ACTIVITY_NOTIFY = 1
	NFEA_DONT_REFRESH    = 2
)

// NFEA_ACTIVITY_NOTIFY.
const (
	FDB_NOTIFY_BIT          = 1 << 0
	FDB_NOTIFY_INACTIVE_BIT = 1 << 1
)
