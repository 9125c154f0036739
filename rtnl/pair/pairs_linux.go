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
func (e *engine) openSpace(end *End) (*space, error) {
	if end.netns() == "" {
		return &space{ns: e.host, c: e.c}, nil
	}
	if e.rehearsal != nil {
		return &space{c: e.c, fd: e.rehearsal.fd(end.netns())}, nil
	}
	if end.NS != nil {
		s := &space{ns: end.NS}
		return s, s.open(&e.Tap)
	}
	return e.openNamed(end.NetNS)
}

// openNamed opens a namespace by its name or path, or by what NS.String says of
// one that has neither.
func (t *Tap) openNamed(name string) (*space, error) {
	open := nsenter.Named
	switch inode, ok := strings.CutPrefix(name, "net:["); {
	case ok:
		n, _ := strconv.ParseUint(strings.TrimSuffix(inode, "]"), 10, 64)
		open = func(string) (*nsenter.NS, error) { return findNet(netID{inode: n}) }
	case strings.Contains(name, "/"):
		open = nsenter.Open
	}
	ns, err := open(name)
	if err != nil {
		return nil, err
	}
	s := &space{ns: ns}
	s.our.ns = true
	if err := s.open(t); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *space) open(t *Tap) error {
	return s.ns.Do(func() (err error) {
		s.c, err = t.open()
		s.our.c = err == nil
		return err
	})
}

func (s *space) close() {
	if s.our.c {
		s.c.Close()
	}
	if s.our.ns {
		s.ns.Close()
	}
}

// makePairs makes the pairs, those between the same two namespaces together.
func (e *engine) makePairs() error {
	type route struct{ a, b string }
	var order []route
	groups := map[route][]int{}
	for at, i := range e.pairs {
		s := e.specs[i].(Pair)
		r := route{s.A.netns(), s.B.netns()}
		if groups[r] == nil {
			order = append(order, r)
		}
		groups[r] = append(groups[r], at)
	}
	for _, r := range order {
		if err := e.makeGroup(groups[r]); err != nil || e.stopped() {
			return err
		}
	}
	return nil
}

// A between is the pairs between two namespaces, and the way to both.
type between struct {
	*engine
	at   []int          // positions in plan.pairs
	veth []rtnl.AddVeth // of the send under way
	reqs []rtnl.Request
	a, b *space
	peer rtnl.NS // b's, seen from a
}

func (e *engine) makeGroup(at []int) error {
	first := e.specs[e.pairs[at[0]]].(Pair)
	g := &between{engine: e, at: at}
	var err error
	if g.a, err = e.openSpace(&first.A); err != nil {
		return e.notOpened(at[0], err)
	}
	defer g.a.close()
	e.opened[first.A.netns()] = true
	g.b = g.a
	if first.A.netns() != first.B.netns() {
		if g.b, err = e.openSpace(&first.B); err != nil {
			return e.notOpened(at[0], err)
		}
		defer g.b.close()
		e.opened[first.B.netns()] = true
		g.peer = g.b.ref()
	}
	batch := e.Batch
	if batch <= 0 {
		batch = defaultBatch
	}
	byGroup := e.allUp(first.B.netns())
	for len(g.at) > 0 && !e.stopped() {
		n := min(batch, len(g.at))
		if !e.claimed {
			// The first pair alone: of several runs for the same names, at once, only
			// one gets it, and the others have made nothing by then.
			n, e.claimed = 1, true
		}
		if err := g.send(g.at[:n], byGroup); err != nil {
			return err
		}
		e.done(n)
		g.at = g.at[n:]
	}
	if byGroup && !e.stopped() {
		return g.b.c.Do(rtnl.SetLink{LinkRef: rtnl.ByGroup(e.file.id.group()), Flags: uapi.IFF_UP, Change: uapi.IFF_UP})
	}
	return nil
}

func (e *engine) notOpened(at int, err error) error {
	e.fail(e.pairs[at], err)
	return nil
}

// allUp says whether all of the run's ends in a namespace, if they have its
// group, are to be up, and one of them is not born so: then one message does it.
func (e *engine) allUp(netns string) bool {
	some := false
	for _, i := range e.pairs {
		s := e.specs[i].(Pair)
		for _, end := range []*End{&s.A, &s.B} {
			if end.netns() == netns && !end.Group.Set && !end.Up {
				return false
			}
		}
		some = some || s.B.netns() == netns && s.B.Up && !s.B.Group.Set
	}
	return some
}

// send makes some of the pairs, and then what of them needs further messages.
func (g *between) send(at []int, byGroup bool) error {
	g.veth = slices.Grow(g.veth[:0], len(at))[:len(at)]
	g.reqs = g.reqs[:0]
	for i, n := range at {
		if err := g.request(&g.veth[i], n); err != nil {
			g.fail(g.pairs[n], err)
			return nil
		}
		g.reqs = append(g.reqs, &g.veth[i])
	}
	if err := g.a.c.Do(g.reqs...); g.refused(err, at, g.whyNot) {
		return nil
	}
	for _, side := range []int{0, 1} {
		reqs := g.reqs[:0]
		var of []int
		c := []*rtnl.Conn{g.a.c, g.b.c}[side]
		for _, n := range at {
			more, err := g.after(n, side, byGroup)
			if err != nil {
				g.fail(g.pairs[n], err)
				return nil
			}
			for _, r := range more {
				reqs, of = append(reqs, r), append(of, n)
			}
		}
		if err := c.Do(reqs...); g.refused(err, of, asItIs) {
			return nil
		}
	}
	return nil
}

func asItIs(_ int, err error) error { return err }

// refused hands errors to the pairs that they are about, with what why makes of
// the kernel's.
func (g *between) refused(err error, of []int, why func(at int, err error) error) bool {
	for _, err := range each(err) {
		k, refused := errors.AsType[*rtnl.Error](err)
		r, unsent := errors.AsType[*rtnl.RequestError](err)
		switch {
		case refused:
			g.fail(g.pairs[of[k.Index]], why(of[k.Index], err))
		case unsent:
			g.fail(g.pairs[of[r.Index]], err)
		default:
			g.fail(-1, err)
		}
	}
	return err != nil
}

// spec returns a spec and the numbers of its two links.
func (g *between) spec(at int) (s Pair, n uint32) {
	return g.specs[g.pairs[at]].(Pair), g.number(at)
}

// number is that of the first link of pair number at.
func (p *plan) number(at int) uint32 { return uint32(2 * (len(p.pods) + at)) }

// request is the message that makes pair number at.
func (g *between) request(v *rtnl.AddVeth, at int) (err error) {
	s, n := g.spec(at)
	*v = rtnl.AddVeth{LinkAttrs: s.A.attrs(g.file.id, n), Peer: s.B.attrs(g.file.id, n+1)}
	v.Up = s.A.Up
	v.Peer.NS = g.peer
	if s.indexed() {
		v.Index, v.Peer.Index = g.index+n, g.index+n+1
	}
	v.Master, err = masterIn(g.a, s.A.Master)
	return err
}

// indexed says whether the ifindexes have to be known: for addresses, and for
// undoing what does not have the run's MAC addresses.
func (p *Pair) indexed() bool {
	return len(p.A.Addrs)+len(p.B.Addrs) > 0 || !p.A.Addr.IsZero() || !p.B.Addr.IsZero()
}

func (end *End) attrs(id runID, n uint32) rtnl.LinkAttrs {
	l := rtnl.LinkAttrs{Name: end.Name, Addr: end.Addr, TxQLen: end.TxQLen, Group: id.group(),
		MTU: rtnl.Opt[uint32]{V: end.MTU, Set: end.MTU != 0}, NumTxQueues: max(end.Queues, 1), NumRxQueues: max(end.Queues, 1)}
	if end.Addr.IsZero() {
		l.Addr = id.mac(n)
	}
	if end.Group.Set {
		l.Group = end.Group.V
	}
	return l
}

// masterIn returns the ifindex of a bridge, 0 of none.
func masterIn(s *space, name string) (uint32, error) {
	if name == "" {
		return 0, nil
	}
	l, err := s.c.Link(name)
	if err != nil {
		return 0, &Error{Object: "master " + name, Err: err}
	}
	return l.Index, nil
}

// after is what one end needs when it is there: side 0 is A.
func (g *between) after(at, side int, byGroup bool) ([]rtnl.Request, error) {
	s, n := g.spec(at)
	end, sp := &s.A, g.a
	if side == 1 {
		end, sp = &s.B, g.b
	}
	var reqs []rtnl.Request
	set := rtnl.SetLink{LinkRef: rtnl.ByName(end.Name)}
	if side == 1 && end.Up && !(byGroup && !end.Group.Set) {
		set.Flags, set.Change = uapi.IFF_UP, uapi.IFF_UP
	}
	if side == 1 && end.Master != "" {
		m, err := masterIn(sp, end.Master)
		if err != nil {
			return nil, err
		}
		set.Master = rtnl.Some(m)
	}
	if set.Change != 0 || set.Master.Set {
		reqs = append(reqs, set)
	}
	for _, a := range end.Addrs {
		reqs = append(reqs, rtnl.AddAddr{Addr: newAddr(g.index+n+uint32(side), a)})
	}
	return reqs, nil
}

// whyNot finds out what is taken.
func (g *between) whyNot(at int, err error) error {
	if !errors.Is(err, unix.EEXIST) {
		return err
	}
	s, _ := g.spec(at)
	for _, e := range []struct {
		*End
		*space
	}{{&s.B, g.b}, {&s.A, g.a}} {
		if l, lerr := e.c.Link(e.Name); lerr == nil {
			if _, ours := g.file.id.number(l.Addr); ours {
				return errTwice
			}
			return &takenError{err, "the name " + e.Name + " is taken", l}
		}
	}
	return err
}
