package main

import (
	"net/netip"
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A linkView is where a link is printed: by link show, or by addr show, which
// leaves some of it out and prints addresses behind it.
type linkView struct {
	link   bool  // link show
	family uint8 // otherwise: of the addresses asked for
}

// lladdr says whether the view is one that has the link-layer address.
func (v linkView) lladdr() bool {
	return v.link || v.family == uapi.AF_UNSPEC || v.family == familyLink
}

// printLink prints a link up to and with the end of its last line; inside an
// object, which the caller opens.
func (a *app) printLink(l *rtnl.Link, v linkView) {
	if a.opt.brief {
		a.printLinkBrief(l, v)
		return
	}
	p := &a.out
	p.num("ifindex", "", uint64(l.Index), ": ")
	below := a.printLinkName(l, ": ", 0)
	a.printLinkFlags(l, below)
	a.printLinkState(l, v)
	if v.lladdr() || a.opt.details {
		p.line()
		a.printLinkAddr(l)
	}
	a.printLinkNSID(l)
	a.printProtoDown(l)
	if a.opt.details {
		a.printLinkDetails(l, v)
	}
	if v.link || a.opt.details {
		if l.Has(uapi.IFLA_IFALIAS) {
			p.line()
			p.str("ifalias", "    alias ", l.Alias, "")
		}
		printXDPPrograms(p, &l.XDP)
	}
	if v.link && a.opt.stats > 0 {
		p.line()
		a.printLinkStats(l)
	}
	if l.Has(uapi.IFLA_PROP_LIST) {
		p.open("altnames", '[')
		for _, name := range l.AltNames {
			p.line()
			p.item("    altname ", name, "")
		}
		p.close(']')
	}
	p.text("\n")
}

// printLinkBrief prints the line of -brief; addr show's goes on with addresses.
func (a *app) printLinkBrief(l *rtnl.Link, v linkView) {
	p := &a.out
	below := a.printLinkName(l, " ", 16)
	printOperState(p, l.OperState, 14)
	if !v.link && v.family != familyLink {
		return
	}
	if s := lladdr(&l.Addr, l.Type); s != "" {
		p.str("address", "", s, " ")
	}
	a.printLinkFlags(l, below)
	p.text("\n")
}

// printLinkName prints a link's name with the link that it is tied to, in text
// in a column of this width: v0@v1, or v0@if2 for one in another namespace. It
// says whether that link is down.
func (a *app) printLinkName(l *rtnl.Link, after string, width int) (below bool) {
	p, name := &a.out, l.Name
	if l.Link.Set {
		index := l.Link.V
		at := ""
		switch {
		case index == 0:
			p.null("link", "")
			at = "NONE"
		case l.LinkNSID.Set:
			p.only().num("link_index", "", uint64(index), "")
			at = "if" + utoa(uint64(index))
		default:
			k := a.known(index)
			p.only().str("link", "", k.name, "")
			at = k.name
			below = k.there && k.flags&uapi.IFF_UP == 0
		}
		if !p.json {
			name += "@" + at
		}
	}
	p.strPad("ifname", name, width)
	p.text(after)
	return below
}

// A bitName is a bit and what iproute2 calls it.
type bitName struct {
	bit  uint32
	name string
}

// flagNames are the names of ifi_flags.
var flagNames = []bitName{
	{uapi.IFF_LOOPBACK, "LOOPBACK"}, {uapi.IFF_BROADCAST, "BROADCAST"}, {uapi.IFF_POINTOPOINT, "POINTOPOINT"},
	{uapi.IFF_MULTICAST, "MULTICAST"}, {uapi.IFF_NOARP, "NOARP"}, {uapi.IFF_ALLMULTI, "ALLMULTI"},
	{uapi.IFF_PROMISC, "PROMISC"}, {uapi.IFF_MASTER, "MASTER"}, {uapi.IFF_SLAVE, "SLAVE"}, {uapi.IFF_DEBUG, "DEBUG"},
	{uapi.IFF_DYNAMIC, "DYNAMIC"}, {uapi.IFF_AUTOMEDIA, "AUTOMEDIA"}, {uapi.IFF_PORTSEL, "PORTSEL"},
	{uapi.IFF_NOTRAILERS, "NOTRAILERS"}, {uapi.IFF_UP, "UP"}, {uapi.IFF_LOWER_UP, "LOWER_UP"},
	{uapi.IFF_DORMANT, "DORMANT"}, {uapi.IFF_ECHO, "ECHO"},
}

// printLinkFlags prints the flags, with two words for what they come to: up
// without a carrier, and tied to a link that is down.
func (a *app) printLinkFlags(l *rtnl.Link, below bool) {
	p := &a.out
	p.open("flags", '[')
	p.text("<")
	if l.Flags&(uapi.IFF_UP|uapi.IFF_RUNNING) == uapi.IFF_UP {
		p.flagName("NO-CARRIER")
	}
	p.bits(flagNames, l.Flags&^uapi.IFF_RUNNING)
	if below {
		p.flagName("M-DOWN")
	}
	p.text("> ")
	p.close(']')
}

// bits prints the names of the bits of v as members of a list that is open; those
// without a name are a hex number.
//
//go:noinline
func (p *printer) bits(names []bitName, v uint32) {
	for i := range names {
		if b := &names[i]; v&b.bit != 0 {
			p.flagName(b.name)
			v &^= b.bit
		}
	}
	if v != 0 {
		p.flagName(strconv.FormatUint(uint64(v), 16))
	}
}

// flagName prints a string of a list that is open: in text there stand < before the
// first and a comma before the others.
//
//go:noinline
func (p *printer) flagName(s string) {
	if !p.json && p.buf[len(p.buf)-1] != '<' {
		p.text(",")
	}
	p.item("", s, "")
}

// printLinkState prints the rest of the first line.
func (a *app) printLinkState(l *rtnl.Link, v linkView) {
	p := &a.out
	if l.Has(uapi.IFLA_MTU) {
		p.num("mtu", "mtu ", uint64(l.MTU), " ")
	}
	printXDP(p, &l.XDP, v)
	if l.Has(uapi.IFLA_QDISC) {
		p.str("qdisc", "qdisc ", l.Qdisc, " ")
	}
	if l.Master != 0 {
		p.str("master", "master ", a.ifname(l.Master), " ")
	}
	if l.Has(uapi.IFLA_OPERSTATE) {
		printOperState(p, l.OperState, 0)
	}
	if v.link && l.Has(uapi.IFLA_LINKMODE) {
		printLinkMode(p, l.LinkMode)
	}
	if l.Has(uapi.IFLA_GROUP) {
		p.str("group", "group ", a.names.group.name(l.Group), " ")
	}
	if l.TxQLen != 0 {
		p.num("txqlen", "qlen ", uint64(l.TxQLen), "")
	}
}

// printOperState prints the state that the kernel has worked out; as a column
// where width is set.
func printOperState(p *printer, state uint8, width int) {
	name := nameIn(operStates, uint32(state))
	switch {
	case name == "" && p.json:
		p.num("operstate_index", "", uint64(state), "")
	case name == "":
		p.hex("", "state ", uint64(state), "")
	case width > 0:
		p.strPad("operstate", name, width)
		p.text(" ")
	default:
		p.str("operstate", "state ", name, " ")
	}
}

func printLinkMode(p *printer, mode uint8) {
	if name := nameIn("DEFAULT DORMANT", uint32(mode)); name != "" { // uapi.IF_LINK_MODE_…
		p.str("linkmode", "mode ", name, " ")
	} else {
		p.num("linkmode_index", "mode ", uint64(mode), " ")
	}
}

// printLinkAddr prints the line of link-layer addresses.
func (a *app) printLinkAddr(l *rtnl.Link) {
	p := &a.out
	p.str("link_type", "    link/", a.linkType(l.Type), " ")
	if s := lladdr(&l.Addr, l.Type); s != "" {
		p.str("address", "", s, "")
	}
	if s := lladdr(&l.Broadcast, l.Type); s != "" {
		if l.Flags&uapi.IFF_POINTOPOINT != 0 {
			p.flag("link_pointtopoint", " peer ")
		} else {
			p.text(" brd ")
		}
		p.str("broadcast", "", s, "")
	}
	if s := lladdr(&l.PermAddr, l.Type); s != "" && l.PermAddr != l.Addr {
		p.str("permaddr", " permaddr ", s, "")
	}
}

// printLinkNSID says which namespace has the other end: by the name that
// /run/netns has for it, or by its id here.
func (a *app) printLinkNSID(l *rtnl.Link) {
	if !l.LinkNSID.Set {
		return
	}
	p, id := &a.out, l.LinkNSID.V
	p.only().int("link_netnsid", "", int64(id), "")
	if p.json {
		return
	}
	name, ok := a.nsidNames()[id]
	switch {
	case ok:
		p.texts(" link-netns ", name)
	case id >= 0:
		p.texts(" link-netnsid ", itoa(int(id)))
	default:
		p.text(" link-netnsid unknown")
	}
}

// printProtoDown prints that a protocol keeps the link down, and why.
func (a *app) printProtoDown(l *rtnl.Link) {
	p := &a.out
	if l.ProtoDown != 0 {
		p.flag("proto_down", " protodown on ")
	}
	if l.ProtoDownReason == 0 {
		return
	}
	p.open("proto_down_reason", '[')
	p.text("protodown_reason <")
	for i := uint32(0); i < 32; i++ {
		if l.ProtoDownReason&(1<<i) != 0 {
			p.flagName(a.names.protoDown.name(i))
		}
	}
	p.text(">")
	p.close(']')
}

// lladdr is a link-layer address as its link's type writes it, "" for none.
//
//go:noinline
func lladdr(h *rtnl.HWAddr, typ uint16) string {
	switch b := h.Bytes(); typ {
	case uapi.ARPHRD_TUNNEL, uapi.ARPHRD_SIT, uapi.ARPHRD_IPGRE:
		if len(b) == 4 {
			return netip.AddrFrom4([4]byte(b)).String()
		}
	case uapi.ARPHRD_TUNNEL6, uapi.ARPHRD_IP6GRE:
		if len(b) == 16 {
			return host(netip.AddrFrom16([16]byte(b)))
		}
	}
	return addrText(h)
}
