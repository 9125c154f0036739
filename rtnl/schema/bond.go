package schema

import "vethkit/rtnl/uapi"

// Bond is IFLA_INFO_DATA of a bond: include/uapi/linux/if_link.h, drivers/net/bonding/bond_netlink.c.
var Bond = Set{Name: "linkinfo-bond-attrs", Attrs: []Attr{
	uapi.IFLA_BOND_MODE:              {Kind: U8, Enum: bondModesRef, Text: "IFLA_BOND_MODE How packets are spread over the ports, and what the switch must know of it."},
	uapi.IFLA_BOND_ACTIVE_SLAVE:      {Kind: U32, Text: "IFLA_BOND_ACTIVE_SLAVE ifindex of the port in use, in the modes that use one; 0: none."},
	uapi.IFLA_BOND_MIIMON:            {Kind: U32, Text: "IFLA_BOND_MIIMON Time between looks at the ports' carriers, in milliseconds; 0: none."},
	uapi.IFLA_BOND_UPDELAY:           {Kind: U32, Text: "IFLA_BOND_UPDELAY How long a carrier must last before the port is used again, in milliseconds."},
	uapi.IFLA_BOND_DOWNDELAY:         {Kind: U32, Text: "IFLA_BOND_DOWNDELAY How long a carrier must be gone before the port is given up, in milliseconds."},
	uapi.IFLA_BOND_USE_CARRIER:       {Kind: U8, Text: "IFLA_BOND_USE_CARRIER 1: the driver's word on the carrier counts; 0 meant asking the chip, and is refused since 6.18."},
	uapi.IFLA_BOND_ARP_INTERVAL:      {Kind: U32, Text: "IFLA_BOND_ARP_INTERVAL Time between ARP probes of the targets, in milliseconds; 0: none."},
	uapi.IFLA_BOND_ARP_IP_TARGET:     {Kind: List, Elem: IP, Text: "IFLA_BOND_ARP_IP_TARGET The IPv4 addresses to probe, up to 16, by their place from 0."},
	uapi.IFLA_BOND_ARP_VALIDATE:      {Kind: U32, Enum: bondValidateRef, Text: "IFLA_BOND_ARP_VALIDATE On which ports only the targets' own ARP counts as a sign of life."},
	uapi.IFLA_BOND_ARP_ALL_TARGETS:   {Kind: U32, Enum: bondTargetsRef, Text: "IFLA_BOND_ARP_ALL_TARGETS Whether one target that answers will do, or all must."},
	uapi.IFLA_BOND_PRIMARY:           {Kind: U32, Text: "IFLA_BOND_PRIMARY ifindex of the port that is preferred; 0: none."},
	uapi.IFLA_BOND_PRIMARY_RESELECT:  {Kind: U8, Enum: bondReselectRef, Text: "IFLA_BOND_PRIMARY_RESELECT When the primary port takes over again after it came back."},
	uapi.IFLA_BOND_FAIL_OVER_MAC:     {Kind: U8, Enum: bondFOMRef, Text: "IFLA_BOND_FAIL_OVER_MAC Whose hardware address goes where as another port takes over."},
	uapi.IFLA_BOND_XMIT_HASH_POLICY:  {Kind: U8, Enum: bondHashRef, Text: "IFLA_BOND_XMIT_HASH_POLICY What of a packet decides the port that it leaves by."},
	uapi.IFLA_BOND_RESEND_IGMP:       {Kind: U32, Text: "IFLA_BOND_RESEND_IGMP How many IGMP reports are sent after another port took over."},
	uapi.IFLA_BOND_NUM_PEER_NOTIF:    {Kind: U8, Text: "IFLA_BOND_NUM_PEER_NOTIF How often neighbours are told of a new port, by ARP and neighbour advertisements."},
	uapi.IFLA_BOND_ALL_SLAVES_ACTIVE: {Kind: U8, Text: "IFLA_BOND_ALL_SLAVES_ACTIVE 1 when packets that come in by unused ports are kept."},
	uapi.IFLA_BOND_MIN_LINKS:         {Kind: U32, Text: "IFLA_BOND_MIN_LINKS How many ports must be up for the bond to have a carrier; in mode 802.3ad."},
	uapi.IFLA_BOND_LP_INTERVAL:       {Kind: U32, Text: "IFLA_BOND_LP_INTERVAL Time between learning packets to the switch, in seconds; in the two balancing modes."},
	uapi.IFLA_BOND_PACKETS_PER_SLAVE: {Kind: U32, Text: "IFLA_BOND_PACKETS_PER_SLAVE How many packets go to a port before the next one's turn; 0: at random. In round robin."},
	uapi.IFLA_BOND_AD_LACP_RATE:      {Kind: U8, Enum: bondRateRef, Text: "IFLA_BOND_AD_LACP_RATE How often the other end is asked to send LACP packets."},
	uapi.IFLA_BOND_AD_SELECT:         {Kind: U8, Enum: bondSelectRef, Text: "IFLA_BOND_AD_SELECT Which aggregator of several is used."},
	uapi.IFLA_BOND_AD_INFO:           {Kind: Nest, Sub: BondADRef, Text: "IFLA_BOND_AD_INFO What 802.3ad has agreed on; from the kernel only."},
	uapi.IFLA_BOND_AD_ACTOR_SYS_PRIO: {Kind: U16, Text: "IFLA_BOND_AD_ACTOR_SYS_PRIO This system's LACP priority, 1 to 65535; the smaller decides."},
	uapi.IFLA_BOND_AD_USER_PORT_KEY:  {Kind: U16, Text: "IFLA_BOND_AD_USER_PORT_KEY The upper ten bits of the LACP port key, 0 to 1023."},
	uapi.IFLA_BOND_AD_ACTOR_SYSTEM:   {Kind: MAC, Text: "IFLA_BOND_AD_ACTOR_SYSTEM The hardware address that LACP packets name the system by."},
	uapi.IFLA_BOND_TLB_DYNAMIC_LB:    {Kind: U8, Text: "IFLA_BOND_TLB_DYNAMIC_LB 1 when flows move between ports as the load changes, 0 when a hash decides; in mode TLB."},
	uapi.IFLA_BOND_PEER_NOTIF_DELAY:  {Kind: U32, Text: "IFLA_BOND_PEER_NOTIF_DELAY Time between two such tellings of neighbours, in milliseconds."},
	uapi.IFLA_BOND_AD_LACP_ACTIVE:    {Kind: U8, Text: "IFLA_BOND_AD_LACP_ACTIVE 1 when LACP packets are sent, 0 when they are only answered. Since 5.15."},
	uapi.IFLA_BOND_MISSED_MAX:        {Kind: U8, Text: "IFLA_BOND_MISSED_MAX How many ARP probes in a row may fail before a port is down. Since 5.17."},
	uapi.IFLA_BOND_NS_IP6_TARGET:     {Kind: List, Elem: IP, Text: "IFLA_BOND_NS_IP6_TARGET The IPv6 addresses to probe by neighbour solicitation, up to 16. Since 5.18."},
	uapi.IFLA_BOND_COUPLED_CONTROL:   {Kind: U8, Text: "IFLA_BOND_COUPLED_CONTROL 1 when the LACP states for receiving and sending change together. Since 6.9."},
	uapi.IFLA_BOND_BROADCAST_NEIGH:   {Kind: U8, Text: "IFLA_BOND_BROADCAST_NEIGH 1 when ARP and neighbour packets go out by all ports; in mode 802.3ad. Since 6.17."},
	uapi.IFLA_BOND_LACP_STRICT:       {Kind: U8, Text: "IFLA_BOND_LACP_STRICT 1 when the bond has no carrier until an LACP partner is there. Since 7.2."},
}}

// BondAD is IFLA_BOND_AD_INFO.
var BondAD = Set{Name: "bond-ad-info-attrs", Attrs: []Attr{
	uapi.IFLA_BOND_AD_INFO_AGGREGATOR:  {Kind: U16, Text: "IFLA_BOND_AD_INFO_AGGREGATOR Number of the aggregator in use."},
	uapi.IFLA_BOND_AD_INFO_NUM_PORTS:   {Kind: U16, Text: "IFLA_BOND_AD_INFO_NUM_PORTS How many ports it has."},
	uapi.IFLA_BOND_AD_INFO_ACTOR_KEY:   {Kind: U16, Text: "IFLA_BOND_AD_INFO_ACTOR_KEY The key that says which of our ports may be joined."},
	uapi.IFLA_BOND_AD_INFO_PARTNER_KEY: {Kind: U16, Text: "IFLA_BOND_AD_INFO_PARTNER_KEY The other end's key."},
	uapi.IFLA_BOND_AD_INFO_PARTNER_MAC: {Kind: MAC, Text: "IFLA_BOND_AD_INFO_PARTNER_MAC The other end's system address; zeros: it does not speak LACP."},
}}

// BondPort is what a bond keeps about a port: IFLA_INFO_SLAVE_DATA.
var BondPort = Set{Name: "bond-slave-attrs", Attrs: []Attr{
	uapi.IFLA_BOND_SLAVE_STATE:                      {Kind: U8, Enum: bondStatesRef, Text: "IFLA_BOND_SLAVE_STATE Whether the port is in use."},
	uapi.IFLA_BOND_SLAVE_MII_STATUS:                 {Kind: U8, Enum: bondLinksRef, Text: "IFLA_BOND_SLAVE_MII_STATUS What the monitor thinks of the port's link."},
	uapi.IFLA_BOND_SLAVE_LINK_FAILURE_COUNT:         {Kind: U32, Text: "IFLA_BOND_SLAVE_LINK_FAILURE_COUNT How often the link failed."},
	uapi.IFLA_BOND_SLAVE_PERM_HWADDR:                {Kind: MAC, Text: "IFLA_BOND_SLAVE_PERM_HWADDR The hardware address that the port had before, and gets back."},
	uapi.IFLA_BOND_SLAVE_QUEUE_ID:                   {Kind: U16, Text: "IFLA_BOND_SLAVE_QUEUE_ID The queue whose packets leave by this port; 0: none of its own."},
	uapi.IFLA_BOND_SLAVE_AD_AGGREGATOR_ID:           {Kind: U16, Text: "IFLA_BOND_SLAVE_AD_AGGREGATOR_ID Number of the aggregator that the port belongs to; in mode 802.3ad."},
	uapi.IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE:   {Kind: U8, Enum: lacpStatesRef, Text: "IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE Our LACP state, as bits."},
	uapi.IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE: {Kind: U16, Enum: lacpStatesRef, Text: "IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE The other end's LACP state, as bits."},
	uapi.IFLA_BOND_SLAVE_PRIO:                       {Kind: S32, Text: "IFLA_BOND_SLAVE_PRIO Of the ports that can take over, the one with the highest number does. Since 6.0."},
	uapi.IFLA_BOND_SLAVE_ACTOR_PORT_PRIO:            {Kind: U16, Text: "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO The port's LACP priority; the smaller the better. Since 6.18."},
	uapi.IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE:       {Kind: U8, Text: "IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE Whether our end got in step in time: 0 it is being watched, 1 it did not, 2 it did. Since 7.0."},
	uapi.IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE:     {Kind: U8, Text: "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE The same of the other end. Since 7.0."},
}}

var bondModes = Enum{Name: "IFLA_BOND_MODE", Names: []Value{
	{uapi.BOND_MODE_ROUNDROBIN, "BOND_MODE_ROUNDROBIN"},
	{uapi.BOND_MODE_ACTIVEBACKUP, "BOND_MODE_ACTIVEBACKUP"},
	{uapi.BOND_MODE_XOR, "BOND_MODE_XOR"},
	{uapi.BOND_MODE_BROADCAST, "BOND_MODE_BROADCAST"},
	{uapi.BOND_MODE_8023AD, "BOND_MODE_8023AD"},
	{uapi.BOND_MODE_TLB, "BOND_MODE_TLB"},
	{uapi.BOND_MODE_ALB, "BOND_MODE_ALB"},
}}

var bondStates = Enum{Name: "IFLA_BOND_SLAVE_STATE", Names: []Value{
	{uapi.BOND_STATE_ACTIVE, "BOND_STATE_ACTIVE"},
	{uapi.BOND_STATE_BACKUP, "BOND_STATE_BACKUP"},
}}

var bondLinks = Enum{Name: "IFLA_BOND_SLAVE_MII_STATUS", Names: []Value{
	{uapi.BOND_LINK_UP, "BOND_LINK_UP"},
	{uapi.BOND_LINK_FAIL, "BOND_LINK_FAIL"},
	{uapi.BOND_LINK_DOWN, "BOND_LINK_DOWN"},
	{uapi.BOND_LINK_BACK, "BOND_LINK_BACK"},
}}

var bondHash = Enum{Name: "IFLA_BOND_XMIT_HASH_POLICY", Names: []Value{
	{uapi.BOND_XMIT_POLICY_LAYER2, "BOND_XMIT_POLICY_LAYER2"},
	{uapi.BOND_XMIT_POLICY_LAYER34, "BOND_XMIT_POLICY_LAYER34"},
	{uapi.BOND_XMIT_POLICY_LAYER23, "BOND_XMIT_POLICY_LAYER23"},
	{uapi.BOND_XMIT_POLICY_ENCAP23, "BOND_XMIT_POLICY_ENCAP23"},
	{uapi.BOND_XMIT_POLICY_ENCAP34, "BOND_XMIT_POLICY_ENCAP34"},
	{uapi.BOND_XMIT_POLICY_VLAN_SRCMAC, "BOND_XMIT_POLICY_VLAN_SRCMAC"},
}}

var lacpStates = Enum{Name: "LACP_STATE", Flags: true, Names: []Value{
	{uapi.LACP_STATE_LACP_ACTIVITY, "LACP_STATE_LACP_ACTIVITY"},
	{uapi.LACP_STATE_LACP_TIMEOUT, "LACP_STATE_LACP_TIMEOUT"},
	{uapi.LACP_STATE_AGGREGATION, "LACP_STATE_AGGREGATION"},
	{uapi.LACP_STATE_SYNCHRONIZATION, "LACP_STATE_SYNCHRONIZATION"},
	{uapi.LACP_STATE_COLLECTING, "LACP_STATE_COLLECTING"},
	{uapi.LACP_STATE_DISTRIBUTING, "LACP_STATE_DISTRIBUTING"},
	{uapi.LACP_STATE_DEFAULTED, "LACP_STATE_DEFAULTED"},
	{uapi.LACP_STATE_EXPIRED, "LACP_STATE_EXPIRED"},
}}

var bondValidate = Enum{Name: "IFLA_BOND_ARP_VALIDATE", Names: []Value{
	{uapi.BOND_ARP_VALIDATE_NONE, "BOND_ARP_VALIDATE_NONE"},
	{uapi.BOND_ARP_VALIDATE_ACTIVE, "BOND_ARP_VALIDATE_ACTIVE"},
	{uapi.BOND_ARP_VALIDATE_BACKUP, "BOND_ARP_VALIDATE_BACKUP"},
	{uapi.BOND_ARP_VALIDATE_ALL, "BOND_ARP_VALIDATE_ALL"},
	{uapi.BOND_ARP_FILTER, "BOND_ARP_FILTER"},
	{uapi.BOND_ARP_FILTER_ACTIVE, "BOND_ARP_FILTER_ACTIVE"},
	{uapi.BOND_ARP_FILTER_BACKUP, "BOND_ARP_FILTER_BACKUP"},
}}

var bondTargets = Enum{Name: "IFLA_BOND_ARP_ALL_TARGETS", Names: []Value{
	{uapi.BOND_ARP_TARGETS_ANY, "BOND_ARP_TARGETS_ANY"},
	{uapi.BOND_ARP_TARGETS_ALL, "BOND_ARP_TARGETS_ALL"},
}}

var bondReselect = Enum{Name: "IFLA_BOND_PRIMARY_RESELECT", Names: []Value{
	{uapi.BOND_PRI_RESELECT_ALWAYS, "BOND_PRI_RESELECT_ALWAYS"},
	{uapi.BOND_PRI_RESELECT_BETTER, "BOND_PRI_RESELECT_BETTER"},
	{uapi.BOND_PRI_RESELECT_FAILURE, "BOND_PRI_RESELECT_FAILURE"},
}}

var bondFOM = Enum{Name: "IFLA_BOND_FAIL_OVER_MAC", Names: []Value{
	{uapi.BOND_FOM_NONE, "BOND_FOM_NONE"},
	{uapi.BOND_FOM_ACTIVE, "BOND_FOM_ACTIVE"},
	{uapi.BOND_FOM_FOLLOW, "BOND_FOM_FOLLOW"},
}}

var bondRate = Enum{Name: "IFLA_BOND_AD_LACP_RATE", Names: []Value{
	{uapi.AD_LACP_SLOW, "AD_LACP_SLOW"},
	{uapi.AD_LACP_FAST, "AD_LACP_FAST"},
}}

var bondSelect = Enum{Name: "IFLA_BOND_AD_SELECT", Names: []Value{
	{uapi.BOND_AD_STABLE, "BOND_AD_STABLE"},
	{uapi.BOND_AD_BANDWIDTH, "BOND_AD_BANDWIDTH"},
	{uapi.BOND_AD_COUNT, "BOND_AD_COUNT"},
	{uapi.BOND_AD_PRIO, "BOND_AD_PRIO"},
}}

// BondXStats is LINK_XSTATS_TYPE_BOND: include/uapi/linux/if_bonding.h.
var BondXStats = Set{Name: "bond-xstats", Attrs: []Attr{
	uapi.BOND_XSTATS_3AD: {Kind: Nest, Sub: Bond3ADRef, Text: "BOND_XSTATS_3AD Counters of LACP, in mode 802.3ad."},
}}

// Bond3AD is BOND_XSTATS_3AD
//
//	its numbers begin at 0.
var Bond3AD = Set{Name: "bond-3ad-stats", Attrs: []Attr{
	uapi.BOND_3AD_STAT_LACPDU_RX:         {Kind: U64, Text: "BOND_3AD_STAT_LACPDU_RX LACP packets received."},
	uapi.BOND_3AD_STAT_LACPDU_TX:         {Kind: U64, Text: "BOND_3AD_STAT_LACPDU_TX LACP packets sent."},
	uapi.BOND_3AD_STAT_LACPDU_UNKNOWN_RX: {Kind: U64, Text: "BOND_3AD_STAT_LACPDU_UNKNOWN_RX Packets received of a slow protocol that is neither LACP nor a marker."},
	uapi.BOND_3AD_STAT_LACPDU_ILLEGAL_RX: {Kind: U64, Text: "BOND_3AD_STAT_LACPDU_ILLEGAL_RX Broken packets of a slow protocol received."},
	uapi.BOND_3AD_STAT_MARKER_RX:         {Kind: U64, Text: "BOND_3AD_STAT_MARKER_RX Marker packets received."},
	uapi.BOND_3AD_STAT_MARKER_TX:         {Kind: U64, Text: "BOND_3AD_STAT_MARKER_TX Marker packets sent."},
	uapi.BOND_3AD_STAT_MARKER_RESP_RX:    {Kind: U64, Text: "BOND_3AD_STAT_MARKER_RESP_RX Answers to markers received."},
	uapi.BOND_3AD_STAT_MARKER_RESP_TX:    {Kind: U64, Text: "BOND_3AD_STAT_MARKER_RESP_TX Answers to markers sent."},
	uapi.BOND_3AD_STAT_MARKER_UNKNOWN_RX: {Kind: U64, Text: "BOND_3AD_STAT_MARKER_UNKNOWN_RX Marker packets received of an unknown type."},
	uapi.BOND_3AD_STAT_PAD:               {Kind: Pad, Text: "BOND_3AD_STAT_PAD"},
}}
