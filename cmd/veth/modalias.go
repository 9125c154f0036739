package main

import "strings"

// modName is a module's name as the kernel has it, of its name or file:
// "nf-nat" and "kernel/net/netfilter/nf-nat.ko.xz:" are nf_nat.
func modName(s string) string {
	s = s[strings.LastIndexByte(s, '/')+1:]
	if i := strings.Index(s, ".ko"); i >= 0 {
		s = s[:i]
	}
	return replaceAll(s, "-", "_")
}

// aliasMatches says whether an alias of modules.alias is name: fnmatch(3) with
// *, ? and [...], where - and _ are the same.
func aliasMatches(pattern, name string) bool {
	star, from := -1, 0 // behind the last *, and what of name that has taken
	p, n := 0, 0
	for n < len(name) {
		if p < len(pattern) && pattern[p] == '*' {
			p++
			star, from = p, n
			continue
		}
		if width := matchOne(pattern[p:], name[n]); width > 0 {
			p += width
			n++
			continue
		}
		if star < 0 {
			return false
		}
		from++
		p, n = star, from
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// matchOne says how much of pattern stands for c, 0 if its beginning is something else.
func matchOne(pattern string, c byte) int {
	switch {
	case pattern == "":
		return 0
	case pattern[0] == '?':
		return 1
	case pattern[0] == '[':
		return matchSet(pattern, c)
	case dashless(pattern[0]) == dashless(c):
		return 1
	}
	return 0
}

// matchSet is matchOne for [abc], [a-z], [!abc]. A ] that comes first is one of
// the set.
func matchSet(pattern string, c byte) int {
	i, not, in := 1, false, false
	if len(pattern) > 1 && (pattern[1] == '!' || pattern[1] == '^') {
		not, i = true, 2
	}
	for first := i; i < len(pattern) && (pattern[i] != ']' || i == first); i++ {
		lo := pattern[i]
		hi := lo
		if i+2 < len(pattern) && pattern[i+1] == '-' && pattern[i+2] != ']' {
			i += 2
			hi = pattern[i]
		}
		in = in || lo <= c && c <= hi
	}
	if i >= len(pattern) || in == not {
		return 0
	}
	return i + 1
}

func dashless(c byte) byte {
	if c == '-' {
		return '_'
	}
	return c
}

// modParams are the parameters that the kernel's command line has for a module:
// name.param=value. veth.conf= is ours, and no parameter of veth's.
func modParams(cmdline, name string) (params string) {
	words := bootWords(cmdline)
	for word := words.next(); word != ""; word = words.next() {
		bare := strings.TrimPrefix(word, `"`)
		mod, param, ok := cut(bare, ".")
		if ok && replaceAll(mod, "-", "_") == name && !strings.HasPrefix(word, "veth.conf=") {
			params = joined(params, " ", word[:len(word)-len(bare)]+param)
		}
	}
	return params
}
