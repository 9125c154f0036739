package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// The options of the verbs of routes, addresses and neighbours are tables of
// terms. One reader (said.take) reads them all and puts what they say into slots;
// a verb makes its request, or its filter, of those.

// A term is an option of a verb. Terms are in the order in which iproute2 tries
// them: where an abbreviation fits several the first counts.
type term struct {
	word string
	at   slot
	form wordForm
	is   termFlags
	n    uint32 // the bit of a bit, the scale of a time
}

// A slot is the place of a value. Several terms may have the same one.
type slot uint8

const (
	// Of addresses, which stand in said.ip.
	atTo slot = iota
	atFrom
	atVia
	atSrc
	atPeer
	atBroadcast
	atAnycast

	// What is compared with a route by number.
	atTOS
	atProto
	atScope
	atType
	atMark
	atMetric

	atBits // words without a value, each a bit
	atLock // bits of the metrics that are locked
	atDev
	atIif
	atMaster
	atTable
	atRealms
	atPref
	atTTL
	atNextHop
	atExpires
	atUID
	atSPort
	atDPort
	atIPProto
	atWeight
	atLabel
	atValid
	atPreferred
	atLLAddr
	atState
	atTarget
	atNSID

	atMetrics // and uapi.RTAX_…
	slots     = atMetrics + uapi.RTAX_FASTOPEN_NO_COOKIE + 1
)

// termFlags say what is special.
type termFlags uint8

const (
	spelled  termFlags = 1 << iota // must be spelled out
	once                           // not twice
	alias                          // errors call it by the term above
	orAll                          // "all" is as if it were not there
	helps                          // "help" in place of the value is help
	lockable                       // "lock" may stand before the value: the metric is locked
	locks                          // the metric is locked
)

// A wordForm is how what stands behind a word is read.
type wordForm uint8

const (
	aU8 wordForm = iota
	aU16
	aU31
	aU32
	upTo1
	upTo255
	aWeight
	aTime // of n in a millisecond
	aTOS
	realmPair
	aTable
	aScope
	aProto
	anAddrScope
	anAddrScopeOrAll
	aNeighProto
	aRouteType
	aPreference
	anIPProto
	aLifetime
	aState
	onOrOff
	aFeature
	noNAT
	noEncap
	noVRF // the last of termForms

	byVerb   // the verb reads it
	aBit     // nothing stands there: the word is a bit
	anyText  //
	anAddr   // one address
	anyAddr  // an address, or any
	aPrefix  //
	aGateway // an address, of either family
)

// termForms has for each form of a number what is said of a value that does not
// fit, as "mtu is a number …, not 5x", how many bits a number may have, and
// words for numbers: those with "~" may be abbreviated.
var termForms = [...]struct {
	not   string
	bits  uint8
	names string
}{
	aU8:              {" is a number from 0 to 255, not ", 8, ""},
	aU16:             {" is a number from 0 to 65535, not ", 16, ""},
	aU31:             {" is a number from 0 to 2147483647, not ", 31, ""},
	aU32:             {" is a number from 0 to 4294967295, not ", 32, ""},
	upTo1:            {" is a number from 0 to 4294967295, not ", 32, ""},
	upTo255:          {" is a number from 0 to 4294967295, not ", 32, ""},
	aWeight:          {" is a number from 0 to 4294967295, not ", 32, ""},
	aTime:            {" is a time like 200ms or 1.5s, not ", 32, ""},
	aTOS:             {" is a name in /etc/iproute2/rt_dsfield or a hex number up to ff, not ", 8, ""},
	realmPair:        {" is TO or FROM/TO, each a name in /etc/iproute2/rt_realms or a number up to 255, not ", 8, ""},
	aTable:           {" is a name in /etc/iproute2/rt_tables or a number up to 4294967295, not ", 32, ""},
	aScope:           {" is a name in /etc/iproute2/rt_scopes or a number up to 255, not ", 8, ""},
	aProto:           {" is a name in /etc/iproute2/rt_protos or a number up to 255, not ", 8, ""},
	anAddrScope:      {" is global, site, link, host, or a number from 0 to 255, not ", 8, ""},
	anAddrScopeOrAll: {" is global, site, link, host, all, or a number from 0 to 255, not ", 8, ""},
	aNeighProto:      {" is a number from 0 to 255 or a name of rt_protos, not ", 8, ""},
	aRouteType:       {" is unicast, local, broadcast, anycast, multicast, blackhole, unreachable, prohibit or throw, not ", 8, routeTypes},
	aPreference:      {" is low, medium or high, not ", 8, routePrefs},
	anIPProto:        {" is tcp, udp, icmp, ipv6-icmp or a number up to 255, not ", 8, "tcp=6 udp=17 icmp=1 ipv6-icmp=58"},
	aLifetime:        {" is a number of seconds or forever, not ", 32, "forever=4294967295"},
	aState:           {" is permanent, reachable, noarp, none, stale, incomplete, delay, probe or failed, not ", 8, nudNames},
	onOrOff:          {" is enabled or disabled, not ", 0, "~enabled=1 ~disabled=0"},
	aFeature:         {" has one to choose: ecn; not ", 0, "ecn=1"},
	noNAT:            {" is not supported here: there is no address translation in routes", 0, ""},
	noEncap:          {" is not supported here: routes have no tunnel of their own; make a tunnel device and name it with dev", 0, ""},
	noVRF:            {" is not supported here: give the VRF's table with table instead", 0, ""},
}

// said is what the words of a verb have said so far.
type said struct {
	names  *tables
	family uint8 // that of the first address, where -4 and -6 do not say it
	v      [slots]value
	ip     [atTOS]inetPrefix
}

// A value is what stands in a slot.
type value struct {
	_   incomparable
	set bool
	n   uint32
	s   string // the word, as it was given
}

func (v *value) opt() rtnl.Opt[uint32] { return rtnl.Opt[uint32]{V: v.n, Set: v.set} }
func (v *value) opt8() rtnl.Opt[uint8] { return rtnl.Opt[uint8]{V: uint8(v.n), Set: v.set} }

// take takes the next words if they are one of the terms, and returns that, or nil.
func (s *said) take(w *args, terms []term) (*term, error) {
	word := w.peek()
	for i := range terms {
		t := &terms[i]
		if word != t.word && (t.is&spelled != 0 || !matches(word, t.word)) {
			continue
		}
		w.next()
		for t.is&alias != 0 {
			i--
			t = &terms[i]
		}
		return t, s.read(w, t)
	}
	return nil, nil
}

// read takes what stands behind a term's word.
func (s *said) read(w *args, t *term) (err error) {
	v, key := &s.v[t.at], t.word
	switch {
	case t.is&helps != 0 && matches(w.peek(), "help"):
		return errHelp
	case t.is&once == 0 || !v.set || t.form == anyText && v.s == "":
	case t.form == aGateway:
		return w.mistake("there is a via already; several are written nexthop via ADDRESS nexthop via ADDRESS")
	default:
		return w.again(key)
	}
	if t.is&orAll != 0 {
		if _, named := s.table(t.form).byName("all"); !named && w.takeExact("all") {
			*v = value{}
			return nil
		}
	}
	if t.is&locks != 0 || t.is&lockable != 0 && w.takeExact("lock") {
		s.v[atLock].n |= 1 << (t.at - atMetrics)
	}
	v.set = true
	family := s.family
	switch t.form {
	case byVerb:
		return nil
	case aBit:
		v.n |= t.n
		return nil
	case anyText:
		v.s, err = w.value(key)
		return err
	case aGateway:
		switch w.peek() {
		case "mpls", "bridge", "link":
			return w.mistake("via takes inet and inet6 addresses only")
		}
		family = w.inetFamily(family)
		fallthrough
	case anAddr, anyAddr, aPrefix:
		ip := &s.ip[t.at]
		v.s = w.peek()
		err = w.inet(ip, key, family, t.form == aPrefix)
		if err == nil && (t.form == anAddr || t.form == aGateway) && !ip.addr.IsValid() {
			err = w.mistake("%s is one address, not any", key)
		}
		if s.family == uapi.AF_UNSPEC {
			s.family = ip.family // that of the first address counts
		}
		return err
	}
	return s.readNumber(w, t, v)
}

// address takes what the verb is about: key says what that is in errors, and given
// what has been taken already.
func (s *said) address(w *args, key string, form wordForm, given string) error {
	if s.v[atTo].set && !matches(w.peek(), "help") {
		return w.mistake("%q is not an option here, and the address is given already: %s", w.peek(), given)
	}
	return s.read(w, &term{key, atTo, form, helps, 0})
}

// inetFamily takes inet or inet6.
func (a *args) inetFamily(family uint8) uint8 {
	switch {
	case a.takeExact("inet"):
		return uapi.AF_INET
	case a.takeExact("inet6"):
		return uapi.AF_INET6
	}
	return family
}

// readNumber takes the value of one of termForms.
func (s *said) readNumber(w *args, t *term, v *value) (err error) {
	f := &termForms[t.form]
	if f.bits == 0 && f.names == "" {
		return w.mistake("%s%s", t.word, f.not)
	}
	if v.s, err = w.value(t.word); err != nil && f.bits != 0 {
		return err
	}
	var ok bool
	if v.n, ok = s.number(t, f.names, v.s, int(f.bits)); !ok {
		return w.mistake("%s%s%q", t.word, f.not, v.s)
	}
	limit := ""
	switch {
	case t.form == upTo1 && v.n > 1:
		limit = " is 0 or 1, not "
	case t.form == upTo255 && v.n > 255:
		limit = " is 0 to 255, not "
	case t.form == aWeight && (v.n < 1 || v.n > 256):
		limit = " is 1 to 256, not "
	default:
		return nil
	}
	return w.mistake("%s%s%s", t.word, limit, utoa(uint64(v.n)))
}

// number is the number that a word stands for.
func (s *said) number(t *term, names, word string, bits int) (uint32, bool) {
	switch t.form {
	case aTime:
		return parseMillis(word, uint64(t.n))
	case aTOS:
		return parseTOS(word, s.names)
	case realmPair:
		return parseRealms(word, s.names)
	}
	if table := s.table(t.form); table != nil {
		n, ok := table.number(word, bits)
		return n, ok && uint64(n)>>bits == 0
	}
	if n, ok := oneOf(names, word); ok || bits == 0 {
		return n, ok
	}
	n, ok := parseUint(word, bits)
	return uint32(n), ok && (t.form != aState || n&(n-1) == 0)
}

// table is the names that a form has numbers for.
func (s *said) table(f wordForm) *nameTable {
	switch f {
	case aScope, anAddrScope, anAddrScopeOrAll:
		return &s.names.scope
	case aProto, aNeighProto:
		return &s.names.proto
	case aTable:
		return &s.names.route
	}
	return nil
}

// The names of uapi.RTN_…, ICMPV6_ROUTER_PREF_… and NUD_…, in the order in which
// they are tried.
const (
	routeTypes = "local=2 nat=10 ~broadcast=3 brd=3 ~anycast=4 ~multicast=5 ~prohibit=8 ~unreachable=7 ~blackhole=6 " +
		"~xresolve=11 ~unicast=1 throw=9"
	routePrefs = "low=3 medium=0 high=1"
	nudNames   = "incomplete=1 ~reachable=2 stale=4 delay=8 probe=16 ~failed=32 noarp=64 ~permanent=128 none=0"
)

// parseTOS reads a TOS byte by name or as a hex number, with or without 0x.
func parseTOS(s string, names *tables) (uint32, bool) {
	if n, ok := names.dsfield.byName(s); ok {
		return n & 0xff, true
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(lower(s), "0x"), 16, 8)
	return uint32(n), err == nil
}

// parseRealms reads [FROM/]TO, each a name or a number, or both as one number.
func parseRealms(s string, names *tables) (uint32, bool) {
	from, to, two := cut(s, "/")
	if !two {
		from, to = "", s
	}
	var v [2]uint32
	for i, word := range [...]string{from, to} {
		if word == "" && two == (i == 1) {
			continue
		}
		n, ok := names.realm.number(word, 8)
		if !ok {
			n, ok := parseUint(s, 32)
			return uint32(n), ok
		}
		v[i] = n
	}
	return v[0]<<16 | v[1], true
}
