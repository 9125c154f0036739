package rtnl

import "strconv"

// An HWAddr is a link-layer address: of a veth or a bridge a MAC, six bytes;
// of a tunnel an IP address; up to 32 bytes (MAX_ADDR_LEN). The zero HWAddr is
// no address. HWAddrs compare with ==.
type HWAddr struct {
	n uint8
	b [32]byte
}

// MAC is the HWAddr of six bytes.
func MAC(b [6]byte) HWAddr { return HWAddrFrom(b[:]) }

// HWAddrFrom is the HWAddr of b's first 32 bytes.
//
//go:noinline
func HWAddrFrom(b []byte) HWAddr {
	var a HWAddr
	a.n = uint8(copy(a.b[:], b))
	return a
}

// ParseHWAddr reads bytes in hex with colons between, like 02:00:00:00:00:01.
// ok is false for anything else.
func ParseHWAddr(s string) (a HWAddr, ok bool) {
	for len(s) > 0 && int(a.n) < len(a.b) {
		i := 0
		for i < len(s) && s[i] != ':' {
			i++
		}
		v, err := strconv.ParseUint(s[:i], 16, 8)
		if err != nil || i > 2 {
			return HWAddr{}, false
		}
		a.b[a.n] = byte(v)
		a.n++
		if i == len(s) {
			return a, true
		}
		s = s[i+1:]
	}
	return HWAddr{}, false
}

// Len is the number of bytes.
func (a HWAddr) Len() int { return int(a.n) }

// Bytes returns the bytes.
//
//go:noinline
func (a *HWAddr) Bytes() []byte { return a.b[:a.n] }

// IsZero says whether there is no address. An address of zero bytes
// (00:00:00:00:00:00) is one.
func (a HWAddr) IsZero() bool { return a.n == 0 }

// String returns the bytes in hex with colons between.
//
//go:noinline
func (a HWAddr) String() string { return string(a.AppendTo(nil)) }

// AppendTo appends what String returns.
//
//go:noinline
func (a HWAddr) AppendTo(b []byte) []byte {
	const hex = "0123456789abcdef"
	var s [3 * len(a.b)]byte
	for i, c := range a.b[:a.n] {
		s[3*i], s[3*i+1], s[3*i+2] = hex[c>>4], hex[c&15], ':'
	}
	return append(b, s[:max(3*int(a.n)-1, 0)]...)
}
