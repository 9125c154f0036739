package main

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// linkCache knows links by index, for printing the names that messages give by
// number. It asks the kernel once for each.
type linkCache map[uint32]knownLink

type knownLink struct {
	name  string // "if5" of a link that is not there
	flags uint32
	typ   uint16 // uapi.ARPHRD_…
	there bool
}

// ifindex returns the index of the link with this name, or alternative name.
// "if5" stands for index 5 where no link has that name, as iproute2 has it.
func (a *app) ifindex(name string) (uint32, error) {
	l, err := a.link(name)
	if err == nil {
		return l.Index, nil
	}
	return 0, err
}

// link returns the link with this name.
func (a *app) link(name string) (rtnl.Link, error) { return a.linkIn(nil, name) }

// linkIn returns the link with this name in a namespace. "if5" stands for index
// 5 where no link has that name, as iproute2 has it: that is not a name then but
// a number, so that the kernel's answer counts where there is none.
func (a *app) linkIn(in *space, name string) (rtnl.Link, error) {
	l, err := a.linkNamed(in, name)
	number, isIf := strings.CutPrefix(name, "if")
	n, perr := strconv.ParseUint(number, 10, 32)
	if err == nil || !isIf || perr != nil {
		return l, err
	}
	c, err := a.connIn(in)
	if err != nil {
		return l, err
	}
	if l, err = c.LinkByIndex(uint32(n)); err != nil {
		return l, refused(a.whereIn(in, "there is no link "+quote(name)+", nor one with that index"), err, "")
	}
	return l, nil
}

// linkNamed is linkIn for names only.
func (a *app) linkNamed(in *space, name string) (rtnl.Link, error) {
	if err := checkName(name); err != nil {
		return rtnl.Link{}, err
	}
	c, err := a.connIn(in)
	if err != nil {
		return rtnl.Link{}, err
	}
	l, err := c.Link(name)
	if errors.Is(err, unix.ENODEV) {
		return l, wrong(a.whereIn(in, "there is no link "+quote(name)))
	}
	return l, err
}

// where adds the namespace that a command works in to an error, where it is
// not the process's own.
//
//go:noinline
func (a *app) where(s string) string {
	if a.opt.netns != "" {
		s += " in network namespace " + quote(a.opt.netns)
	}
	return s
}

func (a *app) known(index uint32) knownLink {
	if k, ok := a.links[index]; ok {
		return k
	}
	k := knownLink{name: "if" + utoa(uint64(index))}
	if c, err := a.conn(); err == nil {
		if l, err := c.LinkByIndex(index); err == nil {
			k = knownLink{l.Name, l.Flags, l.Type, true}
		}
	}
	if a.links == nil {
		a.links = linkCache{}
	}
	a.links[index] = k
	return k
}

// learn remembers links from a dump.
func (a *app) learn(links []rtnl.Link) {
	if a.links == nil {
		a.links = make(linkCache, len(links))
	}
	for i := range links {
		l := &links[i]
		a.links[l.Index] = knownLink{l.Name, l.Flags, l.Type, true}
	}
}

// checkName says what is wrong with a word that should name a link: what
// iproute2 says of it, too, before it asks the kernel.
func checkName(name string) error {
	switch {
	case name == "":
		return wrong("a link's name cannot be empty")
	case len(name) >= uapi.ALTIFNAMSIZ:
		return wrong("name ", quote(name), " has ", itoa(len(name)), " bytes; alternative names have at most 127")
	}
	for _, c := range []byte(name) {
		if c == '/' || c == ' ' || c >= '\t' && c <= '\r' {
			return wrong("name ", quote(name), " has a character that link names cannot have: '/' or a blank")
		}
	}
	return nil
}

// checkNewName is checkName for a name that a link is to get. What the kernel
// alone would refuse, with an error that does not say why, is denied:
// more than 15 bytes (IFNAMSIZ with its terminating zero) and dev_valid_name.
func checkNewName(name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	switch {
	case len(name) >= uapi.IFNAMSIZ:
		return denied(tooLong(name))
	case name == ".", name == "..", strings.Contains(name, ":"):
		return denied("name ", quote(name), " is not one that a link can have: no ':', not \".\" or \"..\"")
	case name == "all", name == "default":
		return denied("a link cannot be named ", quote(name), ": /proc/sys/net has settings under that name")
	}
	if _, after, ok := strings.Cut(name, "%"); ok && (!strings.HasPrefix(after, "d") || strings.Contains(after, "%")) {
		return denied("name ", quote(name), ": % can only stand once and before d, for the first free number")
	}
	return nil
}

// tooLong says that a name does not fit a link.
func tooLong(name string) string {
	return "name " + quote(name) + " has " + itoa(len(name)) + " bytes; a link's name has at most 15"
}
