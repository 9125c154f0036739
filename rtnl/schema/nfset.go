package schema

import "vethkit/rtnl/uapi"

// NFSet is the attributes of NFT_MSG_NEWSET.
var NFSet = Set{Name: "nf-set", Attrs: []Attr{
	uapi.NFTA_SET_TABLE:       {Kind: Str, Text: "NFTA_SET_TABLE The table that it is in."},
	uapi.NFTA_SET_NAME:        {Kind: Str, Text: "NFTA_SET_NAME The set's name; %d in it is replaced by a number."},
	uapi.NFTA_SET_FLAGS:       {Kind: BE32, Enum: nfSetFlagsRef, Text: "NFTA_SET_FLAGS What kind of set it is."},
	uapi.NFTA_SET_KEY_TYPE:    {Kind: BE32, Text: "NFTA_SET_KEY_TYPE What its elements are: a number of nft's own, such as 7 for IPv4 addresses."},
	uapi.NFTA_SET_KEY_LEN:     {Kind: BE32, Text: "NFTA_SET_KEY_LEN Bytes of an element."},
	uapi.NFTA_SET_DATA_TYPE:   {Kind: BE32, Enum: nfDataTypesRef, Text: "NFTA_SET_DATA_TYPE Of a map: what it leads to."},
	uapi.NFTA_SET_DATA_LEN:    {Kind: BE32, Text: "NFTA_SET_DATA_LEN Of a map: bytes of that."},
	uapi.NFTA_SET_POLICY:      {Kind: BE32, Enum: nfSetPoliciesRef, Text: "NFTA_SET_POLICY Whether it should be fast or small."},
	uapi.NFTA_SET_DESC:        {Kind: Nest, Sub: NFSetDescRef, Text: "NFTA_SET_DESC How large it will be, and what its elements consist of."},
	uapi.NFTA_SET_ID:          {Kind: BE32, Text: "NFTA_SET_ID A number for it within the transaction."},
	uapi.NFTA_SET_TIMEOUT:     {Kind: BE64, Text: "NFTA_SET_TIMEOUT How long elements stay, in milliseconds."},
	uapi.NFTA_SET_GC_INTERVAL: {Kind: BE32, Text: "NFTA_SET_GC_INTERVAL How often old ones are looked for, in milliseconds."},
	uapi.NFTA_SET_USERDATA:    {Kind: Bytes, Text: "NFTA_SET_USERDATA Notes of whoever made it, such as a comment."},
	uapi.NFTA_SET_PAD:         {Kind: Pad, Text: "NFTA_SET_PAD"},
	uapi.NFTA_SET_OBJ_TYPE:    {Kind: BE32, Enum: nfObjTypesRef, Text: "NFTA_SET_OBJ_TYPE Of a map to objects: their kind."},
	uapi.NFTA_SET_HANDLE:      {Kind: BE64, Text: "NFTA_SET_HANDLE The set's number, which the kernel chose."},
	uapi.NFTA_SET_EXPR:        {Kind: Nest, Sub: NFExprRef, Text: "NFTA_SET_EXPR An expression that each element has, such as a counter."},
	uapi.NFTA_SET_EXPRESSIONS: {Kind: Nest, Sub: NFListRef, Text: "NFTA_SET_EXPRESSIONS The same, for several."},
	uapi.NFTA_SET_TYPE:        {Kind: Str, Text: "NFTA_SET_TYPE The kernel's way to store it, such as hash or rbtree; since Linux 6.17."},
	uapi.NFTA_SET_COUNT:       {Kind: BE32, Text: "NFTA_SET_COUNT How many elements it has; since Linux 6.17."},
}}

var nfSetFlags = Enum{Name: "NFTA_SET_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_SET_ANONYMOUS, "NFT_SET_ANONYMOUS"},
	{uapi.NFT_SET_CONSTANT, "NFT_SET_CONSTANT"},
	{uapi.NFT_SET_INTERVAL, "NFT_SET_INTERVAL"},
	{uapi.NFT_SET_MAP, "NFT_SET_MAP"},
	{uapi.NFT_SET_TIMEOUT, "NFT_SET_TIMEOUT"},
	{uapi.NFT_SET_EVAL, "NFT_SET_EVAL"},
	{uapi.NFT_SET_OBJECT, "NFT_SET_OBJECT"},
	{uapi.NFT_SET_CONCAT, "NFT_SET_CONCAT"},
	{uapi.NFT_SET_EXPR, "NFT_SET_EXPR"},
}}

var nfDataTypes = Enum{Name: "NFTA_SET_DATA_TYPE", Names: []Value{
	{uapi.NFT_DATA_VERDICT, "NFT_DATA_VERDICT"},
}}

var nfSetPolicies = Enum{Name: "NFTA_SET_POLICY", Names: []Value{
	{uapi.NFT_SET_POL_PERFORMANCE, "NFT_SET_POL_PERFORMANCE"},
	{uapi.NFT_SET_POL_MEMORY, "NFT_SET_POL_MEMORY"},
}}

// NFSetDesc is NFTA_SET_DESC.
var NFSetDesc = Set{Name: "nf-set-desc", Attrs: []Attr{
	uapi.NFTA_SET_DESC_SIZE:   {Kind: BE32, Text: "NFTA_SET_DESC_SIZE How many elements there may be."},
	uapi.NFTA_SET_DESC_CONCAT: {Kind: List, Elem: Nest, Sub: NFSetFieldRef, Text: "NFTA_SET_DESC_CONCAT The fields that an element consists of, in a row."},
}}

// NFSetField is an element of NFTA_SET_DESC_CONCAT.
var NFSetField = Set{Name: "nf-set-field", Attrs: []Attr{
	uapi.NFTA_SET_FIELD_LEN: {Kind: BE32, Text: "NFTA_SET_FIELD_LEN Bytes of the field."},
}}

// NFSetElems is the attributes of NFT_MSG_NEWSETELEM.
var NFSetElems = Set{Name: "nf-set-elems", Attrs: []Attr{
	uapi.NFTA_SET_ELEM_LIST_TABLE:    {Kind: Str, Text: "NFTA_SET_ELEM_LIST_TABLE The table that the set is in."},
	uapi.NFTA_SET_ELEM_LIST_SET:      {Kind: Str, Text: "NFTA_SET_ELEM_LIST_SET The set's name."},
	uapi.NFTA_SET_ELEM_LIST_ELEMENTS: {Kind: List, Elem: Nest, Sub: NFSetElemRef, Text: "NFTA_SET_ELEM_LIST_ELEMENTS The elements: from the kernel each is number 1, nft counts them."},
	uapi.NFTA_SET_ELEM_LIST_SET_ID:   {Kind: BE32, Text: "NFTA_SET_ELEM_LIST_SET_ID As NFTA_SET_ELEM_LIST_SET, for a set of the same transaction."},
}}

// NFSetElem is an element of NFTA_SET_ELEM_LIST_ELEMENTS.
var NFSetElem = Set{Name: "nf-set-elem", Attrs: []Attr{
	uapi.NFTA_SET_ELEM_KEY:         {Kind: Nest, Sub: NFDataRef, Text: "NFTA_SET_ELEM_KEY The element; of an interval where it begins."},
	uapi.NFTA_SET_ELEM_DATA:        {Kind: Nest, Sub: NFDataRef, Text: "NFTA_SET_ELEM_DATA Of a map: what it leads to."},
	uapi.NFTA_SET_ELEM_FLAGS:       {Kind: BE32, Enum: nfElemFlagsRef, Text: "NFTA_SET_ELEM_FLAGS Whether it ends an interval, or stands for all others."},
	uapi.NFTA_SET_ELEM_TIMEOUT:     {Kind: BE64, Text: "NFTA_SET_ELEM_TIMEOUT How long it stays, in milliseconds; 0: for ever."},
	uapi.NFTA_SET_ELEM_EXPIRATION:  {Kind: BE64, Text: "NFTA_SET_ELEM_EXPIRATION What is left of that, in milliseconds."},
	uapi.NFTA_SET_ELEM_USERDATA:    {Kind: Bytes, Text: "NFTA_SET_ELEM_USERDATA Notes of whoever made it, such as a comment."},
	uapi.NFTA_SET_ELEM_EXPR:        {Kind: Nest, Sub: NFExprRef, Text: "NFTA_SET_ELEM_EXPR An expression that it has, such as a counter."},
	uapi.NFTA_SET_ELEM_PAD:         {Kind: Pad, Text: "NFTA_SET_ELEM_PAD"},
	uapi.NFTA_SET_ELEM_OBJREF:      {Kind: Str, Text: "NFTA_SET_ELEM_OBJREF Of a map to objects: the object's name."},
	uapi.NFTA_SET_ELEM_KEY_END:     {Kind: Nest, Sub: NFDataRef, Text: "NFTA_SET_ELEM_KEY_END Where the interval ends."},
	uapi.NFTA_SET_ELEM_EXPRESSIONS: {Kind: Nest, Sub: NFListRef, Text: "NFTA_SET_ELEM_EXPRESSIONS As NFTA_SET_ELEM_EXPR, for several."},
}}

var nfElemFlags = Enum{Name: "NFTA_SET_ELEM_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_SET_ELEM_INTERVAL_END, "NFT_SET_ELEM_INTERVAL_END"},
	{uapi.NFT_SET_ELEM_CATCHALL, "NFT_SET_ELEM_CATCHALL"},
}}

// NFObj is the attributes of NFT_MSG_NEWOBJ.
var NFObj = Set{Name: "nf-obj", Attrs: []Attr{
	uapi.NFTA_OBJ_TABLE:    {Kind: Str, Text: "NFTA_OBJ_TABLE The table that it is in."},
	uapi.NFTA_OBJ_NAME:     {Kind: Str, Text: "NFTA_OBJ_NAME The object's name."},
	uapi.NFTA_OBJ_TYPE:     {Kind: BE32, Enum: nfObjTypesRef, Text: "NFTA_OBJ_TYPE The kind of object."},
	uapi.NFTA_OBJ_DATA:     {Kind: Nest, Switch: nfObjDataRef, Text: "NFTA_OBJ_DATA What the kind's expression has, such as NFTA_COUNTER_BYTES."},
	uapi.NFTA_OBJ_USE:      {Kind: BE32, Text: "NFTA_OBJ_USE How many refer to it."},
	uapi.NFTA_OBJ_HANDLE:   {Kind: BE64, Text: "NFTA_OBJ_HANDLE The object's number, which the kernel chose."},
	uapi.NFTA_OBJ_PAD:      {Kind: Pad, Text: "NFTA_OBJ_PAD"},
	uapi.NFTA_OBJ_USERDATA: {Kind: Bytes, Text: "NFTA_OBJ_USERDATA Notes of whoever made it, such as a comment."},
}}

var nfObjTypes = Enum{Name: "NFTA_OBJ_TYPE", Names: []Value{
	{uapi.NFT_OBJECT_UNSPEC, "NFT_OBJECT_UNSPEC"},
	{uapi.NFT_OBJECT_COUNTER, "NFT_OBJECT_COUNTER"},
	{uapi.NFT_OBJECT_QUOTA, "NFT_OBJECT_QUOTA"},
	{uapi.NFT_OBJECT_CT_HELPER, "NFT_OBJECT_CT_HELPER"},
	{uapi.NFT_OBJECT_LIMIT, "NFT_OBJECT_LIMIT"},
	{uapi.NFT_OBJECT_CONNLIMIT, "NFT_OBJECT_CONNLIMIT"},
	{uapi.NFT_OBJECT_TUNNEL, "NFT_OBJECT_TUNNEL"},
	{uapi.NFT_OBJECT_CT_TIMEOUT, "NFT_OBJECT_CT_TIMEOUT"},
	{uapi.NFT_OBJECT_SECMARK, "NFT_OBJECT_SECMARK"},
	{uapi.NFT_OBJECT_CT_EXPECT, "NFT_OBJECT_CT_EXPECT"},
	{uapi.NFT_OBJECT_SYNPROXY, "NFT_OBJECT_SYNPROXY"},
}}

var nfObjData = Switch{By: BySiblingBE, Sibling: uapi.NFTA_OBJ_TYPE, Cases: []Case{
	{Num: uapi.NFT_OBJECT_COUNTER, Kind: Nest, Sub: NFCounterRef},
	{Num: uapi.NFT_OBJECT_QUOTA, Kind: Nest, Sub: NFQuotaRef},
	{Num: uapi.NFT_OBJECT_LIMIT, Kind: Nest, Sub: NFLimitRef},
	{Num: uapi.NFT_OBJECT_CONNLIMIT, Kind: Nest, Sub: NFConnlimitRef},
}}

// NFFlowtable is the attributes of NFT_MSG_NEWFLOWTABLE.
var NFFlowtable = Set{Name: "nf-flowtable", Attrs: []Attr{
	uapi.NFTA_FLOWTABLE_TABLE:  {Kind: Str, Text: "NFTA_FLOWTABLE_TABLE The table that it is in."},
	uapi.NFTA_FLOWTABLE_NAME:   {Kind: Str, Text: "NFTA_FLOWTABLE_NAME The flowtable's name."},
	uapi.NFTA_FLOWTABLE_HOOK:   {Kind: Nest, Sub: NFFlowtableHookRef, Text: "NFTA_FLOWTABLE_HOOK Where packets come to it."},
	uapi.NFTA_FLOWTABLE_USE:    {Kind: BE32, Text: "NFTA_FLOWTABLE_USE How many refer to it."},
	uapi.NFTA_FLOWTABLE_HANDLE: {Kind: BE64, Text: "NFTA_FLOWTABLE_HANDLE The flowtable's number, which the kernel chose."},
	uapi.NFTA_FLOWTABLE_PAD:    {Kind: Pad, Text: "NFTA_FLOWTABLE_PAD"},
	uapi.NFTA_FLOWTABLE_FLAGS:  {Kind: BE32, Enum: nfFlowtableFlagsRef, Text: "NFTA_FLOWTABLE_FLAGS Whether hardware does it, and whether packets are counted."},
}}

var nfFlowtableFlags = Enum{Name: "NFTA_FLOWTABLE_FLAGS", Flags: true, Names: []Value{
	{uapi.NFT_FLOWTABLE_HW_OFFLOAD, "NFT_FLOWTABLE_HW_OFFLOAD"},
	{uapi.NFT_FLOWTABLE_COUNTER, "NFT_FLOWTABLE_COUNTER"},
}}

// NFFlowtableHook is NFTA_FLOWTABLE_HOOK.
var NFFlowtableHook = Set{Name: "nf-flowtable-hook", Attrs: []Attr{
	uapi.NFTA_FLOWTABLE_HOOK_NUM:      {Kind: BE32, Text: "NFTA_FLOWTABLE_HOOK_NUM The place on the way: 0, received by a link."},
	uapi.NFTA_FLOWTABLE_HOOK_PRIORITY: {Kind: SBE32, Text: "NFTA_FLOWTABLE_HOOK_PRIORITY The order at this place: lowest first."},
	uapi.NFTA_FLOWTABLE_HOOK_DEVS:     {Kind: Nest, Sub: NFDevicesRef, Text: "NFTA_FLOWTABLE_HOOK_DEVS The links that take part."},
}}

// NFTrace is the attributes of NFT_MSG_TRACE.
var NFTrace = Set{Name: "nf-trace", Attrs: []Attr{
	uapi.NFTA_TRACE_TABLE:            {Kind: Str, Text: "NFTA_TRACE_TABLE The table that the packet is in."},
	uapi.NFTA_TRACE_CHAIN:            {Kind: Str, Text: "NFTA_TRACE_CHAIN The chain that it is in."},
	uapi.NFTA_TRACE_RULE_HANDLE:      {Kind: BE64, Text: "NFTA_TRACE_RULE_HANDLE Number of the rule."},
	uapi.NFTA_TRACE_TYPE:             {Kind: BE32, Enum: nfTraceTypesRef, Text: "NFTA_TRACE_TYPE Who decided it: a rule or the policy."},
	uapi.NFTA_TRACE_VERDICT:          {Kind: Nest, Sub: NFVerdictRef, Text: "NFTA_TRACE_VERDICT What was decided."},
	uapi.NFTA_TRACE_ID:               {Kind: BE32, Text: "NFTA_TRACE_ID A number for the packet."},
	uapi.NFTA_TRACE_LL_HEADER:        {Kind: Bytes, Text: "NFTA_TRACE_LL_HEADER The packet's Ethernet header."},
	uapi.NFTA_TRACE_NETWORK_HEADER:   {Kind: Bytes, Text: "NFTA_TRACE_NETWORK_HEADER The packet's IP header."},
	uapi.NFTA_TRACE_TRANSPORT_HEADER: {Kind: Bytes, Text: "NFTA_TRACE_TRANSPORT_HEADER The packet's TCP or UDP header."},
	uapi.NFTA_TRACE_IIF:              {Kind: BE32, Text: "NFTA_TRACE_IIF ifindex of the link that it came in by."},
	uapi.NFTA_TRACE_IIFTYPE:          {Kind: BE16, Enum: arphrdRef, Text: "NFTA_TRACE_IIFTYPE That link's hardware."},
	uapi.NFTA_TRACE_OIF:              {Kind: BE32, Text: "NFTA_TRACE_OIF ifindex of the link that it leaves by."},
	uapi.NFTA_TRACE_OIFTYPE:          {Kind: BE16, Enum: arphrdRef, Text: "NFTA_TRACE_OIFTYPE That link's hardware."},
	uapi.NFTA_TRACE_MARK:             {Kind: BE32, Text: "NFTA_TRACE_MARK The packet's mark."},
	uapi.NFTA_TRACE_NFPROTO:          {Kind: BE32, Enum: nfFamiliesRef, Text: "NFTA_TRACE_NFPROTO The packet's family."},
	uapi.NFTA_TRACE_POLICY:           {Kind: BE32, Enum: nfPoliciesRef, Text: "NFTA_TRACE_POLICY The chain's policy."},
	uapi.NFTA_TRACE_PAD:              {Kind: Pad, Text: "NFTA_TRACE_PAD"},
}}

var nfTraceTypes = Enum{Name: "NFTA_TRACE_TYPE", Names: []Value{
	{uapi.NFT_TRACETYPE_UNSPEC, "NFT_TRACETYPE_UNSPEC"},
	{uapi.NFT_TRACETYPE_POLICY, "NFT_TRACETYPE_POLICY"},
	{uapi.NFT_TRACETYPE_RETURN, "NFT_TRACETYPE_RETURN"},
	{uapi.NFT_TRACETYPE_RULE, "NFT_TRACETYPE_RULE"},
}}
