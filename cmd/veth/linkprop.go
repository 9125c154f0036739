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

// parseLinkProperty reads the words of link property.
func parseLinkProperty(w *args) (p linkPropWords, err error) {
	switch {
	case w.done(), w.take("help"):
		return p, errHelp
	case w.take("add"):
	case w.take("del"):
		p.del = true
	default:
		return p, w.mistake("add or del, not %q", w.peek())
	}
	for err == nil && !w.done() {
		var name string
		switch {
		case w.take("altname"):
			name, err = w.value("altname")
			switch {
			case err != nil:
			case len(name) >= uapi.ALTIFNAMSIZ: // iproute2 leaves that to the kernel
				err = denied("alternative name %q has %s bytes; at most 127 are possible", name, itoa(len(name)))
			default:
				err = checkName(name)
			}
			p.names = append(p.names, name)
		case w.take("help"):
			err = errHelp
		default:
			name, err = w.linkName("dev")
			switch {
			case err != nil:
			case p.dev != "":
				err = w.mistake("%q is not an option here", name)
			default:
				err = checkName(name)
			}
			p.dev = name
		}
	}
	if err == nil && p.dev == "" {
		err = w.mistake("which link? dev NAME is missing")
	}
	return p, err
}

// linkProperty gives a link alternative names or takes them, all or none.
func (a *app) linkProperty(w *args) error {
	p, err := parseLinkProperty(w)
	if err != nil {
		return err
	}
	l, err := a.link(p.dev)
	if err != nil {
		return err
	}
	// A message each: the kernel stops at the first that is wrong, but keeps
	// what it did before; so do we know what to take back.
	req := &rtnl.LinkAltNames{LinkRef: rtnl.ByIndex(l.Index), Delete: p.del}
	what := "give name %q to %s"
	if p.del {
		what = "take name %q from %s"
	}
	for i, name := range p.names {
		req.Names = p.names[i : i+1]
		err := a.do(req)
		if err == nil {
			continue
		}
		err = refused(a.where(say(what, name, l.Name)), err, a.whyNoAltName(name, l, errnoOf(err)))
		if i > 0 {
			req.Names, req.Delete = p.names[:i], !p.del
			if undo := a.do(req); undo != nil {
				err = refused(err.Error()+"; and taking back those before", undo, "")
			}
		}
		return err
	}
	return nil
}

// whyNoAltName says what the kernel's refusal of a name means.
func (a *app) whyNoAltName(name string, l *rtnl.Link, errno syscall.Errno) string {
	switch errno {
	case unix.EOPNOTSUPP:
		return "kernels before Linux 5.5 have no alternative names"
	case unix.EEXIST:
		return a.taken(nil, name)
	case unix.ENOENT, unix.EINVAL:
		if name == l.Name {
			return say("that is its own name, not an alternative one; link set %s name NEW changes it", name)
		}
		return say("%s has no alternative name %q", l.Name, name)
	}
	return ""
}
