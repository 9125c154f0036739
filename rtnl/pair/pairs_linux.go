package pair

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// defaultBatch is how many pairs go into a send. More does not help: a send
// costs as much as a hundredth of a pair.
const defaultBatch = 64

// A space is a namespace with a socket in it.
type space struct {
	ns  *nsenter.NS
	c   *rtnl.Conn
	our struct{ ns, c bool } // to be closed
	fd  int                  // in a rehearsal, where ns is nil
}

// openSpace opens the namespace of an end.
func (e *engine) openSpace(end *End) (s *space, err error) {
	netns := end.netns()
	switch {
	case netns == "":
		s = &space{ns: e.host, c: e.c}
	case e.rehearsal != nil:
		s = &space{c: e.c, fd: e.rehearsal.fd(netns)}
	case end.NS != nil:
		s = &space{ns: end.NS}
		err = s.open(&e.Tap)
	default:
		s, err = e.openNamed(end.NetNS)
	}
	if err == nil {
		e.opened[netns] = true
	}
	return s, err
}

// openNamed opens a namespace by its name or path, or by what NS.String says of
// one that has neither.
func (t *Tap) openNamed(name string) (*space, error) {
	s := new(space)
	var err error
	switch inode, ok := strings.CutPrefix(name, "net:["); {
	case ok:
		n, _ := strconv.ParseUint(strings.TrimSuffix(inode, "]"), 10, 64)
		s.ns, err = findNet(netID{inode: n})
	case strings.Contains(name, "/"):
		s.ns, err = nsenter.Open(name)
	default:
		s.ns, err = nsenter.Named(name)
	}
	if err != nil {
		return nil, err
	}
	s.our.ns = true
	if err := s.open(t); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// open opens the socket.
//
//go:noinline
func (s *space) open(t *Tap) error {
	return s.ns.Do(func() (err error) {
		s.c, err = t.open()
		s.our.c = err == nil
		return err
	})
}

// close closes what was opened, if anything. A second time it does nothing.
func (s *space) close() {
	if s == nil {
		return
	}
	if s.our.c {
		s.c.Close()
	}
	if s.our.ns {
		s.ns.Close()
	}
	s.our.c, s.our.ns = false, false
}

// A between is the pairs between two namespaces, and the way to both.
type between struct {
	*engine
	left []*pairSpec    // still to be made
	veth []rtnl.AddVeth // of the send under way
	reqs requests
	of   []*pairSpec // that each of reqs is for
	a, b *space
	peer rtnl.NS // b's, seen from a

	byGroup bool // one message brings up all ends in b that have the run's group
}

// makePairs makes the pairs, those between the same two namespaces together.
func (e *engine) makePairs() error {
	var order []*between
	byNames := map[string]*between{}
	for _, p := range e.pairs {
		names := p.ends[0].netns() + "\x00" + p.ends[1].netns()
		g := byNames[names]
		if g == nil {
			g = &between{engine: e}
			byNames[names] = g
			add(&order, g)
		}
		add(&g.left, p)
	}
	for _, g := range order {
		if err := g.make(); err != nil || e.stopped() {
			return err
		}
	}
	return nil
}

// make opens both namespaces and makes the pairs.
func (g *between) make() (err error) {
	first := g.left[0]
	a, b := &first.ends[0], &first.ends[1]
	g.a, err = g.openSpace(a)
	g.b = g.a
	if err == nil && a.netns() != b.netns() {
		if g.b, err = g.openSpace(b); err == nil {
			g.peer = g.b.ref()
		}
	}
	if err == nil {
		err = g.makeAll(b.netns())
	} else {
		g.fail(first.at, err)
		err = nil
	}
	g.a.close()
	g.b.close()
	return err
}

// makeAll makes the pairs, a batch at a time; netns is the name of b.
func (g *between) makeAll(netns string) error {
	g.byGroup = g.allUp(netns)
	for len(g.left) > 0 && !g.stopped() {
		n := g.Batch
		if n <= 0 {
			n = defaultBatch
		}
		n = min(n, len(g.left))
		if !g.claimed {
			// The first pair alone: of several runs for the same names, at once, only
			// one gets it, and the others have made nothing by then.
			n, g.claimed = 1, true
		}
		g.send(g.left[:n])
		g.done(n)
		g.left = g.left[n:]
	}
	if g.byGroup && !g.stopped() {
		return g.b.c.Do(rtnl.SetLink{LinkRef: rtnl.ByGroup(g.file.id.group()), Flags: uapi.IFF_UP, Change: uapi.IFF_UP})
	}
	return nil
}

// allUp says whether all of the run's ends in a namespace, if they have its
// group, are to be up, and one of them is not born so: then one message does it.
func (e *engine) allUp(netns string) bool {
	some := false
	for _, p := range e.pairs {
		for side := range p.ends {
			end := &p.ends[side]
			if end.Group.Set || end.netns() != netns {
				continue
			}
			if !end.Up {
				return false
			}
			some = some || side == 1
		}
	}
	return some
}

// send makes some of the pairs, and then what of them needs further messages.
func (g *between) send(pairs []*pairSpec) {
	g.veth = slices.Grow(g.veth[:0], len(pairs))[:len(pairs)]
	for side := -1; side < 2; side++ { // −1: the pairs themselves
		g.reqs, g.of = g.reqs[:0], g.of[:0]
		for i, p := range pairs {
			var err error
			if side < 0 {
				err = g.request(&g.veth[i], p)
			} else {
				err = g.after(p, side)
			}
			if err != nil {
				g.fail(p.at, err)
				return
			}
		}
		c := g.a.c
		if side == 1 {
			c = g.b.c
		}
		if g.refused(c.Do(g.reqs...), side < 0) {
			return
		}
	}
}

// ask adds a request, of a pair.
func (g *between) ask(req rtnl.Request, of *pairSpec) {
	g.reqs.add(req)
	add(&g.of, of)
}

// refused hands errors to the pairs that they are about; of one that could not
// be made with what is found out about the kernel's.
func (g *between) refused(err error, making bool) bool {
	for _, err := range each(err) {
		k, refused := errors.AsType[*rtnl.Error](err)
		r, unsent := errors.AsType[*rtnl.RequestError](err)
		switch {
		case refused:
			p := g.of[k.Index]
			if making {
				err = g.whyNot(p, err)
			}
			g.fail(p.at, err)
		case unsent:
			g.fail(g.of[r.Index].at, err)
		default:
			g.fail(-1, err)
		}
	}
	return err != nil
}

// request asks for a pair.
func (g *between) request(v *rtnl.AddVeth, p *pairSpec) (err error) {
	a, b := &p.ends[0], &p.ends[1]
	a.attrs(&v.LinkAttrs, g.file.id, p.n)
	b.attrs(&v.Peer, g.file.id, p.n+1)
	v.Up = a.Up
	v.Peer.NS = g.peer
	// The ifindexes have to be known for addresses, and for undoing what does not
	// have the run's MAC addresses.
	if len(a.Addrs)+len(b.Addrs) > 0 || !a.Addr.IsZero() || !b.Addr.IsZero() {
		v.Index, v.Peer.Index = g.index+p.n, g.index+p.n+1
	}
	v.Master, err = masterIn(g.a, a.Master)
	g.ask(v, p)
	return err
}

// link returns the link of a name or an ifindex.
//
//go:noinline
func link(c *rtnl.Conn, ref rtnl.LinkRef) (l *rtnl.Link, err error) {
	l = new(rtnl.Link)
	if ref.Name != "" {
		*l, err = c.Link(ref.Name)
	} else {
		*l, err = c.LinkByIndex(ref.Index)
	}
	return l, err
}

// masterIn returns the ifindex of a bridge, 0 of none.
func masterIn(s *space, name string) (uint32, error) {
	if name == "" {
		return 0, nil
	}
	l, err := link(s.c, rtnl.ByName(name))
	if err != nil {
		return 0, failed("master "+name, err, "")
	}
	return l.Index, nil
}

// after asks for what one end needs when it is there: side 0 is A.
func (g *between) after(p *pairSpec, side int) (err error) {
	end := &p.ends[side]
	if side == 1 {
		set := &rtnl.SetLink{LinkRef: rtnl.ByName(end.Name)}
		if end.Up && !(g.byGroup && !end.Group.Set) {
			set.Flags, set.Change = uapi.IFF_UP, uapi.IFF_UP
		}
		set.Master.V, err = masterIn(g.b, end.Master)
		set.Master.Set = end.Master != ""
		if set.Change != 0 || set.Master.Set {
			g.ask(set, p)
		}
	}
	for _, a := range end.Addrs {
		g.ask(newAddr(g.index+p.n+uint32(side), a), p)
	}
	return err
}

// whyNot finds out what is taken.
func (g *between) whyNot(p *pairSpec, err error) error {
	if !is(err, unix.EEXIST) {
		return err
	}
	for side, c := range [...]*rtnl.Conn{g.b.c, g.a.c} {
		name := p.ends[1-side].Name
		if l, lerr := link(c, rtnl.ByName(name)); lerr == nil {
			if _, ours := g.file.id.number(l.Addr); ours {
				return errTwice
			}
			return taken(err, "the name "+name+" is taken", l)
		}
	}
	return err
}
