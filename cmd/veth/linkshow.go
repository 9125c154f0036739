package main

import (
	"strings"

	"vethkit/rtnl"
)

// A linkFilter says which links are shown: those for which all that is set holds.
type linkFilter struct {
	dev       string
	up        bool
	group     rtnl.Opt[uint32]
	master    string
	vrf       bool // master must be a VRF
	noMaster  bool
	kind      string
	slaveKind string // the kind of its master: "type bridge_slave"

	byNumber    bool // dev "if5" may stand for index 5: addr show knows that, link show does not
	masterIndex uint32
}

// linkShow shows links.
func (a *app) linkShow(w *args) error {
	f, err := parseLinkFilter(w, &a.names)
	if err != nil {
		return err
	}
	links, err := a.filteredLinks(&f)
	if err != nil {
		return err
	}
	p := &a.out
	p.document(func() {
		for i := range links {
			p.object() // in JSON iproute2 has an empty one for each link that does not match
			if f.match(&links[i]) {
				a.printLink(&links[i], linkView{link: true})
			}
			p.endObject()
		}
	})
	return nil
}

// parseLinkFilter reads the words of link show.
func parseLinkFilter(w *args, names *tables) (f linkFilter, err error) {
	for err == nil && !w.done() {
		err = f.option(w, names)
	}
	return f, err
}

// option reads one keyword with its value, or a link's name, with or without "dev"
// before it.
func (f *linkFilter) option(w *args, names *tables) (err error) {
	key := w.next()
	switch key {
	case "up":
		f.up = true
		return nil
	case "nomaster":
		f.noMaster = true
		return nil
	case "group":
		f.group, err = w.group(key, names)
		return err
	case "master", "vrf":
		f.vrf = key == "vrf"
		f.master, err = w.value(key)
		return err
	case "type":
		kind, err := w.value(key)
		if master, ok := strings.CutSuffix(kind, "_slave"); ok {
			f.slaveKind = master
		} else {
			f.kind = kind
		}
		return err
	case "dev":
		if key, err = w.value("dev"); err != nil {
			return err
		}
	default:
		if matches(key, "help") {
			return errHelp
		}
	}
	switch {
	case key == "":
		err = w.mistake("the link's name is empty")
	case f.dev != "":
		err = w.mistake("one link at a time: %q and then %q", f.dev, key)
	}
	f.dev = key
	return err
}

// linkName takes a link's name, with or without one of keys before it.
//
//go:noinline
func (w *args) linkName(keys ...string) (string, error) {
	key := w.peek()
	for _, k := range keys {
		if w.takeExact(k) {
			break
		}
	}
	return w.value(key)
}

// group takes a group's name or number.
func (a *args) group(key string, names *tables) (rtnl.Opt[uint32], error) {
	word, err := a.value(key)
	if err != nil {
		return rtnl.Opt[uint32]{}, err
	}
	n, ok := names.group.number(word, 32)
	if !ok {
		return rtnl.Opt[uint32]{}, a.mistake("%s is a number or a name in /etc/iproute2/group, not %q", key, word)
	}
	return rtnl.Some(n), nil
}

// filteredLinks asks for the links; what the kernel can filter it does.
func (a *app) filteredLinks(f *linkFilter) ([]rtnl.Link, error) {
	var err error
	if f.master != "" {
		if f.masterIndex, err = a.masterIndex(nil, f.master, f.vrf); err != nil {
			return nil, err
		}
	}
	if f.dev != "" {
		l, err := a.linkIn(nil, f.dev, f.byNumber)
		return []rtnl.Link{*l}, err
	}
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	links, err := c.Links(nil, rtnl.LinkFilter{
		Kind:      f.kind,
		Master:    f.masterIndex,
		NoMaster:  f.noMaster && f.masterIndex == 0,
		SkipStats: true,
	})
	if f.kind == "" && f.masterIndex == 0 && !f.noMaster {
		a.learn(links)
	}
	return links, a.listed(err)
}

// masterIndex returns the index of a link that others may belong to; with vrf
// it must be a VRF.
//
//go:noinline
func (a *app) masterIndex(in *space, name string, vrf bool) (uint32, error) {
	l, err := a.linkIn(in, name, true)
	if err == nil && vrf && l.Kind != "vrf" {
		err = wrong(a.whereIn(in, say("link %q is not a VRF", name)))
	}
	return l.Index, err
}

// match says whether a link is one to show.
//
//go:noinline
func (f *linkFilter) match(l *rtnl.Link) bool {
	switch {
	case f.up && !l.IsUp(),
		f.group.Set && l.Group != f.group.V,
		f.masterIndex != 0 && l.Master != f.masterIndex,
		f.noMaster && l.Master != 0,
		f.kind != "" && l.Kind != f.kind,
		f.slaveKind != "" && l.SlaveKind != f.slaveKind:
		return false
	}
	return true
}
