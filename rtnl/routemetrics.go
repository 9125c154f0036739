package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Metrics are the attributes of RTA_METRICS. The number of each is its bit in
// Lock, "not to be changed by what is learned on the way".
type Metrics struct {
	V   [uapi.RTAX_FASTOPEN_NO_COOKIE + 1]uint32 // by uapi.RTAX_…
	Has uint32                                   // bit n: V[n] is set
	CC  string                                   // RTAX_CC_ALGO
}

// Set sets a metric.
func (m *Metrics) Set(rtax int, v uint32) {
	m.V[rtax] = v
	m.Has |= 1 << rtax
}

// Get returns a metric and whether it is set.
func (m *Metrics) Get(rtax int) (uint32, bool) { return m.V[rtax], m.Has>>rtax&1 != 0 }

func (m *Metrics) append(e *wire.Encoder) {
	if m.Has == 0 && m.CC == "" {
		return
	}
	n := e.Nest(uapi.RTA_METRICS)
	for rtax, v := range m.V {
		if m.Has>>rtax&1 != 0 {
			e.U32(uint16(rtax), v)
		}
	}
	if m.CC != "" {
		e.Str(uapi.RTAX_CC_ALGO, m.CC)
	}
	e.EndNest(n)
}

func (m *Metrics) read(r *wire.Reader) {
	row := r.Nest(0)
	for r.Next() {
		switch {
		case r.Type == uapi.RTAX_CC_ALGO:
			m.CC = r.Str()
		case int(r.Type) < len(m.V):
			m.Set(int(r.Type), r.U32())
		}
	}
	r.End(row)
}
