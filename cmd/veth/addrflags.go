package main

import (
	"strconv"

	"vethkit/rtnl/uapi"
)

// An addrFlagName is a bit of IFA_FLAGS with its word.
type addrFlagName struct {
	name     string
	bit      uint32
	readonly bool // only the kernel sets it
	only6    bool // of IPv6 addresses only
}

// addrFlags is in the order in which the words are printed.
var addrFlags = [...]addrFlagName{
	{"secondary", uapi.IFA_F_SECONDARY, true, false},
	{"temporary", uapi.IFA_F_TEMPORARY, true, false}, // the same bit, of IPv6
	{"nodad", uapi.IFA_F_NODAD, false, true},
	{"optimistic", uapi.IFA_F_OPTIMISTIC, false, true},
	{"dadfailed", uapi.IFA_F_DADFAILED, true, true},
	{"home", uapi.IFA_F_HOMEADDRESS, false, true},
	{"deprecated", uapi.IFA_F_DEPRECATED, true, true},
	{"tentative", uapi.IFA_F_TENTATIVE, true, true},
	{"permanent", uapi.IFA_F_PERMANENT, true, true},
	{"mngtmpaddr", uapi.IFA_F_MANAGETEMPADDR, false, true},
	{"noprefixroute", uapi.IFA_F_NOPREFIXROUTE, false, false},
	{"autojoin", uapi.IFA_F_MCAUTOJOIN, false, false},
	{"stable-privacy", uapi.IFA_F_STABLE_PRIVACY, true, true},
}

// addrFlag returns the flag of this word, nil if there is none.
func addrFlag(word string) *addrFlagName {
	for i := range addrFlags {
		if addrFlags[i].name == word {
			return &addrFlags[i]
		}
	}
	return nil
}

// printAddrFlags prints a word for each flag. Permanent is the rule: not to be
// so is what is printed, as "dynamic".
func (p *printer) printAddrFlags(flags uint32, family uint8) {
	for i := range addrFlags {
		f := &addrFlags[i]
		name := f.name
		switch {
		case f.bit == uapi.IFA_F_PERMANENT:
			if flags&f.bit != 0 {
				name = ""
			} else {
				name = "dynamic"
			}
		case flags&f.bit == 0:
			name = ""
		case f.bit == uapi.IFA_F_SECONDARY && family == uapi.AF_INET6:
			name = "temporary"
		}
		if name != "" {
			p.flag(name, name+" ")
		}
		flags &^= f.bit
	}
	if flags != 0 {
		hex := strconv.FormatUint(uint64(flags), 16)
		if len(hex) < 2 {
			hex = "0" + hex
		}
		p.str("ifa_flags", "flags ", hex, " ")
	}
}
