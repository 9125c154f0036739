package nft

import (
	"encoding/hex"
	"errors"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// capture returns the first datagram of an exchange of testdata/masquerade.txt
// that begins with mark, '>' or '<'.
func capture(t testing.TB, name string, mark byte) []byte {
	t.Helper()
	text, err := os.ReadFile("testdata/masquerade.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "\n# "+name+"\n")
	for _, line := range strings.Split(rest, "\n") {
		if !ok || line == "" {
			break
		}
		if line[0] == mark {
			b, err := hex.DecodeString(line[2:])
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
	}
	t.Fatalf("masquerade.txt has no %q", name)
	return nil
}

// expressions returns NFTA_RULE_EXPRESSIONS, header included, of the first rule
// in a datagram.
func expressions(t testing.TB, order wire.Order, b []byte) []byte {
	t.Helper()
	for m, err := range wire.Messages(order, b) {
		if err != nil {
			t.Fatal(err)
		}
		r := m.Reader()
		r.Fixed(uapi.SizeofNfgenmsg)
		for m.Type == msgNewRule && r.Next() {
			if r.Type == uapi.NFTA_RULE_EXPRESSIONS {
				return m.Raw[r.Off() : r.Off()+wire.AttrHeaderLen+len(r.Value())]
			}
		}
	}
	t.Fatal("no rule")
	return nil
}

var nftsRules = []struct {
	name string
	rule Masquerade
}{
	{`nft: table ip nat, ip saddr 10.0.0.0/24 oifname != "br0" masquerade`, rule("10.0.0.0/24", "br0")},
	{`nft: table ip nat, ip saddr 10.0.0.0/22 oifname != "br0" masquerade`, rule("10.0.0.0/22", "br0")},
	{`nft: table ip6 nat, ip6 saddr fd00:10::/64 oifname != "br0" masquerade`, rule("fd00:10::/64", "br0")},
}

// TestExpressionsAreNftsBytes, and theirs are read as the rule that they are.
func TestExpressionsAreNftsBytes(t *testing.T) {
	for _, tt := range nftsRules {
		want := expressions(t, wiretest.Order, capture(t, tt.name, '>'))
		e := wire.Encoder{Order: wiretest.Order}
		p := compiled(tt.rule)
		p.append(&e)
		wiretest.Equal(t, tt.name, e.Buf, want)
		if !strings.HasSuffix(tt.name, tt.rule.String()) {
			t.Errorf("%s reads %s", tt.name, tt.rule)
		}
	}
}

// TestBatchIsTheRawSendersBytes, but for the numbers of begin and end.
func TestBatchIsTheRawSendersBytes(t *testing.T) {
	const name = `raw: replace table ip vethkit, ip saddr 10.0.0.0/24 oifname != "br0" masquerade`
	b := batch{enc: wire.Encoder{Order: wiretest.Order}}
	b.build([]Masquerade{rule("10.0.0.0/24", "br0")}, [2]bool{true, false})
	want := capture(t, name, '>')
	want[8], want[len(want)-20+8] = 0, 6
	wiretest.Equal(t, name, b.enc.Buf, want)
	for m, err := range wire.Messages(wiretest.Order, capture(t, name, '<')) {
		if err != nil || verdict(&m, want) != nil || m.Seq != uint32(b.changes) {
			t.Errorf("the answer: %v, %v, to message %d of %d", err, verdict(&m, want), m.Seq, b.changes)
		}
	}
}

func TestEveryMessageIsInTheByteOrderAskedForAndItsNumbersAreNot(t *testing.T) {
	rules := []Masquerade{rule("10.0.0.0/22", ""), rule("fd00::/63", "br0")}
	little, big := batch{enc: wire.Encoder{Order: wire.Little}}, batch{enc: wire.Encoder{Order: wire.Big}}
	little.build(rules, [2]bool{true, true})
	big.build(rules, [2]bool{true, true})
	if len(little.enc.Buf) != len(big.enc.Buf) {
		t.Fatalf("%d bytes and %d", len(little.enc.Buf), len(big.enc.Buf))
	}
	var got [2][]Masquerade
	for i, b := range []*batch{&little, &big} {
		for m, err := range wire.Messages(b.enc.Order, b.enc.Buf) {
			var l ruleList
			if err != nil {
				t.Fatal(err)
			}
			if m.Type == msgNewRule {
				if err := l.read(&m); err != nil || l.err() != nil {
					t.Error(err, l.err())
				}
				got[i] = append(got[i], l.rules...)
			}
		}
		if !slices.Equal(got[i], rules) {
			t.Errorf("order %d: %v, want %v", b.enc.Order, got[i], rules)
		}
	}
}

func TestCapturedRefusalsAreRead(t *testing.T) {
	for _, tt := range []struct {
		name, sent string
		errno      syscall.Errno
		want       string
	}{
		{"raw: the same without CAP_NET_ADMIN", "", syscall.EPERM,
			"masquerade: NFNL_MSG_BATCH_BEGIN: operation not permitted; it takes CAP_NET_ADMIN over the network namespace"},
		{"raw: NLM_F_EXCL on a table that is there", "raw: NLM_F_EXCL on a table that is there", syscall.EEXIST,
			"masquerade: table ip vethkit (NFT_MSG_NEWTABLE): file exists"},
	} {
		answer := capture(t, tt.name, '<')
		sent := answer[20:40] // NFNL_MSG_BATCH_BEGIN comes back whole
		if tt.sent != "" {
			sent = capture(t, tt.sent, '>')
		}
		for m, err := range wire.Messages(wiretest.Order, answer) {
			if err != nil {
				t.Fatal(err)
			}
			if e := verdict(&m, sent); e == nil || !errors.Is(e, tt.errno) || e.Error() != tt.want {
				t.Errorf("%v\nwant %s", e, tt.want)
			}
		}
	}
}
