package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, drivers/net/macvlan.c

var (
	macvlanKind = kind{name: "macvlan", rows: macvlanRows, check: checkMacvlan, below: true}
	macvtapKind = kind{name: "macvtap", rows: macvlanRows, check: checkMacvlan, below: true}
)

var macvlanRows = []row{
	{word: "mode", attr: uapi.IFLA_MACVLAN_MODE, form: u32, names: "private=1 vepa=2 bridge=4 passthru=8 source=16"},
	{word: "flag", attr: uapi.IFLA_MACVLAN_FLAGS, form: u16, names: "null nopromisc nodst", is: oring | notShown},
	{word: "macaddr", attr: uapi.IFLA_MACVLAN_MACADDR_DATA, own: &own{"{ { add | del } LLADDR | set [ LLADDR ... ] | flush }", readMacaddr, nil}, is: notShown},
	{word: "nopromisc", attr: uapi.IFLA_MACVLAN_FLAGS, form: u16, n: uapi.MACVLAN_FLAG_NOPROMISC, is: fixed | oring},
	{word: "nodst", attr: uapi.IFLA_MACVLAN_FLAGS, form: u16, n: uapi.MACVLAN_FLAG_NODST, is: fixed | oring},
	{word: "bcqueuelen", attr: uapi.IFLA_MACVLAN_BC_QUEUE_LEN, form: u32},
	{word: "usedbcqueuelen", attr: uapi.IFLA_MACVLAN_BC_QUEUE_LEN_USED, form: u32, is: notRead},
	{word: "bclim", attr: uapi.IFLA_MACVLAN_BC_CUTOFF, form: s32, is: exact},
	{word: "macaddr_data", attr: uapi.IFLA_MACVLAN_MACADDR_DATA, own: &own{show: showMacaddrs}, is: notRead},
}

func checkMacvlan(w *args, d *kindData) error {
	data := d.attrs()
	flags, _ := data.Get(uapi.IFLA_MACVLAN_FLAGS)
	mode, _ := data.Get(uapi.IFLA_MACVLAN_MODE)
	if flags != nil && data.Order.Uint16(flags)&uapi.MACVLAN_FLAG_NOPROMISC != 0 &&
		(mode == nil || data.Order.Uint32(mode) != uapi.MACVLAN_MODE_PASSTHRU) {
		return w.mistake("nopromisc is for mode passthru only")
	}
	return nil
}

var macaddrOps = row{word: "macaddr", names: "add del flush set"}

// readMacaddr reads what is to be done with the addresses that mode source lets
// in: add MAC, del MAC, set [MAC ...], flush.
func readMacaddr(w *args, d *kindData, r *row) error {
	op, err := macaddrOps.readNumber(w, "macaddr")
	if err != nil {
		return err
	}
	d.put(uapi.IFLA_MACVLAN_MACADDR_MODE, u32, op)
	switch op {
	case uapi.MACVLAN_MACADDR_ADD, uapi.MACVLAN_MACADDR_DEL:
		var a rtnl.HWAddr
		err := w.hwaddr("macaddr", &a)
		if err == nil && a.Len() != 6 {
			err = w.mistake("macaddr: %q has not six bytes", addrText(&a))
		}
		d.e.Bytes(uapi.IFLA_MACVLAN_MACADDR, a.Bytes())
		return err
	case uapi.MACVLAN_MACADDR_SET:
		n := d.e.Nest(r.attr)
		for {
			a, ok := rtnl.ParseHWAddr(w.peek())
			if !ok || a.Len() != 6 {
				break
			}
			w.next()
			d.e.Bytes(uapi.IFLA_MACVLAN_MACADDR, a.Bytes())
		}
		d.e.EndNest(n)
	}
	return nil
}

// showMacaddrs shows them, in mode source.
func showMacaddrs(a *app, r *row, list []byte, data *wire.Attrs) {
	mode, _ := data.Get(uapi.IFLA_MACVLAN_MODE)
	count, _ := data.Get(uapi.IFLA_MACVLAN_MACADDR_COUNT)
	if len(mode) < 4 || data.Order.Uint32(mode) != uapi.MACVLAN_MODE_SOURCE || len(count) < 4 {
		return
	}
	p := &a.out
	p.num("macaddr_count", "remotes (", u32.number(data.Order, count), ") ")
	if list == nil {
		return
	}
	p.open("macaddr_data", '[')
	for _, addr := range attributesIn(data.Order, list) {
		p.item("", hwAddrText(addr.value), " ")
	}
	p.close(']')
}
