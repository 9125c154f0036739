package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What is killed: a command, after another one if it needs that, and how many
// pods there may be afterwards when what dead runs have left is collected.
var killed = []struct {
	name            string
	times, thorough int
	before, line    string
	pods            []int
}{
	{"pods on a bridge of their own", 10, 100, "",
		"pod add kill count 60 bridge killbr subnet 10.40.0.0/16 subnet fd00:40::/64 masquerade", []int{0, 60}},
	{"pods on a bridge that others use", 10, 100, "",
		"pod add kill count 60 bridge shared subnet 10.22.0.0/16 subnet fd00:40::/64 masquerade", []int{0, 60}},
	{"routed pods", 3, 50, "",
		"pod add kill count 30 subnet 10.40.0.0/16 masquerade", []int{0, 30}},
	{"pod del", 5, 50,
		"pod add kill count 30 bridge killbr subnet 10.40.0.0/16 subnet fd00:40::/64 masquerade", "pod del kill", []int{0, 30}},
	{"pod del of some of a set", 5, 50,
		"pod add kill count 4 bridge killbr subnet 10.40.0.0/16 masquerade", "pod del kill2 kill3", []int{2, 4}},
	{"pairs", 4, 50, "", "pair add kill peer count 500 up", []int{0}},
	{"pairs between namespaces", 4, 50, "", "pair add kill peer count 200 up netns foreign peer netns stays1", []int{0}},
}

func TestAKilledRunIsCollectedAndNothingElse(t *testing.T) {
	rnd := chance(t)
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		_, finish := held(t, "pod add living count 3 bridge shared subnet 10.22.0.0/16 masquerade")
		before := settled(t)
		for _, k := range killed {
			prepare := func() {
				if k.before != "" {
					succeeds(t, k.before)
				}
			}
			prepare()
			takes := succeeds(t, k.line)
			collectTakes := succeeds(t, "gc")
			deleteAll(t, k.line)
			before.same(t, k.name+", not killed")
			for range max(k.times, long(0, k.thorough)) {
				prepare()
				p, after := start(t, program(strings.Fields(k.line)...)), within(rnd, takes)
				p.signalAfter(after, syscall.SIGKILL)
				status := p.wait(t).status
				what := k.name + ", killed after " + after.String()
				collect(t, rnd, collectTakes+takes/2)
				if n := strings.Count(veth("pod", "show", "kill").out, "\n"); !slices.Contains(k.pods, n) || n != namedPods("kill") {
					t.Fatalf("%s (status %d): %d pods are left, %d namespaces", what, status, n, namedPods("kill"))
				}
				deleteAll(t, k.line)
				before.same(t, what)
			}
		}
		finish()
	})
}

// collect runs gc; sometimes it is killed, too.
func collect(t *testing.T, rnd *rand.Rand, takes time.Duration) {
	t.Helper()
	for rnd.IntN(3) == 0 {
		p := start(t, program("gc"))
		p.signalAfter(within(rnd, takes), syscall.SIGKILL)
		p.wait(t)
	}
	succeeds(t, "gc")
}

// deleteAll deletes what the line had made whole before it was killed.
func deleteAll(t *testing.T, line string) {
	t.Helper()
	if veth("pod", "show", "kill").status == 0 {
		succeeds(t, "pod del kill")
	}
	words := strings.Fields(line)
	netns := ""
	if i := slices.Index(words, "netns"); i > 0 {
		netns = "-n " + words[i+1] + " "
	}
	if words[0] == "pair" && veth(strings.Fields(netns+"link show kill0")...).status == 0 {
		succeeds(t, netns+"pair del kill count "+words[5]) // which fails unless all are there
	}
}
