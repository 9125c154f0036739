package main

import "strconv"

// say is a text with words put in: the next one at each %s, and at each %q the
// next one quoted, as fmt.Sprintf would. Without words the text is as it is.
//
//go:noinline
func say(text string, words ...string) string {
	b := make([]byte, 0, 128)
	for _, word := range words {
		before, rest, _ := cut(text, "%")
		b = append(b, before...)
		if rest[0] == 'q' {
			b = strconv.AppendQuote(b, word)
		} else {
			b = append(b, word...)
		}
		text = rest[1:]
	}
	return string(append(b, text...))
}
