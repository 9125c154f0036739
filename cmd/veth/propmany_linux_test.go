package main

import (
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

// atOnce runs lines at the same time and returns what they came to.
func atOnce(t *testing.T, lines ...string) []result {
	t.Helper()
	var all []*running
	for _, l := range lines {
		all = append(all, start(t, program(strings.Fields(l)...)))
	}
	var results []result
	for _, p := range all {
		results = append(results, p.wait(t))
	}
	return results
}

// repeat is a line eight times, with N being the number.
func repeat(line string) (lines []string) {
	for i := range 8 {
		lines = append(lines, strings.ReplaceAll(line, "N", strconv.Itoa(i)))
	}
	return lines
}

func TestEightRunsAtOnceAreAllWhole(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		lines := repeat("pod add setN- count 8 bridge newbr subnet 10.70.0.0/24 masquerade")
		for i, r := range atOnce(t, lines...) {
			if r.status != 0 || r.errOut != "" {
				t.Errorf("veth %s: status %d, %s", lines[i], r.status, r.errOut)
			}
		}
		given := map[string]string{}
		for i := range 8 {
			set := "set" + strconv.Itoa(i) + "-"
			wholeSet(t, set, 8, false)
			for _, p := range addrsOf(t, set) {
				if given[p.addr] != "" {
					t.Errorf("%s was given to %s and to %s", p.addr, given[p.addr], p.name)
				}
				given[p.addr] = p.name
			}
		}
		deleted := repeat("pod del setN-")
		for i, r := range atOnce(t, deleted...) {
			if r.status != 0 || r.errOut != "" {
				t.Errorf("veth %s: status %d, %s", deleted[i], r.status, r.errOut)
			}
		}
		before.same(t, "after all were deleted at once")
	})
}

// A given address and the pod that has it.
type given struct{ name, addr string }

// addrsOf reads the addresses from pod show.
func addrsOf(t *testing.T, sets ...string) (all []given) {
	t.Helper()
	for _, l := range strings.Split(veth(append([]string{"pod", "show"}, sets...)...).out, "\n") {
		f := strings.Fields(l)
		for _, word := range f {
			if p, err := netip.ParsePrefix(word); err == nil {
				all = append(all, given{f[0], p.Addr().String()})
			}
		}
	}
	return all
}

func TestOfEightRunsWithOneNameOneWins(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		for _, c := range []struct{ line, del string }{
			{"pod add kill count 8 bridge newbr subnet 10.70.0.0/24 masquerade", "pod del kill"},
			{"pod add kill count 4 subnet 10.70.0.0/24", "pod del kill"},
			{"pair add kill other count 300 up", "pair del kill count 300"},
			{"pair add kill other count 100 up netns foreign peer netns stays1", "-n foreign pair del kill count 100"},
			{"pair add kill other", "pair del other"},
		} {
			for range long(2, 30) {
				won := 0
				for _, r := range atOnce(t, repeat(c.line)...) {
					switch {
					case r.status == 0:
						won++
					case r.status != 2 || !strings.Contains(r.errOut, "kill0") && !strings.Contains(r.errOut, "kill other"):
						t.Errorf("veth %s: status %d, %s", c.line, r.status, r.errOut)
					}
				}
				if won != 1 {
					t.Fatalf("veth %s: %d of eight have won", c.line, won)
				}
				whole(t, c.line)
				succeeds(t, c.del)
				before.same(t, c.line)
			}
		}
	})
}

func TestCollectingLeavesALivingRunAlone(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		for _, line := range []string{podsLine, "pair add kill peer count 500 up"} {
			for range long(2, 20) {
				p := start(t, program(strings.Fields(line)...))
				for ended := false; !ended; {
					select {
					case <-p.ended:
						ended = true
					default:
						if r := runs(t, "gc"); r.status != 0 || r.out+r.errOut != "" {
							t.Fatalf("veth gc: status %d, %s%s", r.status, r.out, r.errOut)
						}
					}
				}
				if r := p.wait(t); r.status != 0 {
					t.Fatalf("veth %s: status %d, %s", line, r.status, r.errOut)
				}
				whole(t, line)
				deleteAll(t, line)
				before.same(t, line)
			}
		}
		// One that is under way as long as we like, deletes too.
		_, finish := held(t, "pod add kill count 6 bridge killbr subnet 10.40.0.0/24 masquerade")
		midway := settled(t)
		succeeds(t, "gc")
		fails(t, 2, "pod del kill", "another process")
		fails(t, 2, "pod add kill count 2", "another process")
		midway.same(t, "beside a run that is under way")
		finish()
		wholeSet(t, "kill", 6, false)
		succeeds(t, "pod del kill")
		before.same(t, "after all")
	})
}

func TestADryRunChangesNothing(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		p, _ := held(t, "pod add kill count 6 bridge killbr subnet 10.40.0.0/24 masquerade")
		p.Process.Kill()
		p.wait(t)
		dead := settled(t)
		r := runs(t, "gc --dry-run")
		for _, want := range []string{"link", "kill5", "netns", "killbr", "10.40.0.0/24", "10.40.0.7/24"} {
			if r.status != 0 || !strings.Contains(r.out, want) {
				t.Errorf("gc --dry-run does not say %q: status %d, %s%s", want, r.status, r.out, r.errOut)
			}
		}
		dead.same(t, "after gc --dry-run")
		fails(t, 2, "pod add kill count 2", "gc")
		if got := runs(t, "gc"); got.status != 0 || got.out != r.out {
			t.Errorf("gc: status %d, %s, but gc --dry-run:\n%s", got.status, got.out, r.out)
		}
		before.same(t, "after gc")
	})
}

func TestAFullSubnetFreesWhatIsDeleted(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		mustAll(t, "netns add foreign") // /run/netns stays as it is from now on
		for _, where := range []string{"bridge br0 ", ""} {
			before := settled(t)
			succeeds(t, "pod add full count 5 "+where+"subnet 10.70.0.0/29")
			full := settled(t)
			fails(t, 2, "pod add more "+where+"subnet 10.70.0.0/29", "10.70.0.0/29", "full")
			full.same(t, "after one that found no address")
			was := addrsOf(t, "full2")
			succeeds(t, "pod del full2")
			fails(t, 2, "pod add more count 2 "+where+"subnet 10.70.0.0/29", "10.70.0.0/29", "full")
			succeeds(t, "pod add more "+where+"subnet 10.70.0.0/29")
			if is := addrsOf(t, "more"); len(was) == 0 || len(is) != len(was) || is[0].addr != was[0].addr {
				t.Errorf("full2 had %v, and now more has %v", was, is)
			}
			succeeds(t, "pod del full more")
			before.same(t, where)
		}
	})
}

// Two subnets that overlap share their addresses.
func TestOverlappingSubnetsGiveNothingTwice(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		mustAll(t, "netns add foreign")
		before := settled(t)
		lines := []string{"pod add wide count 9 bridge br0 subnet 10.70.0.0/16", "pod add narrow count 5 bridge br0 subnet 10.70.0.0/26",
			"pod add other count 4 bridge br1 subnet 10.70.0.0/24", "pod add routed count 4 subnet 10.70.0.0/24",
			"pod add upper count 4 bridge br0 subnet 10.70.0.64/26"}
		for i, r := range atOnce(t, lines...) {
			if r.status != 0 {
				t.Errorf("veth %s: status %d, %s", lines[i], r.status, r.errOut)
			}
		}
		seen := map[string]string{}
		for _, p := range addrsOf(t) {
			if seen[p.addr] != "" {
				t.Errorf("%s was given to %s and to %s", p.addr, seen[p.addr], p.name)
			}
			seen[p.addr] = p.name
		}
		if len(seen) != 26 {
			t.Errorf("%d addresses", len(seen))
		}
		succeeds(t, "pod del upper wide routed other narrow")
		before.same(t, "after all")
	})
}

func TestAfterFortyRoundsAllIsAsAtTheStart(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		mustAll(t, "netns add foreign")
		before := settled(t)
		ids := otherIDs(t)
		nstest.NoLeak(t, 20, func() {
			for range long(40, 400) {
				succeeds(t, "pod add kill count 10 bridge killbr subnet 10.40.0.0/16 masquerade")
				succeeds(t, "pod del kill")
			}
		})
		before.same(t, "after all rounds")
		for deadline := time.Now().Add(bounded); otherIDs(t) != ids; time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("namespaces are left:\n%s", veth("netns", "list-id").out)
			}
		}
	})
}

// otherIDs is what netns list-id says, but for the number that the kernel now and
// then gives this namespace in itself, which stays.
func otherIDs(t *testing.T) string {
	t.Helper()
	c, err := rtnl.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	here, err := nsenter.Current()
	if err != nil {
		t.Fatal(err)
	}
	defer here.Close()
	own, err := c.NSID(rtnl.InFD(here.FD()))
	if err != nil {
		t.Fatal(err)
	}
	var others string
	for line := range strings.Lines(veth("netns", "list-id").out) {
		if f := strings.Fields(line); len(f) < 2 || f[1] != strconv.Itoa(int(own)) {
			others += line
		}
	}
	return others
}
