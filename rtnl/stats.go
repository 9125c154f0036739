package rtnl

import (
	"syscall"

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

// linkCounters is how many there are, in the order of the struct. Kernels append.
const linkCounters = 25

func (s *LinkStats) read64(r *wire.Reader) {
	var n [linkCounters]uint64
	b, o := r.Struct(8*linkCounters), r.Order()
	for i := range n {
		n[i] = o.Uint64(b[8*i:])
	}
	s.set(&n)
}

// read32 reads struct rtnl_link_stats: the same counters, which wrap.
func (s *LinkStats) read32(r *wire.Reader) {
	var n [linkCounters]uint64
	b, o := r.Struct(4*linkCounters), r.Order()
	for i := range n {
		n[i] = uint64(o.Uint32(b[4*i:]))
	}
	s.set(&n)
}

func (s *LinkStats) set(n *[linkCounters]uint64) {
	*s = LinkStats{
		n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12],
		n[13], n[14], n[15], n[16], n[17], n[18], n[19], n[20], n[21], n[22], n[23], n[24],
	}
}

// Stats is RTM_NEWSTATS, read: the counters of one link. Of the groups that were
// asked for and that the link has.
type Stats struct {
	Index   uint32 // if_stats_msg.ifindex
	Link    LinkStats
	Bridge  *BridgeStats  // of a bridge
	Port    *BridgeStats  // of a port of a bridge
	Offload *OffloadStats // of what hardware forwards
}

// OffloadStats is IFLA_STATS_LINK_OFFLOAD_XSTATS.
type OffloadStats struct {
	CPUHit            Opt[LinkStats] // what hardware left to the kernel
	L3Request, L3Used Opt[uint8]     // whether counting of routed packets is on
}

// StatsGroups says which counters are asked for, a bit each.
type StatsGroups uint32

// What a link can count.
const (
	StatsLink    StatsGroups = 1 << (uapi.IFLA_STATS_LINK_64 - 1)             // Stats.Link
	StatsBridge  StatsGroups = 1 << (uapi.IFLA_STATS_LINK_XSTATS - 1)         // Stats.Bridge
	StatsPort    StatsGroups = 1 << (uapi.IFLA_STATS_LINK_XSTATS_SLAVE - 1)   // Stats.Port
	StatsOffload StatsGroups = 1 << (uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS - 1) // Stats.Offload
)

// Decode reads RTM_NEWSTATS. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (s *Stats) Decode(m wire.Message) error {
	r := m.Reader()
	s.decode(&r)
	return decodeError(&m, r.Err())
}

func (s *Stats) decode(r *wire.Reader) {
	bridge, port, offload := s.Bridge, s.Port, s.Offload
	s.Bridge, s.Port, s.Offload = nil, nil, nil
	has := false
	b := r.Fixed(uapi.SizeofIfStatsMsg)
	s.Index = r.Order().Uint32(b[4:])
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_STATS_LINK_64:
			s.Link.read64(r)
			has = true
		case uapi.IFLA_STATS_LINK_XSTATS:
			s.Bridge = readBridgeStats(r, bridge)
		case uapi.IFLA_STATS_LINK_XSTATS_SLAVE:
			s.Port = readBridgeStats(r, port)
		case uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS:
			s.Offload = reuse(offload)
			s.Offload.read(r)
		}
	}
	if !has {
		s.Link = LinkStats{}
	}
}

func (o *OffloadStats) read(r *wire.Reader) {
	row := r.Nest(0)
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_OFFLOAD_XSTATS_CPU_HIT:
			o.CPUHit.Set = true
			o.CPUHit.V.read64(r)
		case uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO:
			o.readInfo(r)
		}
	}
	r.End(row)
}

func (o *OffloadStats) readInfo(r *wire.Reader) {
	info := r.Nest(0)
	for r.Next() {
		if r.Type != uapi.IFLA_OFFLOAD_XSTATS_L3_STATS {
			continue
		}
		l3 := r.Nest(0)
		for r.Next() {
			switch r.Type {
			case uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST:
				o.L3Request = Some(r.U8())
			case uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED:
				o.L3Used = Some(r.U8())
			}
		}
		r.End(l3)
	}
	r.End(info)
}

// getStats asks for counters, without all else that a link is.
//
//	RTM_GETSTATS if_stats_msg{ifindex, filter_mask}
type getStats struct {
	index  uint32
	groups StatsGroups // 0: StatsLink
}

func (q getStats) Append(e *wire.Encoder) {
	if q.groups == 0 {
		q.groups = StatsLink
	}
	m := e.Begin(wire.Header{Type: uapi.RTM_GETSTATS})
	b := e.Fixed(uapi.SizeofIfStatsMsg)
	e.Order.PutUint32(b[4:], q.index)
	e.Order.PutUint32(b[8:], uint32(q.groups))
	e.End(m)
}

func allOf(groups []StatsGroups) (all StatsGroups) {
	for _, g := range groups {
		all |= g
	}
	return all
}

// Stats returns counters of all links, into dst's memory; without groups those
// of StatsLink: 232 bytes of answer a link, where Links takes about 1,500.
// A kernel before 4.7 has those of StatsLink only, which come from Links then;
// EOPNOTSUPP: others are asked for.
func (c *Conn) Stats(dst []Stats, groups ...StatsGroups) ([]Stats, error) {
	n, err := c.dump(getStats{groups: allOf(groups)}, func(n int, r *wire.Reader) bool {
		slot(&dst, n).decode(r)
		return true
	})
	dst = dst[:n]
	if !inLinks(err, groups) {
		return dst, err
	}
	links, err := c.Links(nil, LinkFilter{SkipStats: true})
	for i := range links {
		dst = append(dst, statsOf(&links[i]))
	}
	return dst, err
}

// inLinks says whether a kernel that has refused RTM_GETSTATS tells in
// RTM_NEWLINK what was asked for.
func inLinks(err error, groups []StatsGroups) bool {
	all := allOf(groups)
	return is(err, syscall.EOPNOTSUPP) && (all == 0 || all&StatsLink != 0)
}

func statsOf(l *Link) Stats { return Stats{Index: l.Index, Link: l.Stats} }

// EachStats gives the counters of one link after the other to f, in memory that
// is used again: f must not keep it, nor use the Conn. Unlike Stats it does not
// begin again where the links change meanwhile, but says so: ErrDumpInterrupted.
func (c *Conn) EachStats(f func(*Stats), groups ...StatsGroups) error {
	defer c.begin()()
	var s Stats
	err := c.ask(getStats{groups: allOf(groups)}, uapi.NLM_F_DUMP, func(r *wire.Reader) {
		s.decode(r)
		f(&s)
	})
	if inLinks(err, groups) {
		var l Link
		err = c.ask(LinkFilter{SkipStats: true}, uapi.NLM_F_DUMP, func(r *wire.Reader) {
			l.decode(r)
			s = Stats{Index: l.Index, Link: l.Stats}
			f(&s)
		})
	}
	return err
}

// StatsOf returns the counters of the link with this ifindex.
func (c *Conn) StatsOf(index uint32, groups ...StatsGroups) (Stats, error) {
	var s Stats
	err := c.get(getStats{index, allOf(groups)}, s.decode)
	if inLinks(err, groups) {
		var l Link
		l, err = c.LinkByIndex(index)
		s = statsOf(&l)
	}
	return s, err
}
