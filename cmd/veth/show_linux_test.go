//go:build !tiny

package main

import (
	"bytes"
	"strings"
	"testing"

	"vethkit/nsenter/nstest"
)

// shown counts the lines of a text that begin a datagram.
func shown(text string) (sent, received int) {
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "datagram sent"):
			sent++
		case strings.HasPrefix(line, "datagram received"):
			received++
		}
	}
	return sent, received
}

func TestShowPrintsWhatPassed(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, c := range []struct {
			line           string
			status         int
			sent, received int // at least
		}{
			{"-show link add v0 type veth peer name v1", 0, 1, 1},
			{"--show link add v0 type veth peer name v1", 2, 1, 1},
			{"-show link set v0 up", 0, 2, 2},
			{"-show netns add x", 0, 0, 0},
			{"-show -n x link set lo up", 0, 2, 2},
			{"-show netns set x 7", 0, 1, 1},
			{"-show link set v0 netns x", 0, 2, 2},
			{"-show stats show dev lo", 0, 2, 2},
			{"pair add a b -show", 0, 1, 1},
			{"pair show --show", 0, 3, 3},
			{"pair -show", 0, 3, 3},
			{"pair del a -show", 0, 2, 2},
			{"pod add p bridge br0 subnet 10.0.0.0/24 masquerade -show", 0, 4, 4},
			{"pod del p --show", 0, 4, 4},
			{"gc -show", 0, 0, 0},
			{"-show addr show", 0, 2, 2},
		} {
			r := veth(strings.Fields(c.line)...)
			sent, received := shown(r.out)
			if r.status != c.status || sent < c.sent || received < c.received || c.sent == 0 && sent+received > 0 {
				t.Errorf("%s: status %d, %d sent, %d received\n%s%s", c.line, r.status, sent, received, r.out, r.errOut)
			}
			if c.sent == 0 && !strings.Contains(r.out, "no netlink message") {
				t.Errorf("%s: %s", c.line, r.out)
			}
		}
		r := veth("addr", "show", "dev", "lo")
		if sent, received := shown(r.out); r.status != 0 || sent+received > 0 {
			t.Errorf("without -show: %s%s", r.out, r.errOut)
		}
	})
}

func TestShowOfABatchHasAllOfItsLines(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		file := messages(t, "link add v0 type veth peer name v1\nlink set v0 up\nlink set v1 up\n")
		r := veth("-show", "-batch", file)
		if sent, received := shown(r.out); r.status != 0 || sent != 5 || received != 5 {
			t.Errorf("status %d, %d sent, %d received\n%s%s", r.status, sent, received, r.out, r.errOut)
		}
		file = messages(t, "link add x type veth peer name y netns blue\nlink set x netns blue\n")
		told, err := rehearsed(t, "-batch "+file)
		if err != nil || len(told) != 3 || !strings.Contains(told[0].Note, "descriptor 3 is made up, and stands for network namespace blue") || strings.Contains(told[1].Note+told[2].Note, "descriptor") {
			t.Errorf("%d datagrams, %v: %+v", len(told), err, told)
		}
	})
}

func TestShowSeesTheSocketOfTheNATRules(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		a := newApp("veth", nil, new(strings.Builder), new(strings.Builder))
		err := a.main(strings.Fields("pod add p bridge br0 subnet 10.0.0.0/24 masquerade -show -q"))
		if err != nil {
			t.Skip("no NAT here: ", err)
		}
		protos := map[uint8]int{}
		for _, d := range a.seen.all {
			protos[d.Proto]++
		}
		if protos[0] < 8 || protos[12] < 2 {
			t.Errorf("datagrams by protocol: %v", protos)
		}
		a.exit(nil)
	})
}

func TestDemoShowsItsBytes(t *testing.T) {
	nstest.Need(t)
	var out, errOut bytes.Buffer
	c := program("-show", "demo")
	c.Stdout, c.Stderr = &out, &errOut
	if err := c.Run(); err != nil || errOut.Len() > 0 || !strings.Contains(out.String(), "| RTM_NEWLINK") ||
		!strings.Contains(out.String(), "Everything held") || strings.Contains(out.String(), "no netlink message") {
		t.Errorf("%v, %s\n%s", err, &errOut, &out)
	}
}
