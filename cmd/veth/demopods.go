package main

import (
	"net/netip"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// pods is what a container platform does, thousands of times.
func (p *play) pods() {
	p.step("8. The same in one command: pods, with addresses, routes and NAT, as a container platform makes them.")
	p.do("veth netns add outside")
	p.quiet("outside")
	p.do("veth pair add uplink eth0 peer netns outside addr 192.0.2.1/24 peer addr 192.0.2.2/24 up")
	p.show("veth pod add web count 3 bridge br0 subnet 10.88.0.0/16 masquerade")
	p.check(p.until(func() bool { return p.isUp("", "br0") && p.isUp("web0", "eth0") && p.isUp("web2", "eth0") }), "all are up")
	p.ping("veth -n web0 ping -c 1 10.88.0.4")
	p.ping("veth -n web0 ping -c 1 192.0.2.2")
	p.note("The outside has no route to 10.88.0.0/16, and answers all the same: the packets have the host's address.")
	from := p.seen("web1", "outside", netip.MustParseAddrPort("192.0.2.2:8888"))
	p.check(from == netip.MustParseAddr("192.0.2.1"), "a packet of web1 came to the outside from ", from.String())
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

// seen sends a packet from one namespace and returns the address that it has in
// the other, where it comes to.
func (p *play) seen(from, in string, to netip.AddrPort) (source netip.Addr) {
	if p.bad != nil {
		return source
	}
	server, client := -1, -1
	addr := &syscall.SockaddrInet4{Port: int(to.Port()), Addr: to.Addr().As4()}
	err := inNetns(in, func() (err error) {
		if server, err = syscall.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err != nil {
			return err
		}
		limit := syscall.NsecToTimeval(int64(2 * time.Second))
		if err := syscall.SetsockoptTimeval(server, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &limit); err != nil {
			return err
		}
		return syscall.Bind(server, addr)
	})
	if err == nil {
		err = inNetns(from, func() (err error) {
			if client, err = syscall.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err != nil {
				return err
			}
			return syscall.Sendto(client, []byte("hello"), 0, addr)
		})
	}
	if err == nil {
		var sa syscall.Sockaddr
		_, sa, err = syscall.Recvfrom(server, make([]byte, 64), 0)
		if in4, ok := sa.(*syscall.SockaddrInet4); ok {
			source = netip.AddrFrom4(in4.Addr)
		}
	}
	for _, fd := range []int{server, client} {
		if fd >= 0 {
			syscall.Close(fd)
		}
	}
	if err != nil {
		p.check(false, "no packet came to port ", strconv.Itoa(int(to.Port())), ": ", err.Error())
	}
	return source
}
