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

// edits are their verbs, and editWords those of errors: "set address … of" a link.
var (
	edits     = []string{"add", "change", "replace", "delete"}
	editWords = [...]struct{ verb, to string }{{"add", " to "}, {"change", " of "}, {"set", " of "}, {"delete", " from "}}
)

// addrEdit makes, changes or deletes an address: the verb says which.
func (a *app) addrEdit(w *args) error {
	e := edit(w.verbIn(edits))
	spec, err := parseAddrSpec(w, a.opt.family, &a.names, e == editDelete)
	if err != nil {
		return err
	}
	if spec.req.Index, err = a.ifindex(spec.dev); err != nil {
		return err
	}
	for _, s := range spec.warnings {
		a.warn(s)
	}
	spec.req.Change, spec.req.Replace = e == editChange, e == editReplace
	if e == editDelete {
		err = a.do(rtnl.DelAddr{Addr: spec.req.Addr, AnyPrefix: spec.anyPrefix})
	} else {
		err = a.do(spec.req)
	}
	if err != nil {
		what := editWords[e].verb + " address " + addrWords(&spec.req.Addr) + editWords[e].to + spec.dev
		return refused(a.where(what), err, a.explainAddr(err, spec, e == editDelete))
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
func (a *app) explainAddr(err error, spec *addrSpec, del bool) string {
	taken := errors.Is(err, unix.EEXIST)
	missing := errors.Is(err, unix.EADDRNOTAVAIL) && del
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
