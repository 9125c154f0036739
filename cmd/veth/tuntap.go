package main

import (
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

const tuntapUsage = `tuntap { add | del | show | list | lst | help } [ dev PHYS_DEV ]
       [ mode { tun | tap } ] [ user USER ] [ group GROUP ]
       [ one_queue ] [ pi ] [ vnet_hdr ] [ multi_queue ] [ name NAME ]
USER := { STRING | NUMBER }
GROUP := { STRING | NUMBER }
`

// A tuntap is a link whose packets go to a program and come from it. It is made by
// an ioctl, not by rtnetlink, which only shows it.
type tuntap struct {
	name        string
	flags       uint16 // uapi.IFF_TUN or IFF_TAP, and iff…
	user, group rtnl.Opt[uint32]
}

// More ifr_flags of TUNSETIFF: include/uapi/linux/if_tun.h.
const (
	iffMultiQueue = 0x0100
	iffNoPI       = 0x1000
	iffOneQueue   = 0x2000
	iffVnetHdr    = 0x4000
	iffTunExcl    = 0x8000
)

// tuntapFlags are the words that set a flag, or clear one.
var tuntapFlags = []row{
	{word: "pi", n: iffNoPI, is: exact | inverse},
	{word: "one_queue", n: iffOneQueue, is: exact},
	{word: "vnet_hdr", n: iffVnetHdr, is: exact},
	{word: "multi_queue", n: iffMultiQueue, is: exact},
}

// parseTuntap reads the words of tuntap.
func parseTuntap(w *args) (t tuntap, err error) {
	t.flags = iffNoPI
	for !w.done() && err == nil {
		r, _, _ := findRow(tuntapFlags, w.peek())
		switch {
		case w.take("mode"):
			err = t.readMode(w)
		case w.takeExact("user"):
			t.user, err = userID(w, "user")
		case w.takeExact("group"):
			t.group, err = userID(w, "group")
		case r != nil:
			w.next()
			if t.flags |= uint16(r.n); r.is&inverse != 0 {
				t.flags &^= uint16(r.n)
			}
		case w.peek() == "help":
			err = errHelp
		default:
			if !w.takeExact("dev") {
				w.takeExact("name")
			}
			err = t.readName(w)
		}
	}
	return t, err
}

// readMode takes tun or tap.
func (t *tuntap) readMode(w *args) error {
	if t.hasMode() {
		return w.again("mode")
	}
	mode, err := w.value("mode")
	bit, ok := oneOf("~tun=1 ~tap=2", mode) // uapi.IFF_TUN, IFF_TAP
	if t.flags |= uint16(bit); err == nil && !ok {
		err = w.mistake("mode is tun or tap, not %q", mode)
	}
	return err
}

// readName takes the name of the link.
func (t *tuntap) readName(w *args) (err error) {
	if t.name != "" {
		return w.again("name")
	}
	if t.name, err = w.value("dev"); err == nil {
		err = checkNewName(t.name)
	}
	return err
}

// hasMode says whether the mode has been said.
func (t *tuntap) hasMode() bool { return t.flags&(uapi.IFF_TUN|uapi.IFF_TAP) != 0 }

// userID reads a user or a group, as key says: a number, or a name.
func userID(w *args, key string) (id rtnl.Opt[uint32], err error) {
	word, err := w.value(key)
	if err != nil {
		return id, err
	}
	n, ok := parseUint(word, 32)
	if !ok {
		eachID(key, func(name string, of uint32) {
			if name == word {
				n, ok = uint64(of), true
			}
		})
	}
	if !ok {
		err = w.mistake("%s %q is no number, and not in %s", key, word, idFile(key))
	}
	return rtnl.Some(uint32(n)), err
}

// idName is the first name that a user or a group has, as key says, or "".
func idName(key string, id uint32) (name string) {
	eachID(key, func(s string, of uint32) {
		if of == id && name == "" {
			name = s
		}
	})
	return name
}

// idFile is where the users' or groups' names are.
func idFile(key string) string {
	if key == "group" {
		return "/etc/group"
	}
	return "/etc/passwd"
}

// eachID goes through the lines NAME:PASSWORD:NUMBER:… of a key's file; without
// one there are no names.
func eachID(key string, f func(name string, id uint32)) {
	text, _ := readFile(idFile(key))
	for _, line := range strings.Split(string(text), "\n") {
		if part := strings.SplitN(line, ":", 4); len(part) > 3 {
			if id, ok := parseUint(part[2], 32); ok {
				f(part[0], uint32(id))
			}
		}
	}
}

// tuntapAdd makes one that stays when this program ends.
func (a *app) tuntapAdd(w *args) error { return tuntapSet(w, "add", 1) }

// tuntapDel takes one away.
func (a *app) tuntapDel(w *args) error { return tuntapSet(w, "delete", 0) }

// tuntapSet opens one, a new one if it is to stay, and says whether it stays when this
// program ends.
func tuntapSet(w *args, verb string, stay uint32) error {
	t, err := parseTuntap(w)
	switch {
	case err != nil:
		return err
	case !t.hasMode():
		return w.mistake("the mode is missing: mode tun, or mode tap")
	case stay != 0:
		t.flags |= iffTunExcl
	case t.name == "":
		return w.mistake("which one? dev NAME is missing")
	}
	return t.set(verb, stay)
}

// tuntapShow lists them.
func (a *app) tuntapShow(w *args) error {
	t, err := parseTuntap(w)
	if err != nil {
		return err
	}
	links, err := a.filteredLinks(&linkFilter{kind: "tun"})
	if err = a.listed(err); err != nil {
		return err
	}
	a.out.document(func() {
		for i := range links {
			if l := &links[i]; t.name == "" || t.name == l.Name {
				a.printTuntap(l)
			}
		}
	})
	return nil
}

// tuntapShown are the flags that are listed.
var tuntapShown = []row{
	{word: "pi", attr: uapi.IFLA_TUN_PI},
	{word: "multi_queue", attr: uapi.IFLA_TUN_MULTI_QUEUE},
	{word: "vnet_hdr", attr: uapi.IFLA_TUN_VNET_HDR},
	{word: "persist", attr: uapi.IFLA_TUN_PERSIST},
	{word: "filter", attr: uapi.IFLA_TUN_PI}, // iproute2 takes the same bit for another one, too
}

// printTuntap prints a line of the list.
func (a *app) printTuntap(l *rtnl.Link) {
	p := &a.out
	p.object()
	p.str("ifname", "", l.Name, ":")
	p.open("flags", '[')
	mode := "tap"
	if v, _ := l.Data.Get(uapi.IFLA_TUN_TYPE); len(v) > 0 && v[0] == uapi.IFF_TUN {
		mode = "tun"
	}
	p.item(" ", mode, "")
	for i := range tuntapShown {
		if r := &tuntapShown[i]; isOn(&l.Data, r.attr) {
			p.item(" ", r.word, "")
		}
	}
	p.close(']')
	a.printOwner(l, uapi.IFLA_TUN_OWNER, "user")
	a.printOwner(l, uapi.IFLA_TUN_GROUP, "group")
	p.endObject()
	p.text("\n")
}

// printOwner prints the number of a user or a group, if there is one.
func (a *app) printOwner(l *rtnl.Link, attr uint16, key string) {
	if v, _ := l.Data.Get(attr); len(v) >= 4 {
		a.out.num(key, " "+key+" ", uint64(l.Data.Order.Uint32(v)), "")
	}
}

// what names a request in errors.
func (t *tuntap) what(verb string) string {
	mode := "tap"
	if t.flags&uapi.IFF_TUN != 0 {
		mode = "tun"
	}
	if t.name == "" {
		return say("%s a %s", verb, mode)
	}
	return say("%s %s %s", verb, mode, t.name)
}
