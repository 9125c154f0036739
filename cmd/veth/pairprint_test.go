package main

import (
	"net/netip"
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// samplePairs are a container's, one afar, one with both ends here, and one
// whose other end has gone.
func samplePairs() []*vethPair {
	id := strings.Repeat("0123456789abcdef", 4)
	link := func(index uint32, name, addr string, state uint8, s rtnl.LinkStats) *rtnl.Link {
		return told(rtnl.Link{Index: index, Name: name, Type: uapi.ARPHRD_ETHER, Kind: "veth", Flags: uapi.IFF_UP | uapi.IFF_RUNNING,
			MTU: 1500, OperState: state, Addr: mac(addr), Stats: s}, uapi.IFLA_CARRIER_CHANGES)
	}
	here := &pairNS{Found: nsenter.Found{Here: true, Names: []string{"home"}}}
	web := &pairNS{
		Found: nsenter.Found{Names: []string{"web", "www"}, Mounts: []string{"/run/c/net"}, PIDs: []int{7, 8, 9}},
		asked: true,
		procs: []process{{pid: 7, comm: "nginx\x1b[2J", container: id, runtime: "docker"}, {pid: 8, comm: "nginx", container: id, runtime: "docker"}, {pid: 9, comm: "cat"}},
	}
	shut := &pairNS{Found: nsenter.Found{Mounts: []string{"/run/c/x y"}}, asked: true}
	host := &vethEnd{index: 12, ns: here, master: "br0", nsid: rtnl.Some(int32(0)),
		link: link(12, "veth1a2b3c", "02:00:00:00:00:12", uapi.IF_OPER_UP, rtnl.LinkStats{TxPackets: 3, TxBytes: 300, RxPackets: 1, RxBytes: 60})}
	host.link.Master, host.link.Group = 4, 7
	guest := &vethEnd{index: 2, ns: web, nsid: rtnl.Some(int32(5)),
		addrs: []rtnl.Addr{
			{Index: 2, Local: netip.MustParsePrefix("10.0.0.2/24"), Flags: uapi.IFA_F_PERMANENT},
			{Index: 2, Local: netip.MustParsePrefix("fd00::2/64"), Peer: netip.MustParseAddr("fd00::1"), Flags: uapi.IFA_F_PERMANENT}},
		link: link(2, "eth0", "02:00:00:00:00:02", uapi.IF_OPER_LOWERLAYERDOWN, rtnl.LinkStats{TxPackets: 1, TxBytes: 60, RxPackets: 2, RxBytes: 200, RxDropped: 1})}
	a, b := &vethEnd{index: 5, ns: here, link: link(5, "a", "02:00:00:00:00:05", uapi.IF_OPER_DOWN, rtnl.LinkStats{})},
		&vethEnd{index: 6, ns: here, link: link(6, "b", "02:00:00:00:00:06", uapi.IF_OPER_DOWN, rtnl.LinkStats{})}
	far := &vethEnd{index: 9, ns: here, link: link(9, "far", "02:00:00:00:00:09", uapi.IF_OPER_DOWN, rtnl.LinkStats{TxPackets: 1, TxBytes: 70, TxDropped: 2})}
	far.link.LinkNSID = rtnl.Some(int32(3))
	lone := &vethEnd{index: 10, ns: here, link: link(10, "lone", "02:00:00:00:00:0a", uapi.IF_OPER_DOWN, rtnl.LinkStats{})}
	pairs := []*vethPair{
		{ends: [2]*vethEnd{host, guest}},
		{ends: [2]*vethEnd{a, b}},
		{ends: [2]*vethEnd{far, {index: 2, ns: shut, nsid: far.link.LinkNSID}}},
		{ends: [2]*vethEnd{lone, {}}},
	}
	pairs[0].mirror = mirrorOf(&host.link.Stats, &guest.link.Stats)
	pairs[1].mirror = mirrorOf(&a.link.Stats, &b.link.Stats)
	for _, p := range pairs {
		p.explain("be root")
	}
	return pairs
}

func printedPairs(opt options, pairs []*vethPair) string {
	a := newApp("veth", nil, nil, nil)
	a.opt = opt
	a.names.group.read = true // not this machine's
	a.configure()
	a.printPairs(pairs)
	return string(a.out.buf)
}

func TestPairsPrintAsBlocksThatPeopleRead(t *testing.T) {
	const plain = `12: veth1a2b3c  here, netns home                                                                UP              02:00:00:00:00:12  mtu 1500  group 7  master br0
 2: eth0        netns web www, docker 0123456789ab: nginx?[2J (7), cat (9), and 1 more process  LOWERLAYERDOWN  02:00:00:00:00:02  mtu 1500  10.0.0.2/24  fd00::2 peer fd00::1/64

5: a  here, netns home  DOWN  02:00:00:00:00:05  mtu 1500
6: b  here, netns home  DOWN  02:00:00:00:00:06  mtu 1500

9: far  here, netns home  DOWN  02:00:00:00:00:09  mtu 1500
2: ?    /run/c/x y        its namespace is nsid 3; be root

10: lone  here, netns home  DOWN  02:00:00:00:00:0a  mtu 1500
 ?: ?                       it has gone meanwhile
`
	for _, c := range []struct {
		what string
		opt  options
		from int
		want string
	}{
		{"text", options{}, 0, plain},
		{"-o", options{oneline: true}, 2, `9: far  here, netns home  DOWN  02:00:00:00:00:09  mtu 1500\2: ?    /run/c/x y        its namespace is nsid 3; be root
10: lone  here, netns home  DOWN  02:00:00:00:00:0a  mtu 1500\ ?: ?                       it has gone meanwhile
`},
		{"-br", options{brief: true}, 0, `veth1a2b3c UP   here, netns home  eth0 LOWERLAYERDOWN netns web www, docker 0123456789ab: nginx?[2J (7), cat (9), and 1 more process
a          DOWN here, netns home  b    DOWN           here, netns home
far        DOWN here, netns home  ?                   /run/c/x y  its namespace is nsid 3; be root
lone       DOWN here, netns home  ?                   it has gone meanwhile
`},
		{"-d", options{details: true}, 2, `9: far  here, netns home  DOWN  02:00:00:00:00:09  mtu 1500
2: ?    /run/c/x y        its namespace is nsid 3; be root
    /run/c/x y

10: lone  here, netns home  DOWN  02:00:00:00:00:0a  mtu 1500
 ?: ?                       it has gone meanwhile
`},
		{"-s -o", options{stats: 1, oneline: true}, 1, `5: a  here, netns home  DOWN  02:00:00:00:00:05  mtu 1500\6: b  here, netns home  DOWN  02:00:00:00:00:06  mtu 1500\    a -> b  0 packets, 0 bytes; mirror\    b -> a  0 packets, 0 bytes; mirror
9: far  here, netns home  DOWN  02:00:00:00:00:09  mtu 1500\2: ?    /run/c/x y        its namespace is nsid 3; be root\    sent 1 packet, 70 bytes; received 0 packets, 0 bytes; not sent: 2
10: lone  here, netns home  DOWN  02:00:00:00:00:0a  mtu 1500\ ?: ?                       it has gone meanwhile\    sent 0 packets, 0 bytes; received 0 packets, 0 bytes
`},
	} {
		if got := printedPairs(c.opt, samplePairs()[c.from:]); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.what, got, c.want)
		}
	}
	got := printedPairs(options{stats: 1, details: true}, samplePairs()[:1])
	const want = `    /run/c/net
    7 nginx?[2J  docker 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    8 nginx  docker 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    9 cat
    veth1a2b3c -> eth0        3 packets, 300 bytes; differ: received 2 packets, 200 bytes (-1, -100), counting on; dropped when received: 1
    eth0       -> veth1a2b3c  1 packet, 60 bytes; mirror, counting on
`
	if !strings.HasSuffix(got, "fd00::2 peer fd00::1/64\n"+want) {
		t.Errorf("-s -d:\n%s\nwant at the end\n%s", got, want)
	}
}

func TestPairsPrintAsJSON(t *testing.T) {
	const id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	const want = `[{"ends":[` +
		`{"ifindex":12,"nsid":0,"here":true,"netns":"home","netns_path":"/run/netns/home","ifname":"veth1a2b3c","flags":["UP"],"operstate":"UP","address":"02:00:00:00:00:12","mtu":1500,"group":"7","master":"br0","addr_info":[]},` +
		`{"ifindex":2,"nsid":5,"netns":"web","netns_path":"/run/netns/web","pids":[{"pid":7,"comm":"nginx\u001b[2J","container":"` + id + `","runtime":"docker"},{"pid":8,"comm":"nginx","container":"` + id + `","runtime":"docker"},{"pid":9,"comm":"cat"}],` +
		`"ifname":"eth0","flags":["UP"],"operstate":"LOWERLAYERDOWN","address":"02:00:00:00:00:02","mtu":1500,"group":"default","addr_info":[{"family":"inet","local":"10.0.0.2","prefixlen":24,"scope":"global"},{"family":"inet6","local":"fd00::2","address":"fd00::1","prefixlen":64,"scope":"global"}]}]},` +
		`{"ends":[{"ifindex":9,"here":true,"netns":"home","netns_path":"/run/netns/home","ifname":"far","flags":["UP"],"operstate":"DOWN","address":"02:00:00:00:00:09","mtu":1500,"group":"default","addr_info":[]},` +
		`{"ifindex":2,"nsid":3,"netns_path":"/run/c/x y","pids":[],"why":"its namespace is nsid 3; be root"}]}]` + "\n"
	pairs := samplePairs()
	if got := printedPairs(options{json: true}, []*vethPair{pairs[0], pairs[2]}); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	const brief = `[{"ends":[{"ifindex":10,"ifname":"lone","operstate":"DOWN","here":true,"netns":"home","netns_path":"/run/netns/home"},{"why":"it has gone meanwhile"}]}]` + "\n"
	if got := printedPairs(options{json: true, brief: true}, pairs[3:]); got != brief {
		t.Errorf("-br\n%s\nwant\n%s", got, brief)
	}
	got := printedPairs(options{json: true, stats: 1}, pairs[:1])
	if !strings.HasSuffix(got, `],"mirror":false,"steady":false,"differ":[{"packets":-1,"bytes":-100},{"packets":0,"bytes":0}]}]`+"\n") ||
		strings.Count(got, `"stats64":{"rx":{"bytes":`) != 0 { // the samples' kernel told no counters
		t.Errorf("-s\n%s", got)
	}
	if got := printedPairs(options{json: true}, nil); got != "[]\n" {
		t.Errorf("none: %q", got)
	}
}

func TestCountersOfBothEndsMirrorEachOther(t *testing.T) {
	x := rtnl.LinkStats{TxPackets: 5, TxBytes: 500, RxPackets: 3, RxBytes: 180}
	y := rtnl.LinkStats{TxPackets: 3, TxBytes: 180, RxPackets: 5, RxBytes: 500, RxErrors: 9}
	if m := mirrorOf(&x, &y); !m.exact() || !m.steady {
		t.Errorf("%+v", m)
	}
	y.RxBytes, y.TxPackets = 400, 4
	if m := mirrorOf(&x, &y); m.exact() || m.steady || m.differ != [2]difference{{0, -100}, {-1, 0}} {
		t.Errorf("%+v", m)
	}
}

// The second end counts ahead of the first for as long as quiet is not reached.
func TestEndsThatCountOnAreReadAgainAFewTimes(t *testing.T) {
	for _, c := range []struct {
		name         string
		quiet        int // after so many readings nothing is counted
		lost         uint64
		exact, still bool
	}{
		{"quiet at once", 0, 0, true, true},
		{"quiet at last", 6, 0, true, true},
		{"something was lost", 4, 2, false, true},
		{"never quiet", 1000, 2, false, false},
	} {
		n, readings := uint64(100), 0
		count := func() {
			if readings++; readings < c.quiet {
				n++
			}
		}
		p := &vethPair{ends: [2]*vethEnd{{link: &rtnl.Link{}}, {link: &rtnl.Link{}}}}
		x, y := &p.ends[0].link.Stats, &p.ends[1].link.Stats
		err := p.reread(func() error { count(); x.TxPackets = n; return nil }, func() error { count(); y.RxPackets = n - c.lost; return nil })
		if err != nil || p.mirror.exact() != c.exact || p.mirror.steady != c.still || readings > 2*rereads+1 {
			t.Errorf("%s: %+v after %d readings, %v", c.name, p.mirror, readings, err)
		}
	}
}
