package main

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, drivers/net/vxlan/vxlan_core.c

const (
	vniMax   = 1<<24 - 1 // a network's number
	labelMax = 1<<20 - 1 // an IPv6 flow label
)

var vxlanKind = kind{name: "vxlan", once: true, check: checkVXLAN, rows: []row{
	{word: "external", attr: uapi.IFLA_VXLAN_COLLECT_METADATA, form: yesNo, is: notN | notRead},
	{word: "vnifilter", attr: uapi.IFLA_VXLAN_VNIFILTER, own: &own{show: showVNIFilter}, is: notRead},
	{word: "id", attr: uapi.IFLA_VXLAN_ID, form: u32, n: vniMax},
	{word: "vni", attr: uapi.IFLA_VXLAN_ID, form: u32, n: vniMax, is: notShown},
	{word: "group", attr: uapi.IFLA_VXLAN_GROUP, form: ipAddr, n: uapi.IFLA_VXLAN_GROUP6, is: group},
	{word: "remote", attr: uapi.IFLA_VXLAN_GROUP, form: ipAddr, n: uapi.IFLA_VXLAN_GROUP6},
	{word: "local", attr: uapi.IFLA_VXLAN_LOCAL, form: ipAddr, n: uapi.IFLA_VXLAN_LOCAL6},
	{word: "link=dev", attr: uapi.IFLA_VXLAN_LINK, form: device, is: notN},
	{word: "ttl", attr: uapi.IFLA_VXLAN_TTL, own: &ttl, n: uapi.IFLA_VXLAN_TTL_INHERIT, is: notShown},
	{word: "hoplimit", attr: uapi.IFLA_VXLAN_TTL, own: &ttl, n: uapi.IFLA_VXLAN_TTL_INHERIT, is: notShown},
	{word: "tos", attr: uapi.IFLA_VXLAN_TOS, own: &tos, is: notShown},
	{word: "dsfield", attr: uapi.IFLA_VXLAN_TOS, own: &tos, is: notShown},
	{word: "df", attr: uapi.IFLA_VXLAN_DF, names: dfNames, is: notShown},
	{word: "label", attr: uapi.IFLA_VXLAN_LABEL, form: be32, n: labelMax, is: notShown},
	{word: "flowlabel", attr: uapi.IFLA_VXLAN_LABEL, form: be32, n: labelMax, is: notShown},
	{word: "ageing", attr: uapi.IFLA_VXLAN_AGEING, form: u32, names: "none", is: orNumber | notShown},
	{word: "maxaddress", attr: uapi.IFLA_VXLAN_LIMIT, form: u32, names: "unlimited", is: orNumber | notShown},
	{word: "port", attr: uapi.IFLA_VXLAN_PORT_RANGE, own: &portRange, is: notShown},
	{word: "port_range=srcport", attr: uapi.IFLA_VXLAN_PORT_RANGE, own: &portRange},
	{word: "port=dstport", attr: uapi.IFLA_VXLAN_PORT, form: be16, is: notN},
	{word: "learning", attr: uapi.IFLA_VXLAN_LEARNING, form: yesNo, n: 1, is: quiet},
	{word: "proxy", attr: uapi.IFLA_VXLAN_PROXY, form: yesNo, is: notN},
	{word: "rsc", attr: uapi.IFLA_VXLAN_RSC, form: yesNo, is: notN},
	{word: "l2miss", attr: uapi.IFLA_VXLAN_L2MISS, form: yesNo, is: notN},
	{word: "l3miss", attr: uapi.IFLA_VXLAN_L3MISS, form: yesNo, is: notN},
	{word: "tos", attr: uapi.IFLA_VXLAN_TOS, names: tosNames, is: orNumber | inHex | notN | notRead},
	{word: "ttl", attr: uapi.IFLA_VXLAN_TTL, own: &ttl, n: uapi.IFLA_VXLAN_TTL_INHERIT, is: notRead},
	{word: "df", attr: uapi.IFLA_VXLAN_DF, names: dfNames, is: quiet | notRead},
	{word: "label=flowlabel", attr: uapi.IFLA_VXLAN_LABEL, form: be32, is: inHex | notN | notRead},
	{word: "ageing", attr: uapi.IFLA_VXLAN_AGEING, form: u32, names: "none", is: orNumber | notRead},
	{word: "limit=maxaddr", attr: uapi.IFLA_VXLAN_LIMIT, form: u32, is: notN | notRead},
	{word: "udp_csum=udpcsum", attr: uapi.IFLA_VXLAN_UDP_CSUM, form: yesNo},
	{word: "udp_zero_csum6_tx=udp6zerocsumtx", attr: uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_TX, form: yesNo},
	{word: "udp_zero_csum6_rx=udp6zerocsumrx", attr: uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_RX, form: yesNo},
	{word: "remcsum_tx=remcsumtx", attr: uapi.IFLA_VXLAN_REMCSUM_TX, form: yesNo, is: notN},
	{word: "remcsum_rx=remcsumrx", attr: uapi.IFLA_VXLAN_REMCSUM_RX, form: yesNo, is: notN},
	{word: "external", attr: uapi.IFLA_VXLAN_COLLECT_METADATA, form: yesNo, is: notShown},
	{word: "gbp", attr: uapi.IFLA_VXLAN_GBP, form: flag},
	{word: "gpe", attr: uapi.IFLA_VXLAN_GPE, form: flag},
	{word: "vnifilter", attr: uapi.IFLA_VXLAN_VNIFILTER, form: yesNo, is: exact | notShown},
	{word: "localbypass", attr: uapi.IFLA_VXLAN_LOCALBYPASS, form: yesNo, n: 1, is: exact | notN},
	{word: "mcroute", attr: uapi.IFLA_VXLAN_MC_ROUTE, form: yesNo, is: exact | notN},
}}

// Words of tunnels.
const (
	dfNames  = "unset set inherit"
	tosNames = "inherit=1"
)

var (
	ttl       = own{"{ N | auto | inherit }", readTTL, showTTL}
	tos       = own{"{ HEX | NAME | inherit }", readTOS, nil}
	portRange = own{"MIN MAX", readPortRange, showPortRange}
)

// checkVXLAN adds what iproute2 adds: learning is on by default, but off where
// tunnels are chosen a packet.
func checkVXLAN(w *args, d *kindData) error {
	data := d.attrs()
	external := isOn(data, uapi.IFLA_VXLAN_COLLECT_METADATA)
	filter := isOn(data, uapi.IFLA_VXLAN_VNIFILTER)
	hasID := d.has(uapi.IFLA_VXLAN_ID)
	wrong := ""
	switch {
	case filter && !external:
		wrong = "vnifilter goes with external only"
	case external && hasID:
		wrong = "external has no id: tunnels are chosen a packet"
	case !external && !filter && !hasID && !d.set:
		wrong = "id, the number of the virtual network, is missing"
	case d.isGroup(uapi.IFLA_VXLAN_GROUP, uapi.IFLA_VXLAN_GROUP6) && !d.has(uapi.IFLA_VXLAN_LINK):
		wrong = "group needs dev, the link that its packets go out by"
	case d.has(uapi.IFLA_VXLAN_LOCAL6) && d.has(uapi.IFLA_VXLAN_GROUP), d.has(uapi.IFLA_VXLAN_LOCAL) && d.has(uapi.IFLA_VXLAN_GROUP6):
		wrong = "the addresses of both ends are IPv4 or both are IPv6"
	case d.seen&(1<<uapi.IFLA_VXLAN_PORT) != 0:
	case d.has(uapi.IFLA_VXLAN_GPE):
		d.e.BE16(uapi.IFLA_VXLAN_PORT, 4790)
	case !d.set:
		d.warn = "no dstport is given: the kernel's default is not the standard's port; dstport 4789 is that, and dstport 0 takes the default without this warning"
	}
	if wrong != "" {
		return w.mistake(wrong)
	}
	if !d.has(uapi.IFLA_VXLAN_LEARNING) && (!d.set || external) {
		d.e.U8(uapi.IFLA_VXLAN_LEARNING, uint8(b2u(!external)))
	}
	return nil
}

// isOn says whether a switch is on: the attribute is there, and not 0.
//
//go:noinline
func isOn(data *wire.Attrs, attr uint16) bool {
	v, _ := data.Get(attr)
	return len(v) > 0 && v[0] != 0
}

// isGroup says whether one of two attributes is a multicast address.
func (d *kindData) isGroup(ip4, ip6 uint16) bool {
	data := d.attrs()
	v4, _ := data.Get(ip4)
	v6, _ := data.Get(ip6)
	return len(v4) > 0 && v4[0]>>4 == 14 || len(v6) > 0 && v6[0] == 0xff
}

// showVNIFilter has no blank behind it: iproute2's.
func showVNIFilter(a *app, r *row, _ []byte, data *wire.Attrs) {
	if isOn(data, r.attr) {
		a.out.flag(r.word, r.word)
	}
}

// readTTL reads a time to live: a number, auto, or inherit, which is attribute n.
func readTTL(w *args, d *kindData, r *row) error {
	if w.takeExact("inherit") {
		if d.kind.name == "vxlan" {
			d.e.Flag(uint16(r.n))
		} else {
			d.e.U8(uint16(r.n), 1)
		}
		return nil
	}
	v, err := ttlNumber.readNumber(w, r.word)
	d.e.U8(r.attr, uint8(v))
	return err
}

var ttlNumber = row{names: "auto", is: orNumber}

func showTTL(a *app, r *row, v []byte, data *wire.Attrs) {
	switch {
	case isOn(data, uint16(r.n)):
		a.out.text("ttl inherit ")
	case len(v) > 0:
		a.printNumber(&a.out, &ttlNumber, "ttl", "ttl ", uint64(v[0]))
	}
}

// readTOS reads a type of service: a name, a hex number, or inherit.
func readTOS(w *args, d *kindData, r *row) error {
	s, err := w.value(r.word)
	switch {
	case err != nil:
		return err
	case s == "inherit":
		d.e.U8(r.attr, 1)
		return nil
	}
	d.refer(r.attr, u8, s)
	return nil
}

// readPortRange reads two ports; 0 0 are not sent.
func readPortRange(w *args, d *kindData, r *row) error {
	low, err := w.u16(r.text())
	if err != nil {
		return err
	}
	high, err := w.u16(r.text())
	if err == nil && low|high != 0 {
		d.e.Bytes(r.attr, []byte{byte(low >> 8), byte(low), byte(high >> 8), byte(high)})
	}
	return err
}

func showPortRange(a *app, r *row, v []byte, data *wire.Attrs) {
	if len(v) < 4 {
		return
	}
	p := &a.out
	p.open("port_range", '{')
	p.num("low", "srcport ", be16.number(data.Order, v), " ")
	p.num("high", "", be16.number(data.Order, v[2:]), " ")
	p.close('}')
}
