package schema

import (
	"bytes"
	"strconv"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Path names what stands at byte off of a message in the machine's byte order;
// off counts from the message's first byte, as NLMSGERR_ATTR_OFFS does:
//
//	IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU
//	IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_index
//	RTA_MULTIPATH[1]/RTA_GATEWAY
//	nlmsghdr.nlmsg_len
//	nlmsgerr.msg/IFLA_MTU
//
// Any byte of an attribute will do, its padding too. An attribute without a
// name is its number. An offset that points at nothing is "".
func Path(msg []byte, off int) string { return PathIn(wire.Native, msg, off) }

// PathIn is Path for a message in any byte order.
func PathIn(order wire.Order, msg []byte, off int) string {
	w := walk{order: order, b: msg, target: off, path: make([]byte, 0, 64)}
	if off < 0 || off >= len(msg) || !w.message() {
		return ""
	}
	return string(w.path)
}

// Child names the attribute of type typ in the nest that starts at byte nest of
// a request, or at the top of the message where nest is 0: the one that the
// kernel misses (NLMSGERR_ATTR_MISS_NEST, NLMSGERR_ATTR_MISS_TYPE). It is ""
// where no attribute starts at nest.
func Child(msg []byte, nest int, typ uint16) string {
	w := walk{order: wire.Native, b: msg, target: nest, path: make([]byte, 0, 64)}
	switch {
	case nest == 0 && len(msg) >= wire.HeaderLen:
		if m := Messages.Attr(w.order.Uint16(msg[4:])); m != nil {
			w.set = m.Sub.Set()
		}
	case nest < wire.HeaderLen || nest >= len(msg) || !w.message() || !w.found:
		return ""
	}
	w.name(w.set, typ)
	return string(w.path)
}

// Message returns the name of a message type and what it holds: the Struct
// that it begins with and, in Sub, the attributes behind. A type that has no
// name is its number, and nil.
func Message(typ uint16) (name string, m *Attr) {
	if m = Messages.Attr(typ); m != nil {
		return m.Name, m
	}
	return strconv.Itoa(int(typ)), nil
}

// A walk goes down a message to the byte target, and writes the path to it.
type walk struct {
	order  wire.Order
	b      []byte
	target int
	family uint32 // of the last fixed header that had one
	path   []byte
	found  bool // target is in the header of an attribute
	set    *Set // what that attribute holds, if it is a nest
}

func (w *walk) message() bool {
	if w.target < wire.HeaderLen {
		return w.field(&NlMsghdr, 0)
	}
	typ, flags := w.order.Uint16(w.b[4:]), w.order.Uint16(w.b[6:])
	end := len(w.b)
	if n := w.order.Uint32(w.b); n >= wire.HeaderLen && uint64(n) < uint64(end) {
		end = int(n)
	}
	switch m := Messages.Attr(typ); {
	case m == nil || m.Kind == Unknown || w.target >= end:
		return false
	case typ == uapi.NLMSG_ERROR:
		return w.answer(m, flags, end)
	default:
		return w.body(*m, wire.HeaderLen, end)
	}
}

// answer is NLMSG_ERROR: an errno, the request or only its header, and TLVs.
func (w *walk) answer(m *Attr, flags uint16, end int) bool {
	const request = wire.HeaderLen + uapi.SizeofNlMsgerrHeader
	if w.target < request {
		return w.field(m.Struct, wire.HeaderLen)
	}
	n := wire.HeaderLen
	if end >= request+4 && flags&uapi.NLM_F_CAPPED == 0 && w.order.Uint32(w.b[wire.HeaderLen:]) != 0 {
		n = int(max(wire.HeaderLen, min(w.order.Uint32(w.b[request:]), uint32(end-request))))
	}
	tlvs := request + wire.Align(n)
	if w.target >= tlvs {
		return flags&uapi.NLM_F_ACK_TLVS != 0 && w.attrs(m.Sub.Set(), tlvs, end)
	}
	w.path = append(w.path, "nlmsgerr.msg/"...)
	echo := walk{order: w.order, b: w.b[request:min(request+n, end)], target: w.target - request, path: w.path}
	// Of an error about an error there is no more to say; it ends the recursion too.
	if echo.target >= len(echo.b) ||
		echo.target >= wire.HeaderLen && echo.order.Uint16(echo.b[4:]) == uapi.NLMSG_ERROR || !echo.message() {
		return false
	}
	w.path = echo.path
	return true
}

// body is a nest or a message without its header: [off, end) is a Struct, if
// there is one, and attributes.
func (w *walk) body(a Attr, off, end int) bool {
	if s := a.Struct; s != nil {
		if w.target < min(off+wire.Align(s.Size), end) {
			return w.field(s, off)
		}
		if len(s.Fields) > 0 && s.Fields[0].Enum == &Families && off < end {
			w.family = uint32(w.b[off])
		}
		off += wire.Align(s.Size)
	}
	return w.attrs(a.Sub.Set(), off, end)
}

// attrs is a row of attributes in [lo, hi).
func (w *walk) attrs(set *Set, lo, hi int) bool {
	for off := lo; hi-off >= wire.AttrHeaderLen; {
		n, t := int(w.order.Uint16(w.b[off:])), w.order.Uint16(w.b[off+2:])
		typ := t &^ (uapi.NLA_F_NESTED | uapi.NLA_F_NET_BYTEORDER)
		end := off + n
		if n < wire.AttrHeaderLen || end > hi {
			// It is broken, and the row ends here; its header still has a name.
			if w.target >= off+wire.AttrHeaderLen {
				return false
			}
			w.name(set, typ)
			return true
		}
		if next := off + wire.Align(n); w.target >= next {
			off = next
			continue
		}
		w.name(set, typ)
		var a Attr
		if named := set.Attr(typ); named != nil {
			a = w.resolve(*named, t, lo, hi)
		}
		val := off + wire.AttrHeaderLen
		if w.target < val {
			w.found, w.set = true, a.Sub.Set()
			return true
		}
		if w.target >= end {
			return true
		}
		n = len(w.path)
		if !w.value(a, val, end) {
			w.path = w.path[:n]
		}
		return true
	}
	return false
}

// value goes on into a value that has parts with names of their own. Where it
// cannot, the attribute's own name has to do.
func (w *walk) value(a Attr, val, end int) bool {
	switch a.Kind {
	case Nest:
		w.path = append(w.path, '/')
		return w.body(a, val, end)
	case Hops:
		return w.hops(a, val, end)
	}
	return false
}

// hops is RTA_MULTIPATH: each hop begins with its length and is aligned like an
// attribute.
func (w *walk) hops(a Attr, off, end int) bool {
	for i := 0; end-off >= a.Struct.Size; i++ {
		n := int(w.order.Uint16(w.b[off:]))
		if n < a.Struct.Size || n > end-off {
			return false
		}
		if w.target < off+wire.Align(n) {
			w.path = append(w.path, '[')
			w.path = strconv.AppendInt(w.path, int64(i), 10)
			w.path = append(w.path, "]/"...)
			return w.body(a, off, off+n)
		}
		off += wire.Align(n)
	}
	return false
}

// resolve is the attribute as the rest of the message has it; its nest is
// [lo, hi), t its type with the flag bits.
func (w *walk) resolve(a Attr, t uint16, lo, hi int) Attr {
	if a.Kind == Array && a.Sub != 0 && t&uapi.NLA_F_NESTED != 0 {
		a.Kind = Nest
	}
	s := a.Switch
	if s == nil {
		return a
	}
	num, str := w.family, []byte(nil)
	if s.By != ByFamily {
		str = w.sibling(s.Sibling, lo, hi)
		switch len(str) {
		case 2:
			num = uint32(w.order.Uint16(str))
		case 4:
			num = w.order.Uint32(str)
		}
		if i := bytes.IndexByte(str, 0); i >= 0 {
			str = str[:i]
		}
	}
	for i := range s.Cases {
		c := &s.Cases[i]
		if s.By == BySibling && c.Str == string(str) || s.By != BySibling && c.Num == num {
			return a.With(c)
		}
	}
	return a
}

// sibling returns the value of the first attribute of a type in [lo, hi).
func (w *walk) sibling(typ uint16, lo, hi int) []byte {
	for off := lo; hi-off >= wire.AttrHeaderLen; {
		n, t := int(w.order.Uint16(w.b[off:])), w.order.Uint16(w.b[off+2:])
		if n < wire.AttrHeaderLen || n > hi-off {
			break
		}
		if t&^(uapi.NLA_F_NESTED|uapi.NLA_F_NET_BYTEORDER) == typ {
			return w.b[off+wire.AttrHeaderLen : off+n]
		}
		off += wire.Align(n)
	}
	return nil
}

// field is a byte of a struct that starts at off.
func (w *walk) field(s *Struct, off int) bool {
	w.path = append(w.path, s.Name...)
	if f := s.Field(w.target - off); f != nil {
		w.path = append(w.path, '.')
		w.path = append(w.path, f.Name...)
	}
	return true
}

// name adds an attribute to the path.
func (w *walk) name(set *Set, typ uint16) {
	if n := len(w.path); n > 0 && w.path[n-1] != '/' {
		w.path = append(w.path, '/')
	}
	if a := set.Attr(typ); a != nil {
		w.path = append(w.path, a.Name...)
	} else {
		w.path = strconv.AppendInt(w.path, int64(typ), 10)
	}
}
