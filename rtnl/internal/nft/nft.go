// Package nft sets and reads masquerade rules over NETLINK_NETFILTER: no
// iptables, no nft, no lock file.
//
// The rules stand in a table of our own, "vethkit", of ip and of ip6, which
// nothing else is kept in:
//
//	table ip vethkit {
//		chain postrouting {
//			type nat hook postrouting priority srcnat;
//			ip saddr 10.0.0.0/24 oifname != "br0" masquerade
//			ip saddr 10.1.0.0/16 ip daddr != 10.1.0.0/16 masquerade
//		}
//	}
//
// Set replaces both tables in one transaction; what others have in tables of
// theirs is not touched. Sources: net/netfilter/nf_tables_api.c, nfnetlink.c.
package nft

import (
	"errors"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// Timeout is how long Set and Get wait for the kernel's answers.
const Timeout = 10 * time.Second

const (
	// TableName is the name of the tables that belong to this package.
	TableName = "vethkit"
	chainName = "postrouting"
)

// A Masquerade is one rule: packets from Subnet that leave it get the address of
// the interface that they leave by.
//
// With a Bridge that is what does not leave by the bridge: `ip saddr SUBNET
// oifname != BRIDGE masquerade`. Without, for subnets that are routed point to
// point, what is for elsewhere: `ip saddr SUBNET ip daddr != SUBNET masquerade`.
type Masquerade struct {
	Subnet netip.Prefix // IPv4 or IPv6; its host bits do not count
	Bridge string       // the name of a link, up to 15 bytes, or ""
}

// String is the rule in the words of nft.
func (m Masquerade) String() string {
	f, subnet := m.family().name, m.Subnet.String()
	s := f + " saddr " + subnet
	if m.Bridge != "" {
		s += ` oifname != "` + m.Bridge + `"`
	} else {
		s += " " + f + " daddr != " + subnet
	}
	return s + " masquerade"
}

// Set makes the tables of the calling thread's network namespace hold exactly
// these rules, in their order and each once. It is one transaction for IPv4 and
// IPv6: on an error everything is as it was. A family without rules loses its
// table; where there is none, nothing is done, so no rules at all are no error
// on a kernel without nf_tables either.
//
// It needs CAP_NET_ADMIN over the namespace. The errors are [*Error], and
// [*RuleError] for a rule that cannot be.
func Set(rules []Masquerade) error { return set(open, rules) }

// Rehearse gives the datagrams that Set sends where there are no tables yet to
// tell, which must not keep them, and sends none.
func Rehearse(rules []Masquerade, tell func(b []byte)) error {
	rules, err := canonical(rules)
	if err != nil {
		return err
	}
	var change [len(families)]bool
	for i := range families {
		if change[i] = hasFamily(rules, &families[i]); !change[i] {
			var e wire.Encoder
			appendGetTable(&e, &families[i])
			tell(e.Buf)
		}
	}
	var b batch
	if b.build(rules, change); b.changes > 0 {
		tell(b.enc.Buf)
	}
	return b.enc.Err()
}

// A Trace gets each datagram that is sent or received, which it must not keep.
type Trace func(sent bool, b []byte)

// Set is the function Set, with a trace, unless that is nil.
func (t Trace) Set(rules []Masquerade) error {
	if t == nil {
		return Set(rules)
	}
	return set(t.open, rules)
}

func (t Trace) open() (socket, error) {
	s, err := open()
	if err != nil {
		return nil, err
	}
	return &traced{s, t}, nil
}

// A traced socket tells what passes.
type traced struct {
	sock socket
	tell Trace
}

func (s *traced) close() { s.sock.close() }

func (s *traced) send(b []byte) error {
	s.tell(true, b)
	return s.sock.send(b)
}

func (s *traced) recv(wait bool) ([]byte, error) {
	b, err := s.sock.recv(wait)
	if err == nil {
		s.tell(false, b)
	}
	return b, err
}

// Get reads the rules, those of IPv4 first. Where the tables hold rules that Set
// did not make it returns the others with an [*UnknownError]; where the rules
// changed each time that they were read, what came last, with [ErrInterrupted].
// No tables, and a kernel without nf_tables, are no rules. It needs
// CAP_NET_ADMIN too.
func Get() ([]Masquerade, error) { return get(open) }

// A family is one of the two tables.
type family struct {
	proto        uint8
	name         string // as nft calls it
	saddr, daddr uint32 // where the addresses are in the packet's header
	size         int    // of an address, in bytes
}

var families = [...]family{
	{uapi.NFPROTO_IPV4, "ip", 12, 16, 4},
	{uapi.NFPROTO_IPV6, "ip6", 8, 24, 16},
}

// familyOf is the family of that number, or nil.
func familyOf(proto uint8) *family {
	for i := range families {
		if families[i].proto == proto {
			return &families[i]
		}
	}
	return nil
}

// family is the one that the rule is of.
//
//go:noinline
func (m *Masquerade) family() *family {
	if m.Subnet.Addr().Is4() {
		return &families[0]
	}
	return &families[1]
}

// set is Set over a socket that open opens.
func set(open func() (socket, error), rules []Masquerade) error {
	rules, err := canonical(rules)
	if err != nil {
		return err
	}
	s, err := open()
	if err != nil {
		if len(rules) == 0 && absent(err) {
			return nil
		}
		return err
	}
	defer s.close()
	var change [len(families)]bool
	for i := range families {
		change[i] = hasFamily(rules, &families[i])
		if !change[i] {
			if change[i], err = hasTable(s, &families[i]); err != nil {
				return err
			}
		}
	}
	var b batch
	if b.build(rules, change); b.changes == 0 {
		return nil
	}
	return b.commit(s)
}

// get is Get over a socket that open opens.
func get(open func() (socket, error)) ([]Masquerade, error) {
	s, err := open()
	if err != nil {
		if absent(err) {
			return nil, nil
		}
		return nil, err
	}
	defer s.close()
	for try := 1; ; try++ {
		var list ruleList
		switch err := list.dump(s); {
		case absent(err):
			return nil, nil
		case errors.Is(err, ErrInterrupted) && try < dumpTries:
			continue
		case err != nil:
			return list.rules, err
		}
		return list.rules, list.err()
	}
}

// dumpTries bounds how often a dump that changed meanwhile is done again.
const dumpTries = 8

// absent says whether the error is that of a kernel without nf_tables: without
// NETLINK_NETFILTER (socket), or without that part of it (a request; a batch has
// EOPNOTSUPP).
//
//go:noinline
func absent(err error) bool {
	e, ok := err.(*Error)
	if !ok {
		return false
	}
	switch e.errno() {
	case syscall.EPROTONOSUPPORT:
		return true
	case syscall.EOPNOTSUPP:
		return e.Request == getTable
	case syscall.EINVAL:
		return e.Request == getTable || e.Request == getRule
	}
	return false
}

// errno is the Err, where that is one.
func (e *Error) errno() syscall.Errno {
	n, _ := e.Err.(syscall.Errno)
	return n
}

// hasTable says whether the family has a table.
func hasTable(s socket, f *family) (bool, error) {
	var e wire.Encoder
	appendGetTable(&e, f)
	found := false
	err := call(s, &e, func(*wire.Message) error { found = true; return nil })
	if errors.Is(err, syscall.ENOENT) || absent(err) {
		return false, nil
	}
	return found, err
}

// hasFamily says whether there is a rule of the family.
//
//go:noinline
func hasFamily(rules []Masquerade, f *family) bool {
	for i := range rules {
		if rules[i].family() == f {
			return true
		}
	}
	return false
}

// canonical returns the rules without host bits, each once, and the error of the
// first that cannot be.
func canonical(rules []Masquerade) ([]Masquerade, error) {
	list, n := append([]Masquerade(nil), rules...), 0
	for i := range list {
		m := &list[i]
		if why := m.wrong(); why != "" {
			return nil, &RuleError{*m, why}
		}
		m.Subnet = m.Subnet.Masked()
		k := 0
		for k < n && list[k] != *m {
			k++
		}
		if list[k] = *m; k == n {
			n++
		}
	}
	return list[:n], nil
}

// wrong says why there cannot be such a rule, "" if there can.
func (m *Masquerade) wrong() string {
	switch {
	case !m.Subnet.IsValid():
		return "it has no subnet"
	case m.Bridge == "" && m.Subnet.Bits() == 0:
		return "there is nothing outside of " + m.Subnet.String() + ": it takes the name of a bridge"
	case len(m.Bridge) > maxName:
		return "the bridge's name is longer than 15 bytes"
	case strings.IndexByte(m.Bridge, 0) >= 0:
		return "the bridge's name has a zero byte"
	}
	return ""
}
