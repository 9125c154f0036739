package pair

import (
	"errors"
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A Link is what of a link decides whether it is to be deleted.
type Link struct {
	Index, Group uint32
	Name         string
	Addr         rtnl.HWAddr
	Veth         bool
	OperUp       bool            // IFLA_OPERSTATE is IF_OPER_UP
	PeerNSID     rtnl.Opt[int32] // the id of the namespace that a veth's other end is in, if not here
}

// allLinks asks for all links of a namespace, without their counters.
//
//	RTM_GETLINK ifinfomsg  NLM_F_DUMP
//	└ IFLA_EXT_MASK  u32
type allLinks struct{}

func (*allLinks) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_GETLINK, Flags: uapi.NLM_F_DUMP})
	e.Fixed(uapi.SizeofIfInfomsg)
	e.U32(uapi.IFLA_EXT_MASK, uapi.RTEXT_FILTER_SKIP_STATS)
	e.End(m)
}

func (*allLinks) String() string { return "list links" }

// EachLink gives each link of the namespace to f, which must not keep it.
func EachLink(c *rtnl.Conn, f func(*Link)) error {
	var bad error
	var l Link
	err := c.Call(new(allLinks), func(m wire.Message) {
		if e := l.decode(m); bad == nil {
			bad = e
		}
		f(&l)
	})
	if err == nil {
		err = bad
	}
	return err
}

// decode reads a link: a tenth of what rtnl.Link does, of thousands.
func (l *Link) decode(m wire.Message) error {
	r := m.Reader()
	*l = Link{Index: m.Order.Uint32(r.Fixed(uapi.SizeofIfInfomsg)[4:])}
	for r.Next() {
		switch r.Type {
		case uapi.IFLA_IFNAME:
			l.Name = r.Str()
		case uapi.IFLA_ADDRESS:
			l.Addr = rtnl.HWAddrFrom(r.Value())
		case uapi.IFLA_GROUP:
			l.Group = r.U32()
		case uapi.IFLA_OPERSTATE:
			l.OperUp = r.U8() == uapi.IF_OPER_UP
		case uapi.IFLA_LINK_NETNSID:
			l.PeerNSID = rtnl.Some(r.S32())
		case uapi.IFLA_LINKINFO:
			row := r.Nest(0)
			for r.Next() {
				if r.Type == uapi.IFLA_INFO_KIND {
					l.Veth = r.Str() == "veth"
				}
			}
			r.End(row)
		}
	}
	return r.Err()
}

// DelLinks deletes those of the namespace's links that doomed names, all in one
// batch whatever groups they are in: a veth's other end goes with it. It costs
// a hundredth of the time of deleting them one by one, for each of which the
// kernel waits.
//
//	RTM_NEWLINK ifinfomsg{ifi_index}, IFLA_GROUP …  each gets a group that nobody has
//	RTM_DELLINK, IFLA_GROUP
//
// It returns how many there were. Links that vanish meanwhile are no error. If the
// kernel refuses, none is deleted and all get the groups back that they were in. A
// process that is killed between the datagrams of more than a hundred links, or
// whose context ends there, leaves them in the new one.
//
// A check is called when doomed has seen all links, and before any is deleted.
// With its error it ends there.
func DelLinks(c *rtnl.Conn, doomed func(*Link) bool, check ...func() error) (n int, err error) {
	// A list that changed while it was read may lack some, and where others make
	// and delete links all the time each one does: then three without any are
	// believed. Since Linux 6.8 it goes by ifindex, and lacks none that stays.
	without := 0
	for range 64 {
		var them []tag             // with the groups that they are in
		stays := map[uint32]bool{} // the others' groups
		listed := EachLink(c, func(l *Link) {
			if doomed(l) {
				them = append(them, tag{l.Index, l.Group})
			} else {
				stays[l.Group] = true
			}
		})
		if listed != nil && !errors.Is(listed, rtnl.ErrDumpInterrupted) {
			return n, listed
		}
		for _, f := range check {
			if err := f(); err != nil {
				return n, err
			}
		}
		check = nil
		if listed != nil { // more of their groups may stay than it has
			for i := range them {
				stays[them[i].group] = true
			}
		}
		if err := delGroup(c, them, stays); err != nil {
			return n, err
		}
		n += len(them)
		if without++; len(them) > 0 {
			without = 0
		}
		if listed == nil || without == 3 {
			return n, nil
		}
	}
	return n, rtnl.ErrDumpInterrupted
}

// delGroup deletes links as a group: theirs, if it is a run's and all who have it
// are meant, or one that is made up. Into any other group somebody may have put
// a link meanwhile. If the kernel refuses they are put back into their own: it
// deletes all of a group, or none.
func delGroup(c *rtnl.Conn, them []tag, stays map[uint32]bool) error {
	if len(them) == 0 {
		return nil
	}
	ref := rtnl.ByGroup(them[0].group)
	whole := ref.Group>>24 == runGroup && !stays[ref.Group]
	for i := range them {
		whole = whole && them[i].group == ref.Group
	}
	var reqs requests
	if len(them) == 1 {
		ref = rtnl.ByIndex(them[0].index)
	} else if !whole {
		for ref.Group = 0; ref.Group == 0 || stays[ref.Group]; {
			ref.Group = random()
		}
		for i := range them {
			reqs.add(&tag{them[i].index, ref.Group})
		}
	}
	reqs.add(rtnl.DelLink{LinkRef: ref})
	err := ignore(c.Do(reqs...), unix.ENODEV)
	if err != nil && len(reqs) > 1 {
		for i := range them {
			reqs[i] = &them[i]
		}
		_ = c.Do(reqs[:len(them)]...) // some may be gone, or were never in it
	}
	return err
}

// tag puts a link into a group: the small part of rtnl.SetLink that thousands need.
type tag struct{ index, group uint32 }

func (t *tag) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK})
	e.Order.PutUint32(e.Fixed(uapi.SizeofIfInfomsg)[4:], t.index)
	e.U32(uapi.IFLA_GROUP, t.group)
	e.End(m)
}

func (t *tag) String() string { return "tag " + rtnl.ByIndex(t.index).String() }

// ignore drops errors of one number: of what is gone already.
func ignore(err error, errno syscall.Errno) error {
	for _, err := range each(err) {
		if !is(err, errno) {
			return err
		}
	}
	return nil
}

// each returns the errors that Do has joined, or the only one.
func each(err error) []error {
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		return all.Unwrap()
	}
	if err == nil {
		return nil
	}
	return []error{err}
}
