package explain

import "strconv"

// out is text under way. Its methods are not inlined: they are called in a
// hundred places, and each copy of an append is a hundred bytes of the program.
type out struct {
	b []byte

	// A list of words, broken at dictWidth, under a heading: word, line, end.
	head string // until the first item
	line int    // where the line began
	any  bool   // there is something on the line
	more int    // columns that lines which go on are further in
}

// s appends a string.
//
//go:noinline
func (o *out) s(s string) { o.b = append(o.b, s...) }

// raw appends bytes as they are.
//
//go:noinline
func (o *out) raw(b []byte) { o.b = append(o.b, b...) }

// n appends a number, with the sign that some of the tables' have.
//
//go:noinline
func (o *out) n(v uint64) { o.b = strconv.AppendInt(o.b, int64(v), 10) }

// start begins a line, whose columns col counts.
//
//go:noinline
func (o *out) start() { o.line = len(o.b) }

// col appends blanks up to a column of the line, at least one.
//
//go:noinline
func (o *out) col(width int) {
	for o.b = append(o.b, ' '); len(o.b)-o.line < width; {
		o.b = append(o.b, ' ')
	}
}

// hex appends bytes in hex with blanks between.
//
//go:noinline
func (o *out) hex(x []byte) { o.b = appendHex(o.b, x, " ") }

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

// dictWidth is where lists of names are broken, dictIndent where they begin.
const (
	dictWidth  = 96
	dictIndent = 9
)

// item begins a line of a list.
//
//go:noinline
func (o *out) item() {
	if o.any {
		o.s("\n")
	}
	o.start()
	o.s("  ")
	o.s(o.head)
	o.head = ""
	for len(o.b)-o.line < dictIndent {
		o.s(" ")
	}
	o.any = true
}

// word appends a word to a list.
//
//go:noinline
func (o *out) word(s string) {
	switch {
	case o.head != "":
		o.item()
	case len(o.b)-o.line+len(s)+1 > dictWidth:
		o.item()
		o.s("    "[:o.more])
	default:
		o.s(" ")
	}
	o.s(s)
}

// list begins a list.
func (o *out) list(head string) { o.head, o.any = head, false }

// end ends it.
func (o *out) end() {
	if o.any {
		o.s("\n")
	}
	o.any = false
}
