package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl/uapi"
)

// parseKind reads the options behind type KIND, to the end.
func parseKind(w *args, l *linkWords) error {
	path := w.path
	w.path += " type " + l.kind
	defer func() { w.path = path }()
	l.options = !w.done()
	k := findKind(l.kind)
	switch {
	case k != nil:
		l.data = &kindData{kind: k, set: l.change}
		return l.data.parse(w, l)
	case w.done():
		return nil
	case w.take("help"):
		return errHelp
	}
	return w.mistake("options of this type are not taken yet; without them it can be made, as the kernel makes it")
}

func (d *kindData) parse(w *args, l *linkWords) error {
	k := d.kind
	rows := k.rows
	for !w.done() {
		ok, err := d.option(w, rows)
		switch {
		case err != nil:
			return err
		case ok:
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

// option takes the next words if they are one of the options; ok says whether.
func (d *kindData) option(w *args, rows []row) (ok bool, err error) {
	word := w.peek()
	for i := range rows {
		r := &rows[i]
		name, yes, ok := r.matches(word)
		if !ok {
			continue
		}
		w.next()
		if bit := uint64(1) << (r.attr & 63); d.kind.once && r.is&oring == 0 {
			if d.seen&bit != 0 {
				return true, w.mistake("%s is given twice, or with another word for the same", name)
			}
			d.seen |= bit
		}
		if r.form == yesNo {
			d.put(r.attr, u8, b2u(yes))
			return true, nil
		}
		return true, d.read(w, r)
	}
	return false, nil
}

// matches says whether a word, perhaps abbreviated, is the row's option; name is
// the word in full, and yes whether it stands without "no".
func (r *row) matches(word string) (name string, yes, ok bool) {
	if r.is&notRead != 0 {
		return "", false, false
	}
	name = r.text()
	if r.form == yesNo && r.fits(word, "no"+name) {
		return "no" + name, false, true
	}
	return name, true, r.fits(word, name)
}

//go:noinline
func (r *row) fits(word, name string) bool {
	return word == name || r.is&exact == 0 && matches(word, name)
}

func b2u(v bool) uint64 {
	if v {
		return 1
	}
	return 0
}

// split returns the key in JSON and the word in text.
//
//go:noinline
func (r *row) split() (key, word string) {
	key, word, differs := strings.Cut(r.word, "=")
	if !differs {
		word = key
	}
	return key, word
}

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
		a, err := w.hwaddr(word)
		d.e.Bytes(r.attr, a.Bytes())
		return err
	case ipAddr:
		return d.readIP(w, word, r)
	case device, tableNumber:
		s, err := w.value(word)
		d.put(r.attr, r.form, 0)
		d.refs = append(d.refs, kindRef{s, len(d.e.Buf) - 4, r.form})
		return err
	}
	v, err := d.readNumber(w, word, r)
	d.add(r, v)
	return err
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
	d.e.Order.PutUint16(b, d.e.Order.Uint16(b)|uint16(v))
}

func (d *kindData) readBit(w *args, word string, r *row) error {
	var on bool
	var err error
	if r.is&isOnOff != 0 {
		on, err = w.onOff(word)
	} else {
		var n uint8
		n, err = w.u8(word)
		on = n != 0
	}
	v := d.slot(r.attr, 8)
	o := d.e.Order
	o.PutUint32(v[4:], o.Uint32(v[4:])|r.n)
	o.PutUint32(v, o.Uint32(v)&^r.n)
	if on {
		o.PutUint32(v, o.Uint32(v)|r.n)
	}
	return err
}

func (d *kindData) readIP(w *args, word string, r *row) error {
	s := w.peek()
	var p inetPrefix
	if err := w.inet(&p, word, 0, false); err != nil {
		return err
	}
	a := p.addr
	if !a.IsValid() || a.IsMulticast() != (r.is&group != 0) {
		what := " is the address of one host, not "
		if r.is&group != 0 {
			what = " is the address of a multicast group, not "
		}
		return w.mistake("%s%s%q", word, what, s)
	}
	attr := r.attr
	if a.Is6() {
		attr = uint16(r.n)
	}
	d.e.Addr(attr, a)
	return nil
}

// readNumber takes a number, or a name of one.
func (d *kindData) readNumber(w *args, word string, r *row) (uint64, error) {
	if r.form == protocol {
		return readProtocol(w, word)
	}
	s, err := w.value(word)
	if err != nil {
		return 0, err
	}
	if v, ok := r.number(s); ok && r.is&onlyNumber == 0 {
		return uint64(v), nil
	}
	if r.names != "" && r.is&(orNumber|onlyNumber) == 0 {
		return 0, w.mistake("%s is one of %s, not %q", word, r.nameList(", "), s)
	}
	if r.form == s32 {
		if v, err := strconv.ParseInt(s, 0, 32); err == nil {
			return uint64(v), nil
		}
		return 0, w.mistake("%s is a number from -2147483648 to 2147483647, not %q", word, s)
	}
	bits := 8 * r.form.width()
	limit := ^uint64(0) >> (64 - bits)
	if r.n != 0 && r.is&(notN|quiet) == 0 {
		limit = uint64(r.n)
	}
	v, ok := parseUint(s, bits)
	if !ok || v > limit {
		return 0, w.mistake("%s is a number from 0 to %s, not %q", word, utoa(limit), s)
	}
	return v, nil
}

// nextName cuts the first of names off, with its number: the one behind it, or
// else n.
//
//go:noinline
func nextName(names string, n uint32) (name string, number uint32, rest string) {
	name, rest, _ = strings.Cut(names, " ")
	name, value, given := strings.Cut(name, "=")
	if given {
		v, _ := parseUint(value, 32)
		n = uint32(v)
	}
	return name, n, rest
}

// number returns the number that a name of the row stands for.
func (r *row) number(name string) (n uint32, ok bool) {
	for names, s := r.names, ""; names != ""; n++ {
		if s, n, names = nextName(names, n); s == name {
			return n, true
		}
	}
	return 0, false
}

// name returns the name of a number, "" where it has none.
func (r *row) name(v uint64) string {
	n := uint32(0)
	for names, s := r.names, ""; names != ""; n++ {
		if s, n, names = nextName(names, n); uint64(n) == v {
			return s
		}
	}
	return ""
}

// nameList is the names with sep between.
func (r *row) nameList(sep string) string {
	list, s, names := "", "", r.names
	for names != "" {
		s, _, names = nextName(names, 0)
		list += s
		if names != "" {
			list += sep
		}
	}
	return list
}

// readProtocol takes a VLAN's protocol.
func readProtocol(w *args, key string) (uint64, error) {
	v, err := w.value(key)
	if err != nil {
		return 0, err
	}
	n, ok := parseUint(v, 16)
	switch strings.ToLower(v) {
	case "802.1q":
		n, ok = uapi.ETH_P_8021Q, true
	case "802.1ad":
		n, ok = uapi.ETH_P_8021AD, true
	}
	if !ok {
		return 0, w.mistake("%s is 802.1Q, 802.1ad or an Ethernet type, not %q", key, v)
	}
	return n, nil
}
