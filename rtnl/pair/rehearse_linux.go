package pair

import (
	"strconv"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

// A namespace that a rehearsal names is not opened: its descriptor is made up,
// from this one on.
const firstMadeUp = 3

// Rehearse sends what Apply would, over Conns that change nothing (Tap.Open, of
// an [rtnl.Rehearsal]), and gives the NAT rules' datagrams to Tap.NFT. No state is
// read or kept, no namespace opened, made or entered, no setting changed. The
// run's number, from which groups and MAC addresses come, is made up, and so are
// the descriptors of namespaces. say gets to know of each, and of what would be
// done besides, before the datagram that comes next.
func (r *Run) Rehearse(say func(note string), specs ...Spec) error {
	e, err := r.engine(specs)
	if err != nil {
		return err
	}
	if say == nil {
		say = func(string) {}
	}
	e.rehearsal = &rehearsal{say: say}
	if e.c, err = r.open(); err != nil {
		return err
	}
	e.file = &file{state: &state{id: 1, nat: e.rules()}, fd: -1}
	e.index = 1 << 24
	if len(e.plan.pods) > 0 {
		err = e.rehearsePods()
	}
	if err == nil {
		err = e.makePairs()
	}
	e.c.Close()
	if e.err != nil {
		return e.err
	}
	return err
}

// rehearsePods sends what pods take, in the order of the real thing: what they
// share, and then pod after pod.
func (e *engine) rehearsePods() error {
	err := e.podNames(nil)
	if err == nil {
		err = e.findNetworks()
	}
	if err == nil {
		e.nameBridges()
		err = e.makeNetworks()
	}
	var reqs podRequests
	for i, p := range e.file.pods {
		if err != nil {
			break
		}
		host := e.rehearsal.fd("")
		e.rehearsal.say("to be sent in network namespace " + p.name + ", which is made first")
		index := e.index + 2*p.n
		if err = e.c.Do(reqs.of(p, e.file.id, e.plan.pods[i].pod.MTU, host, e.master(p), index)...); err == nil {
			err = e.route(p, index)
		}
	}
	return err
}

// A rehearsal is the namespaces that have been named.
type rehearsal struct {
	say    func(note string)
	spaces []string
}

// fd is the descriptor that is made up for a namespace, "" the caller's.
func (h *rehearsal) fd(netns string) int {
	i := 0
	for i < len(h.spaces) && h.spaces[i] != netns {
		i++
	}
	fd := firstMadeUp + i
	if i == len(h.spaces) {
		add(&h.spaces, netns)
		what := "network namespace " + netns
		if netns == "" {
			what = "the network namespace that the command runs in"
		}
		h.say("descriptor " + strconv.Itoa(fd) + " is made up, and stands for " + what)
	}
	return fd
}

// linkNamed returns the link of this name, ENODEV: none. A rehearsal's Conn would
// make one up.
func (e *engine) linkNamed(name string) (*rtnl.Link, error) {
	if e.rehearsal == nil {
		return link(e.c, rtnl.ByName(name))
	}
	links, err := e.c.Links(nil, rtnl.LinkFilter{SkipStats: true})
	for i := range links {
		if links[i].Name == name {
			return &links[i], nil
		}
	}
	if err == nil {
		err = unix.ENODEV
	}
	return nil, err
}

// switchOn makes a setting 1.
func (e *engine) switchOn(c *sysctl) error {
	if e.rehearsal != nil {
		e.rehearsal.say("before it /proc/sys/" + c.path + " becomes 1")
		return nil
	}
	return c.set("1")
}

// setNAT sets the NAT rules.
func (e *engine) setNAT(rules []nft.Masquerade) error {
	if e.rehearsal == nil {
		return nft.Trace(e.NFT).Set(rules)
	}
	return nft.Rehearse(rules, func(b []byte) {
		if e.NFT != nil {
			e.NFT(true, b)
		}
	})
}

// ref refers to the namespace in a request.
func (s *space) ref() rtnl.NS {
	if s.ns == nil {
		return rtnl.InFD(s.fd)
	}
	return rtnl.InFD(s.ns.FD())
}
