package main

import (
	"net/netip"

	"vethkit/rtnl/wire"
)

// ICMP's types that ping sends and gets: RFC 792, RFC 4443.
const (
	icmpEchoReply    = 0
	icmpUnreachable  = 3
	icmpRedirect     = 5
	icmpEcho         = 8
	icmpTimeExceeded = 11
	icmpParameter    = 12

	icmp6Unreachable  = 1
	icmp6TooBig       = 2
	icmp6TimeExceeded = 3
	icmp6Parameter    = 4
	icmp6Echo         = 128
	icmp6EchoReply    = 129

	protoICMPv6 = 58
)

// icmpHeader is the length of an echo message without its data: type, code,
// checksum, identifier, sequence number.
const icmpHeader = 8

// putEcho makes b an echo request, with the data that it has. In IPv6 the checksum is
// the kernel's work: it covers addresses that are not known yet.
func putEcho(b []byte, v6 bool, id, seq uint16) {
	h := (*[icmpHeader]byte)(b)
	*h = [...]byte{icmpEcho, 0, 0, 0, byte(id >> 8), byte(id), byte(seq >> 8), byte(seq)}
	if v6 {
		h[0] = icmp6Echo
		return
	}
	s := ^fold(sum(0, b))
	h[2], h[3] = byte(s>>8), byte(s)
}

// An echo is an echo request or reply.
type echo struct {
	msg      []byte     // an ICMP message: what follows is read from it
	from, to netip.Addr // to: where known

	typ     byte
	id, seq uint16
	data    []byte
	intact  bool // the checksum is right
}

// read reads the message; it returns false if that is too short. from and to are
// needed for the checksum of IPv6; where to is not known it is not looked at.
func (e *echo) read() bool {
	b := e.msg
	if len(b) < icmpHeader {
		return false
	}
	e.typ, e.id, e.seq, e.data = b[0], wire.Big.Uint16(b[4:]), wire.Big.Uint16(b[6:]), b[icmpHeader:]
	s := uint32(0)
	if !e.from.Is4() {
		s = pseudo(e.from, e.to, len(b))
	}
	e.intact = fold(sum(s, b)) == 0xffff || !e.from.Is4() && !e.to.IsValid()
	return true
}

// ipPayload returns what an IPv4 header is before, nil where it is none.
func ipPayload(b []byte) []byte {
	if len(b) < 20 || b[0]>>4 != 4 {
		return nil
	}
	n := int(b[0]&15) * 4
	if n < 20 || n > len(b) {
		return nil
	}
	return b[n:]
}

// pseudo is the sum of IPv6's pseudo-header: RFC 8200, 8.1.
func pseudo(from, to netip.Addr, n int) uint32 {
	f, t := from.As16(), to.As16()
	return sum(sum(uint32(n)+protoICMPv6, f[:]), t[:])
}

// sum adds the 16-bit words of b, of which there are at most 32 K.
func sum(s uint32, b []byte) uint32 {
	for ; len(b) > 1; b = b[2:] {
		s += uint32(b[0])<<8 | uint32(b[1])
	}
	if len(b) == 1 {
		s += uint32(b[0]) << 8
	}
	return s
}

// fold makes the sum of ones' complement numbers 16 bits wide.
func fold(s uint32) uint16 {
	s = s>>16 + s&0xffff
	return uint16(s>>16 + s)
}

// An icmpError says that a packet did not arrive: struct sock_extended_err of
// include/uapi/linux/errqueue.h.
type icmpError struct {
	_         incomparable
	from      netip.Addr // who says so; not valid: this machine
	v6        bool
	local     bool // errno says it all
	typ, code byte
	info      uint32 // an MTU, of "too big"
	errno     error
}

// icmpWords are ping(8)'s words for the types of errors, with % for those of the code
// and # for a number; and those of the codes, behind what is said of one that has none.
var icmpWords = [...]struct {
	v6          bool
	typ         byte
	text, codes string
}{
	{false, icmpUnreachable, "%", "Dest Unreachable, Bad Code: |Destination Net Unreachable|Destination Host Unreachable|" +
		"Destination Protocol Unreachable|Destination Port Unreachable|Frag needed and DF set (mtu = #)|Source Route Failed|" +
		"Destination Net Unknown|Destination Host Unknown|Source Host Isolated|Destination Net Prohibited|" +
		"Destination Host Prohibited|Destination Net Unreachable for Type of Service|" +
		"Destination Host Unreachable for Type of Service|Packet filtered|Precedence Violation|Precedence Cutoff"},
	{false, icmpTimeExceeded, "%", "Time exceeded, Bad Code: |Time to live exceeded|Frag reassembly time exceeded"},
	{false, icmpParameter, "Parameter problem: pointer = #", ""},
	{false, icmpRedirect, "%", "Redirect, Bad Code: |Redirect Network|Redirect Host|Redirect Type of Service and Network|" +
		"Redirect Type of Service and Host"},
	{true, icmp6Unreachable, "Destination unreachable: %", "Unknown code |No route|Administratively prohibited|" +
		"Beyond scope of source address|Address unreachable|Port unreachable|Source address failed ingress/egress policy|" +
		"Reject route to destination"},
	{true, icmp6TooBig, "Packet too big: mtu=#", ""},
	{true, icmp6TimeExceeded, "Time exceeded: %", "code |Hop limit|Defragmentation failure"},
	{true, icmp6Parameter, "Parameter problem: % at #", "code |Wrong header field|Unknown header|Unknown option"},
}

// String puts it in ping(8)'s words.
func (e *icmpError) String() string {
	info, code := e.info, itoa(int(e.code))
	if e.local {
		s := "local error: " + e.errno.Error()
		if info != 0 {
			s += ", mtu=" + utoa(uint64(info))
		}
		return s
	}
	for i := range icmpWords {
		w := &icmpWords[i]
		if w.v6 != e.v6 || w.typ != e.typ {
			continue
		}
		if e.typ == icmpParameter { // of IPv4: IPv6's is another
			info >>= 24
		}
		none, rest, _ := cut(w.codes, "|")
		word := none + code
		for n := e.code; rest != ""; n-- {
			var of string
			if of, rest, _ = cut(rest, "|"); n == 0 {
				word = of
				break
			}
		}
		return replaceAll(replaceAll(w.text, "%", word), "#", utoa(uint64(info)))
	}
	name := "ICMP"
	if e.v6 {
		name = "ICMPv6"
	}
	return say("%s type %s, code %s", name, itoa(int(e.typ)), code)
}
