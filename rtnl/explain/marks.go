package explain

import (
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A mark is a byte of a request that an answer points at.
type mark struct {
	dgram, off int
	text       string
}

// findMarks finds what the answers among the datagrams point at: in the last
// request with the answer's nlmsg_seq before it, or where that was not
// captured, in the answer's own echo of it.
func (p *text) findMarks(ds []Datagram) {
	for n := range ds {
		t := &p.t
		t.Read(ds[n].Order, ds[n].Proto, ds[n].Data)
		for i := range t.Spans {
			s := &t.Spans[i]
			if s.Role != schema.RoleValue || s.Attr != &schema.ExtAck.Attrs[uapi.NLMSGERR_ATTR_OFFS] &&
				s.Attr != &schema.ExtAck.Attrs[uapi.NLMSGERR_ATTR_MISS_NEST] {
				continue
			}
			answer := int(t.Spans[t.Spans[i].Up].Up)
			m := mark{dgram: -1, text: s.Attr.Name()}
			for j := answer; j < int(t.Spans[answer].End); j++ {
				if part := &t.Spans[j]; part.Role == schema.RoleValue && part.Attr == &schema.ExtAck.Attrs[uapi.NLMSGERR_ATTR_MSG] {
					m.text += ": " + string(trimZeros(t.Bytes(j)))
				}
			}
			off := int(t.Uint(i))
			seq := ds[n].Order.Uint32(ds[n].Data[t.Spans[answer].Off+8:])
			for k := n - 1; k >= 0 && m.dgram < 0; k-- {
				if ds[k].Dir != '<' {
					m.find(ds, k, seq, off)
				}
			}
			if m.dgram < 0 {
				m.dgram, m.off = n, int(t.Spans[answer].Off)+wire.HeaderLen+4+off
			}
			p.marks = append(p.marks, m)
		}
	}
}

// find looks for the message with a number in datagram k.
func (m *mark) find(ds []Datagram, k int, seq uint32, off int) {
	all, _ := wire.Split(ds[k].Order, ds[k].Data)
	for i := range all {
		if msg := &all[i]; msg.Seq == seq && msg.Flags&uapi.NLM_F_REQUEST != 0 {
			m.dgram, m.off = k, msg.Off+off
		}
	}
}

// arrow prints a line that points at a byte of the row above, which began at off.
func (p *text) arrow(m *mark, off int) {
	p.color(colorBad)
	p.start()
	p.s("#")
	p.fill(offsetWidth + 2 + 3*((m.off-off)%4))
	p.s("^^ ")
	p.s(m.text)
	p.color(colorNone)
	p.endLine()
}
