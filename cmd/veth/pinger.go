package main

import (
	"math"
	"net/netip"
	"time"
)

// A pinger is one run of ping.
type pinger struct {
	*pingSpec
	*echoSocket
	a    *app
	id   uint16
	msg  []byte // the request
	data []byte // its end: random at first, so that nobody else's answers are taken for ours

	slots []pingSlot // by sequence number, reused when those start over
	open  int        // how many of them wait for an answer

	sent, received int
	faults         [3]int // of each of pingFaults

	min, max, total time.Duration
	squares         float64 // of microseconds
}

// pingFaults are what the summary counts beside answers.
var pingFaults = [...]string{"duplicates", "corrupted", "errors"}

const (
	duplicates = iota
	corrupted
	failures
)

// A pingSlot is what is known of one echo.
type pingSlot struct {
	at    time.Duration // 0: not sent
	ended bool          // answered, or known to be lost
}

// newPinger opens the socket and makes the request.
func newPinger(a *app, spec *pingSpec) (*pinger, error) {
	s, err := openEcho(spec)
	if err != nil {
		return nil, err
	}
	p := &pinger{pingSpec: spec, echoSocket: s, a: a, msg: make([]byte, icmpHeader+spec.size)}
	p.data, p.slots = p.msg[icmpHeader:], make([]pingSlot, min(p.count, 1<<16))
	for i := range p.data {
		p.data[i] = byte(i)
	}
	var random [10]byte
	randomBytes(random[:])
	p.id = uint16(random[8])<<8 | uint16(random[9])
	copy(p.data, random[:8])
	return p, nil
}

// slot is that of a sequence number, counted from 1.
//
//go:noinline
func (p *pinger) slot(seq int) *pingSlot { return &p.slots[(seq-1)%len(p.slots)] }

// end notes that nothing more is to come for seq.
//
//go:noinline
func (p *pinger) end(seq int) {
	if s := p.slot(seq); !s.ended {
		s.ended = true
		p.open--
	}
}

// run sends the echoes and prints what comes of them.
func (p *pinger) run() error {
	o := &p.a.out
	o.open("", '[')
	o.object()
	p.printHead(o)
	o.open("replies", '[')
	for seq := 1; seq <= p.count; seq++ {
		if err := p.sendEcho(seq); err != nil {
			*o = printer{} // no half of a document
			return err
		}
		until := p.slot(seq).at + p.interval
		if seq == p.count {
			until = p.slot(seq).at + p.wait
		}
		for seq < p.count || p.open > 0 {
			got := p.receive(until)
			if !o.json {
				if err := p.a.flush(); err != nil {
					return err
				}
			}
			if !got && p.now() >= until {
				break
			}
		}
	}
	o.close(']')
	p.printSummary(o)
	o.endObject()
	o.endDocument()
	return nil
}

// sendEcho sends one. It fails only if the first cannot be sent.
func (p *pinger) sendEcho(seq int) error {
	putEcho(p.msg, p.v6, p.id, uint16(seq))
	s := p.slot(seq)
	if s.at != 0 {
		p.end(seq)
	}
	*s = pingSlot{at: p.now()}
	p.open++
	err := p.send(p.msg)
	if err != nil && p.drain() > 0 { // it was about an earlier one
		err = p.send(p.msg)
	}
	if err != nil && p.sent == 0 {
		return refused("ping "+p.dst.String(), err, textOf(err, sendAdvice))
	}
	p.sent++
	if err != nil {
		p.fail(seq, netip.Addr{}, "not sent: "+err.Error())
	}
	return nil
}

// drain reads the errors that have come and returns how many there were.
func (p *pinger) drain() (n int) {
	for p.recvError() {
		n++
		seq, e := p.sent, &p.in
		if e.read() && (e.typ == icmpEcho || e.typ == icmp6Echo) {
			if !p.ours(e.id, p.id) {
				continue
			}
			seq = p.full(e.seq)
		}
		p.fail(seq, e.err.from, e.err.String())
	}
	return n
}

// full returns the latest sequence number sent whose last 16 bits are seq.
func (p *pinger) full(seq uint16) int {
	n := max(p.sent, 1)
	return n - int(uint16(n)-seq)
}

// receive waits for one answer or error until then, and says whether one came.
func (p *pinger) receive(until time.Duration) bool {
	came, err := p.recv(until)
	if err != nil {
		return p.drain() > 0
	}
	if !came {
		return false
	}
	at, e := p.now(), &p.in
	reply := byte(icmpEchoReply)
	if p.v6 {
		reply = icmp6EchoReply
	}
	if !e.read() || e.typ != reply || !p.ours(e.id, p.id) {
		return true
	}
	seq, head := p.full(e.seq), min(8, p.size)
	switch {
	case seq < 1 || seq <= p.sent-len(p.slots):
	case e.intact && string(e.data[:min(head, len(e.data))]) != string(p.data[:head]): // somebody else's with our number
	default:
		p.answer(seq, at-p.slot(seq).at)
	}
	return true
}

// answer counts and prints an answer.
func (p *pinger) answer(seq int, rtt time.Duration) {
	note, fault, e := "", corrupted, &p.in
	switch {
	case !e.intact:
		note = "BAD CHECKSUM!"
	case string(e.data) != string(p.data):
		note = "DIFFERENT DATA!"
	case p.slot(seq).ended:
		note, fault = "DUP!", duplicates
	}
	if note != "" {
		p.faults[fault]++
	} else {
		p.received++
		p.time(rtt)
	}
	p.end(seq)
	if p.quiet {
		return
	}
	o := &p.a.out
	o.object()
	o.num("bytes", "", uint64(len(e.msg)), " bytes from ")
	o.str("from", "", p.named(e.from).String(), ": icmp_seq=")
	o.num("icmp_seq", "", uint64(seq), "")
	if e.ttl >= 0 {
		o.num("ttl", " ttl=", uint64(e.ttl), "")
	}
	printMS(o, "time", " time=", rtt, " ms")
	if note != "" {
		o.str("note", " (", note, ")")
	}
	o.text("\n")
	o.endObject()
}

// named gives a link-local address its link's name.
func (p *pinger) named(a netip.Addr) netip.Addr {
	n, ok := parseUint(a.Zone(), 32)
	switch {
	case !ok:
		return a
	case a.WithZone("") == p.dst.WithZone("") && p.dst.Zone() != "":
		return p.dst
	}
	return a.WithZone(p.a.ifname(uint32(n)))
}

// time adds a round trip to the summary.
func (p *pinger) time(rtt time.Duration) {
	if p.received == 1 || rtt < p.min {
		p.min = rtt
	}
	p.max = max(p.max, rtt)
	p.total += rtt
	us := float64(rtt) / 1000
	p.squares += us * us
}

// fail counts and prints that there will be no answer, and who says so: without an
// address this machine.
func (p *pinger) fail(seq int, from netip.Addr, why string) {
	p.faults[failures]++
	if seq > 0 {
		p.end(seq)
	}
	if p.quiet {
		return
	}
	who := "this machine"
	if from.IsValid() {
		who = from.String()
	}
	o := &p.a.out
	o.object()
	o.str("from", "From ", who, " ")
	o.num("icmp_seq", "icmp_seq=", uint64(max(seq, 0)), " ")
	o.str("error", "", why, "\n")
	o.endObject()
}

// printHead prints what is pinged.
func (p *pinger) printHead(o *printer) {
	dst := p.dst.String()
	o.str("destination", "PING ", dst, " ")
	o.texts("(", dst, ") ")
	if p.source.IsValid() {
		o.str("source", "from ", p.source.String(), " ")
	}
	if p.device != "" {
		o.str("device", "over ", p.device, " ")
	}
	o.num("bytes", "", uint64(p.size), "")
	if p.v6 {
		o.text(" data bytes\n")
	} else {
		o.texts("(", itoa(p.size+icmpHeader+20), ") bytes of data.\n")
	}
}

// printSummary prints the counters, and if there were answers their times.
func (p *pinger) printSummary(o *printer) {
	o.texts("\n--- ", p.dst.String(), " ping statistics ---\n")
	o.num("transmitted", "", uint64(p.sent), " packets transmitted, ")
	o.num("received", "", uint64(p.received), " received")
	for i, n := range p.faults {
		if n > 0 {
			o.num(pingFaults[i], ", +", uint64(n), " "+pingFaults[i])
		}
	}
	o.decimal("loss", ", ", uint64(p.sent-p.received)*100*10000/uint64(max(p.sent, 1)), 4, "% packet loss")
	o.num("time", ", time ", uint64(p.now().Milliseconds()), "ms\n")
	if p.received == 0 {
		return
	}
	avg := p.total / time.Duration(p.received)
	us := float64(avg) / 1000
	mdev := time.Duration(math.Sqrt(max(p.squares/float64(p.received)-us*us, 0)) * 1000)
	o.text("rtt min/avg/max/mdev = ")
	o.open("rtt", '{')
	before := ""
	for i, t := range [...]time.Duration{p.min, avg, p.max, mdev} {
		o.fixed(pingTimes[i], before, uint64(t.Microseconds()), 3, "")
		before = "/"
	}
	o.endObject()
	o.text(" ms\n")
}

var pingTimes = [...]string{"min", "avg", "max", "mdev"}

// printMS prints milliseconds with three digits, as ping(8) does: more only
// below one.
func printMS(o *printer, key, before string, d time.Duration, after string) {
	us, digits := uint64(d.Microseconds()), 3
	for v := us; v >= 1000 && digits > 0 && !o.json; v /= 10 {
		us /= 10
		digits--
	}
	if digits == 0 {
		o.num(key, before, us, after)
		return
	}
	o.fixed(key, before, us, digits, after)
}
