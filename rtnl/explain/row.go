package explain

import (
	"strconv"
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
func (p *text) row(off, n int) {
	start := len(p.b)
	if n > 0 {
		p.hex(off, min(n, 4))
	} else {
		p.b = appendBlanks(p.b, offsetWidth+2+hexWidth)
		p.b = append(p.b, " | "...)
	}
	p.b = appendBlanks(p.b, 2*p.depth)
	bad := len(p.stmt) > 0 && p.stmt[0] == '!'
	if bad {
		p.color(colorBad)
	}
	p.b = append(p.b, p.stmt...)
	if bad {
		p.color(colorNone)
	}
	if len(p.comment) > 0 {
		p.remark(start)
	}
	p.endLine()
	for at := 4; at < n; at += 4 {
		p.hex(off+at, min(n-at, 4))
		p.endLine()
	}
	for i := range p.marks {
		if m := &p.marks[i]; m.dgram == p.n && m.off >= off && m.off < off+n {
			p.arrow(m, off)
		}
	}
	p.stmt, p.comment = p.stmt[:0], p.comment[:0]
	if p.next > 0 {
		p.depth = p.next
	}
}

// heading prints a line that stands for no bytes.
func (p *text) heading() {
	start := len(p.b)
	p.b = append(p.b, p.stmt...)
	p.remark(start)
	p.endLine()
	p.stmt, p.comment = p.stmt[:0], p.comment[:0]
}

// hex prints the columns before the statement.
func (p *text) hex(off, n int) {
	p.color(colorOff)
	start := len(p.b)
	p.b = strconv.AppendInt(p.b, int64(off), 10)
	p.b = alignRight(p.b, start, offsetWidth)
	p.b = append(p.b, ' ', ' ')
	start = len(p.b)
	p.b = appendHex(p.b, p.t.Data[off:off+n], " ")
	p.b = appendBlanks(p.b, hexWidth-(len(p.b)-start))
	p.color(colorNone)
	p.b = append(p.b, " | "...)
}

// remark prints the comment of a line that began at start of p.b, cut to the
// width there is.
func (p *text) remark(start int) {
	col := columns(p.b[start:])
	p.b = appendBlanks(p.b, max(commentStart-col, 1))
	col = max(commentStart, col+1)
	text := p.comment
	if room := p.style.Width - col - 2; p.style.Width > 0 && utf8.RuneCount(text) > room {
		if room < 8 {
			return
		}
		text = append(cutRunes(text, room-1), "…"...)
	}
	p.color(colorNote)
	p.b = append(append(p.b, "# "...), text...)
	p.color(colorNone)
}

func (p *text) color(c string) {
	if p.style.Color {
		p.b = append(p.b, c...)
	}
}

// endLine ends a line, without blanks before its end.
//
//go:noinline
func (p *text) endLine() {
	for len(p.b) > 0 && p.b[len(p.b)-1] == ' ' {
		p.b = p.b[:len(p.b)-1]
	}
	p.b = append(p.b, '\n')
}

//go:noinline
func appendBlanks(b []byte, n int) []byte {
	for ; n > 0; n-- {
		b = append(b, ' ')
	}
	return b
}

// alignRight moves what begins at start of b to the right end of a column.
func alignRight(b []byte, start, width int) []byte {
	n := len(b) - start
	if n >= width {
		return b
	}
	b = appendBlanks(b, width-n)
	copy(b[start+width-n:], b[start:start+n])
	for i := range width - n {
		b[start+i] = ' '
	}
	return b
}

// columns is how many columns of a terminal a line takes, colours not counted.
func columns(b []byte) (n int) {
	for i := 0; i < len(b); {
		if b[i] == 0x1b {
			for i < len(b) && b[i] != 'm' {
				i++
			}
			i++
			continue
		}
		_, size := utf8.DecodeRune(b[i:])
		i += size
		n++
	}
	return n
}

// cutRunes returns the first n characters of b.
func cutRunes(b []byte, n int) []byte {
	at := 0
	for ; n > 0 && at < len(b); n-- {
		_, size := utf8.DecodeRune(b[at:])
		at += size
	}
	return b[:at]
}
