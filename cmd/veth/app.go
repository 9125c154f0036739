package main

import (
	"errors"
	"io"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// incomparable, as the first field of a struct, spares the program the function
// that would compare two of them: Go makes one for each type that might be.
type incomparable [0]func()

// app is one run of the program.
type app struct {
	prog           string   // the name it was called by
	argv           []string // all words, its name too; nil: it runs inside of another one
	stdin          io.Reader
	stdout, stderr io.Writer
	opt            options
	commands       []command
	sandboxed      bool // it runs in namespaces of its own, which it may do all in

	out   printer
	links linkCache
	nsids map[int32]string // names of namespaces
	names tables
	c     *rtnl.Conn

	ifnames ifnames

	seen      *record         // for -show
	rehearsal *rtnl.Rehearsal // nothing is to be sent
}

// options are what stands before the object.
type options struct {
	_       incomparable
	family  uint8 // -4, -6, -f
	brief   bool
	stats   int // how often -s was given
	details bool
	oneline bool
	json    bool
	pretty  bool
	numeric bool
	human   bool
	iec     bool
	netns   string
	all     bool
	quiet   bool
	batch   string // the file of command lines
	force   bool   // batch goes on after a line that failed
	show    bool
	color   string // always, auto or never, of what explain prints; "": auto
	version bool
	help    bool
}

// inner is an app for a command line that runs inside of a's.
//
//go:noinline
func (a *app) inner(stdout, stderr io.Writer) *app {
	b := &app{prog: a.prog, commands: a.commands, stdin: a.stdin, stdout: stdout, stderr: stderr, seen: new(record)}
	b.names = knownNames
	return b
}

// main runs the command line after the program's name.
func (a *app) main(argv []string) error {
	words := &args{words: argv}
	if err := a.opt.parse(words); err != nil {
		return err
	}
	a.configure()
	run := (*app).dispatch
	switch {
	case a.opt.version:
		run = (*app).version
	case a.opt.help:
		run = (*app).help
	case a.opt.batch != "":
		run = (*app).batch
	}
	if a.opt.netns == "" || a.rehearsing() {
		return run(a, words)
	}
	return inNetns(a.opt.netns, func() error { return run(a, words) })
}

// configure makes what the options say of output hold.
func (a *app) configure() {
	a.out.json, a.out.pretty, a.out.nl = a.opt.json, a.opt.pretty, "\n"
	if a.opt.oneline {
		a.out.nl = "\\"
	}
	if a.opt.numeric {
		a.names.numeric()
	}
}

// lateOption takes the next word if it is an option: our own verbs take them
// behind their names, too. ok says whether it is; "--" is not.
func (a *app) lateOption(w *args) (ok bool, err error) {
	netns, word := a.opt.netns, w.dashed()
	if word == "" {
		return false, nil
	}
	if err := a.opt.set(word, w); err != nil {
		return true, err
	}
	switch {
	case a.opt.netns != netns:
		return true, w.mistake("%s stands before the command", word)
	case a.opt.help, a.opt.version:
		return true, errHelp
	}
	a.configure()
	return true, nil
}

// exit prints what is left to print and returns the status.
func (a *app) exit(err error) int {
	a.close()
	flush := (*app).flush
	if a.opt.show {
		flush = (*app).showSeen
	}
	if ferr := flush(a); err == nil {
		err = ferr
	}
	if _, said := passedOn(err); err != nil && err != errSilent && !said {
		a.complain(a.explained(err))
	}
	return exitStatus(err)
}

// close closes the sockets.
func (a *app) close() {
	if a.c != nil {
		a.c.Close()
	}
	a.ifnames.close()
}

// complain puts an error on stderr, a line each.
func (a *app) complain(err error) {
	a.tell(say("%s: %s\n", a.prog, err.Error()))
}

// tell writes to stderr.
//
//go:noinline
func (a *app) tell(text string) { a.stderr.Write([]byte(text)) }

// warn puts a line on stderr about what was done, but perhaps not meant.
func (a *app) warn(text string, words ...string) {
	a.complain(wrong("warning: "+text, words...))
}

// listed is the error of a dump: one that changed while it was read is printed
// as it is, with a warning, as iproute2 does.
func (a *app) listed(err error) error {
	if errors.Is(err, rtnl.ErrDumpInterrupted) {
		a.warn("%s; some may be missing or twice here", err.Error())
		return nil
	}
	return err
}

// flush writes what has been printed so far.
func (a *app) flush() error {
	if len(a.out.buf) == 0 {
		return nil
	}
	_, err := a.stdout.Write(a.out.buf)
	a.out.buf = a.out.buf[:0]
	return err
}

// conn returns the socket of this run, opened when it is first needed, in the
// namespace of -n.
func (a *app) conn() (*rtnl.Conn, error) {
	if a.c == nil {
		c, err := a.open()
		if err != nil {
			return nil, err
		}
		a.c = c
	}
	return a.c, nil
}

// do sends requests; a warning of the kernel's is printed and is no failure.
func (a *app) do(reqs ...rtnl.Request) error {
	c, err := a.conn()
	if err != nil {
		return err
	}
	return a.doOn(c, reqs...)
}

// doOn is do on a socket of another namespace.
func (a *app) doOn(c *rtnl.Conn, reqs ...rtnl.Request) error {
	err := c.Do(reqs...)
	w, warned := errors.AsType[*rtnl.Warning](err)
	if _, refused := errors.AsType[*rtnl.Error](err); warned && !refused {
		a.complain(w)
		return nil
	}
	return err
}

// parse reads the options, as iproute2 has them: an option may be abbreviated,
// may have two dashes, and the first match in this order wins. Nothing is read
// after -V and -help, which need no command.
func (o *options) parse(words *args) error {
	for {
		w := words.dashed()
		if w == "" {
			words.takeExact("--")
			return nil
		}
		if err := o.set(w, words); err != nil || o.version || o.help {
			return err
		}
	}
}

// set sets the option that w, with one dash, is; its value is among words.
func (o *options) set(w string, words *args) error {
	switch {
	case matches(w, "-family"):
		return o.setFamily(words)
	case w == "-4":
		o.family = uapi.AF_INET
	case w == "-6":
		o.family = uapi.AF_INET6
	case w == "-0":
		o.family = familyLink
	case matches(w, "-stats"), matches(w, "-statistics"):
		o.stats++
	case matches(w, "-resolve"), matches(w, "-timestamp"), matches(w, "-tshort"):
		// For names from DNS and monitor, which are not here.
	case matches(w, "-loops"), matches(w, "-rcvbuf"):
		_, err := words.number(w, 31) // addr flush and sockets find their own
		return err
	case matches(w, "-batch"):
		var err error
		if o.batch, err = words.value("-batch"); err == nil && o.batch == "" {
			err = wrong("-batch needs a file, or - for stdin")
		}
		return err
	case matches(w, "-netns"):
		name, err := words.value("-netns")
		if err == nil && name == "" {
			err = wrong("-netns needs the name of a network namespace")
		}
		o.netns = name
		return err
	case w == "-show":
		return o.setShow()
	case isColor(w):
		_, o.color, _ = cut(w, "=")
		if o.color == "" {
			o.color = "always"
		}
	default:
		return o.setFlag(w)
	}
	return nil
}

// setFlag sets an option that has no value.
func (o *options) setFlag(w string) error {
	for _, f := range [...]struct {
		name string
		on   *bool
	}{
		{"-human", &o.human}, {"-human-readable", &o.human}, {"-iec", &o.iec}, {"-details", &o.details}, {"-oneline", &o.oneline},
		{"-Version", &o.version}, {"-force", &o.force}, {"-brief", &o.brief}, {"-json", &o.json}, {"-pretty", &o.pretty},
		{"-help", &o.help}, {"-Numeric", &o.numeric}, {"-all", &o.all}, {"-quiet", &o.quiet},
	} {
		if matches(w, f.name) {
			*f.on = true
			return nil
		}
	}
	return wrong("option %q is unknown; see help", w)
}

// isColor says whether w is -c[olor][=always|=auto|=never].
func isColor(w string) bool {
	name, when, ok := cut(w, "=")
	return matches(name, "-color") && (!ok || when == "always" || when == "auto" || when == "never")
}

// setFamily takes the value of -family.
func (o *options) setFamily(words *args) error {
	w, err := words.value("-family")
	if err != nil {
		return err
	}
	switch w {
	case "inet":
		o.family = uapi.AF_INET
	case "inet6":
		o.family = uapi.AF_INET6
	case "link":
		o.family = familyLink
	case "any":
		o.family = uapi.AF_UNSPEC
	default:
		return wrong("family %q is unknown; there are inet, inet6, link and any", w)
	}
	return nil
}

// familyLink is AF_PACKET, by which iproute2 means links without addresses.
const familyLink = 17
