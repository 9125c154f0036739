package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func TestTuntap(t *testing.T) {
	f, err := os.OpenFile("/dev/net/tun", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no tun driver here: ", err)
	}
	f.Close()
	inWorld(t, func(t *testing.T) {
		mustAll(t, "tuntap add dev tap0 mode tap", "tuntap add tun0 mode tun pi user 5 group 7 multi_queue vnet_hdr", "tuntap add mode tap")
		if r := veth("tuntap"); r.out != "tap0: tap persist\ntun0: tun pi multi_queue vnet_hdr persist filter user 5 group 7\ntap1: tap persist\n" {
			t.Errorf("%+v", r)
		}
		if r := veth("-j", "tuntap", "show", "dev", "tun0"); strings.TrimSpace(r.out) !=
			`[{"ifname":"tun0","flags":["tun","pi","multi_queue","vnet_hdr","persist","filter"],"user":5,"group":7}]` {
			t.Errorf("%+v", r)
		}
		for line, want := range map[string]string{
			"tuntap add dev tap0 mode tap":           "veth: add tap tap0: device or resource busy; the name is taken, or a program has it open\n",
			"tuntap del dev tap0 mode tun":           "veth: delete tun tap0: invalid argument; there is a link of this name that is none of this mode\n",
			"tuntap add dev x":                       "veth: tuntap add: the mode is missing: mode tun, or mode tap\n",
			"tuntap add dev x mode tip":              "veth: tuntap add: mode is tun or tap, not \"tip\"\n",
			"tuntap add dev x mode tap mode tap":     "veth: tuntap add: mode is given twice\n",
			"tuntap add dev x mode tap user nobody9": "veth: tuntap add: user \"nobody9\" is no number, and not in /etc/passwd\n",
			"tuntap del mode tap":                    "veth: tuntap delete: which one? dev NAME is missing\n",
		} {
			if r := veth(strings.Fields(line)...); r.status != 1 || r.errOut != want {
				t.Errorf("%s: %+v", line, r)
			}
		}
		mustAll(t, "tuntap del dev tap0 mode tap", "tuntap del tun0 mode tun multi_queue", "tuntap del tap1 mode tap")
		if r := veth("tuntap", "list"); r != (result{}) {
			t.Errorf("after all are gone: %+v", r)
		}
	})
}

func TestOwnersOfATunHaveNames(t *testing.T) {
	f, err := os.OpenFile("/dev/net/tun", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no tun driver here: ", err)
	}
	f.Close()
	passwd := filepath.Join(t.TempDir(), "passwd")
	if err := os.WriteFile(passwd, []byte("#\nroot:x:0:0::/:/bin/sh\ntuna:x:7:7::/:\nsecond:x:7:7::/:\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	inWorld(t, func(t *testing.T) {
		if err := unix.Mount(passwd, "/etc/passwd", "", unix.MS_BIND, ""); err != nil {
			t.Fatal(err)
		}
		mustAll(t, "tuntap add t0 mode tun user second", "tuntap add t1 mode tun user 8 group 65000")
		for name, want := range map[string][2]string{
			"t0": {" user tuna ", `"user":"tuna"`},
			"t1": {" user 8 group 65000 ", `"user":8,"group":65000`},
		} {
			text, json := veth("-d", "link", "show", name), veth("-d", "-j", "link", "show", name)
			if !strings.Contains(text.out, want[0]) || !strings.Contains(json.out, want[1]) {
				t.Errorf("%s: %+v, %+v", name, text, json)
			}
		}
	})
}
