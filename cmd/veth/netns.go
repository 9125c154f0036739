package main

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
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
	var e *nsenter.Error
	if errors.As(err, &e) {
		return &nameError{err.Error()}
	}
	return err
}

// unused warns of words that iproute2 passes over in silence.
func (a *app) unused(w *args) {
	if !w.done() {
		a.warn(w.path, ": ", quote(w.peek()), " is one word too many: not used")
	}
}

// A netnsName is one line of netns list.
type netnsName struct {
	name string
	id   int32 // −1: none
}

func (a *app) netnsList(w *args) error {
	a.unused(w)
	names, err := nsenter.Names()
	if err != nil {
		return netnsError(err)
	}
	if len(names) == 0 && !exists(nsenter.RunDir) {
		return nil // iproute2 prints no JSON either
	}
	list := make([]netnsName, 0, len(names))
	for _, name := range names {
		list = append(list, netnsName{name, a.nsidOf(name)})
	}
	printNetnsList(&a.out, list)
	return nil
}

func exists(dir string) bool {
	f, err := os.Open(dir)
	if err == nil {
		f.Close()
	}
	return !errors.Is(err, fs.ErrNotExist)
}

func printNetnsList(p *printer, list []netnsName) {
	p.document(func() {
		for _, n := range list {
			p.object()
			p.str("name", "", n.name, "")
			if n.id >= 0 {
				p.int("id", " (id: ", int64(n.id), ")")
			}
			p.text("\n")
			p.endObject()
		}
	})
}

// nsidOf returns the id that a named namespace has here, −1 if it has none or
// the name is stale.
func (a *app) nsidOf(name string) int32 {
	ns, err := nsenter.Named(name)
	if err != nil {
		return -1
	}
	defer ns.Close()
	c, err := a.conn()
	if err != nil {
		return -1
	}
	id, err := c.NSID(rtnl.InFD(ns.FD()))
	if err != nil {
		return -1
	}
	return id
}

// nsidCache has the names of the namespaces that have an id here, once asked.
type nsidCache map[int32]string

// nameOfNSID returns the name in /run/netns of the namespace with this id. Of
// several the directory's first counts, as iproute2 has it.
func (a *app) nameOfNSID(id int32) (name string, ok bool) {
	if a.nsids == nil {
		a.nsids = nsidCache{}
		names, _ := nsenter.Names()
		for _, name := range slices.Backward(names) {
			if id := a.nsidOf(name); id >= 0 {
				a.nsids[id] = name
			}
		}
	}
	name, ok = a.nsids[id]
	return name, ok
}

// parseListID reads the words of netns list-id.
func parseListID(w *args) (q rtnl.GetNSID, one bool, err error) {
	for !w.done() {
		switch {
		case w.takeExact("target-nsid"):
			v, err := w.nsid("target-nsid")
			if err != nil {
				return q, false, err
			}
			q.Target = rtnl.Some(uint32(v))
		case w.takeExact("nsid"):
			v, err := w.nsid("nsid")
			if err != nil {
				return q, false, err
			}
			q.NS, one = rtnl.InNSID(int(v)), true
		default:
			return q, false, w.unknown()
		}
	}
	return q, one, nil
}

// nsid takes the number of a namespace.
func (a *args) nsid(key string) (int32, error) {
	v, err := a.number(key, 31)
	return int32(v), err
}

func (a *app) netnsListID(w *args) error {
	q, one, err := parseListID(w)
	if err != nil {
		return err
	}
	c, err := a.conn()
	if err != nil {
		return err
	}
	var ids []rtnl.NSID
	if one {
		id, err := c.NSIDIn(q)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	} else if ids, err = c.NSIDs(nil, q); err != nil {
		if q.Target.Set && errors.Is(err, unix.EINVAL) {
			return &nameError{err.Error()}
		}
		return err
	}
	printListID(&a.out, ids, a.nsidNames())
	return nil
}

// nsidNames returns the names of the namespaces that have an id here; of
// several names of one, the first.
func (a *app) nsidNames() map[int32]string {
	names, err := nsenter.Names()
	if err != nil {
		return nil
	}
	m := map[int32]string{}
	for _, name := range names {
		id := a.nsidOf(name)
		if _, ok := m[id]; id >= 0 && !ok {
			m[id] = name
		}
	}
	return m
}

func printListID(p *printer, ids []rtnl.NSID, names map[int32]string) {
	p.document(func() {
		for _, n := range ids {
			here := n.ID
			p.object()
			printNSID(p, "nsid", n.ID)
			if n.Current.Set {
				here = n.Current.V
				printNSID(p, "current-nsid", here)
			}
			if name, ok := names[here]; ok {
				p.str("name", "(iproute2 netns name: ", name, ")")
			}
			p.text("\n")
			p.endObject()
		}
	})
}

func printNSID(p *printer, key string, id int32) {
	if id < 0 {
		p.text(key, " unassigned ")
		return
	}
	p.int(key, key+" ", int64(id), " ")
}

// netnsName takes the name of a namespace.
func (a *args) netnsName() (string, error) {
	if a.done() {
		return "", a.errorf("a name is missing")
	}
	return a.next(), nil
}

func (a *app) netnsAdd(w *args) error {
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	a.unused(w)
	return netnsError(nsenter.Create(name))
}

func (a *app) netnsDelete(w *args) error {
	if !a.opt.all {
		name, err := w.netnsName()
		if err != nil {
			return err
		}
		a.unused(w)
		return netnsError(nsenter.Delete(name))
	}
	a.unused(w)
	names, err := nsenter.Names()
	var errs []error
	for _, name := range names {
		errs = append(errs, nsenter.Delete(name))
	}
	return netnsError(errors.Join(append(errs, err)...))
}

// pid takes the number of a process.
func (a *args) pid() (int, error) {
	v, ok := parseUint(a.peek(), 31)
	if !ok || v == 0 {
		return 0, a.errorf("a process id is a number above 0, not ", quote(a.peek()))
	}
	a.next()
	return int(v), nil
}

func (a *app) netnsAttach(w *args) error {
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	if w.done() {
		return w.errorf("a process id is missing")
	}
	pid, err := w.pid()
	if err != nil {
		return err
	}
	a.unused(w)
	return netnsError(nsenter.Attach(name, pid))
}

// parseNetnsSet reads the words of netns set; auto is −1.
func parseNetnsSet(w *args) (name string, id int32, err error) {
	name, err = w.netnsName()
	switch {
	case err != nil:
		return "", 0, err
	case w.done():
		return "", 0, w.errorf("an id is missing: a number, or auto")
	case w.takeExact("auto"):
		return name, -1, nil
	}
	v, ok := parseUint(w.peek(), 31)
	if !ok {
		return "", 0, w.errorf("the id is a number from 0 to 2147483647 or auto, not ", quote(w.peek()))
	}
	w.next()
	return name, int32(v), nil
}

func (a *app) netnsSet(w *args) error {
	name, id, err := parseNetnsSet(w)
	if err != nil {
		return err
	}
	a.unused(w)
	ns, err := nsenter.Named(name)
	if errors.Is(err, unix.EINVAL) {
		return err // a file that is no namespace: it is the kernel that refuses it
	}
	if err != nil {
		return netnsError(err)
	}
	defer ns.Close()
	return a.do(rtnl.SetNSID{NS: rtnl.InFD(ns.FD()), ID: id})
}

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
	names, err := identify(pid)
	if err != nil {
		return netnsError(err)
	}
	// iproute2 prints one name: of several, the last.
	name := ""
	if len(names) > 0 {
		name = names[len(names)-1]
	}
	a.out.buf = append(append(a.out.buf, name...), '\n')
	return nil
}

// identify returns the names of the process's namespace; 0 is this one's, as -n
// says.
func identify(pid int) ([]string, error) {
	if pid != 0 {
		return nsenter.Identify(pid)
	}
	here, err := nsenter.Current()
	if err != nil {
		return nil, err
	}
	defer here.Close()
	names, err := nsenter.Names()
	return slices.DeleteFunc(names, func(name string) bool {
		ns, err := nsenter.Named(name)
		if err != nil {
			return true
		}
		defer ns.Close()
		return !ns.Equal(here)
	}), err
}

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
		a.out.buf = append(strconv.AppendInt(a.out.buf, int64(pid), 10), '\n')
	}
	return netnsError(err)
}

func (a *app) netnsExec(w *args) error {
	if a.opt.all {
		return a.netnsExecAll(w)
	}
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	if w.done() {
		return w.errorf("the command to run is missing")
	}
	if err := a.flush(); err != nil {
		return err
	}
	return netnsError(nsenter.Exec(name, w.words, os.Environ(), a.complain))
}

// netnsExecAll runs the command in every named namespace, one after the other,
// whatever becomes of it: that is no failure.
func (a *app) netnsExecAll(w *args) error {
	if w.done() {
		return w.errorf("the command to run is missing")
	}
	names, err := nsenter.Names()
	if err != nil {
		return netnsError(err)
	}
	for _, name := range names {
		a.out.buf = append(append(append(a.out.buf, "\nnetns: "...), name...), '\n')
		if err := a.flush(); err != nil {
			return err
		}
		if err := runSelf(append([]string{a.prog, "netns", "exec", name}, w.words...)); err != nil {
			return err
		}
	}
	return nil
}
