package schema

import "vethkit/rtnl/uapi"

// Link is the attributes of a link: include/uapi/linux/if_link.h.
var Link = Set{Name: "link-attrs", Attrs: []Attr{
	uapi.IFLA_ADDRESS:                    {Kind: MAC, Text: "IFLA_ADDRESS The link's hardware address."},
	uapi.IFLA_BROADCAST:                  {Kind: MAC, Text: "IFLA_BROADCAST The hardware address that everyone on the link listens to."},
	uapi.IFLA_IFNAME:                     {Kind: Str, Text: "IFLA_IFNAME The link's name, at most 15 bytes and a zero; unique in its namespace."},
	uapi.IFLA_MTU:                        {Kind: U32, Text: "IFLA_MTU The longest packet without its Ethernet header, in bytes."},
	uapi.IFLA_LINK:                       {Kind: U32, Text: "IFLA_LINK ifindex of the link below; of a veth: of its other end, in the namespace that IFLA_LINK_NETNSID says."},
	uapi.IFLA_QDISC:                      {Kind: Str, Text: "IFLA_QDISC Name of the queueing discipline that packets leave by; \"noqueue\" where there is none."},
	uapi.IFLA_STATS:                      {Kind: Record, Struct: LinkStatsRef, Text: "IFLA_STATS The counters in 32 bits, which run over; IFLA_STATS64 has them whole."},
	uapi.IFLA_COST:                       {Kind: Str, Text: "IFLA_COST Has a number and no use."},
	uapi.IFLA_PRIORITY:                   {Kind: Str, Text: "IFLA_PRIORITY Has a number and no use."},
	uapi.IFLA_MASTER:                     {Kind: U32, Text: "IFLA_MASTER ifindex of the bridge, bond or VRF that this link is a port of; 0 in a request takes it out."},
	uapi.IFLA_WIRELESS:                   {Kind: Bytes, Text: "IFLA_WIRELESS An event of the old wireless extensions."},
	uapi.IFLA_PROTINFO:                   {Kind: Bytes, Switch: protinfoRef, Text: "IFLA_PROTINFO What the address family in ifi_family keeps about the link: of AF_BRIDGE a port's settings, of AF_INET6 those of IPv6."},
	uapi.IFLA_TXQLEN:                     {Kind: U32, Text: "IFLA_TXQLEN How many packets the queueing discipline may hold, where it counts packets."},
	uapi.IFLA_MAP:                        {Kind: Record, Struct: LinkIfmapRef, Text: "IFLA_MAP Memory, interrupt and DMA channel of an old network card; zeros of a virtual one."},
	uapi.IFLA_WEIGHT:                     {Kind: U32, Text: "IFLA_WEIGHT Has a number and no use."},
	uapi.IFLA_OPERSTATE:                  {Kind: U8, Enum: operstatesRef, Text: "IFLA_OPERSTATE Whether packets can flow, in the words of RFC 2863; \"up\" means up here and at the other end."},
	uapi.IFLA_LINKMODE:                   {Kind: U8, Enum: linkmodesRef, Text: "IFLA_LINKMODE Whether the link goes up when it has a carrier, or waits in dormant for a program such as an authenticator."},
	uapi.IFLA_LINKINFO:                   {Kind: Nest, Sub: LinkInfoRef, Text: "IFLA_LINKINFO Of what kind the link is, and what that kind has to say."},
	uapi.IFLA_NET_NS_PID:                 {Kind: U32, Text: "IFLA_NET_NS_PID Moves the link to the network namespace of the process with this id."},
	uapi.IFLA_IFALIAS:                    {Kind: Str, Text: "IFLA_IFALIAS A note about the link for people, up to 255 bytes; empty removes it."},
	uapi.IFLA_NUM_VF:                     {Kind: U32, Text: "IFLA_NUM_VF How many virtual functions an SR-IOV network card has made."},
	uapi.IFLA_VFINFO_LIST:                {Kind: Nest, Sub: VFInfoListRef, Text: "IFLA_VFINFO_LIST The settings of each virtual function."},
	uapi.IFLA_STATS64:                    {Kind: Record, Struct: LinkStats64Ref, Text: "IFLA_STATS64 The counters: packets, bytes, errors and drops in both directions."},
	uapi.IFLA_VF_PORTS:                   {Kind: Nest, Sub: VFPortsRef, Text: "IFLA_VF_PORTS Port profiles (IEEE 802.1Qbg) of the virtual functions."},
	uapi.IFLA_PORT_SELF:                  {Kind: Nest, Sub: VFPortRef, Text: "IFLA_PORT_SELF Port profile (IEEE 802.1Qbg) of the card itself."},
	uapi.IFLA_AF_SPEC:                    {Kind: Nest, Sub: AFSpecRef, Switch: afSpecRef, Text: "IFLA_AF_SPEC What each address family keeps about the link, a nest a family; of AF_BRIDGE, a bridge's VLANs instead."},
	uapi.IFLA_GROUP:                      {Kind: U32, Text: "IFLA_GROUP A number that links share, to change or delete them at once; 0 is the default."},
	uapi.IFLA_NET_NS_FD:                  {Kind: U32, Text: "IFLA_NET_NS_FD Moves the link to the network namespace that this open file descriptor of the sender stands for."},
	uapi.IFLA_EXT_MASK:                   {Kind: U32, Enum: extMaskRef, Text: "IFLA_EXT_MASK In a request: what the answer should have beyond the usual, or leave out."},
	uapi.IFLA_PROMISCUITY:                {Kind: U32, Text: "IFLA_PROMISCUITY How many users want the link to take packets for others too; 0: none."},
	uapi.IFLA_NUM_TX_QUEUES:              {Kind: U32, Text: "IFLA_NUM_TX_QUEUES How many queues packets leave by."},
	uapi.IFLA_NUM_RX_QUEUES:              {Kind: U32, Text: "IFLA_NUM_RX_QUEUES How many queues packets come in by."},
	uapi.IFLA_CARRIER:                    {Kind: U8, Text: "IFLA_CARRIER 1 when the cable is plugged in; of a veth: when the other end is up."},
	uapi.IFLA_PHYS_PORT_ID:               {Kind: Bytes, Text: "IFLA_PHYS_PORT_ID Identifies the socket of the card, so that functions sharing it can be told."},
	uapi.IFLA_CARRIER_CHANGES:            {Kind: U32, Text: "IFLA_CARRIER_CHANGES How often the carrier came or went."},
	uapi.IFLA_PHYS_SWITCH_ID:             {Kind: Bytes, Text: "IFLA_PHYS_SWITCH_ID Identifies the switch chip that the link is a port of."},
	uapi.IFLA_LINK_NETNSID:               {Kind: S32, Text: "IFLA_LINK_NETNSID Number, in this namespace, of the namespace that IFLA_LINK counts in; absent when that is this one."},
	uapi.IFLA_PHYS_PORT_NAME:             {Kind: Str, Text: "IFLA_PHYS_PORT_NAME Name of the port on the card or switch, such as p0."},
	uapi.IFLA_PROTO_DOWN:                 {Kind: U8, Text: "IFLA_PROTO_DOWN 1 when a protocol found an error and keeps the link down."},
	uapi.IFLA_GSO_MAX_SEGS:               {Kind: U32, Text: "IFLA_GSO_MAX_SEGS Into how many segments the link may have to cut one large packet."},
	uapi.IFLA_GSO_MAX_SIZE:               {Kind: U32, Text: "IFLA_GSO_MAX_SIZE The largest packet that the stack hands down to be cut, in bytes."},
	uapi.IFLA_PAD:                        {Kind: Pad, Text: "IFLA_PAD"},
	uapi.IFLA_XDP:                        {Kind: Nest, Sub: XDPRef, Text: "IFLA_XDP The BPF program that sees packets before the stack does."},
	uapi.IFLA_EVENT:                      {Kind: U32, Enum: linkEventsRef, Text: "IFLA_EVENT In a notification: why it was sent."},
	uapi.IFLA_NEW_NETNSID:                {Kind: S32, Text: "IFLA_NEW_NETNSID In a notification that a link left: the number of the namespace it went to."},
	uapi.IFLA_TARGET_NETNSID:             {Kind: S32, Text: "IFLA_TARGET_NETNSID Number of the namespace in which the request is meant; in an answer: where it comes from."},
	uapi.IFLA_CARRIER_UP_COUNT:           {Kind: U32, Text: "IFLA_CARRIER_UP_COUNT How often the carrier came."},
	uapi.IFLA_CARRIER_DOWN_COUNT:         {Kind: U32, Text: "IFLA_CARRIER_DOWN_COUNT How often the carrier went."},
	uapi.IFLA_NEW_IFINDEX:                {Kind: S32, Text: "IFLA_NEW_IFINDEX The ifindex that the link gets, or got, in the namespace that it moves to."},
	uapi.IFLA_MIN_MTU:                    {Kind: U32, Text: "IFLA_MIN_MTU The smallest MTU that the link takes, in bytes."},
	uapi.IFLA_MAX_MTU:                    {Kind: U32, Text: "IFLA_MAX_MTU The largest MTU that the link takes, in bytes; 0: no limit."},
	uapi.IFLA_PROP_LIST:                  {Kind: Nest, Sub: LinkRef, Text: "IFLA_PROP_LIST Further names of the link: IFLA_ALT_IFNAME, any number of times."},
	uapi.IFLA_ALT_IFNAME:                 {Kind: Str, Text: "IFLA_ALT_IFNAME One further name, at most 127 bytes; it finds the link like its first one."},
	uapi.IFLA_PERM_ADDRESS:               {Kind: MAC, Text: "IFLA_PERM_ADDRESS The hardware address that the card was made with."},
	uapi.IFLA_PROTO_DOWN_REASON:          {Kind: Nest, Sub: ProtoDownReasonRef, Text: "IFLA_PROTO_DOWN_REASON Who keeps the link down (IFLA_PROTO_DOWN), as bits that the administrator gives meaning to."},
	uapi.IFLA_PARENT_DEV_NAME:            {Kind: Str, Text: "IFLA_PARENT_DEV_NAME Name of the device that the link is a part of, such as 0000:02:00.0."},
	uapi.IFLA_PARENT_DEV_BUS_NAME:        {Kind: Str, Text: "IFLA_PARENT_DEV_BUS_NAME The bus of that device, such as pci."},
	uapi.IFLA_GRO_MAX_SIZE:               {Kind: U32, Text: "IFLA_GRO_MAX_SIZE The largest packet that received ones are joined to, in bytes."},
	uapi.IFLA_TSO_MAX_SIZE:               {Kind: U32, Text: "IFLA_TSO_MAX_SIZE The largest packet that the card itself can cut, in bytes."},
	uapi.IFLA_TSO_MAX_SEGS:               {Kind: U32, Text: "IFLA_TSO_MAX_SEGS Into how many segments the card itself can cut one packet."},
	uapi.IFLA_ALLMULTI:                   {Kind: U32, Text: "IFLA_ALLMULTI How many users want the link to take all multicast; 0: none."},
	uapi.IFLA_DEVLINK_PORT:               {Kind: Nest, Sub: DevlinkPortRef, Text: "IFLA_DEVLINK_PORT The devlink port that the link belongs to."},
	uapi.IFLA_GSO_IPV4_MAX_SIZE:          {Kind: U32, Text: "IFLA_GSO_IPV4_MAX_SIZE IFLA_GSO_MAX_SIZE for IPv4, in bytes."},
	uapi.IFLA_GRO_IPV4_MAX_SIZE:          {Kind: U32, Text: "IFLA_GRO_IPV4_MAX_SIZE IFLA_GRO_MAX_SIZE for IPv4, in bytes."},
	uapi.IFLA_DPLL_PIN:                   {Kind: Nest, Sub: DpllPinRef, Text: "IFLA_DPLL_PIN The clock input that the link feeds: its id in the dpll family."},
	uapi.IFLA_MAX_PACING_OFFLOAD_HORIZON: {Kind: Uint, Text: "IFLA_MAX_PACING_OFFLOAD_HORIZON How far ahead the card can hold packets for their sending time, in nanoseconds."},
	uapi.IFLA_NETNS_IMMUTABLE:            {Kind: U8, Text: "IFLA_NETNS_IMMUTABLE 1 when the link may not move to another namespace."},
	uapi.IFLA_HEADROOM:                   {Kind: U16, Text: "IFLA_HEADROOM Bytes that the link needs free in front of a packet."},
	uapi.IFLA_TAILROOM:                   {Kind: U16, Text: "IFLA_TAILROOM Bytes that the link needs free behind a packet."},
}}

// IfInfomsg is struct ifinfomsg, the head of a link message.
var IfInfomsg = Struct{Name: "ifinfomsg", Size: uapi.SizeofIfInfomsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "ifi_family AF_UNSPEC for the link itself; AF_BRIDGE or AF_INET6 for what that family keeps about it."},
	{Off: 1, Len: 1, Kind: Pad, Text: "__ifi_pad"},
	{Off: 2, Len: 2, Kind: U16, Enum: arphrdRef, Text: "ifi_type What hardware it is, or looks like; in answers only."},
	{Off: 4, Len: 4, Kind: S32, Text: "ifi_index The link's number in its namespace; 0 in a request: found by name, or made."},
	{Off: 8, Len: 4, Kind: U32, Enum: linkFlagsRef, Text: "ifi_flags IFF_UP and others."},
	{Off: 12, Len: 4, Kind: U32, Enum: linkFlagsRef, Text: "ifi_change In a request: which bits of ifi_flags are meant; 0 and no flags: none."},
}}

var protinfo = Switch{By: ByFamily, Cases: []Case{
	{Num: uapi.AF_BRIDGE, Kind: Nest, Sub: BridgePortRef},
	{Num: uapi.AF_INET6, Kind: Nest, Sub: Inet6Ref},
}}

var afSpec = Switch{By: ByFamily, Cases: []Case{
	{Num: uapi.AF_BRIDGE, Kind: Nest, Sub: BridgeAFRef},
	{Num: uapi.RTNL_FAMILY_IPMR, Kind: Nest, Sub: IPMRTableRef},
}}

// ProtoDownReason is IFLA_PROTO_DOWN_REASON.
var ProtoDownReason = Set{Name: "proto-down-reason", Attrs: []Attr{
	uapi.IFLA_PROTO_DOWN_REASON_MASK:  {Kind: U32, Text: "IFLA_PROTO_DOWN_REASON_MASK In a request: which reason bits it sets or clears; absent: all."},
	uapi.IFLA_PROTO_DOWN_REASON_VALUE: {Kind: U32, Text: "IFLA_PROTO_DOWN_REASON_VALUE The reason bits."},
}}

// XDP is IFLA_XDP.
var XDP = Set{Name: "xdp-attrs", Attrs: []Attr{
	uapi.IFLA_XDP_FD:          {Kind: S32, Text: "IFLA_XDP_FD File descriptor of the program to attach; -1 detaches."},
	uapi.IFLA_XDP_ATTACHED:    {Kind: U8, Enum: xdpAttachedRef, Text: "IFLA_XDP_ATTACHED Where a program is attached."},
	uapi.IFLA_XDP_FLAGS:       {Kind: U32, Enum: xdpFlagsRef, Text: "IFLA_XDP_FLAGS How to attach the program: where it runs, and whether it may replace another."},
	uapi.IFLA_XDP_PROG_ID:     {Kind: U32, Text: "IFLA_XDP_PROG_ID Id of the attached program, when it is the only one."},
	uapi.IFLA_XDP_DRV_PROG_ID: {Kind: U32, Text: "IFLA_XDP_DRV_PROG_ID Id of the program that runs in the driver."},
	uapi.IFLA_XDP_SKB_PROG_ID: {Kind: U32, Text: "IFLA_XDP_SKB_PROG_ID Id of the program that runs before the stack."},
	uapi.IFLA_XDP_HW_PROG_ID:  {Kind: U32, Text: "IFLA_XDP_HW_PROG_ID Id of the program that runs on the card."},
	uapi.IFLA_XDP_EXPECTED_FD: {Kind: S32, Text: "IFLA_XDP_EXPECTED_FD With XDP_FLAGS_REPLACE: the program that has to be attached now, else EEXIST."},
}}

var xdpAttached = Enum{Name: "IFLA_XDP_ATTACHED", Names: []Value{
	{uapi.XDP_ATTACHED_NONE, "XDP_ATTACHED_NONE"},
	{uapi.XDP_ATTACHED_DRV, "XDP_ATTACHED_DRV"},
	{uapi.XDP_ATTACHED_SKB, "XDP_ATTACHED_SKB"},
	{uapi.XDP_ATTACHED_HW, "XDP_ATTACHED_HW"},
	{uapi.XDP_ATTACHED_MULTI, "XDP_ATTACHED_MULTI"},
}}

var xdpFlags = Enum{Name: "IFLA_XDP_FLAGS", Flags: true, Names: []Value{
	{uapi.XDP_FLAGS_UPDATE_IF_NOEXIST, "XDP_FLAGS_UPDATE_IF_NOEXIST"},
	{uapi.XDP_FLAGS_SKB_MODE, "XDP_FLAGS_SKB_MODE"},
	{uapi.XDP_FLAGS_DRV_MODE, "XDP_FLAGS_DRV_MODE"},
	{uapi.XDP_FLAGS_HW_MODE, "XDP_FLAGS_HW_MODE"},
	{uapi.XDP_FLAGS_REPLACE, "XDP_FLAGS_REPLACE"},
}}

var operstates = Enum{Name: "IFLA_OPERSTATE", Names: []Value{
	{uapi.IF_OPER_UNKNOWN, "IF_OPER_UNKNOWN"},
	{uapi.IF_OPER_NOTPRESENT, "IF_OPER_NOTPRESENT"},
	{uapi.IF_OPER_DOWN, "IF_OPER_DOWN"},
	{uapi.IF_OPER_LOWERLAYERDOWN, "IF_OPER_LOWERLAYERDOWN"},
	{uapi.IF_OPER_TESTING, "IF_OPER_TESTING"},
	{uapi.IF_OPER_DORMANT, "IF_OPER_DORMANT"},
	{uapi.IF_OPER_UP, "IF_OPER_UP"},
}}

var linkmodes = Enum{Name: "IFLA_LINKMODE", Names: []Value{
	{uapi.IF_LINK_MODE_DEFAULT, "IF_LINK_MODE_DEFAULT"},
	{uapi.IF_LINK_MODE_DORMANT, "IF_LINK_MODE_DORMANT"},
	{uapi.IF_LINK_MODE_TESTING, "IF_LINK_MODE_TESTING"},
}}

var linkEvents = Enum{Name: "IFLA_EVENT", Names: []Value{
	{uapi.IFLA_EVENT_NONE, "IFLA_EVENT_NONE"},
	{uapi.IFLA_EVENT_REBOOT, "IFLA_EVENT_REBOOT"},
	{uapi.IFLA_EVENT_FEATURES, "IFLA_EVENT_FEATURES"},
	{uapi.IFLA_EVENT_BONDING_FAILOVER, "IFLA_EVENT_BONDING_FAILOVER"},
	{uapi.IFLA_EVENT_NOTIFY_PEERS, "IFLA_EVENT_NOTIFY_PEERS"},
	{uapi.IFLA_EVENT_IGMP_RESEND, "IFLA_EVENT_IGMP_RESEND"},
	{uapi.IFLA_EVENT_BONDING_OPTIONS, "IFLA_EVENT_BONDING_OPTIONS"},
}}

var extMask = Enum{Name: "IFLA_EXT_MASK", Flags: true, Names: []Value{
	{uapi.RTEXT_FILTER_VF, "RTEXT_FILTER_VF"},
	{uapi.RTEXT_FILTER_BRVLAN, "RTEXT_FILTER_BRVLAN"},
	{uapi.RTEXT_FILTER_BRVLAN_COMPRESSED, "RTEXT_FILTER_BRVLAN_COMPRESSED"},
	{uapi.RTEXT_FILTER_SKIP_STATS, "RTEXT_FILTER_SKIP_STATS"},
	{uapi.RTEXT_FILTER_MRP, "RTEXT_FILTER_MRP"},
	{uapi.RTEXT_FILTER_CFM_CONFIG, "RTEXT_FILTER_CFM_CONFIG"},
	{uapi.RTEXT_FILTER_CFM_STATUS, "RTEXT_FILTER_CFM_STATUS"},
	{uapi.RTEXT_FILTER_MST, "RTEXT_FILTER_MST"},
	{uapi.RTEXT_FILTER_NAME_ONLY, "RTEXT_FILTER_NAME_ONLY"},
}}

var linkFlags = Enum{Name: "ifi_flags", Flags: true, Names: []Value{
	{uapi.IFF_UP, "IFF_UP"},
	{uapi.IFF_BROADCAST, "IFF_BROADCAST"},
	{uapi.IFF_DEBUG, "IFF_DEBUG"},
	{uapi.IFF_LOOPBACK, "IFF_LOOPBACK"},
	{uapi.IFF_POINTOPOINT, "IFF_POINTOPOINT"},
	{uapi.IFF_NOTRAILERS, "IFF_NOTRAILERS"},
	{uapi.IFF_RUNNING, "IFF_RUNNING"},
	{uapi.IFF_NOARP, "IFF_NOARP"},
	{uapi.IFF_PROMISC, "IFF_PROMISC"},
	{uapi.IFF_ALLMULTI, "IFF_ALLMULTI"},
	{uapi.IFF_MASTER, "IFF_MASTER"},
	{uapi.IFF_SLAVE, "IFF_SLAVE"},
	{uapi.IFF_MULTICAST, "IFF_MULTICAST"},
	{uapi.IFF_PORTSEL, "IFF_PORTSEL"},
	{uapi.IFF_AUTOMEDIA, "IFF_AUTOMEDIA"},
	{uapi.IFF_DYNAMIC, "IFF_DYNAMIC"},
	{uapi.IFF_LOWER_UP, "IFF_LOWER_UP"},
	{uapi.IFF_DORMANT, "IFF_DORMANT"},
	{uapi.IFF_ECHO, "IFF_ECHO"},
}}
