package explain

import (
	"strconv"
	"strings"
)

// A cursor is a place in bytes, most often in a line.
type cursor struct {
	b []byte
	i int
}

// ended says whether nothing follows.
func (c *cursor) ended() bool { return c.i >= len(c.b) }

// char is the byte that follows; 0 at the end.
//
//go:noinline
func (c *cursor) char() byte {
	if c.ended() {
		return 0
	}
	return c.b[c.i]
}

// skip passes over white space.
//
//go:noinline
func (c *cursor) skip() {
	for isSpace(c.char()) {
		c.i++
	}
}

// at says whether s follows.
//
//go:noinline
func (c *cursor) at(s string) bool {
	return len(c.b)-c.i >= len(s) && string(c.b[c.i:c.i+len(s)]) == s
}

// to goes to where s follows, or where it nowhere does, to the end.
//
//go:noinline
func (c *cursor) to(s string) bool {
	for !c.ended() {
		if c.at(s) {
			return true
		}
		c.i++
	}
	return false
}

// has says whether s follows, now or later.
//
//go:noinline
func (c *cursor) has(s string) bool {
	ahead := *c
	return ahead.to(s)
}

// word takes letters, digits and _, as many as there are.
//
//go:noinline
func (c *cursor) word() string {
	start := c.i
	for isWord(c.char()) {
		c.i++
	}
	return string(c.b[start:c.i])
}

// number takes a number in C's notation.
//
//go:noinline
func (c *cursor) number() int {
	start := c.i
	if c.at("-") {
		c.i++
	}
	c.word()
	n, _ := strconv.ParseInt(string(c.b[start:c.i]), 0, 64)
	return int(n)
}

// pair is the byte that two hex digits which follow are, or -1.
//
//go:noinline
func (c *cursor) pair() int {
	if len(c.b)-c.i < 2 {
		return -1
	}
	high, low := digit(c.b[c.i]), digit(c.b[c.i+1])
	if high|low > 15 {
		return -1
	}
	return int(high<<4 | low)
}

// An input is a line under way, or all of a file that has none.
type input struct {
	cursor
	line int         // its number; 0: the file has none
	err  *InputError // the first
}

// fail keeps the first error, of what stands at the cursor, and ends the line.
//
//go:noinline
func (in *input) fail(what, do string) {
	if in.err == nil {
		in.err = &InputError{Line: in.line, What: what, Do: do}
		if in.line > 0 {
			in.err.Col = in.i + 1
		} else {
			in.err.Off = in.i
		}
	}
	in.i = len(in.b)
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// isWord says whether a byte may be of a word.
//
//go:noinline
func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
}

// digit is the value of a hex digit, or 16.
//
//go:noinline
func digit(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// wordNumber returns which of the words of list is name, each of which has a
// blank behind it; notKnown: none.
//
//go:noinline
func wordNumber(list, name string) int {
	for n := 0; list != ""; n++ {
		end := strings.IndexByte(list, ' ')
		if list[:end] == name {
			return n
		}
		list = list[end+1:]
	}
	return notKnown
}
