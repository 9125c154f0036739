package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl"
)

// args is the words of a command that are still to be read.
//
// Its small methods are called in hundreds of places: inlined there they are 50 KB
// of the program, and so are the printer's.
type args struct {
	words []string
	path  string // the words before them: "link add", for errors
}

// done says whether all words have been read.
//
//go:noinline
func (a *args) done() bool { return len(a.words) == 0 }

// peek returns the next word without taking it, "" at the end.
//
//go:noinline
func (a *args) peek() string {
	if a.done() {
		return ""
	}
	return a.words[0]
}

// next takes the next word, "" at the end.
//
//go:noinline
func (a *args) next() string {
	w := a.peek()
	if !a.done() {
		a.words = a.words[1:]
	}
	return w
}

// take takes the next word if it is name, abbreviated or not.
//
//go:noinline
func (a *args) take(name string) bool { return a.takeIf(matches(a.peek(), name)) }

// takeExact takes the next word if it is name, spelled out.
//
//go:noinline
func (a *args) takeExact(name string) bool { return a.takeIf(!a.done() && a.peek() == name) }

func (a *args) takeIf(it bool) bool {
	if it {
		a.words = a.words[1:]
	}
	return it
}

// dashed takes the next word if it is an option, and returns it with one dash.
func (a *args) dashed() string {
	word := a.peek()
	if len(word) < 2 || word[0] != '-' || word == "--" {
		return ""
	}
	a.next()
	if word[1] == '-' {
		word = word[1:]
	}
	return word
}

// value takes the word behind the keyword key. All values of options come from
// here, so that each says what is missing.
//
//go:noinline
func (a *args) value(key string) (string, error) {
	if a.done() {
		return "", a.mistake("%s needs a value", key)
	}
	return a.next(), nil
}

// number takes an unsigned number of at most bits bits: decimal, 0x… or 0….
func (a *args) number(key string, bits int) (uint64, error) {
	w, err := a.value(key)
	if err != nil {
		return 0, err
	}
	v, ok := parseUint(w, bits)
	if !ok {
		return 0, a.mistake("%s is a number from 0 to %s, not %q", key, strconv.FormatUint(1<<bits-1, 10), w)
	}
	return v, nil
}

// u16 takes a number of 16 bits.
func (a *args) u16(key string) (uint16, error) {
	v, err := a.number(key, 16)
	return uint16(v), err
}

// u32 takes a number of 32 bits.
//
//go:noinline
func (a *args) u32(key string) (uint32, error) {
	v, err := a.number(key, 32)
	return uint32(v), err
}

// onOff takes "on" or "off".
func (a *args) onOff(key string) (bool, error) {
	w, err := a.value(key)
	switch {
	case err != nil:
		return false, err
	case w == "on", w == "off":
		return w == "on", nil
	}
	return false, a.mistake("%s is on or off, not %q", key, w)
}

// end is the error of words that are left over.
func (a *args) end() error {
	if a.done() {
		return nil
	}
	return a.unknown()
}

// unknown is the error of a word that has no meaning where it stands.
func (a *args) unknown() error {
	return a.mistake("%q is not an option here", a.peek())
}

// mistake is a usage error, as say has it, with the command in front.
//
//go:noinline
func (a *args) mistake(text string, words ...string) error {
	what := say(text, words...)
	if a.path == "" {
		return wrong("%s", what)
	}
	return wrong("%s: %s", a.path, what)
}

// again is the error of an option that is given twice.
//
//go:noinline
func (a *args) again(key string) error { return a.mistake("%s is given twice", key) }

// hwaddr takes a link-layer address.
//
//go:noinline
func (a *args) hwaddr(key string, to *rtnl.HWAddr) error {
	s, err := a.value(key)
	if err != nil {
		return err
	}
	var ok bool
	if *to, ok = rtnl.ParseHWAddr(s); !ok {
		err = a.mistake("%s is bytes in hex with colons between, like 02:00:00:00:00:01, not %q", key, s)
	}
	return err
}

// addrText is a link-layer address as text: its method takes a copy at each call.
//
//go:noinline
func addrText(a *rtnl.HWAddr) string { return a.String() }

// matches says whether word is full or an abbreviation of it, as iproute2 has
// it: any beginning. Where several match, the first in the order asked wins.
//
//go:noinline
func matches(word, full string) bool {
	return word != "" && strings.HasPrefix(full, word)
}

// parseUint reads what iproute2 reads: decimal, hex with 0x, octal with 0.
func parseUint(s string, bits int) (uint64, bool) {
	if strings.ContainsAny(s, "_bBoO") && !strings.HasPrefix(s, "0x") && !strings.HasPrefix(s, "0X") || strings.Contains(s, "_") {
		return 0, false
	}
	v, err := strconv.ParseUint(s, 0, bits)
	return v, err == nil
}

// quote puts a user's word into an error, with what a terminal might obey made
// visible.
func quote(s string) string { return strconv.Quote(s) }

// itoa is strconv.Itoa, which is copied to wherever it is called.
//
//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

// utoa is itoa of what has no sign.
//
//go:noinline
func utoa(n uint64) string { return strconv.FormatUint(n, 10) }

// cut is strings.Cut, which is copied to wherever it is called.
//
//go:noinline
func cut(s, sep string) (before, after string, found bool) { return strings.Cut(s, sep) }

// replaceAll is strings.ReplaceAll, of what is in the program anyway.
//
//go:noinline
func replaceAll(s, old, new string) string { return strings.Join(strings.Split(s, old), new) }

// lower is s with ASCII letters as small ones.
//
//go:noinline
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// appendWords is append, as cut is strings.Cut.
//
//go:noinline
func appendWords(list []string, more ...string) []string { return append(list, more...) }

// joined is both with sep between, or the one that is not "".
//
//go:noinline
func joined(s, sep, t string) string {
	if s == "" || t == "" {
		sep = ""
	}
	return s + sep + t
}
