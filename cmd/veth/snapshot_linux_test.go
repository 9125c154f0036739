package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter/nstest"
	"vethkit/rtnl/pair"
)

// A snapshot is all that can be seen from the thread's network namespace, and in
// the named ones: texts by what they are about.
type snapshot map[string]string

// The kernel changes these by themselves.
var (
	timers  = regexp.MustCompile(`"[a-z_]*timer":[0-9.]+,?`)
	expires = regexp.MustCompile(`"(expires|users)":[0-9]+,?`)
	unknown = `"operstate":"UNKNOWN"` // becomes "UP" a little later
)

// look takes a snapshot.
func look(t *testing.T) snapshot {
	t.Helper()
	s := snapshot{}
	s.network(t, "")
	names, err := os.ReadDir("/run/netns")
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	for _, n := range names {
		var st unix.Stat_t
		path := "/run/netns/" + n.Name()
		if err := unix.Lstat(path, &st); err != nil {
			s["name "+n.Name()] = err.Error() // it is being deleted
			continue
		}
		s["name "+n.Name()] = strconv.FormatUint(uint64(st.Dev), 10) + ":" + strconv.FormatUint(st.Ino, 10) + " " + strconv.FormatUint(uint64(st.Mode), 8)
		if veth("-n", n.Name(), "link").status == 0 {
			s.network(t, n.Name())
		}
	}
	states, _ := filepath.Glob(pair.StateDir + "/*")
	for _, file := range states {
		s["state "+file] = read(file)
	}
	s["mounts"] = read("/proc/thread-self/mountinfo")
	for _, path := range []string{"ipv4/ip_forward", "ipv6/conf/all/forwarding", "ipv6/conf/default/disable_ipv6", "ipv4/conf/all/forwarding"} {
		s["sysctl "+path] = read("/proc/sys/net/" + path)
	}
	s["sockets"] = strconv.Itoa(strings.Count(read("/proc/thread-self/net/netlink"), "\n")) + " netlink, " +
		strconv.Itoa(strings.Count(read("/proc/thread-self/net/unix"), "\n")) + " unix"
	s["processes"] = processes(t)
	s["descriptors"] = strconv.Itoa(nstest.Counts(t).FDs)
	s["nft"], s["masquerade"] = ruleset(t)
	return s
}

// network adds what is in one network namespace, "" being the thread's.
func (s snapshot) network(t *testing.T, name string) {
	t.Helper()
	for _, words := range []string{"-d -j link show", "-j addr show", "-4 -j route show table all", "-6 -j route show table all",
		"-4 -j neigh show nud permanent", "-6 -j neigh show nud permanent"} {
		argv := strings.Fields(words)
		if name != "" {
			argv = append([]string{"-n", name}, argv...)
		}
		r := veth(argv...)
		text := expires.ReplaceAllString(timers.ReplaceAllString(r.out, ""), "")
		text = strings.ReplaceAll(text, unknown, `"operstate":"UP"`)
		s[strings.TrimSpace("in "+name+": "+words)] = strings.ReplaceAll(text, "},{", "},\n{") + r.errOut
	}
}

// read returns what is in a file; nothing where there is no file.
func read(file string) string {
	b, _ := os.ReadFile(file)
	return string(b)
}

// processes lists the processes in the tests' mount namespace, but not threads.
func processes(t *testing.T) string {
	t.Helper()
	mine, err := os.Readlink("/proc/self/ns/mnt")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	all, _ := filepath.Glob("/proc/[0-9]*/ns/mnt")
	for _, p := range all {
		if ns, err := os.Readlink(p); err == nil && ns == mine {
			list = append(list, strings.Split(p, "/")[2])
		}
	}
	return strings.Join(list, " ")
}

// differences lists what is not the same, a line each.
func (s snapshot) differences(now snapshot) string {
	var out []string
	keys := map[string]bool{}
	for k := range s {
		keys[k] = true
	}
	for k := range now {
		keys[k] = true
	}
	for k := range keys {
		if s[k] == now[k] {
			continue
		}
		was, is := strings.Split(s[k], "\n"), strings.Split(now[k], "\n")
		for _, l := range was {
			if !slices.Contains(is, l) {
				out = append(out, "- "+k+": "+l)
			}
		}
		for _, l := range is {
			if !slices.Contains(was, l) {
				out = append(out, "+ "+k+": "+l)
			}
		}
		if len(was) != len(is) {
			out = append(out, "  "+k+": lines: "+strconv.Itoa(len(was))+", now "+strconv.Itoa(len(is)))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// atOnce is what has to be right as soon as a command has ended; of the rest the
// kernel may be some time behind.
func (s snapshot) atOnce() snapshot {
	names := regexp.MustCompile(`"ifname":"[^"]*"`)
	part := snapshot{}
	for k, v := range s {
		switch word, _, _ := strings.Cut(k, " "); word {
		case "name", "state", "mounts", "sysctl", "nft", "masquerade":
			part[k] = v
		case "in":
			if strings.HasSuffix(k, "link show") {
				part[k] = strings.Join(names.FindAllString(v, -1), "\n")
			}
		}
	}
	return part
}

// same fails the test unless everything is as it was: names, mounts, state,
// settings, rules and links at once, all else soon.
func (s snapshot) same(t *testing.T, what string) {
	t.Helper()
	now := look(t)
	if d := s.atOnce().differences(now.atOnce()); d != "" {
		t.Fatalf("%s:\n%s", what, d)
	}
	s.becomes(t, what, now)
}

// soon fails the test unless everything is as it was when the kernel has done its
// part.
func (s snapshot) soon(t *testing.T, what string) {
	t.Helper()
	s.becomes(t, what, look(t))
}

func (s snapshot) becomes(t *testing.T, what string, now snapshot) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		d := s.differences(now)
		if d == "" {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s, after some time:\n%s", what, d)
		}
		now = look(t)
	}
}

// settled takes a snapshot when the kernel has done what follows by itself from
// what was made: addresses that are tried, links that are seen to be up.
func settled(t *testing.T) snapshot {
	t.Helper()
	s, since := look(t), time.Now()
	for began := since; time.Since(since) < 300*time.Millisecond; time.Sleep(50 * time.Millisecond) {
		now := look(t)
		if d := s.differences(now); d != "" || now.tentative() {
			if time.Since(began) > bounded {
				t.Fatalf("it does not settle:\n%s", d)
			}
			s, since = now, time.Now()
		}
	}
	return s
}

// tentative says whether an IPv6 address is still tried out.
func (s snapshot) tentative() bool {
	for _, text := range s {
		if strings.Contains(text, `"tentative"`) {
			return true
		}
	}
	return false
}
