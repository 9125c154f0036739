package rtnl

import (
	"strconv"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// An NS refers to a network namespace in a request. The zero NS is the
// socket's own.
type NS struct {
	attr uint16 // IFLA_NET_NS_FD, IFLA_NET_NS_PID or IFLA_TARGET_NETNSID; 0: none
	v    uint32
}

// InFD is the namespace that this process has open as descriptor fd.
func InFD(fd int) NS { return NS{uapi.IFLA_NET_NS_FD, uint32(fd)} }

// InPID is the namespace of process pid.
func InPID(pid int) NS { return NS{uapi.IFLA_NET_NS_PID, uint32(pid)} }

// InNSID is the namespace that has this id in the socket's (see [GetNSID]).
// The kernel takes it for the outer end of a new link and to look a link up or
// delete it; not for a peer, and not to move a link.
func InNSID(id int) NS { return NS{uapi.IFLA_TARGET_NETNSID, uint32(id)} }

// IsZero says whether the NS is the socket's own namespace.
func (n NS) IsZero() bool { return n.attr == 0 }

func (n NS) append(e *wire.Encoder) {
	if n.attr != 0 {
		e.U32(n.attr, n.v)
	}
}

// GetNSID asks which id the namespace NS has in the socket's namespace; see
// [Conn.NSID].
//
//	RTM_GETNSID rtgenmsg
//	├ NETNSA_FD | NETNSA_PID | NETNSA_NSID
//	└ NETNSA_TARGET_NSID  u32
type GetNSID struct {
	NS     NS
	Target Opt[uint32] // which id it has in the namespace of this id
}

// SetNSID gives the namespace NS an id in the socket's namespace: ID, or one
// of the kernel's choice when ID is −1. EEXIST: it has one, or the id is taken.
//
//	RTM_NEWNSID rtgenmsg
//	├ NETNSA_NSID  s32
//	└ NETNSA_FD | NETNSA_PID
type SetNSID struct {
	NS NS
	ID int32
}

// Append writes the message.
func (q GetNSID) Append(e *wire.Encoder) {
	m, _ := begin(e, uapi.RTM_GETNSID, 0, uapi.SizeofRtGenmsg)
	q.NS.appendNETNSA(e)
	optU32(e, uapi.NETNSA_TARGET_NSID, &q.Target)
	e.End(m)
}

// String names the request for errors.
func (q GetNSID) String() string { return "ask for namespace ids" }

// Append writes the message.
func (q SetNSID) Append(e *wire.Encoder) {
	m, _ := begin(e, uapi.RTM_NEWNSID, 0, uapi.SizeofRtGenmsg)
	q.NS.appendNETNSA(e)
	e.S32(uapi.NETNSA_NSID, q.ID)
	e.End(m)
}

// String names the request for errors.
func (q SetNSID) String() string {
	if q.ID < 0 {
		return "give the namespace an id"
	}
	return "give the namespace the id " + strconv.Itoa(int(q.ID))
}

// appendNETNSA appends the namespace as RTM_…NSID refers to it.
func (n NS) appendNETNSA(e *wire.Encoder) {
	switch n.attr {
	case uapi.IFLA_NET_NS_FD:
		e.U32(uapi.NETNSA_FD, n.v)
	case uapi.IFLA_NET_NS_PID:
		e.U32(uapi.NETNSA_PID, n.v)
	case uapi.IFLA_TARGET_NETNSID:
		e.U32(uapi.NETNSA_NSID, n.v)
	}
}

// An NSID is the id of one namespace as another sees it.
type NSID struct {
	ID      int32      // NETNSA_NSID; −1: it has none
	Current Opt[int32] // NETNSA_CURRENT_NSID, in the socket's own, when asked from a third
}

// Decode reads RTM_NEWNSID or RTM_DELNSID. A *DecodeError says which attribute is
// not as it should be; the others have been read.
func (n *NSID) Decode(m wire.Message) error {
	r := m.Reader()
	n.decode(&r)
	return decodeError(&m, r.Err())
}

func (n *NSID) decode(r *wire.Reader) {
	*n = NSID{ID: uapi.NETNSA_NSID_NOT_ASSIGNED}
	r.Fixed(uapi.SizeofRtGenmsg)
	for r.Next() {
		switch r.Type {
		case uapi.NETNSA_NSID:
			set(r, &n.ID)
		case uapi.NETNSA_CURRENT_NSID:
			set(r, &n.Current)
		}
	}
}

// NSID returns the id that ns has in the socket's namespace, −1 if none.
//
//go:noinline
func (c *Conn) NSID(ns NS) (int32, error) {
	n, err := c.NSIDIn(GetNSID{NS: ns})
	return n.ID, err
}

// NSIDIn returns the id that q.NS has in the namespace of id q.Target, with the
// one that it has here.
func (c *Conn) NSIDIn(q GetNSID) (n NSID, err error) {
	err = c.get(q, n.decode)
	return n, err
}

// NSIDs returns the ids that the socket's namespace has for others, or those
// that q.Target (q at most one) has, into dst's memory. EOPNOTSUPP: those of a
// Target, of a kernel before 5.0.
func (c *Conn) NSIDs(dst []NSID, q ...GetNSID) ([]NSID, error) {
	var all GetNSID
	if len(q) > 0 {
		all = q[0]
	}
	here := false // it is ids of this namespace that came
	dst = dst[:cap(dst)]
	kept, err := c.dump(all, func(i int, r *wire.Reader) bool {
		if i == len(dst) {
			dst = append(dst, NSID{})
		}
		n := &dst[i]
		n.decode(r)
		here = here || all.Target.Set && !n.Current.Set
		return !here
	})
	if here && err == nil {
		err = refused(all, syscall.EOPNOTSUPP)
	}
	return dst[:kept], err
}
