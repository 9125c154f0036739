package schema

import "vethkit/rtnl/uapi"

// Rule is the attributes of a rule that picks a routing table:
// include/uapi/linux/fib_rules.h.
var Rule = Set{Name: "rule-attrs", Attrs: []Attr{
	uapi.FRA_DST:                {Kind: IP, Text: "FRA_DST Packets to this network; fib_rule_hdr.dst_len bits count."},
	uapi.FRA_SRC:                {Kind: IP, Text: "FRA_SRC Packets from this network; fib_rule_hdr.src_len bits count."},
	uapi.FRA_IIFNAME:            {Kind: Str, Text: "FRA_IIFNAME Packets that came in by the link of this name; lo: packets of this host."},
	uapi.FRA_GOTO:               {Kind: U32, Text: "FRA_GOTO With FR_ACT_GOTO: the priority of the rule to go on with."},
	uapi.FRA_UNUSED2:            {Kind: Bytes, Text: "FRA_UNUSED2 Has a number and no use."},
	uapi.FRA_PRIORITY:           {Kind: U32, Text: "FRA_PRIORITY The rule's place: rules are looked at in this order, the smallest first."},
	uapi.FRA_UNUSED3:            {Kind: Bytes, Text: "FRA_UNUSED3 Has a number and no use."},
	uapi.FRA_UNUSED4:            {Kind: Bytes, Text: "FRA_UNUSED4 Has a number and no use."},
	uapi.FRA_UNUSED5:            {Kind: Bytes, Text: "FRA_UNUSED5 Has a number and no use."},
	uapi.FRA_FWMARK:             {Kind: U32, Text: "FRA_FWMARK Packets with this mark, in the bits of FRA_FWMASK."},
	uapi.FRA_FLOW:               {Kind: U32, Text: "FRA_FLOW IPv4: the realm that the packets are counted to."},
	uapi.FRA_TUN_ID:             {Kind: BE64, Text: "FRA_TUN_ID Packets that came out of a tunnel with this id."},
	uapi.FRA_SUPPRESS_IFGROUP:   {Kind: U32, Text: "FRA_SUPPRESS_IFGROUP Routes by links of this group do not count."},
	uapi.FRA_SUPPRESS_PREFIXLEN: {Kind: S32, Text: "FRA_SUPPRESS_PREFIXLEN Routes of this prefix length or a shorter one do not count; -1: all do."},
	uapi.FRA_TABLE:              {Kind: U32, Enum: tablesRef, Text: "FRA_TABLE The table to look in, in 32 bits."},
	uapi.FRA_FWMASK:             {Kind: U32, Text: "FRA_FWMASK Which bits of the mark FRA_FWMARK is about."},
	uapi.FRA_OIFNAME:            {Kind: Str, Text: "FRA_OIFNAME Packets of sockets bound to the link of this name."},
	uapi.FRA_PAD:                {Kind: Pad, Text: "FRA_PAD"},
	uapi.FRA_L3MDEV:             {Kind: U8, Text: "FRA_L3MDEV 1: look in the table of the VRF that the packet's link belongs to."},
	uapi.FRA_UID_RANGE:          {Kind: Record, Struct: RuleUIDRangeRef, Text: "FRA_UID_RANGE Packets of these users' sockets."},
	uapi.FRA_PROTOCOL:           {Kind: U8, Enum: routeProtosRef, Text: "FRA_PROTOCOL Who made the rule."},
	uapi.FRA_IP_PROTO:           {Kind: U8, Enum: ipProtosRef, Text: "FRA_IP_PROTO Packets of this IP protocol."},
	uapi.FRA_SPORT_RANGE:        {Kind: Record, Struct: RulePortRangeRef, Text: "FRA_SPORT_RANGE Packets from these ports."},
	uapi.FRA_DPORT_RANGE:        {Kind: Record, Struct: RulePortRangeRef, Text: "FRA_DPORT_RANGE Packets to these ports."},
	uapi.FRA_DSCP:               {Kind: U8, Text: "FRA_DSCP Packets with this DSCP, from 0 to 63; since Linux 6.12."},
	uapi.FRA_FLOWLABEL:          {Kind: BE32, Text: "FRA_FLOWLABEL IPv6: packets with this flow label; since Linux 6.14."},
	uapi.FRA_FLOWLABEL_MASK:     {Kind: BE32, Text: "FRA_FLOWLABEL_MASK Which bits of the flow label count."},
	uapi.FRA_SPORT_MASK:         {Kind: U16, Text: "FRA_SPORT_MASK Which bits of the source port count; since Linux 6.15."},
	uapi.FRA_DPORT_MASK:         {Kind: U16, Text: "FRA_DPORT_MASK Which bits of the destination port count; since Linux 6.15."},
	uapi.FRA_DSCP_MASK:          {Kind: U8, Text: "FRA_DSCP_MASK Which bits of the DSCP count; since Linux 6.15."},
}}

// FibRuleHdr is struct fib_rule_hdr.
var FibRuleHdr = Struct{Name: "fib_rule_hdr", Size: 12, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "family"},
	{Off: 1, Len: 1, Kind: U8, Text: "dst_len How many bits of FRA_DST count."},
	{Off: 2, Len: 1, Kind: U8, Text: "src_len How many bits of FRA_SRC count."},
	{Off: 3, Len: 1, Kind: U8, Text: "tos Only packets of this type of service; 0: all."},
	{Off: 4, Len: 1, Kind: U8, Enum: tablesRef, Text: "table The table to look in, if it is under 256; FRA_TABLE has it whole."},
	{Off: 5, Len: 1, Kind: Pad, Text: "res1"},
	{Off: 6, Len: 1, Kind: Pad, Text: "res2"},
	{Off: 7, Len: 1, Kind: U8, Enum: ruleActionsRef, Text: "action What to do with the packets that match."},
	{Off: 8, Len: 4, Kind: U32, Enum: ruleFlagsRef, Text: "flags"},
}}

// RuleUIDRange is struct fib_rule_uid_range, both ends included.
var RuleUIDRange = Struct{Name: "fib_rule_uid_range", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "start"},
	{Off: 4, Len: 4, Kind: U32, Text: "end"},
}}

// RulePortRange is struct fib_rule_port_range, both ends included; in machine
// order, as ports seldom are.
var RulePortRange = Struct{Name: "fib_rule_port_range", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Text: "start"},
	{Off: 2, Len: 2, Kind: U16, Text: "end"},
}}

var ruleActions = Enum{Name: "FR_ACT", Names: []Value{
	{uapi.FR_ACT_UNSPEC, "FR_ACT_UNSPEC"},
	{uapi.FR_ACT_TO_TBL, "FR_ACT_TO_TBL"},
	{uapi.FR_ACT_GOTO, "FR_ACT_GOTO"},
	{uapi.FR_ACT_NOP, "FR_ACT_NOP"},
	{uapi.FR_ACT_RES3, "FR_ACT_RES3"},
	{uapi.FR_ACT_RES4, "FR_ACT_RES4"},
	{uapi.FR_ACT_BLACKHOLE, "FR_ACT_BLACKHOLE"},
	{uapi.FR_ACT_UNREACHABLE, "FR_ACT_UNREACHABLE"},
	{uapi.FR_ACT_PROHIBIT, "FR_ACT_PROHIBIT"},
}}

var ruleFlags = Enum{Name: "fib_rule_hdr.flags", Flags: true, Names: []Value{
	{uapi.FIB_RULE_PERMANENT, "FIB_RULE_PERMANENT"},
	{uapi.FIB_RULE_INVERT, "FIB_RULE_INVERT"},
	{uapi.FIB_RULE_UNRESOLVED, "FIB_RULE_UNRESOLVED"},
	{uapi.FIB_RULE_IIF_DETACHED, "FIB_RULE_IIF_DETACHED"},
	{uapi.FIB_RULE_OIF_DETACHED, "FIB_RULE_OIF_DETACHED"},
	{uapi.FIB_RULE_FIND_SADDR, "FIB_RULE_FIND_SADDR"},
}}
