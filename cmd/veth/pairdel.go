package main

import (
	"errors"
	"strconv"

	"vethkit/rtnl"
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
		return d, w.errorf("which pair? The name of one of its ends is missing")
	}
	return d, nil
}

func (a *app) pairDel(w *args) error {
	d, err := parsePairDel(w, a.lateOption)
	if err != nil {
		return err
	}
	wanted := make(map[string]bool, int(d.count)*len(d.names))
	for _, name := range d.names {
		for i := range d.count {
			wanted[numbered(name, i, d.count)] = true
		}
	}
	return a.deleteLinks(wanted, true)
}

// deleteLinks deletes the links of these names, all in one batch: if one is
// missing, or with veths is no veth, none is deleted.
func (a *app) deleteLinks(wanted map[string]bool, veths bool) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	missing := len(wanted)
	var wrong error
	if err := pair.EachLink(c, func(l *pair.Link) {
		switch {
		case !wanted[l.Name]:
		case veths && !l.Veth:
			wrong = &nameError{a.where(quote(l.Name)+" is no veth") + "; nothing was deleted"}
		default:
			missing--
		}
	}); a.listed(err) != nil {
		return err
	}
	switch {
	case wrong != nil:
		return wrong
	case missing > 0:
		return a.whichMissing(c, wanted, missing)
	}
	_, err = pair.DelLinks(c, func(l *pair.Link) bool { return wanted[l.Name] && (l.Veth || !veths) })
	return because(a.where("delete "+strconv.Itoa(len(wanted))+" links"), err)
}

// whichMissing names one link that is not there.
func (a *app) whichMissing(c *rtnl.Conn, wanted map[string]bool, missing int) error {
	there := map[string]bool{}
	if err := pair.EachLink(c, func(l *pair.Link) { there[l.Name] = true }); err != nil {
		return err
	}
	first := ""
	for name := range wanted {
		if !there[name] && (first == "" || len(name) < len(first) || len(name) == len(first) && name < first) {
			first = name
		}
	}
	if first == "" {
		return errors.New("links come and go while they are looked at: try again")
	}
	what := "there is no link " + quote(first)
	if missing > 1 {
		what += ", nor " + strconv.Itoa(missing-1) + " more of these"
	}
	return &nameError{a.where(what) + "; nothing was deleted"}
}
