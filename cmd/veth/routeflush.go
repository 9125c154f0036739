package main

import (
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// routeFlush deletes the routes that a filter lets through.
func (a *app) routeFlush(w *args) error {
	if w.done() {
		return w.mistake("say which routes: table main for all of a table, dev LINK, a prefix …")
	}
	f, err := parseRouteFilter(w, &a.names, a.opt.family)
	if err != nil {
		return err
	}
	if err := a.resolveRouteFilter(f); err != nil {
		return err
	}
	if f.cached && f.family != uapi.AF_INET6 {
		if err := flushRouteCache(); err != nil {
			return err
		}
		a.verbose("*** IPv4 routing cache is flushed.\n")
		if f.family == uapi.AF_INET {
			return nil
		}
	}
	return a.flushAll("entries", false, func(gone *requests) error { return a.routesToFlush(f, gone) })
}

// flushRouteCache makes the kernel forget all IPv4 exceptions.
func flushRouteCache() error {
	return writeFile("/proc/sys/net/ipv4/route/flush", 0, []byte("-1"))
}

// routesToFlush adds the requests that delete what matches now, and prints each
// with -s -s.
func (a *app) routesToFlush(f *routeFilter, gone *requests) error {
	routes, err := a.routes(f)
	if err := unlessTorn(err); err != nil {
		return err
	}
	for i := range routes {
		rt := &routes[i]
		end := rt.Family == uapi.AF_INET6 && !rt.Dst.IsValid() && rt.Type == uapi.RTN_UNREACHABLE && rt.Metric.V == ^uint32(0)
		if end || !f.lets(rt) { // the kernel's own end of each table
			continue
		}
		if a.opt.stats > 1 {
			a.printRoute(rt, f)
		}
		if rt.NextHop != 0 { // it stands for these
			rt.Gateway, rt.OutIndex, rt.Hops = netip.Addr{}, 0, nil
		}
		gone.add(rtnl.DelRoute{Route: *rt})
	}
	return nil
}
