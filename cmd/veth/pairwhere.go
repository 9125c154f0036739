package main

import "strings"

// whereabouts says in which namespace an end is: in words for people, by all
// that they may know it by.
func (a *app) whereabouts(e *vethEnd) string {
	n, where := e.ns, ""
	switch {
	case e.index == 0:
		return ""
	case n == nil && e.nsid.Set && e.nsid.V >= 0:
		return "nsid " + itoa(int(e.nsid.V))
	case n == nil:
		return "elsewhere"
	case n.Here:
		where = "here"
	}
	if len(n.Names) > 0 {
		where = joined(where, ", ", "netns "+strings.Join(n.Names, " "))
	}
	if !n.Here {
		guests := n.guestWords()
		if where == "" && guests == "" && len(n.Mounts) > 0 {
			where = n.Mounts[0]
		}
		where = joined(where, ", ", guests)
	}
	if where == "" {
		return "a namespace that has gone"
	}
	return printable(where)
}

// guestWords names the processes in the namespace, of each container the first.
func (n *pairNS) guestWords() (words string) {
	const most = 3
	named, more := 0, 0
	procs := n.guests()
	for i := range procs {
		g := &procs[i]
		if named == most || g.sharesWith(procs[:i]) {
			more++
			continue
		}
		named++
		guest := say("%s (%s)", g.comm, itoa(g.pid))
		if g.container != "" {
			guest = say("%s: %s", g.where(12), guest)
		}
		words = joined(words, ", ", guest)
	}
	if more > 0 {
		words = joined(words, ", ", "and "+plural(more, "more process"))
	}
	return words
}

// sharesWith says whether one of the others is in the same container.
func (g *process) sharesWith(others []process) bool {
	for i := range others {
		if others[i].container == g.container {
			return true
		}
	}
	return false
}

// where names the container, with this much of its id.
func (g *process) where(size int) string {
	runtime, id := g.runtime, g.container
	if runtime == "" {
		runtime = "container"
	}
	if len(id) == idSize {
		id = id[:size]
	}
	return runtime + " " + id
}

// printGuests prints a line for each way that leads to the namespace of an end.
func (a *app) printGuests(e *vethEnd) {
	p, n := &a.out, e.ns
	if n == nil || p.json {
		return
	}
	for _, path := range n.Mounts {
		p.texts("    ", printable(path))
		p.line()
	}
	if n.Here {
		return
	}
	procs := n.guests()
	for i := range procs {
		g := &procs[i]
		p.text(say("    %s %s", itoa(g.pid), printable(g.comm)))
		if g.container != "" {
			p.texts("  ", printable(g.where(idSize)))
		}
		p.line()
	}
}

// member is str without anything around the value in text.
//
//go:noinline
func (p *printer) member(key, v string) { p.str(key, "", v, "") }

// whereabouts are members of an end's object. The caller's own namespace is here;
// its processes, which are most, are left out.
func (p *printer) whereabouts(e *vethEnd) {
	if e.nsid.Set {
		p.int("nsid", "", int64(e.nsid.V), "")
	}
	n := e.ns
	if n == nil {
		return
	}
	if n.Here {
		p.flag("here", "")
	}
	if len(n.Names) > 0 {
		p.member("netns", n.Names[0])
	}
	if path := n.Path(); path != "" && (!n.Here || len(n.Names) > 0) {
		p.member("netns_path", path)
	}
	if n.Here {
		return
	}
	p.open("pids", '[')
	procs := n.guests()
	for i := range procs {
		g := &procs[i]
		p.object()
		p.num("pid", "", uint64(g.pid), "")
		p.member("comm", g.comm)
		if g.container != "" {
			p.member("container", g.container)
		}
		if g.runtime != "" {
			p.member("runtime", g.runtime)
		}
		p.endObject()
	}
	p.close(']')
}
