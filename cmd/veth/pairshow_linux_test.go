package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

// my makes names of a test, ps…, such as no other run of the tests has, whose
// namespaces may be seen from here.
func my(s string) string {
	return strings.ReplaceAll(s, "ps", "p"+strconv.FormatInt(int64(os.Getpid()), 36))
}

// A shownPair is a pair as JSON has it.
type shownPair struct {
	Ends []struct {
		IfIndex                                   uint32
		IfName, Address, Master, OperState, Netns string
		Path                                      string `json:"netns_path"`
		NSID                                      *int32
		Here                                      bool
		PIDs                                      []struct {
			PID  int
			Comm string
		}
		AddrInfo []struct{ Local string } `json:"addr_info"`
		Stats64  struct{ RX, TX struct{ Packets int } }
		Why      string
	}
	Mirror *bool
}

// pairsShown runs pair show with -j.
func pairsShown(t *testing.T, r result) (pairs []shownPair) {
	t.Helper()
	if r.status != 0 {
		t.Fatalf("status %d: %s", r.status, r.errOut)
	}
	if err := json.Unmarshal([]byte(r.out), &pairs); err != nil {
		t.Fatalf("%v: %s", err, r.out)
	}
	for _, p := range pairs {
		if len(p.Ends) != 2 {
			t.Fatalf("a pair of %d: %s", len(p.Ends), r.out)
		}
	}
	return pairs
}

// addPair makes a pair, whose other end is eth0 in a namespace, with an index
// that is the same for all.
func addPair(t *testing.T, name string, peer rtnl.NS) {
	t.Helper()
	c, err := rtnl.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Do(rtnl.AddVeth{LinkAttrs: rtnl.LinkAttrs{Name: name, Up: true}, Peer: rtnl.LinkAttrs{Name: "eth0", NS: peer, Index: 2}}); err != nil {
		t.Fatal(err)
	}
}

// inNewNS starts a process in a namespace of its own.
func inNewNS(t *testing.T) int {
	t.Helper()
	c := exec.Command("sleep", "60")
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET, Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Process.Kill(); c.Wait() })
	return c.Process.Pid
}

// mountNS mounts a namespace on a file.
func mountNS(t *testing.T, ns *nsenter.NS) (path string) {
	t.Helper()
	path = t.TempDir() + "/mount"
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("/proc/self/fd/"+strconv.Itoa(ns.FD()), path, "", unix.MS_BIND, ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Unmount(path, unix.MNT_DETACH) })
	return path
}

func TestAPairIsFoundWhereverItsOtherEndLives(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		pid := inNewNS(t)
		mounted, hidden := nstest.New(t), nstest.New(t)
		path := mountNS(t, mounted)
		must(t, my("netns add psa"))
		must(t, my("netns add psb"))
		a, err := nsenter.Named(my("psa"))
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		addPair(t, my("psname"), rtnl.InFD(a.FD()))
		addPair(t, my("pspid"), rtnl.InPID(pid))
		addPair(t, my("psmount"), rtnl.InFD(mounted.FD()))
		addPair(t, my("pshidden"), rtnl.InFD(hidden.FD()))
		addPair(t, my("pshome"), rtnl.NS{}) // index 2 here as well
		must(t, my("-n psa link add psx type veth peer name psy netns psb"))
		must(t, my("link add psbr type bridge"))
		must(t, my("link set psname master psbr"))
		must(t, my("-n psa addr add 10.9.0.2/24 dev eth0"))

		for _, c := range []struct {
			name              string
			names             [2]string
			netns, path       string
			pid               int
			why, local, where string
		}{
			{my("psname"), [2]string{my("psname"), "eth0"}, my("psa"), my("/run/netns/psa"), 0, "", "10.9.0.2", my("netns psa")},
			{my("pspid"), [2]string{my("pspid"), "eth0"}, "", "/proc/" + strconv.Itoa(pid) + "/ns/net", pid, "", "", "sleep (" + strconv.Itoa(pid) + ")"},
			{my("psmount"), [2]string{my("psmount"), "eth0"}, "", path, 0, "", "", path},
			{my("pshidden"), [2]string{my("pshidden"), "eth0"}, "", "", 0, "no name, mount or process leads to it", "", "nsid "},
			{my("psx"), [2]string{my("psx"), my("psy")}, my("psb"), my("/run/netns/psb"), 0, "", "", my("netns psb")},
			{my("psy"), [2]string{my("psx"), my("psy")}, my("psb"), my("/run/netns/psb"), 0, "", "", my("netns psb")},
		} {
			pairs := pairsShown(t, veth("pair", "show", c.name, "-j"))
			if len(pairs) != 1 {
				t.Errorf("%s: %d pairs", c.name, len(pairs))
				continue
			}
			e := pairs[0].Ends
			far := e[1]
			if e[0].IfName != c.names[0] || far.IfName != c.names[1] || far.Netns != c.netns || far.Path != c.path || far.Why != c.why || far.NSID == nil ||
				far.IfIndex != 2 || e[0].Here != (c.netns != my("psb")) || far.Here || far.Address == "" || far.Address == e[0].Address {
				t.Errorf("%s: %+v", c.name, pairs)
			}
			if c.pid != 0 && (len(far.PIDs) != 1 || far.PIDs[0].PID != c.pid || far.PIDs[0].Comm != "sleep") {
				t.Errorf("%s: %+v", c.name, far.PIDs)
			}
			if c.local != "" && (len(far.AddrInfo) == 0 || far.AddrInfo[0].Local != c.local || e[0].Master != my("psbr")) {
				t.Errorf("%s: %+v", c.name, pairs)
			}
			if r := veth("pair", "show", c.name); r.status != 0 || strings.Count(r.out, "\n") != 2 || !strings.Contains(r.out, c.where) {
				t.Errorf("%s: %q %q", c.name, r.out, r.errOut)
			}
		}
		home := pairsShown(t, veth("-j", "pair", "show", "dev", my("pshome")))
		if len(home) != 1 || home[0].Ends[1].NSID != nil || !home[0].Ends[0].Here || !home[0].Ends[1].Here {
			t.Errorf(my("pshome: %+v"), home)
		}
		eachOnce(t, pairsShown(t, veth("-j", "pair")), my("psname"), my("pspid"), my("psmount"), my("pshidden"), my("pshome"), my("psx"))
		// Seen from the other side it is the same.
		if there := pairsShown(t, veth("-n", my("psb"), "-j", "pair", "show", my("psx"))); len(there) != 1 || there[0].Ends[0].IfName != my("psy") || !there[0].Ends[0].Here || there[0].Ends[1].Netns != my("psa") {
			t.Errorf(my("from psb: %+v"), there)
		}
	})
}

// eachOnce checks that each name is that of one end of one pair.
func eachOnce(t *testing.T, pairs []shownPair, names ...string) {
	t.Helper()
	for _, name := range names {
		n := 0
		for _, p := range pairs {
			for _, e := range p.Ends {
				if e.IfName == name {
					n++
				}
			}
		}
		if n != 1 {
			t.Errorf("%s is there %d times: %+v", name, n, pairs)
		}
	}
}

// All ends inside have index 2 and are tied to index 2 of a namespace that is
// theirs alone: neither tells them apart.
func TestPairsOfManyNamespacesWithTheSameIndexesAreToldApart(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		const n = 40
		for i := range n {
			name := my("psn") + strconv.Itoa(i)
			must(t, "netns add "+name)
			if i%2 == 1 {
				before := my("psn") + strconv.Itoa(i-1)
				must(t, "-n "+before+my(" link add psl")+strconv.Itoa(i-1)+my(" index 2 type veth peer name psl")+strconv.Itoa(i)+" netns "+name)
			}
		}
		pairs := pairsShown(t, veth("pair", "-j"))
		found := 0
		for _, p := range pairs {
			x, xok := strings.CutPrefix(p.Ends[0].IfName, my("psl"))
			y, yok := strings.CutPrefix(p.Ends[1].IfName, my("psl"))
			if !xok && !yok {
				continue
			}
			found++
			i, _ := strconv.Atoi(x)
			j, _ := strconv.Atoi(y)
			if i/2 != j/2 || i == j || p.Ends[0].Netns != my("psn")+x || p.Ends[1].Netns != my("psn")+y || p.Ends[0].IfIndex != 2 || p.Ends[1].IfIndex != 2 {
				t.Errorf("%+v", p)
			}
		}
		if found != n/2 {
			t.Errorf("%d pairs of %d", found, n/2)
		}
	})
}

func TestCountersOfAPairMirrorEachOther(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		must(t, my("netns add psc"))
		must(t, my("link add psc0 type veth peer name psc1 netns psc"))
		must(t, my("link set psc0 up"))
		must(t, my("-n psc link set psc1 up"))
		must(t, my("addr add 10.9.1.1/24 dev psc0"))
		must(t, my("-n psc addr add 10.9.1.2/24 dev psc1"))
		must(t, "ping -c 2 -i 0.01 10.9.1.2")
		for _, via := range []string{my("psc"), ""} { // by its name, and by its id
			if via == "" {
				ns, err := nsenter.Named(my("psc"))
				if err != nil {
					t.Fatal(err)
				}
				defer ns.Close()
				must(t, my("netns delete psc"))
			}
			pairs := pairsShown(t, veth("pair", "show", my("psc0"), "-s", "-j"))
			if len(pairs) != 1 || pairs[0].Mirror == nil || !*pairs[0].Mirror || pairs[0].Ends[1].Netns != via ||
				pairs[0].Ends[0].Stats64.TX.Packets < 2 || pairs[0].Ends[1].Stats64.RX.Packets < 2 {
				t.Errorf("via %q: %+v", via, pairs)
			}
			r := veth("-s", "pair", "show", my("psc0"))
			if r.status != 0 || strings.Count(r.out, "; mirror\n") != 2 || !strings.Contains(r.out, my("    psc0 -> psc1  ")) {
				t.Errorf("via %q: %s%s", via, r.out, r.errOut)
			}
		}
	})
}

func TestWhoMayNotLookIsToldWhereToAndKnowsTheNamespaceAllTheSame(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		pid := inNewNS(t)
		hidden := nstest.New(t)
		must(t, my("netns add psd"))
		must(t, my("netns add pse"))
		must(t, my("link add psd0 type veth peer name eth0 netns psd"))
		addPair(t, my("psd1"), rtnl.InPID(pid))
		addPair(t, my("psd2"), rtnl.InFD(hidden.FD()))
		must(t, my("-n psd link add psd3 type veth peer name psd4 netns pse"))
		powerless := func(words ...string) result {
			var out, errOut strings.Builder
			c := program(words...)
			c.Args[0], c.Stdout, c.Stderr = "veth-powerless", &out, &errOut
			err := c.Run()
			return result{exitOf(err), out.String(), errOut.String()}
		}
		for _, c := range []struct {
			name, netns string
			pid         int
			why         string
		}{
			{my("psd0"), my("psd"), 0, "its namespace is nsid "},
			{my("psd1"), "", pid, "its namespace is nsid "},
			{my("psd2"), "", 0, "its namespace is nsid "},
		} {
			pairs := pairsShown(t, powerless("pair", "show", c.name, "-j"))
			if len(pairs) != 1 {
				t.Errorf("%s: %+v", c.name, pairs)
				continue
			}
			e := pairs[0].Ends
			if e[0].IfName != c.name || e[1].IfName != "" || e[1].IfIndex != 2 || e[1].NSID == nil || e[1].Netns != c.netns ||
				!strings.HasPrefix(e[1].Why, c.why+strconv.Itoa(int(*e[1].NSID))+"; ") ||
				(c.pid != 0) != slices.ContainsFunc(e[1].PIDs, func(p struct {
					PID  int
					Comm string
				}) bool {
					return p.PID == c.pid && p.Comm == "sleep"
				}) {
				t.Errorf("%s: %+v", c.name, pairs)
			}
		}
		all := powerless("pair")
		if all.status != 0 || strings.Contains(all.out, my("psd3")) || !strings.Contains(all.errOut, " could not be looked into; pairs with both ends there are not shown; ") {
			t.Errorf("all: %+v", all)
		}
		none := powerless("pair", "show", my("psd3"))
		if none.status != 1 || none.out != "" || !strings.Contains(none.errOut, my(`no veth pair has an end named "psd3"; `)) {
			t.Errorf("one that cannot be seen: %+v", none)
		}
	})
}

// dropPowers executes the program again, as veth, without capabilities, which
// root gets back where they are not bounded.
func dropPowers() {
	runtime.LockOSThread()
	for c := uintptr(0); c <= unix.CAP_LAST_CAP; c++ {
		unix.Prctl(unix.PR_CAPBSET_DROP, c, 0, 0, 0) // EINVAL: one that this kernel does not have
	}
	os.Args[0] = "veth"
	os.Stderr.WriteString(syscall.Exec("/proc/self/exe", os.Args, os.Environ()).Error())
	os.Exit(99)
}
