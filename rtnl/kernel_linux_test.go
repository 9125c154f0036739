package rtnl

import (
	"errors"
	"io/fs"
	"net/netip"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// openIn opens a Conn in ns.
func openIn(t *testing.T, ns *nsenter.NS) *Conn {
	t.Helper()
	var c *Conn
	if err := ns.Do(func() (err error) { c, err = Open(); return err }); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// openNew opens a Conn in a fresh network namespace.
func openNew(t *testing.T) (*Conn, *nsenter.NS) {
	t.Helper()
	ns := nstest.New(t)
	return openIn(t, ns), ns
}

func addPair(t *testing.T, c *Conn) {
	t.Helper()
	must(t, c.Do(
		AddVeth{LinkAttrs{Name: "v0", Index: 10, Addr: mac1, Up: true}, LinkAttrs{Name: "v1", Index: 11, Addr: mac2}},
		SetLink{LinkRef: ByName("v1"), Flags: uapi.IFF_UP, Change: uapi.IFF_UP},
	))
}

func TestAVethPairIsBornWithAllThatOneMessageCanCarry(t *testing.T) {
	here, _ := openNew(t)
	x, nsX := openNew(t)
	y, nsY := openNew(t)
	must(t, x.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0", Index: 3}}))
	must(t, here.Do(AddVeth{
		LinkAttrs{Name: "v0", Index: 10, Addr: mac1, MTU: Some[uint32](1400), TxQLen: Some[uint32](7), Group: 5, NumTxQueues: 2, NumRxQueues: 3, Master: 3, NS: InFD(nsX.FD()), Up: true},
		LinkAttrs{Name: "v1", Index: 20, Addr: mac2, MTU: Some[uint32](1300), TxQLen: Some[uint32](0), Group: 6, NumTxQueues: 1, NumRxQueues: 1, NS: InFD(nsY.FD())},
	}))
	if _, err := here.Link("v0"); !errors.Is(err, unix.ENODEV) {
		t.Errorf("v0 passed through the socket's namespace: %v", err)
	}
	v0, err := x.Link("v0")
	must(t, err)
	if v0.Index != 10 || v0.Addr != mac1 || v0.MTU != 1400 || v0.TxQLen != 7 || v0.Group != 5 || v0.NumTxQueues != 2 || v0.NumRxQueues != 3 || v0.Master != 3 || !v0.IsUp() || v0.Kind != "veth" {
		t.Errorf("v0 is %+v", v0)
	}
	v1, err := y.Link("v1")
	must(t, err)
	if v1.Index != 20 || v1.Addr != mac2 || v1.MTU != 1300 || v1.TxQLen != 0 || v1.Group != 6 || v1.NumTxQueues != 1 || v1.IsUp() {
		t.Errorf("v1 is %+v", v1)
	}
	if v0.Link != Some[uint32](20) || v1.Link != Some[uint32](10) {
		t.Errorf("the ends name %v and %v as each other", v0.Link, v1.Link)
	}
	id, err := x.NSID(InFD(nsY.FD()))
	must(t, err)
	if !v0.LinkNSID.Set || v0.LinkNSID.V != id || id < 0 {
		t.Errorf("v0's peer is in nsid %v, which is %d", v0.LinkNSID, id)
	}
}

func TestANamespaceGoesByPidOrNsidToo(t *testing.T) {
	here, _ := openNew(t)
	x, nsX := openNew(t)
	must(t, here.Do(SetNSID{InFD(nsX.FD()), 7}, AddVeth{LinkAttrs{Name: "a", NS: InNSID(7)}, LinkAttrs{Name: "b"}}))
	if _, err := x.Link("a"); err != nil {
		t.Error(err)
	}
	must(t, here.Do(SetLink{LinkRef: ByName("b"), NS: InPID(os.Getpid())}))
	if _, err := here.Link("b"); !errors.Is(err, unix.ENODEV) {
		t.Errorf("b did not move: %v", err)
	}
	must(t, here.Do(DelLink{LinkRef: ByName("a"), NS: InNSID(7)}))
	if _, err := x.Link("a"); !errors.Is(err, unix.ENODEV) {
		t.Errorf("a is still there: %v", err)
	}
}

func TestNSIDs(t *testing.T) {
	c, _ := openNew(t)
	_, other := openNew(t)
	if id, err := c.NSID(InFD(other.FD())); err != nil || id != -1 {
		t.Errorf("id %d, error %v, want none", id, err)
	}
	must(t, c.Do(SetNSID{InFD(other.FD()), 42}))
	if id, err := c.NSID(InFD(other.FD())); err != nil || id != 42 {
		t.Errorf("id %d, error %v", id, err)
	}
	if err := c.Do(SetNSID{InFD(other.FD()), 43}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second id: %v", err)
	}
	if ids, err := c.NSIDs(nil); err != nil || len(ids) != 1 || ids[0].ID != 42 {
		t.Errorf("ids %v, error %v", ids, err)
	}
}

func TestALinkIsChangedInOneMessage(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	must(t, c.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0", Addr: mac2}}))
	br, err := c.Link("br0")
	must(t, err)
	must(t, c.Do(SetLink{
		LinkRef: ByIndex(10), Flags: uapi.IFF_NOARP, Change: uapi.IFF_NOARP, MTU: Some[uint32](1300), TxQLen: Some[uint32](5), NewGroup: Some[uint32](9),
		Master: Some(br.Index), Alias: Some("to the moon"), Addr: MAC([6]byte{2, 0, 0, 0, 0, 9}), AddrGenMode: Some[uint8](uapi.IN6_ADDR_GEN_MODE_NONE),
	}))
	must(t, c.Do(LinkAltNames{LinkRef: ByIndex(10), Names: []string{"left-end-of-the-pair", "l"}}))
	l, err := c.Link("left-end-of-the-pair")
	must(t, err)
	if l.Index != 10 || l.Flags&uapi.IFF_NOARP == 0 || !l.IsUp() || l.MTU != 1300 || l.TxQLen != 5 || l.Group != 9 || l.Master != br.Index || l.Alias != "to the moon" ||
		l.Addr.String() != "02:00:00:00:00:09" || l.AddrGenMode != Some[uint8](uapi.IN6_ADDR_GEN_MODE_NONE) || len(l.AltNames) != 2 {
		t.Errorf("the link is %+v", l)
	}
	must(t, c.Do(
		SetLink{LinkRef: ByIndex(10), Alias: Some(""), Master: Some[uint32](0)},
		LinkAltNames{LinkRef: ByIndex(10), Names: []string{"l"}, Delete: true},
	))
	l, err = c.LinkByIndex(10)
	must(t, err)
	if l.Alias != "" || l.Master != 0 || len(l.AltNames) != 1 {
		t.Errorf("the link is %+v", l)
	}
}

func TestBridgeAndPortOptionsComeBackAsTheyWereSet(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	set := Bridge{
		ForwardDelay: Some[uint32](400), HelloTime: Some[uint32](150), MaxAge: Some[uint32](1900), AgeingTime: Some[uint32](1000), Priority: Some[uint16](100),
		GroupFwdMask: Some[uint16](8), GroupAddr: MAC([6]byte{1, 0x80, 0xc2, 0, 0, 4}), MCastSnooping: Some[uint8](0), MCastHashMax: Some[uint32](512),
		MCastQuerierInterval: Some[uint64](3000), NFCallIPTables: Some[uint8](1),
	}
	must(t, c.Do(AddBridge{LinkAttrs{Name: "br0", Index: 5, Addr: mac2}, set}, SetLink{LinkRef: ByIndex(10), Master: Some[uint32](5)}))
	must(t, c.Do(SetLink{LinkRef: ByIndex(5), Kind: "bridge", Data: &Bridge{STPState: Some[uint32](1)}}))
	l, err := c.LinkByIndex(5)
	must(t, err)
	var b Bridge
	if must(t, b.Decode(l.Data)); b.ForwardDelay != set.ForwardDelay || b.HelloTime != set.HelloTime || b.MaxAge != set.MaxAge || b.AgeingTime != set.AgeingTime || b.Priority != set.Priority ||
		b.GroupFwdMask != set.GroupFwdMask || b.GroupAddr != set.GroupAddr || b.MCastSnooping != set.MCastSnooping || b.MCastHashMax != set.MCastHashMax ||
		b.MCastQuerierInterval != set.MCastQuerierInterval || b.NFCallIPTables != set.NFCallIPTables || b.STPState != Some[uint32](1) || b.BridgeID.Priority != 100 || b.BridgeID.Addr != [6]byte(mac2.Bytes()) {
		t.Errorf("the bridge is %+v", b)
	}
	port := BridgePort{Priority: Some[uint16](7), Cost: Some[uint32](33), Guard: Some[uint8](1), Hairpin: Some[uint8](1), Learning: Some[uint8](0), Isolated: Some[uint8](1), MCastRouter: Some[uint8](2)}
	must(t, c.Do(SetLink{LinkRef: ByIndex(10), PortKind: "bridge", PortData: &port}))
	l, err = c.LinkByIndex(10)
	must(t, err)
	var p BridgePort
	if must(t, p.Decode(l.PortData)); p.Priority != port.Priority || p.Cost != port.Cost || p.Guard != port.Guard || p.Hairpin != port.Hairpin || p.Learning != port.Learning || p.Isolated != port.Isolated || p.MCastRouter != port.MCastRouter {
		t.Errorf("the port is %+v", p)
	}
	links, err := c.Links(nil, LinkFilter{Master: 5})
	if err != nil || len(links) != 1 || links[0].Index != 10 {
		t.Errorf("%d links of the bridge, error %v", len(links), err)
	}
}

func TestFiltersHoldForUnknownKindsToo(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	for kind, want := range map[string]int{"veth": 2, "bridge": 0, "nosuchkind": 0, "": 3} {
		if links, err := c.Links(nil, LinkFilter{Kind: kind}); err != nil || len(links) != want {
			t.Errorf("%d links of kind %q, error %v, want %d", len(links), kind, err, want)
		}
	}
}

func TestOneEndDeletedTakesTheOtherAndAGroupGoesAtOnce(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	must(t, c.Do(DelLink{LinkRef: ByName("v1")}))
	if _, err := c.LinkByIndex(10); !errors.Is(err, unix.ENODEV) {
		t.Errorf("v0 is still there: %v", err)
	}
	must(t, c.Do(AddVeth{LinkAttrs{Name: "a", Group: 77}, LinkAttrs{Name: "b"}}, AddVeth{LinkAttrs{Name: "c", Group: 77}, LinkAttrs{Name: "d"}}, DelLink{LinkRef: ByGroup(77)}))
	if links, err := c.Links(nil); err != nil || len(links) != 1 {
		t.Errorf("%d links are left, error %v", len(links), err)
	}
}

func TestAddressesComeBackAsTheyWereSet(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	set := []Addr{
		{Index: 10, Local: netip.MustParsePrefix("10.0.0.1/24"), Broadcast: netip.MustParseAddr("10.0.0.255"), Label: "v0:web", Metric: 400, Scope: uapi.RT_SCOPE_LINK},
		{Index: 10, Local: netip.MustParsePrefix("10.1.0.1/32"), Peer: netip.MustParseAddr("10.1.0.2"), Lifetime: Some(Lifetime{600, 300}), Flags: uapi.IFA_F_NOPREFIXROUTE},
		{Index: 10, Local: netip.MustParsePrefix("fd00::1/64"), Flags: uapi.IFA_F_NODAD, Proto: 9},
	}
	for _, a := range set {
		must(t, c.Do(AddAddr{Addr: a}))
	}
	for _, want := range set {
		got := findAddr(t, c, want.Local)
		if got.Peer != want.Peer || got.Broadcast != want.Broadcast || got.Scope != want.Scope || got.Metric != want.Metric || got.Proto != want.Proto ||
			want.Label != "" && got.Label != want.Label || got.Flags&want.Flags != want.Flags {
			t.Errorf("%v is %+v", want.Local, got)
		}
	}
	if got := findAddr(t, c, set[1].Local); !got.Lifetime.Set || got.Lifetime.V.Valid > 600 || got.Lifetime.V.Preferred > 300 {
		t.Errorf("lifetime %v", got.Lifetime)
	}
	if err := c.Do(AddAddr{Addr: set[0]}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the same again: %v", err)
	}
	must(t, c.Do(AddAddr{Addr: set[0], Replace: true}))
	must(t, c.Do(DelAddr{Addr: set[0]}))
	if err := c.Do(DelAddr{Addr: set[0]}); !errors.Is(err, unix.EADDRNOTAVAIL) {
		t.Errorf("deleted twice: %v", err)
	}
	if as, err := c.Addrs(nil, AddrFilter{Family: uapi.AF_INET, Index: 10}); err != nil || len(as) != 1 {
		t.Errorf("%d IPv4 addresses, error %v", len(as), err)
	}
}

func findAddr(t *testing.T, c *Conn, local netip.Prefix) Addr {
	t.Helper()
	as, err := c.Addrs(nil)
	must(t, err)
	for _, a := range as {
		if a.Local == local {
			return a
		}
	}
	t.Fatalf("%v is not there", local)
	return Addr{}
}

func TestRoutesComeBackAsTheyWereSet(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	must(t, c.Do(
		AddAddr{Addr: Addr{Index: 10, Local: netip.MustParsePrefix("10.0.0.1/24")}},
		AddAddr{Addr: Addr{Index: 11, Local: netip.MustParsePrefix("10.0.1.1/24")}},
		AddAddr{Addr: Addr{Index: 10, Local: netip.MustParsePrefix("fd00::1/64"), Flags: uapi.IFA_F_NODAD}},
	))
	gw := netip.MustParseAddr("10.0.0.2")
	simple := Route{Table: 1000, Protocol: uapi.RTPROT_STATIC, Type: uapi.RTN_UNICAST, Dst: netip.MustParsePrefix("192.168.0.0/16"), Gateway: gw, OutIndex: 10, Metric: Some[uint32](5), PrefSrc: netip.MustParseAddr("10.0.0.1")}
	simple.Metrics.Set(uapi.RTAX_MTU, 1300)
	simple.Metrics.Set(uapi.RTAX_LOCK, 1<<uapi.RTAX_MTU)
	multi := Route{Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST, Dst: netip.MustParsePrefix("10.99.0.0/16"),
		Hops: []Hop{{Gateway: gw, Index: 10}, {Gateway: netip.MustParseAddr("10.0.1.2"), Index: 11, Weight: 4}}}
	via6 := Route{Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_UNICAST, Dst: netip.MustParsePrefix("10.98.0.0/16"), Gateway: netip.MustParseAddr("fd00::2"), OutIndex: 10}
	hole := Route{Table: uapi.RT_TABLE_MAIN, Protocol: uapi.RTPROT_BOOT, Type: uapi.RTN_BLACKHOLE, Dst: netip.MustParsePrefix("2001:db8::/32"), Metric: Some[uint32](1024)}
	must(t, c.Do(AddRoute{Route: simple}, AddRoute{Route: multi}, AddRoute{Route: via6}, AddRoute{Route: hole}))

	got := findRoute(t, c, simple)
	if got.Table != 1000 || got.Gateway != gw || got.OutIndex != 10 || got.Metric != simple.Metric || got.PrefSrc != simple.PrefSrc || got.Protocol != uapi.RTPROT_STATIC || got.Metrics != simple.Metrics {
		t.Errorf("the route is %+v", got)
	}
	got = findRoute(t, c, multi)
	if len(got.Hops) != 2 || got.Hops[0].Gateway != gw || got.Hops[1].Index != 11 || got.Hops[1].Weight != 4 || got.Hops[1].Gateway != multi.Hops[1].Gateway {
		t.Errorf("the hops are %+v", got.Hops)
	}
	if got = findRoute(t, c, via6); got.Gateway != via6.Gateway {
		t.Errorf("the route via IPv6 is %+v", got)
	}
	if got = findRoute(t, c, hole); got.Type != uapi.RTN_BLACKHOLE {
		t.Errorf("the blackhole is %+v", got)
	}
	if rs, err := c.Routes(nil, RouteFilter{Family: uapi.AF_INET, Table: 1000}); err != nil || len(rs) != 1 {
		t.Errorf("%d routes in table 1000, error %v", len(rs), err)
	}
	if rs, err := c.Routes(nil, RouteFilter{Family: uapi.AF_INET, Table: 4711}); err != nil || len(rs) != 0 {
		t.Errorf("%d routes in a table that is not there, error %v", len(rs), err)
	}
	way, err := c.GetRoute(Route{Dst: netip.MustParsePrefix("10.0.1.77/32")})
	if err != nil || way.OutIndex != 11 || way.PrefSrc != netip.MustParseAddr("10.0.1.1") {
		t.Errorf("the way is %+v, error %v", way, err)
	}
	if err := c.Do(AddRoute{Route: multi}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the same again: %v", err)
	}
	must(t, c.Do(DelRoute{simple}))
	if err := c.Do(DelRoute{simple}); !errors.Is(err, unix.ESRCH) {
		t.Errorf("deleted twice: %v", err)
	}
}

func findRoute(t *testing.T, c *Conn, want Route) Route {
	t.Helper()
	rs, err := c.Routes(nil)
	must(t, err)
	for _, r := range rs {
		if r.Dst == want.Dst {
			return r
		}
	}
	t.Fatalf("%v is not there", want.Dst)
	return Route{}
}

func TestNeighboursComeBackAsTheyWereSet(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	n := Neigh{Index: 10, Dst: netip.MustParseAddr("10.0.0.9"), LLAddr: mac2, State: uapi.NUD_PERMANENT}
	must(t, c.Do(AddNeigh{Neigh: n}))
	got, err := c.Neighs(nil, NeighFilter{Family: uapi.AF_INET, Index: 10})
	must(t, err)
	if len(got) != 1 || got[0].Dst != n.Dst || got[0].LLAddr != n.LLAddr || got[0].State != n.State {
		t.Errorf("neighbours %+v", got)
	}
	if err := c.Do(AddNeigh{Neigh: n}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the same again: %v", err)
	}
	must(t, c.Do(DelNeigh{n}))
}

func TestWhatOneEndSentTheOtherReceived(t *testing.T) {
	c, ns := openNew(t)
	addPair(t, c)
	waitUp(t, c, 10)
	must(t, ns.Do(func() error { return sendFrames("v0", 3) }))
	var v0, v1 Stats
	for range 100 {
		var err error
		v0, err = c.StatsOf(10)
		must(t, err)
		v1, err = c.StatsOf(11)
		must(t, err)
		again, err := c.StatsOf(10)
		must(t, err)
		if again.Link.TxPackets == v0.Link.TxPackets {
			break // IPv6 sends a few of its own when it likes
		}
	}
	if v0.Link.TxPackets < 3 || v0.Link.TxPackets != v1.Link.RxPackets || v0.Link.TxBytes != v1.Link.RxBytes {
		t.Errorf("sent %d packets, %d bytes; received %d, %d", v0.Link.TxPackets, v0.Link.TxBytes, v1.Link.RxPackets, v1.Link.RxBytes)
	}
	all, err := c.Stats(nil)
	if err != nil || len(all) != 3 {
		t.Errorf("counters of %d links, error %v", len(all), err)
	}
	l, err := c.LinkByIndex(11)
	if err != nil || l.Stats.RxPackets < 3 {
		t.Errorf("RTM_GETLINK says %d packets, error %v", l.Stats.RxPackets, err)
	}
}

// waitUp waits until the link has a queue to send by: the kernel sees to that
// some time after the other end is up, and drops what is sent before.
func waitUp(t *testing.T, c *Conn, index uint32) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		l, err := c.LinkByIndex(index)
		must(t, err)
		if l.OperState == uapi.IF_OPER_UP {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("%s is in state %d after 5 s", l.Name, l.OperState)
		}
	}
}

// sendFrames sends n frames out of a link, of an ethertype that nobody answers.
func sendFrames(name string, n int) error {
	fd, err := unix.Socket(unix.AF_PACKET, unix.SOCK_RAW|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	req, err := unix.NewIfreq(name)
	if err != nil {
		return err
	}
	if err := unix.IoctlIfreq(fd, unix.SIOCGIFINDEX, req); err != nil {
		return err
	}
	frame := make([]byte, 60)
	copy(frame, "\xff\xff\xff\xff\xff\xff\x02\x00\x00\x00\x00\x01\x88\xb5")
	for range n {
		if err := unix.Sendto(fd, frame, 0, &unix.SockaddrLinklayer{Ifindex: int(req.Uint32())}); err != nil {
			return err
		}
	}
	return nil
}

func TestTheKernelsWordsReachTheCaller(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	for _, tt := range []struct {
		req   Request
		errno error
		words []string
	}{
		{SetLink{LinkRef: ByIndex(10), MTU: Some[uint32](10)}, unix.EINVAL, []string{"mtu less than device minimum"}},
		{broken{uapi.IFLA_MTU, 2}, unix.ERANGE, []string{"IFLA_MTU, at byte 32"}},
		{AddLink{LinkAttrs: LinkAttrs{Name: "x"}, Kind: "nosuchkind"}, unix.EOPNOTSUPP, []string{"Unknown device type"}},
		{AddVeth{LinkAttrs{Name: "x"}, LinkAttrs{Name: strings.Repeat("y", 20)}}, unix.ERANGE, []string{pathOfPeerName}},
		{AddVeth{LinkAttrs{Name: "x"}, LinkAttrs{Name: "v0"}}, unix.EEXIST, nil},
	} {
		err := c.Do(tt.req)
		if !errors.Is(err, tt.errno) {
			t.Errorf("%T: error %v, want %v", tt.req, err, tt.errno)
			continue
		}
		for _, w := range tt.words {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%q lacks %q", err, w)
			}
		}
	}
}

// broken sets a link's attribute to a value of n bytes.
type broken struct {
	typ uint16
	n   int
}

func (b broken) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK})
	wire.Native.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], 10)
	e.Bytes(b.typ, make([]byte, b.n))
	e.End(m)
}

// cut ends in an attribute that says it is longer than the message.
type cut struct{}

func (cut) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK})
	wire.Native.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], 10)
	e.U32(uapi.IFLA_MTU, 1300)
	e.End(m)
	wire.Native.PutUint16(e.Buf[m+32:], 100)
}

func TestTheKernelsWarningReachesTheCaller(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	var w *Warning
	if err := c.Do(cut{}); !errors.As(err, &w) || !strings.Contains(w.Msg, "leftover") {
		t.Errorf("error %v, want the warning of bytes left over", err)
	}
}

func TestARealOverrunIsErrReplyLost(t *testing.T) {
	c, _ := openNew(t)
	fd := -1
	must(t, c.sock.(*fdSocket).raw.Control(func(p uintptr) { fd = int(p) }))
	must(t, unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_RCVBUF, 1))
	reqs := make([]Request, 100)
	for i := range reqs {
		reqs[i] = DelLink{LinkRef: ByIndex(4711)}
	}
	if err := c.Do(reqs...); !errors.Is(err, ErrReplyLost) || !errors.Is(err, unix.ENODEV) {
		t.Errorf("error %.200v, want ErrReplyLost and what was not lost", err)
	}
	if err := c.Do(DelLink{LinkRef: ByIndex(4711)}); !errors.Is(err, unix.ENODEV) || errors.Is(err, ErrReplyLost) {
		t.Errorf("the next call: %v", err)
	}
}

func TestAForgedReplyOfAnotherSocketIsPassedOver(t *testing.T) {
	c, ns := openNew(t)
	must(t, ns.Do(func() error {
		fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC, unix.NETLINK_ROUTE)
		if err != nil {
			return err
		}
		defer unix.Close(fd)
		forged := msgTo(1, c.pid, uapi.NLMSG_ERROR, 0, func(e *wire.Encoder) {
			errorBody(e, unix.EIO)
			e.Fixed(wire.HeaderLen)
		})
		return unix.Sendto(fd, forged, 0, &unix.SockaddrNetlink{Family: unix.AF_NETLINK, Pid: c.pid})
	}))
	if err := c.Do(AddVeth{LinkAttrs{Name: "a"}, LinkAttrs{Name: "b"}}); err != nil {
		t.Errorf("error %v: the forged answer was taken", err)
	}
}

func TestABatchLargerThanAChunk(t *testing.T) {
	c, _ := openNew(t)
	reqs := make([]Request, 0, 300)
	for i := range cap(reqs) {
		n := string([]byte{'a' + byte(i/26%26), 'a' + byte(i%26), '0' + byte(i/676)})
		reqs = append(reqs, AddVeth{LinkAttrs{Name: "x" + n, Group: 9, NumTxQueues: 1, NumRxQueues: 1}, LinkAttrs{Name: "y" + n, NumTxQueues: 1, NumRxQueues: 1}})
	}
	must(t, c.Do(reqs...))
	links, err := c.Links(nil)
	if err != nil || len(links) != 601 {
		t.Fatalf("%d links, error %v", len(links), err)
	}
	must(t, c.Do(DelLink{LinkRef: ByGroup(9)}))
}

func TestADumpIntoUsedMemoryAllocatesLittle(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	links, err := c.Links(nil)
	must(t, err)
	n := testing.AllocsPerRun(20, func() { links, err = c.Links(links) })
	// Per call, not per link: the request as an interface, what the callbacks
	// share, a sender's address for each of two receives.
	if err != nil || n > 24 {
		t.Errorf("%v allocations, error %v", n, err)
	}
}
