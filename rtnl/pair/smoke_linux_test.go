package pair

import (
	"net/netip"
	"strconv"
	"testing"
	"time"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

func TestSmoke(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		var specs []Spec
		for i := range 50 {
			specs = append(specs, Pair{A: End{Name: "a" + strconv.Itoa(i), Up: true}, B: End{Name: "b" + strconv.Itoa(i), Up: true}})
		}
		for i := range 20 {
			specs = append(specs, Pod{Name: "web" + strconv.Itoa(i), Set: "web", Bridge: "cni0", Subnets: []netip.Prefix{netip.MustParsePrefix("10.22.0.0/16")}, Masquerade: true})
		}
		for i := range 20 {
			specs = append(specs, Pod{Name: "ptp" + strconv.Itoa(i), Set: "ptp", Subnets: []netip.Prefix{netip.MustParsePrefix("10.23.0.0/16"), netip.MustParsePrefix("fd00::/64")}, Masquerade: true})
		}
		t0 := time.Now()
		res, err := (&Run{}).Apply(specs...)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(time.Since(t0), res[55])
		names, _ := nsenter.Names()
		t.Log(len(names))
		c, _ := rtnl.Open()
		links, _ := c.Links(nil)
		t.Log(len(links), links[5].Name, links[len(links)-1])
		pods, err := Pods()
		t.Log(pods[3], pods[25], err)
		if err := Delete("web3", "ptp"); err != nil {
			t.Fatal(err)
		}
		names, _ = nsenter.Names()
		links, _ = c.Links(nil)
		t.Log(len(names), len(links))
		if err := Collect(true, func(k, n string) { t.Log(k, n) }); err != nil {
			t.Fatal(err)
		}
		if err := Delete("web"); err != nil {
			t.Fatal(err)
		}
		names, _ = nsenter.Names()
		links, _ = c.Links(nil)
		t.Log(len(names), len(links))
		d, _ := readDir(StateDir)
		t.Log(d)
	})
}
