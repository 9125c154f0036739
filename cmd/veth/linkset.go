package main

import (
	"errors"
	"strings"
	"syscall"

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
	l.set.NewName = l.name
	switch {
	case l.dev == "" && l.group == "":
		return nil, w.errorf("which link? Its name, or group GROUP, is missing")
	case l.index.Set && l.netns == "":
		return nil, w.errorf("index can only be chosen for a new link, or one that moves (netns)")
	case l.link != "":
		return nil, w.errorf("link can only be given to a new link")
	case l.numTxQueues.Set, l.numRxQueues.Set:
		return nil, w.errorf("the numbers of queues can only be given to a new link")
	case l.peer != nil:
		return nil, w.errorf("a veth has nothing to set but what any link has; the peer is set under its own name")
	case l.dev == "" && l.options:
		return nil, w.errorf("options of a type are set of one link, not of a group")
	}
	l.set.NewIndex = l.index.V
	if !l.options || l.data == nil { // "type bridge" alone only says what it is
		return l, nil
	}
	if master, ok := strings.CutSuffix(l.kind, "_slave"); ok {
		l.set.PortKind, l.set.PortData = master, l.data
	} else {
		l.set.Kind, l.set.Data = l.kind, l.data
	}
	return l, nil
}

func (a *app) linkSet(w *args) error {
	l, err := parseLinkSet(w)
	if err != nil {
		return a.kindHelp(err)
	}
	s := &l.set
	if l.group != "" {
		if s.NewGroup, err = a.group(l.group); err != nil {
			return err
		}
	}
	if l.data != nil {
		if err := l.data.resolve(a); err != nil {
			return err
		}
	}
	var to *space
	if l.netns != "" {
		if to, err = a.space(l.netns); err != nil {
			return err
		}
		defer to.close()
		s.NS = to.ref()
	}
	// The kernel looks for the master after the move.
	if err := a.findMaster(to, l); err != nil {
		return err
	}
	if l.dev == "" {
		return a.setGroup(l)
	}
	old, err := a.link(l.dev)
	if err != nil {
		return err
	}
	if n := s.Addr.Len(); n != 0 && n != old.Addr.Len() && old.Addr.Len() != 0 {
		return w.errorf("address ", s.Addr.String(), " has another length than that of ", old.Name, ", ", old.Addr.String())
	}
	s.LinkRef = rtnl.ByIndex(old.Index)
	return a.setOne(&old, s, to)
}

// setGroup changes all links of a group.
func (a *app) setGroup(l *linkWords) error {
	l.set.LinkRef = rtnl.ByGroup(l.set.NewGroup.V)
	l.set.NewGroup = rtnl.Opt[uint32]{}
	if err := a.do(l.set); err != nil {
		return because(a.where("set links of group "+l.group), err)
	}
	return nil
}

// setOne changes one link, or leaves it as it was: the kernel applies a message
// part by part, the move to another namespace first, and stops where one fails.
func (a *app) setOne(old *rtnl.Link, s *rtnl.SetLink, to *space) error {
	err := a.do(*s)
	if err == nil {
		return nil
	}
	what := a.where("set " + old.Name)
	if to != nil {
		what = a.where("move "+old.Name) + " to network namespace " + quote(to.word)
	}
	err = because(what, err, a.whyNotMoved(old, s, to), whyNotSet(a, nil, old, s))
	if undo := a.setBack(old, s, to); undo != nil {
		return errors.Join(err, refused("undo what was done to "+old.Name, undo, ""))
	}
	return err
}

// setBack makes a link what it was before a change that failed.
func (a *app) setBack(old *rtnl.Link, s *rtnl.SetLink, to *space) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	now, err := c.LinkByIndex(old.Index)
	if errors.Is(err, unix.ENODEV) && to != nil {
		if err := a.moveBack(old, s, to); err != nil {
			return err
		}
		now, err = c.LinkByIndex(old.Index)
	}
	if err != nil {
		return err
	}
	undo, changed := restoring(old, &now)
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
	for r := d.attrs().Reader(); r.Next(); {
		before, _ := old.Get(r.Type)
		if after, _ := now.Get(r.Type); before == nil || string(before) == string(after) {
			continue
		}
		if d.kind.masked(r.Type) && len(before) == 8 {
			before = append(before[:4:4], r.Struct(8)[4:]...) // the bits that were sent
		}
		undo.Bytes(r.Type, before)
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
	l, err := moved(c, old, s)
	if err != nil {
		return err
	}
	here, err := nsenter.Current()
	if err != nil {
		return err
	}
	defer here.Close()
	back := rtnl.SetLink{LinkRef: rtnl.ByIndex(l.Index), NS: rtnl.InFD(here.FD()), NewIndex: old.Index}
	if l.Name != old.Name {
		back.NewName = old.Name
	}
	return c.Do(back)
}

// moved finds a link again after the kernel moved it and failed at something
// else: under its name of before or its new one, whichever it came to. Another
// link may have the other name, so kind and address have to be right too.
func moved(c *rtnl.Conn, old *rtnl.Link, s *rtnl.SetLink) (l rtnl.Link, err error) {
	for _, name := range []string{old.Name, s.NewName} {
		if name == "" {
			continue
		}
		l, err = c.Link(name)
		if err == nil && l.Kind == old.Kind && (l.Addr == old.Addr || l.Addr == s.Addr) {
			return l, nil
		}
	}
	if err == nil {
		err = unix.ENODEV
	}
	return l, err
}

// restoring is the request that makes a link what it was before. It covers what
// the kernel sets before it can fail at something else.
func restoring(old, now *rtnl.Link) (s rtnl.SetLink, changed bool) {
	s.LinkRef = rtnl.ByIndex(now.Index)
	if s.Change = old.Flags ^ now.Flags; s.Change != 0 {
		const kernels = uapi.IFF_RUNNING | uapi.IFF_LOWER_UP | uapi.IFF_DORMANT
		s.Change &^= kernels
		s.Flags = old.Flags & s.Change
	}
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
	s.MTU = differing(old.MTU, now.MTU)
	s.TxQLen = differing(old.TxQLen, now.TxQLen)
	s.NewGroup = differing(old.Group, now.Group)
	s.Master = differing(old.Master, now.Master)
	s.GSOMaxSize = differing(old.GSOMaxSize, now.GSOMaxSize)
	s.GSOMaxSegs = differing(old.GSOMaxSegs, now.GSOMaxSegs)
	s.GROMaxSize = differing(old.GROMaxSize, now.GROMaxSize)
	s.LinkMode = differing(old.LinkMode, now.LinkMode)
	return s, s != rtnl.SetLink{LinkRef: s.LinkRef}
}

func differing[T comparable](old, now T) (o rtnl.Opt[T]) {
	if old != now {
		o = rtnl.Some(old)
	}
	return o
}

// whyNotMoved explains why a link could not go to another namespace.
func (a *app) whyNotMoved(l *rtnl.Link, s *rtnl.SetLink, to *space) hint {
	return func(errno syscall.Errno) string {
		switch {
		case to == nil:
		case errno == unix.ESRCH:
			return noProcess(to)
		case errno == unix.EEXIST || errno == unix.EBUSY:
			c, err := a.connIn(to)
			if err != nil {
				return ""
			}
			names := append([]string{l.Name}, l.AltNames...)
			if s.NewName != "" {
				names[0] = s.NewName
			}
			for _, name := range names {
				if t := taken(c, name); t != "" {
					return a.whereIn(to, "the name "+t) + "; move it under another one: netns " + to.word + " name NAME"
				}
			}
		case errno == unix.EINVAL && (l.Kind == "bridge" || l.Type == uapi.ARPHRD_LOOPBACK):
			return "links like " + l.Name + " stay in the namespace that they were made in"
		}
		return ""
	}
}

// kindHelp prints the help of a kind of link where that is what err asks for.
func (a *app) kindHelp(err error) error {
	if k, ok := err.(kindHelp); ok {
		a.stderr.Write([]byte(findKind(string(k)).usage(a.prog)))
		return exitCode(1)
	}
	return err
}
