package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestEachSymbolHasItsPackage(t *testing.T) {
	for symbol, want := range map[string]string{
		"main.(*app).linkAdd":                                 "main",
		"main.main":                                           "main",
		"vethkit/rtnl/schema.Link":                            "vethkit/rtnl/schema",
		"vethkit/rtnl.(*Link).decode":                         "vethkit/rtnl",
		"golang.org/x/sys/unix.Open":                          "golang.org/x/sys/unix",
		"type:.eq.vethkit/rtnl/wire.Error":                    "vethkit/rtnl/wire",
		"internal/sync.(*HashTrieMap[go.shape.struct]).iter":  "internal/sync",
		"main.readOpt[go.shape.uint8]":                        "main",
		"go:itab.*os.File,io.Writer":                          "os",
		"slices.SortFunc[go.shape.[]vethkit/rtnl.Link,x.y.z]": "slices",
		"memeqbody": "runtime",
	} {
		if got := packageOf(symbol); got != want {
			t.Errorf("%s is of %q, want %q", symbol, got, want)
		}
	}
}

func TestEachFileHasItsVerbs(t *testing.T) {
	for file, want := range map[string]string{
		"vethkit/cmd/veth/addrshow.go":       "cmd/veth: address",
		"vethkit/cmd/veth/show.go":           "cmd/veth: explain, compose, send, diff, flip, quiz, -show",
		"vethkit/cmd/veth/kindbridge.go":     "cmd/veth: link, with all kinds",
		"vethkit/cmd/veth/netnsid.go":        "cmd/veth: netns",
		"vethkit/cmd/veth/pinger.go":         "cmd/veth: ping",
		"vethkit/cmd/veth/init_linux.go":     "cmd/veth: init, modprobe",
		"vethkit/cmd/veth/print.go":          "cmd/veth: what all verbs share: words, names, printer, help, batch",
		"vethkit/cmd/veth/a new verb.go":     "cmd/veth: what all verbs share: words, names, printer, help, batch",
		"vethkit/cmd/veth/compose.go":        "cmd/veth: explain, compose, send, diff, flip, quiz, -show",
		"vethkit/cmd/veth/modprobe_linux.go": "cmd/veth: init, modprobe",
	} {
		if got := group("main", file); got != want {
			t.Errorf("%s is in %q, want %q", file, got, want)
		}
	}
}

func TestTextsAreNamesAndDocs(t *testing.T) {
	dir := t.TempDir()
	source := "package schema\n\nvar X = Set{Attrs: []Attr{\n\t1: {Kind: U8, Text: \"IFLA_A One \\\"thing\\\".\"},\n\t2: {Text: \"IFLA_PAD\"},\n}}\n"
	for name, text := range map[string]string{"x.go": source, "x_test.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	names, docs, err := schemaTexts(dir)
	if want := int64(len(`One \"thing\".`)); err != nil || names != 14 || docs != want {
		t.Errorf("%d, %d, %v; want 14, %d", names, docs, err, want)
	}
}

// TestThePartsAreTheWhole builds both byte orders and word sizes: the rows sum up
// to what the sections have, and each of our packages is one.
func TestThePartsAreTheWhole(t *testing.T) {
	for _, arch := range []string{"amd64", "s390x"} {
		var out bytes.Buffer
		if err := run(&out, arch, "tiny"); err != nil {
			t.Fatal(err)
		}
		sum, all := 0, 0
		for line := range strings.Lines(out.String()) {
			f := strings.Split(line, "|")
			if len(f) < 5 {
				t.Fatalf("line %q", line)
			}
			code, _ := strconv.Atoi(strings.TrimSpace(f[2]))
			data, _ := strconv.Atoi(strings.TrimSpace(f[3]))
			if strings.Contains(f[1], "**all**") {
				all = data
			} else {
				sum += code + data
			}
		}
		if all < 1<<20 || sum != all {
			t.Errorf("%s: the parts are %d bytes, all is %d", arch, sum, all)
		}
		for _, want := range []string{"| rtnl |", "| rtnl/wire |", "| cmd/veth: route |", "runtime", "names of functions"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: there is no %q in\n%s", arch, want, &out)
			}
		}
	}
}
