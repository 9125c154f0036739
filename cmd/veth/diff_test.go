//go:build !tiny

package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestDiffOfFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"a":   "> 28000000100005000100006500000000000000000200000000000000000000000800040078050000\n",
		"b":   "28000000 10000500 01000065 00000000 00000000 02000000 00000000 00000000 08000400 dc050000\n",
		"two": "28000000100005000100006500000000000000000200000000000000000000000800040078050000\n1100000003000200000000000000000000\n",
		"bad": "2800zz\n",
		"no":  "# nothing\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		words       string
		stdin       string
		status      int
		out, errOut string
	}{
		{"diff a a", "", 0, "nothing differs in 40 bytes\n", ""},
		{"diff a b", "", 1, "- IFLA_MTU 1400\n+ IFLA_MTU 1500\n", ""},
		{"diff b a", "", 1, "- IFLA_MTU 1500\n+ IFLA_MTU 1400\n", ""},
		{"diff - b", "28000000100005000100006500000000000000000200000000000000000000000800040078050000", 1, "- IFLA_MTU 1400\n+ IFLA_MTU 1500\n", ""},
		{"diff a two", "", 1, "datagram 1:\n+ all of it\n", ""},
		{"diff two a", "", 1, "datagram 1:\n- all of it\n", ""},
		{"diff a", "", 2, "", "veth: diff: two files are needed, not 1\n"},
		{"diff - -", "", 2, "", "veth: diff: only one of them can be standard input\n"},
		{"diff a none", "", 2, "", "veth: open none: no such file or directory\n"},
		{"diff a bad", "", 2, "", "veth: bad: line 1, column 5: "},
		{"diff no a", "", 2, "", "veth: no: there is no message in it\n"},
	} {
		var out, errOut bytes.Buffer
		status := run(false, append([]string{"veth"}, strings.Fields(c.words)...), strings.NewReader(c.stdin), &out, &errOut)
		if status != c.status || out.String() != c.out || !strings.HasPrefix(errOut.String(), c.errOut) || c.errOut == "" && errOut.Len() > 0 {
			t.Errorf("veth %s: status %d, want %d; stdout %q; stderr %q", c.words, status, c.status, out.String(), errOut.String())
		}
	}
}

// What explain prints is an input, too.
func TestDiffTakesText(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("hex", []byte("28000000100005000100006500000000000000000200000000000000000000000800040078050000\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	text := veth("explain", "hex").out
	if err := os.WriteFile("text", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := veth("diff", "hex", "text"); r.status != 0 {
		t.Errorf("%s%s", r.out, r.errOut)
	}
	if err := os.WriteFile("text", []byte(strings.Replace(text, "1400", "1401", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := veth("diff", "hex", "text"); r.status != 1 || !strings.HasSuffix(r.out, "- IFLA_MTU 1400\n+ IFLA_MTU 1401\n") {
		t.Errorf("%d: %s%s", r.status, r.out, r.errOut)
	}
}
