package explain

import (
	"bytes"
	"encoding/hex"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// wantRoundTrip: the text of datagrams makes the same bytes.
func wantRoundTrip(t testing.TB, ds []Datagram) {
	t.Helper()
	text := string(AppendText(nil, ds, Style{}))
	back, err := Compose(text)
	if err != nil {
		t.Fatalf("%x: %v\n%s", ds[0].Data, err, text)
	}
	if len(back) != len(ds) {
		t.Fatalf("%d datagrams, want %d\n%s", len(back), len(ds), text)
	}
	for i := range ds {
		if !bytes.Equal(back[i].Data, ds[i].Data) {
			t.Fatalf("%x becomes other bytes:\n%s\n%s", ds[i].Data, differing(wiretest.Rows(back[i].Data, ds[i].Data)), AppendText(nil, ds[i:i+1], Style{}))
		}
		if back[i].Dir != ds[i].Dir || back[i].Proto != ds[i].Proto || back[i].Order.IsBig() != ds[i].Order.IsBig() {
			t.Fatalf("%+v, want %+v", back[i], ds[i])
		}
	}
}

// differing keeps the rows that are not the same, the first ten.
func differing(rows string) (s string) {
	n := 0
	for line := range strings.Lines(rows) {
		if strings.HasPrefix(line, "!") && n < 10 {
			s += line
			n++
		}
	}
	return s
}

func TestTextIsTheSourceOfTheCaptures(t *testing.T) {
	wantRoundTrip(t, captured(t))
	for _, d := range captured(t) {
		wantRoundTrip(t, []Datagram{d})
	}
}

// damaged is a capture with some bytes changed and some cut off.
func damaged(r *rand.Rand, list []Datagram) Datagram {
	d := list[r.IntN(len(list))]
	d.Data = bytes.Clone(d.Data)
	for range 1 + r.IntN(4) {
		d.Data[r.IntN(len(d.Data))] = byte(r.Uint32() >> (r.IntN(8)))
	}
	d.Data = d.Data[:1+r.IntN(len(d.Data))]
	d.Order = []wire.Order{wire.Little, wire.Big}[r.IntN(8)/7]
	return d
}

// everything is all captures that there are: of links, of other objects, of
// nf_tables.
func everything(t testing.TB) []Datagram {
	t.Helper()
	list := captured(t)
	for _, name := range []string{"../schema/testdata/objects.txt", "../schema/testdata/kinds.txt", "../internal/nft/testdata/masquerade.txt",
		"../internal/nft/testdata/masquerade-s390x.txt"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var hex []byte // without what stands beside it for other tests
		for line := range bytes.Lines(b) {
			if line[0] == '<' || line[0] == '>' {
				hex = append(hex, line...)
			}
		}
		ds, err := Read(hex)
		if err != nil || len(ds) < 8 {
			t.Fatalf("%s: %d datagrams, %v", name, len(ds), err)
		}
		list = append(list, ds...)
	}
	return list
}

// With VETHKIT_LONG=1 there are ten million of them, which take half an hour.
func TestTextIsTheSourceOfNumbersInTooManyBytes(t *testing.T) {
	for _, value := range []string{
		"0c004200 0500000000000000", "0c004200 0500000001000000", "08004200 05000000", // IFLA_MAX_PACING_OFFLOAD_HORIZON, a uint
	} {
		b, err := hex.DecodeString("2c00000010000000000000000000000000000000000000000000000000000000" + strings.ReplaceAll(value, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		b[0] = byte(len(b))
		wantRoundTrip(t, []Datagram{{Order: wire.Little, Data: b}})
	}
}

func TestTextIsTheSourceOfDamagedDatagrams(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	list := everything(t)
	n := 20_000
	if os.Getenv("VETHKIT_LONG") != "" {
		n = 10_000_000
	}
	var json []byte
	for range n {
		d := damaged(r, list)
		wantRoundTrip(t, []Datagram{d})
		if json = AppendJSON(json[:0], 0, &d); len(json) == 0 {
			t.Fatalf("%x: nothing", d.Data)
		}
	}
}

func FuzzTextIsTheSource(f *testing.F) {
	for _, d := range captured(f) {
		f.Add(d.Data, false, false)
	}
	f.Fuzz(func(t *testing.T, b []byte, big, netfilter bool) {
		d := Datagram{Order: wire.Little, Data: b}
		if big {
			d.Order = wire.Big
		}
		if netfilter {
			d.Proto = uapi.NETLINK_NETFILTER
		}
		if len(b) > 0 {
			wantRoundTrip(t, []Datagram{d})
		}
		AppendJSON(nil, 0, &d)
	})
}

func FuzzCompose(f *testing.F) {
	f.Add("RTM_NEWLINK\n  IFLA_MTU len=3 1500\n")
	f.Add(string(AppendText(nil, captured(f)[:8], Style{})))
	f.Fuzz(func(t *testing.T, text string) {
		ds, err := Compose(text)
		if err == nil && len(ds) > 0 {
			wantRoundTrip(t, ds)
		}
	})
}

func compose(t *testing.T, text string) []byte {
	t.Helper()
	ds, err := Compose(text)
	if err != nil || len(ds) != 1 {
		t.Fatalf("%v, %d datagrams of\n%s", err, len(ds), text)
	}
	return ds[0].Data
}

// A tree as in AddVeth's doc comment is a source, and makes AddVeth's bytes.
func TestComposeByHand(t *testing.T) {
	var e wire.Encoder
	e.Order = wire.Native
	rtnl.AddVeth{
		LinkAttrs: rtnl.LinkAttrs{Name: "v0", MTU: rtnl.Some(uint32(1400))},
		Peer:      rtnl.LinkAttrs{Name: "v1", Index: 7, NS: rtnl.InFD(3)},
	}.Append(&e)
	want := e.Buf
	got := compose(t, `
RTM_NEWLINK  NLM_F_CREATE | NLM_F_EXCL
├ IFLA_MTU 1400
├ IFLA_IFNAME "v0"
└ IFLA_LINKINFO|NLA_F_NESTED
  ├ IFLA_INFO_KIND "veth" unterminated
  └ IFLA_INFO_DATA|NLA_F_NESTED
    └ VETH_INFO_PEER|NLA_F_NESTED   # what stands deeper is inside
      ├ ifinfomsg ifi_index 7
      ├ IFLA_NET_NS_FD 3
      └ IFLA_IFNAME "v1"
`)
	wire.Native.PutUint32(got[8:], 0)
	if !bytes.Equal(got, want) {
		t.Errorf("other bytes:\n%s", wiretest.Rows(got, want))
	}
}

func TestComposeKeepsWhatIsWrongOnPurpose(t *testing.T) {
	for text, want := range map[string]string{
		// Behind a length that is written the bytes still follow.
		"IFLA_MTU len=3 1500":                    "03000400dc050000",
		"IFLA_MTU len=99\n    1500":              "63000400dc050000",
		"IFLA_IFNAME pad=none \"v0\"":            "0700030076 3000",
		"IFLA_IFNAME pad=ff \"v0\"":              "07000300763000ff",
		"IFLA_MTU hex 01 02":                     "06000400 0102 0000",
		"4095|NLA_F_NET_BYTEORDER hex 0102":      "0600ff4f 0102 0000",
		"IFLA_IFNAME \"\\x00\\\"\\n\"":           "08000300 00220a00",
		"IFLA_OPERSTATE IF_OPER_UP":              "05001000 06000000",
		"IFLA_GROUP 0xffffffff":                  "08001b00 ffffffff",
		"IFLA_LINK_NETNSID -1":                   "08002500 ffffffff",
		"IFLA_MAP size=4 mem_start 1":            "",
		"IFLA_ADDRESS 02:00:00:00:00:01\n  ! 00": "0a000100 020000000001 0000 00",
	} {
		ds, err := Compose("datagram little-endian\nRTM_SETLINK\n  " + text)
		if want == "" {
			if err == nil {
				t.Errorf("%s: %x", text, ds[0].Data)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := hex.EncodeToString(ds[0].Data[32:]); got != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	if b := compose(t, "datagram little-endian\nRTM_GETLINK nlmsg_len 5 nlmsg_pid 9\n nlmsg_seq 7\n ifinfomsg size=1 pad=none\n"); hex.EncodeToString(b) != "0500000012000500070000000900000000" {
		t.Errorf("%x", b)
	}
	// A hop that has no room for its length.
	if b := compose(t, "datagram little-endian\nRTM_NEWROUTE\n RTA_MULTIPATH\n  rtnexthop size=0\n"); hex.EncodeToString(b[28:]) != "04000900" {
		t.Errorf("%x", b)
	}
}

func TestComposeSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"\nRTM_NEWLINK\n  IFLA_MTU x":                                        `line 3: IFLA_MTU takes a number, not "x"`,
		"RTM_NEWLINK\n  IFLA_OPERSTATE x":                                    `line 2: IFLA_OPERSTATE takes a number or a name such as IF_OPER_UP, not "x"`,
		"RTM_NEWLINK\n  IFLA_OPERSTATE 256":                                  `line 2: IFLA_OPERSTATE is a u8, which "256" does not fit into`,
		"RTM_NEWLINK\n  IFLA_MTUX 1":                                         `line 2: "IFLA_MTUX" is neither an attribute nor a field of RTM_NEWLINK; near it is IFLA_MTU; an attribute without a name is written as its number`,
		"RTM_NEWLINK\n  RTA_GATEWAY 10.0.0.1":                                `line 2: "RTA_GATEWAY" is neither an attribute nor a field of RTM_NEWLINK; it belongs in RTM_NEWROUTE`,
		"RTM_NEWLINK\n  IFLA_INFO_KIND \"veth\"":                             `line 2: "IFLA_INFO_KIND" is neither an attribute nor a field of RTM_NEWLINK; it belongs in IFLA_LINKINFO`,
		"RTM_NEWLINK\n  zq 1":                                                `line 2: "zq" is neither an attribute nor a field of RTM_NEWLINK; an attribute without a name is written as its number`,
		"RTM_NEWLINK\n  IFLA_IFALIAS \"" + strings.Repeat("a", 65531) + "\"": `line 2: IFLA_IFALIAS ends above with 65536 bytes, and its length cannot say more than 65535; len=N says another one`,
		"RTM_NEWLINK\n  IFLA_LINKINFO 1":                                     "line 2: IFLA_LINKINFO holds attributes: they stand on lines of their own, deeper",
		"IFLA_MTU 1":                                                         `line 1: "IFLA_MTU" is no message; a line without indent begins one, such as RTM_NEWLINK`,
		"RTM_NEWLINK\n  IFLA_IFNAME \"x":                                     `line 2: the string has no " at its end`,
		"RTM_NEWLINK\n  IFLA_IFNAME x":                                       `line 2: IFLA_IFNAME takes a string in quotes, not "x"`,
		"RTM_NEWLINK\n  IFLA_MTU 1\n  ifi_index 1":                           `line 3: "ifi_index" is a field of ifinfomsg, which ended before the first attribute`,
		"RTM_NEWLINK\n  IFLA_MTU 1 2":                                        `line 2: "2" is not expected here`,
		"RTM_NEWADDR\n  IFA_LOCAL 10.0.0":                                    `line 2: IFA_LOCAL takes an address such as 10.0.0.1 or 2001:db8::1, or hex and bytes, not "10.0.0"`,
		"datagram upwards":                                                   `line 1: a datagram is sent or received, NETLINK_ROUTE or NETLINK_NETFILTER, little-endian or big-endian, not "upwards"`,
		"RTM_NEWLINK\n  IFLA_MTU\n    IFLA_GROUP":                            `line 3: IFLA_MTU takes a number, not "IFLA_GROUP"`,
	} {
		if _, err := Compose(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v\nwant %s", text, err, want)
		}
	}
}

func TestFlagsOnTheMessagesLineAreKept(t *testing.T) {
	for text, want := range map[string]uint16{
		"RTM_NEWLINK\n  ifinfomsg\n":                                         uapi.NLM_F_REQUEST | uapi.NLM_F_ACK,
		"RTM_NEWLINK NLM_F_REQUEST|NLM_F_EXCL\n  ifinfomsg\n":                uapi.NLM_F_REQUEST | uapi.NLM_F_EXCL,
		"RTM_NEWLINK nlmsg_flags NLM_F_REQUEST|NLM_F_EXCL\n  ifinfomsg\n":    uapi.NLM_F_REQUEST | uapi.NLM_F_EXCL,
		"RTM_NEWLINK\n  nlmsg_flags NLM_F_REQUEST|NLM_F_EXCL\n  ifinfomsg\n": uapi.NLM_F_REQUEST | uapi.NLM_F_EXCL,
		"RTM_NEWLINK nlmsg_flags NLM_F_REQUEST, nlmsg_seq 7\n  ifinfomsg\n":  uapi.NLM_F_REQUEST,
	} {
		ds, err := Compose(text)
		if err != nil || len(ds) != 1 || ds[0].Order.Uint16(ds[0].Data[6:]) != want {
			t.Errorf("%q: %v, %x", text, err, ds)
		}
	}
}

func TestProtocolsWithoutTablesGoRound(t *testing.T) {
	// A dump's request to GENL_ID_CTRL, whose number is RTM_NEWLINK's, too.
	in := "14000000100001030100000000000000" + "03010000"
	for proto, name := range map[uint8]string{16: " NETLINK_GENERIC ", 6: " NETLINK_XFRM ", 1: " NETLINK_1 ", 200: " NETLINK_200 "} {
		b, _ := hex.DecodeString(in)
		text := string(AppendText(nil, []Datagram{{Data: b, Proto: proto}}, Style{}))
		ds, err := Compose(text)
		if err != nil || len(ds) != 1 || ds[0].Proto != proto || hex.EncodeToString(ds[0].Data) != in || !strings.Contains(text, name) {
			t.Errorf("%d: %v %v of:\n%s", proto, ds, err, text)
		}
	}
	if _, err := Compose("datagram NETLINK_RUOTE\n"); err == nil || !strings.Contains(err.Error(), "no protocol of netlink's") {
		t.Error(err)
	}
}
