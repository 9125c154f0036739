package main

import (
	"net/netip"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// An addrSpec is the words of addr add, change, replace or delete.
type addrSpec struct {
	req       rtnl.Addr // Index is still to come
	dev       string
	anyPrefix bool     // delete: whatever the prefix
	warnings  []string // what was probably not meant
}

// addrParse is a parseAddrSpec under way.
type addrParse struct {
	*args
	addrSpec
	del      bool
	family   uint8 // as far as it is known
	word     string
	local    inetPrefix
	peer     inetPrefix
	hasLocal bool
	hasPeer  bool
	brd      string // "+" or "-"
	hasBrd   bool
	hasAny   bool
	scoped   bool
	valid    rtnl.Opt[uint32]
	prefered rtnl.Opt[uint32]
	v6flags  string // the last of the flags that only IPv6 has
}

// parseAddrSpec reads
//
//	[local] PREFIX [peer PREFIX] [broadcast ADDR|+|-] [anycast ADDR] [label TEXT] [scope SCOPE]
//	[metric N] [valid_lft T] [preferred_lft T] [FLAG…] dev NAME
//
// in any order. del is for delete, where nothing is computed that was not said.
func parseAddrSpec(w *args, family uint8, names *tables, del bool) (addrSpec, error) {
	p := addrParse{args: w, family: family, del: del}
	for !w.done() {
		if err := p.option(names); err != nil {
			return addrSpec{}, err
		}
	}
	err := p.finish()
	return p.addrSpec, err
}

// option reads one keyword, whole or abbreviated as iproute2 has it, with its value.
func (p *addrParse) option(names *tables) (err error) {
	x := &p.req
	switch {
	case p.takeExact("peer", "remote"):
		if p.hasPeer {
			return p.errorf("peer is given twice")
		}
		p.hasPeer = true
		p.peer, err = p.prefix("peer", p.family)
		p.learn(p.peer)
	case p.take("broadcast"), p.takeExact("brd"):
		return p.broadcast()
	case p.takeExact("anycast"):
		if p.hasAny {
			return p.errorf("anycast is given twice")
		}
		p.hasAny = true
		var v inetPrefix
		v, err = p.addr("anycast", p.family)
		p.learn(v)
		x.Anycast = v.addr
	case p.takeExact("scope"):
		x.Scope, err = p.scope(names)
		p.scoped = true
	case p.takeExact("dev"):
		p.dev, err = p.value("dev")
	case p.takeExact("label"):
		x.Label, err = p.value("label")
	case p.take("metric", "priority", "preference"):
		x.Metric, err = p.u32("metric")
	case p.take("valid_lft"):
		return p.lifetime("valid_lft", &p.valid)
	case p.take("preferred_lft"):
		return p.lifetime("preferred_lft", &p.prefered)
	case addrFlag(p.peek()) != nil:
		p.flag(addrFlag(p.next()))
	default:
		return p.localAddr()
	}
	return err
}

func (p *addrParse) localAddr() (err error) {
	p.takeExact("local")
	if matches(p.peek(), "help") {
		return errHelp
	}
	if p.hasLocal {
		return p.errorf(quote(p.peek()), " is not an option here, and the address is given already: ", p.word)
	}
	p.hasLocal = true
	p.word = p.peek()
	p.local, err = p.prefix("the address", p.family)
	p.learn(p.local)
	return err
}

// learn makes later addresses be of the family of the first.
func (p *addrParse) learn(v inetPrefix) {
	if p.family == 0 {
		p.family = v.family
	}
}

func (p *addrParse) broadcast() error {
	if p.hasBrd {
		return p.errorf("broadcast is given twice")
	}
	p.hasBrd = true
	if p.takeExact("+") {
		p.brd = "+"
		return nil
	}
	if p.takeExact("-") {
		p.brd = "-"
		return nil
	}
	v, err := p.addr("broadcast", p.family)
	p.learn(v)
	p.req.Broadcast = v.addr
	return err
}

func (p *addrParse) scope(names *tables) (uint8, error) {
	w, err := p.value("scope")
	if err != nil {
		return 0, err
	}
	n, ok := names.scope.number(w, 8)
	if !ok || n > 255 {
		return 0, p.errorf("scope is global, site, link, host, or a number from 0 to 255, not ", quote(w))
	}
	return uint8(n), nil
}

func (p *addrParse) lifetime(key string, to *rtnl.Opt[uint32]) error {
	if to.Set {
		return p.errorf(key, " is given twice")
	}
	w, err := p.value(key)
	if err != nil {
		return err
	}
	if w == "forever" {
		*to = rtnl.Some(rtnl.Forever)
		return nil
	}
	n, ok := parseUint(w, 32)
	if !ok {
		return p.errorf(key, " is a number of seconds or forever, not ", quote(w))
	}
	*to = rtnl.Some(uint32(n))
	return nil
}

func (p *addrParse) flag(f *addrFlagName) {
	if f.readonly {
		p.warnings = append(p.warnings, f.name+" is the kernel's to set: left out")
		return
	}
	if f.only6 {
		p.v6flags = f.name
	}
	p.req.Flags |= f.bit
}

// finish checks what the words say together and computes what follows from them.
func (p *addrParse) finish() error {
	if p.dev == "" {
		return p.errorf("dev is missing: which link is it about?")
	}
	if p.v6flags != "" && p.family == uapi.AF_INET {
		p.warnings = append(p.warnings, p.v6flags+" is for IPv6 addresses only: left out")
		for i := range addrFlags {
			if addrFlags[i].only6 {
				p.req.Flags &^= addrFlags[i].bit
			}
		}
	}
	x := &p.req
	x.Family = p.family
	p.prefixes()
	if err := p.lifetimes(); err != nil {
		return err
	}
	if x.Flags&uapi.IFA_F_MCAUTOJOIN != 0 && !p.local.addr.IsMulticast() {
		return p.errorf("autojoin is for a multicast address")
	}
	if p.del {
		return nil
	}
	if !p.scoped {
		x.Scope = defaultScope(p.local.addr)
	}
	return p.computeBroadcast()
}

// prefixes joins the local and the peer's address: with a peer the prefix is
// the peer's, and the local address stands alone.
func (p *addrParse) prefixes() {
	x := &p.req
	length := p.local.bits
	switch {
	case !p.hasPeer:
		p.warnPrefixLength()
	case p.peer.bits != 0:
		length = p.peer.bits
		x.Peer = p.peer.addr
		if p.hasLocal && p.local.hasLen && p.local.bits != length {
			p.warnings = append(p.warnings, "with a peer the prefix length is the peer's, /"+itoa(length)+
				"; /"+itoa(p.local.bits)+" behind the local address counts for nothing")
		}
	default:
		x.Peer = p.peer.addr
	}
	local := p.local.addr
	if !local.IsValid() && p.family == uapi.AF_INET6 {
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
func (p *addrParse) warnPrefixLength() {
	if !p.hasLocal || p.local.hasLen || !p.local.addr.IsValid() {
		return
	}
	length := "/" + itoa(p.local.bits)
	switch {
	case p.del && p.family == uapi.AF_INET:
		p.anyPrefix = true
		p.warnings = append(p.warnings, p.word+" has no prefix length: deleting the first such address, whatever its length; "+
			p.word+length+" would say it exactly")
	case p.del:
		p.warnings = append(p.warnings, p.word+" has no prefix length: taken as "+p.word+length)
	case !p.local.addr.IsLoopback():
		example := "/24"
		if p.family == uapi.AF_INET6 {
			example = "/64"
		}
		p.warnings = append(p.warnings, p.word+" has no prefix length: taken as "+p.word+length+
			", a network of this address alone; to reach neighbours write "+p.word+example+" or what the network has")
	}
}

func (p *addrParse) lifetimes() error {
	if !p.valid.Set && !p.prefered.Set {
		return nil
	}
	l := rtnl.Lifetime{Valid: rtnl.Forever, Preferred: rtnl.Forever}
	if p.valid.Set {
		l.Valid = p.valid.V
	}
	if p.prefered.Set {
		l.Preferred = p.prefered.V
	}
	switch {
	case l.Valid == 0:
		return p.errorf("valid_lft is 0: such an address is gone at once; to delete it use addr delete")
	case l.Valid < l.Preferred:
		return p.errorf("preferred_lft is longer than valid_lft; an address cannot be preferred when it is no longer valid",
			" (without preferred_lft it is forever)")
	}
	p.req.Lifetime = rtnl.Some(l)
	return nil
}

func (p *addrParse) computeBroadcast() error {
	if p.brd == "" {
		return nil
	}
	if p.family != uapi.AF_INET {
		return p.errorf("broadcast is for IPv4 addresses")
	}
	from := p.local
	if p.hasPeer {
		from = p.peer
	}
	if !from.addr.IsValid() || from.bits > 30 {
		return nil
	}
	b := from.addr.As4()
	for i := from.bits; i < 32; i++ {
		bit := byte(0x80) >> (i % 8)
		if p.brd == "+" {
			b[i/8] |= bit
		} else {
			b[i/8] &^= bit
		}
	}
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
