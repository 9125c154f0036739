package main

import (
	"vethkit/rtnl"
)

// A mirror is how the counters of a pair's ends compare: what one has sent the
// other should have received.
type mirror struct {
	// differ is how much more the other end has received than end 0, and end 1,
	// has sent; mostly it is less.
	differ [2]difference

	// steady says that nothing was counted while the ends were read, one after
	// the other.
	steady bool
}

type difference struct{ packets, bytes int64 }

// exact says whether there is no difference.
func (m *mirror) exact() bool { return m.differ == [2]difference{} }

// mirrorOf compares counters.
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
	_ = x.reader(a, y, func(readX func() error) error {
		return y.reader(a, x, func(readY func() error) error {
			return p.reread(readX, readY)
		})
	})
}

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

// reader calls f with a function that reads the end's counters again.
func (e *vethEnd) reader(a *app, other *vethEnd, f func(read func() error) error) error {
	in, get := e.ns, func(c *rtnl.Conn) (rtnl.Link, error) { return c.LinkByIndex(e.index) }
	if in == nil || in.shut != nil { // seen through its id
		in, get = other.ns, func(c *rtnl.Conn) (rtnl.Link, error) { return fetchLink(c, e.nsid.V, e.index) }
	}
	return a.inside(in, func(c *rtnl.Conn) error {
		return f(func() error {
			l, err := get(c)
			if err == nil {
				e.link.Stats = l.Stats
			}
			return err
		})
	})
}
