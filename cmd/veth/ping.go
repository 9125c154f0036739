package main

import (
	"net/netip"
	"strconv"
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
	_        incomparable
	dst      netip.Addr
	count    int
	interval time.Duration
	wait     time.Duration // for answers, after the last was sent
	size     int           // bytes of data
	source   netip.Addr
	device   string
	quiet    bool

	// What the names stand for.
	link string // the device's own name
	zone uint32 // ifindex of a link-local destination
}

// maxPingSeconds bounds -i and -W.
const maxPingSeconds = 86400

// parsePing reads ping's words, options as getopt(3) has them.
func parsePing(w *args, family uint8) (*pingSpec, error) {
	p := &pingSpec{count: 4, interval: time.Second, wait: time.Second, size: 56}
	dst := ""
	for !w.done() {
		word := w.next()
		switch {
		case len(word) > 1 && word[0] == '-':
			if err := p.options(word[1:], w, &family); err != nil {
				return nil, err
			}
		case dst != "":
			return nil, w.mistake("%q is one address too many; there is %q", word, dst)
		default:
			dst = word
		}
	}
	if dst == "" {
		return nil, w.mistake("the address is missing")
	}
	var err error
	if p.dst, err = netip.ParseAddr(dst); err != nil {
		return nil, w.mistake("%q is no address; names are not looked up", dst)
	}
	if what := p.misfit(family); what != "" {
		return nil, w.mistake(what)
	}
	return p, nil
}

// options reads one word of options, without its dash: -q, -c 3, -c3, -qc3.
func (p *pingSpec) options(word string, w *args, family *uint8) error {
	for i := 0; i < len(word); i++ {
		key := "-" + word[i:i+1]
		switch word[i] {
		case 'q':
			p.quiet = true
		case 'n': // as ping(8): no names, which there never are
		case '4':
			*family = uapi.AF_INET
		case '6':
			*family = uapi.AF_INET6
		case 'c', 'i', 'W', 's', 'I':
			v := word[i+1:]
			if v == "" {
				var err error
				if v, err = w.value(key); err != nil {
					return err
				}
			}
			return p.option(key, v, w)
		default:
			return w.mistake("option %q is unknown", key)
		}
	}
	return nil
}

// option takes an option's value.
func (p *pingSpec) option(key, v string, w *args) error {
	n, ok := parseUint(v, 31)
	d, isTime := parseSeconds(v, maxPingSeconds)
	want := "of seconds like 0.2, at most 86400"
	switch key {
	case "-c":
		p.count, ok, want = int(n), ok && n > 0, "from 1 to 2147483647"
	case "-s":
		p.size, ok, want = int(n), ok && n <= 65527, "of bytes from 0 to 65507 (IPv6: 65527)"
	case "-i":
		p.interval, ok = d, isTime
	case "-W":
		p.wait, ok = d, isTime
	default:
		if a, err := netip.ParseAddr(v); err == nil {
			p.source = a
		} else {
			p.device = v
		}
		return nil
	}
	if !ok {
		return w.mistake("%s is a number %s, not %q", key, want, v)
	}
	return nil
}

// misfit says what does not fit together.
func (p *pingSpec) misfit(family uint8) string {
	dst, v4 := p.dst.String(), p.dst.Is4()
	switch {
	case p.dst.Is4In6():
		return dst + " is an IPv4 address in disguise; ping " + p.dst.Unmap().String()
	case family == uapi.AF_INET && !v4, family == uapi.AF_INET6 && v4:
		return say("%s is no %saddress", dst, familyWord(family))
	case p.source.IsValid() && p.source.Is4() != v4:
		return say("%s and %s are of different families", p.source.String(), dst)
	case v4 && p.size > 65507:
		return "-s is at most 65507 with IPv4"
	case needsLink(p.dst) && p.dst.Zone() == "" && p.device == "":
		return dst + " is link-local: say on which link, " + dst + "%eth0"
	}
	return ""
}

func needsLink(a netip.Addr) bool {
	return a.Is6() && (a.IsLinkLocalUnicast() || a.IsLinkLocalMulticast() || a.IsInterfaceLocalMulticast())
}

// parseSeconds reads a decimal number of seconds, at most that many, to the nanosecond.
func parseSeconds(s string, most uint64) (time.Duration, bool) {
	whole, frac, _ := cut(s, ".")
	n, err := strconv.ParseUint("0"+whole, 10, 32)
	f, ferr := strconv.ParseUint((frac + "000000000")[:max(9, len(frac))], 10, 32)
	ok := err == nil && ferr == nil && n <= most && (whole != "" || frac != "") && len(frac) <= 9
	return time.Duration(n)*time.Second + time.Duration(f), ok
}

func (a *app) ping(w *args) error {
	spec, err := parsePing(w, a.opt.family)
	if err == nil {
		err = spec.resolve(a)
	}
	if err != nil {
		return err
	}
	p, err := newPinger(a, spec)
	if err != nil {
		return err
	}
	err = p.run()
	p.close()
	if err == nil && p.received == 0 {
		err = exitCode(1)
	}
	return err
}

// resolve finds what the names stand for: the link of -I, and the one that an address
// has behind a %.
func (p *pingSpec) resolve(a *app) (err error) {
	if zone := p.dst.Zone(); zone != "" {
		n, ok := parseUint(zone, 32)
		if p.zone = uint32(n); !ok {
			p.zone, err = a.ifindex(zone)
		}
	}
	if err != nil || p.device == "" {
		return err
	}
	l, err := a.link(p.device)
	p.link = l.Name
	if p.zone == 0 && needsLink(p.dst) {
		p.zone = l.Index
	}
	return err
}
