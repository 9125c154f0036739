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

// read reads the struct, of counters of 8 bytes or, as struct rtnl_link_stats
// has them, of 4, which wrap.
func (s *LinkStats) read(r *wire.Reader, size int) {
	counters(r, size,
		&s.RxPackets, &s.TxPackets, &s.RxBytes, &s.TxBytes, &s.RxErrors, &s.TxErrors, &s.RxDropped, &s.TxDropped,
		&s.Multicast, &s.Collisions, &s.RxLengthErrors, &s.RxOverErrors, &s.RxCRCErrors, &s.RxFrameErrors,
		&s.RxFIFOErrors, &s.RxMissedErrors, &s.TxAbortedErrors, &s.TxCarrierErrors, &s.TxFIFOErrors,
		&s.TxHeartbeatErrors, &s.TxWindowErrors, &s.RxCompressed, &s.TxCompressed, &s.RxNoHandler, &s.RxOtherhostDropped)
}

// counters reads a struct of counters of 4 or 8 bytes. Kernels append: those that
// did not come are zero.
func counters(r *wire.Reader, size int, fields ...*uint64) {
	b, o := r.Struct(size*len(fields)), r.Order()
	for _, f := range fields {
		if size == 4 {
			*f, b = uint64(o.Uint32(b)), b[4:]
		} else {
			*f, b = o.Uint64(b), b[8:]
		}
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
	*s = Stats{}
	s.Index = r.Order().Uint32(r.Fixed(uapi.SizeofIfStatsMsg)[4:])
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_STATS_LINK_64:
			s.Link.read(r, 8)
		case uapi.IFLA_STATS_LINK_XSTATS:
			s.Bridge = readBridgeStats(r, bridge)
		case uapi.IFLA_STATS_LINK_XSTATS_SLAVE:
			s.Port = readBridgeStats(r, port)
		case uapi.IFLA_STATS_LINK_OFFLOAD_XSTATS:
			if s.Offload = offload; offload == nil {
				s.Offload = new(OffloadStats)
			}
			*s.Offload = OffloadStats{}
			s.Offload.read(r, 0)
		}
	}
}

// What stands in nests, under the type of the nest.
const (
	l3Info    = uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO<<16 | uapi.IFLA_OFFLOAD_XSTATS_L3_STATS
	l3Request = l3Info<<16 | uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST
	l3Used    = l3Info<<16 | uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED
)

// read reads IFLA_STATS_LINK_OFFLOAD_XSTATS, or a nest in it.
func (o *OffloadStats) read(r *wire.Reader, nest uint64) {
	row := r.Nest(0)
	for r.Next() {
		switch typ := nest<<16 | uint64(r.Type); typ {
		case uapi.IFLA_OFFLOAD_XSTATS_CPU_HIT:
			o.CPUHit.Set = true
			o.CPUHit.V.read(r, 8)
		case uapi.IFLA_OFFLOAD_XSTATS_HW_S_INFO, l3Info:
			o.read(r, typ)
		case l3Request:
			set(r, &o.L3Request)
		case l3Used:
			set(r, &o.L3Used)
		}
	}
	r.End(row)
}

// getStats asks for counters, without all else that a link is.
//
//	RTM_GETSTATS if_stats_msg{ifindex, filter_mask}
type getStats struct {
	index  uint32
	groups StatsGroups // 0: StatsLink
}

func (q *getStats) Append(e *wire.Encoder) {
	groups := q.groups
	if groups == 0 {
		groups = StatsLink
	}
	m, b := begin(e, uapi.RTM_GETSTATS, 0, uapi.SizeofIfStatsMsg)
	e.Order.PutUint32(b[4:], q.index)
	e.Order.PutUint32(b[8:], uint32(groups))
	e.End(m)
}

// allOf joins groups.
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
	dst = dst[:cap(dst)]
	n, err := c.dump(&getStats{groups: allOf(groups)}, func(n int, r *wire.Reader) bool {
		if n == len(dst) {
			dst = append(dst, Stats{})
		}
		dst[n].decode(r)
		return true
	})
	dst = dst[:n]
	if !inLinks(err, groups) {
		return dst, err
	}
	links, err := c.Links(nil, LinkFilter{SkipStats: true})
	for i := range links {
		dst = append(dst, Stats{})
		dst[n+i].of(&links[i])
	}
	return dst, err
}

// inLinks says whether a kernel that has refused RTM_GETSTATS tells in
// RTM_NEWLINK what was asked for.
func inLinks(err error, groups []StatsGroups) bool {
	all := allOf(groups)
	return is(err, syscall.EOPNOTSUPP) && (all == 0 || all&StatsLink != 0)
}

// of makes them those that RTM_NEWLINK tells.
//
//go:noinline
func (s *Stats) of(l *Link) {
	*s = Stats{Index: l.Index}
	s.Link = l.Stats
}

// EachStats gives the counters of one link after the other to f, in memory that
// is used again: f must not keep it, nor use the Conn. Unlike Stats it does not
// begin again where the links change meanwhile, but says so: ErrDumpInterrupted.
func (c *Conn) EachStats(f func(*Stats), groups ...StatsGroups) error {
	defer c.begin()()
	var s Stats
	err := c.ask(&getStats{groups: allOf(groups)}, uapi.NLM_F_DUMP, func(r *wire.Reader) {
		s.decode(r)
		f(&s)
	})
	if inLinks(err, groups) {
		var l Link
		err = c.ask(LinkFilter{SkipStats: true}, uapi.NLM_F_DUMP, func(r *wire.Reader) {
			l.decode(r)
			s.of(&l)
			f(&s)
		})
	}
	return err
}

// StatsOf returns the counters of the link with this ifindex.
func (c *Conn) StatsOf(index uint32, groups ...StatsGroups) (s Stats, err error) {
	err = c.get(&getStats{index, allOf(groups)}, s.decode)
	if inLinks(err, groups) {
		l := new(Link)
		err = c.get(&getLink{ref: LinkRef{Index: index}}, l.decode)
		s.of(l)
	}
	return s, err
}
