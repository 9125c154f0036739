package explain

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vethkit/rtnl/uapi"
)

// Captures with names and bytes (strace 6.1 -v -s 65535 -e read=all -e
// write=all, of iproute2 and of programs that use each call): what the names
// give is what the bytes are. Those of -X verbose have all numbers.
func TestReadMakesOfStracesNamesTheBytesThatItDumps(t *testing.T) {
	files, err := filepath.Glob("testdata/strace-*.txt")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var names []byte
			for line := range bytes.Lines(b) {
				if !bytes.HasPrefix(line, []byte(" |")) && !bytes.HasPrefix(line, []byte(" *")) && !bytes.HasPrefix(line, []byte(" =")) {
					names = append(names, line...)
				}
			}
			got, want := read(t, string(names)), read(t, string(b))
			if len(got) != len(want) || len(want) < 4 {
				t.Fatalf("%d datagrams of names, %d of bytes", len(got), len(want))
			}
			for i := range want {
				g, w := got[i], want[i]
				if !bytes.Equal(g.Data, w.Data) {
					t.Errorf("datagram %d:\n%x, want\n%x", i, g.Data, w.Data)
				}
				if g.Dir != w.Dir || g.Dir == 0 {
					t.Errorf("datagram %d: direction %q, want %q", i, g.Dir, w.Dir)
				}
				if g.Note != "" || w.Note != "" {
					t.Errorf("datagram %d: %q, %q", i, g.Note, w.Note)
				}
			}
		})
	}
}

const (
	socket3 = "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3\n"
	setmtu  = `[{nlmsg_len=40, nlmsg_type=RTM_NEWLINK, nlmsg_flags=NLM_F_REQUEST|NLM_F_ACK, nlmsg_seq=7, nlmsg_pid=0}, {ifi_family=AF_UNSPEC, ifi_type=ARPHRD_NETROM, ifi_index=2, ifi_flags=IFF_UP, ifi_change=0x1}, [{nla_len=8, nla_type=IFLA_MTU}, 1400]]`
	mtuhex  = "28000000100005000700000000000000" + "00000000020000000100000001000000" + "0800040078050000"
)

func msg(iov string) string {
	return "sendmsg(3, {msg_name={sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, msg_namelen=12, msg_iov=[{iov_base=" + iov +
		", iov_len=40}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 40\n"
}

func TestReadFindsTheDatagramsOfStrace(t *testing.T) {
	raw := `"\x28\x00\x00\x00\x10\x00\x05\x00\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x08\x00\x04\x00\x78\x05\x00\x00"`
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"sendmsg":                    {msg(setmtu), []string{">" + mtuhex}},
		"sendto":                     {"sendto(3, " + setmtu + ", 40, 0, NULL, 0) = 40", []string{">" + mtuhex}},
		"recvfrom":                   {"recvfrom(3, " + setmtu + ", 4096, 0, NULL, NULL) = 40", []string{"<" + mtuhex}},
		"-f, and a time":             {"[pid  77] 12:00:00.123456 " + msg(setmtu), []string{">" + mtuhex}},
		"-r of newer versions":       {"77 (+     0.000065) " + msg(setmtu), []string{">" + mtuhex}},
		"-T":                         {strings.TrimSpace(msg(setmtu)) + " <0.000012>\n", []string{">" + mtuhex}},
		"-y":                         {strings.Replace(msg(setmtu), "(3", "(3<socket:[9]>", 1), []string{">" + mtuhex}},
		"-xx, names not known":       {socket3 + "sendto(3, " + raw + ", 40, 0, NULL, 0) = 40", []string{">" + mtuhex}},
		"the socket is not known":    {"write(3, " + raw + ", 40) = 40", []string{">" + mtuhex}},
		"another socket":             {"socket(AF_INET, SOCK_STREAM, 0) = 3\nwrite(3, " + raw + ", 40) = 40", nil},
		"a file":                     {"write(3<notes.txt>, " + raw + ", 40) = 40", nil},
		"a file at its number":       {socket3 + "close(3) = 0\nopenat(AT_FDCWD, \"x\", O_RDONLY) = 3\nread(3, \"\\177ELF\\2\\1\\1\\3\\0\\0\\0\\0\\0\\0\\0\\0\\3\\0>\\0\"..., 832) = 832\n", nil},
		"bytes of a file there":      {socket3 + "read(3, \"nameserver 10.0.0.1\", 99) = 19\n | 00000  6e 61 6d 65 73 65 72 76  65 72 20 31 30 2e 30 2e  nameserver 10.0. |\n", nil},
		"text":                       {"write(1, \"hello\", 5) = 5", nil},
		"a call that failed":         {"sendto(3, " + setmtu + ", 40, 0, NULL, 0) = -1 EPERM (Operation not permitted)", nil},
		"a look before":              {"recvfrom(3, " + setmtu + ", 4096, MSG_PEEK, NULL, NULL) = 40", nil},
		"no bytes shown, but a dump": {"sendto(0x3, 0x7ffd0, 0x10, 0, 0, 0) = 0x10\n | 00000  10 00 00 00 12 00 05 00  07 00 00 00 00 00 00 00  ................ |", []string{">10000000120005000700000000000000"}},
		"a dump alone":               {" | 00000  28 00 00 00   (... |\n | 00000  29  ) |\n", []string{"28000000", "29"}},
		"broken off": {"7 sendto(3, " + setmtu + ", 40, 0, NULL, 0 <unfinished ...>\n8 recvfrom(3,  <unfinished ...>\n7 <... sendto resumed>) = 40\n8 <... recvfrom resumed>" +
			setmtu + ", 99, 0, NULL, NULL) = 40\n", []string{">" + mtuhex, "<" + mtuhex}},
		"zeros behind the message": {"sendto(3, " + setmtu + ", 44, 0, NULL, 0) = 44", []string{">" + mtuhex + "00000000"}},
	} {
		t.Run(name, func(t *testing.T) { same(t, read(t, c.in), c.want...) })
	}
}

func TestReadTakesTheProtocolFromTheSocket(t *testing.T) {
	for in, want := range map[string]uint8{
		msg(setmtu):           uapi.NETLINK_ROUTE,
		socket3 + msg(setmtu): uapi.NETLINK_ROUTE,
		strings.Replace(socket3, "NETLINK_ROUTE", "NETLINK_NETFILTER", 1) + msg(setmtu):       uapi.NETLINK_NETFILTER,
		"socket(0x10 /* AF_NETLINK */, 0x3, 0xc /* NETLINK_NETFILTER */) = 3\n" + msg(setmtu): uapi.NETLINK_NETFILTER,
		"socket(0x10, 0x80003, 0xc) = 0x3\n" + msg(setmtu):                                    uapi.NETLINK_NETFILTER,
		strings.Replace(msg(setmtu), "(3", "(3<NETLINK:[NETFILTER:5575]>", 1):                 uapi.NETLINK_NETFILTER,
		strings.Replace(msg(setmtu), "(3", "(3<NETLINK:[GENERIC:5575]>", 1):                   16,
	} {
		if ds := read(t, in); ds[0].Proto != want {
			t.Errorf("%d, want %d, of: %s", ds[0].Proto, want, in)
		}
	}
}

func TestReadSaysWhatStraceDidNot(t *testing.T) {
	ds := read(t, msg(strings.Replace(setmtu, "ifi_index=2", `ifi_index=if_nametoindex("v0")`, 1)))
	same(t, ds, strings.Replace(mtuhex, "02000000", "00000000", 1))
	if !strings.Contains(ds[0].Note, "the name v0 in place of a number") {
		t.Errorf("%q", ds[0].Note)
	}
	for in, want := range map[string]string{
		strings.Replace(setmtu, ", ifi_flags=IFF_UP, ifi_change=0x1}", ", ...}", 1):                    "strace has left out a part (...): run strace with -v -s 65535, and with -e write=all",
		strings.Replace(setmtu, "[{nla_len=8, nla_type=IFLA_MTU}, 1400]", "...", 1):                    "strace has left out a part (...): run strace with -v -s 65535, and with -e write=all",
		strings.Replace(setmtu, "{nla_len=8, nla_type=IFLA_MTU}, 1400", "{nla_len=44}, \"abc\"...", 1): "is due",
		strings.Replace(setmtu, "IFLA_MTU}, 1400", "IFLA_IFNAME}, \"a\"...", 1):                        "strace has left out a part (...): run strace with -v -s 65535, and with -e write=all",
		strings.Replace(setmtu, "IFLA_MTU", "IFLA_NOSUCH", 1):                                          "the name IFLA_NOSUCH is not in the tables: run strace with -X verbose",
		strings.Replace(setmtu, "ifi_index=2", "ifi_xyz=2", 1):                                         `the field "ifi_xyz" has no place in the tables`,
		strings.Replace(setmtu, "nlmsg_len=40", "nlmsg_len=400", 1):                                    "strace's names make 40 bytes of 400",
		"0x7ffd24dfda80": "an address in place of a message",
	} {
		ds, err := Read([]byte(socket3 + msg(in) + msg(setmtu)))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "line 2, column ") {
			t.Errorf("%v, want %s, of: %s", err, want, in)
		}
		same(t, ds, mtuhex) // the rest is read all the same
	}
}

// Values as strace 6.1 prints them, and their bytes.
func TestReadKnowsHowStracePrintsValues(t *testing.T) {
	for in, want := range map[string]string{
		`[{nla_len=8, nla_type=IFLA_MTU}, 1400]`:                                                          "0800040078050000",
		`[{nla_len=8, nla_type=0x4 /* IFLA_MTU */}, 0x578]`:                                               "0800040078050000",
		`[{nla_len=5, nla_type=IFLA_OPERSTATE}, 6]`:                                                       "0500100006000000",
		`[{nla_len=7, nla_type=IFLA_IFNAME}, "v0"]`:                                                       "0700030076300000",
		`[{nla_len=6, nla_type=IFLA_IFNAME}, "v0"...]`:                                                    "0600030076300000",
		`[{nla_len=7, nla_type=IFLA_IFNAME}, "\x76\x30\x00"...]`:                                          "0700030076300000",
		`[{nla_len=8, nla_type=IFLA_IFALIAS}, "\t\"\\\1"]`:                                                "0800140009225c01",
		`[{nla_len=10, nla_type=IFLA_ADDRESS}, 02:00:00:00:00:01]`:                                        "0a000100020000000001" + "0000",
		`{nla_len=4, nla_type=NLA_F_NESTED|IFLA_PROP_LIST}`:                                               "04003480",
		`[{nla_len=12, nla_type=IFLA_XDP}, [{nla_len=5, nla_type=IFLA_XDP_ATTACHED}, XDP_ATTACHED_NONE]]`: "0c002b000500020000000000",
		`[{nla_len=4, nla_type=0x3e}, [{nla_len=5, nla_type=0x43 /* IFLA_??? */}, "\x01"]]`:               "04003e000500430001000000",
		`[{nla_len=12, nla_type=IFA_CACHEINFO}, "\x01\x02\x03\x04\x05\x06\x07\x08"]`:                      "0c0006000102030405060708",
		`[{nla_len=8, nla_type=IFA_LOCAL}, inet_addr("10.0.0.1")]`:                                        "080002000a000001",
		`[{nla_len=20, nla_type=IFA_ADDRESS}, inet_pton(AF_INET6, "2001:db8::1")]`:                        "1400010020010db8000000000000000000000001",
		`[{nla_len=8, nla_type=IFLA_BR_AGEING_TIME}, 1000 /* 10.00 s */]`:                                 "08000400e8030000",
		`[{nla_len=6, nla_type=IFLA_VXLAN_PORT}, htons(4789)]`:                                            "06000f0012b50000",
		`[{nla_len=12, nla_type=IFLA_BR_ROOT_ID}, {prio=[128, 0], addr=02:00:00:00:00:02}]`:               "0c000a008000020000000002",
		`[{nla_len=12, nla_type=RTA_METRICS}, [{nla_len=8, nla_type=RTAX_MTU}, 1400]]`:                    "0c0008000800020078050000",
		`[{nla_len=20, nla_type=RTA_MULTIPATH}, [{rtnh_len=16, rtnh_flags=0, rtnh_hops=1, rtnh_ifindex=3}, [{nla_len=8, nla_type=RTA_GATEWAY}, inet_addr("10.0.0.3")]]]`: "14000900" + "1000000103000000" + "080005000a000003",
		`[{nla_len=20, nla_type=NDA_CACHEINFO}, {ndm_confirmed=2, ndm_used=3, ndm_updated=4, ndm_refcnt=1}]`:                                                             "14000300" + "02000000030000000400000001000000",
		`[{nla_len=16, nla_type=IFLA_INET_CONF}, [[IPV4_DEVCONF_FORWARDING-1]=0, [IPV4_DEVCONF_MC_FORWARDING-1]=1, [2 /* ? */]=-1]]`:                                     "10000100" + "0000000001000000ffffffff",
		`[{nla_len=8, nla_type=IFLA_BRIDGE_VLAN_INFO}, {flags=BRIDGE_VLAN_INFO_RANGE_BEGIN, vid=10}]`:                                                                    "0800020008000a00",
		`[{nla_len=5, nla_type=IFLA_OPERSTATE}, SOME_NONE]`:                                                                                                              "0500100000000000",
		`[{nla_len=8, nla_type=IFLA_LINK_NETNSID}, -1]`:                                                                                                                  "08002500ffffffff",
	} {
		b, _ := hex.DecodeString(want)
		n := 32 + len(b)
		text := strings.Replace(strings.Replace(setmtu, "[{nla_len=8, nla_type=IFLA_MTU}, 1400]", in, 1), "nlmsg_len=40", "nlmsg_len="+string(rune('0'+n/10))+string(rune('0'+n%10)), 1)
		ds, err := Read([]byte(msg(text)))
		if err != nil || len(ds) != 1 {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := hex.EncodeToString(ds[0].Data[32:n]); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestReadForgetsWhatADescriptorWasWhenItIsClosed(t *testing.T) {
	file := "read(3, \"\\x23\\x20\\x64\\x65\\x76\\x69\\x63\\x65\\x20\\x67\\x72\\x6f\\x75\\x70\\x20\\x6e\\x61\", 18) = 18\n"
	same(t, read(t, socket3+msg(setmtu)+"close(3)    = 0\nopenat(AT_FDCWD, \"/etc/iproute2/group\", O_RDONLY) = 3\n"+file), mtuhex)
}

func TestReadTellsStraceFromAProgramsSource(t *testing.T) {
	same(t, read(t, "char req[] = {\n\t0x01, 0x02,\n};\n\tsend(fd, req, sizeof req, 0);\n\tclose(fd);\n"), "0102")
	if ds := read(t, "+++ exited with 0 +++\n"); len(ds) != 0 {
		t.Errorf("%v of a program that did nothing", ds)
	}
}

func TestReadKnowsStracesNamesForNftables(t *testing.T) {
	in := "socket(AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER) = 3\n" +
		msg(`[{nlmsg_len=40, nlmsg_type=NFNL_SUBSYS_NFTABLES<<8|NFT_MSG_NEWTABLE, nlmsg_flags=NLM_F_MULTI, nlmsg_seq=1, nlmsg_pid=2}, `+
			`{nfgen_family=AF_UNIX, version=NFNETLINK_V0, res_id=htons(5)}, [[{nla_len=8, nla_type=0x1}, "\x71\x61\x74\x00"], [{nla_len=12, nla_type=0x4}, "\x00\x00\x00\x00\x00\x00\x00\x01"]]]`)
	same(t, read(t, in), "28000000000a02000100000002000000"+"01000005"+"0800010071617400"+"0c0004000000000000000001")
}
