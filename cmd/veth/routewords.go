package main

import (
	"slices"
	"strconv"
	"strings"

	"vethkit/rtnl/uapi"
)

// Words that several verbs of routes take, and how they are written.

// routeTypes are the names of uapi.RTN_….
var routeTypes = [...]string{"none", "unicast", "local", "broadcast", "anycast", "multicast", "blackhole", "unreachable",
	"prohibit", "throw", "nat", "xresolve"}

// routeTypeOrder is the order in which a type's name is matched; some
// must be spelled out.
var routeTypeOrder = []keyword{{"local", true}, {"nat", true}, {"broadcast", false}, {"brd", true}, {"anycast", false},
	{"multicast", false}, {"prohibit", false}, {"unreachable", false}, {"blackhole", false}, {"xresolve", false},
	{"unicast", false}, {"throw", true}}

// routeTypeWord takes a type's name; ok is false where the next word is none.
func (a *args) routeTypeWord() (t uint8, ok bool) {
	name := a.keyword(routeTypeOrder)
	if name == "brd" {
		name = "broadcast"
	}
	i := slices.Index(routeTypes[:], name)
	return uint8(i), i > 0
}

// routeType takes a type's name or number.
func (a *args) routeType(key string) (uint8, error) {
	if t, ok := a.routeTypeWord(); ok {
		return t, nil
	}
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	n, ok := parseUint(w, 8)
	if !ok {
		return 0, a.errorf(key, " is unicast, local, broadcast, anycast, multicast, blackhole, unreachable, prohibit or throw, not ", quote(w))
	}
	return uint8(n), nil
}

// routeType is a type's name.
func (a *app) routeType(t uint8) string {
	if !a.opt.numeric && int(t) < len(routeTypes) {
		return routeTypes[t]
	}
	return itoa(int(t))
}

// named takes a name of the table, or a number of at most bits bits.
func (a *args) named(key string, names *nameTable, bits int) (uint32, error) {
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	n, ok := names.number(w, bits)
	if !ok || bits < 32 && n>>bits != 0 {
		return 0, a.errorf(key, " is a name in /etc/iproute2/", names.file, " or a number up to ",
			strconv.FormatUint(1<<bits-1, 10), ", not ", quote(w))
	}
	return n, nil
}

func (a *args) named8(key string, names *nameTable) (uint8, error) {
	n, err := a.named(key, names, 8)
	return uint8(n), err
}

// dsfield takes a TOS byte by name or as a hex number, with or without 0x.
func (a *args) dsfield(key string, names *tables) (uint8, error) {
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	if n, ok := names.dsfield.byName(w); ok {
		return uint8(n), nil
	}
	n, perr := strconv.ParseUint(strings.TrimPrefix(strings.ToLower(w), "0x"), 16, 8)
	if perr != nil {
		return 0, a.errorf(key, " is a name in /etc/iproute2/rt_dsfield or a hex number up to ff, not ", quote(w))
	}
	return uint8(n), nil
}

// dsfieldName is a TOS byte's name, or the byte in hex.
func (t *tables) dsfieldName(tos uint8) string {
	if s, ok := t.dsfield.lookup(uint32(tos)); ok {
		return s
	}
	const hex = "0123456789abcdef"
	return string([]byte{'0', 'x', hex[tos>>4], hex[tos&15]})
}

// realms takes [FROM/]TO, each a name or a number, or both as one number.
func (a *args) realms(key string, names *tables) (uint32, error) {
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	if v, ok := parseRealms(w, names); ok {
		return v, nil
	}
	return 0, a.errorf(key, " is TO or FROM/TO, each a name in /etc/iproute2/rt_realms or a number up to 255, not ", quote(w))
}

func parseRealms(s string, names *tables) (uint32, bool) {
	from, to, two := strings.Cut(s, "/")
	if !two {
		from, to = "", s
	}
	var v [2]uint32
	for i, word := range []string{from, to} {
		if word == "" && (i == 0 && !two || i == 1 && two) {
			continue
		}
		n, ok := names.realm.number(word, 8)
		if !ok {
			return uint32Word(s)
		}
		v[i] = n
	}
	return v[0]<<16 | v[1], true
}

func uint32Word(s string) (uint32, bool) {
	n, ok := parseUint(s, 32)
	return uint32(n), ok
}

// routePref takes a preference of RFC 4191.
func (a *args) routePref(key string) (uint8, error) {
	w, err := a.value(key)
	switch {
	case err != nil:
		return 0, err
	case w == "low":
		return uapi.ICMPV6_ROUTER_PREF_LOW, nil
	case w == "medium":
		return uapi.ICMPV6_ROUTER_PREF_MEDIUM, nil
	case w == "high":
		return uapi.ICMPV6_ROUTER_PREF_HIGH, nil
	}
	n, ok := parseUint(w, 8)
	if !ok {
		return 0, a.errorf(key, " is low, medium or high, not ", quote(w))
	}
	return uint8(n), nil
}

func routePrefName(pref uint8) string {
	switch pref {
	case uapi.ICMPV6_ROUTER_PREF_LOW:
		return "low"
	case uapi.ICMPV6_ROUTER_PREF_MEDIUM:
		return "medium"
	case uapi.ICMPV6_ROUTER_PREF_HIGH:
		return "high"
	}
	return itoa(int(pref))
}

// enabled takes enabled or disabled, abbreviated or not.
func (a *args) enabled(key string) (uint8, error) {
	switch {
	case a.take("enabled"):
		return 1, nil
	case a.take("disabled"):
		return 0, nil
	}
	return 0, a.errorf(key, " is enabled or disabled, not ", quote(a.peek()))
}

// weight takes a nexthop's weight; the message has one less.
func (a *args) weight(key string) (uint8, error) {
	n, err := a.u32(key)
	if err == nil && (n < 1 || n > 256) {
		err = a.errorf(key, " is 1 to 256, not ", utoa(uint64(n)))
	}
	return uint8(n - 1), err
}
