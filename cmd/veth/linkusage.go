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
	[ type { bridge | bridge_slave } OPTIONS ]
link delete { DEV ... | group GROUP } [ type KIND ]
link show [ DEV | group GROUP ] [ up ] [ master DEV | nomaster ] [ type KIND ]
link property { add | del } [ dev ] DEV altname NAME ...
link help [ KIND ]
KIND := veth [ peer [ name ] NAME [ what link add takes ] ] | bridge OPTIONS
        | any other that the kernel has, without options
STATE := { unknown | notpresent | down | lowerlayerdown | testing | dormant | up }
The OPTIONS of a kind are in its help: link help bridge, link help bridge_slave.
`
