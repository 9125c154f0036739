package main

import (
	"net/netip"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A routeFilter says which routes are shown or flushed. What a filter fixes is
// not printed: "show dev v0" has no "dev v0" in its lines.
type routeFilter struct {
	said
	table      uint32 // 0: all
	cached     bool   // learned exceptions instead of routes
	mayMiss    bool   // a table that is not there is as good as an empty one
	oif        uint32 // the index of dev
	iifIndex   uint32
	realmsMask uint32

	root, match     inetPrefix // of Dst: in it, it in
	srcRoot, srcMat inetPrefix
}

// routeFilterTerms are the options of route show and route flush.
var routeFilterTerms = [...]term{
	{"table", atTable, byVerb, 0, 0}, {"vrf", atBits, noVRF, 0, 0}, {"cached", atBits, byVerb, 0, 0}, {"cloned", atBits, byVerb, 0, 0},
	{"tos", atTOS, aTOS, spelled, 0}, {"dsfield", atTOS, aTOS, 0, 0}, {"protocol", atProto, aProto, orAll, 0},
	{"scope", atScope, aScope, orAll, 0}, {"type", atType, aRouteType, 0, 0},
	{"dev", atDev, anyText, spelled, 0}, {"oif", atDev, anyText, spelled, 0}, {"iif", atIif, anyText, spelled, 0},
	{"mark", atMark, aU32, spelled, 0}, {"metric", atMetric, aU32, 0, 0}, {"priority", atMetric, aU32, 0, 0},
	{"preference", atMetric, aU32, spelled, 0}, {"via", atVia, byVerb, spelled, 0}, {"src", atSrc, aPrefix, spelled, 0},
	{"realms", atRealms, realmPair, 0, 0}, {"from", atFrom, byVerb, 0, 0},
}

// parseRouteFilter reads what stands behind route show and route flush.
func parseRouteFilter(w *args, names *tables, family uint8) (*routeFilter, error) {
	f := &routeFilter{said: said{names: names, family: family}, table: uapi.RT_TABLE_MAIN}
	for !w.done() {
		t, err := f.take(w, routeFilterTerms[:])
		switch {
		case err != nil:
		case t == nil:
			w.take("to")
			err = f.parsePrefixes(w, "", &f.root, &f.match)
		case t.form != byVerb:
		case t.at == atTable:
			err = f.parseTable(w)
		case t.at == atVia:
			err = w.inet(&f.ip[atVia], t.word, w.inetFamily(family), true)
		case t.at == atFrom:
			err = f.parsePrefixes(w, t.word, &f.srcRoot, &f.srcMat)
		default:
			f.cached = true
		}
		if err != nil {
			return f, err
		}
		f.family = family // no address of a filter says that of others
	}
	f.maskRealms()
	if f.family == uapi.AF_UNSPEC && f.table != 0 {
		f.family = uapi.AF_INET
	}
	return f, nil
}

// parseTable takes a table, all or cache.
func (f *routeFilter) parseTable(w *args) error {
	switch n, ok := f.names.route.number(w.peek(), 32); {
	case ok:
		f.table = n
	case w.peek() == "all":
		f.table = 0
	case w.peek() == "cache":
		f.cached = true
	case w.peek() == "help":
		return errHelp
	default:
		return f.read(w, &term{"table", atTable, aTable, 0, 0})
	}
	w.next()
	return nil
}

// maskRealms finds what of the realms counts: a side that is left out, "5/" or
// "7" alone, may be any.
func (f *routeFilter) maskRealms() {
	v := &f.v[atRealms]
	if !v.set {
		return
	}
	f.realmsMask = ^uint32(0)
	if v.n&0xffff == 0 && strings.HasSuffix(v.s, "/") {
		f.realmsMask &^= 0xffff
	}
	if !strings.Contains(v.s, "/") {
		f.realmsMask &= 0xffff
	}
}

// parsePrefixes reads root PREFIX, match PREFIX or [exact] PREFIX, which is both.
// "default" is 0.0.0.0/0 and ::/0; "all" and "any" are that with -4 or -6, and
// without no condition at all.
func (f *routeFilter) parsePrefixes(w *args, key string, root, match *inetPrefix) error {
	to, both := match, false
	switch {
	case w.take("root"):
		key, to = "root", root
	case w.take("match"):
		key = "match"
	case w.take("exact"):
		key, both = "exact", true
	default:
		both = true
		if key != "" {
			break
		}
		if matches(w.peek(), "help") {
			return errHelp
		}
		if _, ok := parsePrefix(w.peek(), f.family); !ok {
			return w.mistake("%q is no option here, and no %sprefix", w.peek(), familyWord(f.family))
		}
	}
	isDefault := w.peek() == "default"
	err := w.inet(to, key, f.family, true)
	if !to.addr.IsValid() {
		to.hasLen = isDefault
	}
	if both {
		*root = *match
	}
	return err
}

// request is what the kernel can filter by itself.
func (f *routeFilter) request() rtnl.RouteFilter {
	return rtnl.RouteFilter{Family: f.family, Table: f.table, OutIndex: f.oif, Protocol: uint8(f.v[atProto].n), Cached: f.cached, MustExist: !f.mayMiss}
}

// lets says whether the filter lets a route through.
func (f *routeFilter) lets(rt *rtnl.Route) bool {
	has := [...]uint32{atTOS: uint32(rt.TOS), atProto: uint32(rt.Protocol), atScope: uint32(rt.Scope), atType: uint32(rt.Type),
		atMark: rt.Mark, atMetric: rt.Metric.V}
	for at := atTOS; at <= atMetric; at++ {
		if v := &f.v[at]; v.set && v.n != has[at] {
			return false
		}
	}
	gateway := rtnl.Family(rt.Gateway)
	if gateway == uapi.AF_UNSPEC {
		gateway = rt.Family
	}
	return (f.family == uapi.AF_UNSPEC || rt.Family == f.family) &&
		(f.table == 0 || rt.Table == f.table) &&
		f.cached == (rt.Flags&uapi.RTM_F_CLONED != 0) &&
		(f.oif == 0 || rt.OutIndex == f.oif) && (f.iifIndex == 0 || rt.InIndex == f.iifIndex) &&
		(rt.Realms^f.v[atRealms].n)&f.realmsMask == 0 &&
		f.ip[atVia].letsAddr(gateway, rt.Gateway) &&
		f.ip[atSrc].letsAddr(rt.Family, rt.PrefSrc) &&
		letsPrefix(&f.root, &f.match, rt.Family, rt.Dst) &&
		letsPrefix(&f.srcRoot, &f.srcMat, rt.Family, rt.Src)
}

// letsAddr says whether p is not set or a, a field of a message of this family,
// lies in it. A field that is not there counts as zeros, as iproute2 has it.
//
//go:noinline
func (p *inetPrefix) letsAddr(family uint8, a netip.Addr) bool {
	return p.family == uapi.AF_UNSPEC || p.family == family && p.contains(orZero(a, family))
}

// letsPrefix says whether q, of this family, lies in root and match in q.
//
//go:noinline
func letsPrefix(root, match *inetPrefix, family uint8, q netip.Prefix) bool {
	n := max(q.Bits(), 0)
	if !root.letsAddr(family, q.Addr()) || root.bits > n {
		return false
	}
	if match.family == uapi.AF_UNSPEC {
		return !match.hasLen || n == 0
	}
	return match.family == family && match.bits >= n &&
		netip.PrefixFrom(orZero(q.Addr(), family), n).Contains(orZero(match.addr, family))
}

// orZero is a, or where that is none, the zero address of a family.
//
//go:noinline
func orZero(a netip.Addr, family uint8) netip.Addr {
	switch {
	case a.IsValid():
		return a
	case family == uapi.AF_INET:
		return netip.IPv4Unspecified()
	}
	return netip.IPv6Unspecified()
}
