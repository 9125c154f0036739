package rtnl

import (
	"testing"

	"vethkit/rtnl/uapi"
)

// SkipStats leaves out IPv6's counters only (inet6_fill_ifla6_attrs): those of
// the link come.
func TestLinksWithoutMasterAndAttributesThatCame(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	must(t, c.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0", Index: 5}}, SetLink{LinkRef: ByIndex(10), Master: Some[uint32](5)}))
	links, err := c.Links(nil, LinkFilter{NoMaster: true, SkipStats: true})
	must(t, err)
	for _, l := range links {
		if l.Index == 10 {
			t.Error("the port is among the links without a master")
		}
		if !l.Has(uapi.IFLA_STATS64) || l.Has(uapi.IFLA_MASTER) || !l.Has(uapi.IFLA_MTU) || l.Has(1000) {
			t.Errorf("%s: %x came", l.Name, l.Told)
		}
	}
	if len(links) != 3 { // lo, br0, the port's other end
		t.Errorf("%d links", len(links))
	}
}

func TestAGroupOfCountersComesWhenItIsAskedFor(t *testing.T) {
	c, _ := openNew(t)
	addPair(t, c)
	must(t, c.Do(AddBridge{LinkAttrs: LinkAttrs{Name: "br0", Index: 5}}, SetLink{LinkRef: ByIndex(10), Master: Some[uint32](5)}))
	s, err := c.StatsOf(10)
	if err != nil || s.Port != nil || s.Bridge != nil || s.Offload != nil {
		t.Errorf("only StatsLink was asked for: %+v, %v", s, err)
	}
	s, err = c.StatsOf(10, StatsPort, StatsOffload)
	if err != nil || s.Port == nil || !s.Port.STP.Set || s.Bridge != nil || s.Offload == nil || !s.Offload.L3Used.Set {
		t.Errorf("of the port: %+v, %v", s, err)
	}
	s, err = c.StatsOf(5, StatsBridge)
	if err != nil || s.Bridge == nil || !s.Bridge.MCast.Set {
		t.Errorf("of the bridge: %+v, %v", s, err)
	}
}
