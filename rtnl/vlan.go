package rtnl

import (
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// VLAN is what a VLAN's link has of its own ([AddLink], [SetLink]: Kind "vlan";
// [Link].Data). It stands on another link: LinkAttrs.Link. Fields that are not
// set are not sent.
//
//	IFLA_INFO_DATA
//	├ IFLA_VLAN_ID           u16
//	├ IFLA_VLAN_PROTOCOL     be16
//	├ IFLA_VLAN_FLAGS        ifla_vlan_flags
//	├ IFLA_VLAN_EGRESS_QOS
//	│ └ IFLA_VLAN_QOS_MAPPING …  ifla_vlan_qos_mapping
//	└ IFLA_VLAN_INGRESS_QOS
//	  └ IFLA_VLAN_QOS_MAPPING …
type VLAN struct {
	ID       Opt[uint16]   // 0 to 4094; only of a new one
	Protocol Opt[uint16]   // uapi.ETH_P_8021Q, which is the default, or ETH_P_8021AD
	Flags    Opt[BoolOpts] // uapi.VLAN_FLAG_…
	Ingress  []VLANQoS     // priority in the tag → of the packet
	Egress   []VLANQoS     // priority of the packet → in the tag
}

// VLANQoS is struct ifla_vlan_qos_mapping: what a priority becomes.
type VLANQoS struct{ From, To uint32 }

// AppendData writes what is set.
func (v *VLAN) AppendData(e *wire.Encoder) {
	optU16(e, uapi.IFLA_VLAN_ID, &v.ID)
	if v.Protocol.Set {
		e.BE16(uapi.IFLA_VLAN_PROTOCOL, v.Protocol.V)
	}
	if f := v.Flags; f.Set {
		e.Bytes(uapi.IFLA_VLAN_FLAGS, twoU32(e.Order, f.V.Value, f.V.Mask))
	}
	appendQoS(e, uapi.IFLA_VLAN_EGRESS_QOS, v.Egress)
	appendQoS(e, uapi.IFLA_VLAN_INGRESS_QOS, v.Ingress)
}

func appendQoS(e *wire.Encoder, attr uint16, list []VLANQoS) {
	if len(list) == 0 {
		return
	}
	n := e.Nest(attr)
	for _, q := range list {
		e.Bytes(uapi.IFLA_VLAN_QOS_MAPPING, twoU32(e.Order, q.From, q.To))
	}
	e.EndNest(n)
}

func twoU32(o wire.Order, a, b uint32) []byte {
	v := make([]byte, 8)
	o.PutUint32(v, a)
	o.PutUint32(v[4:], b)
	return v
}

// Decode reads [Link].Data. A *wire.Error says which attribute is not as it
// should be; the others have been read.
func (v *VLAN) Decode(d wire.Attrs) error {
	*v = VLAN{}
	r := d.Reader()
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_VLAN_ID:
			v.ID = Some(r.U16())
		case uapi.IFLA_VLAN_PROTOCOL:
			v.Protocol = Some(r.BE16())
		case uapi.IFLA_VLAN_FLAGS:
			b := r.Struct(8)
			v.Flags = Some(BoolOpts{r.Order().Uint32(b), r.Order().Uint32(b[4:])})
		case uapi.IFLA_VLAN_EGRESS_QOS:
			v.Egress = readQoS(&r)
		case uapi.IFLA_VLAN_INGRESS_QOS:
			v.Ingress = readQoS(&r)
		}
	}
	return r.Err()
}

func readQoS(r *wire.Reader) (list []VLANQoS) {
	row := r.Nest(0)
	for r.Next() {
		if r.Type == uapi.IFLA_VLAN_QOS_MAPPING {
			b := r.Struct(8)
			list = append(list, VLANQoS{r.Order().Uint32(b), r.Order().Uint32(b[4:])})
		}
	}
	r.End(row)
	return list
}
