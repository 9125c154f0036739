package schema

import "vethkit/rtnl/uapi"

// Messages is all that goes over a NETLINK_ROUTE socket, by nlmsg_type.
var Messages = Set{Name: "NETLINK_ROUTE", Attrs: []Attr{
	uapi.NLMSG_NOOP:           {Name: "NLMSG_NOOP", Doc: "Says nothing; it is to be passed over."},
	uapi.NLMSG_ERROR:          {Name: "NLMSG_ERROR", Kind: Nest, Struct: &NlMsgerr, Sub: ExtAckRef, Doc: "The answer to one request: 0, which is the ACK, or a negative errno; with the request's header, and TLVs that explain it."},
	uapi.NLMSG_DONE:           {Name: "NLMSG_DONE", Kind: Nest, Struct: &NlMsgDone, Sub: ExtAckRef, Doc: "The end of a dump: 0, or the negative errno that stopped it."},
	uapi.NLMSG_OVERRUN:        {Name: "NLMSG_OVERRUN", Doc: "Data was lost; today's kernels report that as ENOBUFS."},
	uapi.RTM_NEWLINK:          {Name: "RTM_NEWLINK", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Makes a link or changes one; from the kernel: describes one."},
	uapi.RTM_DELLINK:          {Name: "RTM_DELLINK", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Deletes a link or a group of them; from the kernel: one is gone."},
	uapi.RTM_GETLINK:          {Name: "RTM_GETLINK", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Asks for one link, or for all (NLM_F_DUMP)."},
	uapi.RTM_SETLINK:          {Name: "RTM_SETLINK", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Changes a link and never makes one."},
	uapi.RTM_NEWADDR:          {Name: "RTM_NEWADDR", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "Gives a link an address; from the kernel: describes one."},
	uapi.RTM_DELADDR:          {Name: "RTM_DELADDR", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "Takes an address from a link."},
	uapi.RTM_GETADDR:          {Name: "RTM_GETADDR", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "Asks for addresses."},
	uapi.RTM_NEWROUTE:         {Name: "RTM_NEWROUTE", Kind: Nest, Struct: &RtMsg, Sub: RouteRef, Doc: "Adds a route; from the kernel: describes one."},
	uapi.RTM_DELROUTE:         {Name: "RTM_DELROUTE", Kind: Nest, Struct: &RtMsg, Sub: RouteRef, Doc: "Removes a route."},
	uapi.RTM_GETROUTE:         {Name: "RTM_GETROUTE", Kind: Nest, Struct: &RtMsg, Sub: RouteRef, Doc: "Asks for all routes, or which one a packet to RTA_DST takes."},
	uapi.RTM_NEWNEIGH:         {Name: "RTM_NEWNEIGH", Kind: Nest, Struct: &NdMsg, Sub: NeighRef, Doc: "Adds a neighbour or a forwarding entry; from the kernel: describes one."},
	uapi.RTM_DELNEIGH:         {Name: "RTM_DELNEIGH", Kind: Nest, Struct: &NdMsg, Sub: NeighRef, Doc: "Removes a neighbour or a forwarding entry."},
	uapi.RTM_GETNEIGH:         {Name: "RTM_GETNEIGH", Kind: Nest, Struct: &NdMsg, Sub: NeighRef, Doc: "Asks for neighbours or forwarding entries."},
	uapi.RTM_NEWRULE:          {Name: "RTM_NEWRULE", Kind: Nest, Struct: &FibRuleHdr, Sub: RuleRef, Doc: "Adds a rule that picks a routing table."},
	uapi.RTM_DELRULE:          {Name: "RTM_DELRULE", Kind: Nest, Struct: &FibRuleHdr, Sub: RuleRef, Doc: "Removes a rule."},
	uapi.RTM_GETRULE:          {Name: "RTM_GETRULE", Kind: Nest, Struct: &FibRuleHdr, Sub: RuleRef, Doc: "Asks for rules."},
	uapi.RTM_NEWQDISC:         {Name: "RTM_NEWQDISC", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Sets a link's queueing discipline."},
	uapi.RTM_DELQDISC:         {Name: "RTM_DELQDISC", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Removes a queueing discipline."},
	uapi.RTM_GETQDISC:         {Name: "RTM_GETQDISC", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Asks for queueing disciplines."},
	uapi.RTM_NEWTCLASS:        {Name: "RTM_NEWTCLASS", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Adds a class to a queueing discipline."},
	uapi.RTM_DELTCLASS:        {Name: "RTM_DELTCLASS", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Removes a class."},
	uapi.RTM_GETTCLASS:        {Name: "RTM_GETTCLASS", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Asks for classes."},
	uapi.RTM_NEWTFILTER:       {Name: "RTM_NEWTFILTER", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Adds a packet filter to a queueing discipline."},
	uapi.RTM_DELTFILTER:       {Name: "RTM_DELTFILTER", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Removes a filter."},
	uapi.RTM_GETTFILTER:       {Name: "RTM_GETTFILTER", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Asks for filters."},
	uapi.RTM_NEWACTION:        {Name: "RTM_NEWACTION", Kind: Nest, Struct: &TcaMsg, Sub: ActionsRef, Doc: "Adds what filters do with their packets."},
	uapi.RTM_DELACTION:        {Name: "RTM_DELACTION", Kind: Nest, Struct: &TcaMsg, Sub: ActionsRef, Doc: "Removes an action."},
	uapi.RTM_GETACTION:        {Name: "RTM_GETACTION", Kind: Nest, Struct: &TcaMsg, Sub: ActionsRef, Doc: "Asks for actions."},
	uapi.RTM_NEWPREFIX:        {Name: "RTM_NEWPREFIX", Kind: Nest, Struct: &PrefixMsg, Sub: PrefixRef, Doc: "From the kernel: an IPv6 router announced a prefix."},
	uapi.RTM_NEWMULTICAST:     {Name: "RTM_NEWMULTICAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "From the kernel: a link joined a multicast group."},
	uapi.RTM_DELMULTICAST:     {Name: "RTM_DELMULTICAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "From the kernel: a link left a multicast group."},
	uapi.RTM_GETMULTICAST:     {Name: "RTM_GETMULTICAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "Asks for the multicast groups of links."},
	uapi.RTM_NEWANYCAST:       {Name: "RTM_NEWANYCAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "From the kernel: a link has an anycast address."},
	uapi.RTM_DELANYCAST:       {Name: "RTM_DELANYCAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "From the kernel: a link has lost an anycast address."},
	uapi.RTM_GETANYCAST:       {Name: "RTM_GETANYCAST", Kind: Nest, Struct: &IfAddrmsg, Sub: AddrRef, Doc: "Asks for anycast addresses."},
	uapi.RTM_NEWNEIGHTBL:      {Name: "RTM_NEWNEIGHTBL", Kind: Nest, Struct: &NdtMsg, Sub: NeighTblRef, Doc: "From the kernel: describes a neighbour table and its timers."},
	uapi.RTM_GETNEIGHTBL:      {Name: "RTM_GETNEIGHTBL", Kind: Nest, Struct: &NdtMsg, Sub: NeighTblRef, Doc: "Asks for neighbour tables."},
	uapi.RTM_SETNEIGHTBL:      {Name: "RTM_SETNEIGHTBL", Kind: Nest, Struct: &NdtMsg, Sub: NeighTblRef, Doc: "Changes the timers and limits of a neighbour table."},
	uapi.RTM_NEWNDUSEROPT:     {Name: "RTM_NEWNDUSEROPT", Kind: Nest, Struct: &NdUseroptmsg, Sub: NdUseroptRef, Doc: "From the kernel: a router announcement had an option for programs, such as DNS servers."},
	uapi.RTM_NEWADDRLABEL:     {Name: "RTM_NEWADDRLABEL", Kind: Nest, Struct: &IfAddrlblmsg, Sub: AddrLabelRef, Doc: "Adds an IPv6 address label, which steers the choice of source addresses."},
	uapi.RTM_DELADDRLABEL:     {Name: "RTM_DELADDRLABEL", Kind: Nest, Struct: &IfAddrlblmsg, Sub: AddrLabelRef, Doc: "Removes an address label."},
	uapi.RTM_GETADDRLABEL:     {Name: "RTM_GETADDRLABEL", Kind: Nest, Struct: &IfAddrlblmsg, Sub: AddrLabelRef, Doc: "Asks for address labels."},
	uapi.RTM_GETDCB:           {Name: "RTM_GETDCB", Kind: Nest, Struct: &DcbMsg, Sub: DCBRef, Doc: "Asks for data-centre bridging settings of a network card."},
	uapi.RTM_SETDCB:           {Name: "RTM_SETDCB", Kind: Nest, Struct: &DcbMsg, Sub: DCBRef, Doc: "Changes data-centre bridging settings."},
	uapi.RTM_NEWNETCONF:       {Name: "RTM_NEWNETCONF", Kind: Nest, Struct: &NetconfMsg, Sub: NetconfRef, Doc: "From the kernel: describes the IP settings (sysctls) of a link."},
	uapi.RTM_DELNETCONF:       {Name: "RTM_DELNETCONF", Kind: Nest, Struct: &NetconfMsg, Sub: NetconfRef, Doc: "From the kernel: the IP settings of a link are gone."},
	uapi.RTM_GETNETCONF:       {Name: "RTM_GETNETCONF", Kind: Nest, Struct: &NetconfMsg, Sub: NetconfRef, Doc: "Asks for the IP settings of links."},
	uapi.RTM_NEWMDB:           {Name: "RTM_NEWMDB", Kind: Nest, Struct: &BrPortMsg, Sub: MDBRef, Switch: &mdbSet, Doc: "Adds a bridge's multicast entry; from the kernel: describes some."},
	uapi.RTM_DELMDB:           {Name: "RTM_DELMDB", Kind: Nest, Struct: &BrPortMsg, Sub: MDBRef, Switch: &mdbSet, Doc: "Removes a bridge's multicast entry."},
	uapi.RTM_GETMDB:           {Name: "RTM_GETMDB", Kind: Nest, Struct: &BrPortMsg, Sub: MDBRef, Switch: &mdbGet, Doc: "Asks for the multicast entries of bridges."},
	uapi.RTM_NEWNSID:          {Name: "RTM_NEWNSID", Kind: Nest, Struct: &RtGenmsg, Sub: NSIDRef, Doc: "Gives another network namespace a number in this one; from the kernel: says it."},
	uapi.RTM_DELNSID:          {Name: "RTM_DELNSID", Kind: Nest, Struct: &RtGenmsg, Sub: NSIDRef, Doc: "From the kernel: a namespace's number is no more."},
	uapi.RTM_GETNSID:          {Name: "RTM_GETNSID", Kind: Nest, Struct: &RtGenmsg, Sub: NSIDRef, Doc: "Asks for the number of a namespace, or for all."},
	uapi.RTM_NEWSTATS:         {Name: "RTM_NEWSTATS", Kind: Nest, Struct: &IfStatsMsg, Sub: StatsRef, Doc: "From the kernel: the counters of a link that were asked for."},
	uapi.RTM_GETSTATS:         {Name: "RTM_GETSTATS", Kind: Nest, Struct: &IfStatsMsg, Sub: StatsGetSetRef, Doc: "Asks for counters of links: those in filter_mask and no more."},
	uapi.RTM_SETSTATS:         {Name: "RTM_SETSTATS", Kind: Nest, Struct: &IfStatsMsg, Sub: StatsGetSetRef, Doc: "Turns the collection of a link's optional counters on or off."},
	uapi.RTM_NEWCACHEREPORT:   {Name: "RTM_NEWCACHEREPORT", Kind: Nest, Struct: &RtGenmsg, Sub: CacheReportRef, Doc: "From the kernel: multicast routing has a packet that it has no route for."},
	uapi.RTM_NEWCHAIN:         {Name: "RTM_NEWCHAIN", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Adds a chain of packet filters."},
	uapi.RTM_DELCHAIN:         {Name: "RTM_DELCHAIN", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Removes a chain of packet filters."},
	uapi.RTM_GETCHAIN:         {Name: "RTM_GETCHAIN", Kind: Nest, Struct: &TcMsg, Sub: TCRef, Doc: "Asks for chains of packet filters."},
	uapi.RTM_NEWNEXTHOP:       {Name: "RTM_NEWNEXTHOP", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "Adds a nexthop that routes share by its id."},
	uapi.RTM_DELNEXTHOP:       {Name: "RTM_DELNEXTHOP", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "Removes a nexthop, and the routes through it."},
	uapi.RTM_GETNEXTHOP:       {Name: "RTM_GETNEXTHOP", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "Asks for nexthops."},
	uapi.RTM_NEWLINKPROP:      {Name: "RTM_NEWLINKPROP", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Gives a link further names (IFLA_PROP_LIST)."},
	uapi.RTM_DELLINKPROP:      {Name: "RTM_DELLINKPROP", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "Takes further names from a link."},
	uapi.RTM_GETLINKPROP:      {Name: "RTM_GETLINKPROP", Doc: "Has a number but no kernel answers it."},
	uapi.RTM_NEWVLAN:          {Name: "RTM_NEWVLAN", Kind: Nest, Struct: &BrVlanMsg, Sub: VlanDBRef, Doc: "Changes the options of a bridge's VLANs; from the kernel: describes them."},
	uapi.RTM_DELVLAN:          {Name: "RTM_DELVLAN", Kind: Nest, Struct: &BrVlanMsg, Sub: VlanDBRef, Doc: "From the kernel: a bridge VLAN is gone."},
	uapi.RTM_GETVLAN:          {Name: "RTM_GETVLAN", Kind: Nest, Struct: &BrVlanMsg, Sub: VlanDBGetRef, Doc: "Asks for the VLANs of bridges and their ports."},
	uapi.RTM_NEWNEXTHOPBUCKET: {Name: "RTM_NEWNEXTHOPBUCKET", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "From the kernel: describes a bucket of a resilient nexthop group."},
	uapi.RTM_DELNEXTHOPBUCKET: {Name: "RTM_DELNEXTHOPBUCKET", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "From the kernel: a bucket of a nexthop group is gone."},
	uapi.RTM_GETNEXTHOPBUCKET: {Name: "RTM_GETNEXTHOPBUCKET", Kind: Nest, Struct: &NhMsg, Sub: NexthopRef, Doc: "Asks for the buckets of nexthop groups."},
	uapi.RTM_NEWTUNNEL:        {Name: "RTM_NEWTUNNEL", Kind: Nest, Struct: &TunnelMsg, Sub: TunnelRef, Doc: "Adds VNIs to a vxlan link that filters them."},
	uapi.RTM_DELTUNNEL:        {Name: "RTM_DELTUNNEL", Kind: Nest, Struct: &TunnelMsg, Sub: TunnelRef, Doc: "Removes VNIs from a vxlan link."},
	uapi.RTM_GETTUNNEL:        {Name: "RTM_GETTUNNEL", Kind: Nest, Struct: &TunnelMsg, Sub: TunnelRef, Doc: "Asks for the VNIs of vxlan links."},
}}

// NlMsghdr is struct nlmsghdr: what every message begins with.
var NlMsghdr = Struct{Name: "nlmsghdr", Size: 16, Fields: []Field{
	{Name: "nlmsg_len", Off: 0, Len: 4, Kind: U32, Doc: "Bytes of the message, these four included."},
	{Name: "nlmsg_type", Off: 4, Len: 2, Kind: U16, Doc: "What the message is: RTM_… or NLMSG_…."},
	{Name: "nlmsg_flags", Off: 6, Len: 2, Kind: U16, Doc: "Bits whose upper half means other things in each kind of request."},
	{Name: "nlmsg_seq", Off: 8, Len: 4, Kind: U32, Doc: "Chosen by the sender of a request; its answers carry the same."},
	{Name: "nlmsg_pid", Off: 12, Len: 4, Kind: U32, Doc: "Port id of the user's socket, which need not be a process id; 0 in what the kernel says unasked, and allowed in requests."},
}}

// NlMsgerr is struct nlmsgerr as far as it has a fixed size. What follows is
// the request, or its header alone when NLM_F_CAPPED is set or error is 0.
var NlMsgerr = Struct{Name: "nlmsgerr", Size: 4, Fields: []Field{
	{Name: "error", Off: 0, Len: 4, Kind: S32, Doc: "0, or an errno with a minus sign."},
}}

// NlMsgDone is what NLMSG_DONE begins with.
var NlMsgDone = Struct{Name: "nlmsg_done", Size: 4, Fields: []Field{
	{Name: "error", Off: 0, Len: 4, Kind: S32, Doc: "0, or an errno with a minus sign."},
}}

// ExtAck is the TLVs behind an error, an ACK or a DONE, for sockets with
// NETLINK_EXT_ACK.
var ExtAck = Set{Name: "nlmsgerr", Attrs: []Attr{
	uapi.NLMSGERR_ATTR_MSG:       {Name: "NLMSGERR_ATTR_MSG", Kind: Str, Doc: "The kernel's explanation in English; behind error 0 it is a warning."},
	uapi.NLMSGERR_ATTR_OFFS:      {Name: "NLMSGERR_ATTR_OFFS", Kind: U32, Doc: "Where in the request the offending attribute starts, in bytes from the start of nlmsghdr."},
	uapi.NLMSGERR_ATTR_COOKIE:    {Name: "NLMSGERR_ATTR_COOKIE", Kind: Bytes, Doc: "Identifies what a successful request made; no rtnetlink request uses it."},
	uapi.NLMSGERR_ATTR_POLICY:    {Name: "NLMSGERR_ATTR_POLICY", Kind: Nest, Sub: PolicyRef, Doc: "The rule that the offending attribute broke."},
	uapi.NLMSGERR_ATTR_MISS_TYPE: {Name: "NLMSGERR_ATTR_MISS_TYPE", Kind: U32, Doc: "Type of the attribute that is missing."},
	uapi.NLMSGERR_ATTR_MISS_NEST: {Name: "NLMSGERR_ATTR_MISS_NEST", Kind: U32, Doc: "Where the nest starts that it is missing in, in bytes from the start of nlmsghdr; absent at the top level."},
}}

// Policy is a rule for attributes, as NLMSGERR_ATTR_POLICY tells it.
var Policy = Set{Name: "nl-policy-type", Attrs: []Attr{
	uapi.NL_POLICY_TYPE_ATTR_TYPE:            {Name: "NL_POLICY_TYPE_ATTR_TYPE", Kind: U32, Enum: &attrTypes, Doc: "The type that the value has to have."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_S:     {Name: "NL_POLICY_TYPE_ATTR_MIN_VALUE_S", Kind: S64, Doc: "Least number allowed, for numbers with a sign."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_S:     {Name: "NL_POLICY_TYPE_ATTR_MAX_VALUE_S", Kind: S64, Doc: "Greatest number allowed, for numbers with a sign."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_U:     {Name: "NL_POLICY_TYPE_ATTR_MIN_VALUE_U", Kind: U64, Doc: "Least number allowed."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_U:     {Name: "NL_POLICY_TYPE_ATTR_MAX_VALUE_U", Kind: U64, Doc: "Greatest number allowed."},
	uapi.NL_POLICY_TYPE_ATTR_MIN_LENGTH:      {Name: "NL_POLICY_TYPE_ATTR_MIN_LENGTH", Kind: U32, Doc: "Least length of the value, in bytes."},
	uapi.NL_POLICY_TYPE_ATTR_MAX_LENGTH:      {Name: "NL_POLICY_TYPE_ATTR_MAX_LENGTH", Kind: U32, Doc: "Greatest length of the value, in bytes."},
	uapi.NL_POLICY_TYPE_ATTR_POLICY_IDX:      {Name: "NL_POLICY_TYPE_ATTR_POLICY_IDX", Kind: U32, Doc: "Number of the policy that holds inside the nest; only where policies are dumped."},
	uapi.NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE:  {Name: "NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE", Kind: U32, Doc: "Highest attribute type of that policy."},
	uapi.NL_POLICY_TYPE_ATTR_BITFIELD32_MASK: {Name: "NL_POLICY_TYPE_ATTR_BITFIELD32_MASK", Kind: U32, Doc: "Bits that may be set in a bitfield."},
	uapi.NL_POLICY_TYPE_ATTR_PAD:             {Name: "NL_POLICY_TYPE_ATTR_PAD", Kind: Pad, Doc: "Brings the next number to a multiple of eight."},
	uapi.NL_POLICY_TYPE_ATTR_MASK:            {Name: "NL_POLICY_TYPE_ATTR_MASK", Kind: U64, Doc: "Bits that may be set in a number."},
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
