package main

import (
	"encoding/binary"
	"math/bits"
	"net/netip"
	"strings"

	"vethkit/rtnl/uapi"
)

// An inetPrefix is a word of the command line that is an address, a prefix, or
// "any".
type inetPrefix struct {
	_      incomparable
	family uint8      // uapi.AF_INET or AF_INET6; of "any" what was asked for, perhaps 0
	addr   netip.Addr // not valid of "any"
	bits   int        // 32 or 128 where the word has no length, 0 of "any"
	hasLen bool       // the word says the length ("any" counts as /0)
}

// prefix returns p as a prefix, with the address's host bits.
//
//go:noinline
func (p *inetPrefix) prefix() netip.Prefix { return netip.PrefixFrom(p.addr, p.bits) }

// contains says whether a lies in p. "any" and /0 contain all, of any family.
func (p *inetPrefix) contains(a netip.Addr) bool {
	if p.bits == 0 {
		return true
	}
	return p.prefix().Contains(a)
}

// isOne says whether p is one address.
//
//go:noinline
func (p *inetPrefix) isOne() bool { return p.family != 0 && p.bits == p.addr.BitLen() }

// inet takes an address of a family (0: either) into p, withLength with or
// without a prefix length, /24 or /255.255.255.0. Like iproute2 it reads IPv4 with
// fewer than four numbers, missing ones being 0 (10.1 is 10.1.0.0), and numbers in
// hex and octal. "any", "all" and "default" are no address: addr is not valid then.
func (a *args) inet(p *inetPrefix, key string, family uint8, withLength bool) error {
	w, err := a.value(key)
	if err != nil {
		return err
	}
	if p.parse(w, family) && (withLength || !strings.Contains(w, "/")) {
		return nil
	}
	what := "address, not "
	if withLength {
		what = "address with a prefix length, like 10.0.0.1/24, not "
		if family == uapi.AF_INET6 {
			what = "address with a prefix length, like 2001:db8::1/64, not "
		}
	}
	return a.mistake("%s is an %s%s%q", key, familyWord(family), what, w)
}

// familyWord is a family in front of a noun, "" of any.
//
//go:noinline
func familyWord(family uint8) string {
	switch family {
	case uapi.AF_INET:
		return "IPv4 "
	case uapi.AF_INET6:
		return "IPv6 "
	}
	return ""
}

// parsePrefix reads an address with or without a length.
func parsePrefix(s string, family uint8) (p inetPrefix, ok bool) {
	ok = p.parse(s, family)
	return p, ok
}

// parse reads an address with or without a length, and says whether it is one.
func (p *inetPrefix) parse(s string, family uint8) (ok bool) {
	word, length, hasLen := cut(s, "/")
	*p = inetPrefix{family: uapi.AF_INET, hasLen: hasLen}
	switch {
	case word == "any", word == "all", word == "default":
		p.family, p.hasLen = family, true
		return !hasLen
	case strings.Contains(word, ":"):
		var err error
		p.family = uapi.AF_INET6
		p.addr, err = netip.ParseAddr(word)
		ok = err == nil && p.addr.Zone() == ""
	default:
		p.addr, ok = parseIPv4(word)
	}
	if p.bits = p.addr.BitLen(); ok && hasLen {
		p.bits, ok = parsePrefixLen(length)
	}
	return ok && p.bits <= p.addr.BitLen() && (family == 0 || family == p.family)
}

// parseIPv4 reads one to four numbers with points between; missing ones are 0.
func parseIPv4(s string) (netip.Addr, bool) {
	var b [4]byte
	for i := range b {
		number, rest, more := cut(s, ".")
		v, ok := parseUint(number, 8)
		if !ok {
			return netip.Addr{}, false
		}
		b[i] = byte(v)
		if !more {
			return netip.AddrFrom4(b), true
		}
		s = rest
	}
	return netip.Addr{}, false
}

// parsePrefixLen reads a number of bits or an IPv4 mask.
func parsePrefixLen(s string) (int, bool) {
	if n, ok := parseUint(s, 8); ok {
		return int(n), true
	}
	mask, ok := parseIPv4(s)
	if !ok {
		return 0, false
	}
	b := mask.As4()
	m := binary.BigEndian.Uint32(b[:])
	n := bits.LeadingZeros32(^m)
	return n, m<<n == 0
}

// host is an address as iproute2 prints it: as netip does, but for an IPv6
// address of 96 zero bits, whose rest libc writes as IPv4 (::10.0.0.1); none of none.
func host(a netip.Addr) string {
	if !a.IsValid() {
		return ""
	}
	if a.Is6() {
		b := a.As16()
		if [12]byte(b[:12]) == ([12]byte{}) && (b[12] != 0 || b[13] != 0) {
			return "::" + netip.AddrFrom4([4]byte(b[12:])).String()
		}
	}
	return a.String()
}

// hostBits is an address with its prefix length: 10.0.0.1/24.
func hostBits(p netip.Prefix) string { return host(p.Addr()) + "/" + itoa(p.Bits()) }
