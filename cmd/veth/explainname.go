//go:build !tiny

package main

import (
	"strings"

	"vethkit/rtnl/explain"
)

// isFileName says whether a word of explain means a file. Kernel names win,
// and a path of them looks like a path of files: a file wins where the word has a
// / or a . in it and there is one, or where no name begins like it and there is
// one.
func isFileName(d *explain.Dict, word string) bool {
	if word == "-" {
		return true
	}
	if !strings.ContainsAny(word, "/.") && len(d.Find(nil, word)) > 0 {
		return false
	}
	return isFile(word)
}

// explainName shows what the tables know of a kernel name, a path, or a
// beginning: one match whole, several a line each.
func (a *app) explainName(w *args, d *explain.Dict, word string) error {
	es := d.Find(nil, word)
	if len(es) == 0 {
		return a.unknownName(w, d, word)
	}
	whole := sameName(es)
	b := a.out.buf
	for i := range es {
		e := &es[i]
		switch {
		case a.opt.json:
			b = d.AppendEntryJSON(b, e)
		case whole:
			if len(b) > 0 {
				b = append(b, '\n')
			}
			b = d.AppendEntry(b, e)
		default:
			b = explain.AppendEntryLine(b, e)
		}
	}
	a.out.buf = b
	if !whole || a.opt.json {
		return nil
	}
	if longer := d.Longer(nil, word); len(longer) > 0 && len(longer) <= 12 {
		a.put("  longer")
		for i := range longer {
			a.put(" " + longer[i].Name)
		}
		a.put("\n")
	}
	return nil
}

// sameName says whether entries are of one name: that is a whole answer, and
// several names are a list.
func sameName(es []explain.Entry) bool {
	for i := range es {
		if es[i].Name != es[0].Name {
			return false
		}
	}
	return len(es) <= 4
}

// unknownName is the error of a word that is no name, with those that it may
// have been meant for.
func (a *app) unknownName(w *args, d *explain.Dict, word string) error {
	what, sep := "there is no kernel name and no file "+quote(word), "; near it are "
	near := d.Near(nil, word)
	for i := range near {
		what += sep + near[i].Name
		sep = ", "
	}
	return w.mistake(what)
}
