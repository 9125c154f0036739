package main

import (
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A routeSpec is a route as the command line says it: devices still by name.
type routeSpec struct {
	rtnl.Route
	dev     string
	hopDevs []string // of each of Hops, "" where none was given
	lock    uint32   // metrics that are not to be changed: RTAX_LOCK

	hasDst, hasScope, hasTable, hasGateway bool
}

// routeWords are the words of route add and its like, in the order in which
// they are tried.
var routeWords = []keyword{
	{"src", true}, {"as", true}, {"via", true}, {"from", true}, {"tos", true}, {"dsfield", false}, {"expires", true},
	{"metric", false}, {"priority", false}, {"preference", true}, {"scope", true},
	{"mtu", true}, {"hoplimit", true}, {"advmss", true}, {"reordering", false}, {"rtt", true}, {"rto_min", true},
	{"window", false}, {"cwnd", false}, {"initcwnd", false}, {"initrwnd", false}, {"features", false}, {"quickack", false},
	{"congctl", false}, {"rttvar", false}, {"ssthresh", false}, {"realms", false}, {"onlink", true}, {"nexthop", true},
	{"nhid", true}, {"protocol", false}, {"table", false}, {"vrf", false}, {"dev", true}, {"oif", true}, {"pref", false},
	{"encap", true}, {"ttl-propagate", true}, {"fastopen_no_cookie", false},
}

// parseRoute reads what stands behind route add, or with del route delete.
func parseRoute(w *args, names *tables, family uint8, del bool) (routeSpec, error) {
	s := routeSpec{Route: rtnl.Route{Family: family, Table: uapi.RT_TABLE_MAIN, Scope: uapi.RT_SCOPE_NOWHERE}}
	if !del {
		s.Protocol, s.Scope, s.Type = uapi.RTPROT_BOOT, uapi.RT_SCOPE_UNIVERSE, uapi.RTN_UNICAST
	}
	for !w.done() {
		key := w.keyword(routeWords)
		if key == "nexthop" {
			if err := s.parseHops(w, names); err != nil {
				return s, err
			}
			break
		}
		if err := s.parseWord(w, names, key); err != nil {
			return s, err
		}
	}
	if !s.hasDst {
		return s, w.errorf("a destination is missing: ADDRESS, ADDRESS/BITS or default")
	}
	s.imply(del)
	return s, nil
}

// parseWord reads the value of one word.
func (s *routeSpec) parseWord(w *args, names *tables, key string) (err error) {
	switch key {
	case "src":
		s.PrefSrc, err = s.address(w, key)
	case "via":
		if s.hasGateway {
			return w.errorf("there is a via already; several are written nexthop via ADDRESS nexthop via ADDRESS")
		}
		s.hasGateway = true
		s.Gateway, err = s.gateway(w)
	case "from":
		var p inetPrefix
		p, err = w.prefix(key, s.Family)
		s.Src = p.prefix()
		s.setFamily(p.family)
	case "tos", "dsfield":
		s.TOS, err = w.dsfield(key, names)
	case "expires":
		s.Expires, err = w.u32(key)
	case "metric", "priority", "preference":
		s.Metric.Set = true
		s.Metric.V, err = w.u32(key)
	case "scope":
		s.hasScope = true
		s.Scope, err = w.named8(key, &names.scope)
	case "realms":
		s.Realms, err = w.realms(key, names)
	case "onlink":
		s.Flags |= uapi.RTNH_F_ONLINK
	case "nhid":
		s.NextHop, err = w.u32(key)
	case "protocol":
		s.Protocol, err = w.named8(key, &names.proto)
	case "table":
		s.hasTable = true
		s.Table, err = w.named(key, &names.route, 32)
	case "dev", "oif":
		s.dev, err = w.value(key)
	case "pref":
		s.Pref.Set = true
		s.Pref.V, err = w.routePref(key)
	case "ttl-propagate":
		s.TTLPropagate.Set = true
		s.TTLPropagate.V, err = w.enabled(key)
	case "as", "encap", "vrf":
		return w.errorf(key, " is not supported here: ", routeUnsupported[key])
	case "":
		return s.destination(w)
	default:
		return s.parseMetric(w, key)
	}
	return err
}

var routeUnsupported = map[string]string{
	"as":    "there is no address translation in routes",
	"encap": "routes have no tunnel of their own; make a tunnel device and name it with dev",
	"vrf":   "give the VRF's table with table instead",
}

// destination reads [to] [TYPE] PREFIX.
func (s *routeSpec) destination(w *args) error {
	w.takeExact("to")
	if t, ok := w.routeTypeWord(); ok {
		s.Type = t
	}
	if matches(w.peek(), "help") {
		return errHelp
	}
	if s.hasDst {
		return w.errorf(quote(w.peek()), " is not an option here, nor can there be a second destination")
	}
	p, err := w.prefix("the destination", s.Family)
	if err != nil {
		return err
	}
	s.hasDst = true
	s.Dst = p.prefix()
	s.setFamily(p.family)
	return nil
}

// address reads an address of the route's family, which it may be the first
// word to tell.
func (s *routeSpec) address(w *args, key string) (netip.Addr, error) {
	p, err := w.addr(key, s.Family)
	if err == nil && !p.addr.IsValid() {
		err = w.errorf(key, " is one address, not any")
	}
	s.setFamily(p.family)
	return p.addr, err
}

// gateway reads [inet | inet6] ADDRESS.
func (s *routeSpec) gateway(w *args) (netip.Addr, error) {
	family := s.Family
	switch w.peek() {
	case "inet":
		family = uapi.AF_INET
		w.next()
	case "inet6":
		family = uapi.AF_INET6
		w.next()
	case "mpls", "bridge", "link":
		return netip.Addr{}, w.errorf("via takes inet and inet6 addresses only")
	}
	p, err := w.addr("via", family)
	if err == nil && !p.addr.IsValid() {
		err = w.errorf("via is one address, not any")
	}
	s.setFamily(p.family)
	return p.addr, err
}

// setFamily is called with each address: the first decides.
func (s *routeSpec) setFamily(family uint8) {
	if s.Family == uapi.AF_UNSPEC {
		s.Family = family
	}
}

// hopWords are the words of a nexthop.
var hopWords = []keyword{{"via", true}, {"dev", true}, {"weight", true}, {"onlink", true}, {"realms", false}, {"encap", true}, {"as", true}}

// parseHops reads what stands behind the first nexthop: hops to the end.
func (s *routeSpec) parseHops(w *args, names *tables) error {
	for more := true; more; more = w.takeExact("nexthop") {
		if w.done() {
			return w.errorf("nexthop needs via ADDRESS, dev LINK or both")
		}
		var h rtnl.Hop
		dev := ""
		for key := w.keyword(hopWords); key != ""; key = w.keyword(hopWords) {
			var err error
			switch key {
			case "via":
				h.Gateway, err = s.gateway(w)
			case "dev":
				dev, err = w.value(key)
			case "weight":
				h.Weight, err = w.weight(key)
			case "onlink":
				h.Flags |= uapi.RTNH_F_ONLINK
			case "realms":
				h.Realms, err = w.realms(key, names)
			default:
				err = w.errorf(key, " is not supported here: ", routeUnsupported[key])
			}
			if err != nil {
				return err
			}
		}
		s.Hops, s.hopDevs = append(s.Hops, h), append(s.hopDevs, dev)
	}
	if !w.done() {
		return w.errorf(quote(w.peek()), " is not an option of nexthop; behind nexthop only further ones can follow")
	}
	return nil
}

// imply sets what follows from the rest: the table and the scope of each type,
// as iproute2 has them.
func (s *routeSpec) imply(del bool) {
	if s.Family == uapi.AF_UNSPEC {
		s.Family = uapi.AF_INET
	}
	if s.lock != 0 {
		s.Metrics.Set(uapi.RTAX_LOCK, s.lock)
	}
	switch s.Type {
	case uapi.RTN_LOCAL, uapi.RTN_BROADCAST, uapi.RTN_NAT, uapi.RTN_ANYCAST:
		if !s.hasTable {
			s.Table = uapi.RT_TABLE_LOCAL
		}
	}
	if !s.hasScope {
		s.Scope = s.impliedScope(del)
	}
}

func (s *routeSpec) impliedScope(del bool) uint8 {
	if s.Family == uapi.AF_INET6 {
		return uapi.RT_SCOPE_UNIVERSE
	}
	switch s.Type {
	case uapi.RTN_LOCAL, uapi.RTN_NAT:
		return uapi.RT_SCOPE_HOST
	case uapi.RTN_BROADCAST, uapi.RTN_MULTICAST, uapi.RTN_ANYCAST:
		return uapi.RT_SCOPE_LINK
	case uapi.RTN_UNICAST, uapi.RTN_UNSPEC:
		switch {
		case del:
			return uapi.RT_SCOPE_NOWHERE
		case !s.hasGateway && len(s.Hops) == 0 && s.NextHop == 0:
			return uapi.RT_SCOPE_LINK
		}
	}
	return s.Scope
}
