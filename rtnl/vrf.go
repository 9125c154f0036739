package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// VRF is what a VRF has of its own ([AddLink]: Kind "vrf"; [Link].Data). Links
// are put into it as its ports: SetLink.Master.
//
//	IFLA_INFO_DATA
//	└ IFLA_VRF_TABLE  u32
type VRF struct {
	Table uint32 // the routing table that packets of its ports are routed by
}

// AppendData writes the table.
func (v *VRF) AppendData(e *wire.Encoder) { e.U32(uapi.IFLA_VRF_TABLE, v.Table) }

// Decode reads [Link].Data. A *wire.Error says that the table is not a number.
func (v *VRF) Decode(d wire.Attrs) error {
	*v = VRF{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_VRF_TABLE:
			v.Table = r.U32()
		}
	}
	return r.Err()
}
