package main

import "strings"

// The version of vethkit, and of the iproute2 whose command line it speaks.
const (
	vethkitVersion  = "0.1.0"
	iproute2Version = "iproute2-6.1.0"
)

const versionUsage = "version\n"

const overviewText = `Usage: %s [ OPTIONS ] OBJECT { COMMAND | help }
where  OBJECT  := { %s }
       or one of  { %s }
       OPTIONS := { -V[ersion] | -s[tatistics] | -d[etails] | -o[neline] | -br[ief] |
                  -j[son] | -p[retty] | -h[uman-readable] | -iec | -N[umeric] |
                  -4 | -6 | -0 | -f[amily] { inet | inet6 | link } |
                  -n[etns] NAME | -a[ll] | -b[atch] FILE | -force | -show | -c[olor][={always|auto|never}] }
All words may be abbreviated: %s a is %s address show.
`

// overview is the help that there is without an object.
func (a *app) overview() string {
	var objects, verbs []string
	for i := range a.commands {
		c, list := &a.commands[i], &objects
		if c.verbs == nil {
			list = &verbs
		}
		if !c.whole || c.usage != "" { // else a tiny build is without it
			*list = append(*list, c.names[0])
		}
	}
	return say(overviewText, a.prog, strings.Join(objects, " | "), strings.Join(verbs, " | "), a.prog, a.prog)
}

// help shows the overview.
//
// help pair, or another object of our own, is asked for: it goes to stdout, with
// what there is to say beyond the grammar.
func (a *app) help(w *args) error {
	if c := find(a.commands, w.peek()); c != nil && c.late {
		a.out.put(usageLines(a.prog, c.usage), c.notes)
		return nil
	}
	return a.helpWith(a.overview())
}

// objectHelp shows the help of an object, or of a kind of link.
func (a *app) objectHelp(c *command, w *args) error {
	if c.names[0] == "link" {
		if k := findKind(w.peek()); k != nil {
			a.out.put(k.usage(a.prog))
			return nil
		}
	}
	err := a.helpWith(usageLines(a.prog, c.usage))
	if c.names[0] == "stats" {
		return nil
	}
	return err
}

// helpWith shows help. Like iproute2's it goes to stderr with status 255, so that
// a script that gets help instead of an answer notices.
func (a *app) helpWith(text string) error {
	a.tell(text)
	return exitCode(255)
}

// usageLines puts the program's name before each line of usage that begins a
// command: not before one that goes on with the last, which begins with a
// blank, nor before one that says what a word stands for.
func usageLines(prog, usage string) string {
	b, head, definition := "", "Usage: ", false
	for usage != "" {
		line, rest, _ := cut(usage, "\n")
		line, usage = line+"\n", rest
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
	a.out.put(a.prog, " utility, vethkit-"+vethkitVersion+" ("+iproute2Version+" command line)\n")
	return nil
}
