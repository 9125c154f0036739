package nft

import (
	"errors"
	"net/netip"
	"strings"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

func rule(subnet, bridge string) Masquerade {
	return Masquerade{netip.MustParsePrefix(subnet), bridge}
}

func TestRuleReadsAsNftShowsIt(t *testing.T) {
	for _, tt := range []struct {
		rule Masquerade
		want string
	}{
		{rule("10.0.0.0/24", "br0"), `ip saddr 10.0.0.0/24 oifname != "br0" masquerade`},
		{rule("10.0.0.0/24", ""), `ip saddr 10.0.0.0/24 ip daddr != 10.0.0.0/24 masquerade`},
		{rule("fd00::/64", "br0"), `ip6 saddr fd00::/64 oifname != "br0" masquerade`},
		{rule("fd00::/64", ""), `ip6 saddr fd00::/64 ip6 daddr != fd00::/64 masquerade`},
	} {
		if got := tt.rule.String(); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}

// TestProgramLoadsNoMoreThanItCompares: whole bytes by themselves, else the
// whole address with a mask; of /0 nothing.
func TestProgramLoadsNoMoreThanItCompares(t *testing.T) {
	for _, tt := range []struct {
		rule Masquerade
		want string
	}{
		{rule("0.0.0.0/0", "b"), "meta cmp masq"},
		{rule("10.0.0.0/8", "b"), "payload:1 cmp:1 meta cmp:16 masq"},
		{rule("10.0.0.0/9", "b"), "payload:4 bitwise:4 cmp:4 meta cmp:16 masq"},
		{rule("10.0.0.1/32", "b"), "payload:4 cmp:4 meta cmp:16 masq"},
		{rule("10.0.0.0/31", ""), "payload:4 bitwise:4 cmp:4 payload:4 bitwise:4 cmp:4 masq"},
		{rule("fd00::/1", ""), "payload:16 bitwise:16 cmp:16 payload:16 bitwise:16 cmp:16 masq"},
		{rule("fd00::/128", ""), "payload:16 cmp:16 payload:16 cmp:16 masq"},
		{rule("fd00::/120", "b"), "payload:15 cmp:15 meta cmp:16 masq"},
	} {
		tt.rule.Subnet = tt.rule.Subnet.Masked()
		p := compiled(tt.rule)
		words := strings.Fields(tt.want)
		for i, w := range words {
			name, n, _ := strings.Cut(w, ":")
			x := p.list[i]
			if opNames[x.op] != name || n != "" && n != string(appendInt(nil, x.n)) {
				t.Errorf("%v: expression %d is %s:%d, want %s", tt.rule, i, opNames[x.op], x.n, w)
			}
		}
		if p.n != len(words) {
			t.Errorf("%v: %d expressions, want %s", tt.rule, p.n, tt.want)
		}
	}
}

func appendInt(b []byte, n uint32) []byte {
	if n >= 10 {
		b = appendInt(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

// decoded is what a program is read as, after it was written.
func decoded(p *program, f *family) (Masquerade, bool) {
	var e wire.Encoder
	m := e.Begin(wire.Header{})
	p.append(&e)
	e.End(m)
	for m := range wire.Messages(wire.Native, e.Buf) {
		r := m.Reader()
		var q program
		if r.Next() && q.decode(&r) && r.Err() == nil {
			return q.rule(f)
		}
	}
	return Masquerade{}, false
}

func TestWhatIsAlmostARuleIsNone(t *testing.T) {
	good := compiled(rule("10.0.0.0/22", "br0"))
	if m, ok := decoded(&good, &families[0]); !ok || m != rule("10.0.0.0/22", "br0") {
		t.Fatalf("the rule itself: %v, %v", m, ok)
	}
	if _, ok := decoded(&good, &families[1]); ok {
		t.Error("an IPv4 rule in ip6 is taken")
	}
	for name, spoil := range map[string]func(p *program){
		"another offset":       func(p *program) { p.list[0].arg = 16 },
		"a shorter load":       func(p *program) { p.list[0].n = 3 },
		"a longer load":        func(p *program) { p.list[0].n = 1 << 31 },
		"a mask with holes":    func(p *program) { p.list[1].data[0] = 0xf0 },
		"host bits":            func(p *program) { p.list[2].data[3] = 1 },
		"!=":                   func(p *program) { p.list[2].arg = uapi.NFT_CMP_NEQ },
		"<":                    func(p *program) { p.list[2].arg = uapi.NFT_CMP_LT },
		"iifname":              func(p *program) { p.list[3].arg = uapi.NFT_META_IIFNAME },
		"oifname ==":           func(p *program) { p.list[4].arg = uapi.NFT_CMP_EQ },
		"a wildcard":           func(p *program) { p.list[4].n = 3 },
		"a name without end":   func(p *program) { p.list[4].data = mask(128) },
		"something behind it":  func(p *program) { p.list[4].data[5] = 'x' },
		"no name":              func(p *program) { p.list[4].data = zeros },
		"no verdict":           func(p *program) { p.n-- },
		"two verdicts":         func(p *program) { p.add(masq, 0, 0) },
		"only a verdict":       func(p *program) { *p = program{}; p.add(masq, 0, 0) },
		"nothing":              func(p *program) { p.n = 0 },
		"another order":        func(p *program) { p.list[0], p.list[3] = p.list[3], p.list[0] },
		"half of a comparison": func(p *program) { copy(p.list[:], p.list[1:]); p.n-- },
	} {
		p := good
		spoil(&p)
		if m, ok := decoded(&p, &families[0]); ok {
			t.Errorf("%s: read as %v", name, m)
		}
	}
}

func TestRuleThatCannotBeIsRefusedWithItsReason(t *testing.T) {
	for _, tt := range []struct {
		rule Masquerade
		want string
	}{
		{Masquerade{}, "masquerade: it has no subnet"},
		{Masquerade{Bridge: "br0"}, "masquerade: it has no subnet"},
		{rule("0.0.0.0/0", ""), "masquerade of 0.0.0.0/0: there is nothing outside of 0.0.0.0/0: it takes the name of a bridge"},
		{rule("10.0.0.0/8", "a-16-byte-name00"), "masquerade of 10.0.0.0/8: the bridge's name is longer than 15 bytes"},
		{rule("10.0.0.0/8", "br\x000"), "masquerade of 10.0.0.0/8: the bridge's name has a zero byte"},
	} {
		never := func() (socket, error) { t.Error("a socket was opened"); return nil, errors.New("never") }
		var e *RuleError
		if err := set(never, []Masquerade{rule("10.0.0.0/8", "br0"), tt.rule}); !errors.As(err, &e) || err.Error() != tt.want {
			t.Errorf("%v\nwant %s", err, tt.want)
		}
	}
}

func TestBuildingIntoAReusedBufferAllocatesNothing(t *testing.T) {
	rules := []Masquerade{rule("10.0.0.0/22", "br0"), rule("10.1.0.0/24", ""), rule("fd00::/64", "br0")}
	var b batch
	build := func() { b.build(rules, [2]bool{true, true}) }
	build()
	if n := testing.AllocsPerRun(100, build); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzRules: no bytes make the decoder panic, and what it takes for a rule is
// written as the same rule again.
func FuzzRules(f *testing.F) {
	for _, tt := range nftsRules {
		f.Add(capture(f, tt.name, '>'))
	}
	for _, m := range []Masquerade{rule("10.0.0.0/22", ""), rule("fd00::/63", "br0"), rule("::/0", "br0")} {
		b := batch{enc: wire.Encoder{Order: wire.Little}}
		b.build([]Masquerade{m}, [2]bool{true, true})
		f.Add(b.enc.Buf)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for m, err := range wire.Messages(wire.Little, b) {
			if err != nil {
				return
			}
			var l ruleList
			if err := l.read(&m); err != nil && err.Error() == "" {
				t.Error("an error without words")
			}
			if err := verdict(&m, b); err != nil && err.Error() == "" {
				t.Error("an error without words")
			}
			for _, rule := range l.rules {
				p := compiled(rule)
				if again, ok := decoded(&p, rule.family()); !ok || again != rule || rule.wrong() != "" {
					t.Errorf("%v is written as %v (%v)", rule, again, ok)
				}
			}
		}
	})
}

func compiled(m Masquerade) (p program) {
	p.compile(&m)
	return p
}
