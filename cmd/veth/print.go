package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl"
	"vethkit/rtnl/explain"
)

// A printer writes values as text or as JSON. A value's one description, a
// sequence of calls, makes both: each call has a JSON key and the text around
// the value. Calls that have an effect on one form only say so (text, only).
//
// It writes iproute2's text and JSON to the byte, which people parse.
type printer struct {
	buf    []byte
	json   bool
	pretty bool
	nl     string // what ends a line of text: "\n", or "\\" with -oneline

	depth int
	first bool // nothing yet in the object or array under way
	any   bool // the document has begun
}

// text appends to text only.
//
//go:noinline
func (p *printer) text(parts ...string) {
	if !p.json {
		for _, s := range parts {
			p.buf = append(p.buf, s...)
		}
	}
}

// line ends a line of text, or with -oneline marks where one would end.
//
//go:noinline
func (p *printer) line() { p.text(p.nl) }

// str is a string: before, v, after in text.
//
//go:noinline
func (p *printer) str(key, before, v, after string) {
	if p.json {
		p.key(key)
		p.buf = explain.AppendJSONString(p.buf, v)
		return
	}
	p.text(before, v, after)
}

// strPad is a string in a column of this width in text.
func (p *printer) strPad(key, v string, width int) {
	if p.json {
		p.str(key, "", v, "")
		return
	}
	p.pad(v, width)
}

// item is a string in an array: before, v, after in text.
func (p *printer) item(before, v, after string) {
	if p.json {
		p.element()
		p.buf = explain.AppendJSONString(p.buf, v)
		return
	}
	p.text(before, v, after)
}

// num is a number without sign.
//
//go:noinline
func (p *printer) num(key, before string, v uint64, after string) {
	if p.json {
		p.key(key)
		p.buf = strconv.AppendUint(p.buf, v, 10)
		return
	}
	p.text(before)
	p.buf = strconv.AppendUint(p.buf, v, 10)
	p.text(after)
}

// int is a number with a sign.
//
//go:noinline
func (p *printer) int(key, before string, v int64, after string) {
	if p.json {
		p.key(key)
		p.buf = strconv.AppendInt(p.buf, v, 10)
		return
	}
	p.text(before)
	p.buf = strconv.AppendInt(p.buf, v, 10)
	p.text(after)
}

// hex is a number in hex with 0x, as printf's %#x has it (0 without), in JSON
// as a string.
//
//go:noinline
func (p *printer) hex(key, before string, v uint64, after string) {
	s := "0"
	if v != 0 {
		s = "0x" + strconv.FormatUint(v, 16)
	}
	p.str(key, before, s, after)
}

// raw is a number that has been formatted: before, v, after in text.
func (p *printer) raw(key, before, v, after string) {
	if p.json {
		p.key(key)
		p.buf = append(p.buf, v...)
		return
	}
	p.text(before, v, after)
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
	s := utoa(v)
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

// bool is a truth value: true or false in JSON, on or off in text.
//
//go:noinline
func (p *printer) bool(key, before string, v bool, after string) {
	if p.json {
		p.key(key)
		p.buf = strconv.AppendBool(p.buf, v)
		return
	}
	p.text(before, onOff(v), after)
}

// flag is a word that is there or not: word in text, true in JSON.
//
//go:noinline
func (p *printer) flag(key, word string) {
	if p.json {
		p.bool(key, "", true, "")
		return
	}
	p.text(word)
}

// null is a word that is there or not: word in text, null in JSON.
//
//go:noinline
func (p *printer) null(key, word string) {
	if p.json {
		p.key(key)
		p.buf = append(p.buf, "null"...)
		return
	}
	p.text(word)
}

// only returns a printer for JSON alone: calls on it leave text as it is.
// It is p itself in JSON, and one that nobody reads in text.
func (p *printer) only() *printer {
	if p.json {
		return p
	}
	return &printer{}
}

// formatUint is a number in digits: strconv's is inlined, which is more code.
//
//go:noinline
func formatUint(v uint64) string { return utoa(v) }

// hexAddr is bytes that are printed in hex without colons.
type hexAddr rtnl.HWAddr

// field prints a member of an object, in text as its word, the value and a
// blank. name is the key, or "key=word" where the word is another. value points
// to what is printed.
func (p *printer) field(name string, value any) {
	key, word, differs := strings.Cut(name, "=")
	if !differs {
		word = key
	}
	word += " "
	switch v := value.(type) {
	case *uint32:
		p.num(key, word, uint64(*v), " ")
	case *hexAddr:
		p.str(key, word, hexBytes((*rtnl.HWAddr)(v).Bytes()), " ")
	case *string:
		p.str(key, word, *v, " ")
	}
}

func onOff(v bool) string {
	if v {
		return "on"
	}
	return "off"
}

// open begins an object ('{') or an array ('[') in JSON, under key where it is
// not "".
//
//go:noinline
func (p *printer) open(key string, bracket byte) {
	if !p.json {
		return
	}
	if key != "" {
		p.key(key)
	} else {
		p.element()
	}
	p.buf = append(p.buf, bracket)
	if p.pretty && bracket == '[' {
		p.buf = append(p.buf, ' ')
	}
	p.depth++
	p.first = true
}

// close ends it ('}' or ']').
//
//go:noinline
func (p *printer) close(bracket byte) {
	if !p.json {
		return
	}
	p.depth--
	if p.pretty && !p.first {
		if bracket == '}' {
			p.newline()
		} else {
			p.buf = append(p.buf, ' ')
		}
	}
	p.buf = append(p.buf, bracket)
	p.first = false
}

//go:noinline
func (p *printer) object() { p.open("", '{') }

//go:noinline
func (p *printer) endObject() { p.close('}') }

// list prints strings: an array in JSON; in text before, the strings with sep
// between, after.
//
//go:noinline
func (p *printer) list(key, before, sep, after string, v []string) {
	p.open(key, '[')
	p.text(before)
	for i, s := range v {
		if p.json {
			p.element()
			p.buf = explain.AppendJSONString(p.buf, s)
			continue
		}
		if i > 0 {
			p.text(sep)
		}
		p.text(s)
	}
	p.text(after)
	p.close(']')
}

// key begins a member of an object.
//
//go:noinline
func (p *printer) key(key string) {
	if !p.first {
		p.buf = append(p.buf, ',')
	}
	p.first = false
	if p.pretty {
		p.newline()
	}
	p.buf = explain.AppendJSONString(p.buf, key)
	p.buf = append(p.buf, ':')
	if p.pretty {
		p.buf = append(p.buf, ' ')
	}
}

// element begins an element of an array.
//
//go:noinline
func (p *printer) element() {
	if p.any && !p.first {
		p.buf = append(p.buf, ',')
	}
	p.any, p.first = true, false
}

//go:noinline
func (p *printer) newline() {
	p.buf = append(p.buf, '\n')
	for range p.depth {
		p.buf = append(p.buf, "    "...)
	}
}

// document brackets all values of a command: an array in JSON.
func (p *printer) document(body func()) {
	p.open("", '[')
	body()
	p.close(']')
	if p.json {
		p.buf = append(p.buf, '\n')
	}
}

// pad appends v and blanks up to width: a column of text.
func (p *printer) pad(v string, width int) {
	p.text(v)
	p.blanks(width - utf8.RuneCountInString(v))
}

// padLeft appends blanks up to width and v.
func (p *printer) padLeft(v string, width int) {
	p.blanks(width - utf8.RuneCountInString(v))
	p.text(v)
}

func (p *printer) blanks(n int) {
	if !p.json {
		for ; n > 0; n-- {
			p.buf = append(p.buf, ' ')
		}
	}
}
