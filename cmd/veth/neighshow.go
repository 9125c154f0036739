package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

const (
	// nudNone stands for NUD_NONE, which has no bit, in a filter.
	nudNone = 0x100
	nudAll  = nudNone | 0xff
)

// A neighFilter is the words of neigh show and neigh flush.
type neighFilter struct {
	said
	states   uint16 // of bits, and nudNone
	stateSet bool
	vrf      bool // master must be a VRF
	noMaster bool

	index       uint32
	masterIndex uint32
}

// Bits of words without a value.
const (
	neighProxy = 1 << iota
	neighUnused
)

// neighFilterTerms are the options of neigh show and neigh flush.
var neighFilterTerms = [...]term{
	{"dev", atDev, anyText, spelled | once, 0}, {"master", atMaster, anyText, spelled, 0}, {"vrf", atMaster, anyText, spelled, 0},
	{"nomaster", atMaster, byVerb, spelled, 0}, {"unused", atBits, aBit, spelled, neighUnused}, {"nud", atState, byVerb, spelled, 0},
	{"proxy", atBits, aBit, spelled, neighProxy}, {"protocol", atProto, aNeighProto, orAll, 0},
}

// parseNeighFilter reads
//
//	[[to] PREFIX] [dev NAME] [nud STATE|all]… [proxy] [unused] [protocol PROTO|all]
//	[master NAME] [vrf NAME] [nomaster]
//
// in any order. Without nud, show leaves out noarp and flush permanent too.
func parseNeighFilter(w *args, family uint8, names *tables, flush bool) (*neighFilter, error) {
	f := &neighFilter{said: said{names: names, family: family}, states: 0xff &^ uapi.NUD_NOARP}
	if flush {
		f.states = nudAll &^ (uapi.NUD_NOARP | uapi.NUD_PERMANENT)
	}
	for !w.done() {
		t, err := f.take(w, neighFilterTerms[:])
		switch {
		case err != nil:
		case t == nil:
			w.takeExact("to")
			err = f.read(w, &term{"to", atTo, aPrefix, helps, 0})
		case t.at == atState:
			err = f.readState(w, flush)
		case t.at == atMaster:
			f.vrf, f.noMaster = t.word == "vrf", t.form == byVerb
		}
		if err != nil {
			return f, err
		}
	}
	return f, nil
}

// readState takes a state, or all.
func (f *neighFilter) readState(w *args, flush bool) error {
	if !f.stateSet {
		f.stateSet, f.states = true, 0
	}
	if w.takeExact("all") {
		f.states = nudAll
		if flush {
			f.states &^= uapi.NUD_NOARP
		}
		return nil
	}
	err := f.read(w, &term{"nud", atState, aState, 0, 0})
	state := uint16(f.v[atState].n)
	if state == uapi.NUD_NONE {
		state = nudNone
	}
	f.states |= state
	return err
}

// neighFilter parses a filter and looks up the links that it names.
func (a *app) neighFilter(w *args, flush bool) (*neighFilter, error) {
	f, err := parseNeighFilter(w, a.opt.family, &a.names, flush)
	if err == nil {
		f.index, err = a.indexOf(f.v[atDev].s)
	}
	if master := f.v[atMaster].s; err == nil && master != "" && !f.noMaster {
		f.masterIndex, err = a.masterIndex(nil, master, f.vrf)
	}
	return f, err
}

// match says whether the filter lets a neighbour through. States do not count
// for proxies, nor for what was learned elsewhere.
func (f *neighFilter) match(n *rtnl.Neigh) bool {
	state := n.State
	if state == uapi.NUD_NONE {
		state = nudNone
	}
	switch {
	case f.family != 0 && n.Family != f.family,
		f.index != 0 && n.Index != f.index,
		f.states&state == 0 && n.Flags&(uapi.NTF_PROXY|uapi.NTF_EXT_LEARNED) == 0,
		f.v[atProto].n != 0 && uint32(n.Proto) != f.v[atProto].n,
		f.v[atBits].n&neighUnused != 0 && n.Cache.V.RefCount != 0:
		return false
	}
	return !n.Dst.IsValid() || f.ip[atTo].contains(n.Dst)
}

// neighs returns the neighbours that the kernel has, of which the filter lets some
// through.
func (a *app) neighs(f *neighFilter) ([]rtnl.Neigh, error) {
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	all, err := c.Neighs(nil, rtnl.NeighFilter{Family: f.family, Index: f.index, Master: f.masterIndex,
		NoMaster: f.noMaster, Proxy: f.v[atBits].n&neighProxy != 0})
	if unlessTorn(err) != nil {
		return nil, err
	}
	return all, err
}

// neighShow shows the neighbours that a filter lets through.
func (a *app) neighShow(w *args) error {
	f, err := a.neighFilter(w, false)
	if err != nil {
		return err
	}
	ns, err := a.neighs(f)
	if err := a.listed(err); err != nil {
		return err
	}
	a.out.open("", '[')
	for i := range ns {
		if f.match(&ns[i]) {
			a.printNeigh(&ns[i], f.index == 0)
		}
	}
	a.out.endDocument()
	return nil
}

// neighFlush deletes them.
func (a *app) neighFlush(w *args) error {
	if w.done() {
		return w.mistake("which neighbours? Say dev NAME, to PREFIX or nud STATE; \"any\" is all but permanent and noarp ones")
	}
	f, err := a.neighFilter(w, true)
	if err != nil {
		return err
	}
	return a.flushAll("entries", false, func(gone *requests) error {
		ns, err := a.neighs(f)
		for i := range ns {
			if !f.match(&ns[i]) {
				continue
			}
			gone.add(rtnl.DelNeigh{Neigh: ns[i]})
			if a.opt.stats > 1 {
				a.printNeigh(&ns[i], f.index == 0)
			}
		}
		// Deleted ones that are still in use stay a while, as failed.
		f.states &^= uapi.NUD_FAILED
		return unlessTorn(err)
	})
}

// neighFlagNames are the names of NTF_…, and behind those of NTF_EXT_….
var neighFlagNames = []bitName{
	{uapi.NTF_ROUTER, "router"}, {uapi.NTF_PROXY, "proxy"}, {uapi.NTF_EXT_MANAGED << 8, "managed"},
	{uapi.NTF_EXT_LEARNED, "extern_learn"}, {uapi.NTF_OFFLOADED, "offload"},
}

// printNeigh prints a neighbour, with its link unless that goes without saying.
func (a *app) printNeigh(n *rtnl.Neigh, withDev bool) {
	p := &a.out
	if a.opt.brief {
		a.printNeighBrief(n, withDev)
		return
	}
	p.object()
	p.given("dst=", host(n.Dst))
	if withDev && n.Index != 0 {
		p.given("dev", a.ifname(n.Index))
	}
	p.given("lladdr", a.neighLLAddr(n))
	for _, name := range namesOf(uint32(n.Flags)|n.FlagsExt<<8, neighFlagNames) {
		p.null(name, name+" ")
	}
	if a.opt.stats > 0 {
		p.neighStats(n)
	}
	if n.State != 0 {
		p.list("state", "", " ", " ", nudWords(n.State))
	}
	if n.Proto != 0 {
		p.given("protocol=proto", a.names.proto.name(uint32(n.Proto)))
	}
	p.text("\n")
	p.endObject()
}

// printNeighBrief prints a neighbour with -brief.
func (a *app) printNeighBrief(n *rtnl.Neigh, withDev bool) {
	p := &a.out
	p.object()
	if n.Dst.IsValid() {
		p.strPad("dst", host(n.Dst), 39)
		p.text(" ")
	}
	if withDev && n.Index != 0 {
		p.strPad("dev", a.ifname(n.Index), 16)
		p.text(" ")
	}
	if s := a.neighLLAddr(n); s != "" {
		p.str("lladdr", "", s, "")
	}
	p.text("\n")
	p.endObject()
}

// neighLLAddr is the neighbour's link-layer address, "" where it has none.
//
//go:noinline
func (a *app) neighLLAddr(n *rtnl.Neigh) string {
	if n.LLAddr.IsZero() {
		return ""
	}
	return lladdr(&n.LLAddr, a.known(n.Index).typ)
}

// neighStats prints how long ago, in seconds, an entry was used, confirmed and
// updated.
func (p *printer) neighStats(n *rtnl.Neigh) {
	const userHZ = 100
	if c := n.Cache.V; n.Cache.Set {
		if c.RefCount != 0 {
			p.num("refcnt", " ref ", uint64(c.RefCount), "")
		}
		p.num("used", " used ", uint64(c.Used/userHZ), "")
		p.num("confirmed", "/", uint64(c.Confirmed/userHZ), "")
		p.num("updated", "/", uint64(c.Updated/userHZ), "")
	}
	if n.Probes.Set {
		p.num("probes", "probes ", uint64(n.Probes.V), " ")
	}
}
