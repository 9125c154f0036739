//go:build !tiny

package main

import (
	"io"
	"strings"
	"time"

	"vethkit/rtnl"
	"vethkit/rtnl/explain"
)

// A fact is a thing that a network namespace holds, as a line of text.
type fact struct {
	_    incomparable
	noun string // "link"
	key  string // what it is recognised by, with the noun
	text string
}

// factLists are the command lines that list the facts, and how many words a thing
// is recognised by; 0: all.
var factLists = [...]struct {
	noun, line string
	key        int
}{
	{"link", "-o -d link show", 1},
	{"addr", "-o addr show", 4},
	{"route", "-4 route show table all", 0},
	{"route", "-6 route show table all", 0},
	{"neigh", "neigh show", 3},
	{"netns", "netns list-id", 2},
}

// A survey lists facts, as far as no error comes.
type survey struct {
	_     incomparable
	a     *app
	facts []*fact
	err   error
}

//go:noinline
func (s *survey) add(noun, key, text string) {
	s.facts = append(s.facts, &fact{noun: noun, key: noun + " " + key, text: text})
}

// list lists what the thread's network namespace holds; c is a socket there, and
// where stands before each noun.
func (s *survey) list(c *rtnl.Conn, where string) {
	for i := range factLists {
		l := &factLists[i]
		b := s.a.inner(nil, io.Discard)
		b.c = c
		err := b.main(strings.Fields(l.line))
		b.ifnames.close()
		if err != nil {
			s.err = err
			return
		}
		rest := strings.ReplaceAll(string(b.out.buf), "\\", " ")
		for rest != "" {
			var line string
			line, rest, _ = strings.Cut(rest, "\n")
			words := strings.Fields(line)
			n := min(l.key, len(words))
			if n == 0 {
				n = len(words)
			}
			s.add(where+l.noun, strings.Join(words[:n], " "), strings.Join(words, " "))
		}
	}
}

// settled lists what there is when the kernel, which does some things a little
// later, has come to rest, or after a while.
func (t *talk) settled(a *app) ([]*fact, error) {
	facts, err := t.facts(a)
	for end := now() + 3*time.Second; err == nil && now() < end; {
		time.Sleep(10 * time.Millisecond)
		before := facts
		facts, err = t.facts(a)
		if err == nil && !underWay(facts) && len(compareFacts(before, facts)) == 0 {
			break
		}
	}
	return facts, err
}

// underWay says whether something is about to change by itself: the kernel sets
// the state of a link that came up on a thread of its own, and gives it its IPv6
// addresses then.
func underWay(facts []*fact) bool {
	for _, f := range facts {
		if f.has(" tentative ") && !f.has("dadfailed") || f.has(",UP") && f.has(" state UNKNOWN ") && f.has(" veth ") {
			return true
		}
	}
	return false
}

//go:noinline
func (f *fact) has(s string) bool { return strings.Contains(f.text, s) }

// A change is how a fact of before differs from that of after; nil: there is none.
type change struct{ before, after *fact }

// compareFacts says what is different.
func compareFacts(before, after []*fact) (changes []change) {
	rest := append([]*fact(nil), after...)
	for _, f := range before {
		var now *fact
		if i := factLike(rest, f); i >= 0 {
			now, rest[i] = rest[i], nil
		}
		changes = addChange(changes, f, now)
	}
	for _, f := range rest {
		changes = addChange(changes, nil, f)
	}
	return changes
}

//go:noinline
func addChange(changes []change, before, after *fact) []change {
	if before == after || before != nil && after != nil && before.text == after.text {
		return changes
	}
	return append(changes, change{before, after})
}

// factLike is which of the facts, of which some may be nil, is the one about the
// same thing, or -1.
//
//go:noinline
func factLike(facts []*fact, f *fact) int {
	for i, g := range facts {
		if g != nil && g.key == f.key {
			return i
		}
	}
	return -1
}

// printChanges prints a line for each: "+" is there now, "-" is gone, "~" is
// different.
func printChanges(a *app, changes []change) {
	for _, c := range changes {
		sign, f, text := "~", c.after, ""
		switch {
		case c.before == nil:
			sign, text = "+", brief(f.text)
		case f == nil:
			f = c.before
			sign, text = "-", brief(f.text)
		default:
			text = changedWords(c.before.text, f.text)
		}
		a.members("change=", sign, "what= ", f.noun, "text= ", text)
	}
}

// printRemark prints a line about the whole.
//
//go:noinline
func printRemark(a *app, text string) { a.members("note=# ", text) }

// members prints a line of strings. Before each stands its key, of JSON, then = and
// what comes before it in text.
//
//go:noinline
func (a *app) members(parts ...string) {
	sep := "{"
	for i := 0; i+1 < len(parts); i += 2 {
		key, before, _ := strings.Cut(parts[i], "=")
		if a.opt.json {
			a.put(sep, jsonString(key), ":", jsonString(parts[i+1]))
		} else {
			a.put(before, parts[i+1])
		}
		sep = ","
	}
	if a.opt.json {
		a.put("}")
	}
	a.put("\n")
}

//go:noinline
func jsonString(s string) string { return string(explain.AppendJSONString(nil, s)) }

// brief is a link's line without the details that say little of a new one.
//
//go:noinline
func brief(text string) string {
	head, rest, ok := strings.Cut(text, " promiscuity ")
	if !ok {
		return text
	}
	if _, rest, ok = strings.Cut(rest, " maxmtu "); ok {
		// maxmtu 65535 veth addrgenmode …
		if w := strings.Fields(rest); len(w) > 1 && w[1] != "addrgenmode" {
			head += " " + w[1]
		}
	}
	return head
}

// changedWords is what names the thing, and then the words that differ.
func changedWords(before, after string) (text string) {
	x, y := strings.Fields(before), strings.Fields(after)
	for i := 0; i < min(len(x), len(y), 2) && x[i] == y[i]; i++ {
		text += y[i] + " "
	}
	sep := ""
	all := hunks(x, y)
	for i := range all {
		h := &all[i]
		text += sep
		if label := h.i - 1; label >= 2 && isLabel(x[label]) {
			text += x[label] + " "
		}
		text += orNothing(x[h.i:h.iEnd]) + " → " + orNothing(y[h.j:h.jEnd])
		sep = ", "
	}
	return text
}

//go:noinline
func orNothing(words []string) string {
	if len(words) == 0 {
		return "(nothing)"
	}
	return strings.Join(words, " ")
}

// isLabel says whether a word may name the value behind it.
func isLabel(w string) bool {
	for i := range len(w) {
		if (w[i] < 'a' || w[i] > 'z') && w[i] != '_' && w[i] != '/' && (w[i] < '0' || w[i] > '9' || i == 0) {
			return false
		}
	}
	return true
}

// A hunk is a place where one list has other words than another: from i to iEnd in
// the first, from j to jEnd in the second.
type hunk struct{ i, iEnd, j, jEnd int }

// hunks finds them by the longest common subsequence.
func hunks(x, y []string) (hunks []hunk) {
	n := len(y) + 1
	common := make([]uint16, (len(x)+1)*n) // how many words of x from i on and of y from j on are
	for i := len(x) - 1; i >= 0; i-- {
		here, below := common[i*n:][:n], common[(i+1)*n:][:n]
		for j := len(y) - 1; j >= 0; j-- {
			here[j] = max(below[j], here[j+1])
			if x[i] == y[j] {
				here[j] = below[j+1] + 1
			}
		}
	}
	var h hunk
	for h.iEnd < len(x) || h.jEnd < len(y) {
		i, j := h.iEnd, h.jEnd
		switch {
		case i < len(x) && j < len(y) && x[i] == y[j]:
			hunks = addHunk(hunks, &h)
			h = hunk{i + 1, i + 1, j + 1, j + 1}
		case j == len(y) || i < len(x) && common[(i+1)*n+j] >= common[i*n+j+1]:
			h.iEnd++
		default:
			h.jEnd++
		}
	}
	return addHunk(hunks, &h)
}

// addHunk adds h, unless it is empty.
//
//go:noinline
func addHunk(hunks []hunk, h *hunk) []hunk {
	if h.iEnd > h.i || h.jEnd > h.j {
		hunks = append(hunks, *h)
	}
	return hunks
}
