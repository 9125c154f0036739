//go:build !tiny

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

const pairText = `RTM_NEWLINK NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE|NLM_F_EXCL
  IFLA_IFNAME "v0"
  IFLA_LINKINFO
    IFLA_INFO_KIND "veth"
    IFLA_INFO_DATA
      VETH_INFO_PEER
        IFLA_IFNAME "v1"
`

// setUp brings the link with this index up.
func setUp(index string) string {
	return "\nRTM_NEWLINK NLM_F_REQUEST|NLM_F_ACK\n  ifinfomsg ifi_index " + index + "\n  ifinfomsg ifi_flags IFF_UP, ifi_change IFF_UP\n"
}

// messages writes a file.
func messages(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "m")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func contains(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("%s: no %q in\n%s", what, p, text)
		}
	}
}

func TestSendSaysWhatCameBackAndWhatChanged(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		for _, c := range []struct {
			what, text string
			status     int
			out        []string
			errOut     string
		}{
			{"a pair", pairText, 0, []string{"datagram sent", "datagram received", "\n+ link 2: v1@v0: ", "\n+ link 3: v0@v1: "}, ""},
			{"several datagrams, in one namespace", pairText + "\ndatagram sent\n" + setUp("2") + "\ndatagram sent\n" + setUp("3"), 0,
				[]string{"\n+ link 3: v0@v1: <BROADCAST,MULTICAST,UP,LOWER_UP> ", "state UP", "\n+ addr 2: v1 inet6 fe80:", "\n+ route fe80::/64 dev v0 "}, ""},
			{"a change", setUp("1"), 0, []string{"\n~ link 1: lo: <LOOPBACK> → <LOOPBACK,UP,LOWER_UP>", "state DOWN → UNKNOWN", "\n+ addr 1: lo inet 127.0.0.1/8"}, ""},
			{"a refusal", strings.Replace(pairText, `"veth"`, `"vexh"`, 1), 2, []string{"# nothing has changed", "nlmsgerr error -95"}, "Unknown device type"},
			{"a refusal among others", pairText + pairText + setUp("2"), 2, []string{"\n+ link 2: v1@v0: <NO-CARRIER,BROADCAST,MULTICAST,UP"}, "file exists"},
			{"a question", "RTM_GETLINK NLM_F_REQUEST|NLM_F_DUMP\n", 0, []string{"IFLA_IFNAME", `"lo"`, "NLMSG_DONE", "nothing has changed"}, ""},
			{"silence", strings.Replace(setUp("1"), "|NLM_F_ACK", "", 1), 0, []string{"no answer: without NLM_F_ACK", "~ link 1: lo:"}, ""},
			{"no request", strings.Replace(setUp("1"), "NLM_F_REQUEST|", "", 1), 0, []string{"the kernel does nothing with a message without NLM_F_REQUEST"}, ""},
			{"a control message", "NLMSG_NOOP NLM_F_REQUEST|NLM_F_ACK\n", 0, []string{"types below 16", "nlmsgerr error 0"}, ""},
			{"half a header", "20 00 00 00 10 00\n", 0, []string{"what is no whole message"}, ""},
			{"hex", "> 20000000 12000103 01000000 00000000 00000000 00000000 00000000 00000000\n< 14000000 03000000 00000000 00000000 00000000\n", 0, []string{"NLMSG_DONE"}, ""},
			{"nf_tables", "datagram sent NETLINK_NETFILTER\nhex 14000000 010a0103 00000000 00000000 00000000\n", 0, []string{"datagram received NETLINK_NETFILTER"}, ""},
			{"a rule", "RTM_NEWRULE NLM_F_REQUEST|NLM_F_ACK|NLM_F_CREATE\n  fib_rule_hdr family AF_INET, action FR_ACT_TO_TBL, table 100\n  FRA_PRIORITY 77\n",
				0, []string{"\n+ rule family AF_INET table 100 ", "FRA_PRIORITY 77\n"}, ""},
			{"nothing", "# nothing\n", 1, nil, "no message to be sent"},
			{"answers only", "< 14000000 03000000 00000000 00000000 00000000\n", 1, nil, "no message to be sent"},
			{"nonsense", "RTM_NEWLINK\n  IFLA_NOSUCH 7\n", 1, nil, "IFLA_NOSUCH"},
			{"bytes of another machine", "datagram sent NETLINK_ROUTE big-endian\nRTM_GETLINK NLM_F_REQUEST|NLM_F_DUMP\n", 1, nil, "byte order"},
		} {
			r := veth("send", messages(t, c.text))
			if c.what == "nf_tables" && strings.Contains(r.errOut, "not supported") {
				continue // no NETLINK_NETFILTER in this kernel
			}
			if r.status != c.status || (r.errOut == "") != (c.errOut == "") || !strings.Contains(r.errOut, c.errOut) {
				t.Errorf("%s: status %d, %s", c.what, r.status, r.errOut)
			}
			contains(t, c.what, r.out, c.out...)
		}
		if r := veth("link", "show"); strings.Contains(r.out, "v0") || strings.Contains(r.out, "UP") && !strings.Contains(r.out, "lo: <LOOPBACK,UP") {
			t.Errorf("something is left: %s", r.out)
		}
	})
}

// toOther is a pair whose peer is born in the namespace of descriptor 3.
var toOther = strings.Replace(pairText, "        IFLA_IFNAME \"v1\"", "        IFLA_NET_NS_FD 3\n        IFLA_IFNAME \"v1\"", 1)

func TestSendMakesANamespaceForADescriptor(t *testing.T) {
	nstest.Need(t)
	file := messages(t, toOther+"\ndatagram sent\n"+setUp("2")+"\ndatagram sent\nRTM_NEWNSID NLM_F_REQUEST|NLM_F_ACK\n  NETNSA_FD 9\n  NETNSA_NSID 7\n")
	r := veth("send", file)
	if r.status != 0 {
		t.Errorf("status %d, %s", r.status, r.errOut)
	}
	contains(t, "send", r.out, "# descriptor 3 stands for another fresh network namespace, and is sent as ", "# descriptor 9 stands",
		"\n+ link 2: v0@if2: <NO-CARRIER,BROADCAST,MULTICAST,UP", "\n+ fd 3: link 2: v1@if2: ", "\n+ netns nsid 0\n", "\n+ netns nsid 7\n")
	r = veth("flip", file, "0:92.1")
	contains(t, "flip", r.out, "92.1 IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME v1 → t1\n", "\n~ fd 3: link 2: v1@if2: → t1@if2:\n")
	nstest.Run(t, func(*nsenter.NS) {
		if r := veth("send", "--here", messages(t, strings.Replace(toOther, "FD 3", "FD 1000000", 1))); r.status != 2 || strings.Contains(r.out, "stands for") {
			t.Errorf("here: status %d, %s", r.status, r.out)
		}
	})
}

func TestSendShowsTheTablesOfNAT(t *testing.T) {
	nstest.Need(t)
	told, err := rehearsed(t, "pod add web bridge br0 subnet 10.1.0.0/24 masquerade")
	if err != nil {
		t.Fatal(err)
	}
	a := newApp("veth", nil, new(strings.Builder), new(strings.Builder))
	explainAll(a, told)
	r := veth("send", messages(t, string(a.out.buf)))
	if strings.Contains(r.errOut, "not supported") {
		t.Skip("no nf_tables in this kernel: ", r.errOut)
	}
	if r.status != 2 || !strings.Contains(r.errOut, "NFT_MSG_GETTABLE: no such file or directory") {
		t.Errorf("status %d, %s", r.status, r.errOut)
	}
	contains(t, "send", r.out, "\n+ link 16777215: br0: ", "\n+ addr 16777215: br0 inet 10.1.0.1/24 ", "\n+ nft table nfgen_family NFPROTO_IPV4 NFTA_TABLE_NAME vethkit ",
		"\n+ nft chain ", "NFTA_EXPR_NAME masq\n")
}

func TestSendGoesWhereItIsTold(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		mustAll(t, "netns add blue", "netns add green", "netns add red")
		file := messages(t, pairText)
		for _, c := range []struct{ line, where string }{
			{"send --here " + file, "link show v0"},
			{"-n blue send " + file, "-n blue link show v0"},
			{"send -n green " + file, "-n green link show v0"},
			{"-n blue send " + file + " -netns red", "-n red link show v0"},
		} {
			if r := veth(strings.Fields(c.line)...); r.status != 0 {
				t.Errorf("%s: %s", c.line, r.errOut)
			}
			mustAll(t, c.where)
		}
		r := veth("-j", "send", "--here", file)
		for line := range strings.Lines(r.out) {
			if !json.Valid([]byte(line)) {
				t.Errorf("no JSON: %q", line)
			}
		}
		if r.status != 2 || !strings.Contains(r.out, `{"note":"nothing has changed`) || !strings.HasPrefix(r.out, `{"dgram":0,`) {
			t.Errorf("status %d, %s\n%s", r.status, r.errOut, r.out)
		}
	})
}

func TestWordsOfSendAndFlip(t *testing.T) {
	for _, c := range []struct{ line, errOut string }{
		{"send", "a file with the messages is missing"},
		{"send a b", "one file at a time"},
		{"send a -n", "-n needs a value"},
		{"send a -n nosuchspace", "nosuchspace"},
		{"send -nosuch a", "unknown"},
		{"send /nosuch/file", "no such file"},
		{"flip", "a file with the messages is missing"},
		{"flip f", "which bits?"},
		{"flip f 1", "is no bit"},
		{"flip f 1.8", "is no bit"},
		{"flip f 1.", "is no bit"},
		{"flip f x.1", "is no bit"},
		{"flip f -1.1", "unknown"},
		{"flip f x:1.1", "is no bit"},
		{"flip f 99999999999.1", "is no bit"},
	} {
		r := veth(strings.Fields(c.line)...)
		if r.status == 0 || r.status == 2 && !strings.Contains(c.line, "/nosuch/") || !strings.Contains(r.errOut, c.errOut) || r.out != "" {
			t.Errorf("%s: status %d, %q", c.line, r.status, r.errOut)
		}
	}
	nstest.Need(t)
	for _, bit := range []string{"88.0", "1:0.0", "1000000.7"} {
		r := veth("flip", messages(t, pairText), bit)
		if r.status != 1 || !strings.Contains(r.errOut, "there is no datagram 1: the last is 0") && !strings.Contains(r.errOut, "the last is 87") {
			t.Errorf("%s: status %d, %q", bit, r.status, r.errOut)
		}
	}
}

func TestFlipSaysWhatABitDoes(t *testing.T) {
	nstest.Need(t)
	for _, c := range []struct {
		what, text, bits string
		lines            []string // all, in their order
	}{
		{"a letter of the name", pairText, "36.0", []string{
			"36.0 IFLA_IFNAME v0 → w0", "original: success", "flipped: success",
			"# after the flipped one there is (+), is not (-), is different (~)",
			"~ link 2: v1@v0: → v1@w0:", "~ link 3: v0@v1: → w0@v1:"}},
		{"a bit of padding", pairText, "39.5", []string{
			"39.5 IFLA_IFNAME.pad 00 → 20", "original: success", "flipped: success", "# no difference"}},
		{"the peer's IFF_UP", pairText, "72.0", []string{
			"72.0 IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_flags 0 → 1 (IFF_UP)", "original: success",
			"flipped: ENOTCONN: transport endpoint is not connected", "# after the flipped one there is (+), is not (-), is different (~)",
			"- link 2: v1@v0: ", "- link 3: v0@v1: "}},
		{"NLM_F_ACK", pairText, "6.2", []string{
			"6.2 nlmsghdr.nlmsg_flags ", "original: success", "flipped: no answer", "# no difference in links"}},
		{"two bits", pairText, "36.0 37.0", []string{
			"36.0 IFLA_IFNAME v0 → w1", "37.0 IFLA_IFNAME v0 → w1", "original: success", "flipped: success", "# ",
			"~ link 2: v1@v0: → v1@w1:", "~ link 3: v0@v1: → w1@v1:"}},
		{"a length", pairText, "32.2", []string{
			"32.2 IFLA_IFNAME.nla_len 7 → IFLA_IFNAME.nla_len! nla_len is less than 4", "original: success", "flipped: EOPNOTSUPP: operation not supported: Unknown device type", "# ", "- link 2: ", "- link 3: "}},
		{"of several datagrams the last", setUp("1") + "\ndatagram sent\n" + setUp("1"), "24.0", []string{
			"24.0 ifinfomsg.ifi_flags 1 (IFF_UP) → 0", "original: success, success", "flipped: success, success", "# ",
			"~ link 1: lo: <LOOPBACK,UP,LOWER_UP> → <LOOPBACK>", "- addr 1: lo inet6 ::1/128"}},
		{"of several datagrams the first", setUp("1") + "\ndatagram sent\n" + setUp("1"), "0:24.0", []string{
			"24.0 ifinfomsg.ifi_flags 1 (IFF_UP) → 0", "original: success, success", "flipped: success, success", "# no difference"}},
	} {
		r := veth(append([]string{"flip", messages(t, c.text)}, strings.Fields(c.bits)...)...)
		if r.status != 0 || r.errOut != "" {
			t.Errorf("%s: status %d, %s", c.what, r.status, r.errOut)
			continue
		}
		lines := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
		for i, want := range c.lines {
			if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
				t.Errorf("%s: no %q in line %d of\n%s", c.what, want, i, r.out)
				break
			}
		}
	}
}

func TestFlipCountsChanceForNothing(t *testing.T) {
	nstest.Need(t)
	// Bit 7 of the MAC address that the message does not give: both ends have random ones.
	r := veth("flip", messages(t, pairText+"\ndatagram sent\nRTM_GETLINK NLM_F_REQUEST\n  ifinfomsg ifi_index 2\n"), "20.0")
	if r.status != 0 || !strings.Contains(r.out, "20.0 ifinfomsg.ifi_index 2 → 3\n") || strings.Contains(r.out, "ether") {
		t.Errorf("status %d, %s\n%s", r.status, r.errOut, r.out)
	}
}

func TestSendAndFlipTakeNoRoot(t *testing.T) {
	nstest.Need(t)
	const nobody = 65534
	if os.Getuid() != 0 || !maps(t, nobody) {
		t.Skip("user 65534 cannot be had in the tests' user namespace: these tests run without root already")
	}
	dir, err := os.MkdirTemp("", "send") // one that everybody may look into
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := dir + "/m"
	if err := errors.Join(os.Chmod(dir, 0o755), os.WriteFile(file, []byte(pairText), 0o644)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words  []string
		stdin  string
		status int
		out    string
		errOut string
	}{
		{[]string{"send", file}, "", 0, "\n+ link 3: v0@v1: ", ""},
		{[]string{"send", "-"}, pairText + pairText, 2, "\n+ link 3: v0@v1: ", "file exists"},
		{[]string{"send", "-"}, toOther, 0, "\n+ fd 3: link 2: v1@if2: ", ""},
		{[]string{"flip", file, "36.0"}, "", 0, "\n~ link 3: v0@v1: → w0@v1:", ""},
		{[]string{"flip", "-", "36.0", "-j"}, pairText, 0, `{"change":"~","what":"link","text":"3: v0@v1: → w0@v1:"}`, ""},
		{[]string{"flip", "-", "999.0"}, pairText, 1, "", "the last is 87"},
		{[]string{"send", dir + "/nosuch"}, "", 2, "", "no such file"},
	} {
		var out, errOut bytes.Buffer
		p := program(c.words...)
		p.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		p.Stdin, p.Stdout, p.Stderr = strings.NewReader(c.stdin), &out, &errOut
		err := p.Run()
		if exitOf(err) != c.status || !strings.Contains(out.String(), c.out) || !strings.Contains(errOut.String(), c.errOut) || (errOut.Len() > 0) != (c.status > 0) {
			t.Errorf("%q: %v\n%s%s", c.words, err, &out, &errOut)
		}
	}
}

func TestInterruptedSendLeavesNothing(t *testing.T) {
	nstest.Need(t)
	c := program("send", "-")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	p := start(t, c)
	_ = c.Process.Signal(os.Interrupt) // it waits for what is to be sent
	p.wait(t)                          // which ends when nobody has its output any more
	in.Close()
}

func TestSendAndFlipHoldNothing(t *testing.T) {
	nstest.Need(t)
	file := messages(t, toOther)
	nstest.NoLeak(t, 8, func() {
		for range 5 {
			for _, words := range [][]string{{"send", file}, {"flip", file, "36.0"}, {"flip", file, "999.0"}} {
				veth(words...)
			}
		}
	})
}
