package main

const linkUsage = `link add [ link DEV ] [ [ name ] NAME ] [ up ] [ mtu BYTES ] [ address LLADDR ]
    [ broadcast LLADDR ] [ txqueuelen PACKETS ] [ index N ] [ numtxqueues N ] [ numrxqueues N ]
    [ gso_max_size BYTES ] [ gso_max_segs N ] [ gro_max_size BYTES ] [ group GROUP ]
    [ master DEV ] [ alias TEXT ] [ netns { NAME | PATH | PID } ] [ what link set takes ]
    type KIND [ OPTIONS ]
link set { DEV | group GROUP } [ up | down ] [ name NEWNAME ] [ mtu BYTES ]
    [ address LLADDR ] [ broadcast LLADDR ] [ txqueuelen PACKETS ] [ alias TEXT ]
    [ arp | multicast | allmulticast | promisc | dynamic | trailers | carrier { on | off } ]
    [ protodown { on | off } ] [ protodown_reason BIT { on | off } ]
    [ master DEV | nomaster ] [ group GROUP ] [ mode { default | dormant } ] [ state STATE ]
    [ addrgenmode { eui64 | none | stable_secret | random } ]
    [ gso_max_size BYTES ] [ gso_max_segs N ] [ gro_max_size BYTES ]
    [ gso_ipv4_max_size BYTES ] [ gro_ipv4_max_size BYTES ]
    [ { xdp | xdpgeneric | xdpdrv | xdpoffload } off ]
    [ netns { NAME | PATH | PID } [ index N ] ]
    [ type KIND OPTIONS ]
link delete { DEV ... | group GROUP } [ type KIND ]
link show [ DEV | group GROUP ] [ up ] [ master DEV | nomaster ] [ type KIND ]
link property { add | del } [ dev ] DEV altname NAME ...
link help [ KIND ]
KIND := { veth | bridge | bridge_slave | macvlan | macvtap | vlan | vxlan | dummy | ifb |
          ipvlan | ipvtap | vrf | geneve | netkit |
          any other that the kernel has, without options }
OPTIONS := see link help KIND
STATE := { unknown | notpresent | down | lowerlayerdown | testing | dormant | up }
`

// usage is the help of what may stand behind "type KIND". It is made from the
// table that the options are read with, as many to a line as fit.
func (k *kind) usage(prog string) string {
	u := kindUsage{line: "Usage: ... " + k.name}
	u.options(k.rows)
	if k.end == 0 {
		return u.lines + u.line + "\n"
	}
	u.add(" [ peer")
	u.options(k.peer)
	u.add(" [ OPTIONS ] ]")
	return say("%s%s\nOPTIONS are those of '%s link add'\n", u.lines, u.line, prog)
}

// A kindUsage is such a help under way.
type kindUsage struct{ lines, line string }

// options appends the options of a table.
func (u *kindUsage) options(rows []row) {
	for i := range rows {
		if r := &rows[i]; r.is&notRead == 0 {
			u.add(" [ " + r.takes() + " ]")
		}
	}
}

// add appends a word, on a new line where it does not fit.
//
//go:noinline
func (u *kindUsage) add(word string) {
	const width = 80
	if len(u.line)+len(word) > width {
		u.lines += u.line + "\n"
		u.line = "          "
	}
	u.line += word
}

// takes is the word of an option with what stands behind it.
func (r *row) takes() string {
	_, word := r.split()
	value := " N"
	switch {
	case r.form == yesNo:
		return "[no]" + word
	case r.form == flag || r.is&fixed != 0:
		return word
	case r.own != nil:
		value = " " + r.own.takes
	case r.form == onOffByte || r.is&isOnOff != 0:
		value = " { on | off }"
	case r.names != "" && r.is&orNumber != 0:
		value = " { N | " + r.nameList(" | ") + " }"
	case r.names != "" && r.is&onlyNumber == 0:
		value = " { " + r.nameList(" | ") + " }"
	case r.form == hwAddr:
		value = " LLADDR"
	case r.form == ipAddr:
		value = " ADDRESS"
	case r.form == device:
		value = " DEV"
	case r.form == tableNumber:
		value = " TABLE"
	case r.form == maskedBit:
		value = " { 0 | 1 }"
	}
	return word + value
}
