package main

import (
	"os"
	"strings"
	"testing"
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
