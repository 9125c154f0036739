package pair

import (
	"errors"
	"net/netip"
	"testing"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

type other struct{}

func (other) String() string { return "other" }

func TestWhatCannotBeIsRefusedBeforeAnythingIsMade(t *testing.T) {
	p := func(a, b string) Pair { return Pair{A: End{Name: a}, B: End{Name: b}} }
	for _, tt := range []struct {
		specs []Spec
		want  error
	}{
		{[]Spec{p("", "b")}, errName},
		{[]Spec{p("a", "sixteen-bytes-xx")}, errName},
		{[]Spec{p("a/b", "b")}, errName},
		{[]Spec{p("a%d", "b")}, errName},
		{[]Spec{Pair{A: End{Name: "a", NetNS: "x", NS: new(nsenter.NS)}, B: End{Name: "b"}}}, errTwoNS},
		{[]Spec{Pod{}}, errName},
		{[]Spec{Pod{Name: "web"}, Pod{Name: "web"}}, errTwice},
		{[]Spec{Pod{Name: "web", Bridge: "a b"}}, errName},
		{[]Spec{Pod{Name: "web", Masquerade: true}}, errNoSubnet},
		{[]Spec{Pod{Name: "web", Subnets: []netip.Prefix{prefix("10.0.0.1/8")}}}, errHost},
		{[]Spec{Pod{Name: "web", Subnets: []netip.Prefix{{}}}}, errHost},
		{[]Spec{Pod{Name: "web", Subnets: []netip.Prefix{prefix("10.0.0.0/8"), prefix("11.0.0.0/8")}}}, errFamily},
		{[]Spec{Pod{Name: "web", Subnets: []netip.Prefix{prefix("10.0.0.0/8"), prefix("fd00::/64"), prefix("fd01::/64")}}}, errFamily},
		{[]Spec{other{}}, errSpec},
		{make([]Spec, maxLinks), errSpec},
	} {
		for i := range tt.specs {
			if tt.specs[i] == nil {
				tt.specs[i] = other{}
			}
		}
		_, err := makePlan(tt.specs)
		var e *Error
		if !errors.As(err, &e) || !e.Usage || !errors.Is(err, tt.want) {
			t.Errorf("%v: %v, want %v", tt.specs[0], err, tt.want)
		}
	}
}

func TestAPodIsOneDatagram(t *testing.T) {
	types := func(p pod) []uint16 {
		var e wire.Encoder
		var reqs podRequests
		for _, r := range reqs.of(&p, 1, 1400, 3, 7, 1000) {
			r.Append(&e)
		}
		if e.Err() != nil {
			t.Fatal(e.Err())
		}
		var types []uint16
		for m, err := range wire.Messages(wire.Native, e.Buf) {
			if err != nil {
				t.Fatal(err)
			}
			types = append(types, m.Type)
		}
		return types
	}
	one := pod{name: "web0", bridge: "br0", addrs: []netip.Prefix{prefix("10.0.0.2/24")}, gateways: []netip.Addr{addr("10.0.0.1")}}
	both := one
	both.addrs, both.gateways = append(both.addrs, prefix("fd00::2/64")), append(both.gateways, addr("fd00::1"))
	routed := both
	routed.bridge = ""
	const link, a, r = uapi.RTM_NEWLINK, uapi.RTM_NEWADDR, uapi.RTM_NEWROUTE
	for _, tt := range []struct {
		pod  pod
		want []uint16
	}{
		{pod{name: "x"}, []uint16{link, link, link}},
		{one, []uint16{link, link, link, a, r}},
		{both, []uint16{link, link, link, a, r, a, r}},
		{routed, []uint16{link, link, link, a, r, r, a, r, r}},
	} {
		got := types(tt.pod)
		if len(got) != len(tt.want) {
			t.Errorf("%+v: %v, want %v", tt.pod, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%+v: %v, want %v", tt.pod, got, tt.want)
			}
		}
	}
}

func TestAnErrorSaysWhatAndWhy(t *testing.T) {
	err := error(&Error{Object: "pod web0", Err: errFull, Advice: "take a larger one"})
	if got := err.Error(); got != "pod web0: it is full; take a larger one" {
		t.Error(got)
	}
	taken := &takenError{err: errFull, what: "the name v0 is taken", by: &rtnl.Link{Name: "v0", Index: 4, Kind: "veth"}}
	if got := taken.Error(); got != "the name v0 is taken, by the veth v0 (ifindex 4)" {
		t.Error(got)
	}
}
