package main

import (
	"slices"
	"strings"

	"vethkit/rtnl/pair"
)

// podWords is what the words of pod add say.
type podWords struct {
	name   string
	count  uint32
	pod    pair.Pod
	file   string
	makers uint32
}

// parse reads the words of pod add, with a's options among them; p has what holds
// where they say nothing else.
func (p *podWords) parse(w *args, a *app) (err error) {
	for err == nil && !w.done() {
		switch {
		case w.takeExact("-f"), w.takeExact("--file"):
			p.file, err = w.value("-f")
		case p.name == "" && !strings.HasPrefix(w.peek(), "-"):
			if w.peek() == "help" {
				return errHelp
			}
			p.name = w.next()
		case a.option(w, &err):
		default:
			err = p.take(w)
		}
	}
	if err == nil {
		err = p.check(w)
	}
	return err
}

// take takes one option.
func (p *podWords) take(w *args) (err error) {
	at := *w
	switch key := w.next(); key {
	case "count":
		p.count, err = w.count()
	case "bridge":
		if p.pod.Bridge, err = w.value(key); err == nil {
			err = checkNewName(p.pod.Bridge)
		}
	case "subnet":
		subnet, err := w.addrPrefix(key)
		if net := subnet.Masked(); err == nil && subnet != net {
			err = w.mistake("subnet %s has bits behind its length; the network is %s", subnet.String(), net.String())
		}
		p.pod.Subnets = append(slices.Clip(p.pod.Subnets), subnet)
		return err
	case "masquerade":
		p.pod.Masquerade = true
	case "mtu":
		p.pod.MTU, err = w.u32(key)
	case "threads":
		if p.makers, err = w.u32(key); err == nil && (p.makers == 0 || p.makers > 64) {
			err = w.mistake("threads is a number from 1 to 64")
		}
	default:
		return at.unknown()
	}
	return err
}

// check says what is missing, or no name.
func (p *podWords) check(w *args) error {
	switch {
	case p.name == "" && p.file == "":
		return w.mistake("a name for the pods is missing")
	case p.name == "":
		return nil
	case checkNewName(p.name) != nil:
		return checkNewName(p.name)
	case p.count > 0:
		return checkNewName(numbered(p.name, p.count-1, p.count))
	}
	return nil
}

// appendTo appends the pods, in a set of this name, to specs. With count 1 the pod
// has it, too.
func (p *podWords) appendTo(specs []pair.Spec, set string) []pair.Spec {
	n := max(p.count, 1)
	for i := range n {
		pod := p.pod
		pod.Name, pod.Set = numbered(p.name, i, n), set
		specs = addSpec(specs, pod)
	}
	return specs
}

// podAdd makes pods.
func (a *app) podAdd(w *args) error {
	var p podWords
	err := p.parse(w, a)
	if err != nil {
		return err
	}
	var specs []pair.Spec
	if p.file == "" {
		specs = p.appendTo(nil, p.name)
	} else if specs, err = a.podFile(&p); err != nil {
		return err
	}
	return a.makeAll(&pair.Run{Accept: a.podsMade, Makers: int(p.makers)}, specs)
}

// podsMade prints the pods with the addresses that they were given. If nobody
// gets to know them they are not kept.
func (a *app) podsMade(made []pair.Result) error {
	if a.opt.quiet {
		return nil
	}
	var pods []*pair.PodInfo
	for i := range made {
		r := &made[i]
		if s, ok := r.Spec.(pair.Pod); ok {
			pods = append(pods, &pair.PodInfo{Name: s.Name, Set: s.Set, Bridge: s.Bridge, Addrs: r.Addrs, Gateways: r.Gateways,
				Masquerade: s.Masquerade, Status: "done"})
		}
	}
	printPods(&a.out, pods)
	return nil
}

// podFile reads a file with a pod, a set of pods or a pair on each line. What
// the command line says holds for all pods.
func (a *app) podFile(p *podWords) (specs []pair.Spec, err error) {
	text, err := a.readInput(p.file)
	if err != nil {
		return nil, err
	}
	base := *p
	base.file, base.name, base.count = "", "", 0
	line, rest := "", string(text)
	for n := 1; rest != ""; n++ {
		line, rest, _ = cut(rest, "\n")
		line, _, _ = cut(line, "#")
		w := &args{words: strings.Fields(line), path: p.file + ":" + itoa(n)}
		if w.done() {
			continue
		}
		if w.takeExact("pair") || w.takeExact("link") {
			specs, err = a.pairLine(specs, w)
		} else {
			specs, err = base.line(specs, w, p.name)
		}
		if err != nil {
			return nil, inFile(w, err)
		}
	}
	if specs == nil {
		return nil, wrong("%s: there is no pod and no pair in it", p.file)
	}
	return specs, nil
}

// pairLine appends what a line says that begins with pair.
func (a *app) pairLine(specs []pair.Spec, w *args) ([]pair.Spec, error) {
	w.takeExact("add")
	p, err := parsePairAdd(w, nil)
	if err != nil {
		return nil, err
	}
	return p.appendTo(specs, a)
}

// line appends what a line says of pods, which are in a set of this name, or in one of
// their own.
func (base *podWords) line(specs []pair.Spec, w *args, set string) ([]pair.Spec, error) {
	if w.takeExact("pod") {
		w.takeExact("add")
	}
	p := *base
	err := p.parse(w, nil)
	if err == nil && p.file != "" {
		err = w.mistake("a file cannot name another one")
	}
	if set == "" {
		set = p.name
	}
	return p.appendTo(specs, set), err
}

// inFile adds the line to an error that does not name it.
func inFile(w *args, err error) error {
	if err == errHelp {
		err = w.unknown()
	}
	if f, ok := err.(*failure); ok && f.status == 1 && strings.HasPrefix(f.what, w.path+": ") {
		return err
	}
	return wrong("%s: %s", w.path, err.Error())
}
