package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl"
)

// A pairRow is the words of one end's line that stand in columns.
type pairRow struct{ index, name, where, state, addr string }

// printPairs prints pairs: in text a block of two lines each, with -brief a
// line; in JSON an object each.
func (a *app) printPairs(pairs []*vethPair) {
	p := &a.out
	rows := make([][2]pairRow, len(pairs))
	var all [2]pairRow // the widths of all
	for i, pair := range pairs {
		for j, e := range pair.ends {
			if !p.json {
				rows[i][j] = a.pairRow(e)
				all[j].widen(&rows[i][j])
			}
		}
	}
	p.document(func() {
		for i, pair := range pairs {
			p.object()
			if a.opt.brief {
				a.printPairBrief(pair, &rows[i], &all)
			} else {
				a.printPair(pair, &rows[i], i > 0)
			}
			p.endObject()
		}
	})
}

// widen makes columns wide enough for a row.
func (r *pairRow) widen(x *pairRow) {
	for _, c := range [...][2]*string{{&r.index, &x.index}, {&r.name, &x.name}, {&r.where, &x.where}, {&r.state, &x.state}, {&r.addr, &x.addr}} {
		if width(*c[1]) > width(*c[0]) {
			*c[0] = *c[1]
		}
	}
}

func width(s string) int { return utf8.RuneCountInString(s) }

func (a *app) pairRow(e *vethEnd) pairRow {
	r := pairRow{index: "?", name: "?", where: a.whereabouts(e)}
	if e.index != 0 {
		r.index = utoa(uint64(e.index))
	}
	if l := e.link; l != nil {
		r.name = printable(l.Name)
		r.state = operState(l.OperState)
		if !l.Addr.IsZero() {
			r.addr = lladdr(&l.Addr, l.Type)
		}
	}
	return r
}

// operState is the word for a state.
func operState(state uint8) string {
	if int(state) < len(operStates) {
		return operStates[state]
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
	w := rows[0]
	w.widen(&rows[1])
	p.open("ends", '[')
	for i, e := range pair.ends {
		p.object()
		p.padLeft(rows[i].index, width(w.index))
		p.text(": ")
		if e.index != 0 {
			p.only().num("ifindex", "", uint64(e.index), "")
		}
		p.pad(rows[i].name, width(w.name))
		p.text("  ")
		p.pad(rows[i].where, width(w.where))
		a.printWhereabouts(e)
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

// printEnd prints what is known of an end that has been looked at.
func (a *app) printEnd(e *vethEnd, row, w *pairRow) {
	p, l := &a.out, e.link
	p.only().str("ifname", "", l.Name, "")
	if p.json {
		a.printLinkFlags(l, false)
		printOperState(p, l.OperState, 0)
	}
	p.text("  ")
	p.pad(row.state, width(w.state))
	p.text("  ")
	p.pad(row.addr, width(w.addr))
	if !l.Addr.IsZero() {
		p.only().str("address", "", lladdr(&l.Addr, l.Type), "")
	}
	p.num("mtu", "  mtu ", uint64(l.MTU), "")
	if l.Group != 0 || p.json {
		p.str("group", "  group ", a.names.group.name(l.Group), "")
	}
	if l.Master != 0 {
		name := e.master
		if name == "" {
			name = "if" + utoa(uint64(l.Master))
		}
		p.str("master", "  master ", a.shown(name), "")
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

// shown is a name as the output can have it.
func (a *app) shown(s string) string {
	if a.out.json {
		return s
	}
	return printable(s)
}

// printable makes a name that anybody may have chosen fit for a terminal.
//
//go:noinline
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '?'
		}
		return r
	}, s)
}

func shortAddr(x *rtnl.Addr) string {
	s := host(x.Local.Addr())
	if x.Peer.IsValid() {
		s += " peer " + host(x.Peer)
	}
	return s + "/" + itoa(max(x.Local.Bits(), 0))
}

// printPairBrief prints a line: both names with their states, and where each is.
func (a *app) printPairBrief(pair *vethPair, rows, w *[2]pairRow) {
	p := &a.out
	p.open("ends", '[')
	for i, e := range pair.ends {
		p.object()
		if e.index != 0 {
			p.only().num("ifindex", "", uint64(e.index), "")
		}
		if l := e.link; l != nil {
			p.only().str("ifname", "", l.Name, "")
			p.only().str("operstate", "", operState(l.OperState), "")
		}
		a.printWhereabouts(e)
		p.pad(rows[i].name, width(w[i].name))
		p.text(" ")
		p.pad(rows[i].state, width(w[i].state))
		p.text(" ")
		where := rows[i].where
		if e.why != "" {
			where = strings.TrimPrefix(where+"  "+e.why, "  ")
			p.only().str("why", "", e.why, "")
		}
		if i == 0 {
			p.pad(where, width(w[i].where))
			p.text("  ")
		} else {
			p.text(where)
		}
		p.endObject()
	}
	p.close(']')
	p.text("\n")
}
