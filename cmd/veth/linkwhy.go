package main

import (
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// whyNotAdded explains why the kernel made no link; tried is what came of loading
// the module for it.
func (a *app) whyNotAdded(l *linkWords, ends []*newLink, tried string) hint {
	return func(errno syscall.Errno) string {
		switch errno {
		case unix.EEXIST, unix.EBUSY: // EBUSY: the index of a peer
			return a.whatIsTaken(ends)
		case unix.EINVAL:
			if l.data != nil && l.data.kind.below && l.link == "" {
				return "a " + l.kind + " stands on another link, and none is named: link DEV"
			}
			return badNewMTU(l.kind, ends)
		case unix.EADDRNOTAVAIL:
			return badAddress(ends)
		case unix.EOPNOTSUPP:
			s := "this kernel does not know links of type " + l.kind + ": there is no such type, or its module is not there (modprobe " + l.kind + ")"
			if tried != "" {
				s += "; " + tried
			}
			return s
		case unix.ESRCH:
			return noProcess(ends[0].space, ends[len(ends)-1].space)
		}
		return ""
	}
}

// whatIsTaken says which of the names or numbers of new links is another link's.
func (a *app) whatIsTaken(ends []*newLink) string {
	for _, e := range ends {
		c, err := a.connIn(e.space)
		if err != nil {
			continue
		}
		if s := taken(c, e.birth.Name); s != "" && e.birth.Name != "" {
			return a.whereIn(e.space, e.title(len(ends))+"name "+s)
		}
		if l, err := c.LinkByIndex(e.birth.Index); e.birth.Index != 0 && err == nil {
			return a.whereIn(e.space, e.title(len(ends))+"index "+utoa(uint64(l.Index))+" is taken: it is "+l.Name+", "+identity(&l))
		}
	}
	if len(ends) == 2 && ends[0].birth.Name == ends[1].birth.Name && ends[0].birth.Name != "" {
		return "both ends are to be named " + quote(ends[0].birth.Name) + " in the same network namespace"
	}
	return ""
}

// title says which end of a pair it is.
func (n *newLink) title(ends int) string {
	switch {
	case n.peer:
		return "the peer's "
	case ends > 1:
		return "the first end's "
	}
	return "the "
}

// path is the place of the link's attribute in the message.
func (n *newLink) path(attr string) string {
	if n.peer {
		return "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/" + attr
	}
	return attr
}

// The range of a veth's MTU: ETH_MIN_MTU to ETH_MAX_MTU. veth.c checks it
// before it asks anyone else, and says EINVAL without a word.
const vethMinMTU, vethMaxMTU = 68, 65535

func badNewMTU(kind string, ends []*newLink) string {
	for _, e := range ends {
		if m := e.birth.MTU; m.Set && (m.V < vethMinMTU || m.V > vethMaxMTU) && (kind == "veth" || kind == "bridge") {
			return e.title(len(ends)) + "mtu " + utoa(uint64(m.V)) + " (" + e.path("IFLA_MTU") + ") is out of range: " + mtuRange("a "+kind, vethMinMTU, vethMaxMTU)
		}
	}
	return ""
}

func badAddress(ends []*newLink) string {
	for _, e := range ends {
		if s := e.birth.Addr; !s.IsZero() && unusable(s) {
			return e.title(len(ends)) + "address " + s.String() + " (" + e.path("IFLA_ADDRESS") + ") is a group's or all zeros: a link cannot have it"
		}
	}
	return ""
}

// unusable says whether an Ethernet link cannot have the address: is_valid_ether_addr.
func unusable(a rtnl.HWAddr) bool {
	b, or := a.Bytes(), byte(0)
	for _, c := range b {
		or |= c
	}
	return or == 0 || b[0]&1 != 0
}

func noProcess(spaces ...*space) string {
	for _, s := range spaces {
		if s != nil && s.ns == nil {
			return "there is neither a process " + s.word + " nor a network namespace of that name"
		}
	}
	return ""
}

// whyNotSet explains why the kernel did not change link l of a namespace.
func whyNotSet(a *app, in *space, l *rtnl.Link, s *rtnl.SetLink) hint {
	return func(errno syscall.Errno) string {
		switch errno {
		case unix.EEXIST:
			return a.renameTaken(in, l, s)
		case unix.EINVAL, unix.ERANGE:
			if m := s.MTU; m.Set && (m.V < l.MinMTU || m.V > l.MaxMTU && l.MaxMTU != 0) {
				return "IFLA_MTU is " + utoa(uint64(m.V)) + ", " + mtuRange(l.Name, l.MinMTU, l.MaxMTU)
			}
		case unix.EADDRNOTAVAIL:
			if !s.Addr.IsZero() && unusable(s.Addr) {
				return "address " + s.Addr.String() + " is a group's or all zeros: a link cannot have it"
			}
		case unix.EOPNOTSUPP:
			return a.notOfThisKind(in, l, s)
		case unix.EBUSY:
			if s.NewName != "" && l.IsUp() {
				return "this kernel renames links only while they are down"
			}
			if s.Master.V != 0 {
				return "it has addresses or a master of its own"
			}
		case unix.ENETDOWN:
			return l.Name + " has to be up for that"
		}
		return ""
	}
}

func (a *app) renameTaken(in *space, l *rtnl.Link, s *rtnl.SetLink) string {
	if s.NewName == "" {
		return ""
	}
	c, err := a.connIn(in)
	if err != nil {
		return ""
	}
	return taken(c, s.NewName)
}

func (a *app) notOfThisKind(in *space, l *rtnl.Link, s *rtnl.SetLink) string {
	switch {
	case s.Kind != "" && l.Kind != s.Kind:
		return kindOf(l) + ", not a " + s.Kind
	case s.PortKind != "" && l.SlaveKind != s.PortKind:
		return l.Name + " is not a port of a " + s.PortKind + "; to make it one: link set " + l.Name + " master MASTER"
	case s.Master.V != 0:
		c, err := a.connIn(in)
		if err != nil {
			return ""
		}
		if m, err := c.LinkByIndex(s.Master.V); err == nil {
			return kindOf(&m) + ": only a bridge or the like can be a master"
		}
	case s.Carrier.Set, s.ProtoDown.Set, s.ProtoDownReason.Set:
		return kindOf(l) + " and does not have that setting"
	}
	return ""
}
