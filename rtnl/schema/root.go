package schema

import "vethkit/rtnl/uapi"

// MessageOf returns what a message of type typ holds on a socket of a
// protocol, or nil.
func MessageOf(proto uint8, typ uint16) *Attr {
	switch {
	case proto == uapi.NETLINK_ROUTE || typ < uapi.NLMSG_MIN_TYPE:
		return Messages.Attr(typ)
	case proto == uapi.NETLINK_NETFILTER:
		return nfMessage(typ)
	}
	return nil
}

// FlagsOf returns the names of nlmsg_flags in it.
func FlagsOf(proto uint8, typ uint16) *Enum {
	switch {
	case proto == uapi.NETLINK_ROUTE || typ < uapi.NLMSG_MIN_TYPE:
		return MessageFlags(typ)
	case proto == uapi.NETLINK_NETFILTER:
		return nfFlags(typ)
	}
	return &newFlags
}
