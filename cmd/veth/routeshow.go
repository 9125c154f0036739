package main

import (
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// routeShow shows the routes that a filter lets through.
func (a *app) routeShow(w *args) error {
	f, err := parseRouteFilter(w, &a.names, a.opt.family)
	if err != nil {
		return err
	}
	if err := a.resolveRouteFilter(f); err != nil {
		return err
	}
	f.mayMiss = f.table == uapi.RT_TABLE_MAIN
	routes, err := a.routes(f)
	if err = a.listed(err); err != nil {
		return err
	}
	a.out.open("", '[')
	for i := range routes {
		if f.lets(&routes[i]) {
			a.printRoute(&routes[i], f)
		}
	}
	a.out.endDocument()
	return nil
}

// resolveRouteFilter looks up the links that the filter names.
func (a *app) resolveRouteFilter(f *routeFilter) (err error) {
	if f.oif, err = a.indexOf(f.v[atDev].s); err == nil {
		f.iifIndex, err = a.indexOf(f.v[atIif].s)
	}
	return err
}

// routes returns the routes that the kernel has, of which the filter lets some
// through.
func (a *app) routes(f *routeFilter) ([]rtnl.Route, error) {
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	all, err := c.Routes(nil, f.request())
	if err != nil {
		err = refused(a.where("show routes"), err, a.tableHint(f, errnoOf(err)))
	}
	return all, err
}

// printRoute prints a route without what the filter fixes.
func (a *app) printRoute(rt *rtnl.Route, f *routeFilter) {
	p := &a.out
	p.object()
	if rt.Type != uapi.RTN_UNICAST || a.opt.details {
		p.given("type=", a.routeType(rt.Type))
	}
	p.given("dst=", routeName(rt))
	p.given("from", hostOrPrefix(rt.Src))
	p.given("encap= encap", encapName(rt.Encap))
	if rt.TOS != 0 && !f.v[atTOS].set {
		p.given("tos", a.names.dsfieldName(rt.TOS))
	}
	p.count("nhid", rt.NextHop)
	if rtnl.Family(rt.Gateway) != rt.Family || !f.ip[atVia].isOne() {
		p.gateway(rt.Gateway, rt.Family)
	}
	if rt.OutIndex != 0 && f.oif == 0 {
		p.given("dev", a.ifname(rt.OutIndex))
	}
	a.printRouteOrigin(rt, f)
	a.printRouteRest(rt, f)
	a.printHops(rt)
	p.text("\n")
	p.endObject()
}

// printRouteOrigin prints which table a route is in and who made it.
func (a *app) printRouteOrigin(rt *rtnl.Route, f *routeFilter) {
	p := &a.out
	if rt.Table != 0 && f.table == 0 && (rt.Table != uapi.RT_TABLE_MAIN || a.opt.details) {
		p.given("table", a.names.route.name(rt.Table))
	}
	if rt.Flags&uapi.RTM_F_CLONED == 0 {
		if !f.v[atProto].set && (rt.Protocol != uapi.RTPROT_BOOT || a.opt.details) {
			p.given("protocol=proto", a.names.proto.name(uint32(rt.Protocol)))
		}
		if !f.v[atScope].set && (rt.Scope != uapi.RT_SCOPE_UNIVERSE || a.opt.details) {
			p.given("scope", a.names.scope.name(uint32(rt.Scope)))
		}
	}
	if !f.ip[atSrc].isOne() {
		p.given("prefsrc=src", host(rt.PrefSrc))
	}
	if rt.Metric.Set && !f.v[atMetric].set {
		p.num("metric", "metric ", uint64(rt.Metric.V), " ")
	}
}

// printRouteRest prints flags and what only some routes have.
func (a *app) printRouteRest(rt *rtnl.Route, f *routeFilter) {
	p := &a.out
	p.routeFlags(rt.Flags)
	switch {
	case rt.Mark >= 16 && !p.json:
		p.hex("", "mark ", uint64(rt.Mark), " ")
	default:
		p.count("mark", rt.Mark)
	}
	if f.realmsMask != ^uint32(0) {
		a.printRealms(rt.Realms)
	}
	if rt.UID.Set {
		p.num("uid", "uid ", uint64(rt.UID.V), " ")
	}
	if rt.Flags&uapi.RTM_F_CLONED != 0 && rt.Family == uapi.AF_INET {
		p.cacheFlags(rt.Flags)
	}
	if rt.Cache.Set {
		p.routeCache(&rt.Cache.V, a.opt.stats > 0)
	}
	p.metrics(&rt.Metrics)
	if rt.InIndex != 0 && f.iifIndex == 0 {
		p.given("iif", a.ifname(rt.InIndex))
	}
	if rt.Pref.Set {
		p.str("pref", "pref ", routePrefName(rt.Pref.V), "")
	}
	if rt.TTLPropagate.Set {
		p.bool("ttl-propagate", "ttl-propagate ", rt.TTLPropagate.V != 0, "")
	}
}

// printHops prints the hops of a route with several.
func (a *app) printHops(rt *rtnl.Route) {
	if len(rt.Hops) == 0 {
		return
	}
	p := &a.out
	p.open("nexthops", '[')
	for i := range rt.Hops {
		h := &rt.Hops[i]
		p.line()
		p.text("\tnexthop ")
		p.object()
		p.given("encap= encap", encapName(h.Encap))
		p.gateway(h.Gateway, rt.Family)
		a.printRealms(h.Realms)
		p.given("dev", a.ifname(h.Index))
		p.count("weight", uint32(h.Weight)+1)
		p.routeFlags(uint32(h.Flags))
		p.endObject()
	}
	p.close(']')
}

// printRealms prints RTA_FLOW: where a packet comes from and where it goes.
func (a *app) printRealms(v uint32) {
	if v == 0 {
		return
	}
	p := &a.out
	p.open("flow", '{')
	before := "realm "
	if from := v >> 16; from != 0 {
		p.str("from", "realms ", a.names.realm.name(from), "/")
		before = ""
	}
	p.str("to", before, a.names.realm.name(v&0xffff), " ")
	p.close('}')
}

// gateway prints where a route of this family leads to.
func (p *printer) gateway(gw netip.Addr, family uint8) {
	switch {
	case !gw.IsValid():
	case rtnl.Family(gw) == family:
		p.given("gateway=via", host(gw))
	default:
		name := "inet"
		if gw.Is6() {
			name = "inet6"
		}
		p.open("via", '{')
		p.given("family=via", name)
		p.given("host=", host(gw))
		p.close('}')
	}
}

// routeFlagNames are the names of RTNH_F_… and RTM_F_….
var routeFlagNames = []bitName{
	{uapi.RTNH_F_DEAD, "dead"}, {uapi.RTNH_F_ONLINK, "onlink"}, {uapi.RTNH_F_PERVASIVE, "pervasive"},
	{uapi.RTNH_F_OFFLOAD, "offload"}, {uapi.RTNH_F_TRAP, "trap"}, {uapi.RTM_F_NOTIFY, "notify"},
	{uapi.RTNH_F_LINKDOWN, "linkdown"}, {uapi.RTNH_F_UNRESOLVED, "unresolved"}, {uapi.RTM_F_OFFLOAD, "rt_offload"},
	{uapi.RTM_F_TRAP, "rt_trap"}, {uapi.RTM_F_OFFLOAD_FAILED, "rt_offload_failed"},
}

// routeFlags prints the flags of a route or a hop.
func (p *printer) routeFlags(flags uint32) {
	names := namesOf(flags, routeFlagNames)
	after := ""
	if len(names) > 0 {
		after = " "
	}
	p.list("flags", "", " ", after, names)
}

// namesOf returns the names of the bits that are set.
//
//go:noinline
func namesOf(flags uint32, table []bitName) []string {
	var names []string
	for i := range table {
		if flags&table[i].bit != 0 {
			names = append(names, table[i].name)
		}
	}
	return names
}

// cacheFlagNames are those of the upper half of rtm_flags in an answer to
// RTM_GETROUTE: RTCF_… of linux/in_route.h.
var cacheFlagNames = []bitName{
	{0x80000000, "local"}, {0x40000000, "reject"}, {0x20000000, "mc"}, {0x10000000, "brd"}, {0x08000000, "dst-nat"},
	{0x00800000, "src-nat"}, {0x00400000, "masq"}, {0x00020000, "dst-direct"}, {0x04000000, "src-direct"},
	{0x00040000, "redirected"}, {0x01000000, "redirect"}, {0x00200000, "fastroute"}, {0x00010000, "notify"}, {0x00080000, "proxy"},
}

// cacheFlags prints the line of what the kernel has found out about a way.
func (p *printer) cacheFlags(flags uint32) {
	p.line()
	p.text("    cache ")
	names := namesOf(flags, cacheFlagNames)
	before, after := "", ""
	if len(names) > 0 {
		before, after = "<", "> "
	}
	p.list("cache", before, ",", after, names)
}

// routeCache prints struct rta_cacheinfo.
func (p *printer) routeCache(c *rtnl.RouteCache, stats bool) {
	const hz = 100
	if c.Expires != 0 {
		p.int("expires", "expires ", int64(c.Expires/hz), "sec ")
	}
	if c.Error != 0 {
		p.int("error", "error ", int64(c.Error), " ")
	}
	if !stats {
		return
	}
	p.count("users", c.Clntref)
	p.count("used", c.Used)
	if c.LastUse != 0 {
		p.num("age", "age ", uint64(c.LastUse/hz), "sec ")
	}
}

// encapNames are the names of uapi.LWTUNNEL_ENCAP_….
const encapNames = "none mpls ip ila ip6 seg6 bpf seg6local rpl ioam6 xfrm"

// encapName is that of a route, "" of none.
//
//go:noinline
func encapName(t uint16) string {
	if t == 0 {
		return ""
	}
	return orElse(nameIn(encapNames, uint32(t)), "unknown")
}

// hostOrPrefix is a prefix, without its length where that is a whole address; ""
// of none.
//
//go:noinline
func hostOrPrefix(p netip.Prefix) string {
	if !p.IsValid() {
		return ""
	}
	if p.IsSingleIP() {
		return host(p.Addr())
	}
	return hostBits(p)
}
