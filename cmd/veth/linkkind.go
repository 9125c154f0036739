package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// parseKind reads the options behind type KIND, to the end.
func parseKind(w *args, l *linkWords) error {
	path := w.path
	w.path += " type " + l.kind
	defer func() { w.path = path }()
	l.options = !w.done()
	switch l.kind {
	case "veth":
		return parseVeth(w, l)
	case "bridge":
		l.set.Bridge = new(rtnl.Bridge)
		return parseOptions(w, l.kind, bridgeOptions(l.set.Bridge))
	case "bridge_slave":
		l.set.Port = new(rtnl.BridgePort)
		return parseOptions(w, l.kind, portOptions(l, l.set.Port))
	}
	switch {
	case w.done():
		return nil
	case w.take("help"):
		return errHelp
	}
	return w.errorf("options of this type are not taken yet; without them it can be made, as the kernel makes it")
}

func parseOptions(w *args, kind string, opts []option) error {
	for !w.done() {
		ok, err := w.takeOption(opts)
		switch {
		case err != nil:
			return err
		case ok:
		case w.take("help"):
			return kindHelp(kind)
		default:
			return w.errorf(quote(w.peek()), " is not an option of this type (see link help ", kind, "); what any link has stands before type")
		}
	}
	return nil
}

// parseVeth reads peer and the words of that end, which may be any but a type.
func parseVeth(w *args, l *linkWords) error {
	switch {
	case w.done():
		return nil
	case w.take("help"):
		return kindHelp("veth")
	case !w.takeExact("peer"):
		return w.errorf(quote(w.peek()), " is not an option of a veth; it has only: peer [name] NAME ...")
	}
	w.path += " peer"
	l.peer = new(linkWords)
	if err := parseLinkWords(w, l.peer); err != nil {
		return err
	}
	if l.peer.kind != "" {
		return w.errorf("the peer is a veth too; it takes no type")
	}
	return nil
}

// bridgeOptions is what type bridge takes, in iproute2's order.
func bridgeOptions(b *rtnl.Bridge) []option {
	return []option{
		{name: "forward_delay", value: "CENTISECONDS", to: &b.ForwardDelay},
		{name: "hello_time", value: "CENTISECONDS", to: &b.HelloTime},
		{name: "max_age", value: "CENTISECONDS", to: &b.MaxAge},
		{name: "ageing_time", value: "CENTISECONDS", to: &b.AgeingTime},
		{name: "stp_state", value: "{ 0 | 1 }", to: &b.STPState},
		{name: "priority", to: &b.Priority},
		{name: "vlan_filtering", value: "{ 0 | 1 }", to: &b.VLANFiltering},
		{name: "vlan_protocol", value: "{ 802.1Q | 802.1ad }", to: parse(func(w *args, key string) error { return takeVLANProtocol(w, key, &b.VLANProtocol) })},
		{name: "group_fwd_mask", value: "MASK", to: &b.GroupFwdMask},
		{name: "group_address", to: &b.GroupAddr},
		{name: "fdb_flush", to: &b.FDBFlush},
		{name: "vlan_default_pvid", to: &b.VLANDefaultPVID},
		{name: "vlan_stats_enabled", to: &b.VLANStatsEnabled},
		{name: "vlan_stats_per_port", to: &b.VLANStatsPerPort},
		{name: "mcast_router", to: &b.MCastRouter},
		{name: "mcast_snooping", to: &b.MCastSnooping},
		{name: "mcast_vlan_snooping", value: "{ 0 | 1 }", exact: true, to: boolOpt(b, uapi.BR_BOOLOPT_MCAST_VLAN_SNOOPING)},
		{name: "mcast_query_use_ifaddr", to: &b.MCastQueryUseIfaddr},
		{name: "mcast_querier", to: &b.MCastQuerier},
		{name: "mcast_hash_elasticity", to: &b.MCastHashElasticity},
		{name: "mcast_hash_max", to: &b.MCastHashMax},
		{name: "mcast_last_member_count", to: &b.MCastLastMemberCount},
		{name: "mcast_startup_query_count", to: &b.MCastStartupQueryCount},
		{name: "mcast_last_member_interval", value: "CENTISECONDS", to: &b.MCastLastMemberInterval},
		{name: "mcast_membership_interval", value: "CENTISECONDS", to: &b.MCastMembershipInterval},
		{name: "mcast_querier_interval", value: "CENTISECONDS", to: &b.MCastQuerierInterval},
		{name: "mcast_query_interval", value: "CENTISECONDS", to: &b.MCastQueryInterval},
		{name: "mcast_query_response_interval", value: "CENTISECONDS", to: &b.MCastQueryResponseInterval},
		{name: "mcast_startup_query_interval", value: "CENTISECONDS", to: &b.MCastStartupQueryInterval},
		{name: "mcast_stats_enabled", to: &b.MCastStatsEnabled},
		{name: "mcast_igmp_version", value: "{ 2 | 3 }", to: &b.MCastIGMPVersion},
		{name: "mcast_mld_version", value: "{ 1 | 2 }", to: &b.MCastMLDVersion},
		{name: "nf_call_iptables", to: &b.NFCallIPTables},
		{name: "nf_call_ip6tables", to: &b.NFCallIP6Tables},
		{name: "nf_call_arptables", to: &b.NFCallARPTables},
		{name: "no_linklocal_learn", value: "{ 0 | 1 }", exact: true, to: boolOpt(b, uapi.BR_BOOLOPT_NO_LL_LEARN)},
		{name: "fdb_max_learned", exact: true, to: &b.FDBMaxLearned},
	}
}

// portOptions is what type bridge_slave takes, in iproute2's order.
func portOptions(l *linkWords, p *rtnl.BridgePort) []option {
	return []option{
		{name: "fdb_flush", to: &p.Flush},
		{name: "state", value: "{ 0 .. 4 }", to: &p.State},
		{name: "priority", to: &p.Priority},
		{name: "cost", to: &p.Cost},
		{name: "hairpin", to: switch8{&p.Hairpin}},
		{name: "guard", to: switch8{&p.Guard}},
		{name: "root_block", to: switch8{&p.RootBlock}},
		{name: "fastleave", to: switch8{&p.FastLeave}},
		{name: "learning", to: switch8{&p.Learning}},
		{name: "flood", to: switch8{&p.Flood}},
		{name: "mcast_flood", to: switch8{&p.MCastFlood}},
		{name: "bcast_flood", to: switch8{&p.BCastFlood}},
		{name: "mcast_to_unicast", to: switch8{&p.MCastToUnicast}},
		{name: "proxy_arp", to: switch8{&p.ProxyARP}},
		{name: "proxy_arp_wifi", to: switch8{&p.ProxyARPWiFi}},
		{name: "mcast_router", to: &p.MCastRouter},
		{name: "mcast_fast_leave", to: switch8{&p.FastLeave}},
		{name: "neigh_suppress", to: switch8{&p.NeighSuppress}},
		{name: "neigh_vlan_suppress", exact: true, to: switch8{&p.NeighVLANSuppress}},
		{name: "group_fwd_mask", value: "MASK", to: &p.GroupFwdMask},
		{name: "vlan_tunnel", to: switch8{&p.VLANTunnel}},
		{name: "isolated", to: switch8{&p.Isolated}},
		{name: "locked", to: switch8{&p.Locked}},
		{name: "mab", exact: true, to: switch8{&p.MAB}},
		{name: "backup_port", value: "DEV", to: &l.backupPort},
		{name: "nobackup_port", to: parse(func(*args, string) error { p.BackupPort = rtnl.Some(uint32(0)); return nil })},
	}
}

// boolOpt is one bit of IFLA_BR_MULTI_BOOLOPT.
func boolOpt(b *rtnl.Bridge, bit uint) parse {
	return func(w *args, key string) error {
		v, err := w.u8(key)
		b.BoolOpts.Set = true
		b.BoolOpts.V.Mask |= 1 << bit
		b.BoolOpts.V.Value &^= 1 << bit
		if v != 0 {
			b.BoolOpts.V.Value |= 1 << bit
		}
		return err
	}
}

func takeVLANProtocol(w *args, key string, to *rtnl.Opt[uint16]) error {
	v, err := w.value(key)
	if err != nil {
		return err
	}
	n, ok := parseUint(v, 16)
	switch v {
	case "802.1Q", "802.1q":
		n, ok = uapi.ETH_P_8021Q, true
	case "802.1ad", "802.1AD":
		n, ok = uapi.ETH_P_8021AD, true
	}
	if !ok {
		return w.errorf(key, " is 802.1Q, 802.1ad or an Ethernet type, not ", quote(v))
	}
	*to = rtnl.Some(uint16(n))
	return nil
}
