package schema

import "vethkit/rtnl/uapi"

// NFBatch is what stands around the messages of a transaction on a
// NETLINK_NETFILTER socket, by nlmsg_type.
var NFBatch = Set{Name: "NETLINK_NETFILTER", Attrs: []Attr{
	uapi.NFNL_MSG_BATCH_BEGIN: {Kind: Nest, Struct: NfgenmsgRef, Sub: NFBatchAttrsRef, Text: "NFNL_MSG_BATCH_BEGIN Begins a transaction: the messages up to NFNL_MSG_BATCH_END are all done, or none; res_id is the subsystem."},
	uapi.NFNL_MSG_BATCH_END:   {Kind: Nest, Struct: NfgenmsgRef, Sub: NFBatchAttrsRef, Text: "NFNL_MSG_BATCH_END Ends a transaction, which is done now."},
}}

// NFMessages is the messages of nf_tables, by the lower byte of nlmsg_type; the
// upper is NFNL_SUBSYS_NFTABLES. Numbers in them are in network byte order.
var NFMessages = Set{Name: "NFNL_SUBSYS_NFTABLES", Attrs: []Attr{
	uapi.NFT_MSG_NEWTABLE:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFTableRef, Text: "NFT_MSG_NEWTABLE Adds a table; from the kernel: describes one."},
	uapi.NFT_MSG_GETTABLE:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFTableRef, Text: "NFT_MSG_GETTABLE Asks for tables."},
	uapi.NFT_MSG_DELTABLE:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFTableRef, Text: "NFT_MSG_DELTABLE Removes a table with all that is in it."},
	uapi.NFT_MSG_NEWCHAIN:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFChainRef, Text: "NFT_MSG_NEWCHAIN Adds a chain of rules to a table; from the kernel: describes one."},
	uapi.NFT_MSG_GETCHAIN:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFChainRef, Text: "NFT_MSG_GETCHAIN Asks for chains."},
	uapi.NFT_MSG_DELCHAIN:         {Kind: Nest, Struct: NfgenmsgRef, Sub: NFChainRef, Text: "NFT_MSG_DELCHAIN Removes a chain."},
	uapi.NFT_MSG_NEWRULE:          {Kind: Nest, Struct: NfgenmsgRef, Sub: NFRuleRef, Text: "NFT_MSG_NEWRULE Adds a rule to a chain; from the kernel: describes one."},
	uapi.NFT_MSG_GETRULE:          {Kind: Nest, Struct: NfgenmsgRef, Sub: NFRuleRef, Text: "NFT_MSG_GETRULE Asks for rules."},
	uapi.NFT_MSG_DELRULE:          {Kind: Nest, Struct: NfgenmsgRef, Sub: NFRuleRef, Text: "NFT_MSG_DELRULE Removes a rule, or all of a chain."},
	uapi.NFT_MSG_NEWSET:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetRef, Text: "NFT_MSG_NEWSET Adds a set, or a map, that rules look in; from the kernel: describes one."},
	uapi.NFT_MSG_GETSET:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetRef, Text: "NFT_MSG_GETSET Asks for sets and maps."},
	uapi.NFT_MSG_DELSET:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetRef, Text: "NFT_MSG_DELSET Removes a set or a map."},
	uapi.NFT_MSG_NEWSETELEM:       {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetElemsRef, Text: "NFT_MSG_NEWSETELEM Adds elements to a set; from the kernel: describes some."},
	uapi.NFT_MSG_GETSETELEM:       {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetElemsRef, Text: "NFT_MSG_GETSETELEM Asks for the elements of a set."},
	uapi.NFT_MSG_DELSETELEM:       {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetElemsRef, Text: "NFT_MSG_DELSETELEM Removes elements from a set."},
	uapi.NFT_MSG_NEWGEN:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFGenRef, Text: "NFT_MSG_NEWGEN From the kernel: the generation that the tables are in, which counts transactions."},
	uapi.NFT_MSG_GETGEN:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFGenRef, Text: "NFT_MSG_GETGEN Asks for the generation."},
	uapi.NFT_MSG_TRACE:            {Kind: Nest, Struct: NfgenmsgRef, Sub: NFTraceRef, Text: "NFT_MSG_TRACE From the kernel: what a rule did with a packet that is traced."},
	uapi.NFT_MSG_NEWOBJ:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFObjRef, Text: "NFT_MSG_NEWOBJ Adds an object that rules share, such as a counter; from the kernel: describes one."},
	uapi.NFT_MSG_GETOBJ:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFObjRef, Text: "NFT_MSG_GETOBJ Asks for objects."},
	uapi.NFT_MSG_DELOBJ:           {Kind: Nest, Struct: NfgenmsgRef, Sub: NFObjRef, Text: "NFT_MSG_DELOBJ Removes an object."},
	uapi.NFT_MSG_GETOBJ_RESET:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFObjRef, Text: "NFT_MSG_GETOBJ_RESET Asks for objects and sets them to zero."},
	uapi.NFT_MSG_NEWFLOWTABLE:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFFlowtableRef, Text: "NFT_MSG_NEWFLOWTABLE Adds a flowtable, by which known connections take a shorter way; from the kernel: describes one."},
	uapi.NFT_MSG_GETFLOWTABLE:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFFlowtableRef, Text: "NFT_MSG_GETFLOWTABLE Asks for flowtables."},
	uapi.NFT_MSG_DELFLOWTABLE:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFFlowtableRef, Text: "NFT_MSG_DELFLOWTABLE Removes a flowtable."},
	uapi.NFT_MSG_GETRULE_RESET:    {Kind: Nest, Struct: NfgenmsgRef, Sub: NFRuleRef, Text: "NFT_MSG_GETRULE_RESET Asks for rules and sets their counters to zero; since Linux 6.2."},
	uapi.NFT_MSG_DESTROYTABLE:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFTableRef, Text: "NFT_MSG_DESTROYTABLE Removes a table, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYCHAIN:     {Kind: Nest, Struct: NfgenmsgRef, Sub: NFChainRef, Text: "NFT_MSG_DESTROYCHAIN Removes a chain, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYRULE:      {Kind: Nest, Struct: NfgenmsgRef, Sub: NFRuleRef, Text: "NFT_MSG_DESTROYRULE Removes a rule, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYSET:       {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetRef, Text: "NFT_MSG_DESTROYSET Removes a set, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYSETELEM:   {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetElemsRef, Text: "NFT_MSG_DESTROYSETELEM Removes elements of a set, if they are there; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYOBJ:       {Kind: Nest, Struct: NfgenmsgRef, Sub: NFObjRef, Text: "NFT_MSG_DESTROYOBJ Removes an object, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYFLOWTABLE: {Kind: Nest, Struct: NfgenmsgRef, Sub: NFFlowtableRef, Text: "NFT_MSG_DESTROYFLOWTABLE Removes a flowtable, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_GETSETELEM_RESET: {Kind: Nest, Struct: NfgenmsgRef, Sub: NFSetElemsRef, Text: "NFT_MSG_GETSETELEM_RESET Asks for elements and sets their counters to zero; since Linux 6.5."},
}}

// nfMessage finds a message of a NETLINK_NETFILTER socket.
func nfMessage(typ uint16) *Attr {
	switch typ >> 8 {
	case uapi.NFNL_SUBSYS_NONE:
		return NFBatch.Attr(typ)
	case uapi.NFNL_SUBSYS_NFTABLES:
		return NFMessages.Attr(typ & 0xff)
	}
	return nil
}

// nfFlags is the names of nlmsg_flags in it.
func nfFlags(typ uint16) *Enum {
	const verb = len("NFT_MSG_")
	if m := nfMessage(typ); m != nil {
		switch m.Name()[verb] {
		case 'G':
			return &getFlags
		case 'D':
			return &delFlags
		}
	}
	return &newFlags
}

// Nfgenmsg is struct nfgenmsg.
var Nfgenmsg = Struct{Name: "nfgenmsg", Size: 4, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: nfFamiliesRef, Text: "nfgen_family The packets that the table is for."},
	{Off: 1, Len: 1, Kind: U8, Text: "version Always 0."},
	{Off: 2, Len: 2, Kind: BE16, Text: "res_id Around a transaction: the subsystem, 10; in answers: the lower half of the generation."},
}}

var nfFamilies = Enum{Name: "nfgenmsg.nfgen_family", Names: []Value{
	{uapi.NFPROTO_UNSPEC, "NFPROTO_UNSPEC"},
	{uapi.NFPROTO_INET, "NFPROTO_INET"},
	{uapi.NFPROTO_IPV4, "NFPROTO_IPV4"},
	{uapi.NFPROTO_ARP, "NFPROTO_ARP"},
	{uapi.NFPROTO_NETDEV, "NFPROTO_NETDEV"},
	{uapi.NFPROTO_BRIDGE, "NFPROTO_BRIDGE"},
	{uapi.NFPROTO_IPV6, "NFPROTO_IPV6"},
}}

// NFBatchAttrs is the attributes of NFNL_MSG_BATCH_BEGIN.
var NFBatchAttrs = Set{Name: "nf-batch", Attrs: []Attr{
	uapi.NFNL_BATCH_GENID: {Kind: BE32, Text: "NFNL_BATCH_GENID The transaction is only done when this is still the generation, else ERESTART."},
}}

// NFTable is the attributes of NFT_MSG_NEWTABLE:
// include/uapi/linux/netfilter/nf_tables.h.
var NFTable = Set{Name: "nf-table", Attrs: []Attr{
	uapi.NFTA_TABLE_NAME:     {Kind: Str, Text: "NFTA_TABLE_NAME The table's name, unique in its family."},
	uapi.NFTA_TABLE_FLAGS:    {Kind: BE32, Enum: nfTableFlagsRef, Text: "NFTA_TABLE_FLAGS Whether it sleeps, and whose it is."},
	uapi.NFTA_TABLE_USE:      {Kind: BE32, Text: "NFTA_TABLE_USE How many chains, sets and objects it has."},
	uapi.NFTA_TABLE_HANDLE:   {Kind: BE64, Text: "NFTA_TABLE_HANDLE The table's number, which the kernel chose."},
	uapi.NFTA_TABLE_PAD:      {Kind: Pad, Text: "NFTA_TABLE_PAD"},
	uapi.NFTA_TABLE_USERDATA: {Kind: Bytes, Text: "NFTA_TABLE_USERDATA Notes of whoever made it, such as a comment."},
	uapi.NFTA_TABLE_OWNER:    {Kind: BE32, Text: "NFTA_TABLE_OWNER Port id of the socket that it belongs to."},
}}

var nfTableFlags = Enum{Name: "NFTA_TABLE_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_TABLE_F_DORMANT, "NFT_TABLE_F_DORMANT"},
	{uapi.NFT_TABLE_F_OWNER, "NFT_TABLE_F_OWNER"},
	{uapi.NFT_TABLE_F_PERSIST, "NFT_TABLE_F_PERSIST"},
}}

// NFChain is the attributes of NFT_MSG_NEWCHAIN.
var NFChain = Set{Name: "nf-chain", Attrs: []Attr{
	uapi.NFTA_CHAIN_TABLE:    {Kind: Str, Text: "NFTA_CHAIN_TABLE The table that it is in."},
	uapi.NFTA_CHAIN_HANDLE:   {Kind: BE64, Text: "NFTA_CHAIN_HANDLE The chain's number, which the kernel chose."},
	uapi.NFTA_CHAIN_NAME:     {Kind: Str, Text: "NFTA_CHAIN_NAME The chain's name, unique in its table."},
	uapi.NFTA_CHAIN_HOOK:     {Kind: Nest, Sub: NFHookRef, Text: "NFTA_CHAIN_HOOK Where on their way packets come to it; absent in a chain that others jump to."},
	uapi.NFTA_CHAIN_POLICY:   {Kind: BE32, Enum: nfPoliciesRef, Text: "NFTA_CHAIN_POLICY What happens to packets that no rule decides."},
	uapi.NFTA_CHAIN_USE:      {Kind: BE32, Text: "NFTA_CHAIN_USE How many rules it has, and how many jump to it."},
	uapi.NFTA_CHAIN_TYPE:     {Kind: Str, Text: "NFTA_CHAIN_TYPE What it may do: filter, nat or route."},
	uapi.NFTA_CHAIN_COUNTERS: {Kind: Nest, Sub: NFCounterRef, Text: "NFTA_CHAIN_COUNTERS Packets that came to its end."},
	uapi.NFTA_CHAIN_PAD:      {Kind: Pad, Text: "NFTA_CHAIN_PAD"},
	uapi.NFTA_CHAIN_FLAGS:    {Kind: BE32, Enum: nfChainFlagsRef, Text: "NFTA_CHAIN_FLAGS Whether it has a hook, and whether hardware does it."},
	uapi.NFTA_CHAIN_ID:       {Kind: BE32, Text: "NFTA_CHAIN_ID A number for it within the transaction."},
	uapi.NFTA_CHAIN_USERDATA: {Kind: Bytes, Text: "NFTA_CHAIN_USERDATA Notes of whoever made it, such as a comment."},
}}

var nfChainFlags = Enum{Name: "NFTA_CHAIN_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_CHAIN_BASE, "NFT_CHAIN_BASE"},
	{uapi.NFT_CHAIN_HW_OFFLOAD, "NFT_CHAIN_HW_OFFLOAD"},
	{uapi.NFT_CHAIN_BINDING, "NFT_CHAIN_BINDING"},
}}

var nfPolicies = Enum{Name: "NFTA_CHAIN_POLICY", Names: []Value{
	{uapi.NF_DROP, "NF_DROP"},
	{uapi.NF_ACCEPT, "NF_ACCEPT"},
}}

// NFHook is NFTA_CHAIN_HOOK.
var NFHook = Set{Name: "nf-hook", Attrs: []Attr{
	uapi.NFTA_HOOK_HOOKNUM:  {Kind: BE32, Enum: nfHooksRef, Text: "NFTA_HOOK_HOOKNUM The place on the way; with NFPROTO_NETDEV: 0 received by a link, 1 sent."},
	uapi.NFTA_HOOK_PRIORITY: {Kind: SBE32, Enum: nfPrioritiesRef, Text: "NFTA_HOOK_PRIORITY The order of chains at one place: lowest first."},
	uapi.NFTA_HOOK_DEV:      {Kind: Str, Text: "NFTA_HOOK_DEV With NFPROTO_NETDEV: the link."},
	uapi.NFTA_HOOK_DEVS:     {Kind: Nest, Sub: NFDevicesRef, Text: "NFTA_HOOK_DEVS The same, for several."},
}}

var nfHooks = Enum{Name: "NFTA_HOOK_HOOKNUM", Names: []Value{
	{uapi.NF_INET_PRE_ROUTING, "NF_INET_PRE_ROUTING"},
	{uapi.NF_INET_LOCAL_IN, "NF_INET_LOCAL_IN"},
	{uapi.NF_INET_FORWARD, "NF_INET_FORWARD"},
	{uapi.NF_INET_LOCAL_OUT, "NF_INET_LOCAL_OUT"},
	{uapi.NF_INET_POST_ROUTING, "NF_INET_POST_ROUTING"},
	{uapi.NF_INET_INGRESS, "NF_INET_INGRESS"},
}}

var nfPriorities = Enum{Name: "NFTA_HOOK_PRIORITY", Names: []Value{
	{1<<64 - 100, "NF_IP_PRI_NAT_DST"},
	{uapi.NF_IP_PRI_FILTER, "NF_IP_PRI_FILTER"},
	{uapi.NF_IP_PRI_NAT_SRC, "NF_IP_PRI_NAT_SRC"},
}}

// NFDevices is NFTA_HOOK_DEVS.
var NFDevices = Set{Name: "nf-devices", Attrs: []Attr{
	uapi.NFTA_DEVICE_NAME:   {Kind: Str, Text: "NFTA_DEVICE_NAME The name of one link."},
	uapi.NFTA_DEVICE_PREFIX: {Kind: Str, Text: "NFTA_DEVICE_PREFIX What names of links begin with; since Linux 6.18."},
}}

// NFRule is the attributes of NFT_MSG_NEWRULE.
var NFRule = Set{Name: "nf-rule", Attrs: []Attr{
	uapi.NFTA_RULE_TABLE:       {Kind: Str, Text: "NFTA_RULE_TABLE The table that it is in."},
	uapi.NFTA_RULE_CHAIN:       {Kind: Str, Text: "NFTA_RULE_CHAIN The chain that it is in."},
	uapi.NFTA_RULE_HANDLE:      {Kind: BE64, Text: "NFTA_RULE_HANDLE The rule's number, which the kernel chose."},
	uapi.NFTA_RULE_EXPRESSIONS: {Kind: Nest, Sub: NFListRef, Text: "NFTA_RULE_EXPRESSIONS What it does, step by step."},
	uapi.NFTA_RULE_COMPAT:      {Kind: Nest, Sub: NFCompatRef, Text: "NFTA_RULE_COMPAT Of iptables: the protocol that it is for."},
	uapi.NFTA_RULE_POSITION:    {Kind: BE64, Text: "NFTA_RULE_POSITION Number of the rule that it stands behind, or in front of."},
	uapi.NFTA_RULE_USERDATA:    {Kind: Bytes, Text: "NFTA_RULE_USERDATA Notes of whoever made it, such as a comment."},
	uapi.NFTA_RULE_PAD:         {Kind: Pad, Text: "NFTA_RULE_PAD"},
	uapi.NFTA_RULE_ID:          {Kind: BE32, Text: "NFTA_RULE_ID A number for it within the transaction."},
	uapi.NFTA_RULE_POSITION_ID: {Kind: BE32, Text: "NFTA_RULE_POSITION_ID As NFTA_RULE_POSITION, for a rule of the same transaction."},
	uapi.NFTA_RULE_CHAIN_ID:    {Kind: BE32, Text: "NFTA_RULE_CHAIN_ID As NFTA_RULE_CHAIN, for a chain of the same transaction."},
}}

// NFCompat is NFTA_RULE_COMPAT.
var NFCompat = Set{Name: "nf-rule-compat", Attrs: []Attr{
	uapi.NFTA_RULE_COMPAT_PROTO: {Kind: BE32, Enum: ipProtosRef, Text: "NFTA_RULE_COMPAT_PROTO The IP protocol."},
	uapi.NFTA_RULE_COMPAT_FLAGS: {Kind: BE32, Text: "NFTA_RULE_COMPAT_FLAGS 2: all but that."},
}}

// NFList is a list of expressions.
var NFList = Set{Name: "nf-list", Attrs: []Attr{
	uapi.NFTA_LIST_ELEM: {Kind: Nest, Sub: NFExprRef, Text: "NFTA_LIST_ELEM One step, an expression."},
}}

// NFExpr is an expression.
var NFExpr = Set{Name: "nf-expr", Attrs: []Attr{
	uapi.NFTA_EXPR_NAME: {Kind: Str, Text: "NFTA_EXPR_NAME Its kind: payload, cmp, meta, …."},
	uapi.NFTA_EXPR_DATA: {Kind: Nest, Switch: nfExprDataRef, Text: "NFTA_EXPR_DATA The kind's own settings."},
}}

// NFData is a value: NFTA_CMP_DATA and many more.
var NFData = Set{Name: "nf-data", Attrs: []Attr{
	uapi.NFTA_DATA_VALUE:   {Kind: Bytes, Text: "NFTA_DATA_VALUE The value, as it stands in the packet or in a register."},
	uapi.NFTA_DATA_VERDICT: {Kind: Nest, Sub: NFVerdictRef, Text: "NFTA_DATA_VERDICT What happens to the packet."},
}}

// NFVerdict is NFTA_DATA_VERDICT.
var NFVerdict = Set{Name: "nf-verdict", Attrs: []Attr{
	uapi.NFTA_VERDICT_CODE:     {Kind: SBE32, Enum: nfVerdictsRef, Text: "NFTA_VERDICT_CODE What happens: drop, accept, go to another chain."},
	uapi.NFTA_VERDICT_CHAIN:    {Kind: Str, Text: "NFTA_VERDICT_CHAIN The chain to go to."},
	uapi.NFTA_VERDICT_CHAIN_ID: {Kind: BE32, Text: "NFTA_VERDICT_CHAIN_ID The same, for a chain of the same transaction."},
}}

var nfVerdicts = Enum{Name: "NFTA_VERDICT_CODE", Names: []Value{
	{uapi.NF_DROP, "NF_DROP"},
	{uapi.NF_ACCEPT, "NF_ACCEPT"},
	{uapi.NF_STOLEN, "NF_STOLEN"},
	{uapi.NF_QUEUE, "NF_QUEUE"},
	{uapi.NF_REPEAT, "NF_REPEAT"},
	{1<<64 - 1, "NFT_CONTINUE"},
	{1<<64 - 2, "NFT_BREAK"},
	{1<<64 - 3, "NFT_JUMP"},
	{1<<64 - 4, "NFT_GOTO"},
	{1<<64 - 5, "NFT_RETURN"},
}}

var nfRegs = Enum{Name: "nft_registers", Names: []Value{
	{uapi.NFT_REG_VERDICT, "NFT_REG_VERDICT"},
	{uapi.NFT_REG_1, "NFT_REG_1"},
	{uapi.NFT_REG_2, "NFT_REG_2"},
	{uapi.NFT_REG_3, "NFT_REG_3"},
	{uapi.NFT_REG_4, "NFT_REG_4"},
	{uapi.NFT_REG32_00, "NFT_REG32_00"},
	{uapi.NFT_REG32_01, "NFT_REG32_01"},
	{uapi.NFT_REG32_02, "NFT_REG32_02"},
	{uapi.NFT_REG32_03, "NFT_REG32_03"},
	{uapi.NFT_REG32_04, "NFT_REG32_04"},
	{uapi.NFT_REG32_05, "NFT_REG32_05"},
	{uapi.NFT_REG32_06, "NFT_REG32_06"},
	{uapi.NFT_REG32_07, "NFT_REG32_07"},
	{uapi.NFT_REG32_08, "NFT_REG32_08"},
	{uapi.NFT_REG32_09, "NFT_REG32_09"},
	{uapi.NFT_REG32_10, "NFT_REG32_10"},
	{uapi.NFT_REG32_11, "NFT_REG32_11"},
	{uapi.NFT_REG32_12, "NFT_REG32_12"},
	{uapi.NFT_REG32_13, "NFT_REG32_13"},
	{uapi.NFT_REG32_14, "NFT_REG32_14"},
	{uapi.NFT_REG32_15, "NFT_REG32_15"},
}}

// NFGen is the attributes of NFT_MSG_NEWGEN.
var NFGen = Set{Name: "nf-gen", Attrs: []Attr{
	uapi.NFTA_GEN_ID:        {Kind: BE32, Text: "NFTA_GEN_ID The generation's number."},
	uapi.NFTA_GEN_PROC_PID:  {Kind: BE32, Text: "NFTA_GEN_PROC_PID The process that made the last transaction."},
	uapi.NFTA_GEN_PROC_NAME: {Kind: Str, Text: "NFTA_GEN_PROC_NAME That process's name."},
}}
