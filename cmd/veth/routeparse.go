package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A routeSpec is a route as the command line says it: devices still by name.
type routeSpec struct {
	rtnl.AddRoute
	words  said
	hops   []*said // of each of Hops
	hasDst bool
}

// routeTerms are the options of route add and its like.
var routeTerms = [...]term{
	{"src", atSrc, anAddr, spelled, 0}, {"as", atBits, noNAT, spelled, 0}, {"via", atVia, aGateway, spelled | once, 0},
	{"from", atFrom, aPrefix, spelled, 0}, {"tos", atTOS, aTOS, spelled, 0}, {"dsfield", atTOS, aTOS, 0, 0},
	{"expires", atExpires, aU32, spelled, 0},
	{"metric", atMetric, aU32, 0, 0}, {"priority", atMetric, aU32, 0, 0}, {"preference", atMetric, aU32, spelled, 0},
	{"scope", atScope, aScope, spelled, 0},
	{"mtu", atMetrics + uapi.RTAX_MTU, aU32, spelled | lockable, 0},
	{"hoplimit", atMetrics + uapi.RTAX_HOPLIMIT, upTo255, spelled | lockable, 0},
	{"advmss", atMetrics + uapi.RTAX_ADVMSS, aU32, spelled | lockable, 0},
	{"reordering", atMetrics + uapi.RTAX_REORDERING, aU32, lockable, 0},
	{"rtt", atMetrics + uapi.RTAX_RTT, aTime, spelled | lockable, 8},
	{"rto_min", atMetrics + uapi.RTAX_RTO_MIN, aTime, spelled | locks, 1},
	{"window", atMetrics + uapi.RTAX_WINDOW, aU32, lockable, 0},
	{"cwnd", atMetrics + uapi.RTAX_CWND, aU32, lockable, 0},
	{"initcwnd", atMetrics + uapi.RTAX_INITCWND, aU32, lockable, 0},
	{"initrwnd", atMetrics + uapi.RTAX_INITRWND, aU32, lockable, 0},
	{"features", atMetrics + uapi.RTAX_FEATURES, aFeature, 0, 0},
	{"quickack", atMetrics + uapi.RTAX_QUICKACK, upTo1, 0, 0},
	{"congctl", atMetrics + uapi.RTAX_CC_ALGO, anyText, lockable, 0},
	{"rttvar", atMetrics + uapi.RTAX_RTTVAR, aTime, lockable, 4},
	{"ssthresh", atMetrics + uapi.RTAX_SSTHRESH, aU32, lockable, 0},
	{"realms", atRealms, realmPair, 0, 0}, {"onlink", atBits, aBit, spelled, uapi.RTNH_F_ONLINK}, {"nexthop", atBits, byVerb, spelled, 0},
	{"nhid", atNextHop, aU32, spelled, 0}, {"protocol", atProto, aProto, 0, 0}, {"table", atTable, aTable, 0, 0},
	{"vrf", atBits, noVRF, 0, 0}, {"dev", atDev, anyText, spelled, 0}, {"oif", atDev, anyText, spelled, 0},
	{"pref", atPref, aPreference, 0, 0}, {"encap", atBits, noEncap, spelled, 0}, {"ttl-propagate", atTTL, onOrOff, spelled, 0},
	{"fastopen_no_cookie", atMetrics + uapi.RTAX_FASTOPEN_NO_COOKIE, upTo1, 0, 0},
}

// parseRoute reads what stands behind route add, or with del route delete.
func parseRoute(w *args, names *tables, family uint8, del bool) (*routeSpec, error) {
	s := &routeSpec{words: said{names: names, family: family}}
	s.Table, s.Scope = uapi.RT_TABLE_MAIN, uapi.RT_SCOPE_NOWHERE
	if !del {
		s.Protocol, s.Scope, s.Type = uapi.RTPROT_BOOT, uapi.RT_SCOPE_UNIVERSE, uapi.RTN_UNICAST
	}
	for !w.done() {
		t, err := s.words.take(w, routeTerms[:])
		switch {
		case err != nil:
		case t == nil:
			err = s.destination(w)
		case t.form == byVerb:
			err = s.parseHops(w)
		}
		if err != nil {
			return s, err
		}
	}
	if !s.hasDst {
		return s, w.mistake("a destination is missing: ADDRESS, ADDRESS/BITS or default")
	}
	s.fill()
	s.imply(del)
	return s, nil
}

// destination reads [to] [TYPE] PREFIX.
func (s *routeSpec) destination(w *args) error {
	w.takeExact("to")
	if t, ok := oneOf(routeTypes, w.peek()); ok {
		s.Type = uint8(t)
		w.next()
	}
	if s.hasDst && !matches(w.peek(), "help") {
		return w.mistake("%q is not an option here, nor can there be a second destination", w.peek())
	}
	s.hasDst = true
	return s.words.read(w, &term{"the destination", atTo, aPrefix, helps, 0})
}

// hopTerms are the options of a nexthop.
var hopTerms = [...]term{
	{"via", atVia, aGateway, spelled, 0}, {"dev", atDev, anyText, spelled, 0}, {"weight", atWeight, aWeight, spelled, 0},
	{"onlink", atBits, aBit, spelled, uapi.RTNH_F_ONLINK}, {"realms", atRealms, realmPair, 0, 0},
	{"encap", atBits, noEncap, spelled, 0}, {"as", atBits, noNAT, spelled, 0},
}

// parseHops reads what stands behind the first nexthop: hops to the end.
func (s *routeSpec) parseHops(w *args) error {
	for more := true; more; more = w.takeExact("nexthop") {
		if w.done() {
			return w.mistake("nexthop needs via ADDRESS, dev LINK or both")
		}
		h := &said{names: s.words.names, family: s.words.family}
		for t := &hopTerms[0]; t != nil; {
			var err error
			if t, err = h.take(w, hopTerms[:]); err != nil {
				return err
			}
		}
		s.words.family = h.family
		s.hops = append(s.hops, h)
	}
	if !w.done() {
		return w.mistake("%q is not an option of nexthop; behind nexthop only further ones can follow", w.peek())
	}
	return nil
}

// fill makes the route of the words.
func (s *routeSpec) fill() {
	v, ip := &s.words.v, &s.words.ip
	s.Family = s.words.family
	s.Dst, s.Src = ip[atTo].prefix(), ip[atFrom].prefix()
	s.PrefSrc, s.Gateway = ip[atSrc].addr, ip[atVia].addr
	s.TOS, s.Flags = uint8(v[atTOS].n), v[atBits].n
	s.Expires, s.Realms, s.NextHop = v[atExpires].n, v[atRealms].n, v[atNextHop].n
	s.Mark, s.UID, s.IPProto = v[atMark].n, v[atUID].opt(), uint8(v[atIPProto].n)
	s.SPort, s.DPort = uint16(v[atSPort].n), uint16(v[atDPort].n)
	s.Metric, s.Pref, s.TTLPropagate = v[atMetric].opt(), v[atPref].opt8(), v[atTTL].opt8()
	if v[atScope].set {
		s.Scope = uint8(v[atScope].n)
	}
	if v[atProto].set {
		s.Protocol = uint8(v[atProto].n)
	}
	if v[atTable].set {
		s.Table = v[atTable].n
	}
	s.Hops = make([]rtnl.Hop, len(s.hops))
	for i, h := range s.hops {
		hop, v := &s.Hops[i], &h.v
		hop.Gateway, hop.Realms, hop.Flags = h.ip[atVia].addr, v[atRealms].n, uint8(v[atBits].n)
		if v[atWeight].set {
			hop.Weight = uint8(v[atWeight].n - 1)
		}
	}
	for rtax := range s.Metrics.V {
		if m := &v[atMetrics+slot(rtax)]; m.set && rtax != uapi.RTAX_CC_ALGO {
			s.Metrics.Set(rtax, m.n)
		}
	}
	s.Metrics.CC = v[atMetrics+uapi.RTAX_CC_ALGO].s
	if lock := v[atLock].n; lock != 0 {
		s.Metrics.Set(uapi.RTAX_LOCK, lock)
	}
}

// imply sets what follows from the rest: the table and the scope of each type,
// as iproute2 has them.
func (s *routeSpec) imply(del bool) {
	if s.Family == uapi.AF_UNSPEC {
		s.Family = uapi.AF_INET
	}
	switch s.Type {
	case uapi.RTN_LOCAL, uapi.RTN_BROADCAST, uapi.RTN_NAT, uapi.RTN_ANYCAST:
		if !s.words.v[atTable].set {
			s.Table = uapi.RT_TABLE_LOCAL
		}
	}
	if !s.words.v[atScope].set {
		s.Scope = s.impliedScope(del)
	}
}

// impliedScope is the scope of a route for which none is said.
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
		case !s.words.v[atVia].set && len(s.Hops) == 0 && s.NextHop == 0:
			return uapi.RT_SCOPE_LINK
		}
	}
	return s.Scope
}
