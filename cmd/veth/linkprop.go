package main

import (
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// linkPropWords is what the words of link property say.
type linkPropWords struct {
	del   bool
	dev   string
	names []string // altname NAME …
}

func parseLinkProperty(w *args) (p linkPropWords, err error) {
	switch {
	case w.done(), w.take("help"):
		return p, errHelp
	case w.take("add"):
	case w.take("del"):
		p.del = true
	default:
		return p, w.errorf("add or del, not ", quote(w.peek()))
	}
	for !w.done() {
		switch {
		case w.take("altname"):
			name, err := w.value("altname")
			if err != nil {
				return p, err
			}
			if err := checkAltName(name); err != nil {
				return p, err
			}
			p.names = append(p.names, name)
		case w.take("help"):
			return p, errHelp
		default:
			dev := w.takeExact("dev")
			if dev && w.done() {
				return p, w.errorf("dev needs a value")
			}
			if p.dev != "" {
				return p, w.unknown()
			}
			p.dev = w.next()
			if err := checkName(p.dev); err != nil {
				return p, err
			}
		}
	}
	if p.dev == "" {
		return p, w.errorf("which link? dev NAME is missing")
	}
	return p, nil
}

// checkAltName is checkName for an alternative name; one that is too long
// iproute2 leaves to the kernel.
func checkAltName(name string) error {
	if len(name) >= uapi.ALTIFNAMSIZ {
		return denied("alternative name ", quote(name), " has ", itoa(len(name)), " bytes; at most 127 are possible")
	}
	return checkName(name)
}

func (a *app) linkProperty(w *args) error {
	p, err := parseLinkProperty(w)
	if err != nil {
		return err
	}
	l, err := a.link(p.dev)
	if err != nil || len(p.names) == 0 {
		return err
	}
	// A message each: the kernel stops at the first that is wrong, but keeps
	// what it did before; so do we know what to take back.
	for i, name := range p.names {
		req := rtnl.LinkAltNames{LinkRef: rtnl.ByIndex(l.Index), Names: []string{name}, Delete: p.del}
		if err := a.do(req); err != nil {
			err = because(a.where(altNameWords(p.del, name, l.Name)), err, a.whyNoAltName(name, &l))
			if i > 0 {
				req.Names, req.Delete = p.names[:i], !p.del
				if undo := a.do(req); undo != nil {
					return refused(err.Error()+"; and taking back those before", undo, "")
				}
			}
			return err
		}
	}
	return nil
}

func altNameWords(del bool, name, link string) string {
	if del {
		return "take name " + quote(name) + " from " + link
	}
	return "give name " + quote(name) + " to " + link
}

func (a *app) whyNoAltName(name string, l *rtnl.Link) hint {
	return func(errno syscall.Errno) string {
		c, err := a.conn()
		if err != nil {
			return ""
		}
		switch errno {
		case unix.EOPNOTSUPP:
			return "kernels before Linux 5.5 have no alternative names"
		case unix.EEXIST:
			return taken(c, name)
		case unix.ENOENT, unix.EINVAL:
			if name == l.Name {
				return "that is its own name, not an alternative one; link set " + l.Name + " name NEW changes it"
			}
			return l.Name + " has no alternative name " + quote(name)
		}
		return ""
	}
}
