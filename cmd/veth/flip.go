//go:build !tiny

package main

import (
	"strings"

	"vethkit/rtnl/explain"
	"vethkit/rtnl/schema"
)

const flipUsage = `flip [ -j | -d ] { FILE | - } [ DGRAM: ]OFF.BIT ...
     send FILE's messages, and then with these bits turned over, each in a fresh network namespace, which takes no
     root; say what field that changed, and what the kernel did differently
     -d: both explained, too; OFF: of the byte, from 0; BIT: 0, the least significant one, to 7; DGRAM: from 0, the last one where not given
`

// A bit is one to be turned over.
type bit struct {
	_          incomparable
	dgram, off int
	n          uint8
}

// flip sends messages with and without some bits turned over.
func (a *app) flip(w *args) error {
	words, err := a.lateWords(w, (*args).helpAsked)
	if err != nil {
		return err
	}
	a.opt.show = false // -d is how to see the messages
	if words == nil {
		return w.mistake(noFile)
	}
	file, words := words[0], words[1:]
	bits := make([]bit, len(words))
	for i, word := range words {
		var ok bool
		if bits[i], ok = parseBit(word); !ok {
			return w.mistake("%q is no bit: OFF.BIT, the byte from 0 up and its bit from 0 to 7, like 24.0", word)
		}
	}
	if len(bits) == 0 {
		return w.mistake("which bits? OFF.BIT, the byte from 0 up and its bit from 0 to 7, is missing")
	}
	return a.inFresh(file, func() error {
		t, err := a.readTalk(file)
		if err != nil {
			return err
		}
		// The original goes twice: what is different then is chance.
		again, flipped := &talk{ds: t.ds}, &talk{}
		flipped.ds, err = turned(t.ds, bits)
		for _, t := range []*talk{t, again, flipped} {
			if err == nil {
				err = t.freshly(a, noLinkLocal)
			}
		}
		if err == nil {
			a.flipped(bits, t, again, flipped)
		}
		return err
	})
}

// parseBit reads OFF.BIT or DGRAM:OFF.BIT; dgram is −1 where it is not said.
func parseBit(s string) (b bit, ok bool) {
	b.dgram = -1
	if dgram, rest, has := cut(s, ":"); has {
		n, ok := parseUint(dgram, 31)
		if !ok {
			return b, false
		}
		b.dgram, s = int(n), rest
	}
	off, n, _ := cut(s, ".")
	o, ok := parseUint(off, 31)
	if !ok || len(n) != 1 || n[0] < '0' || n[0] > '7' {
		return b, false
	}
	b.off, b.n = int(o), n[0]-'0'
	return b, true
}

// turned is the datagrams with the bits turned over. A bit learns its datagram
// where it did not say one.
func turned(ds []explain.Datagram, bits []bit) ([]explain.Datagram, error) {
	out := append([]explain.Datagram(nil), ds...)
	for i := range out {
		out[i].Data = clone(out[i].Data)
	}
	for i := range bits {
		b := &bits[i]
		if b.dgram < 0 {
			b.dgram = len(ds) - 1
		}
		if b.dgram >= len(ds) {
			return nil, wrong("flip: there is no datagram %s: the last is %s", itoa(b.dgram), itoa(len(ds)-1))
		}
		data := out[b.dgram].Data
		if b.off >= len(data) {
			return nil, wrong("flip: datagram %s has no byte %s: the last is %s", itoa(b.dgram), itoa(b.off), itoa(len(data)-1))
		}
		data[b.off] ^= 1 << b.n
	}
	return out, nil
}

// flipped prints what the bits changed.
func (a *app) flipped(bits []bit, t, again, flipped *talk) {
	for i := range bits {
		a.flippedField(&bits[i], &t.ds[bits[i].dgram], &flipped.ds[bits[i].dgram])
	}
	if a.opt.details {
		explainAll(a, t.passed)
		explainAll(a, flipped.passed)
	}
	said, now := strings.Join(t.said, ", "), strings.Join(flipped.said, ", ")
	a.member("sent=", "original")
	a.lastMember("answer=: ", said)
	a.member("sent=", "flipped")
	a.lastMember("answer=: ", now)
	maskChance(t.after, again.after, flipped.after)
	changes := compareFacts(t.after, flipped.after)
	remark := "no difference in links, addresses, routes, neighbours, rules and nexthops"
	switch {
	case len(changes) > 0:
		remark = "after the flipped one there is (+), is not (-), is different (~)"
	case said == now:
		remark = "no difference"
	}
	a.lastMember(remarkKey, remark)
	printChanges(a, changes)
}

// flippedField prints the field that a bit is in, before and after.
func (a *app) flippedField(at *bit, before, after *explain.Datagram) {
	path, was := leafAt(before, at.off)
	now, is := leafAt(after, at.off)
	a.member("bit=", itoa(at.off)+"."+itoa(int(at.n)))
	a.member("path= ", path)
	a.member("before= ", was)
	switch {
	case a.opt.json:
		a.member("after=", is)
		a.lastMember("now=", now)
	case now == path:
		a.lastMember("after= → ", is)
	default:
		a.lastMember("after= → ", now+" "+is)
	}
}

// leafAt is the path of what has the byte at off, and its value with its names.
//
//go:noinline
func leafAt(d *explain.Datagram, off int) (path, text string) {
	var t schema.Tree
	t.Read(d.Order, d.Proto, d.Data)
	i := t.At(off)
	text = t.Spans[i].Why
	if text == "" {
		text = string(explain.AppendValue(nil, &t, i))
		if names := explain.AppendNames(nil, &t, i); len(names) > 0 {
			text += " (" + string(names) + ")"
		}
	}
	return string(t.AppendPath(nil, i)), text
}

// maskChance puts "…" for the words of x and z in which x differs from y, of which x
// was to be a copy: MAC addresses that the kernel made up.
func maskChance(x, y, z []*fact) {
	for _, f := range x {
		other := factLike(y, f)
		if other == nil || other.text == f.text {
			continue
		}
		words := strings.Fields(f.text)
		for _, h := range hunks(words, strings.Fields(other.text)) {
			mask(words[h.i:h.iEnd])
		}
		f.text = strings.Join(words, " ")
		third := factLike(z, f)
		if third == nil {
			continue
		}
		theirs := strings.Fields(third.text)
		for _, h := range hunks(words, theirs) {
			was, is := words[h.i:h.iEnd], theirs[h.j:h.jEnd]
			if len(was) == 0 || len(was) == len(is) && strings.Trim(strings.Join(was, ""), masking) == "" {
				mask(is)
			}
		}
		third.text = strings.Join(theirs, " ")
	}
}

const masking = "…"

// mask puts "…" for words.
//
//go:noinline
func mask(words []string) {
	for i := range words {
		words[i] = masking
	}
}
