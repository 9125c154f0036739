package explain

import (
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// vethRequest is a request for a veth pair, in the order of any machine.
func vethRequest(o wire.Order, edit func(*wire.Encoder)) *Datagram {
	e := wire.Encoder{Order: o}
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: uapi.NLM_F_REQUEST | uapi.NLM_F_ACK | uapi.NLM_F_CREATE | uapi.NLM_F_EXCL, Seq: 1})
	e.Fixed(uapi.SizeofIfInfomsg)
	edit(&e)
	e.End(m)
	return &Datagram{Order: o, Proto: uapi.NETLINK_ROUTE, Data: e.Buf}
}

func TestDiffSaysWhatDiffersInNames(t *testing.T) {
	base := func(e *wire.Encoder) {
		e.Str(uapi.IFLA_IFNAME, "v0")
		e.U32(uapi.IFLA_MTU, 1500)
		n := e.Nest(uapi.IFLA_LINKINFO)
		e.Str(uapi.IFLA_INFO_KIND, "veth")
		e.EndNest(n)
	}
	for _, c := range []struct {
		name string
		edit func(*wire.Encoder)
		fix  func([]byte) []byte
		want string
	}{
		{"nothing", base, nil, ""},
		{"a number", func(e *wire.Encoder) {
			e.Str(uapi.IFLA_IFNAME, "v0")
			e.U32(uapi.IFLA_MTU, 1400)
			n := e.Nest(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, "veth")
			e.EndNest(n)
		}, nil, "- IFLA_MTU 1500\n+ IFLA_MTU 1400\n"},
		{"another length of a string, with another padding", func(e *wire.Encoder) {
			e.Str(uapi.IFLA_IFNAME, "veth000")
			e.U32(uapi.IFLA_MTU, 1500)
			n := e.Nest(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, "veth")
			e.EndNest(n)
		}, nil, "- IFLA_IFNAME v0\n+ IFLA_IFNAME veth000\n"},
		{"one less, one more in a nest", func(e *wire.Encoder) {
			e.Str(uapi.IFLA_IFNAME, "v0")
			n := e.Nest(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, "veth")
			d := e.Nest(uapi.IFLA_INFO_DATA)
			p := e.Nest(uapi.VETH_INFO_PEER)
			e.Fixed(uapi.SizeofIfInfomsg)
			e.Str(uapi.IFLA_IFNAME, "v 1")
			e.EndNest(p)
			e.EndNest(d)
			e.EndNest(n)
		}, nil, `- IFLA_MTU 1500
+ IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_family 0 AF_UNSPEC
`},
		{"the order", func(e *wire.Encoder) {
			e.U32(uapi.IFLA_MTU, 1500)
			e.Str(uapi.IFLA_IFNAME, "v0")
			n := e.Nest(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, "veth")
			e.EndNest(n)
		}, nil, "- order of the message: IFLA_IFNAME IFLA_MTU IFLA_LINKINFO\n+ order of the message: IFLA_MTU IFLA_IFNAME IFLA_LINKINFO\n"},
		{"a flag", base, func(b []byte) []byte {
			wire.Native.PutUint16(b[6:], uapi.NLM_F_REQUEST|uapi.NLM_F_ACK|uapi.NLM_F_CREATE|uapi.NLM_F_APPEND)
			return b
		}, "- nlmsghdr.nlmsg_flags 1541 NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE\n" +
			"+ nlmsghdr.nlmsg_flags 3077 NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE|NLM_F_APPEND   without NLM_F_EXCL   with NLM_F_APPEND\n"},
		{"the flag of a nest", base, func(b []byte) []byte {
			wire.Native.PutUint16(b[50:], uapi.IFLA_LINKINFO)
			return b
		}, "- IFLA_LINKINFO.nla_type IFLA_LINKINFO|NLA_F_NESTED\n+ IFLA_LINKINFO.nla_type IFLA_LINKINFO\n"},
		{"padding", base, func(b []byte) []byte {
			b[39] = 0x41
			return b
		}, "- IFLA_IFNAME.pad 00\n+ IFLA_IFNAME.pad 41\n"},
		{"padding left out at the end", base, func(b []byte) []byte {
			return b[:len(b)-3]
		}, "- IFLA_LINKINFO/IFLA_INFO_KIND.pad 000000\n"},
		{"a wrong length", base, func(b []byte) []byte {
			wire.Native.PutUint16(b[40:], 3)
			return b
		}, "- IFLA_MTU.nla_len 8\n+ IFLA_MTU.nla_len! 3: nla_len is less than 4"},
		{"a name without zero", func(e *wire.Encoder) {
			e.Bytes(uapi.IFLA_IFNAME, []byte("v0"))
			e.U32(uapi.IFLA_MTU, 1500)
			n := e.Nest(uapi.IFLA_LINKINFO)
			e.Str(uapi.IFLA_INFO_KIND, "veth")
			e.EndNest(n)
		}, nil, "- IFLA_IFNAME v0\n+ IFLA_IFNAME v0 (without a zero at its end)\n"},
	} {
		x, y := vethRequest(wire.Native, base), vethRequest(wire.Native, c.edit)
		if c.fix != nil {
			y.Data = c.fix(y.Data)
			if len(y.Data) != len(x.Data) {
				wire.Native.PutUint32(y.Data, uint32(len(y.Data)))
				wire.Native.PutUint16(y.Data[48:], uint16(len(y.Data)-48))
			}
		}
		got := string(AppendDiff(nil, x, y))
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" || strings.HasSuffix(c.want, "\n") && c.name != "one less, one more in a nest" && got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
		// The other way round the signs change, and there are as many lines.
		back := string(AppendDiff(nil, y, x))
		if strings.Count(back, "\n") != strings.Count(got, "\n") || strings.Count(back, "\n- ")+strings.Count(" \n"+back, "\n+ ") == 0 && got != "" && !strings.HasPrefix(back, "- ") {
			t.Errorf("%s, back:\n%s", c.name, back)
		}
	}
}

func TestDiffComparesNumbersByMeaning(t *testing.T) {
	edit := func(e *wire.Encoder) {
		e.Str(uapi.IFLA_IFNAME, "v0")
		e.U32(uapi.IFLA_MTU, 1500)
		e.U16(uapi.IFLA_HEADROOM, 4)
	}
	if got := AppendDiff(nil, vethRequest(wire.Little, edit), vethRequest(wire.Big, edit)); len(got) != 0 {
		t.Errorf("the same in two byte orders differs:\n%s", got)
	}
}

// A datagram does not differ from itself; from every other there is a
// difference, and it is the same one back.
func TestDiffOfTheCaptures(t *testing.T) {
	all := wiretest.Datagrams(t)
	for i, x := range all {
		for _, y := range all[:i+1] {
			dx, dy := &Datagram{Order: wiretest.Order, Data: x}, &Datagram{Order: wiretest.Order, Data: y}
			there, back := AppendDiff(nil, dx, dy), AppendDiff(nil, dy, dx)
			if same := string(x) == string(y); same != (len(there) == 0) || same != (len(back) == 0) {
				t.Fatalf("%x\n%x\n%s", x, y, there)
			}
			minus := strings.Count("\n"+string(there), "\n- ")
			plus := strings.Count("\n"+string(back), "\n+ ")
			if minus != plus {
				t.Fatalf("%x\n%x\n%s\nback\n%s", x, y, there, back)
			}
		}
	}
}

// The paths that come out of explain are those that the dictionary takes.
func TestEveryPathHasAnEntry(t *testing.T) {
	dict := NewDict()
	seen := map[string]bool{}
	for _, b := range wiretest.Datagrams(t) {
		tree := treeOf(&Datagram{Order: wiretest.Order, Data: b})
		for i := range tree.Spans {
			path := string(tree.AppendPath(nil, i))
			if path == "" || path == "nlmsgerr.msg" || path == "pad" || seen[path] {
				continue
			}
			seen[path] = true
			if es := dict.Find(nil, path); len(es) == 0 {
				t.Errorf("%s has no entry", path)
			}
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d paths", len(seen))
	}
}

func FuzzDiff(f *testing.F) {
	for i, b := range wiretest.Datagrams(f) {
		if i%7 == 0 && len(b) < 300 {
			f.Add(b, b)
		}
	}
	f.Fuzz(func(t *testing.T, x, y []byte) {
		if len(x) > 2000 || len(y) > 2000 {
			return
		}
		got := AppendDiff(nil, &Datagram{Data: x}, &Datagram{Data: y})
		if string(x) == string(y) && len(got) > 0 {
			t.Errorf("%x differs from itself:\n%s", x, got)
		}
	})
}
