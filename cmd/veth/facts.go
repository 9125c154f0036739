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
	key  string // what it is recognised by
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

// A change is how a fact of before differs from that of after; one of them may be
// missing.
type change struct {
	_             incomparable
	noun          string
	before, after string
}

// listFacts lists what the thread's network namespace holds; c is a socket there,
// and where stands before each noun.
func listFacts(a *app, c *rtnl.Conn, where string) ([]fact, error) {
	var facts []fact
	for i := range factLists {
		l := &factLists[i]
		var text textBuffer
		b := a.inner(&text, io.Discard)
		b.c = c
		err := b.main(strings.Fields(l.line))
		if err == nil {
			err = b.flush()
		}
		b.ifnames.close()
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text.b)) {
			words := strings.Fields(strings.ReplaceAll(line, "\\", " "))
			n := l.key
			if n == 0 || n > len(words) {
				n = len(words)
			}
			facts = append(facts, fact{noun: where + l.noun, key: strings.Join(words[:n], " "), text: strings.Join(words, " ")})
		}
	}
	return facts, nil
}

// settledFacts lists what there is when the kernel, which does some things a
// little later, has come to rest, or after a while.
func (t *talk) settledFacts(a *app, c *rtnl.Conn) ([]fact, error) {
	facts, err := t.facts(a, c)
	for end := time.Now().Add(3 * time.Second); time.Now().Before(end); {
		if err != nil {
			return nil, err
		}
		time.Sleep(10 * time.Millisecond)
		var now []fact
		now, err = t.facts(a, c)
		if err == nil && !underWay(now) && len(compareFacts(facts, now)) == 0 {
			return now, nil
		}
		facts = now
	}
	return facts, err
}

// underWay says whether something is about to change by itself: the kernel sets
// the state of a link that came up on a thread of its own, and gives it its IPv6
// addresses then.
func underWay(facts []fact) bool {
	for i := range facts {
		t := facts[i].text
		if strings.Contains(t, " tentative ") && !strings.Contains(t, "dadfailed") ||
			strings.Contains(t, ",UP") && strings.Contains(t, " state UNKNOWN ") && strings.Contains(t, " veth ") {
			return true
		}
	}
	return false
}

// compareFacts says what is different.
func compareFacts(before, after []fact) (changes []change) {
	used := make([]bool, len(after))
	for i := range before {
		c := change{noun: before[i].noun, before: before[i].text}
		for j := range after {
			if !used[j] && after[j].key == before[i].key && after[j].noun == c.noun {
				used[j] = true
				c.after = after[j].text
				break
			}
		}
		changes = addChange(changes, &c)
	}
	for j := range after {
		if !used[j] {
			changes = addChange(changes, &change{noun: after[j].noun, after: after[j].text})
		}
	}
	return changes
}

//go:noinline
func addChange(changes []change, c *change) []change {
	if c.before == c.after {
		return changes
	}
	return append(changes, *c)
}

// printChanges prints a line for each: "+" is there now, "-" is gone, "~" is
// different.
func printChanges(a *app, changes []change) {
	for i := range changes {
		c := &changes[i]
		sign, text := "+", brief(c.after)
		switch {
		case c.after == "":
			sign, text = "-", brief(c.before)
		case c.before != "":
			sign, text = "~", changedWords(c.before, c.after)
		}
		if a.opt.json {
			a.jsonLine("change", sign, "what", c.noun, "text", text)
		} else {
			a.textLine(sign, " ", c.noun, " ", text)
		}
	}
}

// printRemark prints a line about the whole.
func printRemark(a *app, text string) {
	if a.opt.json {
		a.jsonLine("note", text)
	} else {
		a.textLine("# ", text)
	}
}

// textLine prints a line.
//
//go:noinline
func (a *app) textLine(parts ...string) {
	for _, s := range parts {
		a.out.buf = append(a.out.buf, s...)
	}
	a.out.buf = append(a.out.buf, '\n')
}

// jsonLine prints an object of strings on a line: keys and values in turn.
func (a *app) jsonLine(members ...string) {
	b := a.out.buf
	for i, s := range members {
		b = append(b, "{:,:"[min(i, 2+i&1)])
		b = explain.AppendJSONString(b, s)
	}
	a.out.buf = append(b, "}\n"...)
}

// brief is a link's line without the details that say little of a new one.
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
func changedWords(before, after string) string {
	x, y := strings.Fields(before), strings.Fields(after)
	b := []byte(nil)
	for i := 0; i < min(len(x), len(y), 2) && x[i] == y[i]; i++ {
		b = append(append(b, y[i]...), ' ')
	}
	sep := ""
	eachHunk(x, y, func(i, iEnd, j, jEnd int) {
		b = append(b, sep...)
		sep = ", "
		if label := i - 1; label >= 2 && isLabel(x[label]) {
			b = append(append(b, x[label]...), ' ')
		}
		if i < iEnd {
			b = append(b, strings.Join(x[i:iEnd], " ")...)
		} else {
			b = append(b, "(nothing)"...)
		}
		b = append(b, " → "...)
		if j < jEnd {
			b = append(b, strings.Join(y[j:jEnd], " ")...)
		} else {
			b = append(b, "(nothing)"...)
		}
	})
	return string(b)
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

// eachHunk calls f for each place where y has other words than x, by the longest
// common subsequence.
func eachHunk(x, y []string, f func(i, iEnd, j, jEnd int)) {
	n := len(y) + 1
	lcs := make([]uint16, (len(x)+1)*n)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				lcs[i*n+j] = lcs[(i+1)*n+j+1] + 1
			} else {
				lcs[i*n+j] = max(lcs[(i+1)*n+j], lcs[i*n+j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(x) || j < len(y) {
		fromI, fromJ := i, j
		for i < len(x) || j < len(y) {
			if i < len(x) && j < len(y) && x[i] == y[j] {
				break
			}
			if j == len(y) || i < len(x) && lcs[(i+1)*n+j] >= lcs[i*n+j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromI || j > fromJ {
			f(fromI, i, fromJ, j)
		}
		for i < len(x) && j < len(y) && x[i] == y[j] {
			i, j = i+1, j+1
		}
	}
}
