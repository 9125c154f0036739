package schema

import (
	"strconv"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// AppendPath appends where span i stands, in the kernel's names: / enters a
// nest, . a struct or the header of an attribute.
//
//	nlmsghdr.nlmsg_len
//	IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_index
//	IFLA_MTU, IFLA_MTU.nla_len, IFLA_MTU.nla_type, IFLA_IFNAME.pad
//	IFLA_STATS64.rx_packets, RTA_MULTIPATH[1]/RTA_GATEWAY
//	nlmsgerr.msg/nlmsghdr.nlmsg_seq
//	IFLA_LINKINFO/!                 bytes that no rule explains
//	IFLA_MTU.nla_len!               a field that cannot be right
//
// An attribute without a name is its number. A message has no path of its own.
func (t *Tree) AppendPath(b []byte, i int) []byte {
	s := &t.Spans[i]
	up := int(s.Up)
	if up >= 0 {
		b = t.AppendPath(b, up)
	}
	name := "" // with what sets it off from what is before
	switch s.Role {
	case RoleMessage:
		if up >= 0 {
			name = "/nlmsgerr.msg"
		}
	case RoleHeader:
		name = "/" + s.Struct.Name
	case RoleField:
		name = "." + s.Field.Name()
	case RoleAttr:
		switch {
		case s.Attr != nil:
			name = "/" + s.Attr.Name()
		case t.inList(s):
			name = "/" + place(s.Num)
		default:
			name = "/" + strconv.Itoa(int(s.Num))
		}
	case RoleLen:
		name = ".nla_len"
	case RoleType:
		name = ".nla_type"
	case RoleElem:
		if name = s.Attr.Enum.Get().Value(uint64(s.Num)); name != "" {
			name = "." + name
		} else {
			name = place(s.Num)
		}
	case RoleHop:
		name = place(s.Num)
	case RolePad:
		name = ".pad"
	case RoleBad:
		name = "/"
	}
	if len(b) == 0 && name != "" {
		name = name[1:]
	}
	if s.Why != "" {
		name += "!"
	}
	return append(b, name...)
}

// place is a place in a list: "[1]".
//
//go:noinline
func place(n uint16) string { return "[" + strconv.Itoa(int(n)) + "]" }

// inList says whether an attribute is an element of a List.
func (t *Tree) inList(s *Span) bool {
	return s.Up >= 0 && t.Spans[s.Up].Attr != nil && t.Spans[s.Up].Attr.Kind == List
}

// Path names what stands at byte off of a message in the machine's byte order;
// off counts from the message's first byte, as NLMSGERR_ATTR_OFFS does. It is
// [Tree.AppendPath]'s, but of all bytes of an attribute, its header's and
// padding too, it is the attribute's name. An offset that points at nothing is
// "".
func Path(msg []byte, off int) string { return PathIn(wire.Native, msg, off) }

// PathIn is Path for a message in any byte order.
func PathIn(order wire.Order, msg []byte, off int) string {
	var t Tree
	t.Read(order, uapi.NETLINK_ROUTE, msg)
	i := t.At(off)
	if i < 0 || t.Spans[i].Why == whyUnread {
		return ""
	}
	for r := t.Spans[i].Role; r >= RoleLen && r != RoleHop; r = t.Spans[i].Role {
		if i = int(t.Spans[i].Up); i < 0 {
			return ""
		}
	}
	t.Spans[i].Why = ""
	return string(t.AppendPath(make([]byte, 0, 64), i))
}

// Child names the attribute of type typ in the nest that starts at byte nest of
// a request, or at the top of the message where nest is 0: the one that the
// kernel misses (NLMSGERR_ATTR_MISS_NEST, NLMSGERR_ATTR_MISS_TYPE). It is ""
// where no attribute starts at nest.
func Child(msg []byte, nest int, typ uint16) string {
	var t Tree
	t.Read(wire.Native, uapi.NETLINK_ROUTE, msg)
	i := 0
	if nest != 0 {
		if i = t.At(nest); i < 0 || t.Spans[i].Role != RoleLen {
			return ""
		}
		i = int(t.Spans[i].Up)
	}
	if len(t.Spans) == 0 || t.Spans[i].Role != RoleMessage && t.Spans[i].Role != RoleAttr {
		return ""
	}
	name := strconv.Itoa(int(typ))
	if nest := t.Spans[i].Attr; nest != nil {
		if a := nest.Sub.Set().Attr(typ); a != nil {
			name = a.Name()
		}
	}
	b := t.AppendPath(make([]byte, 0, 64), i)
	if len(b) > 0 {
		b = append(b, '/')
	}
	return string(append(b, name...))
}

// Message returns the name of a message type and what it holds: the Struct
// that it begins with and, in Sub, the attributes behind. A type that has no
// name is its number, and nil.
func Message(typ uint16) (name string, m *Attr) {
	if m = Messages.Attr(typ); m != nil {
		return m.Name(), m
	}
	return strconv.Itoa(int(typ)), nil
}
