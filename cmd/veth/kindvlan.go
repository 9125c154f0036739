package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, net/8021q/vlan_netlink.c

var vlanKind = kind{name: "vlan", below: true, rows: []row{
	{word: "protocol", attr: uapi.IFLA_VLAN_PROTOCOL, form: protocol},
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

// vlanFlags are the names of flags in the order of printing.
var vlanFlags = []struct {
	bit  uint32
	name string
}{
	{uapi.VLAN_FLAG_REORDER_HDR, "REORDER_HDR"}, {uapi.VLAN_FLAG_GVRP, "GVRP"}, {uapi.VLAN_FLAG_MVRP, "MVRP"},
	{uapi.VLAN_FLAG_LOOSE_BINDING, "LOOSE_BINDING"}, {uapi.VLAN_FLAG_BRIDGE_BINDING, "BRIDGE_BINDING"},
}

func showVLANFlags(a *app, r *row, data *wire.Attrs) {
	v, ok := data.Get(r.attr)
	if !ok || len(v) < 8 {
		return
	}
	flags := data.Order.Uint32(v)
	var words []string
	for _, f := range vlanFlags {
		if flags&f.bit != 0 {
			words = append(words, f.name)
			flags &^= f.bit
		}
	}
	if flags != 0 {
		words = append(words, strconv.FormatUint(uint64(flags), 16))
	}
	a.out.list("flags", "<", ",", "> ", words)
}

// qosMap is pairs of priorities, FROM:TO.
var qosMap = own{"FROM:TO ...", readQoSMap, showQoSMap}

func readQoSMap(w *args, d *kindData, r *row) error {
	if w.done() {
		_, err := w.value(r.text())
		return err
	}
	n := d.e.Nest(r.attr)
	for {
		from, to, ok := strings.Cut(w.peek(), ":")
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
		d.e.Order.PutUint32(pair[:], uint32(f))
		d.e.Order.PutUint32(pair[4:], uint32(t))
		d.e.Bytes(uapi.IFLA_VLAN_QOS_MAPPING, pair[:])
	}
	d.e.EndNest(n)
	return nil
}

func showQoSMap(a *app, r *row, data *wire.Attrs) {
	list, ok := data.Get(r.attr)
	if !ok {
		return
	}
	p := &a.out
	key, word := r.split()
	p.open(key, '[')
	p.line()
	p.texts("      ", word, " { ")
	for in := (wire.Attrs{Order: data.Order, Raw: list}).Reader(); in.Next(); {
		v := in.Struct(8)
		p.object()
		p.num("from", "", uint64(data.Order.Uint32(v)), ":")
		p.num("to", "", uint64(data.Order.Uint32(v[4:])), " ")
		p.endObject()
	}
	p.close(']')
	p.text("} ")
}
