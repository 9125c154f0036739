package main

import (
	"errors"
	"strconv"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

const routeUsage = `route [ show ] [ SELECTOR ]
route flush SELECTOR
route get ADDRESS [ from ADDRESS ] [ iif LINK ] [ oif LINK ] [ tos TOS ] [ mark N ] [ uid N ]
        [ ipproto PROTO ] [ sport N ] [ dport N ] [ connected ] [ fibmatch ]
route { add | replace | change | append | prepend | test | delete } [ TYPE ] PREFIX [ OPTION ]...
        [ nexthop HOP ]...
SELECTOR := [ [ root | match | exact ] PREFIX ] [ from PREFIX ] [ table { TABLE | all | cache } ] [ dev LINK ]
        [ iif LINK ] [ via PREFIX ] [ src PREFIX ] [ proto PROTO ] [ scope SCOPE ] [ type TYPE ]
        [ metric N ] [ tos TOS ] [ realms REALMS ] [ mark N ] [ cached ]
TYPE := unicast | local | broadcast | multicast | anycast | throw | unreachable | prohibit | blackhole
PREFIX := ADDRESS[/BITS] | default
OPTION := via [ inet | inet6 ] ADDRESS | dev LINK | onlink | src ADDRESS | from PREFIX | table TABLE | metric N |
        proto PROTO | scope SCOPE | tos TOS | realms [FROM/]TO | nhid N | expires SECONDS |
        pref { low | medium | high } | ttl-propagate { enabled | disabled } |
        { mtu | advmss | window | cwnd | initcwnd | initrwnd | ssthresh | reordering | hoplimit } [ lock ] N |
        { rtt | rttvar } [ lock ] TIME | rto_min TIME | congctl [ lock ] NAME | features ecn |
        { quickack | fastopen_no_cookie } { 0 | 1 }
HOP := [ via ADDRESS ] [ dev LINK ] [ weight 1..256 ] [ onlink ] [ realms REALMS ]
`

func (a *app) routeAdd(w *args) error     { return a.routeEdit(w, rtnl.RouteNew, "add") }
func (a *app) routeChange(w *args) error  { return a.routeEdit(w, rtnl.RouteChange, "change") }
func (a *app) routeReplace(w *args) error { return a.routeEdit(w, rtnl.RouteReplace, "replace") }
func (a *app) routePrepend(w *args) error { return a.routeEdit(w, rtnl.RoutePrepend, "prepend") }
func (a *app) routeAppend(w *args) error  { return a.routeEdit(w, rtnl.RouteAppend, "append") }
func (a *app) routeTest(w *args) error    { return a.routeEdit(w, rtnl.RouteTest, "test") }

func (a *app) routeEdit(w *args, how rtnl.RouteAdd, verb string) error {
	s, err := a.routeSpec(w, false)
	if err != nil {
		return err
	}
	err = a.do(rtnl.AddRoute{Route: s.Route, How: how})
	if err != nil {
		return &refusal{what: a.where("route " + verb + " " + routeName(&s.Route)), err: err, more: a.routeAdvice(&s, err)}
	}
	return nil
}

func (a *app) routeDelete(w *args) error {
	s, err := a.routeSpec(w, true)
	if err != nil {
		return err
	}
	err = a.do(rtnl.DelRoute{Route: s.Route})
	if err != nil {
		return &refusal{what: a.where("route delete " + routeName(&s.Route)), err: err, more: a.routeAdvice(&s, err)}
	}
	return nil
}

// routeSpec parses a route and looks up its links.
func (a *app) routeSpec(w *args, del bool) (routeSpec, error) {
	s, err := parseRoute(w, &a.names, a.opt.family, del)
	if err != nil {
		return s, err
	}
	if s.dev != "" {
		if s.OutIndex, err = a.ifindex(s.dev); err != nil {
			return s, err
		}
	}
	for i, dev := range s.hopDevs {
		if dev == "" {
			continue
		}
		if s.Hops[i].Index, err = a.ifindex(dev); err != nil {
			return s, err
		}
	}
	return s, nil
}

// routeName is a route's destination, in errors.
func routeName(rt *rtnl.Route) string {
	if rt.Dst.IsValid() {
		return hostOrPrefix(rt.Dst)
	}
	return "default"
}

// routeAdvice says what the kernel's refusal of a route means and what to do.
func (a *app) routeAdvice(s *routeSpec, err error) string {
	switch {
	case errors.Is(err, unix.EEXIST):
		if there := a.sameRoute(s); there != "" {
			return "there is already: " + there + "; replace it with route replace, or give another metric"
		}
	case errors.Is(err, unix.ESRCH), errors.Is(err, unix.ENOENT):
		return "there is no such route in table " + a.names.route.name(s.Table)
	case errors.Is(err, unix.ENETUNREACH), errors.Is(err, unix.EHOSTUNREACH):
		if s.hasGateway {
			return host(s.Gateway) + " must be a neighbour: in a network of a link that is up (see address show), or with dev LINK onlink"
		}
	case errors.Is(err, unix.ENETDOWN):
		return "bring the link up first: link set LINK up"
	case errors.Is(err, unix.EINVAL):
		return invalidRoute(s)
	case errors.Is(err, unix.ENODEV):
		return "say over which link: dev LINK"
	}
	return ""
}

// invalidRoute guesses what EINVAL means.
func invalidRoute(s *routeSpec) string {
	switch {
	case s.Dst.IsValid() && s.Dst != s.Dst.Masked():
		return hostBits(s.Dst) + " has bits behind its length; the network is " + hostBits(s.Dst.Masked())
	case s.PrefSrc.IsValid():
		return "src must be an address of this machine's; see address show"
	}
	return ""
}

// sameRoute describes the route that stands in the way of s.
func (a *app) sameRoute(s *routeSpec) string {
	f := routeFilter{family: s.Family, table: s.Table}
	routes, err := a.routes(&f)
	if err != nil {
		return ""
	}
	for i := range routes {
		rt := &routes[i]
		metric := s.Metric.V
		if s.Family == uapi.AF_INET6 && metric == 0 {
			metric = rt.Metric.V
		}
		if rt.Dst.Masked() == s.Dst.Masked() && rt.TOS == s.TOS && rt.Metric.V == metric {
			return a.describeRoute(rt)
		}
	}
	return ""
}

// describeRoute is a route as route show prints it.
func (a *app) describeRoute(rt *rtnl.Route) string {
	old := a.out
	a.out = printer{nl: " "}
	a.printRoute(rt, &routeFilter{})
	text := a.out.buf
	a.out = old
	for len(text) > 0 && text[len(text)-1] <= ' ' {
		text = text[:len(text)-1]
	}
	return string(text)
}

// noTable is what to say where a dump fails because its table is not there.
func noTable(err error, f *routeFilter) string {
	if !errors.Is(err, unix.ENOENT) {
		return ""
	}
	return "table " + strconv.FormatUint(uint64(f.table), 10) + " has no routes"
}
