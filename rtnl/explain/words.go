package explain

import "strings"

// A word of a line of source.
type word struct {
	text string
	str  bool // it stood in quotes
}

func (w word) is(text string) bool { return !w.str && w.text == text }

// quoted is the word for errors.
//
//go:noinline
func (w word) quoted() string { return quoted(w.text) }

// nextLine reads the next line that says something, into words and indent. It
// returns false at the end, and at an error.
func (c *composer) nextLine() bool {
	for c.text != "" && c.err == nil {
		var line string
		line, c.text, _ = strings.Cut(c.text, "\n")
		c.line++
		c.words = c.words[:0]
		c.indent = 0
		c.split(behindBar(line))
		if len(c.words) > 0 && c.err == nil {
			return true
		}
	}
	return false
}

// behindBar returns a line without the columns of AppendText before its
// statement: an offset, hex, a bar and a blank.
func behindBar(line string) string {
	rest := strings.TrimLeft(line, " ")
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	bar := strings.IndexByte(rest, '|')
	for i := n; i < bar; i++ {
		if c := rest[i]; c != ' ' && digit(c) > 15 {
			return line
		}
	}
	// Only blanks before a bar are columns too, of a line that has no bytes.
	if bar < 0 || n > 0 && bar == n || n == 0 && bar > 0 {
		return line
	}
	return strings.TrimPrefix(rest[bar+1:], " ")
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
	for line = strings.Trim(line, " \t\r"); line != ""; line = strings.TrimLeft(line, " \t\r") {
		switch line[0] {
		case '#':
			return
		case ',':
			c.words = append(c.words, word{text: ","})
			line = line[1:]
		case '"':
			if line = c.quotedWord(line[1:]); c.err != nil {
				return
			}
		default:
			line = c.plainWord(line)
		}
	}
}

// plainWord takes a word and returns what is behind it.
func (c *composer) plainWord(line string) string {
	var b []byte
	for {
		n := strings.IndexAny(line, " \t\r,\"")
		if n < 0 {
			n = len(line)
		}
		b = append(b, line[:n]...)
		line = line[n:]
		next := strings.TrimLeft(line, " \t")
		bar := strings.HasPrefix(next, "|")
		if next == "" || next == line && !bar || !bar && b[len(b)-1] != '|' || next[0] == '#' || next[0] == ',' || next[0] == '"' {
			break
		}
		line = next
	}
	c.words = append(c.words, word{text: string(b)})
	return line
}

// quotedWord takes a string behind its first quote and returns what is behind
// its last.
func (c *composer) quotedWord(line string) string {
	var b []byte
	for i := 0; i < len(line); i++ {
		switch ch := line[i]; ch {
		case '"':
			c.words = append(c.words, word{text: string(b), str: true})
			return line[i+1:]
		case '\\':
			i++
			if i+2 < len(line) && line[i] == 'x' && digit(line[i+1]) < 16 && digit(line[i+2]) < 16 {
				b = append(b, digit(line[i+1])<<4|digit(line[i+2]))
				i += 2
				continue
			}
			if i >= len(line) || strings.IndexByte(`"\n0t`, line[i]) < 0 {
				c.err = c.fail(`a \ in a string stands before ", \, n, t, 0 or x and two hex digits`)
				return ""
			}
			b = append(b, "\"\\\n\x00\t"[strings.IndexByte(`"\n0t`, line[i])])
		default:
			b = append(b, ch)
		}
	}
	c.err = c.fail(`the string has no " at its end`)
	return ""
}

// isSource says whether text is what Compose reads: the first word names a
// message, or says datagram.
func isSource(text string) bool {
	c := composer{text: text}
	return c.nextLine() && (c.words[0].is("datagram") || isMessage(c.words[0].text))
}
