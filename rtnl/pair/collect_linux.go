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
	defer h.c.Close()
	// A delete that was killed may have left its pods in two runs: those of the
	// second are gone when the first has been undone.
	for range 3 {
		files, err := h.dead(dryRun, report)
		errs := []error{err}
		for _, f := range files {
			errs = append(errs, h.collect(f, dryRun, report))
		}
		if err := errors.Join(errs...); err != nil || dryRun || len(files) == 0 {
			return err
		}
	}
	return nil
}

// dead returns the runs whose process has died, locked, and those parts of
// finished ones whose pods are gone.
func (h *host) dead(dryRun bool, report func(kind, name string)) (files []*file, err error) {
	all, unlock, err := lockStates()
	if err != nil {
		return nil, err
	}
	defer unlock()
	var errs []error
	for _, s := range all {
		var f *file
		var err error
		switch {
		case s.status != done:
			f, err = s.open()
		case s.net == h.net:
			f, err = h.vanished(s, dryRun, report)
		}
		errs = append(errs, err)
		if f != nil {
			files = append(files, f)
		}
	}
	return files, errors.Join(errs...)
}

// vanished returns a part of a finished run: those of its pods of which nothing
// is left; nil if there are none.
func (h *host) vanished(s *state, dryRun bool, report func(kind, name string)) (*file, error) {
	names, err := nsenter.Names()
	if err != nil {
		return nil, err
	}
	var gone []string
	for i := range s.pods {
		if p := &s.pods[i]; !slices.Contains(names, p.name) {
			gone = append(gone, p.name)
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	for range 20 {
		err = EachLink(h.c, func(l *Link) {
			if s.owns(l) {
				gone = slices.DeleteFunc(gone, func(name string) bool { return name == l.Name })
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
	for _, name := range gone {
		if report != nil {
			report("pod", name)
		}
	}
	if dryRun {
		return nil, nil
	}
	return s.takePods(gone)
}

// collect undoes one dead run, in the network namespace in which it ran.
func (h *host) collect(f *file, dryRun bool, report func(kind, name string)) error {
	if report != nil {
		report("run", f.id.String())
	}
	u := undoer{tap: h.tap, c: h.c, f: f, dry: dryRun, report: report}
	if f.net == h.net || f.net == (netID{}) {
		return u.run()
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
	defer ns.Close()
	return ns.Do(func() error {
		c, err := h.tap.open()
		if err != nil {
			f.close()
			return err
		}
		defer c.Close()
		u.c = c
		return u.run()
	})
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
