package main

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// A neighSpec is the words of neigh add, change, replace, delete or get.
type neighSpec struct {
	neigh rtnl.Neigh // Index is still to come
	dev   string
}

func (a *app) neighAdd(w *args) error {
	return a.neighModify(w, "add neighbour ", func(n rtnl.Neigh) rtnl.Request { return rtnl.AddNeigh{Neigh: n} })
}

func (a *app) neighChange(w *args) error {
	return a.neighModify(w, "change neighbour ", func(n rtnl.Neigh) rtnl.Request { return rtnl.AddNeigh{Neigh: n, Change: true} })
}

func (a *app) neighReplace(w *args) error {
	return a.neighModify(w, "set neighbour ", func(n rtnl.Neigh) rtnl.Request { return rtnl.AddNeigh{Neigh: n, Replace: true} })
}

func (a *app) neighDelete(w *args) error {
	return a.neighModify(w, "delete neighbour ", func(n rtnl.Neigh) rtnl.Request { return rtnl.DelNeigh{Neigh: n} })
}

func (a *app) neighModify(w *args, what string, request func(rtnl.Neigh) rtnl.Request) error {
	spec, err := parseNeighSpec(w, a.opt.family, &a.names)
	if err != nil {
		return err
	}
	if err := a.neighIndex(&spec); err != nil {
		return err
	}
	if err := a.do(request(spec.neigh)); err != nil {
		return refused(a.where(what+spec.words()), err, a.explainNeigh(err, &spec))
	}
	return nil
}

func (a *app) neighGet(w *args) error {
	spec, err := parseNeighGet(w, a.opt.family)
	if err != nil {
		return err
	}
	if err := a.neighIndex(&spec); err != nil {
		return err
	}
	c, err := a.conn()
	if err != nil {
		return err
	}
	n, err := c.Neigh(spec.neigh)
	if err != nil {
		return refused(a.where("show neighbour "+spec.words()), err, a.explainNeigh(err, &spec))
	}
	a.out.json = false // as in iproute2
	a.printNeigh(&n, true)
	return nil
}

// neighIndex resolves the link; an entry of proxies may have none.
func (a *app) neighIndex(spec *neighSpec) (err error) {
	if spec.dev != "" {
		spec.neigh.Index, err = a.ifindex(spec.dev)
	}
	return err
}

// words names the neighbour in errors.
func (s *neighSpec) words() string {
	b := host(s.neigh.Dst)
	if s.neigh.Flags&uapi.NTF_PROXY != 0 {
		b = "proxy " + b
	}
	if s.dev != "" {
		b += " dev " + s.dev
	}
	return b
}

func (a *app) explainNeigh(err error, spec *neighSpec) string {
	if errors.Is(err, unix.ENOENT) {
		return "there is no such entry; see neigh show nud all"
	}
	if !errors.Is(err, unix.EEXIST) {
		return ""
	}
	c, err := a.conn()
	if err != nil {
		return ""
	}
	n, err := c.Neigh(spec.neigh)
	if err != nil {
		return ""
	}
	s := "there is one"
	if !n.LLAddr.IsZero() {
		s += " with lladdr " + n.LLAddr.String()
	}
	return s + ": neigh replace changes it"
}

// parseNeighSpec reads
//
//	{[to] ADDR | proxy ADDR} [lladdr LLADDR|null] [nud STATE] [router] [use] [managed] [extern_learn]
//	[protocol PROTO] [dev NAME]
//
// in any order.
func parseNeighSpec(w *args, family uint8, names *tables) (neighSpec, error) {
	s := neighSpec{neigh: rtnl.Neigh{State: uapi.NUD_PERMANENT}}
	lladdr := ""
	for !w.done() {
		if err := s.option(w, family, names, &lladdr); err != nil {
			return s, err
		}
	}
	if lladdr != "" && lladdr != "null" {
		var ok bool
		if s.neigh.LLAddr, ok = parseLLAddr(lladdr); !ok {
			return s, w.errorf("lladdr is bytes in hex with colons between, like 02:00:00:00:00:01, not ", quote(lladdr))
		}
	}
	return s, s.complete(w)
}

// complete checks that the neighbour is named in full.
func (s *neighSpec) complete(w *args) error {
	switch {
	case !s.neigh.Dst.IsValid():
		return w.errorf("an address is missing: which neighbour?")
	case s.dev == "" && s.neigh.Flags&uapi.NTF_PROXY == 0:
		return w.errorf("dev is missing: on which link is the neighbour?")
	}
	return nil
}

func (s *neighSpec) option(w *args, family uint8, names *tables, lladdr *string) (err error) {
	n := &s.neigh
	switch {
	case w.take("lladdr"):
		if *lladdr != "" {
			return w.errorf("lladdr is given twice")
		}
		*lladdr, err = w.value("lladdr")
	case w.takeExact("nud"):
		n.State, err = nudState(w)
	case w.take("proxy"):
		n.Flags |= uapi.NTF_PROXY
		err = s.readDst(w, "proxy", family)
	case w.takeExact("router"):
		n.Flags |= uapi.NTF_ROUTER
	case w.takeExact("use"):
		n.Flags |= uapi.NTF_USE
	case w.takeExact("managed"):
		n.FlagsExt |= uapi.NTF_EXT_MANAGED
		n.State = uapi.NUD_NONE
	case w.take("extern_learn"):
		n.Flags |= uapi.NTF_EXT_LEARNED
	case w.takeExact("dev"):
		s.dev, err = w.value("dev")
	case w.take("protocol"):
		n.Proto, err = neighProto(w, names)
	default:
		w.takeExact("to")
		err = s.readDst(w, "the neighbour's address", family)
	}
	return err
}

func (s *neighSpec) readDst(w *args, key string, family uint8) error {
	if matches(w.peek(), "help") {
		return errHelp
	}
	if s.neigh.Dst.IsValid() {
		return w.errorf(quote(w.peek()), " is not an option here, and the address is given already: ", host(s.neigh.Dst))
	}
	p, err := w.addr(key, family)
	if err == nil && !p.addr.IsValid() {
		err = w.errorf(key, " is one address, not any")
	}
	s.neigh.Dst = p.addr
	return err
}

// parseNeighGet reads {[to] ADDR | proxy ADDR} [dev NAME].
func parseNeighGet(w *args, family uint8) (s neighSpec, err error) {
	for !w.done() && err == nil {
		switch {
		case w.takeExact("dev"):
			s.dev, err = w.value("dev")
		case w.take("proxy"):
			s.neigh.Flags |= uapi.NTF_PROXY
			err = s.readDst(w, "proxy", family)
		default:
			w.takeExact("to")
			err = s.readDst(w, "the neighbour's address", family)
		}
	}
	if err == nil {
		err = s.complete(w)
	}
	return s, err
}

func neighProto(w *args, names *tables) (uint8, error) {
	word, err := w.value("protocol")
	if err != nil {
		return 0, err
	}
	n, ok := names.proto.number(word, 8)
	if !ok || n > 255 {
		return 0, w.errorf("protocol is a number from 0 to 255 or a name of rt_protos, not ", quote(word))
	}
	return uint8(n), nil
}

// A nudName is a bit of ndm_state with its word. The kernel's NUD is "neighbour
// unreachability detection".
type nudName struct {
	name  string
	print string
	bit   uint16
	short bool // may be abbreviated
}

// nudNames is in the order in which the words are printed.
var nudNames = [...]nudName{
	{"incomplete", "INCOMPLETE", uapi.NUD_INCOMPLETE, false},
	{"reachable", "REACHABLE", uapi.NUD_REACHABLE, true},
	{"stale", "STALE", uapi.NUD_STALE, false},
	{"delay", "DELAY", uapi.NUD_DELAY, false},
	{"probe", "PROBE", uapi.NUD_PROBE, false},
	{"failed", "FAILED", uapi.NUD_FAILED, true},
	{"noarp", "NOARP", uapi.NUD_NOARP, false},
	{"permanent", "PERMANENT", uapi.NUD_PERMANENT, true},
}

// nudState takes a state: a word, or a number with one bit set at most.
func nudState(w *args) (uint16, error) {
	word, err := w.value("nud")
	if err != nil {
		return 0, err
	}
	for _, n := range nudNames {
		if n.name == word || n.short && matches(word, n.name) {
			return n.bit, nil
		}
	}
	if word == "none" {
		return uapi.NUD_NONE, nil
	}
	if v, ok := parseUint(word, 8); ok && v&(v-1) == 0 {
		return uint16(v), nil
	}
	return 0, w.errorf("nud is permanent, reachable, noarp, none, stale, incomplete, delay, probe or failed, not ", quote(word))
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

// nudWords returns the words of a state.
func nudWords(state uint16) []string {
	var words []string
	for _, n := range nudNames {
		if state&n.bit != 0 {
			words = append(words, n.print)
			state &^= n.bit
		}
	}
	if state != 0 {
		words = append(words, "0x"+strconv.FormatUint(uint64(state), 16))
	}
	return words
}
