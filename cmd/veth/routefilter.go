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
	family   uint8
	table    uint32 // 0: all
	cached   bool   // learned exceptions instead of routes
	mayMiss  bool   // a table that is not there is as good as an empty one
	dev, iif string
	oif      uint32 // the index of dev
	iifIndex uint32

	tos        rtnl.Opt[uint8]
	proto      rtnl.Opt[uint8]
	scope      rtnl.Opt[uint8]
	typ        rtnl.Opt[uint8]
	mark       rtnl.Opt[uint32]
	metric     rtnl.Opt[uint32]
	realms     uint32
	realmsMask uint32

	via, prefSrc    inetPrefix
	root, match     inetPrefix // of Dst: in it, it in
	srcRoot, srcMat inetPrefix
}

var routeFilterWords = []keyword{
	{"table", false}, {"vrf", false}, {"cached", false}, {"cloned", false}, {"tos", true}, {"dsfield", false}, {"protocol", false},
	{"scope", false}, {"type", false}, {"dev", true}, {"oif", true}, {"iif", true}, {"mark", true}, {"metric", false},
	{"priority", false}, {"preference", true}, {"via", true}, {"src", true}, {"realms", false}, {"from", false},
}

// parseRouteFilter reads what stands behind route show and route flush.
func parseRouteFilter(w *args, names *tables, family uint8) (routeFilter, error) {
	f := routeFilter{family: family, table: uapi.RT_TABLE_MAIN}
	for !w.done() {
		if err := f.parseWord(w, names, w.keyword(routeFilterWords)); err != nil {
			return f, err
		}
	}
	if f.family == uapi.AF_UNSPEC && f.table != 0 {
		f.family = uapi.AF_INET
	}
	return f, nil
}

func (f *routeFilter) parseWord(w *args, names *tables, key string) (err error) {
	switch key {
	case "table":
		return f.parseTable(w, names)
	case "vrf":
		return w.errorf("vrf is not supported here: give the VRF's table with table instead")
	case "cached", "cloned":
		f.cached = true
	case "tos", "dsfield":
		f.tos.Set = true
		f.tos.V, err = w.dsfield(key, names)
	case "protocol":
		f.proto, err = w.namedOrAll(key, &names.proto)
	case "scope":
		f.scope, err = w.namedOrAll(key, &names.scope)
	case "type":
		f.typ.Set = true
		f.typ.V, err = w.routeType(key)
	case "dev", "oif":
		f.dev, err = w.value(key)
	case "iif":
		f.iif, err = w.value(key)
	case "mark":
		f.mark.Set = true
		f.mark.V, err = w.u32(key)
	case "metric", "priority", "preference":
		f.metric.Set = true
		f.metric.V, err = w.u32(key)
	case "via":
		family := f.family
		if w.takeExact("inet") {
			family = uapi.AF_INET
		} else if w.takeExact("inet6") {
			family = uapi.AF_INET6
		}
		f.via, err = w.prefix(key, family)
	case "src":
		f.prefSrc, err = w.prefix(key, f.family)
	case "realms":
		err = f.parseRealms(w, names)
	case "from":
		err = f.parsePrefixes(w, key, &f.srcRoot, &f.srcMat)
	default:
		w.take("to")
		err = f.parsePrefixes(w, "", &f.root, &f.match)
	}
	return err
}

func (f *routeFilter) parseTable(w *args, names *tables) error {
	word := w.peek()
	if n, ok := names.route.number(word, 32); ok {
		w.next()
		f.table = n
		return nil
	}
	switch word {
	case "all":
		f.table = 0
	case "cache":
		f.cached = true
	case "help":
		return errHelp
	default:
		_, err := w.named("table", &names.route, 32)
		return err
	}
	w.next()
	return nil
}

// namedOrAll is named8 with "all", which filters nothing.
func (a *args) namedOrAll(key string, names *nameTable) (rtnl.Opt[uint8], error) {
	if _, ok := names.byName("all"); !ok && a.takeExact("all") {
		return rtnl.Opt[uint8]{}, nil
	}
	v, err := a.named8(key, names)
	return rtnl.Some(v), err
}

// parseRealms reads realms; a side that is left out, "5/" or "7" alone, may be any.
func (f *routeFilter) parseRealms(w *args, names *tables) error {
	word := w.peek()
	v, err := w.realms("realms", names)
	f.realms, f.realmsMask = v, ^uint32(0)
	if v&0xffff == 0 && word != "" && word[len(word)-1] == '/' {
		f.realmsMask &^= 0xffff
	}
	if !strings.Contains(word, "/") {
		f.realmsMask &= 0xffff
	}
	return err
}

// parsePrefixes reads root PREFIX, match PREFIX or [exact] PREFIX.
func (f *routeFilter) parsePrefixes(w *args, key string, root, match *inetPrefix) error {
	switch {
	case w.take("root"):
		return takePrefix(w, "root", f.family, root)
	case w.take("match"):
		return takePrefix(w, "match", f.family, match)
	case w.take("exact"):
		key = "exact"
	case key == "":
		if matches(w.peek(), "help") {
			return errHelp
		}
		if _, ok := parsePrefix(w.peek(), f.family); !ok {
			return w.errorf(quote(w.peek()), " is no option here, and no ", familyWord(f.family), "prefix")
		}
	}
	if err := takePrefix(w, key, f.family, match); err != nil {
		return err
	}
	*root = *match
	return nil
}

// takePrefix reads a prefix into to. "default" is 0.0.0.0/0 and ::/0; "all" and
// "any" are that with -4 or -6, and without no condition at all.
func takePrefix(w *args, key string, family uint8, to *inetPrefix) (err error) {
	isDefault := w.peek() == "default"
	*to, err = w.prefix(key, family)
	if !to.addr.IsValid() {
		to.hasLen = isDefault
	}
	return err
}

// request is what the kernel can filter by itself.
func (f *routeFilter) request() rtnl.RouteFilter {
	return rtnl.RouteFilter{Family: f.family, Table: f.table, OutIndex: f.oif, Protocol: f.proto.V, Cached: f.cached, MustExist: !f.mayMiss}
}

// lets says whether the filter lets a route through.
func (f *routeFilter) lets(rt *rtnl.Route) bool {
	gateway := rtnl.Family(rt.Gateway)
	if gateway == uapi.AF_UNSPEC {
		gateway = rt.Family
	}
	return (f.family == uapi.AF_UNSPEC || rt.Family == f.family) &&
		(f.table == 0 || rt.Table == f.table) &&
		f.cached == (rt.Flags&uapi.RTM_F_CLONED != 0) &&
		optIs(f.proto, rt.Protocol) && optIs(f.scope, rt.Scope) && optIs(f.typ, rt.Type) && optIs(f.tos, rt.TOS) &&
		optIs(f.mark, rt.Mark) && optIs(f.metric, rt.Metric.V) &&
		(f.oif == 0 || rt.OutIndex == f.oif) && (f.iifIndex == 0 || rt.InIndex == f.iifIndex) &&
		(rt.Realms^f.realms)&f.realmsMask == 0 &&
		f.via.letsAddr(gateway, rt.Gateway) &&
		f.prefSrc.letsAddr(rt.Family, rt.PrefSrc) &&
		f.root.isRootOf(rt.Family, rt.Dst) && f.match.matches(rt.Family, rt.Dst) &&
		f.srcRoot.isRootOf(rt.Family, rt.Src) && f.srcMat.matches(rt.Family, rt.Src)
}

func optIs[T comparable](o rtnl.Opt[T], v T) bool { return !o.Set || o.V == v }

// letsAddr says whether p is not set or a, a field of a message of this family,
// lies in it. A field that is not there counts as zeros, as iproute2 has it.
func (p inetPrefix) letsAddr(family uint8, a netip.Addr) bool {
	return p.family == uapi.AF_UNSPEC || p.family == family && p.contains(orZero(a, family))
}

// isRootOf says whether q, of this family, lies in p.
func (p inetPrefix) isRootOf(family uint8, q netip.Prefix) bool {
	return p.letsAddr(family, q.Addr()) && p.bits <= max(q.Bits(), 0)
}

// matches says whether p lies in q, of this family.
func (p inetPrefix) matches(family uint8, q netip.Prefix) bool {
	n := max(q.Bits(), 0)
	if p.family == uapi.AF_UNSPEC {
		return !p.hasLen || n == 0
	}
	return p.family == family && p.bits >= n &&
		netip.PrefixFrom(orZero(q.Addr(), family), n).Contains(orZero(p.addr, family))
}

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
