package main

import (
	"strings"
	"syscall"

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

// routeEdits are the verbs that change routes, by rtnl.RouteAdd; and delete.
var routeEdits = []string{"add", "replace", "change", "append", "prepend", "test", "delete"}

// verbIn is the place in a list of the verb under way: the word before those that
// are still to be read.
//
//go:noinline
func (a *args) verbIn(verbs []string) (i int) {
	for verb := a.path[strings.LastIndexByte(a.path, ' ')+1:]; verbs[i] != verb; {
		i++
	}
	return i
}

// routeEdit makes, changes or deletes a route: the verb says which.
func (a *app) routeEdit(w *args) error {
	verb := w.verbIn(routeEdits)
	del := verb == len(routeEdits)-1
	s, err := parseRoute(w, &a.names, a.opt.family, del)
	if err == nil {
		err = a.routeLinks(s)
	}
	if err != nil {
		return err
	}
	if del {
		err = a.do(rtnl.DelRoute{Route: s.Route})
	} else {
		s.How = rtnl.RouteAdd(verb)
		err = a.do(s.AddRoute)
	}
	if err != nil {
		return refused(a.where("route "+routeEdits[verb]+" "+routeName(&s.Route)), err, a.routeHint(s, errnoOf(err)))
	}
	return nil
}

// routeLinks looks up the links of a route.
func (a *app) routeLinks(s *routeSpec) (err error) {
	s.OutIndex, err = a.indexOf(s.words.v[atDev].s)
	for i := 0; i < len(s.hops) && err == nil; i++ {
		s.Hops[i].Index, err = a.indexOf(s.hops[i].v[atDev].s)
	}
	return err
}

// indexOf returns the index of a link, 0 of none.
//
//go:noinline
func (a *app) indexOf(dev string) (uint32, error) {
	if dev == "" {
		return 0, nil
	}
	return a.ifindex(dev)
}

// routeName is a route's destination, in errors.
func routeName(rt *rtnl.Route) string {
	return orElse(hostOrPrefix(rt.Dst), "default")
}

// routeHint says what the kernel's refusal of a route means and what to do.
func (a *app) routeHint(s *routeSpec, errno syscall.Errno) string {
	switch errno {
	case unix.EEXIST:
		if there := a.routeLike(s, true); there != "" {
			return "there is already: " + there + "; use route replace, or give another metric"
		}
	case unix.ESRCH, unix.ENOENT:
		return a.noSuchRoute(s)
	case unix.ENETUNREACH, unix.EHOSTUNREACH:
		if s.words.v[atVia].set || len(s.Hops) > 0 {
			return gatewayHint
		}
	case unix.ENETDOWN:
		return "bring the link up first: link set " + orElse(s.words.v[atDev].s, "LINK") + " up"
	case unix.EINVAL:
		return invalidRoute(s)
	case unix.ENODEV:
		if s.words.v[atDev].s == "" {
			return "say which way it goes: via ADDRESS, dev LINK or both"
		}
	}
	return ""
}

const gatewayHint = "a gateway is a neighbour, in a network of a link that is up (see address show); otherwise say dev LINK onlink"

// orElse is s, or otherwise where that is "".
func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// noSuchRoute says what there is in place of a route that is not there.
func (a *app) noSuchRoute(s *routeSpec) string {
	msg := "there is no such route in table " + a.names.route.name(s.Table)
	if there := a.routeLike(s, false); there != "" {
		msg += "; there is: " + there
	}
	return msg
}

// routeLike describes the first route in the table of s to the same destination,
// and if it is to be the same route in the way of s; "" if there is none.
func (a *app) routeLike(s *routeSpec, same bool) string {
	f := &routeFilter{said: said{family: s.Family}, table: s.Table}
	routes, err := a.routes(f)
	if err != nil {
		return ""
	}
	for i := range routes {
		rt := &routes[i]
		metric := s.Metric.V
		if s.Family == uapi.AF_INET6 && metric == 0 {
			metric = rt.Metric.V
		}
		if f.lets(rt) && rt.Dst.Masked() == s.Dst.Masked() && (!same || rt.TOS == s.TOS && rt.Metric.V == metric) {
			return a.describeRoute(rt)
		}
	}
	return ""
}

// invalidRoute guesses what EINVAL means.
func invalidRoute(s *routeSpec) string {
	switch {
	case s.Dst.IsValid() && s.Dst != s.Dst.Masked():
		return hostBits(s.Dst) + " has bits behind its length; the network is " + hostBits(s.Dst.Masked())
	case s.Type == uapi.RTN_NAT:
		return "the kernel has no routes of type nat any more"
	case s.Gateway.IsLinkLocalUnicast() && s.words.v[atDev].s == "":
		return "every link has neighbours like " + host(s.Gateway) + ": say which with dev LINK"
	case s.PrefSrc.IsValid():
		return "src must be an address of this machine's; see address show"
	case len(s.Hops) > 0:
		return gatewayHint
	}
	return ""
}

// describeRoute is a route as route show prints it.
func (a *app) describeRoute(rt *rtnl.Route) string {
	p := &a.out
	json, nl, start := p.json, p.nl, len(p.buf)
	p.json, p.nl = false, " "
	a.printRoute(rt, &routeFilter{})
	text := strings.TrimSpace(string(p.buf[start:]))
	p.json, p.nl, p.buf = json, nl, p.buf[:start]
	return text
}

// tableHint says what it means that a dump of the filter's table fails.
func (a *app) tableHint(f *routeFilter, errno syscall.Errno) string {
	if errno == unix.ENOENT {
		return "table " + a.names.route.name(f.table) + " has no routes"
	}
	return ""
}
