package pair

import (
	"errors"
	"slices"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// ErrNoPod is Delete's error for a name that no pod and no set has.
var ErrNoPod = errors.New("there is no such pod or set of pods")

// A host is the caller's namespace, in which pods are looked for.
type host struct {
	tap *Tap
	net netID
	c   *rtnl.Conn
}

// current opens the caller's namespace: a closed one where the kernel has only that.
func current() (*nsenter.NS, error) {
	ns, err := nsenter.Current()
	if errors.Is(err, nsenter.ErrNoNamespaces) {
		return new(nsenter.NS), nil
	}
	return ns, err
}

func openHost(tap *Tap) (*host, error) {
	ns, err := current()
	if err != nil {
		return nil, err
	}
	defer ns.Close()
	c, err := tap.open()
	if err != nil {
		return nil, err
	}
	return &host{tap, here(ns), c}, nil
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
	defer h.c.Close()
	files, err := h.take(names)
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range files {
		u := undoer{tap: t, c: h.c, f: f}
		errs = append(errs, u.run())
	}
	return errors.Join(errs...)
}

// take moves the pods to runs that are being deleted, and returns those, locked.
func (h *host) take(names []string) (files []*file, err error) {
	all, unlock, err := lockStates()
	if err != nil {
		return nil, err
	}
	defer unlock()
	all = slices.DeleteFunc(all, func(s *state) bool { return s.net != h.net })
	for _, name := range names {
		if !slices.ContainsFunc(all, func(s *state) bool { return slices.ContainsFunc(s.pods, func(p pod) bool { return p.is(name) }) }) {
			return nil, &Error{Object: name, Err: ErrNoPod, Usage: true}
		}
	}
	defer func() {
		if err != nil {
			for _, f := range files {
				f.close()
			}
		}
	}()
	for _, s := range all {
		f, err := s.takePods(names)
		if err != nil {
			return files, err
		}
		if f != nil {
			files = append(files, f)
		}
	}
	return files, nil
}

// is says whether a name means the pod.
func (p *pod) is(name string) bool { return p.name == name || p.set == name }

// takePods returns the run that deletes the named pods of s: s itself if it has
// no others, nil if it has none of them.
func (s *state) takePods(names []string) (*file, error) {
	var gone, stay []pod
	for _, p := range s.pods {
		if slices.ContainsFunc(names, p.is) {
			gone = append(gone, p)
		} else {
			stay = append(stay, p)
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	f, err := s.open()
	if err == nil && f == nil {
		err = &Error{Object: gone[0].name, Err: errBusy}
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
	if err != nil {
		f.close()
		return nil, err
	}
	f.pods = stay
	f.trim()
	err = f.write()
	f.close()
	return del, err
}

// trim drops what none of the pods needs.
func (s *state) trim() {
	bridges := s.bridges
	s.bridges = nil
	for _, b := range bridges {
		used, addrs := false, b.addrs
		b.addrs = nil
		for i := range s.pods {
			used = used || s.pods[i].bridge == b.name
		}
		for _, a := range addrs {
			if slices.ContainsFunc(s.pods, func(p pod) bool { return p.bridge == b.name && slices.Contains(p.gateways, a.Addr()) }) {
				b.addrs = append(b.addrs, a)
			}
		}
		if used {
			s.bridges = append(s.bridges, b)
		}
	}
	nat := s.nat
	s.nat = nil
	for _, m := range nat {
		if slices.ContainsFunc(s.pods, func(p pod) bool { return p.uses(m) }) {
			s.nat = append(s.nat, m)
		}
	}
}
