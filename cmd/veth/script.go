package main

import "strings"

// A script is command lines of a file, taken apart, as iproute2's -batch
// does: words with blanks between, "…" or '…' around one that has blanks, # up to
// the end of the line for people, \ at the end of a line that goes on in the next.
type script struct {
	text string // what is left
	n    int    // the number of the line that was read last, from 1
}

// next returns the words of the next line that has any; nil at the end. An error
// is about that line only.
func (r *script) next() (words []string, err error) {
	for len(words) == 0 && err == nil && r.text != "" {
		line := r.line()
		for strings.HasSuffix(line, "\\") {
			if r.text == "" {
				return nil, wrong("the line that this one goes on in is missing")
			}
			line = line[:len(line)-1] + r.line()
		}
		words, err = splitWords(line)
	}
	return words, err
}

// line takes the next line, without its comment.
func (r *script) line() (line string) {
	line, r.text, _ = cut(r.text, "\n")
	r.n++
	line, _, _ = cut(line, "#")
	return strings.TrimSuffix(line, "\r")
}

// splitWords takes a line apart.
func splitWords(line string) (words []string, err error) {
	for {
		line = strings.TrimLeft(line, " \t\r")
		if line == "" {
			return words, nil
		}
		end := strings.IndexAny(line, " \t\r")
		if q := line[0]; q == '"' || q == '\'' {
			line = line[1:]
			if end = strings.IndexByte(line, q); end < 0 {
				return nil, wrong("the quote before %q has no end", line)
			}
		}
		if end < 0 {
			return append(words, line), nil
		}
		words = append(words, line[:end])
		line = line[min(end+1, len(line)):]
	}
}
