package main

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

func TestWordsOfNetnsSet(t *testing.T) {
	for _, c := range []struct {
		words, name string
		id          int32
		ok          bool
	}{
		{"blue 5", "blue", 5, true},
		{"blue 0x20", "blue", 32, true},
		{"blue auto", "blue", -1, true},
		{"blue 2147483647", "blue", 1<<31 - 1, true},
		{"blue 2147483648", "", 0, false},
		{"blue -1", "", 0, false},
		{"blue aut", "", 0, false},
		{"blue", "", 0, false},
		{"", "", 0, false},
	} {
		name, id, err := parseNetnsSet(&args{words: strings.Fields(c.words)})
		if (err == nil) != c.ok || c.ok && (name != c.name || id != c.id) {
			t.Errorf("%q: %q %d %v", c.words, name, id, err)
		}
	}
}

func TestWordsOfListID(t *testing.T) {
	five := rtnl.Some(uint32(5))
	for _, c := range []struct {
		words string
		want  rtnl.GetNSID
		ok    bool
	}{
		{"", rtnl.GetNSID{}, true},
		{"nsid 7", rtnl.GetNSID{NS: rtnl.InNSID(7)}, true},
		{"target-nsid 5", rtnl.GetNSID{Target: five}, true},
		{"nsid 7 target-nsid 5", rtnl.GetNSID{NS: rtnl.InNSID(7), Target: five}, true},
		{"nsid", rtnl.GetNSID{}, false},
		{"nsid x", rtnl.GetNSID{}, false},
		{"target-nsid -1", rtnl.GetNSID{}, false},
		{"bogus", rtnl.GetNSID{}, false},
	} {
		got, _, err := parseListID(&args{words: strings.Fields(c.words)})
		if (err == nil) != c.ok || c.ok && got != c.want {
			t.Errorf("%q: %v %v", c.words, got, err)
		}
	}
}

// The wanted text and JSON are iproute2 6.1's.
func TestNamespacesPrintAsInIproute2(t *testing.T) {
	list := []netnsName{{"c", 0}, {"b", 5}, {"a", -1}}
	ids := []rtnl.NSID{{ID: 0}, {ID: 3, Current: rtnl.Some(int32(5))}, {ID: -1, Current: rtnl.Some(int32(9))}}
	names := map[int32]string{0: "c", 5: "b"}
	for _, c := range []struct{ what, got, want string }{
		{"list", printed(printer{}, func(p *printer) { printNetnsList(p, list) }), "c (id: 0)\nb (id: 5)\na\n"},
		{"list -j", printed(printer{json: true}, func(p *printer) { printNetnsList(p, list) }),
			`[{"name":"c","id":0},{"name":"b","id":5},{"name":"a"}]` + "\n"},
		{"list-id", printed(printer{}, func(p *printer) { printListID(p, ids, names) }),
			"nsid 0 (iproute2 netns name: c)\nnsid 3 current-nsid 5 (iproute2 netns name: b)\nnsid unassigned current-nsid 9 \n"},
		{"list-id -j", printed(printer{json: true}, func(p *printer) { printListID(p, ids, names) }),
			`[{"nsid":0,"name":"c"},{"nsid":3,"current-nsid":5,"name":"b"},{"current-nsid":9}]` + "\n"},
		{"list -j -p", printed(printer{json: true, pretty: true}, func(p *printer) { printNetnsList(p, list[1:2]) }),
			"[ {\n        \"name\": \"b\",\n        \"id\": 5\n    } ]\n"},
		{"list -j -p of none", printed(printer{json: true, pretty: true}, func(p *printer) { printNetnsList(p, nil) }), "[ ]\n"},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, c.got, c.want)
		}
	}
}

// printed is what body prints.
func printed(p printer, body func(*printer)) string {
	p.nl = "\n"
	body(&p)
	return string(p.buf)
}

func TestNamedNamespacesComeAndGo(t *testing.T) {
	nstest.Need(t)
	defer veth("-all", "netns", "delete")
	self := strconv.Itoa(os.Getpid())
	for _, c := range []struct {
		words  string
		status int
		out    string
	}{
		{"netns", 0, ""},
		{"netns add blue", 0, ""},
		{"netns add blue", 1, ""},
		{"netns add a/b", 1, ""},
		{"netns add", 1, ""},
		{"netns set blue 7", 0, ""},
		{"netns set blue 7", 2, ""},
		{"netns set nosuch 7", 1, ""},
		{"netns list", 0, "blue (id: 7)\n"},
		{"netns list-id", 0, "nsid 7 (iproute2 netns name: blue)\n"},
		{"netns list-id nsid 7", 0, "nsid 7 (iproute2 netns name: blue)\n"},
		{"netns list-id nsid 8", 2, ""},
		{"netns list-id target-nsid 8", 1, ""},
		{"netns list-id target-nsid 7 nsid 7", 0, "nsid unassigned current-nsid 7 (iproute2 netns name: blue)\n"},
		{"-n blue netns", 0, "blue\n"},
		{"-n nosuch netns", 1, ""},
		{"-n nosuch -V", 1, ""},
		{"netns pids blue", 0, ""},
		{"netns pids nosuch", 1, ""},
		{"netns pids blue red", 1, ""},
		{"netns identify", 0, "\n"},
		{"-n blue netns identify", 0, "blue\n"},
		{"netns identify x", 1, ""},
		{"netns attach here " + self, 0, ""},
		{"netns attach here " + self, 1, ""},
		{"netns attach there 0", 1, ""},
		{"netns identify", 0, "here\n"},
		{"netns identify " + self, 0, "here\n"},
		{"netns exec", 1, ""},
		{"netns exec blue", 1, ""},
		{"netns exec blue /nosuch/program", 1, ""},
		{"netns exec nosuch true", 1, ""},
		{"netns delete here", 0, ""},
		{"netns delete here", 1, ""},
		{"netns delete", 1, ""},
		{"-all netns delete", 0, ""},
		{"-j netns list", 0, "[]\n"},
	} {
		r := veth(strings.Fields(c.words)...)
		if r.status != c.status || r.out != c.out || (r.status != 0) != (r.errOut != "") {
			t.Errorf("veth %s: status %d, want %d; stdout %q, want %q; stderr %q", c.words, r.status, c.status, r.out, c.out, r.errOut)
		}
	}
}

// program is the program as a process of its own, in the sandbox of the tests.
// With the race detector it would sleep for a second at its end.
func program(words ...string) *exec.Cmd {
	return &exec.Cmd{Path: "/proc/self/exe", Args: append([]string{"veth"}, words...), Env: append(os.Environ(), "GORACE=atexit_sleep_ms=0")}
}

func TestExecRunsInTheNamespaceAndPassesTheStatusOn(t *testing.T) {
	nstest.Need(t)
	defer veth("-all", "netns", "delete")
	for _, name := range []string{"blue", "red"} {
		if r := veth("netns", "add", name); r.status != 0 {
			t.Fatal(r.errOut)
		}
	}
	if out, err := program("netns", "exec", "blue", "sh", "-c", "ls /sys/class/net; exit 7").Output(); string(out) != "lo\n" || exitOf(err) != 7 {
		t.Errorf("exec: %q, %v", out, err)
	}
	// A command that fails does not stop the others, nor is it a failure.
	out, err := program("-all", "netns", "exec", "sh", "-c", "echo hi; exit 3").Output()
	if s := string(out); err != nil || strings.Count(s, "hi\n") != 2 || !strings.Contains(s, "\nnetns: blue\nhi\n") {
		t.Errorf("-all exec: %q, %v", out, err)
	}
}

func exitOf(err error) int {
	if e, ok := err.(*exec.ExitError); ok {
		return e.ExitCode()
	}
	return 0
}
