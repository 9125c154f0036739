package pair

import (
	"context"
	"errors"
	"maps"
	"net/netip"
	"slices"
	"strconv"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

// links returns the names of a namespace's links but lo.
func links(t *testing.T, netns string) map[string]rtnl.Link {
	t.Helper()
	s := &space{}
	var err error
	if netns == "" {
		s.c, err = rtnl.Open()
	} else {
		s, err = new(Tap).openNamed(netns)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer s.c.Close()
	all, err := s.c.Links(nil)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]rtnl.Link{}
	for _, l := range all {
		if l.Name != "lo" {
			byName[l.Name] = l
		}
	}
	return byName
}

// nothing checks that there is no link, no named namespace and no run.
func nothing(t *testing.T) {
	t.Helper()
	if l := links(t, ""); len(l) > 0 {
		t.Errorf("links are left: %v", l)
	}
	if names, err := nsenter.Names(); err != nil || len(names) > 0 {
		t.Errorf("namespaces are left: %v %v", names, err)
	}
	if files, err := readDir(StateDir); len(files) > 0 {
		t.Errorf("runs are left: %v %v", files, err)
	}
}

func pairs(n int) []Spec {
	specs := make([]Spec, n)
	for i := range specs {
		specs[i] = Pair{A: End{Name: "a" + strconv.Itoa(i), Up: true}, B: End{Name: "b" + strconv.Itoa(i), Up: true}}
	}
	return specs
}

func TestPairsAreBornAsTheyAreToBe(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, name := range []string{"x", "y"} {
			if err := nsenter.Create(name); err != nil {
				t.Fatal(err)
			}
			defer nsenter.Delete(name)
		}
		mac := rtnl.MAC([6]byte{2, 9, 9, 9, 9, 9})
		_, err := Apply(context.Background(), append(pairs(200),
			Pair{A: End{Name: "v0", NetNS: "x", Up: true, MTU: 1400, Queues: 2, Group: rtnl.Some[uint32](7)},
				B: End{Name: "v1", NetNS: "y", Up: true, Addr: mac, Addrs: []netip.Prefix{prefix("10.0.0.1/24")}}},
			Pair{A: End{Name: "h0"}, B: End{Name: "h1", NetNS: "x", Group: rtnl.Some[uint32](8), Up: true}})...)
		if err != nil {
			t.Fatal(err)
		}
		here, x, y := links(t, ""), links(t, "x"), links(t, "y")
		if len(here) != 401 || len(x) != 2 || len(y) != 1 {
			t.Fatalf("%d, %d and %d links", len(here), len(x), len(y))
		}
		for _, l := range here {
			if l.IsUp() != (l.Name != "h0") || l.NumTxQueues != 1 || l.MTU != 1500 {
				t.Errorf("%+v", l)
			}
		}
		v0, v1 := x["v0"], y["v1"]
		if !v0.IsUp() || v0.MTU != 1400 || v0.NumRxQueues != 2 || v0.Group != 7 || !v1.IsUp() || v1.Addr != mac || v1.MTU != 1500 {
			t.Errorf("%+v\n%+v", v0, v1)
		}
		if h1 := x["h1"]; h1.Group != 8 || !h1.IsUp() {
			t.Errorf("%+v", h1)
		}
		if files, _ := readDir(StateDir); len(files) > 0 {
			t.Errorf("finished pairs have a file: %v", files)
		}
	})
}

func TestOnePairThatCannotBeMadeTakesAllBack(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		if _, err := Apply(context.Background(), Pair{A: End{Name: "b150"}, B: End{Name: "other"}}); err != nil {
			t.Fatal(err)
		}
		before := links(t, "")
		results, err := Apply(context.Background(), pairs(200)...)
		if !errors.Is(err, unix.EEXIST) || results[150].Err == nil || results[149].Err != nil {
			t.Errorf("%v; %v", err, results[150])
		}
		after := links(t, "")
		if len(after) != 2 || after["b150"].Index != before["b150"].Index {
			t.Errorf("left: %v", after)
		}
		c, err := rtnl.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if n, err := DelLinks(c, func(l *Link) bool { return l.Name == "other" }); n != 1 || err != nil {
			t.Error(n, err)
		}
		nothing(t)
	})
}

func TestAPairWhoseNamespaceIsMissingIsNamed(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, p := range []Pair{
			{A: End{Name: "a", NetNS: "none"}, B: End{Name: "b"}},
			{A: End{Name: "a"}, B: End{Name: "b", NetNS: "none"}},
		} {
			results, err := Apply(context.Background(), append(pairs(3), p)...)
			var e *Error
			if !errors.As(err, &e) || e.Object != "pair a b" || !errors.Is(err, unix.ENOENT) || !errors.Is(results[3].Err, unix.ENOENT) {
				t.Errorf("%v; %+v", err, results)
			}
		}
		nothing(t)
	})
}

func TestANameThatIsGivenTwiceIsFound(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, specs := range [][]Spec{
			{Pair{A: End{Name: "a"}, B: End{Name: "a"}}},
			append(pairs(100), Pair{A: End{Name: "c"}, B: End{Name: "a7"}}),
			{Pod{Name: "web"}, Pair{A: End{Name: "web"}, B: End{Name: "b"}}},
		} {
			if _, err := Apply(context.Background(), specs...); !errors.Is(err, errTwice) {
				t.Error(err)
			}
		}
		nothing(t)
	})
}

func TestARunThatIsStoppedOrRefusedLeavesNothing(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		specs := []Spec{Pod{Name: "w0", Bridge: "br0", Subnets: []netip.Prefix{prefix("10.0.0.0/24")}, Masquerade: true}, Pod{Name: "w1", Subnets: []netip.Prefix{prefix("fd00::/64")}}}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := Apply(ctx, specs...); !errors.Is(err, context.Canceled) || !errors.Is(err, ErrStopped) {
			t.Error(err)
		}
		nothing(t)
		refusal := errors.New("no")
		r := Run{Accept: func(made []Result) error {
			if len(made) != 2 || made[0].Addrs[0] != prefix("10.0.0.2/24") || len(links(t, "w0")) != 1 {
				t.Errorf("%+v", made)
			}
			return refusal
		}}
		if _, err := r.Apply(specs...); !errors.Is(err, refusal) {
			t.Error(err)
		}
		nothing(t)
	})
}

func TestPodsOfTwoSetsShareABridgeUntilTheLastIsDeleted(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		set := func(name string, n int) (specs []Spec) {
			for i := range n {
				specs = append(specs, Pod{Name: name + strconv.Itoa(i), Set: name, Bridge: "br0", Subnets: []netip.Prefix{prefix("10.0.0.0/24")}})
			}
			return specs
		}
		for _, name := range []string{"web", "db"} {
			if _, err := Apply(context.Background(), set(name, 3)...); err != nil {
				t.Fatal(err)
			}
		}
		mac := links(t, "")["br0"].Addr
		pods, err := Pods()
		if err != nil || len(pods) != 6 {
			t.Fatal(pods, err)
		}
		var given []netip.Prefix
		for _, p := range pods {
			given = append(given, p.Addrs...)
		}
		slices.SortFunc(given, netip.Prefix.Compare)
		if len(slices.Compact(given)) != 6 {
			t.Errorf("an address was given twice: %v", given)
		}
		for _, names := range [][]string{{"web1"}, {"db", "web0"}} {
			if err := Delete(names...); err != nil {
				t.Fatal(err)
			}
			if br := links(t, "")["br0"]; br.Addr != mac {
				t.Errorf("the bridge's address was %s and is %s", mac, br.Addr)
			}
		}
		if err := Delete("db"); !errors.Is(err, ErrNoPod) {
			t.Error(err)
		}
		if err := Delete("web"); err != nil {
			t.Fatal(err)
		}
		nothing(t)
	})
}

func TestABridgeThatWasThereStays(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		c, err := rtnl.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if err := c.Do(rtnl.AddBridge{LinkAttrs: rtnl.LinkAttrs{Name: "br0", Up: true}}); err != nil {
			t.Fatal(err)
		}
		br, err := c.Link("br0")
		if err != nil {
			t.Fatal(err)
		}
		spec := Pod{Name: "w", Bridge: "br0", Subnets: []netip.Prefix{prefix("10.0.0.0/24")}}
		if _, err := Apply(context.Background(), spec); !errors.Is(err, errNoGateway) {
			t.Error(err)
		}
		if err := c.Do(newAddr(br.Index, prefix("10.0.0.7/24"))); err != nil {
			t.Fatal(err)
		}
		results, err := Apply(context.Background(), spec)
		if err != nil || results[0].Gateways[0] != addr("10.0.0.7") {
			t.Fatal(results, err)
		}
		if err := Delete("w"); err != nil {
			t.Fatal(err)
		}
		if l := links(t, ""); len(l) != 1 || l["br0"].Index != br.Index {
			t.Error(l)
		}
		if err := c.Do(rtnl.DelLink{LinkRef: rtnl.ByName("br0")}); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAnySetOfLinksIsDeletedInAFewSends(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		if _, err := Apply(context.Background(), pairs(100)...); err != nil {
			t.Fatal(err)
		}
		c, err := rtnl.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		n, err := DelLinks(c, func(l *Link) bool { return l.Name[0] == 'a' && len(l.Name) == 2 })
		if n != 10 || err != nil {
			t.Error(n, err)
		}
		if got := len(links(t, "")); got != 180 {
			t.Errorf("%d links are left", got)
		}
		if n, err := DelLinks(c, func(l *Link) bool { return l.Veth }); n != 180 || err != nil {
			t.Error(n, err)
		}
		if n, err := DelLinks(c, func(l *Link) bool { return l.Veth }); n != 0 || err != nil {
			t.Error(n, err)
		}
		nothing(t)
	})
}

func TestLinksThatTheKernelDoesNotDeleteKeepTheirGroups(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		specs := append(pairs(200), Pair{A: End{Name: "own", Group: rtnl.Some[uint32](7)}, B: End{Name: "gone"}})
		if _, err := Apply(context.Background(), specs...); err != nil {
			t.Fatal(err)
		}
		c, err := rtnl.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		groups := func() map[string]uint32 {
			m := map[string]uint32{}
			if err := EachLink(c, func(l *Link) { m[l.Name] = l.Group }); err != nil {
				t.Fatal(err)
			}
			return m
		}
		mayNothing := func() (may func()) {
			h := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
			var had, none [2]unix.CapUserData
			if err := unix.Capget(&h, &had[0]); err != nil {
				t.Fatal(err)
			}
			none = had
			none[0].Effective = 0
			if err := unix.Capset(&h, &none[0]); err != nil {
				t.Fatal(err)
			}
			return func() { unix.Capset(&h, &had[0]) }
		}
		for _, tt := range []struct {
			name   string
			doomed func(*Link) bool
			check  func() error
			want   error
		}{
			{"lo is among few", func(l *Link) bool { return l.Name == "lo" || l.Name == "a7" || l.Name == "own" }, nil, unix.EOPNOTSUPP},
			{"lo is among many", func(l *Link) bool { return l.Name != "own" }, nil, unix.EOPNOTSUPP},
			{"nothing may be done", func(l *Link) bool { return l.Name[0] == 'a' }, nil, unix.EPERM},
			{"one vanishes", func(*Link) bool { return true }, func() error { return c.Do(rtnl.DelLink{LinkRef: rtnl.ByName("gone")}) }, unix.EOPNOTSUPP},
		} {
			want := groups()
			if tt.check == nil {
				tt.check = func() error { return nil }
			} else {
				delete(want, "gone")
				delete(want, "own")
			}
			may := func() {}
			if tt.want == unix.EPERM {
				may = mayNothing()
			}
			n, err := DelLinks(c, tt.doomed, tt.check)
			may()
			if n != 0 || !errors.Is(err, tt.want) {
				t.Errorf("%s: %d, %v; want %v", tt.name, n, err, tt.want)
			}
			if got := groups(); !maps.Equal(got, want) {
				t.Errorf("%s: the groups are %v, want %v", tt.name, got, want)
			}
		}
	})
}

func TestLinksInSeveralGroupsAreDeletedAndNoOthers(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, specs := range [][]Spec{{Pair{A: End{Name: "x"}, B: End{Name: "y"}}}, pairs(2)} {
			if _, err := Apply(context.Background(), specs...); err != nil {
				t.Fatal(err)
			}
		}
		c, err := rtnl.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		// As many as are in the second run's group.
		n, err := DelLinks(c, func(l *Link) bool { return l.Name == "x" || l.Name == "y" || l.Name == "a0" || l.Name == "b0" })
		if n != 4 || err != nil {
			t.Error(n, err)
		}
		left := links(t, "")
		if a, b := left["a1"], left["b1"]; len(left) != 2 || a.Index == 0 || b.Index == 0 {
			t.Errorf("left: %v", left)
		}
	})
}

func TestPodsOfWhichOneIsInUseByAnotherProcessStay(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		sets := []string{"set0", "set1", "set2", "set3"}
		for _, name := range sets {
			if _, err := Apply(context.Background(), Pod{Name: name + "-0", Set: name}, Pod{Name: name + "-1", Set: name}); err != nil {
				t.Fatal(err)
			}
		}
		all, err := readStates()
		if err != nil {
			t.Fatal(err)
		}
		f, err := all[len(all)-1].open()
		if err != nil {
			t.Fatal(err)
		}
		before, err := Pods()
		if err != nil {
			t.Fatal(err)
		}
		for _, names := range [][]string{sets, {"set0", "set1-0", "set2", "set3-1"}} {
			if err := Delete(names...); !errors.Is(err, errBusy) {
				t.Error(err)
			}
			f.close()
			if err := Collect(false, func(kind, name string) { t.Errorf("gc deletes %s %s", kind, name) }); err != nil {
				t.Error(err)
			}
			after, err := Pods()
			if err != nil || len(after) != len(before) || len(links(t, "")) != len(before) {
				t.Errorf("there are %v; %v", after, err)
			}
			if all, err = readStates(); err != nil {
				t.Fatal(err)
			}
			if f, err = all[len(all)-1].open(); err != nil {
				t.Fatal(err)
			}
		}
		f.close()
		if err := Delete(sets...); err != nil {
			t.Error(err)
		}
		nothing(t)
	})
}
