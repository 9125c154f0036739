package main

import (
	"errors"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// nsidOf returns the id that a named namespace has here, −1 if it has none or
// the name is stale.
func (a *app) nsidOf(name string) int32 {
	ns, err := nsenter.Named(name)
	if err != nil {
		return -1
	}
	defer ns.Close()
	c, err := a.conn()
	if err != nil {
		return -1
	}
	id, err := c.NSID(rtnl.InFD(ns.FD()))
	if err != nil {
		return -1
	}
	return id
}

// nsidNames returns the names in /run/netns of the namespaces that have an id
// here, asked for once; of several names of one, the directory's first, as
// iproute2 has it.
func (a *app) nsidNames() map[int32]string {
	if a.nsids == nil {
		a.nsids = map[int32]string{}
		names, _ := nsenter.Names()
		for _, name := range names {
			id := a.nsidOf(name)
			if _, ok := a.nsids[id]; id >= 0 && !ok {
				a.nsids[id] = name
			}
		}
	}
	return a.nsids
}

// listIDTerms are the options of netns list-id.
var listIDTerms = [...]term{{"target-nsid", atTarget, aU31, spelled, 0}, {"nsid", atNSID, aU31, spelled, 0}}

// parseListID reads the words of netns list-id.
func parseListID(w *args) (q rtnl.GetNSID, one bool, err error) {
	var s said
	for !w.done() {
		t, err := s.take(w, listIDTerms[:])
		if t == nil {
			err = w.unknown()
		}
		if err != nil {
			return q, false, err
		}
	}
	q.Target = s.v[atTarget].opt()
	if one = s.v[atNSID].set; one {
		q.NS = rtnl.InNSID(int(s.v[atNSID].n))
	}
	return q, one, nil
}

// netnsListID lists the ids that namespaces have here.
func (a *app) netnsListID(w *args) error {
	q, one, err := parseListID(w)
	if err != nil {
		return err
	}
	c, err := a.conn()
	if err != nil {
		return err
	}
	var ids []rtnl.NSID
	if one {
		id, err := c.NSIDIn(q)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	} else if ids, err = c.NSIDs(nil, q); err != nil {
		if q.Target.Set && errors.Is(err, unix.EINVAL) {
			return wrong(err.Error())
		}
		return err
	}
	printListID(&a.out, ids, a.nsidNames())
	return nil
}

// printListID prints a line for each.
func printListID(p *printer, ids []rtnl.NSID, names map[int32]string) {
	p.open("", '[')
	for i := range ids {
		n := &ids[i]
		here := n.ID
		p.object()
		printNSID(p, "nsid", here)
		if n.Current.Set {
			here = n.Current.V
			printNSID(p, "current-nsid", here)
		}
		if name, ok := names[here]; ok {
			p.str("name", "(iproute2 netns name: ", name, ")")
		}
		p.text("\n")
		p.endObject()
	}
	p.endDocument()
}

// printNSID prints an id, or in text that there is none.
func printNSID(p *printer, key string, id int32) {
	if id < 0 {
		p.texts(key, " unassigned ")
		return
	}
	p.int(key, key+" ", int64(id), " ")
}

// parseNetnsSet reads the words of netns set; auto is −1.
func parseNetnsSet(w *args) (name string, id int32, err error) {
	name, err = w.netnsName()
	switch {
	case err != nil:
		return "", 0, err
	case w.done():
		return "", 0, w.mistake("an id is missing: a number, or auto")
	case w.takeExact("auto"):
		return name, -1, nil
	}
	v, ok := parseUint(w.peek(), 31)
	if !ok {
		return "", 0, w.mistake("the id is a number from 0 to 2147483647 or auto, not %q", w.peek())
	}
	w.next()
	return name, int32(v), nil
}

// netnsSet gives a namespace an id here.
func (a *app) netnsSet(w *args) error {
	name, id, err := parseNetnsSet(w)
	if err != nil {
		return err
	}
	a.unused(w)
	var ref rtnl.NS
	if a.rehearsing() {
		ref = a.rehearsedSpace(name).ref()
	} else {
		ns, err := nsenter.Named(name)
		if errors.Is(err, unix.EINVAL) {
			return err // a file that is no namespace: it is the kernel that refuses it
		}
		if err != nil {
			return netnsError(err)
		}
		defer ns.Close()
		ref = rtnl.InFD(ns.FD())
	}
	return a.do(rtnl.SetNSID{NS: ref, ID: id})
}
