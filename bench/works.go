package main

import "fmt"

var createWork = &work{
	name: "create", title: "create N pairs, both ends up", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{100, 500}, ipv6: []bool{true, false},
	check: check{Veths: 2, Up: true},
	commands: map[string]func(*built, int) command{
		"floor":   program(floor, "create", "N"),
		"veth":    program(veth, "pair", "add", "a", "b", "count", "N", "up", "queues", "1"),
		"library": program(library, "create", "N"),
		"ip": ip(false, each("link add a% type veth peer name b%",
			"link set a% up", "link set b% up")),
		"ip batch": ip(true, each("link add a% type veth peer name b%",
			"link set a% up", "link set b% up")),
		"ip best": ip(true, then(each(
			"link add a% up numtxqueues 1 numrxqueues 1 type veth peer name b% group 78 numtxqueues 1 numrxqueues 1"),
			"link set group 78 up")),
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
	sizes: []int{100, 1000, 4000}, quick: []int{100, 500}, ipv6: []bool{true, false},
	setup: pairs("group=77"), others: bystanders,
	check: check{Veths: 0, Up: true},
	commands: map[string]func(*built, int) command{
		"floor":            program(floor, "delete-group", "77"),
		"veth":             program(veth, "link", "del", "group", "77"),
		"library":          program(library, "delete-group", "77"),
		"ip best":          program(func(b *built) string { return b.ip }, "link", "del", "group", "77"),
		"vishvananda best": program(vishvananda, "best", "delete-group", "77"),
		"jsimonetti best":  program(jsimonetti, "best", "delete-group", "77"),
	},
}

var deleteAny = &work{
	name: "delete-any", title: "delete N pairs by name, out of more", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{100, 500}, ipv6: []bool{true, false},
	setup: pairs(), others: bystanders,
	check: check{Veths: 0, Up: true},
	commands: map[string]func(*built, int) command{
		"floor":            program(floor, "delete-any", "N"),
		"veth":             program(veth, "pair", "del", "a", "count", "N"),
		"library":          program(library, "delete-any", "N"),
		"ip":               ip(false, each("link del a%")),
		"ip batch":         ip(true, each("link del a%")),
		"ip best":          ip(true, then(each("link set a% group 79"), "link del group 79")),
		"vishvananda":      program(vishvananda, "delete-any", "N"),
		"vishvananda best": program(vishvananda, "best", "delete-any", "N"),
		"jsimonetti":       program(jsimonetti, "delete-any", "N"),
		"jsimonetti best":  program(jsimonetti, "best", "delete-any", "N"),
	},
}

// readings is how often a process reads all counters; the figures are of one.
const readings = "20"

var counters = &work{
	name: "counters", title: "read the counters of 2N links, inside a process", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{100, 500}, ipv6: []bool{false},
	setup: pairs(), others: bystanders,
	check: check{Veths: -1, Counted: 2},
	commands: map[string]func(*built, int) command{
		"floor":            program(floor, "counters", readings),
		"library":          program(library, "counters", readings),
		"vishvananda":      program(vishvananda, "counters", readings),
		"vishvananda best": program(vishvananda, "best", "counters", readings),
		"jsimonetti":       program(jsimonetti, "counters", readings),
	},
}

var countersText = &work{
	name: "counters-text", title: "a command that prints the counters of 2N links", unit: "pairs",
	sizes: []int{100, 1000, 4000}, quick: []int{100, 500}, ipv6: []bool{false},
	setup: pairs(), others: bystanders,
	check: check{Veths: -1},
	commands: map[string]func(*built, int) command{
		"floor":        program(floor, "counters", "0"),
		"print a line": program(line),
		"veth":         program(veth, "stats", "show", "group", "link"),
		"ip":           program(func(b *built) string { return b.ip }, "-s", "link"),
		"ip best":      program(func(b *built) string { return b.ip }, "stats", "show", "group", "link"),
	},
}
