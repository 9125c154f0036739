package schema

import "vethkit/rtnl/uapi"

// NSID is the attributes of RTM_NEWNSID: include/uapi/linux/net_namespace.h.
var NSID = Set{Name: "nsid", Attrs: []Attr{
	uapi.NETNSA_NSID:         {Kind: S32, Text: "NETNSA_NSID The number that the other namespace has in this one; -1: it has none, or in a request: choose one."},
	uapi.NETNSA_PID:          {Kind: U32, Text: "NETNSA_PID The other namespace, as that of the process with this id."},
	uapi.NETNSA_FD:           {Kind: U32, Text: "NETNSA_FD The other namespace, as a file descriptor of the sender."},
	uapi.NETNSA_TARGET_NSID:  {Kind: S32, Text: "NETNSA_TARGET_NSID Number of the namespace whose view is asked for, instead of the socket's."},
	uapi.NETNSA_CURRENT_NSID: {Kind: S32, Text: "NETNSA_CURRENT_NSID The number that the other namespace has in the socket's own, when NETNSA_TARGET_NSID was given."},
}}

// RtGenmsg is struct rtgenmsg.
var RtGenmsg = Struct{Name: "rtgenmsg", Size: uapi.SizeofRtGenmsg, Fields: []Field{
	{Off: 0, Len: 1, Kind: U8, Enum: FamiliesRef, Text: "rtgen_family"},
}}
