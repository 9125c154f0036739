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
	p.told(l, "promiscuity= promiscuity|allmulti= allmulti|min_mtu=minmtu|max_mtu=maxmtu", []toldField{
		{uapi.IFLA_PROMISCUITY, &l.Promiscuity},
		{uapi.IFLA_ALLMULTI, &l.AllMulti},
		{uapi.IFLA_MIN_MTU, &l.MinMTU},
		{uapi.IFLA_MAX_MTU, &l.MaxMTU},
	})
	a.printLinkInfo(l)
	if v.link && l.AddrGenMode.Set {
		p.str("inet6_addr_gen_mode", "addrgenmode ", addrGenMode(l.AddrGenMode.V), " ")
	}
	p.told(l, "num_tx_queues=numtxqueues|num_rx_queues=numrxqueues|gso_max_size|gso_max_segs|tso_max_size|tso_max_segs|"+
		"gro_max_size|phys_port_name=portname|phys_port_id=portid|phys_switch_id=switchid|parentbus|parentdev", []toldField{
		{uapi.IFLA_NUM_TX_QUEUES, &l.NumTxQueues},
		{uapi.IFLA_NUM_RX_QUEUES, &l.NumRxQueues},
		{uapi.IFLA_GSO_MAX_SIZE, &l.GSOMaxSize},
		{uapi.IFLA_GSO_MAX_SEGS, &l.GSOMaxSegs},
		{uapi.IFLA_TSO_MAX_SIZE, &l.TSOMaxSize},
		{uapi.IFLA_TSO_MAX_SEGS, &l.TSOMaxSegs},
		{uapi.IFLA_GRO_MAX_SIZE, &l.GROMaxSize},
		{uapi.IFLA_PHYS_PORT_NAME, &l.PhysPortName},
		{uapi.IFLA_PHYS_PORT_ID, (*hexAddr)(&l.PhysPortID)},
		{uapi.IFLA_PHYS_SWITCH_ID, (*hexAddr)(&l.PhysSwitchID)},
		{uapi.IFLA_PARENT_DEV_BUS_NAME, &l.ParentBus},
		{uapi.IFLA_PARENT_DEV_NAME, &l.ParentDev},
	})
}

// A toldField is a field that the kernel has told of if the link has attr.
type toldField struct {
	attr  uint16
	value any
}

// told is fields for those that the kernel has told of.
func (p *printer) told(l *rtnl.Link, names string, fields []toldField) {
	for i := range fields {
		name, rest, _ := cut(names, "|")
		if l.Has(fields[i].attr) {
			p.field(name, fields[i].value)
		}
		names = rest
	}
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
		a.printKind("info_data", l.Kind, &l.Data)
	}
	if l.SlaveKind != "" {
		p.line()
		p.str("info_slave_kind", "    ", l.SlaveKind, "")
		p.text("_slave ")
		a.printKind("info_slave_data", l.SlaveKind+"_slave", &l.PortData)
	}
	p.close('}')
}

func addrGenMode(mode uint8) string {
	if name := nameIn(addrGenModes, uint32(mode)); name != "" {
		return name
	}
	return "0x" + hexBytes([]byte{mode})
}

// hexBytes is bytes in hex, without anything between.
//
//go:noinline
func hexBytes(b []byte) string {
	s := ""
	for _, c := range b {
		s += strconv.FormatUint(0x100|uint64(c), 16)[1:]
	}
	return s
}
