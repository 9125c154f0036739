package main

import (
	"vethkit/rtnl"
)

// A mirror is how the counters of a pair's ends compare: what one has sent the
// other should have received.
type mirror struct {
	_ incomparable

	// differ is how much more the other end has received than end 0, and end 1,
	// has sent; mostly it is less.
	differ [2]difference

	// steady says that nothing was counted while the ends were read, one after
	// the other.
	steady bool
}

// A difference is how much more was received than sent.
type difference struct{ packets, bytes int64 }

// exact says whether there is no difference.
//
//go:noinline
func (m *mirror) exact() bool { return m.differ == [2]difference{} }

// mirrorOf compares counters.
//
//go:noinline
func mirrorOf(x, y *rtnl.LinkStats) *mirror {
	var m mirror
	for i, s := range [2][2]*rtnl.LinkStats{{x, y}, {y, x}} {
		m.differ[i] = difference{int64(s[1].RxPackets - s[0].TxPackets), int64(s[1].RxBytes - s[0].TxBytes)}
	}
	m.steady = m.exact()
	return &m
}

// rereads is how often ends are read again that count while they are read.
const rereads = 8

// compareCounters compares the ends' counters. Where they were read at moments
// between which something was counted they are read again, a few times, until
// one end has counted nothing while the other was read. Counters that cannot be
// read again stay as they are.
func (a *app) compareCounters(p *vethPair) {
	x, y := p.ends[0], p.ends[1]
	if x.link == nil || y.link == nil {
		return
	}
	if p.mirror = mirrorOf(&x.link.Stats, &y.link.Stats); p.mirror.steady {
		return
	}
	rx, err := a.reader(x, y)
	if err == nil {
		var ry *endReader
		if ry, err = a.reader(y, x); err == nil {
			_ = p.reread(rx.read, ry.read)
		}
		a.leave(ry.c)
	}
	a.leave(rx.c)
}

// reread reads both ends in turns, until one stands still while the other is read.
func (p *vethPair) reread(readX, readY func() error) error {
	x, y := &p.ends[0].link.Stats, &p.ends[1].link.Stats
	if err := readX(); err != nil {
		return err
	}
	for range rereads {
		before := *x
		if err := readY(); err != nil {
			return err
		}
		if err := readX(); err != nil {
			return err
		}
		p.mirror = mirrorOf(x, y)
		p.mirror.steady = p.mirror.steady || before == *x
		if p.mirror.steady {
			break
		}
	}
	return nil
}

// An endReader reads an end's counters again.
type endReader struct {
	_  incomparable
	e  *vethEnd
	c  *rtnl.Conn
	in rtnl.NS // seen from the socket, where it is not in its namespace
}

// reader opens a reader of e, through the namespace of the other end where its own cannot be entered.
func (a *app) reader(e, other *vethEnd) (*endReader, error) {
	r, n, err := &endReader{e: e}, e.ns, error(nil)
	if n == nil || n.shut != nil {
		n, r.in = other.ns, rtnl.InNSID(int(e.nsid.V))
	}
	r.c, err = a.reach(n)
	return r, err
}

// read reads the counters.
func (r *endReader) read() error {
	l, err := lookUpOn(r.c, r.in, "", r.e.index)
	if err == nil {
		r.e.link.Stats = l.Stats
	}
	return err
}
