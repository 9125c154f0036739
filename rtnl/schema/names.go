package schema

import "vethkit/rtnl/uapi"

// MessageNamed returns the protocol and nlmsg_type of a message by its name.
// The types that all protocols share have protocol 0.
func MessageNamed(name string) (proto uint8, typ uint16, ok bool) {
	if typ, a := Messages.Named(name); a != nil {
		return uapi.NETLINK_ROUTE, typ, true
	}
	if typ, a := NFMessages.Named(name); a != nil {
		return uapi.NETLINK_NETFILTER, uapi.NFNL_SUBSYS_NFTABLES<<8 | typ, true
	}
	if typ, a := NFBatch.Named(name); a != nil {
		return uapi.NETLINK_NETFILTER, typ, true
	}
	return 0, 0, false
}

// Named returns the attribute of a name, and its type; nil: there is none.
//
//go:noinline
func (s *Set) Named(name string) (typ uint16, a *Attr) {
	if s != nil && name != "" {
		for i := range s.Attrs {
			if s.Attrs[i].Name() == name {
				return uint16(i), &s.Attrs[i]
			}
		}
	}
	return 0, nil
}

// Named returns the attribute of a name in the first of the cases that has it.
func (s *Switch) Named(name string) (typ uint16, a *Attr, set *Set) {
	if s == nil {
		return 0, nil, nil
	}
	for i := range s.Cases {
		set = s.Cases[i].Sub.Set()
		if typ, a = set.Named(name); a != nil {
			return typ, a, set
		}
	}
	return 0, nil, nil
}

// FieldNamed returns the field of a name, or nil.
//
//go:noinline
func (s *Struct) FieldNamed(name string) *Field {
	for i := range s.Fields {
		if s.Fields[i].Name() == name {
			return &s.Fields[i]
		}
	}
	return nil
}

// Number returns the number of a name.
//
//go:noinline
func (e *Enum) Number(name string) (v uint64, ok bool) {
	if e != nil {
		for i := range e.Names {
			if e.Names[i].Name == name {
				return e.Names[i].Value, true
			}
		}
	}
	return 0, false
}
