package main

import (
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
			return w.errorf(key, " is a number of seconds like 0.2, at most ", itoa(maxPingSeconds), ", not ", quote(v))
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
