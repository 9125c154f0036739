package main

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, drivers/net/ipvlan/ipvlan_main.c

var (
	ipvlanKind = kind{name: "ipvlan", rows: ipvlanRows, check: checkIPVLAN, once: true, below: true}
	ipvtapKind = kind{name: "ipvtap", rows: ipvlanRows, check: checkIPVLAN, once: true, below: true}
)

var ipvlanRows = []row{
	{word: "mode= mode", attr: uapi.IFLA_IPVLAN_MODE, form: u16, names: "l2 l3 l3s", is: notRead},
	{word: "mode", attr: uapi.IFLA_IPVLAN_MODE, form: u16, names: "l2 l3 l3s", is: notShown},
	{word: "private", attr: uapi.IFLA_IPVLAN_FLAGS, form: u16, n: uapi.IPVLAN_F_PRIVATE, is: fixed | notShown},
	{word: "vepa", attr: uapi.IFLA_IPVLAN_FLAGS, form: u16, n: uapi.IPVLAN_F_VEPA, is: fixed | notShown},
	{word: "bridge", attr: uapi.IFLA_IPVLAN_FLAGS, form: u16, is: fixed | notShown},
	{word: "flags", attr: uapi.IFLA_IPVLAN_FLAGS, own: &own{show: showIPVLANFlags}, is: notRead},
}

// checkIPVLAN sends flags in any case, as iproute2 does.
func checkIPVLAN(_ *args, d *kindData) error {
	d.slot(uapi.IFLA_IPVLAN_FLAGS, 2)
	return nil
}

// showIPVLANFlags prints the word that the flags are.
func showIPVLANFlags(a *app, r *row, v []byte, data *wire.Attrs) {
	if len(v) < 2 {
		return
	}
	word := "bridge"
	switch flags := data.Order.Uint16(v); {
	case flags&uapi.IPVLAN_F_PRIVATE != 0:
		word = "private"
	case flags&uapi.IPVLAN_F_VEPA != 0:
		word = "vepa"
	}
	a.out.flag(word, word+" ")
}
