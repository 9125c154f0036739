package main

import (
	"strconv"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// include/uapi/linux/if_link.h, net/bridge/br_netlink.c: what a port of a bridge
// has.

var bridgePortKind = kind{name: "bridge_slave", rows: []row{
	{word: "fdb_flush", attr: uapi.IFLA_BRPORT_FLUSH, form: flag, is: notShown},
	{word: "state", attr: uapi.IFLA_BRPORT_STATE, form: u8, names: "disabled listening learning forwarding blocking", is: onlyNumber},
	{word: "priority", attr: uapi.IFLA_BRPORT_PRIORITY, form: u16},
	{word: "cost", attr: uapi.IFLA_BRPORT_COST, form: u32},
	{word: "hairpin", attr: uapi.IFLA_BRPORT_MODE, form: onOffByte},
	{word: "guard", attr: uapi.IFLA_BRPORT_GUARD, form: onOffByte},
	{word: "root_block", attr: uapi.IFLA_BRPORT_PROTECT, form: onOffByte},
	{word: "fastleave", attr: uapi.IFLA_BRPORT_FAST_LEAVE, form: onOffByte},
	{word: "learning", attr: uapi.IFLA_BRPORT_LEARNING, form: onOffByte},
	{word: "flood", attr: uapi.IFLA_BRPORT_UNICAST_FLOOD, form: onOffByte},
	{word: "id=port_id", attr: uapi.IFLA_BRPORT_ID, form: u16, is: inHex | notRead},
	{word: "no=port_no", attr: uapi.IFLA_BRPORT_NO, form: u16, is: inHex | notRead},
	{word: "designated_port", attr: uapi.IFLA_BRPORT_DESIGNATED_PORT, form: u16, is: notRead},
	{word: "designated_cost", attr: uapi.IFLA_BRPORT_DESIGNATED_COST, form: u16, is: notRead},
	{word: "bridge_id=designated_bridge", attr: uapi.IFLA_BRPORT_BRIDGE_ID, form: bridgeID, is: notRead},
	{word: "root_id=designated_root", attr: uapi.IFLA_BRPORT_ROOT_ID, form: bridgeID, is: notRead},
	{word: "hold_timer", attr: uapi.IFLA_BRPORT_HOLD_TIMER, form: timer, is: notRead},
	{word: "message_age_timer", attr: uapi.IFLA_BRPORT_MESSAGE_AGE_TIMER, form: timer, is: notRead},
	{word: "forward_delay_timer", attr: uapi.IFLA_BRPORT_FORWARD_DELAY_TIMER, form: timer, is: notRead},
	{word: "topology_change_ack", attr: uapi.IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, form: u8, is: notRead},
	{word: "config_pending", attr: uapi.IFLA_BRPORT_CONFIG_PENDING, form: u8, is: notRead},
	{word: "mcast_flood", attr: uapi.IFLA_BRPORT_MCAST_FLOOD, form: onOffByte, is: notShown},
	{word: "proxy_arp", attr: uapi.IFLA_BRPORT_PROXYARP, form: onOffByte},
	{word: "proxy_arp_wifi", attr: uapi.IFLA_BRPORT_PROXYARP_WIFI, form: onOffByte},
	{word: "multicast_router=mcast_router", attr: uapi.IFLA_BRPORT_MULTICAST_ROUTER, form: u8},
	{word: "mcast_fast_leave", attr: uapi.IFLA_BRPORT_FAST_LEAVE, form: onOffByte, is: textOnly},
	{word: "mcast_flood", attr: uapi.IFLA_BRPORT_MCAST_FLOOD, form: onOffByte, is: notRead},
	{word: "bcast_flood", attr: uapi.IFLA_BRPORT_BCAST_FLOOD, form: onOffByte},
	{word: "mcast_to_unicast", attr: uapi.IFLA_BRPORT_MCAST_TO_UCAST, form: onOffByte},
	{word: "neigh_suppress", attr: uapi.IFLA_BRPORT_NEIGH_SUPPRESS, form: onOffByte},
	{word: "group_fwd_mask", attr: uapi.IFLA_BRPORT_GROUP_FWD_MASK, form: u16, is: inHex},
	{word: "group_fwd_mask_str", attr: uapi.IFLA_BRPORT_GROUP_FWD_MASK, own: &own{show: showFwdMask}, is: notRead},
	{word: "vlan_tunnel", attr: uapi.IFLA_BRPORT_VLAN_TUNNEL, form: onOffByte},
	{word: "isolated", attr: uapi.IFLA_BRPORT_ISOLATED, form: onOffByte},
	{word: "locked", attr: uapi.IFLA_BRPORT_LOCKED, form: onOffByte},
	{word: "backup_port", attr: uapi.IFLA_BRPORT_BACKUP_PORT, form: device},
	{word: "nobackup_port", attr: uapi.IFLA_BRPORT_BACKUP_PORT, form: u32, is: fixed | notShown},
	{word: "neigh_vlan_suppress", attr: uapi.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, form: onOffByte, is: exact | notShown},
	{word: "mab", attr: uapi.IFLA_BRPORT_MAB, form: onOffByte, is: exact | notShown},
}}

func showFwdMask(a *app, r *row, v []byte, data *wire.Attrs) {
	if len(v) >= 2 {
		a.out.str(r.word, r.word+" ", groupFwdMask(data.Order.Uint16(v)), " ")
	}
}

// groupFwdMask names the link-local groups of a mask.
func groupFwdMask(mask uint16) string {
	s, before := "", ""
	for i := range 16 {
		if mask&(1<<i) == 0 {
			continue
		}
		name := "0x" + strconv.FormatUint(1<<i, 16)
		switch i {
		case 0:
			name = "stp"
		case 2:
			name = "lacp"
		case 14:
			name = "lldp"
		}
		s += before + name
		before = ","
	}
	if s == "" {
		s = "0x0"
	}
	return s
}
