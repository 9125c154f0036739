package main

import (
	"slices"
	"strings"
)

// whereabouts says in which namespace an end is: in words for people, by all
// that they may know it by.
func (a *app) whereabouts(e *vethEnd) string {
	n := e.ns
	var parts []string
	switch {
	case e.index == 0:
		return ""
	case n == nil && e.nsid.Set && e.nsid.V >= 0:
		return "nsid " + itoa(int(e.nsid.V))
	case n == nil:
		return "elsewhere"
	case n.Here:
		parts = append(parts, "here")
	}
	if len(n.Names) > 0 {
		parts = append(parts, "netns "+strings.Join(n.Names, " "))
	}
	if !n.Here {
		guests := n.guestWords()
		if len(n.Names) == 0 && len(n.Mounts) > 0 && len(guests) == 0 {
			parts = append(parts, n.Mounts[0])
		}
		parts = append(parts, guests...)
	}
	if len(parts) == 0 {
		return "a namespace that has gone"
	}
	return printable(strings.Join(parts, ", "))
}

// guestWords names the processes in the namespace, of each container the first.
func (n *pairNS) guestWords() []string {
	const most = 3
	var words, seen []string
	more := 0
	for _, g := range n.guests() {
		if slices.Contains(seen, g.container) || len(seen) == most {
			more++
			continue
		}
		seen = append(seen, g.container)
		w := g.comm + " (" + itoa(g.pid) + ")"
		if g.container != "" {
			w = g.where(12) + ": " + w
		}
		words = append(words, w)
	}
	if more > 0 {
		words = append(words, "and "+plural(more, "more process"))
	}
	return words
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
	for _, g := range n.guests() {
		p.texts("    ", itoa(g.pid), " ", printable(g.comm))
		if g.container != "" {
			p.texts("  ", printable(g.where(idSize)))
		}
		p.line()
	}
}

// printWhereabouts prints the same as members of an object. The caller's own
// namespace is here; its processes, which are most, are left out.
func (a *app) printWhereabouts(e *vethEnd) {
	p := &a.out
	if !p.json {
		return
	}
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
		p.str("netns", "", n.Names[0], "")
	}
	if n.Here && len(n.Names) == 0 {
		return
	}
	if path := n.Path(); path != "" {
		p.str("netns_path", "", path, "")
	}
	if n.Here {
		return
	}
	p.open("pids", '[')
	for _, g := range n.guests() {
		p.object()
		p.num("pid", "", uint64(g.pid), "")
		p.str("comm", "", g.comm, "")
		if g.container != "" {
			p.str("container", "", g.container, "")
		}
		if g.runtime != "" {
			p.str("runtime", "", g.runtime, "")
		}
		p.endObject()
	}
	p.close(']')
}
