package pair

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

// An undoer takes back what a run has made, as far as it can go: what is gone
// already is no error, and one failure does not stop the rest.
type undoer struct {
	*host  // in the run's namespace
	f      *file
	opened map[string]bool // if not nil: the run was only in these of its namespaces

	in *rtnl.Conn // one that goes from pod to pod
	problems
}

// undo undoes a run. opened: see undoer.
//
//go:noinline
func (h *host) undo(f *file, opened map[string]bool) error {
	u := undoer{host: h, f: f, opened: opened}
	return u.run()
}

// run undoes the run, or in a dry one reports what is there.
func (u *undoer) run() error {
	names := u.names()
	u.links()
	for _, name := range names {
		u.tell("netns", name)
		if !u.dry {
			u.add(unlessGone(nsenter.Delete(name)))
		}
	}
	u.reportShared()
	err := u.join()
	if err != nil || u.dry {
		u.f.close() // who comes after, gc or another delete, goes on
		return err
	}
	return u.f.end(u.c, u.tap)
}

// unlessGone drops the error that something is not there (any more).
func unlessGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// links deletes the run's links: those on the host's side, and those of pairs
// in other namespaces.
func (u *undoer) links() {
	u.linksOf(u.c)
	for _, name := range u.f.netns {
		if name == "" || u.opened != nil && !u.opened[name] {
			continue
		}
		s, err := u.tap.openNamed(name)
		if err == nil {
			u.linksOf(s.c)
			s.close()
		} else if !isGone(err) { // with all in it
			u.add(err)
		}
	}
}

// isGone says whether the error is that there is no such namespace (any more).
func isGone(err error) bool {
	return is(err, unix.ENOENT) || is(err, unix.EINVAL) || is(err, unix.ENOTDIR) || is(err, unix.ESRCH) || errors.Is(err, errNoNet)
}

// linksOf deletes the run's links in the namespace of a socket.
func (u *undoer) linksOf(c *rtnl.Conn) {
	tell := func(l *Link) bool {
		owns := u.f.owns(l)
		if owns {
			u.tell("link", l.Name)
		}
		return owns
	}
	if u.dry {
		u.add(EachLink(c, func(l *Link) { tell(l) }))
		return
	}
	_, err := DelLinks(c, tell)
	u.add(err)
}

// reportShared reports what goes with its last user, and the addresses.
func (u *undoer) reportShared() {
	for _, b := range u.f.bridges {
		if !b.mac.IsZero() {
			u.tell("bridge", b.name)
		}
	}
	for i := range u.f.nat {
		u.tell("masquerade", u.f.nat[i].Subnet.String())
	}
	for _, p := range u.f.pods {
		for _, a := range p.addrs {
			u.tell("address", a.String())
		}
	}
}

// owns says whether a link is the run's.
func (s *state) owns(l *Link) bool {
	if !l.Veth {
		return false
	}
	if n, ok := s.id.number(l.Addr); ok {
		for _, p := range s.pods {
			if n == 2*p.n {
				return true
			}
		}
		return s.links
	}
	for _, o := range s.own {
		if o.index == l.Index && o.addr == l.Addr {
			return true
		}
	}
	return false
}

// names returns those of the pods' names that are still theirs.
func (u *undoer) names() []string {
	if len(u.f.pods) == 0 {
		return nil
	}
	inside := map[uint32]rtnl.Opt[int32]{} // the ids of the pods' namespaces, by their hosts' ends' numbers
	err := EachLink(u.c, func(l *Link) {
		if n, ok := u.f.id.number(l.Addr); ok && l.Veth && l.PeerNSID.Set {
			inside[n] = l.PeerNSID
		}
	})
	if !errors.Is(err, rtnl.ErrDumpInterrupted) { // of those that it lacks, lo is asked
		u.add(err)
	}
	var names []string
	for _, p := range u.f.pods {
		if has, err := u.has(p, inside[2*p.n]); err != nil {
			u.add(err)
		} else if has {
			add(&names, p.name)
		}
	}
	if u.in != nil {
		u.in.Close()
	}
	return names
}

// has says whether a name is the pod's: somebody else may have it by now. nsid
// is the id of the namespace that the host's end leads to, if there is one.
func (u *undoer) has(p *pod, nsid rtnl.Opt[int32]) (bool, error) {
	ns, err := nsenter.Named(p.name)
	switch {
	case is(err, unix.ENOENT):
		return false, nil
	case is(err, unix.EINVAL):
		return isEmpty(p.name), nil
	case err != nil:
		return false, err
	}
	has := false
	if nsid.Set && nsid.V >= 0 {
		id, err := u.c.NSID(rtnl.InFD(ns.FD()))
		has = err == nil && id == nsid.V
	}
	if !has {
		has, err = u.isOurs(ns)
	}
	ns.Close()
	return has, err
}

// isEmpty says whether a name that leads to no namespace is a file as those that
// the names are mounted on: empty, and for nobody to read. It is that of a run that was
// killed before it had the namespace, or whose mount is gone. All else that
// stands there somebody else has put there.
func isEmpty(name string) bool {
	var st unix.Stat_t
	err := unix.Lstat(nsenter.RunDir+"/"+name, &st)
	return err == nil && st.Mode == unix.S_IFREG && st.Size == 0
}

// isOurs says whether the run made the namespace: lo has its group. That takes
// ten times as long as to ask for an id.
func (u *undoer) isOurs(ns *nsenter.NS) (ours bool, err error) {
	err = ns.Do(func() error {
		var err error
		if u.in, err = reopen(u.in, u.tap); err != nil {
			return err
		}
		lo, err := link(u.in, rtnl.ByIndex(1))
		ours = lo.Group == u.f.id.group()
		return err
	})
	return ours, err
}

// end takes the run out of StateDir, with what it was the last to need.
func (f *file) end(c *rtnl.Conn, tap *Tap) error {
	others, unlock, err := lockStates()
	if err != nil {
		return err
	}
	defer unlock()
	others = neighbours(others, f.net, f.state)
	for _, br := range f.bridges {
		if err == nil {
			err = delBridge(c, br, others)
		}
	}
	if err == nil && len(f.nat) > 0 && !f.noNAT {
		err = nft.Trace(tap.NFT).Set(rules(others))
	}
	for _, c := range f.sysctls {
		needed := false
		for _, o := range others {
			needed = needed || o.sysctl(c.path, c.netns) != nil
		}
		if err == nil && !needed {
			err = unlessGone(c.set(c.former)) // with its namespace
		}
	}
	if err == nil {
		f.remove()
	}
	return err
}

// delBridge deletes a bridge that was made here and that no other run uses. One
// that others use loses the addresses that they do not need.
func delBridge(c *rtnl.Conn, br *bridge, others []*state) error {
	if br.mac.IsZero() {
		return nil
	}
	l, err := link(c, rtnl.ByName(br.name))
	if is(err, unix.ENODEV) || err == nil && (l.Kind != "bridge" || l.Addr != br.mac) {
		return nil // gone, or not ours
	}
	if err != nil {
		return err
	}
	used := false
	for _, o := range others {
		used = used || o.bridge(br.name) != nil
	}
	if !used {
		return delGroup(c, []tag{{index: l.Index}}, nil)
	}
	for _, a := range br.addrs {
		if !needed(others, br.name, a) && err == nil {
			err = ignore(c.Do(rtnl.DelAddr{Addr: rtnl.Addr{Index: l.Index, Local: a}}), unix.EADDRNOTAVAIL)
			err = ignore(err, unix.EOPNOTSUPP) // a kernel without IPv6 has no such address
		}
	}
	return err
}
