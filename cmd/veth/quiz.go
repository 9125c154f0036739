//go:build !tiny

package main

import (
	"io"

	"vethkit/rtnl/explain"
)

const quizUsage = `quiz [ --seed N ] [ --count N ] [ FILE ]
     asks about messages, FILE's or a few of its own: values, lengths, the byte that is wrong
     answers are read from standard input, a line each; its end ends the quiz
     --seed: the same number asks the same questions    --count: how many, 10 if not said
`

// quiz asks, checks and explains, and says how many answers were right.
func (a *app) quiz(w *args) error {
	seed, count, file := uint64(now()), uint64(10), ""
	var err error
	for err == nil && !w.done() {
		switch word := w.next(); {
		case word == "--seed" || word == "-seed":
			seed, err = w.number(word, 63)
		case word == "--count" || word == "-count":
			count, err = w.number(word, 31)
		case word == "-h" || word == "-help" || word == "--help" || word == "help":
			err = errHelp
		case len(word) > 1 && word[0] == '-':
			err = w.mistake("option %q is unknown", word)
		case file != "":
			err = w.mistake("%q is one file too many; there is %q", word, file)
		case word == "-":
			err = w.mistake("standard input is where the answers come from")
		default:
			file = word
		}
	}
	var ds []explain.Datagram
	if err == nil && file != "" {
		ds, err = a.capture(file)
	}
	if err != nil {
		return err
	}
	return a.play(explain.NewQuiz(seed, ds), int(count))
}

// play asks count questions, or as many as are answered.
func (a *app) play(q *explain.Quiz, count int) error {
	in := lineReader{r: a.stdin}
	asked, right := 0, 0
	for asked < count {
		a.put(itoa(asked+1) + ". ")
		text, ok := q.Ask(nil)
		a.put(string(text))
		if !ok {
			a.put("there is nothing to ask about\n")
			break
		}
		a.put("> ")
		if err := a.flush(); err != nil {
			return err
		}
		line, ok := in.line()
		if !ok {
			a.put("\n")
			break
		}
		asked++
		verdict := "No: "
		if q.Right(line) {
			right++
			verdict = "Right: "
		}
		a.put(verdict)
		a.put(string(q.AppendAnswer(nil)) + "\n")
	}
	a.put(itoa(right) + " of " + itoa(asked) + " right\n")
	return nil
}

// A lineReader reads lines as they come.
type lineReader struct {
	_    incomparable
	r    io.Reader
	buf  [256]byte
	n, i int // what of buf is read, and used
}

// line is the next line without its end, cut at 1024 bytes; false at the end of
// the input.
func (l *lineReader) line() (string, bool) {
	var b []byte
	for {
		if l.i == l.n {
			l.i = 0
			if l.n = 0; l.r != nil {
				l.n, _ = l.r.Read(l.buf[:])
			}
			if l.n <= 0 {
				l.n = 0
				return string(b), len(b) > 0
			}
		}
		c := l.buf[l.i]
		l.i++
		if c == '\n' {
			return string(b), true
		}
		if len(b) < 1024 {
			b = append(b, c)
		}
	}
}
