package main

import (
	"errors"
	"net/netip"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// This file says what a bare errno means where it came from, and what to do. What a
// verb knows of that it says itself, of errnoOf; what holds for any is said here.

// errnoOf is the kernel's answer that an error is about, 0 of none.
//
//go:noinline
func errnoOf(err error) syscall.Errno {
	if e, ok := errors.AsType[*rtnl.Error](err); ok {
		return e.Errno
	}
	return 0
}

// explained adds to an error what its errno means whatever was done.
func (a *app) explained(err error) error {
	e, known := errors.AsType[*rtnl.Error](err)
	call, failed := errors.AsType[*os.SyscallError](err)
	switch {
	case known && e.Errno == unix.EPERM:
	case known && (e.Errno == unix.EOPNOTSUPP || e.Errno == unix.EAFNOSUPPORT):
		return lacking(err, e)
	case !failed:
		return err
	case call.Err == unix.EMFILE:
		return withNote(err, "; more files than the limit (ulimit -n) allows")
	case call.Syscall == "socket" && (call.Err == unix.EAFNOSUPPORT || call.Err == unix.ENOSYS):
		return withNote(err, "; a netlink socket is missing: this kernel has none (CONFIG_NET), or a seccomp policy refuses it")
	default:
		return err
	}
	what := e.Request
	if r, ok := errors.AsType[*refusal](err); ok {
		if r.more != "" {
			return err
		}
		what = r.what
	}
	return refused(what, e, a.privilege())
}

// lacking adds to the error of something that a kernel does not know what that
// kernel may have been built without.
func lacking(err error, e *rtnl.Error) error {
	text := err.Error()
	if strings.Contains(e.Request, "namespace") {
		return withNote(err, "; has the kernel network namespaces (CONFIG_NET_NS)?")
	}
	v6 := e.Errno == unix.EAFNOSUPPORT
	for _, word := range strings.Fields(text) {
		word, _, _ = cut(strings.TrimSuffix(word, ":"), "/")
		ip, err := netip.ParseAddr(word)
		v6 = v6 || err == nil && ip.Is6()
	}
	if v6 && !hasIPv6() {
		return withNote(err, "; "+noIPv6)
	}
	return err
}

// A noted is an error with more words behind it.
type noted struct {
	err  error
	more string
}

// withNote is an error with more words behind it.
//
//go:noinline
func withNote(err error, more string) error { return &noted{err, more} }

func (e *noted) Error() string { return e.err.Error() + e.more }
func (e *noted) Unwrap() error { return e.err }

// privilege says how to get what EPERM misses.
func (a *app) privilege() string {
	have := say("be root (sudo %s ...)", a.prog)
	if unix.Geteuid() == 0 {
		have = "this root does not have it; start the container with it (--cap-add NET_ADMIN)"
	}
	return say("it takes CAP_NET_ADMIN over the network namespace: %s, or use namespaces of your own: unshare -rn %s ...", have, a.prog)
}

// noNetns is the error of a namespace that cannot be opened.
//
//go:noinline
func noNetns(word string, err error) error {
	if !errors.Is(err, unix.ENOENT) {
		return wrong(err.Error())
	}
	s := say("there is no network namespace %q", word)
	if strings.Contains(word, "/") {
		return wrong(s)
	}
	names, _ := nsenter.Names()
	const most = 10
	before, last := "; there are ", ""
	if len(names) == 1 {
		before = "; there is "
	}
	for range min(len(names), most) { // in order
		next := ""
		for _, name := range names {
			if name > last && (next == "" || name < next) {
				next = name
			}
		}
		s += before + quote(next)
		before, last = ", ", next
	}
	if more := len(names) - most; more > 0 {
		s = say("%s and %s more", s, itoa(more))
	}
	return wrong("%s; to make it: netns add %s", s, word)
}

// taken says by what a name is taken in a namespace, "" if it is free.
//
//go:noinline
func (a *app) taken(in *space, name string) string {
	if name == "" {
		return ""
	}
	l, err := a.lookUp(in, name, 0)
	switch {
	case err != nil:
		return ""
	case l.Name != name:
		return say("%q is taken: it is another name of %s, %s", name, l.Name, identity(l))
	}
	return say("%q is taken: it is %s", name, identity(l))
}

// identity says what a link is.
//
//go:noinline
func identity(l *rtnl.Link) string {
	s := "a link without a kind, as hardware is,"
	switch {
	case l.Kind != "":
		s = "a " + l.Kind
	case l.Flags&uapi.IFF_LOOPBACK != 0:
		s = "the loopback link"
	}
	return s + " with index " + utoa(uint64(l.Index))
}

// kindOf names a link with its kind.
//
//go:noinline
func kindOf(l *rtnl.Link) string {
	if l.Kind == "" {
		return l.Name + " is not"
	}
	return l.Name + " is a " + l.Kind
}

// mtuRange says what MTUs a link takes.
//
//go:noinline
func mtuRange(name string, lo, hi uint32) string {
	return say("%s takes %s to %s bytes", name, utoa(uint64(lo)), utoa(uint64(hi)))
}
