package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Macvlan is what a macvlan or macvtap has of its own ([AddLink], [SetLink]:
// Kind "macvlan"; [Link].Data). It stands on another link: LinkAttrs.Link. Fields
// that are not set are not sent; the plain ones are only read.
//
//	IFLA_INFO_DATA
//	├ IFLA_MACVLAN_MODE            u32
//	├ IFLA_MACVLAN_FLAGS           u16
//	├ IFLA_MACVLAN_BC_QUEUE_LEN    u32
//	├ IFLA_MACVLAN_BC_CUTOFF       s32
//	├ IFLA_MACVLAN_MACADDR_MODE    u32
//	└ IFLA_MACVLAN_MACADDR_DATA
//	  └ IFLA_MACVLAN_MACADDR …
type Macvlan struct {
	Mode       Opt[uint32] // uapi.MACVLAN_MODE_…: how links on one card reach each other
	Flags      Opt[uint16] // uapi.MACVLAN_FLAG_…
	BCQueueLen Opt[uint32] // broadcasts that may wait
	BCCutoff   Opt[int32]  // since Linux 6.4
	SetSources bool        // mode source: Sources are those that are let in from now on
	Sources    []HWAddr    // mode source: MACs that are let in

	BCQueueLenUsed uint32 // that may wait on the card
}

// AppendData writes what is set.
func (m *Macvlan) AppendData(e *wire.Encoder) {
	optU32(e, uapi.IFLA_MACVLAN_MODE, &m.Mode)
	optU16(e, uapi.IFLA_MACVLAN_FLAGS, &m.Flags)
	optU32(e, uapi.IFLA_MACVLAN_BC_QUEUE_LEN, &m.BCQueueLen)
	if m.BCCutoff.Set {
		e.S32(uapi.IFLA_MACVLAN_BC_CUTOFF, m.BCCutoff.V)
	}
	if m.SetSources {
		e.U32(uapi.IFLA_MACVLAN_MACADDR_MODE, uapi.MACVLAN_MACADDR_SET)
		n := e.Nest(uapi.IFLA_MACVLAN_MACADDR_DATA)
		for i := range m.Sources {
			appendHWAddr(e, uapi.IFLA_MACVLAN_MACADDR, &m.Sources[i])
		}
		e.EndNest(n)
	}
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (m *Macvlan) Decode(d wire.Attrs) error {
	*m = Macvlan{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_MACVLAN_MODE:
			m.Mode = Some(r.U32())
		case uapi.IFLA_MACVLAN_FLAGS:
			m.Flags = Some(r.U16())
		case uapi.IFLA_MACVLAN_BC_QUEUE_LEN:
			m.BCQueueLen = Some(r.U32())
		case uapi.IFLA_MACVLAN_BC_QUEUE_LEN_USED:
			m.BCQueueLenUsed = r.U32()
		case uapi.IFLA_MACVLAN_BC_CUTOFF:
			m.BCCutoff = Some(r.S32())
		case uapi.IFLA_MACVLAN_MACADDR_DATA:
			row := r.Nest(0)
			for r.Next() {
				if r.Type == uapi.IFLA_MACVLAN_MACADDR {
					m.Sources = append(m.Sources, HWAddrFrom(r.Value()))
				}
			}
			r.End(row)
		}
	}
	return r.Err()
}
