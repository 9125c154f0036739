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
	pods  []*podSpec
	pairs []*pairSpec
}

// A podSpec is a pod of the plan.
type podSpec struct {
	pod Pod
	at  int // in specs
}

// A pairSpec is a pair of the plan.
type pairSpec struct {
	ends [2]End
	at   int    // in specs
	n    uint32 // the number of A's link in the run; B's is the next one
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
			add(&p.pods, &podSpec{s, i})
			if err = s.check(); pods[s.Name] && err == nil {
				err = errTwice
			}
			pods[s.Name] = true
		case Pair:
			add(&p.pairs, &pairSpec{ends: [2]End{s.A, s.B}, at: i})
			err = s.check()
		default:
			err = errSpec
		}
		if err != nil {
			return nil, misused(s.String(), err)
		}
	}
	if 2*len(specs) >= bridgeMAC {
		return nil, misused(strconv.Itoa(len(specs))+" pairs", errTooMany)
	}
	for i, s := range p.pairs {
		s.n = uint32(2 * (len(p.pods) + i))
	}
	return p, nil
}

// checkName says whether a link can have a name; "-" stands for none in a run's file.
func checkName(name string) error {
	if name == "" || len(name) >= uapi.IFNAMSIZ || name == "." || name == ".." || name == "-" || strings.ContainsAny(name, "/:% \t\n\v\f\r") {
		return errName
	}
	return nil
}

// check says what cannot be asked for.
func (s *Pod) check() error {
	for _, name := range [...]string{s.Name, s.Set, s.Bridge} {
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
		case i > 1 || i == 1 && n.Addr().Is4() == s.Subnets[0].Addr().Is4():
			return errFamily
		}
	}
	return nil
}

// check leaves it to the kernel to find a name that is given twice: see whyNot.
func (s *Pair) check() error {
	for _, e := range [...]*End{&s.A, &s.B} {
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
	nets     [2]struct {
		addr       rtnl.AddAddr
		gateway    rtnl.AddRoute // of a routed pod
		everything rtnl.AddRoute
	}
	all requests
}

// requests are what is sent together.
type requests []rtnl.Request

// add appends a request.
//
//go:noinline
func (r *requests) add(req rtnl.Request) { *r = append(*r, req) }

// of returns a pod's requests, valid until the next call. host is the
// descriptor of the host's namespace, where the bridge has the index master.
// index is that of the host's end; eth0 has the next one.
func (r *podRequests) of(p *pod, id runID, mtu uint32, host int, master, index uint32) []rtnl.Request {
	eth0 := index + 1
	end := End{Name: p.name, MTU: mtu}
	end.attrs(&r.veth.LinkAttrs, id, 2*p.n)
	r.veth.NS, r.veth.Index, r.veth.Master, r.veth.Up = rtnl.InFD(host), index, master, true
	end.Name = "eth0"
	end.attrs(&r.veth.Peer, id, 2*p.n+1)
	r.veth.Peer.Index, r.veth.Peer.Group = eth0, 0
	r.eth0.Index, r.eth0.Flags, r.eth0.Change = eth0, uapi.IFF_UP, uapi.IFF_UP
	r.lo.Index, r.lo.Flags, r.lo.Change = 1, uapi.IFF_UP, uapi.IFF_UP
	r.lo.NewGroup = rtnl.Some(id.group())
	r.all = r.all[:0]
	r.all.add(&r.veth)
	r.all.add(&r.eth0)
	r.all.add(&r.lo)
	for i, a := range p.addrs {
		n, gw := &r.nets[i], p.gateways[i]
		setAddr(&n.addr, eth0, a)
		r.all.add(&n.addr)
		if p.bridge == "" {
			setRoute(&n.gateway, eth0, gw)
			r.all.add(&n.gateway)
		}
		setRoute(&n.everything, eth0, netip.Addr{})
		n.everything.Gateway = gw
		r.all.add(&n.everything)
	}
	return r.all
}

// attrs describes the end as the run's link number n.
//
//go:noinline
func (end *End) attrs(l *rtnl.LinkAttrs, id runID, n uint32) {
	queues := max(end.Queues, 1)
	*l = rtnl.LinkAttrs{Name: end.Name, Addr: end.Addr, TxQLen: end.TxQLen, Group: id.group(),
		MTU: rtnl.Opt[uint32]{V: end.MTU, Set: end.MTU != 0}, NumTxQueues: queues, NumRxQueues: queues}
	if end.Addr.IsZero() {
		l.Addr = id.mac(n)
	}
	if end.Group.Set {
		l.Group = end.Group.V
	}
}

// hostRequests is what the host's end of a routed pod gets: the gateway's
// address, and a route to the pod's.
func (p *pod) hostRequests(index uint32) []rtnl.Request {
	var reqs requests
	for i, a := range p.addrs {
		route := new(rtnl.AddRoute)
		setRoute(route, index, a.Addr())
		reqs.add(newAddr(index, single(p.gateways[i])))
		reqs.add(route)
	}
	return reqs
}

// single is the network that is one address.
func single(a netip.Addr) netip.Prefix { return netip.PrefixFrom(a, a.BitLen()) }

// setAddr makes it an address for a link. IPv6 need not look for others that
// have it: we chose it.
//
//go:noinline
func setAddr(addr *rtnl.AddAddr, index uint32, a netip.Prefix) {
	addr.Index, addr.Local, addr.Flags = index, a, 0
	if a.Addr().Is6() {
		addr.Flags = uapi.IFA_F_NODAD
	}
}

// newAddr is the request that gives a link an address.
//
//go:noinline
func newAddr(index uint32, a netip.Prefix) *rtnl.AddAddr {
	addr := new(rtnl.AddAddr)
	setAddr(addr, index, a)
	return addr
}

// setRoute makes it a route to one address that is on the link, or, with the
// zero address, to everything.
//
//go:noinline
func setRoute(r *rtnl.AddRoute, index uint32, to netip.Addr) {
	r.OutIndex, r.Table, r.Protocol = index, uapi.RT_TABLE_MAIN, uapi.RTPROT_BOOT
	r.Scope, r.Type = uapi.RT_SCOPE_UNIVERSE, uapi.RTN_UNICAST
	if to.IsValid() {
		r.Dst = single(to)
	}
	if to.Is4() {
		r.Scope = uapi.RT_SCOPE_LINK
	}
}

// rules are the NAT that the specs ask for, each once.
//
//go:noinline
func (p *plan) rules() []nft.Masquerade {
	var rules []nft.Masquerade
	for _, s := range p.pods {
		for _, n := range s.pod.Subnets {
			m := nft.Masquerade{Subnet: n, Bridge: s.pod.Bridge}
			if s.pod.Masquerade && !slices.Contains(rules, m) {
				add(&rules, m)
			}
		}
	}
	return rules
}

// spaces are the names or paths of the namespaces that pairs go to, "" the caller's.
func (p *plan) spaces() []string {
	var names []string
	for _, s := range p.pairs {
		for i := range s.ends {
			if n := s.ends[i].netns(); !slices.Contains(names, n) {
				add(&names, n)
			}
		}
	}
	return names
}
