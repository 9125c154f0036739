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

	link linkFilter
}

// parseAddrFilter reads
//
//	[to PREFIX] [scope SCOPE|all] [[-]FLAG…] [label PATTERN]
//
// and the words of link show, in any order.
func parseAddrFilter(w *args, family uint8, names *tables) (addrFilter, error) {
	f := addrFilter{family: family, link: linkFilter{byNumber: true}}
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
	case f.flag(w.peek()):
		w.next()
	case w.takeExact("label"):
		f.label.Set = true
		f.label.V, err = w.value("label")
	default:
		return f.link.option(w, names)
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

// match says whether the filter lets an address through; ifname is its link's.
func (f *addrFilter) match(x *rtnl.Addr, ifname string) bool {
	switch {
	case f.scope.Set && x.Scope != f.scope.V,
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
