package main

import (
	"io"
	"strings"
	"time"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

const demoUsage = `demo
     the story of a veth pair, in namespaces of its own: no root needed, nothing outside is touched
`

// demo starts the program again in a sandbox, where it finds itself in one and
// plays: see main. When the program ends, however it does, the kernel takes the
// sandbox away with all that is in it.
func (a *app) demo(w *args) error {
	var err error
	if w.takeExact("-show") || w.takeExact("--show") {
		err = a.opt.setShow()
	}
	if err == nil {
		err = w.end()
	}
	if err != nil {
		return err
	}
	words := []string{"veth", "demo"}
	if a.opt.show {
		words = appendWords(words, "-show")
		a.opt.show = false // it is not this process that sends
	}
	return runSandbox(&nsenter.Sandbox{Args: words, PID: true})
}

// runSandbox starts the program again, in a sandbox, and ends as it does.
func runSandbox(s *nsenter.Sandbox) error {
	status, err := s.Run()
	if err == nil && status != 0 {
		err = exitCode(status)
	}
	return err
}

// A play is one run of the demo, inside the sandbox. The first thing that does
// not hold ends it: nothing is done after that.
type play struct {
	_     incomparable
	out   io.Writer
	bad   error // errSilent: its words have been shown
	v6    bool  // this kernel has IPv6
	nat   bool  // the pods have NAT
	wire  bool  // the commands' datagrams are shown
	amiss bool  // what was looked for since the last "=" has not all been seen
	port  rtnl.LinkStats
}

// playDemo plays the demo in this process's namespaces and returns its exit
// status: 0 if everything held, 2 if not. With wire it shows the bytes that pass.
func playDemo(wire bool, stdout, stderr io.Writer) int {
	p := &play{out: stdout, wire: wire, v6: exists("/proc/net/if_inet6")}
	began := now()
	p.quiet("")
	for line, rest := "", story; rest != ""; {
		line, rest, _ = cut(rest, "\n")
		p.act(line)
	}
	var took printer
	took.fixed("", "\nEverything held, in ", uint64((now()-began)/(10*time.Millisecond)), 2, " s.")
	p.say("", string(took.buf))
	if p.bad == nil {
		return 0
	}
	if p.bad != errSilent {
		stderr.Write([]byte("veth: demo: " + p.bad.Error() + "\n"))
	}
	return 2
}

// act does what a line of the story says: what acts has for its first word. Others are
// said as they are.
func (p *play) act(line string) {
	if only, rest, ok := cut(line, "] "); ok {
		holds := p.v6
		switch only {
		case "[no IPv6":
			holds = !p.v6
		case "[NAT":
			holds = p.nat
		}
		if !holds {
			return
		}
		line = rest
	}
	sign, rest, _ := cut(line, " ")
	for i := range acts {
		if acts[i].sign == sign {
			if p.bad == nil {
				acts[i].do(p, rest)
			}
			return
		}
	}
	p.say("", line)
}

// say prints a line: text, with before in front. What cannot be written ends the play.
//
//go:noinline
func (p *play) say(before, text string) {
	if p.bad == nil {
		_, p.bad = p.out.Write([]byte(before + text + "\n"))
	}
}

// lines says what a command has printed.
func (p *play) lines(text string) {
	for line := ""; text != ""; {
		line, text, _ = cut(text, "\n")
		p.say("     ", strings.TrimRight(line, " "))
	}
}

// check says that something holds, or that it does not.
//
//go:noinline
func (p *play) check(holds bool, what string) {
	sign := "   ok: "
	if !holds {
		sign = "   FAILED: "
	}
	p.say(sign, what)
	if !holds {
		p.fail(errSilent)
	}
}

// fail keeps the first failure.
//
//go:noinline
func (p *play) fail(err error) {
	if p.bad == nil {
		p.bad = err
	}
}

// A textBuffer keeps what a command prints.
type textBuffer struct{ b []byte }

func (t *textBuffer) Write(b []byte) (int, error) {
	t.b = append(t.b, b...)
	return len(b), nil
}

// run runs a command line of this program, in this process. With show what it
// sends and receives is shown.
func (p *play) run(line string, show bool) (out, complaint string, status int) {
	var stdout, stderr textBuffer
	a := newApp("veth", nil, &stdout, &stderr)
	a.opt.show = show
	err := a.main(strings.Fields(line)[1:])
	if show {
		p.lines(a.seenText())
	}
	a.opt.show = false
	status = a.exit(err)
	return string(stdout.b), string(stderr.b), status
}

// try runs a command line, shown, with all that it prints.
func (p *play) try(line string) (complaint string, status int) {
	p.say("   $ ", line)
	out, complaint, status := p.run(line, p.wire)
	p.lines(out + complaint)
	return complaint, status
}

// do runs a command line, shown, and returns what it prints, which is shown only
// if it fails. A namespace that it makes is quiet.
func (p *play) do(line string) string {
	p.say("   $ ", line)
	out, complaint, status := p.run(line, p.wire)
	if status != 0 {
		p.lines(out + complaint)
		p.check(false, "exit status "+itoa(status))
	}
	if ns, made := strings.CutPrefix(line, "veth netns add "); made {
		p.quiet(ns)
	}
	return out
}

// until looks again and again until it holds, but not for ever: the kernel does
// some things a little later.
func (p *play) until(holds func() bool) bool {
	for deadline := now() + 3*time.Second; p.bad == nil && now() < deadline; time.Sleep(time.Millisecond) {
		if holds() {
			return true
		}
	}
	return false
}

// in calls f in a named namespace; "" is the outer one.
func in(ns string, f func() error) error {
	if ns == "" {
		return f()
	}
	return inNetns(ns, f)
}

// link returns a link that must be there.
func (p *play) link(ns, name string) (l *rtnl.Link) {
	p.fail(in(ns, func() error {
		c, err := rtnl.Open()
		if err == nil {
			l, err = lookUpOn(c, rtnl.NS{}, name, 0)
			c.Close()
		}
		return err
	}))
	if l == nil {
		l = new(rtnl.Link)
	}
	return l
}

// quiet makes IPv6 in a namespace, and in links that come, do nothing by
// itself: addresses work at once, and only the story's packets are counted.
//
//go:noinline
func (p *play) quiet(ns string) {
	// Where it cannot be set the story takes longer: what waits has its deadline.
	_ = in(ns, func() (err error) {
		for i := 0; i < len(quietSettings) && err == nil; i++ {
			err = writeSetting("net/ipv6/conf/"+quietSettings[i].name, quietSettings[i].value)
		}
		return err
	})
}

var quietSettings = [...]struct{ name, value string }{
	{"all/accept_dad", "0"}, {"default/accept_dad", "0"},
	{"all/router_solicitations", "0"}, {"default/router_solicitations", "0"},
	{"default/addr_gen_mode", "1"}, // no link-local address
}
