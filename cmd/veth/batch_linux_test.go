package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestScriptTakesLinesApart(t *testing.T) {
	for text, want := range map[string]string{
		"link add v0\n":                "1: link|add|v0",
		"# all\n\n  a  b # c\n":        "3: a|b",
		"a \"two words\" 'x \"y\"' \n": `1: a|two words|x "y"`,
		"a \\\n b\\\n\tc\r\nd":         "3: a|b|c 4: d",
		"a \"b":                        `1: error the quote before "b" has no end`,
		"a \"b\nc\n":                   `1: error the quote before "b" has no end 2: c`,
		"a\\":                          "1: error the line that this one goes on in is missing",
		"a\"b c\"\n":                   `1: a"b|c"`,
		"\"\" x\n":                     "1: |x",
	} {
		var got []string
		for r := (script{text: text}); ; {
			words, err := r.next()
			if words == nil && err == nil {
				break
			}
			line := string(rune('0'+r.n)) + ": " + strings.Join(words, "|")
			if err != nil {
				line = string(rune('0'+r.n)) + ": error " + err.Error()
			}
			got = append(got, line)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: %s, want %s", text, g, want)
		}
	}
}

// batch runs lines by -batch - and returns what that came to.
func batchOf(text string, words ...string) result {
	var out, errOut bytes.Buffer
	status := run(false, append([]string{"veth"}, words...), strings.NewReader(text), &out, &errOut)
	return result{status, out.String(), errOut.String()}
}

func TestBatch(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		const lines = "link add v0 type veth peer name v1\nlink set v0 alias \"two words\"\n\nlink add v0 type veth\n" +
			"-4 addr\nlink add v2 type veth peer name v3\nlink show v9\n"
		names := func() (names []string) {
			for line := range strings.Lines(veth("-br", "link").out) {
				names = append(names, strings.Fields(line)[0])
			}
			return names
		}
		r := batchOf(lines, "-batch", "-")
		if r.status != 1 || r.errOut != "veth: add veth v0: file exists; the name \"v0\" is taken: it is a veth with index 3\nCommand failed -:4\n" || r.out != "" {
			t.Errorf("%+v", r)
		}
		if got := names(); !slices.Equal(got, []string{"lo", "v1@v0", "v0@v1"}) {
			t.Errorf("after the first failure: %v", got)
		}
		veth("link", "del", "v0")
		file := filepath.Join(t.TempDir(), "lines")
		if err := os.WriteFile(file, []byte(lines), 0o644); err != nil {
			t.Fatal(err)
		}
		r = veth("-force", "-b", file)
		for _, n := range []string{":4\n", ":5\n", ":7\n"} {
			if !strings.Contains(r.errOut, "Command failed "+file+n) {
				t.Errorf("-force: %+v", r)
			}
		}
		if got := names(); r.status != 1 || len(got) != 5 {
			t.Errorf("-force: status %d, %v", r.status, got)
		}
		if r := batchOf("", "-batch", "-"); r != (result{}) {
			t.Errorf("nothing: %+v", r)
		}
		// The options of -batch hold for its lines.
		r = batchOf("link show v2\nlink show v3\n", "-br", "-batch", "-")
		if r.status != 0 || strings.Count(r.out, "\n") != 2 || !strings.HasPrefix(r.out, "v2@v3 ") {
			t.Errorf("-br: %+v", r)
		}
		if r := veth("-batch", "nothere"); r.status != 1 || !strings.Contains(r.errOut, "open nothere: no such file") {
			t.Errorf("no file: %+v", r)
		}
	})
}
