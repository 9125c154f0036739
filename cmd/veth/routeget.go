package main

import (
	"net/netip"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A routeQuery is what route get asks.
type routeQuery struct {
	rtnl.Route
	iif, oif  string
	connected bool // ask twice
}

var routeGetWords = []keyword{
	{"tos", true}, {"dsfield", false}, {"from", false}, {"iif", false}, {"mark", false}, {"oif", false}, {"dev", true},
	{"notify", false}, {"connected", false}, {"vrf", false}, {"uid", false}, {"fibmatch", false}, {"as", true},
	{"sport", false}, {"dport", false}, {"ipproto", false},
}

// parseRouteGet reads what stands behind route get.
func parseRouteGet(w *args, names *tables, family uint8) (routeQuery, error) {
	q := routeQuery{Route: rtnl.Route{Family: family}}
	asked := false
	for !w.done() {
		key := w.keyword(routeGetWords)
		if key == "" {
			w.takeExact("to")
			asked = true
		}
		if err := q.parseWord(w, names, key); err != nil {
			return q, err
		}
	}
	if !asked {
		return q, w.errorf("it needs the address to get to")
	}
	if q.Family == uapi.AF_UNSPEC {
		q.Family = uapi.AF_INET
	}
	if q.Family == uapi.AF_INET { // IPv6 has no such flag and tells the table anyway
		q.Flags |= uapi.RTM_F_LOOKUP_TABLE
	}
	return q, nil
}

func (q *routeQuery) parseWord(w *args, names *tables, key string) (err error) {
	switch key {
	case "tos", "dsfield":
		q.TOS, err = w.dsfield(key, names)
	case "from":
		if matches(w.peek(), "help") {
			return errHelp
		}
		var p inetPrefix
		p, err = w.prefix(key, q.Family)
		q.Src = p.prefix()
		q.setFamily(p.family)
	case "iif":
		q.iif, err = w.value(key)
	case "oif", "dev":
		q.oif, err = w.value(key)
	case "mark":
		q.Mark, err = w.u32(key)
	case "uid":
		q.UID.Set = true
		q.UID.V, err = w.u32(key)
	case "notify":
		q.Flags |= uapi.RTM_F_NOTIFY
	case "fibmatch":
		q.Flags |= uapi.RTM_F_FIB_MATCH
	case "connected":
		q.connected = true
	case "sport":
		q.SPort, err = w.u16(key)
	case "dport":
		q.DPort, err = w.u16(key)
	case "ipproto":
		q.IPProto, err = w.ipProto(key)
	case "as", "vrf":
		err = w.errorf(key, " is not supported here: ", routeUnsupported[key])
	default:
		err = q.destination(w)
	}
	return err
}

func (q *routeQuery) destination(w *args) error {
	if matches(w.peek(), "help") {
		return errHelp
	}
	p, err := w.prefix("the address to get to", q.Family)
	q.setFamily(p.family)
	q.Dst = p.prefix()
	return err
}

func (q *routeQuery) setFamily(family uint8) {
	if q.Family == uapi.AF_UNSPEC {
		q.Family = family
	}
}

// ipProto takes a protocol above IP by name or number.
func (a *args) ipProto(key string) (uint8, error) {
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	switch w {
	case "tcp":
		return unix.IPPROTO_TCP, nil
	case "udp":
		return unix.IPPROTO_UDP, nil
	case "icmp":
		return unix.IPPROTO_ICMP, nil
	case "ipv6-icmp":
		return unix.IPPROTO_ICMPV6, nil
	}
	n, ok := parseUint(w, 8)
	if !ok {
		return 0, a.errorf(key, " is tcp, udp, icmp, ipv6-icmp or a number up to 255, not ", quote(w))
	}
	return uint8(n), nil
}

func (a *app) routeGet(w *args) (err error) {
	q, err := parseRouteGet(w, &a.names, a.opt.family)
	if err != nil {
		return err
	}
	if q.iif != "" {
		if q.InIndex, err = a.ifindex(q.iif); err != nil {
			return err
		}
	}
	if q.oif != "" {
		if q.OutIndex, err = a.ifindex(q.oif); err != nil {
			return err
		}
	}
	a.wholeAddress(&q)
	rt, err := a.askRoute(&q)
	if err != nil {
		return err
	}
	a.out.document(func() {
		a.printRoute(&rt, &routeFilter{})
		if q.connected && !q.Src.IsValid() {
			err = a.printConnected(&q, &rt)
		}
	})
	return err
}

// printConnected asks again for a route that has a source address. The man page
// has it asked from that address; what iproute2 6.1 does is to ask the same.
func (a *app) printConnected(q *routeQuery, rt *rtnl.Route) error {
	if !rt.PrefSrc.IsValid() && !rt.Src.IsValid() {
		return wrong("route get ", routeName(&q.Route), ": the answer has no source address to connect from")
	}
	again, err := a.askRoute(q)
	if err == nil {
		a.printRoute(&again, &routeFilter{})
	}
	return err
}

// wholeAddress makes of a prefix the one address that can be asked for.
func (a *app) wholeAddress(q *routeQuery) {
	bits := 32
	if q.Family == uapi.AF_INET6 {
		bits = 128
	}
	if n := q.Dst.Bits(); q.Dst.IsValid() && n != bits {
		a.warn("/", itoa(n), " is left out: only one address can be asked for")
	}
	if q.Dst.IsValid() || q.Family == uapi.AF_INET6 {
		q.Dst = netip.PrefixFrom(orZero(q.Dst.Addr(), q.Family), bits)
	}
}

func (a *app) askRoute(q *routeQuery) (rtnl.Route, error) {
	c, err := a.conn()
	if err != nil {
		return rtnl.Route{}, err
	}
	rt, err := c.GetRoute(q.Route)
	if err != nil {
		err = because(a.where("route get "+routeName(&q.Route)), err, noWay)
	}
	return rt, err
}

// noWay says in words of routes what the kernel's answer means.
func noWay(errno syscall.Errno) string {
	switch errno {
	case unix.ENETUNREACH:
		return "no route leads there; see route show"
	case unix.EHOSTUNREACH:
		return "a route of type unreachable forbids it, or with iif there is no way to forward it"
	case unix.EACCES:
		return "a route of type prohibit forbids it"
	case unix.EINVAL:
		return "a route of type blackhole swallows it, or the options do not go together"
	}
	return ""
}
