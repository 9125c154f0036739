package main

import (
	"encoding/binary"
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

func (a *app) printRow(r *row, data *wire.Attrs) {
	if r.own != nil && r.own.show != nil {
		r.own.show(a, r, data)
		return
	}
	v, ok := data.Get(r.attr)
	if r.form == ipAddr {
		a.printIP(r, v, data)
		return
	}
	if !ok || r.form != flag && len(v) < r.form.width() {
		return
	}
	p := &a.out
	key, word := r.split()
	word += " "
	switch r.form {
	case flag:
		p.flag(key, word)
		return
	case bridgeID, maskedBit:
		if len(v) >= 8 {
			printEight(p, r, key, word, data.Order, v)
		}
		return
	case hwAddr:
		addr := rtnl.HWAddrFrom(v)
		p.str(key, word, addr.String(), " ")
		return
	}
	n := r.value(data.Order, v)
	if r.is&notN != 0 && n == uint64(r.n) {
		return
	}
	if r.is&quiet != 0 && n == uint64(r.n) {
		p = p.only()
	}
	a.printNumber(p, r, key, word, n)
}

func (a *app) printNumber(p *printer, r *row, key, word string, n uint64) {
	name := r.name(n)
	switch {
	case r.is&textOnly != 0 && p.json:
	case r.is&oring != 0:
		if n&uint64(r.n) != 0 {
			p.flag(key, word)
		}
	case r.form == onOffByte:
		p.bool(key, word, n != 0, " ")
	case r.form == yesNo && p.json:
		p.bool(key, "", n != 0, "")
	case r.form == yesNo && n == 0:
		p.texts("no", word)
	case r.form == yesNo:
		p.text(word)
	case r.form == timer:
		printTimer(p, key, n)
	case r.form == protocol:
		p.str(key, word, vlanProtocol(uint16(n), a.opt.numeric), " ")
	case r.form == device:
		p.str(key, word, a.ifname(uint32(n)), " ")
	case name != "" && (r.is&orNumber == 0 || !p.json):
		p.str(key, word, name, " ")
	case r.is&inHex != 0:
		p.hex(key, word, n, " ")
	case r.form == s32:
		p.int(key, word, int64(int32(n)), " ")
	default:
		p.num(key, word, n, " ")
	}
}

// value is the number that an attribute holds.
func (r *row) value(o wire.Order, v []byte) uint64 {
	switch r.form.width() {
	case 1:
		return uint64(v[0])
	case 2:
		if r.form == u16 {
			return uint64(o.Uint16(v))
		}
		return uint64(binary.BigEndian.Uint16(v))
	case 4:
		if r.form == be32 {
			return uint64(binary.BigEndian.Uint32(v))
		}
		return uint64(o.Uint32(v))
	}
	return o.Uint64(v)
}

// printEight prints a value of eight bytes.
func printEight(p *printer, r *row, key, word string, o wire.Order, v []byte) {
	switch {
	case r.form == bridgeID:
		p.str(key, word, bridgeIDText(v), " ")
	case o.Uint32(v[4:])&r.n != 0:
		p.num(key, word, b2u(o.Uint32(v)&r.n != 0), " ")
	}
}

// printIP prints an address that is not all zeros, if it is of the row's sort.
func (a *app) printIP(r *row, v []byte, data *wire.Attrs) {
	key, word := r.split()
	if v == nil {
		v, _ = data.Get(uint16(r.n))
		key += "6"
	}
	addr, ok := netip.AddrFromSlice(v)
	if ok && !addr.IsUnspecified() && addr.IsMulticast() == (r.is&group != 0) {
		a.out.str(key, word+" ", host(addr), " ")
	}
}

// bridgeIDText is a bridge's identity in the spanning tree; libc's ether_ntoa
// has no zeros in front.
func bridgeIDText(id []byte) string {
	b := []byte(hexBytes(id[:2]))
	sep := byte('.')
	for _, c := range id[2:8] {
		b = strconv.AppendUint(append(b, sep), uint64(c), 16)
		sep = ':'
	}
	return string(b)
}

func vlanProtocol(ethertype uint16, numeric bool) string {
	switch {
	case ethertype == 0x8100 && !numeric:
		return "802.1Q"
	case ethertype == 0x88a8 && !numeric:
		return "802.1ad"
	}
	return "[" + strconv.Itoa(int(ethertype)) + "]"
}
