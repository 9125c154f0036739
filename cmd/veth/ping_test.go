package main

import (
	"encoding/json"
	"net/netip"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

func TestWordsOfPing(t *testing.T) {
	std := pingSpec{dst: netip.MustParseAddr("10.0.0.1"), count: 4, interval: time.Second, wait: time.Second, size: 56}
	with := func(f func(*pingSpec)) pingSpec {
		p := std
		f(&p)
		return p
	}
	for _, c := range []struct {
		words string
		want  pingSpec
	}{
		{"10.0.0.1", std},
		{"-4 10.0.0.1", std},
		{"10.0.0.1 -c 7 -q", with(func(p *pingSpec) { p.count, p.quiet = 7, true })},
		{"-qc7 10.0.0.1", with(func(p *pingSpec) { p.count, p.quiet = 7, true })},
		{"-i .2 -W 3.25 10.0.0.1", with(func(p *pingSpec) { p.interval, p.wait = 200*time.Millisecond, 3250*time.Millisecond })},
		{"-s 0 -I 10.0.0.9 10.0.0.1", with(func(p *pingSpec) { p.size, p.source = 0, netip.MustParseAddr("10.0.0.9") })},
		{"-Iveth0 fe80::1", with(func(p *pingSpec) { p.device, p.dst = "veth0", netip.MustParseAddr("fe80::1") })},
		{"fe80::1%veth0", with(func(p *pingSpec) { p.dst = netip.MustParseAddr("fe80::1%veth0") })},
	} {
		if got, err := parsePing(&args{words: strings.Fields(c.words)}, 0); err != nil || !reflect.DeepEqual(*got, c.want) {
			t.Errorf("%q: %+v %v", c.words, got, err)
		}
	}
	for _, words := range []string{"", "host", "-c", "-c 0 ::1", "-c x ::1", "-i -1 ::1", "-i 1e3 ::1", "-i . ::1", "-W 99999999 ::1", "-s 65508 1.2.3.4",
		"-z ::1", "::1 ::2", "-6 1.2.3.4", "-4 ::1", "-I 1.2.3.4 ::1", "fe80::1", "::ffff:1.2.3.4", "-I"} {
		if got, err := parsePing(&args{words: strings.Fields(words)}, 0); err == nil {
			t.Errorf("%q is taken: %+v", words, got)
		}
	}
}

func TestEchoChecksum(t *testing.T) {
	// RFC 1071, by hand: 0800 + 0001 + 0001 + 0001 + 0203 + 0405 + 0607 is 1412,
	// and its complement ebed.
	b := request(false, "\x00\x01\x02\x03\x04\x05\x06\x07")
	if b[2] != 0xeb || b[3] != 0xed {
		t.Errorf("checksum %x", b[2:4])
	}
	v4 := netip.MustParseAddr("10.0.0.1")
	e := echo{msg: b, from: v4, to: v4}
	if !e.read() || !e.intact || e.id != 1 || e.seq != 1 || len(e.data) != 8 {
		t.Errorf("%+v", e)
	}
	b[15] ^= 1
	if e.read(); e.intact {
		t.Error("a flipped bit is not seen")
	}
	// An odd length, and IPv6's pseudo-header.
	from, to := netip.MustParseAddr("fd00::2"), netip.MustParseAddr("fd00::1")
	b = request(true, "odd")
	b[0] = icmp6EchoReply
	c := ^fold(sum(pseudo(from, to, len(b)), b))
	b[2], b[3] = byte(c>>8), byte(c)
	e = echo{msg: b, from: from, to: to}
	if e.read(); !e.intact {
		t.Error("a right checksum is not seen")
	}
	e.to = from
	if e.read(); e.intact {
		t.Error("another address is not seen")
	}
	for n := range icmpHeader {
		e.msg = b[:n]
		if e.read() {
			t.Errorf("%d bytes are a message", n)
		}
	}
}

// request is an echo request with id 1 and sequence number 1.
func request(v6 bool, data string) []byte {
	b := append(make([]byte, icmpHeader), data...)
	putEcho(b, v6, 1, 1)
	return b
}

func FuzzEcho(f *testing.F) {
	f.Add([]byte{0x45, 0, 0, 28})
	from := netip.MustParseAddr("fd00::2")
	f.Fuzz(func(t *testing.T, b []byte) {
		(&echo{msg: ipPayload(b), from: netip.MustParseAddr("10.0.0.1"), to: from}).read()
		(&echo{msg: b, from: from, to: from}).read()
	})
}

func TestErrorsInWords(t *testing.T) {
	for _, c := range []struct {
		e    icmpError
		want string
	}{
		{icmpError{typ: 3, code: 1}, "Destination Host Unreachable"},
		{icmpError{typ: 3, code: 4, info: 1400}, "Frag needed and DF set (mtu = 1400)"},
		{icmpError{typ: 3, code: 99}, "Dest Unreachable, Bad Code: 99"},
		{icmpError{typ: 11}, "Time to live exceeded"},
		{icmpError{typ: 77, code: 2}, "ICMP type 77, code 2"},
		{icmpError{v6: true, typ: 1, code: 3}, "Destination unreachable: Address unreachable"},
		{icmpError{v6: true, typ: 2, info: 1280}, "Packet too big: mtu=1280"},
		{icmpError{v6: true, typ: 3}, "Time exceeded: Hop limit"},
	} {
		if got := c.e.String(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.e, got, c.want)
		}
	}
}

func TestNumbersWithAPoint(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{printed(printer{}, func(p *printer) { p.fixed("k", "", 5, 3, "") }), "0.005"},
		{printed(printer{}, func(p *printer) { p.fixed("k", "", 12345, 2, " ms") }), "123.45 ms"},
		{printed(printer{}, func(p *printer) { p.decimal("k", "", 333333, 4, "%") }), "33.3333%"},
		{printed(printer{}, func(p *printer) { p.decimal("k", "", 1000000, 4, "%") }), "100%"},
		{printed(printer{}, func(p *printer) { p.decimal("k", "", 0, 4, "%") }), "0%"},
		{printed(printer{}, func(p *printer) { printMS(p, "k", "", 5432100, "") }), "5.43"},
		{printed(printer{}, func(p *printer) { printMS(p, "k", "", 543210000, "") }), "543"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// loopback brings lo up in a namespace of the test's own.
func loopback(t *testing.T) func(words ...string) result {
	ns := nstest.New(t)
	err := ns.Do(func() error {
		c, err := rtnl.Open()
		if err != nil {
			return err
		}
		defer c.Close()
		return c.Do(rtnl.SetLink{LinkRef: rtnl.ByName("lo"), Flags: uapi.IFF_UP, Change: uapi.IFF_UP})
	})
	if err != nil {
		t.Fatal(err)
	}
	return func(words ...string) (r result) {
		ns.Do(func() error {
			r = veth(words...)
			return nil
		})
		return r
	}
}

func TestPingGetsAnswersOfBothFamilies(t *testing.T) {
	veth := loopback(t)
	for _, c := range []struct{ addr, head string }{
		{"127.0.0.1", `PING 127\.0\.0\.1 \(127\.0\.0\.1\) 56\(84\) bytes of data\.`},
		{"::1", `PING ::1 \(::1\) 56 data bytes`},
	} {
		r := veth("ping", "-c", "2", "-i", "0.01", c.addr)
		want := regexp.MustCompile(`^` + c.head + `
64 bytes from (127.0.0.1|::1): icmp_seq=1 ttl=64 time=[\d.]+ ms
64 bytes from (127.0.0.1|::1): icmp_seq=2 ttl=64 time=[\d.]+ ms

--- (127.0.0.1|::1) ping statistics ---
2 packets transmitted, 2 received, 0% packet loss, time \d+ms
rtt min/avg/max/mdev = \d+\.\d{3}/\d+\.\d{3}/\d+\.\d{3}/\d+\.\d{3} ms
$`)
		if r.status != 0 || !want.MatchString(r.out) {
			t.Errorf("status %d, stderr %q:\n%s", r.status, r.errOut, r.out)
		}
	}
	for _, size := range []string{"0", "7", "8", "9", "65507"} {
		if r := veth("ping", "-q", "-c3", "-i0", "-s", size, "127.0.0.1"); r.status != 0 || !strings.Contains(r.out, " 3 received, 0%") {
			t.Errorf("-s %s: status %d\n%s%s", size, r.status, r.out, r.errOut)
		}
	}
}

func TestPingInJSON(t *testing.T) {
	r := loopback(t)("-j", "ping", "-c2", "-i0", "::1")
	var v []struct {
		Destination string
		Transmitted int
		Received    int
		Replies     []struct {
			From string
			Seq  int `json:"icmp_seq"`
			Time float64
		}
		RTT map[string]float64
	}
	if err := json.Unmarshal([]byte(r.out), &v); err != nil || r.status != 0 {
		t.Fatal(r.status, err, r.out)
	}
	if len(v) != 1 || v[0].Received != 2 || len(v[0].Replies) != 2 || v[0].Replies[1].Seq != 2 || len(v[0].RTT) != 4 {
		t.Errorf("%+v", v)
	}
}

func TestPingSaysWhatIsWrong(t *testing.T) {
	veth := loopback(t)
	for _, c := range []struct {
		words  string
		status int
		errOut string
	}{
		{"-c1 10.9.9.9", 2, "no route"},
		{"-c1 fd09::9", 2, "no route"},
		{"-c1 -I nosuch 127.0.0.1", 1, `no link "nosuch"`},
		{"-c1 fe80::1%nosuch", 1, `no link "nosuch"`},
		{"-c1 -I 10.1.1.1 127.0.0.1", 2, "address of this machine"},
	} {
		r := veth(append([]string{"ping"}, strings.Fields(c.words)...)...)
		if r.status != c.status || !strings.Contains(r.errOut, c.errOut) || r.out != "" {
			t.Errorf("ping %s: status %d, stdout %q, stderr %q", c.words, r.status, r.out, r.errOut)
		}
	}
	// lo takes what is sent to an address that is not its own, and nobody answers.
	if r := veth("ping", "-c1", "-W", "0.05", "-I", "lo", "10.1.2.3"); r.status == 0 {
		t.Errorf("status %d: %s", r.status, r.out)
	}
}
