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
	s := &state{status: making, boot: readLine("/proc/sys/kernel/random/boot_id"), net: here(e.host), pid: os.Getpid(), links: true, netns: e.spaces(), nat: e.rules()}
	// Large enough that the kernel, which counts from 1, does not get there.
	e.index = 1<<24 + 2*(random()>>4)
	if err := e.podNames(s, others); err != nil {
		return err
	}
	for at, i := range e.pairs {
		p := e.specs[i].(Pair)
		for side, end := range []*End{&p.A, &p.B} {
			if !end.Addr.IsZero() {
				s.own = append(s.own, ownLink{e.index + e.number(at) + uint32(side), end.Addr})
			}
		}
	}
	neighbours := slices.DeleteFunc(others, func(o *state) bool { return o.net != s.net })
	if e.NoIPv6 {
		for _, netns := range e.spaces() {
			s.switchOn("net/ipv6/conf/default/disable_ipv6", netns, neighbours)
		}
	}
	n, err := e.findNetworks(s, neighbours)
	if err != nil {
		return err
	}
	if e.file, err = s.create(); err != nil {
		return err
	}
	e.file.noNAT = true
	for i := range e.file.bridges {
		if br := &e.file.bridges[i]; e.masters[br.name] == 0 {
			br.mac = e.file.id.mac(bridgeMAC - uint32(i))
		}
	}
	if err := e.file.write(); err != nil {
		return err
	}
	return e.makeNetworks(n)
}

// podNames gives the pods their numbers, unless one is taken.
func (e *engine) podNames(s *state, others []*state) error {
	if len(e.plan.pods) == 0 {
		return nil
	}
	taken := map[string]bool{}
	names, err := nsenter.Names()
	if err != nil {
		return err
	}
	for _, n := range names {
		taken[n] = true
	}
	owner := map[string]*state{}
	for _, o := range others {
		for i := range o.pods {
			owner[o.pods[i].name] = o
		}
	}
	for n, i := range e.plan.pods {
		spec := e.specs[i].(Pod)
		if o := owner[spec.Name]; o != nil {
			e.results[i].Err = o.whoHas()
		} else if taken[spec.Name] {
			e.results[i].Err = errTaken
		}
		if err := e.results[i].Err; err != nil {
			return &Error{Object: spec.String(), Err: err}
		}
		p := pod{name: spec.Name, set: spec.Set, n: uint32(n), bridge: spec.Bridge}
		if p.set == "" {
			p.set = p.name
		}
		s.pods = append(s.pods, p)
	}
	return nil
}

// whoHas says what the run is that has a pod of the name.
func (s *state) whoHas() error {
	f, err := s.open()
	if err == nil && f == nil {
		return errBusy
	}
	if f != nil {
		f.close()
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

// networks are what the pods share, as far as it has to be made.
type networks struct {
	addrs      map[string][]netip.Prefix // to be given to bridges
	neighbours []*state                  // other runs in this network namespace
}

// A key is a subnet on a bridge, or of routed pods.
type key struct {
	bridge string
	subnet netip.Prefix
}

// findNetworks looks at the bridges, and gives the pods their addresses.
func (e *engine) findNetworks(s *state, neighbours []*state) (*networks, error) {
	n := &networks{map[string][]netip.Prefix{}, neighbours}
	e.masters = map[string]uint32{}
	used := map[netip.Addr]bool{}
	for _, o := range neighbours {
		for i := range o.pods {
			for j, a := range o.pods[i].addrs {
				used[a.Addr()] = true
				used[o.pods[i].gateways[j]] = true
			}
		}
	}
	pools := map[key]*pool{}
	for i := range s.pods {
		p := &s.pods[i]
		at := e.plan.pods[i]
		spec := e.specs[at].(Pod)
		err := e.findBridge(s, spec.Bridge, neighbours, used)
		for _, subnet := range spec.Subnets {
			if err != nil {
				break
			}
			k := key{spec.Bridge, subnet}
			if pools[k] == nil {
				if pools[k], err = e.openPool(n, s, k, used); err != nil {
					break
				}
			}
			var a netip.Addr
			if a, err = pools[k].take(); err == nil {
				bits := subnet.Bits()
				if spec.Bridge == "" {
					bits = a.BitLen()
				}
				p.addrs = append(p.addrs, netip.PrefixFrom(a, bits))
				p.gateways = append(p.gateways, pools[k].gateway)
				forward(s, a, spec, neighbours)
			}
		}
		if err != nil {
			e.results[at].Err = err
			return nil, &Error{Object: spec.String(), Err: err}
		}
		e.results[at].Addrs, e.results[at].Gateways = p.addrs, p.gateways
	}
	return n, nil
}

// findBridge enters a bridge, with the MAC that it got from us if it is one of ours.
func (e *engine) findBridge(s *state, name string, neighbours []*state, used map[netip.Addr]bool) error {
	if name == "" || slices.ContainsFunc(s.bridges, func(b bridge) bool { return b.name == name }) {
		return nil
	}
	br := bridge{name: name}
	l, err := e.linkNamed(name)
	switch {
	case errors.Is(err, unix.ENODEV):
	case err != nil:
		return err
	case l.Kind != "bridge":
		return &Error{Object: "bridge " + name, Err: errNoBridge}
	default:
		e.masters[name] = l.Index
		for _, o := range neighbours {
			for _, b := range o.bridges {
				if b.name == name && b.mac == l.Addr {
					br.mac = b.mac
				}
			}
		}
		addrs, err := e.c.Addrs(nil, rtnl.AddrFilter{Index: l.Index})
		if err != nil {
			return err
		}
		for i := range addrs {
			used[addrs[i].Local.Addr()] = true
		}
	}
	s.bridges = append(s.bridges, br)
	return nil
}

// openPool finds a subnet's gateway.
func (e *engine) openPool(n *networks, s *state, k key, used map[netip.Addr]bool) (*pool, error) {
	gateway := firstHost(k.subnet)
	if k.bridge == "" {
		return newPool(k.subnet, gateway, used), nil
	}
	at := slices.IndexFunc(s.bridges, func(b bridge) bool { return b.name == k.bridge })
	br := &s.bridges[at]
	if index := e.masters[k.bridge]; index != 0 {
		addrs, err := e.c.Addrs(nil, rtnl.AddrFilter{Index: index})
		if err != nil {
			return nil, err
		}
		for i := range addrs {
			if a := addrs[i].Local; k.subnet.Contains(a.Addr()) {
				if needed(n.neighbours, k.bridge, a) {
					br.addrs = append(br.addrs, a)
				}
				return newPool(k.subnet, a.Addr(), used), nil
			}
		}
		if br.mac.IsZero() {
			return nil, &Error{Object: "bridge " + k.bridge, Err: errNoGateway, Advice: "it was not made here, so it is used as it is: give it " +
				netip.PrefixFrom(gateway, k.subnet.Bits()).String() + ", or leave the bridge out"}
		}
	}
	a := netip.PrefixFrom(gateway, k.subnet.Bits())
	br.addrs = append(br.addrs, a)
	n.addrs[k.bridge] = append(n.addrs[k.bridge], a)
	used[gateway] = true
	return newPool(k.subnet, gateway, used), nil
}

// needed says whether one of the runs has given a bridge the address.
func needed(by []*state, name string, a netip.Prefix) bool {
	return slices.ContainsFunc(by, func(o *state) bool {
		return slices.ContainsFunc(o.bridges, func(b bridge) bool { return b.name == name && slices.Contains(b.addrs, a) })
	})
}

// forward enters the setting that lets packets of a's family through, with what
// it was before the first run switched it.
func forward(s *state, a netip.Addr, spec Pod, neighbours []*state) {
	if !spec.Masquerade && spec.Bridge != "" {
		return
	}
	path := "net/ipv4/ip_forward"
	if a.Is6() {
		path = "net/ipv6/conf/all/forwarding"
	}
	s.switchOn(path, "", neighbours)
}

// switchOn enters a setting that the run needs to be 1.
func (s *state) switchOn(path, netns string, neighbours []*state) {
	c := sysctl{path: path, netns: netns}
	if slices.ContainsFunc(s.sysctls, c.same) {
		return
	}
	// Where there is no such setting, or no such namespace yet, former stays empty.
	_ = c.inside(func() error {
		c.former = readLine("/proc/sys/" + path)
		return nil
	})
	for _, o := range neighbours {
		if i := slices.IndexFunc(o.sysctls, c.same); i >= 0 {
			c.former = o.sysctls[i].former
		}
	}
	if c.former != "" {
		s.sysctls = append(s.sysctls, c)
	}
}

func (c sysctl) same(o sysctl) bool { return c.path == o.path && c.netns == o.netns }

// makeNetworks makes bridges, switches forwarding on and sets the NAT rules.
func (e *engine) makeNetworks(n *networks) error {
	// Forwarding before addresses: an IPv6 address that is new when it is switched
	// on joins its anycast group twice, and leaves it once.
	for _, c := range e.file.sysctls {
		if err := e.switchOn(c); err != nil {
			return err
		}
	}
	for i, br := range e.file.bridges {
		var reqs []rtnl.Request
		index := e.masters[br.name]
		if index == 0 {
			index = e.index - 1 - uint32(i)
			reqs = append(reqs, rtnl.AddLink{Kind: "bridge", LinkAttrs: rtnl.LinkAttrs{Name: br.name, Addr: br.mac, Index: index, Up: true}})
		}
		for _, a := range n.addrs[br.name] {
			reqs = append(reqs, rtnl.AddAddr{Addr: newAddr(index, a)})
		}
		if err := e.c.Do(reqs...); err != nil {
			return &Error{Object: "bridge " + br.name, Err: firstError(err), Advice: advice(err)}
		}
		e.masters[br.name] = index
	}
	if len(e.file.nat) == 0 {
		return nil
	}
	err := e.setNAT(rules(append(n.neighbours, &e.file.state)))
	e.file.noNAT = errors.Is(err, unix.EPERM)
	return err
}

// rules are the NAT rules of several runs, each once.
func rules(of []*state) []nft.Masquerade {
	var all []nft.Masquerade
	for _, s := range of {
		for _, m := range s.nat {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}
