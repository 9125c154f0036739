package main

import (
	"errors"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// parseLinkAdd reads the words of link add, without a look at the machine.
func parseLinkAdd(w *args) (*linkWords, error) {
	l := new(linkWords)
	if err := parseLinkWords(w, l); err != nil {
		return nil, err
	}
	if l.kind == "" {
		return nil, w.errorf("type KIND is missing: a link is made as a veth, a bridge, ...")
	}
	for _, e := range []*linkWords{l, l.peer} {
		if e == nil {
			continue
		}
		if err := e.checkNew(w, l.kind); err != nil {
			return nil, err
		}
	}
	if strings.HasSuffix(l.kind, "_slave") {
		return nil, denied(w.path, ": ", l.kind, " is no kind of link: it is what a port can be set to")
	}
	return l, nil
}

// checkNew says what is wrong with the words for a new link.
func (l *linkWords) checkNew(w *args, kind string) error {
	switch {
	case l.name != "" && l.dev != "" && l.name != l.dev:
		return w.errorf("two names for one link: ", quote(l.dev), " and ", quote(l.name))
	case l.dev == "":
		l.dev = l.name
	}
	if l.dev != "" {
		if err := checkNewName(l.dev); err != nil {
			return err
		}
	}
	for _, q := range []rtnl.Opt[uint32]{l.numTxQueues, l.numRxQueues} {
		if q.Set && q.V == 0 {
			return denied(w.path, ": a link has at least one queue each way")
		}
	}
	for _, addr := range []*rtnl.HWAddr{&l.set.Addr, &l.set.Broadcast} {
		if (kind == "veth" || kind == "bridge") && !addr.IsZero() && addr.Len() != 6 {
			return denied(w.path, ": address ", addr.String(), " has ", itoa(addr.Len()), " bytes; a ", kind, "'s has 6")
		}
	}
	return nil
}

// A newLink is a link to be made: one end of a veth, or all of another kind.
type newLink struct {
	*linkWords
	peer  bool
	space *space
	birth rtnl.LinkAttrs // what goes into the message that makes it
	after rtnl.SetLink   // what needs a message of its own behind that
	late  bool           // there is such
	ours  bool           // birth.Name was picked here
}

// split divides the words between the two messages. The kernel ignores an alias
// and a few others at birth, of a peer the master too; and a peer cannot be born
// up (ENOTCONN).
func (n *newLink) split() {
	s := n.set
	n.birth = rtnl.LinkAttrs{Name: n.dev, Index: n.index.V, Addr: s.Addr, Broadcast: s.Broadcast, MTU: s.MTU, TxQLen: s.TxQLen,
		Group: s.NewGroup.V, NumTxQueues: n.numTxQueues.V, NumRxQueues: n.numRxQueues.V, OperState: s.OperState, LinkMode: s.LinkMode,
		GSOMaxSize: s.GSOMaxSize, GSOMaxSegs: s.GSOMaxSegs, GROMaxSize: s.GROMaxSize,
		GSOIPv4MaxSize: s.GSOIPv4MaxSize, GROIPv4MaxSize: s.GROIPv4MaxSize,
		NS: n.space.ref(), Flags: s.Flags, Change: s.Change}
	n.after = rtnl.SetLink{Alias: s.Alias, Carrier: s.Carrier, ProtoDown: s.ProtoDown, ProtoDownReason: s.ProtoDownReason,
		AddrGenMode: s.AddrGenMode}
	switch {
	case !n.peer:
		n.birth.Master = s.Master.V
	case s.Flags&uapi.IFF_UP != 0:
		setFlag(&n.after, uapi.IFF_UP, true)
		n.birth.Flags, n.birth.Change = s.Flags&^uapi.IFF_UP, s.Change&^uapi.IFF_UP
	}
	if n.peer && s.Master.V != 0 {
		n.after.Master = s.Master
	}
	n.late = n.after != (rtnl.SetLink{})
}

// resolve finds what the words name.
func (a *app) resolve(n *newLink) (err error) {
	if n.netns != "" {
		if n.space, err = a.space(n.netns); err != nil {
			return err
		}
	}
	if n.group != "" {
		if n.set.NewGroup, err = a.group(n.group); err != nil {
			return err
		}
	}
	if err := a.findMaster(n.space, n.linkWords); err != nil {
		return err
	}
	n.split()
	if n.link != "" {
		if n.birth.Link, err = a.ifindex(n.link); err != nil {
			return err
		}
	}
	if n.data != nil {
		if err = n.data.resolve(a); err != nil {
			return err
		}
	}
	if n.late {
		// Before anything is made: nothing that is known by then may fail later.
		_, err = a.connIn(n.space)
	}
	return err
}

// findMaster finds the link that is to be the master, where there is one; behind
// vrf it has to be a VRF.
func (a *app) findMaster(in *space, w *linkWords) error {
	if w.master == "" {
		return nil
	}
	l, err := a.linkIn(in, w.master)
	switch {
	case err != nil:
		return err
	case w.vrf && l.Kind != "vrf":
		return wrong(a.whereIn(in, "link "+quote(w.master)+" is not a VRF"))
	}
	w.set.Master = rtnl.Some(l.Index)
	return nil
}

// group returns the number of a group of links.
func (a *app) group(name string) (rtnl.Opt[uint32], error) {
	n, ok := a.names.group.number(name, 32)
	if !ok {
		return rtnl.Opt[uint32]{}, wrong("there is no group of links ", quote(name), "; a group is a number, or a name in /etc/iproute2/group")
	}
	return rtnl.Some(n), nil
}

func (a *app) linkAdd(w *args) error {
	l, err := parseLinkAdd(w)
	if err != nil {
		return a.kindHelp(err)
	}
	ends := []*newLink{{linkWords: l}}
	if l.peer != nil {
		ends = append(ends, &newLink{linkWords: l.peer, peer: true})
	}
	defer func() {
		for _, e := range ends {
			e.space.close()
		}
	}()
	for _, e := range ends {
		if err := a.resolve(e); err != nil {
			return err
		}
	}
	if err := a.create(l, ends); err != nil {
		return err
	}
	if err := a.finish(ends); err != nil {
		return err
	}
	if l.data != nil && l.data.warn != "" {
		a.warn(l.data.warn)
	}
	a.checkPeerIndex(ends)
	return nil
}

// checkPeerIndex warns when the peer did not get its index: the kernel passes
// over it when the first end has none (drivers/net/veth.c).
func (a *app) checkPeerIndex(ends []*newLink) {
	peer := ends[len(ends)-1]
	if !peer.peer || peer.birth.Index == 0 {
		return
	}
	if c, err := a.connIn(peer.space); err == nil {
		l, err := c.LinkByIndex(peer.birth.Index)
		if err == nil && l.Kind == "veth" && (l.Name == peer.birth.Name || peer.birth.Name == "" || strings.Contains(peer.birth.Name, "%")) {
			return
		}
	}
	a.warn("the kernel did not give the peer the index ", utoa(uint64(peer.birth.Index)), ": it takes that only if the first end is given one, too")
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
		switch {
		case err == nil:
			return nil
		case errors.Is(err, unix.EEXIST) && try < tries && (ends[0].ours || ends[len(ends)-1].ours) && !a.anyTaken(ends):
			continue
		case errors.Is(err, unix.EOPNOTSUPP) && try == 1:
			var loaded bool
			if loaded, tried = a.autoload("rtnl-link-" + l.kind); loaded {
				continue
			}
		}
		return because(a.where("add "+newLinkWords(l.kind, ends)), err, a.whyNotAdded(l, ends, tried))
	}
}

func addRequest(l *linkWords, ends []*newLink) rtnl.Request {
	birth := ends[0].birth
	switch {
	case len(ends) == 2 && l.kind == "veth":
		return rtnl.AddVeth{LinkAttrs: birth, Peer: ends[1].birth}
	case l.data == nil:
	case len(ends) == 2:
		l.data.peer = ends[1]
		fallthrough
	case len(l.data.e.Buf) > 0:
		return rtnl.AddLink{LinkAttrs: birth, Kind: l.kind, Data: l.data}
	}
	// A veth whose peer has not been spoken of, too: without VETH_INFO_PEER the
	// kernel gives that end the MTU and more of the first, as users of iproute2
	// know it.
	return rtnl.AddLink{LinkAttrs: birth, Kind: l.kind}
}

// newLinkWords names what is made.
func newLinkWords(kind string, ends []*newLink) string {
	s := kind
	for i, e := range ends {
		if e.dev != "" {
			s += []string{" ", ", peer "}[i] + e.dev
		}
	}
	return s
}

// pickNames gives a link that the kernel would name its name, where we have to
// know it afterwards: the one that the kernel would pick.
func (a *app) pickNames(kind string, ends []*newLink) error {
	for i := len(ends) - 1; i >= 0; i-- { // the kernel makes the peer first
		e := ends[i]
		if !e.late || e.dev != "" && !strings.Contains(e.dev, "%d") {
			continue
		}
		pattern := e.dev
		if pattern == "" {
			pattern = kind + "%d"
			if kind == "netkit" {
				pattern = "nk%d"
			}
		}
		c, err := a.connIn(e.space)
		if err != nil {
			return err
		}
		links, err := c.Links(nil, rtnl.LinkFilter{SkipStats: true})
		if err := a.listed(err); err != nil {
			return err
		}
		used := map[string]bool{}
		for _, l := range links {
			used[l.Name] = true
			for _, n := range l.AltNames {
				used[n] = true
			}
		}
		for _, other := range ends {
			used[other.birth.Name] = used[other.birth.Name] || other != e
		}
		free := func() string {
			for n := 0; ; n++ {
				if name := strings.Replace(pattern, "%d", itoa(n), 1); !used[name] {
					return name
				}
			}
		}
		if kind == "veth" && len(ends) == 1 && pattern == "veth%d" {
			used[free()] = true // the peer, of which nothing was said, gets this one
		}
		e.birth.Name, e.ours = free(), true
	}
	return nil
}

// anyTaken says whether a name that the user chose is taken: then there is no
// sense in trying others for the one that we chose.
func (a *app) anyTaken(ends []*newLink) bool {
	for _, e := range ends {
		if c, err := a.connIn(e.space); err == nil && !e.ours && e.dev != "" && taken(c, e.dev) != "" {
			return true
		}
	}
	return false
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
		l, err := c.Link(e.birth.Name)
		if err == nil {
			e.after.LinkRef = rtnl.ByIndex(l.Index)
			err = a.doOn(c, e.after)
		}
		if err == nil {
			continue
		}
		what := a.whereIn(e.space, "set up "+e.birth.Name)
		if l.Index != 0 {
			if undo := c.Do(rtnl.DelLink{LinkRef: rtnl.ByIndex(l.Index)}); undo != nil {
				return refused(what, err, "and it could not be deleted again: "+undo.Error())
			}
		}
		return because(what, err, func(errno syscall.Errno) string {
			s := "nothing is left of it: it was deleted again"
			if more := whyNotSet(a, e.space, &l, &e.after)(errno); more != "" {
				s = more + "; " + s
			}
			return s
		})
	}
	return nil
}
