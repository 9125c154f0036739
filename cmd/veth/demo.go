package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strconv"
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
	if w.takeExact("-show", "--show") {
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
		words = append(words, "-show")
		a.opt.show = false // it is not this process that sends
	}
	status, err := (&nsenter.Sandbox{Args: words, PID: true}).Run()
	switch {
	case err != nil:
		return err
	case status != 0:
		return exitCode(status)
	}
	return nil
}

// A play is one run of the demo, inside the sandbox. The first thing that does
// not hold ends it: nothing is done after that.
type play struct {
	out   io.Writer
	bad   error
	v6    bool // this kernel has IPv6
	wire  bool // the commands' datagrams are shown
	conns map[string]*rtnl.Conn
	buf   []byte // of the line under way
}

// errFailed is a failure whose words have been shown.
var errFailed = errors.New("the demo failed")

// playDemo plays the demo in this process's namespaces and returns its exit
// status: 0 if everything held, 2 if not. With wire it shows the bytes that pass.
func playDemo(wire bool, stdout, stderr io.Writer) int {
	p := &play{out: stdout, wire: wire, conns: map[string]*rtnl.Conn{}}
	began := time.Now()
	p.story()
	for _, c := range p.conns {
		c.Close()
	}
	if p.bad == nil {
		p.say("\nEverything held, in ", elapsed(time.Since(began)), ".")
	}
	if p.bad != nil {
		if p.bad != errFailed {
			stderr.Write([]byte("veth: demo: " + p.bad.Error() + "\n"))
		}
		return 2
	}
	return 0
}

func elapsed(d time.Duration) string {
	ms := strconv.FormatInt(d.Milliseconds(), 10)
	for len(ms) < 4 {
		ms = "0" + ms
	}
	return ms[:len(ms)-3] + "." + ms[len(ms)-3:len(ms)-1] + " s"
}

// say prints a line. What cannot be written ends the play.
func (p *play) say(parts ...string) {
	if p.bad != nil {
		return
	}
	p.buf = p.buf[:0]
	for _, s := range parts {
		p.buf = append(p.buf, s...)
	}
	if _, err := p.out.Write(append(p.buf, '\n')); err != nil {
		p.bad = err
	}
}

// step begins a step.
//
//go:noinline
func (p *play) step(title string) { p.say("\n", title) }

// note says something about what came of it.
func (p *play) note(parts ...string) { p.say(append([]string{"   "}, parts...)...) }

// check says that something holds, or that it does not.
func (p *play) check(holds bool, what ...string) {
	if holds {
		p.say("   ok: ", strings.Join(what, ""))
		return
	}
	p.say("   FAILED: ", strings.Join(what, ""))
	p.fail(errFailed)
}

// fail keeps the first failure.
func (p *play) fail(err error) {
	if p.bad == nil {
		p.bad = err
	}
}

// do runs a command line of this program, in this process.
func (p *play) do(line string) (out string, a *app) {
	p.say("   $ ", line)
	if p.bad != nil {
		return "", &app{}
	}
	var stdout, stderr bytes.Buffer
	a, status := p.command(line, &stdout, &stderr)
	if status != 0 {
		p.lines(stdout.String() + stderr.String())
		p.check(false, "exit status ", itoa(status))
	}
	return stdout.String(), a
}

func (p *play) command(line string, stdout, stderr io.Writer) (a *app, status int) {
	a = newApp("veth", nil, stdout, stderr)
	a.opt.show = p.wire
	err := a.main(strings.Fields(line)[1:])
	if p.wire {
		p.lines(a.seenText())
	}
	a.opt.show = false
	return a, a.exit(err)
}

// show is do with what the command prints.
func (p *play) show(line string) {
	out, _ := p.do(line)
	p.lines(out)
}

// refused runs a command line that must fail, and shows why it does.
func (p *play) refused(line string) {
	p.say("   $ ", line)
	if p.bad != nil {
		return
	}
	var stdout, stderr bytes.Buffer
	_, status := p.command(line, &stdout, &stderr)
	p.lines(stdout.String() + stderr.String())
	if status == 0 {
		p.check(false, "that should have failed")
	}
}

// ping runs a ping, shows the answers, and checks that each has come.
func (p *play) ping(line string) {
	out, a := p.do(line)
	for s := range strings.Lines(out) {
		if strings.Contains(s, " bytes from ") {
			p.lines(s)
		}
	}
	if p.bad == nil && a.pinged.received != a.pinged.sent {
		p.check(false, "an answer is missing")
	}
}

func (p *play) lines(text string) {
	for s := range strings.Lines(text) {
		p.say("     ", strings.TrimRight(s, " \n"))
	}
}

// conn returns a socket in a named namespace; "" is the outer one.
func (p *play) conn(ns string) (*rtnl.Conn, error) {
	if c := p.conns[ns]; c != nil {
		return c, nil
	}
	c, err := (*rtnl.Conn)(nil), error(nil)
	open := func() error {
		c, err = rtnl.Open()
		return err
	}
	if ns == "" {
		err = open()
	} else {
		err = inNetns(ns, open)
	}
	if err == nil {
		p.conns[ns] = c
	}
	return c, err
}

// ask opens the namespace and asks the kernel something there, unless the play
// has ended.
func ask[T any](p *play, ns string, f func(*rtnl.Conn) (T, error)) (v T) {
	if p.bad != nil {
		return v
	}
	c, err := p.conn(ns)
	if err == nil {
		v, err = f(c)
	}
	if err != nil {
		p.fail(err)
	}
	return v
}

// link returns a link that must be there.
//
//go:noinline
func (p *play) link(ns, name string) rtnl.Link {
	return ask(p, ns, func(c *rtnl.Conn) (rtnl.Link, error) { return c.Link(name) })
}

// names returns the names of all links but lo.
func (p *play) names(ns string) (names []string) {
	for _, l := range ask(p, ns, func(c *rtnl.Conn) ([]rtnl.Link, error) { return c.Links(nil) }) {
		if l.Name != "lo" {
			names = append(names, l.Name)
		}
	}
	return names
}

// has says whether there is a link of this name.
func (p *play) has(ns, name string) bool {
	for _, n := range p.names(ns) {
		if n == name {
			return true
		}
	}
	return false
}

// until looks again and again until it holds, but not for ever: the kernel does
// some things a little later.
func (p *play) until(holds func() bool) bool {
	for deadline := time.Now().Add(3 * time.Second); p.bad == nil; time.Sleep(time.Millisecond) {
		if holds() {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
	}
	return false
}

// quiet makes IPv6 in a namespace, and in links that come, do nothing by
// itself: addresses work at once, and only the story's packets are counted.
func (p *play) quiet(ns string) {
	set := func() error {
		for _, s := range []struct{ name, value string }{
			{"all/accept_dad", "0"}, {"default/accept_dad", "0"},
			{"all/router_solicitations", "0"}, {"default/router_solicitations", "0"},
			{"default/addr_gen_mode", "1"}, // no link-local address
		} {
			f, err := os.OpenFile("/proc/sys/net/ipv6/conf/"+s.name, os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString(s.value)
			f.Close()
			if err != nil {
				return err
			}
		}
		return nil
	}
	// Where it cannot be set the story takes longer: what waits has its deadline.
	if p.bad == nil && p.v6 {
		if ns == "" {
			_ = set()
		} else {
			_ = inNetns(ns, set)
		}
	}
}
