package main

import (
	"errors"
	"os"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func (a *app) routeFlush(w *args) error {
	if w.done() {
		return w.error("say which routes: table main for all of a table, dev LINK, a prefix …")
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
		a.say("*** IPv4 routing cache is flushed.\n")
		if f.family == uapi.AF_INET {
			return nil
		}
	}
	return a.flushAll("entries", false, func() ([]rtnl.Request, error) { return a.routesToFlush(f) })
}

// flushRouteCache makes the kernel forget all IPv4 exceptions.
func flushRouteCache() error {
	f, err := os.OpenFile("/proc/sys/net/ipv4/route/flush", os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString("-1")
	return err
}

// routesToFlush returns the requests that delete what matches now, and prints
// each with -s -s.
func (a *app) routesToFlush(f *routeFilter) ([]rtnl.Request, error) {
	routes, err := a.routes(f)
	if err != nil && !errors.Is(err, rtnl.ErrDumpInterrupted) {
		return nil, err
	}
	var reqs []rtnl.Request
	for i := range routes {
		rt := &routes[i]
		if rt.Family == uapi.AF_INET6 && !rt.Dst.IsValid() && rt.Type == uapi.RTN_UNREACHABLE && rt.Metric.V == ^uint32(0) {
			continue // the kernel's own end of each table
		}
		if a.opt.stats > 1 {
			a.printRoute(rt, f)
		}
		reqs = append(reqs, deletion(*rt))
	}
	return reqs, nil
}

// deletion is the request that deletes rt and no other.
func deletion(rt rtnl.Route) rtnl.DelRoute {
	if rt.NextHop != 0 { // it stands for these
		rt.Gateway, rt.OutIndex, rt.Hops = rtnl.Route{}.Gateway, 0, nil
	}
	return rtnl.DelRoute{Route: rt}
}
