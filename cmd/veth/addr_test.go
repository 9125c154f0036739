package main

import (
	"net/netip"
	"reflect"
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func ip(s string) netip.Addr       { return netip.MustParseAddr(s) }
func prefix(s string) netip.Prefix { return netip.MustParsePrefix(s) }

func TestWordsOfAddrAdd(t *testing.T) {
	const four, six = uapi.AF_INET, uapi.AF_INET6
	for _, c := range []struct {
		words string
		want  rtnl.Addr
		warn  string // a part of what is warned about
	}{
		{"10.0.0.1/24 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24")}, ""},
		{"dev v0 local 10.0.0.1/24", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24")}, ""},
		{"10.0.0.1/24 dev v1 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24")}, ""},
		{"10.0.0.1 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/32")}, "no prefix length: taken as 10.0.0.1/32"},
		{"fd00::1 dev v0", rtnl.Addr{Family: six, Local: prefix("fd00::1/128")}, "taken as fd00::1/128"},
		{"10.0.0.1 peer 10.9.0.1/30 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/30"), Peer: ip("10.9.0.1")}, ""},
		{"remote 10.9.0.1/30 10.0.0.1 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/30"), Peer: ip("10.9.0.1")}, ""},
		{"10.0.0.1/16 peer 10.9.0.1 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/32"), Peer: ip("10.9.0.1")}, "the peer's, /32"},
		{"10.0.0.1/24 peer 10.0.0.1/24 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24")}, ""},
		{"peer fd00::1/64 dev v0", rtnl.Addr{Family: six, Local: prefix("fd00::1/64")}, ""},
		{"10.0.0.1/24 broadcast + dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Broadcast: ip("10.0.0.255")}, ""},
		{"10.0.0.1/20 brd - dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/20"), Broadcast: ip("10.0.0.0")}, ""},
		{"10.0.0.1/31 b + dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/31")}, ""},
		{"10.0.0.1/24 brd 10.0.0.7 dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Broadcast: ip("10.0.0.7")}, ""},
		{"10.0.0.1 peer 10.9.0.1/24 brd + dev v0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Peer: ip("10.9.0.1"), Broadcast: ip("10.9.0.255")}, ""},
		{"10.0.0.1/24 anycast 10.0.0.9 label v0:a scope link metric 7 dev v0",
			rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Anycast: ip("10.0.0.9"), Label: "v0:a", Scope: 253, Metric: 7}, ""},
		{"127.0.0.2/8 dev lo v0", rtnl.Addr{}, "error"},
		{"127.0.0.2/8 dev v0", rtnl.Addr{Family: four, Local: prefix("127.0.0.2/8"), Scope: 254}, ""},
		{"127.0.0.2/8 scope global dev v0", rtnl.Addr{Family: four, Local: prefix("127.0.0.2/8")}, ""},
		{"::1/128 dev v0", rtnl.Addr{Family: six, Local: prefix("::1/128")}, ""},
		{"10.0.0.1/24 dev v0 valid_lft 500 pref 9", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Metric: 9}, "error"},
		{"10.0.0.1/24 dev v0 val 500 preferred_lft 0x10", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"),
			Lifetime: rtnl.Some(rtnl.Lifetime{Valid: 500, Preferred: 16})}, ""},
		{"10.0.0.1/24 dev v0 preferred_lft 0", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"),
			Lifetime: rtnl.Some(rtnl.Lifetime{Valid: rtnl.Forever})}, ""},
		{"fd00::1/64 dev v0 nodad home noprefixroute mngtmpaddr", rtnl.Addr{Family: six, Local: prefix("fd00::1/64"),
			Flags: uapi.IFA_F_NODAD | uapi.IFA_F_HOMEADDRESS | uapi.IFA_F_NOPREFIXROUTE | uapi.IFA_F_MANAGETEMPADDR}, ""},
		{"nodad fd00::1/64 dev v0", rtnl.Addr{Family: six, Local: prefix("fd00::1/64"), Flags: uapi.IFA_F_NODAD}, ""},
		{"10.0.0.1/24 dev v0 nodad noprefixroute", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24"), Flags: uapi.IFA_F_NOPREFIXROUTE},
			"nodad is for IPv6"},
		{"10.0.0.1/24 dev v0 tentative", rtnl.Addr{Family: four, Local: prefix("10.0.0.1/24")}, "tentative is the kernel's to set"},
		{"224.1.1.1/32 dev v0 autojoin", rtnl.Addr{Family: four, Local: prefix("224.1.1.1/32"), Flags: uapi.IFA_F_MCAUTOJOIN}, ""},
		{"10.0.0.1/24 dev v0 autojoin", rtnl.Addr{}, "error"},
		{"10.0.0.1/24", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev", rtnl.Addr{}, "error"},
		{"10.0.0.1/33 dev v0", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 10.0.0.2/24 dev v0", rtnl.Addr{}, "error"},
		{"10.0.0.1 peer fd00::1 dev v0", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 peer 10.0.0.2 peer 10.0.0.3 dev v0", rtnl.Addr{}, "error"},
		{"fd00::1/64 brd + dev v0", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 brd + brd - dev v0", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 scope 256", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 metric -1", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 valid_lft 0", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 valid_lft 10 preferred_lft 20", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 valid_lft 10", rtnl.Addr{}, "error"},
		{"10.0.0.1/24 dev v0 valid_lft 10 valid_lft 10", rtnl.Addr{}, "error"},
	} {
		names := knownNames
		spec, err := parseAddrSpec(&args{words: strings.Fields(c.words)}, 0, &names, false)
		if (err != nil) != (c.warn == "error") {
			t.Errorf("%s: %v", c.words, err)
			continue
		}
		if err != nil {
			continue
		}
		if spec.req.Addr != c.want || spec.dev != "v0" {
			t.Errorf("%s:\n%+v, want\n%+v", c.words, spec.req.Addr, c.want)
		}
		if warned := strings.Join(spec.warnings, "\n"); !strings.Contains(warned, c.warn) || (warned == "") != (c.warn == "") {
			t.Errorf("%s warns %q, want %q", c.words, warned, c.warn)
		}
	}
}

func TestAddrDeleteComputesNothing(t *testing.T) {
	names := knownNames
	spec, err := parseAddrSpec(&args{words: strings.Fields("127.0.0.1/8 brd + dev v0")}, 0, &names, true)
	if want := (rtnl.Addr{Family: uapi.AF_INET, Local: prefix("127.0.0.1/8")}); err != nil || spec.req.Addr != want {
		t.Errorf("%+v %v", spec.req, err)
	}
	spec, err = parseAddrSpec(&args{words: strings.Fields("10.0.0.1 dev v0")}, 0, &names, true)
	if err != nil || !spec.anyPrefix || len(spec.warnings) != 1 {
		t.Errorf("%+v %v", spec, err)
	}
}

func TestWordsOfAddrShow(t *testing.T) {
	flags := func(flags, mask uint32) func(*addrFilter) {
		return func(f *addrFilter) { f.flags, f.mask = flags, mask }
	}
	for _, c := range []struct {
		words string
		says  func(f *addrFilter) // nil: an error
	}{
		{"", func(f *addrFilter) {}},
		{"v0", func(f *addrFilter) { f.link.dev = "v0" }},
		{"dev v0 up", func(f *addrFilter) { f.link.dev, f.link.up = "v0", true }},
		{"to 10.0.0.0/8", func(f *addrFilter) {
			f.family, f.v[atTo] = uapi.AF_INET, value{set: true, s: "10.0.0.0/8"}
			f.ip[atTo] = inetPrefix{family: uapi.AF_INET, addr: ip("10.0.0.0"), bits: 8, hasLen: true}
		}},
		{"scope link", func(f *addrFilter) { f.v[atScope] = value{set: true, n: 253, s: "link"} }},
		{"scope link scope all", func(f *addrFilter) {}},
		{"permanent", flags(0x80, 0x80)},
		{"-permanent", flags(0, 0x80)},
		{"dynamic", flags(0, 0x80)},
		{"-dynamic", flags(0x80, 0x80)},
		{"primary tentative", flags(0x40, 0x41)},
		{"-primary", flags(1, 1)},
		{"label v*", func(f *addrFilter) { f.v[atLabel] = value{set: true, s: "v*"} }},
		{"type veth_slave", func(f *addrFilter) { f.link.slaveKind = "veth" }},
		{"v0 v1", nil},
		{"dev", nil},
		{"scope x", nil},
		{"to x", nil},
	} {
		names := knownNames
		got, err := parseAddrFilter(&args{words: strings.Fields(c.words)}, 0, &names)
		if c.says == nil {
			if err == nil {
				t.Errorf("%s: %+v", c.words, got)
			}
			continue
		}
		want := &addrFilter{said: said{names: &names}, link: linkFilter{byNumber: true}}
		c.says(want)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v %v\nwant %+v", c.words, got, err, want)
		}
	}
	names := knownNames
	if _, err := parseAddrFilter(&args{words: []string{"dev", ""}}, 0, &names); err == nil {
		t.Error("an empty name is no name: addr flush dev \"\" would flush all")
	}
}

func TestAFilterIsAboutWhatAnAddressIs(t *testing.T) {
	x := rtnl.Addr{Local: prefix("10.0.0.1/24"), Label: "v0:a", Scope: 253, Flags: uapi.IFA_F_PERMANENT}
	for words, want := range map[string]bool{
		"": true, "to 10.0.0.0/24": true, "to 10.0.1.0/24": false, "to fd00::/8": false, "to any": true, "to 0/0": true,
		"to ::/0": false, "scope link": true, "scope global": false, "permanent": true, "dynamic": false, "secondary": false,
		"label v0:*": true, "label v0": false, "label *[!b]": true, "label [": false,
	} {
		names := knownNames
		f, err := parseAddrFilter(&args{words: strings.Fields(words)}, 0, &names)
		if err != nil || f.match(&x, "v0") != want {
			t.Errorf("%s: %v, %v", words, !want, err)
		}
	}
}

// The wanted text and JSON are iproute2 6.1's.
func TestAddressesPrintAsInIproute2(t *testing.T) {
	forever := rtnl.Some(rtnl.Lifetime{Valid: rtnl.Forever, Preferred: rtnl.Forever})
	four := rtnl.Addr{Index: 10, Local: prefix("10.0.0.1/24"), Broadcast: ip("10.0.0.255"), Label: "v0",
		Flags: uapi.IFA_F_PERMANENT | uapi.IFA_F_NOPREFIXROUTE, Metric: 77, Lifetime: forever}
	six := rtnl.Addr{Index: 10, Local: prefix("fd00::1/64"), Peer: ip("fd00::2"), Scope: 253,
		Flags: uapi.IFA_F_TEMPORARY | uapi.IFA_F_DEPRECATED | 0x1000, Lifetime: rtnl.Some(rtnl.Lifetime{Valid: 9, Preferred: ^uint32(0) - 1})}
	for _, c := range []struct {
		what     string
		x        *rtnl.Addr
		opt      options
		withLink bool
		want     string
	}{
		{"text", &four, options{}, false, "    inet 10.0.0.1/24 metric 77 brd 10.0.0.255 scope global noprefixroute v0\n       valid_lft forever preferred_lft forever\n"},
		{"-o", &four, options{oneline: true}, true, `10: v0    inet 10.0.0.1/24 metric 77 brd 10.0.0.255 scope global noprefixroute v0\       valid_lft forever preferred_lft forever` + "\n"},
		{"-br", &four, options{brief: true}, false, "10.0.0.1/24 metric 77 "},
		{"-j", &four, options{json: true}, false, `"family":"inet","local":"10.0.0.1","prefixlen":24,"metric":77,"broadcast":"10.0.0.255","scope":"global","noprefixroute":true,"label":"v0","valid_life_time":4294967295,"preferred_life_time":4294967295`},
		{"-j -br", &four, options{json: true, brief: true}, false, `"local":"10.0.0.1","prefixlen":24,"metric":77`},
		{"IPv6 text", &six, options{}, false, "    inet6 fd00::1 peer fd00::2/64 scope link temporary deprecated dynamic flags 1000 \n       valid_lft 9sec preferred_lft -2sec\n"},
		{"IPv6 -N", &six, options{numeric: true, brief: true}, false, "fd00::1 peer fd00::2/64 "},
		{"IPv6 -j", &six, options{json: true}, false, `"family":"inet6","local":"fd00::1","address":"fd00::2","prefixlen":64,"scope":"link","temporary":true,"deprecated":true,"dynamic":true,"ifa_flags":"1000","valid_life_time":9,"preferred_life_time":-2`},
	} {
		nl := "\n"
		if c.opt.oneline {
			nl = `\`
		}
		a := &app{opt: c.opt, names: knownNames, out: printer{json: c.opt.json, nl: nl, first: true}}
		a.printAddr(c.x, "v0", c.withLink)
		if got := string(a.out.buf); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
}

func TestAddressesAreAddedShownAndFlushed(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		must(t, "link add v0 type veth peer name v1")
		r := veth(strings.Fields("addr add 10.0.0.1 dev v0")...)
		if r.status != 0 || !strings.Contains(r.errOut, "10.0.0.1 has no prefix length") {
			t.Errorf("a missing prefix length is a warning: %+v", r)
		}
		r = veth(strings.Fields("addr add 10.0.0.1/32 dev v0")...)
		if r.status != 2 || !strings.Contains(r.errOut, "v0 has 10.0.0.1/32 already") {
			t.Errorf("a taken address says by what: %+v", r)
		}
		r = veth(strings.Fields("addr del 10.0.0.1/24 dev v0")...)
		if r.status != 2 || !strings.Contains(r.errOut, "v0 has 10.0.0.1/32") {
			t.Errorf("a missing address says what is there: %+v", r)
		}
		must(t, "addr add 10.1.0.1/16 brd + dev v1 valid_lft 1000 preferred_lft 500")
		must(t, "addr replace 10.1.0.1/16 brd + dev v1")
		must(t, "addr add fd00::1/64 dev v1 nodad")
		must(t, "addr del fd00::1/64 dev v1")
		if got := must(t, "-o -4 addr show dev v1"); !strings.Contains(got, `inet 10.1.0.1/16 brd 10.1.255.255 scope global v1\ `) {
			t.Errorf("%q", got)
		}
		if got := must(t, "-br -4 addr show to 10.0.0.0/24"); got != "v0@v1            DOWN           10.0.0.1/32 \n" {
			t.Errorf("%q", got)
		}
		if got := must(t, "-s addr flush to 10.0.0.0/8"); got != "\n*** Round 1, deleting 2 addresses ***\n*** Flush is complete after 1 round ***\n" {
			t.Errorf("%q", got)
		}
		if got := must(t, "-4 addr"); got != "" {
			t.Errorf("%q", got)
		}
		for _, words := range []string{"addr flush", "addr show nosuch", "addr add 10.0.0.1/24 dev nosuch", "addr add 10.0.0.1/24"} {
			if r := veth(strings.Fields(words)...); r.status != 1 || r.errOut == "" || r.out != "" {
				t.Errorf("%s: %+v", words, r)
			}
		}
	})
}

func TestFlushHoldsToTheLinksThatItWasTold(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		must(t, "link add v0 type veth peer name v1")
		must(t, "link add br0 type bridge")
		for i, name := range []string{"v0", "v1", "br0"} {
			must(t, "addr add 10."+string(rune('0'+i))+".0.1/24 dev "+name)
		}
		must(t, "addr flush type bridge")
		if got := must(t, "-br -4 addr"); strings.Contains(got, "br0") || !strings.Contains(got, "v1") {
			t.Errorf("%q", got)
		}
	})
}

// must runs a command line that has to hold and returns its output.
func must(t *testing.T, words string) string {
	t.Helper()
	r := veth(strings.Fields(words)...)
	if r.status != 0 {
		t.Fatalf("%s: status %d, %s", words, r.status, r.errOut)
	}
	return r.out
}
