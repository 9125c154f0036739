package wire_test

import (
	"bytes"
	"encoding/hex"
	"net/netip"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// one is a message with the attributes that write appends, and its reader.
func one(t testing.TB, order wire.Order, write func(*wire.Encoder)) (r wire.Reader) {
	t.Helper()
	e := wire.Encoder{Order: order}
	m := e.Begin(wire.Header{Type: 16})
	write(&e)
	e.End(m)
	for m, err := range wire.Messages(order, e.Buf) {
		if err != nil {
			t.Fatal(err)
		}
		r = m.Reader()
	}
	return r
}

// Each getter on a value that is a byte short, right, and a byte long.
func TestGettersTakeWhatIsLongAndRefuseWhatIsShort(t *testing.T) {
	value := []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}
	for _, c := range []struct {
		name        string
		n           int
		get         func(*wire.Reader) any
		little, big any
		zero        any
	}{
		{"U8", 1, func(r *wire.Reader) any { return r.U8() }, uint8(1), uint8(1), uint8(0)},
		{"U16", 2, func(r *wire.Reader) any { return r.U16() }, uint16(0x0201), uint16(0x0102), uint16(0)},
		{"U32", 4, func(r *wire.Reader) any { return r.U32() }, uint32(0x04030201), uint32(0x01020304), uint32(0)},
		{"U64", 8, func(r *wire.Reader) any { return r.U64() }, uint64(0x0807060504030201), uint64(0x0102030405060708), uint64(0)},
		{"S32", 4, func(r *wire.Reader) any { return r.S32() }, int32(0x04030201), int32(0x01020304), int32(0)},
		{"BE16", 2, func(r *wire.Reader) any { return r.BE16() }, uint16(0x0102), uint16(0x0102), uint16(0)},
		{"BE32", 4, func(r *wire.Reader) any { return r.BE32() }, uint32(0x01020304), uint32(0x01020304), uint32(0)},
		{"Addr", 4, func(r *wire.Reader) any { return r.Addr() }, netip.MustParseAddr("1.2.3.4"), netip.MustParseAddr("1.2.3.4"), netip.Addr{}},
	} {
		for order, want := range map[wire.Order]any{wire.Little: c.little, wire.Big: c.big} {
			for _, n := range []int{c.n - 1, c.n, c.n + 1} {
				r := one(t, order, func(e *wire.Encoder) {
					e.Fixed(16)
					e.Bytes(9, value[:n])
					e.Flag(10)
				})
				r.Fixed(16)
				r.Next()
				got := c.get(&r)
				if n >= c.n {
					if got != want || r.Err() != nil || !r.Next() || r.Type != 10 {
						t.Errorf("%s of %d bytes: %v, %v, want %v", c.name, n, got, r.Err(), want)
					}
					continue
				}
				wantError(t, c.name, r.Err(), wire.Error{What: "attribute 9", Off: 32, Need: 4 + c.n, Have: 4 + n})
				if got != c.zero || r.Next() {
					t.Errorf("%s of %d bytes: %v, and the walk goes on", c.name, n, got)
				}
			}
		}
	}
}

func TestAddrIsOf16BytesWhereTheyAreThere(t *testing.T) {
	b := netip.MustParseAddr("2001:db8::1").As16()
	for n, want := range map[int]string{4: "32.1.13.184", 15: "32.1.13.184", 16: "2001:db8::1"} {
		r := one(t, wire.Native, func(e *wire.Encoder) { e.Bytes(1, b[:n]) })
		r.Next()
		if got := r.Addr().String(); got != want {
			t.Errorf("%d bytes: %s, want %s", n, got, want)
		}
	}
	r := one(t, wire.Native, func(e *wire.Encoder) { e.Addr(1, netip.MustParseAddr("::ffff:1.2.3.4")) })
	r.Next()
	if got := r.Addr().String(); got != "::ffff:1.2.3.4" {
		t.Errorf("IPv4 in IPv6: %s", got)
	}
}

func TestStrEndsAtTheFirstZeroOrTheEnd(t *testing.T) {
	for in, want := range map[string]string{"": "", "\x00": "", "v0\x00": "v0", "v0": "v0", "v0\x00junk": "v0", "\x00v0": ""} {
		r := one(t, wire.Native, func(e *wire.Encoder) { e.StrPlain(3, in) })
		r.Next()
		if got := r.Str(); got != want || r.Err() != nil {
			t.Errorf("%q: %q, %v", in, got, r.Err())
		}
		if got := r.StrOr("something"); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestStrOrReturnsTheOldStringItself(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) { e.Str(3, "a name of some length") })
	r.Next()
	old := strings.Clone("a name of some length")
	if n := testing.AllocsPerRun(100, func() { old = r.StrOr(old) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestStructAndFixedFillWhatIsMissingWithZeros(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) { e.Bytes(23, []byte{1, 2, 3}) })
	r.Next()
	check(t, r.Struct(2), "0102")
	check(t, r.Struct(3), "010203")
	check(t, r.Struct(5), "0102030000")
	if r.Err() != nil {
		t.Error(r.Err())
	}
	r = one(t, wire.Native, func(e *wire.Encoder) { copy(e.Fixed(4), "abcd") })
	check(t, r.Fixed(6), hex.EncodeToString([]byte("abcd\x00\x00")))
	if r.Next() || r.Err() != nil {
		t.Error("there is more", r.Err())
	}
	check(t, r.Fixed(2), "0000") // behind the end
}

func TestFixedOfAnOddLengthIsPadded(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		e.Fixed(1)[0] = 7
		e.U8(1, 2)
	})
	if f := r.Fixed(1); f[0] != 7 || !r.Next() || r.U8() != 2 {
		t.Error("the attribute was not found")
	}
	r = one(t, wire.Native, func(e *wire.Encoder) {
		e.Fixed(5)
		e.U8(1, 2)
	})
	if r.Skip(5); !r.Next() || r.U8() != 2 {
		t.Error("the attribute was not found behind Skip")
	}
}

// The zeros that stand in for a short struct are not the reader's own memory,
// nor can appending to what it returns reach the message.
func TestWhatReaderReturnsCannotGrowIntoTheMessage(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		e.Fixed(4)
		e.Bytes(1, []byte{1, 2})
		e.Bytes(2, []byte{3})
	})
	if f := r.Fixed(4); cap(f) != 4 {
		t.Errorf("Fixed has room for %d", cap(f))
	}
	if r.Next(); cap(r.Value()) != 2 || cap(r.Struct(1)) != 1 {
		t.Errorf("Value has room for %d, Struct for %d", cap(r.Value()), cap(r.Struct(1)))
	}
}

func TestTypeHasNoFlagBits(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		e.EndNest(e.Nest(18))
		e.U16(5|uapi.NLA_F_NET_BYTEORDER, 1)
		e.U8(0x3fff, 1)
	})
	for _, want := range [][2]uint16{{18, uapi.NLA_F_NESTED}, {5, uapi.NLA_F_NET_BYTEORDER}, {0x3fff, 0}} {
		if !r.Next() || r.Type != want[0] || r.Flags() != want[1] {
			t.Errorf("type %d, flags %#x, want %v", r.Type, r.Flags(), want)
		}
	}
}

// Attributes that do not fit end the walk, at whatever depth.
func TestAttributesThatDoNotFitEndTheWalk(t *testing.T) {
	for _, c := range []struct {
		name  string
		attrs string // behind a good attribute of 8 bytes
		want  wire.Error
	}{
		{"nla_len 3", "03000900 00000000", wire.Error{What: "attribute 9", Off: 24, Need: 4, Have: 3}},
		{"nla_len 0", "00000900", wire.Error{What: "attribute 9", Off: 24, Need: 4, Have: 0}},
		{"nla_len past the end", "09000900 00000000", wire.Error{What: "attribute 9", Off: 24, Need: 9, Have: 8}},
		{"flags in the type of one past the end", "09000980 00000000", wire.Error{What: "attribute 9", Off: 24, Need: 9, Have: 8}},
		{"half a header", "0400", wire.Error{What: "nlattr", Off: 24, Need: 4, Have: 2}},
	} {
		for depth := range 3 {
			attrs, _ := hex.DecodeString(strings.ReplaceAll("08000700 01000000"+c.attrs, " ", ""))
			r := one(t, wire.Little, func(e *wire.Encoder) {
				var marks []wire.Mark
				for range depth {
					marks = append(marks, e.Nest(1))
				}
				e.Buf = append(e.Buf, attrs...)
				for i := range marks {
					e.EndNest(marks[len(marks)-1-i])
				}
				if len(e.Buf)%4 == 0 && depth > 0 {
					e.Flag(2) // behind the nests
				}
			})
			for range depth {
				r.Next()
				r.Nest(0)
			}
			if !r.Next() || r.U32() != 1 {
				t.Fatalf("%s: the good attribute is not there", c.name)
			}
			want := c.want
			want.Off += 4 * depth
			if r.Next() {
				t.Errorf("%s: the walk goes on", c.name)
			}
			wantError(t, c.name, r.Err(), want)
			r.End(wire.Row{})
			if r.Next() {
				t.Errorf("%s: the walk goes on behind the nest", c.name)
			}
		}
	}
}

func TestAShortValueInANestEndsTheWalkOutside(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		n := e.Nest(18)
		e.U8(1, 1)
		e.U32(2, 2)
		e.EndNest(n)
		e.U32(4, 1500)
	})
	r.Next()
	row := r.Nest(0)
	r.Next()
	r.U32() // one byte is there
	for r.Next() {
		t.Error("the nest goes on")
	}
	r.End(row)
	for r.Next() {
		t.Error("the message goes on")
	}
	r.U64() // a second error does not replace the first
	wantError(t, "U32", r.Err(), wire.Error{What: "attribute 1", Off: 20, Need: 8, Have: 5})
}

func TestPaddingOfTheLastAttributeMayBeMissing(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		n := e.Nest(18)
		e.Str(1, "veth")
		e.Buf = e.Buf[:len(e.Buf)-3]
		e.EndNest(n)
	})
	r.Next()
	row := r.Nest(0)
	if !r.Next() || r.Str() != "veth" || r.Next() {
		t.Error("the string was not read")
	}
	if r.End(row); r.Next() || r.Err() != nil {
		t.Error("there is more", r.Err())
	}
}

func TestNestSkipsTheStructInFront(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		n := e.Nest(uapi.VETH_INFO_PEER)
		e.Fixed(uapi.SizeofIfInfomsg)[4] = 7
		e.U32(uapi.IFLA_MTU, 1400)
		e.EndNest(n)
		e.Flag(2)
	})
	r.Next()
	if r.Value()[4] != 7 {
		t.Error("the peer's ifindex is not in Value")
	}
	row := r.Nest(uapi.SizeofIfInfomsg)
	if !r.Next() || r.Type != uapi.IFLA_MTU || r.U32() != 1400 || r.Off() != 36 || r.Next() {
		t.Error("the peer's MTU was not read")
	}
	if r.End(row); !r.Next() || r.Type != 2 {
		t.Error("what is behind the nest was not found")
	}
}

func TestNestShorterThanItsStructIsAnError(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		e.Bytes(1, make([]byte, 15))
		e.Flag(2)
	})
	r.Next()
	r.End(r.Nest(16))
	if r.Next() {
		t.Error("the walk goes on")
	}
	wantError(t, "Nest", r.Err(), wire.Error{What: "attribute 1", Off: 16, Need: 20, Have: 19})
}

func TestEndStandsOnTheNestAgain(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		n := e.Nest(18)
		e.U32(1, 1)
		e.EndNest(n)
	})
	r.Next()
	value := r.Value()
	row := r.Nest(0)
	r.Next()
	r.End(row)
	if r.Type != 18 || r.Flags() != uapi.NLA_F_NESTED || r.Off() != 16 || !bytes.Equal(r.Value(), value) {
		t.Errorf("type %d, flags %#x at %d: %x", r.Type, r.Flags(), r.Off(), r.Value())
	}
}

func TestNestAtWalksOnePartAfterAnother(t *testing.T) {
	r := one(t, wire.Native, func(e *wire.Encoder) {
		n := e.Nest(uapi.RTA_MULTIPATH)
		for i := range byte(3) {
			e.Fixed(uapi.SizeofRtNexthop)
			e.U8(uapi.RTA_GATEWAY, i)
		}
		e.EndNest(n)
	})
	r.Next()
	for i := range 3 {
		row := r.NestAt(16*i+8, 16*i+16)
		if !r.Next() || r.U8() != byte(i) || r.Off() != 16+4+16*i+8 || r.Next() {
			t.Errorf("hop %d was not read: %v", i, r.Err())
		}
		r.End(row)
	}
	for _, c := range []struct{ from, to, need, have int }{{0, 49, 53, 52}, {20, 8, 24, 12}, {60, 70, 74, 52}, {-1, 4, 8, 8}} {
		r := r
		r.End(r.NestAt(c.from, c.to))
		wantError(t, "no part", r.Err(), wire.Error{What: "attribute 9", Off: 16, Need: c.need, Have: c.have})
	}
}

func TestErrorSaysWhereNeedAndHave(t *testing.T) {
	err := &wire.Error{What: "attribute 4", Off: 32, Need: 8, Have: 6}
	if got := err.Error(); got != "attribute 4 at offset 32 needs 8 bytes, has 6" {
		t.Error(got)
	}
}

// The last datagram of "ip -d -s link show dev v0" is the peer's RTM_NEWLINK.
func TestReaderReadsTheKernelsAnswer(t *testing.T) {
	x := wiretest.Vector(t, "ip -d -s link show dev v0")
	answers := x.Received()
	for m, err := range wire.Messages(wiretest.Order, answers[len(answers)-1]) {
		if err != nil {
			t.Fatal(err)
		}
		l := readLink(m, "", "")
		want := link{index: 2, name: "v1", mtu: 1500, peer: 3, kind: "veth", attrs: l.attrs, linkNetnsid: -1}
		if l != want || l.attrs < 30 {
			t.Errorf("%+v, want %+v", l, want)
		}
	}
}

type link struct {
	index, mtu, peer uint32
	name, kind       string
	linkNetnsid      int32
	rxPackets        uint64
	attrs            int
	err              error
}

// readLink reads as rtnl does.
func readLink(m wire.Message, name, kind string) link {
	l := link{linkNetnsid: -1}
	r := m.Reader()
	l.index = m.Order.Uint32(r.Fixed(uapi.SizeofIfInfomsg)[4:])
	for r.Next() {
		l.attrs++
		switch r.Type {
		case uapi.IFLA_IFNAME:
			l.name = r.StrOr(name)
		case uapi.IFLA_MTU:
			l.mtu = r.U32()
		case uapi.IFLA_LINK:
			l.peer = r.U32()
		case uapi.IFLA_LINK_NETNSID:
			l.linkNetnsid = r.S32()
		case uapi.IFLA_STATS64:
			l.rxPackets = m.Order.Uint64(r.Struct(200))
		case uapi.IFLA_LINKINFO:
			row := r.Nest(0)
			for r.Next() {
				if r.Type == uapi.IFLA_INFO_KIND {
					l.kind = r.StrOr(kind)
				}
			}
			r.End(row)
		}
	}
	l.err = r.Err()
	return l
}

func TestWalkingAReplyAllocatesNothing(t *testing.T) {
	x := wiretest.Vector(t, "ip -d -s link show dev v0")
	answers := x.Received()
	data := answers[len(answers)-1]
	var l link
	n := testing.AllocsPerRun(100, func() {
		for m, err := range wire.Messages(wiretest.Order, data) {
			if err != nil {
				t.Fatal(err)
			}
			l = readLink(m, "v1", "veth")
		}
	})
	if n != 0 || l.name != "v1" || l.kind != "veth" {
		t.Errorf("%v allocations, %+v", n, l)
	}
}

func BenchmarkWalkLink(b *testing.B) {
	x := wiretest.Vector(b, "ip -d -s link show dev v0")
	answers := x.Received()
	data := answers[2]
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		for m := range wire.Messages(wiretest.Order, data) {
			readLink(m, "", "")
		}
	}
}
