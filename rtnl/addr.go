package rtnl

import (
	"net/netip"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Forever is a lifetime that does not end.
const Forever = ^uint32(0)

// An Addr is an address of a link: RTM_NEWADDR, read, and what [AddAddr] and
// [DelAddr] send.
type Addr struct {
	Index  uint32 // ifindex of the link
	Family uint8  // only sent, where there is neither Local nor Peer to tell it

	// Local is the link's own address with the prefix of its network; with a
	// Peer (point to point) the prefix is the peer's.
	Local netip.Prefix
	Peer  netip.Addr // the other end's address, where it is not Local

	Broadcast, Anycast netip.Addr
	Multicast          netip.Addr
	Label              string // IPv4 only; the link's name where not said otherwise
	Scope              uint8  // uapi.RT_SCOPE_…
	Flags              uint32 // uapi.IFA_F_…
	Metric             uint32 // IFA_RT_PRIORITY: of the prefix's route; 0: the kernel's choice
	Proto              uint8  // IFA_PROTO: who set it

	Lifetime Opt[Lifetime]                // not set: forever
	Created  struct{ At, Updated uint32 } // 1/100 s since boot
}

// Lifetime is how many seconds an address remains, and remains preferred.
type Lifetime struct{ Valid, Preferred uint32 }

// Decode reads RTM_NEWADDR or RTM_DELADDR. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (a *Addr) Decode(m wire.Message) error {
	r := m.Reader()
	a.decode(&r)
	return decodeError(&m, r.Err())
}

func (a *Addr) decode(r *wire.Reader) {
	label := a.Label
	*a = Addr{}
	b := r.Fixed(uapi.SizeofIfAddrmsg)
	_ = b[uapi.SizeofIfAddrmsg-1]
	a.Flags = uint32(b[2])
	a.Scope = b[3]
	a.Index = r.Order().Uint32(b[4:])
	var local netip.Addr
	for r.Next() {
		switch r.Type {
		case uapi.IFA_LOCAL:
			local = r.Addr()
		case uapi.IFA_LABEL:
			a.Label = r.StrOr(label)
		case uapi.IFA_CACHEINFO:
			var c [4]uint32
			words(r, c[:])
			a.Lifetime = Some(Lifetime{Preferred: c[0], Valid: c[1]})
			a.Created.At, a.Created.Updated = c[2], c[3]
		default:
			set(r, a.field(r.Type))
		}
	}
	// IFA_ADDRESS is the prefix's address: the peer's, or the same as
	// IFA_LOCAL, which IPv6 then leaves out.
	if !local.IsValid() {
		local = a.Peer
	}
	if a.Peer == local {
		a.Peer = netip.Addr{}
	}
	a.Local = prefix(local, b[1])
}

// field is a table of where the value of each attribute goes: see set.
func (a *Addr) field(attr uint16) any {
	switch attr {
	case uapi.IFA_ADDRESS:
		return &a.Peer
	case uapi.IFA_BROADCAST:
		return &a.Broadcast
	case uapi.IFA_ANYCAST:
		return &a.Anycast
	case uapi.IFA_MULTICAST:
		return &a.Multicast
	case uapi.IFA_LABEL:
		return &a.Label
	case uapi.IFA_FLAGS:
		return &a.Flags
	case uapi.IFA_RT_PRIORITY:
		return &a.Metric
	case uapi.IFA_PROTO:
		return &a.Proto
	}
	return nil
}

// AddAddr gives a link an address. EEXIST: it has it.
//
//	RTM_NEWADDR ifaddrmsg{ifa_family, ifa_prefixlen, ifa_flags, ifa_scope, ifa_index}
//	├ IFA_LOCAL, IFA_ADDRESS  the link's own, the peer's or the same
//	├ IFA_BROADCAST, IFA_ANYCAST
//	├ IFA_LABEL
//	├ IFA_FLAGS        u32, where they do not fit ifa_flags
//	├ IFA_RT_PRIORITY  u32
//	├ IFA_PROTO        u8
//	└ IFA_CACHEINFO    lifetimes
type AddAddr struct {
	Addr
	Replace bool // change what it has, or make it: NLM_F_REPLACE
	Change  bool // only change what it has: no NLM_F_CREATE
}

// Append writes the message.
func (a AddAddr) Append(e *wire.Encoder) {
	a.Addr.append(e, uapi.RTM_NEWADDR, newFlags(a.Replace, a.Change), true)
}

// newFlags is the nlmsg_flags of an RTM_NEW… that makes an object, makes or
// replaces it, or only changes it.
//
//go:noinline
func newFlags(replace, change bool) uint16 {
	switch {
	case change:
		return uapi.NLM_F_REPLACE
	case replace:
		return uapi.NLM_F_CREATE | uapi.NLM_F_REPLACE
	}
	return uapi.NLM_F_CREATE | uapi.NLM_F_EXCL
}

// String names the request for errors.
func (a AddAddr) String() string { return "add address " + a.Local.String() }

// DelAddr takes an address from a link. EADDRNOTAVAIL: it does not have it.
//
//	RTM_DELADDR ifaddrmsg, attributes as in AddAddr
type DelAddr struct {
	Addr
	AnyPrefix bool // of IPv4: whatever its prefix and peer are; no IFA_ADDRESS
}

// Append writes the message.
func (a DelAddr) Append(e *wire.Encoder) {
	a.Addr.append(e, uapi.RTM_DELADDR, 0, !a.AnyPrefix)
}

// String names the request for errors.
func (a DelAddr) String() string { return "delete address " + a.Local.String() }

// append writes a message about the address. prefix: IFA_ADDRESS is there without a
// peer, too.
func (a *Addr) append(e *wire.Encoder, typ, flags uint16, prefix bool) {
	m, b := begin(e, typ, flags, uapi.SizeofIfAddrmsg)
	_ = b[uapi.SizeofIfAddrmsg-1]
	b[0] = a.family()
	b[1] = uint8(max(a.Local.Bits(), 0))
	b[2] = uint8(a.Flags)
	b[3] = a.Scope
	e.Order.PutUint32(b[4:], a.Index)
	e.Addr(uapi.IFA_LOCAL, a.Local.Addr())
	switch {
	case a.Peer.IsValid():
		e.Addr(uapi.IFA_ADDRESS, a.Peer)
	case prefix:
		e.Addr(uapi.IFA_ADDRESS, a.Local.Addr())
	}
	e.Addr(uapi.IFA_BROADCAST, a.Broadcast)
	e.Addr(uapi.IFA_ANYCAST, a.Anycast)
	put(e, uapi.IFA_LABEL, &a.Label)
	if a.Flags > 0xff {
		e.U32(uapi.IFA_FLAGS, a.Flags)
	}
	nonzeroU32(e, uapi.IFA_RT_PRIORITY, a.Metric)
	put(e, uapi.IFA_PROTO, &a.Proto)
	if l := a.Lifetime; l.Set {
		var c [uapi.SizeofIfaCacheinfo]byte
		e.Order.PutUint32(c[:], l.V.Preferred)
		e.Order.PutUint32(c[4:], l.V.Valid)
		e.Bytes(uapi.IFA_CACHEINFO, c[:])
	}
	e.End(m)
}

func (a *Addr) family() uint8 {
	switch {
	case a.Local.Addr().IsValid():
		return Family(a.Local.Addr())
	case a.Peer.IsValid():
		return Family(a.Peer)
	}
	return a.Family
}

// Family is the address family of a: uapi.AF_INET, AF_INET6, or AF_UNSPEC of no address.
//
//go:noinline
func Family(a netip.Addr) uint8 {
	switch {
	case a.Is4():
		return uapi.AF_INET
	case a.IsValid():
		return uapi.AF_INET6
	}
	return uapi.AF_UNSPEC
}

// An AddrFilter is what Addrs are asked for.
//
//	RTM_GETADDR ifaddrmsg{ifa_family, ifa_index}
//	└ IFA_TARGET_NETNSID  s32
type AddrFilter struct {
	Family uint8  // uapi.AF_INET, AF_INET6; 0: both
	Index  uint32 // only of this link
	NS     NS     // of this namespace (an InNSID), not the socket's
}

// Append writes the message.
func (q AddrFilter) Append(e *wire.Encoder) {
	m, b := begin(e, uapi.RTM_GETADDR, 0, uapi.SizeofIfAddrmsg)
	b[0] = q.Family
	e.Order.PutUint32(b[4:], q.Index)
	if !q.NS.IsZero() {
		e.U32(uapi.IFA_TARGET_NETNSID, q.NS.v)
	}
	e.End(m)
}

// Addrs returns the addresses that the filter (at most one) lets through, into
// dst's memory. EOPNOTSUPP: another namespace's addresses, of a kernel before 5.0.
func (c *Conn) Addrs(dst []Addr, filter ...AddrFilter) ([]Addr, error) {
	var q AddrFilter
	if len(filter) > 0 {
		q = filter[0]
	}
	here := false // it is addresses of this namespace that came
	dst = dst[:cap(dst)]
	n, err := c.dump(q, func(n int, r *wire.Reader) bool {
		if n == len(dst) {
			dst = append(dst, Addr{})
		}
		a := &dst[n]
		a.decode(r)
		here = here || !q.NS.IsZero() && !c.nowHas(uapi.IFA_TARGET_NETNSID, uapi.SizeofIfAddrmsg)
		return !here && (q.Index == 0 || a.Index == q.Index) && (q.Family == 0 || q.Family == Family(a.Local.Addr()))
	})
	if here && err == nil {
		err = refused(q, syscall.EOPNOTSUPP)
	}
	return dst[:n], err
}
