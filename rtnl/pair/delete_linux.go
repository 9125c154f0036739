package pair

import (
	"errors"
	"net/netip"
	"slices"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// ErrNoPod is Delete's error for a name that no pod and no set has.
var ErrNoPod = errors.New("there is no such pod or set of pods")

// A host is the caller's namespace, in which pods are looked for.
type host struct {
	tap    *Tap
	net    netID
	c      *rtnl.Conn
	dry    bool                    // only report
	report func(kind, name string) // may be nil
}

// tell reports one thing that is there.
//
//go:noinline
func (h *host) tell(kind, name string) {
	if h.report != nil {
		h.report(kind, name)
	}
}

// current opens the caller's namespace: a closed one where the kernel has only that.
func current() (*nsenter.NS, error) {
	ns, err := nsenter.Current()
	if errors.Is(err, nsenter.ErrNoNamespaces) {
		ns, err = new(nsenter.NS), nil
	}
	return ns, err
}

// openHost opens a socket in the caller's namespace.
func openHost(tap *Tap) (*host, error) {
	ns, err := current()
	if err != nil {
		return nil, err
	}
	h := &host{tap: tap, net: here(ns)}
	h.c, err = tap.open()
	ns.Close()
	return h, err
}

// Delete deletes pods: each name is that of a pod or of a set. It goes as far
// as it can; what is gone already, the namespace or the link, is no error. A
// name that nothing has is ErrNoPod, and then nothing is deleted.
func Delete(names ...string) error { return new(Tap).Delete(names...) }

// Delete is the function Delete, with a Tap.
func (t *Tap) Delete(names ...string) error {
	h, err := openHost(t)
	if err != nil {
		return err
	}
	files, err := h.take(names)
	if err == nil {
		var errs problems
		for _, f := range files {
			errs.add(h.undo(f, nil))
		}
		err = errs.join()
	}
	h.c.Close()
	return err
}

// take moves the pods to runs that are being deleted, and returns those, locked. If
// one cannot be had, all stay what they were.
func (h *host) take(names []string) (files []*file, err error) {
	all, unlock, err := lockStates()
	if err != nil {
		return nil, err
	}
	defer unlock()
	all = neighbours(all, h.net, nil)
	for i, name := range names {
		known := false
		for _, s := range all {
			for _, p := range s.pods {
				known = known || p.isOf(names[i:i+1])
			}
		}
		if !known {
			return nil, misused(name, ErrNoPod)
		}
	}
	var former []status // the files'
	for _, s := range all {
		was := s.status
		f, e := s.takePods(names)
		if f != nil {
			add(&files, f)
			add(&former, was)
		}
		if err = e; err != nil {
			break
		}
	}
	if err != nil {
		for i, f := range files {
			_ = f.setStatus(former[i])
			f.close()
		}
	}
	return files, err
}

// isOf says whether one of the names is the pod's or its set's.
//
//go:noinline
func (p *pod) isOf(names []string) bool {
	for _, name := range names {
		if name == p.name || name == p.set {
			return true
		}
	}
	return false
}

// split tells the pods that names mean, theirs or their sets', from the others.
func (s *state) split(names []string) (gone, stay []*pod) {
	for _, p := range s.pods {
		if p.isOf(names) {
			add(&gone, p)
		} else {
			add(&stay, p)
		}
	}
	return gone, stay
}

// takePods returns the run that deletes the named pods of s: s itself if it has
// no others, nil if it has none of them.
func (s *state) takePods(names []string) (*file, error) {
	gone, stay := s.split(names)
	if len(gone) == 0 {
		return nil, nil
	}
	f, err := s.open()
	if err == nil && f == nil {
		err = failed(gone[0].name, errBusy, "")
	}
	if err != nil {
		return nil, err
	}
	if len(stay) == 0 || s.status != done {
		return f, f.setStatus(deleting)
	}
	// First the new run, then the old one without them: killed in between, both
	// have them, and gc deletes them.
	part := *s
	part.pods, part.status, part.links, part.netns, part.own = gone, deleting, false, nil, nil
	part.trim()
	del, err := part.createPart()
	if err == nil {
		f.pods = stay
		f.trim()
		if err = f.write(); err != nil {
			del.remove()
			del = nil
		}
	}
	f.close()
	return del, err
}

// serves says whether a bridge, with a gateway's address if that is not zero, is
// for one of the pods.
//
//go:noinline
func (s *state) serves(bridge string, gateway netip.Addr) bool {
	for _, p := range s.pods {
		if p.bridge == bridge && (!gateway.IsValid() || slices.Contains(p.gateways, gateway)) {
			return true
		}
	}
	return false
}

// trim drops what none of the pods needs.
func (s *state) trim() {
	bridges, nat := s.bridges, s.nat
	s.bridges, s.nat = nil, nil
	for _, b := range bridges {
		less := &bridge{name: b.name, mac: b.mac}
		for _, a := range b.addrs {
			if s.serves(b.name, a.Addr()) {
				add(&less.addrs, a)
			}
		}
		if s.serves(b.name, netip.Addr{}) {
			add(&s.bridges, less)
		}
	}
	for i := range nat {
		masqueraded := false
		for _, p := range s.pods {
			masqueraded = masqueraded || p.masqueraded(&nat[i])
		}
		if masqueraded {
			add(&s.nat, nat[i])
		}
	}
}
