package nft

import (
	"net/netip"
	"os"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A lab is three kinds of namespaces: two pods, a host that forwards for them,
// and an outside that has no way back to them.
//
//	pod 0 ── host ── outside
//	pod 1 ──┘
type lab struct {
	t             *testing.T
	pods          [2]*nsenter.NS
	host, outside *nsenter.NS
	pod           [2][2]netip.Addr // of pod, family
}

var (
	hostOuter = [2]netip.Addr{netip.MustParseAddr("192.0.2.1"), netip.MustParseAddr("2001:db8::1")}
	outer     = [2]netip.Addr{netip.MustParseAddr("192.0.2.2"), netip.MustParseAddr("2001:db8::2")}
	hostInner = [2]netip.Addr{netip.MustParseAddr("10.0.0.1"), netip.MustParseAddr("fd00:10::1")}
	subnets   = [2]netip.Prefix{netip.MustParsePrefix("10.0.0.0/24"), netip.MustParsePrefix("fd00:10::/64")}
)

// newLab makes a lab whose pods are ports of a bridge, or routed point to point.
func newLab(t *testing.T, bridged bool) *lab {
	l := &lab{t: t, host: nstest.New(t), outside: nstest.New(t), pods: [2]*nsenter.NS{nstest.New(t), nstest.New(t)}}
	for _, ns := range []*nsenter.NS{l.host, l.outside, l.pods[0], l.pods[1]} {
		// Link-local addresses that are good at once: a neighbour is asked from one.
		l.in(ns, func(*rtnl.Conn) { l.sysctl("ipv6/conf/default/accept_dad", "0") })
	}
	l.in(l.host, func(c *rtnl.Conn) {
		l.do(c, up(1), pair("out", "eth0", 10, l.outside, 0))
		l.addrs(c, 10, hostOuter, 24, 64)
		if bridged {
			l.do(c, rtnl.AddBridge{LinkAttrs: rtnl.LinkAttrs{Name: "br0", Index: 20, Up: true}})
			l.addrs(c, 20, hostInner, 24, 64)
		}
		for i := range l.pods {
			index, master := uint32(30+i), uint32(0)
			if bridged {
				master = 20
			}
			l.do(c, pair([]string{"pod0", "pod1"}[i], "eth0", index, l.pods[i], master))
			for f, a := range hostInner {
				for range i + 1 {
					a = a.Next()
				}
				l.pod[i][f] = a
				if !bridged {
					l.do(c, rtnl.AddAddr{Addr: address(index, hostInner[f], hostInner[f].BitLen())},
						route(netip.PrefixFrom(a, a.BitLen()), netip.Addr{}, index))
				}
			}
		}
		l.sysctl("ipv4/ip_forward", "1")
		l.sysctl("ipv6/conf/all/forwarding", "1")
	})
	l.in(l.outside, func(c *rtnl.Conn) {
		l.do(c, up(100))
		l.addrs(c, 100, outer, 24, 64)
	})
	for i, ns := range l.pods {
		l.in(ns, func(c *rtnl.Conn) {
			l.do(c, up(100))
			if bridged {
				l.addrs(c, 100, l.pod[i], 24, 64)
			} else {
				l.addrs(c, 100, l.pod[i], 32, 128)
			}
			for _, gw := range hostInner {
				if !bridged {
					l.do(c, route(netip.PrefixFrom(gw, gw.BitLen()), netip.Addr{}, 100))
				}
				l.do(c, route(netip.Prefix{}, gw, 100))
			}
		})
	}
	return l
}

func (l *lab) in(ns *nsenter.NS, f func(c *rtnl.Conn)) {
	l.t.Helper()
	err := ns.Do(func() error {
		c, err := rtnl.Open()
		if err != nil {
			return err
		}
		defer c.Close()
		f(c)
		return nil
	})
	if err != nil {
		l.t.Fatal(err)
	}
}

// sysctl writes a setting of the calling thread's namespace.
func (l *lab) sysctl(path, value string) {
	l.t.Helper()
	if err := os.WriteFile("/proc/sys/net/"+path, []byte(value), 0); err != nil {
		l.t.Fatal(err)
	}
}

func (l *lab) do(c *rtnl.Conn, reqs ...rtnl.Request) {
	l.t.Helper()
	if err := c.Do(reqs...); err != nil {
		l.t.Fatal(err)
	}
}

func (l *lab) addrs(c *rtnl.Conn, index uint32, addrs [2]netip.Addr, bits4, bits6 int) {
	l.t.Helper()
	l.do(c, rtnl.AddAddr{Addr: address(index, addrs[0], bits4)}, rtnl.AddAddr{Addr: address(index, addrs[1], bits6)})
}

func address(index uint32, a netip.Addr, bits int) rtnl.Addr {
	return rtnl.Addr{Index: index, Local: netip.PrefixFrom(a, bits), Flags: uapi.IFA_F_NODAD}
}

func route(dst netip.Prefix, via netip.Addr, index uint32) rtnl.Request {
	r := rtnl.Route{Dst: dst, Gateway: via, OutIndex: index, Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST}
	if !via.IsValid() && dst.Addr().Is4() {
		r.Scope = uapi.RT_SCOPE_LINK
	}
	return rtnl.AddRoute{Route: r}
}

func up(index uint32) rtnl.Request {
	return rtnl.SetLink{LinkRef: rtnl.ByIndex(index), Flags: uapi.IFF_UP, Change: uapi.IFF_UP}
}

// pair makes a link whose other end has the number 100 in ns.
func pair(name, peer string, index uint32, ns *nsenter.NS, master uint32) rtnl.Request {
	return rtnl.AddVeth{
		LinkAttrs: rtnl.LinkAttrs{Name: name, Index: index, Master: master, Up: true, NumTxQueues: 1, NumRxQueues: 1},
		Peer:      rtnl.LinkAttrs{Name: peer, Index: 100, NS: rtnl.InFD(ns.FD()), NumTxQueues: 1, NumRxQueues: 1},
	}
}

// seen sends a datagram from one namespace to an address in another, and returns
// the source that it has there. The answer must come back to the sender.
func (l *lab) seen(from, to *nsenter.NS, dst netip.Addr, answered bool) (source netip.Addr) {
	l.t.Helper()
	unspecified := netip.IPv4Unspecified()
	if dst.Is6() {
		unspecified = netip.IPv6Unspecified()
	}
	server, client := l.udp(to, dst), l.udp(from, unspecified)
	defer syscall.Close(server)
	defer syscall.Close(client)
	sa, err := syscall.Getsockname(server)
	if err == nil {
		err = syscall.Sendto(client, []byte("who am I?"), 0, sa)
	}
	if err != nil {
		l.t.Fatal(err)
	}
	buf := make([]byte, 64)
	_, who, err := syscall.Recvfrom(server, buf, 0)
	if err != nil {
		l.t.Fatalf("nothing came to %v: %v", dst, err)
	}
	source = addrOf(who)
	if answered {
		if err := syscall.Sendto(server, []byte("you"), 0, who); err != nil {
			l.t.Fatal(err)
		}
		if n, _, err := syscall.Recvfrom(client, buf, 0); err != nil || string(buf[:n]) != "you" {
			l.t.Errorf("the answer from %v to %v: %q, %v", dst, source, buf[:max(n, 0)], err)
		}
	}
	return source
}

// udp opens a socket in ns that is bound to a. Receiving from it fails after five
// seconds.
func (l *lab) udp(ns *nsenter.NS, a netip.Addr) (fd int) {
	l.t.Helper()
	err := ns.Do(func() (err error) {
		var sa syscall.Sockaddr = &syscall.SockaddrInet6{Addr: a.As16()}
		family := syscall.AF_INET6
		if a.Is4() {
			family, sa = syscall.AF_INET, &syscall.SockaddrInet4{Addr: a.As4()}
		}
		if fd, err = syscall.Socket(family, syscall.SOCK_DGRAM|syscall.SOCK_CLOEXEC, 0); err != nil {
			return err
		}
		if err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &unix.Timeval{Sec: 5}); err != nil {
			return err
		}
		return syscall.Bind(fd, sa)
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return fd
}

func addrOf(sa syscall.Sockaddr) netip.Addr {
	switch sa := sa.(type) {
	case *syscall.SockaddrInet4:
		return netip.AddrFrom4(sa.Addr)
	case *syscall.SockaddrInet6:
		return netip.AddrFrom16(sa.Addr)
	}
	return netip.Addr{}
}

// set sets the rules in the host's namespace.
func (l *lab) set(rules ...Masquerade) {
	l.t.Helper()
	if err := l.host.Do(func() error { return Set(rules) }); err != nil {
		l.t.Fatal(err)
	}
}

// TestOutsideSeesTheHostsAddress, and pods see each other's: also where bridged
// packets pass the chain (net.bridge.bridge-nf-call-iptables, where there is one).
func TestOutsideSeesTheHostsAddress(t *testing.T) {
	for _, bridge := range []string{"br0", ""} {
		l := newLab(t, bridge != "")
		if bridge != "" {
			l.bridgedPacketsPassTheChain()
		}
		both := []Masquerade{{subnets[0], bridge}, {subnets[1], bridge}}
		for f := range subnets {
			l.set(both...)
			if got := l.seen(l.pods[0], l.outside, outer[f], true); got != hostOuter[f] {
				t.Errorf("bridge %q: the outside sees %v, want %v", bridge, got, hostOuter[f])
			}
			if got := l.seen(l.pods[0], l.pods[1], l.pod[1][f], true); got != l.pod[0][f] {
				t.Errorf("bridge %q: a pod sees %v, want %v", bridge, got, l.pod[0][f])
			}
			if got := l.seen(l.pods[0], l.host, hostInner[f], true); got != l.pod[0][f] {
				t.Errorf("bridge %q: the host sees %v, want %v", bridge, got, l.pod[0][f])
			}
			l.set(both[1-f]) // takes this family's table away
			if got := l.seen(l.pods[0], l.outside, outer[f], false); got != l.pod[0][f] {
				t.Errorf("bridge %q: without its rule the outside sees %v, want %v", bridge, got, l.pod[0][f])
			}
		}
	}
}

// bridgedPacketsPassTheChain turns on what most systems have on.
func (l *lab) bridgedPacketsPassTheChain() {
	l.in(l.host, func(*rtnl.Conn) {
		for _, path := range []string{"bridge/bridge-nf-call-iptables", "bridge/bridge-nf-call-ip6tables"} {
			if _, err := os.Stat("/proc/sys/net/" + path); err == nil {
				l.sysctl(path, "1")
			}
		}
	})
}
