//go:build !tiny

package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func TestExplainNames(t *testing.T) {
	for _, c := range []struct {
		words  string
		status int
		out    []string // in it, in this order
		errOut string
	}{
		{"explain ifla_net_ns_fd", 0, []string{"IFLA_NET_NS_FD = 28 ", "in     RTM_NEWLINK", "VETH_INFO_PEER", "bytes  ", "nla_len      8 = 4 + 4"}, ""},
		{"explain IFLA_NET_NS", 0, []string{"IFLA_NET_NS_PID ", "19", "u32", "\nIFLA_NET_NS_FD ", "28", "u32"}, ""},
		{"explain IFLA_LINK", 0, []string{"IFLA_LINK = 5 ", "\n  longer ", "IFLA_LINKINFO"}, ""},
		{"explain IFLA_LINKINFO/IFLA_INFO_KIND", 0, []string{"IFLA_INFO_KIND = 1 ", "in     IFLA_LINKINFO\n"}, ""},
		{"explain AF_INET", 0, []string{"AF_INET = 2   attribute", "\n\nAF_INET = 2   value"}, ""},
		{"explain IFLA_MTU ifi_index", 0, []string{"IFLA_MTU = 4", "\n\nifi_index   field of struct ifinfomsg"}, ""},
		{"explain IFLA_MUT", 1, nil, `veth: explain: there is no kernel name and no file "IFLA_MUT"; near it are IFLA_MTU`},
		{"explain qqqqqqq", 1, nil, `veth: explain: there is no kernel name and no file "qqqqqqq"` + "\n"},
	} {
		r := veth(strings.Fields(c.words)...)
		if r.status != c.status || !strings.HasPrefix(r.errOut, c.errOut) || c.errOut == "" && r.errOut != "" {
			t.Errorf("veth %s: status %d, stderr %q", c.words, r.status, r.errOut)
		}
		rest := r.out
		for _, want := range c.out {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("veth %s: no %q in\n%s", c.words, want, r.out)
				break
			}
			rest = after
		}
	}
}

// As bash has it: veth explain <(COMMAND).
func TestExplainReadsAPipeByItsName(t *testing.T) {
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, "14000000 12000103 00000000 00000000 00000000\n")
	in.Close()
	if r := veth("explain", "/dev/fd/"+strconv.Itoa(int(out.Fd()))); r.status != 0 || !strings.Contains(r.out, "RTM_GETLINK") {
		t.Errorf("%+v", r)
	}
	out.Close()
}

func TestExplainNamesAsJSON(t *testing.T) {
	r := veth("explain", "-j", "IFLA_NET_NS")
	lines := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("status %d, %q", r.status, r.out)
	}
	var got struct {
		Name, Kind, Doc string
		Number          int
		In              []string
	}
	if err := json.Unmarshal([]byte(lines[1]), &got); err != nil || got.Name != "IFLA_NET_NS_FD" || got.Number != 28 || got.Kind != "u32" ||
		got.Doc == "" || len(got.In) < 3 || got.In[0] != "RTM_NEWLINK" {
		t.Errorf("%v: %+v", err, got)
	}
	if before := veth("-j", "explain", "IFLA_NET_NS"); before.out != r.out {
		t.Errorf("-j in front: %q", before.out)
	}
}

// A word with a / or a . in it is a file if there is one; otherwise kernel names
// win.
func TestExplainTellsFilesFromNames(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("IFLA_LINKINFO", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]bool{
		"IFLA_MTU":                     false,
		"IFLA_LINKINFO/IFLA_INFO_KIND": true,
		"ifinfomsg.ifi_index":          true,
		"request":                      true,
	} {
		if err := os.WriteFile(filepath.FromSlash(name), []byte("zz\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		isName := veth("explain", name).status == 0
		if isName == file {
			t.Errorf("%s: a name: %v", name, isName)
		}
	}
	if r := veth("explain", "IFLA_LINKINFO/IFLA_INFO_DATA"); r.status != 0 {
		t.Errorf("no file, but %s", r.errOut)
	}
}

func TestExplainAsPage(t *testing.T) {
	name := filepath.Join(t.TempDir(), "mtu.hex")
	if err := os.WriteFile(name, []byte("28000000100005000100006500000000000000000200000000000000000000000800040078050000\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"explain", "--html", name}, {"explain", name, "--html"}, {"explain", "--html", "--", "link", "add", "v0", "type", "veth"}} {
		r := veth(words...)
		if r.status != 0 || !strings.HasPrefix(r.out, "<!DOCTYPE html>") || !strings.Contains(r.out, ">RTM_NEWLINK</span>") || !strings.HasSuffix(r.out, "</html>\n") {
			t.Errorf("%q: status %d, %s\n%.300s", words, r.status, r.errOut, r.out)
		}
	}
	if r := veth("explain", "--html", "IFLA_MTU"); r.status != 1 || !strings.Contains(r.errOut, "for datagrams") {
		t.Errorf("a page of a name: %d, %s", r.status, r.errOut)
	}
}

func TestExplainWritesPcapToStdout(t *testing.T) {
	r := vethIn("20000000100005000100000000000000"+strings.Repeat("00", 16)+"\n", "explain", "--pcap", "-")
	if r.status != 0 || len(r.out) != 24+16+16+32 || r.out[:4] != "\xd4\xc3\xb2\xa1" {
		t.Errorf("status %d, %d bytes: %q", r.status, len(r.out), r.out)
	}
}

func TestComposeSaysThatStdinIsEmpty(t *testing.T) {
	if r := vethIn("\n", "compose"); r.status != 1 || r.errOut != "veth: stdin: there is no message in it\n" {
		t.Errorf("status %d: %q", r.status, r.errOut)
	}
}

// A meter is a writer that takes so many bytes, and knows the longest write.
type meter struct{ room, longest int }

func (m *meter) Write(b []byte) (int, error) {
	m.longest = max(m.longest, len(b))
	if m.room -= len(b); m.room < 0 {
		return 0, syscall.ENOSPC
	}
	return len(b), nil
}

func TestExplainDoesNotKeepTheJSONOfALongCapture(t *testing.T) {
	in := strings.Repeat("20000000100005000100000000000000"+strings.Repeat("00", 16)+"\n", 2000)
	for _, c := range []struct{ room, status int }{{1 << 30, 0}, {100_000, 2}} {
		m := meter{room: c.room}
		if status := run(false, []string{"veth", "explain", "-j"}, strings.NewReader(in), &m, io.Discard); status != c.status || m.longest > 100_000 {
			t.Errorf("room for %d: status %d, %d bytes at once", c.room, status, m.longest)
		}
	}
}
