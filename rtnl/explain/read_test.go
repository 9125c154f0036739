package explain

import (
	"bytes"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A request of 32 bytes (ip link show), as Read gives it.
const getlink = "20000000120001030100006500000000" + "00000000000000000000000000000000"

func read(t *testing.T, in string) []Datagram {
	t.Helper()
	ds, err := Read([]byte(in))
	if err != nil {
		t.Fatalf("%v, in:\n%s", err, in)
	}
	return ds
}

// same compares what was read with hex, a line each, '>' or '<' in front if the
// direction matters.
func same(t *testing.T, ds []Datagram, want ...string) {
	t.Helper()
	if len(ds) != len(want) {
		t.Fatalf("%d datagrams, want %d: %v", len(ds), len(want), ds)
	}
	for i, d := range ds {
		w := want[i]
		if c := w[0]; c == '>' || c == '<' {
			if d.Dir != c {
				t.Errorf("datagram %d: direction %q, want %q", i, d.Dir, c)
			}
			w = strings.TrimSpace(w[1:])
		}
		if got := hex.EncodeToString(d.Data); got != w {
			t.Errorf("datagram %d:\n%s, want\n%s", i, got, w)
		}
	}
}

func TestReadTakesEveryCapturedVector(t *testing.T) {
	for _, file := range []string{"../testdata/vectors.txt", "../internal/nft/testdata/masquerade.txt",
		"../testdata/vectors-s390x.txt", "../internal/nft/testdata/masquerade-s390x.txt"} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !strings.Contains(line, "(") {
				want = append(want, line)
			}
		}
		if len(want) < 8 {
			t.Fatalf("%s: only %d lines of hex", file, len(want))
		}
		ds := read(t, string(b))
		same(t, ds, want...)
		proto := uint8(uapi.NETLINK_ROUTE)
		if strings.Contains(file, "nft") {
			proto = uapi.NETLINK_NETFILTER
		}
		big := strings.Contains(file, "s390x")
		for i, d := range ds {
			if d.Order.IsBig() != big {
				t.Errorf("%s: datagram %d: big-endian is %t, want %t", file, i, !big, big)
			}
			if d.Proto != proto {
				t.Errorf("%s: datagram %d is of protocol %d, want %d", file, i, d.Proto, proto)
			}
		}
	}
}

func TestReadGuessesHexOfManyForms(t *testing.T) {
	wrapped := getlink[:24] + "\n" + getlink[24:48] + "\n" + getlink[48:]
	for name, in := range map[string]string{
		"plain":            getlink,
		"spaced":           "20 00 00 00 12 00 01 03 01 00 00 65 00 00 00 00  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00",
		"words":            "20000000 12000103 01000065 00000000\t00000000 00000000 00000000 00000000\r\n",
		"colons":           "20:00:00:00:12:00:01:03:01:00:00:65:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00",
		"a string of C":    `"\x20\x00\x00\x00\x12\x00\x01\x03\x01\x00\x00\x65\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"`,
		"a large number":   "0x" + getlink,
		"wrapped":          wrapped,
		"wrapped, a reply": "> " + wrapped,
		"wrapped, xxd -p":  getlink[:60] + "\n" + getlink[60:] + "\n",
		"commented":        "# what it is\n\n" + getlink + "\n\n",
		"left out":         "< (elided: 1124 bytes)\n" + getlink + "\n(more)\n",
		"a comment behind": getlink + "  # what it is\n",
		"Go's %v":          "[32 0 0 0 18 0 1 3 1 0 0 101 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]\n",
		"of an editor":     "\xef\xbb\xbf" + getlink,
		"Go": `var b = []byte{
	0x20, 0x00, 0x00, 0x00, 0x12, 0x00, 0x01, 0x03, // nlmsg_len, 16 of 0x10
	0x01, 0x00, 0x00, 0x65, 0x00, 0x00, 0x00, 0x00,
	0, 0, 0, 0, 0, 0, 0, 0, /* ifinfomsg */ 0, 0, 0, 0, 0, 0, 0, 0,
}`,
		"xxd -i": `unsigned char x[] = {
  0x20, 0x00, 0x00, 0x00, 0x12, 0x00, 0x01, 0x03, 0x01, 0x00, 0x00, 0x65,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
};
unsigned int x_len = 32;`,
		"an array without braces": `0x20, 0x0, 0x0, 0x0, 0x12, 0x0, 0x1, 0x3,
0x1, 0x0, 0x0, 0x65, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
`,
		"xxd": `00000000: 2000 0000 1200 0103 0100 0065 0000 0000   ..........e....
00000010: 0000 0000 0000 0000 0000 0000 0000 0000  ................
`,
		"xxd -g1 -c8": `00000000: 20 00 00 00 12 00 01 03   .......
00000008: 01 00 00 65 00 00 00 00  abc de  
00000010: 00 00 00 00 00 00 00 00  ........
00000018: 00 00 00 00 00 00 00 00  ........
`,
		"hexdump -C": `00000000  20 00 00 00 12 00 01 03  01 00 00 65 00 00 00 00  | ..........e....|
00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
00000020
`,
		"od -tx1": `0000000 20 00 00 00 12 00 01 03 01 00 00 65 00 00 00 00
0000020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
0000040
`,
		"od -Ad -tx1": `0000000 20 00 00 00 12 00 01 03 01 00 00 65 00 00 00 00
0000016 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
0000032
`,
		"Wireshark": `0000   00 04 03 38 00 00 00 00 00 00 00 00 00 00 00 00   ...8............
0010   20 00 00 00 12 00 01 03 01 00 00 65 00 00 00 00    ..........e....
0020   00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00   ................
`,
		"Wireshark, a hex stream": "00040338000000000000000000000000" + getlink,
		"od -Ax -tx1z": `000000 20 00 00 00 12 00 01 03 01 00 00 65 00 00 00 00  > ..........e....<
000010 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  >................<
000020
`,
		"tcpdump -x": "\t0x0000:  2000 0000 1200 0103 0100 0065 0000 0000\n\t0x0010:  0000 0000 0000 0000 0000 0000 0000 0000\n",
	} {
		t.Run(name, func(t *testing.T) {
			ds := read(t, in)
			same(t, ds, getlink)
			if ds[0].Order != wire.Little {
				t.Error("not little-endian")
			}
		})
	}
}

func TestReadTellsDatagramsApart(t *testing.T) {
	wrapped := getlink[:24] + "\n" + getlink[24:48] + "\n" + getlink[48:]
	short := getlink[:40] // a datagram that was cut, or damaged
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"a line each":           {getlink + "\n" + getlink, []string{getlink, getlink}},
		"ways":                  {">" + getlink + "\n< " + getlink + "\n  > " + getlink, []string{">" + getlink, "<" + getlink, ">" + getlink}},
		"short, then whole":     {short + "\n" + getlink, []string{short, getlink}},
		"two short ones":        {short + "\n" + short + "\n" + short, []string{short, short, short}},
		"wrapped, then another": {wrapped + "\n\n> " + wrapped + "\n< " + getlink, []string{getlink, ">" + getlink, "<" + getlink}},
		"wrapped, then more":    {wrapped + "\n" + short, append(strings.Split(wrapped, "\n"), short)},
		// Its row "v0", IFLA_LINKINFO, IFLA_INFO_KIND might begin a message, but for the pid.
		"od -An": {" 50000000100005060100006500000000\n 00000000000000000000000000000000\n 0a000100020000000001000007000300\n 76300000380012000800010076657468\n 080004007805000008001b0001000000 \n",
			[]string{"50000000100005060100006500000000000000000000000000000000000000000a0001000200000000010000070003007630000038001200080001007665746808000400780500000800" + "1b0001000000"}},
		"wrapped at an odd place":    {getlink[:26] + "\n" + getlink[26:], []string{getlink[:26], getlink[26:]}},
		"short, with a blank line":   {getlink[:32] + "\n\n" + getlink[32:], []string{getlink[:32], getlink[32:]}},
		"short, with a way":          {getlink[:32] + "\n> " + getlink[32:], []string{getlink[:32], ">" + getlink[32:]}},
		"short, then too much":       {getlink[:32] + "\n" + getlink[32:60] + "\n" + getlink[:28], []string{getlink[:32], getlink[32:60], getlink[:28]}},
		"arrays":                     {"> {0x20, 0x00}\n< {0x21}", []string{">2000", "<21"}},
		"an array of arrays":         {"{{0x20, 0x00}, {0x21}}", []string{"2000", "21"}},
		"dumps, the offset restarts": {"00000000: 2000\n00000000: 21", []string{"2000", "21"}},
		"dumps with ways":            {"> 00000000: 2000\n< 00000000: 21", []string{">2000", "<21"}},
		"a dump, then hex":           {"00000000: 2000\n2122", []string{"2000", "2122"}},
		"lines that are the same":    {"00000000  20 00\n*\n00000006  01", []string{"20002000200001"}},
		"od squeezes": {"0000000 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00\n*\n0000060\n",
			[]string{strings.Repeat("00", 48)}},
	} {
		t.Run(name, func(t *testing.T) { same(t, read(t, c.in), c.want...) })
	}
}

func TestReadKeepsTheCommentAboveAsANote(t *testing.T) {
	if ds := read(t, strings.Repeat("\n", 5000)+"# \x1b[31mred\n"+getlink); ds[0].Note != ".[31mred" {
		t.Errorf("%q: a terminal would obey that", ds[0].Note)
	}
	ds := read(t, "# a file\n\n# ip link show\n> "+getlink+"\n> "+getlink+"\n// again\n"+getlink)
	for i, want := range []string{"ip link show", "", "again"} {
		if ds[i].Note != want {
			t.Errorf("datagram %d: %q, want %q", i, ds[i].Note, want)
		}
	}
}

func TestReadGuessesTheByteOrderOfTheWholeInput(t *testing.T) {
	big := "00000020001203016500000100000000" + "00000000000000000000000000000000"
	ds := read(t, big+"\n"+big+"\n01000000")
	for i, d := range ds {
		if d.Order != wire.Big {
			t.Errorf("datagram %d is not big-endian", i)
		}
	}
	if d := read(t, "0102"); d[0].Order != wire.Native {
		t.Error("an order out of nothing")
	}
}

func TestReadTellsNetfiltersMessages(t *testing.T) {
	for in, want := range map[string]uint8{
		getlink: uapi.NETLINK_ROUTE,
		"14000000 1000 0100 00000000 00000000 0000000a":                                      uapi.NETLINK_NETFILTER,
		"1c000000 000a 0100 00000000 00000000 02000000 08000100":                             uapi.NETLINK_NETFILTER,
		"24000000 0200 0001 01000000 c5620000 00000000 04010000 060a 050c 05000000 00000000": uapi.NETLINK_NETFILTER,
		"24000000 0200 0001 01000000 c5620000 00000000 20000000 1000 0500 01000065 00000000": uapi.NETLINK_ROUTE,
	} {
		if ds := read(t, in); ds[0].Proto != want {
			t.Errorf("%s: protocol %d, want %d", in, ds[0].Proto, want)
		}
	}
}

func TestReadTakesTheBytesThemselves(t *testing.T) {
	b, _ := hex.DecodeString(getlink)
	same(t, read(t, string(b)), getlink)
}

func TestReadSaysWhereAndWhatIsWrong(t *testing.T) {
	for in, want := range map[string]string{
		"2000\n20 0g":                "line 2, column 5: 'g' is not a hex digit: two of them make a byte; a comment begins with #, a message in words with its type: RTM_NEWLINK",
		"200":                        "line 1, column 3: an odd number of hex digits: ",
		"{0x20, 0x100}":              "line 1, column 8: 0x100 is not a byte: ",
		"{0x20,\nnull}":              "line 2, column 1: not a number in an array of bytes: ",
		"00000000: 20\n08: 1":        "line 2, column 5: an odd number",
		"00000000: 20\n00000008: 10": "line 2, column 1: an offset that does not follow from the line above: ",
		"0000000 0020 0000 0012":     "xxd, hexdump -C, od -tx1",
		"\x00\x01\x02":               "byte 0: neither text nor pcap",
		"this is\nno capture":        "line 1, column 1: 't' is not a hex digit",
	} {
		ds, err := Read([]byte(in))
		if err == nil {
			t.Errorf("%q: no error, but %v", in, ds)
			continue
		}
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
}

func TestReadGivesWhatStandsBeforeAnError(t *testing.T) {
	ds, err := Read([]byte(getlink + "\nxyz"))
	if e, ok := err.(*InputError); !ok || e.Line != 2 || e.Col != 1 {
		t.Errorf("%v", err)
	}
	same(t, ds, getlink)
}

// Read never panics, whatever it is given, and what it gives has bytes and a
// pcap file of its own that is read as the same datagrams.
func FuzzRead(f *testing.F) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		if b, err := os.ReadFile("testdata/" + e.Name()); err == nil && len(b) < 1<<16 {
			f.Add(b)
		}
	}
	for _, s := range []string{getlink, "> " + getlink[:40] + "\n" + getlink[40:], "{0x20, 1}", "00000000: 2000\n*\n00000010: 20"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := bytes.Clone(b)
		ds, err := Read(b)
		if err != nil && err.Error() == "" {
			t.Error("an error without words")
		}
		if !bytes.Equal(in, b) {
			t.Error("the input was written to")
		}
		roundtrip(t, ds)
	})
}
