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
	const width = 80
	b, line := "", "Usage: ... "+k.name
	add := func(word string) {
		if len(line)+len(word) > width {
			b, line = b+line+"\n", "          "
		}
		line += word
	}
	for i := range k.rows {
		if r := &k.rows[i]; r.is&notRead == 0 {
			add(" [ " + r.takes() + " ]")
		}
	}
	if k.end != 0 {
		add(" [ peer")
		for i := range k.peer {
			add(" [ " + k.peer[i].takes() + " ]")
		}
		add(" [ OPTIONS ] ]")
	}
	b += line + "\n"
	if k.end != 0 {
		b += "OPTIONS are those of '" + prog + " link add'\n"
	}
	return b
}

// takes is the word of an option with what stands behind it.
func (r *row) takes() string {
	_, word := r.split()
	switch {
	case r.form == yesNo:
		return "[no]" + word
	case r.form == flag || r.is&fixed != 0:
		return word
	case r.own != nil:
		return word + " " + r.own.takes
	case r.form == onOffByte || r.is&isOnOff != 0:
		return word + " { on | off }"
	case r.names != "" && r.is&orNumber != 0:
		return word + " { N | " + r.nameList(" | ") + " }"
	case r.names != "" && r.is&onlyNumber == 0:
		return word + " { " + r.nameList(" | ") + " }"
	}
	switch r.form {
	case hwAddr:
		return word + " LLADDR"
	case ipAddr:
		return word + " ADDRESS"
	case device:
		return word + " DEV"
	case tableNumber:
		return word + " TABLE"
	case maskedBit:
		return word + " { 0 | 1 }"
	}
	return word + " N"
}
