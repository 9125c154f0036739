package schema

import "vethkit/rtnl/uapi"

// NFBatch is what stands around the messages of a transaction on a
// NETLINK_NETFILTER socket, by nlmsg_type.
var NFBatch = Set{Name: "NETLINK_NETFILTER", Attrs: []Attr{
	uapi.NFNL_MSG_BATCH_BEGIN: {Name: "NFNL_MSG_BATCH_BEGIN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFBatchAttrsRef, Doc: "Begins a transaction: the messages up to NFNL_MSG_BATCH_END are all done, or none; res_id is the subsystem."},
	uapi.NFNL_MSG_BATCH_END:   {Name: "NFNL_MSG_BATCH_END", Kind: Nest, Struct: &Nfgenmsg, Sub: NFBatchAttrsRef, Doc: "Ends a transaction, which is done now."},
}}

// NFMessages is the messages of nf_tables, by the lower byte of nlmsg_type; the
// upper is NFNL_SUBSYS_NFTABLES. Numbers in them are in network byte order.
var NFMessages = Set{Name: "NFNL_SUBSYS_NFTABLES", Attrs: []Attr{
	uapi.NFT_MSG_NEWTABLE:         {Name: "NFT_MSG_NEWTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFTableRef, Doc: "Adds a table; from the kernel: describes one."},
	uapi.NFT_MSG_GETTABLE:         {Name: "NFT_MSG_GETTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFTableRef, Doc: "Asks for tables."},
	uapi.NFT_MSG_DELTABLE:         {Name: "NFT_MSG_DELTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFTableRef, Doc: "Removes a table with all that is in it."},
	uapi.NFT_MSG_NEWCHAIN:         {Name: "NFT_MSG_NEWCHAIN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFChainRef, Doc: "Adds a chain of rules to a table; from the kernel: describes one."},
	uapi.NFT_MSG_GETCHAIN:         {Name: "NFT_MSG_GETCHAIN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFChainRef, Doc: "Asks for chains."},
	uapi.NFT_MSG_DELCHAIN:         {Name: "NFT_MSG_DELCHAIN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFChainRef, Doc: "Removes a chain."},
	uapi.NFT_MSG_NEWRULE:          {Name: "NFT_MSG_NEWRULE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFRuleRef, Doc: "Adds a rule to a chain; from the kernel: describes one."},
	uapi.NFT_MSG_GETRULE:          {Name: "NFT_MSG_GETRULE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFRuleRef, Doc: "Asks for rules."},
	uapi.NFT_MSG_DELRULE:          {Name: "NFT_MSG_DELRULE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFRuleRef, Doc: "Removes a rule, or all of a chain."},
	uapi.NFT_MSG_NEWSET:           {Name: "NFT_MSG_NEWSET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetRef, Doc: "Adds a set, or a map, that rules look in; from the kernel: describes one."},
	uapi.NFT_MSG_GETSET:           {Name: "NFT_MSG_GETSET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetRef, Doc: "Asks for sets and maps."},
	uapi.NFT_MSG_DELSET:           {Name: "NFT_MSG_DELSET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetRef, Doc: "Removes a set or a map."},
	uapi.NFT_MSG_NEWSETELEM:       {Name: "NFT_MSG_NEWSETELEM", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetElemsRef, Doc: "Adds elements to a set; from the kernel: describes some."},
	uapi.NFT_MSG_GETSETELEM:       {Name: "NFT_MSG_GETSETELEM", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetElemsRef, Doc: "Asks for the elements of a set."},
	uapi.NFT_MSG_DELSETELEM:       {Name: "NFT_MSG_DELSETELEM", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetElemsRef, Doc: "Removes elements from a set."},
	uapi.NFT_MSG_NEWGEN:           {Name: "NFT_MSG_NEWGEN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFGenRef, Doc: "From the kernel: the generation that the tables are in, which counts transactions."},
	uapi.NFT_MSG_GETGEN:           {Name: "NFT_MSG_GETGEN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFGenRef, Doc: "Asks for the generation."},
	uapi.NFT_MSG_TRACE:            {Name: "NFT_MSG_TRACE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFTraceRef, Doc: "From the kernel: what a rule did with a packet that is traced."},
	uapi.NFT_MSG_NEWOBJ:           {Name: "NFT_MSG_NEWOBJ", Kind: Nest, Struct: &Nfgenmsg, Sub: NFObjRef, Doc: "Adds an object that rules share, such as a counter; from the kernel: describes one."},
	uapi.NFT_MSG_GETOBJ:           {Name: "NFT_MSG_GETOBJ", Kind: Nest, Struct: &Nfgenmsg, Sub: NFObjRef, Doc: "Asks for objects."},
	uapi.NFT_MSG_DELOBJ:           {Name: "NFT_MSG_DELOBJ", Kind: Nest, Struct: &Nfgenmsg, Sub: NFObjRef, Doc: "Removes an object."},
	uapi.NFT_MSG_GETOBJ_RESET:     {Name: "NFT_MSG_GETOBJ_RESET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFObjRef, Doc: "Asks for objects and sets them to zero."},
	uapi.NFT_MSG_NEWFLOWTABLE:     {Name: "NFT_MSG_NEWFLOWTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFFlowtableRef, Doc: "Adds a flowtable, by which known connections take a shorter way; from the kernel: describes one."},
	uapi.NFT_MSG_GETFLOWTABLE:     {Name: "NFT_MSG_GETFLOWTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFFlowtableRef, Doc: "Asks for flowtables."},
	uapi.NFT_MSG_DELFLOWTABLE:     {Name: "NFT_MSG_DELFLOWTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFFlowtableRef, Doc: "Removes a flowtable."},
	uapi.NFT_MSG_GETRULE_RESET:    {Name: "NFT_MSG_GETRULE_RESET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFRuleRef, Doc: "Asks for rules and sets their counters to zero; since Linux 6.2."},
	uapi.NFT_MSG_DESTROYTABLE:     {Name: "NFT_MSG_DESTROYTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFTableRef, Doc: "Removes a table, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYCHAIN:     {Name: "NFT_MSG_DESTROYCHAIN", Kind: Nest, Struct: &Nfgenmsg, Sub: NFChainRef, Doc: "Removes a chain, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYRULE:      {Name: "NFT_MSG_DESTROYRULE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFRuleRef, Doc: "Removes a rule, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYSET:       {Name: "NFT_MSG_DESTROYSET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetRef, Doc: "Removes a set, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYSETELEM:   {Name: "NFT_MSG_DESTROYSETELEM", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetElemsRef, Doc: "Removes elements of a set, if they are there; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYOBJ:       {Name: "NFT_MSG_DESTROYOBJ", Kind: Nest, Struct: &Nfgenmsg, Sub: NFObjRef, Doc: "Removes an object, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_DESTROYFLOWTABLE: {Name: "NFT_MSG_DESTROYFLOWTABLE", Kind: Nest, Struct: &Nfgenmsg, Sub: NFFlowtableRef, Doc: "Removes a flowtable, if there is one; since Linux 6.3."},
	uapi.NFT_MSG_GETSETELEM_RESET: {Name: "NFT_MSG_GETSETELEM_RESET", Kind: Nest, Struct: &Nfgenmsg, Sub: NFSetElemsRef, Doc: "Asks for elements and sets their counters to zero; since Linux 6.5."},
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
		switch m.Name[verb] {
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
	{Name: "nfgen_family", Off: 0, Len: 1, Kind: U8, Enum: &nfFamilies, Doc: "The packets that the table is for."},
	{Name: "version", Off: 1, Len: 1, Kind: U8, Doc: "Always 0."},
	{Name: "res_id", Off: 2, Len: 2, Kind: BE16, Doc: "Around a transaction: the subsystem, 10; in answers: the lower half of the generation."},
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
	uapi.NFNL_BATCH_GENID: {Name: "NFNL_BATCH_GENID", Kind: BE32, Doc: "The transaction is only done when this is still the generation, else ERESTART."},
}}

// NFTable is the attributes of NFT_MSG_NEWTABLE:
// include/uapi/linux/netfilter/nf_tables.h.
var NFTable = Set{Name: "nf-table", Attrs: []Attr{
	uapi.NFTA_TABLE_NAME:     {Name: "NFTA_TABLE_NAME", Kind: Str, Doc: "The table's name, unique in its family."},
	uapi.NFTA_TABLE_FLAGS:    {Name: "NFTA_TABLE_FLAGS", Kind: BE32, Enum: &nfTableFlags, Doc: "Whether it sleeps, and whose it is."},
	uapi.NFTA_TABLE_USE:      {Name: "NFTA_TABLE_USE", Kind: BE32, Doc: "How many chains, sets and objects it has."},
	uapi.NFTA_TABLE_HANDLE:   {Name: "NFTA_TABLE_HANDLE", Kind: BE64, Doc: "The table's number, which the kernel chose."},
	uapi.NFTA_TABLE_PAD:      {Name: "NFTA_TABLE_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NFTA_TABLE_USERDATA: {Name: "NFTA_TABLE_USERDATA", Kind: Bytes, Doc: "Notes of whoever made it, such as a comment."},
	uapi.NFTA_TABLE_OWNER:    {Name: "NFTA_TABLE_OWNER", Kind: BE32, Doc: "Port id of the socket that it belongs to."},
}}

var nfTableFlags = Enum{Name: "NFTA_TABLE_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_TABLE_F_DORMANT, "NFT_TABLE_F_DORMANT"},
	{uapi.NFT_TABLE_F_OWNER, "NFT_TABLE_F_OWNER"},
	{uapi.NFT_TABLE_F_PERSIST, "NFT_TABLE_F_PERSIST"},
}}

// NFChain is the attributes of NFT_MSG_NEWCHAIN.
var NFChain = Set{Name: "nf-chain", Attrs: []Attr{
	uapi.NFTA_CHAIN_TABLE:    {Name: "NFTA_CHAIN_TABLE", Kind: Str, Doc: "The table that it is in."},
	uapi.NFTA_CHAIN_HANDLE:   {Name: "NFTA_CHAIN_HANDLE", Kind: BE64, Doc: "The chain's number, which the kernel chose."},
	uapi.NFTA_CHAIN_NAME:     {Name: "NFTA_CHAIN_NAME", Kind: Str, Doc: "The chain's name, unique in its table."},
	uapi.NFTA_CHAIN_HOOK:     {Name: "NFTA_CHAIN_HOOK", Kind: Nest, Sub: NFHookRef, Doc: "Where on their way packets come to it; absent in a chain that others jump to."},
	uapi.NFTA_CHAIN_POLICY:   {Name: "NFTA_CHAIN_POLICY", Kind: BE32, Enum: &nfPolicies, Doc: "What happens to packets that no rule decides."},
	uapi.NFTA_CHAIN_USE:      {Name: "NFTA_CHAIN_USE", Kind: BE32, Doc: "How many rules it has, and how many jump to it."},
	uapi.NFTA_CHAIN_TYPE:     {Name: "NFTA_CHAIN_TYPE", Kind: Str, Doc: "What it may do: filter, nat or route."},
	uapi.NFTA_CHAIN_COUNTERS: {Name: "NFTA_CHAIN_COUNTERS", Kind: Nest, Sub: NFCounterRef, Doc: "Packets that came to its end."},
	uapi.NFTA_CHAIN_PAD:      {Name: "NFTA_CHAIN_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NFTA_CHAIN_FLAGS:    {Name: "NFTA_CHAIN_FLAGS", Kind: BE32, Enum: &nfChainFlags, Doc: "Whether it has a hook, and whether hardware does it."},
	uapi.NFTA_CHAIN_ID:       {Name: "NFTA_CHAIN_ID", Kind: BE32, Doc: "A number for it within the transaction."},
	uapi.NFTA_CHAIN_USERDATA: {Name: "NFTA_CHAIN_USERDATA", Kind: Bytes, Doc: "Notes of whoever made it, such as a comment."},
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
	uapi.NFTA_HOOK_HOOKNUM:  {Name: "NFTA_HOOK_HOOKNUM", Kind: BE32, Enum: &nfHooks, Doc: "The place on the way; with NFPROTO_NETDEV: 0 received by a link, 1 sent."},
	uapi.NFTA_HOOK_PRIORITY: {Name: "NFTA_HOOK_PRIORITY", Kind: SBE32, Enum: &nfPriorities, Doc: "The order of chains at one place: lowest first."},
	uapi.NFTA_HOOK_DEV:      {Name: "NFTA_HOOK_DEV", Kind: Str, Doc: "With NFPROTO_NETDEV: the link."},
	uapi.NFTA_HOOK_DEVS:     {Name: "NFTA_HOOK_DEVS", Kind: Nest, Sub: NFDevicesRef, Doc: "The same, for several."},
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
	uapi.NFTA_DEVICE_NAME:   {Name: "NFTA_DEVICE_NAME", Kind: Str, Doc: "The name of one link."},
	uapi.NFTA_DEVICE_PREFIX: {Name: "NFTA_DEVICE_PREFIX", Kind: Str, Doc: "What names of links begin with; since Linux 6.18."},
}}

// NFRule is the attributes of NFT_MSG_NEWRULE.
var NFRule = Set{Name: "nf-rule", Attrs: []Attr{
	uapi.NFTA_RULE_TABLE:       {Name: "NFTA_RULE_TABLE", Kind: Str, Doc: "The table that it is in."},
	uapi.NFTA_RULE_CHAIN:       {Name: "NFTA_RULE_CHAIN", Kind: Str, Doc: "The chain that it is in."},
	uapi.NFTA_RULE_HANDLE:      {Name: "NFTA_RULE_HANDLE", Kind: BE64, Doc: "The rule's number, which the kernel chose."},
	uapi.NFTA_RULE_EXPRESSIONS: {Name: "NFTA_RULE_EXPRESSIONS", Kind: Nest, Sub: NFListRef, Doc: "What it does, step by step."},
	uapi.NFTA_RULE_COMPAT:      {Name: "NFTA_RULE_COMPAT", Kind: Nest, Sub: NFCompatRef, Doc: "Of iptables: the protocol that it is for."},
	uapi.NFTA_RULE_POSITION:    {Name: "NFTA_RULE_POSITION", Kind: BE64, Doc: "Number of the rule that it stands behind, or in front of."},
	uapi.NFTA_RULE_USERDATA:    {Name: "NFTA_RULE_USERDATA", Kind: Bytes, Doc: "Notes of whoever made it, such as a comment."},
	uapi.NFTA_RULE_PAD:         {Name: "NFTA_RULE_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.NFTA_RULE_ID:          {Name: "NFTA_RULE_ID", Kind: BE32, Doc: "A number for it within the transaction."},
	uapi.NFTA_RULE_POSITION_ID: {Name: "NFTA_RULE_POSITION_ID", Kind: BE32, Doc: "As NFTA_RULE_POSITION, for a rule of the same transaction."},
	uapi.NFTA_RULE_CHAIN_ID:    {Name: "NFTA_RULE_CHAIN_ID", Kind: BE32, Doc: "As NFTA_RULE_CHAIN, for a chain of the same transaction."},
}}

// NFCompat is NFTA_RULE_COMPAT.
var NFCompat = Set{Name: "nf-rule-compat", Attrs: []Attr{
	uapi.NFTA_RULE_COMPAT_PROTO: {Name: "NFTA_RULE_COMPAT_PROTO", Kind: BE32, Enum: &ipProtos, Doc: "The IP protocol."},
	uapi.NFTA_RULE_COMPAT_FLAGS: {Name: "NFTA_RULE_COMPAT_FLAGS", Kind: BE32, Doc: "2: all but that."},
}}

// NFList is a list of expressions.
var NFList = Set{Name: "nf-list", Attrs: []Attr{
	uapi.NFTA_LIST_ELEM: {Name: "NFTA_LIST_ELEM", Kind: Nest, Sub: NFExprRef, Doc: "One step, an expression."},
}}

// NFExpr is an expression.
var NFExpr = Set{Name: "nf-expr", Attrs: []Attr{
	uapi.NFTA_EXPR_NAME: {Name: "NFTA_EXPR_NAME", Kind: Str, Doc: "Its kind: payload, cmp, meta, …."},
	uapi.NFTA_EXPR_DATA: {Name: "NFTA_EXPR_DATA", Kind: Nest, Switch: &nfExprData, Doc: "The kind's own settings."},
}}

// NFData is a value: NFTA_CMP_DATA and many more.
var NFData = Set{Name: "nf-data", Attrs: []Attr{
	uapi.NFTA_DATA_VALUE:   {Name: "NFTA_DATA_VALUE", Kind: Bytes, Doc: "The value, as it stands in the packet or in a register."},
	uapi.NFTA_DATA_VERDICT: {Name: "NFTA_DATA_VERDICT", Kind: Nest, Sub: NFVerdictRef, Doc: "What happens to the packet."},
}}

// NFVerdict is NFTA_DATA_VERDICT.
var NFVerdict = Set{Name: "nf-verdict", Attrs: []Attr{
	uapi.NFTA_VERDICT_CODE:     {Name: "NFTA_VERDICT_CODE", Kind: SBE32, Enum: &nfVerdicts, Doc: "What happens: drop, accept, go to another chain."},
	uapi.NFTA_VERDICT_CHAIN:    {Name: "NFTA_VERDICT_CHAIN", Kind: Str, Doc: "The chain to go to."},
	uapi.NFTA_VERDICT_CHAIN_ID: {Name: "NFTA_VERDICT_CHAIN_ID", Kind: BE32, Doc: "The same, for a chain of the same transaction."},
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
	uapi.NFTA_GEN_ID:        {Name: "NFTA_GEN_ID", Kind: BE32, Doc: "The generation's number."},
	uapi.NFTA_GEN_PROC_PID:  {Name: "NFTA_GEN_PROC_PID", Kind: BE32, Doc: "The process that made the last transaction."},
	uapi.NFTA_GEN_PROC_NAME: {Name: "NFTA_GEN_PROC_NAME", Kind: Str, Doc: "That process's name."},
}}
