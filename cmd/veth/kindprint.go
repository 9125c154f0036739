package main

import (
	"net/netip"
	"strconv"

	"vethkit/rtnl"
	"vethkit/rtnl/wire"
)

// printKind prints what a link has of its kind, or as a port of its master's:
// the table's rows for which there is an attribute.
func (a *app) printKind(key, name string, data *wire.Attrs) {
	k := findKind(name)
	if k == nil || len(k.rows) == 0 {
		return
	}
	a.out.open(key, '{')
	for i := range k.rows {
		if r := &k.rows[i]; r.is&notShown == 0 {
			a.printRow(r, data)
		}
	}
	a.out.close('}')
}

// printRow prints a row for which there is an attribute.
func (a *app) printRow(r *row, data *wire.Attrs) {
	p := &a.out
	v, ok := data.Get(r.attr)
	key, word := r.split()
	word += " "
	s := ""
	switch {
	case r.own != nil && r.own.show != nil:
		r.own.show(a, r, v, data)
		return
	case r.form == ipAddr:
		if !ok {
			v, _ = data.Get(uint16(r.n))
			key += "6"
		}
		// One that is not all zeros, if it is of the row's sort.
		addr, ok := netip.AddrFromSlice(v)
		if !ok || addr.IsUnspecified() || isMulticast(addr) != (r.is&group != 0) {
			return
		}
		s = host(addr)
	case !ok || r.form != flag && len(v) < r.form.width():
		return
	case r.form == flag:
		p.flag(key, word)
		return
	case r.form == hwAddr:
		s = hwAddrText(v)
	case r.form == bridgeID:
		s = bridgeIDText(v)
	default:
		n := r.form.number(data.Order, v)
		if r.form == maskedBit {
			if data.Order.Uint32(v[4:])&r.n == 0 {
				return
			}
			n = b2u(data.Order.Uint32(v)&r.n != 0)
		}
		a.printNumber(p, r, key, word, n)
		return
	}
	p.str(key, word, s, " ")
}

// hwAddrText is bytes as a link-layer address.
//
//go:noinline
func hwAddrText(b []byte) string {
	addr := rtnl.HWAddrFrom(b)
	return addr.String()
}

// isMulticast is the method of that name, which is copied to wherever it is called.
//
//go:noinline
func isMulticast(a netip.Addr) bool { return a.IsMulticast() }

// printNumber prints a number in the row's form, its name where it has one.
//
//go:noinline
func (a *app) printNumber(p *printer, r *row, key, word string, n uint64) {
	name := nameIn(r.names, uint32(n))
	s, quoted := utoa(n), true // how it is printed, and whether as a string in JSON
	switch {
	case r.is&notN != 0 && n == uint64(r.n), r.is&textOnly != 0 && p.json:
		return
	case r.is&quiet != 0 && n == uint64(r.n):
		p = p.only()
	}
	switch {
	case r.is&oring != 0:
		if n&uint64(r.n) != 0 {
			p.flag(key, word)
		}
		return
	case r.form == yesNo && !p.json:
		if n == 0 {
			word = "no" + word
		}
		p.text(word)
		return
	case r.form == yesNo, r.form == onOffByte:
		p.bool(key, word, n != 0, " ")
		return
	case r.form == timer:
		s, quoted = timerText(n, p.json), false
	case r.form == protocol:
		if s = "[" + s + "]"; name != "" && !a.opt.numeric {
			s = name
		}
	case r.form == device:
		s = a.ifname(uint32(n))
	case name != "" && (r.is&orNumber == 0 || !p.json):
		s = name
	case r.is&inHex != 0:
		p.hex(key, word, n, " ")
		return
	case r.form == s32:
		s, quoted = itoa(int(int32(n))), false
	default:
		quoted = false
	}
	if quoted {
		p.str(key, word, s, " ")
	} else {
		p.raw(key, word, s, " ")
	}
}

// timerText is a time in 1/100 s, as seconds: in text in a column.
func timerText(t uint64, json bool) string {
	s := withPoint(t, 2)
	for !json && len(s) < len("   0.00") {
		s = " " + s
	}
	return s
}

// bridgeIDText is a bridge's identity in the spanning tree; libc's ether_ntoa
// has no zeros in front.
func bridgeIDText(id []byte) string {
	s, before := hexBytes(id[:2]), "."
	for _, c := range id[2:8] {
		s += before + strconv.FormatUint(uint64(c), 16)
		before = ":"
	}
	return s
}

// An attribute is one of a list.
type attribute struct {
	typ   uint16
	value []byte
}

// attributesIn is those of a nest.
//
//go:noinline
func attributesIn(o wire.Order, nest []byte) (list []attribute) {
	r := wire.Attrs{Order: o, Raw: nest}.Reader()
	for r.Next() {
		list = append(list, attribute{r.Type, r.Value()})
	}
	return list
}
