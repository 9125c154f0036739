package main

import (
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// printBridge prints what a bridge has of its own.
func printBridge(p *printer, b *rtnl.Bridge, numeric bool) {
	optNum(p, "forward_delay", "forward_delay ", b.ForwardDelay)
	optNum(p, "hello_time", "hello_time ", b.HelloTime)
	optNum(p, "max_age", "max_age ", b.MaxAge)
	optNum(p, "ageing_time", "ageing_time ", b.AgeingTime)
	optNum(p, "stp_state", "stp_state ", b.STPState)
	optNum(p, "priority", "priority ", b.Priority)
	optNum(p, "vlan_filtering", "vlan_filtering ", b.VLANFiltering)
	if b.VLANProtocol.Set {
		p.str("vlan_protocol", "vlan_protocol ", vlanProtocol(b.VLANProtocol.V, numeric), " ")
	}
	p.str("bridge_id", "bridge_id ", bridgeID(b.BridgeID), " ")
	p.str("root_id", "designated_root ", bridgeID(b.RootID), " ")
	p.num("root_port", "root_port ", uint64(b.RootPort), " ")
	p.num("root_path_cost", "root_path_cost ", uint64(b.RootPathCost), " ")
	p.num("topology_change", "topology_change ", uint64(b.TopologyChange), " ")
	p.num("topology_change_detected", "topology_change_detected ", uint64(b.TopologyChangeDetected), " ")
	printTimer(p, "hello_timer", b.HelloTimer)
	printTimer(p, "tcn_timer", b.TCNTimer)
	printTimer(p, "topology_change_timer", b.TopologyChangeTimer)
	printTimer(p, "gc_timer", b.GCTimer)
	optNum(p, "vlan_default_pvid", "vlan_default_pvid ", b.VLANDefaultPVID)
	optNum(p, "vlan_stats_enabled", "vlan_stats_enabled ", b.VLANStatsEnabled)
	optNum(p, "vlan_stats_per_port", "vlan_stats_per_port ", b.VLANStatsPerPort)
	if b.GroupFwdMask.Set {
		p.hex("group_fwd_mask", "group_fwd_mask ", uint64(b.GroupFwdMask.V), " ")
	}
	if !b.GroupAddr.IsZero() {
		p.str("group_addr", "group_address ", b.GroupAddr.String(), " ")
	}
	printBridgeMCast(p, b)
	optNum(p, "nf_call_iptables", "nf_call_iptables ", b.NFCallIPTables)
	optNum(p, "nf_call_ip6tables", "nf_call_ip6tables ", b.NFCallIP6Tables)
	optNum(p, "nf_call_arptables", "nf_call_arptables ", b.NFCallARPTables)
}

func printBridgeMCast(p *printer, b *rtnl.Bridge) {
	optNum(p, "mcast_snooping", "mcast_snooping ", b.MCastSnooping)
	if b.BoolOpts.Set {
		bit := func(n uint, word string) {
			if o := b.BoolOpts.V; o.Mask&(1<<n) != 0 {
				p.num(word, word+" ", uint64(o.Value>>n&1), " ")
			}
		}
		bit(uapi.BR_BOOLOPT_NO_LL_LEARN, "no_linklocal_learn")
		bit(uapi.BR_BOOLOPT_MCAST_VLAN_SNOOPING, "mcast_vlan_snooping")
	}
	optNum(p, "mcast_router", "mcast_router ", b.MCastRouter)
	optNum(p, "mcast_query_use_ifaddr", "mcast_query_use_ifaddr ", b.MCastQueryUseIfaddr)
	optNum(p, "mcast_querier", "mcast_querier ", b.MCastQuerier)
	optNum(p, "mcast_hash_elasticity", "mcast_hash_elasticity ", b.MCastHashElasticity)
	optNum(p, "mcast_hash_max", "mcast_hash_max ", b.MCastHashMax)
	optNum(p, "mcast_last_member_cnt", "mcast_last_member_count ", b.MCastLastMemberCount)
	optNum(p, "mcast_startup_query_cnt", "mcast_startup_query_count ", b.MCastStartupQueryCount)
	optNum(p, "mcast_last_member_intvl", "mcast_last_member_interval ", b.MCastLastMemberInterval)
	optNum(p, "mcast_membership_intvl", "mcast_membership_interval ", b.MCastMembershipInterval)
	optNum(p, "mcast_querier_intvl", "mcast_querier_interval ", b.MCastQuerierInterval)
	optNum(p, "mcast_query_intvl", "mcast_query_interval ", b.MCastQueryInterval)
	optNum(p, "mcast_query_response_intvl", "mcast_query_response_interval ", b.MCastQueryResponseInterval)
	optNum(p, "mcast_startup_query_intvl", "mcast_startup_query_interval ", b.MCastStartupQueryInterval)
	optNum(p, "mcast_stats_enabled", "mcast_stats_enabled ", b.MCastStatsEnabled)
	optNum(p, "mcast_igmp_version", "mcast_igmp_version ", b.MCastIGMPVersion)
	optNum(p, "mcast_mld_version", "mcast_mld_version ", b.MCastMLDVersion)
}

func vlanProtocol(ethertype uint16, numeric bool) string {
	switch {
	case ethertype == 0x8100 && !numeric:
		return "802.1Q"
	case ethertype == 0x88a8 && !numeric:
		return "802.1ad"
	}
	return "[" + strconv.Itoa(int(ethertype)) + "]"
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
	optNum(p, "priority", "priority ", b.Priority)
	optNum(p, "cost", "cost ", b.Cost)
	optOnOff(p, "hairpin", b.Hairpin)
	optOnOff(p, "guard", b.Guard)
	optOnOff(p, "root_block", b.RootBlock)
	optOnOff(p, "fastleave", b.FastLeave)
	optOnOff(p, "learning", b.Learning)
	optOnOff(p, "flood", b.Flood)
	p.hex("id", "port_id ", uint64(b.ID), " ")
	p.hex("no", "port_no ", uint64(b.No), " ")
	p.num("designated_port", "designated_port ", uint64(b.DesignatedPort), " ")
	p.num("designated_cost", "designated_cost ", uint64(b.DesignatedCost), " ")
	p.str("bridge_id", "designated_bridge ", bridgeID(b.BridgeID), " ")
	p.str("root_id", "designated_root ", bridgeID(b.RootID), " ")
	printTimer(p, "hold_timer", b.HoldTimer)
	printTimer(p, "message_age_timer", b.MessageAgeTimer)
	printTimer(p, "forward_delay_timer", b.ForwardDelayTimer)
	p.num("topology_change_ack", "topology_change_ack ", uint64(b.TopologyChangeAck), " ")
	p.num("config_pending", "config_pending ", uint64(b.ConfigPending), " ")
	a.printBridgePortMore(b)
}

func (a *app) printBridgePortMore(b *rtnl.BridgePort) {
	p := &a.out
	optOnOff(p, "proxy_arp", b.ProxyARP)
	optOnOff(p, "proxy_arp_wifi", b.ProxyARPWiFi)
	optNum(p, "multicast_router", "mcast_router ", b.MCastRouter)
	if b.FastLeave.Set {
		p.text("mcast_fast_leave ", onOff(b.FastLeave.V != 0), " ")
	}
	optOnOff(p, "mcast_flood", b.MCastFlood)
	optOnOff(p, "bcast_flood", b.BCastFlood)
	optOnOff(p, "mcast_to_unicast", b.MCastToUnicast)
	optOnOff(p, "neigh_suppress", b.NeighSuppress)
	if b.GroupFwdMask.Set {
		p.hex("group_fwd_mask", "group_fwd_mask ", uint64(b.GroupFwdMask.V), " ")
		p.str("group_fwd_mask_str", "group_fwd_mask_str ", groupFwdMask(b.GroupFwdMask.V), " ")
	}
	optOnOff(p, "vlan_tunnel", b.VLANTunnel)
	optOnOff(p, "isolated", b.Isolated)
	optOnOff(p, "locked", b.Locked)
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
