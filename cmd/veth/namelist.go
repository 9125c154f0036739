package main

import "strings"

// A list of names for numbers is one string, with blanks between: a name has the
// number behind its =, or else the one after that of the name before it, the first
// 0. Those that begin with ~ may be abbreviated, in the lists that oneOf reads.

// nextName cuts the first of names off, with its number: the one behind it, or
// else n.
//
//go:noinline
func nextName(names string, n uint32) (name string, number uint32, rest string) {
	name, rest, _ = cut(names, " ")
	name, value, given := cut(name, "=")
	if given {
		v, _ := parseUint(value, 32)
		n = uint32(v)
	}
	return name, n, rest
}

// oneOf returns the number of a word in a list of names.
func oneOf(names, word string) (n uint32, ok bool) {
	for ; names != ""; n++ {
		var name string
		name, n, names = nextName(names, n)
		name, short := strings.CutPrefix(name, "~")
		if word == name || short && matches(word, name) {
			return n, true
		}
	}
	return 0, false
}

// nameIn returns the name of a number in a list, "" where it has none.
func nameIn(names string, n uint32) string {
	for v := uint32(0); names != ""; v++ {
		var name string
		if name, v, names = nextName(names, v); v == n {
			return strings.TrimPrefix(name, "~")
		}
	}
	return ""
}
