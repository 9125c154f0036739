package main

import (
	"errors"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// parseLinkSet reads the words of link set, without a look at the machine. No
// dev means all links of the group.
func parseLinkSet(w *args) (*linkWords, error) {
	l := &linkWords{change: true}
	if err := parseLinkWords(w, l); err != nil {
		return nil, err
	}
	switch {
	case l.dev == "":
		l.dev, l.name = l.name, ""
	case l.name == l.dev:
		l.name = ""
	case l.name != "":
		if err := checkNewName(l.name); err != nil {
			return nil, err
		}
	}
	wrong := ""
	switch {
	case l.dev == "" && l.group == "":
		wrong = "which link? Its name, or group GROUP, is missing"
	case l.index.Set && l.netns == "":
		wrong = "index can only be chosen for a new link, or one that moves (netns)"
	case l.link != "":
		wrong = "link can only be given to a new link"
	case l.numTxQueues.Set, l.numRxQueues.Set:
		wrong = "the numbers of queues can only be given to a new link"
	case l.peer != nil:
		wrong = "a veth has nothing to set but what any link has; the peer is set under its own name"
	case l.dev == "" && l.options:
		wrong = "options of a type are set of one link, not of a group"
	}
	if wrong != "" {
		return nil, w.mistake(wrong)
	}
	s := &l.set
	s.NewName, s.NewIndex = l.name, l.index.V
	master, isPort := strings.CutSuffix(l.kind, "_slave")
	switch {
	case !l.options || l.data == nil: // "type bridge" alone only says what it is
	case isPort:
		s.PortKind, s.PortData = master, l.data
	default:
		s.Kind, s.Data = l.kind, l.data
	}
	return l, nil
}

// linkSet changes a link, or all of a group.
func (a *app) linkSet(w *args) error {
	l, err := parseLinkSet(w)
	if err != nil {
		return a.kindHelp(err)
	}
	s := &l.set
	if l.group != "" {
		s.NewGroup, err = a.group(l.group)
	}
	if err == nil && l.data != nil {
		err = l.data.resolve(a)
	}
	var to *space
	if err == nil && l.netns != "" {
		to, err = a.space(l.netns)
		s.NS = to.ref()
	}
	if err == nil {
		// The kernel looks for the master after the move.
		err = a.findMaster(to, l)
	}
	switch {
	case err != nil:
	case l.dev == "":
		s.LinkRef, s.NewGroup = rtnl.ByGroup(s.NewGroup.V), rtnl.Opt[uint32]{}
		err = refused(a.where("set links of group "+l.group), a.do(s), "")
	default:
		err = a.setOne(w, l.dev, s, to)
	}
	to.close()
	return err
}

// setOne changes one link, or leaves it as it was: the kernel applies a message
// part by part, the move to another namespace first, and stops where one fails.
func (a *app) setOne(w *args, name string, s *rtnl.SetLink, to *space) error {
	old, err := a.link(name)
	if err != nil {
		return err
	}
	if n, was := len(s.Addr.Bytes()), len(old.Addr.Bytes()); n != 0 && n != was && was != 0 {
		return w.mistake("address %s has another length than that of %s, %s", addrText(&s.Addr), old.Name, addrText(&old.Addr))
	}
	s.LinkRef = rtnl.ByIndex(old.Index)
	err = a.do(s)
	if err == nil {
		return nil
	}
	what := a.where("set " + old.Name)
	if to != nil {
		what = say("%s to network namespace %q", a.where("move "+old.Name), to.word)
	}
	errno := errnoOf(err)
	why := a.whyNotMoved(old, s, to, errno)
	if why == "" {
		why = a.whyNotSet(nil, old, s, errno)
	}
	err = refused(what, err, why)
	if undo := a.setBack(old, s, to); undo != nil {
		return withNote(err, "\n"+refused("undo what was done to "+old.Name, undo, "").Error())
	}
	return err
}

// setBack makes a link what it was before a change that failed.
func (a *app) setBack(old *rtnl.Link, s *rtnl.SetLink, to *space) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	now, err := a.lookUp(nil, "", old.Index)
	if errors.Is(err, unix.ENODEV) && to != nil {
		if err := a.moveBack(old, s, to); err != nil {
			return err
		}
		now, err = a.lookUp(nil, "", old.Index)
	}
	if err != nil {
		return err
	}
	undo := &rtnl.SetLink{LinkRef: rtnl.ByIndex(now.Index)}
	changed := restore(undo, old, now)
	if d := dataBack(s.Data, &old.Data, &now.Data); d != nil {
		undo.Kind, undo.Data, changed = s.Kind, d, true
	}
	if d := dataBack(s.PortData, &old.PortData, &now.PortData); d != nil {
		undo.PortKind, undo.PortData, changed = s.PortKind, d, true
	}
	if changed {
		return c.Do(undo)
	}
	return nil
}

// dataBack is the data that undo those of a request: what the kernel told before
// of the attributes in it, where it tells something else now. It changes them
// before it looks at the rest of a message.
func dataBack(sent rtnl.LinkData, old, now *wire.Attrs) rtnl.LinkData {
	d, ok := sent.(*kindData)
	if !ok {
		return nil
	}
	var undo wire.Encoder
	for _, sent := range attributesIn(d.e.Order, d.e.Buf) {
		before, _ := old.Get(sent.typ)
		if after, _ := now.Get(sent.typ); before == nil || string(before) == string(after) {
			continue
		}
		if d.kind.masked(sent.typ) && len(before) == 8 {
			before = append(before[:4:4], sent.value[4:]...) // the bits that were sent
		}
		undo.Bytes(sent.typ, before)
	}
	if undo.Buf == nil {
		return nil
	}
	return rtnl.RawData(undo.Buf)
}

// moveBack fetches a link from the namespace that it has been moved to.
func (a *app) moveBack(old *rtnl.Link, s *rtnl.SetLink, to *space) error {
	c, err := a.connIn(to)
	if err != nil {
		return err
	}
	l, err := a.moved(old, s, to)
	if err != nil {
		return err
	}
	here, err := nsenter.Current()
	if err != nil {
		return err
	}
	back := &rtnl.SetLink{LinkRef: rtnl.ByIndex(l.Index), NS: rtnl.InFD(here.FD()), NewIndex: old.Index}
	if l.Name != old.Name {
		back.NewName = old.Name
	}
	err = c.Do(back)
	here.Close()
	return err
}

// moved finds a link again after the kernel moved it and failed at something
// else: under its name of before or its new one, whichever it came to. Another
// link may have the other name, so kind and address have to be right too.
func (a *app) moved(old *rtnl.Link, s *rtnl.SetLink, to *space) (l *rtnl.Link, err error) {
	for name := old.Name; name != ""; name = s.NewName {
		l, err = a.lookUp(to, name, 0)
		if err == nil && l.Kind == old.Kind && (l.Addr == old.Addr || l.Addr == s.Addr) {
			return l, nil
		}
		if name == s.NewName {
			break
		}
	}
	if err == nil {
		err = unix.ENODEV
	}
	return l, err
}

// restore fills in the request that makes a link what it was before, and says
// whether there is anything in it. It covers what the kernel sets before it can fail
// at something else.
func restore(s *rtnl.SetLink, old, now *rtnl.Link) (changed bool) {
	const kernels = uapi.IFF_RUNNING | uapi.IFF_LOWER_UP | uapi.IFF_DORMANT
	s.Change = (old.Flags ^ now.Flags) &^ kernels
	s.Flags = old.Flags & s.Change
	if old.Name != now.Name {
		s.NewName = old.Name
	}
	if old.Addr != now.Addr {
		s.Addr = old.Addr
	}
	if old.Broadcast != now.Broadcast {
		s.Broadcast = old.Broadcast
	}
	if old.Alias != now.Alias {
		s.Alias = rtnl.Some(old.Alias)
	}
	if old.LinkMode != now.LinkMode {
		s.LinkMode = rtnl.Some(old.LinkMode)
	}
	for _, n := range [...]struct {
		to       *rtnl.Opt[uint32]
		old, now uint32
	}{
		{&s.MTU, old.MTU, now.MTU},
		{&s.TxQLen, old.TxQLen, now.TxQLen},
		{&s.NewGroup, old.Group, now.Group},
		{&s.Master, old.Master, now.Master},
		{&s.GSOMaxSize, old.GSOMaxSize, now.GSOMaxSize},
		{&s.GSOMaxSegs, old.GSOMaxSegs, now.GSOMaxSegs},
		{&s.GROMaxSize, old.GROMaxSize, now.GROMaxSize},
	} {
		if n.old != n.now {
			*n.to, changed = rtnl.Some(n.old), true
		}
	}
	return changed || s.Change != 0 || s.NewName != "" || !s.Addr.IsZero() || !s.Broadcast.IsZero() || s.Alias.Set || s.LinkMode.Set
}

// kindHelp prints the help of a kind of link where that is what err asks for.
func (a *app) kindHelp(err error) error {
	if k, ok := err.(kindHelp); ok {
		a.tell(findKind(string(k)).usage(a.prog))
		return exitCode(1)
	}
	return err
}
