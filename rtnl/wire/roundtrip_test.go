package wire_test

import (
	"bytes"
	"math/rand/v2"
	"net/netip"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// tree writes random attributes and remembers them; check reads them back.
type tree struct {
	typ   uint16
	value []byte
	nest  []tree
	skip  int // of the nest's struct; -1: no nest
}

func grow(rnd *rand.Rand, depth int) (trees []tree) {
	for range rnd.IntN(6) {
		t := tree{typ: uint16(rnd.IntN(1 << 14)), skip: -1}
		if depth > 0 && rnd.IntN(3) == 0 {
			t.skip = 4 * rnd.IntN(5)
			t.nest = grow(rnd, depth-1)
		} else {
			t.value = make([]byte, rnd.IntN(40))
			for i := range t.value {
				t.value[i] = byte(rnd.Uint32())
			}
		}
		trees = append(trees, t)
	}
	return trees
}

func (t tree) write(e *wire.Encoder) {
	if t.skip < 0 {
		e.Bytes(t.typ, t.value)
		return
	}
	m := e.Nest(t.typ)
	e.Fixed(t.skip)
	for _, sub := range t.nest {
		sub.write(e)
	}
	e.EndNest(m)
}

func (t tree) check(tb testing.TB, r *wire.Reader) {
	tb.Helper()
	if !r.Next() || r.Type != t.typ || (r.Flags() == uapi.NLA_F_NESTED) != (t.skip >= 0) {
		tb.Fatalf("type %d, flags %#x, want %d (%v)", r.Type, r.Flags(), t.typ, r.Err())
	}
	if t.skip < 0 {
		if !bytes.Equal(r.Value(), t.value) {
			tb.Fatalf("%x, want %x", r.Value(), t.value)
		}
		return
	}
	row := r.Nest(t.skip)
	for _, sub := range t.nest {
		sub.check(tb, r)
	}
	if r.Next() {
		tb.Fatal("the nest has more")
	}
	r.End(row)
}

func roundTrip(tb testing.TB, order wire.Order, seed uint64, head wire.Header) {
	tb.Helper()
	rnd := rand.New(rand.NewPCG(seed, 1))
	trees := grow(rnd, 4)
	fixed := 4 * rnd.IntN(5)
	e := wire.Encoder{Order: order}
	m := e.Begin(head)
	e.Fixed(fixed)
	for _, t := range trees {
		t.write(&e)
	}
	e.End(m)
	if e.Err() != nil {
		tb.Fatal(e.Err())
	}
	n := 0
	for m, err := range wire.Messages(order, e.Buf) {
		if err != nil {
			tb.Fatal(err)
		}
		n++
		head.Len = uint32(len(e.Buf))
		if m.Header != head {
			tb.Fatalf("%+v, want %+v", m.Header, head)
		}
		r := m.Reader()
		r.Fixed(fixed)
		for _, t := range trees {
			t.check(tb, &r)
		}
		if r.Next() || r.Err() != nil {
			tb.Fatal("the message has more", r.Err())
		}
	}
	if n != 1 {
		tb.Fatalf("%d messages", n)
	}
}

func TestReaderReadsWhatEncoderWrote(t *testing.T) {
	for _, order := range orders {
		for seed := range uint64(300) {
			roundTrip(t, order, seed, wire.Header{Type: uint16(seed), Flags: 5, Seq: uint32(seed), PID: 1})
		}
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add(uint8(0), uint64(1), uint16(16), uint16(0x605), uint32(1), uint32(0))
	f.Fuzz(func(t *testing.T, order uint8, seed uint64, typ, flags uint16, seq, pid uint32) {
		roundTrip(t, orders[order%3], seed, wire.Header{Type: typ, Flags: flags, Seq: seq, PID: pid})
	})
}

// FuzzValues: what each method of Encoder wrote, its getter returns.
func FuzzValues(f *testing.F) {
	f.Add(uint8(1), uint64(0x0102030405060708), "veth0", []byte{10, 0, 0, 1})
	f.Fuzz(func(t *testing.T, order uint8, n uint64, s string, b []byte) {
		if len(s) > 60000 || len(b) > 60000 {
			t.Skip("too long for an attribute")
		}
		addr, isAddr := netip.AddrFromSlice(b)
		r := one(t, orders[order%3], func(e *wire.Encoder) {
			e.Flag(1)
			e.U8(2, uint8(n))
			e.U16(3, uint16(n))
			e.U32(4, uint32(n))
			e.U64(5, n)
			e.S32(6, int32(n))
			e.BE16(7, uint16(n))
			e.BE32(8, uint32(n))
			e.Str(9, s)
			e.StrPlain(10, s)
			e.Bytes(11, b)
			e.Addr(12, addr)
		})
		zero, _, _ := strings.Cut(s, "\x00")
		for _, ok := range []func() bool{
			func() bool { return len(r.Value()) == 0 },
			func() bool { return r.U8() == uint8(n) },
			func() bool { return r.U16() == uint16(n) },
			func() bool { return r.U32() == uint32(n) },
			func() bool { return r.U64() == n },
			func() bool { return r.S32() == int32(n) },
			func() bool { return r.BE16() == uint16(n) },
			func() bool { return r.BE32() == uint32(n) },
			func() bool { return r.Str() == zero },
			func() bool { return r.Str() == zero },
			func() bool { return bytes.Equal(r.Value(), b) },
			func() bool { return r.Addr() == addr },
		} {
			if !r.Next() {
				if isAddr || r.Type != 11 {
					t.Fatalf("ends behind %d: %v", r.Type, r.Err())
				}
				break
			}
			if !ok() || r.Err() != nil {
				t.Fatalf("attribute %d is %x, %v", r.Type, r.Value(), r.Err())
			}
		}
	})
}

// FuzzReader: attributes and their padding tile a message, nests at any depth,
// up to the error if there is one; no getter panics.
func FuzzReader(f *testing.F) {
	for _, d := range wiretest.Datagrams(f) {
		for m, err := range wire.Messages(wiretest.Order, d) {
			if err == nil {
				f.Add(m.Raw[wire.HeaderLen:], uint8(uapi.SizeofIfInfomsg))
			}
		}
	}
	f.Fuzz(func(t *testing.T, b []byte, fixed uint8) {
		for _, order := range orders {
			m := wire.Message{Order: order, Raw: append(make([]byte, wire.HeaderLen), b...)}
			r := m.Reader()
			if n := len(r.Fixed(int(fixed))); n != int(fixed) {
				t.Fatalf("Fixed has %d bytes", n)
			}
			tiles(t, &r, wire.HeaderLen+wire.Align(int(fixed)), len(m.Raw), 0)
			r = m.Reader()
			r.Skip(int(fixed))
			for r.Next() {
				r.U8()
				r.Str()
				r.Addr()
				r.Struct(12)
				r.U16()
				r.BE32()
				r.U64()
			}
		}
	})
}

// tiles walks [lo, hi) and, as if they were nests, all values in it.
func tiles(t *testing.T, r *wire.Reader, lo, hi, depth int) {
	t.Helper()
	at := lo
	for r.Next() {
		if r.Off() != at || at+wire.AttrHeaderLen+len(r.Value()) > hi {
			t.Fatalf("attribute at %d, want %d, of %d bytes up to %d", r.Off(), at, len(r.Value()), hi)
		}
		n := wire.AttrHeaderLen + len(r.Value())
		if depth < 6 {
			inner := *r // its error is no concern of the outer walk's
			inner.Nest(0)
			tiles(t, &inner, at+wire.AttrHeaderLen, at+n, depth+1)
		}
		at += wire.Align(n)
	}
	if err := r.Err(); err == nil {
		if at < hi {
			t.Fatalf("the walk of [%d, %d) ends at %d", lo, hi, at)
		}
	} else if e, ok := err.(*wire.Error); !ok || e.Off != at || e.Have >= e.Need {
		t.Fatalf("%v, at %d", err, at)
	}
}
