package rtnl

import (
	"net/netip"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

var (
	mac1 = MAC([6]byte{2, 0, 0, 0, 0, 1})
	mac2 = MAC([6]byte{2, 0, 0, 0, 0, 2})
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestRequestsAreIproute2sBytes: what iproute2 was seen to send, and ours for
// the same. Ours has NLA_F_NESTED on nests, which iproute2 leaves out.
func TestRequestsAreIproute2sBytes(t *testing.T) {
	for _, tt := range []struct {
		command string
		sent    int // which of the command's datagrams
		req     Request
	}{
		{"ip link add v0 address 02:00:00:00:00:01 type veth peer name v1 address 02:00:00:00:00:02", 1,
			AddVeth{LinkAttrs{Name: "v0", Addr: mac1}, LinkAttrs{Name: "v1", Addr: mac2}}},
		{"ip link add h0 address 02:00:00:00:00:03 type veth peer name eth0 address 02:00:00:00:00:04 netns lab1", 1,
			AddVeth{LinkAttrs{Name: "h0", Addr: MAC([6]byte{2, 0, 0, 0, 0, 3})}, LinkAttrs{Name: "eth0", Addr: MAC([6]byte{2, 0, 0, 0, 0, 4}), NS: InFD(5)}}},
		{"ip link add v0 type veth peer name zz", 1,
			AddVeth{LinkAttrs{Name: "v0"}, LinkAttrs{Name: "zz"}}},
		{"ip link add foo type nosuchkind", 1,
			AddLink{LinkAttrs: LinkAttrs{Name: "foo"}, Kind: "nosuchkind"}},
		{"ip addr add 10.0.0.1/24 brd + dev v0", 1,
			AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.0.0.1/24"), Broadcast: netip.MustParseAddr("10.0.0.255")}}},
		{"ip addr add 2001:db8::1/64 dev v0 nodad", 1,
			AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("2001:db8::1/64"), Flags: uapi.IFA_F_NODAD}}},
		{"ip link set v0 up", 2, SetLink{LinkRef: ByIndex(3), Flags: uapi.IFF_UP, Change: uapi.IFF_UP}},
		{"ip link set v1 mtu 1400", 2, SetLink{LinkRef: ByIndex(2), MTU: Some[uint32](1400)}},
		{"ip link set v1 mtu 10", 2, SetLink{LinkRef: ByIndex(2), MTU: Some[uint32](10)}},
		{"ip link set h0 master br0", 3, SetLink{LinkRef: ByIndex(4), Master: Some[uint32](7)}},
		{"ip link set p1 netns lab1", 2, SetLink{LinkRef: ByIndex(5), NS: InFD(5)}},
		{"ip route add default via 10.0.0.254", 0,
			AddRoute{Route: Route{Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST, Gateway: netip.MustParseAddr("10.0.0.254")}}},
		{"ip neigh add 10.0.0.9 lladdr 02:00:00:00:00:99 dev v0 nud permanent", 1,
			AddNeigh{Neigh: Neigh{Index: 3, Dst: netip.MustParseAddr("10.0.0.9"), LLAddr: MAC([6]byte{2, 0, 0, 0, 0, 0x99}), State: uapi.NUD_PERMANENT}}},
		{"ip addr del 10.0.0.1/24 dev v0", 1,
			DelAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.0.0.1/24")}}},
		{"ip netns set lab2 77", 0, SetNSID{InFD(6), 77}},
		{"ip link del group 43", 1, DelLink{LinkRef: ByGroup(43)}},
	} {
		x := wiretest.Vector(t, tt.command)
		if tt.sent >= len(x.Sent()) {
			t.Errorf("%s: has %d datagrams", tt.command, len(x.Sent()))
			continue
		}
		want := x.Sent()[tt.sent]
		e := wire.Encoder{Order: wiretest.Order}
		tt.req.Append(&e)
		if e.Err() != nil {
			t.Errorf("%s: %v", tt.command, e.Err())
		}
		got := plainNests(e.Buf)
		copy(got[6:12], want[6:12]) // flags and number are the Conn's
		flags := wiretest.Order.Uint16(e.Buf[6:]) | uapi.NLM_F_REQUEST | uapi.NLM_F_ACK
		if w := wiretest.Order.Uint16(want[6:]); flags != w {
			t.Errorf("%s: flags %#x, want %#x", tt.command, flags, w)
		}
		wiretest.Equal(t, tt.command, got, want)
	}
}

// plainNests returns a copy of a message without NLA_F_NESTED in it.
func plainNests(b []byte) []byte {
	out := append([]byte(nil), b...)
	for i := 16; i+4 <= len(out); i += 4 {
		// Only nests have the bit 0x8000 where a type can be, in these messages.
		if n := int(wiretest.Order.Uint16(out[i:])); n >= 4 && i+n <= len(out) {
			out[i+3] &^= 0x80
		}
	}
	return out
}

// requests is one of each kind, with all fields that are of note.
func requests() []Request {
	veth := AddVeth{
		LinkAttrs{Name: "v0", Index: 7, Addr: mac1, MTU: Some[uint32](1400), TxQLen: Some[uint32](0), Group: 3, NumTxQueues: 1, NumRxQueues: 2, Master: 9, NS: InPID(1), Up: true},
		LinkAttrs{Name: "v1", Addr: mac2, MTU: Some[uint32](1400), NS: InFD(0)},
	}
	route := Route{
		Dst: netip.MustParsePrefix("10.0.0.0/8"), Table: 1000, PrefSrc: netip.MustParseAddr("10.0.0.1"), Metric: Some[uint32](5),
		Hops: []Hop{{Gateway: netip.MustParseAddr("10.0.0.2"), Index: 3, Weight: 1}, {Gateway: netip.MustParseAddr("fe80::1"), Index: 4}},
	}
	route.Metrics.Set(uapi.RTAX_MTU, 1400)
	return []Request{
		veth,
		AddBridge{LinkAttrs{Name: "br0"}, Bridge{STPState: Some[uint32](1), VLANProtocol: Some[uint16](0x8100), GroupAddr: mac1, FDBFlush: true}},
		AddLink{LinkAttrs: LinkAttrs{Name: "x"}, Kind: "ifb"},
		SetLink{LinkRef: ByName("v0"), Alias: Some("to the moon"), AddrGenMode: Some[uint8](1), ProtoDownReason: Some(ProtoDownReason{1, 1}), Kind: "bridge", Data: RawData{}, PortKind: "bridge", PortData: &BridgePort{Cost: Some[uint32](5)}},
		DelLink{LinkRef: ByGroup(5)},
		LinkAltNames{LinkRef: ByIndex(3), Names: []string{"a-long-alternative-name"}},
		AddAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("fd00::1/64"), Flags: uapi.IFA_F_NOPREFIXROUTE, Lifetime: Some(Lifetime{60, 30})}},
		DelAddr{Addr: Addr{Index: 3, Local: netip.MustParsePrefix("10.0.0.1/24"), Label: "v0:1"}},
		AddRoute{Route: route},
		DelRoute{route},
		AddNeigh{Neigh: Neigh{Index: 3, Dst: netip.MustParseAddr("10.0.0.9"), LLAddr: mac1, State: uapi.NUD_REACHABLE}},
		DelNeigh{Neigh{Index: 3, Dst: netip.MustParseAddr("10.0.0.9")}},
		GetNSID{NS: InFD(3)}, SetNSID{InFD(3), -1},
		LinkFilter{Kind: "veth", Master: 3, SkipStats: true}, AddrFilter{Index: 3}, AddrFilter{NS: InNSID(5)}, &getLink{ref: ByIndex(2), ns: InNSID(5)}, RouteFilter{Table: 254}, NeighFilter{Proxy: true}, &getStats{index: 5},
	}
}

func TestEncodingAnyRequestIntoAReusedBufferAllocatesNothing(t *testing.T) {
	var e wire.Encoder
	for _, req := range requests() {
		e.Reset()
		req.Append(&e)
		if n := testing.AllocsPerRun(100, func() { e.Reset(); req.Append(&e) }); n != 0 {
			t.Errorf("%T: %v allocations", req, n)
		}
	}
}

func TestRequestsAreWellFormedInBothByteOrders(t *testing.T) {
	for _, order := range []wire.Order{wire.Native, wire.Little, wire.Big} {
		for _, req := range requests() {
			e := wire.Encoder{Order: order}
			req.Append(&e)
			n := 0
			for m, err := range wire.Messages(order, e.Buf) {
				if err != nil || int(m.Len) != len(e.Buf) || m.Len%4 != 0 {
					t.Errorf("%T: %v, %d bytes of %d", req, err, m.Len, len(e.Buf))
				}
				n++
			}
			if n != 1 {
				t.Errorf("%T is %d messages", req, n)
			}
		}
	}
}

func TestARequestIsNamedInErrors(t *testing.T) {
	for _, tt := range []struct {
		req  Request
		want string
	}{
		{AddVeth{LinkAttrs{Name: "a"}, LinkAttrs{Name: "b"}}, "add veth a, peer b"},
		{DelLink{LinkRef: ByGroup(3)}, "delete links of group 3"},
		{SetLink{LinkRef: ByIndex(3)}, "set link 3"},
		{AddRoute{}, "add route default"},
		{LinkFilter{}, "RTM_GETLINK"},
	} {
		if got := describe(tt.req); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
