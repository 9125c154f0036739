package rtnl

import (
	"net/netip"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Neigh is an entry of a neighbour table: RTM_NEWNEIGH, read, and what
// [AddNeigh] and [DelNeigh] send.
type Neigh struct {
	Index  uint32     // ifindex of the link
	Dst    netip.Addr // NDA_DST
	LLAddr HWAddr     // NDA_LLADDR
	State  uint16     // uapi.NUD_…
	Flags  uint8      // uapi.NTF_…
	Type   uint8      // uapi.RTN_…
	Family uint8      // of Dst; uapi.AF_BRIDGE in a bridge's table
	Proto  uint8      // NDA_PROTOCOL: who set it
	Master uint32

	FlagsExt uint32          // NDA_FLAGS_EXT: uapi.NTF_EXT_…
	Probes   Opt[uint32]     // not sent
	Cache    Opt[NeighCache] // not sent
}

// NeighCache is struct nda_cacheinfo: how long ago, in 1/100 s.
type NeighCache struct{ Confirmed, Used, Updated, RefCount uint32 }

// Decode reads RTM_NEWNEIGH or RTM_DELNEIGH. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (n *Neigh) Decode(m wire.Message) error {
	r := m.Reader()
	n.decode(&r)
	return decodeError(&m, r.Err())
}

func (n *Neigh) decode(r *wire.Reader) {
	*n = Neigh{}
	b, o := r.Fixed(uapi.SizeofNdMsg), r.Order()
	_ = b[uapi.SizeofNdMsg-1]
	n.Family = b[0]
	n.Index = o.Uint32(b[4:])
	n.State = o.Uint16(b[8:])
	n.Flags = b[10]
	n.Type = b[11]
	for r.Next() {
		if r.Type == uapi.NDA_CACHEINFO {
			var c [4]uint32
			words(r, c[:])
			n.Cache = Some(NeighCache{c[0], c[1], c[2], c[3]})
			continue
		}
		set(r, n.field(r.Type))
	}
}

// field is a table of where the value of each attribute goes: see set.
func (n *Neigh) field(attr uint16) any {
	switch attr {
	case uapi.NDA_DST:
		return &n.Dst
	case uapi.NDA_LLADDR:
		return &n.LLAddr
	case uapi.NDA_PROBES:
		return &n.Probes
	case uapi.NDA_PROTOCOL:
		return &n.Proto
	case uapi.NDA_MASTER:
		return &n.Master
	case uapi.NDA_FLAGS_EXT:
		return &n.FlagsExt
	}
	return nil
}

// AddNeigh makes or changes a neighbour. EEXIST: it is there.
//
//	RTM_NEWNEIGH ndmsg{ndm_family, ndm_ifindex, ndm_state, ndm_flags}
//	├ NDA_DST
//	├ NDA_LLADDR
//	├ NDA_PROTOCOL   u8
//	└ NDA_FLAGS_EXT  u32
type AddNeigh struct {
	Neigh
	Replace bool // change what is there, or make it: NLM_F_REPLACE
	Change  bool // only change what is there: no NLM_F_CREATE
}

// Append writes the message.
func (a AddNeigh) Append(e *wire.Encoder) {
	a.Neigh.append(e, uapi.RTM_NEWNEIGH, newFlags(a.Replace, a.Change))
}

// String names the request for errors.
func (a AddNeigh) String() string { return "add neighbour " + a.Dst.String() }

// DelNeigh deletes a neighbour. ENOENT: it is not there.
//
//	RTM_DELNEIGH ndmsg{ndm_family, ndm_ifindex, ndm_flags}
//	└ NDA_DST
type DelNeigh struct{ Neigh }

// Append writes the message.
func (d DelNeigh) Append(e *wire.Encoder) {
	d.Neigh.append(e, uapi.RTM_DELNEIGH, 0)
}

// String names the request for errors.
func (d DelNeigh) String() string { return "delete neighbour " + d.Dst.String() }

func (n *Neigh) append(e *wire.Encoder, typ, flags uint16) {
	m, b := begin(e, typ, flags, uapi.SizeofNdMsg)
	_ = b[uapi.SizeofNdMsg-1]
	b[0] = n.Family
	if n.Family == 0 {
		b[0] = Family(n.Dst)
	}
	e.Order.PutUint32(b[4:], n.Index)
	e.Order.PutUint16(b[8:], n.State)
	b[10] = n.Flags
	e.Addr(uapi.NDA_DST, n.Dst)
	appendHWAddr(e, uapi.NDA_LLADDR, &n.LLAddr)
	put(e, uapi.NDA_PROTOCOL, &n.Proto)
	nonzeroU32(e, uapi.NDA_FLAGS_EXT, n.FlagsExt)
	e.End(m)
}

// A NeighFilter is what Neighs are asked for.
//
//	RTM_GETNEIGH ndmsg{ndm_family, ndm_flags: NTF_PROXY}
//	├ NDA_IFINDEX  u32
//	└ NDA_MASTER   u32
type NeighFilter struct {
	Family   uint8  // uapi.AF_INET, AF_INET6, AF_BRIDGE; 0: all
	Index    uint32 // only of this link
	Master   uint32 // only of links of this master
	NoMaster bool   // only of links without a master (not sent: kernels before 5.16 know no such thing)
	Proxy    bool   // those that we answer for, instead of those that we know
}

// Append writes the message.
func (q NeighFilter) Append(e *wire.Encoder) {
	m, b := begin(e, uapi.RTM_GETNEIGH, 0, uapi.SizeofNdMsg)
	b[0] = q.Family
	if q.Proxy {
		b[10] = uapi.NTF_PROXY
	}
	nonzeroU32(e, uapi.NDA_IFINDEX, q.Index)
	if !q.NoMaster {
		nonzeroU32(e, uapi.NDA_MASTER, q.Master)
	}
	e.End(m)
}

// Neighs returns the neighbours that the filter (at most one) lets through,
// into dst's memory.
func (c *Conn) Neighs(dst []Neigh, filter ...NeighFilter) ([]Neigh, error) {
	var q NeighFilter
	if len(filter) > 0 {
		q = filter[0]
	}
	filtered := !q.NoMaster
	dst = dst[:cap(dst)]
	kept, err := c.dump(q, func(i int, r *wire.Reader) bool {
		if i == len(dst) {
			dst = append(dst, Neigh{})
		}
		n := &dst[i]
		n.decode(r)
		filtered = filtered && (q.Master == 0 || c.now.Flags&uapi.NLM_F_DUMP_FILTERED != 0)
		return (q.Index == 0 || n.Index == q.Index) && (q.Family == 0 || n.Family == q.Family)
	})
	dst = dst[:kept]
	if err != nil || filtered {
		return dst, err
	}
	// The kernel has not looked at the masters.
	links, err := c.Links(nil, LinkFilter{Master: q.Master, NoMaster: q.NoMaster, SkipStats: true})
	kept = 0
	for i := range dst {
		for k := range links {
			if links[k].Index == dst[i].Index {
				dst[kept] = dst[i]
				kept++
				break
			}
		}
	}
	return dst[:kept], err
}

// getNeigh asks for one neighbour.
//
//	RTM_GETNEIGH ndmsg{ndm_family, ndm_ifindex, ndm_flags}
//	└ NDA_DST
type getNeigh struct{ Neigh }

func (q *getNeigh) Append(e *wire.Encoder) {
	q.Neigh.append(e, uapi.RTM_GETNEIGH, 0)
}

func (q *getNeigh) String() string { return "show neighbour " + q.Dst.String() }

// Neigh returns the neighbour with the Dst and Index of like, and of its Flags
// NTF_PROXY. ENOENT: it is not there.
func (c *Conn) Neigh(like Neigh) (n Neigh, err error) {
	q := &getNeigh{Neigh{Dst: like.Dst, Index: like.Index, Flags: like.Flags & uapi.NTF_PROXY}}
	err = c.get(q, n.decode)
	if !is(err, syscall.EOPNOTSUPP) {
		return n, err
	}
	// Before 5.0 the kernel tells of all or none.
	all, err := c.Neighs(nil, NeighFilter{Family: Family(like.Dst), Index: like.Index, Proxy: q.Flags != 0})
	for i := range all {
		if all[i].Dst == like.Dst {
			return all[i], nil
		}
	}
	if err == nil {
		err = refused(q, syscall.ENOENT)
	}
	return n, err
}
