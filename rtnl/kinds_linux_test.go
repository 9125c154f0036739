package rtnl

import (
	"net/netip"
	"reflect"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// decodable is the data of a kind.
type decodable interface {
	LinkData
	Decode(wire.Attrs) error
}

func TestDataOfKindsComeBackFromTheKernelAsTheyWereSet(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	source := &Macvlan{Mode: Some[uint32](uapi.MACVLAN_MODE_SOURCE), BCQueueLen: Some[uint32](77), SetSources: true, Sources: []HWAddr{mac1}}
	tunnel := &VXLAN{
		ID: Some[uint32](42), Remote: netip.MustParseAddr("239.1.1.1"), Local: netip.MustParseAddr("10.0.0.1"), Link: 10, Port: 4789, PortLow: 1000, PortHigh: 2000,
		TTL: Some[uint8](5), TOS: Some[uint8](1), DF: Some[uint8](uapi.VXLAN_DF_SET), Ageing: Some[uint32](60), Limit: Some[uint32](9), Learning: Some[uint8](0), GBP: true,
	}
	six := &VXLAN{ID: Some[uint32](43), Remote: netip.MustParseAddr("2001:db8::2"), Port: 4790, TTLInherit: true, Label: Some[uint32](0x12345), UDPZeroCsum6Tx: Some[uint8](1)}
	must(t, c.Do(
		AddLink{LinkAttrs{Name: "mv0", Link: 10}, "macvlan", source},
		AddLink{LinkAttrs{Name: "vx0"}, "vxlan", tunnel},
		AddLink{LinkAttrs{Name: "vx1"}, "vxlan", six},
	))
	l, err := c.Link("mv0")
	must(t, err)
	var m Macvlan
	must(t, m.Decode(l.Data))
	if l.Kind != "macvlan" || m.Mode != source.Mode || m.BCQueueLen != source.BCQueueLen || m.BCQueueLenUsed < 77 || len(m.Sources) != 1 || m.Sources[0] != mac1 {
		t.Errorf("macvlan: %+v", m)
	}
	must(t, c.Do(SetLink{LinkRef: ByIndex(l.Index), Kind: "macvlan", Data: &Macvlan{SetSources: true}}))
	l, err = c.Link("mv0")
	must(t, err)
	must(t, m.Decode(l.Data))
	if len(m.Sources) != 0 {
		t.Errorf("macvlan: %+v", m)
	}
	l, err = c.Link("vx0")
	must(t, err)
	var v VXLAN
	must(t, v.Decode(l.Data))
	if v.ID != tunnel.ID || v.Remote != tunnel.Remote || v.Local != tunnel.Local || v.Link != 10 || v.Port != 4789 || v.PortLow != 1000 || v.PortHigh != 2000 || v.TTL != tunnel.TTL ||
		v.TTLInherit || v.TOS != tunnel.TOS || v.DF != tunnel.DF || v.Ageing != tunnel.Ageing || v.Limit != tunnel.Limit || v.Learning != tunnel.Learning || !v.GBP || v.GPE {
		t.Errorf("vxlan: %+v", v)
	}
	l, err = c.Link("vx1")
	must(t, err)
	must(t, v.Decode(l.Data))
	if v.Remote != six.Remote || !v.TTLInherit || v.Label != six.Label || v.UDPZeroCsum6Tx != six.UDPZeroCsum6Tx || v.Learning != Some[uint8](1) {
		t.Errorf("vxlan: %+v", v)
	}
}

// Kinds that this kernel may not have: what is sent is read back in both byte
// orders. Their bytes are iproute2's (cmd/veth), their names the tables'.
func TestDataOfKindsGoRound(t *testing.T) {
	for _, want := range []decodable{
		&Macvlan{Mode: Some[uint32](4), Flags: Some[uint16](2), BCCutoff: Some[int32](-3)},
		&VLAN{ID: Some[uint16](5), Protocol: Some[uint16](uapi.ETH_P_8021AD), Flags: Some(BoolOpts{2, 3}), Ingress: []VLANQoS{{1, 2}, {3, 4}}, Egress: []VLANQoS{{5, 6}}},
		&VRF{10},
		&Geneve{ID: Some[uint32](5), Remote: netip.MustParseAddr("2001:db8::2"), Port: 7000, TTL: Some[uint8](0), TTLInherit: Some[uint8](1), TOS: Some[uint8](4),
			DF: Some[uint8](uapi.GENEVE_DF_INHERIT), Label: Some[uint32](0x12345), UDPZeroCsum6Rx: Some[uint8](1)},
		&Geneve{CollectMetadata: true, InnerProtoInherit: true, Remote: netip.MustParseAddr("10.0.0.2"), UDPCsum: Some[uint8](0), UDPZeroCsum6Tx: Some[uint8](1)},
		&Netkit{Mode: Some[uint32](uapi.NETKIT_L3), Policy: Some[uint32](uapi.NETKIT_DROP), PeerPolicy: Some[uint32](0), Scrub: Some[uint32](0), PeerScrub: Some[uint32](1)},
		&IPVLAN{Mode: Some[uint16](uapi.IPVLAN_MODE_L3S), Flags: Some[uint16](uapi.IPVLAN_F_VEPA)},
		&VXLAN{CollectMetadata: Some[uint8](1), VNIFilter: Some[uint8](1), LocalBypass: Some[uint8](0), RSC: Some[uint8](1), L3Miss: Some[uint8](1), TTLInherit: true, GPE: true},
	} {
		for _, order := range []wire.Order{wire.Little, wire.Big} {
			e := wire.Encoder{Order: order}
			want.AppendData(&e)
			got := reflect.New(reflect.TypeOf(want).Elem()).Interface().(decodable)
			if err := got.Decode(wire.Attrs{Order: order, Raw: e.Buf}); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%+v came back as %+v, %v", want, got, err)
			}
			// A length that cannot be is an error, not the end.
			if err := got.Decode(wire.Attrs{Order: order, Raw: append(e.Buf, 0, 0, 0, 0)}); err == nil {
				t.Errorf("%T: nothing is said of a broken attribute", want)
			}
		}
	}
}
