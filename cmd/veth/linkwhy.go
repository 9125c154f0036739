package main

import (
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// whyNotAdded explains why the kernel made no link; tried is what came of loading
// the module for it.
func (a *app) whyNotAdded(l *linkWords, ends []*newLink, tried string, errno syscall.Errno) string {
	switch {
	case errno == unix.EOPNOTSUPP:
		s := say("this kernel does not know links of type %s: there is no such type, or its module is not there (modprobe %s)", l.kind, l.kind)
		if tried != "" {
			s += "; " + tried
		}
		return s
	case errno == unix.EINVAL && l.data != nil && l.data.kind.below && l.link == "":
		return say("a %s stands on another link, and none is named: link DEV", l.kind)
	}
	of, path := "the ", ""
	if len(ends) > 1 {
		of = "the first end's "
	}
	for _, e := range ends {
		if s := a.whyNotThis(e, l.kind, of, path, errno); s != "" {
			return s
		}
		of, path = "the peer's ", "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/"
	}
	name := ends[0].birth.Name
	if (errno == unix.EEXIST || errno == unix.EBUSY) && len(ends) == 2 && ends[1].birth.Name == name && name != "" {
		return say("both ends are to be named %q in the same network namespace", name)
	}
	return ""
}

// whyNotThis explains what is wrong with one end of what was not made: of says
// which end that is, and path where its attributes stand in the message.
func (a *app) whyNotThis(e *newLink, kind, of, path string, errno syscall.Errno) string {
	b := &e.birth
	switch errno {
	case unix.EEXIST, unix.EBUSY: // EBUSY: the index of a peer
		if s := a.taken(e.space, b.Name); s != "" {
			return a.whereIn(e.space, of+"name "+s)
		}
		if b.Index == 0 {
			return ""
		}
		if l, err := a.lookUp(e.space, "", b.Index); err == nil {
			return a.whereIn(e.space, say("%sindex %s is taken: it is %s, %s", of, utoa(uint64(l.Index)), l.Name, identity(l)))
		}
	case unix.EINVAL:
		if m := b.MTU; m.Set && (m.V < vethMinMTU || m.V > vethMaxMTU) && (kind == "veth" || kind == "bridge") {
			return say("%smtu %s (%sIFLA_MTU) is out of range: %s", of, utoa(uint64(m.V)), path, mtuRange("a "+kind, vethMinMTU, vethMaxMTU))
		}
	case unix.EADDRNOTAVAIL:
		return unusable(&b.Addr, of, " ("+path+"IFLA_ADDRESS)")
	case unix.ESRCH:
		return noProcess(e.space)
	}
	return ""
}

// The range of a veth's MTU: ETH_MIN_MTU to ETH_MAX_MTU. veth.c checks it
// before it asks anyone else, and says EINVAL without a word.
const vethMinMTU, vethMaxMTU = 68, 65535

// unusable says that an Ethernet link cannot have the address, "" if it can:
// is_valid_ether_addr.
//
//go:noinline
func unusable(a *rtnl.HWAddr, of, where string) string {
	b, or := a.Bytes(), byte(0)
	for _, c := range b {
		or |= c
	}
	if len(b) == 0 || or != 0 && b[0]&1 == 0 {
		return ""
	}
	return say("%saddress %s%s is a group's or all zeros: a link cannot have it", of, addrText(a), where)
}

// noProcess says that what was to be a namespace is a process that is not there.
//
//go:noinline
func noProcess(s *space) string {
	if s == nil || s.ns != nil {
		return ""
	}
	return say("there is neither a process %s nor a network namespace of that name", s.word)
}

// whyNotSet explains why the kernel did not change link l of a namespace.
//
//go:noinline
func (a *app) whyNotSet(in *space, l *rtnl.Link, s *rtnl.SetLink, errno syscall.Errno) string {
	switch errno {
	case unix.EEXIST:
		return a.taken(in, s.NewName)
	case unix.EINVAL, unix.ERANGE:
		if m := s.MTU; m.Set && (m.V < l.MinMTU || m.V > l.MaxMTU && l.MaxMTU != 0) {
			return say("IFLA_MTU is %s, %s", utoa(uint64(m.V)), mtuRange(l.Name, l.MinMTU, l.MaxMTU))
		}
	case unix.EADDRNOTAVAIL:
		return unusable(&s.Addr, "", "")
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

// notOfThisKind explains EOPNOTSUPP.
func (a *app) notOfThisKind(in *space, l *rtnl.Link, s *rtnl.SetLink) string {
	switch {
	case s.Kind != "" && l.Kind != s.Kind:
		return kindOf(l) + ", not a " + s.Kind
	case s.PortKind != "" && l.SlaveKind != s.PortKind:
		return say("%s is not a port of a %s; to make it one: link set %s master MASTER", l.Name, s.PortKind, l.Name)
	case s.Master.V != 0:
		if m, err := a.lookUp(in, "", s.Master.V); err == nil {
			return kindOf(m) + ": only a bridge or the like can be a master"
		}
	case s.Carrier.Set, s.ProtoDown.Set, s.ProtoDownReason.Set:
		return kindOf(l) + " and does not have that setting"
	}
	return ""
}

// whyNotMoved explains why a link could not go to another namespace.
func (a *app) whyNotMoved(l *rtnl.Link, s *rtnl.SetLink, to *space, errno syscall.Errno) string {
	switch {
	case to == nil:
	case errno == unix.ESRCH:
		return noProcess(to)
	case errno == unix.EEXIST || errno == unix.EBUSY:
		name := l.Name
		if s.NewName != "" {
			name = s.NewName
		}
		t := a.taken(to, name)
		for i := 0; i < len(l.AltNames) && t == ""; i++ {
			t = a.taken(to, l.AltNames[i])
		}
		if t != "" {
			return say("%s; move it under another one: netns %s name NAME", a.whereIn(to, "the name "+t), to.word)
		}
	case errno == unix.EINVAL && (l.Kind == "bridge" || l.Type == uapi.ARPHRD_LOOPBACK):
		return say("links like %s stay in the namespace that they were made in", l.Name)
	}
	return ""
}
