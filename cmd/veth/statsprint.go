package main

import "vethkit/rtnl"

func printStatsLink(a *app, s *rtnl.Stats, more bool) {
	a.out.line()
	a.out.open("stats64", '{')
	a.printCounters(&s.Link, rtnl.Opt[uint32]{}, more)
	a.out.close('}')
}

// printStatsL3 says whether hardware counts routed packets.
func printStatsL3(a *app, s *rtnl.Stats, _ bool) {
	if s.Offload != nil {
		a.out.open("info", '{')
		printL3Info(&a.out, s.Offload)
		a.out.close('}')
	}
}

func printStatsHWInfo(a *app, s *rtnl.Stats, _ bool) {
	if s.Offload == nil {
		return
	}
	p := &a.out
	p.line()
	p.open("info", '{')
	p.text("    l3_stats")
	p.open("l3_stats", '{')
	printL3Info(p, s.Offload)
	p.close('}')
	p.close('}')
}

func printL3Info(p *printer, o *rtnl.OffloadStats) {
	if o.L3Request.Set {
		p.bool("request", " ", o.L3Request.V != 0, "")
	}
	if o.L3Used.Set {
		p.bool("used", " used ", o.L3Used.V != 0, "")
	}
}

func printStatsCPUHit(a *app, s *rtnl.Stats, more bool) {
	a.out.line()
	if s.Offload != nil && s.Offload.CPUHit.Set {
		a.out.open("stats64", '{')
		a.printCounters(&s.Offload.CPUHit.V, rtnl.Opt[uint32]{}, more)
		a.out.close('}')
	}
}

func printBridgeMCastStats(p *printer, b *rtnl.BridgeStats) {
	if !b.MCast.Set {
		return
	}
	m := &b.MCast.V
	p.line()
	p.open("multicast", '{')
	p.versions("igmp_queries", "IGMP queries", &m.IGMPv1Queries, &m.IGMPv2Queries, &m.IGMPv3Queries)
	p.versions("igmp_reports", "IGMP reports", &m.IGMPv1Reports, &m.IGMPv2Reports, &m.IGMPv3Reports)
	p.leaves("igmp_leaves", statsIndent+"    IGMP leaves: RX: ", &m.IGMPLeaves)
	p.num("igmp_parse_errors", statsIndent+"    IGMP parse errors: ", m.IGMPParseErrors, "\n")
	p.versions("mld_queries", "MLD queries", &m.MLDv1Queries, &m.MLDv2Queries)
	p.versions("mld_reports", "MLD reports", &m.MLDv1Reports, &m.MLDv2Reports)
	p.leaves("mld_leaves", statsIndent+"    MLD leaves: RX: ", &m.MLDLeaves)
	p.num("mld_parse_errors", statsIndent+"    MLD parse errors: ", m.MLDParseErrors, "\n")
	p.close('}')
}

// statsIndent is where iproute2 had the link's name once.
const statsIndent = "                "

// versions prints the counters of a message in each version of its protocol.
func (p *printer) versions(key, title string, versions ...*rtnl.RxTx) {
	p.open(key, '{')
	p.texts(statsIndent+"    ", title, ":\n"+statsIndent+"      RX:")
	for i, v := range versions {
		p.version("rx", i, v.Rx)
	}
	p.text("\n" + statsIndent + "      TX:")
	for i, v := range versions {
		p.version("tx", i, v.Tx)
	}
	p.text("\n")
	p.close('}')
}

func (p *printer) version(dir string, i int, n uint64) {
	v := "v" + itoa(i+1)
	p.num(dir+"_"+v, " "+v+" ", n, "")
}

// leaves prints the counters of a message without versions.
func (p *printer) leaves(key, title string, v *rtnl.RxTx) {
	p.open(key, '{')
	p.num("rx", title, v.Rx, "")
	p.num("tx", " TX: ", v.Tx, "\n")
	p.close('}')
}

func printBridgeSTPStats(p *printer, b *rtnl.BridgeStats) {
	if !b.STP.Set {
		return
	}
	s := &b.STP.V
	p.line()
	p.open("stp", '{')
	p.num("rx_bpdu", statsIndent+"    STP BPDU:  RX: ", s.RxBPDU, "")
	p.num("tx_bpdu", " TX: ", s.TxBPDU, "\n")
	p.num("rx_tcn", statsIndent+"    STP TCN:   RX: ", s.RxTCN, "")
	p.num("tx_tcn", " TX: ", s.TxTCN, "\n")
	p.num("transition_blk", statsIndent+"    STP Transitions: Blocked: ", s.Blocked, "")
	p.num("transition_fwd", " Forwarding: ", s.Forwarding, "\n")
	p.close('}')
}
