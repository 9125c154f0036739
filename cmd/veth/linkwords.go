package main

import (
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// linkWords is what the words of link add, of link set, or behind a veth's
// peer say. Names stand in it as they were given.
type linkWords struct {
	_    incomparable
	dev  string // NAME or dev NAME
	name string // name NAME

	link, master, netns, group string
	vrf                        bool // master is one

	index                    rtnl.Opt[uint32]
	numTxQueues, numRxQueues rtnl.Opt[uint32]

	set rtnl.SetLink // all that is no name

	change  bool      // of link set
	kind    string    // type KIND, and its options:
	options bool      // there are any
	data    *kindData // what they say, where the kind is known
	peer    *linkWords
}

// kindHelp is the answer to "type KIND help".
type kindHelp string

func (k kindHelp) Error() string { return "help" }

// parseLinkWords reads all words that are left: those that any link may have,
// in iproute2's order, and behind type those of the kind.
func parseLinkWords(w *args, l *linkWords) error {
	opts := l.common()
	for !w.done() {
		ok, err := w.takeOption(opts)
		switch {
		case err != nil:
			return err
		case ok:
		case w.take("type"):
			if l.kind, err = w.value("type"); err != nil {
				return err
			}
			return parseKind(w, l)
		case w.take("help"):
			return errHelp
		default:
			if err := l.takeDev(w); err != nil {
				return err
			}
		}
	}
	return nil
}

// takeDev takes NAME or dev NAME.
func (l *linkWords) takeDev(w *args) error {
	dev := w.takeExact("dev")
	switch {
	case dev && w.done():
		return w.mistake("dev needs a value")
	case l.dev != "":
		return w.mistake("%q is not an option here, and there is a name already: %q", w.peek(), l.dev)
	}
	l.dev = w.next()
	return checkName(l.dev)
}

// common is the options of any link.
func (l *linkWords) common() []option {
	s := &l.set
	flag := func(b uint32) flagBit { return flagBit{s, b, true} }
	not := func(b uint32) flagBit { return flagBit{s, b, false} }
	return []option{
		{name: "up", exact: true, to: flagWord{s, uapi.IFF_UP, true}},
		{name: "down", exact: true, to: flagWord{s, uapi.IFF_UP, false}},
		{name: "name", exact: true, to: parse(l.takeName)},
		{name: "index", exact: true, to: parse(l.takeIndex)},
		{name: "link", to: &l.link},
		{name: "address", to: &s.Addr},
		{name: "broadcast", to: &s.Broadcast},
		{name: "brd", exact: true, to: &s.Broadcast},
		{name: "txqueuelen", to: positive{&s.TxQLen}},
		{name: "qlen", exact: true, to: positive{&s.TxQLen}},
		{name: "txqlen", to: positive{&s.TxQLen}},
		{name: "mtu", exact: true, to: positive{&s.MTU}},
		{name: "xdpgeneric", exact: true, to: xdp{s, uapi.XDP_FLAGS_SKB_MODE}},
		{name: "xdpdrv", exact: true, to: xdp{s, uapi.XDP_FLAGS_DRV_MODE}},
		{name: "xdpoffload", exact: true, to: xdp{s, uapi.XDP_FLAGS_HW_MODE}},
		{name: "xdp", exact: true, to: xdp{s, 0}},
		{name: "netns", exact: true, to: &l.netns},
		{name: "multicast", exact: true, to: flag(uapi.IFF_MULTICAST)},
		{name: "allmulticast", exact: true, to: flag(uapi.IFF_ALLMULTI)},
		{name: "promisc", exact: true, to: flag(uapi.IFF_PROMISC)},
		{name: "trailers", exact: true, to: not(uapi.IFF_NOTRAILERS)},
		{name: "arp", exact: true, to: not(uapi.IFF_NOARP)},
		{name: "carrier", exact: true, to: switch8{&s.Carrier}},
		{name: "vf", exact: true, to: parse(takeVF)},
		{name: "master", to: &l.master},
		{name: "vrf", exact: true, to: parse(l.takeVRF)},
		{name: "nomaster", to: parse(func(*args, string) error { l.set.Master = rtnl.Some(uint32(0)); return nil })},
		{name: "dynamic", to: flag(uapi.IFF_DYNAMIC)},
		{name: "alias", to: parse(l.takeAlias)},
		{name: "group", exact: true, to: &l.group},
		{name: "mode", exact: true, to: named{&s.LinkMode, linkModes}},
		{name: "state", exact: true, to: named{&s.OperState, operStates[:]}},
		{name: "numtxqueues", to: positive{&l.numTxQueues}},
		{name: "numrxqueues", to: positive{&l.numRxQueues}},
		{name: "addrgenmode", to: named{&s.AddrGenMode, addrGenModes}},
		{name: "link-netnsid", to: notTaken("the namespace of a tunnel's lower link")},
		{name: "protodown", exact: true, to: switch8{&s.ProtoDown}},
		{name: "protodown_reason", exact: true, to: parse(l.takeProtoDownReason)},
		{name: "gso_max_size", exact: true, to: &s.GSOMaxSize},
		{name: "gso_max_segs", exact: true, to: segments{&s.GSOMaxSegs}},
		{name: "gro_max_size", exact: true, to: &s.GROMaxSize},
		{name: "gso_ipv4_max_size", exact: true, to: &s.GSOIPv4MaxSize},
		{name: "gro_ipv4_max_size", exact: true, to: &s.GROIPv4MaxSize},
		{name: "parentdev", exact: true, to: parse(func(w *args, key string) error {
			return w.mistake("%s is not taken: no kind of link here has a parent device", key)
		})},
	}
}

// A flagBit is a bit of ifi_flags that is set when on, or (not sense) when off;
// a flagWord a keyword that sets or clears one.
type (
	flagBit struct {
		set   *rtnl.SetLink
		bit   uint32
		sense bool
	}
	flagWord struct {
		set *rtnl.SetLink
		bit uint32
		on  bool
	}
)

func setFlag(s *rtnl.SetLink, bit uint32, on bool) {
	s.Change |= bit
	s.Flags &^= bit
	if on {
		s.Flags |= bit
	}
}

func (l *linkWords) takeName(w *args, key string) (err error) {
	if l.name != "" {
		return w.again(key)
	}
	if l.name, err = w.value(key); err != nil {
		return err
	}
	if err := checkName(l.name); err != nil {
		return err
	}
	if len(l.name) >= uapi.IFNAMSIZ {
		return w.mistake(tooLong(l.name))
	}
	return nil
}

func (l *linkWords) takeIndex(w *args, key string) error {
	if l.index.Set {
		return w.again(key)
	}
	v, err := w.number(key, 31)
	if err == nil && v == 0 {
		return w.mistake("%s is a number from 1 up", key)
	}
	l.index = rtnl.Some(uint32(v))
	return err
}

func (l *linkWords) takeAlias(w *args, key string) error {
	v, err := w.value(key)
	if len(v) >= uapi.IFALIASZ {
		return w.mistake("%s has %s bytes; at most 255 are kept", key, itoa(len(v)))
	}
	l.set.Alias = rtnl.Some(v)
	return err
}

// takeVRF takes a master that has to be a VRF.
func (l *linkWords) takeVRF(w *args, key string) (err error) {
	l.vrf = true
	l.master, err = w.value(key)
	return err
}

func (l *linkWords) takeProtoDownReason(w *args, key string) error {
	bit, err := w.value(key)
	if err != nil {
		return err
	}
	n, ok := parseUint(bit, 8)
	if !ok || n > 31 {
		return w.mistake("%s is a number from 0 to 31, then on or off, not %q", key, bit)
	}
	on, err := w.onOff(key)
	r := &l.set.ProtoDownReason
	r.Set = true
	r.V.Mask |= 1 << n
	r.V.Value &^= 1 << n
	if on {
		r.V.Value |= 1 << n
	}
	return err
}

// xdp is the place for an XDP program. Attaching one needs a loader for its
// object file, so only off is taken.
type xdp struct {
	to    *rtnl.SetLink
	flags uint32
}

func (x xdp) take(w *args, key string) error {
	if !(w.takeExact("off") || w.takeExact("none")) {
		if _, err := w.value(key); err != nil {
			return err
		}
		return w.mistake("%s can only be off: loading programs is not taken yet", key)
	}
	x.to.XDP = rtnl.Some(rtnl.SetXDP{FD: -1, Flags: x.flags})
	return nil
}

// notTaken refuses a keyword that iproute2 has, with the status that the kernel's
// refusal would give: it has nothing to do with the links that can be made here.
func notTaken(what string) parse {
	return func(w *args, key string) error {
		if _, err := w.value(key); err != nil {
			return err
		}
		return denied("%s: %s is not taken yet (%s)", w.path, key, what)
	}
}

var vfWords = []string{"mac", "vlan", "rate", "max_tx_rate", "min_tx_rate", "spoofchk", "query_rss", "state", "trust", "node_guid", "port_guid"}

// takeVF refuses the settings of a virtual function, after a look at whether
// there are any.
func takeVF(w *args, key string) error {
	if _, err := w.number(key, 31); err != nil {
		return err
	}
	for _, word := range vfWords {
		if w.take(word) {
			return notTaken("virtual functions of a network card")(w, key)
		}
	}
	return w.mistake("%s NUM is followed by mac, vlan, rate, ...", key)
}

// named is a number that has names, in upper or lower case.
type named struct {
	to    *rtnl.Opt[uint8]
	names []string
}

func (n named) take(w *args, key string) error {
	v, err := w.value(key)
	if err != nil {
		return err
	}
	for i, name := range n.names {
		if strings.EqualFold(name, v) {
			*n.to = rtnl.Some(uint8(i))
			return nil
		}
	}
	return w.mistake("%s is one of %s, not %q", key, strings.Join(n.names, ", "), v)
}

var (
	linkModes    = []string{"default", "dormant"}
	addrGenModes = []string{"eui64", "none", "stable_secret", "random"}
)
