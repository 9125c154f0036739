package main

import (
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
	for !w.done() {
		r, _, _ := findRow(linkRows, w.peek())
		var err error
		switch {
		case r != nil:
			w.next()
			err = l.read(w, r)
		case w.take("type"):
			if l.kind, err = w.value("type"); err == nil {
				err = parseKind(w, l)
			}
			return err
		case w.take("help"):
			return errHelp
		default:
			err = l.takeDev(w)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// takeDev takes NAME or dev NAME.
func (l *linkWords) takeDev(w *args) error {
	name, err := w.linkName("dev")
	switch {
	case err != nil:
		return err
	case l.dev != "":
		return w.mistake("%q is not an option here, and there is a name already: %q", name, l.dev)
	}
	l.dev = name
	return checkName(name)
}

// linkRows are the options of any link: attr says where the value goes.
var linkRows = []row{
	{word: "up", form: linkFlag, n: uapi.IFF_UP, is: exact | fixed},
	{word: "down", form: linkFlag, n: uapi.IFF_UP, is: exact | fixed | inverse},
	{word: "name", attr: uapi.IFLA_IFNAME, form: special, is: exact},
	{word: "index", attr: uapi.IFLA_NEW_IFINDEX, form: u32, n: maxInt32, is: exact},
	{word: "link", attr: uapi.IFLA_LINK, form: plainWord},
	{word: "address", attr: uapi.IFLA_ADDRESS, form: hwAddr},
	{word: "broadcast", attr: uapi.IFLA_BROADCAST, form: hwAddr},
	{word: "brd", attr: uapi.IFLA_BROADCAST, form: hwAddr, is: exact},
	{word: "txqueuelen", attr: uapi.IFLA_TXQLEN, form: u32, n: maxInt32},
	{word: "qlen", attr: uapi.IFLA_TXQLEN, form: u32, n: maxInt32, is: exact},
	{word: "txqlen", attr: uapi.IFLA_TXQLEN, form: u32, n: maxInt32},
	{word: "mtu", attr: uapi.IFLA_MTU, form: u32, n: maxInt32, is: exact},
	{word: "xdpgeneric", attr: uapi.IFLA_XDP, form: special, n: uapi.XDP_FLAGS_SKB_MODE, is: exact},
	{word: "xdpdrv", attr: uapi.IFLA_XDP, form: special, n: uapi.XDP_FLAGS_DRV_MODE, is: exact},
	{word: "xdpoffload", attr: uapi.IFLA_XDP, form: special, n: uapi.XDP_FLAGS_HW_MODE, is: exact},
	{word: "xdp", attr: uapi.IFLA_XDP, form: special, is: exact},
	{word: "netns", attr: uapi.IFLA_NET_NS_FD, form: plainWord, is: exact},
	{word: "multicast", form: linkFlag, n: uapi.IFF_MULTICAST, is: exact},
	{word: "allmulticast", form: linkFlag, n: uapi.IFF_ALLMULTI, is: exact},
	{word: "promisc", form: linkFlag, n: uapi.IFF_PROMISC, is: exact},
	{word: "trailers", form: linkFlag, n: uapi.IFF_NOTRAILERS, is: exact | inverse},
	{word: "arp", form: linkFlag, n: uapi.IFF_NOARP, is: exact | inverse},
	{word: "carrier", attr: uapi.IFLA_CARRIER, form: onOffByte, is: exact},
	{word: "vf", attr: uapi.IFLA_VFINFO_LIST, form: special, is: exact},
	{word: "master", attr: uapi.IFLA_MASTER, form: plainWord},
	{word: "vrf", attr: uapi.IFLA_MASTER, form: special, is: exact},
	{word: "nomaster", attr: uapi.IFLA_MASTER, form: special, is: fixed},
	{word: "dynamic", form: linkFlag, n: uapi.IFF_DYNAMIC},
	{word: "alias", attr: uapi.IFLA_IFALIAS, form: special},
	{word: "group", attr: uapi.IFLA_GROUP, form: plainWord, is: exact},
	{word: "mode", attr: uapi.IFLA_LINKMODE, names: "default dormant", is: exact | anyCase},
	{word: "state", attr: uapi.IFLA_OPERSTATE, names: operStates, is: exact | anyCase},
	{word: "numtxqueues", attr: uapi.IFLA_NUM_TX_QUEUES, form: u32, n: maxInt32},
	{word: "numrxqueues", attr: uapi.IFLA_NUM_RX_QUEUES, form: u32, n: maxInt32},
	{word: "addrgenmode", attr: uapi.IFLA_INET6_ADDR_GEN_MODE, names: addrGenModes, is: anyCase},
	{word: "link-netnsid", attr: uapi.IFLA_LINK_NETNSID, form: special},
	{word: "protodown", attr: uapi.IFLA_PROTO_DOWN, form: onOffByte, is: exact},
	{word: "protodown_reason", attr: uapi.IFLA_PROTO_DOWN_REASON, form: special, is: exact},
	{word: "gso_max_size", attr: uapi.IFLA_GSO_MAX_SIZE, form: u32, is: exact},
	{word: "gso_max_segs", attr: uapi.IFLA_GSO_MAX_SEGS, form: u32, n: 1<<16 - 1, is: exact},
	{word: "gro_max_size", attr: uapi.IFLA_GRO_MAX_SIZE, form: u32, is: exact},
	{word: "gso_ipv4_max_size", attr: uapi.IFLA_GSO_IPV4_MAX_SIZE, form: u32, is: exact},
	{word: "gro_ipv4_max_size", attr: uapi.IFLA_GRO_IPV4_MAX_SIZE, form: u32, is: exact},
	{word: "parentdev", attr: uapi.IFLA_PARENT_DEV_NAME, form: special, is: exact},
}

const maxInt32 = 1<<31 - 1

// The names of uapi.IN6_ADDR_GEN_MODE_… and IF_OPER_….
const (
	addrGenModes = "eui64 none stable_secret random"
	operStates   = "UNKNOWN NOTPRESENT DOWN LOWERLAYERDOWN TESTING DORMANT UP"
)

// read takes the value of an option. A number or name that is there already is an
// error, as mostly in iproute2.
func (l *linkWords) read(w *args, r *row) (err error) {
	switch r.form {
	case linkFlag:
		on := true
		if r.is&fixed == 0 {
			on, err = w.onOff(r.word)
		}
		setFlag(&l.set, r.n, on != (r.is&inverse != 0))
		return err
	case plainWord:
		to := l.wordPlace(r.attr)
		if *to != "" {
			return w.again(r.word)
		}
		*to, err = w.value(r.word)
		return err
	case hwAddr:
		to := &l.set.Addr
		if r.attr == uapi.IFLA_BROADCAST {
			to = &l.set.Broadcast
		}
		return w.hwaddr(r.word, to)
	case onOffByte:
		on, err := w.onOff(r.word)
		*l.bytePlace(r.attr) = rtnl.Some(uint8(b2u(on)))
		return err
	case u8:
		v, err := r.readNumber(w, r.word)
		*l.bytePlace(r.attr) = rtnl.Some(uint8(v))
		return err
	case u32:
		to := l.numberPlace(r.attr)
		if to.Set {
			return w.again(r.word)
		}
		v, err := r.readNumber(w, r.word)
		*to = rtnl.Some(uint32(v))
		if err == nil && v == 0 && r.attr == uapi.IFLA_NEW_IFINDEX {
			err = w.mistake("%s is a number from 1 up", r.word)
		}
		return err
	}
	return l.readSpecial(w, r)
}

// wordPlace is where the name goes that an attribute will have the number of.
func (l *linkWords) wordPlace(attr uint16) *string {
	switch attr {
	case uapi.IFLA_LINK:
		return &l.link
	case uapi.IFLA_MASTER:
		return &l.master
	case uapi.IFLA_GROUP:
		return &l.group
	}
	return &l.netns
}

// bytePlace is where the byte of an attribute goes.
//
//go:noinline
func (l *linkWords) bytePlace(attr uint16) *rtnl.Opt[uint8] {
	switch attr {
	case uapi.IFLA_CARRIER:
		return &l.set.Carrier
	case uapi.IFLA_LINKMODE:
		return &l.set.LinkMode
	case uapi.IFLA_OPERSTATE:
		return &l.set.OperState
	case uapi.IFLA_PROTO_DOWN:
		return &l.set.ProtoDown
	}
	return &l.set.AddrGenMode
}

// numberPlace is where the number of an attribute goes.
func (l *linkWords) numberPlace(attr uint16) *rtnl.Opt[uint32] {
	switch attr {
	case uapi.IFLA_MTU:
		return &l.set.MTU
	case uapi.IFLA_TXQLEN:
		return &l.set.TxQLen
	case uapi.IFLA_NUM_TX_QUEUES:
		return &l.numTxQueues
	case uapi.IFLA_NUM_RX_QUEUES:
		return &l.numRxQueues
	case uapi.IFLA_GSO_MAX_SIZE:
		return &l.set.GSOMaxSize
	case uapi.IFLA_GSO_MAX_SEGS:
		return &l.set.GSOMaxSegs
	case uapi.IFLA_GRO_MAX_SIZE:
		return &l.set.GROMaxSize
	case uapi.IFLA_GSO_IPV4_MAX_SIZE:
		return &l.set.GSOIPv4MaxSize
	case uapi.IFLA_GRO_IPV4_MAX_SIZE:
		return &l.set.GROIPv4MaxSize
	}
	return &l.index
}

// readSpecial takes a value that no form fits, or refuses what iproute2 takes.
func (l *linkWords) readSpecial(w *args, r *row) (err error) {
	s, notTaken := &l.set, "the namespace of a tunnel's lower link"
	switch r.attr {
	case uapi.IFLA_IFNAME:
		if l.name != "" {
			return w.again(r.word)
		}
		if l.name, err = w.value(r.word); err == nil {
			err = checkName(l.name)
		}
		if err == nil && len(l.name) >= uapi.IFNAMSIZ {
			err = w.mistake(tooLong(l.name))
		}
		return err
	case uapi.IFLA_IFALIAS:
		alias, err := w.value(r.word)
		if n := len(alias); n >= uapi.IFALIASZ {
			return w.mistake("%s has %s bytes; at most 255 are kept", r.word, itoa(n))
		}
		s.Alias = rtnl.Some(alias)
		return err
	case uapi.IFLA_MASTER:
		if r.is&fixed != 0 {
			s.Master = rtnl.Some(uint32(0))
			return nil
		}
		l.vrf = true
		l.master, err = w.value(r.word)
		return err
	case uapi.IFLA_XDP:
		// Attaching a program needs a loader for its object file, so only off is taken.
		s.XDP = rtnl.Some(rtnl.SetXDP{FD: -1, Flags: r.n})
		if w.takeExact("off") || w.takeExact("none") {
			return nil
		}
		if _, err = w.value(r.word); err == nil {
			err = w.mistake("%s can only be off: loading programs is not taken yet", r.word)
		}
		return err
	case uapi.IFLA_PROTO_DOWN_REASON:
		return l.readReason(w, r.word)
	case uapi.IFLA_PARENT_DEV_NAME:
		return w.mistake("%s is not taken: no kind of link here has a parent device", r.word)
	case uapi.IFLA_VFINFO_LIST:
		if _, err := w.number(r.word, 31); err != nil {
			return err
		}
		if _, ok := oneOf("~mac ~vlan ~rate ~max_tx_rate ~min_tx_rate ~spoofchk ~query_rss ~state ~trust ~node_guid ~port_guid", w.next()); !ok {
			return w.mistake("%s NUM is followed by mac, vlan, rate, ...", r.word)
		}
		notTaken = "virtual functions of a network card"
	}
	// With the status that the kernel's refusal would give: it has nothing to do with
	// the links that can be made here.
	if _, err = w.value(r.word); err == nil {
		err = denied("%s: %s is not taken yet (%s)", w.path, r.word, notTaken)
	}
	return err
}

// readReason takes a bit of the reasons for protodown, and on or off.
func (l *linkWords) readReason(w *args, key string) error {
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
	r.V.Value = r.V.Value&^(1<<n) | uint32(b2u(on)<<n)
	return err
}

// setFlag asks for a bit of ifi_flags to be on or off.
func setFlag(s *rtnl.SetLink, bit uint32, on bool) {
	s.Change |= bit
	s.Flags &^= bit
	if on {
		s.Flags |= bit
	}
}
