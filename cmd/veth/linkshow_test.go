package main

import (
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func TestWordsOfLinkShow(t *testing.T) {
	for _, c := range []struct {
		words string
		want  linkFilter
		ok    bool
	}{
		{"", linkFilter{}, true},
		{"v0", linkFilter{dev: "v0"}, true},
		{"dev v0 up", linkFilter{dev: "v0", up: true}, true},
		{"dev dev", linkFilter{dev: "dev"}, true},
		{"group default", linkFilter{group: rtnl.Some(uint32(0))}, true},
		{"group 0x10", linkFilter{group: rtnl.Some(uint32(16))}, true},
		{"master br0 type veth", linkFilter{master: "br0", kind: "veth"}, true},
		{"vrf red", linkFilter{master: "red", vrf: true}, true},
		{"type bridge_slave", linkFilter{slaveKind: "bridge"}, true},
		{"type x", linkFilter{kind: "x"}, true},
		{"nomaster", linkFilter{noMaster: true}, true},
		{"v0 v1", linkFilter{}, false},
		{"dev", linkFilter{}, false},
		{"group", linkFilter{}, false},
		{"group nosuch", linkFilter{}, false},
		{"type", linkFilter{}, false},
		{"master", linkFilter{}, false},
	} {
		names := knownNames
		got, err := parseLinkFilter(&args{words: strings.Fields(c.words)}, &names)
		if (err == nil) != c.ok || c.ok && got != c.want {
			t.Errorf("%q: %+v, %v", c.words, got, err)
		}
	}
	names := knownNames
	if _, err := parseLinkFilter(&args{words: []string{"hel"}}, &names); err != errHelp {
		t.Errorf("hel: %v", err)
	}
}

// A told link is one for which the kernel told everything but these.
func told(l rtnl.Link, but ...uint16) *rtnl.Link {
	l.Told = [2]uint64{^uint64(0), ^uint64(0)}
	for _, attr := range append(but, uapi.IFLA_STATS64) {
		l.Told[attr/64] &^= 1 << (attr % 64)
	}
	return &l
}

func mac(s string) rtnl.HWAddr {
	a, ok := rtnl.ParseHWAddr(s)
	if !ok {
		panic(s)
	}
	return a
}

// The links and the lines are those that iproute2 6.1 printed for them.
func TestALinkIsPrintedAsIproute2PrintsIt(t *testing.T) {
	ff := mac("ff:ff:ff:ff:ff:ff")
	peer := told(rtnl.Link{Index: 15, Name: "a0", Type: uapi.ARPHRD_ETHER, Kind: "veth", Flags: uapi.IFF_BROADCAST | uapi.IFF_MULTICAST | uapi.IFF_UP,
		Link: rtnl.Some(uint32(16)), MTU: 1500, Qdisc: "noqueue", Master: 23, OperState: uapi.IF_OPER_LOWERLAYERDOWN, TxQLen: 1000,
		Addr: mac("02:00:00:00:00:15"), Broadcast: ff, Alias: "to the moon"}, uapi.IFLA_PROP_LIST)
	afar := told(rtnl.Link{Index: 10, Name: "v0", Type: uapi.ARPHRD_ETHER, Kind: "veth", Flags: uapi.IFF_BROADCAST | uapi.IFF_MULTICAST,
		Link: rtnl.Some(uint32(2)), LinkNSID: rtnl.Some(int32(0)), MTU: 1500, Qdisc: "noop", OperState: uapi.IF_OPER_DOWN, TxQLen: 1000,
		Addr: mac("02:00:00:00:00:10"), Broadcast: ff, AltNames: []string{"v0alt", "verylongalternativename"}}, uapi.IFLA_IFALIAS)
	tun := told(rtnl.Link{Index: 3, Name: "tun0", Type: uapi.ARPHRD_NONE, Kind: "tun", Flags: uapi.IFF_POINTOPOINT | uapi.IFF_NOARP | uapi.IFF_MULTICAST,
		MTU: 1500, Qdisc: "noop", OperState: uapi.IF_OPER_DOWN, ProtoDown: 1, ProtoDownReason: 1 << 2}, uapi.IFLA_PROP_LIST, uapi.IFLA_IFALIAS)
	for _, c := range []struct {
		link    *rtnl.Link
		options options
		want    string
	}{
		{peer, options{}, "15: a0@a1: <NO-CARRIER,BROADCAST,MULTICAST,UP,M-DOWN> mtu 1500 qdisc noqueue master br0 state LOWERLAYERDOWN mode DEFAULT group default qlen 1000\n" +
			"    link/ether 02:00:00:00:00:15 brd ff:ff:ff:ff:ff:ff\n    alias to the moon\n"},
		{peer, options{oneline: true}, "15: a0@a1: <NO-CARRIER,BROADCAST,MULTICAST,UP,M-DOWN> mtu 1500 qdisc noqueue master br0 state LOWERLAYERDOWN mode DEFAULT group default qlen 1000" +
			`\    link/ether 02:00:00:00:00:15 brd ff:ff:ff:ff:ff:ff\    alias to the moon` + "\n"},
		{peer, options{brief: true}, "a0@a1            LOWERLAYERDOWN 02:00:00:00:00:15 <NO-CARRIER,BROADCAST,MULTICAST,UP,M-DOWN> \n"},
		{peer, options{json: true}, `{"ifindex":15,"link":"a1","ifname":"a0","flags":["NO-CARRIER","BROADCAST","MULTICAST","UP","M-DOWN"],"mtu":1500,"qdisc":"noqueue",` +
			`"master":"br0","operstate":"LOWERLAYERDOWN","linkmode":"DEFAULT","group":"default","txqlen":1000,"link_type":"ether","address":"02:00:00:00:00:15",` +
			`"broadcast":"ff:ff:ff:ff:ff:ff","ifalias":"to the moon"}`},
		{afar, options{}, "10: v0@if2: <BROADCAST,MULTICAST> mtu 1500 qdisc noop state DOWN mode DEFAULT group default qlen 1000\n" +
			"    link/ether 02:00:00:00:00:10 brd ff:ff:ff:ff:ff:ff link-netns pod\n    altname v0alt\n    altname verylongalternativename\n"},
		{afar, options{json: true}, `{"ifindex":10,"link_index":2,"ifname":"v0","flags":["BROADCAST","MULTICAST"],"mtu":1500,"qdisc":"noop","operstate":"DOWN","linkmode":"DEFAULT",` +
			`"group":"default","txqlen":1000,"link_type":"ether","address":"02:00:00:00:00:10","broadcast":"ff:ff:ff:ff:ff:ff","link_netnsid":0,` +
			`"altnames":["v0alt","verylongalternativename"]}`},
		{afar, options{json: true, brief: true}, `{"link_index":2,"ifname":"v0","operstate":"DOWN","address":"02:00:00:00:00:10","flags":["BROADCAST","MULTICAST"]}`},
		{tun, options{}, "3: tun0: <POINTOPOINT,MULTICAST,NOARP> mtu 1500 qdisc noop state DOWN mode DEFAULT group default \n" +
			"    link/none  protodown on protodown_reason <2>\n"},
	} {
		a := &app{opt: c.options, names: knownNames, nsids: map[int32]string{0: "pod"}}
		a.links = linkCache{16: {name: "a1", there: true}, 23: {name: "br0", there: true}}
		a.out = printer{json: c.options.json, nl: "\n"}
		if c.options.oneline {
			a.out.nl = `\`
		}
		a.out.object()
		a.printLink(c.link, linkView{link: true})
		a.out.endObject()
		if got := string(a.out.buf); got != c.want {
			t.Errorf("%+v\ngot  %q\nwant %q", c.options, got, c.want)
		}
	}
}

func TestAddrShowLeavesOutTheModeAndTheAlias(t *testing.T) {
	l := told(rtnl.Link{Index: 2, Name: "x", Type: uapi.ARPHRD_ETHER, MTU: 1500, Qdisc: "noop", Alias: "a"}, uapi.IFLA_PROP_LIST)
	a := &app{names: knownNames, out: printer{nl: "\n"}}
	a.printLink(l, linkView{})
	if got, want := string(a.out.buf), "2: x: <> mtu 1500 qdisc noop state UNKNOWN group default \n    link/ether \n"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	a.out.buf = nil
	a.printLink(l, linkView{family: uapi.AF_INET})
	if got := string(a.out.buf); strings.Contains(got, "link/") {
		t.Errorf("of one family, without link-layer addresses: %q", got)
	}
}

func TestWhatTheKernelDidNotTellIsNotPrinted(t *testing.T) {
	a := &app{opt: options{details: true, stats: 2}, names: knownNames, out: printer{nl: "\n"}}
	a.printLink(&rtnl.Link{Index: 2, Name: "x", Type: 1}, linkView{link: true})
	if got, want := string(a.out.buf), "2: x: <> \n    link/ether \n\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNumbersInTheSpellingOfIproute2(t *testing.T) {
	if got := bridgeIDText([]byte{0x80, 0, 2, 0, 0, 0, 0, 0x23}); got != "8000.2:0:0:0:0:23" {
		t.Error(got)
	}
	for mask, want := range map[uint16]string{0: "0x0", 0x4005: "stp,lacp,lldp", 0x400a: "0x2,0x8,lldp"} {
		if got := groupFwdMask(mask); got != want {
			t.Errorf("%#x: %s, want %s", mask, got, want)
		}
	}
	for v, want := range map[uint64]string{0: "    0.00 ", 29984: "  299.84 ", 1234567: " 12345.67 ", 5: "    0.05 "} {
		if got := timerText(v, false) + " "; got != strings.TrimPrefix(want, " ") {
			t.Errorf("%d: %q, want %q", v, got, want)
		}
	}
	a := &app{}
	for typ, want := range map[uint16]string{1: "ether", 772: "loopback", 0xfffe: "none", 790: "fcfb3", 12345: "[12345]"} {
		if got := a.linkType(typ); got != want {
			t.Errorf("%d: %s, want %s", typ, got, want)
		}
	}
}

func TestLinkShowAgainstTheKernel(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, c := range []struct {
			words  string
			status int
			has    string // in stdout; "" for none
			hasNot string
		}{
			{"link add name v0 type veth peer name v1", 0, "", ""},
			{"link add name br0 type bridge", 0, "", ""},
			{"link set v0 master br0", 0, "", ""},
			{"link set v1 up", 0, "", ""},
			{"link", 0, ": v0@v1: <", ""},
			{"-br link show type veth", 0, "v1@v0 ", "br0 "},
			{"-br link show type bridge", 0, "br0 ", "v0@v1"},
			{"-br link show type bridge_slave", 0, "v0@v1 ", "v1@v0"},
			{"-br link show master br0", 0, "v0@v1 ", "v1@v0"},
			{"-br link show nomaster", 0, "v1@v0 ", "v0@v1"},
			{"-br link show up", 0, "v1@v0 ", "v0@v1"},
			{"-br link show type nosuch", 0, "", ""},
			{"-br link show group 7", 0, "", ""},
			{"-j link show type nosuch", 0, "[]\n", ""},
			{"-d link show v0", 0, "bridge_slave state ", ""},
			{"-d link show br0", 0, "bridge forward_delay 1500 ", ""},
			{"-s link show v0", 0, "    RX:  bytes packets errors", "RX errors"},
			{"-s -s link show v0", 0, "    RX errors:  length", ""},
			{"link show nosuch", 1, "", ""},
			{"link show master nosuch", 1, "", ""},
			{"link show vrf br0", 1, "", ""},
			{"link show v0 v1", 1, "", ""},
			{"link show averyveryverylongname", 1, "", ""},
			{"stats show dev v0 group link", 0, ": v0: group link\n    RX:  bytes", "RX errors"},
			{"-d stats show dev v0 group link", 0, "RX errors", ""},
			{"stats show dev v0 group xstats_slave subgroup bridge suite stp", 0, "STP BPDU:  RX: 0 TX: 0\n", ""},
			{"stats show dev nosuch", 1, "", ""},
			{"stats show dev v0 group nosuch", 22, "", ""},
			{"stats show dev", 1, "", ""},
			{"stats list", 1, "", ""},
		} {
			r := veth(strings.Fields(c.words)...)
			bad := c.has == "" && r.out != "" || !strings.Contains(r.out, c.has) || c.hasNot != "" && strings.Contains(r.out, c.hasNot)
			if r.status != c.status || bad || (r.status != 0) != (r.errOut != "") {
				t.Errorf("veth %s: status %d, want %d; stdout %q; stderr %q", c.words, r.status, c.status, r.out, r.errOut)
			}
		}
	})
}
