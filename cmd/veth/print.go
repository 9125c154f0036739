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

// put appends strings, in either form.
//
//go:noinline
func (p *printer) put(parts ...string) {
	for _, s := range parts {
		p.buf = append(p.buf, s...)
	}
}

// putByte is put of a character.
//
//go:noinline
func (p *printer) putByte(c byte) { p.buf = append(p.buf, c) }

// text appends to text only.
//
//go:noinline
func (p *printer) text(s string) {
	if !p.json {
		p.put(s)
	}
}

// texts is text of parts.
//
//go:noinline
func (p *printer) texts(parts ...string) {
	for _, s := range parts {
		p.text(s)
	}
}

// line ends a line of text, or with -oneline marks where one would end.
//
//go:noinline
func (p *printer) line() { p.text(p.nl) }

// begin is what stands in front of a value: its key, or in text before.
//
//go:noinline
func (p *printer) begin(key, before string) {
	if p.json {
		p.key(key)
		return
	}
	p.put(before)
}

// string is a value that JSON has in quotes.
//
//go:noinline
func (p *printer) string(v string) {
	if p.json {
		p.buf = explain.AppendJSONString(p.buf, v)
		return
	}
	p.put(v)
}

// str is a string: before, v, after in text.
//
//go:noinline
func (p *printer) str(key, before, v, after string) {
	p.begin(key, before)
	p.string(v)
	p.text(after)
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
//
//go:noinline
func (p *printer) item(before, v, after string) {
	if p.json {
		p.element()
	}
	p.text(before)
	p.string(v)
	p.text(after)
}

// num is a number without sign.
//
//go:noinline
func (p *printer) num(key, before string, v uint64, after string) {
	p.begin(key, before)
	p.buf = strconv.AppendUint(p.buf, v, 10)
	p.text(after)
}

// int is a number with a sign.
//
//go:noinline
func (p *printer) int(key, before string, v int64, after string) {
	p.begin(key, before)
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

// raw is a value that has been formatted: before, v, after in text.
//
//go:noinline
func (p *printer) raw(key, before, v, after string) {
	p.begin(key, before)
	p.put(v)
	p.text(after)
}

// fixed is a number with digits behind the point, given as what it would be
// without the point.
func (p *printer) fixed(key, before string, v uint64, digits int, after string) {
	p.raw(key, before, withPoint(v, digits), after)
}

// decimal is fixed without zeros at the end.
func (p *printer) decimal(key, before string, v uint64, digits int, after string) {
	p.raw(key, before, strings.TrimSuffix(strings.TrimRight(withPoint(v, digits), "0"), "."), after)
}

// withPoint writes v with a point before its last digits.
func withPoint(v uint64, digits int) string {
	s := utoa(v)
	for len(s) <= digits {
		s = "0" + s
	}
	return s[:len(s)-digits] + "." + s[len(s)-digits:]
}

// bool is a truth value: true or false in JSON, on or off in text.
//
//go:noinline
func (p *printer) bool(key, before string, v bool, after string) {
	word := onOff(v)
	if p.json {
		word = strconv.FormatBool(v)
	}
	p.raw(key, before, word, after)
}

// flag is a word that is there or not: word in text, true in JSON.
func (p *printer) flag(key, word string) { p.word(key, word, "true") }

// null is a word that is there or not: word in text, null in JSON.
func (p *printer) null(key, word string) { p.word(key, word, "null") }

// word is word in text, value in JSON.
//
//go:noinline
func (p *printer) word(key, word, value string) {
	p.begin(key, word)
	if p.json {
		p.put(value)
	}
}

// only returns a printer for JSON alone: calls on it leave text as it is.
// It is p itself in JSON, and one that nobody reads in text.
//
//go:noinline
func (p *printer) only() *printer {
	if p.json {
		return p
	}
	return &printer{}
}

// hexAddr is bytes that are printed in hex without colons.
type hexAddr rtnl.HWAddr

// field prints a member of an object, in text as its word, the value and a
// blank. name is the key, or "key=word" where the word is another. value points
// to what is printed.
func (p *printer) field(name string, value any) {
	key, word := keyWord(name)
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

// given prints a member of an object, in text as its word, the value and a blank,
// if there is a value. name is as in field; without a word there is the value alone.
//
//go:noinline
func (p *printer) given(name, v string) {
	key, word := keyWord(name)
	if word != "" {
		word += " "
	}
	if v != "" {
		p.str(key, word, v, " ")
	}
}

// count is given for a number that is not 0.
//
//go:noinline
func (p *printer) count(name string, n uint32) {
	if n != 0 {
		p.num(name, name+" ", uint64(n), " ")
	}
}

// keyWord splits "key=word", what a value is called in JSON and in text; without
// "=" that is the same.
//
//go:noinline
func keyWord(name string) (key, word string) {
	key, word, differs := cut(name, "=")
	if !differs {
		word = key
	}
	return key, word
}

// onOff is the word for a switch.
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
	p.putByte(bracket)
	if p.pretty && bracket == '[' {
		p.putByte(' ')
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
	switch {
	case !p.pretty || p.first:
	case bracket == '}':
		p.newline()
	default:
		p.putByte(' ')
	}
	p.putByte(bracket)
	p.first = false
}

// object begins an object of an array.
//
//go:noinline
func (p *printer) object() { p.open("", '{') }

// endObject ends it.
//
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
		if i > 0 {
			p.text(sep)
		}
		p.item("", s, "")
	}
	p.text(after)
	p.close(']')
}

// key begins a member of an object.
//
//go:noinline
func (p *printer) key(key string) {
	p.any = true
	p.element()
	if p.pretty {
		p.newline()
	}
	p.string(key)
	p.putByte(':')
	if p.pretty {
		p.putByte(' ')
	}
}

// element begins an element of an array.
//
//go:noinline
func (p *printer) element() {
	if p.any && !p.first {
		p.putByte(',')
	}
	p.any, p.first = true, false
}

// newline begins a line of pretty JSON.
//
//go:noinline
func (p *printer) newline() {
	p.putByte('\n')
	for range p.depth {
		p.put("    ")
	}
}

// document brackets all values of a command: an array in JSON.
func (p *printer) document(body func()) {
	p.open("", '[')
	body()
	p.endDocument()
}

// endDocument is document's end, for values in an array that is open.
//
//go:noinline
func (p *printer) endDocument() {
	p.close(']')
	if p.json {
		p.putByte('\n')
	}
}

// pad appends v and blanks up to width: a column of text.
//
//go:noinline
func (p *printer) pad(v string, width int) {
	p.text(v)
	p.blanks(width - utf8.RuneCountInString(v))
}

// padLeft appends blanks up to width and v.
//
//go:noinline
func (p *printer) padLeft(v string, width int) {
	p.blanks(width - utf8.RuneCountInString(v))
	p.text(v)
}

// blanks appends n blanks in text, none for n below 0.
//
//go:noinline
func (p *printer) blanks(n int) {
	for ; n > 0; n-- {
		p.text(" ")
	}
}
