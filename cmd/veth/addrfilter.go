package main

import (
	"path"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// An addrFilter is the words of addr show and addr flush: which addresses, and
// of which links.
type addrFilter struct {
	family uint8
	to     inetPrefix
	scope  rtnl.Opt[uint8]
	flags  uint32 // the value of the bits in mask
	mask   uint32
	label  rtnl.Opt[string] // a pattern

	dev         string
	up          bool
	group       rtnl.Opt[uint32]
	master, vrf string
	noMaster    bool
	kind        string
	slaveKind   string

	index       uint32 // of dev
	masterIndex uint32 // of master or vrf
}

// parseAddrFilter reads
//
//	[[dev] NAME] [to PREFIX] [scope SCOPE|all] [up] [[-]FLAG…] [label PATTERN] [group GROUP]
//	[master NAME] [vrf NAME] [nomaster] [type KIND|KIND_slave]
//
// in any order.
func parseAddrFilter(w *args, family uint8, names *tables) (addrFilter, error) {
	f := addrFilter{family: family}
	for !w.done() {
		if err := f.option(w, names); err != nil {
			return f, err
		}
	}
	return f, nil
}

func (f *addrFilter) option(w *args, names *tables) (err error) {
	switch {
	case w.takeExact("to"):
		f.to, err = w.prefix("to", f.family)
		if f.family == 0 {
			f.family = f.to.family
		}
	case w.takeExact("scope"):
		return f.readScope(w, names)
	case w.takeExact("up"):
		f.up = true
	case f.flag(w.peek()):
		w.next()
	case w.takeExact("label"):
		f.label.Set = true
		f.label.V, err = w.value("label")
	case w.takeExact("group"):
		return f.readGroup(w, names)
	case w.takeExact("master"):
		f.noMaster, f.vrf = false, ""
		f.master, err = w.value("master")
	case w.takeExact("vrf"):
		f.noMaster, f.master = false, ""
		f.vrf, err = w.value("vrf")
	case w.takeExact("nomaster"):
		f.noMaster, f.master, f.vrf = true, "", ""
	case w.takeExact("type"):
		var kind string
		kind, err = w.value("type")
		if slave, ok := strings.CutSuffix(kind, "_slave"); ok {
			f.slaveKind = slave
		} else {
			f.kind = kind
		}
	default:
		return f.readDev(w)
	}
	return err
}

func (f *addrFilter) readScope(w *args, names *tables) error {
	word, err := w.value("scope")
	if err != nil {
		return err
	}
	n, ok := names.scope.number(word, 8)
	switch {
	case ok && n <= 255:
		f.scope = rtnl.Some(uint8(n))
	case word == "all":
		f.scope.Set = false
	default:
		return w.errorf("scope is global, site, link, host, all, or a number from 0 to 255, not ", quote(word))
	}
	return nil
}

func (f *addrFilter) readGroup(w *args, names *tables) error {
	word, err := w.value("group")
	if err != nil {
		return err
	}
	n, ok := names.group.number(word, 32)
	if !ok {
		return w.errorf("group is a number or a name of /etc/iproute2/group, not ", quote(word))
	}
	f.group = rtnl.Some(n)
	return nil
}

// flag takes a word like permanent or -tentative. A bit has one word in each
// direction: dynamic is -permanent, primary is -secondary.
func (f *addrFilter) flag(word string) bool {
	word, inverse := strings.CutPrefix(word, "-")
	switch word {
	case "dynamic":
		word, inverse = "permanent", !inverse
	case "primary":
		word, inverse = "secondary", !inverse
	}
	flag := addrFlag(word)
	if flag == nil {
		return false
	}
	f.mask |= flag.bit
	f.flags |= flag.bit
	if inverse {
		f.flags &^= flag.bit
	}
	return true
}

func (f *addrFilter) readDev(w *args) error {
	if !w.takeExact("dev") && matches(w.peek(), "help") {
		return errHelp
	}
	if f.dev != "" {
		return w.errorf(quote(w.peek()), " is not an option here, and a link is given already: ", quote(f.dev))
	}
	var err error
	f.dev, err = w.value("dev")
	return err
}

// resolveFilter finds the links that the filter names.
func (a *app) resolveFilter(f *addrFilter) (err error) {
	if f.dev != "" {
		if f.index, err = a.ifindex(f.dev); err != nil {
			return err
		}
	}
	if f.master != "" {
		f.masterIndex, err = a.ifindex(f.master)
	}
	if f.vrf != "" {
		f.masterIndex, err = a.vrfIndex(f.vrf)
	}
	return err
}

// vrfIndex returns the index of a VRF.
func (a *app) vrfIndex(name string) (uint32, error) {
	l, err := a.link(name)
	if err == nil && l.Kind != "vrf" {
		err = &nameError{a.where("link " + quote(name) + " is no VRF")}
	}
	return l.Index, err
}

// match says whether the filter lets an address through; ifname is its link's.
func (f *addrFilter) match(x *rtnl.Addr, ifname string) bool {
	switch {
	case f.index != 0 && x.Index != f.index,
		f.scope.Set && x.Scope != f.scope.V,
		(f.flags^x.Flags)&f.mask != 0,
		f.family != 0 && f.family != familyOf(x):
		return false
	}
	if f.label.Set {
		label := x.Label
		if label == "" {
			label = ifname
		}
		if !glob(f.label.V, label) {
			return false
		}
	}
	return f.to.contains(x.Local.Addr())
}

// matchLink says whether the filter lets a link through.
func (f *addrFilter) matchLink(l *rtnl.Link) bool {
	switch {
	case f.index != 0 && l.Index != f.index,
		f.up && !l.IsUp(),
		f.group.Set && l.Group != f.group.V,
		f.masterIndex != 0 && l.Master != f.masterIndex,
		f.noMaster && l.Master != 0,
		f.kind != "" && l.Kind != f.kind,
		f.slaveKind != "" && l.SlaveKind != f.slaveKind:
		return false
	}
	return true
}

// familyOf is the address family of an address.
func familyOf(x *rtnl.Addr) uint8 {
	if x.Local.Addr().Is4() {
		return uapi.AF_INET
	}
	return uapi.AF_INET6
}

// glob matches a shell's pattern; one that is no pattern matches itself.
func glob(pattern, s string) bool {
	ok, err := path.Match(strings.ReplaceAll(pattern, "[!", "[^"), s)
	return ok || err != nil && pattern == s
}
