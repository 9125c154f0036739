package main

import (
	"errors"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

const netnsUsage = `netns list
netns add NAME
netns attach NAME PID
netns set NAME { auto | NSID }
[-all] netns delete [NAME]
netns identify [PID]
netns pids NAME
[-all] netns exec [NAME] COMMAND ...
netns list-id [ target-nsid NSID ] [ nsid NSID ]
`

// inNetns runs f in the namespace of this name. All that f opens is in it.
func inNetns(name string, f func() error) error {
	ns, err := nsenter.Named(name)
	if err != nil {
		return netnsError(err)
	}
	defer ns.Close()
	return ns.Do(f)
}

// netnsError gives an error about a namespace's name the exit status that
// iproute2 has for it: 1, whatever the reason.
func netnsError(err error) error {
	if _, ok := errors.AsType[*nsenter.Error](err); ok {
		return wrong(err.Error())
	}
	return err
}

// unused warns of words that iproute2 passes over in silence.
//
//go:noinline
func (a *app) unused(w *args) {
	if !w.done() {
		a.warn("%s: %q is one word too many: not used", w.path, w.peek())
	}
}

// A netnsName is one line of netns list.
type netnsName struct {
	name string
	id   int32 // −1: none
}

// netnsList lists the names of namespaces, with the ids that they have here.
func (a *app) netnsList(w *args) error {
	a.unused(w)
	names, err := nsenter.Names()
	if err != nil {
		return netnsError(err)
	}
	if len(names) == 0 && !exists(nsenter.RunDir) {
		return nil // iproute2 prints no JSON either
	}
	if len(names) > 0 {
		if _, err := a.conn(); err != nil {
			a.warn("%s; so the ids are not known", err.Error())
		}
	}
	list := make([]netnsName, len(names))
	for i, name := range names {
		list[i] = netnsName{name, a.nsidOf(name)}
	}
	printNetnsList(&a.out, list)
	return nil
}

// printNetnsList prints a line for each.
func printNetnsList(p *printer, list []netnsName) {
	p.open("", '[')
	for i := range list {
		n := &list[i]
		p.object()
		p.str("name", "", n.name, "")
		if n.id >= 0 {
			p.int("id", " (id: ", int64(n.id), ")")
		}
		p.text("\n")
		p.endObject()
	}
	p.endDocument()
}

// netnsName takes the name of a namespace.
func (a *args) netnsName() (string, error) {
	if a.done() {
		return "", a.mistake("a name is missing")
	}
	return a.next(), nil
}

// netnsAdd makes a namespace with a name.
func (a *app) netnsAdd(w *args) error { return a.onName(w, nsenter.Create) }

// onName does something with the name that the words give.
//
//go:noinline
func (a *app) onName(w *args, do func(name string) error) error {
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	a.unused(w)
	return netnsError(do(name))
}

// netnsDelete takes a name away, or with -all every one.
func (a *app) netnsDelete(w *args) error {
	if !a.opt.all {
		return a.onName(w, nsenter.Delete)
	}
	a.unused(w)
	names, err := nsenter.Names()
	var failed []string
	for _, name := range names {
		if err := nsenter.Delete(name); err != nil {
			failed = append(failed, err.Error())
		}
	}
	if len(failed) == 0 {
		return netnsError(err)
	}
	return wrong(strings.Join(failed, "\n"))
}

// pid takes the number of a process.
func (a *args) pid() (int, error) {
	v, ok := parseUint(a.peek(), 31)
	if !ok || v == 0 {
		return 0, a.mistake("a process id is a number above 0, not %q", a.peek())
	}
	a.next()
	return int(v), nil
}

// netnsAttach gives a process's namespace a name.
func (a *app) netnsAttach(w *args) error {
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	if w.done() {
		return w.mistake("a process id is missing")
	}
	pid, err := w.pid()
	if err != nil {
		return err
	}
	a.unused(w)
	return netnsError(nsenter.Attach(name, pid))
}

// netnsIdentify prints the name of a process's namespace.
func (a *app) netnsIdentify(w *args) error {
	pid := 0
	if !w.done() {
		var err error
		if pid, err = w.pid(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	// iproute2 prints one name: of several, the last.
	name, err := identify(pid)
	if err != nil {
		return netnsError(err)
	}
	a.out.put(name, "\n")
	return nil
}

// identify returns the last name of the process's namespace; 0 is this one's, as
// -n says.
func identify(pid int) (last string, err error) {
	if pid != 0 {
		names, err := nsenter.Identify(pid)
		if len(names) > 0 {
			last = names[len(names)-1]
		}
		return last, err
	}
	here, err := nsenter.Current()
	if err != nil {
		return "", err
	}
	defer here.Close()
	names, err := nsenter.Names()
	for _, name := range names {
		if ns, err := nsenter.Named(name); err == nil {
			if ns.Equal(here) {
				last = name
			}
			ns.Close()
		}
	}
	return last, err
}

// netnsPIDs prints the processes in a namespace.
func (a *app) netnsPIDs(w *args) error {
	name, err := w.netnsName()
	if err == nil {
		err = w.end()
	}
	if err != nil {
		return err
	}
	pids, err := nsenter.PIDs(name)
	if errors.Is(err, unix.EINVAL) {
		a.warn(err.Error()) // nobody can be in a file that is no namespace
		return nil
	}
	for _, pid := range pids {
		a.out.put(itoa(pid), "\n")
	}
	return netnsError(err)
}
