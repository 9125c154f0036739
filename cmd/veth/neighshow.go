package main

import (
	"errors"

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
	family   uint8
	states   uint16 // of bits, and nudNone
	stateSet bool
	to       inetPrefix
	proto    uint8 // 0: any
	proxy    bool
	unused   bool

	dev      string
	master   string
	vrf      bool // master must be a VRF
	noMaster bool

	index       uint32
	masterIndex uint32
}

// parseNeighFilter reads
//
//	[[to] PREFIX] [dev NAME] [nud STATE|all]… [proxy] [unused] [protocol PROTO|all]
//	[master NAME] [vrf NAME] [nomaster]
//
// in any order. Without nud, show leaves out noarp and flush permanent too.
func parseNeighFilter(w *args, family uint8, names *tables, flush bool) (neighFilter, error) {
	f := neighFilter{family: family, states: 0xff &^ uapi.NUD_NOARP}
	if flush {
		f.states = nudAll &^ (uapi.NUD_NOARP | uapi.NUD_PERMANENT)
	}
	for !w.done() {
		if err := f.option(w, names, flush); err != nil {
			return f, err
		}
	}
	return f, nil
}

func (f *neighFilter) option(w *args, names *tables, flush bool) (err error) {
	switch {
	case w.takeExact("dev"):
		if f.dev != "" {
			return w.errorf("dev is given twice")
		}
		f.dev, err = w.value("dev")
	case w.takeExact("master"):
		f.noMaster, f.vrf = false, false
		f.master, err = w.value("master")
	case w.takeExact("vrf"):
		f.noMaster, f.vrf = false, true
		f.master, err = w.value("vrf")
	case w.takeExact("nomaster"):
		f.noMaster, f.master = true, ""
	case w.takeExact("unused"):
		f.unused = true
	case w.takeExact("nud"):
		return f.readState(w, flush)
	case w.takeExact("proxy"):
		f.proxy = true
	case w.take("protocol"):
		f.proto = 0
		if !w.takeExact("all") {
			f.proto, err = neighProto(w, names)
		}
	default:
		w.takeExact("to")
		if matches(w.peek(), "help") {
			return errHelp
		}
		f.to, err = w.prefix("to", f.family)
		if f.family == 0 {
			f.family = f.to.family
		}
	}
	return err
}

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
	state, err := nudState(w)
	if state == uapi.NUD_NONE {
		state = nudNone
	}
	f.states |= state
	return err
}

func (a *app) resolveNeighFilter(f *neighFilter) (err error) {
	if f.dev != "" {
		if f.index, err = a.ifindex(f.dev); err != nil {
			return err
		}
	}
	if f.master != "" {
		f.masterIndex, err = a.masterIndex(f.master, f.vrf)
	}
	return err
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
		f.proto != 0 && n.Proto != f.proto,
		f.unused && n.Cache.V.RefCount != 0:
		return false
	}
	return !n.Dst.IsValid() || f.to.contains(n.Dst)
}

// neighs returns the neighbours that the filter lets through.
func (a *app) neighs(f *neighFilter) ([]rtnl.Neigh, error) {
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	all, err := c.Neighs(nil, rtnl.NeighFilter{Family: f.family, Index: f.index, Master: f.masterIndex,
		NoMaster: f.noMaster, Proxy: f.proxy})
	if err != nil && !errors.Is(err, rtnl.ErrDumpInterrupted) {
		return nil, err
	}
	n := 0
	for i := range all {
		if f.match(&all[i]) {
			all[n] = all[i]
			n++
		}
	}
	return all[:n], err
}

func (a *app) neighShow(w *args) error {
	f, err := parseNeighFilter(w, a.opt.family, &a.names, false)
	if err != nil {
		return err
	}
	if err := a.resolveNeighFilter(&f); err != nil {
		return err
	}
	ns, err := a.neighs(&f)
	if err := a.listed(err); err != nil {
		return err
	}
	a.out.document(func() {
		for i := range ns {
			a.printNeigh(&ns[i], f.index == 0)
		}
	})
	return nil
}

func (a *app) neighFlush(w *args) error {
	if w.done() {
		return w.errorf("which neighbours? Say dev NAME, to PREFIX or nud STATE; \"any\" is all but permanent and noarp ones")
	}
	f, err := parseNeighFilter(w, a.opt.family, &a.names, true)
	if err != nil {
		return err
	}
	if err := a.resolveNeighFilter(&f); err != nil {
		return err
	}
	return a.flushAll("entries", false, func() ([]rtnl.Request, error) {
		ns, err := a.neighs(&f)
		if err != nil && !errors.Is(err, rtnl.ErrDumpInterrupted) {
			return nil, err
		}
		var reqs []rtnl.Request
		for i := range ns {
			reqs = append(reqs, rtnl.DelNeigh{Neigh: ns[i]})
			if a.opt.stats > 1 {
				a.printNeigh(&ns[i], f.index == 0)
			}
		}
		// Deleted ones that are still in use stay a while, as failed.
		f.states &^= uapi.NUD_FAILED
		return reqs, nil
	})
}

// printNeigh prints a neighbour, with its link unless that goes without saying.
func (a *app) printNeigh(n *rtnl.Neigh, withDev bool) {
	p := &a.out
	p.object()
	defer p.endObject()
	if a.opt.brief {
		a.printNeighBrief(n, withDev)
		return
	}
	if n.Dst.IsValid() {
		p.str("dst", "", host(n.Dst), " ")
	}
	if withDev && n.Index != 0 {
		p.str("dev", "dev ", a.ifname(n.Index), " ")
	}
	if !n.LLAddr.IsZero() {
		p.str("lladdr", "lladdr ", lladdr(&n.LLAddr, a.known(n.Index).typ), " ")
	}
	for _, f := range []struct {
		set  bool
		word string
	}{
		{n.Flags&uapi.NTF_ROUTER != 0, "router"},
		{n.Flags&uapi.NTF_PROXY != 0, "proxy"},
		{n.FlagsExt&uapi.NTF_EXT_MANAGED != 0, "managed"},
		{n.Flags&uapi.NTF_EXT_LEARNED != 0, "extern_learn"},
		{n.Flags&uapi.NTF_OFFLOADED != 0, "offload"},
	} {
		if f.set {
			p.null(f.word, f.word+" ")
		}
	}
	if a.opt.stats > 0 {
		p.neighStats(n)
	}
	if n.State != 0 {
		p.list("state", "", " ", " ", nudWords(n.State))
	}
	if n.Proto != 0 {
		p.str("protocol", "proto ", a.names.proto.name(uint32(n.Proto)), " ")
	}
	p.text("\n")
}

func (a *app) printNeighBrief(n *rtnl.Neigh, withDev bool) {
	p := &a.out
	if n.Dst.IsValid() {
		p.strPad("dst", host(n.Dst), 39)
		p.text(" ")
	}
	if withDev && n.Index != 0 {
		p.strPad("dev", a.ifname(n.Index), 16)
		p.text(" ")
	}
	if !n.LLAddr.IsZero() {
		p.str("lladdr", "", lladdr(&n.LLAddr, a.known(n.Index).typ), "")
	}
	p.text("\n")
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
