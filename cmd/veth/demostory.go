package main

import (
	"strings"

	"vethkit/rtnl"
)

// story is the walk-through, line by line: what the first word of a line does
// stands in acts, and a line that begins with none of those is said. A line behind
// [IPv6], [no IPv6] or [NAT] is for where that holds.
const story = `The story of a veth pair: two network cards with a cable between them, made by the kernel.
It plays in namespaces of its own. Nothing outside is touched, and no root is needed.

1. Make a pair. What is sent into one end comes out of the other.
$ veth link add veth0 type veth peer name veth1
@made

2. Make a network namespace, as a container has one, and move one end into it.
$ veth netns add container
$ veth link set veth1 netns container
? veth -br link show veth0: veth0
? veth -br link show veth1: nothing
? veth -n container -br link show veth1: veth1
= veth1 has left, and is in the namespace container; veth0 has stayed

3. Give both ends addresses, and bring them up.
$ veth addr add 10.0.0.1/24 dev veth0
$ veth -n container addr add 10.0.0.2/24 dev veth1
[IPv6] $ veth addr add fd00::1/64 dev veth0
[IPv6] $ veth -n container addr add fd00::2/64 dev veth1
[no IPv6]    This kernel has no IPv6: the story goes on without.
$ veth link set veth0 up
$ veth -n container link set veth1 up
? veth link show veth0: LOWER_UP>: state UP
? veth -n container link show veth1: LOWER_UP>: state UP
= both ends are up, and have a carrier
? veth addr show dev veth0 -tentative: inet 10.0.0.1/24
? veth -n container addr show dev veth1 -tentative: inet 10.0.0.2/24
[IPv6] ? veth addr show dev veth0 -tentative: inet6 fd00::1/64
[IPv6] ? veth -n container addr show dev veth1 -tentative: inet6 fd00::2/64
= both ends have their addresses

4. Ping, in both directions.
. veth ping -c 2 -i 0.01 10.0.0.2
. veth -n container ping -c 2 -i 0.01 10.0.0.1
[IPv6] . veth ping -c 2 -i 0.01 fd00::2
[IPv6] . veth -n container ping -c 2 -i 0.01 fd00::1
= every echo was answered

5. Look at both sides.
> veth -br link
> veth -n container -br link
   @ifN: the other end has ifindex N, in its own namespace.
@tied

6. Count. What one end sent is what the other received.
$ veth stats show dev veth0 group link
$ veth -n container stats show dev veth1 group link
@counted

7. A bridge, cni0, joins two more containers, as container platforms do it.
$ veth link add cni0 type bridge
$ veth addr add 10.22.0.1/16 dev cni0
$ veth link set cni0 up
$ veth netns add pod1
$ veth link add v-pod1 type veth peer name eth0 netns pod1
$ veth link set v-pod1 master cni0 up
$ veth -n pod1 link set eth0 up
$ veth -n pod1 addr add 10.22.0.2/16 dev eth0
$ veth -n pod1 route add default via 10.22.0.1
$ veth netns add pod2
$ veth link add v-pod2 type veth peer name eth0 netns pod2
$ veth link set v-pod2 master cni0 up
$ veth -n pod2 link set eth0 up
$ veth -n pod2 addr add 10.22.0.3/16 dev eth0
$ veth -n pod2 route add default via 10.22.0.1
? veth link show cni0: LOWER_UP>: state UP
? veth -d link show v-pod1: master cni0: bridge_slave state forwarding
? veth -d link show v-pod2: master cni0: bridge_slave state forwarding
? veth -n pod1 link show eth0: LOWER_UP>: state UP
? veth -n pod2 link show eth0: LOWER_UP>: state UP
= both are ports of the bridge, and forward
? veth -n pod1 route: default via 10.22.0.1
? veth -n pod2 route: default via 10.22.0.1
= both have a default route, by 10.22.0.1
@port
. veth -n pod1 ping -c 2 -i 0.01 10.22.0.3
. veth -n pod2 ping -c 2 -i 0.01 10.22.0.2
. veth -n pod1 ping -c 2 -i 0.01 10.0.0.1
@passed

8. The same in one command: pods, with addresses, routes and NAT, as a container platform makes them.
$ veth netns add outside
$ veth pair add uplink eth0 peer netns outside addr 192.0.2.1/24 peer addr 192.0.2.2/24 up
@pods veth pod add web count 3 bridge br0 subnet 10.88.0.0/16
? veth link show br0: LOWER_UP>: state UP
? veth -n web0 link show eth0: LOWER_UP>: state UP
? veth -n web2 link show eth0: LOWER_UP>: state UP
= all are up
. veth -n web0 ping -c 1 10.88.0.4
[NAT] . veth -n web0 ping -c 1 192.0.2.2
[NAT]    The outside has no route to 10.88.0.0/16, and answers all the same: the packets have the host's address.
[NAT] @masked
> veth -br pair show web1
$ veth pod del web
? veth -br link show br0: nothing
? veth -br link show web0: nothing
= the pods are gone, and with the last of them the bridge and the NAT rule
$ veth link delete uplink

9. Delete one end. The other one goes with it, wherever it is.
$ veth link delete veth0
! veth -n container link show veth1
? veth -br link show veth0: nothing
? veth -n container -br link show veth1: nothing
= both ends are gone
$ veth link delete v-pod1
$ veth link delete v-pod2
$ veth link delete cni0
? veth -n container -br link: one line
? veth -n pod1 -br link: one line
? veth -n pod2 -br link: one line
? veth -n outside -br link: one line
$ veth -all netns delete
? veth netns: nothing
? veth -br link: one line
= nothing is left: no link but lo, no namespace
`

// acts are what lines of the story do, by their first words.
var acts = [...]struct {
	sign string
	do   func(p *play, rest string)
}{
	{"$", func(p *play, line string) { p.do(line) }},
	{">", func(p *play, line string) { p.lines(p.do(line)) }},
	{"!", (*play).refused},
	{".", (*play).ping},
	{"?", (*play).look},
	{"=", (*play).held},
	{"@made", (*play).made},
	{"@tied", (*play).tied},
	{"@counted", (*play).counted},
	{"@port", (*play).countPort},
	{"@passed", (*play).passed},
	{"@pods", (*play).pods},
	{"@masked", (*play).masked},
}

// refused runs a command line that must fail, and shows why it does.
func (p *play) refused(line string) {
	if _, status := p.try(line); status == 0 {
		p.check(false, "that should have failed")
	}
}

// ping runs a ping, shows the answers, and checks that each has come.
func (p *play) ping(line string) {
	out := p.do(line)
	for s, rest := "", out; rest != ""; {
		s, rest, _ = cut(rest, "\n")
		if strings.Contains(s, " bytes from ") {
			p.lines(s)
		}
	}
	if p.bad == nil && !strings.Contains(out, " 0% packet loss") {
		p.check(false, "an answer is missing")
	}
}

// look runs "COMMAND: PART: PART …", unseen, until what it prints has all parts.
func (p *play) look(line string) {
	line, parts, _ := cut(line, ": ")
	var out string
	seen := p.until(func() bool {
		out, _, _ = p.run(line, false)
		for part, rest := "", parts; rest != ""; {
			part, rest, _ = cut(rest, ": ")
			has := strings.Contains(out, part)
			switch part {
			case "nothing":
				has = out == ""
			case "one line":
				has = strings.Count(out, "\n") == 1
			}
			if !has {
				return false
			}
		}
		return true
	})
	if !seen {
		p.amiss = true
		p.say("   $ ", line)
		p.lines(out)
	}
}

// held says whether all looks since the last time have seen what they were for.
func (p *play) held(what string) { p.check(!p.amiss, what) }

// tied says whether the other end of each of two links is the other.
func tied(a, b *rtnl.Link) bool { return a.Link.V == b.Index && b.Link.V == a.Index }

// made checks that both ends are there, each the other's.
func (p *play) made(string) {
	a, b := p.link("", "veth0"), p.link("", "veth1")
	p.check(tied(a, b), say("both ends are there: veth0, ifindex %s and veth1, ifindex %s", utoa(uint64(a.Index)), utoa(uint64(b.Index))))
}

// tied checks that they still are when one has moved.
func (p *play) tied(string) {
	a, b := p.link("", "veth0"), p.link("container", "veth1")
	p.check(tied(a, b), say("veth0@if%s is tied to veth1, which is number %s there; veth1@if%s to veth0, number %s here",
		utoa(uint64(a.Link.V)), utoa(uint64(b.Index)), utoa(uint64(b.Link.V)), utoa(uint64(a.Index))))
}

// counted compares the counters of both ends.
func (p *play) counted(string) {
	// The two ends are not read at one moment. Where the one has counted nothing while the
	// other was read they are as if they were.
	var a, b *rtnl.Link
	still := p.until(func() bool {
		a, b = p.link("", "veth0"), p.link("container", "veth1")
		return mirrorOf(&a.Stats, &b.Stats).steady && a.Stats == p.link("", "veth0").Stats
	})
	p.tally(a, b)
	p.tally(b, a)
	p.check(still && a.Stats.TxPackets > 0 && b.Stats.TxPackets > 0, "the same, packets and bytes, in both directions")
}

// tally says what one end has sent and the other received.
func (p *play) tally(from, to *rtnl.Link) {
	var o printer
	o.texts(from.Name, " sent ")
	o.counted(from.Stats.TxPackets, from.Stats.TxBytes)
	o.texts("   ", to.Name, " received ")
	o.counted(to.Stats.RxPackets, to.Stats.RxBytes)
	p.lines(string(o.buf))
}

// counted prints packets and bytes, in columns.
//
//go:noinline
func (p *printer) counted(packets, bytes uint64) {
	p.padLeft(utoa(packets), 4)
	p.text(" packets, ")
	p.padLeft(utoa(bytes), 5)
	p.text(" bytes")
}

// countPort notes what has passed a port of the bridge.
func (p *play) countPort(string) { p.port = p.link("", "v-pod2").Stats }

// passed checks that the pings since then have passed it.
func (p *play) passed(string) {
	now := &p.link("", "v-pod2").Stats
	p.check(now.TxPackets >= p.port.TxPackets+4 && now.RxPackets >= p.port.RxPackets+4,
		"they reach each other through the bridge, and 10.0.0.1 by the default route")
}

// pods makes pods, with NAT where the kernel has that.
func (p *play) pods(line string) {
	complaint, status := p.try(line + " masquerade")
	if p.nat = status == 0; p.nat {
		return
	}
	if !strings.Contains(complaint, "this kernel lacks") {
		p.check(false, "exit status "+itoa(status))
	}
	p.say("", "   The story goes on without NAT.")
	p.lines(p.do(line))
}
