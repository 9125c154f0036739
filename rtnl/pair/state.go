package pair

import (
	"errors"
	"net/netip"
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
	pid    uint64

	links   bool       // all veths with its MACs are its own, not only the pods'
	netns   []string   // namespaces besides net where there may be some
	own     []*ownLink // of those that were given MACs by the user
	sysctls []*sysctl  // switched while it, or another one, needs it
	bridges []*bridge  // used by its pods
	nat     []nft.Masquerade
	pods    []*pod
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

	// Of the run under way, not of its file:
	index uint32         // its ifindex; 0: it is to be made
	fresh []netip.Prefix // of addrs, which it is to get
}

// A pod is one that the run makes, or has made.
type pod struct {
	name, set string
	n         uint32 // its links have the run's MACs 2n and 2n+1
	bridge    string // "": routed
	addrs     []netip.Prefix
	gateways  []netip.Addr
}

// masqueraded says whether a rule is for one of the pod's addresses.
func (p *pod) masqueraded(m *nft.Masquerade) bool {
	for _, a := range p.addrs {
		if m.Bridge == p.bridge && m.Subnet.Contains(a.Addr()) {
			return true
		}
	}
	return false
}

// bridge returns the bridge of a name, nil if it is not in use.
//
//go:noinline
func (s *state) bridge(name string) *bridge {
	for _, b := range s.bridges {
		if b.name == name {
			return b
		}
	}
	return nil
}

// sysctl returns the setting of that path and namespace, nil if it is not switched.
//
//go:noinline
func (s *state) sysctl(path, netns string) *sysctl {
	for _, c := range s.sysctls {
		if c.path == path && c.netns == netns {
			return c
		}
	}
	return nil
}

// neighbours are those of the runs that are in a network namespace, but one.
func neighbours(all []*state, net netID, but *state) []*state {
	var them []*state
	for _, s := range all {
		if s.net == net && (but == nil || s.id != but.id || s.part != but.part) {
			add(&them, s)
		}
	}
	return them
}

var errDamaged = errors.New("the file is damaged")

// append writes the file: a line for each fact, words with a blank between.
func (s *state) append(b []byte) []byte {
	l := line{out: b}
	l.text("vethkit 1\n", string(s.status))
	l.begin("boot").word(&s.boot)
	s.net.words(l.begin("net"))
	l.begin("pid").num(&s.pid)
	if s.links {
		l.begin("links")
	}
	for i := range s.netns {
		l.begin("netns").quoted(&s.netns[i])
	}
	for _, o := range s.own {
		o.words(l.begin("own"))
	}
	for _, c := range s.sysctls {
		c.words(l.begin("sysctl"))
	}
	for _, br := range s.bridges {
		br.words(l.begin("bridge"))
	}
	for i := range s.nat {
		masquerade(l.begin("nat"), &s.nat[i])
	}
	for _, p := range s.pods {
		p.words(l.begin("pod"))
	}
	return append(l.out, '\n')
}

// parse reads what append wrote. The id is the file's name.
func (s *state) parse(text string) error {
	head, rest, _ := strings.Cut(text, "\n")
	st, rest, ok := strings.Cut(rest, "\n")
	s.status = status(st)
	if head != "vethkit 1" || s.status != making && s.status != done && s.status != deleting {
		ok = false
	}
	for ok && rest != "" {
		var text string
		if text, rest, ok = strings.Cut(rest, "\n"); ok {
			ok = s.parseLine(text)
		}
	}
	if !ok {
		return errDamaged
	}
	return nil
}

// parseLine reads a line, and says whether it is one that append writes.
func (s *state) parseLine(text string) bool {
	l := &line{reads: true}
	var key string
	key, l.rest, l.more = strings.Cut(text, " ")
	switch key {
	case "boot":
		l.word(&s.boot)
	case "net":
		s.net.words(l)
	case "pid":
		l.num(&s.pid)
	case "links":
		s.links = true
	case "netns":
		var n string
		l.quoted(&n)
		add(&s.netns, n)
	case "own":
		o := new(ownLink)
		o.words(l)
		add(&s.own, o)
	case "sysctl":
		c := new(sysctl)
		c.words(l)
		add(&s.sysctls, c)
	case "bridge":
		br := new(bridge)
		br.words(l)
		add(&s.bridges, br)
	case "nat":
		var m nft.Masquerade
		masquerade(l, &m)
		add(&s.nat, m)
	case "pod":
		p := new(pod)
		p.words(l)
		add(&s.pods, p)
		l.bad = l.bad || p.name == "" || len(p.addrs) != len(p.gateways)
	default:
		return false
	}
	return !l.bad && !l.more
}

// What follows is a line's words for both, append and parse.

func (n *netID) words(l *line) {
	l.num(&n.inode)
	l.num(&n.cookie)
}

func (o *ownLink) words(l *line) {
	l.num32(&o.index)
	l.mac(&o.addr)
}

func (c *sysctl) words(l *line) {
	l.word(&c.path)
	l.word(&c.former)
	l.quoted(&c.netns)
}

func (b *bridge) words(l *line) {
	l.word(&b.name)
	l.mac(&b.mac)
	list(l, &b.addrs, netip.ParsePrefix)
}

func masquerade(l *line, m *nft.Masquerade) {
	subnet := m.Subnet.String()
	l.word(&subnet)
	if l.reads {
		var err error
		m.Subnet, err = netip.ParsePrefix(subnet)
		l.bad = err != nil
	}
	l.word(&m.Bridge)
}

func (p *pod) words(l *line) {
	l.word(&p.name)
	l.word(&p.set)
	l.num32(&p.n)
	l.word(&p.bridge)
	list(l, &p.addrs, netip.ParsePrefix)
	list(l, &p.gateways, netip.ParseAddr)
}
