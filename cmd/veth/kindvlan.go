package main

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, net/8021q/vlan_netlink.c

var vlanKind = kind{name: "vlan", below: true, rows: []row{
	{word: "protocol", attr: uapi.IFLA_VLAN_PROTOCOL, form: protocol, names: vlanProtocols, is: anyCase},
	{word: "id", attr: uapi.IFLA_VLAN_ID, form: u16},
	{word: "reorder_hdr", attr: uapi.IFLA_VLAN_FLAGS, form: maskedBit, n: uapi.VLAN_FLAG_REORDER_HDR, is: isOnOff | notShown},
	{word: "gvrp", attr: uapi.IFLA_VLAN_FLAGS, form: maskedBit, n: uapi.VLAN_FLAG_GVRP, is: isOnOff | notShown},
	{word: "mvrp", attr: uapi.IFLA_VLAN_FLAGS, form: maskedBit, n: uapi.VLAN_FLAG_MVRP, is: isOnOff | notShown},
	{word: "loose_binding", attr: uapi.IFLA_VLAN_FLAGS, form: maskedBit, n: uapi.VLAN_FLAG_LOOSE_BINDING, is: isOnOff | notShown},
	{word: "bridge_binding", attr: uapi.IFLA_VLAN_FLAGS, form: maskedBit, n: uapi.VLAN_FLAG_BRIDGE_BINDING, is: isOnOff | notShown},
	{word: "flags", attr: uapi.IFLA_VLAN_FLAGS, own: &own{show: showVLANFlags}, is: notRead},
	{word: "ingress_qos=ingress-qos-map", attr: uapi.IFLA_VLAN_INGRESS_QOS, own: &qosMap},
	{word: "egress_qos=egress-qos-map", attr: uapi.IFLA_VLAN_EGRESS_QOS, own: &qosMap},
}}

const vlanProtocols = "802.1Q=0x8100 802.1ad=0x88a8" // uapi.ETH_P_8021Q, ETH_P_8021AD

// vlanFlags are the names of flags in the order of printing.
var vlanFlags = []bitName{
	{uapi.VLAN_FLAG_REORDER_HDR, "REORDER_HDR"}, {uapi.VLAN_FLAG_GVRP, "GVRP"}, {uapi.VLAN_FLAG_MVRP, "MVRP"},
	{uapi.VLAN_FLAG_LOOSE_BINDING, "LOOSE_BINDING"}, {uapi.VLAN_FLAG_BRIDGE_BINDING, "BRIDGE_BINDING"},
}

// showVLANFlags prints the flags by their names.
func showVLANFlags(a *app, r *row, v []byte, data *wire.Attrs) {
	if len(v) < 8 {
		return
	}
	p := &a.out
	p.open("flags", '[')
	p.text("<")
	p.bits(vlanFlags, data.Order.Uint32(v))
	p.text("> ")
	p.close(']')
}

// qosMap is pairs of priorities, FROM:TO.
var qosMap = own{"FROM:TO ...", readQoSMap, showQoSMap}

// readQoSMap takes pairs as long as there are any.
func readQoSMap(w *args, d *kindData, r *row) error {
	if w.done() {
		_, err := w.value(r.text())
		return err
	}
	n := d.e.Nest(r.attr)
	for {
		from, to, ok := cut(w.peek(), ":")
		if !ok {
			break
		}
		f, ok1 := parseUint(from, 32)
		t, ok2 := parseUint(to, 32)
		if !ok1 || !ok2 {
			return w.mistake("%s is priorities FROM:TO ..., not %q", r.text(), w.peek())
		}
		w.next()
		var pair [8]byte
		u32.store(d.e.Order, pair[:], f)
		u32.store(d.e.Order, pair[4:], t)
		d.e.Bytes(uapi.IFLA_VLAN_QOS_MAPPING, pair[:])
	}
	d.e.EndNest(n)
	return nil
}

// showQoSMap prints them on a line of their own.
func showQoSMap(a *app, r *row, v []byte, data *wire.Attrs) {
	if v == nil {
		return
	}
	p := &a.out
	key, word := r.split()
	p.open(key, '[')
	p.line()
	p.texts("      ", word, " { ")
	for _, mapping := range attributesIn(data.Order, v) {
		var pair [8]byte
		copy(pair[:], mapping.value)
		p.object()
		p.num("from", "", u32.number(data.Order, pair[:]), ":")
		p.num("to", "", u32.number(data.Order, pair[4:]), " ")
		p.endObject()
	}
	p.close(']')
	p.text("} ")
}
