package main

const pairUsage = `pair add A B [ count N ] [ up ] [ END-OPTION ] ... [ peer END-OPTION ] ... [ ipv6 { on | off } ] [ batch N ] [ -q ]
pair del A [ A2 ... ] [ count N ]
pair show [ NAME ] [ -j ] [ -s ] [ -br ] [ -d ]
END-OPTION := { mtu MTU | group GROUP | queues N | txqueuelen N | address LLADDR |
                netns NETNS | master DEVICE | addr PREFIX | up }
`

const pairNotes = `
Names are numbered from 0: A0 and B0 to A99 and B99 with count 100. All pairs are made, or none. Options stand for both ends, those
behind peer for the other one; address, netns, master and addr for the first. del deletes any veths in one batch, whoever made them.

What there is to turn, and what it gives. CPU time of 1,000 pairs with both ends up, in ms, on a shared machine with 2 processors:
  queues N   each way; 1 where not given. Without a number the kernel makes one for each
             processor, and waits twice a pair                       170 -> 119, 302 -> 124 elapsed
  ipv6 off   the pairs are born with IPv6 off. With it on, each link looks at all others:
             at 1,000 pairs 161 -> 119; at 4,000                                1,554 -> 577
  group G    where not given the ends have a group of their own, by which one message
             brings them all up, and deletes them                               141 -> 119
  batch N    pairs a send, 64 where not given; one at a time 156, from some on             141
  names      are chosen here: with a %d the kernel looks through all links for each
                                                                     by ip -batch: 355 -> 180
`
