package rtnl

import (
	"net/netip"

	"vethkit/rtnl/wire"
)

// A value that is read from attributes has a method field: a table of where the
// value of each attribute goes, as a pointer to it, nil for one that is passed
// over. Reading is then a loop of set, and writing one of put. What pointers there
// may be is said here.

type (
	be16 uint16     // a number in network byte order
	via  netip.Addr // the address in a struct rtvia
)

// set reads the value of the attribute that r stands on to where field has said.
// Memory that is there is used again.
func set(r *wire.Reader, field any) {
	if p, ok := field.(*uint32); ok { // most are
		*p = r.U32()
		return
	}
	switch p := field.(type) {
	case *uint8:
		*p = r.U8()
	case *Opt[uint32]:
		*p = Some(r.U32())
	case *Opt[int32]:
		*p = Some(r.S32())
	case *Opt[uint8]:
		*p = Some(r.U8())
	case *Opt[uint64]:
		*p = Some(r.U64())
	case *HWAddr:
		*p = HWAddrFrom(r.Value())
	case *netip.Addr:
		*p = r.Addr()
	case *string:
		*p = r.StrOr(*p)
	case *int32:
		*p = r.S32()
	case *uint16:
		*p = r.U16()
	case *be16:
		*p = be16(r.BE16())
	case *via:
		b := r.Value()
		a, _ := netip.AddrFromSlice(b[min(2, len(b)):]) // behind the family
		*p = via(a)
	}
}

// put writes the attribute of the value that is where field has said. Zeros, and
// what is not set, are not sent.
func put(e *wire.Encoder, attr uint16, field any) {
	switch p := field.(type) {
	case *uint32:
		nonzeroU32(e, attr, *p)
	case *uint8:
		if *p != 0 {
			e.U8(attr, *p)
		}
	case *Opt[uint32]:
		optU32(e, attr, p)
	case *Opt[uint8]:
		optU8(e, attr, p)
	case *HWAddr:
		appendHWAddr(e, attr, p)
	case *netip.Addr:
		e.Addr(attr, *p)
	case *string:
		if *p != "" {
			e.Str(attr, *p)
		}
	case *be16:
		if *p != 0 {
			e.BE16(attr, uint16(*p))
		}
	}
}

// begin begins a message with a fixed struct of n bytes, which it returns.
//
//go:noinline
func begin(e *wire.Encoder, typ, flags uint16, n int) (wire.Mark, []byte) {
	m := e.Begin(wire.Header{Type: typ, Flags: flags})
	return m, e.Fixed(n)
}

// prefix is netip.PrefixFrom for the length as messages have it.
//
//go:noinline
func prefix(a netip.Addr, bits uint8) netip.Prefix { return netip.PrefixFrom(a, int(bits)) }

// words reads a struct that begins with numbers of 32 bits; those that did not
// come are zero.
func words(r *wire.Reader, w []uint32) {
	b, o := r.Struct(4*len(w)), r.Order()
	for i := range w {
		w[i] = o.Uint32(b[4*i:])
	}
}
