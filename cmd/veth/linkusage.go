package main

import "vethkit/rtnl"

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
    [ type { bridge | bridge_slave } OPTIONS ]
link delete { DEV ... | group GROUP } [ type KIND ]
link show [ DEV | group GROUP ] [ up ] [ master DEV | nomaster ] [ type KIND ]
link property { add | del } [ dev ] DEV altname NAME ...
link help [ KIND ]
KIND := { veth [ peer [ [ name ] NAME ] [ what link add takes ] ] | bridge OPTIONS |
          any other that the kernel has, without options }
OPTIONS := see link help bridge, link help bridge_slave
STATE := { unknown | notpresent | down | lowerlayerdown | testing | dormant | up }
`

// linkKindUsage is the help of what may stand behind "type KIND", "" of a kind
// that has no options here. It is made from the tables that the options are
// read with.
func linkKindUsage(prog, kind string) string {
	switch kind {
	case "veth":
		return "Usage: " + prog + " link <options> type veth [peer <options>]\n" +
			"To get <options> type '" + prog + " link add help'\n"
	case "bridge":
		return optionUsage(kind, bridgeOptions(new(rtnl.Bridge)))
	case "bridge_slave":
		return optionUsage(kind, portOptions(new(linkWords), new(rtnl.BridgePort)))
	}
	return ""
}

// optionUsage lists options with what each takes, as many to a line as fit.
func optionUsage(kind string, opts []option) string {
	const width = 80
	b, line := "", "Usage: ... "+kind
	for i := range opts {
		word := " [ " + opts[i].name + opts[i].takes() + " ]"
		if len(line)+len(word) > width {
			b, line = b+line+"\n", "          "
		}
		line += word
	}
	return b + line + "\n"
}
