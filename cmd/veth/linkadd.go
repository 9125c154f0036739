package main

import (
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// parseLinkAdd reads the words of link add, without a look at the machine.
func parseLinkAdd(w *args) (*linkWords, error) {
	l := new(linkWords)
	err := parseLinkWords(w, l)
	if err == nil && l.kind == "" {
		err = w.mistake("type KIND is missing: a link is made as a veth, a bridge, ...")
	}
	for e := l; e != nil && err == nil; e = e.peer {
		err = e.checkNew(w, l.kind)
	}
	if err == nil && strings.HasSuffix(l.kind, "_slave") {
		err = denied("%s: %s is no kind of link: it is what a port can be set to", w.path, l.kind)
	}
	return l, err
}

// checkNew says what is wrong with the words for a new link.
func (l *linkWords) checkNew(w *args, kind string) error {
	switch {
	case l.name != "" && l.dev != "" && l.name != l.dev:
		return w.mistake("two names for one link: %q and %q", l.dev, l.name)
	case l.dev == "":
		l.dev = l.name
	}
	if l.dev != "" {
		if err := checkNewName(l.dev); err != nil {
			return err
		}
	}
	if l.numTxQueues.Set && l.numTxQueues.V == 0 || l.numRxQueues.Set && l.numRxQueues.V == 0 {
		return denied("%s: a link has at least one queue each way", w.path)
	}
	for _, addr := range []*rtnl.HWAddr{&l.set.Addr, &l.set.Broadcast} {
		if n := len(addr.Bytes()); n != 0 && n != 6 && (kind == "veth" || kind == "bridge") {
			return denied("%s: address %s has %s bytes; a %s's has 6", w.path, addrText(addr), itoa(n), kind)
		}
	}
	return nil
}

// A newLink is a link to be made: one end of a veth, or all of another kind.
type newLink struct {
	_ incomparable
	*linkWords
	peer  bool
	space *space
	birth rtnl.AddLink // the message that makes it
	after rtnl.SetLink // what needs a message of its own behind that
	late  bool         // there is such
	ours  bool         // birth.Name was picked here
}

// split divides the words between the two messages. The kernel ignores an alias
// and a few others at birth, of a peer the master too; and a peer cannot be born
// up (ENOTCONN).
func (n *newLink) split() {
	s, b, after := &n.set, &n.birth.LinkAttrs, &n.after
	b.Name, b.Index, b.NS = n.dev, n.index.V, n.space.ref()
	b.Addr, b.Broadcast = s.Addr, s.Broadcast
	b.MTU, b.TxQLen, b.Group = s.MTU, s.TxQLen, s.NewGroup.V
	b.NumTxQueues, b.NumRxQueues = n.numTxQueues.V, n.numRxQueues.V
	b.OperState, b.LinkMode = s.OperState, s.LinkMode
	b.GSOMaxSize, b.GSOMaxSegs, b.GROMaxSize = s.GSOMaxSize, s.GSOMaxSegs, s.GROMaxSize
	b.GSOIPv4MaxSize, b.GROIPv4MaxSize = s.GSOIPv4MaxSize, s.GROIPv4MaxSize
	b.Flags, b.Change = s.Flags, s.Change

	after.Alias, after.AddrGenMode, after.Carrier = s.Alias, s.AddrGenMode, s.Carrier
	after.ProtoDown, after.ProtoDownReason = s.ProtoDown, s.ProtoDownReason
	switch {
	case !n.peer:
		b.Master = s.Master.V
	case s.Master.V != 0:
		after.Master = s.Master
	}
	if n.peer && s.Flags&uapi.IFF_UP != 0 {
		setFlag(after, uapi.IFF_UP, true)
		b.Flags, b.Change = b.Flags&^uapi.IFF_UP, b.Change&^uapi.IFF_UP
	}
	n.late = after.Alias.Set || after.AddrGenMode.Set || after.Carrier.Set || after.ProtoDown.Set || after.ProtoDownReason.Set ||
		after.Master.Set || after.Change != 0
}

// resolve finds what the words name.
func (a *app) resolve(n *newLink) (err error) {
	if n.netns != "" {
		n.space, err = a.space(n.netns)
	}
	if err == nil && n.group != "" {
		n.set.NewGroup, err = a.group(n.group)
	}
	if err == nil {
		err = a.findMaster(n.space, n.linkWords)
	}
	if err != nil {
		return err
	}
	n.split()
	if n.link != "" {
		n.birth.Link, err = a.ifindex(n.link)
	}
	if err == nil && n.data != nil {
		err = n.data.resolve(a)
	}
	if err == nil && n.late {
		// Before anything is made: nothing that is known by then may fail later.
		_, err = a.connIn(n.space)
	}
	return err
}

// findMaster finds the link that is to be the master, where there is one.
func (a *app) findMaster(in *space, w *linkWords) error {
	if w.master == "" {
		return nil
	}
	index, err := a.masterIndex(in, w.master, w.vrf)
	w.set.Master = rtnl.Some(index)
	return err
}

// group returns the number of a group of links.
func (a *app) group(name string) (rtnl.Opt[uint32], error) {
	n, ok := a.names.group.number(name, 32)
	if !ok {
		return rtnl.Opt[uint32]{}, wrong("there is no group of links %q; a group is a number, or a name in /etc/iproute2/group", name)
	}
	return rtnl.Some(n), nil
}

// linkAdd makes a link, or both ends of a pair.
func (a *app) linkAdd(w *args) error {
	l, err := parseLinkAdd(w)
	if err != nil {
		return a.kindHelp(err)
	}
	ends := []*newLink{{linkWords: l}, {linkWords: l.peer, peer: true}}
	if l.peer == nil {
		ends = ends[:1]
	}
	for _, e := range ends {
		if err == nil {
			err = a.resolve(e)
		}
	}
	if err == nil {
		err = a.create(l, ends)
	}
	if err == nil {
		err = a.finish(ends)
	}
	if err == nil && l.data != nil && l.data.warn != "" {
		a.warn(l.data.warn)
	}
	for _, e := range ends {
		if err == nil && e.peer {
			a.checkPeerIndex(e.space, &e.birth.LinkAttrs)
		}
		e.space.close()
	}
	return err
}

// checkPeerIndex warns when the peer did not get its index: the kernel passes
// over it when the first end has none (drivers/net/veth.c).
func (a *app) checkPeerIndex(in *space, peer *rtnl.LinkAttrs) {
	if peer.Index == 0 {
		return
	}
	l, err := a.lookUp(in, "", peer.Index)
	if err != nil || l.Kind != "veth" || l.Name != peer.Name && peer.Name != "" && !strings.Contains(peer.Name, "%") {
		a.warn("the kernel did not give the peer the index %s: it takes that only if the first end is given one, too", utoa(uint64(peer.Index)))
	}
}

// create sends the message that makes the link, or both ends.
func (a *app) create(l *linkWords, ends []*newLink) error {
	// A free name can be taken by someone else before we use it.
	const tries = 8
	tried := ""
	for try := 1; ; try++ {
		if err := a.pickNames(l.kind, ends); err != nil {
			return err
		}
		err := a.do(addRequest(l, ends))
		errno := errnoOf(err)
		again := errno == unix.EEXIST && try < tries && a.otherNames(ends)
		if errno == unix.EOPNOTSUPP && try == 1 {
			again, tried = a.autoload("rtnl-link-" + l.kind)
		}
		if !again {
			return refused(a.where("add "+newLinkWords(l.kind, ends)), err, a.whyNotAdded(l, ends, tried, errno))
		}
	}
}

// addRequest is that message. Of a veth whose peer has not been spoken of, too, it
// has no data: without VETH_INFO_PEER the kernel gives that end the MTU and more of
// the first, as users of iproute2 know it.
func addRequest(l *linkWords, ends []*newLink) rtnl.Request {
	add := &ends[0].birth
	add.Kind = l.kind
	if len(ends) == 2 {
		l.data.peer = ends[1]
	}
	if d := l.data; d != nil && (d.peer != nil || len(d.e.Buf) > 0) {
		add.Data = d
	}
	return add
}

// newLinkWords names what is made.
func newLinkWords(kind string, ends []*newLink) string {
	s, before := kind, " "
	for _, e := range ends {
		if e.dev != "" {
			s += before + e.dev
		}
		before = ", peer "
	}
	return s
}

// pickNames gives a link that the kernel would name its name, where we have to
// know it afterwards: the one that the kernel would pick.
func (a *app) pickNames(kind string, ends []*newLink) error {
	for i := len(ends) - 1; i >= 0; i-- { // the kernel makes the peer first
		e := ends[i]
		pattern := e.dev
		switch {
		case pattern == "" && kind == "netkit":
			pattern = "nk%d"
		case pattern == "":
			pattern = kind + "%d"
		}
		before, after, numbered := cut(pattern, "%d")
		if !e.late || !numbered {
			continue
		}
		c, err := a.connIn(e.space)
		if err != nil {
			return err
		}
		links, err := c.Links(nil, rtnl.LinkFilter{SkipStats: true})
		if err := a.listed(err); err != nil {
			return err
		}
		used := nameSet{}
		for i := range links {
			used.add(links[i].Name)
			used.add(links[i].AltNames...)
		}
		for _, other := range ends {
			if other != e {
				used.add(other.birth.Name)
			}
		}
		free := 1
		if kind == "veth" && len(ends) == 1 && pattern == "veth%d" {
			free = 2 // the peer, of which nothing was said, gets the first
		}
		for n := 0; free > 0; n++ {
			if e.birth.Name = before + itoa(n) + after; !used[e.birth.Name] {
				free--
			}
		}
		e.ours = true
	}
	return nil
}

// A nameSet is the names that are in use.
type nameSet map[string]bool

// add enters names.
//
//go:noinline
func (s nameSet) add(names ...string) {
	for _, n := range names {
		s[n] = true
	}
}

// otherNames says whether there is sense in trying again with other names: one was
// picked here, and none that the user chose is taken.
func (a *app) otherNames(ends []*newLink) bool {
	picked := ends[0].ours || ends[len(ends)-1].ours
	for _, e := range ends {
		if picked && !e.ours && a.taken(e.space, e.dev) != "" {
			return false
		}
	}
	return picked
}

// finish sends what the kernel does not take when it makes a link. If that
// fails the link goes away again, with its other end.
func (a *app) finish(ends []*newLink) error {
	for _, e := range ends {
		if !e.late {
			continue
		}
		c, err := a.connIn(e.space)
		if err != nil {
			return err
		}
		l, err := a.lookUp(e.space, e.birth.Name, 0)
		if err == nil {
			e.after.LinkRef = rtnl.ByIndex(l.Index)
			err = a.doOn(c, &e.after)
		}
		if err == nil {
			continue
		}
		what := a.whereIn(e.space, "set up "+e.birth.Name)
		if l.Index != 0 {
			if undo := c.Do(rtnl.DelLink{LinkRef: e.after.LinkRef}); undo != nil {
				return refused(what, err, "and it could not be deleted again: "+undo.Error())
			}
		}
		more := ""
		if errno := errnoOf(err); errno != 0 {
			more = "nothing is left of it: it was deleted again"
			if why := a.whyNotSet(e.space, l, &e.after, errno); why != "" {
				more = why + "; " + more
			}
		}
		return refused(what, err, more)
	}
	return nil
}
