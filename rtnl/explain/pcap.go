package explain

import (
	"strconv"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// The formats of pcap and pcapng files, and LINKTYPE_NETLINK, are described at
// tcpdump.org and in draft-ietf-opsawg-pcap and -pcapng.
const (
	magicMicro = 0xa1b2c3d4 // pcap, times in microseconds
	magicNano  = 0xa1b23c4d // pcap, times in nanoseconds
	magicNG    = 0x0a0d0d0a // pcapng: a section header block, the same in both orders
	magicOrder = 0x1a2b3c4d // in it: of what order the section is

	linktypeNetlink = 253

	pcapHeaderLen   = 24
	packetHeaderLen = 16
	cookedLen       = 16 // what LINKTYPE_NETLINK puts in front of a datagram

	arphrdNetlink = 824
	packetOther   = 3 // nothing to do with the one that captures: a direction that is not known
	packetOut     = 4 // nlmon's packets are all of this kind, whichever way they go
	packetUser    = 6 // to user space
	packetKernel  = 7 // to the kernel
)

// pcapOrder returns the byte order of a pcap file, Native if it is none.
func pcapOrder(b []byte) wire.Order {
	if len(b) < 4 {
		return wire.Native
	}
	for _, o := range [...]wire.Order{wire.Little, wire.Big} {
		if m := o.Uint32(b); m == magicMicro || m == magicNano {
			return o
		}
	}
	return wire.Native
}

// isPcap says whether b begins as a pcap or pcapng file.
func isPcap(b []byte) bool {
	return pcapOrder(b) != wire.Native || len(b) >= 4 && wire.Big.Uint32(b) == magicNG
}

// cut is the error of a file that ends too early, or what is in it.
//
//go:noinline
func (r *reader) cut(what string) { r.fail(what, "what stands before it is whole") }

// otherLinktype is the error of a capture that is not netlink's.
//
//go:noinline
func (r *reader) otherLinktype(off int, typ uint32) {
	r.i = off
	r.fail("a capture of link type "+strconv.Itoa(int(typ)), "netlink's is 253 (LINKTYPE_NETLINK); capture on a link of kind nlmon")
}

// pcap reads a pcap file.
func (r *reader) pcap() {
	r.proto = true
	r.order = pcapOrder(r.in)
	if r.order == wire.Native {
		r.pcapng()
		return
	}
	if len(r.in) < pcapHeaderLen {
		r.i = len(r.in)
		r.fail("the file ends in its header", "capture again")
		return
	}
	// The upper bits say how long a checksum is, which netlink has none of.
	if t := r.u32(20) & 0xfff_ffff; t != linktypeNetlink {
		r.otherLinktype(20, t)
		return
	}
	for r.i = pcapHeaderLen; r.i < len(r.in); {
		if len(r.in)-r.i < packetHeaderLen {
			r.cut("the file ends in a packet's header")
			return
		}
		n, whole := r.u32(8), r.u32(12)
		r.i += packetHeaderLen
		if uint64(n) > uint64(len(r.in)-r.i) {
			r.cut("the file ends in a packet")
			return
		}
		r.packet(r.in[r.i:][:n:n], whole)
		r.i += int(n)
	}
}

// u32 is the number at off from the place in a file of packets.
//
//go:noinline
func (r *reader) u32(off int) uint32 { return r.order.Uint32(r.in[r.i+off:]) }

// packet adds one of len(p) bytes out of whole.
//
//go:noinline
func (r *reader) packet(p []byte, whole uint32) {
	if len(p) < cookedLen {
		return
	}
	d := Datagram{Dir: '<', Proto: p[15], Data: p[cookedLen:]}
	switch wire.Big.Uint16(p) {
	case packetKernel:
		d.Dir = '>'
	case packetOther:
		d.Dir = 0
	case packetOut:
		if len(d.Data) >= wire.HeaderLen && r.order.Uint16(d.Data[6:])&uapi.NLM_F_REQUEST != 0 {
			d.Dir = '>'
		}
	}
	if int(whole) > len(p) {
		d.Note = "cut by the capture; it had " + strconv.Itoa(int(whole)-cookedLen) + " bytes"
	}
	r.add(&d)
}

// pcapng is blocks: a type, a length, what the type says, and the length again.
// Packets of interfaces that are not netlink's are passed over.
func (r *reader) pcapng() {
	const section, iface, packet, simple, enhanced = magicNG, 1, 2, 3, 6
	var ifaces, other uint32
	var otherAt int    // where the last interface is whose link type is another one
	var netlink uint64 // which of the first 64 interfaces are
	for r.i < len(r.in) {
		left := len(r.in) - r.i
		if left < 12 {
			r.cut("the file ends in a block's header")
			return
		}
		typ := r.u32(0)
		if typ == section {
			if r.order = wire.Little; r.u32(8) != magicOrder {
				r.order = wire.Big
			}
			ifaces, netlink = 0, 0
		}
		n := r.u32(4)
		if n < 12 || n%4 != 0 || uint64(n) > uint64(left) {
			r.i += 4
			r.cut("the length of a block is wrong, or the file ends in it")
			return
		}
		const before, behind = 8, 4 // what stands around the body
		size := int(n) - before - behind
		first := uint32(r.order.Uint16(r.in[r.i+before:]))
		head := 20
		var ifc, have, whole uint32
		switch {
		case typ == iface && size >= 8:
			if first != linktypeNetlink {
				other, otherAt = first, r.i+before
			} else if ifaces < 64 {
				netlink |= 1 << ifaces
			}
			ifaces++
		case (typ == enhanced || typ == packet) && size >= head:
			ifc, have, whole = r.u32(before), r.u32(before+12), r.u32(before+16)
			if typ == packet {
				ifc = first
			}
		case typ == simple && size >= 4:
			head, whole = 4, r.u32(before)
			have = min(whole, uint32(size-head))
		}
		at := r.i + before + head
		r.i += int(n)
		if have == 0 || ifc >= 64 || netlink>>ifc&1 == 0 {
			continue
		}
		if uint64(have) > uint64(size-head) {
			r.cut("a packet that is longer than its block")
			return
		}
		r.packet(r.in[at:][:have:have], whole)
	}
	if len(r.ds) == 0 && otherAt > 0 {
		r.otherLinktype(otherAt, other)
	}
}

// AppendPcap appends a pcap file of LINKTYPE_NETLINK with the datagrams, for
// Wireshark and others. They are numbered in seconds, for want of a time.
//
// The file's byte order is that of the first datagram: readers take netlink's
// numbers to be in the same one. Datagrams in the other order are not turned.
func AppendPcap(b []byte, ds []Datagram) []byte {
	var o wire.Order
	if len(ds) > 0 {
		o = ds[0].Order
	}
	version := uint32(4<<16 | 2) // 2.4, each in two bytes
	if o.IsBig() {
		version = 2<<16 | 4
	}
	w := out{b: putWords(b, o, magicMicro, version, 0, 0, 1<<18, linktypeNetlink)}
	for i := range ds {
		d := &ds[i]
		n := uint32(cookedLen + len(d.Data))
		w.b = putWords(w.b, o, uint32(i), 0, n, n)
		cooked := [cookedLen]byte{1: packetOther, 2: arphrdNetlink >> 8, 3: arphrdNetlink & 0xff, 15: d.Proto}
		switch d.Dir {
		case '>':
			cooked[1] = packetKernel
		case '<':
			cooked[1] = packetUser
		}
		w.raw(cooked[:])
		w.raw(d.Data)
	}
	return w.b
}

// putWords appends numbers of 32 bits.
//
//go:noinline
func putWords(b []byte, o wire.Order, words ...uint32) []byte {
	for _, w := range words {
		b = append(b, 0, 0, 0, 0)
		o.PutUint32(b[len(b)-4:], w)
	}
	return b
}
