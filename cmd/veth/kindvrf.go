package main

import "vethkit/rtnl/uapi"

// include/uapi/linux/if_link.h, drivers/net/vrf.c

var (
	vrfKind = kind{name: "vrf", rows: []row{
		{word: "table", attr: uapi.IFLA_VRF_TABLE, form: tableNumber},
	}}
	vrfPortKind = kind{name: "vrf_slave", rows: []row{
		{word: "table", attr: uapi.IFLA_VRF_PORT_TABLE, form: u32, is: notRead},
	}}
)
