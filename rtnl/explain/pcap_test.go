package explain

import (
	"bytes"
	"encoding/hex"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// roundtrip writes the datagrams as pcap and reads them again.
func roundtrip(t *testing.T, ds []Datagram) {
	t.Helper()
	back, err := Read(AppendPcap(nil, ds))
	if err != nil {
		t.Fatal(err)
	}
	if len(back) != len(ds) {
		t.Fatalf("%d datagrams, were %d", len(back), len(ds))
	}
	for i := range ds {
		g, w := &back[i], &ds[i]
		if !bytes.Equal(g.Data, w.Data) || g.Dir != w.Dir || g.Proto != w.Proto || isBig(g.Order) != isBig(w.Order) {
			t.Errorf("datagram %d: %v, was %v", i, *g, *w)
		}
	}
}

// isBig says what an order is, by whatever name.
func isBig(o wire.Order) bool { return o.Uint16([]byte{0, 1}) == 1 }

func vectors(t *testing.T) []Datagram {
	b, err := os.ReadFile("../testdata/vectors.txt")
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(b))
}

func TestPcapGivesTheDatagramsBack(t *testing.T) {
	roundtrip(t, nil)
	roundtrip(t, vectors(t))
	b, _ := hex.DecodeString("00000020001203016500000100000000" + "00000000000000000000000000000000")
	roundtrip(t, []Datagram{{Order: wire.Big, Data: b, Proto: 12}, {Order: wire.Big, Data: []byte{1}, Dir: '<'}})
}

// The bytes of the file, field by field.
func TestAppendPcapWritesWhatTheFormatSays(t *testing.T) {
	for order, want := range map[wire.Order]string{
		wire.Little: "d4c3b2a1 0200 0400 00000000 00000000 00000400 fd000000" +
			"00000000 00000000 12000000 12000000 0007 0338 0000 0000000000000000 000c aabb" +
			"01000000 00000000 11000000 11000000 0006 0338 0000 0000000000000000 0000 cc",
		wire.Big: "a1b2c3d4 0002 0004 00000000 00000000 00040000 000000fd" +
			"00000000 00000000 00000012 00000012 0007 0338 0000 0000000000000000 000c aabb" +
			"00000001 00000000 00000011 00000011 0006 0338 0000 0000000000000000 0000 cc",
	} {
		got := AppendPcap([]byte{}, []Datagram{
			{Order: order, Dir: '>', Proto: uapi.NETLINK_NETFILTER, Data: []byte{0xaa, 0xbb}},
			{Order: order, Dir: '<', Data: []byte{0xcc}},
		})
		if s := hex.EncodeToString(got); s != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%s, want %s", s, want)
		}
	}
}

// nlmon captures all packets as outgoing (net/core/dev.c, dev_queue_xmit_nit):
// the message says which way it went.
func TestReadPcapGuessesTheWayOfNlmonsPackets(t *testing.T) {
	request, _ := hex.DecodeString(getlink)
	answer, _ := hex.DecodeString("1400000003000200010000654200000000000000")
	for _, magic := range []string{"d4c3b2a1", "4d3cb2a1"} {
		file, _ := hex.DecodeString(magic + "02000400000000000000000000000400fd000000")
		for _, d := range [][]byte{request, answer} {
			n := byte(cookedLen + len(d))
			file = append(file, 1, 2, 3, 4, 5, 6, 7, 8, n, 0, 0, 0, n, 0, 0, 0)
			file = append(file, 0, 4, 3, 0x38, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
			file = append(file, d...)
		}
		same(t, read(t, string(file)), ">"+getlink, "<"+hex.EncodeToString(answer))
	}
}

func TestReadPcapSaysWhatIsWrong(t *testing.T) {
	whole := AppendPcap(nil, []Datagram{{Data: []byte{1, 2, 3, 4}}, {Data: []byte{5}}})
	ethernet := bytes.Clone(whole)
	ethernet[20], ethernet[23] = 1, 0
	if isBig(wire.Native) {
		ethernet[20], ethernet[23] = 0, 1
	}
	for name, c := range map[string]struct {
		in   []byte
		ds   int
		want string
	}{
		"no header":       {whole[:20], 0, "byte 20: the file ends in its header"},
		"half a header":   {whole[:len(whole)-20], 1, "the file ends in a packet's header"},
		"half a packet":   {whole[:len(whole)-1], 1, "the file ends in a packet"},
		"another network": {ethernet, 0, "a capture of link type 1: netlink's is 253"},
	} {
		t.Run(name, func(t *testing.T) {
			ds, err := Read(c.in)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
			if len(ds) != c.ds {
				t.Errorf("%d datagrams, want %d", len(ds), c.ds)
			}
		})
	}
}

// tshark reads what AppendPcap writes, names what is in it and complains about
// nothing; and what it makes pcapng of is read again.
func TestTsharkOpensThePcapWithoutComplaint(t *testing.T) {
	if _, err := exec.LookPath("tshark"); err != nil {
		t.Skip("tshark is not installed: apt-get install tshark")
	}
	ds := vectors(t)
	file := t.TempDir() + "/netlink.pcap"
	if err := os.WriteFile(file, AppendPcap(nil, ds), 0o644); err != nil {
		t.Fatal(err)
	}
	out := tshark(t, "-r", file, "-T", "fields", "-e", "netlink.family", "-e", "netlink.hatype", "-e", "_ws.malformed", "-e", "_ws.expert.message")
	lines := strings.Split(strings.TrimRight(out, "\n"), "\n")
	if len(lines) != len(ds) {
		t.Fatalf("%d packets, want %d", len(lines), len(ds))
	}
	for i, line := range lines {
		// Its family and link type; nothing malformed, nothing that its experts say.
		if strings.TrimRight(line, "\t") != "0x0000\t824" {
			t.Errorf("packet %d: %s", i, line)
		}
	}
	ng := t.TempDir() + "/netlink.pcapng"
	tshark(t, "-r", file, "-F", "pcapng", "-w", ng)
	b, err := os.ReadFile(ng)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if len(back) != len(ds) {
		t.Fatalf("%d datagrams out of pcapng, want %d", len(back), len(ds))
	}
	for i := range ds {
		if !bytes.Equal(back[i].Data, ds[i].Data) || back[i].Dir != ds[i].Dir {
			t.Errorf("datagram %d is another one in pcapng", i)
		}
	}
}

// tshark runs it and returns what it prints; what it says on standard error
// fails the test, but for its warning to root.
func tshark(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.Command("tshark", args...)
	c.WaitDelay = time.Minute
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err := c.Run()
	for line := range strings.Lines(errs.String()) {
		if !strings.HasPrefix(line, "Running as user") {
			t.Error(line)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// A file of pcapng, block by block, in both byte orders: interface 0 is
// Ethernet, interface 1 netlink.
func TestReadTakesPcapngOfBothOrders(t *testing.T) {
	for _, o := range []wire.Order{wire.Little, wire.Big} {
		cooked := append([]byte{0, packetKernel, 3, 0x38, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, uapi.NETLINK_NETFILTER}, 1, 2, 3)
		words := func(vs ...uint32) (b []byte) { return putWords(nil, o, vs...) }
		short := func(a, b uint16) []byte {
			s := make([]byte, 4)
			o.PutUint16(s, a)
			o.PutUint16(s[2:], b)
			return s
		}
		block := func(typ uint32, parts ...[]byte) []byte {
			body := bytes.Join(parts, nil)
			body = append(body, make([]byte, -len(body)&3)...)
			n := uint32(len(body) + 12)
			return append(append(words(typ, n), body...), words(n)...)
		}
		n := uint32(len(cooked))
		iface := func(link uint16) []byte { return block(1, short(link, 0), words(0)) }
		file := bytes.Join([][]byte{
			block(magicNG, words(magicOrder), short(1, 0), words(^uint32(0), ^uint32(0))),
			iface(1), iface(linktypeNetlink),
			block(6, words(0, 0, 0, n, n), cooked),   // an enhanced packet block, of Ethernet
			block(6, words(1, 0, 0, n, n+5), cooked), // of netlink, cut
			block(2, short(1, 0), words(0, 0, n, n), cooked),
			block(5, words(1, 2, 3)), // statistics
			block(magicNG, words(magicOrder), short(1, 0), words(^uint32(0), ^uint32(0))),
			iface(linktypeNetlink),
			block(3, words(n), cooked), // a simple packet block
		}, nil)
		ds := read(t, string(file))
		same(t, ds, ">010203", ">010203", ">010203")
		if ds[0].Note != "cut by the capture; it had 8 bytes" || ds[1].Note != "" || ds[0].Proto != uapi.NETLINK_NETFILTER {
			t.Errorf("%v", ds[0])
		}
		for cut := 4; cut < len(file); cut++ {
			if _, err := Read(file[:cut]); err == nil && cut%4 != 0 {
				t.Errorf("no error in the first %d bytes", cut)
			}
		}
	}
}
