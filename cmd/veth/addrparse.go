package main

import (
	"encoding/binary"
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// An addrSpec is the words of addr add, change, replace or delete.
type addrSpec struct {
	req       rtnl.AddAddr // Index is still to come
	dev       string
	anyPrefix bool     // delete: whatever the prefix
	warnings  []string // what was probably not meant

	words   said
	del     bool
	v6flags string // the last of the flags that only IPv6 has
}

// addrTerms are the options of addr add and its like, beside flags.
var addrTerms = [...]term{
	{"peer", atPeer, aPrefix, spelled | once, 0}, {"remote", atPeer, aPrefix, spelled | once | alias, 0},
	{"broadcast", atBroadcast, byVerb, once, 0}, {"brd", atBroadcast, byVerb, spelled | once | alias, 0},
	{"anycast", atAnycast, anyAddr, spelled | once, 0}, {"scope", atScope, anAddrScope, spelled, 0},
	{"dev", atDev, anyText, spelled, 0}, {"label", atLabel, anyText, spelled, 0},
	{"metric", atMetric, aU32, 0, 0}, {"priority", atMetric, aU32, alias, 0}, {"preference", atMetric, aU32, alias, 0},
	{"valid_lft", atValid, aLifetime, once, 0}, {"preferred_lft", atPreferred, aLifetime, once, 0},
}

// parseAddrSpec reads
//
//	[local] PREFIX [peer PREFIX] [broadcast ADDR|+|-] [anycast ADDR] [label TEXT] [scope SCOPE]
//	[metric N] [valid_lft T] [preferred_lft T] [FLAG…] dev NAME
//
// in any order. del is for delete, where nothing is computed that was not said.
func parseAddrSpec(w *args, family uint8, names *tables, del bool) (*addrSpec, error) {
	p := &addrSpec{words: said{names: names, family: family}, del: del}
	for !w.done() {
		t, err := p.words.take(w, addrTerms[:])
		switch {
		case err != nil:
		case t == nil:
			err = p.flagOrAddr(w)
		case t.form == byVerb:
			err = p.broadcast(w)
		}
		if err != nil {
			return p, err
		}
	}
	return p, p.finish(w)
}

// flagOrAddr takes a flag, or the address.
func (p *addrSpec) flagOrAddr(w *args) error {
	if f := addrFlag(w.peek()); f != nil {
		w.next()
		p.flag(f)
		return nil
	}
	w.takeExact("local")
	return p.words.address(w, "the address", aPrefix, p.words.v[atTo].s)
}

// broadcast takes what stands behind broadcast: an address, or a sign for computeBroadcast.
func (p *addrSpec) broadcast(w *args) error {
	if next := w.peek(); next == "+" || next == "-" {
		p.words.v[atBroadcast].s = w.next()
		return nil
	}
	return p.words.read(w, &term{"broadcast", atBroadcast, anyAddr, 0, 0})
}

// flag sets a flag, unless it is the kernel's to set.
func (p *addrSpec) flag(f *addrFlagName) {
	if f.readonly {
		p.warn("%s is the kernel's to set: left out", f.name)
		return
	}
	if f.only6 {
		p.v6flags = f.name
	}
	p.req.Flags |= f.bit
}

// warn adds to what was probably not meant.
//
//go:noinline
func (p *addrSpec) warn(text string, words ...string) {
	p.warnings = append(p.warnings, say(text, words...))
}

// finish checks what the words say together and computes what follows from them.
func (p *addrSpec) finish(w *args) error {
	x, v, ip, family := &p.req.Addr, &p.words.v, &p.words.ip, p.words.family
	if p.dev = v[atDev].s; p.dev == "" {
		return w.mistake("dev is missing: which link is it about?")
	}
	if p.v6flags != "" && family == uapi.AF_INET {
		p.warn("%s is for IPv6 addresses only: left out", p.v6flags)
		for i := range addrFlags {
			if addrFlags[i].only6 {
				x.Flags &^= addrFlags[i].bit
			}
		}
	}
	x.Family, x.Label, x.Metric, x.Scope = family, v[atLabel].s, v[atMetric].n, uint8(v[atScope].n)
	x.Broadcast, x.Anycast = ip[atBroadcast].addr, ip[atAnycast].addr
	p.prefixes()
	if err := p.lifetimes(w); err != nil {
		return err
	}
	local := ip[atTo].addr
	if x.Flags&uapi.IFA_F_MCAUTOJOIN != 0 && !local.IsMulticast() {
		return w.mistake("autojoin is for a multicast address")
	}
	if p.del {
		return nil
	}
	if !v[atScope].set {
		x.Scope = defaultScope(local)
	}
	return p.computeBroadcast(w)
}

// prefixes joins the local and the peer's address: with a peer the prefix is
// the peer's, and the local address stands alone.
func (p *addrSpec) prefixes() {
	x, given, peer := &p.req.Addr, &p.words.ip[atTo], &p.words.ip[atPeer]
	length := given.bits
	switch {
	case !p.words.v[atPeer].set:
		p.warnPrefixLength()
	case peer.bits != 0:
		length = peer.bits
		if given.hasLen && given.bits != length {
			p.warn("with a peer the prefix length is the peer's, /%s; /%s behind the local address counts for nothing", itoa(length), itoa(given.bits))
		}
	}
	x.Peer = peer.addr
	local := given.addr
	if !local.IsValid() && p.words.family == uapi.AF_INET6 {
		// IPv6 takes a lone IFA_ADDRESS as the local address.
		local, x.Peer = x.Peer, netip.Addr{}
	}
	if x.Peer == local {
		x.Peer = netip.Addr{}
	}
	x.Local = netip.PrefixFrom(local, length)
}

// warnPrefixLength speaks up where an address has no prefix length: hardly
// anybody means a network of one address.
func (p *addrSpec) warnPrefixLength() {
	word, ip := p.words.v[atTo].s, &p.words.ip[atTo]
	if ip.hasLen || !ip.addr.IsValid() {
		return
	}
	without := word + " has no prefix length: "
	taken := without + "taken as " + word + "/" + itoa(ip.bits)
	v4 := ip.family == uapi.AF_INET
	switch {
	case p.del && v4:
		p.anyPrefix = true
		p.warn("%sdeleting the first such address, whatever its length; %s/32 would say it exactly", without, word)
	case p.del:
		p.warn(taken)
	case !ip.addr.IsLoopback():
		example := "/24"
		if !v4 {
			example = "/64"
		}
		p.warn("%s, a network of this address alone; to reach neighbours write %s%s or what the network has", taken, word, example)
	}
}

// lifetimes sets how long the address lives, where a word says so.
func (p *addrSpec) lifetimes(w *args) error {
	valid, preferred := &p.words.v[atValid], &p.words.v[atPreferred]
	if !valid.set && !preferred.set {
		return nil
	}
	l := rtnl.Lifetime{Valid: rtnl.Forever, Preferred: rtnl.Forever}
	if valid.set {
		l.Valid = valid.n
	}
	if preferred.set {
		l.Preferred = preferred.n
	}
	switch {
	case l.Valid == 0:
		return w.mistake("valid_lft is 0: such an address is gone at once; to delete it use addr delete")
	case l.Valid < l.Preferred:
		return w.mistake("preferred_lft is longer than valid_lft; an address cannot be preferred when it is no longer valid (without preferred_lft it is forever)")
	}
	p.req.Lifetime = rtnl.Some(l)
	return nil
}

// computeBroadcast makes of + the address with ones behind the prefix, and of - that
// with zeros; networks of one or two addresses have none.
func (p *addrSpec) computeBroadcast(w *args) error {
	sign := p.words.v[atBroadcast].s
	if sign != "+" && sign != "-" {
		return nil
	}
	if p.words.family != uapi.AF_INET {
		return w.mistake("broadcast is for IPv4 addresses")
	}
	from := &p.words.ip[atTo]
	if p.words.v[atPeer].set {
		from = &p.words.ip[atPeer]
	}
	if !from.addr.IsValid() || from.bits > 30 {
		return nil
	}
	b := from.addr.As4()
	n, host := binary.BigEndian.Uint32(b[:]), ^uint32(0)>>from.bits
	if n |= host; sign == "-" {
		n &^= host
	}
	binary.BigEndian.PutUint32(b[:], n)
	p.req.Broadcast = netip.AddrFrom4(b)
	return nil
}

// defaultScope is the scope of an address for which none was said: IPv4 of
// 127.0.0.0/8 is host, all else global; of IPv6 the kernel knows better.
func defaultScope(local netip.Addr) uint8 {
	if local.Is4() && local.IsLoopback() {
		return uapi.RT_SCOPE_HOST
	}
	return uapi.RT_SCOPE_UNIVERSE
}
