package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// BridgeStats is LINK_XSTATS_TYPE_BRIDGE: what a bridge or a port of it has
// counted of the protocols that it speaks.
type BridgeStats struct {
	MCast Opt[BridgeMCastStats]
	STP   Opt[BridgeSTPStats]
}

// A RxTx is a counter of each direction.
type RxTx struct{ Rx, Tx uint64 }

// BridgeMCastStats is struct br_mcast_stats. It stays zero until
// mcast_stats_enabled is set.
type BridgeMCastStats struct {
	IGMPv1Queries, IGMPv2Queries, IGMPv3Queries RxTx
	IGMPLeaves                                  RxTx
	IGMPv1Reports, IGMPv2Reports, IGMPv3Reports RxTx
	IGMPParseErrors                             uint64
	MLDv1Queries, MLDv2Queries                  RxTx
	MLDLeaves                                   RxTx
	MLDv1Reports, MLDv2Reports                  RxTx
	MLDParseErrors                              uint64
	Bytes, Packets                              RxTx // of multicast
}

// BridgeSTPStats is struct bridge_stp_xstats.
type BridgeSTPStats struct {
	Blocked, Forwarding uint64 // how often the port came into that state
	RxBPDU, TxBPDU      uint64
	RxTCN, TxTCN        uint64
}

// readBridgeStats reads IFLA_STATS_LINK_XSTATS or …_SLAVE; nil of a link that
// is of another kind.
func readBridgeStats(r *wire.Reader, old *BridgeStats) (s *BridgeStats) {
	row := r.Nest(0)
	for r.Next() {
		if r.Type != uapi.LINK_XSTATS_TYPE_BRIDGE {
			continue
		}
		if s = old; s == nil {
			s = new(BridgeStats)
		}
		*s = BridgeStats{}
		bridge := r.Nest(0)
		for r.Next() {
			switch r.Type {
			case uapi.BRIDGE_XSTATS_MCAST:
				s.MCast.Set = true
				s.MCast.V.read(r)
			case uapi.BRIDGE_XSTATS_STP:
				s.STP.Set = true
				s.STP.V.read(r)
			}
		}
		r.End(bridge)
	}
	r.End(row)
	return s
}

func (m *BridgeMCastStats) read(r *wire.Reader) {
	counters(r, 8,
		&m.IGMPv1Queries.Rx, &m.IGMPv1Queries.Tx, &m.IGMPv2Queries.Rx, &m.IGMPv2Queries.Tx,
		&m.IGMPv3Queries.Rx, &m.IGMPv3Queries.Tx, &m.IGMPLeaves.Rx, &m.IGMPLeaves.Tx,
		&m.IGMPv1Reports.Rx, &m.IGMPv1Reports.Tx, &m.IGMPv2Reports.Rx, &m.IGMPv2Reports.Tx,
		&m.IGMPv3Reports.Rx, &m.IGMPv3Reports.Tx, &m.IGMPParseErrors,
		&m.MLDv1Queries.Rx, &m.MLDv1Queries.Tx, &m.MLDv2Queries.Rx, &m.MLDv2Queries.Tx,
		&m.MLDLeaves.Rx, &m.MLDLeaves.Tx, &m.MLDv1Reports.Rx, &m.MLDv1Reports.Tx,
		&m.MLDv2Reports.Rx, &m.MLDv2Reports.Tx, &m.MLDParseErrors,
		&m.Bytes.Rx, &m.Bytes.Tx, &m.Packets.Rx, &m.Packets.Tx)
}

func (s *BridgeSTPStats) read(r *wire.Reader) {
	counters(r, 8, &s.Blocked, &s.Forwarding, &s.RxBPDU, &s.TxBPDU, &s.RxTCN, &s.TxTCN)
}
