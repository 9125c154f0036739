package pair

import (
	"strconv"
	"strings"

	"vethkit/rtnl"
)

// A line is one of a state's file, that is written or read: each method is for
// the next of its words, and writes what it points at or sets it.
type line struct {
	out   []byte // all lines so far
	reads bool
	rest  string // what is still to be read,
	more  bool   // if there is more
	bad   bool   // something read is not what it has to be
}

// text appends two strings.
//
//go:noinline
func (l *line) text(a, b string) { l.out = append(l.out, a+b...) }

// begin begins the next line to be written.
func (l *line) begin(key string) *line {
	l.text("\n", key)
	return l
}

// word is a word as it is; "" is written as "-".
//
//go:noinline
func (l *line) word(s *string) {
	switch {
	case l.reads:
		if *s, l.rest, l.more = strings.Cut(l.rest, " "); *s == "-" {
			*s = ""
		}
	case *s == "":
		l.text(" -", "")
	default:
		l.text(" ", *s)
	}
}

// quoted is the rest of the line, in quotes: anything.
func (l *line) quoted(s *string) {
	if !l.reads {
		l.text(" ", strconv.Quote(*s))
		return
	}
	var ok bool
	*s, ok = unquoted(l.rest)
	l.bad, l.more = !ok, false
}

// unquoted is the text that strconv.Quote made this of; strconv.Unquote, which
// takes all that Go has for strings, is ten times as much in a program.
func unquoted(s string) (text string, ok bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	const letters, meaning = `abfnrtv\"`, "\a\b\f\n\r\t\v\\\""
	for s = s[1 : len(s)-1]; ; {
		plain, escape, more := strings.Cut(s, `\`)
		text += plain
		if !more {
			return text, true
		}
		if escape == "" {
			return "", false
		}
		if i := strings.IndexByte(letters, escape[0]); i >= 0 {
			text, s = text+meaning[i:i+1], escape[1:]
			continue
		}
		digits := 1 << (1 + strings.IndexByte("xuU", escape[0])) // 1 of any other
		if digits == 1 || len(escape) <= digits {
			return "", false
		}
		v, err := strconv.ParseUint(escape[1:1+digits], 16, 32)
		if err != nil {
			return "", false
		}
		if digits == 2 {
			text += string([]byte{byte(v)})
		} else {
			text += string(rune(v))
		}
		s = escape[1+digits:]
	}
}

// num is a number.
//
//go:noinline
func (l *line) num(n *uint64) {
	s := strconv.FormatUint(*n, 10)
	l.word(&s)
	if l.reads {
		*n, _ = strconv.ParseUint(s, 10, 64)
	}
}

// num32 is a number of 32 bits.
//
//go:noinline
func (l *line) num32(n *uint32) {
	wide := uint64(*n)
	l.num(&wide)
	*n = uint32(wide)
}

// mac is a link-layer address.
//
//go:noinline
func (l *line) mac(a *rtnl.HWAddr) {
	s := a.String()
	l.word(&s)
	if l.reads {
		*a, _ = rtnl.ParseHWAddr(s)
	}
}

// list is a word of several values, with commas between.
func list[T interface{ String() string }](l *line, of *[]T, parse func(string) (T, error)) {
	s := ""
	if !l.reads {
		for _, v := range *of {
			s += "," + v.String()
		}
		s = strings.TrimPrefix(s, ",")
	}
	for l.word(&s); l.reads && s != ""; {
		var part string
		if part, s, _ = strings.Cut(s, ","); part != "" {
			v, err := parse(part)
			add(of, v)
			l.bad = l.bad || err != nil
		}
	}
}
