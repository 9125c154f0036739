package main

import (
	"bytes"
	"net/netip"
	"strings"

	"vethkit/rtnl"
)

// pods is what a container platform does, thousands of times.
func (p *play) pods() {
	p.step("8. The same in one command: pods, with addresses, routes and NAT, as a container platform makes them.")
	p.do("veth netns add outside")
	p.quiet("outside")
	p.do("veth pair add uplink eth0 peer netns outside addr 192.0.2.1/24 peer addr 192.0.2.2/24 up")
	const add = "veth pod add web count 3 bridge br0 subnet 10.88.0.0/16"
	nat := p.hasNAT(add + " masquerade")
	if !nat {
		p.note("The story goes on without NAT.")
		p.show(add)
	}
	p.check(p.until(func() bool { return p.isUp("", "br0") && p.isUp("web0", "eth0") && p.isUp("web2", "eth0") }), "all are up")
	p.ping("veth -n web0 ping -c 1 10.88.0.4")
	if nat {
		p.ping("veth -n web0 ping -c 1 192.0.2.2")
		p.note("The outside has no route to 10.88.0.0/16, and answers all the same: the packets have the host's address.")
		from := p.seen("web1", "outside", netip.MustParseAddrPort("192.0.2.2:8888"))
		p.check(from == netip.MustParseAddr("192.0.2.1"), "a packet of web1 came to the outside from ", from.String())
	}
	p.show("veth -br pair show web1")
	p.do("veth pod del web")
	left := ask(p, "", func(c *rtnl.Conn) ([]rtnl.Link, error) { return c.Links(nil, rtnl.LinkFilter{Kind: "bridge"}) })
	names := 0
	for i := range left {
		if left[i].Name == "br0" {
			names++
		}
	}
	p.check(names == 0 && !p.has("", "web0"), "the pods are gone, and with the last of them the bridge and the NAT rule")
	p.do("veth link delete uplink")
}

// hasNAT is show for pods with NAT; it says whether the kernel has that.
func (p *play) hasNAT(line string) bool {
	p.say("   $ ", line)
	if p.bad != nil {
		return true
	}
	var stdout, stderr bytes.Buffer
	_, status := p.command(line, &stdout, &stderr)
	p.lines(stdout.String() + stderr.String())
	if status != 0 && strings.Contains(stderr.String(), "this kernel lacks") {
		return false
	}
	if status != 0 {
		p.check(false, "exit status ", itoa(status))
	}
	return true
}
