package main

import (
	"net/netip"
	"testing"

	"vethkit/rtnl/uapi"
)

func TestPrefixesAreReadAsIproute2ReadsThem(t *testing.T) {
	for _, c := range []struct {
		word   string
		family uint8
		want   string // "" is refused
		hasLen bool
	}{
		{"10.0.0.1/24", 0, "10.0.0.1/24", true},
		{"10.0.0.1", 0, "10.0.0.1/32", false},
		{"10.1", 0, "10.1.0.0/32", false},
		{"10/8", 0, "10.0.0.0/8", true},
		{"0x0a.010.0.1/8", 0, "10.8.0.1/8", true},
		{"10.0.0.1/255.255.0.0", 0, "10.0.0.1/16", true},
		{"10.0.0.1/0.0.0.0", 0, "10.0.0.1/0", true},
		{"10.0.0.1/255.0.255.0", 0, "", false},
		{"10.0.0.1/33", 0, "", false},
		{"10.0.0.1/", 0, "", false},
		{"10.0.0.256", 0, "", false},
		{"10.0.0.1.2", 0, "", false},
		{"", 0, "", false},
		{"10..1", 0, "", false},
		{"fd00::1/64", 0, "fd00::1/64", true},
		{"fd00::1", uapi.AF_INET6, "fd00::1/128", false},
		{"fd00::1/129", 0, "", false},
		{"fe80::1%v0", 0, "", false},
		{"fd00::1", uapi.AF_INET, "", false},
		{"10.0.0.1", uapi.AF_INET6, "", false},
		{"any/8", 0, "", false},
	} {
		p, ok := parsePrefix(c.word, c.family)
		if ok != (c.want != "") {
			t.Errorf("%q: ok %v", c.word, ok)
			continue
		}
		if ok && (hostBits(p.prefix()) != c.want || p.hasLen != c.hasLen) {
			t.Errorf("%q: %s, hasLen %v; want %s, %v", c.word, hostBits(p.prefix()), p.hasLen, c.want, c.hasLen)
		}
	}
}

func TestAnyIsNoAddressAndContainsAll(t *testing.T) {
	p, ok := parsePrefix("any", uapi.AF_INET6)
	if !ok || p.addr.IsValid() || p.family != uapi.AF_INET6 || !p.contains(netip.MustParseAddr("fd00::1")) {
		t.Error(p, ok)
	}
}

func TestAddressesArePrintedAsLibcPrintsThem(t *testing.T) {
	for in, want := range map[string]string{
		"10.0.0.1":        "10.0.0.1",
		"fd00::1":         "fd00::1",
		"::1":             "::1",
		"::":              "::",
		"::a00:1":         "::10.0.0.1",
		"::ffff:10.0.0.1": "::ffff:10.0.0.1",
		"1:0:2::3:4:5":    "1:0:2::3:4:5",
	} {
		if got := host(netip.MustParseAddr(in)); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
