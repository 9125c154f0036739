package rtnl

import (
	"net/netip"
	"reflect"
	"slices"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// The tests of this file take a big-endian kernel's word: what it obeyed and what
// it answered, in testdata/vectors-s390x.txt.

const (
	bigVeth   = "ip link add v0 address 02:00:00:00:00:01 mtu 1400 txqueuelen 77 numtxqueues 2 numrxqueues 3 group 5 type veth peer name v1 address 02:00:00:00:00:02 mtu 1300 netns lab"
	bigBridge = "ip link add br0 address 02:00:00:00:00:10 type bridge hello_time 300 max_age 1900 ageing_time 12345 stp_state 1 priority 4097 mcast_query_interval 12600 vlan_default_pvid 258"
)

// TestABigEndianKernelObeysTheseBytes: each command's request, as it was sent and
// obeyed there, is what the encoders make here.
func TestABigEndianKernelObeysTheseBytes(t *testing.T) {
	metrics := Route{Dst: netip.MustParsePrefix("10.5.0.0/16"), Table: 1000, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST,
		Gateway: netip.MustParseAddr("10.0.0.254"), OutIndex: 3, Metric: Some[uint32](77)}
	metrics.Metrics.Set(uapi.RTAX_MTU, 1280)
	metrics.Metrics.Set(uapi.RTAX_ADVMSS, 1200)
	mac9, mac10 := MAC([6]byte{2, 0, 0, 0, 0, 9}), MAC([6]byte{2, 0, 0, 0, 0, 0x10})
	commands := wiretest.BigVectors(t)
	for _, tt := range []struct {
		command string
		sent    int // which of the command's datagrams
		req     Request
	}{
		{"ip netns set lab 77", 0, SetNSID{InFD(3), 77}},
		{bigVeth, 0, AddVeth{
			LinkAttrs{Name: "v0", Addr: mac1, MTU: Some[uint32](1400), TxQLen: Some[uint32](77), NumTxQueues: 2, NumRxQueues: 3, Group: 5},
			LinkAttrs{Name: "v1", Addr: mac2, MTU: Some[uint32](1300), NS: InFD(3)}}},
		{bigBridge, 0, AddBridge{LinkAttrs{Name: "br0", Addr: mac10}, Bridge{AgeingTime: Some[uint32](12345), HelloTime: Some[uint32](300),
			MaxAge: Some[uint32](1900), Priority: Some[uint16](4097), STPState: Some[uint32](1), VLANDefaultPVID: Some[uint16](258), MCastQueryInterval: Some[uint64](12600)}}},
		{"ip link set v0 master br0", 2, SetLink{LinkRef: ByIndex(2), Master: Some[uint32](3)}},
		{"ip link set v0 type bridge_slave priority 5 cost 770 hairpin on", 1,
			SetLink{LinkRef: ByIndex(2), PortKind: "bridge", PortData: &BridgePort{Cost: Some[uint32](770), Priority: Some[uint16](5), Hairpin: Some[uint8](1)}}},
		{"ip link property add dev v0 altname another-name-of-v0", 1, LinkAltNames{LinkRef: ByIndex(2), Names: []string{"another-name-of-v0"}}},
		{"ip link set v0 alias first-end", 1, SetLink{LinkRef: ByIndex(2), Alias: Some("first-end")}},
		{"ip link set v0 up", 1, SetLink{LinkRef: ByIndex(2), Flags: uapi.IFF_UP, Change: uapi.IFF_UP}},
		{"ip address add 10.0.0.1/24 brd + dev br0", 1,
			AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.0.0.1/24"), Broadcast: netip.MustParseAddr("10.0.0.255")}}},
		{"ip address add 10.1.0.1 peer 10.1.0.2/32 label br0:x scope 77 dev br0", 1,
			AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.1.0.1/32"), Peer: netip.MustParseAddr("10.1.0.2"), Label: "br0:x", Scope: 77}}},
		{"ip address add 2001:db8::1/64 dev br0 nodad valid_lft 3600 preferred_lft 1800", 1,
			AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("2001:db8::1/64"), Flags: uapi.IFA_F_NODAD, Lifetime: Some(Lifetime{3600, 1800})}}},
		{"ip neighbor add 10.0.0.9 lladdr 02:00:00:00:00:09 dev br0 nud permanent", 1,
			AddNeigh{Neigh: Neigh{Index: 3, Dst: netip.MustParseAddr("10.0.0.9"), LLAddr: mac9, State: uapi.NUD_PERMANENT}}},
		{"ip neighbor add 2001:db8::9 lladdr 02:00:00:00:00:09 dev br0 nud reachable", 1,
			AddNeigh{Neigh: Neigh{Index: 3, Dst: netip.MustParseAddr("2001:db8::9"), LLAddr: mac9, State: uapi.NUD_REACHABLE}}},
		{"ip neighbor add proxy 10.0.0.8 dev br0", 1,
			AddNeigh{Neigh: Neigh{Index: 3, Dst: netip.MustParseAddr("10.0.0.8"), State: uapi.NUD_PERMANENT, Flags: uapi.NTF_PROXY}}},
		{"ip route add 10.5.0.0/16 via 10.0.0.254 dev br0 metric 77 mtu 1280 advmss 1200 table 1000", 1, AddRoute{Route: metrics}},
		{"ip route add 10.6.0.0/16 nexthop via 10.0.0.253 weight 3 nexthop via 10.0.0.252 weight 200", 0,
			AddRoute{Route: Route{Dst: netip.MustParsePrefix("10.6.0.0/16"), Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST,
				Hops: []Hop{{Gateway: netip.MustParseAddr("10.0.0.253"), Weight: 2}, {Gateway: netip.MustParseAddr("10.0.0.252"), Weight: 199}}}}},
		{"ip route add 2001:db8:5::/48 via 2001:db8::2 dev br0 metric 1025", 1,
			AddRoute{Route: Route{Dst: netip.MustParsePrefix("2001:db8:5::/48"), Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST,
				Gateway: netip.MustParseAddr("2001:db8::2"), OutIndex: 3, Metric: Some[uint32](1025)}}},
		{"ip route add unreachable 10.7.0.0/16 metric 258", 0,
			AddRoute{Route: Route{Dst: netip.MustParsePrefix("10.7.0.0/16"), Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNREACHABLE, Metric: Some[uint32](258)}}},
		{"ip address delete 10.0.0.1/24 dev br0", 1, DelAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.0.0.1/24")}}},
		{"ip link set v0 netns lab", 1, SetLink{LinkRef: ByIndex(2), NS: InFD(3)}},
		{"ip link delete br0", 1, DelLink{LinkRef: ByIndex(3)}},
	} {
		x := wiretest.Find(t, commands, tt.command)
		if x.Exit != 0 || tt.sent >= len(x.Sent()) {
			t.Errorf("%s: exit %d, %d datagrams", tt.command, x.Exit, len(x.Sent()))
			continue
		}
		want := x.Sent()[tt.sent]
		e := wire.Encoder{Order: wire.Big}
		tt.req.Append(&e)
		if e.Err() != nil {
			t.Fatalf("%s: %v", tt.command, e.Err())
		}
		flags := wire.Big.Uint16(e.Buf[6:]) | uapi.NLM_F_REQUEST | uapi.NLM_F_ACK
		wire.Big.PutUint16(e.Buf[6:], flags)
		copy(e.Buf[8:12], want[8:12]) // the number is the Conn's
		wiretest.EqualIn(wire.Big, t, tt.command, e.Buf, want)
	}
}

// bigReplies returns the messages of one type that a captured command received.
func bigReplies(t *testing.T, command string, typ uint16) (out []wire.Message) {
	t.Helper()
	x := wiretest.Find(t, wiretest.BigVectors(t), command)
	for _, d := range x.Received() {
		for m, err := range wire.Messages(wire.Big, d) {
			if err != nil {
				t.Fatal(err)
			}
			if m.Type == typ {
				out = append(out, m)
			}
		}
	}
	if len(out) == 0 {
		t.Fatalf("%s: no reply of type %d", command, typ)
	}
	return out
}

func TestABigEndianKernelsLinkIsAsItWasMade(t *testing.T) {
	var l Link
	must(t, l.Decode(bigReplies(t, "ip -d -s link show dev v0", uapi.RTM_NEWLINK)[0]))
	if l.Index != 2 || l.Name != "v0" || l.Kind != "veth" || l.Addr != mac1 || l.MTU != 1400 || l.TxQLen != 77 || l.NumTxQueues != 2 || l.NumRxQueues != 3 ||
		l.Group != 5 || l.Master != 3 || l.Alias != "first-end" || !slices.Equal(l.AltNames, []string{"another-name-of-v0"}) || !l.IsUp() {
		t.Errorf("what was asked for: %+v", l)
	}
	if l.Type != uapi.ARPHRD_ETHER || l.Link != Some[uint32](2) || l.MinMTU != 68 || l.MaxMTU != 65535 || l.GSOMaxSize != 65536 || l.GSOMaxSegs != 65535 ||
		l.TSOMaxSize != 524280 || l.Promiscuity != 1 || l.OperState != uapi.IF_OPER_UP || l.Qdisc != "noqueue" || !l.LinkNSID.Set {
		t.Errorf("what the kernel adds: %+v", l)
	}
	if n := l.Stats.RxPackets; n == 0 || n > 1000 || l.Stats.RxBytes < 40*n || l.Stats.RxBytes > 2000*n {
		t.Errorf("counters: %+v", l.Stats)
	}
	var p BridgePort
	switch err := p.Decode(l.PortData); {
	case err != nil || l.SlaveKind != "bridge":
		t.Errorf("no bridge's port: %+v", l)
	case p.Cost != Some[uint32](770) || p.Priority != Some[uint16](5) || p.Hairpin != Some[uint8](1) || p.RootID != (BridgeID{0x1001, [6]byte{2, 0, 0, 0, 0, 0x10}}):
		t.Errorf("port: %+v", p)
	}
}

func TestABigEndianKernelsBridgeIsAsItWasMade(t *testing.T) {
	var l Link
	must(t, l.Decode(bigReplies(t, "ip link show type bridge", uapi.RTM_NEWLINK)[0]))
	var b Bridge
	if err := b.Decode(l.Data); l.Name != "br0" || err != nil {
		t.Fatalf("%+v", l)
	}
	// At 250 ticks a second 12345/100 s are 123.44.
	if b.AgeingTime != Some[uint32](12344) || b.HelloTime != Some[uint32](300) || b.MaxAge != Some[uint32](1900) || b.Priority != Some[uint16](4097) ||
		b.STPState != Some[uint32](1) || b.VLANDefaultPVID != Some[uint16](258) || b.MCastQueryInterval != Some[uint64](12600) {
		t.Errorf("what was asked for: %+v", b)
	}
	id := BridgeID{0x1001, [6]byte{2, 0, 0, 0, 0, 0x10}}
	if b.BridgeID != id || b.RootID != id || b.VLANProtocol != Some[uint16](0x8100) || b.MCastHashMax != Some[uint32](4096) || b.MCastQuerierInterval != Some[uint64](25500) {
		t.Errorf("what the kernel adds: %+v", b)
	}
}

func TestABigEndianKernelsAddressesAreAsTheyWereMade(t *testing.T) {
	var got []Addr
	for _, m := range bigReplies(t, "ip address show", uapi.RTM_NEWADDR) {
		var a Addr
		must(t, a.Decode(m))
		a.Created.At, a.Created.Updated = 0, 0
		if a.Index == 3 {
			got = append(got, a)
		}
	}
	if len(got) != 3 {
		t.Fatalf("%d addresses: %+v", len(got), got)
	}
	label := got[0]
	if label.Local != netip.MustParsePrefix("10.1.0.1/32") || label.Peer != netip.MustParseAddr("10.1.0.2") || label.Label != "br0:x" || label.Scope != 77 || label.Flags != uapi.IFA_F_PERMANENT {
		t.Errorf("with a peer and a label: %+v", label)
	}
	if a := got[1]; a.Local != netip.MustParsePrefix("10.0.0.1/24") || a.Broadcast != netip.MustParseAddr("10.0.0.255") || a.Lifetime.V != (Lifetime{1<<32 - 1, 1<<32 - 1}) {
		t.Errorf("with a broadcast address: %+v", a)
	}
	if a := got[2]; a.Local != netip.MustParsePrefix("2001:db8::1/64") || a.Flags != uapi.IFA_F_NODAD ||
		a.Lifetime.V.Valid > 3600 || a.Lifetime.V.Valid < 3000 || a.Lifetime.V.Valid-a.Lifetime.V.Preferred != 1800 {
		t.Errorf("with a lifetime: %+v", a)
	}
}

func TestABigEndianKernelsRoutesAreAsTheyWereMade(t *testing.T) {
	routes := map[string]Route{}
	for _, m := range bigReplies(t, "ip route show table all", uapi.RTM_NEWROUTE) {
		var r Route
		must(t, r.Decode(m))
		routes[r.Dst.String()] = r
	}
	r := routes["10.5.0.0/16"]
	if r.Table != 1000 || r.Gateway != netip.MustParseAddr("10.0.0.254") || r.OutIndex != 3 || r.Metric != Some[uint32](77) ||
		r.Metrics.V[uapi.RTAX_MTU] != 1280 || r.Metrics.V[uapi.RTAX_ADVMSS] != 1200 || r.Protocol != uapi.RTPROT_BOOT {
		t.Errorf("with metrics: %+v", r)
	}
	if r := routes["10.7.0.0/16"]; r.Type != uapi.RTN_UNREACHABLE || r.Metric != Some[uint32](258) || r.Table != uapi.RT_TABLE_MAIN {
		t.Errorf("unreachable: %+v", r)
	}
	if r := routes["2001:db8:5::/48"]; r.Gateway != netip.MustParseAddr("2001:db8::2") || r.OutIndex != 3 || r.Metric != Some[uint32](1025) || !r.Cache.Set || r.Cache.V.Error != 0 {
		t.Errorf("IPv6: %+v", r)
	}
	r = routes["10.6.0.0/16"]
	if len(r.Hops) != 2 {
		t.Fatalf("two ways: %+v", r)
	}
	for i, want := range []Hop{{Gateway: netip.MustParseAddr("10.0.0.253"), Weight: 2, Index: 3}, {Gateway: netip.MustParseAddr("10.0.0.252"), Weight: 199, Index: 3}} {
		got := r.Hops[i]
		got.Flags = 0
		if !reflect.DeepEqual(got, want) {
			t.Errorf("way %d: %+v, want %+v", i, got, want)
		}
	}
}

func TestABigEndianKernelsNeighboursAreAsTheyWereMade(t *testing.T) {
	var got []string
	for _, command := range []string{"ip neighbor show", "ip neighbor show proxy", "ip neighbor get 10.0.0.9 dev br0"} {
		for _, m := range bigReplies(t, command, uapi.RTM_NEWNEIGH) {
			var n Neigh
			must(t, n.Decode(m))
			if n.Index == 3 && n.State&uapi.NUD_NOARP == 0 {
				got = append(got, n.Dst.String()+" "+n.LLAddr.String()+" "+state(n))
			}
		}
	}
	want := []string{"10.0.0.9 02:00:00:00:00:09 permanent", "2001:db8::9 02:00:00:00:00:09 reachable", "10.0.0.8  proxy", "10.0.0.9 02:00:00:00:00:09 permanent"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// state is what the tests' neighbours are.
func state(n Neigh) string {
	switch {
	case n.Flags == uapi.NTF_PROXY:
		return "proxy"
	case n.State == uapi.NUD_PERMANENT:
		return "permanent"
	case n.State == uapi.NUD_REACHABLE:
		return "reachable"
	}
	return "?"
}

func TestABigEndianKernelsIDsAndCountersAreRead(t *testing.T) {
	var id NSID
	must(t, id.Decode(bigReplies(t, "ip netns list-id", uapi.RTM_NEWNSID)[0]))
	if id.ID != 77 {
		t.Errorf("nsid %d, want 77", id.ID)
	}
	var s Stats
	must(t, s.Decode(bigReplies(t, "ip stats show dev br0", uapi.RTM_NEWSTATS)[0]))
	if s.Index != 3 || s.Bridge == nil || s.Port != nil {
		t.Errorf("%+v", s)
	}
}

func TestABigEndianKernelsRefusalsAreRead(t *testing.T) {
	for command, want := range map[string]string{
		"ip link set v0 mtu 10":                 "invalid argument: mtu less than device minimum",
		"ip link add v0 type veth peer name zz": "file exists",
		"ip link add foo type nosuchkind":       "operation not supported: Unknown device type",
		"ip route add default via 10.99.0.1":    "network is unreachable: Nexthop has invalid gateway",
		"ip address add 10.0.0.1/24 dev br0":    "file exists",
	} {
		if x := wiretest.Find(t, wiretest.BigVectors(t), command); x.Exit != 2 {
			t.Errorf("%s: exit %d", command, x.Exit)
		}
		var err error
		for _, m := range bigReplies(t, command, uapi.NLMSG_ERROR) {
			if err == nil {
				err = verdict(&m, nil, DelLink{}, 0)
			}
		}
		if err == nil || !strings.HasSuffix(err.Error(), ": "+want) {
			t.Errorf("%s: %v, want %s", command, err, want)
		}
	}
}
