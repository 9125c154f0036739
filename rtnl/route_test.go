package rtnl

import (
	"net/netip"
	"reflect"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// wholeRoute has every field that a message can carry in both directions.
func wholeRoute() Route {
	rt := Route{
		Family: uapi.AF_INET, Dst: netip.MustParsePrefix("10.0.0.0/8"), Src: netip.MustParsePrefix("10.1.0.0/16"),
		TOS: 0x10, Table: 70000, Protocol: uapi.RTPROT_STATIC, Scope: uapi.RT_SCOPE_LINK, Type: uapi.RTN_UNICAST,
		Flags: uapi.RTNH_F_ONLINK, OutIndex: 3, InIndex: 4, Metric: Some[uint32](0), PrefSrc: netip.MustParseAddr("10.0.0.1"),
		Gateway: netip.MustParseAddr("fe80::1"), Realms: 1<<16 | 2, Mark: 7, UID: Some[uint32](0),
		IPProto: 6, SPort: 80, DPort: 443, NextHop: 9, Pref: Some[uint8](0), TTLPropagate: Some[uint8](0), Expires: 60,
		Hops: []Hop{
			{Gateway: netip.MustParseAddr("10.0.0.2"), Index: 3, Weight: 255, Flags: uapi.RTNH_F_ONLINK, Realms: 5},
			{Gateway: netip.MustParseAddr("fe80::2"), Index: 4},
			{Index: 5},
		},
	}
	rt.Metrics.CC = "reno"
	for rtax := uapi.RTAX_LOCK; rtax <= uapi.RTAX_FASTOPEN_NO_COOKIE; rtax++ {
		if rtax != uapi.RTAX_CC_ALGO {
			rt.Metrics.Set(rtax, uint32(1000+rtax))
		}
	}
	return rt
}

func TestARouteReadsWhatItWritesInBothByteOrders(t *testing.T) {
	want := wholeRoute()
	for _, order := range []wire.Order{wire.Little, wire.Big} {
		e := wire.Encoder{Order: order}
		AddRoute{Route: want}.Append(&e)
		for m, err := range wire.Messages(order, e.Buf) {
			got := Route{Hops: make([]Hop, 8)} // memory of an earlier route
			if err := got.Decode(m); err != nil {
				t.Fatal(err)
			}
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v (%v)", got, want, err)
			}
		}
	}
}

// RTA_SPORT and RTA_DPORT are __be16 (net/ipv4/route.c, inet_rtm_getroute);
// the bytes are those that iproute2 6.1 sends for route get … ipproto tcp sport
// 80 dport 100.
func TestPortsOfAQueryAreBigEndian(t *testing.T) {
	want := []byte{5, 0, 27, 0, 6, 0, 0, 0, 6, 0, 28, 0, 0, 80, 0, 0, 6, 0, 29, 0, 0, 100, 0, 0}
	e := wire.Encoder{Order: wire.Little}
	(&getRoute{Route{IPProto: 6, SPort: 80, DPort: 100}}).Append(&e)
	if got := e.Buf[wire.HeaderLen+uapi.SizeofRtMsg:]; string(got) != string(want) {
		t.Errorf("% x, want % x", got, want)
	}
}

func TestATableAbove255StandsInItsOwnAttribute(t *testing.T) {
	for table, want := range map[uint32]byte{254: 254, 255: 255, 256: 0, 70000: 0} {
		var e wire.Encoder
		AddRoute{Route: Route{Table: table}}.Append(&e)
		if got := e.Buf[wire.HeaderLen+4]; got != want {
			t.Errorf("rtm_table of %d is %d", table, got)
		}
		if hasAttr := len(e.Buf) > wire.HeaderLen+uapi.SizeofRtMsg; hasAttr != (table > 255) {
			t.Errorf("table %d: RTA_TABLE: %v", table, hasAttr)
		}
	}
}
