// Package pair makes veth pairs and pods, one or thousands, all or none of them.
//
//	made, err := pair.Apply(ctx,
//		pair.Pod{Name: "web0", Bridge: "cni0", Subnets: []netip.Prefix{netip.MustParsePrefix("10.22.0.0/16")}},
//		pair.Pair{A: pair.End{Name: "v0", Up: true}, B: pair.End{Name: "v1", NetNS: "web0", Up: true}},
//	)
//
// A [Pair] is one RTM_NEWLINK. Its ends are born where they are to be, with
// their names, addresses, queues and groups; nothing is moved, renamed or
// looked up. What has to come after, as "up" of a peer, goes through a socket of
// the namespace that it concerns, many at once.
//
// A [Pod] is what a container platform makes for a container: a named network
// namespace, a pair with eth0 inside and the host's end on a bridge or routed,
// addresses, a default route, NAT. Its namespace gets its name when all that is
// in it stands; if the process dies before that the kernel removes it whole.
//
// # Runs
//
// Each Apply is a run with a number, which every link that it makes carries in
// its MAC address (02:RR:RR:RR:nn:nn, RR the number) and in its group
// (0x56RRRRRR), and every namespace as the group of its lo. Before anything is
// made, the run is in [StateDir], in a file that is locked while the process
// lives. When a run fails, is stopped or refused, all of it is undone before
// Apply returns. [Collect] undoes the runs whose process has died, and only those.
//
// A finished run of pairs leaves no state. A finished run of pods keeps its file
// for their addresses, the bridge and NAT, which go with their last user: see
// [Delete].
package pair
