package main

import (
	"strings"
	"time"
)

const initUsage = "init [ -f FILE ]\n"

const initNotes = `
What the kernel starts as process 1: called under the name init, or as process 1 under any name. It mounts /dev,
/proc, /sys and /run where nothing is mounted, takes /dev/console where standard error is closed, runs the lines of
/etc/veth.conf, or of FILE if the kernel's command line says veth.conf=FILE, and reaps children from then on. A line
is a command, as behind "veth", or
  load MODULE [ PARAM=VALUE ] ...   loads a module with what it depends on: see help modprobe
  sysctl KEY VALUE                  writes below /proc/sys; KEY has dots or slashes
  wait TIME                         5, 0.5s, 200ms
  wait link NAME [ up ] [ TIME ]    until there is such a link, with up until it has a carrier; TIME is 10s if not said
  run PROGRAM [ ARG ] ...           runs it and waits for its end
  start PROGRAM [ ARG ] ...         runs it and goes on
  exec PROGRAM [ ARG ] ...          becomes it, the real init, as process 1
  poweroff, reboot, halt            ends all processes (SIGTERM, after 2 s SIGKILL), syncs, and does it
  onfail { continue | wait | poweroff | reboot | halt }
                                    what the failure of a later line leads to; wait leaves the others out
# begins a comment, \ at the end of a line goes on with the next, words with blanks stand in ' or ". A line that
fails is printed with file and number, and the next one is run, behind an exec too. After the last one init waits.
SIGTERM and SIGINT (Ctrl-Alt-Del) reboot, SIGUSR2 and SIGPWR power off, SIGUSR1 halts. Where the program that the
kernel calls to load modules (kernel.modprobe) is not there, init is it until exec. Each command is a process of
its own: none takes process 1 along.
`

// A confLine is a line of veth.conf that is not one of veth's commands.
type confLine struct {
	name string // load, sysctl, ...; "" for a command of veth's
	args []string

	key, value string        // sysctl
	link       string        // wait link
	up         bool          // wait link ... up
	time       time.Duration // wait
}

// confWords are the lines that init has beside veth's commands, and how many
// words each takes at least and at most; -1 is any number.
var confWords = [...]struct {
	name        string
	least, most int
	what        string
}{
	{"load", 1, -1, "the name of a module"},
	{"sysctl", 1, -1, "a KEY and its VALUE"},
	{"wait", 1, 4, "a time, or link NAME [ up ] [ TIME ]"},
	{"run", 1, -1, "a program"},
	{"start", 1, -1, "a program"},
	{"exec", 1, -1, "a program"},
	{"poweroff", 0, 0, ""},
	{"reboot", 0, 0, ""},
	{"halt", 0, 0, ""},
	{"onfail", 1, 1, "continue, wait, poweroff, reboot or halt"},
}

// waitFor is how long wait link waits where nothing is said.
const waitFor = 10 * time.Second

// parse reads the words of a line.
func (l *confLine) parse(words []string) error {
	l.name, l.args = "", words
	for i := range confWords {
		c := &confWords[i]
		if c.name != words[0] {
			continue
		}
		l.name, l.args = c.name, words[1:]
		switch n := len(l.args); {
		case n < c.least:
			return wrong("%s needs %s", c.name, c.what)
		case c.most >= 0 && n > c.most:
			return wrong("%q is one word too many", l.args[c.most])
		}
	}
	w := &args{words: l.args}
	switch l.name {
	case "sysctl":
		return l.parseSysctl()
	case "wait":
		return l.parseWait(w)
	case "onfail":
		switch w.peek() {
		case "continue", "wait", "poweroff", "reboot", "halt":
		default:
			return w.mistake("onfail is continue, wait, poweroff, reboot or halt, not %q", w.peek())
		}
	case "": // a command, with the program's name or without
		if len(words) > 1 && (words[0] == "veth" || words[0] == "ip") {
			l.args = words[1:]
		}
	}
	return nil
}

// parseSysctl takes KEY VALUE, KEY = VALUE and KEY=VALUE; VALUE may be several
// words.
func (l *confLine) parseSysctl() error {
	key, value := strings.Join(l.args, " "), ""
	if i := strings.IndexAny(key, " ="); i >= 0 {
		key, value = key[:i], strings.TrimLeft(key[i:], " ")
	}
	if value == "" { // behind a = it may be
		return wrong("sysctl needs a KEY and its VALUE")
	}
	value = strings.TrimLeft(strings.TrimPrefix(value, "="), " ")
	l.key, l.value = sysctlPath(key), value
	if strings.Contains("/"+l.key+"/", "/../") || l.key == "" {
		return wrong("there is no setting %q", key)
	}
	return nil
}

// sysctlPath is the file of a key, below /proc/sys. As sysctl(8) has it: where
// the first of its signs is a dot dots part it, and slashes stand for dots.
func sysctlPath(key string) string {
	if i := strings.IndexAny(key, "./"); i < 0 || key[i] == '/' {
		return key
	}
	b := []byte(key)
	for i, c := range b {
		switch c {
		case '.':
			b[i] = '/'
		case '/':
			b[i] = '.'
		}
	}
	return string(b)
}

func (l *confLine) parseWait(w *args) (err error) {
	if !w.takeExact("link") {
		l.time, err = w.duration()
		return unless(err, w)
	}
	l.time = waitFor
	if l.link, err = w.value("wait link"); err != nil {
		return err
	}
	l.up = w.takeExact("up")
	if !w.done() {
		l.time, err = w.duration()
	}
	return unless(err, w)
}

// unless is err, or the error of words that are left over.
func unless(err error, w *args) error {
	if err != nil {
		return err
	}
	return w.end()
}

// duration takes a time: seconds, with a fraction or without, or with a unit.
func (a *args) duration() (time.Duration, error) {
	word := a.next()
	number, ms := strings.CutSuffix(word, "ms")
	if !ms {
		number = strings.TrimSuffix(word, "s")
	}
	d, ok := parseSeconds(number, 1<<31-1)
	if ms {
		d /= 1000
	}
	if !ok {
		return 0, a.mistake("a time is a number of seconds, or like 0.5s or 200ms, not %q", word)
	}
	return d, nil
}

// bootParam returns what the kernel's command line says of key, "" if nothing.
func bootParam(cmdline, key string) (value string) {
	words := bootWords(cmdline)
	for word := words.next(); word != ""; word = words.next() {
		if v, ok := strings.CutPrefix(word, key+"="); ok {
			value = strings.Trim(v, `"`)
		}
	}
	return value
}

// bootWords are what is left of a kernel's command line.
type bootWords string

// next cuts off the first word, "" at the end: words behind -- are init's. Blanks in ""
// belong to it (next_arg of lib/cmdline.c).
func (w *bootWords) next() (word string) {
	s := strings.TrimLeft(string(*w), " \t\n")
	quoted, n := false, 0
	for ; n < len(s); n++ {
		c := s[n]
		if c == '"' {
			quoted = !quoted
		}
		if !quoted && (c == ' ' || c == '\t' || c == '\n') {
			break
		}
	}
	if word, *w = s[:n], bootWords(s[n:]); word == "--" {
		word, *w = "", ""
	}
	return word
}
