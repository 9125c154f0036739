package schema

import "vethkit/rtnl/uapi"

// MessageOf returns what a message of type typ holds on a socket of a
// protocol, or nil.
func MessageOf(proto uint8, typ uint16) *Attr {
	if proto != uapi.NETLINK_ROUTE && typ >= uapi.NLMSG_MIN_TYPE {
		return nil
	}
	return Messages.Attr(typ)
}

// FlagsOf returns the names of nlmsg_flags in it.
func FlagsOf(proto uint8, typ uint16) *Enum {
	if proto != uapi.NETLINK_ROUTE && typ >= uapi.NLMSG_MIN_TYPE {
		return &newFlags
	}
	return MessageFlags(typ)
}
