package main

import "strconv"

// printPairStats prints the counters of both directions, and with -s -s the
// tables of both ends.
func (a *app) printPairStats(pair *vethPair) {
	p, m := &a.out, pair.mirror
	switch {
	case m == nil:
		a.printEndStats(pair.ends[0])
	case p.json:
		a.printMirror(m)
	default:
		for i := range pair.ends {
			a.printDirection(pair, i)
		}
	}
	if a.opt.stats > 1 && !p.json {
		for _, e := range pair.ends {
			if e.link != nil {
				p.texts("    ", printable(e.link.Name), ":")
				p.line()
				a.printLinkStats(e.link)
				p.line()
			}
		}
	}
}

// printMirror prints members of the pair's object.
func (a *app) printMirror(m *mirror) {
	p := &a.out
	p.bool("mirror", "", m.exact(), "")
	p.bool("steady", "", m.steady, "")
	if m.exact() {
		return
	}
	p.open("differ", '[')
	for _, d := range m.differ {
		p.object()
		p.int("packets", "", d.packets, "")
		p.int("bytes", "", d.bytes, "")
		p.endObject()
	}
	p.close(']')
}

// printDirection prints what end i has sent and the other one received.
func (a *app) printDirection(pair *vethPair, i int) {
	p, m := &a.out, pair.mirror
	from, to := pair.ends[i].link, pair.ends[1-i].link
	wide := max(width(from.Name), width(to.Name))
	p.text("    ")
	p.pad(printable(from.Name), wide)
	p.text(" -> ")
	p.pad(printable(to.Name), wide)
	p.texts("  ", a.traffic(from.Stats.TxPackets, from.Stats.TxBytes))
	if d := m.differ[i]; d == (difference{}) {
		p.text("; mirror")
	} else {
		p.text(say("; differ: received %s (%s, %s)", a.traffic(to.Stats.RxPackets, to.Stats.RxBytes), signed(d.packets), signed(d.bytes)))
	}
	if !m.steady {
		p.text(", counting on")
	}
	a.printDrops(from.Stats.TxDropped+from.Stats.TxErrors, to.Stats.RxDropped+to.Stats.RxErrors)
	p.line()
}

func signed(n int64) string {
	s := strconv.FormatInt(n, 10)
	if n > 0 {
		s = "+" + s
	}
	return s
}

// printEndStats prints the counters of the one end that is known.
func (a *app) printEndStats(e *vethEnd) {
	s := &e.link.Stats
	a.out.text(say("    sent %s; received %s", a.traffic(s.TxPackets, s.TxBytes), a.traffic(s.RxPackets, s.RxBytes)))
	a.printDrops(s.TxDropped+s.TxErrors, s.RxDropped+s.RxErrors)
	a.out.line()
}

func (a *app) printDrops(sending, receiving uint64) {
	if sending > 0 {
		a.out.texts("; not sent: ", utoa(sending))
	}
	if receiving > 0 {
		a.out.texts("; dropped when received: ", utoa(receiving))
	}
}

func (a *app) traffic(packets, bytes uint64) string {
	return a.count(packets, "packet") + ", " + a.count(bytes, "byte")
}

// count is a number of things, with -human a rounded one.
func (a *app) count(n uint64, thing string) string {
	if n != 1 {
		thing += "s"
	}
	t := counterTable{human: a.opt.human, base: 1000}
	if a.opt.iec {
		t.base = 1024
	}
	return t.number(n) + " " + thing
}
