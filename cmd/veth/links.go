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

// A knownLink is what printing takes of a link.
type knownLink struct {
	name  string // "if5" of a link that is not there
	flags uint32
	typ   uint16 // uapi.ARPHRD_…
	there bool
}

// ifindex returns the index of the link with this name, or alternative name.
//
//go:noinline
func (a *app) ifindex(name string) (uint32, error) {
	l, err := a.link(name)
	return l.Index, err
}

// link returns the link with this name.
//
//go:noinline
func (a *app) link(name string) (*rtnl.Link, error) { return a.linkIn(nil, name, true) }

// linkIn returns the link with this name in a namespace. With byNumber "if5" stands
// for index 5 where no link has that name, as iproute2 has it: that is not a name
// then but a number, so that the kernel's answer counts where there is none.
//
//go:noinline
func (a *app) linkIn(in *space, name string, byNumber bool) (*rtnl.Link, error) {
	if err := checkName(name); err != nil {
		return new(rtnl.Link), err
	}
	l, err := a.lookUp(in, name, 0)
	if !errors.Is(err, unix.ENODEV) {
		return l, err
	}
	missing := say("there is no link %q", name)
	number, isIf := strings.CutPrefix(name, "if")
	n, perr := strconv.ParseUint(number, 10, 32)
	if !byNumber || !isIf || perr != nil {
		return l, wrong(a.whereIn(in, missing))
	}
	l, err = a.lookUp(in, "", uint32(n))
	return l, refused(a.whereIn(in, missing+", nor one with that index"), err, "")
}

// lookUp asks the kernel for a link of a namespace: by its name, or where that is
// "" by its index.
//
//go:noinline
func (a *app) lookUp(in *space, name string, index uint32) (*rtnl.Link, error) {
	c, err := a.connIn(in)
	if err != nil {
		return new(rtnl.Link), err
	}
	return lookUpOn(c, rtnl.NS{}, name, index)
}

// lookUpOn is lookUp on a socket, for a link there or in a namespace that has an id
// there; in that it is by index. Never nil.
func lookUpOn(c *rtnl.Conn, in rtnl.NS, name string, index uint32) (*rtnl.Link, error) {
	var l rtnl.Link
	var err error
	switch {
	case in != (rtnl.NS{}):
		l, err = c.LinkIn(in, index)
	case name != "":
		l, err = c.Link(name)
	default:
		l, err = c.LinkByIndex(index)
	}
	found := new(rtnl.Link)
	*found = l
	return found, err
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

// known returns what there is to know of a link to print its name.
func (a *app) known(index uint32) knownLink {
	if k, ok := a.links[index]; ok {
		return k
	}
	l, err := a.lookUp(nil, "", index)
	if err != nil {
		l = &rtnl.Link{Name: "if" + utoa(uint64(index))}
	}
	return a.remember(index, l, err == nil)
}

// learn remembers links from a dump.
//
//go:noinline
func (a *app) learn(links []rtnl.Link) {
	for i := range links {
		a.remember(links[i].Index, &links[i], true)
	}
}

// remember has known answer for a link.
//
//go:noinline
func (a *app) remember(index uint32, l *rtnl.Link, there bool) knownLink {
	if a.links == nil {
		a.links = linkCache{}
	}
	k := knownLink{l.Name, l.Flags, l.Type, there}
	a.links[index] = k
	return k
}

// checkName says what is wrong with a word that should name a link: what
// iproute2 says of it, too, before it asks the kernel.
//
//go:noinline
func checkName(name string) error {
	switch {
	case name == "":
		return wrong("a link's name cannot be empty")
	case len(name) >= uapi.ALTIFNAMSIZ:
		return wrong("name %q has %s bytes; alternative names have at most 127", name, itoa(len(name)))
	case strings.ContainsAny(name, "/ \t\n\v\f\r"):
		return wrong("name %q has a character that link names cannot have: '/' or a blank", name)
	}
	return nil
}

// checkNewName is checkName for a name that a link is to get. What the kernel
// alone would refuse, with an error that does not say why, is denied:
// more than 15 bytes (IFNAMSIZ with its terminating zero) and dev_valid_name.
//
//go:noinline
func checkNewName(name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	_, after, counted := cut(name, "%")
	switch {
	case len(name) >= uapi.IFNAMSIZ:
		return denied(tooLong(name))
	case name == ".", name == "..", strings.Contains(name, ":"):
		return denied("name %q is not one that a link can have: no ':', not \".\" or \"..\"", name)
	case name == "all", name == "default":
		return denied("a link cannot be named %q: /proc/sys/net has settings under that name", name)
	case counted && (!strings.HasPrefix(after, "d") || strings.Contains(after, "%")):
		return denied("name %q: %s can only stand once and before d, for the first free number", name, "%")
	}
	return nil
}

// tooLong says that a name does not fit a link.
//
//go:noinline
func tooLong(name string) string {
	return say("name %q has %s bytes; a link's name has at most 15", name, itoa(len(name)))
}
