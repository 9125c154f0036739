package main

import (
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// linkDelWords is what the words of link delete say.
type linkDelWords struct {
	names []string // iproute2 takes one
	group string   // all links of this group, where there are no names
}

func parseLinkDelete(w *args) (d linkDelWords, err error) {
	for !w.done() {
		switch {
		case w.takeExact("group"):
			if d.group, err = w.value("group"); err != nil {
				return d, err
			}
		case w.take("type"):
			// Which type it is the kernel does not ask; iproute2 reads the
			// options, too, and does nothing with them.
			var l linkWords
			if l.kind, err = w.value("type"); err != nil {
				return d, err
			}
			if err := parseKind(w, &l); err != nil {
				return d, err
			}
		case w.take("help"):
			return d, errHelp
		default:
			key := w.peek()
			if w.takeExact("dev", "name") && w.done() {
				return d, w.errorf(key, " needs a value")
			}
			name := w.next()
			if err := checkName(name); err != nil {
				return d, err
			}
			d.names = append(d.names, name)
		}
	}
	switch {
	case len(d.names) == 0 && d.group == "":
		return d, w.errorf("which link? Its name, or group GROUP, is missing")
	case len(d.names) > 0 && d.group != "":
		return d, w.errorf("either names or a group")
	}
	return d, nil
}

func (a *app) linkDelete(w *args) error {
	d, err := parseLinkDelete(w)
	if err != nil {
		return a.kindHelp(err)
	}
	if d.group != "" {
		return a.deleteGroup(d.group)
	}
	// All names first: if one is wrong nothing is deleted.
	links := make([]rtnl.Link, len(d.names))
	for i, name := range d.names {
		if links[i], err = a.link(name); err != nil {
			return err
		}
	}
	if len(links) == 1 {
		return because(a.where("delete "+links[0].Name), a.do(rtnl.DelLink{LinkRef: rtnl.ByIndex(links[0].Index)}), whyNotDeleted(&links[0]))
	}
	c, err := a.conn()
	if err != nil {
		return err
	}
	_, err = pair.DelLinks(c, func(l *pair.Link) bool {
		return slices.ContainsFunc(links, func(d rtnl.Link) bool { return d.Index == l.Index })
	})
	hint := func(errno syscall.Errno) string {
		for i := range links {
			if s := whyNotDeleted(&links[i])(errno); s != "" {
				return s + "; nothing was deleted"
			}
		}
		return ""
	}
	return because(a.where("delete "+strings.Join(d.names, ", ")), err, hint)
}

func (a *app) deleteGroup(name string) error {
	g, err := a.group(name)
	if err != nil {
		return err
	}
	err = a.do(rtnl.DelLink{LinkRef: rtnl.ByGroup(g.V)})
	if err == nil {
		return nil
	}
	return because(a.where("delete the links of group "+name), err, func(errno syscall.Errno) string {
		switch {
		case errno == unix.EPERM && g.V == 0:
			return "group 0 is that of all links that were given no other: the kernel does not delete it as a whole"
		case errno == unix.ENODEV:
			return "no link is in group " + utoa(uint64(g.V))
		}
		return ""
	})
}

func whyNotDeleted(l *rtnl.Link) hint {
	return func(errno syscall.Errno) string {
		if errno == unix.EOPNOTSUPP && l.Kind == "" {
			return l.Name + " was not made by link add, and cannot be deleted"
		}
		return ""
	}
}
