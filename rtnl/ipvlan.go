package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// IPVLAN is what an ipvlan or ipvtap has of its own ([AddLink], [SetLink]: Kind
// "ipvlan"; [Link].Data). It stands on another link: LinkAttrs.Link. Fields that
// are not set are not sent.
//
//	IFLA_INFO_DATA
//	├ IFLA_IPVLAN_MODE   u16
//	└ IFLA_IPVLAN_FLAGS  u16
type IPVLAN struct {
	Mode  Opt[uint16] // uapi.IPVLAN_MODE_…
	Flags Opt[uint16] // uapi.IPVLAN_F_…; 0: links on one card reach each other
}

// AppendData writes what is set.
func (v *IPVLAN) AppendData(e *wire.Encoder) {
	optU16(e, uapi.IFLA_IPVLAN_MODE, &v.Mode)
	optU16(e, uapi.IFLA_IPVLAN_FLAGS, &v.Flags)
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (v *IPVLAN) Decode(d wire.Attrs) error {
	*v = IPVLAN{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_IPVLAN_MODE:
			v.Mode = Some(r.U16())
		case uapi.IFLA_IPVLAN_FLAGS:
			v.Flags = Some(r.U16())
		}
	}
	return r.Err()
}
