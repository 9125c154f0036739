package main

import (
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// printLinkStats prints the counters of a link: two tables, without the end of
// the last line; as many as -s was given.
func (a *app) printLinkStats(l *rtnl.Link) {
	key := "stats64"
	switch {
	case l.Has(uapi.IFLA_STATS64):
	case l.Has(uapi.IFLA_STATS):
		key = "stats"
	default:
		return
	}
	changes := rtnl.Opt[uint32]{V: l.CarrierChanges, Set: l.Has(uapi.IFLA_CARRIER_CHANGES)}
	a.out.open(key, '{')
	a.printCounters(&l.Stats, changes, a.opt.stats > 1)
	a.out.close('}')
}

// printCounters prints counters; with more, those of each kind of error too.
func (a *app) printCounters(s *rtnl.LinkStats, changes rtnl.Opt[uint32], more bool) {
	var transitions *uint64
	if n := uint64(changes.V); changes.Set {
		transitions = &n
	}
	t := counterTable{p: &a.out, more: more, human: a.opt.human, base: 1000}
	if a.opt.iec {
		t.base = 1024
	}
	t.print([]counter{ // in the order of JSON; text goes by row and column
		{0, 0, "bytes", "bytes", always, &s.RxBytes},
		{0, 1, "packets", "packets", always, &s.RxPackets},
		{0, 2, "errors", "errors", always, &s.RxErrors},
		{0, 3, "dropped", "dropped", always, &s.RxDropped},
		{0, 4, "missed", "", always, &s.RxMissedErrors},
		{0, -1, "", "over_errors", always, &s.RxOverErrors},
		{0, 5, "mcast", "multicast", always, &s.Multicast},
		{0, 6, "compressed", "compressed", orBlank, &s.RxCompressed},
		{1, 1, "length", "length_errors", always, &s.RxLengthErrors},
		{1, 2, "crc", "crc_errors", always, &s.RxCRCErrors},
		{1, 3, "frame", "frame_errors", always, &s.RxFrameErrors},
		{1, 4, "fifo", "fifo_errors", always, &s.RxFIFOErrors},
		{1, -1, "", "missed_errors", always, &s.RxMissedErrors},
		{1, 5, "overrun", "", always, &s.RxOverErrors},
		{1, 6, "nohandler", "nohandler", orNone, &s.RxNoHandler},
		{1, 7, "otherhost", "otherhost", orNone, &s.RxOtherhostDropped},
	}, []counter{
		{0, 0, "bytes", "bytes", always, &s.TxBytes},
		{0, 1, "packets", "packets", always, &s.TxPackets},
		{0, 2, "errors", "errors", always, &s.TxErrors},
		{0, 3, "dropped", "dropped", always, &s.TxDropped},
		{0, 4, "carrier", "carrier_errors", always, &s.TxCarrierErrors},
		{0, 5, "collsns", "collisions", always, &s.Collisions},
		{0, 6, "compressed", "compressed", orBlank, &s.TxCompressed},
		{1, 1, "aborted", "aborted_errors", always, &s.TxAbortedErrors},
		{1, 2, "fifo", "fifo_errors", always, &s.TxFIFOErrors},
		{1, 3, "window", "window_errors", always, &s.TxWindowErrors},
		{1, -1, "", "heartbeat_errors", always, &s.TxHeartbeatErrors},
		{1, 4, "heartbt", "", always, &s.TxHeartbeatErrors},
		{1, 5, "transns", "carrier_changes", always, transitions},
	})
}

// A counter is one number of the tables. Its JSON key and its column in the
// text are apart: some counters stand in one of them only, or in another row.
type counter struct {
	row    int8   // 0: first row, 1: the row of errors
	column int8   // from 0; −1: not in text
	head   string // the column's head
	key    string // "": not in JSON
	show   uint8
	v      *uint64 // nil: not known; its column is empty
}

// Whether a counter is shown that has counted nothing.
const (
	always  = iota
	orBlank // no; its column stays, empty
	orNone  // no, nor its column
)

// blank says whether there is no number to show.
//
//go:noinline
func (c *counter) blank() bool { return c.v == nil || c.show != always && *c.v == 0 }

// A counterTable is the text: columns, wide enough for all four rows.
type counterTable struct {
	p     *printer
	more  bool
	human bool // with k, M, G, …
	base  uint64
	width [8]int
}

func (t *counterTable) print(rx, tx []counter) {
	t.width = [8]int{len("*X errors:"), len("packets"), len("errors"), len("dropped"), len("heartbt"), len("overrun"),
		len("compressed"), len("otherhost")}
	t.widen(rx)
	t.widen(tx)
	t.rows("rx", "    RX", rx)
	t.p.line()
	t.rows("tx", "    TX", tx)
}

// widen makes the columns wide enough.
func (t *counterTable) widen(cs []counter) {
	for i := range cs {
		if c := &cs[i]; c.column >= 0 && !c.blank() && !t.human && (c.row == 0 || t.more) {
			t.width[c.column] = max(t.width[c.column], len(utoa(*c.v)))
		}
	}
}

// rows prints one direction: a row of heads, a row of numbers, and both again
// for errors.
func (t *counterTable) rows(key, title string, cs []counter) {
	p := t.p
	p.open(key, '{')
	t.row(title+": ", 0, cs)
	if t.more {
		p.line()
		t.row(title+" errors:", 1, cs)
	}
	p.close('}')
}

// row prints heads and numbers. Where the errors begin with the second column
// their title fills the first.
func (t *counterTable) row(title string, row int8, cs []counter) {
	p := t.p
	p.text(title)
	at := t.width[0] + len("    ") - len(title)
	if row == 1 {
		p.padLeft("", at)
	}
	for i := range cs {
		c := &cs[i]
		if c.row != row || c.column < 0 || c.show == orNone && c.blank() {
			continue
		}
		if c.column > 0 {
			p.text(" ")
			at = t.width[c.column]
		}
		head := c.head
		if c.blank() {
			head = ""
		}
		p.padLeft(head, at)
	}
	p.line()
	p.text("    ")
	if row == 1 {
		p.padLeft("", t.width[0]+1)
	}
	for i := range cs {
		c := &cs[i]
		if c.row != row || c.blank() {
			continue
		}
		if p.json && c.key != "" {
			p.num(c.key, "", *c.v, "")
		}
		if c.column >= 0 {
			p.padLeft(t.number(*c.v), t.width[c.column])
			p.text(" ")
		}
	}
}

// number is a counter in digits, or with -human in about three of them.
func (t *counterTable) number(v uint64) string {
	if !t.human || v < t.base {
		return utoa(v)
	}
	const prefix = "kMGTPE"
	unit, i := t.base, 0
	for v/t.base >= unit && i < len(prefix)-1 {
		unit *= t.base
		i++
	}
	digits := 2
	for limit := uint64(10); digits > 0 && v/unit >= limit; limit *= 10 {
		digits--
	}
	s := strconv.FormatFloat(float64(v)/float64(unit), 'f', digits, 64)
	s += prefix[i : i+1]
	if t.base == 1024 {
		s += "i"
	}
	return s
}
