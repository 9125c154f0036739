package main

import (
	"net/netip"
	"os"
	"slices"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// story is the walk-through, step by step.
func (p *play) story() {
	if f, err := os.Open("/proc/net/if_inet6"); err == nil {
		f.Close()
		p.v6 = true
	}
	p.quiet("")
	p.say("The story of a veth pair: two network cards with a cable between them, made by the kernel.")
	p.say("It plays in namespaces of its own. Nothing outside is touched, and no root is needed.")
	p.make()
	p.move()
	p.address()
	p.pingAll()
	p.look()
	p.count()
	p.bridge()
	p.pods()
	p.end()
}

func (p *play) make() {
	p.step("1. Make a pair. What is sent into one end comes out of the other.")
	p.do("veth link add veth0 type veth peer name veth1")
	a, b := p.link("", "veth0"), p.link("", "veth1")
	p.check(a.Link.V == b.Index && b.Link.V == a.Index, "both ends are there: ", endOf(&a), " and ", endOf(&b))
}

func endOf(l *rtnl.Link) string { return l.Name + ", ifindex " + number(l.Index) }

func number(n uint32) string { return utoa(uint64(n)) }

func (p *play) move() {
	p.step("2. Make a network namespace, as a container has one, and move one end into it.")
	p.do("veth netns add container")
	p.quiet("container")
	p.do("veth link set veth1 netns container")
	p.check(p.has("", "veth0") && !p.has("", "veth1") && p.has("container", "veth1"),
		"veth1 has left, and is in the namespace container; veth0 has stayed")
}

func (p *play) address() {
	p.step("3. Give both ends addresses, and bring them up.")
	p.do("veth addr add 10.0.0.1/24 dev veth0")
	p.do("veth -n container addr add 10.0.0.2/24 dev veth1")
	if p.v6 {
		p.do("veth addr add fd00::1/64 dev veth0")
		p.do("veth -n container addr add fd00::2/64 dev veth1")
	} else {
		p.note("This kernel has no IPv6: the story goes on without.")
	}
	p.do("veth link set veth0 up")
	p.do("veth -n container link set veth1 up")
	p.check(p.until(func() bool { return p.isUp("", "veth0") && p.isUp("container", "veth1") }), "both ends are up, and have a carrier")
	p.check(p.until(func() bool {
		return p.hasAddr("", "veth0", "10.0.0.1/24", "fd00::1/64") && p.hasAddr("container", "veth1", "10.0.0.2/24", "fd00::2/64")
	}), "both ends have their addresses")
}

func (p *play) isUp(ns, name string) bool {
	l := p.link(ns, name)
	return l.Flags&uapi.IFF_LOWER_UP != 0 && l.OperState == uapi.IF_OPER_UP
}

// hasAddr says whether a link has both addresses, ready for use.
func (p *play) hasAddr(ns, name, v4, v6 string) bool {
	l := p.link(ns, name)
	want := []netip.Prefix{netip.MustParsePrefix(v4)}
	if p.v6 {
		want = append(want, netip.MustParsePrefix(v6))
	}
	got := ask(p, ns, func(c *rtnl.Conn) ([]rtnl.Addr, error) { return c.Addrs(nil, rtnl.AddrFilter{Index: l.Index}) })
	for i := range got {
		at := slices.Index(want, got[i].Local)
		if at >= 0 && got[i].Flags&uapi.IFA_F_TENTATIVE == 0 {
			want = slices.Delete(want, at, at+1)
		}
	}
	return len(want) == 0
}

func (p *play) pingAll() {
	p.step("4. Ping, in both directions.")
	p.ping("veth ping -c 2 -i 0.01 10.0.0.2")
	p.ping("veth -n container ping -c 2 -i 0.01 10.0.0.1")
	if p.v6 {
		p.ping("veth ping -c 2 -i 0.01 fd00::2")
		p.ping("veth -n container ping -c 2 -i 0.01 fd00::1")
	}
	p.check(p.bad == nil, "every echo was answered")
}

func (p *play) look() {
	p.step("5. Look at both sides.")
	p.show("veth -br link")
	p.show("veth -n container -br link")
	a, b := p.link("", "veth0"), p.link("container", "veth1")
	p.note("@ifN: the other end has ifindex N, in its own namespace.")
	p.check(a.Link.V == b.Index && b.Link.V == a.Index,
		"veth0@if", number(a.Link.V), " is tied to veth1, which is number ", number(b.Index), " there; veth1@if",
		number(b.Link.V), " to veth0, number ", number(a.Index), " here")
}

// counters are those of both ends of the pair.
type counters struct{ a, b rtnl.LinkStats }

func (p *play) counters(a, b uint32) counters {
	of := func(ns string, index uint32) rtnl.LinkStats {
		return ask(p, ns, func(c *rtnl.Conn) (rtnl.Stats, error) { return c.StatsOf(index) }).Link
	}
	return counters{of("", a), of("container", b)}
}

// same says whether what each end sent is what the other received.
func (c *counters) same() bool {
	return c.a.TxPackets == c.b.RxPackets && c.a.TxBytes == c.b.RxBytes && c.b.TxPackets == c.a.RxPackets && c.b.TxBytes == c.a.RxBytes
}

func (p *play) count() {
	p.step("6. Count. What one end sent is what the other received.")
	p.do("veth stats show dev veth0 group link")
	p.do("veth -n container stats show dev veth1 group link")
	a, b := p.link("", "veth0"), p.link("container", "veth1")
	// The two ends are not read at one moment. Between two readings that are
	// equal nothing was sent, and so they are one.
	var c counters
	still := p.until(func() bool {
		c = p.counters(a.Index, b.Index)
		return c.same() && c == p.counters(a.Index, b.Index)
	})
	p.tally("veth0", c.a.TxPackets, c.a.TxBytes, "veth1", c.b.RxPackets, c.b.RxBytes)
	p.tally("veth1", c.b.TxPackets, c.b.TxBytes, "veth0", c.a.RxPackets, c.a.RxBytes)
	p.check(still && c.a.TxPackets > 0 && c.b.TxPackets > 0, "the same, packets and bytes, in both directions")
}

func (p *play) tally(from string, sent, sentBytes uint64, to string, got, gotBytes uint64) {
	o := printer{nl: "\n"}
	o.text("     ", from, " sent ")
	o.padLeft(utoa(sent), 4)
	o.text(" packets, ")
	o.padLeft(utoa(sentBytes), 5)
	o.text(" bytes   ", to, " received ")
	o.padLeft(utoa(got), 4)
	o.text(" packets, ")
	o.padLeft(utoa(gotBytes), 5)
	o.text(" bytes")
	p.say(string(o.buf))
}

func (p *play) bridge() {
	p.step("7. A bridge, cni0, joins two more containers, as container platforms do it.")
	p.do("veth link add cni0 type bridge")
	p.do("veth addr add 10.22.0.1/16 dev cni0")
	p.do("veth link set cni0 up")
	for _, pod := range []struct{ name, addr string }{{"pod1", "10.22.0.2/16"}, {"pod2", "10.22.0.3/16"}} {
		p.do("veth netns add " + pod.name)
		p.quiet(pod.name)
		p.do("veth link add v-" + pod.name + " type veth peer name eth0 netns " + pod.name)
		p.do("veth link set v-" + pod.name + " master cni0 up")
		p.do("veth -n " + pod.name + " link set eth0 up")
		p.do("veth -n " + pod.name + " addr add " + pod.addr + " dev eth0")
		p.do("veth -n " + pod.name + " route add default via 10.22.0.1")
	}
	br := p.link("", "cni0")
	p.check(p.until(func() bool {
		return p.isUp("", "cni0") && p.forwards("v-pod1", br.Index) && p.forwards("v-pod2", br.Index) &&
			p.isUp("pod1", "eth0") && p.isUp("pod2", "eth0")
	}), "both are ports of the bridge, and forward")
	p.check(p.hasDefault("pod1") && p.hasDefault("pod2"), "both have a default route, by 10.22.0.1")
	port := p.link("", "v-pod2")
	before := ask(p, "", func(c *rtnl.Conn) (rtnl.Stats, error) { return c.StatsOf(port.Index) })
	p.ping("veth -n pod1 ping -c 2 -i 0.01 10.22.0.3")
	p.ping("veth -n pod2 ping -c 2 -i 0.01 10.22.0.2")
	p.ping("veth -n pod1 ping -c 2 -i 0.01 10.0.0.1")
	after := ask(p, "", func(c *rtnl.Conn) (rtnl.Stats, error) { return c.StatsOf(port.Index) })
	p.check(after.Link.TxPackets >= before.Link.TxPackets+4 && after.Link.RxPackets >= before.Link.RxPackets+4,
		"they reach each other through the bridge, and 10.0.0.1 by the default route")
}

// forwards says whether a link is a port of the bridge that lets packets pass.
func (p *play) forwards(name string, bridge uint32) bool {
	const forwarding = 3 // BR_STATE_FORWARDING
	l := p.link("", name)
	state, ok := l.PortData.Get(uapi.IFLA_BRPORT_STATE)
	return l.Master == bridge && ok && len(state) > 0 && state[0] == forwarding
}

func (p *play) hasDefault(ns string) bool {
	routes := ask(p, ns, func(c *rtnl.Conn) ([]rtnl.Route, error) {
		return c.Routes(nil, rtnl.RouteFilter{Family: uapi.AF_INET, Table: uapi.RT_TABLE_MAIN})
	})
	return slices.ContainsFunc(routes, func(r rtnl.Route) bool {
		return !r.Dst.IsValid() && r.Gateway == netip.AddrFrom4([4]byte{10, 22, 0, 1})
	})
}

func (p *play) end() {
	p.step("9. Delete one end. The other one goes with it, wherever it is.")
	p.do("veth link delete veth0")
	p.refused("veth -n container link show veth1")
	p.check(!p.has("", "veth0") && !p.has("container", "veth1"), "both ends are gone")
	p.do("veth link delete v-pod1")
	p.do("veth link delete v-pod2")
	p.do("veth link delete cni0")
	for _, ns := range []string{"container", "pod1", "pod2", "outside"} {
		left := p.names(ns)
		if p.bad == nil && len(left) > 0 {
			p.check(false, left[0], " is left in ", ns)
		}
	}
	p.do("veth -all netns delete")
	left, err := nsenter.Names()
	if err != nil {
		p.fail(err)
	}
	p.check(len(left) == 0 && len(p.names("")) == 0, "nothing is left: no link but lo, no namespace")
}
