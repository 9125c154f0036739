package main

import (
	"math"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"vethkit/rtnl/uapi"
)

const pingUsage = `ping [ -c COUNT ] [ -i SECONDS ] [ -W SECONDS ] [ -s BYTES ] [ -I { ADDRESS | DEVICE } ] [ -q ] [ -4 | -6 ] ADDRESS
     -c: how many, 4 if not said    -i: from one to the next, 1    -W: how long to wait after the last, 1
     -s: bytes of data, 56          -I: from this address, or through this link
     a link-local address needs its link: fe80::1%eth0
     status: 0 there were answers, 1 there were none, 2 it could not be tried
`

// A pingSpec is what ping was asked for. Unlike ping(8) it ends by itself.
type pingSpec struct {
	dst      netip.Addr
	count    int
	interval time.Duration
	wait     time.Duration // for answers, after the last was sent
	size     int           // bytes of data
	source   netip.Addr
	device   string
	quiet    bool
}

// maxPingSeconds bounds -i and -W.
const maxPingSeconds = 86400

// parsePing reads ping's words, options as getopt(3) has them.
func parsePing(w *args, family uint8) (pingSpec, error) {
	p := pingSpec{count: 4, interval: time.Second, wait: time.Second, size: 56}
	dst := ""
	for !w.done() {
		word := w.next()
		if len(word) > 1 && word[0] == '-' {
			if err := p.options(word[1:], w, &family); err != nil {
				return p, err
			}
			continue
		}
		if dst != "" {
			return p, w.errorf(quote(word), " is one address too many; there is ", quote(dst))
		}
		dst = word
	}
	if dst == "" {
		return p, w.errorf("the address is missing")
	}
	addr, err := netip.ParseAddr(dst)
	if err != nil {
		return p, w.errorf(quote(dst), " is no address; names are not looked up")
	}
	p.dst = addr
	return p, p.check(w, family)
}

// options reads one word of options, without its dash: -q, -c 3, -c3, -qc3.
func (p *pingSpec) options(word string, w *args, family *uint8) error {
	for i := 0; i < len(word); i++ {
		key := "-" + word[i:i+1]
		if strings.IndexByte("ciWsI", word[i]) >= 0 {
			v := word[i+1:]
			if v == "" {
				var err error
				if v, err = w.value(key); err != nil {
					return err
				}
			}
			return p.option(key, v, w)
		}
		switch word[i] {
		case 'q':
			p.quiet = true
		case 'n': // as ping(8): no names, which there never are
		case '4':
			*family = uapi.AF_INET
		case '6':
			*family = uapi.AF_INET6
		default:
			return w.errorf("option ", quote(key), " is unknown")
		}
	}
	return nil
}

func (p *pingSpec) option(key, v string, w *args) error {
	switch key {
	case "-c":
		n, ok := parseUint(v, 31)
		if !ok || n == 0 {
			return w.errorf("-c is a number from 1 to 2147483647, not ", quote(v))
		}
		p.count = int(n)
	case "-i", "-W":
		d, ok := parseSeconds(v)
		if !ok {
			return w.errorf(key, " is a number of seconds like 0.2, at most ", strconv.Itoa(maxPingSeconds), ", not ", quote(v))
		}
		if key == "-i" {
			p.interval = d
		} else {
			p.wait = d
		}
	case "-s":
		n, ok := parseUint(v, 31)
		if !ok || n > 65527 {
			return w.errorf("-s is a number of bytes from 0 to 65507 (IPv6: 65527), not ", quote(v))
		}
		p.size = int(n)
	case "-I":
		if a, err := netip.ParseAddr(v); err == nil {
			p.source = a
		} else {
			p.device = v
		}
	}
	return nil
}

// check says what does not fit together.
func (p *pingSpec) check(w *args, family uint8) error {
	switch {
	case p.dst.Is4In6():
		return w.errorf(p.dst.String(), " is an IPv4 address in disguise; ping ", p.dst.Unmap().String())
	case family == uapi.AF_INET && !p.dst.Is4(), family == uapi.AF_INET6 && !p.dst.Is6():
		return w.errorf(p.dst.String(), " is no ", familyWord(family), "address")
	case p.source.IsValid() && p.source.Is4() != p.dst.Is4():
		return w.errorf(p.source.String(), " and ", p.dst.String(), " are of different families")
	case p.dst.Is4() && p.size > 65507:
		return w.errorf("-s is at most 65507 with IPv4")
	case needsLink(p.dst) && p.dst.Zone() == "" && p.device == "":
		return w.errorf(p.dst.String(), " is link-local: say on which link, ", p.dst.String(), "%eth0")
	}
	return nil
}

func needsLink(a netip.Addr) bool {
	return a.Is6() && (a.IsLinkLocalUnicast() || a.IsLinkLocalMulticast() || a.IsInterfaceLocalMulticast())
}

// parseSeconds reads a decimal number of seconds, to the nanosecond.
func parseSeconds(s string) (time.Duration, bool) {
	whole, frac, dot := strings.Cut(s, ".")
	if whole == "" && frac == "" || dot && len(frac) > 9 {
		return 0, false
	}
	for _, part := range []string{whole, frac} {
		for _, c := range []byte(part) {
			if c < '0' || c > '9' {
				return 0, false
			}
		}
	}
	n, err := strconv.ParseUint("0"+whole, 10, 32)
	if err != nil || n > maxPingSeconds {
		return 0, false
	}
	f, _ := strconv.ParseUint((frac + "000000000")[:9], 10, 32)
	return time.Duration(n)*time.Second + time.Duration(f), true
}

func (a *app) ping(w *args) error {
	spec, err := parsePing(w, a.opt.family)
	if err != nil {
		return err
	}
	target := echoTarget{spec: spec}
	if target.zone, err = a.zone(spec.dst); err != nil {
		return err
	}
	if spec.device != "" {
		l, err := a.link(spec.device)
		if err != nil {
			return err
		}
		target.device = l.Name
		if target.zone == 0 && needsLink(spec.dst) {
			target.zone = l.Index
		}
	}
	p, err := newPinger(a, target)
	if err != nil {
		return err
	}
	defer p.sock.close()
	if err := p.run(); err != nil {
		return err
	}
	a.pinged.sent, a.pinged.received = p.sent, p.received
	if p.received == 0 {
		return exitCode(1)
	}
	return nil
}

// zone returns the index of the link that an address names behind a %.
func (a *app) zone(addr netip.Addr) (uint32, error) {
	if addr.Zone() == "" {
		return 0, nil
	}
	if n, ok := parseUint(addr.Zone(), 32); ok {
		return uint32(n), nil
	}
	return a.ifindex(addr.Zone())
}

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
		return &refusal{"ping " + p.dst.String(), err, sendAdvice(err)}
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
		o.text("(", strconv.Itoa(p.size+icmpHeader+20), ") bytes of data.\n")
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

// fixed is a number with digits behind the point, given as what it would be
// without the point.
func (p *printer) fixed(key, before string, v uint64, digits int, after string) {
	p.fraction(key, before, v, digits, false, after)
}

// decimal is fixed without zeros at the end.
func (p *printer) decimal(key, before string, v uint64, digits int, after string) {
	p.fraction(key, before, v, digits, true, after)
}

func (p *printer) fraction(key, before string, v uint64, digits int, short bool, after string) {
	s := strconv.FormatUint(v, 10)
	for len(s) <= digits {
		s = "0" + s
	}
	s = s[:len(s)-digits] + "." + s[len(s)-digits:]
	if short {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	if p.json {
		p.key(key)
		p.buf = append(p.buf, s...)
		return
	}
	p.text(before, s, after)
}
