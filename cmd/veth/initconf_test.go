package main

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestALineOfTheConfiguration(t *testing.T) {
	for _, c := range []struct {
		line string
		want confLine
	}{
		{"link add v0 type veth", confLine{args: []string{"link", "add", "v0", "type", "veth"}}},
		{"ip link", confLine{args: []string{"link"}}},
		{"veth pair show", confLine{args: []string{"pair", "show"}}},
		{"ip", confLine{args: []string{"ip"}}},
		{"load veth a=1", confLine{name: "load", args: []string{"veth", "a=1"}}},
		{"sysctl net.ipv4.conf.eth0/100.forwarding 1", confLine{name: "sysctl", key: "net/ipv4/conf/eth0.100/forwarding", value: "1"}},
		{"sysctl net/ipv4/ping_group_range 0 1000", confLine{name: "sysctl", key: "net/ipv4/ping_group_range", value: "0 1000"}},
		{"sysctl a.b = c d", confLine{name: "sysctl", key: "a/b", value: "c d"}},
		{"sysctl a.b=c=d e", confLine{name: "sysctl", key: "a/b", value: "c=d e"}},
		{"sysctl kernel.modprobe =", confLine{name: "sysctl", key: "kernel/modprobe"}},
		{"wait 2", confLine{name: "wait", time: 2 * time.Second}},
		{"wait 0.25s", confLine{name: "wait", time: 250 * time.Millisecond}},
		{"wait 1500ms", confLine{name: "wait", time: 1500 * time.Millisecond}},
		{"wait link eth0", confLine{name: "wait", link: "eth0", time: 10 * time.Second}},
		{"wait link up up 3", confLine{name: "wait", link: "up", up: true, time: 3 * time.Second}},
		{"onfail poweroff", confLine{name: "onfail", args: []string{"poweroff"}}},
		{"exec /sbin/init -x", confLine{name: "exec", args: []string{"/sbin/init", "-x"}}},
		{"reboot", confLine{name: "reboot"}},
	} {
		var l confLine
		err := l.parse(strings.Fields(c.line))
		if c.want.args == nil {
			l.args = nil
		}
		same := slices.Equal(l.args, c.want.args)
		l.args, c.want.args = nil, nil
		if err != nil || !same || l.name != c.want.name || l.key != c.want.key || l.value != c.want.value || l.link != c.want.link || l.up != c.want.up || l.time != c.want.time {
			t.Errorf("%s: %+v, %v", c.line, l, err)
		}
	}
}

func TestALineThatCannotBeMeant(t *testing.T) {
	for line, want := range map[string]string{
		"load":                  "load needs the name of a module",
		"exec":                  "exec needs a program",
		"sysctl a.b":            "sysctl needs a KEY and its VALUE",
		"sysctl /../../etc/x 1": `there is no setting "/../../etc/x"`,
		"sysctl a.//.b 1":       `there is no setting "a.//.b"`,
		"wait":                  "wait needs a time, or link NAME [ up ] [ TIME ]",
		"wait soon":             `a time is a number of seconds, or like 0.5s or 200ms, not "soon"`,
		"wait -1":               `a time is a number of seconds, or like 0.5s or 200ms, not "-1"`,
		"wait 1m":               `a time is a number of seconds, or like 0.5s or 200ms, not "1m"`,
		"wait 1 2":              `"2" is not an option here`,
		"wait link":             "wait link needs a value",
		"wait link a up 1 more": `"more" is one word too many`,
		"poweroff now":          `"now" is one word too many`,
		"onfail":                "onfail needs continue, wait, poweroff, reboot or halt",
		"onfail panic":          `onfail is continue, wait, poweroff, reboot or halt, not "panic"`,
	} {
		var l confLine
		if err := l.parse(strings.Fields(line)); err == nil || err.Error() != want {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// next_arg of lib/cmdline.c.
func TestTheKernelsCommandLine(t *testing.T) {
	const line = `BOOT_IMAGE=/vmlinuz quiet veth.conf=/old "veth.conf=/a b" veth.confx=/no -- veth.conf=/init's`
	if got := bootParam(line, "veth.conf"); got != "/old" {
		t.Errorf("%q", got)
	}
	if got := bootParam("x\tveth.conf=\"/a b\"\n", "veth.conf"); got != "/a b" {
		t.Errorf("%q", got)
	}
	if got := bootParam("", "veth.conf"); got != "" {
		t.Errorf("%q", got)
	}
}

func TestParametersOfAModuleOnTheKernelsCommandLine(t *testing.T) {
	const line = `root=/dev/ifb.x nf_conntrack.hashsize=5 ifb.numifbs=2 ifb.x="1 2" "ifb.y=3 4" nf-conntrack.b veth.conf=/etc/x veth.a=1 -- ifb.z=1`
	for mod, want := range map[string]string{
		"ifb":          `numifbs=2 x="1 2" "y=3 4"`,
		"nf_conntrack": "hashsize=5 b",
		"veth":         "a=1",
		"x":            "",
	} {
		if got := modParams(line, mod); got != want {
			t.Errorf("%s: %s", mod, got)
		}
	}
}
