package main

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

// mustAll runs command lines, each of which has to succeed.
func mustAll(t *testing.T, lines ...string) {
	t.Helper()
	for _, line := range lines {
		must(t, line)
	}
}

// makeNetns makes network namespaces with names for the test. After it all is
// as if there had never been any.
func makeNetns(t *testing.T, names ...string) {
	t.Helper()
	t.Cleanup(func() {
		for _, name := range names {
			nsenter.Delete(name)
		}
		if left, err := nsenter.Names(); err == nil && len(left) == 0 {
			unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
			unix.Rmdir(nsenter.RunDir)
		}
	})
	for _, name := range names {
		if err := nsenter.Create(name); err != nil {
			t.Fatal(err)
		}
	}
}

// inside runs f with a socket of the thread's namespace, or of a named one.
func inside(t *testing.T, name string, f func(c *rtnl.Conn)) {
	t.Helper()
	do := func() error {
		c, err := rtnl.Open()
		if err != nil {
			return err
		}
		defer c.Close()
		f(c)
		return nil
	}
	var err error
	if name == "" {
		err = do()
	} else {
		err = inNetns(name, do)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func linkOf(t *testing.T, netns, name string) (l rtnl.Link) {
	t.Helper()
	inside(t, netns, func(c *rtnl.Conn) {
		var err error
		if l, err = c.Link(name); err != nil {
			t.Fatalf("%s in %q: %v", name, netns, err)
		}
	})
	return l
}

// state is all that the tests change of a namespace's links, as text.
func state(t *testing.T, netns string) string {
	t.Helper()
	var b strings.Builder
	inside(t, netns, func(c *rtnl.Conn) {
		links, err := c.Links(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range links {
			for _, s := range append([]string{l.Name, l.Kind, l.Addr.String(), l.Broadcast.String(), l.Alias, ""}, l.AltNames...) {
				b.WriteString(s + " ")
			}
			for _, n := range []uint32{l.Index, l.MTU, l.TxQLen, l.Group, l.Master, l.Flags & (unix.IFF_UP | unix.IFF_NOARP | unix.IFF_PROMISC)} {
				b.WriteString(strconv.FormatUint(uint64(n), 10) + " ")
			}
			b.WriteString("\n")
		}
	})
	return b.String()
}

func TestPairIsBornInTwoNamespacesByOneMessage(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		makeNetns(t, "pair-x", "pair-y")
		before := state(t, "")
		mustAll(t, "link add v0 netns pair-x index 76 mtu 1400 type veth peer name v1 netns pair-y mtu 1300 index 77")
		if v := linkOf(t, "pair-x", "v0"); v.Kind != "veth" || v.MTU != 1400 || !v.LinkNSID.Set {
			t.Errorf("v0: %+v", v)
		}
		if v := linkOf(t, "pair-y", "v1"); v.Index != 77 || v.MTU != 1300 {
			t.Errorf("v1: %+v", v)
		}
		if after := state(t, ""); after != before {
			t.Errorf("something is here:\n%s", after)
		}
		mustAll(t, "-n pair-x link delete v0")
		if r := veth("-n", "pair-y", "link", "set", "v1", "up"); r.status != 1 || !strings.Contains(r.errOut, `there is no link "v1" in network namespace "pair-y"`) {
			t.Errorf("%d %s", r.status, r.errOut)
		}
	})
}

// The kernel refuses IFF_UP in VETH_INFO_PEER (drivers/net/veth.c: ENOTCONN),
// and ignores IFLA_MASTER there and IFLA_IFALIAS in any RTM_NEWLINK that makes a
// link (net/core/rtnetlink.c, rtnl_newlink_create).
func TestWhatIsNotTakenAtBirthIsSetAfterwards(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		makeNetns(t, "late")
		mustAll(t, "-n late link add b0 type bridge",
			"link add v0 alias first up type veth peer name v1 netns late up master b0 alias second")
		v0, v1, b0 := linkOf(t, "", "v0"), linkOf(t, "late", "v1"), linkOf(t, "late", "b0")
		if v0.Alias != "first" || !v0.IsUp() {
			t.Errorf("v0: alias %q, up %v", v0.Alias, v0.IsUp())
		}
		if v1.Alias != "second" || !v1.IsUp() || v1.Master != b0.Index {
			t.Errorf("v1: alias %q, up %v, master %d", v1.Alias, v1.IsUp(), v1.Master)
		}
	})
}

func TestNamesThatTheKernelWouldPickArePickedWhenTheyMustBeKnown(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		mustAll(t, "link add type veth", // veth0 and veth1
			"link add alias a type veth",                                       // veth2 is the peer
			"link add type veth peer alias b",                                  // veth4 is the peer
			"link add u%d alias c type veth peer name u%d alias d up",          // u0 is the peer
			"link add alias e netns "+strconv.Itoa(os.Getpid())+" type bridge") // where links may be named otherwise
		for name, alias := range map[string]string{"veth3": "a", "veth4": "b", "u1": "c", "u0": "d", "veth5": ""} {
			if l := linkOf(t, "", name); l.Alias != alias {
				t.Errorf("%s: alias %q, want %q", name, l.Alias, alias)
			}
		}
	})
}

func TestPeerThatIsNotSpokenOfTakesAfterTheFirstEnd(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		mustAll(t, "link add v0 mtu 1400 type veth", "link add w0 mtu 1400 type veth peer name w1")
		if l := linkOf(t, "", "veth0"); l.MTU != 1400 {
			t.Errorf("mtu %d without peer", l.MTU)
		}
		if l := linkOf(t, "", "w1"); l.MTU != 1500 {
			t.Errorf("mtu %d with peer", l.MTU)
		}
	})
}

// Each line fails, says why, and leaves all links as they were.
func TestBadInputOfLinkVerbsSaysWhyAndLeavesNothing(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		makeNetns(t, "bad-x", "bad-y")
		mustAll(t, "link add v0 index 10 type veth peer name v1 index 11",
			"link add b0 index 12 type bridge",
			"link property add v1 altname othername",
			"link add c0 type bridge", "link set c0 group 9",
			"-n bad-x link add v1 index 20 type veth peer name p1",
			"-n bad-x link add taken type bridge")
		before := state(t, "") + state(t, "bad-x") + state(t, "bad-y")
		for _, c := range []struct {
			line   string
			status int
			why    []string
		}{
			{"link add averyveryverylo0 type veth", 2, []string{"16 bytes", "at most 15"}},
			{"link add b0 type veth peer name n1", 2, []string{"add veth b0, peer n1: file exists", `the first end's name "b0" is taken: it is a bridge with index 12`}},
			{"link add n0 type veth peer name b0", 2, []string{`the peer's name "b0" is taken: it is a bridge with index 12`}},
			{"link add n0 type veth peer name v1 netns bad-x", 2, []string{`the peer's name "v1" is taken: it is a veth with index 20 in network namespace "bad-x"`}},
			{"link add othername type bridge", 2, []string{`the name "othername" is taken: it is another name of v1, a veth with index 11`}},
			{"link add n0 type veth peer name n0", 2, []string{"both ends are to be named"}},
			{"link add n0 index 12 type veth", 2, []string{"the index 12 is taken: it is b0, a bridge"}},
			{"link add n0 mtu 67 type veth peer name n1", 2, []string{"invalid argument", "the first end's mtu 67 (IFLA_MTU)", "68 to 65535"}},
			{"link add n0 type veth peer name n1 mtu 65536", 2, []string{"the peer's mtu 65536 (IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU)", "68 to 65535"}},
			{"link add n0 mtu 10 type bridge", 2, []string{"mtu less than device minimum", "IFLA_MTU", "68 to 65535"}},
			{"link set v0 mtu 65536", 2, []string{"mtu greater than device maximum", "IFLA_MTU", "68 to 65535"}},
			{"link add n0 address 01:00:00:00:00:01 type veth", 2, []string{"group's or all zeros"}},
			{"link add n0 type nosuchtype", 2, []string{"operation not supported", "does not know links of type nosuchtype"}},
			{"link add n0 netns nosuch type veth", 1, []string{`no network namespace "nosuch"`, `"bad-x", "bad-y"`, "netns add nosuch"}},
			{"link add n0 netns /nosuch/file type veth", 1, []string{`no network namespace "/nosuch/file"`}},
			{"link add n0 netns 999999999 type veth", 2, []string{"neither a process 999999999 nor"}},
			{"link add n0 type veth peer name n1 netns 999999999 up", 2, []string{"process 999999999"}},
			{"link add n0 type veth peer name n1 master nosuch", 1, []string{`no link "nosuch"`}},
			{"link add n0 type veth peer name n1 netns bad-x master b0", 1, []string{`no link "b0" in network namespace "bad-x"`}},
			{"link add n0 group nosuch type veth", 1, []string{"no group"}},
			{"link add n0 type vrf table no%such", 1, []string{`there is no routing table "no%such"; a table is a number`}},
			{"link add n0 type vxlan id 1 dstport 4789 tos nosuch", 1, []string{`a hex number up to ff, not "nosuch"`}},
			// A half pair: the second message fails, the first is undone.
			{"link add n0 type veth peer name n1 master v0", 2, []string{"set up n1", "v0 is a veth", "nothing is left of it"}},
			{"link add n0 type veth peer name n1 netns bad-y carrier on", 2, []string{"set up n1", `in network namespace "bad-y"`, "nothing is left of it"}},
			{"link add n0 netns bad-y alias x protodown on type veth peer name n1", 2, []string{"Protodown not supported", "nothing is left of it"}},

			{"link set nosuch up", 1, []string{`no link "nosuch"`}},
			{"-n bad-y link set v0 up", 1, []string{`no link "v0" in network namespace "bad-y"`}},
			{"link set if99 up", 2, []string{`no link "if99"`}},
			{"link set v0 netns nosuch", 1, []string{`no network namespace "nosuch"`}},
			{"link set v0 netns 999999999", 2, []string{"neither a process"}},
			{"link set v1 netns bad-x", 2, []string{"move v1 to network namespace \"bad-x\"", `the name "v1" is taken: it is a veth with index 20 in network namespace "bad-x"`, "move it under another one"}},
			{"link set v0 netns bad-x name taken", 2, []string{`the name "taken" is taken: it is a bridge`}},
			{"link set v1 netns bad-y mtu 70000 up", 2, []string{"mtu greater"}},
			{"link set v0 name b0", 2, []string{`"b0" is taken: it is a bridge with index 12`}},
			{"link set v0 address 02:00:00:00:00:99 alias x txqueuelen 3 group 5 mtu 70000", 2, []string{"mtu greater"}},
			{"link set v0 master v1", 2, []string{"v1 is a veth"}},
			{"link set v0 address 02:00:00:00:01", 1, []string{"another length"}},
			{"link set v0 type bridge stp_state 1", 2, []string{"v0 is a veth, not a bridge"}},
			{"link set v0 type bridge_slave cost 1", 2, []string{"not a port of a bridge"}},
			{"link set v0 carrier off", 2, []string{"does not have that setting"}},
			{"link delete v0 nosuch", 1, []string{`no link "nosuch"`}},
			{"link delete lo", 2, []string{"cannot be deleted"}},
			{"link delete group 77", 2, []string{"no link is in group 77"}},
			{"link delete group 0", 2, []string{"does not delete it as a whole"}},
			{"link property add v0 altname b0", 2, []string{`"b0" is taken`}},
			{"link property add v0 altname fine altname b0", 2, []string{`"b0" is taken`}},
			{"link property del v0 altname nosuch", 2, []string{"no alternative name"}},
			{"link property del v0 altname v0", 2, []string{"its own name"}},
		} {
			r := veth(strings.Fields(c.line)...)
			if r.status != c.status {
				t.Errorf("veth %s: status %d, want %d: %s", c.line, r.status, c.status, r.errOut)
			}
			for _, w := range c.why {
				if !strings.Contains(r.errOut, w) {
					t.Errorf("veth %s: %q is not in %q", c.line, w, r.errOut)
				}
			}
			if after := state(t, "") + state(t, "bad-x") + state(t, "bad-y"); after != before {
				t.Fatalf("veth %s left\n%swhere there was\n%s", c.line, after, before)
			}
		}
	})
}

func TestMissingPrivilegeSaysWhatItTakes(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		h := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
		var had [2]unix.CapUserData
		if err := unix.Capget(&h, &had[0]); err != nil {
			t.Fatal(err)
		}
		without := had
		without[0].Effective &^= 1 << unix.CAP_NET_ADMIN
		if err := unix.Capset(&h, &without[0]); err != nil {
			t.Fatal(err)
		}
		defer unix.Capset(&h, &had[0])
		for _, line := range []string{"link add v0 type veth", "link set lo up", "link delete lo"} {
			r := veth(strings.Fields(line)...)
			if r.status != 2 || !strings.Contains(r.errOut, "CAP_NET_ADMIN") || !strings.Contains(r.errOut, "unshare -rn veth") {
				t.Errorf("veth %s: status %d: %s", line, r.status, r.errOut)
			}
		}
	})
}

func TestLinkSetChangesWhatItIsTold(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		makeNetns(t, "set-x")
		mustAll(t, "link add v0 type veth peer name v1", "link add b0 type bridge",
			"link set v0 up mtu 1400 txqueuelen 7 address 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:fe group 5 master b0 arp off promisc on mode dormant addrgenmode none",
			"link set v0 type bridge_slave hairpin on cost 9",
			"link set b0 type bridge stp_state 1 forward_delay 400 no_linklocal_learn 1")
		veth("link", "set", "v0", "alias", "to the moon")
		l := linkOf(t, "", "v0")
		if !l.IsUp() || l.MTU != 1400 || l.TxQLen != 7 || l.Addr.String() != "02:00:00:00:00:01" || l.Broadcast.String() != "ff:ff:ff:ff:ff:fe" ||
			l.Group != 5 || l.Master == 0 || l.Flags&unix.IFF_NOARP == 0 || l.Flags&unix.IFF_PROMISC == 0 || l.LinkMode != 1 || l.AddrGenMode.V != 1 ||
			l.Alias != "to the moon" {
			t.Errorf("v0: %+v", l)
		}
		var port rtnl.BridgePort
		if err := port.Decode(l.PortData); err != nil || port.Hairpin.V != 1 || port.Cost.V != 9 {
			t.Errorf("v0's port: %+v %v", port, err)
		}
		var b rtnl.Bridge
		if err := b.Decode(linkOf(t, "", "b0").Data); err != nil || b.STPState.V != 1 || b.ForwardDelay.V != 400 || b.BoolOpts.V.Value&1 == 0 {
			t.Errorf("b0: %+v", b)
		}
		veth("link", "set", "v0", "alias", "")
		mustAll(t, "link set v0 nomaster arp on promisc off group default", "link set v1 name w1", "link set w1 netns set-x name z1 index 55 mtu 1300")
		if l := linkOf(t, "", "v0"); l.Master != 0 || l.Alias != "" || l.Group != 0 || l.Flags&unix.IFF_NOARP != 0 {
			t.Errorf("v0: %+v", l)
		}
		if l := linkOf(t, "set-x", "z1"); l.Index != 55 || l.MTU != 1300 {
			t.Errorf("z1: %+v", l)
		}
		mustAll(t, "-n set-x link set z1 name v0", "-n set-x link set v0 netns "+strconv.Itoa(os.Getpid())+" name fromtest", "link delete v0")
	})
}

func TestMasterOfALinkThatMovesIsLookedUpWhereItGoes(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		makeNetns(t, "master-x")
		mustAll(t, "link add v0 type veth peer name v1", "-n master-x link add b0 index 66 type bridge",
			"link set v1 netns master-x master b0 up")
		if l := linkOf(t, "master-x", "v1"); l.Master != 66 {
			t.Errorf("master %d", l.Master)
		}
	})
}

// drivers/net/veth.c: peer->ifindex is set only where dev->ifindex is.
func TestPeerIndexThatTheKernelIgnoresIsWarnedOf(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, c := range []struct {
			line   string
			status int
			why    string
		}{
			{"link add v0 type veth peer name v1 index 77", 0, "only if the first end is given one"},
			{"link add w0 index 50 type veth peer name w1 index 1", 2, "the peer's index 1 is taken: it is lo"},
			{"link add x0 index 60 type veth peer name x1 index 61", 0, ""},
			{"link add index 70 type veth peer index 71", 0, ""},
		} {
			r := veth(strings.Fields(c.line)...)
			if r.status != c.status || (c.why == "") != (r.errOut == "") || !strings.Contains(r.errOut, c.why) {
				t.Errorf("veth %s: status %d, %q", c.line, r.status, r.errOut)
			}
		}
	})
}

func TestGroupsAreSetAndDeletedAsOne(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		mustAll(t, "link add v0 group 7 type veth peer name v1 group 7", "link add w0 group 7 type veth peer name w1",
			"link set group 7 mtu 1400 up")
		for _, name := range []string{"v0", "v1", "w0"} {
			if l := linkOf(t, "", name); l.MTU != 1400 || !l.IsUp() {
				t.Errorf("%s: mtu %d, up %v", name, l.MTU, l.IsUp())
			}
		}
		if l := linkOf(t, "", "w1"); l.MTU != 1500 {
			t.Errorf("w1: mtu %d", l.MTU)
		}
		mustAll(t, "link delete group 7")
		inside(t, "", func(c *rtnl.Conn) {
			if links, err := c.Links(nil, rtnl.LinkFilter{Kind: "veth"}); err != nil || len(links) != 0 {
				t.Errorf("%d are left, %v", len(links), err)
			}
		})
	})
}

func TestSeveralLinksAreDeletedEvenBothEndsOfAPair(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		mustAll(t, "link add v0 type veth peer name v1", "link add b0 type bridge", "link property add b0 altname bridge-with-a-long-name",
			"link delete v0 v1 bridge-with-a-long-name v0 type veth")
		inside(t, "", func(c *rtnl.Conn) {
			for _, name := range []string{"v0", "b0"} {
				if _, err := c.Link(name); err == nil {
					t.Errorf("%s is left", name)
				}
			}
		})
	})
}

func TestLinkProperty(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		long := strings.Repeat("n", 127)
		mustAll(t, "link add v0 type veth", "link property add dev v0 altname one altname "+long, "link prop a one altn two",
			"link set "+long+" up", "link property del v0 altname one altname two")
		if l := linkOf(t, "", "v0"); len(l.AltNames) != 1 || l.AltNames[0] != long || !l.IsUp() {
			t.Errorf("%q, up %v", l.AltNames, l.IsUp())
		}
	})
}
