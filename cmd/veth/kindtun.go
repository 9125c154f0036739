package main

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, drivers/net/tun.c. They are made by an ioctl, not
// by link add: all of it is only shown.

var tunKind = kind{name: "tun", rows: []row{
	{word: "type", attr: uapi.IFLA_TUN_TYPE, names: "tun=1 tap", is: notRead},
	{word: "pi", attr: uapi.IFLA_TUN_PI, form: onOffByte, is: notRead},
	{word: "vnet_hdr", attr: uapi.IFLA_TUN_VNET_HDR, form: onOffByte, is: notRead},
	{word: "multi_queue", attr: uapi.IFLA_TUN_MULTI_QUEUE, own: &own{show: showQueues}, is: notRead},
	{word: "persist", attr: uapi.IFLA_TUN_PERSIST, form: onOffByte, is: notRead},
	{word: "user", attr: uapi.IFLA_TUN_OWNER, own: &own{show: showOwner}, is: notRead},
	{word: "group", attr: uapi.IFLA_TUN_GROUP, own: &own{show: showOwner}, is: notRead},
}}

func showQueues(a *app, r *row, _ []byte, data *wire.Attrs) {
	p := &a.out
	if !isOn(data, r.attr) {
		p.only().bool("multi_queue", "", false, "")
		return
	}
	p.flag("multi_queue", "multi_queue ")
	a.printRow(&row{word: "numqueues", attr: uapi.IFLA_TUN_NUM_QUEUES, form: u32}, data)
	a.printRow(&row{word: "numdisabled", attr: uapi.IFLA_TUN_NUM_DISABLED_QUEUES, form: u32}, data)
}

// showOwner prints who may open it by the name that /etc/passwd or /etc/group has,
// or by number. Without an owner the kernel sends none.
func showOwner(a *app, r *row, v []byte, data *wire.Attrs) {
	if len(v) < 4 {
		return
	}
	id := data.Order.Uint32(v)
	if name := idName(r.word, id); name != "" {
		a.out.str(r.word, r.word+" ", name, " ")
		return
	}
	a.out.num(r.word, r.word+" ", uint64(id), " ")
}
