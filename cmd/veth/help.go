package main

import "strings"

// The version of vethkit, and of the iproute2 whose command line it speaks.
const (
	vethkitVersion  = "0.1.0"
	iproute2Version = "iproute2-6.1.0"
)

const versionUsage = "version\n"

const optionsUsage = `{ -V[ersion] | -s[tatistics] | -d[etails] | -o[neline] | -br[ief] |
-j[son] | -p[retty] | -h[uman-readable] | -iec | -N[umeric] |
-4 | -6 | -0 | -f[amily] { inet | inet6 | link } |
-n[etns] NAME | -a[ll] | -b[atch] FILE | -force | -show | -c[olor][={always|auto|never}] }
`

// overview is the help that there is without an object.
func (a *app) overview() string {
	objects, verbs := []string{}, []string{}
	for _, c := range a.commands {
		if c.whole && c.usage == "" {
			continue // a tiny build is without it
		}
		if c.verbs == nil {
			verbs = append(verbs, c.names[0])
		} else {
			objects = append(objects, c.names[0])
		}
	}
	b := "Usage: " + a.prog + " [ OPTIONS ] OBJECT { COMMAND | help }\n" +
		"where  OBJECT  := { " + strings.Join(objects, " | ") + " }\n" +
		"       or one of  { " + strings.Join(verbs, " | ") + " }\n"
	head := "       OPTIONS := "
	for line := range strings.Lines(optionsUsage) {
		b += head + line
		head = "                  "
	}
	return b +
		"All words may be abbreviated: " + a.prog + " a is " + a.prog + " address show.\n"
}

// help shows the overview. Like iproute2's it goes to stderr with status 255,
// so that a script that gets help instead of an answer notices.
//
// help pair, or another object of our own, is asked for: it goes to stdout, with
// what there is to say beyond the grammar.
func (a *app) help(w *args) error {
	if c := find(a.commands, w.peek()); c != nil && c.late {
		a.out.buf = append(append(a.out.buf, usageLines(a.prog, c.usage)...), c.notes...)
		return nil
	}
	a.stderr.Write([]byte(a.overview()))
	return exitCode(255)
}

// objectHelp shows the help of an object, or of a kind of link.
func (a *app) objectHelp(c *command, w *args) error {
	if c.names[0] == "link" {
		if k := findKind(w.peek()); k != nil {
			a.out.buf = append(a.out.buf, k.usage(a.prog)...)
			return nil
		}
	}
	a.stderr.Write([]byte(usageLines(a.prog, c.usage)))
	if c.names[0] == "stats" {
		return nil
	}
	return exitCode(255)
}

// usageLines puts the program's name before each line of usage that begins a
// command: not before one that goes on with the last, which begins with a
// blank, nor before one that says what a word stands for.
func usageLines(prog, usage string) string {
	b, head, definition := "", "Usage: ", false
	for line := range strings.Lines(usage) {
		switch {
		case line[0] == ' ' || line[0] == '\t':
			if !definition {
				b += head
			}
			b += line
		case strings.Contains(line, " := "):
			definition = true
			b += line
		default:
			definition = false
			b += head + prog + " " + line
		}
		head = "       "
	}
	return b
}

// version shows the version, of iproute2's command line too, which scripts look
// for.
func (a *app) version(*args) error {
	a.out.buf = append(a.out.buf, a.prog+" utility, vethkit-"+vethkitVersion+" ("+iproute2Version+" command line)\n"...)
	return nil
}
