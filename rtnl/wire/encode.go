package wire

import (
	"encoding/binary"
	"math/bits"
	"net/netip"
	"slices"
)

// maxAttr is the longest attribute that nla_len can tell.
const maxAttr = 0xffff

// An Encoder appends messages to Buf. The zero Encoder is ready, in the
// machine's byte order; a Buf that is kept (Reset) is not allocated again.
type Encoder struct {
	Buf   []byte
	Order Order

	start int // where the message under way begins in Buf
	err   error
}

// A Mark is where a message or a nest was opened.
type Mark int

// Reset empties Buf, keeping its memory, and forgets the error.
func (e *Encoder) Reset() { e.Buf, e.start, e.err = e.Buf[:0], 0, nil }

// Err returns the first error: an attribute of more than 65,535 bytes, which
// is all that nla_len can say.
func (e *Encoder) Err() error { return e.err }

// Fail makes err the encoder's error, if it is the first: for a request that
// cannot be written.
func (e *Encoder) Fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

// Begin starts a message. Close it with End.
func (e *Encoder) Begin(h Header) Mark {
	e.pad()
	e.start = len(e.Buf)
	b := e.extend(HeaderLen)
	e.Order.put32(b, h.Len)
	e.put16s(b[4:], h.Type, h.Flags)
	e.Order.put32(b[8:], h.Seq)
	e.Order.put32(b[12:], h.PID)
	return Mark(e.start)
}

// End closes the message: nlmsg_len becomes its length, with the padding of
// its last attribute, as iproute2 counts it.
//
//go:noinline
func (e *Encoder) End(m Mark) {
	e.Order.put32(e.Buf[m:], uint32(len(e.Buf)-int(m)))
}

// Fixed appends n zero bytes, padded to four, for the caller to fill: the fixed
// struct of a message, or of a nest that begins with one (VETH_INFO_PEER). The
// slice is good until the next call.
//
//go:noinline
func (e *Encoder) Fixed(n int) []byte {
	return e.grow(Align(n))[:n:n]
}

// Nest opens an attribute that holds attributes, with NLA_F_NESTED in its
// type. Close it with EndNest.
func (e *Encoder) Nest(typ uint16) Mark { return e.NestPlain(typ | flagNested) }

// NestPlain is Nest without NLA_F_NESTED: the bytes that iproute2 sends for a
// link's IFLA_LINKINFO and below.
func (e *Encoder) NestPlain(typ uint16) Mark {
	m := Mark(len(e.Buf))
	e.put16s(e.extend(AttrHeaderLen), 0, typ)
	return m
}

// EndNest closes the nest: nla_len becomes what has been appended since.
func (e *Encoder) EndNest(m Mark) {
	n := len(e.Buf) - int(m)
	if n > maxAttr {
		e.tooLong(e.Order.get16(e.Buf[m+2:]), int(m), n)
	}
	e.Order.put16(e.Buf[m:], uint16(n))
}

// Flag appends an attribute without a value: being there is what it says.
func (e *Encoder) Flag(typ uint16) { e.attr(typ, 0) }

// U8 appends a one-byte number.
//
//go:noinline
func (e *Encoder) U8(typ uint16, v uint8) { e.attr(typ, 1)[0] = v }

// U16 appends a two-byte number.
func (e *Encoder) U16(typ uint16, v uint16) { e.Order.put16(e.attr(typ, 2), v) }

// U32 appends a four-byte number. Most attributes are one, so it does by itself
// what attr does for the others.
func (e *Encoder) U32(typ uint16, v uint32) {
	b := e.extend(AttrHeaderLen + 4)[:AttrHeaderLen+4]
	e.put16s(b, AttrHeaderLen+4, typ)
	e.Order.put32(b[AttrHeaderLen:], v)
}

// U64 appends an eight-byte number.
func (e *Encoder) U64(typ uint16, v uint64) { e.Order.PutUint64(e.attr(typ, 8), v) }

// S32 appends a four-byte number with a sign.
func (e *Encoder) S32(typ uint16, v int32) { e.U32(typ, uint32(v)) }

// BE16 appends a two-byte number in network byte order (ports, protocols).
func (e *Encoder) BE16(typ uint16, v uint16) { binary.BigEndian.PutUint16(e.attr(typ, 2), v) }

// BE32 appends a four-byte number in network byte order.
//
//go:noinline
func (e *Encoder) BE32(typ uint16, v uint32) { binary.BigEndian.PutUint32(e.attr(typ, 4), v) }

// Str appends a string and its terminating zero.
//
//go:noinline
func (e *Encoder) Str(typ uint16, s string) { copy(e.attr(typ, len(s)+1), s) }

// StrPlain appends a string without a terminating zero, as iproute2 sends
// IFLA_INFO_KIND.
//
//go:noinline
func (e *Encoder) StrPlain(typ uint16, s string) { copy(e.attr(typ, len(s)), s) }

// Bytes appends a value as it stands: an address, a struct.
//
//go:noinline
func (e *Encoder) Bytes(typ uint16, v []byte) { copy(e.attr(typ, len(v)), v) }

// Raw appends what has been encoded: attributes, or messages.
//
//go:noinline
func (e *Encoder) Raw(b []byte) { copy(e.extend(len(b)), b) }

// Addr appends an IP address: 4 bytes or 16. An IPv4-mapped one is sent as the
// 16 bytes that it is; the invalid Addr appends nothing.
func (e *Encoder) Addr(typ uint16, a netip.Addr) {
	switch {
	case a.Is4():
		v := a.As4()
		copy(e.attr(typ, 4), v[:])
	case a.IsValid():
		v := a.As16()
		copy(e.attr(typ, 16), v[:])
	}
}

// attr appends the header of an attribute and room for n bytes of value, which
// the caller writes in full, except for zeros at its end.
func (e *Encoder) attr(typ uint16, n int) []byte {
	if AttrHeaderLen+n > maxAttr {
		e.tooLong(typ, len(e.Buf), AttrHeaderLen+n)
	}
	b := e.extend(AttrHeaderLen + Align(n))
	binary.NativeEndian.PutUint32(b[Align(n):], 0) // the last word: terminating zero and padding
	e.put16s(b, uint16(AttrHeaderLen+n), typ)
	return b[AttrHeaderLen : AttrHeaderLen+n]
}

// put16s writes two numbers, a struct nlattr for one, in one go.
func (e *Encoder) put16s(b []byte, first, second uint16) {
	v := uint32(second)<<16 | uint32(first)
	if e.Order.IsBig() {
		v = bits.RotateLeft32(v, 16)
	}
	e.Order.put32(b, v)
}

func (e *Encoder) tooLong(typ uint16, off, n int) {
	e.Fail(newError(attrName(typ&^flagMask), off-e.start, n, maxAttr))
}

// grow appends n zero bytes and returns them.
func (e *Encoder) grow(n int) []byte {
	b := e.extend(n)
	clear(b)
	return b
}

// extend appends n bytes, whatever they hold, and returns them.
func (e *Encoder) extend(n int) []byte {
	off := len(e.Buf)
	if off+n > cap(e.Buf) {
		e.room(n)
	}
	e.Buf = e.Buf[:off+n]
	return e.Buf[off:]
}

// room makes room for n bytes: what is seldom done, apart from extend, which is inlined.
//
//go:noinline
func (e *Encoder) room(n int) { e.Buf = slices.Grow(e.Buf, n) }

// pad brings Buf to where a message may start.
func (e *Encoder) pad() {
	if n := Align(len(e.Buf)) - len(e.Buf); n > 0 {
		e.grow(n)
	}
}
