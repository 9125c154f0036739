package schema_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// TestKindsOfLinksAreNamed reads requests and answers of all kinds of links:
// every byte has a name, and the numbers are those of the command, which a
// wrong byte order would change.
func TestKindsOfLinksAreNamed(t *testing.T) {
	name := filepath.Join("testdata", "kinds.txt")
	want := numbers(t, name)
	kinds := map[string]bool{}
	i := 0
	captures(t, name, func(cmd string, b []byte) {
		wantNamed(t, cmd, uapi.NETLINK_ROUTE, b)
		var tree schema.Tree
		tree.Read(wire.Little, uapi.NETLINK_ROUTE, b)
		for i := range tree.Spans {
			switch s := &tree.Spans[i]; {
			case s.Role != schema.RoleValue:
			case string(tree.AppendPath(nil, i)) == "IFLA_LINKINFO/IFLA_INFO_KIND":
				kind, _, _ := bytes.Cut(tree.Bytes(i), []byte{0})
				kinds[string(kind)] = true
			case s.Kind == schema.Bytes:
				t.Errorf("%s: %s is opaque", cmd, tree.AppendPath(nil, i))
			}
		}
		for _, w := range want[i] {
			if got, ok := number(&tree, w.path); !ok || got != w.number {
				t.Errorf("%s: %s is %d, want %d (%v)", cmd, w.path, got, w.number, ok)
			}
		}
		i++
	})
	if len(kinds) < 35 {
		t.Errorf("only %d kinds: %v", len(kinds), kinds)
	}
}

type pathNumber struct {
	path   string
	number uint64
}

// numbers returns the lines "= PATH NUMBER" below each datagram of a file.
func numbers(t *testing.T, name string) (all [][]pathNumber) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		switch w := strings.Fields(line); {
		case len(w) == 0:
		case w[0] == ">" || w[0] == "<":
			all = append(all, nil)
		case w[0] == "=":
			n, err := strconv.ParseInt(w[2], 0, 64)
			if err != nil {
				t.Fatal(err)
			}
			last := &all[len(all)-1]
			*last = append(*last, pathNumber{w[1], uint64(n)})
		}
	}
	return all
}

// number is the number at a path; where there are several, the last one.
func number(tree *schema.Tree, path string) (n uint64, ok bool) {
	for i := range tree.Spans {
		s := &tree.Spans[i]
		if (s.Role == schema.RoleValue || s.Role == schema.RoleField) && string(tree.AppendPath(nil, i)) == path {
			n, ok = tree.Uint(i), true
		}
	}
	return n, ok
}
