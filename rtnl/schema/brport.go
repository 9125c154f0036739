package schema

import "vethkit/rtnl/uapi"

// BridgePort is what a bridge keeps about a port: IFLA_INFO_SLAVE_DATA, and
// IFLA_PROTINFO where ifi_family is AF_BRIDGE. The kernel's YNL spec calls the
// switches "flag"; on the wire they are one byte, 0 or 1.
var BridgePort = Set{Name: "linkinfo-brport-attrs", Attrs: []Attr{
	uapi.IFLA_BRPORT_STATE:                 {Kind: U8, Enum: portStatesRef, Text: "IFLA_BRPORT_STATE STP: how far the port is on its way to forwarding."},
	uapi.IFLA_BRPORT_PRIORITY:              {Kind: U16, Text: "IFLA_BRPORT_PRIORITY STP: the smaller, the rather the port stays open; 0 to 63."},
	uapi.IFLA_BRPORT_COST:                  {Kind: U32, Text: "IFLA_BRPORT_COST STP: what a way through the port costs; set from its speed."},
	uapi.IFLA_BRPORT_MODE:                  {Kind: U8, Text: "IFLA_BRPORT_MODE Hairpin: 1 when a packet may leave by the port that it came in by."},
	uapi.IFLA_BRPORT_GUARD:                 {Kind: U8, Text: "IFLA_BRPORT_GUARD BPDU guard: 1 when a packet of STP shuts the port."},
	uapi.IFLA_BRPORT_PROTECT:               {Kind: U8, Text: "IFLA_BRPORT_PROTECT Root block: 1 when the port may never lead to the root."},
	uapi.IFLA_BRPORT_FAST_LEAVE:            {Kind: U8, Text: "IFLA_BRPORT_FAST_LEAVE 1 when a leave ends multicast at once, without asking for other members."},
	uapi.IFLA_BRPORT_LEARNING:              {Kind: U8, Text: "IFLA_BRPORT_LEARNING 1 when source addresses are learned."},
	uapi.IFLA_BRPORT_UNICAST_FLOOD:         {Kind: U8, Text: "IFLA_BRPORT_UNICAST_FLOOD 1 when the port gets packets for addresses that nobody learned."},
	uapi.IFLA_BRPORT_PROXYARP:              {Kind: U8, Text: "IFLA_BRPORT_PROXYARP 1 when the bridge answers ARP for the hosts it knows."},
	uapi.IFLA_BRPORT_LEARNING_SYNC:         {Kind: U8, Text: "IFLA_BRPORT_LEARNING_SYNC 1 when addresses that the switch chip learns are taken over."},
	uapi.IFLA_BRPORT_PROXYARP_WIFI:         {Kind: U8, Text: "IFLA_BRPORT_PROXYARP_WIFI Proxy ARP as wireless stations that may not talk to each other need it."},
	uapi.IFLA_BRPORT_ROOT_ID:               {Kind: Record, Struct: BridgeIDRef, Text: "IFLA_BRPORT_ROOT_ID STP: the root, as the port heard it."},
	uapi.IFLA_BRPORT_BRIDGE_ID:             {Kind: Record, Struct: BridgeIDRef, Text: "IFLA_BRPORT_BRIDGE_ID STP: the bridge that serves the port's segment."},
	uapi.IFLA_BRPORT_DESIGNATED_PORT:       {Kind: U16, Text: "IFLA_BRPORT_DESIGNATED_PORT STP: the port of that bridge."},
	uapi.IFLA_BRPORT_DESIGNATED_COST:       {Kind: U16, Text: "IFLA_BRPORT_DESIGNATED_COST STP: what the way to the root costs from there."},
	uapi.IFLA_BRPORT_ID:                    {Kind: U16, Text: "IFLA_BRPORT_ID STP: the port's id, its priority above its number."},
	uapi.IFLA_BRPORT_NO:                    {Kind: U16, Text: "IFLA_BRPORT_NO The port's number in its bridge, from 1."},
	uapi.IFLA_BRPORT_TOPOLOGY_CHANGE_ACK:   {Kind: U8, Text: "IFLA_BRPORT_TOPOLOGY_CHANGE_ACK STP: 1 when a notice of a change is to be acknowledged."},
	uapi.IFLA_BRPORT_CONFIG_PENDING:        {Kind: U8, Text: "IFLA_BRPORT_CONFIG_PENDING STP: 1 when an announcement waits for the hold timer."},
	uapi.IFLA_BRPORT_MESSAGE_AGE_TIMER:     {Kind: U64, Text: "IFLA_BRPORT_MESSAGE_AGE_TIMER What is left before the port's last news count as too old; in 1/100 s."},
	uapi.IFLA_BRPORT_FORWARD_DELAY_TIMER:   {Kind: U64, Text: "IFLA_BRPORT_FORWARD_DELAY_TIMER What is left until the port's next state; in 1/100 s."},
	uapi.IFLA_BRPORT_HOLD_TIMER:            {Kind: U64, Text: "IFLA_BRPORT_HOLD_TIMER What is left until the port may announce again; in 1/100 s."},
	uapi.IFLA_BRPORT_FLUSH:                 {Kind: Flag, Text: "IFLA_BRPORT_FLUSH In a request: forget the addresses learned at the port."},
	uapi.IFLA_BRPORT_MULTICAST_ROUTER:      {Kind: U8, Text: "IFLA_BRPORT_MULTICAST_ROUTER Whether a multicast router is behind the port: 0 no, 1 when a query was seen, 2 yes, 3 for a while."},
	uapi.IFLA_BRPORT_PAD:                   {Kind: Pad, Text: "IFLA_BRPORT_PAD"},
	uapi.IFLA_BRPORT_MCAST_FLOOD:           {Kind: U8, Text: "IFLA_BRPORT_MCAST_FLOOD 1 when the port gets multicast that nobody is known to want."},
	uapi.IFLA_BRPORT_MCAST_TO_UCAST:        {Kind: U8, Text: "IFLA_BRPORT_MCAST_TO_UCAST 1 when multicast goes to each member as a packet of its own."},
	uapi.IFLA_BRPORT_VLAN_TUNNEL:           {Kind: U8, Text: "IFLA_BRPORT_VLAN_TUNNEL 1 when VLANs turn into tunnel ids and back here."},
	uapi.IFLA_BRPORT_BCAST_FLOOD:           {Kind: U8, Text: "IFLA_BRPORT_BCAST_FLOOD 1 when the port gets broadcast."},
	uapi.IFLA_BRPORT_GROUP_FWD_MASK:        {Kind: U16, Text: "IFLA_BRPORT_GROUP_FWD_MASK IFLA_BR_GROUP_FWD_MASK for this port alone."},
	uapi.IFLA_BRPORT_NEIGH_SUPPRESS:        {Kind: U8, Text: "IFLA_BRPORT_NEIGH_SUPPRESS 1 when the bridge answers ARP and neighbour discovery in place of hosts behind the port."},
	uapi.IFLA_BRPORT_ISOLATED:              {Kind: U8, Text: "IFLA_BRPORT_ISOLATED 1 when the port cannot talk to other isolated ports."},
	uapi.IFLA_BRPORT_BACKUP_PORT:           {Kind: U32, Text: "IFLA_BRPORT_BACKUP_PORT ifindex of the port that takes over when this one loses its carrier; 0: none."},
	uapi.IFLA_BRPORT_MRP_RING_OPEN:         {Kind: U8, Text: "IFLA_BRPORT_MRP_RING_OPEN 1 when the redundant ring is broken."},
	uapi.IFLA_BRPORT_MRP_IN_OPEN:           {Kind: U8, Text: "IFLA_BRPORT_MRP_IN_OPEN 1 when the interconnection of redundant rings is broken."},
	uapi.IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT: {Kind: U32, Text: "IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT How many multicast receivers are tracked one by one behind the port."},
	uapi.IFLA_BRPORT_MCAST_EHT_HOSTS_CNT:   {Kind: U32, Text: "IFLA_BRPORT_MCAST_EHT_HOSTS_CNT How many are tracked now."},
	uapi.IFLA_BRPORT_LOCKED:                {Kind: U8, Text: "IFLA_BRPORT_LOCKED 1 when only hosts with an entry of their own may send in."},
	uapi.IFLA_BRPORT_MAB:                   {Kind: U8, Text: "IFLA_BRPORT_MAB 1 when a locked port notes who would like to send, for a daemon to decide."},
	uapi.IFLA_BRPORT_MCAST_N_GROUPS:        {Kind: U32, Text: "IFLA_BRPORT_MCAST_N_GROUPS How many multicast groups the port is a member of."},
	uapi.IFLA_BRPORT_MCAST_MAX_GROUPS:      {Kind: U32, Text: "IFLA_BRPORT_MCAST_MAX_GROUPS How many it may be a member of; 0: no limit."},
	uapi.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS:   {Kind: U8, Text: "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS 1 when IFLA_BRPORT_NEIGH_SUPPRESS is chosen a VLAN."},
	uapi.IFLA_BRPORT_BACKUP_NHID:           {Kind: U32, Text: "IFLA_BRPORT_BACKUP_NHID The nexthop that the backup port sends to; 0: none."},
	uapi.IFLA_BRPORT_NEIGH_FORWARD_GRAT:    {Kind: U8, Text: "IFLA_BRPORT_NEIGH_FORWARD_GRAT 1 when unasked ARP and neighbour advertisements pass in spite of the suppression. Since 7.2."},
}}

var portStates = Enum{Name: "IFLA_BRPORT_STATE", Names: []Value{
	{uapi.BR_STATE_DISABLED, "BR_STATE_DISABLED"},
	{uapi.BR_STATE_LISTENING, "BR_STATE_LISTENING"},
	{uapi.BR_STATE_LEARNING, "BR_STATE_LEARNING"},
	{uapi.BR_STATE_FORWARDING, "BR_STATE_FORWARDING"},
	{uapi.BR_STATE_BLOCKING, "BR_STATE_BLOCKING"},
}}
