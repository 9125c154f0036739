package wire_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"net/netip"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

var orders = []wire.Order{wire.Native, wire.Little, wire.Big}

func TestAlignGoesUpToFour(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 4, 3: 4, 4: 4, 5: 8, 65535: 65536} {
		if got := wire.Align(n); got != want {
			t.Errorf("%d: %d, want %d", n, got, want)
		}
	}
}

func TestNativeIsOneOfTheTwoOrders(t *testing.T) {
	b := []byte{1, 2, 3, 4, 5, 6, 7, 8}
	n := wire.Native
	for _, o := range []wire.Order{wire.Little, wire.Big} {
		if n.Uint16(b) == o.Uint16(b) && n.Uint32(b) == o.Uint32(b) && n.Uint64(b) == o.Uint64(b) {
			return
		}
	}
	t.Error("it is neither")
}

func TestOrdersPlaceTheirBytes(t *testing.T) {
	for _, c := range []struct {
		order      wire.Order
		w2, w4, w8 string
	}{
		{wire.Little, "0201", "04030201", "0807060504030201"},
		{wire.Big, "0102", "01020304", "0102030405060708"},
	} {
		b := make([]byte, 8)
		c.order.PutUint16(b, 0x0102)
		check(t, b[:2], c.w2)
		c.order.PutUint32(b, 0x01020304)
		check(t, b[:4], c.w4)
		c.order.PutUint64(b, 0x0102030405060708)
		check(t, b, c.w8)
		if c.order.Uint16(b[6:]) == 0 || c.order.Uint64(b) != 0x0102030405060708 {
			t.Error("read back otherwise")
		}
	}
}

// Each method and the bytes that it appends, in both orders.
func TestEncoderWritesEachKindOfAttribute(t *testing.T) {
	for _, c := range []struct {
		name        string
		write       func(*wire.Encoder)
		little, big string
	}{
		{"Flag", func(e *wire.Encoder) { e.Flag(7) }, "04000700", "00040007"},
		{"U8", func(e *wire.Encoder) { e.U8(7, 0xab) }, "05000700 ab000000", "00050007 ab000000"},
		{"U16", func(e *wire.Encoder) { e.U16(7, 0x0102) }, "06000700 02010000", "00060007 01020000"},
		{"U32", func(e *wire.Encoder) { e.U32(7, 0x01020304) }, "08000700 04030201", "00080007 01020304"},
		{"U64", func(e *wire.Encoder) { e.U64(7, 0x0102030405060708) }, "0c000700 08070605 04030201", "000c0007 01020304 05060708"},
		{"S32", func(e *wire.Encoder) { e.S32(7, -2) }, "08000700 feffffff", "00080007 fffffffe"},
		{"BE16", func(e *wire.Encoder) { e.BE16(7, 4789) }, "06000700 12b50000", "00060007 12b50000"},
		{"BE32", func(e *wire.Encoder) { e.BE32(7, 0x0a000001) }, "08000700 0a000001", "00080007 0a000001"},
		{"Str", func(e *wire.Encoder) { e.Str(3, "v0") }, "07000300 76300000", "00070003 76300000"},
		{"Str, empty", func(e *wire.Encoder) { e.Str(3, "") }, "05000300 00000000", "00050003 00000000"},
		{"StrPlain", func(e *wire.Encoder) { e.StrPlain(1, "veth") }, "08000100 76657468", "00080001 76657468"},
		{"Bytes", func(e *wire.Encoder) { e.Bytes(1, []byte{2, 0, 0, 0, 0, 1}) }, "0a000100 02000000 00010000", "000a0001 02000000 00010000"},
		{"Bytes, none", func(e *wire.Encoder) { e.Bytes(1, nil) }, "04000100", "00040001"},
		{"Addr, IPv4", func(e *wire.Encoder) { e.Addr(2, netip.MustParseAddr("10.0.0.1")) }, "08000200 0a000001", "00080002 0a000001"},
		{"Addr, IPv6", func(e *wire.Encoder) { e.Addr(2, netip.MustParseAddr("2001:db8::1")) },
			"14000200 20010db8 00000000 00000000 00000001", "00140002 20010db8 00000000 00000000 00000001"},
		{"Addr, IPv4 in IPv6", func(e *wire.Encoder) { e.Addr(2, netip.MustParseAddr("::ffff:1.2.3.4")) },
			"14000200 00000000 00000000 0000ffff 01020304", "00140002 00000000 00000000 0000ffff 01020304"},
		{"Addr, none", func(e *wire.Encoder) { e.Addr(2, netip.Addr{}) }, "", ""},
		{"Nest", func(e *wire.Encoder) { n := e.Nest(18); e.U8(1, 2); e.EndNest(n) }, "0c001280 05000100 02000000", "000c8012 00050001 02000000"},
		{"NestPlain, empty", func(e *wire.Encoder) { e.EndNest(e.NestPlain(18)) }, "04001200", "00040012"},
		{"Fixed", func(e *wire.Encoder) { e.Fixed(5)[4] = 9 }, "00000000 09000000", "00000000 09000000"},
	} {
		for order, want := range map[wire.Order]string{wire.Little: c.little, wire.Big: c.big} {
			e := wire.Encoder{Order: order}
			c.write(&e)
			if got := hex.EncodeToString(e.Buf); got != strings.ReplaceAll(want, " ", "") {
				t.Errorf("%s, order %d: %s, want %s", c.name, order, got, want)
			}
			if e.Err() != nil {
				t.Errorf("%s: %v", c.name, e.Err())
			}
		}
	}
}

func TestEncoderWritesTheHeaderWithItsLength(t *testing.T) {
	e := wire.Encoder{Order: wire.Big}
	m := e.Begin(wire.Header{Type: uapi.RTM_GETLINK, Flags: 0x301, Seq: 7, PID: 9})
	e.Str(uapi.IFLA_IFNAME, "lo")
	e.End(m)
	check(t, e.Buf, "00000018 0012 0301 00000007 00000009 00070003 6c6f0000")
}

// The bytes of iproute2, which sends a veth's nests without NLA_F_NESTED.
func TestEncoderWritesIproute2sBytes(t *testing.T) {
	for _, c := range []struct {
		command string
		nth     int // of the datagrams sent
		write   func(e *wire.Encoder)
	}{
		{"ip link add v0 address 02:00:00:00:00:01 type veth peer name v1 address 02:00:00:00:00:02", 1, func(e *wire.Encoder) {
			m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: 0x605, Seq: 0x65000001})
			e.Fixed(uapi.SizeofIfInfomsg)
			e.Bytes(uapi.IFLA_ADDRESS, []byte{2, 0, 0, 0, 0, 1})
			e.Str(uapi.IFLA_IFNAME, "v0")
			info := e.NestPlain(uapi.IFLA_LINKINFO)
			e.StrPlain(uapi.IFLA_INFO_KIND, "veth")
			data := e.NestPlain(uapi.IFLA_INFO_DATA)
			peer := e.NestPlain(uapi.VETH_INFO_PEER)
			e.Fixed(uapi.SizeofIfInfomsg)
			e.Bytes(uapi.IFLA_ADDRESS, []byte{2, 0, 0, 0, 0, 2})
			e.Str(uapi.IFLA_IFNAME, "v1")
			e.EndNest(peer)
			e.EndNest(data)
			e.EndNest(info)
			e.End(m)
		}},
		{"ip addr add 10.0.0.1/24 brd + dev v0", 1, func(e *wire.Encoder) {
			m := e.Begin(wire.Header{Type: uapi.RTM_NEWADDR, Flags: 0x605, Seq: 0x65000001})
			f := e.Fixed(uapi.SizeofIfAddrmsg)
			f[0], f[1] = uapi.AF_INET, 24
			e.Order.PutUint32(f[4:], 3)
			e.Addr(uapi.IFA_LOCAL, netip.MustParseAddr("10.0.0.1"))
			e.Addr(uapi.IFA_ADDRESS, netip.MustParseAddr("10.0.0.1"))
			e.Addr(uapi.IFA_BROADCAST, netip.MustParseAddr("10.0.0.255"))
			e.End(m)
		}},
		{"ip netns set lab2 77", 0, func(e *wire.Encoder) {
			m := e.Begin(wire.Header{Type: uapi.RTM_NEWNSID, Flags: 5, Seq: 0x65000001})
			e.Fixed(uapi.SizeofRtGenmsg)
			e.U32(uapi.NETNSA_FD, 6)
			e.S32(uapi.NETNSA_NSID, 77)
			e.End(m)
		}},
	} {
		x := wiretest.Vector(t, c.command)
		e := wire.Encoder{Order: wiretest.Order}
		c.write(&e)
		wiretest.Equal(t, c.command, e.Buf, x.Sent()[c.nth])
	}
}

func TestMessagesOfADatagramStartAtMultiplesOfFour(t *testing.T) {
	e := wire.Encoder{Order: wire.Little, Buf: []byte{1}} // something odd in front
	m := e.Begin(wire.Header{Type: 16})
	e.U8(1, 1)
	e.End(m)
	first := len(e.Buf)
	e.End(e.Begin(wire.Header{Type: 17}))
	check(t, e.Buf[:4], "01000000")
	if first != 4+24 || len(e.Buf) != first+16 {
		t.Errorf("%d and %d bytes", first, len(e.Buf))
	}
}

// A Buf that is used again has old bytes in it, and none may show in padding.
func TestPaddingIsZeroInUsedMemory(t *testing.T) {
	e := wire.Encoder{Buf: bytes.Repeat([]byte{0xff}, 64)}
	e.Reset()
	e.Begin(wire.Header{})
	e.Fixed(5)
	e.U8(1, 0)
	e.Str(1, "a")
	for i, b := range e.Buf[16:] {
		if b == 0xff {
			t.Fatalf("byte %d is old", 16+i)
		}
	}
}

func TestAnAttributeOver65535BytesIsAnError(t *testing.T) {
	for _, c := range []struct {
		name  string
		write func(*wire.Encoder)
		need  int // 0: it fits
	}{
		{"a value that just fits", func(e *wire.Encoder) { e.Bytes(9, make([]byte, 65531)) }, 0},
		{"a value one too long", func(e *wire.Encoder) { e.Bytes(9, make([]byte, 65532)) }, 65536},
		{"a string whose zero does not fit", func(e *wire.Encoder) { e.Str(9, strings.Repeat("x", 65531)) }, 65536},
		{"a nest", func(e *wire.Encoder) {
			n := e.Nest(9)
			e.Bytes(1, make([]byte, 40000))
			e.Bytes(1, make([]byte, 40000))
			e.EndNest(n)
		}, 80012},
	} {
		var e wire.Encoder
		m := e.Begin(wire.Header{}) // an earlier message: offsets do not count from it
		e.End(m)
		e.Begin(wire.Header{})
		e.Flag(1)
		c.write(&e)
		if c.need == 0 {
			if e.Err() != nil {
				t.Errorf("%s: %v", c.name, e.Err())
			}
			continue
		}
		wantError(t, c.name, e.Err(), wire.Error{What: "attribute 9", Off: 20, Need: c.need, Have: 65535})
	}
}

func TestEncoderKeepsItsFirstErrorUntilReset(t *testing.T) {
	var e wire.Encoder
	first := errors.New("first")
	e.Fail(first)
	e.Fail(errors.New("second"))
	e.Bytes(1, make([]byte, 70000))
	if e.Err() != first {
		t.Error(e.Err())
	}
	e.Reset()
	if e.Err() != nil || len(e.Buf) != 0 || cap(e.Buf) < 70000 {
		t.Errorf("after Reset: %v, %d bytes of %d", e.Err(), len(e.Buf), cap(e.Buf))
	}
}

// vethRequest is all that both ends of a pair can say: 240 bytes.
func vethRequest(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: 0x605, Seq: 1})
	e.Fixed(uapi.SizeofIfInfomsg)
	vethEnd(e, "veth0", 1)
	e.U32(uapi.IFLA_MASTER, 3)
	info := e.Nest(uapi.IFLA_LINKINFO)
	e.Str(uapi.IFLA_INFO_KIND, "veth")
	data := e.Nest(uapi.IFLA_INFO_DATA)
	peer := e.Nest(uapi.VETH_INFO_PEER)
	e.Order.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], 7)
	vethEnd(e, "eth0", 2)
	e.EndNest(peer)
	e.EndNest(data)
	e.EndNest(info)
	e.End(m)
}

func vethEnd(e *wire.Encoder, name string, n byte) {
	mac := [6]byte{2, 0, 0, 0, 0, n}
	e.Str(uapi.IFLA_IFNAME, name)
	e.Bytes(uapi.IFLA_ADDRESS, mac[:])
	e.U32(uapi.IFLA_MTU, 1400)
	e.U32(uapi.IFLA_GROUP, 43)
	e.U32(uapi.IFLA_TXQLEN, 1000)
	e.U32(uapi.IFLA_NUM_TX_QUEUES, 1)
	e.U32(uapi.IFLA_NUM_RX_QUEUES, 1)
	e.U32(uapi.IFLA_NET_NS_FD, 5)
}

func TestEncodingIntoUsedMemoryAllocatesNothing(t *testing.T) {
	var e wire.Encoder
	vethRequest(&e)
	if n := testing.AllocsPerRun(100, func() { e.Reset(); vethRequest(&e) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkEncodeVeth(b *testing.B) {
	var e wire.Encoder
	b.ReportAllocs()
	for b.Loop() {
		e.Reset()
		vethRequest(&e)
	}
	b.SetBytes(int64(len(e.Buf)))
}

func check(t *testing.T, got []byte, want string) {
	t.Helper()
	if want = strings.ReplaceAll(want, " ", ""); hex.EncodeToString(got) != want {
		t.Errorf("%x, want %s", got, want)
	}
}

func wantError(t *testing.T, name string, err error, want wire.Error) {
	t.Helper()
	var e *wire.Error
	if !errors.As(err, &e) || *e != want {
		t.Errorf("%s: %v, want %v", name, err, &want)
	}
}
