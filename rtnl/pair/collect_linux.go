package pair

import (
	"errors"
	"slices"
	"time"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// Collect deletes what runs have left whose process died: links, namespaces and
// their mounts, NAT rules, addresses, bridges. What a living or a finished run
// holds it leaves alone, and all that no run made. Of finished runs it drops
// pods of which there is neither the namespace nor a link any more.
//
// report, if there is one, gets each thing that is there: a "link", a "netns",
// a "bridge", a "masquerade", an "address", a "pod" or a "run". With dryRun
// that is all that happens.
func Collect(dryRun bool, report func(kind, name string)) error {
	return new(Tap).Collect(dryRun, report)
}

// Collect is the function Collect, with a Tap.
func (t *Tap) Collect(dryRun bool, report func(kind, name string)) error {
	if noState() {
		return nil
	}
	h, err := openHost(t)
	if err != nil {
		return err
	}
	h.dry, h.report = dryRun, report
	// A delete that was killed may have left its pods in two runs: those of the
	// second are gone when the first has been undone.
	for range 3 {
		var errs problems
		files := h.dead(&errs)
		for _, f := range files {
			errs.add(h.collect(f))
		}
		if err = errs.join(); err != nil || dryRun || len(files) == 0 {
			break
		}
	}
	h.c.Close()
	return err
}

// dead returns the runs whose process has died, locked, and those parts of
// finished ones whose pods are gone.
func (h *host) dead(errs *problems) (files []*file) {
	all, unlock, err := lockStates()
	if err != nil {
		errs.add(err)
		return nil
	}
	defer unlock() // report, which may panic, is somebody else's
	for _, s := range all {
		var f *file
		var err error
		switch {
		case s.status != done:
			f, err = s.open()
		case s.net == h.net:
			f, err = h.vanished(s)
		}
		errs.add(err)
		if f != nil {
			add(&files, f)
		}
	}
	return files
}

// vanished returns a part of a finished run: those of its pods of which nothing
// is left; nil if there are none.
func (h *host) vanished(s *state) (*file, error) {
	names, err := nsenter.Names()
	if err != nil {
		return nil, err
	}
	gone := map[string]bool{}
	for _, p := range s.pods {
		if !slices.Contains(names, p.name) {
			gone[p.name] = true
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	for range 20 {
		err = EachLink(h.c, func(l *Link) {
			if s.owns(l) {
				delete(gone, l.Name)
			}
		})
		if !errors.Is(err, rtnl.ErrDumpInterrupted) {
			break
		}
		time.Sleep(5 * time.Millisecond) // the kernel is still deleting something
	}
	if errors.Is(err, rtnl.ErrDumpInterrupted) {
		return nil, nil // not sure: another time
	}
	if err != nil || len(gone) == 0 {
		return nil, err
	}
	var them []string
	for _, p := range s.pods {
		if gone[p.name] {
			h.tell("pod", p.name)
			add(&them, p.name)
		}
	}
	if h.dry {
		return nil, nil
	}
	return s.takePods(them)
}

// collect undoes one dead run, in the network namespace in which it ran.
func (h *host) collect(f *file) error {
	h.tell("run", f.id.hex())
	if f.net == h.net || f.net == (netID{}) {
		return h.undo(f, nil)
	}
	ns, err := findNet(f.net)
	if errors.Is(err, errNoNet) {
		// The namespace is gone, with the links and rules in it; names are not.
		ns, err = nsenter.New()
	}
	if err != nil {
		f.close()
		return err
	}
	err = ns.Do(func() (err error) {
		there := *h
		if there.c, err = h.tap.open(); err != nil {
			f.close()
			return err
		}
		err = there.undo(f, nil)
		there.c.Close()
		return err
	})
	ns.Close()
	return err
}

var errNoNet = errors.New("no process is in the network namespace, and it has no name")

// findNet opens another network namespace by its identity; with no cookie, by
// its inode only.
func findNet(id netID) (*nsenter.NS, error) {
	found, _, missed := nsenter.Find()
	for i := range found {
		if found[i].Inode() != id.inode {
			continue
		}
		ns, err := found[i].Open()
		if err != nil {
			return nil, err
		}
		same := false
		err = ns.Do(func() error {
			same = id.cookie == 0 || here(ns) == id
			return nil
		})
		if err == nil && same {
			return ns, nil
		}
		ns.Close()
		if err != nil {
			return nil, err
		}
	}
	if missed != nil {
		return nil, missed // it may be among those that could not be found
	}
	return nil, errNoNet
}
