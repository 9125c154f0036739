package pair

import (
	"errors"
	"net/netip"
)

var errFull = errors.New("it is full")

// leases are addresses that are given; of other subnets, too, for two may overlap.
type leases map[netip.Addr]bool

//go:noinline
func (l leases) add(a netip.Addr) { l[a] = true }

// A pool gives the addresses of a subnet, lowest first.
type pool struct {
	bridge  string // "": of routed pods
	subnet  netip.Prefix
	gateway netip.Addr
	next    netip.Addr
	last    netip.Addr // of IPv4: the broadcast address, which is nobody's
	used    leases
}

func newPool(subnet netip.Prefix, gateway netip.Addr, used leases) *pool {
	p := &pool{subnet: subnet, gateway: gateway, next: firstHost(subnet), used: used}
	if subnet.Addr().Is4() && subnet.Bits() < 31 {
		b := subnet.Addr().As4()
		for i := subnet.Bits(); i < 32; i++ {
			b[i/8] |= 0x80 >> (i % 8)
		}
		p.last = netip.AddrFrom4(b)
	}
	return p
}

// firstHost is the first address of a subnet that a host can have. That with
// only zeros behind the prefix is the network's or any router's (RFC 4291), but
// not of the smallest networks (RFC 3021, RFC 6164).
func firstHost(n netip.Prefix) netip.Addr {
	if n.Bits() >= n.Addr().BitLen()-1 {
		return n.Addr()
	}
	return n.Addr().Next()
}

// take gives the next free address.
func (p *pool) take() (netip.Addr, error) {
	for a := p.next; p.subnet.Contains(a) && a != p.last; a = a.Next() {
		if a != p.gateway && !p.used[a] {
			p.next = a.Next()
			p.used.add(a)
			return a, nil
		}
	}
	return netip.Addr{}, failed("subnet "+p.subnet.String(), errFull, "delete pods, or take a larger one")
}
