package main

import (
	"errors"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// addrVerb is what is done with an address.
type addrVerb int

const (
	addrVerbAdd addrVerb = iota
	addrVerbChange
	addrVerbReplace
	addrVerbDelete
)

func (a *app) addrAdd(w *args) error     { return a.addrModify(w, addrVerbAdd) }
func (a *app) addrChange(w *args) error  { return a.addrModify(w, addrVerbChange) }
func (a *app) addrReplace(w *args) error { return a.addrModify(w, addrVerbReplace) }
func (a *app) addrDelete(w *args) error  { return a.addrModify(w, addrVerbDelete) }

func (a *app) addrModify(w *args, verb addrVerb) error {
	spec, err := parseAddrSpec(w, a.opt.family, &a.names, verb == addrVerbDelete)
	if err != nil {
		return err
	}
	if spec.req.Index, err = a.ifindex(spec.dev); err != nil {
		return err
	}
	for _, s := range spec.warnings {
		a.warn(s)
	}
	var req rtnl.Request
	what := ""
	switch x := spec.req; verb {
	case addrVerbAdd:
		req, what = rtnl.AddAddr{Addr: x}, "add address "+addrWords(&x)+" to "
	case addrVerbChange:
		req, what = rtnl.AddAddr{Addr: x, Change: true}, "change address "+addrWords(&x)+" of "
	case addrVerbReplace:
		req, what = rtnl.AddAddr{Addr: x, Replace: true}, "set address "+addrWords(&x)+" of "
	default:
		req, what = rtnl.DelAddr{Addr: x, AnyPrefix: spec.anyPrefix}, "delete address "+addrWords(&x)+" from "
	}
	if err := a.do(req); err != nil {
		return refused(a.where(what+spec.dev), err, a.explainAddr(err, &spec, verb))
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
func (a *app) explainAddr(err error, spec *addrSpec, verb addrVerb) string {
	taken := errors.Is(err, unix.EEXIST)
	missing := errors.Is(err, unix.EADDRNOTAVAIL) && verb == addrVerbDelete
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
