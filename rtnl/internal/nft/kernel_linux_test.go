package nft

import (
	"errors"
	"net/netip"
	"slices"
	"syscall"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

func rule(subnet, bridge string) Masquerade {
	return Masquerade{netip.MustParsePrefix(subnet), bridge}
}

// holds fails the test unless Get returns these rules.
func holds(t *testing.T, want ...Masquerade) {
	t.Helper()
	got, err := Get()
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("Get: %v, %v; want %v", got, err, want)
	}
}

func TestSetIsReadBackWhateverThePrefixIs(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, addr := range []string{"10.255.170.85", "fd5a:a5ff:1:2:3:4:5:6"} {
			a := netip.MustParseAddr(addr)
			var rules []Masquerade
			for n := range a.BitLen() + 1 {
				p, _ := a.Prefix(n)
				rules = append(rules, Masquerade{p, "br0"})
				if n > 0 {
					rules = append(rules, Masquerade{p, ""})
				}
			}
			if err := Set(rules); err != nil {
				t.Fatal(err)
			}
			holds(t, rules...)
		}
	})
}

func TestSetChangesAndRemoves(t *testing.T) {
	br4, br6 := rule("10.0.0.0/24", "br0"), rule("fd00:10::/64", "br0")
	p4, p6 := rule("10.1.0.0/22", ""), rule("fd00:11::/63", "a-15-byte-name0")
	nstest.Run(t, func(*nsenter.NS) {
		for _, rules := range [][]Masquerade{
			{}, {br4, br6}, {br4, br6}, {br4}, {br6}, {p4, br4, p6, br6}, {p6}, {}, {}, {p4}, nil,
		} {
			if err := Set(rules); err != nil {
				t.Fatalf("%v: %v", rules, err)
			}
			holds(t, rules...)
			for i := range families {
				s, err := open()
				if err != nil {
					t.Fatal(err)
				}
				has, err := hasTable(s, &families[i])
				s.close()
				if want := hasFamily(rules, &families[i]); has != want || err != nil {
					t.Errorf("%v: table of %s: %v, %v", rules, families[i].name, has, err)
				}
			}
		}
	})
}

func TestHostBitsAndDoublesDoNotCount(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		if err := Set([]Masquerade{rule("10.0.0.7/24", "br0"), rule("10.0.0.0/24", "br0"), rule("10.0.0.0/24", "br1")}); err != nil {
			t.Fatal(err)
		}
		holds(t, rule("10.0.0.0/24", "br0"), rule("10.0.0.0/24", "br1"))
	})
}

func TestRefusedRuleLeavesTheFormerOnes(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		former := []Masquerade{rule("10.0.0.0/24", "br0")}
		if err := Set(former); err != nil {
			t.Fatal(err)
		}
		var e *RuleError
		if err := Set([]Masquerade{rule("10.9.0.0/16", "br0"), rule("0.0.0.0/0", "")}); !errors.As(err, &e) {
			t.Errorf("%v, want a *RuleError", err)
		}
		holds(t, former...)
		b := batch{}
		b.build([]Masquerade{rule("10.9.0.0/16", "br0"), rule("fd00::/64", "br0")}, [2]bool{true, true})
		at := len(b.enc.Buf) - 20 - 16 // masq's NFTA_EXPR_NAME, in the last rule, before NFNL_MSG_BATCH_END
		copy(b.enc.Buf[at+4:], "mesq")
		s, err := open()
		if err != nil {
			t.Fatal(err)
		}
		defer s.close()
		err = b.commit(s)
		t.Log(err)
		if !errors.Is(err, syscall.ENOENT) {
			t.Errorf("%v, want ENOENT", err)
		}
		holds(t, former...)
	})
}
