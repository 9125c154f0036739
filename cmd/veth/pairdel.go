package main

import (
	"errors"

	"vethkit/rtnl/pair"
)

// restNames takes the rest of the words, which are names, without options. With count
// they are links' names, and may be numbered.
func (a *app) restNames(w *args, count *uint32) (names []string, err error) {
	for err == nil && !w.done() {
		switch {
		case a.option(w, &err):
		case count != nil && w.takeExact("count"):
			*count, err = w.count()
		case w.takeExact("help"):
			err = errHelp
		default:
			name := w.next()
			if count != nil {
				err = checkName(name)
			}
			names = appendWords(names, name)
		}
	}
	return names, err
}

// pairDel deletes pairs, by the name of one of their ends.
func (a *app) pairDel(w *args) error {
	count := uint32(1)
	names, err := a.restNames(w, &count)
	if err == nil && names == nil {
		err = w.mistake("which pair? The name of one of its ends is missing")
	}
	if err != nil {
		return err
	}
	seen := make(map[string]bool, int(count)*len(names))
	for _, name := range names {
		for i := range count {
			seen[numbered(name, i, count)] = false
		}
	}
	return a.deleteVeths(seen)
}

// deleteVeths deletes the veths whose names seen has, all in one batch: if one is
// missing, or no veth, none is deleted.
func (a *app) deleteVeths(seen map[string]bool) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	noVeth := ""
	_, err = pair.DelLinks(c, func(l *pair.Link) bool {
		if _, wanted := seen[l.Name]; !wanted {
			return false
		}
		seen[l.Name] = true
		if !l.Veth {
			noVeth = l.Name
		}
		return l.Veth
	}, func() error {
		if noVeth != "" {
			return wrong("%s; nothing was deleted", a.where(say("%q is no veth", noVeth)))
		}
		return a.missing(seen)
	})
	if _, ok := errors.AsType[*failure](err); ok {
		return err
	}
	return refused(a.where(say("delete %s links", itoa(len(seen)))), err, "")
}

// missing is an error that names one link that has not been seen.
func (a *app) missing(seen map[string]bool) error {
	first, n := "", 0
	for name, there := range seen {
		if there {
			continue
		}
		n++
		if n == 1 || len(name) < len(first) || len(name) == len(first) && name < first {
			first = name
		}
	}
	what := say("there is no link %q", first)
	switch n {
	case 0:
		return nil
	case 1:
	default:
		what = say("%s, nor %s more of these", what, itoa(n-1))
	}
	return wrong("%s; nothing was deleted", a.where(what))
}
