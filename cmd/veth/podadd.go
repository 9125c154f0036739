package main

import (
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

// parsePodAdd reads the words of pod add; base is what holds where they say
// nothing else.
func parsePodAdd(w *args, base podWords, option func(*args) (bool, error)) (*podWords, error) {
	p := base
	for !w.done() {
		switch {
		case w.takeExact("-f"), w.takeExact("--file"):
			var err error
			if p.file, err = w.value("-f"); err != nil {
				return nil, err
			}
		case p.name == "" && !strings.HasPrefix(w.peek(), "-"):
			if w.peek() == "help" {
				return nil, errHelp
			}
			p.name = w.next()
		default:
			if ok, err := option(w); ok || err != nil {
				if err != nil {
					return nil, err
				}
				continue
			}
			if err := p.take(w); err != nil {
				return nil, err
			}
		}
	}
	return &p, p.check(w)
}

func (p *podWords) take(w *args) (err error) {
	switch {
	case w.takeExact("count"):
		p.count, err = w.count()
	case w.takeExact("bridge"):
		if p.pod.Bridge, err = w.value("bridge"); err == nil {
			err = checkNewName(p.pod.Bridge)
		}
	case w.takeExact("subnet"):
		prefix, err := w.addrPrefix("subnet")
		if err == nil && prefix != prefix.Masked() {
			err = w.errorf("subnet ", prefix.String(), " has bits behind its length; the network is ", prefix.Masked().String())
		}
		p.pod.Subnets = append(p.pod.Subnets[:len(p.pod.Subnets):len(p.pod.Subnets)], prefix)
		return err
	case w.takeExact("masquerade"):
		p.pod.Masquerade = true
	case w.takeExact("mtu"):
		p.pod.MTU, err = w.u32("mtu")
	case w.takeExact("threads"):
		if p.makers, err = w.u32("threads"); err == nil && (p.makers == 0 || p.makers > 64) {
			err = w.error("threads is a number from 1 to 64")
		}
	default:
		return w.unknown()
	}
	return err
}

func (p *podWords) check(w *args) error {
	switch {
	case p.name == "" && p.file == "":
		return w.error("a name for the pods is missing")
	case p.name == "":
		return nil
	case checkNewName(p.name) != nil:
		return checkNewName(p.name)
	case p.count > 0:
		return checkNewName(numbered(p.name, p.count-1, p.count))
	}
	return nil
}

// specs are the pods, in a set of this name. With count 1 the pod has it, too.
func (p *podWords) specs(set string) []pair.Spec {
	n := max(p.count, 1)
	specs := make([]pair.Spec, n)
	for i := range specs {
		pod := p.pod
		pod.Name, pod.Set = numbered(p.name, uint32(i), n), set
		specs[i] = pod
	}
	return specs
}

func (a *app) podAdd(w *args) error {
	p, err := parsePodAdd(w, podWords{}, a.lateOption)
	if err != nil {
		return err
	}
	var specs []pair.Spec
	if p.file == "" {
		specs = p.specs(p.name)
	} else if specs, err = a.podFile(p); err != nil {
		return err
	}
	r := &pair.Run{Tap: a.tap(), Accept: a.podsMade, Makers: int(p.makers)}
	if a.rehearsing() {
		return pairError(r.Rehearse(a.remark, specs...))
	}
	return a.apply(r, specs)
}

// podsMade prints the pods with the addresses that they were given. If nobody
// gets to know them they are not kept.
func (a *app) podsMade(made []pair.Result) error {
	if a.opt.quiet {
		return nil
	}
	var pods []pair.PodInfo
	for _, r := range made {
		if s, ok := r.Spec.(pair.Pod); ok {
			pods = append(pods, pair.PodInfo{Name: s.Name, Set: s.Set, Bridge: s.Bridge, Addrs: r.Addrs, Gateways: r.Gateways,
				Masquerade: s.Masquerade, Status: "done"})
		}
	}
	printPods(&a.out, pods)
	return nil
}

// podFile reads a file with a pod, a set of pods or a pair on each line. What
// the command line says holds for all pods.
func (a *app) podFile(p *podWords) ([]pair.Spec, error) {
	text, err := a.readInput(p.file)
	if err != nil {
		return nil, err
	}
	base := *p
	base.file, base.name, base.count = "", "", 0
	noOption := func(*args) (bool, error) { return false, nil }
	var specs []pair.Spec
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		line, _, _ = strings.Cut(line, "#")
		w := &args{words: strings.Fields(line), path: p.file + ":" + itoa(n)}
		if w.done() {
			continue
		}
		if w.takeExact("pair") || w.takeExact("link") {
			w.takeExact("add")
			words, err := parsePairAdd(w, nil)
			if err != nil {
				return nil, inFile(w, err)
			}
			more, err := words.specs(a)
			if err != nil {
				return nil, inFile(w, err)
			}
			specs = append(specs, more...)
			continue
		}
		if w.takeExact("pod") {
			w.takeExact("add")
		}
		words, err := parsePodAdd(w, base, noOption)
		if err == nil && words.file != "" {
			err = w.error("a file cannot name another one")
		}
		if err != nil {
			return nil, inFile(w, err)
		}
		set := p.name
		if set == "" {
			set = words.name
		}
		specs = append(specs, words.specs(set)...)
	}
	if len(specs) == 0 {
		return nil, wrong(p.file, ": there is no pod and no pair in it")
	}
	return specs, nil
}

// inFile adds the line to an error that does not name it.
func inFile(w *args, err error) error {
	if err == errHelp {
		err = w.unknown()
	}
	if f, ok := err.(*failure); ok && f.status == 1 && strings.HasPrefix(f.what, w.path+": ") {
		return err
	}
	return wrong(w.path, ": ", err.Error())
}
