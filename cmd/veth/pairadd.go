package main

import (
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// pairWords is what the words of pair add say.
type pairWords struct {
	pair.Pair
	groups [2]string // of its ends, by name or number
	count  uint32
	noIPv6 bool
	batch  uint16
}

// option takes the next word if it is an option, as lateOption does; err is its error.
// Without an app, in a file, there are none.
//
//go:noinline
func (a *app) option(w *args, err *error) (took bool) {
	if a != nil {
		took, *err = a.lateOption(w)
	}
	return took
}

// parsePairAdd reads the words of pair add, with a's options among them.
func parsePairAdd(w *args, a *app) (*pairWords, error) {
	p := &pairWords{count: 1}
	for _, name := range [...]*string{&p.A.Name, &p.B.Name} {
		if w.done() {
			return nil, w.mistake("two names are needed, one for each end")
		}
		*name = w.next()
		if err := checkNewName(*name); err != nil {
			return nil, err
		}
	}
	var err error
	for err == nil && !w.done() {
		if !a.option(w, &err) {
			err = p.take(w)
		}
	}
	if err == nil {
		err = p.check(w)
	}
	return p, err
}

// take takes one option. Those that stand without peer are of both ends, where
// that makes sense.
func (p *pairWords) take(w *args) (err error) {
	switch w.peek() {
	case "count", "ipv6", "batch", "help", "peer":
	default:
		return p.takeEnd(w, &p.A, &p.B)
	}
	switch key := w.next(); key {
	case "count":
		p.count, err = w.count()
	case "ipv6":
		p.noIPv6, err = w.onOff(key)
		p.noIPv6 = !p.noIPv6
	case "batch":
		p.batch, err = w.u16(key)
	case "help":
		err = errHelp
	case "peer":
		if w.done() {
			return w.mistake("peer needs an option of the other end behind it")
		}
		err = p.takeEnd(w, &p.B, &p.B)
	}
	return err
}

// takeEnd takes an option of the ends a and b, which may be one and the same. Where it
// makes no sense for both it is a's.
func (p *pairWords) takeEnd(w *args, a, b *pair.End) (err error) {
	at := *w
	switch key := w.next(); key {
	case "up":
		a.Up, b.Up = true, true
	case "mtu":
		a.MTU, err = w.u32(key)
		b.MTU = a.MTU
	case "queues", "numqueues":
		if a.Queues, err = w.u32(key); err == nil && (a.Queues == 0 || a.Queues > 4096) {
			err = w.mistake("%s is a number from 1 to 4096", key)
		}
		b.Queues = a.Queues
	case "txqueuelen", "txqlen", "qlen":
		a.TxQLen.Set = true
		a.TxQLen.V, err = w.u32(key)
		b.TxQLen = a.TxQLen
	case "group":
		group, err := w.value(key)
		if a == &p.A {
			p.groups[0] = group
		}
		if b == &p.B {
			p.groups[1] = group
		}
		return err
	case "address", "lladdr":
		if err = w.hwaddr(key, &a.Addr); err == nil && a.Addr.Len() != 6 {
			err = w.mistake("the address of a veth has 6 bytes")
		}
	case "netns":
		a.NetNS, err = w.value(key)
	case "master":
		a.Master, err = w.value(key)
	case "addr":
		var addr netip.Prefix
		addr, err = w.addrPrefix(key)
		a.Addrs = append(a.Addrs, addr)
	default:
		return at.unknown()
	}
	return err
}

// count takes how many there are to be.
func (a *args) count() (uint32, error) {
	n, err := a.number("count", 31)
	if err == nil && n == 0 {
		err = a.mistake("count is a number from 1 up")
	}
	return uint32(n), err
}

// addrPrefix takes an address with its prefix length.
func (a *args) addrPrefix(key string) (p netip.Prefix, err error) {
	s, err := a.value(key)
	if err != nil {
		return p, err
	}
	if p, err = netip.ParsePrefix(s); err != nil {
		err = a.mistake("%s is an address with the length of its prefix, like 10.0.0.1/24 or fd00::1/64, not %q", key, s)
	}
	return p, err
}

// check says what many pairs cannot have.
func (p *pairWords) check(w *args) error {
	if p.count == 1 {
		return nil
	}
	for _, end := range [...]*pair.End{&p.A, &p.B} {
		switch last := numbered(end.Name, p.count-1, p.count); {
		case checkNewName(last) != nil:
			return denied(tooLong(last))
		case !end.Addr.IsZero(), len(end.Addrs) > 0:
			return w.mistake("address and addr are for one pair, not for %s", utoa(uint64(p.count)))
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

// appendTo appends the pairs to specs.
func (p *pairWords) appendTo(specs []pair.Spec, a *app) (_ []pair.Spec, err error) {
	for i, group := range [...]*rtnl.Opt[uint32]{&p.A.Group, &p.B.Group} {
		if err == nil && p.groups[i] != "" {
			*group, err = a.group(p.groups[i])
		}
	}
	for i := uint32(0); i < p.count && err == nil; i++ {
		s := p.Pair
		s.A.Name = numbered(s.A.Name, i, p.count)
		s.B.Name = numbered(s.B.Name, i, p.count)
		specs = addSpec(specs, s)
	}
	return specs, err
}

// addSpec is append.
//
//go:noinline
func addSpec(specs []pair.Spec, s pair.Spec) []pair.Spec { return append(specs, s) }

// pairAdd makes pairs.
func (a *app) pairAdd(w *args) error {
	p, err := parsePairAdd(w, a)
	if err != nil {
		return err
	}
	specs, err := p.appendTo(nil, a)
	if err != nil {
		return err
	}
	return a.makeAll(&pair.Run{NoIPv6: p.noIPv6, Batch: int(p.batch)}, specs)
}

// makeAll makes the specs, or says what would be sent for that.
func (a *app) makeAll(r *pair.Run, specs []pair.Spec) error {
	r.Tap = a.tap()
	if a.rehearsing() {
		return pairError(r.Rehearse(a.remark, specs...))
	}
	return a.apply(r, specs)
}
