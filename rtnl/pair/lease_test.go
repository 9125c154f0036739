package pair

import (
	"errors"
	"net/netip"
	"testing"
)

func prefix(s string) netip.Prefix { return netip.MustParsePrefix(s) }
func addr(s string) netip.Addr     { return netip.MustParseAddr(s) }

func TestAPoolGivesEachAddressOnceAndThenIsFull(t *testing.T) {
	for _, tt := range []struct {
		subnet      string
		first, last string
		n           int
	}{
		{"10.0.0.0/29", "10.0.0.2", "10.0.0.6", 5},
		{"10.0.0.0/30", "10.0.0.2", "10.0.0.2", 1},
		{"10.0.0.0/31", "10.0.0.1", "10.0.0.1", 1},
		{"10.0.0.9/32", "", "", 0},
		{"255.255.255.252/30", "255.255.255.254", "255.255.255.254", 1},
		{"fd00::/126", "fd00::2", "fd00::3", 2},
		{"fd00::/127", "fd00::1", "fd00::1", 1},
		{"fd00::9/128", "", "", 0},
	} {
		subnet := prefix(tt.subnet)
		p := newPool(subnet, firstHost(subnet), map[netip.Addr]bool{})
		var got []netip.Addr
		for {
			a, err := p.take()
			if err != nil {
				if !errors.Is(err, errFull) {
					t.Fatal(err)
				}
				break
			}
			got = append(got, a)
		}
		if len(got) != tt.n || tt.n > 0 && (got[0].String() != tt.first || got[tt.n-1].String() != tt.last) {
			t.Errorf("%s gives %v", tt.subnet, got)
		}
	}
}

func TestAPoolPassesOverWhatIsUsed(t *testing.T) {
	used := map[netip.Addr]bool{addr("10.0.0.2"): true, addr("10.0.0.4"): true}
	p := newPool(prefix("10.0.0.0/24"), addr("10.0.0.3"), used)
	for _, want := range []string{"10.0.0.1", "10.0.0.5", "10.0.0.6"} {
		if a, err := p.take(); err != nil || a != addr(want) {
			t.Errorf("got %v, %v; want %s", a, err, want)
		}
	}
}
