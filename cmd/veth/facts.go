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

	matched bool // while facts are compared: it has been found already
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

// add adds a fact, which is recognised by the first words of its text; 0: all.
//
//go:noinline
func (s *survey) add(noun, text string, words int) {
	key := text
	if w := strings.Fields(text); words > 0 && words < len(w) {
		key = strings.Join(w[:words], " ")
	}
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
		rest := replaceAll(string(b.out.buf), "\\", " ")
		for rest != "" {
			var line string
			line, rest, _ = cut(rest, "\n")
			s.add(where+l.noun, strings.Join(strings.Fields(line), " "), l.key)
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

// has says whether the text has s in it.
//
//go:noinline
func (f *fact) has(s string) bool { return strings.Contains(f.text, s) }

// A change is how a fact of before differs from that of after; nil: there is none.
type change struct{ before, after *fact }

// compareFacts says what is different.
func compareFacts(before, after []*fact) (changes []change) {
	for _, f := range before {
		now := factLike(after, f)
		if now != nil {
			now.matched = true
		}
		changes = addChange(changes, f, now)
	}
	for _, f := range after {
		if !f.matched {
			changes = addChange(changes, nil, f)
		}
		f.matched = false
	}
	return changes
}

// addChange appends a change, if it is one.
//
//go:noinline
func addChange(changes []change, before, after *fact) []change {
	if before != nil && after != nil && before.text == after.text {
		return changes
	}
	return append(changes, change{before, after})
}

// factLike is the fact about the same thing, nil if there is none.
//
//go:noinline
func factLike(facts []*fact, f *fact) *fact {
	for _, g := range facts {
		if !g.matched && g.key == f.key {
			return g
		}
	}
	return nil
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
		a.member("change=", sign)
		a.member("what= ", f.noun)
		a.lastMember("text= ", text)
	}
}

// remarkKey is the key of a remark about the whole.
const remarkKey = "note=# "

// member prints a string of a line: behind its key, of JSON, then = and what comes
// before it in text.
//
//go:noinline
func (a *app) member(key, value string) {
	key, before, _ := cut(key, "=")
	if !a.opt.json {
		a.put(before + value)
		return
	}
	sep := ","
	if n := len(a.out.buf); n == 0 || a.out.buf[n-1] == '\n' {
		sep = "{"
	}
	a.put(sep + jsonString(key) + ":" + jsonString(value))
}

// lastMember prints the last one.
//
//go:noinline
func (a *app) lastMember(key, value string) {
	a.member(key, value)
	if a.opt.json {
		a.put("}")
	}
	a.put("\n")
}

// jsonString is s quoted.
func jsonString(s string) string { return string(explain.AppendJSONString(nil, s)) }

// brief is a link's line without the details that say little of a new one.
//
//go:noinline
func brief(text string) string {
	head, rest, ok := cut(text, " promiscuity ")
	if !ok {
		return text
	}
	if _, rest, ok = cut(rest, " maxmtu "); ok {
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
	all := hunks(x, y)
	names := min(2, len(x))
	if len(all) > 0 {
		names = min(2, all[0].i)
	}
	for _, w := range x[:names] {
		text += w + " "
	}
	sep := ""
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

// orNothing is words on a line, or that there are none.
//
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
	x, y = appendWords(x, ""), appendWords(y, "") // the end, which both have
	n := len(y) + 1
	common := make([]uint16, (len(x)+1)*n) // how many words of x from i on and of y from j on are
	for at := len(x)*n - 2; at >= 0; at-- {
		switch i, j := at/n, at%n; {
		case j == n-1:
		case x[i] == y[j]:
			common[at] = common[at+n+1] + 1
		default:
			common[at] = max(common[at+n], common[at+1])
		}
	}
	var h hunk
	for h.iEnd < len(x) {
		i, j := h.iEnd, h.jEnd
		switch at := i*n + j; {
		case x[i] == y[j]:
			if i > h.i || j > h.j {
				hunks = append(hunks, h)
			}
			h = hunk{i + 1, i + 1, j + 1, j + 1}
		case common[at+n] >= common[at+1]:
			h.iEnd++
		default:
			h.jEnd++
		}
	}
	return hunks
}
