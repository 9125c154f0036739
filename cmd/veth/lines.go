package main

import "strings"

// lines cuts a text into lines of words, as iproute2's -batch does (getcmdline
// and makeargs of lib/utils.c): # begins a comment wherever it stands, a line
// that ends in \ goes on with the next one, a word that begins with ' or " ends
// at the next such sign. Lines without words are passed over.
type lines struct {
	text string
	read int // lines so far

	at    int      // where the line begins
	words []string // valid until next
	open  bool     // a quoted word of it has no end
}

// next goes to the next line that has words.
func (l *lines) next() bool {
	for l.text != "" {
		l.at, l.words, l.open = l.read+1, l.words[:0], false
		l.split(l.join())
		if len(l.words) > 0 {
			return true
		}
	}
	return false
}

// join takes a line with those that it goes on with, without comments.
func (l *lines) join() string {
	whole := ""
	for {
		line, rest, ended := strings.Cut(l.text, "\n")
		l.text = rest
		l.read++
		line, _, comment := strings.Cut(line, "#")
		part, more := strings.CutSuffix(line, `\`)
		if !more || !ended || comment {
			return whole + line
		}
		whole += part
	}
}

func (l *lines) split(s string) {
	const blanks = " \t\r"
	for s = strings.TrimLeft(s, blanks); s != ""; s = strings.TrimLeft(s, blanks) {
		end := strings.IndexAny(s, blanks)
		if s[0] == '\'' || s[0] == '"' {
			quote := s[:1]
			s = s[1:]
			end = strings.Index(s, quote)
			l.open = end < 0
		}
		if end < 0 {
			l.words = append(l.words, s)
			return
		}
		l.words = append(l.words, s[:end])
		s = s[end+1:]
	}
}
