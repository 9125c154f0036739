package main

import (
	"slices"
	"strings"
	"testing"
)

// What iproute2's makeargs and getcmdline (lib/utils.c) make of a text.
func TestLinesAreCutAsIproute2CutsThem(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"\n \t\n# only this\n", ""},
		{"link add a\nlink add b", "1 link|add|a, 2 link|add|b"},
		{"  a\t b \r\n", "1 a|b"},
		{"a b#c d\ne", "1 a|b, 2 e"},
		{"a '#b' c", "1 a|! "},
		{"a 'b c' \"d 'e\" f", "1 a|b c|d 'e|f"},
		{"a'b c' d", "1 a'b|c'|d"},
		{"'a'b ''", "1 a|b|"},
		{"a \\\n b\\\nc\nd", "1 a|bc, 4 d"},
		{"a # no \\\nb", "1 a, 2 b"},
		{"a\\", "1 a\\"},
		{"\n\na \\\n\nb 'c", "3 a, 5 b|c! "},
	} {
		l, got := lines{text: c.text}, []string{}
		for l.next() {
			s := string(rune('0'+l.at)) + " " + strings.Join(l.words, "|")
			if l.open {
				s += "! "
			}
			got = append(got, s)
		}
		if want := strings.Split(c.want, ", "); !slices.Equal(got, want) && !(c.want == "" && len(got) == 0) {
			t.Errorf("%q: %q, not %q", c.text, got, want)
		}
	}
}
