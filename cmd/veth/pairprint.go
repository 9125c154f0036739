package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl"
)

// A pairRow is the words of one end's line that stand in columns.
type pairRow [5]string

const (
	colIndex = iota
	colName
	colWhere
	colState
	colAddr
)

// pairWidths are how wide the columns are.
type pairWidths [5]int

// widen makes columns wide enough for a row.
//
//go:noinline
func (w *pairWidths) widen(r *pairRow) {
	for i, s := range r {
		w[i] = max(w[i], width(s))
	}
}

// width is how many columns a string takes.
//
//go:noinline
func width(s string) int { return utf8.RuneCountInString(s) }

// column prints one of a row's, as wide as it is in all, with before in front.
//
//go:noinline
func (p *printer) column(before string, r *pairRow, w *pairWidths, col int) {
	p.text(before)
	p.pad(r[col], w[col])
}

// printPairs prints pairs: in text a block of two lines each, with -brief a
// line; in JSON an object each.
func (a *app) printPairs(pairs []*vethPair) {
	p := &a.out
	rows := make([][2]pairRow, len(pairs))
	var all [2]pairWidths
	for i, pair := range pairs {
		for j, e := range pair.ends {
			if !p.json {
				a.fillRow(&rows[i][j], e)
				all[j].widen(&rows[i][j])
			}
		}
	}
	p.open("", '[')
	for i, pair := range pairs {
		p.object()
		if a.opt.brief {
			a.printPairBrief(pair, &rows[i], &all)
		} else {
			a.printPair(pair, &rows[i], i > 0)
		}
		p.endObject()
	}
	p.endDocument()
}

// fillRow fills the row of an end.
func (a *app) fillRow(r *pairRow, e *vethEnd) {
	r[colIndex], r[colName], r[colWhere] = "?", "?", a.whereabouts(e)
	if e.index != 0 {
		r[colIndex] = utoa(uint64(e.index))
	}
	if l := e.link; l != nil {
		r[colName] = printable(l.Name)
		r[colState] = operState(l.OperState)
		if !l.Addr.IsZero() {
			r[colAddr] = lladdr(&l.Addr, l.Type)
		}
	}
}

// operState is the word for a state.
func operState(state uint8) string {
	if name := nameIn(operStates, uint32(state)); name != "" {
		return name
	}
	return "0x" + strconv.FormatUint(uint64(state), 16)
}

// printPair prints the lines of a pair, the last without its end with -oneline:
// what ends a line there only stands between lines.
func (a *app) printPair(pair *vethPair, rows *[2]pairRow, apart bool) {
	p := &a.out
	if apart && !a.opt.oneline {
		p.text("\n")
	}
	var w pairWidths
	w.widen(&rows[0])
	w.widen(&rows[1])
	p.open("ends", '[')
	for i, e := range pair.ends {
		p.object()
		p.padLeft(rows[i][colIndex], w[colIndex])
		p.column(": ", &rows[i], &w, colName)
		p.column("  ", &rows[i], &w, colWhere)
		if p.json {
			p.index(e)
			p.whereabouts(e)
		}
		if e.link != nil {
			a.printEnd(e, &rows[i], &w)
		}
		if e.why != "" {
			p.str("why", "  ", e.why, "")
		}
		p.line()
		if a.opt.details {
			a.printGuests(e)
		}
		p.endObject()
	}
	p.close(']')
	if a.opt.stats > 0 {
		a.printPairStats(pair)
	}
	if a.opt.oneline && !p.json {
		p.buf = append(p.buf[:len(p.buf)-len(p.nl)], '\n')
	}
}

// index is a member of an end's object.
func (p *printer) index(e *vethEnd) {
	if e.index != 0 {
		p.num("ifindex", "", uint64(e.index), "")
	}
}

// printEnd prints what is known of an end that has been looked at.
func (a *app) printEnd(e *vethEnd, row *pairRow, w *pairWidths) {
	p, l := &a.out, e.link
	if p.json {
		p.member("ifname", l.Name)
		a.printLinkFlags(l, false)
		printOperState(p, l.OperState, 0)
		if !l.Addr.IsZero() {
			p.member("address", lladdr(&l.Addr, l.Type))
		}
	}
	p.column("  ", row, w, colState)
	p.column("  ", row, w, colAddr)
	p.num("mtu", "  mtu ", uint64(l.MTU), "")
	if l.Group != 0 || p.json {
		p.str("group", "  group ", a.names.group.name(l.Group), "")
	}
	if l.Master != 0 {
		name := e.master
		if name == "" {
			name = "if" + utoa(uint64(l.Master))
		}
		if !p.json {
			name = printable(name)
		}
		p.str("master", "  master ", name, "")
	}
	p.open("addr_info", '[')
	for i := range e.addrs {
		p.object()
		if p.json {
			a.printAddr(&e.addrs[i], l.Name, false)
		} else {
			p.texts("  ", shortAddr(&e.addrs[i]))
		}
		p.endObject()
	}
	p.close(']')
	if a.opt.stats > 0 && p.json {
		a.printLinkStats(l)
	}
}

// printable makes a name that anybody may have chosen fit for a terminal.
//
//go:noinline
func printable(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			r = '?'
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// shortAddr is an address with its peer and length.
func shortAddr(x *rtnl.Addr) string {
	s := host(x.Local.Addr())
	if x.Peer.IsValid() {
		s += " peer " + host(x.Peer)
	}
	return s + "/" + itoa(max(x.Local.Bits(), 0))
}

// printPairBrief prints a line: both names with their states, and where each is.
func (a *app) printPairBrief(pair *vethPair, rows *[2]pairRow, w *[2]pairWidths) {
	p := &a.out
	p.open("ends", '[')
	for i, e := range pair.ends {
		p.object()
		row := &rows[i]
		if p.json {
			p.index(e)
			if l := e.link; l != nil {
				p.member("ifname", l.Name)
				p.member("operstate", operState(l.OperState))
			}
			p.whereabouts(e)
			if e.why != "" {
				p.member("why", e.why)
			}
		}
		p.column("", row, &w[i], colName)
		p.column(" ", row, &w[i], colState)
		if e.why != "" {
			row[colWhere] = strings.TrimPrefix(row[colWhere]+"  "+e.why, "  ")
		}
		if i == 0 {
			p.column(" ", row, &w[i], colWhere)
			p.text("  ")
		} else {
			p.texts(" ", row[colWhere], "\n")
		}
		p.endObject()
	}
	p.close(']')
}
