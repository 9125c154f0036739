package main

import (
	"encoding/hex"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/wire"
)

// kindLines are command lines about kinds that are made without a module on most
// kernels. What iproute2 makes of each is the same as what this makes of it, and
// both show it alike.
const kindLines = `
link add d0 type ifb
link add d0 type dummy
link add link v0 m0 type macvlan
link add link v0 m0 type macvlan mode private
link add link v0 m0 type macvlan mode passthru nopromisc
link add link v0 m0 type macvlan mode bridge flag nodst bcqueuelen 5
link add link v0 m0 type macvlan mode bridge flag null
link add link v0 m0 type macvlan mode bridge nopromisc
link add link v0 m0 type macvlan mode foo
link add link v0 m0 type macvlan foo
link add m0 type macvlan mode bridge
link add link v0 m0 type macvlan mode source macaddr set 02:00:00:00:00:44 02:00:00:00:00:45 bc 9
link add link v0 m0 type macvlan mode source; link set m0 type macvlan macaddr add 02:00:00:00:00:44; link set m0 type macvlan macaddr flush
link add link v0 m0 type macvlan mode source macaddr add 02:00:00:00:00
link add link v0 m0 type macvlan mode bridge; link set m0 type macvlan mode vepa
link add link v0 m0 type macvtap mode passthru; link set m0 type macvtap mode passthru nopromisc
link add x0 type vxlan id 1 dstport 4789
link add x0 type vxlan id 16777216 dstport 4789
link add x0 type vxlan id 0x10 dstport 0 local 10.0.0.1 remote 10.0.0.2
link add x0 type vxlan dstport 4789
link add x0 type vxlan
link add x0 type vxlan id 1 remote 2001:db8::2 local 2001:db8::1 dstport 4789 flowlabel 0x12345
link add x0 type vxlan id 1 remote 2001:db8::2 local 10.0.0.1 dstport 4789
link add x0 type vxlan id 1 group 239.1.1.1 dev v0 dstport 4789
link add x0 type vxlan id 1 group 239.1.1.1 dstport 4789
link add x0 type vxlan id 1 group ff05::100 dev v0 dstport 4789
link add x0 type vxlan id 1 remote any dstport 4789
link add x0 type vxlan id 1 dev nosuch dstport 4789
link add x0 type vxlan id 1 dstport 4789 ttl inherit tos inherit df inherit
link add x0 type vxlan id 1 dstport 4789 ttl auto tos 10 df unset
link add x0 type vxlan id 1 dstport 4789 hoplimit 9 dsfield 1c df set
link add x0 type vxlan id 1 dstport 4789 ttl 256
link add x0 type vxlan id 1 dstport 4789 ageing none maxaddress unlimited
link add x0 type vxlan id 1 dstport 4789 ageing 77 maxaddress 5 srcport 1000 2000
link add x0 type vxlan id 1 dstport 4789 srcport 1000
link add x0 type vxlan id 1 dstport 4789 nolearning proxy rsc l2miss l3miss
link add x0 type vxlan id 1 dstport 4789 noudpcsum udp6zerocsumtx udp6zerocsumrx remcsumtx remcsumrx gbp
link add x0 type vxlan external vnifilter dstport 4789
link add x0 type vxlan vnifilter dstport 4789
link add x0 type vxlan external id 1 dstport 4789
link add x0 type vxlan gpe external
link add x0 type vxlan id 1 vni 2 dstport 4789
link add x0 type vxlan id 1 dst 4789 nol pr ag 5 m 7 u
link add x0 type vxlan id 1 dstport 4789; link set x0 type vxlan nolearning ttl 9
link add x0 type vxlan id 1 dstport 4789; link set x0 type vxlan id 2
link set p1 type bridge_slave state 3 priority 5 cost 9 hairpin on guard on root_block on fastleave on learning off flood off
link set p1 type bridge_slave m off bcast_flood off mcast_to_unicast on proxy_arp on proxy_arp_wifi on mcast_router 2
link set p1 type bridge_slave neigh_suppress on group_fwd_mask 0x4008 vlan_tunnel on isolated on locked on mcast_fast_leave on
link set p1 type bridge_slave backup_port p2
link set p1 type bridge_slave backup_port nosuch
link set p1 type bridge_slave nobackup_port fdb_flush
link add b1 type bridge forward_delay 400 hello_time 150 max_age 1900 ageing_time 1000 stp_state 1 priority 100
link add b1 type bridge vlan_protocol 802.1Q group_fwd_mask 8 group_address 01:80:c2:00:00:05
link add b1 type bridge no_linklocal_learn 1 mcast_vlan_snooping 0
link add b1 type bridge mcast_router 0 mcast_snooping 0 mcast_query_use_ifaddr 1 mcast_querier 1 mcast_hash_max 512
link add b1 type bridge mcast_last_member_interval 110 mcast_query_response_interval 1010 mcast_igmp_version 3 mcast_mld_version 2
link add b1 type bridge mcast_igmp_version 9
link add link v0 w0 type vlan id 5 protocol 802.1ad gvrp on reorder_hdr off ingress-qos-map 1:2 3:4 egress-qos-map 5:6
link add link v0 i0 type ipvlan mode l3 private
link add r0 type vrf table 10
link add r0 type vrf table main; link set v0 vrf r0
link set v0 vrf v1
link add g0 type geneve id 5 remote 10.0.0.2 ttl inherit tos 4 df set
link add g0 type geneve external udp6zerocsumrx
link add n0 type netkit mode l3 peer name n1
`

// masks are what differs from one run to the next.
var masks = []struct {
	re *regexp.Regexp
	to string
}{
	{regexp.MustCompile(`(?m)^\d+: `), "N: "},
	{regexp.MustCompile(`link/ether [0-9a-f:]{17}`), "link/ether MAC"},
	{regexp.MustCompile(`"(ifindex|address)": ?("[0-9a-f:]{17}"|\d+)`), `"$1":X`},
	{regexp.MustCompile(`_timer"?:? +[0-9.]+`), "_timer T"},
	{regexp.MustCompile(`_timer":[0-9.]+`), "_timer T"},
	{regexp.MustCompile(`[0-9a-f]{4}\.([0-9a-f]{1,2}:){5}[0-9a-f]{1,2}`), "ID"},
}

func masked(s string) string {
	for _, m := range masks {
		s = m.re.ReplaceAllString(s, m.to)
	}
	return s
}

func TestKindsAreMadeAndShownAsIproute2DoesIt(t *testing.T) {
	if _, err := exec.LookPath("ip"); err != nil {
		t.Skip("no iproute2 to compare with")
	}
	theirs := func(line string) (string, int) {
		c := exec.Command("ip", strings.Fields(line)...)
		out, _ := c.Output()
		return string(out), c.ProcessState.ExitCode()
	}
	ours := func(line string) (string, int) {
		r := veth(strings.Fields(line)...)
		return r.out, r.status
	}
	nstest.Run(t, func(*nsenter.NS) {
		// play runs lines in a world of its own, until one fails.
		play := func(run func(string) (string, int), lines string, show func()) (status int, state string) {
			world, err := nsenter.New()
			if err != nil {
				t.Fatal(err)
			}
			defer world.Close()
			err = world.Do(func() error {
				mustAll(t, "link add v0 index 10 type veth peer name v1 index 11", "link add p1 type veth peer name p2",
					"link add b0 address 02:00:00:00:00:b0 type bridge", "link set p1 master b0", "link set p2 master b0")
				for line := range strings.SplitSeq(lines, "; ") {
					if _, status = run(line); status != 0 {
						break
					}
				}
				state, _ = theirs("-d link show")
				state = masked(state)
				show()
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return status, state
		}
		_, untouched := play(ours, "link show", func() {})
		made := 0
		for line := range strings.Lines(strings.TrimSpace(kindLines)) {
			line = strings.TrimSpace(line)
			statusTheirs, stateTheirs := play(theirs, line, func() {
				for _, options := range []string{"-d", "-d -o", "-d -j", "-d -j -p"} {
					want, _ := theirs(options + " link show")
					got, _ := ours(options + " link show")
					if masked(got) != masked(want) {
						t.Errorf("%s: shown with %s\n%s\nnot\n%s", line, options, got, want)
					}
				}
			})
			if statusTheirs == 0 {
				made++
			}
			statusOurs, stateOurs := play(ours, line, func() {})
			if (statusOurs == 0) != (statusTheirs == 0) {
				t.Errorf("%s: status %d, not %d", line, statusOurs, statusTheirs)
			}
			if statusTheirs != 0 && !strings.Contains(line, ";") {
				stateTheirs = untouched // where iproute2 may leave half of it
			}
			if stateOurs != stateTheirs {
				t.Errorf("%s: made\n%s\nnot\n%s", line, stateOurs, stateTheirs)
			}
		}
		if made < 20 {
			t.Errorf("only %d lines made something: this kernel has too few kinds for the test", made)
		}
	})
}

// The kernel sets a kind's data first (rtnl_changelink), and can fail at the rest.
func TestOptionsOfAKindAreUndoneWhereTheRestFails(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		mustAll(t, "link add v0 type veth peer name v1", "link add p0 type veth peer name p1", "link add b0 type bridge", "link set p0 master b0",
			"link add link v0 m0 type macvlan mode bridge")
		for _, c := range []struct{ line, link, was string }{
			{"link set b0 mtu 70000 type bridge forward_delay 400 no_linklocal_learn 1", "b0", "forward_delay 1500 "},
			{"link set b0 mtu 70000 type bridge forward_delay 400 no_linklocal_learn 1", "b0", "no_linklocal_learn 0 "},
			{"link set p0 mtu 70000 type bridge_slave cost 9 hairpin on", "p0", "cost 2 hairpin off "},
			{"link set m0 mtu 70000 type macvlan mode private", "m0", "mode bridge "},
		} {
			if r := veth(strings.Fields(c.line)...); r.status != 2 || strings.Contains(r.errOut, "undo") {
				t.Errorf("%s: %d %s", c.line, r.status, r.errOut)
			}
			if out := must(t, "-d link show "+c.link); !strings.Contains(out, c.was) {
				t.Errorf("%s left\n%s", c.line, out)
			}
		}
	})
}

// The words of kinds that not every kernel has come to the bytes that iproute2
// sends (6.1; netkit's are of 7.1), in IFLA_INFO_DATA and in another order.
func TestWordsOfKindsComeToIproute2sBytes(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"type ipvlan", ""},
		{"type ipvlan mode l2", "06000100 00000000 06000200 00000000"},
		{"type ipvtap mode l3s vepa", "06000100 02000000 06000200 02000000"},
		{"type vrf table 0x100", "08000100 00010000"},
		{"type vlan id 5 protocol 802.1ad gvrp on reorder_hdr off ingress-qos-map 1:2 egress-qos-map 5:6",
			"06000100 05000000 06000500 88a80000 0c000200 02000000 03000000 10000480 0c000100 01000000 02000000 10000380 0c000100 05000000 06000000"},
		{"type geneve id 5 remote 10.0.0.2", "08000100 05000000 08000200 0a000002 08000b00 00000000 05000300 00000000 05000400 00000000"},
		{"type geneve id 5 remote 2001:db8::2 ttl inherit tos inherit df set label 5 dstport 7000 noudpcsum",
			"08000100 05000000 14000700 20010db8 00000000 00000000 00000002 05000c00 01000000 05000400 01000000 05000d00 01000000 08000b00 00000005" +
				" 06000500 1b580000 05000800 00000000 05000300 00000000"},
		{"type geneve external innerprotoinherit udp6zerocsumrx", "04000600 04000e00 05000a00 01000000 08000100 00000000 08000b00 00000000 05000300 00000000 05000400 00000000"},
		{"type netkit mode l3 blackhole scrub none", "08000500 01000000 08000300 02000000 08000600 00000000"},
		{"type netkit peer blackhole scrub default", "08000400 02000000 08000700 01000000"},
	} {
		b, err := hex.DecodeString(strings.ReplaceAll(c.want, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		l, err := parseLinkAdd(&args{words: strings.Fields(c.words)})
		if err != nil {
			t.Errorf("%s: %v", c.words, err)
			continue
		}
		a := &app{names: knownNames}
		if err := l.data.resolve(a); err != nil || !sameData(l.data, dataOf(rtnl.RawData(b))) {
			t.Errorf("%s: % x, not % x; %v", c.words, l.data.e.Buf, b, err)
		}
	}
}

// What kernels that have these kinds answer (the bytes are of drivers/net/…'s
// fill_info; order as there), and what iproute2's sources make of it.
func TestKindsOfOtherKernelsArePrinted(t *testing.T) {
	for _, c := range []struct{ kind, data, text, json string }{
		{"vlan", "06000500 81000000 06000100 05000000 0c000200 01000000 ffffffff", "protocol 802.1Q id 5 <REORDER_HDR> ",
			`{"protocol":"802.1Q","id":5,"flags":["REORDER_HDR"]}`},
		{"vlan", "06000500 88a80000 06000100 05000000 0c000200 32000000 ffffffff 10000480 0c000100 01000000 02000000 10000380 0c000100 05000000 06000000",
			"protocol 802.1ad id 5 <GVRP,BRIDGE_BINDING,20> \n      ingress-qos-map { 1:2 } \n      egress-qos-map { 5:6 } ",
			`{"protocol":"802.1ad","id":5,"flags":["GVRP","BRIDGE_BINDING","20"],"ingress_qos":[{"from":1,"to":2}],"egress_qos":[{"from":5,"to":6}]}`},
		{"ipvlan", "06000100 01000000 06000200 00000000", " mode l3 bridge ", `{"mode":"l3","bridge":true}`},
		{"ipvtap", "06000100 02000000 06000200 01000000", " mode l3s private ", `{"mode":"l3s","private":true}`},
		{"vrf", "08000100 0a000000", "table 10 ", `{"table":10}`},
		{"vrf_slave", "08000100 0a000000", "table 10 ", `{"table":10}`},
		{"geneve", "08000100 05000000 08000200 0a000002 05000800 01000000 05000900 00000000 05000a00 00000000 05000c00 00000000 05000300 00000000 05000400 00000000" +
			" 08000b00 00000000 05000d00 00000000 06000500 17c10000", "id 5 remote 10.0.0.2 ttl auto dstport 6081 udpcsum noudp6zerocsumtx noudp6zerocsumrx ",
			`{"id":5,"remote":"10.0.0.2","ttl":0,"df":"unset","port":6081,"udp_csum":true,"udp_zero_csum6_tx":false,"udp_zero_csum6_rx":false}`},
		{"geneve", "04000600 08000100 05000000 14000700 20010db8 00000000 00000000 00000002 05000c00 01000000 05000400 01000000 05000d00 02000000 08000b00 00012345 04000e00",
			"external id 5 remote 2001:db8::2 ttl inherit tos inherit df inherit flowlabel 0x12345 innerprotoinherit ",
			`{"external":true,"id":5,"remote6":"2001:db8::2","tos":"0x1","df":"inherit","label":"0x12345","inner_proto_inherit":true}`},
		{"netkit", "05000200 01000000 08000300 00000000 08000500 01000000 08000600 01000000 08000400 02000000 08000700 00000000",
			"mode l3 type primary policy forward peer policy blackhole scrub default peer scrub none ",
			`{"mode":"l3","type":"primary","policy":"forward","peer_policy":"blackhole","scrub":"default","peer_scrub":"none"}`},
		{"tun", "05000300 02000000 08000100 fdffffff 05000400 00000000 05000500 01000000 05000600 01000000 05000700 01000000 08000800 03000000 08000900 00000000",
			"type tap pi off vnet_hdr on multi_queue numqueues 3 numdisabled 0 persist on user 4294967293 ",
			`{"type":"tap","pi":false,"vnet_hdr":true,"multi_queue":true,"numqueues":3,"numdisabled":0,"persist":true,"user":4294967293}`},
		{"macvlan", "08000100 10000000 06000200 02000000 08000600 00000000 08000900 fdffffff", "mode source nodst bclim -3 remotes (0) ",
			`{"mode":"source","nodst":true,"bclim":-3,"macaddr_count":0}`},
	} {
		b, err := hex.DecodeString(strings.ReplaceAll(c.data, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		for _, json := range []bool{false, true} {
			a := &app{names: knownNames, out: printer{json: json, nl: "\n"}}
			a.printKind("", c.kind, &wire.Attrs{Order: wire.Little, Raw: b})
			want := c.text
			if json {
				want = c.json
			}
			if got := string(a.out.buf); got != want {
				t.Errorf("%s %s\ngot  %s\nwant %s", c.kind, c.data, got, want)
			}
		}
	}
}

// Whatever the bytes are, printing them does not panic.
func FuzzPrintKind(f *testing.F) {
	f.Add(uint8(2), []byte{6, 0, 1, 0, 5, 0, 0, 0})
	f.Fuzz(func(t *testing.T, n uint8, b []byte) {
		for _, json := range []bool{false, true} {
			a := &app{names: knownNames, out: printer{json: json}}
			a.printKind("data", kinds[int(n)%len(kinds)].name, &wire.Attrs{Raw: b})
		}
	})
}

func TestEveryKindHasHelp(t *testing.T) {
	for _, k := range kinds {
		if r := veth("link", "help", k.name); r.status != 0 || !strings.HasPrefix(r.out, "Usage: ... "+k.name) {
			t.Errorf("%s: %d %q", k.name, r.status, r.out)
		}
	}
	if r := veth("link", "help", "vxlan"); !strings.Contains(r.out, "[ [no]learning ]") || !strings.Contains(r.out, "[ df { unset | set | inherit } ]") {
		t.Error(r.out)
	}
}
