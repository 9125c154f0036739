package pair

import (
	"net/netip"
	"reflect"
	"strings"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

func fullState() state {
	return state{
		status: making, boot: "0b5c", net: netID{4026531840, 7}, pid: 12, links: true,
		netns: []string{"", "a b\n", "/proc/1/ns/net"},
		own:   []*ownLink{{1 << 24, rtnl.MAC([6]byte{2, 0, 0, 0, 0, 1})}},
		sysctls: []*sysctl{{"net/ipv4/ip_forward", "0", ""},
			{"net/ipv6/conf/default/disable_ipv6", "0", "a b"}},
		bridges: []*bridge{{name: "br0", mac: rtnl.MAC([6]byte{2, 1, 2, 3, 4, 5}), addrs: []netip.Prefix{prefix("10.0.0.1/8"), prefix("fd00::1/64")}}, {name: "br1"}},
		nat:     []nft.Masquerade{{Subnet: prefix("10.0.0.0/8"), Bridge: "br0"}, {Subnet: prefix("fd00::/64")}},
		pods: []*pod{
			{"web0", "web", 0, "br0", []netip.Prefix{prefix("10.0.0.2/8"), prefix("fd00::2/64")}, []netip.Addr{addr("10.0.0.1"), addr("fd00::1")}},
			{"r1", "lab", 1, "", nil, nil},
		},
	}
}

func TestAStateIsReadAsItWasWritten(t *testing.T) {
	want := fullState()
	var got state
	if err := got.parse(string(want.append(nil))); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestAStateThatIsCutAnywhereIsDamagedOrShorter(t *testing.T) {
	s := fullState()
	text := string(s.append(nil))
	for n := range len(text) {
		var got state
		if err := got.parse(text[:n]); err == nil && !strings.HasSuffix(text[:n], "\n") {
			t.Fatalf("%q was read", text[:n])
		}
	}
}

func FuzzState(f *testing.F) {
	s := fullState()
	f.Add(string(s.append(nil)))
	f.Fuzz(func(t *testing.T, text string) {
		var a, b state
		if a.parse(text) != nil {
			return
		}
		once := string(a.append(nil))
		if err := b.parse(once); err != nil {
			t.Fatalf("%v in what was written of %q: %q", err, text, once)
		}
		if twice := string(b.append(nil)); twice != once {
			t.Fatalf("%q became %q", once, twice)
		}
	})
}

func TestAFilesNameIsTheRuns(t *testing.T) {
	for _, s := range []state{{id: 0xabc}, {id: 0xffffff, part: 3}} {
		got := parseFileName(strings.TrimPrefix(s.path(), StateDir+"/"))
		if got == nil || got.id != s.id || got.part != s.part {
			t.Errorf("%s was read as %+v", s.path(), got)
		}
	}
	for _, name := range []string{"run-", "run-xyz", "run-1234567", "run-abc.x", "lock", "new-abc"} {
		if s := parseFileName(name); s != nil {
			t.Errorf("%s was read as run %s", name, s.id.hex())
		}
	}
}

func TestEachOfARunsMACsTellsItsNumber(t *testing.T) {
	for _, id := range []runID{0, 0x123456, idMask} {
		for _, n := range []uint32{0, 1, 0xffff, 0x10000, maxLinks - 1} {
			a := id.mac(n)
			if b := a.Bytes(); b[0]&3 != 2 {
				t.Errorf("%s is not a unicast address, locally administered", a)
			}
			if got, ok := id.number(a); !ok || got != n {
				t.Errorf("number(%s) = %d, %t; want %d", a, got, ok, n)
			}
			if _, ok := (id ^ 1).number(a); ok {
				t.Errorf("%s is taken for run %s's", a, (id ^ 1).hex())
			}
		}
	}
	if _, ok := runID(0).number(rtnl.HWAddr{}); ok {
		t.Error("no address is taken for a run's")
	}
}

func TestTheRunThatOwnsALink(t *testing.T) {
	all := fullState()
	all.id = 5
	pods := all
	pods.links, pods.own = false, nil
	link := func(index uint32, a rtnl.HWAddr, veth bool) *Link { return &Link{Index: index, Addr: a, Veth: veth} }
	for _, tt := range []struct {
		link        *Link
		inAll, pods bool
	}{
		{link(7, runID(5).mac(40), true), true, false},
		{link(7, runID(5).mac(2), true), true, true},
		{link(7, runID(5).mac(3), true), true, false}, // a pod's eth0
		{link(7, runID(5).mac(2), false), false, false},
		{link(7, runID(6).mac(2), true), false, false},
		{link(1<<24, rtnl.MAC([6]byte{2, 0, 0, 0, 0, 1}), true), true, false},
		{link(1<<24+1, rtnl.MAC([6]byte{2, 0, 0, 0, 0, 1}), true), false, false},
	} {
		if got := all.owns(tt.link); got != tt.inAll {
			t.Errorf("%+v is the run's: %t", *tt.link, got)
		}
		if got := pods.owns(tt.link); got != tt.pods {
			t.Errorf("%+v is the pods': %t", *tt.link, got)
		}
	}
}
