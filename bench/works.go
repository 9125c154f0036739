package main

import "fmt"

var createWork = &work{
	name: "create", title: "create N pairs, both ends up", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{100, 300}, ipv6: []bool{true, false},
	check: check{Veths: 2, Up: true},
	commands: map[string]maker{
		"floor":   program(floor, "create", "N"),
		"veth":    program(veth, "pair", "add", "a", "b", "count", "N", "up", "queues", "1"),
		"library": program(library, "create", "N"),
		"ip": script(each("link add a% type veth peer name b%",
			"link set a% up", "link set b% up")),
		"ip batch": batch(each("link add a% type veth peer name b%",
			"link set a% up", "link set b% up")),
		"ip best": batch(each(
			"link add a% up numtxqueues 1 numrxqueues 1 type veth peer name b% group 78 numtxqueues 1 numrxqueues 1"),
			once("link set group 78 up")),
		"vishvananda":      program(vishvananda, "create", "N"),
		"vishvananda best": program(vishvananda, "best", "create", "N"),
		"jsimonetti":       program(jsimonetti, "create", "N"),
		"jsimonetti best":  program(jsimonetti, "best", "create", "N"),
	},
}

// pairs makes n pairs a0/b0 …, and some others.
func pairs(words ...string) func(b *built, n int) [][]string {
	return func(b *built, n int) [][]string {
		return [][]string{
			append(b.maker("create", fmt.Sprint(n)), words...),
			append(b.maker("create", fmt.Sprint(bystanders)), "a=other", "b=another"),
		}
	}
}

var deleteTagged = &work{
	name: "delete-tagged", title: "delete N pairs that wear a group from birth", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{200}, ipv6: []bool{true, false},
	setup: pairs("group=77"), others: bystanders,
	check: check{Veths: 0, Up: true},
	commands: map[string]maker{
		"floor":            program(floor, "delete-group", "77"),
		"veth":             program(veth, "link", "del", "group", "77"),
		"library":          program(library, "delete-group", "77"),
		"ip best":          program(iproute2, "link", "del", "group", "77"),
		"vishvananda best": program(vishvananda, "best", "delete-group", "77"),
		"jsimonetti best":  program(jsimonetti, "best", "delete-group", "77"),
	},
}

var deleteAny = &work{
	name: "delete-any", title: "delete N pairs by name, out of more", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{50}, ipv6: []bool{true, false},
	setup: pairs(), others: bystanders,
	check: check{Veths: 0, Up: true},
	commands: map[string]maker{
		"floor":            program(floor, "delete-any", "N"),
		"veth":             program(veth, "pair", "del", "a", "count", "N"),
		"library":          program(library, "delete-any", "N"),
		"ip":               script(each("link del a%")),
		"ip batch":         batch(each("link del a%")),
		"ip best":          batch(each("link set a% group 79"), once("link del group 79")),
		"vishvananda":      program(vishvananda, "delete-any", "N"),
		"vishvananda best": program(vishvananda, "best", "delete-any", "N"),
		"jsimonetti":       program(jsimonetti, "delete-any", "N"),
		"jsimonetti best":  program(jsimonetti, "best", "delete-any", "N"),
	},
}

var podsWork = &work{
	name: "pods", title: "create N pods: named namespace, bridge port, address, default route", unit: "pods",
	sizes: []int{100, 500}, quick: []int{20}, ipv6: []bool{true, false},
	check: check{Veths: 1, Up: true, Names: 1, Pods: true},
	commands: map[string]maker{
		"floor":            program(floor, "pods", "N", "ipv6=IPV6"),
		"veth":             program(veth, "pod", "add", "a", "count", "N", "bridge", "br0", "subnet", "10.200.0.0/16"),
		"library":          program(library, "pods", "N"),
		"ip":               podsScript,
		"ip best":          podsBatch,
		"vishvananda":      program(vishvananda, "pods", "N", "ipv6=IPV6"),
		"vishvananda best": program(vishvananda, "best", "pods", "N", "ipv6=IPV6"),
		"jsimonetti":       program(jsimonetti, "pods", "N", "ipv6=IPV6"),
		"jsimonetti best":  program(jsimonetti, "best", "pods", "N", "ipv6=IPV6"),
	},
}

var podsDelete = &work{
	name: "pods-delete", title: "delete N pods and their bridge", unit: "pods",
	sizes: []int{100, 500}, quick: []int{20}, ipv6: []bool{false},
	setup: func(b *built, n int) [][]string { return [][]string{b.maker("pods", fmt.Sprint(n), "ipv6=0")} },
	// Ours deletes what it made.
	setups: map[string]func(b *built, n int) [][]string{"veth": podsOfOurs, "library": podsOfOurs},
	check:  check{},
	commands: map[string]maker{
		"floor":   program(floor, "pods-delete", "N"),
		"veth":    program(veth, "pod", "del", "a"),
		"library": program(library, "pods-delete", "0"),
		"ip":      script(each("netns del a%"), once("link del br0")),
		// The group that the floor's host ends wear.
		"ip best":     batch(once("link del br0", "link del group 2113929217"), each("netns del a%")),
		"vishvananda": program(vishvananda, "pods-delete", "N"),
		"jsimonetti":  program(jsimonetti, "pods-delete", "N"),
	},
}

func podsOfOurs(b *built, n int) [][]string {
	return [][]string{{b.library, "pods", fmt.Sprint(n)}}
}

// readings is how often a process reads all counters; the figures are of one.
const readings = "20"

var counters = &work{
	name: "counters", title: "read the counters of 2N links, inside a process", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{200}, ipv6: []bool{false},
	setup: pairs(), others: bystanders,
	check: check{Veths: -1, Counted: 2},
	commands: map[string]maker{
		"floor":            program(floor, "counters", readings),
		"library":          program(library, "counters", readings),
		"vishvananda":      program(vishvananda, "counters", readings),
		"vishvananda best": program(vishvananda, "best", "counters", readings),
		"jsimonetti":       program(jsimonetti, "counters", readings),
	},
}

var countersText = &work{
	name: "counters-text", title: "a command that prints the counters of 2N links", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{200}, ipv6: []bool{false},
	setup: pairs(), others: bystanders,
	check: check{Veths: -1},
	commands: map[string]maker{
		"floor":        program(floor, "counters", "0"),
		"print a line": program(line),
		"veth":         program(veth, "stats", "show", "group", "link"),
		"ip":           program(iproute2, "-s", "link"),
		"ip best":      program(iproute2, "stats", "show", "group", "link"),
	},
}
