package main

import (
	"net/netip"
	"slices"

	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// pairWords is what the words of pair add say.
type pairWords struct {
	a, b   pair.End
	groups [2]string // by name or number, of a and of b
	count  uint32
	noIPv6 bool
	batch  uint32
}

// parsePairAdd reads the words of pair add. Where option is not nil it may take
// words that begin with a dash.
func parsePairAdd(w *args, option func(*args) (bool, error)) (*pairWords, error) {
	p := &pairWords{count: 1}
	for _, end := range []*pair.End{&p.a, &p.b} {
		if w.done() {
			return nil, w.error("two names are needed, one for each end")
		}
		end.Name = w.next()
		if err := checkNewName(end.Name); err != nil {
			return nil, err
		}
	}
	for !w.done() {
		if option != nil {
			if ok, err := option(w); ok || err != nil {
				if err != nil {
					return nil, err
				}
				continue
			}
		}
		if err := p.take(w); err != nil {
			return nil, err
		}
	}
	return p, p.check(w)
}

// take takes one option. Those that stand without peer are of both ends, where
// that makes sense.
func (p *pairWords) take(w *args) (err error) {
	var n uint64
	switch {
	case w.takeExact("count"):
		p.count, err = w.count()
	case w.takeExact("ipv6"):
		var on bool
		on, err = w.onOff("ipv6")
		p.noIPv6 = !on
	case w.takeExact("batch"):
		n, err = w.number("batch", 16)
		p.batch = uint32(n)
	case w.takeExact("help"):
		return errHelp
	case w.takeExact("peer"):
		if w.done() {
			return w.error("peer needs an option of the other end behind it")
		}
		return p.takeEnd(w, 1, &p.b)
	case slices.Contains([]string{"address", "lladdr", "netns", "master", "addr"}, w.peek()):
		return p.takeEnd(w, 0, &p.a)
	default:
		return p.takeEnd(w, 2, &p.a, &p.b)
	}
	return err
}

// takeEnd takes an option of one end, or of both: side 2.
func (p *pairWords) takeEnd(w *args, side int, ends ...*pair.End) (err error) {
	for i, e := range ends {
		key, at := w.peek(), *w
		switch {
		case w.takeExact("up"):
			e.Up = true
		case w.takeExact("mtu"):
			e.MTU, err = w.u32(key)
		case w.takeExact("queues"), w.takeExact("numqueues"):
			if e.Queues, err = w.u32(key); err == nil && (e.Queues == 0 || e.Queues > 4096) {
				err = w.errorf(key, " is a number from 1 to 4096")
			}
		case w.takeExact("txqueuelen"), w.takeExact("txqlen"), w.takeExact("qlen"):
			e.TxQLen.Set = true
			e.TxQLen.V, err = w.u32(key)
		case w.takeExact("group"):
			p.groups[max(i, side&1)], err = w.value(key)
		case side != 2 && (w.takeExact("address") || w.takeExact("lladdr")):
			if e.Addr, err = w.hwaddr(key); err == nil && e.Addr.Len() != 6 {
				err = w.error("the address of a veth has 6 bytes")
			}
		case side != 2 && w.takeExact("netns"):
			e.NetNS, err = w.value(key)
		case side != 2 && w.takeExact("master"):
			e.Master, err = w.value(key)
		case side != 2 && w.takeExact("addr"):
			var a netip.Prefix
			a, err = w.addrPrefix(key)
			e.Addrs = append(e.Addrs, a)
		default:
			return w.unknown()
		}
		if err != nil {
			return err
		}
		if i+1 < len(ends) {
			*w = at
		}
	}
	return nil
}

// count takes how many there are to be.
func (a *args) count() (uint32, error) {
	n, err := a.number("count", 31)
	if err == nil && n == 0 {
		err = a.error("count is a number from 1 up")
	}
	return uint32(n), err
}

// addrPrefix takes an address with its prefix length.
func (a *args) addrPrefix(key string) (netip.Prefix, error) {
	s, err := a.value(key)
	if err != nil {
		return netip.Prefix{}, err
	}
	p, err := netip.ParsePrefix(s)
	if err != nil {
		return p, a.errorf(key, " is an address with the length of its prefix, like 10.0.0.1/24 or fd00::1/64, not ", quote(s))
	}
	return p, nil
}

func (p *pairWords) check(w *args) error {
	if p.count == 1 {
		return nil
	}
	for _, end := range []*pair.End{&p.a, &p.b} {
		switch last := numbered(end.Name, p.count-1, p.count); {
		case checkNewName(last) != nil:
			return denied(tooLong(last))
		case !end.Addr.IsZero(), len(end.Addrs) > 0:
			return w.errorf("address and addr are for one pair, not for ", utoa(uint64(p.count)))
		}
	}
	return nil
}

// numbered is the name of number i of count: without the number where there is one.
//
//go:noinline
func numbered(name string, i, count uint32) string {
	if count == 1 {
		return name
	}
	return name + utoa(uint64(i))
}

// specs are the pairs.
func (p *pairWords) specs(a *app) ([]pair.Spec, error) {
	for i, g := range p.groups {
		if g == "" {
			continue
		}
		n, err := a.group(g)
		if err != nil {
			return nil, err
		}
		*[]*rtnl.Opt[uint32]{&p.a.Group, &p.b.Group}[i] = n
	}
	specs := make([]pair.Spec, p.count)
	for i := range specs {
		s := pair.Pair{A: p.a, B: p.b}
		s.A.Name = numbered(p.a.Name, uint32(i), p.count)
		s.B.Name = numbered(p.b.Name, uint32(i), p.count)
		specs[i] = s
	}
	return specs, nil
}

func (a *app) pairAdd(w *args) error {
	p, err := parsePairAdd(w, a.lateOption)
	if err != nil {
		return err
	}
	specs, err := p.specs(a)
	if err != nil {
		return err
	}
	r := &pair.Run{Tap: a.tap(), NoIPv6: p.noIPv6, Batch: int(p.batch)}
	if a.rehearsing() {
		return pairError(r.Rehearse(a.remark, specs...))
	}
	return a.apply(r, specs)
}
