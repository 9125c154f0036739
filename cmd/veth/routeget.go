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
	routeSpec
	connected bool // ask twice
}

// askTwice is the bit of connected, which the kernel does not get.
const askTwice = 1

// routeGetTerms are the options of route get.
var routeGetTerms = [...]term{
	{"tos", atTOS, aTOS, spelled, 0}, {"dsfield", atTOS, aTOS, 0, 0}, {"from", atFrom, aPrefix, helps, 0}, {"iif", atIif, anyText, 0, 0},
	{"mark", atMark, aU32, 0, 0}, {"oif", atDev, anyText, 0, 0}, {"dev", atDev, anyText, spelled, 0},
	{"notify", atBits, aBit, 0, uapi.RTM_F_NOTIFY}, {"connected", atBits, aBit, 0, askTwice}, {"vrf", atBits, noVRF, 0, 0},
	{"uid", atUID, aU32, 0, 0}, {"fibmatch", atBits, aBit, 0, uapi.RTM_F_FIB_MATCH}, {"as", atBits, noNAT, spelled, 0},
	{"sport", atSPort, aU16, 0, 0}, {"dport", atDPort, aU16, 0, 0}, {"ipproto", atIPProto, anIPProto, 0, 0},
}

// parseRouteGet reads what stands behind route get.
func parseRouteGet(w *args, names *tables, family uint8) (*routeQuery, error) {
	q := new(routeQuery)
	s := &q.words
	s.names, s.family = names, family
	asked := false
	for !w.done() {
		t, err := s.take(w, routeGetTerms[:])
		if t == nil && err == nil {
			w.takeExact("to")
			asked = true
			err = s.read(w, &term{"the address to get to", atTo, aPrefix, helps, 0})
		}
		if err != nil {
			return q, err
		}
	}
	if !asked {
		return q, w.mistake("it needs the address to get to")
	}
	q.fill()
	if q.Family == uapi.AF_UNSPEC {
		q.Family = uapi.AF_INET
	}
	q.connected = q.Flags&askTwice != 0
	q.Flags &^= askTwice
	if q.Family == uapi.AF_INET { // IPv6 has no such flag and tells the table anyway
		q.Flags |= uapi.RTM_F_LOOKUP_TABLE
	}
	return q, nil
}

// routeGet shows which way a packet goes.
func (a *app) routeGet(w *args) (err error) {
	q, err := parseRouteGet(w, &a.names, a.opt.family)
	if err != nil {
		return err
	}
	if q.InIndex, err = a.indexOf(q.words.v[atIif].s); err == nil {
		q.OutIndex, err = a.indexOf(q.words.v[atDev].s)
	}
	if err != nil {
		return err
	}
	a.wholeAddress(q)
	rt, err := a.askRoute(q)
	if err != nil {
		return err
	}
	a.out.open("", '[')
	a.printRoute(rt, &routeFilter{})
	if q.connected && !q.Src.IsValid() {
		err = a.printConnected(q, rt)
	}
	a.out.endDocument()
	return err
}

// printConnected asks again for a route that has a source address. The man page
// has it asked from that address; what iproute2 6.1 does is to ask the same.
func (a *app) printConnected(q *routeQuery, rt *rtnl.Route) error {
	if !rt.PrefSrc.IsValid() && !rt.Src.IsValid() {
		return wrong("route get %s: the answer has no source address to connect from", routeName(&q.Route))
	}
	again, err := a.askRoute(q)
	if err == nil {
		a.printRoute(again, &routeFilter{})
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
		a.warn("/%s is left out: only one address can be asked for", itoa(n))
	}
	if q.Dst.IsValid() || q.Family == uapi.AF_INET6 {
		q.Dst = netip.PrefixFrom(orZero(q.Dst.Addr(), q.Family), bits)
	}
}

// askRoute asks the kernel that.
func (a *app) askRoute(q *routeQuery) (*rtnl.Route, error) {
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	rt, err := c.GetRoute(q.Route)
	if err != nil {
		err = refused(a.where("route get "+routeName(&q.Route)), err, noWay(errnoOf(err)))
	}
	return &rt, err
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
