package main

import (
	"strconv"

	"vethkit/rtnl"
)

// parseKind reads the options behind type KIND, to the end.
func parseKind(w *args, l *linkWords) error {
	path := w.path
	w.path += " type " + l.kind
	l.options = !w.done()
	var err error
	if k := findKind(l.kind); k != nil {
		l.data = &kindData{kind: k, set: l.change}
		err = l.data.parse(w, l)
	} else if w.take("help") {
		err = errHelp
	} else if !w.done() {
		err = w.mistake("options of this type are not taken yet; without them it can be made, as the kernel makes it")
	}
	w.path = path
	return err
}

// parse reads the options to the end; those of a peer go to l.peer.
func (d *kindData) parse(w *args, l *linkWords) error {
	k := d.kind
	rows := k.rows
	for !w.done() {
		r, name, yes := findRow(rows, w.peek())
		switch {
		case r != nil:
			w.next()
			if err := d.option(w, r, name, yes); err != nil {
				return err
			}
		case l.peer != nil:
			return parsePeer(w, l.peer)
		case k.end != 0 && w.takeExact("peer"):
			w.path += " peer"
			rows, l.peer = k.peer, new(linkWords)
		case w.take("help"):
			return kindHelp(k.name)
		default:
			return w.mistake("%q is not an option of this type (see link help %s); what any link has stands before type", w.peek(), k.name)
		}
	}
	if k.check != nil && l.options {
		return k.check(w, d)
	}
	return nil
}

// parsePeer reads the words of the other end, which may be any but a type.
func parsePeer(w *args, peer *linkWords) error {
	err := parseLinkWords(w, peer)
	if err == nil && peer.kind != "" {
		err = w.mistake("the peer is of the same type; it takes none")
	}
	return err
}

// findRow returns the row whose option a word, perhaps abbreviated, is, or nil; name
// is the word in full, and yes whether it stands without "no".
//
//go:noinline
func findRow(rows []row, word string) (r *row, name string, yes bool) {
	for i := range rows {
		r := &rows[i]
		name := r.text()
		switch {
		case r.is&notRead != 0:
		case r.form == yesNo && r.fits(word, "no"+name):
			return r, "no" + name, false
		case r.fits(word, name):
			return r, name, true
		}
	}
	return nil, "", false
}

// fits says whether a word is name, abbreviated if the row allows that.
//
//go:noinline
func (r *row) fits(word, name string) bool {
	return word == name || r.is&exact == 0 && matches(word, name)
}

// option takes what stands behind the word of an option.
func (d *kindData) option(w *args, r *row, name string, yes bool) error {
	if bit := uint64(1) << (r.attr & 63); d.kind.once && r.is&oring == 0 {
		if d.seen&bit != 0 {
			return w.mistake("%s is given twice, or with another word for the same", name)
		}
		d.seen |= bit
	}
	if r.form == yesNo {
		d.put(r.attr, u8, b2u(yes))
		return nil
	}
	return d.read(w, r)
}

// b2u is 1 for true.
//
//go:noinline
func b2u(v bool) uint64 {
	if v {
		return 1
	}
	return 0
}

// split returns the key in JSON and the word in text.
func (r *row) split() (key, word string) { return keyWord(r.word) }

// text returns the word in text.
//
//go:noinline
func (r *row) text() string {
	_, word := r.split()
	return word
}

// read takes the value of a row's option.
func (d *kindData) read(w *args, r *row) error {
	word := r.text()
	switch {
	case r.own != nil && r.own.read != nil:
		return r.own.read(w, d, r)
	case r.form == flag:
		d.e.Flag(r.attr)
		return nil
	case r.is&fixed != 0:
		d.add(r, uint64(r.n))
		return nil
	}
	switch r.form {
	case onOffByte:
		on, err := w.onOff(word)
		d.put(r.attr, u8, b2u(on))
		return err
	case maskedBit:
		return d.readBit(w, word, r)
	case hwAddr:
		var a rtnl.HWAddr
		err := w.hwaddr(word, &a)
		d.e.Bytes(r.attr, a.Bytes())
		return err
	case ipAddr:
		return d.readIP(w, word, r)
	case device, tableNumber:
		s, err := w.value(word)
		d.refer(r.attr, r.form, s)
		return err
	}
	v, err := r.readNumber(w, word)
	d.add(r, v)
	return err
}

// refer appends a number that resolve puts in its place.
//
//go:noinline
func (d *kindData) refer(attr uint16, f form, word string) {
	d.put(attr, f, 0)
	d.refs = append(d.refs, kindRef{word, len(d.e.Buf) - 4, f})
}

// add appends a number, or puts bits to those of 16 that are there.
func (d *kindData) add(r *row, v uint64) {
	if r.is&notN != 0 && v == uint64(r.n) {
		return
	}
	if r.is&oring == 0 {
		d.put(r.attr, r.form, v)
		return
	}
	b := d.slot(r.attr, 2)
	u16.store(d.e.Order, b, v|u16.number(d.e.Order, b))
}

// readBit takes a bit of an attribute with a mask.
func (d *kindData) readBit(w *args, word string, r *row) (err error) {
	var on bool
	if r.is&isOnOff != 0 {
		on, err = w.onOff(word)
	} else {
		var n uint64
		n, err = w.number(word, 8)
		on = n != 0
	}
	v, o := d.slot(r.attr, 8), d.e.Order
	value := o.Uint32(v) &^ r.n
	if on {
		value |= r.n
	}
	u32.store(o, v, uint64(value))
	u32.store(o, v[4:], uint64(o.Uint32(v[4:])|r.n))
	return err
}

// readIP takes an address of either family, which says the attribute.
func (d *kindData) readIP(w *args, word string, r *row) error {
	s := w.peek()
	var p inetPrefix
	if err := w.inet(&p, word, 0, false); err != nil {
		return err
	}
	if a := p.addr; !a.IsValid() || isMulticast(a) != (r.is&group != 0) {
		what := "one host"
		if r.is&group != 0 {
			what = "a multicast group"
		}
		return w.mistake("%s is the address of %s, not %q", word, what, s)
	}
	attr := r.attr
	if p.addr.Is6() {
		attr = uint16(r.n)
	}
	d.e.Addr(attr, p.addr)
	return nil
}

// readNumber takes a number, or a name of one.
//
//go:noinline
func (r *row) readNumber(w *args, word string) (uint64, error) {
	s, err := w.value(word)
	if err != nil {
		return 0, err
	}
	if v, ok := r.number(s); ok && r.is&onlyNumber == 0 {
		return v, nil
	}
	bits := 8 * r.form.width()
	limit := ^uint64(0) >> (64 - bits)
	if r.n != 0 && r.is&(notN|quiet) == 0 {
		limit = uint64(r.n)
	}
	v, ok := parseUint(s, bits)
	switch {
	case r.form == protocol:
		if !ok {
			err = w.mistake("%s is 802.1Q, 802.1ad or an Ethernet type, not %q", word, s)
		}
	case r.names != "" && r.is&(orNumber|onlyNumber) == 0:
		err = w.mistake("%s is one of %s, not %q", word, r.nameList(", "), s)
	case r.form == s32:
		n, perr := strconv.ParseInt(s, 0, 32)
		if v = uint64(n); perr != nil {
			err = w.mistake("%s is a number from -2147483648 to 2147483647, not %q", word, s)
		}
	case !ok || v > limit:
		err = w.mistake("%s is a number from 0 to %s, not %q", word, utoa(limit), s)
	}
	return v, err
}

// number returns the number that a name of the row stands for.
func (r *row) number(name string) (v uint64, ok bool) {
	n := uint32(0)
	for names, s := r.names, ""; names != ""; n++ {
		if s, n, names = nextName(names, n); s == name || r.is&anyCase != 0 && lower(s) == lower(name) {
			return uint64(n), true
		}
	}
	return 0, false
}

// nameList is the names with sep between.
//
//go:noinline
func (r *row) nameList(sep string) string {
	list, before := "", ""
	for names, s := r.names, ""; names != ""; {
		s, _, names = nextName(names, 0)
		list += before + s
		before = sep
	}
	return list
}
