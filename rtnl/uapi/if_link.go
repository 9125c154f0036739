package uapi

// include/uapi/linux/if_link.h

// Attributes of a link.
const (
	IFLA_UNSPEC                     = 0
	IFLA_ADDRESS                    = 1
	IFLA_BROADCAST                  = 2
	IFLA_IFNAME                     = 3
	IFLA_MTU                        = 4
	IFLA_LINK                       = 5
	IFLA_QDISC                      = 6
	IFLA_STATS                      = 7
	IFLA_COST                       = 8
	IFLA_PRIORITY                   = 9
	IFLA_MASTER                     = 10
	IFLA_WIRELESS                   = 11
	IFLA_PROTINFO                   = 12
	IFLA_TXQLEN                     = 13
	IFLA_MAP                        = 14
	IFLA_WEIGHT                     = 15
	IFLA_OPERSTATE                  = 16
	IFLA_LINKMODE                   = 17
	IFLA_LINKINFO                   = 18
	IFLA_NET_NS_PID                 = 19
	IFLA_IFALIAS                    = 20
	IFLA_NUM_VF                     = 21
	IFLA_VFINFO_LIST                = 22
	IFLA_STATS64                    = 23
	IFLA_VF_PORTS                   = 24
	IFLA_PORT_SELF                  = 25
	IFLA_AF_SPEC                    = 26
	IFLA_GROUP                      = 27
	IFLA_NET_NS_FD                  = 28
	IFLA_EXT_MASK                   = 29
	IFLA_PROMISCUITY                = 30
	IFLA_NUM_TX_QUEUES              = 31
	IFLA_NUM_RX_QUEUES              = 32
	IFLA_CARRIER                    = 33
	IFLA_PHYS_PORT_ID               = 34
	IFLA_CARRIER_CHANGES            = 35
	IFLA_PHYS_SWITCH_ID             = 36
	IFLA_LINK_NETNSID               = 37
	IFLA_PHYS_PORT_NAME             = 38
	IFLA_PROTO_DOWN                 = 39
	IFLA_GSO_MAX_SEGS               = 40
	IFLA_GSO_MAX_SIZE               = 41
	IFLA_PAD                        = 42
	IFLA_XDP                        = 43
	IFLA_EVENT                      = 44
	IFLA_NEW_NETNSID                = 45
	IFLA_TARGET_NETNSID             = 46
	IFLA_CARRIER_UP_COUNT           = 47
	IFLA_CARRIER_DOWN_COUNT         = 48
	IFLA_NEW_IFINDEX                = 49
	IFLA_MIN_MTU                    = 50
	IFLA_MAX_MTU                    = 51
	IFLA_PROP_LIST                  = 52
	IFLA_ALT_IFNAME                 = 53
	IFLA_PERM_ADDRESS               = 54
	IFLA_PROTO_DOWN_REASON          = 55
	IFLA_PARENT_DEV_NAME            = 56
	IFLA_PARENT_DEV_BUS_NAME        = 57
	IFLA_GRO_MAX_SIZE               = 58
	IFLA_TSO_MAX_SIZE               = 59
	IFLA_TSO_MAX_SEGS               = 60
	IFLA_ALLMULTI                   = 61
	IFLA_DEVLINK_PORT               = 62
	IFLA_GSO_IPV4_MAX_SIZE          = 63
	IFLA_GRO_IPV4_MAX_SIZE          = 64
	IFLA_DPLL_PIN                   = 65
	IFLA_MAX_PACING_OFFLOAD_HORIZON = 66
	IFLA_NETNS_IMMUTABLE            = 67
	IFLA_HEADROOM                   = 68
	IFLA_TAILROOM                   = 69
)

// Attributes in IFLA_PROTO_DOWN_REASON.
const (
	IFLA_PROTO_DOWN_REASON_UNSPEC = 0
	IFLA_PROTO_DOWN_REASON_MASK   = 1
	IFLA_PROTO_DOWN_REASON_VALUE  = 2
)

// Attributes in IFLA_LINKINFO.
const (
	IFLA_INFO_UNSPEC     = 0
	IFLA_INFO_KIND       = 1
	IFLA_INFO_DATA       = 2
	IFLA_INFO_XSTATS     = 3
	IFLA_INFO_SLAVE_KIND = 4
	IFLA_INFO_SLAVE_DATA = 5
)

// Attributes in IFLA_AF_SPEC, AF_INET.
const (
	IFLA_INET_UNSPEC = 0
	IFLA_INET_CONF   = 1
)

// Attributes in IFLA_AF_SPEC, AF_INET6.
const (
	IFLA_INET6_UNSPEC        = 0
	IFLA_INET6_FLAGS         = 1
	IFLA_INET6_CONF          = 2
	IFLA_INET6_STATS         = 3
	IFLA_INET6_MCAST         = 4
	IFLA_INET6_CACHEINFO     = 5
	IFLA_INET6_ICMP6STATS    = 6
	IFLA_INET6_TOKEN         = 7
	IFLA_INET6_ADDR_GEN_MODE = 8
	IFLA_INET6_RA_MTU        = 9
)

// IFLA_INET6_ADDR_GEN_MODE.
const (
	IN6_ADDR_GEN_MODE_EUI64          = 0
	IN6_ADDR_GEN_MODE_NONE           = 1
	IN6_ADDR_GEN_MODE_STABLE_PRIVACY = 2
	IN6_ADDR_GEN_MODE_RANDOM         = 3
)

// Attributes in IFLA_INFO_DATA of a bridge.
const (
	IFLA_BR_UNSPEC                     = 0
	IFLA_BR_FORWARD_DELAY              = 1
	IFLA_BR_HELLO_TIME                 = 2
	IFLA_BR_MAX_AGE                    = 3
	IFLA_BR_AGEING_TIME                = 4
	IFLA_BR_STP_STATE                  = 5
	IFLA_BR_PRIORITY                   = 6
	IFLA_BR_VLAN_FILTERING             = 7
	IFLA_BR_VLAN_PROTOCOL              = 8
	IFLA_BR_GROUP_FWD_MASK             = 9
	IFLA_BR_ROOT_ID                    = 10
	IFLA_BR_BRIDGE_ID                  = 11
	IFLA_BR_ROOT_PORT                  = 12
	IFLA_BR_ROOT_PATH_COST             = 13
	IFLA_BR_TOPOLOGY_CHANGE            = 14
	IFLA_BR_TOPOLOGY_CHANGE_DETECTED   = 15
	IFLA_BR_HELLO_TIMER                = 16
	IFLA_BR_TCN_TIMER                  = 17
	IFLA_BR_TOPOLOGY_CHANGE_TIMER      = 18
	IFLA_BR_GC_TIMER                   = 19
	IFLA_BR_GROUP_ADDR                 = 20
	IFLA_BR_FDB_FLUSH                  = 21
	IFLA_BR_MCAST_ROUTER               = 22
	IFLA_BR_MCAST_SNOOPING             = 23
	IFLA_BR_MCAST_QUERY_USE_IFADDR     = 24
	IFLA_BR_MCAST_QUERIER              = 25
	IFLA_BR_MCAST_HASH_ELASTICITY      = 26
	IFLA_BR_MCAST_HASH_MAX             = 27
	IFLA_BR_MCAST_LAST_MEMBER_CNT      = 28
	IFLA_BR_MCAST_STARTUP_QUERY_CNT    = 29
	IFLA_BR_MCAST_LAST_MEMBER_INTVL    = 30
	IFLA_BR_MCAST_MEMBERSHIP_INTVL     = 31
	IFLA_BR_MCAST_QUERIER_INTVL        = 32
	IFLA_BR_MCAST_QUERY_INTVL          = 33
	IFLA_BR_MCAST_QUERY_RESPONSE_INTVL = 34
	IFLA_BR_MCAST_STARTUP_QUERY_INTVL  = 35
	IFLA_BR_NF_CALL_IPTABLES           = 36
	IFLA_BR_NF_CALL_IP6TABLES          = 37
	IFLA_BR_NF_CALL_ARPTABLES          = 38
	IFLA_BR_VLAN_DEFAULT_PVID          = 39
	IFLA_BR_PAD                        = 40
	IFLA_BR_VLAN_STATS_ENABLED         = 41
	IFLA_BR_MCAST_STATS_ENABLED        = 42
	IFLA_BR_MCAST_IGMP_VERSION         = 43
	IFLA_BR_MCAST_MLD_VERSION          = 44
	IFLA_BR_VLAN_STATS_PER_PORT        = 45
	IFLA_BR_MULTI_BOOLOPT              = 46
	IFLA_BR_MCAST_QUERIER_STATE        = 47
	IFLA_BR_FDB_N_LEARNED              = 48
	IFLA_BR_FDB_MAX_LEARNED            = 49
	IFLA_BR_STP_MODE                   = 50
)

// IFLA_BR_STP_MODE.
const (
	BR_STP_MODE_AUTO   = 0
	BR_STP_MODE_USER   = 1
	BR_STP_MODE_KERNEL = 2
)

// Attributes in IFLA_INFO_SLAVE_DATA of a bridge port.
const (
	IFLA_BRPORT_UNSPEC                = 0
	IFLA_BRPORT_STATE                 = 1
	IFLA_BRPORT_PRIORITY              = 2
	IFLA_BRPORT_COST                  = 3
	IFLA_BRPORT_MODE                  = 4
	IFLA_BRPORT_GUARD                 = 5
	IFLA_BRPORT_PROTECT               = 6
	IFLA_BRPORT_FAST_LEAVE            = 7
	IFLA_BRPORT_LEARNING              = 8
	IFLA_BRPORT_UNICAST_FLOOD         = 9
	IFLA_BRPORT_PROXYARP              = 10
	IFLA_BRPORT_LEARNING_SYNC         = 11
	IFLA_BRPORT_PROXYARP_WIFI         = 12
	IFLA_BRPORT_ROOT_ID               = 13
	IFLA_BRPORT_BRIDGE_ID             = 14
	IFLA_BRPORT_DESIGNATED_PORT       = 15
	IFLA_BRPORT_DESIGNATED_COST       = 16
	IFLA_BRPORT_ID                    = 17
	IFLA_BRPORT_NO                    = 18
	IFLA_BRPORT_TOPOLOGY_CHANGE_ACK   = 19
	IFLA_BRPORT_CONFIG_PENDING        = 20
	IFLA_BRPORT_MESSAGE_AGE_TIMER     = 21
	IFLA_BRPORT_FORWARD_DELAY_TIMER   = 22
	IFLA_BRPORT_HOLD_TIMER            = 23
	IFLA_BRPORT_FLUSH                 = 24
	IFLA_BRPORT_MULTICAST_ROUTER      = 25
	IFLA_BRPORT_PAD                   = 26
	IFLA_BRPORT_MCAST_FLOOD           = 27
	IFLA_BRPORT_MCAST_TO_UCAST        = 28
	IFLA_BRPORT_VLAN_TUNNEL           = 29
	IFLA_BRPORT_BCAST_FLOOD           = 30
	IFLA_BRPORT_GROUP_FWD_MASK        = 31
	IFLA_BRPORT_NEIGH_SUPPRESS        = 32
	IFLA_BRPORT_ISOLATED              = 33
	IFLA_BRPORT_BACKUP_PORT           = 34
	IFLA_BRPORT_MRP_RING_OPEN         = 35
	IFLA_BRPORT_MRP_IN_OPEN           = 36
	IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT = 37
	IFLA_BRPORT_MCAST_EHT_HOSTS_CNT   = 38
	IFLA_BRPORT_LOCKED                = 39
	IFLA_BRPORT_MAB                   = 40
	IFLA_BRPORT_MCAST_N_GROUPS        = 41
	IFLA_BRPORT_MCAST_MAX_GROUPS      = 42
	IFLA_BRPORT_NEIGH_VLAN_SUPPRESS   = 43
	IFLA_BRPORT_BACKUP_NHID           = 44
	IFLA_BRPORT_NEIGH_FORWARD_GRAT    = 45
)

// Attributes in IFLA_XDP.
const (
	IFLA_XDP_UNSPEC      = 0
	IFLA_XDP_FD          = 1
	IFLA_XDP_ATTACHED    = 2
	IFLA_XDP_FLAGS       = 3
	IFLA_XDP_PROG_ID     = 4
	IFLA_XDP_DRV_PROG_ID = 5
	IFLA_XDP_SKB_PROG_ID = 6
	IFLA_XDP_HW_PROG_ID  = 7
	IFLA_XDP_EXPECTED_FD = 8
)

// IFLA_XDP_ATTACHED.
const (
	XDP_ATTACHED_NONE  = 0
	XDP_ATTACHED_DRV   = 1
	XDP_ATTACHED_SKB   = 2
	XDP_ATTACHED_HW    = 3
	XDP_ATTACHED_MULTI = 4
)

// Attributes of RTM_NEWSTATS; its filter mask has bit (1 << (attribute - 1)).
const (
	IFLA_STATS_UNSPEC              = 0
	IFLA_STATS_LINK_64             = 1
	IFLA_STATS_LINK_XSTATS         = 2
	IFLA_STATS_LINK_XSTATS_SLAVE   = 3
	IFLA_STATS_LINK_OFFLOAD_XSTATS = 4
	IFLA_STATS_AF_SPEC             = 5
)

// Attributes of RTM_GETSTATS and RTM_SETSTATS.
const (
	IFLA_STATS_GETSET_UNSPEC               = 0
	IFLA_STATS_GET_FILTERS                 = 1
	IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS = 2
)

// Attributes in IFLA_STATS_LINK_XSTATS and IFLA_STATS_LINK_XSTATS_SLAVE.
const (
	LINK_XSTATS_TYPE_UNSPEC = 0
	LINK_XSTATS_TYPE_BRIDGE = 1
	LINK_XSTATS_TYPE_BOND   = 2
)

// Attributes in IFLA_STATS_LINK_OFFLOAD_XSTATS.
const (
	IFLA_OFFLOAD_XSTATS_UNSPEC    = 0
	IFLA_OFFLOAD_XSTATS_CPU_HIT   = 1
	IFLA_OFFLOAD_XSTATS_HW_S_INFO = 2
	IFLA_OFFLOAD_XSTATS_L3_STATS  = 3
)

// Attributes in IFLA_OFFLOAD_XSTATS_HW_S_INFO, a level down.
const (
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_UNSPEC  = 0
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST = 1
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED    = 2
)

// IFLA_EVENT.
const (
	IFLA_EVENT_NONE             = 0
	IFLA_EVENT_REBOOT           = 1
	IFLA_EVENT_FEATURES         = 2
	IFLA_EVENT_BONDING_FAILOVER = 3
	IFLA_EVENT_NOTIFY_PEERS     = 4
	IFLA_EVENT_IGMP_RESEND      = 5
	IFLA_EVENT_BONDING_OPTIONS  = 6
)

// IFLA_XDP_FLAGS.
const (
	XDP_FLAGS_UPDATE_IF_NOEXIST = 1 << 0
	XDP_FLAGS_SKB_MODE          = 1 << 1
	XDP_FLAGS_DRV_MODE          = 1 << 2
	XDP_FLAGS_HW_MODE           = 1 << 3
	XDP_FLAGS_REPLACE           = 1 << 4
)

// Attributes in IFLA_AF_SPEC, AF_MCTP.
const (
	IFLA_MCTP_UNSPEC       = 0
	IFLA_MCTP_NET          = 1
	IFLA_MCTP_PHYS_BINDING = 2
)

// Attributes of RTM_NEWTUNNEL.
const (
	VXLAN_VNIFILTER_UNSPEC = 0
	VXLAN_VNIFILTER_ENTRY  = 1
)

// Attributes in VXLAN_VNIFILTER_ENTRY.
const (
	VXLAN_VNIFILTER_ENTRY_UNSPEC = 0
	VXLAN_VNIFILTER_ENTRY_START  = 1
	VXLAN_VNIFILTER_ENTRY_END    = 2
	VXLAN_VNIFILTER_ENTRY_GROUP  = 3
	VXLAN_VNIFILTER_ENTRY_GROUP6 = 4
	VXLAN_VNIFILTER_ENTRY_STATS  = 5
)

// Attributes in VXLAN_VNIFILTER_ENTRY_STATS.
const (
	VNIFILTER_ENTRY_STATS_UNSPEC    = 0
	VNIFILTER_ENTRY_STATS_RX_BYTES  = 1
	VNIFILTER_ENTRY_STATS_RX_PKTS   = 2
	VNIFILTER_ENTRY_STATS_RX_DROPS  = 3
	VNIFILTER_ENTRY_STATS_RX_ERRORS = 4
	VNIFILTER_ENTRY_STATS_TX_BYTES  = 5
	VNIFILTER_ENTRY_STATS_TX_PKTS   = 6
	VNIFILTER_ENTRY_STATS_TX_DROPS  = 7
	VNIFILTER_ENTRY_STATS_TX_ERRORS = 8
	VNIFILTER_ENTRY_STATS_PAD       = 9
)

// tunnel_msg.flags.
const (
	TUNNEL_MSG_FLAG_STATS = 0x1
)
