package main

import (
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// linkDelWords is what the words of link delete say.
type linkDelWords struct {
	names []string // iproute2 takes one
	group string   // all links of this group, where there are no names
}

// parseLinkDelete reads the words of link delete.
func parseLinkDelete(w *args) (d linkDelWords, err error) {
	for err == nil && !w.done() {
		switch {
		case w.takeExact("group"):
			d.group, err = w.value("group")
		case w.take("type"):
			// Which type it is the kernel does not ask; iproute2 reads the
			// options, too, and does nothing with them.
			l := new(linkWords)
			if l.kind, err = w.value("type"); err == nil {
				err = parseKind(w, l)
			}
		case w.take("help"):
			err = errHelp
		default:
			var name string
			if name, err = w.linkName("dev", "name"); err == nil {
				err = checkName(name)
			}
			d.names = append(d.names, name)
		}
	}
	switch {
	case err != nil:
	case len(d.names) == 0 && d.group == "":
		err = w.mistake("which link? Its name, or group GROUP, is missing")
	case len(d.names) > 0 && d.group != "":
		err = w.mistake("either names or a group")
	}
	return d, err
}

// linkDelete deletes links, all or none, or a group of them.
func (a *app) linkDelete(w *args) error {
	d, err := parseLinkDelete(w)
	if err != nil {
		return a.kindHelp(err)
	}
	if d.group != "" {
		return a.deleteGroup(d.group)
	}
	// All names first: if one is wrong nothing is deleted.
	links := make([]*rtnl.Link, len(d.names))
	for i, name := range d.names {
		if links[i], err = a.link(name); err != nil {
			return err
		}
	}
	nothing := ""
	if len(links) == 1 {
		d.names[0] = links[0].Name
		err = a.do(&rtnl.DelLink{LinkRef: rtnl.ByIndex(links[0].Index)})
	} else {
		nothing = "; nothing was deleted"
		err = a.deleteAll(links)
	}
	more := ""
	for _, l := range links {
		if errnoOf(err) == unix.EOPNOTSUPP && l.Kind == "" && more == "" {
			more = l.Name + " was not made by link add, and cannot be deleted" + nothing
		}
	}
	return refused(a.where("delete "+strings.Join(d.names, ", ")), err, more)
}

// deleteAll deletes links in one step: all, or none.
func (a *app) deleteAll(links []*rtnl.Link) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	_, err = pair.DelLinks(c, func(l *pair.Link) bool {
		for _, d := range links {
			if d.Index == l.Index {
				return true
			}
		}
		return false
	})
	return err
}

// deleteGroup deletes all links of a group.
func (a *app) deleteGroup(name string) error {
	g, err := a.group(name)
	if err != nil {
		return err
	}
	err = a.do(&rtnl.DelLink{LinkRef: rtnl.ByGroup(g.V)})
	more := ""
	switch errno := errnoOf(err); {
	case errno == unix.EPERM && g.V == 0:
		more = "group 0 is that of all links that were given no other: the kernel does not delete it as a whole"
	case errno == unix.ENODEV:
		more = "no link is in group " + utoa(uint64(g.V))
	}
	return refused(a.where("delete the links of group "+name), err, more)
}
