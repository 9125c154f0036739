package pair

import (
	"errors"
	"net/netip"
	"os"
	"slices"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

var (
	errTaken     = errors.New("a namespace of that name is there already")
	errNoBridge  = errors.New("a link of that name is there, but not a bridge")
	errNoGateway = errors.New("the bridge has no address in the subnet")
)

// register enters the run in StateDir, with all that it is going to make, and
// makes what its pods share.
func (e *engine) register() error {
	others, unlock, err := lockStates()
	if err != nil {
		return err
	}
	defer unlock()
	s := &state{status: making, boot: readLine(bootID), net: here(e.host), pid: uint64(os.Getpid()), links: true, netns: e.spaces(), nat: e.rules()}
	e.file = &file{state: s, fd: -1, noNAT: true}
	// Large enough that the kernel, which counts from 1, does not get there.
	e.index = 1<<24 + 2*(random()>>4)
	if err := e.podNames(others); err != nil {
		return err
	}
	for _, p := range e.pairs {
		for side := range p.ends {
			if a := p.ends[side].Addr; !a.IsZero() {
				add(&s.own, &ownLink{e.index + p.n + uint32(side), a})
			}
		}
	}
	e.neighbours = neighbours(others, s.net, nil)
	if e.NoIPv6 {
		for _, netns := range s.netns {
			e.needs("net/ipv6/conf/default/disable_ipv6", netns)
		}
	}
	if err = e.findNetworks(); err == nil {
		err = e.file.create()
	}
	if err == nil {
		e.nameBridges()
		err = e.file.write()
	}
	if err == nil {
		err = e.makeNetworks()
	}
	return err
}

// podNames gives the pods their numbers, unless one is taken.
func (e *engine) podNames(others []*state) error {
	if len(e.plan.pods) == 0 {
		return nil
	}
	names, err := nsenter.Names()
	if err != nil {
		return err
	}
	taken := map[string]*state{}
	for _, n := range names {
		taken[n] = nil
	}
	for _, o := range others {
		for _, p := range o.pods {
			taken[p.name] = o
		}
	}
	for n, s := range e.plan.pods {
		if o, ok := taken[s.pod.Name]; ok {
			return e.podFailed(s, o.whoHas())
		}
		p := &pod{name: s.pod.Name, set: s.pod.Set, n: uint32(n), bridge: s.pod.Bridge}
		if p.set == "" {
			p.set = p.name
		}
		add(&e.file.pods, p)
	}
	return nil
}

// podFailed is the error of a pod of which nothing has been made yet.
func (e *engine) podFailed(s *podSpec, err error) error {
	e.results[s.at].Err = err
	return failed(s.pod.String(), err, "")
}

// whoHas says what the run is that has a pod of the name; nil: none, it is a
// namespace only.
func (s *state) whoHas() error {
	if s == nil {
		return errTaken
	}
	if alive, _ := s.alive(); alive {
		return errBusy
	}
	if s.status != done {
		return errDead
	}
	return errPod
}

var (
	errPod  = errors.New("there is such a pod already")
	errDead = errors.New("a run that was killed has left such a pod: gc removes it")
	errBusy = errors.New("another process is making or deleting such a pod")
)

// findNetworks looks at the bridges, and gives the pods their addresses.
func (e *engine) findNetworks() error {
	e.used = leases{}
	for _, o := range e.neighbours {
		for _, p := range o.pods {
			for j, a := range p.addrs {
				e.used.add(a.Addr())
				e.used.add(p.gateways[j])
			}
		}
	}
	for i, p := range e.file.pods {
		spec := e.plan.pods[i]
		err := e.findBridge(p.bridge)
		for _, subnet := range spec.pod.Subnets {
			if err == nil {
				err = e.lease(p, subnet)
			}
			if err == nil && (spec.pod.Masquerade || p.bridge == "") {
				e.needs(forwarding(subnet.Addr()), "")
			}
		}
		if err != nil {
			return e.podFailed(spec, err)
		}
		r := &e.results[spec.at]
		r.Addrs, r.Gateways = p.addrs, p.gateways
	}
	return nil
}

// lease gives a pod an address of a subnet.
func (e *engine) lease(p *pod, subnet netip.Prefix) error {
	pool, err := e.pool(p.bridge, subnet)
	if err != nil {
		return err
	}
	a, err := pool.take()
	if err != nil {
		return err
	}
	bits := subnet.Bits()
	if p.bridge == "" {
		bits = a.BitLen()
	}
	add(&p.addrs, netip.PrefixFrom(a, bits))
	add(&p.gateways, pool.gateway)
	return nil
}

// findBridge enters a bridge, with the MAC that it got from us if it is one of ours.
func (e *engine) findBridge(name string) error {
	if name == "" || e.file.bridge(name) != nil {
		return nil
	}
	br := &bridge{name: name}
	l, err := e.linkNamed(name)
	switch {
	case is(err, unix.ENODEV):
	case err != nil:
		return err
	case l.Kind != "bridge":
		return failed("bridge "+name, errNoBridge, "")
	default:
		br.index = l.Index
		for _, o := range e.neighbours {
			if b := o.bridge(name); b != nil && b.mac == l.Addr {
				br.mac = b.mac
			}
		}
		addrs, err := e.c.Addrs(nil, rtnl.AddrFilter{Index: l.Index})
		if err != nil {
			return err
		}
		for i := range addrs {
			e.used.add(addrs[i].Local.Addr())
		}
	}
	add(&e.file.bridges, br)
	return nil
}

// pool returns the addresses of a subnet on a bridge, or of routed pods.
func (e *engine) pool(bridge string, subnet netip.Prefix) (*pool, error) {
	for _, p := range e.pools {
		if p.bridge == bridge && p.subnet == subnet {
			return p, nil
		}
	}
	gateway := firstHost(subnet)
	if bridge != "" {
		var err error
		if gateway, err = e.gateway(bridge, netip.PrefixFrom(gateway, subnet.Bits())); err != nil {
			return nil, err
		}
	}
	p := newPool(subnet, gateway, e.used)
	p.bridge = bridge
	add(&e.pools, p)
	return p, nil
}

// gateway finds what the gateway of a subnet is, on a bridge: the address that is
// there, or the one that it gets.
func (e *engine) gateway(bridge string, new netip.Prefix) (netip.Addr, error) {
	br := e.file.bridge(bridge)
	if br.index != 0 {
		addrs, err := e.c.Addrs(nil, rtnl.AddrFilter{Index: br.index})
		if err != nil {
			return netip.Addr{}, err
		}
		for i := range addrs {
			a := addrs[i].Local
			if !new.Contains(a.Addr()) {
				continue
			}
			if needed(e.neighbours, bridge, a) {
				add(&br.addrs, a)
			}
			return a.Addr(), nil
		}
		if br.mac.IsZero() {
			return netip.Addr{}, failed("bridge "+bridge, errNoGateway, "it was not made here, so it is used as it is: give it "+
				new.String()+", or leave the bridge out")
		}
	}
	add(&br.addrs, new)
	add(&br.fresh, new)
	e.used.add(new.Addr())
	return new.Addr(), nil
}

// needed says whether one of the runs has given a bridge the address.
//
//go:noinline
func needed(by []*state, name string, a netip.Prefix) bool {
	for _, o := range by {
		if b := o.bridge(name); b != nil && slices.Contains(b.addrs, a) {
			return true
		}
	}
	return false
}

// forwarding is the setting that lets packets of an address's family through.
func forwarding(a netip.Addr) string {
	if a.Is6() {
		return "net/ipv6/conf/all/forwarding"
	}
	return "net/ipv4/ip_forward"
}

// needs enters a setting that the run needs to be 1, with what it was before the
// first run switched it.
func (e *engine) needs(path, netns string) {
	if e.file.sysctl(path, netns) != nil {
		return
	}
	c := &sysctl{path: path, netns: netns}
	// Where there is no such setting, or no such namespace yet, former stays empty.
	c.former, _ = c.exchange("")
	for _, o := range e.neighbours {
		if same := o.sysctl(path, netns); same != nil {
			c.former = same.former
		}
	}
	if c.former != "" {
		add(&e.file.sysctls, c)
	}
}

// master is the ifindex of a pod's bridge, 0 of a routed one's.
func (e *engine) master(p *pod) uint32 {
	if br := e.file.bridge(p.bridge); br != nil {
		return br.index
	}
	return 0
}

// nameBridges gives the bridges that are to be made MAC addresses of the run's.
func (e *engine) nameBridges() {
	for i, br := range e.file.bridges {
		if br.index == 0 {
			br.mac = e.file.id.mac(bridgeMAC - uint32(i))
		}
	}
}

// makeNetworks makes bridges, switches forwarding on and sets the NAT rules.
func (e *engine) makeNetworks() error {
	// Forwarding before addresses: an IPv6 address that is new when it is switched
	// on joins its anycast group twice, and leaves it once.
	for _, c := range e.file.sysctls {
		if err := e.switchOn(c); err != nil {
			return err
		}
	}
	for i, br := range e.file.bridges {
		var reqs requests
		if br.index == 0 {
			br.index = e.index - 1 - uint32(i)
			reqs.add(rtnl.AddLink{Kind: "bridge", LinkAttrs: rtnl.LinkAttrs{Name: br.name, Addr: br.mac, Index: br.index, Up: true}})
		}
		for _, a := range br.fresh {
			reqs.add(newAddr(br.index, a))
		}
		if err := e.c.Do(reqs...); err != nil {
			return failed("bridge "+br.name, firstError(err), advice(err))
		}
	}
	if len(e.file.nat) == 0 {
		return nil
	}
	err := e.setNAT(append(rules(e.neighbours), e.file.nat...))
	e.file.noNAT = is(err, unix.EPERM)
	return err
}

// rules are the NAT rules of several runs.
//
//go:noinline
func rules(of []*state) []nft.Masquerade {
	var all []nft.Masquerade
	for _, s := range of {
		all = append(all, s.nat...)
	}
	return all
}
