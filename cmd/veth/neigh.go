package main

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

const neighUsage = `neighbor { add | change | replace | delete }
          { ADDR [ lladdr LLADDR ] [ nud STATE ] | proxy ADDR }
          [ dev NAME ] [ router ] [ use ] [ managed ] [ extern_learn ]
          [ protocol PROTO ]
neighbor { show | flush } [ to PREFIX ] [ dev NAME ] [ nud { STATE | all } ]...
          [ proxy ] [ unused ] [ protocol { PROTO | all } ]
          [ master NAME ] [ vrf NAME ] [ nomaster ]
neighbor get { ADDR | proxy ADDR } dev NAME
STATE := { permanent | reachable | noarp | none | stale |
         incomplete | delay | probe | failed }
`

// A neighSpec is the words of neigh add, change, replace, delete or get.
type neighSpec struct {
	_   incomparable
	req rtnl.AddNeigh // Index is still to come
	dev string
}

// neighEdit makes, changes or deletes a neighbour: the verb says which.
func (a *app) neighEdit(w *args) error {
	e := edit(w.verbIn(edits))
	spec, err := a.neighSpec(w, false)
	if err != nil {
		return err
	}
	spec.req.Change, spec.req.Replace = e == editChange, e == editReplace
	if e == editDelete {
		err = a.do(rtnl.DelNeigh{Neigh: spec.req.Neigh})
	} else {
		err = a.do(spec.req)
	}
	return a.neighRefused(editWords[e].verb, spec, err)
}

// neighGet shows one neighbour.
func (a *app) neighGet(w *args) error {
	spec, err := a.neighSpec(w, true)
	if err != nil {
		return err
	}
	if _, err := a.conn(); err != nil {
		return err
	}
	n, err := a.askNeigh(spec)
	if err != nil {
		return a.neighRefused("show", spec, err)
	}
	a.out.json = false // as in iproute2
	a.printNeigh(n, true)
	return nil
}

// askNeigh asks the kernel for the neighbour.
func (a *app) askNeigh(spec *neighSpec) (*rtnl.Neigh, error) {
	c, err := a.conn()
	if err != nil {
		return nil, err
	}
	n, err := c.Neigh(spec.req.Neigh)
	return &n, err
}

// neighSpec parses a neighbour and resolves its link; an entry of proxies may
// have none.
func (a *app) neighSpec(w *args, get bool) (*neighSpec, error) {
	spec, err := parseNeighSpec(w, a.opt.family, &a.names, get)
	if err == nil {
		spec.req.Index, err = a.indexOf(spec.dev)
	}
	return spec, err
}

// neighRefused is the error of what was to be done with a neighbour, nil if there
// was none.
func (a *app) neighRefused(verb string, spec *neighSpec, err error) error {
	if err == nil {
		return nil
	}
	return refused(a.where(verb+" neighbour "+spec.words()), err, a.explainNeigh(err, spec))
}

// words names the neighbour in errors.
func (s *neighSpec) words() string {
	b := host(s.req.Dst)
	if s.req.Flags&uapi.NTF_PROXY != 0 {
		b = "proxy " + b
	}
	if s.dev != "" {
		b += " dev " + s.dev
	}
	return b
}

// explainNeigh says what there is, where the kernel says that it is there or that it is not.
func (a *app) explainNeigh(err error, spec *neighSpec) string {
	if errors.Is(err, unix.ENOENT) {
		return "there is no such entry; see neigh show nud all"
	}
	if !errors.Is(err, unix.EEXIST) {
		return ""
	}
	n, err := a.askNeigh(spec)
	if err != nil {
		return ""
	}
	s := "there is one"
	if !n.LLAddr.IsZero() {
		s += " with lladdr " + n.LLAddr.String()
	}
	return s + ": neigh replace changes it"
}

// neighTerms are the options of neigh add and its like, the first two those of
// neigh get.
var neighTerms = [...]term{
	{"dev", atDev, anyText, spelled, 0}, {"proxy", atTo, byVerb, 0, 0},
	{"lladdr", atLLAddr, anyText, once, 0}, {"nud", atState, aState, spelled, 0}, {"router", atBits, aBit, spelled, uapi.NTF_ROUTER},
	{"use", atBits, aBit, spelled, uapi.NTF_USE}, {"managed", atState, byVerb, spelled, 0},
	{"extern_learn", atBits, aBit, 0, uapi.NTF_EXT_LEARNED}, {"protocol", atProto, aNeighProto, 0, 0},
}

// parseNeighSpec reads
//
//	{[to] ADDR | proxy ADDR} [lladdr LLADDR|null] [nud STATE] [router] [use] [managed] [extern_learn]
//	[protocol PROTO] [dev NAME]
//
// in any order; get takes of that only the address and dev.
func parseNeighSpec(w *args, family uint8, names *tables, get bool) (*neighSpec, error) {
	terms := neighTerms[:]
	if get {
		terms = terms[:2]
	}
	s := said{names: names, family: family}
	v, dst := &s.v, &s.ip[atTo]
	v[atState].n = uapi.NUD_PERMANENT
	spec := new(neighSpec)
	n := &spec.req.Neigh
	for !w.done() {
		t, err := s.take(w, terms)
		what := ""
		switch {
		case err != nil:
		case t == nil:
			w.takeExact("to")
			what = "the neighbour's address"
		case t.form != byVerb:
		case t.at == atTo:
			what = t.word
			n.Flags |= uapi.NTF_PROXY
		default:
			n.FlagsExt |= uapi.NTF_EXT_MANAGED
			v[atState].n = uapi.NUD_NONE
		}
		if what != "" {
			v[atTo].set = dst.addr.IsValid()
			err = s.address(w, what, anAddr, host(dst.addr))
		}
		if err != nil {
			return spec, err
		}
	}
	n.Dst, spec.dev = dst.addr, v[atDev].s
	n.State, n.Proto = uint16(v[atState].n), uint8(v[atProto].n)
	n.Flags |= uint8(v[atBits].n)
	if lladdr := v[atLLAddr].s; lladdr != "" && lladdr != "null" {
		var ok bool
		if n.LLAddr, ok = parseLLAddr(lladdr); !ok {
			return spec, w.mistake("lladdr is bytes in hex with colons between, like 02:00:00:00:00:01, not %q", lladdr)
		}
	}
	switch {
	case !n.Dst.IsValid():
		return spec, w.mistake("an address is missing: which neighbour?")
	case spec.dev == "" && n.Flags&uapi.NTF_PROXY == 0:
		return spec, w.mistake("dev is missing: on which link is the neighbour?")
	}
	return spec, nil
}

// parseLLAddr reads a link-layer address: bytes in hex with colons, or an IPv4
// address, which is that of a tunnel.
func parseLLAddr(s string) (rtnl.HWAddr, bool) {
	if strings.Contains(s, ".") {
		v4, ok := parseIPv4(s)
		b := v4.As16()
		return rtnl.HWAddrFrom(b[12:]), ok
	}
	return rtnl.ParseHWAddr(s)
}

// nudFlagNames are how the bits of a state are printed.
var nudFlagNames = []bitName{
	{uapi.NUD_INCOMPLETE, "INCOMPLETE"}, {uapi.NUD_REACHABLE, "REACHABLE"}, {uapi.NUD_STALE, "STALE"}, {uapi.NUD_DELAY, "DELAY"},
	{uapi.NUD_PROBE, "PROBE"}, {uapi.NUD_FAILED, "FAILED"}, {uapi.NUD_NOARP, "NOARP"}, {uapi.NUD_PERMANENT, "PERMANENT"},
}

// nudWords returns the words of a state: the kernel's NUD is "neighbour
// unreachability detection".
func nudWords(state uint16) []string {
	words := namesOf(uint32(state), nudFlagNames)
	if more := uint64(state &^ 0xff); more != 0 {
		words = append(words, "0x"+strconv.FormatUint(more, 16))
	}
	return words
}
