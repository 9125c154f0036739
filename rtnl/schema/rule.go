package schema

import "vethkit/rtnl/uapi"

// Rule is the attributes of a rule that picks a routing table:
// include/uapi/linux/fib_rules.h.
var Rule = Set{Name: "rule-attrs", Attrs: []Attr{
	uapi.FRA_DST:                {Name: "FRA_DST", Kind: IP, Doc: "Packets to this network; fib_rule_hdr.dst_len bits count."},
	uapi.FRA_SRC:                {Name: "FRA_SRC", Kind: IP, Doc: "Packets from this network; fib_rule_hdr.src_len bits count."},
	uapi.FRA_IIFNAME:            {Name: "FRA_IIFNAME", Kind: Str, Doc: "Packets that came in by the link of this name; lo: packets of this host."},
	uapi.FRA_GOTO:               {Name: "FRA_GOTO", Kind: U32, Doc: "With FR_ACT_GOTO: the priority of the rule to go on with."},
	uapi.FRA_UNUSED2:            {Name: "FRA_UNUSED2", Kind: Bytes, Doc: "Has a number and no use."},
	uapi.FRA_PRIORITY:           {Name: "FRA_PRIORITY", Kind: U32, Doc: "The rule's place: rules are looked at in this order, the smallest first."},
	uapi.FRA_UNUSED3:            {Name: "FRA_UNUSED3", Kind: Bytes, Doc: "Has a number and no use."},
	uapi.FRA_UNUSED4:            {Name: "FRA_UNUSED4", Kind: Bytes, Doc: "Has a number and no use."},
	uapi.FRA_UNUSED5:            {Name: "FRA_UNUSED5", Kind: Bytes, Doc: "Has a number and no use."},
	uapi.FRA_FWMARK:             {Name: "FRA_FWMARK", Kind: U32, Doc: "Packets with this mark, in the bits of FRA_FWMASK."},
	uapi.FRA_FLOW:               {Name: "FRA_FLOW", Kind: U32, Doc: "IPv4: the realm that the packets are counted to."},
	uapi.FRA_TUN_ID:             {Name: "FRA_TUN_ID", Kind: BE64, Doc: "Packets that came out of a tunnel with this id."},
	uapi.FRA_SUPPRESS_IFGROUP:   {Name: "FRA_SUPPRESS_IFGROUP", Kind: U32, Doc: "Routes by links of this group do not count."},
	uapi.FRA_SUPPRESS_PREFIXLEN: {Name: "FRA_SUPPRESS_PREFIXLEN", Kind: S32, Doc: "Routes of this prefix length or a shorter one do not count; -1: all do."},
	uapi.FRA_TABLE:              {Name: "FRA_TABLE", Kind: U32, Enum: &tables, Doc: "The table to look in, in 32 bits."},
	uapi.FRA_FWMASK:             {Name: "FRA_FWMASK", Kind: U32, Doc: "Which bits of the mark FRA_FWMARK is about."},
	uapi.FRA_OIFNAME:            {Name: "FRA_OIFNAME", Kind: Str, Doc: "Packets of sockets bound to the link of this name."},
	uapi.FRA_PAD:                {Name: "FRA_PAD", Kind: Pad, Doc: "Brings the next attribute's value to a multiple of eight."},
	uapi.FRA_L3MDEV:             {Name: "FRA_L3MDEV", Kind: U8, Doc: "1: look in the table of the VRF that the packet's link belongs to."},
	uapi.FRA_UID_RANGE:          {Name: "FRA_UID_RANGE", Kind: Record, Struct: &RuleUIDRange, Doc: "Packets of these users' sockets."},
	uapi.FRA_PROTOCOL:           {Name: "FRA_PROTOCOL", Kind: U8, Enum: &routeProtos, Doc: "Who made the rule."},
	uapi.FRA_IP_PROTO:           {Name: "FRA_IP_PROTO", Kind: U8, Enum: &ipProtos, Doc: "Packets of this IP protocol."},
	uapi.FRA_SPORT_RANGE:        {Name: "FRA_SPORT_RANGE", Kind: Record, Struct: &RulePortRange, Doc: "Packets from these ports."},
	uapi.FRA_DPORT_RANGE:        {Name: "FRA_DPORT_RANGE", Kind: Record, Struct: &RulePortRange, Doc: "Packets to these ports."},
	uapi.FRA_DSCP:               {Name: "FRA_DSCP", Kind: U8, Doc: "Packets with this DSCP, from 0 to 63; since Linux 6.12."},
	uapi.FRA_FLOWLABEL:          {Name: "FRA_FLOWLABEL", Kind: BE32, Doc: "IPv6: packets with this flow label; since Linux 6.14."},
	uapi.FRA_FLOWLABEL_MASK:     {Name: "FRA_FLOWLABEL_MASK", Kind: BE32, Doc: "Which bits of the flow label count."},
	uapi.FRA_SPORT_MASK:         {Name: "FRA_SPORT_MASK", Kind: U16, Doc: "Which bits of the source port count; since Linux 6.15."},
	uapi.FRA_DPORT_MASK:         {Name: "FRA_DPORT_MASK", Kind: U16, Doc: "Which bits of the destination port count; since Linux 6.15."},
	uapi.FRA_DSCP_MASK:          {Name: "FRA_DSCP_MASK", Kind: U8, Doc: "Which bits of the DSCP count; since Linux 6.15."},
}}

// FibRuleHdr is struct fib_rule_hdr.
var FibRuleHdr = Struct{Name: "fib_rule_hdr", Size: 12, Fields: []Field{
	{Name: "family", Off: 0, Len: 1, Kind: U8, Enum: &Families},
	{Name: "dst_len", Off: 1, Len: 1, Kind: U8, Doc: "How many bits of FRA_DST count."},
	{Name: "src_len", Off: 2, Len: 1, Kind: U8, Doc: "How many bits of FRA_SRC count."},
	{Name: "tos", Off: 3, Len: 1, Kind: U8, Doc: "Only packets of this type of service; 0: all."},
	{Name: "table", Off: 4, Len: 1, Kind: U8, Enum: &tables, Doc: "The table to look in, if it is under 256; FRA_TABLE has it whole."},
	{Name: "res1", Off: 5, Len: 1, Kind: Pad},
	{Name: "res2", Off: 6, Len: 1, Kind: Pad},
	{Name: "action", Off: 7, Len: 1, Kind: U8, Enum: &ruleActions, Doc: "What to do with the packets that match."},
	{Name: "flags", Off: 8, Len: 4, Kind: U32, Enum: &ruleFlags},
}}

// RuleUIDRange is struct fib_rule_uid_range, both ends included.
var RuleUIDRange = Struct{Name: "fib_rule_uid_range", Size: 8, Fields: []Field{
	{Name: "start", Off: 0, Len: 4, Kind: U32},
	{Name: "end", Off: 4, Len: 4, Kind: U32},
}}

// RulePortRange is struct fib_rule_port_range, both ends included; in machine
// order, as ports seldom are.
var RulePortRange = Struct{Name: "fib_rule_port_range", Size: 4, Fields: []Field{
	{Name: "start", Off: 0, Len: 2, Kind: U16},
	{Name: "end", Off: 2, Len: 2, Kind: U16},
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
