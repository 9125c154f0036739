package main

import (
	"errors"
	"slices"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// A vethPair is two ends that are tied to each other.
type vethPair struct {
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
}

// named says whether that is a name of the end.
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

// A place is a link's index in a namespace.
type place struct {
	ns    *pairNS
	index uint32
}

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
	at    map[place]*vethEnd
	tied  map[tie][]*vethEnd            // those tied into other namespaces
	known map[*pairNS]map[int32]*pairNS // by the id in the first
	asked int                           // for namespaces that ought to have been found
}

// many is how many namespaces are asked for without looking at the link first:
// to look makes the kernel give ids, and takes CAP_NET_ADMIN.
const many = 16

// matchEnds returns all pairs, in the order of their first ends' namespaces.
func matchEnds(spaces []*pairNS, unseen []int, o oracle) (pairs []*vethPair) {
	m := matcher{oracle: o, at: map[place]*vethEnd{}, tied: map[tie][]*vethEnd{}, known: map[*pairNS]map[int32]*pairNS{}}
	ends := make([][]*vethEnd, len(spaces))
	for i, n := range spaces {
		for j := range n.links {
			l := &n.links[j]
			e := &vethEnd{index: l.Index, ns: n, link: l, addrs: n.addrs[l.Index], master: n.masters[l.Master]}
			ends[i] = append(ends[i], e)
			m.at[place{n, l.Index}] = e
			if l.LinkNSID.Set {
				t := tie{l.Index, l.Link.V}
				m.tied[t] = append(m.tied[t], e)
			}
		}
	}
	for _, i := range mostFirst(ends) {
		m.settle(ends[i])
	}
	for _, es := range ends {
		m.settleRest(es, spaces, unseen)
	}
	for _, es := range ends {
		for _, e := range es {
			if !e.pair.listed {
				e.pair.listed = true
				e.pair.order(e)
				pairs = append(pairs, e.pair)
			}
		}
	}
	return pairs
}

// mostFirst returns the places of lists in the order of their lengths, the
// longest first: there the most is learned from what is asked. Most are equally
// long, for which this sort needs one look each.
func mostFirst(lists [][]*vethEnd) []int {
	order := make([]int, len(lists))
	for i := range lists {
		j := i
		for ; j > 0 && len(lists[order[j-1]]) < len(lists[i]); j-- {
			order[j] = order[j-1]
		}
		order[j] = i
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
func (m *matcher) settle(ends []*vethEnd) {
	if len(ends) == 0 {
		return
	}
	known := map[int32]*pairNS{}
	m.known[ends[0].ns] = known
	asked := map[*pairNS]bool{}
	for _, e := range ends {
		if e.pair != nil || !e.link.Link.Set {
			continue
		}
		other := place{e.ns, e.link.Link.V}
		if e.link.LinkNSID.Set {
			other.ns = m.find(e, known, asked)
		}
		if b := m.at[other]; b != nil && b.pair == nil && b != e && b.link.Link.V == e.index && b.link.LinkNSID.Set == e.link.LinkNSID.Set {
			m.join(e, b)
		}
	}
}

// find returns the namespace that an end's other one is in, nil if that has not
// been looked into.
func (m *matcher) find(e *vethEnd, known map[int32]*pairNS, asked map[*pairNS]bool) *pairNS {
	id := e.link.LinkNSID.V
	if n, ok := known[id]; ok || id < 0 {
		return n
	}
	var candidates []*vethEnd
	for _, b := range m.tied[tie{e.link.Link.V, e.index}] {
		if b.pair == nil && b.ns != e.ns && !asked[b.ns] {
			candidates = append(candidates, b)
		}
	}
	if len(candidates) > many {
		seen := vethEnd{index: e.link.Link.V}
		if m.fetch(e.ns, id, &seen) == nil {
			candidates = slices.DeleteFunc(candidates, func(b *vethEnd) bool { return b.link.Addr != seen.link.Addr || b.link.Name != seen.link.Name })
		}
	}
	for _, b := range candidates {
		asked[b.ns] = true
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

// settleRest says what can be said of the ends whose other one is not in a
// namespace that has been looked into.
func (m *matcher) settleRest(ends []*vethEnd, spaces []*pairNS, unseen []int) {
	var strangers map[int32]*pairNS
	for _, e := range ends {
		if e.pair != nil {
			continue
		}
		b := &vethEnd{index: e.link.Link.V}
		if e.link.LinkNSID.Set && e.link.LinkNSID.V >= 0 {
			if strangers == nil {
				strangers = m.strangers(e.ns, spaces, unseen)
			}
			id := e.link.LinkNSID.V
			b.ns = strangers[id]
			if err := m.fetch(e.ns, id, b); errors.Is(err, unix.ENODEV) || errors.Is(err, unix.EINVAL) {
				b.index = 0 // no such link, no such id
			}
		} else if !e.link.LinkNSID.Set {
			b.index = 0
		}
		m.join(e, b)
	}
}

// strangers returns by their ids in n the namespaces that could not be looked
// into, and those that could: a link may be new there. Of these it does not ask
// for all in each, where there are many.
func (m *matcher) strangers(n *pairNS, spaces []*pairNS, unseen []int) map[int32]*pairNS {
	const most = 1000
	by := m.known[n]
	for _, b := range spaces {
		if b == n || b.shut == nil && m.asked >= most {
			continue
		}
		if b.shut == nil {
			m.asked++
		}
		if id := m.nsid(n, b); id >= 0 {
			by[id] = b
		}
	}
	for _, pid := range unseen {
		id := m.nsidOf(n, pid)
		if id < 0 {
			continue
		}
		b := by[id]
		if b == nil {
			b = &pairNS{shut: errUnseen}
			by[id] = b
		}
		if b.shut != nil && !slices.Contains(b.PIDs, pid) {
			b.PIDs = append(b.PIDs, pid)
		}
	}
	return by
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
			e.why = "its namespace is nsid " + itoa(int(e.nsid.V)) + "; " + privilege
		}
	}
}
