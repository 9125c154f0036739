package schema

import "vethkit/rtnl/uapi"

// Messages is all that goes over a NETLINK_ROUTE socket, by nlmsg_type.
var Messages = Set{Name: "NETLINK_ROUTE", Attrs: []Attr{
	uapi.NLMSG_NOOP:           {Text: "NLMSG_NOOP Says nothing; it is to be passed over."},
	uapi.NLMSG_ERROR:          {Kind: Nest, Struct: NlMsgerrRef, Sub: ExtAckRef, Text: "NLMSG_ERROR The answer to one request: 0, which is the ACK, or a negative errno; with the request's header, and TLVs that explain it."},
	uapi.NLMSG_DONE:           {Kind: Nest, Struct: NlMsgDoneRef, Sub: ExtAckRef, Text: "NLMSG_DONE The end of a dump: 0, or the negative errno that stopped it."},
	uapi.NLMSG_OVERRUN:        {Text: "NLMSG_OVERRUN Data was lost; today's kernels report that as ENOBUFS."},
	uapi.RTM_NEWLINK:          {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_NEWLINK Makes a link or changes one; from the kernel: describes one."},
	uapi.RTM_DELLINK:          {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_DELLINK Deletes a link or a group of them; from the kernel: one is gone."},
	uapi.RTM_GETLINK:          {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_GETLINK Asks for one link, or for all (NLM_F_DUMP)."},
	uapi.RTM_SETLINK:          {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_SETLINK Changes a link and never makes one."},
	uapi.RTM_NEWADDR:          {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_NEWADDR Gives a link an address; from the kernel: describes one."},
	uapi.RTM_DELADDR:          {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_DELADDR Takes an address from a link."},
	uapi.RTM_GETADDR:          {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_GETADDR Asks for addresses."},
	uapi.RTM_NEWROUTE:         {Kind: Nest, Struct: RtMsgRef, Sub: RouteRef, Text: "RTM_NEWROUTE Adds a route; from the kernel: describes one."},
	uapi.RTM_DELROUTE:         {Kind: Nest, Struct: RtMsgRef, Sub: RouteRef, Text: "RTM_DELROUTE Removes a route."},
	uapi.RTM_GETROUTE:         {Kind: Nest, Struct: RtMsgRef, Sub: RouteRef, Text: "RTM_GETROUTE Asks for all routes, or which one a packet to RTA_DST takes."},
	uapi.RTM_NEWNEIGH:         {Kind: Nest, Struct: NdMsgRef, Sub: NeighRef, Text: "RTM_NEWNEIGH Adds a neighbour or a forwarding entry; from the kernel: describes one."},
	uapi.RTM_DELNEIGH:         {Kind: Nest, Struct: NdMsgRef, Sub: NeighRef, Text: "RTM_DELNEIGH Removes a neighbour or a forwarding entry."},
	uapi.RTM_GETNEIGH:         {Kind: Nest, Struct: NdMsgRef, Sub: NeighRef, Text: "RTM_GETNEIGH Asks for neighbours or forwarding entries."},
	uapi.RTM_NEWRULE:          {Kind: Nest, Struct: FibRuleHdrRef, Sub: RuleRef, Text: "RTM_NEWRULE Adds a rule that picks a routing table."},
	uapi.RTM_DELRULE:          {Kind: Nest, Struct: FibRuleHdrRef, Sub: RuleRef, Text: "RTM_DELRULE Removes a rule."},
	uapi.RTM_GETRULE:          {Kind: Nest, Struct: FibRuleHdrRef, Sub: RuleRef, Text: "RTM_GETRULE Asks for rules."},
	uapi.RTM_NEWQDISC:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_NEWQDISC Sets a link's queueing discipline."},
	uapi.RTM_DELQDISC:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_DELQDISC Removes a queueing discipline."},
	uapi.RTM_GETQDISC:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_GETQDISC Asks for queueing disciplines."},
	uapi.RTM_NEWTCLASS:        {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_NEWTCLASS Adds a class to a queueing discipline."},
	uapi.RTM_DELTCLASS:        {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_DELTCLASS Removes a class."},
	uapi.RTM_GETTCLASS:        {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_GETTCLASS Asks for classes."},
	uapi.RTM_NEWTFILTER:       {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_NEWTFILTER Adds a packet filter to a queueing discipline."},
	uapi.RTM_DELTFILTER:       {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_DELTFILTER Removes a filter."},
	uapi.RTM_GETTFILTER:       {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_GETTFILTER Asks for filters."},
	uapi.RTM_NEWACTION:        {Kind: Nest, Struct: TcaMsgRef, Sub: ActionsRef, Text: "RTM_NEWACTION Adds what filters do with their packets."},
	uapi.RTM_DELACTION:        {Kind: Nest, Struct: TcaMsgRef, Sub: ActionsRef, Text: "RTM_DELACTION Removes an action."},
	uapi.RTM_GETACTION:        {Kind: Nest, Struct: TcaMsgRef, Sub: ActionsRef, Text: "RTM_GETACTION Asks for actions."},
	uapi.RTM_NEWPREFIX:        {Kind: Nest, Struct: PrefixMsgRef, Sub: PrefixRef, Text: "RTM_NEWPREFIX From the kernel: an IPv6 router announced a prefix."},
	uapi.RTM_NEWMULTICAST:     {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_NEWMULTICAST From the kernel: a link joined a multicast group."},
	uapi.RTM_DELMULTICAST:     {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_DELMULTICAST From the kernel: a link left a multicast group."},
	uapi.RTM_GETMULTICAST:     {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_GETMULTICAST Asks for the multicast groups of links."},
	uapi.RTM_NEWANYCAST:       {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_NEWANYCAST From the kernel: a link has an anycast address."},
	uapi.RTM_DELANYCAST:       {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_DELANYCAST From the kernel: a link has lost an anycast address."},
	uapi.RTM_GETANYCAST:       {Kind: Nest, Struct: IfAddrmsgRef, Sub: AddrRef, Text: "RTM_GETANYCAST Asks for anycast addresses."},
	uapi.RTM_NEWNEIGHTBL:      {Kind: Nest, Struct: NdtMsgRef, Sub: NeighTblRef, Text: "RTM_NEWNEIGHTBL From the kernel: describes a neighbour table and its timers."},
	uapi.RTM_GETNEIGHTBL:      {Kind: Nest, Struct: NdtMsgRef, Sub: NeighTblRef, Text: "RTM_GETNEIGHTBL Asks for neighbour tables."},
	uapi.RTM_SETNEIGHTBL:      {Kind: Nest, Struct: NdtMsgRef, Sub: NeighTblRef, Text: "RTM_SETNEIGHTBL Changes the timers and limits of a neighbour table."},
	uapi.RTM_NEWNDUSEROPT:     {Kind: Nest, Struct: NdUseroptmsgRef, Sub: NdUseroptRef, Text: "RTM_NEWNDUSEROPT From the kernel: a router announcement had an option for programs, such as DNS servers."},
	uapi.RTM_NEWADDRLABEL:     {Kind: Nest, Struct: IfAddrlblmsgRef, Sub: AddrLabelRef, Text: "RTM_NEWADDRLABEL Adds an IPv6 address label, which steers the choice of source addresses."},
	uapi.RTM_DELADDRLABEL:     {Kind: Nest, Struct: IfAddrlblmsgRef, Sub: AddrLabelRef, Text: "RTM_DELADDRLABEL Removes an address label."},
	uapi.RTM_GETADDRLABEL:     {Kind: Nest, Struct: IfAddrlblmsgRef, Sub: AddrLabelRef, Text: "RTM_GETADDRLABEL Asks for address labels."},
	uapi.RTM_GETDCB:           {Kind: Nest, Struct: DcbMsgRef, Sub: DCBRef, Text: "RTM_GETDCB Asks for data-centre bridging settings of a network card."},
	uapi.RTM_SETDCB:           {Kind: Nest, Struct: DcbMsgRef, Sub: DCBRef, Text: "RTM_SETDCB Changes data-centre bridging settings."},
	uapi.RTM_NEWNETCONF:       {Kind: Nest, Struct: NetconfMsgRef, Sub: NetconfRef, Text: "RTM_NEWNETCONF From the kernel: describes the IP settings (sysctls) of a link."},
	uapi.RTM_DELNETCONF:       {Kind: Nest, Struct: NetconfMsgRef, Sub: NetconfRef, Text: "RTM_DELNETCONF From the kernel: the IP settings of a link are gone."},
	uapi.RTM_GETNETCONF:       {Kind: Nest, Struct: NetconfMsgRef, Sub: NetconfRef, Text: "RTM_GETNETCONF Asks for the IP settings of links."},
	uapi.RTM_NEWMDB:           {Kind: Nest, Struct: BrPortMsgRef, Sub: MDBRef, Switch: mdbSetRef, Text: "RTM_NEWMDB Adds a bridge's multicast entry; from the kernel: describes some."},
	uapi.RTM_DELMDB:           {Kind: Nest, Struct: BrPortMsgRef, Sub: MDBRef, Switch: mdbSetRef, Text: "RTM_DELMDB Removes a bridge's multicast entry."},
	uapi.RTM_GETMDB:           {Kind: Nest, Struct: BrPortMsgRef, Sub: MDBRef, Switch: mdbGetRef, Text: "RTM_GETMDB Asks for the multicast entries of bridges."},
	uapi.RTM_NEWNSID:          {Kind: Nest, Struct: RtGenmsgRef, Sub: NSIDRef, Text: "RTM_NEWNSID Gives another network namespace a number in this one; from the kernel: says it."},
	uapi.RTM_DELNSID:          {Kind: Nest, Struct: RtGenmsgRef, Sub: NSIDRef, Text: "RTM_DELNSID From the kernel: a namespace's number is no more."},
	uapi.RTM_GETNSID:          {Kind: Nest, Struct: RtGenmsgRef, Sub: NSIDRef, Text: "RTM_GETNSID Asks for the number of a namespace, or for all."},
	uapi.RTM_NEWSTATS:         {Kind: Nest, Struct: IfStatsMsgRef, Sub: StatsRef, Text: "RTM_NEWSTATS From the kernel: the counters of a link that were asked for."},
	uapi.RTM_GETSTATS:         {Kind: Nest, Struct: IfStatsMsgRef, Sub: StatsGetSetRef, Text: "RTM_GETSTATS Asks for counters of links: those in filter_mask and no more."},
	uapi.RTM_SETSTATS:         {Kind: Nest, Struct: IfStatsMsgRef, Sub: StatsGetSetRef, Text: "RTM_SETSTATS Turns the collection of a link's optional counters on or off."},
	uapi.RTM_NEWCACHEREPORT:   {Kind: Nest, Struct: RtGenmsgRef, Sub: CacheReportRef, Text: "RTM_NEWCACHEREPORT From the kernel: multicast routing has a packet that it has no route for."},
	uapi.RTM_NEWCHAIN:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_NEWCHAIN Adds a chain of packet filters."},
	uapi.RTM_DELCHAIN:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_DELCHAIN Removes a chain of packet filters."},
	uapi.RTM_GETCHAIN:         {Kind: Nest, Struct: TcMsgRef, Sub: TCRef, Text: "RTM_GETCHAIN Asks for chains of packet filters."},
	uapi.RTM_NEWNEXTHOP:       {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_NEWNEXTHOP Adds a nexthop that routes share by its id."},
	uapi.RTM_DELNEXTHOP:       {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_DELNEXTHOP Removes a nexthop, and the routes through it."},
	uapi.RTM_GETNEXTHOP:       {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_GETNEXTHOP Asks for nexthops."},
	uapi.RTM_NEWLINKPROP:      {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_NEWLINKPROP Gives a link further names (IFLA_PROP_LIST)."},
	uapi.RTM_DELLINKPROP:      {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "RTM_DELLINKPROP Takes further names from a link."},
	uapi.RTM_GETLINKPROP:      {Text: "RTM_GETLINKPROP Has a number but no kernel answers it."},
	uapi.RTM_NEWVLAN:          {Kind: Nest, Struct: BrVlanMsgRef, Sub: VlanDBRef, Text: "RTM_NEWVLAN Changes the options of a bridge's VLANs; from the kernel: describes them."},
	uapi.RTM_DELVLAN:          {Kind: Nest, Struct: BrVlanMsgRef, Sub: VlanDBRef, Text: "RTM_DELVLAN From the kernel: a bridge VLAN is gone."},
	uapi.RTM_GETVLAN:          {Kind: Nest, Struct: BrVlanMsgRef, Sub: VlanDBGetRef, Text: "RTM_GETVLAN Asks for the VLANs of bridges and their ports."},
	uapi.RTM_NEWNEXTHOPBUCKET: {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_NEWNEXTHOPBUCKET From the kernel: describes a bucket of a resilient nexthop group."},
	uapi.RTM_DELNEXTHOPBUCKET: {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_DELNEXTHOPBUCKET From the kernel: a bucket of a nexthop group is gone."},
	uapi.RTM_GETNEXTHOPBUCKET: {Kind: Nest, Struct: NhMsgRef, Sub: NexthopRef, Text: "RTM_GETNEXTHOPBUCKET Asks for the buckets of nexthop groups."},
	uapi.RTM_NEWTUNNEL:        {Kind: Nest, Struct: TunnelMsgRef, Sub: TunnelRef, Text: "RTM_NEWTUNNEL Adds VNIs to a vxlan link that filters them."},
	uapi.RTM_DELTUNNEL:        {Kind: Nest, Struct: TunnelMsgRef, Sub: TunnelRef, Text: "RTM_DELTUNNEL Removes VNIs from a vxlan link."},
	uapi.RTM_GETTUNNEL:        {Kind: Nest, Struct: TunnelMsgRef, Sub: TunnelRef, Text: "RTM_GETTUNNEL Asks for the VNIs of vxlan links."},
}}

// NlMsghdr is struct nlmsghdr: what every message begins with.
var NlMsghdr = Struct{Name: "nlmsghdr", Size: 16, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "nlmsg_len Bytes of the message, these four included."},
	{Off: 4, Len: 2, Kind: U16, Text: "nlmsg_type What the message is: RTM_… or NLMSG_…."},
	{Off: 6, Len: 2, Kind: U16, Text: "nlmsg_flags Bits whose upper half means other things in each kind of request."},
	{Off: 8, Len: 4, Kind: U32, Text: "nlmsg_seq Chosen by the sender of a request; its answers carry the same."},
	{Off: 12, Len: 4, Kind: U32, Text: "nlmsg_pid Port id of the user's socket, which need not be a process id; 0 in what the kernel says unasked, and allowed in requests."},
}}

// NlMsgerr is struct nlmsgerr as far as it has a fixed size. What follows is
// the request, or its header alone when NLM_F_CAPPED is set or error is 0.
var NlMsgerr = Struct{Name: "nlmsgerr", Size: 4, Fields: []Field{
	{Off: 0, Len: 4, Kind: S32, Text: "error 0, or an errno with a minus sign."},
}}

// NlMsgDone is what NLMSG_DONE begins with.
var NlMsgDone = Struct{Name: "nlmsg_done", Size: 4, Fields: []Field{
	{Off: 0, Len: 4, Kind: S32, Text: "error 0, or an errno with a minus sign."},
}}

// ExtAck is the TLVs behind an error, an ACK or a DONE, for sockets with
// NETLINK_EXT_ACK.
var ExtAck = Set{Name: "nlmsgerr", Attrs: []Attr{
	uapi.NLMSGERR_ATTR_MSG:       {Kind: Str, Text: "NLMSGERR_ATTR_MSG The kernel's explanation in English; behind error 0 it is a warning."},
	uapi.NLMSGERR_ATTR_OFFS:      {Kind: U32, Text: "NLMSGERR_ATTR_OFFS Where in the request the offending attribute starts, in bytes from the start of nlmsghdr."},
	uapi.NLMSGERR_ATTR_COOKIE:    {Kind: Bytes, Text: "NLMSGERR_ATTR_COOKIE Identifies what a successful request made; no rtnetlink request uses it."},
	uapi.NLMSGERR_ATTR_POLICY:    {Kind: Nest, Sub: PolicyRef, Text: "NLMSGERR_ATTR_POLICY The rule that the offending attribute broke."},
	uapi.NLMSGERR_ATTR_MISS_TYPE: {Kind: U32, Text: "NLMSGERR_ATTR_MISS_TYPE Type of the attribute that is missing."},
	uapi.NLMSGERR_ATTR_MISS_NEST: {Kind: U32, Text: "NLMSGERR_ATTR_MISS_NEST Where the nest starts that it is missing in, in bytes from the start of nlmsghdr; absent at the top level."},
}}

// Policy is a rule for attributes, as NLMSGERR_ATTR_POLICY tells it.
var Policy = Set{Name: "nl-policy-type", Attrs: []Attr{
	uapi.NL_POLICY_TYPE_ATTR_TYPE:            {Kind: U32, Enum: attrTypesRef, Text: "NL_POLICY_TYPE_ATTR_TYPE The type that the value has to have."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_S:     {Kind: S64, Text: "NL_POLICY_TYPE_ATTR_MIN_VALUE_S Least number allowed, for numbers with a sign."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_S:     {Kind: S64, Text: "NL_POLICY_TYPE_ATTR_MAX_VALUE_S Greatest number allowed, for numbers with a sign."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_U:     {Kind: U64, Text: "NL_POLICY_TYPE_ATTR_MIN_VALUE_U Least number allowed."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_U:     {Kind: U64, Text: "NL_POLICY_TYPE_ATTR_MAX_VALUE_U Greatest number allowed."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_LENGTH:      {Kind: U32, Text: "NL_POLICY_TYPE_ATTR_MIN_LENGTH Least length of the value, in bytes."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_LENGTH:      {Kind: U32, Text: "NL_POLICY_TYPE_ATTR_MAX_LENGTH Greatest length of the value, in bytes."},
	uapi.NL_POLICY_TYPE_ATTR_POLICY_IDX:      {Kind: U32, Text: "NL_POLICY_TYPE_ATTR_POLICY_IDX Number of the policy that holds inside the nest; only where policies are dumped."},
	uapi.NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE:  {Kind: U32, Text: "NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE Highest attribute type of that policy."},
	uapi.NL_POLICY_TYPE_ATTR_BITFIELD32_MASK: {Kind: U32, Text: "NL_POLICY_TYPE_ATTR_BITFIELD32_MASK Bits that may be set in a bitfield."},
	uapi.NL_POLICY_TYPE_ATTR_PAD:             {Kind: Pad, Text: "NL_POLICY_TYPE_ATTR_PAD"},
	uapi.NL_POLICY_TYPE_ATTR_MASK:            {Kind: U64, Text: "NL_POLICY_TYPE_ATTR_MASK Bits that may be set in a number."},
}}

var attrTypes = Enum{Name: "netlink_attribute_type", Names: []Value{
	{uapi.NL_ATTR_TYPE_INVALID, "NL_ATTR_TYPE_INVALID"},
	{uapi.NL_ATTR_TYPE_FLAG, "NL_ATTR_TYPE_FLAG"},
	{uapi.NL_ATTR_TYPE_U8, "NL_ATTR_TYPE_U8"},
	{uapi.NL_ATTR_TYPE_U16, "NL_ATTR_TYPE_U16"},
	{uapi.NL_ATTR_TYPE_U32, "NL_ATTR_TYPE_U32"},
	{uapi.NL_ATTR_TYPE_U64, "NL_ATTR_TYPE_U64"},
	{uapi.NL_ATTR_TYPE_S8, "NL_ATTR_TYPE_S8"},
	{uapi.NL_ATTR_TYPE_S16, "NL_ATTR_TYPE_S16"},
	{uapi.NL_ATTR_TYPE_S32, "NL_ATTR_TYPE_S32"},
	{uapi.NL_ATTR_TYPE_S64, "NL_ATTR_TYPE_S64"},
	{uapi.NL_ATTR_TYPE_BINARY, "NL_ATTR_TYPE_BINARY"},
	{uapi.NL_ATTR_TYPE_STRING, "NL_ATTR_TYPE_STRING"},
	{uapi.NL_ATTR_TYPE_NUL_STRING, "NL_ATTR_TYPE_NUL_STRING"},
	{uapi.NL_ATTR_TYPE_NESTED, "NL_ATTR_TYPE_NESTED"},
	{uapi.NL_ATTR_TYPE_NESTED_ARRAY, "NL_ATTR_TYPE_NESTED_ARRAY"},
	{uapi.NL_ATTR_TYPE_BITFIELD32, "NL_ATTR_TYPE_BITFIELD32"},
	{uapi.NL_ATTR_TYPE_SINT, "NL_ATTR_TYPE_SINT"},
	{uapi.NL_ATTR_TYPE_UINT, "NL_ATTR_TYPE_UINT"},
}}

// MessageFlags returns the names of nlmsg_flags in a message of type typ. The
// bits from 0x100 up have one meaning in requests that make something, another
// in those that delete, in those that get, and in answers.
func MessageFlags(typ uint16) *Enum {
	switch {
	case typ < uapi.NLMSG_MIN_TYPE:
		return &answerFlags
	case typ%4 == 1:
		return &delFlags
	case typ%4 == 2:
		return &getFlags
	}
	return &newFlags
}

var newFlags = Enum{Name: "nlmsg_flags of a NEW request", Flags: true, Names: []Value{
	{uapi.NLM_F_REQUEST, "NLM_F_REQUEST"},
	{uapi.NLM_F_MULTI, "NLM_F_MULTI"},
	{uapi.NLM_F_ACK, "NLM_F_ACK"},
	{uapi.NLM_F_ECHO, "NLM_F_ECHO"},
	{uapi.NLM_F_DUMP_INTR, "NLM_F_DUMP_INTR"},
	{uapi.NLM_F_DUMP_FILTERED, "NLM_F_DUMP_FILTERED"},
	{uapi.NLM_F_REPLACE, "NLM_F_REPLACE"},
	{uapi.NLM_F_EXCL, "NLM_F_EXCL"},
	{uapi.NLM_F_CREATE, "NLM_F_CREATE"},
	{uapi.NLM_F_APPEND, "NLM_F_APPEND"},
}}

var delFlags = Enum{Name: "nlmsg_flags of a DEL request", Flags: true, Names: []Value{
	{uapi.NLM_F_REQUEST, "NLM_F_REQUEST"},
	{uapi.NLM_F_MULTI, "NLM_F_MULTI"},
	{uapi.NLM_F_ACK, "NLM_F_ACK"},
	{uapi.NLM_F_ECHO, "NLM_F_ECHO"},
	{uapi.NLM_F_NONREC, "NLM_F_NONREC"},
	{uapi.NLM_F_BULK, "NLM_F_BULK"},
}}

var getFlags = Enum{Name: "nlmsg_flags of a GET request", Flags: true, Names: []Value{
	{uapi.NLM_F_DUMP, "NLM_F_DUMP"},
	{uapi.NLM_F_REQUEST, "NLM_F_REQUEST"},
	{uapi.NLM_F_MULTI, "NLM_F_MULTI"},
	{uapi.NLM_F_ACK, "NLM_F_ACK"},
	{uapi.NLM_F_ECHO, "NLM_F_ECHO"},
	{uapi.NLM_F_ROOT, "NLM_F_ROOT"},
	{uapi.NLM_F_MATCH, "NLM_F_MATCH"},
	{uapi.NLM_F_ATOMIC, "NLM_F_ATOMIC"},
}}

var answerFlags = Enum{Name: "nlmsg_flags of an answer", Flags: true, Names: []Value{
	{uapi.NLM_F_REQUEST, "NLM_F_REQUEST"},
	{uapi.NLM_F_MULTI, "NLM_F_MULTI"},
	{uapi.NLM_F_ACK, "NLM_F_ACK"},
	{uapi.NLM_F_ECHO, "NLM_F_ECHO"},
	{uapi.NLM_F_DUMP_INTR, "NLM_F_DUMP_INTR"},
	{uapi.NLM_F_DUMP_FILTERED, "NLM_F_DUMP_FILTERED"},
	{uapi.NLM_F_CAPPED, "NLM_F_CAPPED"},
	{uapi.NLM_F_ACK_TLVS, "NLM_F_ACK_TLVS"},
}}

// Families is the address families that rtnetlink knows. A fixed header whose
// first field has this Enum decides what depends on the family.
var Families = Enum{Name: "address family", Names: []Value{
	{uapi.AF_UNSPEC, "AF_UNSPEC"},
	{uapi.AF_INET, "AF_INET"},
	{uapi.AF_BRIDGE, "AF_BRIDGE"},
	{uapi.AF_INET6, "AF_INET6"},
	{uapi.AF_PACKET, "AF_PACKET"},
	{uapi.AF_MPLS, "AF_MPLS"},
	{uapi.AF_PHONET, "AF_PHONET"},
	{uapi.AF_MCTP, "AF_MCTP"},
	{uapi.RTNL_FAMILY_IPMR, "RTNL_FAMILY_IPMR"},
	{uapi.RTNL_FAMILY_IP6MR, "RTNL_FAMILY_IP6MR"},
}}

// NlAttr is struct nlattr.
var NlAttr = Struct{Name: "nlattr", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Text: "nla_len Bytes of the attribute: these four and the value, without the padding behind it."},
	{Off: 2, Len: 2, Kind: U16, Enum: NlaFlagsRef, Text: "nla_type The attribute's number among those of its nest, in the lower 14 bits; two flags above."},
}}

// NlaFlags is the bits of nla_type that are no number.
var NlaFlags = Enum{Name: "nla_type", Flags: true, Names: []Value{
	{uapi.NLA_F_NESTED, "NLA_F_NESTED"},
	{uapi.NLA_F_NET_BYTEORDER, "NLA_F_NET_BYTEORDER"},
}}
