package schema_test

import (
	"encoding/hex"
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
// every byte has a name, and numbers are those of the command, which a wrong
// byte order would show.
func TestKindsOfLinksAreNamed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "kinds.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var tree schema.Tree
	kinds := map[string]bool{}
	cmd := ""
	for _, line := range strings.Split(string(text), "\n") {
		if len(line) < 2 {
			continue
		}
		switch rest := line[2:]; line[0] {
		case '#':
			cmd = rest
		case '>', '<':
			b, err := hex.DecodeString(rest)
			if err != nil {
				t.Fatal(cmd, err)
			}
			tree.Read(wire.Little, uapi.NETLINK_ROUTE, b)
			named(t, cmd, &tree, kinds)
		case '=':
			path, number, _ := strings.Cut(rest, " ")
			want, err := strconv.ParseInt(number, 0, 64)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := number64(&tree, path); !ok || got != uint64(want) {
				t.Errorf("%s: %s is %d, want %d (%v)", cmd, path, got, want, ok)
			}
		}
	}
	if len(kinds) < 35 {
		t.Errorf("only %d kinds: %v", len(kinds), kinds)
	}
}

// named fails for what has no name, and collects the kinds that have data.
func named(t *testing.T, cmd string, tree *schema.Tree, kinds map[string]bool) {
	t.Helper()
	for i := range tree.Spans {
		s := &tree.Spans[i]
		path := string(tree.AppendPath(nil, i))
		switch {
		case s.Role == schema.RoleBad || s.Why != "":
			t.Errorf("%s: %s: %s", cmd, path, s.Why)
		case s.Role == schema.RoleAttr && s.Attr == nil && tree.Spans[s.Up].Attr.Kind != schema.List:
			t.Errorf("%s: %s has no name", cmd, path)
		case s.Role == schema.RoleValue && (s.Kind == schema.Unknown || s.Kind == schema.Bytes):
			t.Errorf("%s: %s is opaque", cmd, path)
		case s.Role == schema.RoleValue && path == "IFLA_LINKINFO/IFLA_INFO_KIND":
			kinds[strings.TrimRight(string(tree.Bytes(i)), "\x00")] = true
		}
	}
}

// number64 is the number at a path; where there are several, the last one.
func number64(tree *schema.Tree, path string) (n uint64, ok bool) {
	for i := range tree.Spans {
		s := &tree.Spans[i]
		if (s.Role == schema.RoleValue || s.Role == schema.RoleField) && string(tree.AppendPath(nil, i)) == path {
			n, ok = tree.Uint(i), true
		}
	}
	return n, ok
}
