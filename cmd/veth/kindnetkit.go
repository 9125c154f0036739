package main

import "vethkit/rtnl/uapi"

// include/uapi/linux/if_link.h, drivers/net/netkit.c (since Linux 6.7)

var netkitKind = kind{name: "netkit", once: true, end: uapi.IFLA_NETKIT_PEER_INFO,
	rows: []row{
		{word: "mode", attr: uapi.IFLA_NETKIT_MODE, form: u32, names: "l2 l3", is: exact},
		{word: "type", attr: uapi.IFLA_NETKIT_PRIMARY, names: "peer primary", is: notRead},
		{word: "forward", attr: uapi.IFLA_NETKIT_POLICY, form: u32, n: uapi.NETKIT_PASS, is: exact | fixed | notShown},
		{word: "blackhole", attr: uapi.IFLA_NETKIT_POLICY, form: u32, n: uapi.NETKIT_DROP, is: exact | fixed | notShown},
		{word: "policy", attr: uapi.IFLA_NETKIT_POLICY, form: u32, names: netkitPolicies, is: notRead},
		{word: "peer_policy=peer policy", attr: uapi.IFLA_NETKIT_PEER_POLICY, form: u32, names: netkitPolicies, is: notRead},
		{word: "scrub", attr: uapi.IFLA_NETKIT_SCRUB, form: u32, names: netkitScrubs, is: exact},
		{word: "peer_scrub=peer scrub", attr: uapi.IFLA_NETKIT_PEER_SCRUB, form: u32, names: netkitScrubs, is: notRead},
	},
	peer: []row{
		{word: "mode", attr: uapi.IFLA_NETKIT_MODE, form: u32, names: "l2 l3", is: exact},
		{word: "forward", attr: uapi.IFLA_NETKIT_PEER_POLICY, form: u32, n: uapi.NETKIT_PASS, is: exact | fixed},
		{word: "blackhole", attr: uapi.IFLA_NETKIT_PEER_POLICY, form: u32, n: uapi.NETKIT_DROP, is: exact | fixed},
		{word: "scrub", attr: uapi.IFLA_NETKIT_PEER_SCRUB, form: u32, names: netkitScrubs, is: exact},
	},
}

const (
	netkitPolicies = "forward blackhole=2"
	netkitScrubs   = "none default"
)
