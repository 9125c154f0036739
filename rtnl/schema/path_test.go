package schema_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// paths is Path at every byte, each path once.
func paths(order wire.Order, msg []byte) string {
	var list []string
	for off := range msg {
		p := schema.PathIn(order, msg, off)
		if n := len(list); n == 0 || list[n-1] != p {
			list = append(list, p)
		}
	}
	return strings.Join(list, "\n")
}

func wantPaths(t *testing.T, order wire.Order, msg []byte, want string) {
	t.Helper()
	got := paths(order, msg)
	got = strings.TrimPrefix(got, "nlmsghdr.nlmsg_len\nnlmsghdr.nlmsg_type\nnlmsghdr.nlmsg_flags\nnlmsghdr.nlmsg_seq\nnlmsghdr.nlmsg_pid\n")
	if want = strings.TrimSpace(want); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// message builds one request.
func message(order wire.Order, typ uint16, build func(*wire.Encoder)) []byte {
	e := wire.Encoder{Order: order}
	m := e.Begin(wire.Header{Type: typ, Flags: uapi.NLM_F_REQUEST})
	build(&e)
	e.End(m)
	return e.Buf
}

func TestPathNamesEveryByteOfIproute2sVeth(t *testing.T) {
	x := wiretest.Vector(t, "ip link add h0 address 02:00:00:00:00:03 type veth peer name eth0 address 02:00:00:00:00:04 netns lab1")
	wantPaths(t, wiretest.Order, x.Sent()[1], `
ifinfomsg.ifi_family
ifinfomsg.__ifi_pad
ifinfomsg.ifi_type
ifinfomsg.ifi_index
ifinfomsg.ifi_flags
ifinfomsg.ifi_change
IFLA_ADDRESS
IFLA_IFNAME
IFLA_LINKINFO
IFLA_LINKINFO/IFLA_INFO_KIND
IFLA_LINKINFO/IFLA_INFO_DATA
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_family
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.__ifi_pad
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_type
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_index
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_flags
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_change
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_ADDRESS
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_NET_NS_FD
IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME`)
}

// The offset in the kernel's own answer leads to the attribute that it means.
func TestPathFollowsTheKernelsOffset(t *testing.T) {
	request := message(wire.Native, uapi.RTM_NEWLINK, func(e *wire.Encoder) {
		e.Fixed(uapi.SizeofIfInfomsg)
		n := e.Nest(uapi.IFLA_LINKINFO)
		e.Str(uapi.IFLA_INFO_KIND, "veth")
		d := e.Nest(uapi.IFLA_INFO_DATA)
		p := e.Nest(uapi.VETH_INFO_PEER)
		e.Fixed(uapi.SizeofIfInfomsg)
		e.U8(uapi.IFLA_MTU, 1)
		e.EndNest(p)
		e.EndNest(d)
		e.EndNest(n)
	})
	if p := schema.Path(request, 72); p != "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU" {
		t.Error(p)
	}
	for off, want := range map[int]string{
		-1: "", 999: "", len(request): "",
		0: "nlmsghdr.nlmsg_len", 20: "ifinfomsg.ifi_index", 32: "IFLA_LINKINFO", 36: "IFLA_LINKINFO/IFLA_INFO_KIND",
		52: "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER", 77: "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU",
	} {
		if p := schema.Path(request, off); p != want {
			t.Errorf("%d is %q, want %q", off, p, want)
		}
	}
}

func TestPathOfARoute(t *testing.T) {
	for _, order := range []wire.Order{wire.Native, wire.Little, wire.Big} {
		msg := message(order, uapi.RTM_NEWROUTE, func(e *wire.Encoder) {
			copy(e.Fixed(uapi.SizeofRtMsg), []byte{uapi.AF_INET})
			n := e.Nest(uapi.RTA_METRICS)
			e.U32(uapi.RTAX_MTU, 1400)
			e.EndNest(n)
			hops := e.Nest(uapi.RTA_MULTIPATH)
			for i := range 2 {
				start := len(e.Buf)
				hop := e.Fixed(uapi.SizeofRtNexthop)
				order.PutUint32(hop[4:], uint32(i))
				e.Bytes(uapi.RTA_GATEWAY, []byte{10, 0, 0, byte(i)})
				order.PutUint16(e.Buf[start:], uint16(len(e.Buf)-start))
			}
			e.EndNest(hops)
		})
		wantPaths(t, order, msg, `
rtmsg.rtm_family
rtmsg.rtm_dst_len
rtmsg.rtm_src_len
rtmsg.rtm_tos
rtmsg.rtm_table
rtmsg.rtm_protocol
rtmsg.rtm_scope
rtmsg.rtm_type
rtmsg.rtm_flags
RTA_METRICS
RTA_METRICS/RTAX_MTU
RTA_MULTIPATH
RTA_MULTIPATH[0]/rtnexthop.rtnh_len
RTA_MULTIPATH[0]/rtnexthop.rtnh_flags
RTA_MULTIPATH[0]/rtnexthop.rtnh_hops
RTA_MULTIPATH[0]/rtnexthop.rtnh_ifindex
RTA_MULTIPATH[0]/RTA_GATEWAY
RTA_MULTIPATH[1]/rtnexthop.rtnh_len
RTA_MULTIPATH[1]/rtnexthop.rtnh_flags
RTA_MULTIPATH[1]/rtnexthop.rtnh_hops
RTA_MULTIPATH[1]/rtnexthop.rtnh_ifindex
RTA_MULTIPATH[1]/RTA_GATEWAY`)
	}
}

func TestPathOfWhatDependsOnOtherParts(t *testing.T) {
	nest := func(family byte, outer, inner uint16, sibling ...string) []byte {
		return message(wire.Native, uapi.RTM_NEWLINK, func(e *wire.Encoder) {
			e.Fixed(uapi.SizeofIfInfomsg)[0] = family
			n := e.Nest(outer)
			d := e.Nest(inner)
			e.U32(5, 1)
			e.EndNest(d)
			for i, s := range sibling { // behind it: the order does not matter
				e.StrPlain(uint16(uapi.IFLA_INFO_KIND+3*i), s)
			}
			e.EndNest(n)
		})
	}
	for _, c := range []struct {
		name string
		msg  []byte
		want string
	}{
		{"a bridge's data", nest(0, uapi.IFLA_LINKINFO, uapi.IFLA_INFO_DATA, "bridge"), "IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_BR_STP_STATE"},
		{"data of a kind without a table", nest(0, uapi.IFLA_LINKINFO, uapi.IFLA_INFO_DATA, "dummy"), "IFLA_LINKINFO/IFLA_INFO_DATA/5"},
		{"data without a kind", nest(0, uapi.IFLA_LINKINFO, uapi.IFLA_INFO_DATA), "IFLA_LINKINFO/IFLA_INFO_DATA/5"},
		{"a port's data go by the master's kind", nest(0, uapi.IFLA_LINKINFO, uapi.IFLA_INFO_SLAVE_DATA, "veth", "bridge"), "IFLA_LINKINFO/IFLA_INFO_SLAVE_DATA/IFLA_BRPORT_GUARD"},
		{"AF_SPEC by family", nest(0, uapi.IFLA_AF_SPEC, uapi.AF_INET6), "IFLA_AF_SPEC/AF_INET6/IFLA_INET6_CACHEINFO"},
		{"AF_SPEC of a bridge", nest(uapi.AF_BRIDGE, uapi.IFLA_AF_SPEC, uapi.IFLA_BRIDGE_MST), "IFLA_AF_SPEC/IFLA_BRIDGE_MST/5"},
		{"PROTINFO of a bridge port", nest(uapi.AF_BRIDGE, uapi.IFLA_PROTINFO, 99), "IFLA_PROTINFO/99/5"},
		{"PROTINFO of nobody", nest(0, uapi.IFLA_PROTINFO, 8), "IFLA_PROTINFO"},
		{"PROTINFO of IPv6", nest(uapi.AF_INET6, uapi.IFLA_PROTINFO, uapi.IFLA_INET6_ADDR_GEN_MODE), "IFLA_PROTINFO/IFLA_INET6_ADDR_GEN_MODE"},
		{"an unknown attribute", nest(0, 999, 5), "999/5/5"},
		{"further names", nest(0, uapi.IFLA_PROP_LIST, uapi.IFLA_ALT_IFNAME), "IFLA_PROP_LIST/IFLA_ALT_IFNAME"},
	} {
		if p := schema.Path(c.msg, 40); p != c.want {
			t.Errorf("%s: %q, want %q", c.name, p, c.want)
		}
	}
}

// inet_set_link_af (net/ipv4/devinet.c) reads a nest where inet_fill_link_af
// writes an array.
func TestInetConfIsAnArrayInAnswersAndANestInRequests(t *testing.T) {
	conf := func(open func(*wire.Encoder, uint16) wire.Mark) []byte {
		return message(wire.Native, uapi.RTM_NEWLINK, func(e *wire.Encoder) {
			e.Fixed(uapi.SizeofIfInfomsg)
			spec := e.Nest(uapi.IFLA_AF_SPEC)
			inet := e.Nest(uapi.AF_INET)
			n := open(e, uapi.IFLA_INET_CONF)
			e.U32(uapi.IPV4_DEVCONF_PROXY_ARP, 1)
			e.EndNest(n)
			e.EndNest(inet)
			e.EndNest(spec)
		})
	}
	if p := schema.Path(conf((*wire.Encoder).Nest), 44); p != "IFLA_AF_SPEC/AF_INET/IFLA_INET_CONF/IPV4_DEVCONF_PROXY_ARP" {
		t.Error(p)
	}
	if p := schema.Path(conf((*wire.Encoder).NestPlain), 44); p != "IFLA_AF_SPEC/AF_INET/IFLA_INET_CONF" {
		t.Error(p)
	}
}

func TestPathOfAnswers(t *testing.T) {
	x := wiretest.Vector(t, "ip link set v1 mtu 10")
	r := x.Received()
	got := paths(wiretest.Order, r[len(r)-1])
	for _, want := range []string{"nlmsgerr.error\n", "\nnlmsgerr.msg/nlmsghdr.nlmsg_seq\n", "\nnlmsgerr.msg/ifinfomsg.ifi_index\n",
		"\nnlmsgerr.msg/IFLA_MTU\nNLMSGERR_ATTR_MSG"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	capped := message(wire.Native, uapi.NLMSG_ERROR, func(e *wire.Encoder) {
		e.Order.PutUint32(e.Fixed(4), 1<<32-22)
		e.Order.PutUint32(e.Fixed(wire.HeaderLen), 40) // the request had more, which is left out
		e.U32(uapi.NLMSGERR_ATTR_OFFS, 32)
		n := e.Nest(uapi.NLMSGERR_ATTR_POLICY)
		e.U32(uapi.NL_POLICY_TYPE_ATTR_TYPE, uapi.NL_ATTR_TYPE_U32)
		e.EndNest(n)
	})
	wire.Native.PutUint16(capped[6:], uapi.NLM_F_CAPPED|uapi.NLM_F_ACK_TLVS)
	if p := schema.Path(capped, 36); p != "NLMSGERR_ATTR_OFFS" {
		t.Errorf("a capped answer's TLV is %q", p)
	}
	if p := schema.Path(capped, 48); p != "NLMSGERR_ATTR_POLICY/NL_POLICY_TYPE_ATTR_TYPE" {
		t.Errorf("the policy is %q", p)
	}
	done := message(wire.Native, uapi.NLMSG_DONE, func(e *wire.Encoder) {
		e.Fixed(4)
		e.Str(uapi.NLMSGERR_ATTR_MSG, "no")
	})
	wantPaths(t, wire.Native, done, "nlmsg_done.error\nNLMSGERR_ATTR_MSG")
}

func TestPathOfBrokenMessages(t *testing.T) {
	msg := message(wire.Native, uapi.RTM_NEWLINK, func(e *wire.Encoder) {
		e.Fixed(uapi.SizeofIfInfomsg)
		e.U32(uapi.IFLA_MTU, 1500)
		e.U32(uapi.IFLA_GROUP, 1)
	})
	short := bytes.Clone(msg)
	wire.Native.PutUint16(short[40:], 3)
	if p := schema.Path(short, 40); p != "IFLA_GROUP" {
		t.Errorf("the header of an attribute of 3 bytes is %q", p)
	}
	if p := schema.Path(short, 44); p != "" {
		t.Errorf("what is behind an attribute of 3 bytes is %q", p)
	}
	long := bytes.Clone(msg)
	wire.Native.PutUint16(long[32:], 99)
	if p := schema.Path(long, 32); p != "IFLA_MTU" {
		t.Errorf("the header of an attribute past the end is %q", p)
	}
	if p := schema.Path(msg[:8], 5); p != "nlmsghdr.nlmsg_type" {
		t.Errorf("in a cut header: %q", p)
	}
	if p := schema.Path(msg[:12], 10); p != "nlmsghdr.nlmsg_seq" {
		t.Errorf("in a cut header: %q", p)
	}
	if p := schema.Path(msg[:18], 16); p != "ifinfomsg.ifi_family" {
		t.Errorf("in a cut ifinfomsg: %q", p)
	}
	unknown := message(wire.Native, uapi.RTM_GETLINKPROP, func(e *wire.Encoder) { e.Fixed(12) })
	if p := schema.Path(unknown, 16); p != "" {
		t.Errorf("in a message without a table: %q", p)
	}
}

func TestChildNamesWhatTheKernelMisses(t *testing.T) {
	if wire.Native.Uint16([]byte{1, 0}) != 1 {
		t.Skip("the captured request is little-endian, and Child reads this machine's order")
	}
	x := wiretest.Vector(t, "ip link add v0 type veth peer name zz")
	msg := bytes.Clone(x.Sent()[1])
	for _, c := range []struct {
		nest int
		typ  uint16
		want string
	}{
		{0, uapi.IFLA_MTU, "IFLA_MTU"},
		{0, 999, "999"},
		{40, uapi.IFLA_INFO_KIND, "IFLA_LINKINFO/IFLA_INFO_KIND"},
		{52, uapi.VETH_INFO_PEER, "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER"},
		{56, uapi.IFLA_MTU, "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU"},
		{60, uapi.IFLA_MTU, ""}, // the peer's ifinfomsg is no attribute
		{4, 1, ""}, {-4, 1, ""}, {len(msg), 1, ""},
	} {
		if got := schema.Child(msg, c.nest, c.typ); got != c.want {
			t.Errorf("%d in %d is %q, want %q", c.typ, c.nest, got, c.want)
		}
	}
	if got := schema.Child(nil, 0, 7); got != "" {
		t.Errorf("without a request: %q", got)
	}
}

// Every byte of every capture has a name, and no name is only a number.
func TestEveryByteOfTheCapturesHasAName(t *testing.T) {
	number := regexp.MustCompile(`(^|/)[0-9]+($|/)`)
	for _, d := range wiretest.Datagrams(t) {
		for m, err := range wire.Messages(wiretest.Order, d) {
			if err != nil {
				t.Fatal(err)
			}
			for off := range m.Raw {
				if p := schema.PathIn(m.Order, m.Raw, off); p == "" || number.MatchString(p) || strings.HasSuffix(p, "/") {
					t.Errorf("byte %d of %x… is %q", off, m.Raw[:16], p)
				}
			}
		}
	}
}

// Reader and Path agree on where the attributes of the captures are.
func TestPathNamesWhatReaderStandsOn(t *testing.T) {
	n := 0
	for _, d := range wiretest.Datagrams(t) {
		for m, err := range wire.Messages(wiretest.Order, d) {
			if err != nil {
				t.Fatal(err)
			}
			_, msg := schema.Message(m.Type)
			if m.Type == uapi.NLMSG_ERROR {
				continue
			}
			r := m.Reader()
			r.Fixed(msg.Struct.Get().Size)
			for r.Next() {
				if p, want := schema.PathIn(m.Order, m.Raw, r.Off()), msg.Sub.Set().Attr(r.Type).Name(); p != want {
					t.Errorf("%d is %q, want %q", r.Off(), p, want)
				}
				n++
			}
			if r.Err() != nil {
				t.Error(r.Err())
			}
		}
	}
	if n < 150 {
		t.Errorf("only %d attributes", n)
	}
}

func BenchmarkPath(b *testing.B) {
	x := wiretest.Vector(b, "ip link add v0 address 02:00:00:00:00:01 type veth peer name v1 address 02:00:00:00:00:02")
	msg := x.Sent()[1]
	b.ReportAllocs()
	for b.Loop() {
		schema.PathIn(wiretest.Order, msg, 100)
	}
}

// FuzzPath: no input panics, a path ends well, and what stands at no byte is "".
func FuzzPath(f *testing.F) {
	for _, d := range wiretest.Datagrams(f) {
		if len(d) < 600 {
			f.Add(d, 40)
		}
	}
	f.Fuzz(func(t *testing.T, msg []byte, off int) {
		for _, order := range []wire.Order{wire.Little, wire.Big} {
			for at := range msg {
				p := schema.PathIn(order, msg, at)
				if strings.HasSuffix(p, "/") || strings.HasPrefix(p, "/") || strings.Contains(p, "//") {
					t.Fatalf("%d is %q", at, p)
				}
				if at < wire.HeaderLen && p == "" {
					t.Fatalf("%d, in the header, has no name", at)
				}
			}
			if p := schema.PathIn(order, msg, off); (off < 0 || off >= len(msg)) && p != "" {
				t.Fatalf("%d of %d bytes is %q", off, len(msg), p)
			}
		}
		schema.Path(msg, off)
		schema.Child(msg, off, uint16(off))
	})
}
