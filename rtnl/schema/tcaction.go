package schema

import "vethkit/rtnl/uapi"

// Actions is the attributes of RTM_NEWACTION: include/uapi/linux/rtnetlink.h.
var Actions = Set{Name: "tc-action-root", Attrs: []Attr{
	uapi.TCA_ROOT_TAB:          {Kind: List, Elem: Nest, Sub: ActionRef, Text: "TCA_ROOT_TAB The actions, numbered from 1."},
	uapi.TCA_ROOT_FLAGS:        {Kind: Record, Struct: Bitfield32Ref, Text: "TCA_ROOT_FLAGS In a dump's request: 1 for more than 32 in an answer, 2 for the names alone."},
	uapi.TCA_ROOT_COUNT:        {Kind: U32, Text: "TCA_ROOT_COUNT How many actions the answer has."},
	uapi.TCA_ROOT_TIME_DELTA:   {Kind: U32, Text: "TCA_ROOT_TIME_DELTA In a dump's request: only those used in the last milliseconds."},
	uapi.TCA_ROOT_EXT_WARN_MSG: {Kind: Str, Text: "TCA_ROOT_EXT_WARN_MSG The kernel's warning, in English."},
}}

// TcaMsg is struct tcamsg.
var TcaMsg = Struct{Name: "tcamsg", Size: 4, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "tca_family"},
	{Off: 1, Len: 1, Kind: Pad, Text: "tca__pad1"},
	{Off: 2, Len: 2, Kind: Pad, Text: "tca__pad2"},
}}

// Action is an element of TCA_ROOT_TAB: include/uapi/linux/pkt_cls.h.
var Action = Set{Name: "tc-action", Attrs: []Attr{
	uapi.TCA_ACT_KIND:          {Kind: Str, Text: "TCA_ACT_KIND The kind: gact, mirred, police, …."},
	uapi.TCA_ACT_OPTIONS:       {Kind: Bytes, Text: "TCA_ACT_OPTIONS The kind's own settings."},
	uapi.TCA_ACT_INDEX:         {Kind: U32, Text: "TCA_ACT_INDEX The action's number among those of its kind."},
	uapi.TCA_ACT_STATS:         {Kind: Nest, Sub: TCStats2Ref, Text: "TCA_ACT_STATS Counters of packets and bytes."},
	uapi.TCA_ACT_PAD:           {Kind: Pad, Text: "TCA_ACT_PAD"},
	uapi.TCA_ACT_COOKIE:        {Kind: Bytes, Text: "TCA_ACT_COOKIE A note of whoever made it, up to 16 bytes."},
	uapi.TCA_ACT_FLAGS:         {Kind: Record, Struct: Bitfield32Ref, Text: "TCA_ACT_FLAGS 1: no counters a CPU, 2: not in hardware, 4: only there."},
	uapi.TCA_ACT_HW_STATS:      {Kind: Record, Struct: Bitfield32Ref, Text: "TCA_ACT_HW_STATS Which of the hardware's counters are wanted: 1 at once, 2 delayed."},
	uapi.TCA_ACT_USED_HW_STATS: {Kind: Record, Struct: Bitfield32Ref, Text: "TCA_ACT_USED_HW_STATS Which of them there are."},
	uapi.TCA_ACT_IN_HW_COUNT:   {Kind: U32, Text: "TCA_ACT_IN_HW_COUNT How many devices have the action in hardware."},
}}
