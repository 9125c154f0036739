package main

const pairUsage = `pair add A B [ count N ] [ up ] [ END-OPTION ] ... [ peer END-OPTION ] ... [ ipv6 { on | off } ] [ batch N ] [ -q ]
pair del A [ A2 ... ] [ count N ]
pair show [ NAME ] [ -j ] [ -s ] [ -br ] [ -d ]
END-OPTION := { mtu MTU | group GROUP | queues N | txqueuelen N | address LLADDR |
                netns NETNS | master DEVICE | addr PREFIX | up }
`
