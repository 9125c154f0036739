package pair

import (
	"errors"
	"io/fs"
	"slices"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/internal/nft"
)

// An undoer takes back what a run has made, as far as it can go: what is gone
// already is no error, and one failure does not stop the rest.
type undoer struct {
	tap    *Tap
	c      *rtnl.Conn // in the run's namespace
	f      *file
	dry    bool // only report
	report func(kind, name string)

	opened map[string]bool // if not nil: the run was only in these of its namespaces

	in   *rtnl.Conn // one that goes from pod to pod
	errs []error
}

func (u *undoer) run() error {
	names := u.names()
	u.links()
	for _, name := range names {
		u.add(u.unname(name))
	}
	u.reportShared()
	if u.dry {
		u.f.close()
		return errors.Join(u.errs...)
	}
	if err := errors.Join(u.errs...); err != nil {
		u.f.close() // who comes after, gc or another delete, goes on
		return err
	}
	return u.f.end(u.c, u.tap)
}

func (u *undoer) add(err error) {
	if err != nil {
		u.errs = append(u.errs, err)
	}
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
		if isGone(err) {
			continue // and all in it
		}
		if err != nil {
			u.add(err)
			continue
		}
		u.linksOf(s.c)
		s.close()
	}
}

// isGone says whether the error is that there is no such namespace (any more).
func isGone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTDIR) || errors.Is(err, unix.ESRCH) ||
		errors.Is(err, errNoNet)
}

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

// tell reports one thing that is there.
func (u *undoer) tell(kind, name string) {
	if u.report != nil {
		u.report(kind, name)
	}
}

// reportShared reports what goes with its last user, and the addresses.
func (u *undoer) reportShared() {
	for _, b := range u.f.bridges {
		if !b.mac.IsZero() {
			u.tell("bridge", b.name)
		}
	}
	for _, m := range u.f.nat {
		u.tell("masquerade", m.Subnet.String())
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
		return s.links || n%2 == 0 && slices.ContainsFunc(s.pods, func(p pod) bool { return 2*p.n == n })
	}
	return slices.Contains(s.own, ownLink{l.Index, l.Addr})
}

// names returns those of the pods' names that are still theirs.
func (u *undoer) names() []string {
	if len(u.f.pods) == 0 {
		return nil
	}
	inside := map[uint32]int32{} // the id of the namespace of the pod with this number
	err := EachLink(u.c, func(l *Link) {
		if n, ok := u.f.id.number(l.Addr); ok && l.Veth && l.PeerNSID.Set && n%2 == 0 {
			inside[n/2] = l.PeerNSID.V
		}
	})
	if !errors.Is(err, rtnl.ErrDumpInterrupted) { // of those that it lacks, lo is asked
		u.add(err)
	}
	var names []string
	for i := range u.f.pods {
		p := &u.f.pods[i]
		nsid, ok := inside[p.n]
		if !ok {
			nsid = -1
		}
		if has, err := u.has(p, nsid); err != nil {
			u.add(err)
		} else if has {
			names = append(names, p.name)
		}
	}
	if u.in != nil {
		u.in.Close()
	}
	return names
}

// has says whether a name is the pod's: somebody else may have it by now. nsid
// is the id of the namespace that the host's end leads to, −1 if there is none.
func (u *undoer) has(p *pod, nsid int32) (bool, error) {
	ns, err := nsenter.Named(p.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case errors.Is(err, unix.EINVAL):
		return isEmpty(p.name), nil
	case err != nil:
		return false, err
	}
	defer ns.Close()
	if nsid >= 0 {
		if id, err := u.c.NSID(rtnl.InFD(ns.FD())); err == nil && id == nsid {
			return true, nil
		}
	}
	return u.isOurs(ns)
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

func (u *undoer) unname(name string) error {
	u.tell("netns", name)
	if u.dry {
		return nil
	}
	err := nsenter.Delete(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// isOurs says whether the run made the namespace: lo has its group. That takes
// ten times as long as to ask for an id.
func (u *undoer) isOurs(ns *nsenter.NS) (ours bool, err error) {
	err = ns.Do(func() error {
		if u.in == nil {
			u.in, err = u.tap.open()
		} else {
			err = u.in.Reopen()
		}
		if err != nil {
			return err
		}
		lo, err := u.in.LinkByIndex(1)
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
	others = slices.DeleteFunc(others, func(o *state) bool { return o.path() == f.path() || o.net != f.net })
	for _, br := range f.bridges {
		if err := f.delBridge(c, br, others); err != nil {
			return err
		}
	}
	if len(f.nat) > 0 && !f.noNAT {
		if err := nft.Trace(tap.NFT).Set(rules(others)); err != nil {
			return err
		}
	}
	for _, c := range f.sysctls {
		if !slices.ContainsFunc(others, func(o *state) bool { return slices.ContainsFunc(o.sysctls, c.same) }) {
			if err := c.restore(); err != nil {
				return err
			}
		}
	}
	f.remove()
	return nil
}

// delBridge deletes a bridge that was made here and that no other run uses. One
// that others use loses the addresses that they do not need.
func (f *file) delBridge(c *rtnl.Conn, br bridge, others []*state) error {
	used := slices.ContainsFunc(others, func(o *state) bool {
		return slices.ContainsFunc(o.bridges, func(b bridge) bool { return b.name == br.name })
	})
	if br.mac.IsZero() {
		return nil
	}
	l, err := c.Link(br.name)
	if errors.Is(err, unix.ENODEV) || err == nil && (l.Kind != "bridge" || l.Addr != br.mac) {
		return nil // gone, or not ours
	}
	if err != nil {
		return err
	}
	if !used {
		return ignore(c.Do(rtnl.DelLink{LinkRef: rtnl.ByIndex(l.Index)}), unix.ENODEV)
	}
	for _, a := range br.addrs {
		if !needed(others, br.name, a) && err == nil {
			err = ignore(c.Do(rtnl.DelAddr{Addr: rtnl.Addr{Index: l.Index, Local: a}}), unix.EADDRNOTAVAIL)
			err = ignore(err, unix.EOPNOTSUPP) // a kernel without IPv6 has no such address
		}
	}
	return err
}
