package main

import (
	"errors"
	"slices"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// A vethPair is two ends that are tied to each other.
type vethPair struct {
	_      incomparable
	ends   [2]*vethEnd
	mirror *mirror // of their counters, once they are compared
	listed bool
}

// A vethEnd is one end, as far as it is known.
type vethEnd struct {
	index  uint32     // its ifindex, 0: it is gone
	ns     *pairNS    // where it is, nil: not found
	link   *rtnl.Link // nil: not looked at
	addrs  []rtnl.Addr
	master string

	// The id that its namespace has in that of the other end, where that is
	// another one; −1: none.
	nsid rtnl.Opt[int32]

	why  string // it is not shown as any other
	pair *vethPair
	next *vethEnd // of those with the same tie
}

// named says whether that is a name of the end.
//
//go:noinline
func (e *vethEnd) named(name string) bool {
	return e.link != nil && (e.link.Name == name || slices.Contains(e.link.AltNames, name))
}

// An oracle is what the kernel is asked.
type oracle interface {
	// nsid returns the id of b in a, −1 if it has none.
	nsid(a, b *pairNS) int32
	// nsidOf returns the id in a of the namespace of a process.
	nsidOf(a *pairNS, pid int) int32
	// fetch completes an end that is in a namespace with this id in a: nil, or
	// an error such as ENODEV.
	fetch(a *pairNS, id int32, e *vethEnd) error
}

// A tie is a link's index and that of its other end.
type tie struct{ index, other uint32 }

// A matcher finds out which ends belong together.
//
// An end tells the index of the other one and which id the namespace of that has
// in its own. Which namespace that is the kernel only says the other way round:
// it is asked for the id of one namespace in another. Asking for each in each
// would be 250,000 questions for 500 pods; only those are asked for in which
// there is a link whose index is the right one and that is tied to this one's.
// Where that leaves many, since each pair's ends have the same indexes, the
// link itself is looked at through the id: its address tells which one it is.
type matcher struct {
	oracle
	tied  map[tie]*vethEnd // the first of those tied into other namespaces
	asked int              // for namespaces that ought to have been found
}

// many is how many namespaces are asked for without looking at the link first:
// to look makes the kernel give ids, and takes CAP_NET_ADMIN.
const many = 16

// matchEnds returns all pairs, in the order of their first ends' namespaces.
func matchEnds(spaces []*pairNS, unseen []int, o oracle) (pairs []*vethPair) {
	m := matcher{oracle: o, tied: map[tie]*vethEnd{}}
	for i := len(spaces) - 1; i >= 0; i-- { // so that the first stand first in their ties
		m.enter(spaces[i])
	}
	for _, n := range mostFirst(spaces) {
		m.settle(n)
	}
	for _, n := range spaces {
		m.settleRest(n, spaces, unseen)
	}
	for _, n := range spaces {
		for i := range n.ends {
			e := &n.ends[i]
			if !e.pair.listed {
				e.pair.listed = true
				e.pair.order(e)
				pairs = append(pairs, e.pair)
			}
		}
	}
	return pairs
}

// enter makes ends of a namespace's links.
func (m *matcher) enter(n *pairNS) {
	n.ends, n.at, n.ids, n.askedIn = make([]vethEnd, len(n.links)), map[uint32]*vethEnd{}, map[int32]*pairNS{}, nil
	for i := len(n.links) - 1; i >= 0; i-- {
		l, e := &n.links[i], &n.ends[i]
		e.index, e.ns, e.link, e.addrs, e.master = l.Index, n, l, n.addrs[l.Index], n.masters[l.Master]
		n.at[l.Index] = e
		if l.LinkNSID.Set {
			t := tie{l.Index, l.Link.V}
			e.next, m.tied[t] = m.tied[t], e
		}
	}
}

// mostFirst returns the namespaces in the order of how many ends they have, the most
// first: there the most is learned from what is asked. Most have equally many, for
// which this sort needs one look each.
func mostFirst(spaces []*pairNS) []*pairNS {
	order := make([]*pairNS, len(spaces))
	for i, n := range spaces {
		j := i
		for ; j > 0 && len(order[j-1].ends) < len(n.ends); j-- {
			order[j] = order[j-1]
		}
		order[j] = n
	}
	return order
}

// join makes a pair of two ends; b is one that e says it is tied to.
func (m *matcher) join(e, b *vethEnd) {
	p := &vethPair{ends: [2]*vethEnd{e, b}}
	e.pair, b.pair = p, p
	if e.link.LinkNSID.Set {
		b.nsid = e.link.LinkNSID
	}
	if b.link != nil && b.link.LinkNSID.Set {
		e.nsid = b.link.LinkNSID
	}
}

// settle finds the other ends of a namespace's links in those that have been
// looked into.
func (m *matcher) settle(n *pairNS) {
	for i := range n.ends {
		e := &n.ends[i]
		l := e.link
		if e.pair != nil || !l.Link.Set {
			continue
		}
		in := n
		if l.LinkNSID.Set {
			in = m.find(e)
		}
		if in == nil {
			continue
		}
		if b := in.at[l.Link.V]; b != nil && b.pair == nil && b != e && b.link.Link.V == e.index && b.link.LinkNSID.Set == l.LinkNSID.Set {
			m.join(e, b)
		}
	}
}

// find returns the namespace that an end's other one is in, nil if that has not
// been looked into.
func (m *matcher) find(e *vethEnd) *pairNS {
	known, id := e.ns.ids, e.link.LinkNSID.V
	if n, ok := known[id]; ok || id < 0 {
		return n
	}
	first := m.tied[tie{e.link.Link.V, e.index}]
	candidates := 0
	for b := first; b != nil; b = b.next {
		if b.mayBe(e) {
			candidates++
		}
	}
	seen := vethEnd{index: e.link.Link.V}
	looked := candidates > many && m.fetch(e.ns, id, &seen) == nil
	for b := first; b != nil; b = b.next {
		if !b.mayBe(e) || looked && (b.link.Addr != seen.link.Addr || b.link.Name != seen.link.Name) {
			continue
		}
		b.ns.askedIn = e.ns
		got := m.nsid(e.ns, b.ns)
		if got >= 0 {
			known[got] = b.ns
		}
		if got == id {
			break
		}
	}
	return known[id]
}

// mayBe says whether b, of the right tie, may be the other end of e, as far as is known.
func (b *vethEnd) mayBe(e *vethEnd) bool {
	return b.pair == nil && b.ns != e.ns && b.ns.askedIn != e.ns
}

// settleRest says what can be said of the ends whose other one is not in a
// namespace that has been looked into.
func (m *matcher) settleRest(n *pairNS, spaces []*pairNS, unseen []int) {
	asked := false
	for i := range n.ends {
		e := &n.ends[i]
		if e.pair != nil {
			continue
		}
		b, id := &vethEnd{index: e.link.Link.V}, e.link.LinkNSID
		switch {
		case !id.Set:
			b.index = 0
		case id.V >= 0:
			if !asked {
				asked = true
				m.strangers(n, spaces, unseen)
			}
			b.ns = n.ids[id.V]
			if err := m.fetch(n, id.V, b); errors.Is(err, unix.ENODEV) || errors.Is(err, unix.EINVAL) {
				b.index = 0 // no such link, no such id
			}
		}
		m.join(e, b)
	}
}

// strangers finds the ids in n of the namespaces that could not be looked into, and of
// those that could: a link may be new there. Of these it does not ask for all in each,
// where there are many.
func (m *matcher) strangers(n *pairNS, spaces []*pairNS, unseen []int) {
	const most = 1000
	for _, b := range spaces {
		if b == n || b.shut == nil && m.asked >= most {
			continue
		}
		if b.shut == nil {
			m.asked++
		}
		if id := m.nsid(n, b); id >= 0 {
			n.ids[id] = b
		}
	}
	for _, pid := range unseen {
		id := m.nsidOf(n, pid)
		if id < 0 {
			continue
		}
		b := n.ids[id]
		if b == nil {
			b = &pairNS{shut: errUnseen}
			n.ids[id] = b
		}
		if b.shut != nil && !slices.Contains(b.PIDs, pid) {
			b.PIDs = append(b.PIDs, pid)
		}
	}
}

// order puts the end e first.
func (p *vethPair) order(e *vethEnd) {
	if p.ends[1] == e {
		p.ends[0], p.ends[1] = e, p.ends[0]
	}
}

// explain says why an end is not known as the other one is; privilege is what
// it takes to know more.
func (p *vethPair) explain(privilege string) {
	for i, e := range p.ends {
		other := p.ends[1-i].link
		switch {
		case e.index == 0:
			e.why = "it has gone meanwhile"
		case e.link != nil && e.ns == nil:
			e.why = "no name, mount or process leads to it"
		case e.link != nil || other == nil:
		case e.nsid.V < 0:
			e.why = "its namespace has no id here"
		default:
			e.why = say("its namespace is nsid %s; %s", itoa(int(e.nsid.V)), privilege)
		}
	}
}
