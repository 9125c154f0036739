package main

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

func TestWordsOfLinkAdd(t *testing.T) {
	mac := rtnl.MAC([6]byte{2, 0, 0, 0, 0, 1})
	for _, c := range []struct {
		words string
		want  linkWords
	}{
		{"v0 type veth", linkWords{dev: "v0", kind: "veth"}},
		{"dev v0 name v0 ty veth", linkWords{dev: "v0", name: "v0", kind: "veth"}},
		{"type veth peer", linkWords{kind: "veth", options: true, peer: &linkWords{}}},
		{"name v0 netns x type veth peer name v1 netns y",
			linkWords{dev: "v0", name: "v0", netns: "x", kind: "veth", options: true, peer: &linkWords{dev: "v1", name: "v1", netns: "y"}}},
		{"v0 up addr 2:0:0:0:0:1 brd 2:0:0:0:0:1 mtu 0x500 qlen 7 index 9 numtx 2 numrx 3 group blue m br0 l lo type veth",
			linkWords{dev: "v0", kind: "veth", group: "blue", master: "br0", link: "lo", index: rtnl.Some(uint32(9)),
				numTxQueues: rtnl.Some(uint32(2)), numRxQueues: rtnl.Some(uint32(3)),
				set: rtnl.SetLink{Flags: uapi.IFF_UP, Change: uapi.IFF_UP, Addr: mac, Broadcast: mac, MTU: rtnl.Some(uint32(1280)), TxQLen: rtnl.Some(uint32(7))}}},
		{"b0 type bridge f 400 stp 1 vlan_protocol 802.1ad no_linklocal_learn 1 mcast_vlan_snooping 0 fdb_flush",
			linkWords{dev: "b0", kind: "bridge", options: true, data: dataOf(&rtnl.Bridge{
				ForwardDelay: rtnl.Some(uint32(400)), STPState: rtnl.Some(uint32(1)), VLANProtocol: rtnl.Some(uint16(0x88a8)),
				BoolOpts: rtnl.Some(rtnl.BoolOpts{Value: 1, Mask: 3}), FDBFlush: true})}},
		{"g0 type gre", linkWords{dev: "g0", kind: "gre"}},
	} {
		got, err := parseLinkAdd(&args{words: strings.Fields(c.words)})
		if err != nil || !sameWords(got, &c.want) {
			t.Errorf("%q: %+v %v", c.words, got, err)
		}
	}
}

// dataOf is what the words for these data come to.
func dataOf(data rtnl.LinkData) *kindData {
	d := new(kindData)
	data.AppendData(&d.e)
	return d
}

// sameData says whether two have the same attributes, in any order. No words are
// no attributes.
func sameData(a, b *kindData) bool {
	attrs := func(d *kindData) (list []string) {
		if d != nil {
			for r := (wire.Attrs{Raw: d.e.Buf}).Reader(); r.Next(); {
				list = append(list, strconv.Itoa(int(r.Type))+" "+hexBytes(r.Value()))
			}
		}
		slices.Sort(list)
		return list
	}
	return slices.Equal(attrs(a), attrs(b))
}

func sameWords(a, b *linkWords) bool {
	x, y := *a, *b
	if (x.peer == nil) != (y.peer == nil) || x.peer != nil && !sameWords(x.peer, y.peer) {
		return false
	}
	x.peer, y.peer = nil, nil
	if !sameData(x.data, y.data) {
		return false
	}
	x.data, y.data, x.set.Data, y.set.Data, x.set.PortData, y.set.PortData = nil, nil, nil, nil, nil, nil
	return reflect.DeepEqual(x, y)
}

func TestWordsOfLinkSet(t *testing.T) {
	up := rtnl.SetLink{Flags: uapi.IFF_UP, Change: uapi.IFF_UP}
	for _, c := range []struct {
		words string
		want  linkWords
	}{
		{"v0 up", linkWords{dev: "v0", set: up}},
		{"up dev v0", linkWords{dev: "v0", set: up}},
		{"name v0 up", linkWords{dev: "v0", set: up}},
		{"v0 name v0 down up", linkWords{dev: "v0", set: up}},
		{"group 7 up", linkWords{group: "7", set: up}},
		{"v0 name v1", linkWords{dev: "v0", name: "v1", set: rtnl.SetLink{NewName: "v1"}}},
		{"v0 arp off promisc on trailers on", linkWords{dev: "v0", set: rtnl.SetLink{
			Flags: uapi.IFF_NOARP | uapi.IFF_PROMISC, Change: uapi.IFF_NOARP | uapi.IFF_PROMISC | uapi.IFF_NOTRAILERS}}},
		{"v0 nomaster", linkWords{dev: "v0", set: rtnl.SetLink{Master: rtnl.Some(uint32(0))}}},
		{"v0 alias ", linkWords{dev: "v0", set: rtnl.SetLink{Alias: rtnl.Some("")}}},
		{"v0 netns x index 9", linkWords{dev: "v0", netns: "x", index: rtnl.Some(uint32(9)), set: rtnl.SetLink{NewIndex: 9}}},
		{"v0 mode DORMANT state up addrg none xdpdrv off", linkWords{dev: "v0", set: rtnl.SetLink{LinkMode: rtnl.Some(uint8(1)),
			OperState: rtnl.Some(uint8(6)), AddrGenMode: rtnl.Some(uint8(1)), XDP: rtnl.Some(rtnl.SetXDP{FD: -1, Flags: uapi.XDP_FLAGS_DRV_MODE})}}},
		{"v0 protodown on protodown_reason 3 on protodown_reason 4 off", linkWords{dev: "v0", set: rtnl.SetLink{ProtoDown: rtnl.Some(uint8(1)),
			ProtoDownReason: rtnl.Some(rtnl.ProtoDownReason{Mask: 0x18, Value: 8})}}},
		{"p0 type bridge_slave hairpin on cost 3 backup_port p1", linkWords{dev: "p0", kind: "bridge_slave", options: true,
			data: dataOf(&rtnl.BridgePort{Hairpin: rtnl.Some(uint8(1)), Cost: rtnl.Some(uint32(3)), BackupPort: rtnl.Some(uint32(0))}),
			set:  rtnl.SetLink{PortKind: "bridge"}}},
		{"b0 type bridge", linkWords{dev: "b0", kind: "bridge"}},
	} {
		got, err := parseLinkSet(&args{words: strings.Split(c.words, " ")})
		c.want.change = true
		if err != nil || !sameWords(got, &c.want) {
			t.Errorf("%q: %+v %v", c.words, got, err)
		}
	}
}

// The statuses are iproute2 6.1's: 1 for what it refuses by itself, 2 for what
// the kernel refuses when it asks.
func TestBadWordsOfLinkVerbs(t *testing.T) {
	parsers := map[string]func(*args) error{
		"add":      func(w *args) error { _, err := parseLinkAdd(w); return err },
		"set":      func(w *args) error { _, err := parseLinkSet(w); return err },
		"delete":   func(w *args) error { _, err := parseLinkDelete(w); return err },
		"property": func(w *args) error { _, err := parseLinkProperty(w); return err },
	}
	for _, c := range []struct {
		words  string
		status int
		why    string
	}{
		{"add v0", 1, "type KIND is missing"},
		{"add v0 type", 1, "type needs a value"},
		{"add v0 v1 type veth", 1, "there is a name already"},
		{"add v0 name v1 type veth", 1, "two names"},
		{"add dev", 1, "dev needs a value"},
		{"add averyveryverylo0 type veth", 2, "has 16 bytes; a link's name has at most 15"},
		{"add name averyveryverylo0 type veth", 1, "has 16 bytes"},
		{"add v0 type veth peer averyveryverylo0", 2, "has 16 bytes"},
		{"add a/b type veth", 1, "'/'"},
		{"add a:b type veth", 2, "no ':'"},
		{"add .. type veth", 2, ".."},
		{"add all type veth", 2, "/proc/sys/net"},
		{"add a%s type veth", 2, "%"},
		{"add v0 mtu 1 mtu 2 type veth", 1, "given twice"},
		{"add v0 mtu abc type veth", 1, "number from 0 to 2147483647"},
		{"add v0 index 0 type veth", 1, "from 1 up"},
		{"add v0 address zz type veth", 1, "bytes in hex"},
		{"add v0 address 2:0:0:0:1 type veth", 2, "has 5 bytes; a veth's has 6"},
		{"add v0 numtxqueues 0 type veth", 2, "at least one queue"},
		{"add v0 gso_max_segs 65536 type veth", 1, "65535"},
		{"add v0 type veth foo", 1, "link help veth"},
		{"add v0 type veth peer v1 type veth", 1, "the peer is of the same type"},
		{"add v0 type bridge foo", 1, "link help bridge"},
		{"add v0 type bridge priority 65536", 1, "priority is a number"},
		{"add v0 type gre key 3", 1, "not taken yet"},
		{"add v0 type bridge_slave", 2, "no kind of link"},
		{"add v0 parentdev x type veth", 1, "parentdev"},
		{"add v0 vf 0 mac x type veth", 2, "not taken yet"},
		{"set", 1, "which link?"},
		{"set up", 1, "which link?"},
		{"set v0 index 3", 1, "netns"},
		{"set v0 link lo", 1, "new link"},
		{"set v0 numtxqueues 3", 1, "new link"},
		{"set v0 arp maybe", 1, "arp is on or off"},
		{"set v0 mode foo", 1, "default, dormant"},
		{"set v0 addrgenmode foo", 1, "stable_secret"},
		{"set v0 protodown_reason 32 on", 1, "0 to 31"},
		{"set v0 xdp object x.o", 1, "only be off"},
		{"set v0 link-netnsid 0", 2, "not taken yet"},
		{"set v0 vrf", 1, "vrf needs a value"},
		{"add v0 type vrf_slave", 2, "no kind of link"},
		{"set v0 name averyveryverylo0", 1, "16 bytes"},
		{"set v0 type veth peer v1", 1, "its own name"},
		{"set group 7 type bridge stp 1", 1, "not of a group"},
		{"set v0 type bridge_slave state x", 1, "state is a number"},
		{"set v0 alias " + strings.Repeat("a", 256), 1, "256 bytes"},
		{"set v0 garbage", 1, "not an option"},
		{"delete", 1, "which link?"},
		{"delete group", 1, "group needs a value"},
		{"delete v0 group 7", 1, "either"},
		{"delete v0 type veth foo", 1, "link help veth"},
		{"property foo v0", 1, "add or del"},
		{"property add", 1, "which link?"},
		{"property add v0 altname", 1, "altname needs a value"},
		{"property add v0 altname a/b", 1, "'/'"},
		{"property add v0 altname " + strings.Repeat("a", 128), 2, "at most 127"},
	} {
		verb, rest, _ := strings.Cut(c.words, " ")
		err := parsers[verb](&args{words: strings.Fields(rest), path: "link " + verb})
		if err == nil || exitStatus(err) != c.status || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%q: %v, status %d, want %d", c.words, err, exitStatus(err), c.status)
		}
	}
	for _, words := range []string{"add help", "add v0 h", "set v0 help", "delete help", "property", "property help"} {
		verb, rest, _ := strings.Cut(words, " ")
		if err := parsers[verb](&args{words: strings.Fields(rest)}); !errors.Is(err, errHelp) {
			t.Errorf("%q: %v", words, err)
		}
	}
}

// Which abbreviations iproute2 takes, and as what where several fit.
func TestAbbreviationsAreIproute2s(t *testing.T) {
	for word, want := range map[string]string{
		"a": "address", "al": "alias", "addrg": "addrgenmode", "b": "broadcast", "l": "link", "link-": "link-netnsid", "t": "txqueuelen",
		"txql": "txqlen", "m": "master", "n": "nomaster", "nu": "numtxqueues", "numr": "numrxqueues", "d": "dynamic", "mt": "", "nam": "", "gro": "", "carr": "",
	} {
		if got := firstRow(linkRows, word); got != want {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{
		"f": "forward_delay", "fd": "fdb_flush", "m": "max_age", "g": "group_fwd_mask", "group_a": "group_address", "mc": "mcast_router",
		"mcast_s": "mcast_snooping", "mcast_st": "mcast_startup_query_count", "mcast_q": "mcast_query_use_ifaddr", "mcast_querier_": "mcast_querier_interval",
		"vlan_stats_p": "vlan_stats_per_port", "n": "nf_call_iptables", "no": "", "mcast_v": "",
	} {
		if got := firstRow(bridgeKind.rows, word); got != want {
			t.Errorf("bridge: %q is %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{
		"f": "fdb_flush", "fl": "flood", "fa": "fastleave", "m": "mcast_flood", "mcast_fa": "mcast_fast_leave", "p": "priority",
		"proxy_arp_": "proxy_arp_wifi", "b": "bcast_flood", "ba": "backup_port", "gr": "group_fwd_mask", "l": "learning", "mab": "mab",
	} {
		if got := firstRow(bridgePortKind.rows, word); got != want {
			t.Errorf("bridge_slave: %q is %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{
		"a": "ageing", "d": "dev", "ds": "dsfield", "dst": "dstport", "df": "df", "e": "external", "f": "flowlabel", "g": "group", "gp": "gpe", "h": "hoplimit",
		"i": "id", "l": "local", "la": "label", "le": "learning", "m": "maxaddress", "n": "nolearning", "nop": "noproxy", "nor": "norsc", "nol": "nolearning",
		"nol2": "nol2miss", "noe": "noexternal", "p": "port", "pr": "proxy", "r": "remote", "rs": "rsc", "s": "srcport", "t": "ttl", "to": "tos", "u": "udpcsum",
		"v": "vni", "vnif": "", "vnifilter": "vnifilter", "novnifilter": "novnifilter", "udp6": "udp6zerocsumtx", "noudp": "noudpcsum",
	} {
		if got := firstRow(vxlanKind.rows, word); got != want {
			t.Errorf("vxlan: %q is %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{"m": "mode", "f": "flag", "ma": "macaddr", "n": "nopromisc", "nod": "nodst", "b": "bcqueuelen", "bclim": "bclim", "bcl": ""} {
		if got := firstRow(macvlanKind.rows, word); got != want {
			t.Errorf("macvlan: %q is %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{"p": "protocol", "i": "id", "in": "ingress-qos-map", "e": "egress-qos-map", "g": "gvrp", "l": "loose_binding"} {
		if got := firstRow(vlanKind.rows, word); got != want {
			t.Errorf("vlan: %q is %q, want %q", word, got, want)
		}
	}
}

// Two options that mean different attributes do not share a place.
func TestEveryOptionOfALinkHasItsOwnPlace(t *testing.T) {
	l := new(linkWords)
	places := map[any]uint16{}
	for i := range linkRows {
		r := &linkRows[i]
		var to any
		switch r.form {
		case u8, onOffByte:
			to = l.bytePlace(r.attr)
		case u32:
			to = l.numberPlace(r.attr)
		case plainWord:
			to = l.wordPlace(r.attr)
		default:
			continue
		}
		if other, taken := places[to]; taken && other != r.attr {
			t.Errorf("%s goes where attribute %d goes", r.word, other)
		}
		places[to] = r.attr
	}
	if len(places) != 19 {
		t.Errorf("%d places", len(places))
	}
}

// firstRow is the option that the parser takes a word for.
func firstRow(rows []row, word string) string {
	_, name, _ := findRow(rows, word)
	return name
}

func FuzzWordsOfLinkVerbs(f *testing.F) {
	f.Add("v0 up type veth peer name v1 netns x")
	f.Add("b0 type bridge group_address 01:80:c2:00:00:04 vlan_protocol 802.1Q")
	f.Add("p0 type bridge_slave backup_port")
	f.Fuzz(func(t *testing.T, s string) {
		for _, words := range [][]string{strings.Fields(s), strings.Split(s, " ")} {
			if l, err := parseLinkAdd(&args{words: words}); err == nil && l.kind == "" {
				t.Errorf("%q has no kind", words)
			}
			if l, err := parseLinkSet(&args{words: words}); err == nil && l.dev == "" && l.group == "" {
				t.Errorf("%q names no link", words)
			}
			if d, err := parseLinkDelete(&args{words: words}); err == nil && len(d.names) == 0 && d.group == "" {
				t.Errorf("%q names no link", words)
			}
			parseLinkProperty(&args{words: words})
		}
	})
}
