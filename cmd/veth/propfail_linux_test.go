package main

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"vethkit/nsenter"
)

const (
	podsLine = "pod add kill count 60 bridge killbr subnet 10.40.0.0/16 subnet fd00:40::/64 masquerade"
	labText  = `pod kill count 6 bridge killbr subnet 10.40.0.0/24 masquerade  # a ring
pair kill01 kill10 netns kill0 peer netns kill1 up
pair kill12 kill21 netns kill1 peer netns kill2 addr 10.41.0.1/24 peer addr 10.41.0.2/24 up
pair killx killy count 90 up
`
)

// What fails: after what, with which words, and how that is deleted again.
var failing = []struct {
	name   string
	before []string
	line   string
	status int
	words  []string
	after  []string
}{
	{"the link of pod 30 is taken", []string{"link add kill30 type veth peer name kill-taken"}, podsLine, 2,
		[]string{"pod kill30", "veth kill30"}, []string{"link del kill30"}},
	{"the namespace of pod 30 is taken", []string{"netns add kill30"}, podsLine, 2, []string{"pod kill30", "namespace"}, []string{"netns del kill30"}},
	{"pod 30 is there", []string{"pod add kill30 subnet 10.50.0.0/24"}, podsLine, 2, []string{"pod kill30", "such a pod"}, []string{"pod del kill30"}},
	{"the bridge is no bridge", nil, "pod add kill count 3 bridge foreign0 subnet 10.40.0.0/24", 2, []string{"foreign0", "not a bridge"}, nil},
	{"the bridge has no address", nil, "pod add kill count 3 bridge foreignbr subnet 10.40.0.0/24", 2, []string{"foreignbr", "10.40.0.1/24"}, nil},
	{"the subnet is full", nil, "pod add kill count 6 bridge killbr subnet 10.40.0.0/29", 2, []string{"pod kill5", "10.40.0.0/29", "full"}, nil},
	{"an MTU that no veth has", nil, "pod add kill count 9 bridge killbr subnet 10.40.0.0/24 masquerade mtu 65536", 2, []string{"pod kill"}, nil},
	{"one end of pair 200 is taken", []string{"link add kill200 type veth peer name kill-taken"}, "pair add kill other count 300 up", 2,
		[]string{"pair kill200 other200", "name kill200 is taken"}, []string{"link del kill200"}},
	{"the other end of pair 200 is taken", []string{"link add other200 type veth peer name kill-taken"}, "pair add kill other count 300 up", 2,
		[]string{"pair kill200 other200", "name other200 is taken"}, []string{"link del other200"}},
	{"the other end is taken in a namespace", []string{"-n foreign link add other200 type veth peer name kill-taken"},
		"pair add kill other count 300 up netns stays1 peer netns foreign", 2, []string{"pair kill200 other200", "name other200 is taken"},
		[]string{"-n foreign link del other200"}},
	{"the pair is there, with the same addresses",
		[]string{"pair add kill other address 02:00:00:00:00:aa peer address 02:00:00:00:00:ab"},
		"pair add kill other address 02:00:00:00:00:aa peer address 02:00:00:00:00:ab", 2, []string{"is taken"}, []string{"pair del kill"}},
	{"a pair of these addresses is there", []string{"pair add kill other address 02:00:00:00:00:aa peer address 02:00:00:00:00:ab"},
		"pair add kill other2 address 02:00:00:00:00:aa peer address 02:00:00:00:00:ab", 2, []string{"is taken"}, []string{"pair del kill"}},
	{"no such namespace", nil, "pair add kill other count 300 peer netns nosuch", 2, []string{"nosuch"}, nil},
	{"no such bridge for one end", nil, "pair add kill other count 300 peer master nosuch", 2, []string{"nosuch"}, nil},
	{"an address twice", nil, "pair add kill other addr 10.40.0.1/24 peer addr 10.40.0.2/24 peer addr 10.40.0.2/24 up", 2, []string{"pair kill other", "10.40.0.2/24"}, nil},
	{"the last pair of a lab", []string{"link add killy89 type veth peer name kill-taken"}, "pod add -f LAB", 2,
		[]string{"pair killx89 killy89", "name killy89 is taken"}, []string{"link del killy89"}},
}

// renamed gives each case names of its own.
func renamed(i int, lines []string) []string {
	n := strconv.Itoa(i)
	var out []string
	for _, l := range lines {
		out = append(out, strings.NewReplacer("kill", "k"+n+"ill", "other", "o"+n+"ther").Replace(l))
	}
	return out
}

// lab writes a file for pod add -f and puts its name into a line.
func lab(t *testing.T, text string) (in func(line string) string) {
	file := t.TempDir() + "/lab"
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return func(line string) string { return strings.ReplaceAll(line, "LAB", file) }
}

func TestAFailedAddLeavesNothing(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		clean := settled(t)
		for i, c := range failing {
			mustAll(t, renamed(i, c.before)...)
		}
		before := settled(t)
		for i, c := range failing {
			both := renamed(i, []string{labText, c.line})
			fails(t, c.status, lab(t, both[0])(both[1]), renamed(i, c.words)...)
			before.same(t, c.name)
		}
		for i, c := range failing {
			mustAll(t, renamed(i, c.after)...)
		}
		clean.same(t, "after what was in the way went")
	})
}

func TestAnAddThatMayNotLeavesNothing(t *testing.T) {
	const nobody = 65534
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		in := lab(t, labText)
		before := settled(t)
		lines := []string{podsLine, "pod add kill count 3", "pod add kill count 3 subnet 10.40.0.0/24 masquerade",
			"pair add kill other count 3 up", "pair add kill other peer netns foreign", in("pod add -f LAB")}
		for _, limits := range []string{"cap=12", "cap=21", "cap=12 cap=21", "ro=/run", "ro=/run/netns", "ro=/proc/sys"} {
			for i, l := range lines {
				p := start(t, under(limits, strings.Fields(l)...))
				r := p.wait(t)
				switch {
				case limits == "ro=/run/netns" && i > 2 && i < 5, limits == "ro=/proc/sys" && r.status == 0, // what it would switch on is on
					limits == "ro=/proc/sys" && !strings.Contains(l, "subnet") && i < 5, limits == "cap=21" && i == 3:
					if r.status != 0 { // it needs none of it
						t.Errorf("%s: veth %s: status %d, %s", limits, l, r.status, r.errOut)
					}
					gone(t, l)
				case r.status != 2 || r.errOut == "":
					t.Errorf("%s: veth %s: status %d, %q", limits, l, r.status, r.errOut)
				}
				before.same(t, limits+": "+l)
			}
		}
		if os.Getuid() != 0 || !maps(t, nobody) {
			return // without root another user cannot be had
		}
		for _, l := range lines[:len(lines)-1] { // the lab is in a directory that is not for all
			c := program(strings.Fields(l)...)
			c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
			failed(t, start(t, c), 2, "root")
			before.same(t, "as nobody: "+l)
		}
	})
}

// gone deletes what a line of pod add or pair add made.
func gone(t *testing.T, line string) {
	t.Helper()
	switch {
	case strings.HasPrefix(line, "pod"):
		succeeds(t, "pod del kill")
	case strings.Contains(line, "count"):
		succeeds(t, "pair del kill count "+strings.Fields(line)[5])
	default:
		succeeds(t, "pair del kill")
	}
}

func TestWithFewDescriptorsItIsWholeOrNothing(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		in := lab(t, labText)
		mustAll(t, "netns add foreign", "netns add stays1")
		before := settled(t)
		for _, l := range []string{"pod add kill count 8 bridge killbr subnet 10.40.0.0/24 masquerade", "pod add kill count 8 subnet 10.40.0.0/24",
			"pair add kill peer count 100 up", "pair add kill peer count 100 up netns foreign peer netns stays1", in("pod add -f LAB")} {
			wholes := 0
			limits := []int{4, 5, 6, 7, 8, 10, 11, 12, 16, 32, 64}
			if raced {
				limits = []int{5, 8, 16, 32, 64}
			}
			for _, n := range limits {
				p := start(t, under("nofile="+strconv.Itoa(n), strings.Fields(l)...))
				switch r := p.wait(t); r.status {
				case 0:
					whole(t, l)
					deleteAll(t, l)
					wholes++
				case 2:
					if r.errOut == "" {
						t.Errorf("%d descriptors: veth %s says nothing", n, l)
					}
				default:
					t.Errorf("%d descriptors: veth %s: status %d, %s", n, l, r.status, r.errOut)
				}
				before.same(t, strconv.Itoa(n)+" descriptors: "+l)
			}
			if wholes < 2 {
				t.Errorf("veth %s was whole %d times; 32 descriptors are enough", l, wholes)
			}
		}
	})
}

// whole fails the test unless all pods that are there are as they should be.
func whole(t *testing.T, line string) {
	t.Helper()
	words := strings.Fields(line)
	if words[0] != "pod" {
		return // that all pairs are there deleteAll finds out
	}
	want := 6 // in a lab
	if words[3] == "count" {
		want, _ = strconv.Atoi(words[4])
	}
	wholeSet(t, "kill", want, strings.Contains(line, "fd00"))
}

// wholeSet fails the test unless each of a set's pods has its namespace, both
// links, addresses and routes, and IPv6 only if it is to have it.
func wholeSet(t *testing.T, set string, count int, ipv6 bool) {
	t.Helper()
	shown := veth("pod", "show", set).out
	if n := strings.Count(shown, "\n"); n != count || namedPods(set) != count || strings.Contains(shown, "making") {
		t.Fatalf("%d pods of %s, %d namespaces, not %d:\n%s", n, set, namedPods(set), count, shown)
	}
	addrs := map[string]string{}
	for i := range count {
		name := set + strconv.Itoa(i)
		inside := veth("-n", name, "-o", "addr", "show").out
		if strings.Contains(inside, "inet6") != ipv6 || strings.Count(inside, ": eth0    inet ") != 1 || strings.Count(inside, ": lo    inet ") != 1 {
			t.Fatalf("pod %s has these addresses:\n%s", name, inside)
		}
		if routes := veth("-n", name, "route", "show", "default").out; !strings.HasPrefix(routes, "default via ") {
			t.Fatalf("pod %s has no default route, but %q", name, routes)
		}
		for _, l := range []string{"-n " + name + " link show eth0", "-n " + name + " link show lo", "link show " + name} {
			if r := veth(strings.Fields(l)...); !strings.Contains(r.out, "UP,LOWER_UP>") {
				t.Fatalf("veth %s: %s%s", l, r.out, r.errOut)
			}
		}
		for _, line := range strings.Split(inside, "\n") {
			if f := strings.Fields(line); len(f) > 3 && f[1] == "eth0" && !strings.HasPrefix(f[3], "fe80") {
				if addrs[f[3]] != "" {
					t.Fatalf("%s and %s have %s", addrs[f[3]], name, f[3])
				}
				addrs[f[3]] = name
			}
		}
	}
}

func TestAnAddWhoseAnswerNobodyGetsLeavesNothing(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		in := lab(t, labText)
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip("no /dev/full: " + err.Error())
		}
		defer full.Close()
		r, broken, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		defer broken.Close()
		b := newBlocked(t)
		defer b.close()
		before := settled(t)
		for _, l := range []string{podsLine, in("pod add -f LAB")} {
			for what, stdout := range map[string]*os.File{"full": full, "closed": broken} {
				c := program(strings.Fields(l)...)
				c.Stdout = stdout
				failed(t, start(t, c), 2)
				before.same(t, "stdout "+what+": "+l)
			}
			// Nobody hears of it, but it fails all the same.
			c := program(strings.Fields(l)...)
			c.Stdout, c.Stderr = full, full
			failed(t, start(t, c), 2)
			before.same(t, "stdout and stderr full: "+l)
			c = program(strings.Fields(l)...)
			c.Stderr = broken
			if r := start(t, c).wait(t); r.status != 0 {
				t.Errorf("stderr closed: status %d", r.status)
			}
			whole(t, l)
			deleteAll(t, l)
			before.same(t, "stderr closed: "+l)
		}
		c := program(strings.Fields(podsLine)...)
		c.Stdout = b.w
		p := start(t, c)
		for began := time.Now(); namedPods("kill") < 60 && time.Since(began) < bounded; {
			time.Sleep(5 * time.Millisecond)
		}
		p.signalAfter(100*time.Millisecond, syscall.SIGTERM)
		failed(t, p, 130)
		before.same(t, "stdout blocked: terminated")
	})
}

func TestAnInterruptedAddLeavesNothing(t *testing.T) {
	rnd := chance(t)
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		in := lab(t, labText)
		before := settled(t)
		for _, l := range []string{podsLine, "pair add kill peer count 500 up", in("pod add -f LAB")} {
			takes := succeeds(t, l)
			deleteAll(t, l)
			before.same(t, "not interrupted: "+l)
			for i := range long(6, 80) {
				sig := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}[i%3]
				p, after := start(t, program(strings.Fields(l)...)), within(rnd, takes)
				p.signalAfter(after, sig)
				what := sig.String() + " after " + after.String() + ": " + l
				switch r := p.wait(t); {
				case r.status == 0: // it was done before
					whole(t, l)
					deleteAll(t, l)
				case r.status == 128+int(sig) && r.errOut == "": // it had not begun
				case r.status != 130 || !strings.Contains(r.errOut, "nothing of it is left"):
					t.Fatalf("%s: status %d, %s", what, r.status, r.errOut)
				}
				before.same(t, what)
			}
		}
	})
}

func TestNamespacesThatAreDeletedUnderTheRunAreGone(t *testing.T) {
	rnd := chance(t)
	inWorld(t, func(t *testing.T) {
		bystanders(t)
		before := settled(t)
		for range long(1, 40) {
			p := start(t, program(strings.Fields(podsLine)...))
			for ended := false; !ended; {
				select {
				case <-p.ended:
					ended = true
				case <-time.After(5 * time.Millisecond):
					_ = nsenter.Delete("kill" + strconv.Itoa(rnd.IntN(60)))
				}
			}
			if r := p.wait(t); r.status == 0 {
				deleteAll(t, podsLine)
			} else if r.status != 2 {
				t.Fatalf("status %d, %s", r.status, r.errOut)
			}
			before.same(t, "pods whose namespaces were deleted")

			mustAll(t, "netns add kill")
			p = start(t, program(strings.Fields("pair add kill peer count 300 up peer netns kill")...))
			time.Sleep(within(rnd, 100*time.Millisecond))
			mustAll(t, "netns del kill")
			if r := p.wait(t); r.status != 0 && r.status != 2 {
				t.Fatalf("status %d, %s", r.status, r.errOut)
			}
			before.soon(t, "pairs whose namespace was deleted")
		}
	})
}
