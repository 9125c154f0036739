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
	rx, tx := rxCounters(s, more), txCounters(s, changes, more)
	if a.out.json {
		printCountersJSON(&a.out, "rx", rx)
		printCountersJSON(&a.out, "tx", tx)
		return
	}
	t := counterTable{p: &a.out, human: a.opt.human, base: 1000}
	if a.opt.iec {
		t.base = 1024
	}
	t.print(rx, tx)
}

// A counter is one number of the tables. Its JSON key and its column in the
// text are apart: some counters stand in one of them only, or in another row.
type counter struct {
	row    int    // 0: first row, 1: the row of errors
	column int    // from 0; −1: not in text
	head   string // the column's head
	key    string // "": not in JSON
	v      uint64
	blank  bool // in text there is only an empty column
}

// rxCounters are in the order of JSON; text goes by row and column.
func rxCounters(s *rtnl.LinkStats, more bool) []counter {
	c := []counter{
		{0, 0, "bytes", "bytes", s.RxBytes, false},
		{0, 1, "packets", "packets", s.RxPackets, false},
		{0, 2, "errors", "errors", s.RxErrors, false},
		{0, 3, "dropped", "dropped", s.RxDropped, false},
		{0, 4, "missed", "", s.RxMissedErrors, false},
		{0, -1, "", "over_errors", s.RxOverErrors, false},
		{0, 5, "mcast", "multicast", s.Multicast, false},
		rare(0, 6, "compressed", "compressed", s.RxCompressed, true),
	}
	if more {
		c = append(c,
			counter{1, 1, "length", "length_errors", s.RxLengthErrors, false},
			counter{1, 2, "crc", "crc_errors", s.RxCRCErrors, false},
			counter{1, 3, "frame", "frame_errors", s.RxFrameErrors, false},
			counter{1, 4, "fifo", "fifo_errors", s.RxFIFOErrors, false},
			counter{1, -1, "", "missed_errors", s.RxMissedErrors, false},
			counter{1, 5, "overrun", "", s.RxOverErrors, false},
			rare(1, 6, "nohandler", "nohandler", s.RxNoHandler, false),
			rare(1, 7, "otherhost", "otherhost", s.RxOtherhostDropped, false))
	}
	return c
}

func txCounters(s *rtnl.LinkStats, changes rtnl.Opt[uint32], more bool) []counter {
	c := []counter{
		{0, 0, "bytes", "bytes", s.TxBytes, false},
		{0, 1, "packets", "packets", s.TxPackets, false},
		{0, 2, "errors", "errors", s.TxErrors, false},
		{0, 3, "dropped", "dropped", s.TxDropped, false},
		{0, 4, "carrier", "carrier_errors", s.TxCarrierErrors, false},
		{0, 5, "collsns", "collisions", s.Collisions, false},
		rare(0, 6, "compressed", "compressed", s.TxCompressed, true),
	}
	if more {
		c = append(c,
			counter{1, 1, "aborted", "aborted_errors", s.TxAbortedErrors, false},
			counter{1, 2, "fifo", "fifo_errors", s.TxFIFOErrors, false},
			counter{1, 3, "window", "window_errors", s.TxWindowErrors, false},
			counter{1, -1, "", "heartbeat_errors", s.TxHeartbeatErrors, false},
			counter{1, 4, "heartbt", "", s.TxHeartbeatErrors, false})
		if changes.Set {
			c = append(c, counter{1, 5, "transns", "carrier_changes", uint64(changes.V), false})
		} else {
			c = append(c, counter{row: 1, column: 5, blank: true})
		}
	}
	return c
}

// rare is a counter that is shown only when it has counted; its column stays,
// empty, if keep is set.
func rare(row, column int, head, key string, v uint64, keep bool) counter {
	switch {
	case v != 0:
		return counter{row, column, head, key, v, false}
	case keep:
		return counter{row: row, column: column, blank: true}
	}
	return counter{column: -1}
}

func printCountersJSON(p *printer, key string, cs []counter) {
	p.open(key, '{')
	for _, c := range cs {
		if c.key != "" {
			p.num(c.key, "", c.v, "")
		}
	}
	p.close('}')
}

// A counterTable is the text: columns, wide enough for all four rows.
type counterTable struct {
	p     *printer
	human bool // with k, M, G, …
	base  uint64
	width [8]int
}

func (t *counterTable) print(rx, tx []counter) {
	t.width = [8]int{len("*X errors:"), len("packets"), len("errors"), len("dropped"), len("heartbt"), len("overrun"),
		len("compressed"), len("otherhost")}
	for _, cs := range [][]counter{rx, tx} {
		for _, c := range cs {
			if c.column >= 0 && !t.human {
				t.width[c.column] = max(t.width[c.column], len(strconv.FormatUint(c.v, 10)))
			}
		}
	}
	t.rows("    RX", rx)
	t.p.line()
	t.rows("    TX", tx)
}

// rows prints one direction: a row of heads, a row of numbers, and both again
// for errors.
func (t *counterTable) rows(title string, cs []counter) {
	for row := range 2 {
		var of []counter
		for _, c := range cs {
			if c.row == row && c.column >= 0 {
				of = append(of, c)
			}
		}
		if len(of) == 0 {
			return
		}
		if row == 1 {
			t.p.line()
		}
		t.heads(title, of)
		t.p.line()
		t.p.text("    ")
		if row == 1 {
			t.p.padLeft("", t.width[0]+1)
		}
		for _, c := range of {
			if !c.blank {
				t.p.padLeft(t.number(c.v), t.width[c.column])
				t.p.text(" ")
			}
		}
	}
}

// heads prints a row of heads. Where the errors begin with the second column
// their title fills the first.
func (t *counterTable) heads(title string, cs []counter) {
	if cs[0].column == 0 {
		t.p.text(title, ": ")
		t.p.padLeft(cs[0].head, t.width[0]-len("RX: "))
		cs = cs[1:]
	} else {
		t.p.text(title, " errors:")
		t.p.padLeft("", t.width[0]-len("RX errors:"))
	}
	for _, c := range cs {
		t.p.text(" ")
		t.p.padLeft(c.head, t.width[c.column])
	}
}

// number is a counter in digits, or with -human in about three of them.
func (t *counterTable) number(v uint64) string {
	if !t.human || v < t.base {
		return strconv.FormatUint(v, 10)
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
