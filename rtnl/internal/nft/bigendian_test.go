package nft

import (
	"slices"
	"strings"
	"syscall"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Of testdata/masquerade-s390x.txt: what a big-endian kernel obeyed.
const (
	bigAdd = "ip pod add web bridge cni0 subnet 10.22.0.0/24 masquerade -q"
	bigTwo = "ip pod add six bridge cni6 subnet fd00:22::/64 subnet 10.23.0.0/16 masquerade -q"
	bigDel = "ip pod del web"
)

func bigExchange(t *testing.T, command string) wiretest.Exchange {
	t.Helper()
	return wiretest.Find(t, wiretest.Read(t, "masquerade-s390x.txt"), command)
}

// TestABigEndianKernelObeysTheseBatches, and what is read of them is what they set.
func TestABigEndianKernelObeysTheseBatches(t *testing.T) {
	for _, tt := range []struct {
		command string
		rules   []Masquerade
		change  [2]bool
	}{
		{bigAdd, []Masquerade{rule("10.22.0.0/24", "cni0")}, [2]bool{true, false}},
		{bigTwo, []Masquerade{rule("10.23.0.0/16", "cni6"), rule("fd00:22::/64", "cni6")}, [2]bool{true, true}},
	} {
		x := bigExchange(t, tt.command)
		sent, got := x.Sent(), x.Received()
		want := sent[len(sent)-1]
		b := batch{enc: wire.Encoder{Order: wire.Big}}
		b.build(tt.rules, tt.change)
		wiretest.EqualIn(wire.Big, t, tt.command, b.enc.Buf, want)
		var rules []Masquerade
		for m, err := range wire.Messages(wire.Big, want) {
			if err != nil {
				t.Fatal(err)
			}
			if m.Type == msgNewRule {
				var l ruleList
				if err := l.read(&m); err != nil || l.err() != nil {
					t.Error(err, l.err())
				}
				rules = append(rules, l.rules...)
			}
		}
		if !slices.Equal(rules, tt.rules) {
			t.Errorf("%s: %v is read, want %v", tt.command, rules, tt.rules)
		}
		for m, err := range wire.Messages(wire.Big, got[len(got)-1]) {
			if err != nil || verdict(&m, want) != nil || m.Seq != uint32(b.changes) {
				t.Errorf("%s: the answer: %v, %v, to message %d of %d", tt.command, err, verdict(&m, want), m.Seq, b.changes)
			}
		}
	}
}

// TestABigEndianKernelsTablesAreRead: that of IPv4 is there, that of IPv6 is not.
func TestABigEndianKernelsTablesAreRead(t *testing.T) {
	x := bigExchange(t, bigDel)
	for i, want := range []syscall.Errno{0, syscall.ENOENT} {
		var e wire.Encoder
		e.Order = wire.Big
		appendGetTable(&e, &families[i])
		sent := x.Sent()[i]
		copy(e.Buf[6:12], sent[6:12]) // flags and number are the socket's
		wiretest.EqualIn(wire.Big, t, families[i].name, e.Buf, sent)
		for m, err := range wire.Messages(wire.Big, x.Received()[i]) {
			switch {
			case err != nil:
				t.Fatal(err)
			case want == 0 && m.Type != msgNewTable:
				t.Errorf("%s: message %#x, want the table", families[i].name, m.Type)
			case want != 0:
				if e := verdict(&m, sent); e == nil || e.Err != want {
					t.Errorf("%s: %v, want %v", families[i].name, e, want)
				}
			}
		}
	}
}

func TestSchemaNamesEveryByteOfABigEndianKernelsTables(t *testing.T) {
	var tree schema.Tree
	for _, b := range wiretest.All(wiretest.Read(t, "masquerade-s390x.txt")) {
		tree.Read(wire.Big, uapi.NETLINK_NETFILTER, b)
		for i := range tree.Spans {
			s := &tree.Spans[i]
			path := string(tree.AppendPath(nil, i))
			if strings.Contains(path, "!") || s.Role == schema.RoleAttr && s.Attr == nil || s.Role == schema.RoleValue && s.Kind == schema.Unknown {
				t.Errorf("%s of %x has no meaning: %s", path, b, s.Why)
			}
		}
	}
}
