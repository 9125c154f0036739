package main

import "vethkit/rtnl/uapi"

// include/uapi/linux/if_link.h, drivers/net/geneve.c

var geneveKind = kind{name: "geneve", once: true, check: checkGeneve, rows: []row{
	{word: "external", attr: uapi.IFLA_GENEVE_COLLECT_METADATA, form: flag, is: notRead},
	{word: "id", attr: uapi.IFLA_GENEVE_ID, form: u32, n: vniMax},
	{word: "vni", attr: uapi.IFLA_GENEVE_ID, form: u32, n: vniMax, is: notShown},
	{word: "remote", attr: uapi.IFLA_GENEVE_REMOTE, form: ipAddr, n: uapi.IFLA_GENEVE_REMOTE6},
	{word: "ttl", attr: uapi.IFLA_GENEVE_TTL, own: &ttl, n: uapi.IFLA_GENEVE_TTL_INHERIT},
	{word: "hoplimit", attr: uapi.IFLA_GENEVE_TTL, own: &ttl, n: uapi.IFLA_GENEVE_TTL_INHERIT, is: notShown},
	{word: "tos", attr: uapi.IFLA_GENEVE_TOS, own: &tos, is: notShown},
	{word: "dsfield", attr: uapi.IFLA_GENEVE_TOS, own: &tos, is: notShown},
	{word: "tos", attr: uapi.IFLA_GENEVE_TOS, names: tosNames, is: orNumber | inHex | notN | notRead},
	{word: "df", attr: uapi.IFLA_GENEVE_DF, names: dfNames, is: quiet},
	{word: "label", attr: uapi.IFLA_GENEVE_LABEL, form: be32, n: labelMax, is: notShown},
	{word: "flowlabel", attr: uapi.IFLA_GENEVE_LABEL, form: be32, n: labelMax, is: notShown},
	{word: "label=flowlabel", attr: uapi.IFLA_GENEVE_LABEL, form: be32, is: inHex | notN | notRead},
	{word: "port=dstport", attr: uapi.IFLA_GENEVE_PORT, form: be16, is: notN},
	{word: "external", attr: uapi.IFLA_GENEVE_COLLECT_METADATA, form: flag, is: notShown},
	{word: "noexternal", attr: uapi.IFLA_GENEVE_COLLECT_METADATA, is: fixed | notN | notShown},
	{word: "udp_csum=udpcsum", attr: uapi.IFLA_GENEVE_UDP_CSUM, form: yesNo},
	{word: "udp_zero_csum6_tx=udp6zerocsumtx", attr: uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_TX, form: yesNo},
	{word: "udp_zero_csum6_rx=udp6zerocsumrx", attr: uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_RX, form: yesNo},
	{word: "inner_proto_inherit=innerprotoinherit", attr: uapi.IFLA_GENEVE_INNER_PROTO_INHERIT, form: flag, is: exact},
}}

// checkGeneve adds what iproute2 sends in any case.
func checkGeneve(w *args, d *kindData) error {
	external, hasID := d.has(uapi.IFLA_GENEVE_COLLECT_METADATA), d.has(uapi.IFLA_GENEVE_ID)
	remote := d.has(uapi.IFLA_GENEVE_REMOTE) || d.has(uapi.IFLA_GENEVE_REMOTE6)
	switch {
	case external && hasID:
		return w.mistake("external has no id: tunnels are chosen a packet")
	case !external && !hasID:
		return w.mistake("id, the number of the virtual network, is missing")
	case !external && !d.set && !remote:
		return w.mistake("remote, the address of the other end, is missing")
	}
	d.slot(uapi.IFLA_GENEVE_ID, 4)
	if d.set {
		return nil
	}
	d.slot(uapi.IFLA_GENEVE_LABEL, 4)
	d.slot(uapi.IFLA_GENEVE_TTL, 1)
	d.slot(uapi.IFLA_GENEVE_TOS, 1)
	return nil
}
