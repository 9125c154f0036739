//go:build !tiny

package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// unnumbered are the datagrams that were sent, without their sequence numbers.
func unnumbered(all []explain.Datagram) (sent []string) {
	for _, d := range all {
		if d.Dir != '>' {
			continue
		}
		b := bytes.Clone(d.Data)
		for m, err := range wire.Messages(wire.Native, b) {
			if err == nil {
				clear(m.Raw[8:12])
			}
		}
		sent = append(sent, hex.EncodeToString(b))
	}
	return sent
}

func rehearsed(t *testing.T, line string) ([]explain.Datagram, error) {
	t.Helper()
	a := newApp("veth", nil, new(strings.Builder), new(strings.Builder))
	return a.rehearse(strings.Fields(line))
}

func TestARehearsalTellsTheBytesThatTheCommandSends(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, line := range []string{
			"link add v0 type veth peer name v1",
			"link add type veth", // the kernel names them
			"link add w0 up mtu 1400 type veth peer name w1 up alias text",
			"link add br0 type bridge",
			"link add index 50 x0 type veth peer name x1 index 51",
			"link set v0 up",
			"link set v0 master br0 mtu 1300",
			"link set group 0 up",
			"link set v0 address 02:00:00:00:00:01",
			"link property add dev v0 altname other",
			"addr add 10.0.0.1/24 dev v0",
			"addr replace fd00::1/64 dev v0 nodad",
			"addr show dev v0",
			"-4 addr show",
			"route add 10.9.0.0/16 via 10.0.0.2",
			"route get 10.0.0.2",
			"route show",
			"neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev v0",
			"neigh show",
			"stats show dev v0 group link",
			"link show v0",
			"-s link show",
			"netns list-id",
			"route del 10.9.0.0/16",
			"addr flush dev v0",
			"neigh flush dev v0",
			"pair del v0",
			"link del w0",
		} {
			before := snapshotText(t)
			told, err := rehearsed(t, line)
			if err != nil {
				t.Errorf("%s: %v", line, err)
			}
			if after := snapshotText(t); after != before {
				t.Errorf("the rehearsal of %s changed something:\n%s\nwas\n%s", line, after, before)
			}
			a := newApp("veth", nil, new(strings.Builder), new(strings.Builder))
			if err := a.main(append([]string{"-show"}, strings.Fields(line)...)); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			got, want := unnumbered(told), unnumbered(a.seen.all)
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("%s: rehearsed\n%s\nsent\n%s", line, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			a.exit(nil)
		}
	})
}

// snapshotText is what there is, in words, but for what the kernel does a little
// later by itself: states, and IPv6.
func snapshotText(t *testing.T) (text string) {
	t.Helper()
	for _, line := range []string{"-o link show", "-o -4 addr show", "-4 route show table all", "neigh show nud permanent", "netns list"} {
		r := veth(strings.Fields(line)...)
		if r.status != 0 {
			t.Fatalf("%s: %s", line, r.errOut)
		}
		for row := range strings.Lines(r.out) {
			if strings.Contains(line, "link") {
				row, _, _ = strings.Cut(row, "<")
				row += "\n"
			}
			text += row
		}
	}
	return text
}

func TestARehearsalGoesOnWithWhatIsNotThere(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, c := range []struct {
			line  string
			last  uint16 // nlmsg_type
			notes []string
		}{
			{"link set nothere up", uapi.RTM_NEWLINK, []string{"there is no link nothere, its index is made up: 2", "not sent"}},
			{"ip link set nothere master nobridge", uapi.RTM_NEWLINK, []string{"nobridge, its index is made up: 2", "nothere, its index is made up: 3"}},
			{"addr add 10.0.0.1/24 dev nothere", uapi.RTM_NEWADDR, []string{"its index is made up: 2"}},
			{"route add 10.1.0.0/16 dev nothere", uapi.RTM_NEWROUTE, []string{"its index is made up: 2"}},
			{"neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev nothere", uapi.RTM_NEWNEIGH, []string{"its index is made up: 2"}},
			{"addr flush dev nothere", uapi.RTM_GETADDR, []string{"its index is made up: 2"}},
			{"link del nothere", uapi.RTM_DELLINK, nil},
			{"link add v0 type veth peer name v1 netns blue", uapi.RTM_NEWLINK, []string{"descriptor 3 is made up, and stands for network namespace blue"}},
			{"link add v0 netns /run/red type veth peer name v1 netns blue", uapi.RTM_NEWLINK, []string{"descriptor 3 is made up, and stands for network namespace /run/red; descriptor 4"}},
			{"link add v0 type veth peer name v1 up netns blue", uapi.RTM_NEWLINK, []string{"not sent", "the link is made up"}},
			{"link set v0 netns blue", uapi.RTM_NEWLINK, []string{"v0"}},
			{"link set v0 netns 1", uapi.RTM_NEWLINK, nil},
			{"-n blue link set eth0 up", uapi.RTM_NEWLINK, []string{"to be sent in network namespace blue"}},
			{"-n blue addr show", uapi.RTM_GETADDR, []string{"nothing here that could be asked"}},
			{"netns set blue 7", uapi.RTM_NEWNSID, []string{"stands for network namespace blue"}},
			{"pair add a b", uapi.RTM_NEWLINK, nil},
			{"pair add a b up count 3 addr 10.0.0.1/24", 0, nil}, // an error
			{"pair add a b netns red peer netns blue peer addr 10.0.0.2/24 up peer master br0", uapi.RTM_NEWLINK,
				[]string{"descriptor 3 is made up, and stands for network namespace red; descriptor 4"}},
		} {
			told, err := rehearsed(t, c.line)
			if (err != nil) != (c.last == 0) {
				t.Errorf("%s: %v", c.line, err)
			}
			if err != nil {
				continue
			}
			last := told[len(told)-1].Data
			if typ := wire.Native.Uint16(last[4:]); typ != c.last {
				t.Errorf("%s: the last message is %d, want %d", c.line, typ, c.last)
			}
			notes := ""
			for _, d := range told {
				notes += d.Note + "\n"
			}
			for _, n := range c.notes {
				if !strings.Contains(notes, n) {
					t.Errorf("%s: %q is missing in\n%s", c.line, n, notes)
				}
			}
		}
		if names, err := nsenter.Names(); err != nil || len(names) > 0 {
			t.Errorf("namespaces: %v, %v", names, err)
		}
	})
}

// shapes are what was sent, but for questions about links: protocol, length and
// types of the messages of each datagram.
func shapes(all []explain.Datagram) (list []string) {
	for _, d := range all {
		s := fmt.Sprint(d.Proto, " ", len(d.Data), ":")
		for m, err := range wire.Messages(wire.Native, d.Data) {
			if err == nil {
				s += fmt.Sprint(" ", m.Type)
			}
		}
		if d.Dir == '>' && !strings.HasSuffix(s, ": 18") {
			list = append(list, s)
		}
	}
	return list
}

func TestARehearsalOfPodsAndPairsTellsWhatTheyTake(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, line := range []string{
			"pod add web count 2 bridge br0 subnet 10.1.0.0/24 subnet fd00::/64 masquerade threads 1 -q",
			"pod add more count 2 bridge br0 subnet 10.1.0.0/24 threads 1 -q",
			"pod add routed count 2 subnet 10.2.0.0/24 threads 1 -q",
			"pod add alone threads 1 -q",
			"pair add a b count 70 up",
			"pair add c d netns web0 peer netns web1 peer addr 10.0.0.2/24 up",
		} {
			before := snapshotText(t)
			told, err := rehearsed(t, line)
			if err != nil {
				t.Errorf("%s: %v", line, err)
			}
			if after := snapshotText(t); after != before {
				t.Errorf("the rehearsal of %s changed something:\n%s\nwas\n%s", line, after, before)
			}
			a := newApp("veth", nil, new(strings.Builder), new(strings.Builder))
			if err := a.main(append([]string{"-show"}, strings.Fields(line)...)); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			if got, want := shapes(told), shapes(a.seen.all); !slices.Equal(got, want) {
				t.Errorf("%s: rehearsed\n%s\nsent\n%s", line, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			a.exit(nil)
		}
	})
}

func TestWhatIsMoreThanMessagesIsNotRehearsed(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, line := range []string{"netns add x", "netns del x", "netns exec x true", "netns pids x", "netns identify", "netns attach x 1",
			"pod del p", "pod", "pod show", "pair", "pair show", "gc", "demo", "ping 127.0.0.1"} {
			told, err := rehearsed(t, line)
			if exitStatus(err) != 1 || len(told) > 0 {
				t.Errorf("%s: %v, %d datagrams", line, err, len(told))
			}
		}
		for _, line := range []string{"", "nosuch", "link add v0", "link set", "version", "-V"} {
			if told, err := rehearsed(t, line); err == nil || len(told) > 0 {
				t.Errorf("%q: %v, %d datagrams", line, err, len(told))
			}
		}
	})
}
