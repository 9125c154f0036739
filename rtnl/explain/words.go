package explain

import "strings"

// A word of a line of source.
type word struct {
	text string
	str  bool // it stood in quotes
}

// peek has w be the next word, and returns its text; behind the last one of the
// line it is empty.
//
//go:noinline
func (c *composer) peek() string {
	c.w = word{}
	if len(c.words) > 0 {
		c.w = c.words[0]
	}
	return c.w.text
}

// take is peek that goes past the word.
//
//go:noinline
func (c *composer) take() string {
	text := c.peek()
	if len(c.words) > 0 {
		c.words = c.words[1:]
	}
	return text
}

// at says whether the next word is text.
//
//go:noinline
func (c *composer) at(text string) bool {
	return len(c.words) > 0 && c.words[0] == word{text: text}
}

// takeWord takes the next word if it is text.
//
//go:noinline
func (c *composer) takeWord(text string) bool {
	at := c.at(text)
	if at {
		c.take()
	}
	return at
}

// ended says whether the statement has no more words.
//
//go:noinline
func (c *composer) ended() bool { return len(c.words) == 0 || c.at(",") }

// nextLine reads the next line that says something, into words and indent. It
// returns false at the end, and at an error.
func (c *composer) nextLine() bool {
	for c.text != "" && c.err == nil {
		var line string
		line, c.text, _ = strings.Cut(c.text, "\n")
		c.line++
		c.words, c.indent = c.words[:0], 0
		if c.split(behindBar(line)); len(c.words) > 0 {
			return true
		}
	}
	return false
}

// behindBar returns a line without the columns of AppendText before its
// statement: an offset, hex, a bar and a blank.
func behindBar(line string) string {
	columns, stmt, ok := strings.Cut(strings.TrimLeft(line, " "), "|")
	if !ok || strings.Trim(columns, " 0123456789abcdefABCDEF") != "" {
		return line
	}
	// Only blanks before a bar are columns too, of a line that has no bytes.
	if hex := strings.TrimLeft(columns, "0123456789"); columns != "" && (hex == "" || hex == columns) {
		return line
	}
	return strings.TrimPrefix(stmt, " ")
}

// split takes a line apart: blanks, which the lines of a drawn tree are too,
// then words. Blanks around a | are not there.
func (c *composer) split(line string) {
	for i, r := range line {
		if r != ' ' && r != '\t' && r != '\r' && (r < 0x2500 || r > 0x257f) && r != '\u00a0' {
			line = line[i:]
			break
		}
		c.indent++
	}
	for c.err == nil {
		line = strings.Trim(line, " \t\r")
		if line == "" || line[0] == '#' {
			return
		}
		switch line[0] {
		case ',':
			c.word(",", false)
			line = line[1:]
		case '"':
			line = c.quotedWord(line[1:])
		default:
			line = c.plainWord(line)
		}
	}
}

// word adds a word to the line.
//
//go:noinline
func (c *composer) word(text string, str bool) { c.words = append(c.words, word{text, str}) }

// plainWord takes a word and returns what is behind it.
func (c *composer) plainWord(line string) string {
	w := ""
	for {
		n := strings.IndexAny(line, " \t\r,\"")
		if n < 0 {
			n = len(line)
		}
		w += line[:n]
		line = line[n:]
		next := strings.TrimLeft(line, " \t")
		if next == "" || next == line || next[0] != '|' && (!strings.HasSuffix(w, "|") || strings.IndexByte(`#,"`, next[0]) >= 0) {
			c.word(w, false)
			return line
		}
		line = next
	}
}

// quotedWord takes a string behind its first quote and returns what is behind
// its last.
func (c *composer) quotedWord(line string) string {
	var b []byte
	for line != "" {
		ch, n := line[0], 1
		if ch == '"' {
			c.word(string(b), true)
			return line[1:]
		}
		if ch == '\\' {
			if ch, n = escape(line); n == 0 {
				c.fail(`a \ in a string stands before ", \, n, t, 0 or x and two hex digits`)
				return ""
			}
		}
		b = append(b, ch)
		line = line[n:]
	}
	c.fail(`the string has no " at its end`)
	return ""
}

// escape returns the byte that s, a \ and more, begins with, and how long that
// is written; 0: it means none.
func escape(s string) (c byte, n int) {
	if len(s) >= 4 && s[1] == 'x' {
		if b, ok := hexBytes(s[2:4]); ok {
			return b[0], 4
		}
	}
	if len(s) >= 2 {
		if i := strings.IndexByte(`"\n0t`, s[1]); i >= 0 {
			return "\"\\\n\x00\t"[i], 2
		}
	}
	return 0, 0
}

// isSource says whether text is what Compose reads: the first word names a
// message, or says datagram.
func isSource(text string) bool {
	c := composer{text: text}
	return c.nextLine() && (c.at("datagram") || isMessage(c.peek()))
}
