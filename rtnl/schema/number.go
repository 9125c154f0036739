package schema

import "vethkit/rtnl/wire"

// Uint returns the number of span i in the host's meaning, whatever byte order
// it has on the wire; of one with a sign the bits, as 64-bit two's complement.
// It is 0 for what is no number.
//
//go:noinline
func (t *Tree) Uint(i int) uint64 { return t.Spans[i].Kind.Uint(t.Order, t.Bytes(i)) }

// Uint returns the number that bytes of this kind are.
func (k Kind) Uint(order wire.Order, b []byte) uint64 {
	order = k.order(order)
	n := k.Size()
	if k == Uint || k == Sint {
		n = len(b)
	}
	if n > len(b) {
		return 0
	}
	var v uint64
	switch n {
	case 1:
		v = uint64(b[0])
	case 2:
		v = uint64(order.Uint16(b))
	case 4:
		v = uint64(order.Uint32(b))
	case 8:
		v = order.Uint64(b)
	}
	if k.Signed() && n > 0 {
		shift := 64 - 8*n
		v = uint64(int64(v<<shift) >> shift)
	}
	return v
}

// order is that of the kind's bytes in a message of this order.
func (k Kind) order(message wire.Order) wire.Order {
	if k == BE16 || k == BE32 || k == BE64 || k == SBE32 {
		return wire.Big
	}
	return message
}

// AppendNumber appends the bytes of a number of this kind; n is how many, for
// kinds of no one length.
func (k Kind) AppendNumber(b []byte, order wire.Order, v uint64, n int) []byte {
	if k.Size() != 0 {
		n = k.Size()
	}
	var raw [8]byte
	switch order = k.order(order); n {
	case 1:
		raw[0] = byte(v)
	case 2:
		order.PutUint16(raw[:], uint16(v))
	case 4:
		order.PutUint32(raw[:], uint32(v))
	default:
		order.PutUint64(raw[:], v)
	}
	return append(b, raw[:n]...)
}

// SizeOf returns how many bytes a number of this kind takes: of Uint and Sint
// four where it fits, as the kernel's nla_put_uint has it.
func (k Kind) SizeOf(v uint64) int {
	if n := k.Size(); n != 0 {
		return n
	}
	if v>>32 == 0 && k == Uint || k == Sint && int64(v) == int64(int32(v)) {
		return 4
	}
	return 8
}

// Signed says whether numbers of this kind have a sign.
func (k Kind) Signed() bool {
	return k == S8 || k == S16 || k == S32 || k == S64 || k == Sint || k == SBE32
}

// IsNumber says whether it is a kind of number.
//
//go:noinline
func (k Kind) IsNumber() bool { return k.Size() != 0 || k == Uint || k == Sint }
