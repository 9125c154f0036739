// Package wire reads and writes the bytes of netlink messages: [Encoder] and
// [Reader], two halves that mirror each other.
//
// A datagram holds one or more messages. A message is a 16-byte [Header], a
// fixed struct that its type decides, and attributes. An attribute is a 2-byte
// length (header and value, without padding), a 2-byte type whose two high bits
// are flags, and the value; the next one starts at a multiple of four. A nest
// is an attribute whose value is attributes.
//
//	0        4        8       12       16                    32
//	| nlmsg_len | type  flags | seq   | pid   | fixed struct … | attributes …
//	                                                           |
//	             | nla_len nla_type | value … | padding to 4 |-+
//
// To write a message:
//
//	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: uapi.NLM_F_REQUEST})
//	e.Fixed(uapi.SizeofIfInfomsg)
//	e.Str(uapi.IFLA_IFNAME, "veth0")
//	n := e.Nest(uapi.IFLA_LINKINFO)
//	e.Str(uapi.IFLA_INFO_KIND, "veth")
//	e.EndNest(n)
//	e.End(m)
//
// and to read one:
//
//	for m, err := range wire.Messages(order, datagram) {
//		r := m.Reader()
//		ifi := r.Fixed(uapi.SizeofIfInfomsg)
//		for r.Next() {
//			switch r.Type {
//			case uapi.IFLA_IFNAME:
//				name = r.Str()
//			case uapi.IFLA_LINKINFO:
//				row := r.Nest(0)
//				for r.Next() { … }
//				r.End(row)
//			}
//		}
//		if err := r.Err(); err != nil { … }
//	}
//
// Both halves keep their first error: whoever holds the encoder or the reader
// looks once, at the end. Offsets count from the first byte of the message, as
// the kernel's NLMSGERR_ATTR_OFFS does.
//
// A program that uses this calls the same few methods in hundreds of places. Of
// those that cost a program more room as copies than they save time the compiler
// is told to make none.
//
// Nothing here makes a system call, so it builds and is tested on any system.
// Sources: include/uapi/linux/netlink.h, RFC 3549.
package wire

import (
	"encoding/binary"
	"math/bits"
	"runtime"
	"strconv"
)

const (
	// HeaderLen is the size of struct nlmsghdr.
	HeaderLen = 16
	// AttrHeaderLen is the size of struct nlattr.
	AttrHeaderLen = 4

	flagNested       = 1 << 15 // NLA_F_NESTED
	flagNetByteorder = 1 << 14 // NLA_F_NET_BYTEORDER
	flagMask         = flagNested | flagNetByteorder
)

// Align rounds n up to a multiple of four, where messages and attributes start.
func Align(n int) int { return (n + 3) &^ 3 }

// Header is struct nlmsghdr.
type Header struct {
	Len   uint32 // of the whole message, this header included; Encoder.End fills it in
	Type  uint16 // RTM_… or NLMSG_…
	Flags uint16 // NLM_F_…
	Seq   uint32 // a reply carries its request's
	PID   uint32 // port id of the socket that the message is from or for; the kernel's is 0
}

// Order is the byte order of the numbers in a message. Netlink speaks the
// machine's own; the other one is for captures of other machines and for tests.
type Order uint8

const (
	Native Order = iota // this machine's, the zero Order
	Little
	Big
)

// bigEndian says what this machine is: a constant, so that no code asks.
const bigEndian = runtime.GOARCH == "s390x" || runtime.GOARCH == "ppc64" || runtime.GOARCH == "mips" || runtime.GOARCH == "mips64"

// native says whether the order is this machine's, by whatever name. It
// keeps the methods below to two cases. Those without a capital are copied to
// where this package reads or writes a number, the others are called.
func (o Order) native() bool {
	if bigEndian {
		return o != Little
	}
	return o != Big
}

// IsBig says whether numbers in this order begin with their highest byte.
func (o Order) IsBig() bool { return o == Big || o == Native && bigEndian }

// Uint16 reads a number from the first two bytes of b.
//
//go:noinline
func (o Order) Uint16(b []byte) uint16 { return o.get16(b) }

func (o Order) get16(b []byte) uint16 {
	if o.native() {
		return binary.NativeEndian.Uint16(b)
	}
	return bits.ReverseBytes16(binary.NativeEndian.Uint16(b))
}

// Uint32 reads a number from the first four bytes of b.
//
//go:noinline
func (o Order) Uint32(b []byte) uint32 { return o.get32(b) }

func (o Order) get32(b []byte) uint32 {
	if o.native() {
		return binary.NativeEndian.Uint32(b)
	}
	return bits.ReverseBytes32(binary.NativeEndian.Uint32(b))
}

// Uint64 reads a number from the first eight bytes of b.
func (o Order) Uint64(b []byte) uint64 {
	if o.native() {
		return binary.NativeEndian.Uint64(b)
	}
	return bits.ReverseBytes64(binary.NativeEndian.Uint64(b))
}

// PutUint16 writes v into the first two bytes of b.
//
//go:noinline
func (o Order) PutUint16(b []byte, v uint16) { o.put16(b, v) }

func (o Order) put16(b []byte, v uint16) {
	if o.native() {
		binary.NativeEndian.PutUint16(b, v)
		return
	}
	binary.NativeEndian.PutUint16(b, bits.ReverseBytes16(v))
}

// PutUint32 writes v into the first four bytes of b.
//
//go:noinline
func (o Order) PutUint32(b []byte, v uint32) { o.put32(b, v) }

func (o Order) put32(b []byte, v uint32) {
	if o.native() {
		binary.NativeEndian.PutUint32(b, v)
		return
	}
	binary.NativeEndian.PutUint32(b, bits.ReverseBytes32(v))
}

// PutUint64 writes v into the first eight bytes of b.
func (o Order) PutUint64(b []byte, v uint64) {
	if o.native() {
		binary.NativeEndian.PutUint64(b, v)
		return
	}
	binary.NativeEndian.PutUint64(b, bits.ReverseBytes64(v))
}

// An Error says which bytes could not be read or written, and why.
type Error struct {
	What string // "attribute 4", "nlmsghdr", …
	Off  int    // where it starts, in bytes from the start of the message
	Need int    // bytes that it takes
	Have int    // bytes that are there
}

// Error reads like "attribute 4 at offset 32 needs 4 bytes, has 2".
func (e *Error) Error() string {
	return e.What + " at offset " + strconv.Itoa(e.Off) + " needs " + strconv.Itoa(e.Need) + " bytes, has " + strconv.Itoa(e.Have)
}

// newError is an Error about what at off.
//
//go:noinline
func newError(what string, off, need, have int) error { return &Error{what, off, need, have} }

func attrName(typ uint16) string { return "attribute " + strconv.Itoa(int(typ)) }
