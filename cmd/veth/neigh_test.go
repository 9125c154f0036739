package main

import (
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func TestWordsOfNeighAdd(t *testing.T) {
	mac := rtnl.MAC([6]byte{2, 0, 0, 0, 0, 7})
	dst := ip("10.0.0.2")
	for _, c := range []struct {
		words string
		want  rtnl.Neigh
		ok    bool
	}{
		{"10.0.0.2 lladdr 02:00:00:00:00:07 dev v0", rtnl.Neigh{Dst: dst, LLAddr: mac, State: uapi.NUD_PERMANENT}, true},
		{"to 10.0.0.2 l 2:0:0:0:0:7 dev v0 nud stale", rtnl.Neigh{Dst: dst, LLAddr: mac, State: uapi.NUD_STALE}, true},
		{"10.0.0.2 lladdr null nud none dev v0", rtnl.Neigh{Dst: dst}, true},
		{"10.0.0.2 nud perm router use dev v0", rtnl.Neigh{Dst: dst, State: uapi.NUD_PERMANENT, Flags: uapi.NTF_ROUTER | uapi.NTF_USE}, true},
		{"10.0.0.2 nud reach nud 0x40 extern_learn dev v0", rtnl.Neigh{Dst: dst, State: uapi.NUD_NOARP, Flags: uapi.NTF_EXT_LEARNED}, true},
		{"10.0.0.2 managed dev v0", rtnl.Neigh{Dst: dst, FlagsExt: uapi.NTF_EXT_MANAGED}, true},
		{"10.0.0.2 protocol static dev v0", rtnl.Neigh{Dst: dst, State: uapi.NUD_PERMANENT, Proto: 4}, true},
		{"10.0.0.2 lladdr 10.0.0.7 dev v0", rtnl.Neigh{Dst: dst, State: uapi.NUD_PERMANENT, LLAddr: rtnl.HWAddrFrom([]byte{10, 0, 0, 7})}, true},
		{"proxy 10.0.0.2", rtnl.Neigh{Dst: dst, State: uapi.NUD_PERMANENT, Flags: uapi.NTF_PROXY}, true},
		{"10.0.0.2", rtnl.Neigh{}, false},
		{"dev v0", rtnl.Neigh{}, false},
		{"any dev v0", rtnl.Neigh{}, false},
		{"10.0.0.2/24 dev v0", rtnl.Neigh{}, false},
		{"10.0.0.2 10.0.0.3 dev v0", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 lladdr zz:00", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 lladdr 02:00:00:00:00:07 lladdr null", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 nud 3", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 nud 0x100", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 nud inc", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 nud", rtnl.Neigh{}, false},
		{"10.0.0.2 dev v0 protocol 256", rtnl.Neigh{}, false},
	} {
		names := knownNames
		spec, err := parseNeighSpec(&args{words: strings.Fields(c.words)}, 0, &names, false)
		if (err == nil) != c.ok || c.ok && spec.req.Neigh != c.want {
			t.Errorf("%s: %+v %v", c.words, spec.req.Neigh, err)
		}
	}
}

func TestNeighFiltersGoByState(t *testing.T) {
	stale := rtnl.Neigh{Family: uapi.AF_INET, Dst: ip("10.0.0.2"), State: uapi.NUD_STALE, Proto: 4}
	noarp := rtnl.Neigh{Family: uapi.AF_INET, Dst: ip("10.0.0.3"), State: uapi.NUD_NOARP}
	permanent := rtnl.Neigh{Family: uapi.AF_INET6, Dst: ip("fd00::1"), State: uapi.NUD_PERMANENT}
	none := rtnl.Neigh{Family: uapi.AF_INET, Dst: ip("10.0.0.4")}
	learned := rtnl.Neigh{Family: uapi.AF_INET, Dst: ip("10.0.0.5"), State: uapi.NUD_NOARP, Flags: uapi.NTF_EXT_LEARNED}
	used := rtnl.Neigh{Family: uapi.AF_INET, Dst: ip("10.0.0.6"), State: uapi.NUD_STALE, Cache: rtnl.Some(rtnl.NeighCache{RefCount: 1})}
	all := map[string]*rtnl.Neigh{"stale": &stale, "noarp": &noarp, "permanent": &permanent, "none": &none, "learned": &learned, "used": &used}
	for _, c := range []struct {
		words string
		flush bool
		want  string
	}{
		{"", false, "stale permanent learned used"},
		{"", true, "stale none learned used"},
		{"nud all", false, "stale noarp permanent none learned used"},
		{"nud all", true, "stale permanent none learned used"},
		{"nud none", false, "none learned"},
		{"nud stale nud noarp", false, "stale noarp learned used"},
		{"to fd00::/8", false, "permanent"},
		{"10.0.0.2", false, "stale"},
		{"unused", false, "stale permanent learned"},
		{"protocol static", false, "stale"},
		{"protocol static protocol all", false, "stale permanent learned used"},
	} {
		names := knownNames
		f, err := parseNeighFilter(&args{words: strings.Fields(c.words)}, 0, &names, c.flush)
		if err != nil {
			t.Errorf("%s: %v", c.words, err)
		}
		for name, n := range all {
			if got := f.match(n); got != strings.Contains(" "+c.want+" ", " "+name+" ") {
				t.Errorf("%q (flush %v) and %s: %v", c.words, c.flush, name, got)
			}
		}
	}
}

// The wanted text and JSON are iproute2 6.1's.
func TestNeighboursPrintAsInIproute2(t *testing.T) {
	n := rtnl.Neigh{Index: 10, Dst: ip("10.0.0.2"), LLAddr: rtnl.MAC([6]byte{2, 0, 0, 0, 0, 7}), State: uapi.NUD_STALE,
		Flags: uapi.NTF_ROUTER | uapi.NTF_EXT_LEARNED, FlagsExt: uapi.NTF_EXT_MANAGED, Proto: 4,
		Cache: rtnl.Some(rtnl.NeighCache{Confirmed: 6100, Used: 199, Updated: 100, RefCount: 1}), Probes: rtnl.Some(uint32(4))}
	for _, c := range []struct {
		what    string
		opt     options
		withDev bool
		want    string
	}{
		{"text", options{}, true, "10.0.0.2 dev v0 lladdr 02:00:00:00:00:07 router managed extern_learn STALE proto static \n"},
		{"of a link", options{}, false, "10.0.0.2 lladdr 02:00:00:00:00:07 router managed extern_learn STALE proto static \n"},
		{"-s", options{stats: 1}, false, "10.0.0.2 lladdr 02:00:00:00:00:07 router managed extern_learn  ref 1 used 1/61/1probes 4 STALE proto static \n"},
		{"-br", options{brief: true}, true, "10.0.0.2                                v0               02:00:00:00:00:07\n"},
		{"-j", options{json: true}, true, `[{"dst":"10.0.0.2","dev":"v0","lladdr":"02:00:00:00:00:07","router":null,"managed":null,"extern_learn":null,"state":["STALE"],"protocol":"static"}]` + "\n"},
		{"-j -s", options{json: true, stats: 1}, false, `[{"dst":"10.0.0.2","lladdr":"02:00:00:00:00:07","router":null,"managed":null,"extern_learn":null,"refcnt":1,"used":1,"confirmed":61,"updated":1,"probes":4,"state":["STALE"],"protocol":"static"}]` + "\n"},
	} {
		a := &app{opt: c.opt, names: knownNames, out: printer{json: c.opt.json, nl: "\n"}}
		a.learn([]rtnl.Link{{Index: 10, Name: "v0", Type: uapi.ARPHRD_ETHER}})
		a.out.document(func() { a.printNeigh(&n, c.withDev) })
		if got := string(a.out.buf); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
}

func TestNeighboursComeAndGo(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, words := range []string{
			"link add v0 type veth peer name v1", "link set v0 up", "link set v1 up",
			"neigh add 10.0.0.2 lladdr 02:00:00:00:00:07 dev v0",
			"neigh replace 10.0.0.3 lladdr 02:00:00:00:00:08 nud stale dev v0",
			"neigh change 10.0.0.2 lladdr 02:00:00:00:00:09 dev v0 protocol static",
			"neigh add proxy 10.0.0.77 dev v1",
		} {
			must(t, words)
		}
		for words, want := range map[string]string{
			"neigh show 10.0.0.2":         "10.0.0.2 dev v0 lladdr 02:00:00:00:00:09 PERMANENT proto static \n",
			"neigh show dev v0 nud stale": "10.0.0.3 lladdr 02:00:00:00:00:08 STALE \n",
			"neigh show proxy dev v1":     "10.0.0.77 proxy \n", // of v1: the kernel leaks those without a link from one namespace into another
			"neigh get 10.0.0.3 dev v0":   "10.0.0.3 dev v0 lladdr 02:00:00:00:00:08 STALE \n",
		} {
			if got := must(t, words); got != want {
				t.Errorf("%s: %q, want %q", words, got, want)
			}
		}
		r := veth(strings.Fields("neigh add 10.0.0.2 lladdr 02:00:00:00:00:07 dev v0")...)
		if r.status != 2 || !strings.Contains(r.errOut, "there is one with lladdr 02:00:00:00:00:09") {
			t.Errorf("%+v", r)
		}
		must(t, "neigh del 10.0.0.2 dev v0")
		must(t, "neigh del proxy 10.0.0.77 dev v1")
		must(t, "neigh flush dev v0")
		if got := must(t, "-4 neigh"); got != "" {
			t.Errorf("%q", got)
		}
		r = veth(strings.Fields("neigh del 10.0.0.2 dev v1")...)
		if r.status != 2 || !strings.Contains(r.errOut, "there is no such entry") {
			t.Errorf("%+v", r)
		}
	})
}
