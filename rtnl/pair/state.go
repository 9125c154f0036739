package pair

import (
	"errors"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

// StateDir holds a file for each run that is under way, was killed, or has pods.
// It stands on tmpfs, and each file names its boot: it survives nothing that
// the links do not survive.
const StateDir = "/run/vethkit"

// A state is what a run's file says. Whatever is made is in it before.
type state struct {
	id     runID
	part   int // of a run of which some pods are being deleted: its files are run-ID, run-ID.1, …
	status status
	boot   string // /proc/sys/kernel/random/boot_id
	net    netID  // the caller's network namespace, where bridges, NAT and the hosts' ends are
	pid    int

	links   bool      // all veths with its MACs are its own, not only the pods'
	netns   []string  // namespaces besides net where there may be some
	own     []ownLink // of those that were given MACs by the user
	sysctls []sysctl  // switched while it, or another one, needs it
	bridges []bridge  // used by its pods
	nat     []nft.Masquerade
	pods    []pod
}

// A status is the second line, always 8 bytes so that one write changes it.
type status string

const (
	making   status = "making  "
	done     status = "done    "
	deleting status = "deleting"
)

// A netID tells namespaces apart that had the same inode, where the kernel has
// cookies (5.14).
type netID struct{ inode, cookie uint64 }

// A sysctl is a setting below /proc/sys that is 1 meanwhile, what it was before,
// and where: "" is the caller's namespace.
type sysctl struct{ path, former, netns string }

// An ownLink is a veth that does not have one of the run's MACs. By its name
// alone it could be somebody else's, even with that MAC.
type ownLink struct {
	index uint32
	addr  rtnl.HWAddr
}

// A bridge is one that the run's pods use. mac is that which it got when it was
// made here, zero of a bridge that was there.
type bridge struct {
	name  string
	mac   rtnl.HWAddr
	addrs []netip.Prefix // which it got here, each for as long as a run needs it
}

// A pod is one that the run makes, or has made.
type pod struct {
	name, set string
	n         uint32 // its links have the run's MACs 2n and 2n+1
	bridge    string // "": routed
	addrs     []netip.Prefix
	gateways  []netip.Addr
}

// uses says whether a rule is for one of the pod's addresses.
func (p *pod) uses(m nft.Masquerade) bool {
	return m.Bridge == p.bridge && slices.ContainsFunc(p.addrs, func(a netip.Prefix) bool { return m.Subnet.Contains(a.Addr()) })
}

var errDamaged = errors.New("the file is damaged")

// append writes the file: a line for each fact, words with a blank between.
func (s *state) append(b []byte) []byte {
	b = appendLine(b, "vethkit 1")
	b = appendLine(b, string(s.status))
	b = appendLine(b, "boot", s.boot)
	b = appendLine(b, "net", strconv.FormatUint(s.net.inode, 10), strconv.FormatUint(s.net.cookie, 10))
	b = appendLine(b, "pid", strconv.Itoa(s.pid))
	if s.links {
		b = appendLine(b, "links")
	}
	for _, n := range s.netns {
		b = appendLine(b, "netns", strconv.Quote(n))
	}
	for _, l := range s.own {
		b = appendLine(b, "own", strconv.FormatUint(uint64(l.index), 10), l.addr.String())
	}
	for _, c := range s.sysctls {
		b = appendLine(b, "sysctl", c.path, orDash(c.former), strconv.Quote(c.netns))
	}
	for _, br := range s.bridges {
		b = appendLine(b, "bridge", br.name, orDash(br.mac.String()), list(br.addrs))
	}
	for _, m := range s.nat {
		b = appendLine(b, "nat", m.Subnet.String(), orDash(m.Bridge))
	}
	for i := range s.pods {
		p := &s.pods[i]
		b = appendLine(b, "pod", p.name, p.set, strconv.FormatUint(uint64(p.n), 10), orDash(p.bridge), list(p.addrs), list(p.gateways))
	}
	return b
}

//go:noinline
func appendLine(b []byte, words ...string) []byte {
	return append(append(b, strings.Join(words, " ")...), '\n')
}

// parse reads what append wrote. The id is the file's name.
func (s *state) parse(text string) error {
	head, rest, _ := strings.Cut(text, "\n")
	st, rest, ok := strings.Cut(rest, "\n")
	s.status = status(st)
	if head != "vethkit 1" || !ok || s.status != making && s.status != done && s.status != deleting {
		return errDamaged
	}
	for l := range strings.Lines(rest) {
		if !strings.HasSuffix(l, "\n") || !s.parseLine(strings.TrimSuffix(l, "\n")) {
			return errDamaged
		}
	}
	return nil
}

func (s *state) parseLine(line string) (ok bool) {
	key, rest, _ := strings.Cut(line, " ")
	var w words = strings.Split(rest, " ")
	switch key {
	case "boot":
		s.boot = w.next()
	case "net":
		s.net = netID{w.uint(), w.uint()}
	case "pid":
		s.pid = int(w.uint())
	case "links":
		s.links = true
		return true
	case "netns":
		n, err := strconv.Unquote(rest)
		s.netns = append(s.netns, n)
		return err == nil
	case "own":
		s.own = append(s.own, ownLink{uint32(w.uint()), w.mac()})
	case "sysctl":
		c := sysctl{path: w.next(), former: w.next()}
		var err error
		c.netns, err = strconv.Unquote(strings.Join(w, " "))
		s.sysctls = append(s.sysctls, c)
		return err == nil
	case "bridge":
		b := bridge{name: w.next(), mac: w.mac()}
		ok := w.list(func(a string) error {
			addr, err := netip.ParsePrefix(a)
			b.addrs = append(b.addrs, addr)
			return err
		})
		s.bridges = append(s.bridges, b)
		return ok && len(w) == 0
	case "nat":
		subnet, err := netip.ParsePrefix(w.next())
		s.nat = append(s.nat, nft.Masquerade{Subnet: subnet, Bridge: w.next()})
		return err == nil && len(w) == 0
	case "pod":
		p := pod{name: w.next(), set: w.next(), n: uint32(w.uint()), bridge: w.next()}
		ok := w.list(func(a string) error {
			addr, err := netip.ParsePrefix(a)
			p.addrs = append(p.addrs, addr)
			return err
		}) && w.list(func(a string) error {
			addr, err := netip.ParseAddr(a)
			p.gateways = append(p.gateways, addr)
			return err
		})
		s.pods = append(s.pods, p)
		return ok && len(w) == 0 && p.name != "" && len(p.addrs) == len(p.gateways)
	default:
		return false
	}
	return len(w) == 0
}

// words are those of a line that are still to be read; "-" is "".
type words []string

//go:noinline
func (w *words) next() string {
	if len(*w) == 0 {
		return ""
	}
	s := (*w)[0]
	*w = (*w)[1:]
	if s == "-" {
		return ""
	}
	return s
}

// list gives each of the next word's parts to f; ok: it took them all.
func (w *words) list(f func(string) error) (ok bool) {
	ok = true
	for part := range strings.SplitSeq(w.next(), ",") {
		if part != "" && f(part) != nil {
			ok = false
		}
	}
	return ok
}

func (w *words) uint() uint64 {
	n, _ := strconv.ParseUint(w.next(), 10, 64)
	return n
}

func (w *words) mac() rtnl.HWAddr {
	a, _ := rtnl.ParseHWAddr(w.next())
	return a
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func list[T interface{ String() string }](of []T) string {
	s := ""
	for i, v := range of {
		if i > 0 {
			s += ","
		}
		s += v.String()
	}
	return orDash(s)
}
