package wire

import (
	"bytes"
	"encoding/binary"
	"iter"
	"math/bits"
	"net/netip"
)

// A Message is one message of a datagram. Its bytes are the datagram's, not a copy.
type Message struct {
	Header
	Order Order
	Off   int    // where it starts in the datagram
	Raw   []byte // the whole message, header included: Header.Len bytes
}

// Messages walks the messages of a datagram. Bytes that cannot be a message
// end the walk with an [Error] whose offset counts from the start of the
// datagram; zero bytes behind the last message, which iproute2 sends, do not
// count.
func Messages(order Order, b []byte) iter.Seq2[Message, error] {
	return func(yield func(Message, error) bool) { eachMessage(order, b, yield) }
}

// eachMessage is a function so that its code is there once, not in each loop.
//
//go:noinline
func eachMessage(order Order, b []byte, yield func(Message, error) bool) {
	m := Message{Order: order}
	for {
		ok, err := m.Next(b)
		if err != nil {
			yield(Message{}, err)
		}
		if !ok || !yield(m, nil) {
			return
		}
	}
}

// Next moves m to the next message of a datagram, the first where m is zero but
// for its Order, and says whether there is one: a step of [Messages], where the body
// of that loop would be a function of its own.
//
//go:noinline
func (m *Message) Next(datagram []byte) (ok bool, err error) {
	off := m.Off + Align(len(m.Raw))
	rest := datagram[min(off, len(datagram)):]
	if isZero(rest) {
		return false, nil
	}
	if len(rest) < HeaderLen {
		return false, newError("nlmsghdr", off, HeaderLen, len(rest))
	}
	m.Len, m.Seq, m.PID = m.Order.Uint32(rest), m.Order.Uint32(rest[8:]), m.Order.Uint32(rest[12:])
	m.Type, m.Flags = m.Order.Uint16(rest[4:]), m.Order.Uint16(rest[6:])
	switch {
	case m.Len < HeaderLen:
		return false, newError("nlmsghdr", off, HeaderLen, int(m.Len))
	case uint64(m.Len) > uint64(len(rest)):
		return false, newError("message", off, int(m.Len), len(rest))
	}
	m.Off, m.Raw = off, rest[:m.Len:m.Len]
	return true, nil
}

func isZero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}

// Split returns what [Messages] walks, and the error that ends it: for where
// speed does not matter.
//
//go:noinline
func Split(order Order, b []byte) (all []Message, err error) {
	m := Message{Order: order}
	for {
		ok, err := m.Next(b)
		if !ok {
			return all, err
		}
		all = append(all, m)
	}
}

// Reader returns a reader that stands behind the message's header: call Fixed,
// then Next.
func (m Message) Reader() Reader {
	return Reader{order: m.Order, b: m.Raw, end: HeaderLen, limit: len(m.Raw)}
}

// A Reader walks the attributes of one message. It stands on one attribute at
// a time, whose value the getters return. It holds positions only, so it lives
// on the stack.
//
// The first attribute that does not fit, or whose value is shorter than what a
// getter asks for, ends the walk at all depths; Err then tells where. A value
// that is longer is fine: newer kernels append.
type Reader struct {
	Type uint16 // of the attribute, without the flag bits

	order Order
	flags uint16 // of the attribute
	b     []byte // the message
	val   int    // where the attribute's value starts
	end   int    // and ends; the next attribute comes after it
	limit int    // where the nest or the message ends
	err   error
}

// Reset makes r what [Message.Reader] returns, without a copy of either.
//
//go:noinline
func (r *Reader) Reset(m *Message) {
	*r = Reader{order: m.Order, b: m.Raw, end: HeaderLen, limit: len(m.Raw)}
}

// A Row is where a nest was entered, to stand there again after it.
type Row struct {
	typ, flags      uint16
	val, end, limit int
}

// Attrs is attributes without a message around them: a nest's value that has
// been kept for later. The zero Attrs has none.
type Attrs struct {
	Order Order
	Raw   []byte
}

// Reader returns a reader that stands before the first of them. What it says of
// places counts from the start of Raw.
//
//go:noinline
func (a Attrs) Reader() Reader {
	return Reader{order: a.Order, b: a.Raw, limit: len(a.Raw)}
}

// Get returns the value of the first attribute of this type; ok says whether
// there is one.
//
//go:noinline
func (a *Attrs) Get(typ uint16) (value []byte, ok bool) {
	r := a.Reader()
	for r.Next() {
		if r.Type == typ {
			return r.Value(), true
		}
	}
	return nil, false
}

// Order returns the byte order that the reader reads in.
func (r *Reader) Order() Order { return r.order }

// Flags returns the flag bits of the attribute: NLA_F_NESTED, NLA_F_NET_BYTEORDER.
func (r *Reader) Flags() uint16 { return r.flags & flagMask }

// Err returns the first error.
func (r *Reader) Err() error { return r.err }

// Fixed returns the n bytes of the fixed struct where the reader stands and
// moves behind them. Where the message is shorter, what is missing reads as
// zeros: old kernels have shorter structs.
//
//go:noinline
func (r *Reader) Fixed(n int) []byte {
	off := Align(r.end)
	r.end = off + n
	return filled(r.b[min(off, r.limit):min(off+n, r.limit)], n)
}

// filled is the first n bytes of b, with zeros for those that are missing.
func filled(b []byte, n int) []byte {
	if len(b) < n {
		b = append(make([]byte, 0, n), b...)
	}
	return b[:n:n]
}

// Skip moves past n bytes of what Fixed would return.
func (r *Reader) Skip(n int) { r.end = Align(r.end) + n }

// Next moves to the next attribute and says whether there is one. The padding
// after the last may be missing.
func (r *Reader) Next() bool {
	off := Align(r.end)
	if off+AttrHeaderLen > r.limit {
		return r.last(off)
	}
	h := r.order.get32(r.b[off:])
	if r.order.IsBig() {
		h = bits.RotateLeft32(h, 16)
	}
	n, typ := int(uint16(h)), uint16(h>>16)
	r.Type, r.flags = typ&^flagMask, typ
	if n < AttrHeaderLen || off+n > r.limit {
		return r.broken(off, n)
	}
	r.val, r.end = off+AttrHeaderLen, off+n
	return true
}

// last ends the walk, with an error where there is less than an attribute left.
func (r *Reader) last(off int) bool {
	if off < r.limit {
		return r.fail("nlattr", off, AttrHeaderLen, r.limit-off)
	}
	return false
}

// Nest enters the attribute's value, past the skip bytes of a fixed struct
// (16 in VETH_INFO_PEER). Walk it with Next and leave with End.
func (r *Reader) Nest(skip int) Row { return r.NestAt(skip, r.end-r.val) }

// NestAt enters the part [from, to) of the attribute's value, for values that
// hold attributes in several places (RTA_MULTIPATH).
func (r *Reader) NestAt(from, to int) Row {
	row := Row{r.Type, r.flags, r.val, r.end, r.limit}
	need, have := max(from, to), min(to, r.end-r.val)
	if from < 0 || need > have {
		r.fail("", r.Off(), AttrHeaderLen+need, AttrHeaderLen+have)
		return row
	}
	r.end, r.limit = r.val+from, r.val+to
	return row
}

// End leaves the nest. The reader stands on the attribute that held it, as
// before Nest; Next goes on with what comes after that.
//
//go:noinline
func (r *Reader) End(row Row) {
	if r.err == nil {
		r.Type, r.flags = row.typ, row.flags
		r.val, r.end, r.limit = row.val, row.end, row.limit
	}
}

// Off is where the attribute's header starts, in bytes from the start of the
// message: what NLMSGERR_ATTR_OFFS counts.
func (r *Reader) Off() int { return r.val - AttrHeaderLen }

// Value returns the attribute's value. It is the datagram's memory.
//
//go:noinline
func (r *Reader) Value() []byte { return r.value() }

func (r *Reader) value() []byte { return r.b[r.val:r.end:r.end] }

// Struct returns the first n bytes of the value. Where it is shorter, what is
// missing reads as zeros, as in Fixed.
//
//go:noinline
func (r *Reader) Struct(n int) []byte {
	return filled(r.value(), n)
}

// U8 returns the value as a one-byte number.
func (r *Reader) U8() uint8 {
	if r.lacks(1) {
		return 0
	}
	return r.b[r.val]
}

// U16 returns the value as a two-byte number.
func (r *Reader) U16() uint16 {
	if r.lacks(2) {
		return 0
	}
	return r.order.get16(r.b[r.val:])
}

// U32 returns the value as a four-byte number.
func (r *Reader) U32() uint32 {
	if r.lacks(4) {
		return 0
	}
	return r.order.get32(r.b[r.val:])
}

// U64 returns the value as an eight-byte number.
func (r *Reader) U64() uint64 {
	if r.lacks(8) {
		return 0
	}
	return r.order.Uint64(r.b[r.val:])
}

// S32 returns the value as a four-byte number with a sign.
func (r *Reader) S32() int32 { return int32(r.U32()) }

// BE16 returns the value as a two-byte number in network byte order.
func (r *Reader) BE16() uint16 {
	if r.lacks(2) {
		return 0
	}
	return binary.BigEndian.Uint16(r.b[r.val:])
}

// BE32 returns the value as a four-byte number in network byte order.
func (r *Reader) BE32() uint32 {
	if r.lacks(4) {
		return 0
	}
	return binary.BigEndian.Uint32(r.b[r.val:])
}

// Str returns the value up to its first zero byte, as a string of its own.
// A missing terminating zero is fine: the kernel takes it too.
func (r *Reader) Str() string { return r.StrOr("") }

// StrOr is Str for memory that is used again: where the value says what old
// says, it returns old and allocates nothing.
func (r *Reader) StrOr(old string) string {
	b := r.value()
	if i := bytes.IndexByte(b, 0); i >= 0 {
		b = b[:i]
	}
	if string(b) == old {
		return old
	}
	return string(b)
}

// Addr returns the value as an IP address: of 16 bytes when it has that many,
// else of 4.
func (r *Reader) Addr() netip.Addr {
	if r.end-r.val >= 16 {
		return netip.AddrFrom16([16]byte(r.b[r.val:]))
	}
	if r.lacks(4) {
		return netip.Addr{}
	}
	return netip.AddrFrom4([4]byte(r.b[r.val:]))
}

// lacks says whether the value has fewer than n bytes, which is an error. Of all
// numbers it is asked.
func (r *Reader) lacks(n int) bool {
	if r.end-r.val >= n {
		return false
	}
	r.short(n)
	return true
}

// short is the error of an attribute that has fewer than n bytes. It and broken
// stand apart so that what calls them is small.
func (r *Reader) short(n int) {
	r.fail("", r.Off(), AttrHeaderLen+n, AttrHeaderLen+r.end-r.val)
}

// broken is the error of an attribute at off whose length n cannot be.
func (r *Reader) broken(off, n int) bool {
	return r.fail("", off, max(n, AttrHeaderLen), min(n, r.limit-off))
}

// fail keeps the first error, which is about the attribute where what is "", and
// ends the walk: limit 0 leaves room for nothing.
//
//go:noinline
func (r *Reader) fail(what string, off, need, have int) bool {
	if what == "" {
		what = attrName(r.Type)
	}
	if r.err == nil {
		r.err = newError(what, off, need, have)
	}
	r.limit = 0
	return false
}
