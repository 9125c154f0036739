package pair

import (
	"errors"

	"vethkit/rtnl"
)

// A namespace that a rehearsal names is not opened: its descriptor is made up,
// from this one on.
const firstMadeUp = 3

var errPodRehearsal = errors.New("a pod is more than messages: its namespace has to be there for them to be sent in")

// Rehearse sends what Apply would, over Conns that change nothing (Tap.Open, of
// an [rtnl.Rehearsal]). No state is read or kept, no namespace opened or entered,
// no setting changed. The run's number, from which groups and MAC addresses come,
// is made up, and so are the descriptors of namespaces, of which name, if there is
// one, gets to know. Pods cannot be rehearsed.
func (r *Run) Rehearse(name func(netns string, fd int), specs ...Spec) error {
	e := &engine{Run: r, results: make([]Result, len(specs)), opened: map[string]bool{}}
	e.rehearsal = &rehearsal{name: name}
	var err error
	if e.plan, err = makePlan(specs); err != nil {
		return err
	}
	if len(e.plan.pods) > 0 {
		return &Error{Object: specs[e.plan.pods[0]].String(), Err: errPodRehearsal, Usage: true}
	}
	if e.c, err = r.open(); err != nil {
		return err
	}
	defer e.c.Close()
	e.file = &file{state: state{id: 1}}
	e.index = 1 << 24
	return e.make()
}

// A rehearsal is the namespaces that have been named.
type rehearsal struct {
	name   func(netns string, fd int)
	spaces []string
}

// space makes up a namespace.
func (h *rehearsal) space(e *engine, netns string) (*space, error) {
	i := 0
	for i < len(h.spaces) && h.spaces[i] != netns {
		i++
	}
	fd := firstMadeUp + i
	if i == len(h.spaces) {
		h.spaces = append(h.spaces, netns)
		if h.name != nil {
			h.name(netns, fd)
		}
	}
	return &space{c: e.c, fd: fd}, nil
}

// ref refers to the namespace in a request.
func (s *space) ref() rtnl.NS {
	if s.ns == nil {
		return rtnl.InFD(s.fd)
	}
	return rtnl.InFD(s.ns.FD())
}
