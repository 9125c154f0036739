package explain

import (
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A mark is a byte of a request that an answer points at.
type mark struct {
	dgram, off int
	text       out
}

// findMarks finds what the answers among the datagrams point at: in the last
// request with the answer's nlmsg_seq before it, or where that was not
// captured, in the answer's own echo of it.
func findMarks(ds []Datagram) (marks []mark) {
	t := new(schema.Tree)
	for n := range ds {
		d := &ds[n]
		t.Read(d.Order, d.Proto, d.Data)
		for i := range t.Spans {
			s := span(t, i)
			if !isOf(s, uapi.NLMSGERR_ATTR_OFFS) && !isOf(s, uapi.NLMSGERR_ATTR_MISS_NEST) {
				continue
			}
			h := int(up(t, s).Up) + 1 // the answer's header
			answer := up(t, span(t, h))
			m := mark{dgram: -1}
			m.text.s(s.Attr.Name())
			for j := h; j < int(answer.End); j++ {
				if isOf(span(t, j), uapi.NLMSGERR_ATTR_MSG) {
					m.text.s(": ")
					m.text.raw(trimZeros(t.Bytes(j)))
				}
			}
			off, seq := int(t.Uint(i)), uint32(t.Uint(h+4))
			for k := n - 1; k >= 0 && m.dgram < 0; k-- {
				m.find(&ds[k], k, seq, off)
			}
			if m.dgram < 0 {
				m.dgram, m.off = n, int(answer.Off)+wire.HeaderLen+4+off
			}
			marks = append(marks, m)
		}
	}
	return marks
}

// isOf says whether a span is the value of an answer's attribute.
//
//go:noinline
func isOf(s *schema.Span, typ uint16) bool {
	return s.Role == schema.RoleValue && s.Attr == schema.ExtAck.Attr(typ)
}

// find looks for the message with a number in datagram k.
func (m *mark) find(d *Datagram, k int, seq uint32, off int) {
	if d.Dir == '<' {
		return
	}
	all, _ := wire.Split(d.Order, d.Data)
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
	p.raw(m.text.b)
	p.color(colorNone)
	p.endLine()
}
