package rtnl

import (
	"net/netip"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Route is RTM_NEWROUTE, read, and what [AddRoute], [DelRoute] and
// [Conn.GetRoute] send.
type Route struct {
	Family   uint8        // uapi.AF_INET, AF_INET6; sent, 0: that of the addresses
	Dst, Src netip.Prefix // the zero Prefix: everything
	TOS      uint8
	Table    uint32 // uapi.RT_TABLE_…
	Protocol uint8  // uapi.RTPROT_…
	Scope    uint8  // uapi.RT_SCOPE_…
	Type     uint8  // uapi.RTN_…
	Flags    uint32 // uapi.RTM_F_…, RTNH_F_…

	Gateway      netip.Addr  // RTA_GATEWAY, or RTA_VIA where its family is another
	OutIndex     uint32      // RTA_OIF
	InIndex      uint32      // RTA_IIF
	Metric       Opt[uint32] // RTA_PRIORITY
	PrefSrc      netip.Addr
	Realms       uint32 // RTA_FLOW: from << 16 | to
	Mark         uint32
	UID          Opt[uint32]
	IPProto      uint8      // IPPROTO_…, with GetRoute
	SPort, DPort uint16     // of the packet, with GetRoute
	NextHop      uint32     // RTA_NH_ID
	Pref         Opt[uint8] // RTA_PREF of RFC 4191: 0 medium, 1 high, 3 low
	TTLPropagate Opt[uint8]
	Expires      uint32 // seconds, as sent

	Metrics Metrics
	Hops    []Hop // RTA_MULTIPATH
	Cache   Opt[RouteCache]
	Encap   uint16 // RTA_ENCAP_TYPE
}

// A Hop is a struct rtnexthop in RTA_MULTIPATH, with its attributes.
type Hop struct {
	Flags   uint8 // uapi.RTNH_F_…
	Weight  uint8 // rtnh_hops: the weight, less one
	Index   uint32
	Gateway netip.Addr
	Realms  uint32
	Encap   uint16
}

// RouteCache is struct rta_cacheinfo.
type RouteCache struct {
	Clntref, LastUse uint32
	Expires          int32 // 1/100 s left
	Error            int32 // −errno
	Used             uint32
}

// Decode reads RTM_NEWROUTE or RTM_DELROUTE. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (rt *Route) Decode(m wire.Message) error {
	r := m.Reader()
	rt.decode(&r)
	return decodeError(&m, r.Err())
}

func (rt *Route) decode(r *wire.Reader) {
	hops := rt.Hops[:0]
	*rt = Route{}
	rt.Hops = hops
	b := r.Fixed(uapi.SizeofRtMsg)
	_ = b[uapi.SizeofRtMsg-1]
	rt.Family = b[0]
	rt.TOS, rt.Table = b[3], uint32(b[4])
	rt.Protocol, rt.Scope, rt.Type = b[5], b[6], b[7]
	rt.Flags = r.Order().Uint32(b[8:])
	dst, src := netip.Addr{}, netip.Addr{}
	for r.Next() {
		switch r.Type {
		case uapi.RTA_DST:
			dst = r.Addr()
		case uapi.RTA_SRC:
			src = r.Addr()
		case uapi.RTA_METRICS:
			rt.Metrics.read(r)
		case uapi.RTA_MULTIPATH:
			rt.readHops(r)
		case uapi.RTA_CACHEINFO:
			rt.Cache.Set = true
			rt.Cache.V.read(r)
		default:
			set(r, rt.field(r.Type))
		}
	}
	rt.Dst = prefix(dst, b[1])
	rt.Src = prefix(src, b[2])
}

func (c *RouteCache) read(r *wire.Reader) {
	var w [5]uint32
	words(r, w[:])
	*c = RouteCache{w[0], w[1], int32(w[2]), int32(w[3]), w[4]}
}

// field is a table of where the value of each attribute goes: see set.
func (rt *Route) field(attr uint16) any {
	switch attr {
	case uapi.RTA_GATEWAY:
		return &rt.Gateway
	case uapi.RTA_VIA:
		return (*via)(&rt.Gateway)
	case uapi.RTA_OIF:
		return &rt.OutIndex
	case uapi.RTA_IIF:
		return &rt.InIndex
	case uapi.RTA_PRIORITY:
		return &rt.Metric
	case uapi.RTA_PREFSRC:
		return &rt.PrefSrc
	case uapi.RTA_TABLE:
		return &rt.Table
	case uapi.RTA_FLOW:
		return &rt.Realms
	case uapi.RTA_MARK:
		return &rt.Mark
	case uapi.RTA_UID:
		return &rt.UID
	case uapi.RTA_IP_PROTO:
		return &rt.IPProto
	case uapi.RTA_SPORT:
		return (*be16)(&rt.SPort)
	case uapi.RTA_DPORT:
		return (*be16)(&rt.DPort)
	case uapi.RTA_NH_ID:
		return &rt.NextHop
	case uapi.RTA_PREF:
		return &rt.Pref
	case uapi.RTA_TTL_PROPAGATE:
		return &rt.TTLPropagate
	case uapi.RTA_EXPIRES:
		return &rt.Expires
	case uapi.RTA_ENCAP_TYPE:
		return &rt.Encap
	}
	return nil
}

// readHops reads RTA_MULTIPATH: struct rtnexthop, whose rtnh_len counts itself
// and its attributes, again and again.
func (rt *Route) readHops(r *wire.Reader) {
	v, o := r.Value(), r.Order()
	for len(v) >= uapi.SizeofRtNexthop {
		n, at := int(o.Uint16(v)), len(r.Value())-len(v)
		if n < uapi.SizeofRtNexthop {
			return
		}
		h := Hop{Flags: v[2], Weight: v[3], Index: o.Uint32(v[4:])}
		row := r.NestAt(at+uapi.SizeofRtNexthop, at+n)
		for r.Next() {
			switch r.Type {
			case uapi.RTA_GATEWAY:
				set(r, &h.Gateway)
			case uapi.RTA_VIA:
				set(r, (*via)(&h.Gateway))
			case uapi.RTA_FLOW:
				set(r, &h.Realms)
			case uapi.RTA_ENCAP_TYPE:
				set(r, &h.Encap)
			}
		}
		r.End(row)
		if r.Err() != nil {
			return
		}
		rt.Hops = append(rt.Hops, h)
		v = v[min(wire.Align(n), len(v)):]
	}
}

// AddRoute makes a route, or changes one. EEXIST: there is one to this
// destination with this metric. ENETUNREACH: the gateway cannot be reached.
//
//	RTM_NEWROUTE rtmsg{rtm_family, rtm_dst_len, …}
//	├ RTA_DST, RTA_SRC, RTA_PREFSRC, RTA_GATEWAY | RTA_VIA  addresses
//	├ RTA_OIF, RTA_PRIORITY, RTA_FLOW, …                    u32
//	├ RTA_TABLE      u32, where it does not fit rtm_table
//	├ RTA_METRICS
//	│ └ RTAX_…       u32
//	└ RTA_MULTIPATH
//	  └ rtnexthop{rtnh_len, rtnh_flags, rtnh_hops, rtnh_ifindex}, RTA_GATEWAY …
type AddRoute struct {
	Route
	How RouteAdd
}

// RouteAdd is what AddRoute does where there is such a route already.
type RouteAdd uint8

const (
	RouteNew     RouteAdd = iota // EEXIST
	RouteReplace                 // replace it, or make it
	RouteChange                  // replace it; ENOENT where there is none
	RouteAppend                  // make another one behind it
	RoutePrepend                 // make another one before it
	RouteTest                    // EEXIST; make none
)

// Append writes the message.
func (a AddRoute) Append(e *wire.Encoder) {
	a.Route.append(e, uapi.RTM_NEWROUTE, routeFlags[a.How])
}

// routeFlags is the nlmsg_flags of each RouteAdd.
var routeFlags = [...]uint16{
	RouteNew:     uapi.NLM_F_CREATE | uapi.NLM_F_EXCL,
	RouteReplace: uapi.NLM_F_CREATE | uapi.NLM_F_REPLACE,
	RouteChange:  uapi.NLM_F_REPLACE,
	RouteAppend:  uapi.NLM_F_CREATE | uapi.NLM_F_APPEND,
	RoutePrepend: uapi.NLM_F_CREATE,
	RouteTest:    uapi.NLM_F_EXCL,
}

// String names the request for errors.
func (a AddRoute) String() string { return "add route " + a.name() }

// DelRoute deletes the first route that has what is set. ESRCH: none does.
//
//	RTM_DELROUTE rtmsg, attributes as in AddRoute
type DelRoute struct{ Route }

// Append writes the message.
func (d DelRoute) Append(e *wire.Encoder) {
	d.Route.append(e, uapi.RTM_DELROUTE, 0)
}

// String names the request for errors.
func (d DelRoute) String() string { return "delete route " + d.name() }

// name is the destination, for errors.
//
//go:noinline
func (rt *Route) name() string {
	if !rt.Dst.IsValid() {
		return "default"
	}
	return rt.Dst.String()
}

// family is the family to send.
func (rt *Route) family() uint8 {
	for _, a := range []netip.Addr{rt.Dst.Addr(), rt.Src.Addr(), rt.PrefSrc, rt.Gateway} {
		if rt.Family == 0 && a.IsValid() {
			return Family(a)
		}
	}
	if rt.Family == 0 && len(rt.Hops) > 0 {
		return Family(rt.Hops[0].Gateway)
	}
	return rt.Family
}

// routeAttrs are those that are sent as they are read, in this order.
var routeAttrs = [...]uint8{
	uapi.RTA_OIF, uapi.RTA_IIF, uapi.RTA_PRIORITY, uapi.RTA_PREFSRC, uapi.RTA_FLOW, uapi.RTA_MARK, uapi.RTA_UID,
	uapi.RTA_IP_PROTO, uapi.RTA_SPORT, uapi.RTA_DPORT, uapi.RTA_NH_ID, uapi.RTA_EXPIRES, uapi.RTA_PREF, uapi.RTA_TTL_PROPAGATE,
}

func (rt *Route) append(e *wire.Encoder, typ, flags uint16) {
	fam := rt.family()
	m, b := begin(e, typ, flags, uapi.SizeofRtMsg)
	_ = b[uapi.SizeofRtMsg-1]
	b[0] = fam
	b[1] = uint8(max(rt.Dst.Bits(), 0))
	b[2] = uint8(max(rt.Src.Bits(), 0))
	b[3] = rt.TOS
	if rt.Table < 256 {
		b[4] = uint8(rt.Table)
	}
	b[5], b[6], b[7] = rt.Protocol, rt.Scope, rt.Type
	e.Order.PutUint32(b[8:], rt.Flags)
	e.Addr(uapi.RTA_DST, rt.Dst.Addr())
	e.Addr(uapi.RTA_SRC, rt.Src.Addr())
	appendGateway(e, fam, rt.Gateway)
	for _, attr := range routeAttrs {
		put(e, uint16(attr), rt.field(uint16(attr)))
	}
	if rt.Table >= 256 {
		e.U32(uapi.RTA_TABLE, rt.Table)
	}
	rt.Metrics.append(e)
	if len(rt.Hops) > 0 {
		n := e.Nest(uapi.RTA_MULTIPATH)
		for i := range rt.Hops {
			rt.Hops[i].append(e, fam)
		}
		e.EndNest(n)
	}
	e.End(m)
}

func (h *Hop) append(e *wire.Encoder, fam uint8) {
	start := len(e.Buf)
	b := e.Fixed(uapi.SizeofRtNexthop)
	b[2], b[3] = h.Flags, h.Weight
	e.Order.PutUint32(b[4:], h.Index)
	appendGateway(e, fam, h.Gateway)
	nonzeroU32(e, uapi.RTA_FLOW, h.Realms)
	e.Order.PutUint16(e.Buf[start:], uint16(len(e.Buf)-start))
}

// appendGateway appends RTA_GATEWAY, or RTA_VIA for one of another family.
func appendGateway(e *wire.Encoder, fam uint8, gw netip.Addr) {
	if gw.IsValid() && Family(gw) != fam {
		var v [18]byte
		e.Order.PutUint16(v[:], uint16(Family(gw)))
		e.Bytes(uapi.RTA_VIA, v[:2+copy(v[2:], gw.AsSlice())])
		return
	}
	e.Addr(uapi.RTA_GATEWAY, gw)
}

// A RouteFilter is what Routes are asked for.
//
//	RTM_GETROUTE rtmsg{rtm_family, rtm_protocol, rtm_type, rtm_flags: RTM_F_CLONED}
//	├ RTA_TABLE  u32
//	└ RTA_OIF    u32
type RouteFilter struct {
	Family   uint8  // uapi.AF_INET, AF_INET6; 0: all
	Table    uint32 // uapi.RT_TABLE_…; 0: all
	OutIndex uint32 // only over this link
	Protocol uint8
	Type     uint8
	Cached   bool // exceptions that were learned, instead of routes

	MustExist bool // a Table that is not there is an error, ENOENT (not sent)
}

// Append writes the message.
func (q RouteFilter) Append(e *wire.Encoder) {
	m, b := begin(e, uapi.RTM_GETROUTE, 0, uapi.SizeofRtMsg)
	b[0], b[5], b[7] = q.Family, q.Protocol, q.Type
	if q.Cached {
		e.Order.PutUint32(b[8:], uapi.RTM_F_CLONED)
	}
	nonzeroU32(e, uapi.RTA_TABLE, q.Table)
	nonzeroU32(e, uapi.RTA_OIF, q.OutIndex)
	e.End(m)
}

// Routes returns the routes that the filter (at most one) lets through, into
// dst's memory, in the kernel's order. A table that is not there has no routes,
// unless it MustExist.
func (c *Conn) Routes(dst []Route, filter ...RouteFilter) ([]Route, error) {
	var q RouteFilter
	if len(filter) > 0 {
		q = filter[0]
	}
	dst = dst[:cap(dst)]
	n, err := c.dump(q, func(n int, r *wire.Reader) bool {
		if n == len(dst) {
			dst = append(dst, Route{})
		}
		rt := &dst[n]
		rt.decode(r)
		return (q.Family == 0 || rt.Family == q.Family) && (q.Table == 0 || rt.Table == q.Table) &&
			(q.OutIndex == 0 || rt.leavesBy(q.OutIndex)) && (q.Protocol == 0 || rt.Protocol == q.Protocol) &&
			(q.Type == 0 || rt.Type == q.Type) && q.Cached == (rt.Flags&uapi.RTM_F_CLONED != 0)
	})
	if q.Table != 0 && !q.MustExist && is(err, syscall.ENOENT) {
		err = nil // strict checking has it that a table without routes is an error
	}
	return dst[:n], err
}

// leavesBy says whether a route, or one of its hops, goes over the link.
func (rt *Route) leavesBy(index uint32) bool {
	for i := range rt.Hops {
		if rt.Hops[i].Index == index {
			return true
		}
	}
	return rt.OutIndex == index
}

// getRoute is what GetRoute asks.
//
//	RTM_GETROUTE rtmsg, attributes as in AddRoute
type getRoute struct{ Route }

func (q *getRoute) Append(e *wire.Encoder) {
	q.Route.append(e, uapi.RTM_GETROUTE, 0)
}

func (q *getRoute) String() string { return "get route " + q.name() }

// GetRoute asks which way a packet goes: q.Dst and, where they matter, Src,
// InIndex, OutIndex, Mark, TOS, UID, ports; RTM_F_LOOKUP_TABLE in Flags tells the
// table, RTM_F_FIB_MATCH the route as it is set. ENETUNREACH, EHOSTUNREACH, …:
// it does not go.
func (c *Conn) GetRoute(q Route) (rt Route, err error) {
	err = c.get(&getRoute{q}, rt.decode)
	return rt, err
}
