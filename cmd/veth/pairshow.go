package main

import (
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

// pairShow shows veth pairs, wherever their ends are: those that have an end of
// the name that is given, or all.
func (a *app) pairShow(w *args) error {
	name, err := a.parsePairShow(w)
	if err != nil {
		return err
	}
	found, unseen, err := nsenter.Find()
	if err != nil {
		a.warn("%s; ends in namespaces that are found there only are not shown, or elsewhere", err.Error())
	}
	s := scan{a: a, unseen: unseen}
	for i := range found {
		if err := s.look(&pairNS{Found: found[i]}); err != nil {
			return err
		}
	}
	k := kernelOracle{a: a}
	all := matchEnds(s.spaces, unseen, &k)
	k.close()
	var pairs []*vethPair
	for _, p := range all {
		if name != "" && !p.ends[0].named(name) && !p.ends[1].named(name) {
			continue
		}
		pairs = append(pairs, p)
		p.explain(a.lookPrivilege("it"))
		if a.opt.stats > 0 {
			a.compareCounters(p)
		}
	}
	if name != "" && len(pairs) == 0 {
		return a.noPair(name, &s)
	}
	a.printPairs(pairs)
	if hidden := s.hidden(); name == "" && hidden != "" {
		a.warn("%s; pairs with both ends there are not shown; %s", hidden, a.lookPrivilege("them"))
	}
	return nil
}

// parsePairShow reads the words of pair show. Options may stand among them.
func (a *app) parsePairShow(w *args) (name string, err error) {
	for err == nil && !w.done() {
		switch {
		case a.option(w, &err):
		case !w.takeExact("dev") && !w.takeExact("--") && matches(w.peek(), "help"):
			err = errHelp
		case name != "":
			err = w.mistake("one pair at a time: %q and then %q", name, w.peek())
		default:
			if name, err = w.value("dev"); err == nil {
				err = checkName(name)
			}
		}
	}
	return name, err
}

// noPair is the error of a name that no end of a pair has.
func (a *app) noPair(name string, s *scan) error {
	what := say("no veth pair has an end named %q", name)
	if l, err := a.link(name); err == nil && l.Kind != "veth" {
		what = say("%q is no end of a veth pair: it is %s", name, identity(l))
	}
	if hidden := s.hidden(); hidden != "" {
		what = say("%s; %s; %s", what, hidden, a.lookPrivilege("them"))
	}
	return wrong(what)
}

// lookPrivilege says what it takes to look into a namespace.
func (a *app) lookPrivilege(it string) string {
	if unix.Geteuid() == 0 {
		return "this root lacks CAP_SYS_ADMIN or CAP_SYS_PTRACE there"
	}
	return say("to look into %s run this as root", it)
}

// hidden says what could not be looked into, "" if all could.
func (s *scan) hidden() (what string) {
	shut := 0
	for _, n := range s.spaces {
		if n.shut != nil {
			shut++
		}
	}
	if shut > 0 {
		what = plural(shut, "network namespace")
	}
	if n := len(s.unseen); n > 0 {
		what = joined(what, " and ", plural(n, "process")+" of other users")
	}
	if what == "" {
		return ""
	}
	return what + " could not be looked into"
}

// plural is a number of things.
//
//go:noinline
func plural(n int, thing string) string {
	s := itoa(n) + " " + thing
	switch {
	case n == 1:
		return s
	case strings.HasSuffix(thing, "s"):
		return s + "es"
	}
	return s + "s"
}
