package explain

import (
	"bytes"
	"unicode/utf8"
)

// Columns of a row.
const (
	offsetWidth  = 4
	hexWidth     = 11 // four bytes
	commentStart = 66
)

// Colours, as ECMA-48 has them.
const (
	colorOff  = "\x1b[36m"
	colorBad  = "\x1b[31m"
	colorNote = "\x1b[2m"
	colorNone = "\x1b[0m"
)

// row prints n bytes from off, four to a line: the statement and the comment
// stand in the first one. It empties both.
//
//go:noinline
func (p *text) row(off, n int) {
	start := len(p.b)
	p.left(off, min(n, 4))
	p.start()
	p.fill(2 * p.depth)
	if bytes.HasPrefix(p.stmt.b, []byte("!")) {
		p.color(colorBad)
		p.raw(p.stmt.b)
		p.color(colorNone)
	} else {
		p.raw(p.stmt.b)
	}
	p.endRow(start)
	for at := 4; at < n; at += 4 {
		p.left(off+at, min(n-at, 4))
		p.endLine()
	}
	for i := range p.marks {
		if m := &p.marks[i]; m.dgram == p.dgram && m.off >= off && m.off < off+n {
			p.arrow(m, off)
		}
	}
	if p.next > 0 {
		p.depth = p.next
	}
}

// left prints the columns before the statement; of no bytes, blanks.
func (p *text) left(off, n int) {
	p.start()
	if n > 0 {
		p.color(colorOff)
		p.start()
		for limit := 1000; limit > max(off, 1); limit /= 10 {
			p.s(" ")
		}
		p.n(uint64(off))
		p.s("  ")
		p.start()
		p.hex(p.t.Data[off : off+n])
		p.fill(hexWidth)
		p.color(colorNone)
	} else {
		p.fill(offsetWidth + 2 + hexWidth)
	}
	p.s(" | ")
}

// endRow ends the line that began at start of p.b with the comment, cut to the
// width there is, and empties the row.
func (p *text) endRow(start int) {
	if len(p.note.b) > 0 {
		col, _ := columns(p.b[start:], 0)
		at := max(commentStart, col+1)
		p.start()
		p.fill(at - col)
		room := p.style.Width - at - 2
		n, end := columns(p.note.b, room-1)
		cut := p.style.Width > 0 && n > room
		if cut {
			p.note.b = p.note.b[:end]
			p.note.s("…")
		}
		if !cut || room >= 8 {
			p.color(colorNote)
			p.s("# ")
			p.raw(p.note.b)
			p.color(colorNone)
		}
	}
	p.endLine()
	p.stmt.b, p.note.b = p.stmt.b[:0], p.note.b[:0]
}

// color begins a colour, if there are to be any.
//
//go:noinline
func (p *text) color(c string) {
	if p.style.Color {
		p.s(c)
	}
}

// endLine ends a line, without blanks before its end.
//
//go:noinline
func (p *text) endLine() {
	p.b = bytes.TrimRight(p.b, " ")
	p.s("\n")
}

// columns is how many columns of a terminal a line takes, colours not counted,
// and where in it the first limit of them end.
func columns(b []byte, limit int) (n, end int) {
	colour := false
	for i, c := range b {
		switch {
		case c == 0x1b:
			colour = true
		case colour:
			colour = c != 'm'
		case utf8.RuneStart(c):
			if n == limit {
				end = i
			}
			n++
		}
	}
	return n, end
}
