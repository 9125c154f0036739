package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// LinkStats is struct rtnl_link_stats64: what a link has counted since it was
// made. Of a veth, one end's Tx is the other's Rx.
type LinkStats struct {
	RxPackets, TxPackets uint64
	RxBytes, TxBytes     uint64
	RxErrors, TxErrors   uint64
	RxDropped, TxDropped uint64
	Multicast            uint64 // received
	Collisions           uint64

	RxLengthErrors, RxOverErrors, RxCRCErrors, RxFrameErrors uint64
	RxFIFOErrors, RxMissedErrors                             uint64

	TxAbortedErrors, TxCarrierErrors, TxFIFOErrors uint64
	TxHeartbeatErrors, TxWindowErrors              uint64

	RxCompressed, TxCompressed uint64
	RxNoHandler                uint64 // since Linux 4.6
	RxOtherhostDropped         uint64 // since Linux 5.19
}

// fields are the counters in the order of the struct. Kernels append.
func (s *LinkStats) fields() [25]*uint64 {
	return [25]*uint64{
		&s.RxPackets, &s.TxPackets, &s.RxBytes, &s.TxBytes, &s.RxErrors, &s.TxErrors,
		&s.RxDropped, &s.TxDropped, &s.Multicast, &s.Collisions,
		&s.RxLengthErrors, &s.RxOverErrors, &s.RxCRCErrors, &s.RxFrameErrors, &s.RxFIFOErrors, &s.RxMissedErrors,
		&s.TxAbortedErrors, &s.TxCarrierErrors, &s.TxFIFOErrors, &s.TxHeartbeatErrors, &s.TxWindowErrors,
		&s.RxCompressed, &s.TxCompressed, &s.RxNoHandler, &s.RxOtherhostDropped,
	}
}

func (s *LinkStats) read64(r *wire.Reader) {
	b, o := r.Value(), r.Order()
	for _, f := range s.fields() {
		if len(b) < 8 {
			return
		}
		*f, b = o.Uint64(b), b[8:]
	}
}

// read32 reads struct rtnl_link_stats: the same counters, which wrap.
func (s *LinkStats) read32(r *wire.Reader) {
	b, o := r.Value(), r.Order()
	for _, f := range s.fields() {
		if len(b) < 4 {
			return
		}
		*f, b = uint64(o.Uint32(b)), b[4:]
	}
}

// Stats is RTM_NEWSTATS, read: the counters of one link.
type Stats struct {
	Index uint32 // if_stats_msg.ifindex
	Link  LinkStats
}

// Decode reads RTM_NEWSTATS. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (s *Stats) Decode(m wire.Message) error {
	r := m.Reader()
	s.decode(&r)
	return decodeError(m, r.Err())
}

func (s *Stats) decode(r *wire.Reader) {
	*s = Stats{}
	b := r.Fixed(uapi.SizeofIfStatsMsg)
	s.Index = r.Order().Uint32(b[4:])
	for r.Next() {
		if r.Type == uapi.IFLA_STATS_LINK_64 {
			s.Link.read64(r)
		}
	}
}

// getStats asks for counters, without all else that a link is.
//
//	RTM_GETSTATS if_stats_msg{ifindex, filter_mask}
type getStats struct{ index uint32 }

func (q getStats) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_GETSTATS})
	b := e.Fixed(uapi.SizeofIfStatsMsg)
	e.Order.PutUint32(b[4:], q.index)
	e.Order.PutUint32(b[8:], 1<<(uapi.IFLA_STATS_LINK_64-1))
	e.End(m)
}

// Stats returns the counters of all links, into dst's memory: 232 bytes of
// answer a link, where Links takes about 1,500. EOPNOTSUPP or EINVAL: a kernel
// before 4.7.
func (c *Conn) Stats(dst []Stats) ([]Stats, error) { return dump(c, dst, getStats{}, nil) }

// StatsOf returns the counters of the link with this ifindex.
func (c *Conn) StatsOf(index uint32) (Stats, error) {
	var s Stats
	err := get(c, &s, getStats{index})
	return s, err
}
