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
		c.Trace(func(sent bool, b []byte) { a.saw(uapi.NETLINK_ROUTE, sent, b) })
	}
	return c, err
}

// tap lets package pair open its sockets here.
//
//go:noinline
func (a *app) tap() (t pair.Tap) {
	if a.opt.show || a.rehearsing() {
		t.Open = a.open
		t.NFT = func(sent bool, b []byte) {
			if a.rehearsing() {
				a.told(uapi.NETLINK_NETFILTER, b, "not sent")
				return
			}
			a.saw(uapi.NETLINK_NETFILTER, sent, b)
		}
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

// saw keeps a datagram.
func (a *app) saw(proto uint8, sent bool, b []byte) {
	d := explain.Datagram{Dir: '<', Proto: proto, Data: append([]byte(nil), b...)}
	if sent {
		d.Dir = '>'
	}
	a.seen.Lock()
	a.seen.all = append(a.seen.all, d)
	a.seen.Unlock()
}

// showSeen prints what passed, for -show.
func (a *app) showSeen() error {
	if err := a.flush(); err != nil {
		return err
	}
	if len(a.seen.all) == 0 {
		a.out.buf = append(a.out.buf, "# no netlink message was sent\n"...)
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
	switch {
	case a.seen.html:
		a.out.buf = explain.AppendHTML(a.out.buf, ds)
		return
	case !a.opt.json:
		a.out.buf = explain.AppendText(a.out.buf, ds, a.style())
		return
	}
	for i := range ds {
		a.out.buf = explain.AppendJSON(a.out.buf, i, &ds[i])
	}
}
