package main

import (
	"errors"
	"os"
	"strconv"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// flushRounds bounds how often routes that come up meanwhile are deleted too.
const flushRounds = 10

func (a *app) routeFlush(w *args) error {
	if w.done() {
		return w.errorf("say which routes: table main for all of a table, dev LINK, a prefix …")
	}
	f, err := parseRouteFilter(w, &a.names, a.opt.family)
	if err != nil {
		return err
	}
	if err := a.resolveRouteFilter(&f); err != nil {
		return err
	}
	if f.cached && f.family != uapi.AF_INET6 {
		if err := flushRouteCache(); err != nil {
			return err
		}
		if a.opt.stats > 0 {
			a.out.text("*** IPv4 routing cache is flushed.\n")
		}
		if f.family == uapi.AF_INET {
			return nil
		}
	}
	return a.flushRoutes(&f)
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

// flushRoutes deletes what the filter lets through until nothing is left. That
// a route is gone already when its turn comes is what was wanted.
func (a *app) flushRoutes(f *routeFilter) error {
	for round := 1; round <= flushRounds; round++ {
		routes, err := a.routes(f)
		if err != nil {
			return err
		}
		reqs := a.flushRequests(routes)
		if len(reqs) == 0 {
			a.flushDone(round-1, f)
			return nil
		}
		if a.opt.stats > 0 {
			a.out.text("\n*** Round ", strconv.Itoa(round), ", deleting ", strconv.Itoa(len(reqs)), " entries ***\n")
		}
		if err := notGone(a.do(reqs...)); err != nil {
			return &refusal{what: a.where("route flush"), err: err}
		}
	}
	return errors.New("route flush: there are still routes after " + strconv.Itoa(flushRounds) + " rounds; something makes new ones")
}

// flushRequests are the requests that delete routes, printed with -s -s.
func (a *app) flushRequests(routes []rtnl.Route) []rtnl.Request {
	var reqs []rtnl.Request
	for i := range routes {
		rt := &routes[i]
		if rt.Family == uapi.AF_INET6 && !rt.Dst.IsValid() && rt.Type == uapi.RTN_UNREACHABLE && rt.Metric.V == ^uint32(0) {
			continue // the kernel's own end of each table
		}
		if a.opt.stats > 1 {
			a.out.text("Deleted ")
			a.printRoute(rt, &routeFilter{table: uapi.RT_TABLE_MAIN})
		}
		reqs = append(reqs, deletion(*rt))
	}
	return reqs
}

// deletion is the request that deletes rt and no other.
func deletion(rt rtnl.Route) rtnl.DelRoute {
	if rt.NextHop != 0 { // it stands for these
		rt.Gateway, rt.OutIndex, rt.Hops = rtnl.Route{}.Gateway, 0, nil
	}
	return rtnl.DelRoute{Route: rt}
}

func (a *app) flushDone(rounds int, f *routeFilter) {
	switch {
	case a.opt.stats == 0:
	case rounds > 0:
		s := ""
		if rounds > 1 {
			s = "s"
		}
		a.out.text("*** Flush is complete after ", strconv.Itoa(rounds), " round", s, " ***\n")
	case !f.cached || f.family == uapi.AF_INET6:
		a.out.text("Nothing to flush.\n")
	}
}

// notGone drops from the errors of deletions those of what was gone.
func notGone(err error) error {
	many, ok := err.(interface{ Unwrap() []error })
	if !ok {
		if errors.Is(err, unix.ESRCH) {
			return nil
		}
		return err
	}
	for _, e := range many.Unwrap() {
		if e = notGone(e); e != nil {
			return e
		}
	}
	return nil
}
