package main

import "strings"

// A nameTable has names for numbers: those that are known everywhere, and those
// of a file of iproute2's, which is read when it is there.
type nameTable struct {
	file  string // below /etc/iproute2 or /usr/share/iproute2
	known []numberName
	read  bool
	bare  bool // -Numeric: names are read, but not printed
}

// A numberName is a number with its name.
type numberName struct {
	n    uint32
	name string
}

// tables are the names of one run.
type tables struct{ route, proto, scope, group, dsfield, realm, protoDown nameTable }

// knownNames are the tables of a run that has read no file yet.
var knownNames = tables{
	route: nameTable{file: "rt_tables", known: []numberName{{0, "unspec"}, {253, "default"}, {254, "main"}, {255, "local"}}},
	proto: nameTable{file: "rt_protos", known: []numberName{{0, "unspec"}, {1, "redirect"}, {2, "kernel"}, {3, "boot"}, {4, "static"},
		{8, "gated"}, {9, "ra"}, {10, "mrt"}, {11, "zebra"}, {12, "bird"}, {13, "dnrouted"}, {14, "xorp"}, {15, "ntk"}, {16, "dhcp"},
		{18, "keepalived"}, {42, "babel"}, {99, "openr"}, {186, "bgp"}, {187, "isis"}, {188, "ospf"}, {189, "rip"}, {192, "eigrp"}}},
	scope:   nameTable{file: "rt_scopes", known: []numberName{{0, "global"}, {255, "nowhere"}, {254, "host"}, {253, "link"}, {200, "site"}}},
	group:   nameTable{file: "group", known: []numberName{{0, "default"}}},
	dsfield: nameTable{file: "rt_dsfield", known: []numberName{{0, "default"}}},
	realm:   nameTable{file: "rt_realms", known: []numberName{{0, "unknown"}}},

	protoDown: nameTable{file: "protodown_reasons"},
}

// load adds the names of the file. Where both have a number the file's name wins.
func (t *nameTable) load() {
	if t.read {
		return
	}
	t.read = true
	for _, dir := range []string{"/etc/iproute2/", "/usr/share/iproute2/"} {
		found := t.loadFile(dir + t.file)
		for _, name := range dirNames(dir + t.file + ".d") {
			if strings.HasSuffix(name, ".conf") {
				found = t.loadFile(dir+t.file+".d/"+name) || found
			}
		}
		if found {
			return
		}
	}
}

// loadFile adds the names of a file; false: it cannot be read.
func (t *nameTable) loadFile(path string) bool {
	b, err := readFile(path)
	if err != nil {
		return false
	}
	for text := string(b); text != ""; {
		var line string
		line, text, _ = cut(text, "\n")
		f := strings.Fields(line)
		if len(f) < 2 || f[0][0] == '#' {
			continue
		}
		if n, ok := parseUint(f[0], 32); ok {
			t.known = append(t.known, numberName{uint32(n), f[1]})
		}
	}
	return true
}

// numeric makes the tables print numbers (-Numeric).
func (t *tables) numeric() {
	for _, t := range [...]*nameTable{&t.route, &t.proto, &t.scope, &t.group, &t.dsfield, &t.realm, &t.protoDown} {
		t.bare = true
	}
}

// lookup returns the name of n; ok is false where it has none, or with -Numeric.
func (t *nameTable) lookup(n uint32) (name string, ok bool) {
	if t.bare {
		return "", false
	}
	t.load()
	for i := len(t.known) - 1; i >= 0; i-- {
		if t.known[i].n == n {
			return t.known[i].name, true
		}
	}
	return "", false
}

// name returns the name of n, or n in decimal.
func (t *nameTable) name(n uint32) string {
	if s, ok := t.lookup(n); ok {
		return s
	}
	return utoa(uint64(n))
}

// number returns the number of a name, or of a number of at most bits bits.
func (t *nameTable) number(s string, bits int) (uint32, bool) {
	if n, ok := t.byName(s); ok {
		return n, true
	}
	n, ok := parseUint(s, bits)
	return uint32(n), ok
}

// byName returns the number of a name.
func (t *nameTable) byName(s string) (n uint32, ok bool) {
	t.load()
	for i := len(t.known) - 1; i >= 0; i-- {
		if t.known[i].name == s {
			return t.known[i].n, true
		}
	}
	return 0, false
}
