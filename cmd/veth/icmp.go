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

// appendEcho appends an echo request. In IPv6 the checksum is the kernel's work:
// it covers addresses that are not known yet.
func appendEcho(b []byte, v6 bool, id, seq uint16, data []byte) []byte {
	start := len(b)
	typ := byte(icmpEcho)
	if v6 {
		typ = icmp6Echo
	}
	b = append(b, typ, 0, 0, 0, byte(id>>8), byte(id), byte(seq>>8), byte(seq))
	b = append(b, data...)
	if !v6 {
		wire.Big.PutUint16(b[start+2:], ^fold(sum(0, b[start:])))
	}
	return b
}

// An echo is an echo request or reply, read.
type echo struct {
	typ     byte
	id, seq uint16
	data    []byte
	intact  bool // the checksum is right
}

// readEcho reads an ICMP message; ok is false if it is too short. from and to
// are needed for the checksum of IPv6; where to is not known it is not looked at.
func readEcho(b []byte, from, to netip.Addr) (e echo, ok bool) {
	if len(b) < icmpHeader {
		return e, false
	}
	e = echo{
		typ:    b[0],
		id:     wire.Big.Uint16(b[4:]),
		seq:    wire.Big.Uint16(b[6:]),
		data:   b[icmpHeader:],
		intact: true,
	}
	switch {
	case from.Is4():
		e.intact = fold(sum(0, b)) == 0xffff
	case to.IsValid():
		e.intact = fold(sum(pseudo(from, to, len(b)), b)) == 0xffff
	}
	return e, true
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
	from      netip.Addr // who says so; not valid: this machine
	v6        bool
	local     bool // errno says it all
	typ, code byte
	info      uint32 // an MTU, of "too big"
	errno     error
}

// String puts it in ping(8)'s words.
func (e icmpError) String() string {
	switch {
	case e.local && e.info != 0:
		return "local error: " + e.errno.Error() + ", mtu=" + utoa(uint64(e.info))
	case e.local:
		return "local error: " + e.errno.Error()
	case e.v6:
		return e.words6()
	}
	switch e.typ {
	case icmpUnreachable:
		if e.code == 4 {
			return "Frag needed and DF set (mtu = " + utoa(uint64(e.info)) + ")"
		}
		return nth(e.code, "Dest Unreachable, Bad Code: ", "Destination Net Unreachable", "Destination Host Unreachable",
			"Destination Protocol Unreachable", "Destination Port Unreachable", "", "Source Route Failed",
			"Destination Net Unknown", "Destination Host Unknown", "Source Host Isolated", "Destination Net Prohibited",
			"Destination Host Prohibited", "Destination Net Unreachable for Type of Service",
			"Destination Host Unreachable for Type of Service", "Packet filtered", "Precedence Violation", "Precedence Cutoff")
	case icmpTimeExceeded:
		return nth(e.code, "Time exceeded, Bad Code: ", "Time to live exceeded", "Frag reassembly time exceeded")
	case icmpParameter:
		return "Parameter problem: pointer = " + itoa(int(e.info>>24))
	case icmpRedirect:
		return nth(e.code, "Redirect, Bad Code: ", "Redirect Network", "Redirect Host", "Redirect Type of Service and Network",
			"Redirect Type of Service and Host")
	}
	return "ICMP type " + itoa(int(e.typ)) + ", code " + itoa(int(e.code))
}

func (e icmpError) words6() string {
	switch e.typ {
	case icmp6Unreachable:
		return "Destination unreachable: " + nth(e.code, "Unknown code ", "No route", "Administratively prohibited",
			"Beyond scope of source address", "Address unreachable", "Port unreachable", "Source address failed ingress/egress policy",
			"Reject route to destination")
	case icmp6TooBig:
		return "Packet too big: mtu=" + utoa(uint64(e.info))
	case icmp6TimeExceeded:
		return "Time exceeded: " + nth(e.code, "code ", "Hop limit", "Defragmentation failure")
	case icmp6Parameter:
		return "Parameter problem: " + nth(e.code, "code ", "Wrong header field", "Unknown header", "Unknown option") +
			" at " + utoa(uint64(e.info))
	}
	return "ICMPv6 type " + itoa(int(e.typ)) + ", code " + itoa(int(e.code))
}

// nth returns word n, or none with the number where there is no such word.
func nth(n byte, none string, words ...string) string {
	if int(n) < len(words) && words[n] != "" {
		return words[n]
	}
	return none + itoa(int(n))
}
