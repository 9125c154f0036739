package main

import (
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// printLinkDetails prints what -details adds. Of a kind that is not known here
// its own data is missing.
func (a *app) printLinkDetails(l *rtnl.Link, v linkView) {
	p := &a.out
	number := func(attr uint16, key, before string, n uint32) {
		if l.Has(attr) {
			p.num(key, before, uint64(n), " ")
		}
	}
	number(uapi.IFLA_PROMISCUITY, "promiscuity", " promiscuity ", l.Promiscuity)
	number(uapi.IFLA_ALLMULTI, "allmulti", " allmulti ", l.AllMulti)
	number(uapi.IFLA_MIN_MTU, "min_mtu", "minmtu ", l.MinMTU)
	number(uapi.IFLA_MAX_MTU, "max_mtu", "maxmtu ", l.MaxMTU)
	a.printLinkInfo(l)
	if v.link && l.AddrGenMode.Set {
		p.str("inet6_addr_gen_mode", "addrgenmode ", addrGenMode(l.AddrGenMode.V), " ")
	}
	number(uapi.IFLA_NUM_TX_QUEUES, "num_tx_queues", "numtxqueues ", l.NumTxQueues)
	number(uapi.IFLA_NUM_RX_QUEUES, "num_rx_queues", "numrxqueues ", l.NumRxQueues)
	number(uapi.IFLA_GSO_MAX_SIZE, "gso_max_size", "gso_max_size ", l.GSOMaxSize)
	number(uapi.IFLA_GSO_MAX_SEGS, "gso_max_segs", "gso_max_segs ", l.GSOMaxSegs)
	number(uapi.IFLA_TSO_MAX_SIZE, "tso_max_size", "tso_max_size ", l.TSOMaxSize)
	number(uapi.IFLA_TSO_MAX_SEGS, "tso_max_segs", "tso_max_segs ", l.TSOMaxSegs)
	number(uapi.IFLA_GRO_MAX_SIZE, "gro_max_size", "gro_max_size ", l.GROMaxSize)
	word := func(attr uint16, key, before, s string) {
		if l.Has(attr) {
			p.str(key, before, s, " ")
		}
	}
	word(uapi.IFLA_PHYS_PORT_NAME, "phys_port_name", "portname ", l.PhysPortName)
	word(uapi.IFLA_PHYS_PORT_ID, "phys_port_id", "portid ", hexBytes(l.PhysPortID.Bytes()))
	word(uapi.IFLA_PHYS_SWITCH_ID, "phys_switch_id", "switchid ", hexBytes(l.PhysSwitchID.Bytes()))
	word(uapi.IFLA_PARENT_DEV_BUS_NAME, "parentbus", "parentbus ", l.ParentBus)
	word(uapi.IFLA_PARENT_DEV_NAME, "parentdev", "parentdev ", l.ParentDev)
}

// printLinkInfo prints a link's kind and its master's, a line each, with what
// is theirs alone.
func (a *app) printLinkInfo(l *rtnl.Link) {
	if !l.Has(uapi.IFLA_LINKINFO) {
		return
	}
	p := &a.out
	p.open("linkinfo", '{')
	if l.Kind != "" {
		p.line()
		p.str("info_kind", "    ", l.Kind, " ")
		if l.Bridge != nil {
			p.open("info_data", '{')
			printBridge(p, l.Bridge, a.opt.numeric)
			p.close('}')
		}
	}
	if l.SlaveKind != "" {
		p.line()
		p.str("info_slave_kind", "    ", l.SlaveKind, "")
		p.text("_slave ")
		if l.Port != nil {
			p.open("info_slave_data", '{')
			a.printBridgePort(l.Port)
			p.close('}')
		}
	}
	p.close('}')
}

func addrGenMode(mode uint8) string {
	switch mode {
	case uapi.IN6_ADDR_GEN_MODE_EUI64:
		return "eui64"
	case uapi.IN6_ADDR_GEN_MODE_NONE:
		return "none"
	case uapi.IN6_ADDR_GEN_MODE_STABLE_PRIVACY:
		return "stable_secret"
	case uapi.IN6_ADDR_GEN_MODE_RANDOM:
		return "random"
	}
	return "0x" + hexBytes([]byte{mode})
}

// hexBytes is bytes in hex, without anything between.
func hexBytes(b []byte) string {
	const hex = "0123456789abcdef"
	s := make([]byte, 0, 2*len(b))
	for _, c := range b {
		s = append(s, hex[c>>4], hex[c&15])
	}
	return string(s)
}

// optNum prints an option that is a number, where the kernel has it.
func optNum[T uint8 | uint16 | uint32 | uint64](p *printer, key, before string, o rtnl.Opt[T]) {
	if o.Set {
		p.num(key, before, uint64(o.V), " ")
	}
}

// optOnOff prints an option that is on or off.
func optOnOff(p *printer, word string, o rtnl.Opt[uint8]) {
	if o.Set {
		p.bool(word, word+" ", o.V != 0, " ")
	}
}

// printTimer prints a time in 1/100 s, as seconds.
func printTimer(p *printer, key string, t uint64) {
	s := strconv.FormatUint(t/100, 10)
	for pad := len(s); pad < 4 && !p.json; pad++ {
		s = " " + s
	}
	s += "." + string([]byte{'0' + byte(t%100/10), '0' + byte(t%10)})
	p.raw(key, key+" ", s, " ")
}

// bridgeID is a bridge's identity in the spanning tree; libc's ether_ntoa has
// no zeros in front.
func bridgeID(id rtnl.BridgeID) string {
	b := []byte(hexBytes([]byte{byte(id.Priority >> 8), byte(id.Priority)}))
	sep := byte('.')
	for _, c := range id.Addr {
		b = strconv.AppendUint(append(b, sep), uint64(c), 16)
		sep = ':'
	}
	return string(b)
}
