package uapi

// include/uapi/linux/if_link.h, tunnels

// Attributes in IFLA_INFO_DATA of a vxlan.
const (
	IFLA_VXLAN_UNSPEC            = 0
	IFLA_VXLAN_ID                = 1
	IFLA_VXLAN_GROUP             = 2
	IFLA_VXLAN_LINK              = 3
	IFLA_VXLAN_LOCAL             = 4
	IFLA_VXLAN_TTL               = 5
	IFLA_VXLAN_TOS               = 6
	IFLA_VXLAN_LEARNING          = 7
	IFLA_VXLAN_AGEING            = 8
	IFLA_VXLAN_LIMIT             = 9
	IFLA_VXLAN_PORT_RANGE        = 10
	IFLA_VXLAN_PROXY             = 11
	IFLA_VXLAN_RSC               = 12
	IFLA_VXLAN_L2MISS            = 13
	IFLA_VXLAN_L3MISS            = 14
	IFLA_VXLAN_PORT              = 15
	IFLA_VXLAN_GROUP6            = 16
	IFLA_VXLAN_LOCAL6            = 17
	IFLA_VXLAN_UDP_CSUM          = 18
	IFLA_VXLAN_UDP_ZERO_CSUM6_TX = 19
	IFLA_VXLAN_UDP_ZERO_CSUM6_RX = 20
	IFLA_VXLAN_REMCSUM_TX        = 21
	IFLA_VXLAN_REMCSUM_RX        = 22
	IFLA_VXLAN_GBP               = 23
	IFLA_VXLAN_REMCSUM_NOPARTIAL = 24
	IFLA_VXLAN_COLLECT_METADATA  = 25
	IFLA_VXLAN_LABEL             = 26
	IFLA_VXLAN_GPE               = 27
	IFLA_VXLAN_TTL_INHERIT       = 28
	IFLA_VXLAN_DF                = 29
	IFLA_VXLAN_VNIFILTER         = 30
	IFLA_VXLAN_LOCALBYPASS       = 31
	IFLA_VXLAN_LABEL_POLICY      = 32
	IFLA_VXLAN_RESERVED_BITS     = 33
	IFLA_VXLAN_MC_ROUTE          = 34
)

// IFLA_VXLAN_DF.
const (
	VXLAN_DF_UNSET   = 0
	VXLAN_DF_SET     = 1
	VXLAN_DF_INHERIT = 2
)

// IFLA_VXLAN_LABEL_POLICY.
const (
	VXLAN_LABEL_FIXED   = 0
	VXLAN_LABEL_INHERIT = 1
)

// Attributes in IFLA_INFO_DATA of a geneve.
const (
	IFLA_GENEVE_UNSPEC              = 0
	IFLA_GENEVE_ID                  = 1
	IFLA_GENEVE_REMOTE              = 2
	IFLA_GENEVE_TTL                 = 3
	IFLA_GENEVE_TOS                 = 4
	IFLA_GENEVE_PORT                = 5
	IFLA_GENEVE_COLLECT_METADATA    = 6
	IFLA_GENEVE_REMOTE6             = 7
	IFLA_GENEVE_UDP_CSUM            = 8
	IFLA_GENEVE_UDP_ZERO_CSUM6_TX   = 9
	IFLA_GENEVE_UDP_ZERO_CSUM6_RX   = 10
	IFLA_GENEVE_LABEL               = 11
	IFLA_GENEVE_TTL_INHERIT         = 12
	IFLA_GENEVE_DF                  = 13
	IFLA_GENEVE_INNER_PROTO_INHERIT = 14
	IFLA_GENEVE_PORT_RANGE          = 15
	IFLA_GENEVE_GRO_HINT            = 16
	IFLA_GENEVE_LOCAL               = 17
	IFLA_GENEVE_LOCAL6              = 18
)

// IFLA_GENEVE_DF.
const (
	GENEVE_DF_UNSET   = 0
	GENEVE_DF_SET     = 1
	GENEVE_DF_INHERIT = 2
)

// Attributes in IFLA_INFO_DATA of a gtp.
const (
	IFLA_GTP_UNSPEC         = 0
	IFLA_GTP_FD0            = 1
	IFLA_GTP_FD1            = 2
	IFLA_GTP_PDP_HASHSIZE   = 3
	IFLA_GTP_ROLE           = 4
	IFLA_GTP_CREATE_SOCKETS = 5
	IFLA_GTP_RESTART_COUNT  = 6
	IFLA_GTP_LOCAL          = 7
	IFLA_GTP_LOCAL6         = 8
)

// IFLA_GTP_ROLE.
const (
	GTP_ROLE_GGSN = 0
	GTP_ROLE_SGSN = 1
)

// Attributes in IFLA_INFO_DATA of a bareudp.
const (
	IFLA_BAREUDP_UNSPEC          = 0
	IFLA_BAREUDP_PORT            = 1
	IFLA_BAREUDP_ETHERTYPE       = 2
	IFLA_BAREUDP_SRCPORT_MIN     = 3
	IFLA_BAREUDP_MULTIPROTO_MODE = 4
)

// Attributes in IFLA_INFO_DATA of an xfrm.
const (
	IFLA_XFRM_UNSPEC           = 0
	IFLA_XFRM_LINK             = 1
	IFLA_XFRM_IF_ID            = 2
	IFLA_XFRM_COLLECT_METADATA = 3
)
