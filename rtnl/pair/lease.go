package pair

import (
	"errors"
	"net/netip"
)

var errFull = errors.New("it is full")

// leases are addresses that are given; of other subnets, too, for two may overlap.
type leases map[netip.Addr]bool

// add enters an address.
//
//go:noinline
func (l leases) add(a netip.Addr) { l[a] = true }

// A pool gives the addresses of a subnet, lowest first.
type pool struct {
	bridge  string // "": of routed pods
	subnet  netip.Prefix
	gateway netip.Addr
	next    netip.Addr
	used    leases
}

// newPool is a pool that gives no address in used, nor the gateway's.
func newPool(subnet netip.Prefix, gateway netip.Addr, used leases) *pool {
	return &pool{subnet: subnet, gateway: gateway, next: firstHost(subnet), used: used}
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

// take gives the next free address. The last one of IPv4 is for broadcasts, but
// not in the smallest networks.
func (p *pool) take() (netip.Addr, error) {
	for a := p.next; p.subnet.Contains(a); a = p.next {
		p.next = a.Next()
		last := a.Is4() && p.subnet.Bits() < 31 && !p.subnet.Contains(p.next)
		if a != p.gateway && !last && !p.used[a] {
			p.used.add(a)
			return a, nil
		}
	}
	return netip.Addr{}, failed("subnet "+p.subnet.String(), errFull, "delete pods, or take a larger one")
}
