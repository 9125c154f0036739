package main

import (
	"errors"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// flushRounds bounds how often what is left is looked up and deleted again.
const flushRounds = 10

// addrFlush deletes the addresses that a filter lets through.
func (a *app) addrFlush(w *args) error {
	if w.done() {
		return w.mistake("which addresses? Say dev NAME, to PREFIX, scope SCOPE, label PATTERN or a flag; \"to any\" is all of them")
	}
	if a.opt.family == familyLink {
		return w.mistake("link addresses cannot be flushed")
	}
	f, err := parseAddrFilter(w, a.opt.family, &a.names)
	if err != nil {
		return err
	}
	links, err := a.filteredLinks(&f.link)
	if err != nil {
		return err
	}
	names := make(map[uint32]string, len(links))
	for i := range links {
		if f.link.match(&links[i]) {
			names[links[i].Index] = links[i].Name
		}
	}
	// To delete a primary address may promote a secondary one, which is not
	// to go too where primary ones were asked for: one round.
	once := f.mask&^f.flags&uapi.IFA_F_SECONDARY != 0
	return a.flushAll("addresses", once, func(gone *requests) error { return a.addrsToFlush(f, names, gone) })
}

// addrsToFlush adds the requests that delete what matches now on these links,
// and prints each with -s -s.
func (a *app) addrsToFlush(f *addrFilter, links map[uint32]string, gone *requests) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	addrs, err := c.Addrs(nil, rtnl.AddrFilter{Family: f.family})
	if err := unlessTorn(err); err != nil {
		return err
	}
	for i := range addrs {
		x := &addrs[i]
		name, ok := links[x.Index]
		if !ok || !f.match(x, name) {
			continue
		}
		gone.add(rtnl.DelAddr{Addr: *x})
		if a.opt.stats > 1 {
			a.printAddr(x, name, true)
		}
	}
	return nil
}

// requests is what a flush sends.
type requests []rtnl.Request

// add appends a request.
//
//go:noinline
func (r *requests) add(q rtnl.Request) { *r = append(*r, q) }

// unlessTorn passes an error on, but that of a dump that changed while it was
// read: there is another round.
//
//go:noinline
func unlessTorn(err error) error {
	if errors.Is(err, rtnl.ErrDumpInterrupted) {
		return nil
	}
	return err
}

// flushAll deletes what find finds until it finds nothing more, or once, in a
// bounded number of rounds, and with -s says how it went. What is gone when its
// turn comes is fine: the kernel deletes secondary addresses with their primary
// one.
func (a *app) flushAll(noun string, once bool, find func(*requests) error) error {
	a.out.json = false // as in iproute2
	for round := 0; round < flushRounds; round++ {
		var reqs requests
		if err := find(&reqs); err != nil {
			return err
		}
		if len(reqs) == 0 {
			a.tellFlushed(round)
			return nil
		}
		if err := notGone(a.do(reqs...)); err != nil {
			return refused(a.where("flush "+noun), err, "")
		}
		a.verbose("\n*** Round ", itoa(round+1), ", deleting ", itoa(len(reqs)), " ", noun, " ***\n")
		if once {
			a.tellFlushed(round + 1)
			return nil
		}
	}
	return denied("flush %s: after %s rounds there are still some: somebody adds them again", noun, itoa(flushRounds))
}

// verbose prints text with -s.
func (a *app) verbose(parts ...string) {
	if a.opt.stats > 0 {
		a.out.texts(parts...)
	}
}

// tellFlushed says with -s how often something was found.
//
//go:noinline
func (a *app) tellFlushed(rounds int) {
	switch rounds {
	case 0:
		a.verbose("Nothing to flush.\n")
	case 1:
		a.verbose("*** Flush is complete after 1 round ***\n")
	default:
		a.verbose("*** Flush is complete after ", itoa(rounds), " rounds ***\n")
	}
}

// notGone returns the first of the errors that is not about something being
// gone already.
func notGone(err error) error {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range many.Unwrap() {
			if e = notGone(e); e != nil {
				return e
			}
		}
		return nil
	}
	if errors.Is(err, unix.EADDRNOTAVAIL) || errors.Is(err, unix.ENOENT) || errors.Is(err, unix.ESRCH) {
		return nil
	}
	return err
}
