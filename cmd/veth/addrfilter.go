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
	said
	flags uint32 // the value of the bits in mask
	mask  uint32

	link linkFilter
}

// addrFilterTerms are the options of addr show and addr flush, beside flags and
// those of link show. label has a pattern.
var addrFilterTerms = [...]term{
	{"to", atTo, aPrefix, spelled, 0}, {"scope", atScope, anAddrScopeOrAll, spelled | orAll, 0},
	{"label", atLabel, anyText, spelled, 0},
}

// parseAddrFilter reads
//
//	[to PREFIX] [scope SCOPE|all] [[-]FLAG…] [label PATTERN]
//
// and the words of link show, in any order.
func parseAddrFilter(w *args, family uint8, names *tables) (*addrFilter, error) {
	f := &addrFilter{said: said{names: names, family: family}, link: linkFilter{byNumber: true}}
	for !w.done() {
		t, err := f.take(w, addrFilterTerms[:])
		switch {
		case err != nil || t != nil:
		case f.flag(w.peek()):
			w.next()
		default:
			err = f.link.option(w, names)
		}
		if err != nil {
			return f, err
		}
	}
	return f, nil
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
	scope, pattern := &f.v[atScope], &f.v[atLabel]
	switch {
	case scope.set && uint32(x.Scope) != scope.n,
		(f.flags^x.Flags)&f.mask != 0,
		f.family != 0 && f.family != familyOf(x):
		return false
	}
	if pattern.set {
		label := x.Label
		if label == "" {
			label = ifname
		}
		if !glob(pattern.s, label) {
			return false
		}
	}
	return f.ip[atTo].contains(x.Local.Addr())
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
	ok, err := path.Match(replaceAll(pattern, "[!", "[^"), s)
	return ok || err != nil && pattern == s
}
