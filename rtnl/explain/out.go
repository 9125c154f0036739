package explain

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const digits = "0123456789abcdef"

// out is text under way. Its methods are not inlined: they are called in a
// hundred places, and each copy of an append is a hundred bytes of the program.
type out struct {
	b    []byte
	line int // where the line began
}

// s appends a string.
//
//go:noinline
func (o *out) s(s string) { o.b = append(o.b, s...) }

// raw appends bytes as they are.
//
//go:noinline
func (o *out) raw(b []byte) { o.b = append(o.b, b...) }

// c appends a byte.
//
//go:noinline
func (o *out) c(c byte) { o.b = append(o.b, c) }

// n appends a number, with the sign that some of the tables' have.
//
//go:noinline
func (o *out) n(v uint64) { o.b = strconv.AppendInt(o.b, int64(v), 10) }

// num appends a string and a number.
//
//go:noinline
func (o *out) num(s string, v uint64) {
	o.s(s)
	o.n(v)
}

// start begins a line, whose columns col counts.
func (o *out) start() { o.line = len(o.b) }

// fill appends blanks up to a column of the line.
//
//go:noinline
func (o *out) fill(width int) {
	for len(o.b)-o.line < width {
		o.s(" ")
	}
}

// col is fill with at least one blank.
//
//go:noinline
func (o *out) col(width int) {
	o.s(" ")
	o.fill(width)
}

// hex appends bytes in hex with blanks between.
//
//go:noinline
func (o *out) hex(x []byte) { o.pairs(x, " ") }

// pairs appends bytes as pairs of hex digits, with something between.
//
//go:noinline
func (o *out) pairs(x []byte, between string) {
	for i, c := range x {
		if i > 0 {
			o.s(between)
		}
		o.c(digits[c>>4])
		o.c(digits[c&15])
	}
}

// Hex returns bytes in hex.
func Hex(b []byte) string {
	var o out
	o.pairs(b, "")
	return string(o.b)
}

// count appends "1 byte", "2 bytes".
//
//go:noinline
func (o *out) count(n int, unit string) {
	o.n(uint64(n))
	o.s(unit)
	if n != 1 {
		o.s("s")
	}
}

// source appends a string as C has it, but without its zero.
//
//go:noinline
func (o *out) source(s []byte) {
	o.s(`"`)
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case r < 0x20 || r == 0x7f || r == utf8.RuneError && n == 1:
			o.s(`\x`)
			o.hex(s[:1])
		case r == '"' || r == '\\':
			o.s(`\`)
			fallthrough
		default:
			o.raw(s[:n])
		}
		s = s[n:]
	}
	o.s(`"`)
}

// AppendJSONString appends s quoted. Bytes that are not UTF-8 become U+FFFD:
// names may hold any, JSON may not.
func AppendJSONString(b []byte, s string) []byte {
	o := out{b: b}
	o.quoted(s)
	return o.b
}

// quoted appends a JSON string.
//
//go:noinline
func (o *out) quoted(s string) {
	o.c('"')
	for _, r := range s {
		if at := strings.IndexRune("\n\t\r\"\\", r); at >= 0 {
			o.c('\\')
			o.c(`ntr"\`[at])
		} else if r < 0x20 || r == 0x7f {
			o.s(`\u00`)
			o.hex([]byte{byte(r)})
		} else {
			o.b = utf8.AppendRune(o.b, r)
		}
	}
	o.c('"')
}
