//go:build !tiny

package main

import (
	"strconv"
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
	dgram, off int
	n          uint8
}

// flip sends messages with and without some bits turned over.
func (a *app) flip(w *args) error {
	file, bits, err := a.flipWords(w)
	if err != nil {
		return err
	}
	return a.inFresh(file, func() error {
		// The original goes twice: what is different then is chance.
		var again, flipped *talk
		t, err := a.readTalk(file)
		if err == nil {
			again, flipped = &talk{ds: t.ds}, &talk{}
			flipped.ds, err = turned(t.ds, bits)
		}
		for _, t := range []*talk{t, again, flipped} {
			if err == nil {
				err = t.freshly(a, noLinkLocal)
			}
		}
		if err != nil {
			return err
		}
		a.flipped(bits, t, again, flipped)
		return nil
	})
}

func (a *app) flipWords(w *args) (file string, bits []bit, err error) {
	for !w.done() {
		switch word := w.peek(); {
		case word == "help":
			return "", nil, errHelp
		case word != "-" && word[:min(1, len(word))] == "-":
			if _, err := a.lateOption(w); err != nil {
				return "", nil, err
			}
		case file == "":
			file = w.next()
		default:
			b, ok := parseBit(w.next())
			if !ok {
				return "", nil, w.errorf(quote(word), " is no bit: OFF.BIT, the byte from 0 up and its bit from 0 to 7, like 24.0")
			}
			bits = append(bits, b)
		}
	}
	a.opt.show = false // -d is how to see the messages
	switch {
	case file == "":
		return "", nil, w.error("a file with the messages is missing, or - for what comes in")
	case len(bits) == 0:
		return "", nil, w.error("which bits? OFF.BIT, the byte from 0 up and its bit from 0 to 7, is missing")
	}
	return file, bits, nil
}

// parseBit reads OFF.BIT or DGRAM:OFF.BIT; dgram is −1 where it is not said.
func parseBit(s string) (b bit, ok bool) {
	b.dgram = -1
	if dgram, rest, has := strings.Cut(s, ":"); has {
		n, ok := parseUint(dgram, 31)
		if !ok {
			return b, false
		}
		b.dgram, s = int(n), rest
	}
	off, n, _ := strings.Cut(s, ".")
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
		out[i].Data = append([]byte(nil), out[i].Data...)
	}
	for i := range bits {
		b := &bits[i]
		if b.dgram < 0 {
			b.dgram = len(ds) - 1
		}
		if b.dgram >= len(ds) {
			return nil, wrong("flip: there is no datagram ", itoa(b.dgram), ": the last is ", itoa(len(ds)-1))
		}
		data := out[b.dgram].Data
		if b.off >= len(data) {
			return nil, wrong("flip: datagram ", itoa(b.dgram), " has no byte ", itoa(b.off), ": the last is ", itoa(len(data)-1))
		}
		data[b.off] ^= 1 << b.n
	}
	return out, nil
}

// noLinkLocal keeps the kernel from giving links IPv6 addresses that it makes of
// their MAC addresses, which are random.
func noLinkLocal() {
	ipv6AtOnce()
	_ = writeSetting("net/ipv6/conf/default/addr_gen_mode", "1") // where there is no IPv6 there are none
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
	a.flippedAnswer("original", t)
	a.flippedAnswer("flipped", flipped)
	maskChance(t.after, again.after, flipped.after)
	changes := compareFacts(t.after, flipped.after)
	switch {
	case len(changes) > 0:
		printRemark(a, "after the flipped one there is (+), is not (-), is different (~)")
		printChanges(a, changes)
	case strings.Join(t.said, "\n") == strings.Join(flipped.said, "\n"):
		printRemark(a, "no difference")
	default:
		printRemark(a, "no difference in links, addresses, routes, neighbours, rules and nexthops")
	}
}

// flippedField prints the field that a bit is in, before and after.
func (a *app) flippedField(at *bit, before, after *explain.Datagram) {
	var path, text [2]string
	for i, d := range []*explain.Datagram{before, after} {
		var t schema.Tree
		t.Read(d.Order, d.Proto, d.Data)
		leaf := t.At(at.off)
		path[i] = string(t.AppendPath(nil, leaf))
		text[i] = string(appendLeaf(nil, &t, leaf))
	}
	where := strconv.Itoa(at.off) + "." + string('0'+at.n)
	switch {
	case a.opt.json:
		a.jsonLine("bit", where, "path", path[0], "before", text[0], "after", text[1], "now", path[1])
	case path[0] == path[1]:
		a.textLine(where, " ", path[0], " ", text[0], " → ", text[1])
	default:
		a.textLine(where, " ", path[0], " ", text[0], " → ", path[1], " ", text[1])
	}
}

// appendLeaf appends the value of a leaf with its names.
func appendLeaf(b []byte, t *schema.Tree, i int) []byte {
	if why := t.Spans[i].Why; why != "" {
		return append(b, why...)
	}
	b = explain.AppendValue(b, t, i)
	if names := explain.AppendNames(nil, t, i); len(names) > 0 {
		b = append(append(append(b, " ("...), names...), ')')
	}
	return b
}

// flippedAnswer prints what the kernel said.
func (a *app) flippedAnswer(what string, t *talk) {
	said := strings.Join(t.said, ", ")
	if a.opt.json {
		a.jsonLine("sent", what, "answer", said)
	} else {
		a.textLine(what, ": ", said)
	}
}

// maskChance puts "…" for the words of x and z in which x differs from y, of which x
// was to be a copy: MAC addresses that the kernel made up.
func maskChance(x, y, z []fact) {
	const any = "…"
	for i := range x {
		f := &x[i]
		words := strings.Fields(f.text)
		other := factLike(y, f)
		if other == nil || other.text == f.text {
			continue
		}
		eachHunk(words, strings.Fields(other.text), func(i, end, _, _ int) {
			for ; i < end; i++ {
				words[i] = any
			}
		})
		f.text = strings.Join(words, " ")
		third := factLike(z, f)
		if third == nil {
			continue
		}
		theirs := strings.Fields(third.text)
		eachHunk(words, theirs, func(i, end, j, to int) {
			for k := i; k < end; k++ {
				if words[k] != any || to-j != end-i {
					return
				}
			}
			for ; j < to; j++ {
				theirs[j] = any
			}
		})
		third.text = strings.Join(theirs, " ")
	}
}

// factLike is the fact about the same thing, or nil.
func factLike(facts []fact, f *fact) *fact {
	for i := range facts {
		if facts[i].key == f.key && facts[i].noun == f.noun {
			return &facts[i]
		}
	}
	return nil
}
