package main

import (
	"errors"

	"vethkit/rtnl/pair"
)

// pairDelWords is what the words of pair del say.
type pairDelWords struct {
	names []string
	count uint32
}

func parsePairDel(w *args, option func(*args) (bool, error)) (d pairDelWords, err error) {
	d.count = 1
	for !w.done() {
		if ok, err := option(w); ok || err != nil {
			if err != nil {
				return d, err
			}
			continue
		}
		switch {
		case w.takeExact("count"):
			if d.count, err = w.count(); err != nil {
				return d, err
			}
		case w.takeExact("help"):
			return d, errHelp
		default:
			name := w.next()
			if err := checkName(name); err != nil {
				return d, err
			}
			d.names = append(d.names, name)
		}
	}
	if len(d.names) == 0 {
		return d, w.error("which pair? The name of one of its ends is missing")
	}
	return d, nil
}

func (a *app) pairDel(w *args) error {
	d, err := parsePairDel(w, a.lateOption)
	if err != nil {
		return err
	}
	seen := make(map[string]bool, int(d.count)*len(d.names))
	for _, name := range d.names {
		for i := range d.count {
			seen[numbered(name, i, d.count)] = false
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
			return wrong(a.where(quote(noVeth)+" is no veth"), "; nothing was deleted")
		}
		return a.missing(seen)
	})
	if _, ok := errors.AsType[*failure](err); ok {
		return err
	}
	return because(a.where("delete "+itoa(len(seen))+" links"), err)
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
	what := "there is no link " + quote(first)
	switch n {
	case 0:
		return nil
	case 1:
	default:
		what += ", nor " + itoa(n-1) + " more of these"
	}
	return wrong(a.where(what), "; nothing was deleted")
}
