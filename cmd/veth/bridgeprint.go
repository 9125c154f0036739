package main

import (
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// printBridge prints what a bridge has of its own.
func printBridge(p *printer, b *rtnl.Bridge, numeric bool) {
	p.fields("forward_delay|hello_time|max_age|ageing_time|stp_state|priority|vlan_filtering",
		&b.ForwardDelay, &b.HelloTime, &b.MaxAge, &b.AgeingTime, &b.STPState, &b.Priority, &b.VLANFiltering)
	if b.VLANProtocol.Set {
		p.str("vlan_protocol", "vlan_protocol ", vlanProtocol(b.VLANProtocol.V, numeric), " ")
	}
	p.fields("bridge_id|root_id=designated_root|root_port|root_path_cost|topology_change|topology_change_detected|"+
		"hello_timer|tcn_timer|topology_change_timer|gc_timer|vlan_default_pvid|vlan_stats_enabled|"+
		"vlan_stats_per_port|group_fwd_mask|group_addr=group_address",
		&b.BridgeID, &b.RootID, &b.RootPort, &b.RootPathCost, &b.TopologyChange, &b.TopologyChangeDetected,
		(*centis)(&b.HelloTimer), (*centis)(&b.TCNTimer), (*centis)(&b.TopologyChangeTimer), (*centis)(&b.GCTimer),
		&b.VLANDefaultPVID, &b.VLANStatsEnabled, &b.VLANStatsPerPort, (*optHex)(&b.GroupFwdMask), &b.GroupAddr)
	printBridgeMCast(p, b)
	p.fields("nf_call_iptables|nf_call_ip6tables|nf_call_arptables",
		&b.NFCallIPTables, &b.NFCallIP6Tables, &b.NFCallARPTables)
}

func printBridgeMCast(p *printer, b *rtnl.Bridge) {
	p.fields("mcast_snooping",
		&b.MCastSnooping)
	if b.BoolOpts.Set {
		bit := func(n uint, word string) {
			if o := b.BoolOpts.V; o.Mask&(1<<n) != 0 {
				p.num(word, word+" ", uint64(o.Value>>n&1), " ")
			}
		}
		bit(uapi.BR_BOOLOPT_NO_LL_LEARN, "no_linklocal_learn")
		bit(uapi.BR_BOOLOPT_MCAST_VLAN_SNOOPING, "mcast_vlan_snooping")
	}
	p.fields("mcast_router|mcast_query_use_ifaddr|mcast_querier|mcast_hash_elasticity|mcast_hash_max|"+
		"mcast_last_member_cnt=mcast_last_member_count|mcast_startup_query_cnt=mcast_startup_query_count|"+
		"mcast_last_member_intvl=mcast_last_member_interval|mcast_membership_intvl=mcast_membership_interval|"+
		"mcast_querier_intvl=mcast_querier_interval|mcast_query_intvl=mcast_query_interval|"+
		"mcast_query_response_intvl=mcast_query_response_interval|"+
		"mcast_startup_query_intvl=mcast_startup_query_interval|mcast_stats_enabled|mcast_igmp_version|"+
		"mcast_mld_version",
		&b.MCastRouter, &b.MCastQueryUseIfaddr, &b.MCastQuerier, &b.MCastHashElasticity, &b.MCastHashMax,
		&b.MCastLastMemberCount, &b.MCastStartupQueryCount, &b.MCastLastMemberInterval, &b.MCastMembershipInterval,
		&b.MCastQuerierInterval, &b.MCastQueryInterval, &b.MCastQueryResponseInterval, &b.MCastStartupQueryInterval,
		&b.MCastStatsEnabled, &b.MCastIGMPVersion, &b.MCastMLDVersion)
}

func vlanProtocol(ethertype uint16, numeric bool) string {
	switch {
	case ethertype == 0x8100 && !numeric:
		return "802.1Q"
	case ethertype == 0x88a8 && !numeric:
		return "802.1ad"
	}
	return "[" + itoa(int(ethertype)) + "]"
}

var portStates = [...]string{"disabled", "listening", "learning", "forwarding", "blocking"}

// printBridgePort prints what a link has as a bridge's port.
func (a *app) printBridgePort(b *rtnl.BridgePort) {
	p := &a.out
	switch {
	case b.State.Set && int(b.State.V) < len(portStates):
		p.str("state", "state ", portStates[b.State.V], " ")
	case b.State.Set:
		p.num("state_index", "state (", uint64(b.State.V), ") ")
	}
	p.fields("priority|cost|hairpin|guard|root_block|fastleave|learning|flood|id=port_id|no=port_no|"+
		"designated_port|designated_cost|bridge_id=designated_bridge|root_id=designated_root|hold_timer|"+
		"message_age_timer|forward_delay_timer|topology_change_ack|config_pending",
		&b.Priority, &b.Cost, (*onOff8)(&b.Hairpin), (*onOff8)(&b.Guard), (*onOff8)(&b.RootBlock),
		(*onOff8)(&b.FastLeave), (*onOff8)(&b.Learning), (*onOff8)(&b.Flood), (*hex16)(&b.ID), (*hex16)(&b.No),
		&b.DesignatedPort, &b.DesignatedCost, &b.BridgeID, &b.RootID, (*centis)(&b.HoldTimer),
		(*centis)(&b.MessageAgeTimer), (*centis)(&b.ForwardDelayTimer), &b.TopologyChangeAck, &b.ConfigPending)
	a.printBridgePortMore(b)
}

func (a *app) printBridgePortMore(b *rtnl.BridgePort) {
	p := &a.out
	p.fields("proxy_arp|proxy_arp_wifi|multicast_router=mcast_router",
		(*onOff8)(&b.ProxyARP), (*onOff8)(&b.ProxyARPWiFi), &b.MCastRouter)
	if b.FastLeave.Set {
		p.text("mcast_fast_leave ", onOff(b.FastLeave.V != 0), " ")
	}
	p.fields("mcast_flood|bcast_flood|mcast_to_unicast|neigh_suppress",
		(*onOff8)(&b.MCastFlood), (*onOff8)(&b.BCastFlood), (*onOff8)(&b.MCastToUnicast),
		(*onOff8)(&b.NeighSuppress))
	if b.GroupFwdMask.Set {
		p.hex("group_fwd_mask", "group_fwd_mask ", uint64(b.GroupFwdMask.V), " ")
		p.str("group_fwd_mask_str", "group_fwd_mask_str ", groupFwdMask(b.GroupFwdMask.V), " ")
	}
	p.fields("vlan_tunnel|isolated|locked",
		(*onOff8)(&b.VLANTunnel), (*onOff8)(&b.Isolated), (*onOff8)(&b.Locked))
	if b.BackupPort.Set {
		p.str("backup_port", "backup_port ", a.ifname(b.BackupPort.V), " ")
	}
}

// groupFwdMask names the link-local groups of a mask.
func groupFwdMask(mask uint16) string {
	if mask == 0 {
		return "0x0"
	}
	s := ""
	for i := range 16 {
		if mask&(1<<i) == 0 {
			continue
		}
		if s != "" {
			s += ","
		}
		switch i {
		case 0:
			s += "stp"
		case 2:
			s += "lacp"
		case 14:
			s += "lldp"
		default:
			s += "0x" + strconv.FormatUint(1<<i, 16)
		}
	}
	return s
}
