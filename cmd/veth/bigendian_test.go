package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// bigLink returns the first link that a command sent ('>') or received ('<') when
// it was captured on a big-endian machine.
func bigLink(t *testing.T, command string, dir byte) (l rtnl.Link) {
	t.Helper()
	b, err := os.ReadFile("../../rtnl/testdata/vectors-s390x.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(b), "\n# ip "+command+"   [exit 0]\n")
	rest, _, _ = strings.Cut(rest, "\n\n")
	ds, err := explain.Read([]byte(rest))
	if !ok || err != nil {
		t.Fatalf("%s: %t, %v", command, ok, err)
	}
	for _, d := range ds {
		for m, err := range wire.Messages(wire.Big, d.Data) {
			if d.Dir == dir && m.Type == uapi.RTM_NEWLINK && err == nil && len(l.Data.Raw) == 0 {
				if err := l.Decode(m); err != nil {
					t.Fatalf("%s: %v", command, err)
				}
			}
		}
	}
	return l
}

// TestOptionsOfKindsAreObeyedByABigEndianKernel: the options' bytes are those that
// it obeyed, and of its answer they are printed as they were given.
func TestOptionsOfKindsAreObeyedByABigEndianKernel(t *testing.T) {
	for _, tt := range []struct{ words, name, kind, shown string }{
		{"link add link d0 name vlan5 index 101", "vlan5", "vlan protocol 802.1ad id 1029 reorder_hdr off egress-qos-map 1:2 3:4",
			"protocol 802.1ad id 1029       egress-qos-map { 1:2 3:4 } "},
		{"link add vx index 102 address 02:00:00:00:00:21", "vx",
			"vxlan id 66051 local 10.0.0.1 remote 10.0.0.2 dstport 4790 srcport 33000 33999 ttl 7 ageing 300 nolearning",
			"id 66051 remote 10.0.0.2 local 10.0.0.1 srcport 33000 33999 dstport 4790 nolearning ttl 7 ageing 300 udpcsum noudp6zerocsumtx noudp6zerocsumrx "},
		{"link add link d0 name mv index 103 address 02:00:00:00:00:22", "mv", "macvlan mode private", "mode private bcqueuelen 1000 usedbcqueuelen 1000 "},
		{"link add gn index 104 address 02:00:00:00:00:23", "gn", "geneve id 66051 remote 10.0.0.2 dstport 6082 ttl 9", "id 66051 remote 10.0.0.2 ttl 9 dstport 6082 noudpcsum udp6zerocsumrx "},
		{"link add link d1 name iv index 106", "iv", "ipvlan mode l3 private", " mode l3 private "},
		{"link add vrf9 index 107 address 02:00:00:00:00:25", "vrf9", "vrf table 66051", "table 66051 "},
	} {
		sent := bigLink(t, tt.words+" type "+tt.kind, '>')
		words := strings.Fields(tt.kind)
		d := &kindData{kind: findKind(words[0])}
		d.e.Order = wire.Big
		a := newApp("veth", nil, nil, nil)
		if err := d.parse(&args{words: words[1:]}, &linkWords{kind: words[0], options: true}); err != nil {
			t.Fatal(err)
		}
		if err := d.resolve(a); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(d.e.Buf, sent.Data.Raw) {
			t.Errorf("%s: sends\n%x, want\n%x", tt.kind, d.e.Buf, sent.Data.Raw)
		}
		got := bigLink(t, "-d link show dev "+tt.name, '<')
		a.printKind("info_data", got.Kind, &got.Data)
		if s := string(a.out.buf); s != tt.shown {
			t.Errorf("%s: is shown as\n%q, want\n%q", tt.kind, s, tt.shown)
		}
	}
}
