package main

import (
	"math"
	"net/netip"
	"time"
)

// An echoTarget is a pingSpec with its names resolved.
type echoTarget struct {
	spec   pingSpec
	zone   uint32 // ifindex of a link-local destination
	device string
}

// A pinger is one run of ping.
type pinger struct {
	pingSpec
	a    *app
	sock *echoSocket
	id   uint16
	data []byte // random at first, so that nobody else's answers are taken for ours
	msg  []byte
	out  bool // a line for each answer

	began time.Time
	slots []pingSlot // by sequence number, reused when those start over
	open  int        // how many of them wait for an answer

	sent, received, duplicates, corrupted, errors int

	min, max, total time.Duration
	squares         float64 // of microseconds
}

type pingSlot struct {
	at    time.Time // zero: not sent
	ended bool      // answered, or known to be lost
}

func newPinger(a *app, target echoTarget) (*pinger, error) {
	s, err := openEcho(target)
	if err != nil {
		return nil, err
	}
	p := &pinger{pingSpec: target.spec, a: a, sock: s, data: make([]byte, target.spec.size)}
	p.slots = make([]pingSlot, min(p.count, 1<<16))
	var random [10]byte
	randomBytes(random[:])
	p.id = uint16(random[8])<<8 | uint16(random[9])
	for i := range p.data {
		p.data[i] = byte(i)
	}
	copy(p.data, random[:8])
	p.out = !p.quiet
	return p, nil
}

func (p *pinger) slot(seq int) *pingSlot { return &p.slots[(seq-1)%len(p.slots)] }

// end notes that nothing more is to come for seq.
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
	p.began = time.Now()
	for seq := 1; seq <= p.count; seq++ {
		if err := p.send(seq); err != nil {
			*o = printer{} // no half of a document
			return err
		}
		until := p.slot(seq).at.Add(p.interval)
		if seq == p.count {
			until = p.slot(seq).at.Add(p.wait)
		}
		for seq < p.count || p.open > 0 {
			got, err := p.receive(until)
			if err != nil {
				return err
			}
			if err := p.a.flushText(); err != nil {
				return err
			}
			if !got && !time.Now().Before(until) {
				break
			}
		}
	}
	o.close(']')
	p.printSummary(o)
	o.endObject()
	o.close(']')
	if o.json {
		o.buf = append(o.buf, '\n')
	}
	return nil
}

// flushText writes what has been printed so far, of text.
func (a *app) flushText() error {
	if a.out.json {
		return nil
	}
	return a.flush()
}

// send sends one. It fails only if the first cannot be sent.
func (p *pinger) send(seq int) error {
	p.msg = appendEcho(p.msg[:0], p.dst.Is6(), p.id, uint16(seq), p.data)
	if s := p.slot(seq); !s.at.IsZero() {
		p.end(seq)
	}
	*p.slot(seq) = pingSlot{at: time.Now()}
	p.open++
	err := p.sock.send(p.msg)
	if err != nil && p.drain() > 0 { // it was about an earlier one
		err = p.sock.send(p.msg)
	}
	if err != nil && p.sent == 0 {
		return refused("ping "+p.dst.String(), err, sendAdvice(err))
	}
	p.sent++
	if err != nil {
		p.fail(seq, "not sent: "+err.Error())
	}
	return nil
}

// drain reads the errors that have come and returns how many there were.
func (p *pinger) drain() (n int) {
	for {
		e, msg, ok := p.sock.recvError()
		if !ok {
			return n
		}
		n++
		seq := p.sent
		if r, ok := readEcho(msg, netip.Addr{}, netip.Addr{}); ok && (r.typ == icmpEcho || r.typ == icmp6Echo) {
			if !p.sock.ours(r.id, p.id) {
				continue
			}
			seq = p.full(r.seq)
		}
		p.failFrom(seq, e)
	}
}

// full returns the latest sequence number sent whose last 16 bits are seq.
func (p *pinger) full(seq uint16) int {
	n := max(p.sent, 1)
	return n - int(uint16(n)-seq)
}

// receive waits for one answer or error until then. got is false if none came.
func (p *pinger) receive(until time.Time) (got bool, err error) {
	in, err := p.sock.recv(until)
	if err != nil || !in.any {
		return false, err
	}
	if in.failed {
		return p.drain() > 0, nil
	}
	now := time.Now()
	e, ok := readEcho(in.msg, in.from, in.to)
	reply := byte(icmpEchoReply)
	if p.dst.Is6() {
		reply = icmp6EchoReply
	}
	seq := p.full(e.seq)
	if !ok || e.typ != reply || !p.sock.ours(e.id, p.id) || seq < 1 || seq <= p.sent-len(p.slots) {
		return true, nil
	}
	head := min(8, len(p.data))
	if e.intact && (len(e.data) < head || string(e.data[:head]) != string(p.data[:head])) {
		return true, nil // somebody else's with our number
	}
	p.answer(seq, in, e, now.Sub(p.slot(seq).at))
	return true, nil
}

// answer counts and prints an answer.
func (p *pinger) answer(seq int, in echoIn, e echo, rtt time.Duration) {
	note := ""
	switch {
	case !e.intact:
		note = "BAD CHECKSUM!"
		p.corrupted++
	case string(e.data) != string(p.data):
		note = "DIFFERENT DATA!"
		p.corrupted++
	case p.slot(seq).ended:
		note = "DUP!"
		p.duplicates++
	default:
		p.received++
		p.time(rtt)
	}
	p.end(seq)
	if !p.out {
		return
	}
	o := &p.a.out
	o.object()
	o.num("bytes", "", uint64(icmpHeader+len(e.data)), " bytes from ")
	o.str("from", "", p.named(in.from).String(), ": icmp_seq=")
	o.num("icmp_seq", "", uint64(seq), "")
	if in.ttl >= 0 {
		o.num("ttl", " ttl=", uint64(in.ttl), "")
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

// failFrom is fail with who says so.
func (p *pinger) failFrom(seq int, e icmpError) {
	from := "this machine"
	if e.from.IsValid() {
		from = e.from.String()
	}
	p.failure(seq, from, e.String())
}

// fail counts and prints that there will be no answer.
func (p *pinger) fail(seq int, why string) { p.failure(seq, "this machine", why) }

func (p *pinger) failure(seq int, from, why string) {
	p.errors++
	if seq > 0 {
		p.end(seq)
	}
	if !p.out {
		return
	}
	o := &p.a.out
	o.object()
	o.str("from", "From ", from, " ")
	o.num("icmp_seq", "icmp_seq=", uint64(max(seq, 0)), " ")
	o.str("error", "", why, "\n")
	o.endObject()
}

func (p *pinger) printHead(o *printer) {
	o.str("destination", "PING ", p.dst.String(), " ")
	o.text("(", p.dst.String(), ") ")
	if p.source.IsValid() {
		o.str("source", "from ", p.source.String(), " ")
	}
	if p.device != "" {
		o.str("device", "over ", p.device, " ")
	}
	o.num("bytes", "", uint64(p.size), "")
	if p.dst.Is4() {
		o.text("(", itoa(p.size+icmpHeader+20), ") bytes of data.\n")
	} else {
		o.text(" data bytes\n")
	}
}

func (p *pinger) printSummary(o *printer) {
	o.text("\n--- ", p.dst.String(), " ping statistics ---\n")
	o.num("transmitted", "", uint64(p.sent), " packets transmitted, ")
	o.num("received", "", uint64(p.received), " received")
	for _, c := range []struct {
		what string
		n    int
	}{{"duplicates", p.duplicates}, {"corrupted", p.corrupted}, {"errors", p.errors}} {
		if c.n > 0 {
			o.num(c.what, ", +", uint64(c.n), " "+c.what)
		}
	}
	o.decimal("loss", ", ", uint64(p.sent-p.received)*100*10000/uint64(max(p.sent, 1)), 4, "% packet loss")
	o.num("time", ", time ", uint64(time.Since(p.began).Milliseconds()), "ms\n")
	if p.received == 0 {
		return
	}
	avg := p.total / time.Duration(p.received)
	us := float64(avg) / 1000
	mdev := time.Duration(math.Sqrt(max(p.squares/float64(p.received)-us*us, 0)) * 1000)
	o.text("rtt min/avg/max/mdev = ")
	o.open("rtt", '{')
	for i, t := range []struct {
		key string
		v   time.Duration
	}{{"min", p.min}, {"avg", avg}, {"max", p.max}, {"mdev", mdev}} {
		if i > 0 {
			o.text("/")
		}
		o.fixed(t.key, "", uint64(t.v.Microseconds()), 3, "")
	}
	o.endObject()
	o.text(" ms\n")
}

// printMS prints milliseconds with three digits, as ping(8) does: more only
// below one.
func printMS(o *printer, key, before string, d time.Duration, after string) {
	us := uint64(d.Microseconds())
	switch {
	case o.json || us < 1000:
		o.fixed(key, before, us, 3, after)
	case us < 10000:
		o.fixed(key, before, us/10, 2, after)
	case us < 100000:
		o.fixed(key, before, us/100, 1, after)
	default:
		o.num(key, before, us/1000, after)
	}
}
