package pair

import (
	"errors"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
	"vethkit/rtnl/uapi"
)

// A plan is the specs, checked, in the order in which they are made: pods, then
// pairs. Nothing has been looked at yet.
type plan struct {
	specs []Spec
	pods  []int // positions in specs
	pairs []int
}

var (
	errName     = errors.New("not a name that a link can have: 1 to 15 bytes, no '/', ':', '%' or blank, not \".\" or \"..\"")
	errTwice    = errors.New("given twice")
	errFamily   = errors.New("two subnets of one family")
	errHost     = errors.New("the subnet has bits behind its length")
	errNoSubnet = errors.New("masquerade needs a subnet")
	errTooMany  = errors.New("too many links for one run")
	errSpec     = errors.New("not a Pair or a Pod")
	errTwoNS    = errors.New("an end has a NetNS or an NS, not both")
)

// makePlan checks what can be known from the specs alone.
func makePlan(specs []Spec) (*plan, error) {
	p := &plan{specs: specs}
	pods := map[string]bool{}
	for i, s := range specs {
		var err error
		switch s := s.(type) {
		case Pod:
			p.pods = append(p.pods, i)
			if err = s.check(); pods[s.Name] && err == nil {
				err = errTwice
			}
			pods[s.Name] = true
		case Pair:
			p.pairs = append(p.pairs, i)
			err = s.check()
		default:
			err = errSpec
		}
		if err != nil {
			return nil, &Error{Object: s.String(), Err: err, Usage: true}
		}
	}
	if 2*len(specs) >= bridgeMAC {
		return nil, &Error{Object: strconv.Itoa(len(specs)) + " pairs", Err: errTooMany, Usage: true}
	}
	return p, nil
}

func checkName(name string) error {
	if name == "" || len(name) >= uapi.IFNAMSIZ || name == "." || name == ".." || name == "-" || strings.ContainsAny(name, "/:% \t\n\v\f\r") {
		return errName
	}
	return nil
}

func (s *Pod) check() error {
	for _, name := range []string{s.Name, s.Set, s.Bridge} {
		if err := checkName(name); err != nil && (name != "" || s.Name == "") {
			return err
		}
	}
	if s.Masquerade && len(s.Subnets) == 0 {
		return errNoSubnet
	}
	for i, n := range s.Subnets {
		switch {
		case !n.IsValid() || n.Masked() != n:
			return errHost
		case i > 0 && n.Addr().Is4() == s.Subnets[0].Addr().Is4():
			return errFamily
		}
	}
	return nil
}

// check leaves it to the kernel to find a name that is given twice: see whyNot.
func (s *Pair) check() error {
	for _, e := range []*End{&s.A, &s.B} {
		if err := checkName(e.Name); err != nil {
			return err
		}
		if e.NS != nil && e.NetNS != "" {
			return errTwoNS
		}
	}
	if s.A.Name == s.B.Name && s.A.netns() == s.B.netns() {
		return errTwice
	}
	return nil
}

// netns is a name for the end's namespace, "" for the caller's.
func (e *End) netns() string {
	if e.NS != nil {
		return e.NS.String()
	}
	return e.NetNS
}

// podRequests is what makes a pod's links, in one datagram: sent from its own,
// fresh, namespace. Its memory is used for one pod after the other.
//
//	RTM_NEWLINK  the pair: the host's end up, in the host's namespace
//	RTM_NEWLINK  eth0 up
//	RTM_NEWLINK  lo up, with the run's group
//	RTM_NEWADDR, RTM_NEWROUTE …
//
// Bringing all hosts' ends up by one message at the end takes a quarter less of
// the processors' time, but they have no carrier for seconds then: of more than
// 100 at once the kernel leaves the rest for the next second.
type podRequests struct {
	veth     rtnl.AddVeth
	eth0, lo rtnl.SetLink
	addrs    [2]rtnl.AddAddr
	gateways [2]rtnl.AddRoute // of a routed pod
	defaults [2]rtnl.AddRoute
	all      []rtnl.Request
}

// of returns a pod's requests, valid until the next call. host is the
// descriptor of the host's namespace, where the bridge has the index master.
// index is that of the host's end; eth0 has the next one.
func (r *podRequests) of(p *pod, id runID, mtu uint32, host int, master, index uint32) []rtnl.Request {
	m := rtnl.Opt[uint32]{V: mtu, Set: mtu != 0}
	eth0 := index + 1
	r.veth = rtnl.AddVeth{
		LinkAttrs: rtnl.LinkAttrs{Name: p.name, NS: rtnl.InFD(host), Index: index, Addr: id.mac(2 * p.n), Master: master, MTU: m,
			Group: id.group(), NumTxQueues: 1, NumRxQueues: 1, Up: true},
		Peer: rtnl.LinkAttrs{Name: "eth0", Index: eth0, Addr: id.mac(2*p.n + 1), MTU: m, NumTxQueues: 1, NumRxQueues: 1},
	}
	r.eth0 = rtnl.SetLink{LinkRef: rtnl.ByIndex(eth0), Flags: uapi.IFF_UP, Change: uapi.IFF_UP}
	r.lo = rtnl.SetLink{LinkRef: rtnl.ByIndex(1), Flags: uapi.IFF_UP, Change: uapi.IFF_UP, NewGroup: rtnl.Some(id.group())}
	r.all = append(r.all[:0], &r.veth, &r.eth0, &r.lo)
	for i, a := range p.addrs {
		gw := p.gateways[i]
		r.addrs[i].Addr = newAddr(eth0, a)
		r.all = append(r.all, &r.addrs[i])
		if p.bridge == "" {
			r.gateways[i].Route = linkRoute(eth0, gw)
			r.all = append(r.all, &r.gateways[i])
		}
		r.defaults[i].Route = rtnl.Route{Family: rtnl.Family(gw), Gateway: gw, OutIndex: eth0,
			Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Scope: uapi.RT_SCOPE_UNIVERSE, Type: uapi.RTN_UNICAST}
		r.all = append(r.all, &r.defaults[i])
	}
	return r.all
}

// hostRequests is what the host's end of a routed pod gets: the gateway's
// address, and a route to the pod's.
func (p *pod) hostRequests(index uint32) []rtnl.Request {
	var reqs []rtnl.Request
	for i, a := range p.addrs {
		gw := p.gateways[i]
		reqs = append(reqs,
			rtnl.AddAddr{Addr: newAddr(index, netip.PrefixFrom(gw, gw.BitLen()))},
			rtnl.AddRoute{Route: linkRoute(index, a.Addr())})
	}
	return reqs
}

// newAddr is an address for a link. IPv6 need not look for others that have it:
// we chose it.
func newAddr(index uint32, a netip.Prefix) rtnl.Addr {
	addr := rtnl.Addr{Index: index, Local: a}
	if a.Addr().Is6() {
		addr.Flags = uapi.IFA_F_NODAD
	}
	return addr
}

// linkRoute is a route to one address that is on the link.
func linkRoute(index uint32, to netip.Addr) rtnl.Route {
	r := rtnl.Route{Dst: netip.PrefixFrom(to, to.BitLen()), OutIndex: index, Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT,
		Scope: uapi.RT_SCOPE_LINK, Type: uapi.RTN_UNICAST}
	if to.Is6() {
		r.Scope = uapi.RT_SCOPE_UNIVERSE
	}
	return r
}

// rules are the NAT that the specs ask for, each once.
func (p *plan) rules() []nft.Masquerade {
	var rules []nft.Masquerade
	for _, i := range p.pods {
		s := p.specs[i].(Pod)
		for _, n := range s.Subnets {
			m := nft.Masquerade{Subnet: n, Bridge: s.Bridge}
			if s.Masquerade && !slices.Contains(rules, m) {
				rules = append(rules, m)
			}
		}
	}
	return rules
}

// spaces are the names or paths of the namespaces that pairs go to, "" the caller's.
func (p *plan) spaces() []string {
	var names []string
	for _, i := range p.pairs {
		s := p.specs[i].(Pair)
		for _, e := range []*End{&s.A, &s.B} {
			if n := e.netns(); !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}
