//go:build tiny

package rtnl

import (
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

const pathOfPeerName = "IFLA_LINKINFO, at byte 76"

// TestTinyNamesAreThoseOfSchema compares all names there are with the tables that
// a tiny build is without.
func TestTinyNamesAreThoseOfSchema(t *testing.T) {
	known := 0
	for typ := range uint16(200) {
		want, m := schema.Message(typ)
		o := objectOf(typ)
		if o == nil || m == nil {
			continue
		}
		known++
		if got := messageName(typ); got != want {
			t.Errorf("message %d is %q, want %q", typ, got, want)
		}
		if o.attrs == "" {
			continue
		}
		if s := m.Struct.Get(); wire.Align(s.Size) != o.header {
			t.Errorf("%s begins with %d bytes, want %d", want, o.header, s.Size)
		}
		set := m.Sub.Set()
		for a := range uint16(len(set.Attrs) + 2) {
			name := "0"
			if a > 0 {
				name = schema.Child(message(typ, o, 0), 0, a)
			}
			if got := o.attr(a); got != name {
				t.Errorf("attribute %d of %s is %q, want %q", a, want, got, name)
			}
		}
	}
	if known < 20 {
		t.Errorf("%d messages have names", known)
	}
}

// message is one of two attributes: a number 3 long 5, and a nest of type typ.
func message(rtm uint16, o *object, typ uint16) []byte {
	var e wire.Encoder
	m := e.Begin(wire.Header{Type: rtm, Seq: 1})
	e.Fixed(o.header)
	e.U8(3, 1)
	n := e.Nest(typ)
	e.U32(1, 7)
	e.EndNest(n)
	e.End(m)
	return e.Buf
}

func TestTinyPathIsThatOfTheOutermostAttribute(t *testing.T) {
	for _, c := range []struct{ rtm, nest uint16 }{
		{uapi.RTM_NEWLINK, uapi.IFLA_LINKINFO}, {uapi.RTM_NEWADDR, 4}, {uapi.RTM_NEWROUTE, uapi.RTA_METRICS},
		{uapi.RTM_DELNEIGH, 2}, {uapi.RTM_NEWNSID, 2}, {uapi.RTM_NEWRULE, 2},
	} {
		o := objectOf(c.rtm)
		if o == nil {
			if got := pathName(message(c.rtm, &objects[0], c.nest), 32); got != "" {
				t.Errorf("%d: %q", c.rtm, got)
			}
			continue
		}
		b := message(c.rtm, o, c.nest)
		for off := range len(b) + 4 {
			want, _, _ := strings.Cut(schema.Path(b, off), "/")
			if off < wire.HeaderLen+o.header {
				want = "" // a field of a struct
			}
			if got := pathName(b, off); got != want {
				t.Errorf("%d: byte %d is in %q, want %q", c.rtm, off, got, want)
			}
		}
	}
	for n := range 20 {
		pathName(make([]byte, n), 4)
		childName(make([]byte, n), 0, 4)
	}
	link := message(uapi.RTM_NEWLINK, &objects[0], uapi.IFLA_LINKINFO)
	if got := childName(link, 40, 1); got != "IFLA_LINKINFO/1" {
		t.Errorf("what is missing in a nest is %q", got)
	}
	if got := childName(link, 0, uapi.IFLA_IFNAME); got != "IFLA_IFNAME" {
		t.Errorf("what is missing is %q", got)
	}
}
