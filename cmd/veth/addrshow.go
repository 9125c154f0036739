package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func (a *app) addrShow(w *args) error {
	f, err := parseAddrFilter(w, a.opt.family, &a.names)
	if err != nil {
		return err
	}
	links, err := a.filteredLinks(&f.link)
	if err != nil {
		return err
	}
	var addrs []rtnl.Addr
	if f.family != familyLink {
		c, err := a.conn()
		if err != nil {
			return err
		}
		q := rtnl.AddrFilter{Family: f.family}
		if f.link.dev != "" {
			q.Index = links[0].Index
		}
		addrs, err = c.Addrs(nil, q)
		if err := a.listed(err); err != nil {
			return err
		}
	}
	a.out.open("", '[')
	for i := range links {
		if l := &links[i]; f.family == familyLink || f.showsLink(l, addrs) {
			a.out.object()
			if f.link.match(l) {
				a.printLinkAddrs(f, l, addrs)
			}
			a.out.endObject()
		}
	}
	a.out.endDocument()
	return nil
}

// showsLink says whether a link is shown at all: if it has an address that
// matches, or none of any family and any will do.
func (f *addrFilter) showsLink(l *rtnl.Link, addrs []rtnl.Addr) bool {
	has := false
	for i := range addrs {
		if addrs[i].Index == l.Index {
			has = true
			if f.match(&addrs[i], l.Name) {
				return true
			}
		}
	}
	return !has && f.family == uapi.AF_UNSPEC
}

// printLinkAddrs prints a link and its addresses. As in iproute2 the link's own
// lines are missing with -oneline (not with -brief), and with label.
func (a *app) printLinkAddrs(f *addrFilter, l *rtnl.Link, addrs []rtnl.Addr) {
	p := &a.out
	bare := f.v[atLabel].set || a.opt.oneline && !a.opt.brief && f.family != familyLink
	if !bare {
		if a.opt.family == uapi.AF_INET6 && f.link.dev == "" && !a.opt.brief {
			a.printLinkInet6(l)
		} else {
			a.printLink(l, linkView{family: f.family})
		}
	}
	if f.family != familyLink {
		p.open("addr_info", '[')
		for i := range addrs {
			if addrs[i].Index == l.Index {
				p.object() // iproute2 has an empty one for each that does not match
				if f.match(&addrs[i], l.Name) {
					a.printAddr(&addrs[i], l.Name, a.opt.oneline)
				}
				p.endObject()
			}
		}
		p.close(']')
		if a.opt.brief {
			p.text("\n")
		}
	}
	if !bare && !a.opt.brief && a.opt.stats > 0 {
		a.printLinkStats(l)
		p.line()
	}
}

// printLinkInet6 prints what the kernel's IPv6 knows of a link, which is what
// iproute2 lists with -6: no qdisc, no group, no master.
func (a *app) printLinkInet6(l *rtnl.Link) {
	p := &a.out
	p.num("ifindex", "", uint64(l.Index), ": ")
	below := a.printLinkName(l, ": ", 0)
	a.printLinkFlags(l, below)
	p.num("mtu", "mtu ", uint64(l.MTU), " ")
	printOperState(p, l.OperState, 0)
	if l.TxQLen != 0 {
		p.num("txqlen", "qlen ", uint64(l.TxQLen), "")
	}
	if a.opt.details {
		p.line()
		p.str("link_type", "    link/", a.linkType(l.Type), " ")
		p.str("address", "", lladdr(&l.Addr, l.Type), "")
	}
	p.text("\n")
}

// printAddr prints an address, with its link's index and name in front if
// withLink is set.
func (a *app) printAddr(x *rtnl.Addr, ifname string, withLink bool) {
	p := &a.out
	brief := a.opt.brief
	family, word := familyOf(x), "inet"
	if family == uapi.AF_INET6 {
		word = "inet6"
	}
	if !brief {
		if withLink {
			p.num("index", "", uint64(x.Index), ": ")
			p.str("dev", "", ifname, "")
		}
		p.str("family", "    ", word, " ")
	}
	if local := x.Local.Addr(); local.IsValid() {
		p.str("local", "", host(local), "")
		if x.Peer.IsValid() {
			p.str("address", " peer ", host(x.Peer), "")
		}
		p.num("prefixlen", "/", uint64(max(x.Local.Bits(), 0)), " ")
		p.count("metric", x.Metric)
	}
	if brief {
		return
	}
	p.given("broadcast=brd", host(x.Broadcast))
	p.given("anycast=any", host(x.Anycast))
	p.given("scope", a.names.scope.name(uint32(x.Scope)))
	p.printAddrFlags(x.Flags, family)
	if x.Label != "" {
		p.str("label", "", x.Label, "")
	}
	if x.Lifetime.Set {
		p.line()
		p.lifetime("valid_life_time", "       valid_lft ", x.Lifetime.V.Valid, false)
		p.lifetime("preferred_life_time", " preferred_lft ", x.Lifetime.V.Preferred, x.Flags&uapi.IFA_F_DEPRECATED != 0)
	}
	p.text("\n")
}

// lifetime is a number of seconds or "forever". That of an address that is no
// longer preferred counts on below zero.
func (p *printer) lifetime(key, before string, seconds uint32, signed bool) {
	switch {
	case seconds == rtnl.Forever && p.json:
		p.num(key, "", uint64(rtnl.Forever), "")
	case seconds == rtnl.Forever:
		p.texts(before, "forever")
	case signed:
		p.int(key, before, int64(int32(seconds)), "sec")
	default:
		p.num(key, before, uint64(seconds), "sec")
	}
}
