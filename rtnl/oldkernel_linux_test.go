package rtnl

import (
	"errors"
	"net/netip"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// An oldKernel is a fake one from before strict checks (4.20), which passes over
// what it does not know of a request: links 1 (lo) and 2 (br), and 3 (port) that
// is a port of br, with what is told of them.
type oldKernel struct {
	stats64 int  // bytes of IFLA_STATS64; 0: there is none
	stats   int  // of IFLA_STATS
	refused bool // everything but RTM_GETLINK is
}

var oldLinks = []struct {
	index, master uint32
	name, kind    string
}{{1, 0, "lo", ""}, {2, 0, "br", "bridge"}, {3, 2, "port", "veth"}}

// linkCounters is how many counters struct rtnl_link_stats64 has.
const linkCounters = 25

func (k oldKernel) answer(reqs []wire.Message) (out [][]byte) {
	for _, r := range reqs {
		dump := r.Flags&uapi.NLM_F_DUMP == uapi.NLM_F_DUMP
		switch {
		case k.refused && r.Type != uapi.RTM_GETLINK, r.Type == uapi.RTM_GETSTATS, r.Type == uapi.RTM_GETNEIGH && !dump, r.Type == uapi.RTM_NEWLINKPROP:
			out = append(out, plainVerdict(r, unix.EOPNOTSUPP))
			continue
		case r.Type == uapi.RTM_GETLINK && !dump:
			out = append(out, k.link(r))
			continue
		case !dump:
			out = append(out, plainVerdict(r, 0))
			continue
		}
		switch r.Type {
		case uapi.RTM_GETLINK:
			for i := range oldLinks {
				out = append(out, k.linkMsg(r, i))
			}
		case uapi.RTM_GETADDR:
			out = append(out, oldAddr(r, 2, "192.0.2.1"), oldAddr(r, 3, "192.0.2.2"), oldAddr(r, 3, "2001:db8::1"))
		case uapi.RTM_GETNEIGH:
			out = append(out, oldNeigh(r, 2, "192.0.2.8"), oldNeigh(r, 3, "192.0.2.9"), oldNeigh(r, 3, "2001:db8::9"))
		case uapi.RTM_GETROUTE:
			out = append(out, oldRoute(r, "192.0.2.0", 254, 0), oldRoute(r, "198.51.100.0", 7, 0), oldRoute(r, "203.0.113.0", 254, uapi.RTM_F_CLONED),
				oldRoute(r, "2001:db8::", 254, 0))
		case uapi.RTM_GETNSID:
			out = append(out, msg(r, uapi.RTM_NEWNSID, uapi.NLM_F_MULTI, func(e *wire.Encoder) {
				e.Fixed(uapi.SizeofRtGenmsg)
				e.S32(uapi.NETNSA_NSID, 5)
			}))
		}
		out = append(out, doneMsg(r, 0, 0, nil))
	}
	return out
}

// plainVerdict is NLMSG_ERROR of a kernel that knows neither NETLINK_EXT_ACK nor
// NETLINK_CAP_ACK.
func plainVerdict(r wire.Message, errno unix.Errno) []byte {
	return msg(r, uapi.NLMSG_ERROR, 0, func(e *wire.Encoder) {
		errorBody(e, errno)
		b := r.Raw
		if errno == 0 {
			b = b[:wire.HeaderLen]
		}
		copy(e.Fixed(len(b)), b)
	})
}

// link answers who asks for one: by its index, or its name of up to 15 bytes.
func (k oldKernel) link(req wire.Message) []byte {
	r := req.Reader()
	index := r.Order().Uint32(r.Fixed(uapi.SizeofIfInfomsg)[4:])
	name := ""
	for r.Next() {
		if r.Type == uapi.IFLA_IFNAME {
			name = r.Str()
		}
	}
	if index == 0 && name == "" {
		return plainVerdict(req, unix.EINVAL)
	}
	for i, l := range oldLinks {
		if l.index == index || index == 0 && l.name == name {
			return k.linkMsg(req, i)
		}
	}
	return plainVerdict(req, unix.ENODEV)
}

func (k oldKernel) linkMsg(req wire.Message, i int) []byte {
	l := oldLinks[i]
	return msg(req, uapi.RTM_NEWLINK, req.Flags&uapi.NLM_F_DUMP, func(e *wire.Encoder) {
		wire.Native.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], l.index)
		e.Str(uapi.IFLA_IFNAME, l.name)
		if l.master != 0 {
			e.U32(uapi.IFLA_MASTER, l.master)
		}
		if l.kind != "" {
			n := e.NestPlain(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, l.kind)
			e.EndNest(n)
		}
		counters := make([]byte, 8*linkCounters)
		if k.stats64 > 0 {
			for j := range linkCounters {
				wire.Native.PutUint64(counters[8*j:], 1<<33+uint64(j))
			}
			e.Bytes(uapi.IFLA_STATS64, counters[:k.stats64])
		}
		if k.stats > 0 {
			for j := range linkCounters {
				wire.Native.PutUint32(counters[4*j:], uint32(100+j))
			}
			e.Bytes(uapi.IFLA_STATS, counters[:k.stats])
		}
	})
}

func oldAddr(req wire.Message, index uint32, addr string) []byte {
	a := netip.MustParseAddr(addr)
	return msg(req, uapi.RTM_NEWADDR, uapi.NLM_F_MULTI, func(e *wire.Encoder) {
		b := e.Fixed(uapi.SizeofIfAddrmsg)
		b[0], b[1] = Family(a), 24
		wire.Native.PutUint32(b[4:], index)
		e.Addr(uapi.IFA_ADDRESS, a)
		if a.Is4() {
			e.Addr(uapi.IFA_LOCAL, a)
		}
	})
}

func oldNeigh(req wire.Message, index uint32, addr string) []byte {
	a := netip.MustParseAddr(addr)
	return msg(req, uapi.RTM_NEWNEIGH, uapi.NLM_F_MULTI, func(e *wire.Encoder) {
		b := e.Fixed(uapi.SizeofNdMsg)
		b[0] = Family(a)
		wire.Native.PutUint32(b[4:], index)
		e.Addr(uapi.NDA_DST, a)
	})
}

func oldRoute(req wire.Message, dst string, table uint8, flags uint32) []byte {
	a := netip.MustParseAddr(dst)
	return msg(req, uapi.RTM_NEWROUTE, uapi.NLM_F_MULTI, func(e *wire.Encoder) {
		b := e.Fixed(uapi.SizeofRtMsg)
		b[0], b[1], b[4], b[5], b[7] = Family(a), 24, table, uapi.RTPROT_STATIC, uapi.RTN_UNICAST
		wire.Native.PutUint32(b[8:], flags)
		e.Addr(uapi.RTA_DST, a)
		e.U32(uapi.RTA_OIF, uint32(2))
	})
}

func TestFiltersHoldOnAKernelThatKnowsNone(t *testing.T) {
	c := newFakeKernel(t, oldKernel{}.answer).conn
	count := func(n int, err error) int {
		if err != nil {
			t.Error(err)
		}
		return n
	}
	links := func(q LinkFilter) int { all, err := c.Links(nil, q); return count(len(all), err) }
	addrs := func(q AddrFilter) int { all, err := c.Addrs(nil, q); return count(len(all), err) }
	neighs := func(q NeighFilter) int { all, err := c.Neighs(nil, q); return count(len(all), err) }
	routes := func(q RouteFilter) int { all, err := c.Routes(nil, q); return count(len(all), err) }
	for _, x := range []struct {
		what      string
		got, want int
	}{
		{"links", links(LinkFilter{}), 3},
		{"links of a kind", links(LinkFilter{Kind: "veth"}), 1},
		{"links of a kind that there is not", links(LinkFilter{Kind: "vrf"}), 0},
		{"links of a master", links(LinkFilter{Master: 2}), 1},
		{"links without a master", links(LinkFilter{NoMaster: true}), 2},
		{"addresses", addrs(AddrFilter{}), 3},
		{"addresses of a link", addrs(AddrFilter{Index: 3}), 2},
		{"IPv6 addresses", addrs(AddrFilter{Family: uapi.AF_INET6}), 1},
		{"IPv6 addresses of a link", addrs(AddrFilter{Family: uapi.AF_INET6, Index: 2}), 0},
		{"neighbours", neighs(NeighFilter{}), 3},
		{"neighbours over a link", neighs(NeighFilter{Index: 3}), 2},
		{"IPv4 neighbours", neighs(NeighFilter{Family: uapi.AF_INET}), 2},
		{"neighbours over links of a master", neighs(NeighFilter{Master: 2}), 2},
		{"neighbours over links without a master", neighs(NeighFilter{NoMaster: true}), 1},
		{"routes", routes(RouteFilter{}), 3},
		{"IPv6 routes", routes(RouteFilter{Family: uapi.AF_INET6}), 1},
		{"routes of a table", routes(RouteFilter{Table: 7}), 1},
		{"routes of a table that there is not", routes(RouteFilter{Table: 8}), 0},
		{"routes over a link", routes(RouteFilter{OutIndex: 3}), 0},
		{"routes of a protocol", routes(RouteFilter{Protocol: uapi.RTPROT_BOOT}), 0},
		{"routes of a type", routes(RouteFilter{Type: uapi.RTN_LOCAL}), 0},
		{"cached routes", routes(RouteFilter{Cached: true}), 1},
	} {
		if x.got != x.want {
			t.Errorf("%s: %d, want %d", x.what, x.got, x.want)
		}
	}
}

// Such a kernel answers a question about another namespace with what is in the
// socket's own.
func TestAnotherNamespacesAnswerIsNotTakenFromAKernelThatHasOnlyThisOnes(t *testing.T) {
	c := newFakeKernel(t, oldKernel{}.answer).conn
	_, inErr := c.LinkIn(InNSID(4), 2)
	links, linkErr := c.Links(nil, LinkFilter{NS: InNSID(4)})
	addrs, addrErr := c.Addrs(nil, AddrFilter{NS: InNSID(4)})
	ids, idErr := c.NSIDs(nil, GetNSID{Target: Some(uint32(4))})
	if len(links)+len(addrs)+len(ids) > 0 {
		t.Errorf("%d links, %d addresses, %d ids of this namespace were taken for another one's", len(links), len(addrs), len(ids))
	}
	for _, err := range []error{inErr, linkErr, addrErr, idErr} {
		if !errors.Is(err, unix.EOPNOTSUPP) {
			t.Errorf("error %v, want EOPNOTSUPP", err)
		}
	}
	if ids, err := c.NSIDs(nil); err != nil || len(ids) != 1 || ids[0].ID != 5 {
		t.Errorf("its own ids: %v, %v", ids, err)
	}
}

func TestCountersComeFromLinksWhereThereIsNoRTMGETSTATS(t *testing.T) {
	for _, x := range []struct {
		name      string
		k         oldKernel
		rx, other uint64 // RxPackets, RxOtherhostDropped
		noHandler uint64
	}{
		{"all of 6.1", oldKernel{stats64: 200, stats: 100}, 1 << 33, 1<<33 + 24, 1<<33 + 23},
		{"rtnl_link_stats64 of 4.6", oldKernel{stats64: 192, stats: 96}, 1 << 33, 0, 1<<33 + 23},
		{"rtnl_link_stats64 of 4.5", oldKernel{stats64: 184, stats: 92}, 1 << 33, 0, 0},
		{"32 bits only", oldKernel{stats: 92}, 100, 0, 0},
		{"none", oldKernel{}, 0, 0, 0},
	} {
		c := newFakeKernel(t, x.k.answer).conn
		all, err := c.Stats(make([]Stats, 1))
		if err != nil || len(all) != 3 {
			t.Errorf("%s: %d links, %v", x.name, len(all), err)
			continue
		}
		one, err := c.StatsOf(3)
		if err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
		var each []Stats
		if err := c.EachStats(func(s *Stats) { each = append(each, *s) }, StatsLink, StatsBridge); err != nil || len(each) != 3 {
			t.Errorf("%s: each: %d links, %v", x.name, len(each), err)
			continue
		}
		for _, s := range []Stats{all[2], one, each[2]} {
			if l := s.Link; s.Index != 3 || l.RxPackets != x.rx || l.RxOtherhostDropped != x.other || l.RxNoHandler != x.noHandler {
				t.Errorf("%s: %+v", x.name, s)
			}
		}
		if _, err := c.Stats(nil, StatsBridge); !errors.Is(err, unix.EOPNOTSUPP) {
			t.Errorf("%s: a bridge's counters: error %v, want EOPNOTSUPP", x.name, err)
		}
	}
}

func TestWhatAnOldKernelRefusesIsFoundInAnotherWayOrSaid(t *testing.T) {
	c := newFakeKernel(t, oldKernel{}.answer).conn
	at := netip.MustParseAddr("192.0.2.9")
	if n, err := c.Neigh(Neigh{Dst: at, Index: 3}); err != nil || n.Dst != at || n.Index != 3 {
		t.Errorf("a neighbour: %+v, %v", n, err)
	}
	if _, err := c.Neigh(Neigh{Dst: at, Index: 2}); !errors.Is(err, unix.ENOENT) {
		t.Errorf("a neighbour that there is not: error %v, want ENOENT", err)
	}
	if _, err := c.Link("an-alternative-name-of-a-link"); !errors.Is(err, unix.ENODEV) {
		t.Errorf("an alternative name: error %v, want ENODEV", err)
	}
	if l, err := c.Link("port"); err != nil || l.Index != 3 || l.Kind != "veth" || l.AltNames != nil {
		t.Errorf("a link: %+v, %v", l, err)
	}
	c = newFakeKernel(t, oldKernel{refused: true}.answer).conn
	if _, err := c.NSID(InFD(0)); !errors.Is(err, unix.EOPNOTSUPP) {
		t.Errorf("an id: error %v, want EOPNOTSUPP", err)
	}
	if _, err := c.Routes(nil, RouteFilter{Table: 7}); !errors.Is(err, unix.EOPNOTSUPP) {
		t.Errorf("routes: error %v, want EOPNOTSUPP", err)
	}
}

// An init without a console has no standard input: the first that is opened is
// descriptor 0.
func TestDescriptorZeroIsOneLikeAnyOther(t *testing.T) {
	here, _ := openNew(t)
	other, ns := openNew(t)
	stdin, err := unix.FcntlInt(0, unix.F_DUPFD_CLOEXEC, 3)
	must(t, err)
	t.Cleanup(func() {
		unix.Dup3(stdin, 0, 0)
		unix.Close(stdin)
	})
	must(t, unix.Dup3(ns.FD(), 0, unix.O_CLOEXEC))
	must(t, here.Do(AddVeth{LinkAttrs{Name: "v0"}, LinkAttrs{Name: "v1", NS: InFD(0)}}))
	v0, err := here.Link("v0")
	must(t, err)
	if id, err := here.NSID(InFD(0)); err != nil || v0.LinkNSID != Some(id) {
		t.Errorf("the id of descriptor 0 is %d (%v), and v0's end is in %v", id, err, v0.LinkNSID)
	}
	must(t, here.Do(SetLink{LinkRef: ByName("v0"), NS: InFD(0)}))
	for _, name := range []string{"v0", "v1"} {
		if _, err := other.Link(name); err != nil {
			t.Errorf("%s has not come: %v", name, err)
		}
	}

	must(t, unix.Close(0))
	c, err := Open()
	must(t, err)
	defer c.Close()
	if _, err := unix.GetsockoptInt(0, unix.SOL_SOCKET, unix.SO_PROTOCOL); err != nil {
		t.Errorf("the socket is not descriptor 0: %v", err)
	}
	if _, err := c.Link("lo"); err != nil {
		t.Error(err)
	}
}
