//go:build !tiny

package main

import (
	"sync"

	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/pair"
	"vethkit/rtnl/uapi"
)

// setShow takes -show.
func (o *options) setShow() error {
	o.show = true
	return nil
}

// rehearsing says whether nothing is to be sent.
func (a *app) rehearsing() bool { return a.rehearsal != nil }

// open opens a socket in the thread's namespace. All of this program's come from
// here, so that -show sees what passes and a rehearsal sends nothing.
func (a *app) open() (*rtnl.Conn, error) {
	if a.rehearsing() {
		return a.rehearsal.Open(a.opt.netns == ""), nil
	}
	c, err := rtnl.Open()
	if err == nil && a.opt.show {
		c.Trace(a.sees(uapi.NETLINK_ROUTE))
	}
	return c, err
}

// tap lets package pair open its sockets here.
//
//go:noinline
func (a *app) tap() (t pair.Tap) {
	if a.opt.show || a.rehearsing() {
		t.Open = a.open
		t.NFT = a.sees(uapi.NETLINK_NETFILTER)
	}
	return t
}

// A record is the datagrams that passed, in their order.
type record struct {
	sync.Mutex
	all  []explain.Datagram
	html bool // they are to be printed as a page: explain --html

	// Of a rehearsal: the namespaces whose descriptors are made up, from 3 on, and
	// what is to be said of the next datagram.
	madeUp []string
	note   string
}

// sees returns what keeps the datagrams of a protocol.
//
//go:noinline
func (a *app) sees(proto uint8) func(sent bool, b []byte) {
	return func(sent bool, b []byte) {
		d := explain.Datagram{Dir: '<', Proto: proto, Data: b}
		if sent {
			d.Dir = '>'
		}
		if a.rehearsing() {
			a.told(&d, "not sent")
			return
		}
		a.seen.add(&d)
	}
}

// add keeps a copy of a datagram.
//
//go:noinline
func (r *record) add(d *explain.Datagram) {
	d.Data = clone(d.Data)
	r.Lock()
	keep(&r.all, d)
	r.Unlock()
}

// keep appends a datagram.
//
//go:noinline
func keep(ds *[]explain.Datagram, d *explain.Datagram) { *ds = append(*ds, *d) }

// clone copies bytes.
//
//go:noinline
func clone(b []byte) []byte { return append([]byte(nil), b...) }

// showSeen prints what passed, for -show.
func (a *app) showSeen() error {
	if err := a.flush(); err != nil {
		return err
	}
	if len(a.seen.all) == 0 {
		a.put("# no netlink message was sent\n")
	}
	explainAll(a, a.seen.all)
	return a.flush()
}

// seenText is what passed, as text.
func (a *app) seenText() string {
	if len(a.seen.all) == 0 {
		return ""
	}
	b := a.inner(nil, nil)
	explainAll(b, a.seen.all)
	return string(b.out.buf)
}

// explainAll prints datagrams, as -j and --html say.
func explainAll(a *app, ds []explain.Datagram) {
	b := a.out.buf
	switch {
	case a.seen.html:
		b = explain.AppendHTML(b, ds)
	case !a.opt.json:
		b = explain.AppendText(b, ds, a.style())
	default:
		for i := range ds {
			b = explain.AppendJSON(b, i, &ds[i])
		}
	}
	a.out.buf = b
}

// put prints text, also where JSON is asked for.
//
//go:noinline
func (a *app) put(s string) { a.out.buf = append(a.out.buf, s...) }
