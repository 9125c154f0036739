package main

import (
	"errors"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// An edit is what is done with an address or a neighbour.
type edit int

const (
	editAdd edit = iota
	editChange
	editReplace
	editDelete
)

// edits are their words in errors: "add address … to" a link.
var edits = [...]struct{ word, to string }{{"add", " to "}, {"change", " of "}, {"set", " of "}, {"delete", " from "}}

func (a *app) addrAdd(w *args) error     { return a.addrEdit(w, editAdd) }
func (a *app) addrChange(w *args) error  { return a.addrEdit(w, editChange) }
func (a *app) addrReplace(w *args) error { return a.addrEdit(w, editReplace) }
func (a *app) addrDelete(w *args) error  { return a.addrEdit(w, editDelete) }

//go:noinline
func (a *app) addrEdit(w *args, verb edit) error {
	spec, err := parseAddrSpec(w, a.opt.family, &a.names, verb == editDelete)
	if err != nil {
		return err
	}
	if spec.req.Index, err = a.ifindex(spec.dev); err != nil {
		return err
	}
	for _, s := range spec.warnings {
		a.warn(s)
	}
	var req rtnl.Request = rtnl.DelAddr{Addr: spec.req, AnyPrefix: spec.anyPrefix}
	if verb != editDelete {
		req = rtnl.AddAddr{Addr: spec.req, Change: verb == editChange, Replace: verb == editReplace}
	}
	if err := a.do(req); err != nil {
		what := edits[verb].word + " address " + addrWords(&spec.req) + edits[verb].to + spec.dev
		return refused(a.where(what), err, a.explainAddr(err, spec, verb))
	}
	return nil
}

// addrWords names an address in errors.
func addrWords(x *rtnl.Addr) string {
	switch {
	case !x.Local.Addr().IsValid() && x.Peer.IsValid():
		return "peer " + host(x.Peer)
	case !x.Local.Addr().IsValid():
		return "(none given)"
	case x.Peer.IsValid():
		return host(x.Local.Addr()) + " peer " + host(x.Peer) + "/" + itoa(x.Local.Bits())
	}
	return hostBits(x.Local)
}

// explainAddr says what the link has instead, when the kernel says that it has
// the address, or that it does not.
func (a *app) explainAddr(err error, spec *addrSpec, verb edit) string {
	taken := errors.Is(err, unix.EEXIST)
	missing := errors.Is(err, unix.EADDRNOTAVAIL) && verb == editDelete
	switch {
	case !spec.req.Local.Addr().IsValid() && !spec.req.Peer.IsValid():
		return "no address is given"
	case !taken && !missing:
		return ""
	}
	c, err := a.conn()
	if err != nil {
		return ""
	}
	all, err := c.Addrs(nil)
	if err != nil {
		return ""
	}
	elsewhere := ""
	for i := range all {
		x := &all[i]
		if x.Local.Addr() != spec.req.Local.Addr() {
			continue
		}
		has := a.ifname(x.Index) + " has " + addrWords(x)
		switch {
		case x.Index != spec.req.Index:
			elsewhere = has
		case taken:
			return has + " already"
		default:
			return has
		}
	}
	if missing && elsewhere == "" {
		return spec.dev + " does not have it; see addr show dev " + spec.dev
	}
	return elsewhere
}
