package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A work is what all contestants do, N times.
type work struct {
	name  string
	title string // of its tables
	unit  string // of N
	sizes []int
	quick []int
	ipv6  []bool // as it is, off; a quick run has the last only

	setup  func(b *built, n int) [][]string            // run first, not timed
	setups map[string]func(b *built, n int) [][]string // of contestants that need another one
	others int                                         // pairs that it makes besides
	check  check

	// commands returns what a contestant runs; nil if it does not take part.
	commands map[string]maker
}

// A maker returns a contestant's command for N and IPv6 as it is, or off.
type maker func(b *built, n int, ipv6 bool) command

// A command is a program with its arguments, and a script that it is given as
// its last argument, where it takes one.
type command struct {
	Args   []string
	Script string
}

// check says what has to be there afterwards.
type check struct {
	Veths   int  // links of that kind in the namespace, 2 a pair; −1: any number
	Up      bool // all of them
	Names   int  // namespaces that have one
	Pods    bool // each has what a pod has, as far as its own links tell
	Counted int  // links whose counters a reading saw
}

// tooLong is what one turn may be expected to take before it is left out, and a
// third of what it may really take.
const tooLong = 3 * time.Minute

// bystanders are pairs that a deletion has to leave alone.
const bystanders = 50

// contestants in the order of the tables.
var contestants = []string{
	"floor", "veth", "library", "ip", "ip batch", "ip best",
	"vishvananda", "vishvananda best", "jsimonetti", "jsimonetti best", "print a line",
}

func contestantNames() []string { return contestants[1:] }

// works in the order of the run.
var works = []*work{createWork, deleteTagged, deleteAny, podsWork, podsDelete, counters, countersText}

func workNames() []string {
	var names []string
	for _, w := range works {
		names = append(names, w.name)
	}
	return names
}

// program returns a command that is some built program and words, in which N
// stands for its value and IPV6 for 1 or 0.
func program(which func(*built) string, words ...string) maker {
	return func(b *built, n int, ipv6 bool) command {
		if which(b) == "" {
			return command{}
		}
		number := map[bool]string{true: "1", false: "0"}
		r := strings.NewReplacer("IPV6", number[ipv6], "N", fmt.Sprint(n))
		args := []string{which(b)}
		for _, w := range words {
			args = append(args, r.Replace(w))
		}
		return command{Args: args}
	}
}

func floor(b *built) string       { return b.floor }
func veth(b *built) string        { return b.veth }
func library(b *built) string     { return b.library }
func vishvananda(b *built) string { return b.vishvananda }
func jsimonetti(b *built) string  { return b.jsimonetti }
func line(b *built) string        { return b.line }
func iproute2(b *built) string    { return b.ip }

// wanted tells whether -only lets a work, a contestant ("": any) and an IPv6
// setting run.
func (s *settings) wanted(w *work, contestant string, ipv6 bool) bool {
	setting := "ipv6=off"
	if ipv6 {
		setting = "ipv6=on"
	}
	return s.allows(isWork, func(word string) bool { return word == w.name }) &&
		s.allows(isIPv6, func(word string) bool { return word == setting }) &&
		(contestant == "" || contestant == "floor" || s.allows(isContestant, func(word string) bool { return strings.HasPrefix(contestant, word) }))
}

// allows tells whether one of the words of some kind matches, or none is of it.
func (s *settings) allows(kind, match func(string) bool) bool {
	some := false
	for _, w := range s.Only {
		if kind(w) {
			some = true
			if match(w) {
				return true
			}
		}
	}
	return !some
}

func known(word string) bool { return isWork(word) || isIPv6(word) || isContestant(word) }

func isWork(word string) bool { return slices.Contains(workNames(), word) }
func isIPv6(word string) bool { return word == "ipv6=on" || word == "ipv6=off" }
func isContestant(word string) bool {
	return slices.ContainsFunc(contestants, func(c string) bool { return word != "" && strings.HasPrefix(c, word) })
}
