package peers

import (
	"bytes"
	"encoding/hex"
	"net"
	"os"
	"testing"

	"github.com/jsimonetti/rtnetlink/v2"
	"github.com/jsimonetti/rtnetlink/v2/driver"
	mdlayher "github.com/mdlayher/netlink"
	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netlink/nl"
	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/wire"
)

// The pair that all of them write: what each of the libraries can say.
var (
	mac0 = [6]byte{2, 0, 0, 0, 0, 1}
	mac1 = [6]byte{2, 0, 0, 0, 0, 2}
)

const (
	mtu  = 1500
	nsFD = 9
)

var vethkitVeth rtnl.Request = rtnl.AddVeth{
	LinkAttrs: rtnl.LinkAttrs{Name: "veth0", Addr: rtnl.MAC(mac0), MTU: rtnl.Some[uint32](mtu)},
	Peer:      rtnl.LinkAttrs{Name: "eth0", Addr: rtnl.MAC(mac1), MTU: rtnl.Some[uint32](mtu), NS: rtnl.InFD(nsFD)},
}

func encodeVethkit(e *wire.Encoder) []byte {
	e.Reset()
	vethkitVeth.Append(e)
	return e.Buf
}

// encodeRtnetlink is what rtnetlink's LinkService.New does before it sends.
func encodeRtnetlink() ([]byte, error) {
	lm := rtnetlink.LinkMessage{Attributes: &rtnetlink.LinkAttributes{
		Name: "veth0", Address: net.HardwareAddr(mac0[:]), MTU: mtu,
		Info: &rtnetlink.LinkInfo{Kind: "veth", Data: &driver.Veth{PeerInfo: &rtnetlink.LinkMessage{Attributes: &rtnetlink.LinkAttributes{
			Name: "eth0", Address: net.HardwareAddr(mac1[:]), MTU: mtu, NetNS: rtnetlink.NetNSForFD(nsFD),
		}}}},
	}}
	data, err := lm.MarshalBinary()
	if err != nil {
		return nil, err
	}
	m := mdlayher.Message{Header: mdlayher.Header{Type: unix.RTM_NEWLINK, Flags: mdlayher.Request | mdlayher.Create | mdlayher.Excl}, Data: data}
	m.Header.Length = uint32(16 + len(data))
	return m.MarshalBinary()
}

// encodeVishvananda is what LinkAdd of a Veth does before it sends.
func encodeVishvananda() []byte {
	req := nl.NewNetlinkRequest(unix.RTM_NEWLINK, unix.NLM_F_CREATE|unix.NLM_F_EXCL)
	req.AddData(nl.NewIfInfomsg(unix.AF_UNSPEC))
	req.AddData(nl.NewRtAttr(unix.IFLA_IFNAME, nl.ZeroTerminated("veth0")))
	req.AddData(nl.NewRtAttr(unix.IFLA_ADDRESS, mac0[:]))
	req.AddData(nl.NewRtAttr(unix.IFLA_MTU, nl.Uint32Attr(mtu)))
	info := nl.NewRtAttr(unix.IFLA_LINKINFO, nil)
	info.AddRtAttr(nl.IFLA_INFO_KIND, nl.NonZeroTerminated("veth"))
	data := info.AddRtAttr(nl.IFLA_INFO_DATA, nil)
	peer := data.AddRtAttr(nl.VETH_INFO_PEER, nil)
	nl.NewIfInfomsgChild(peer, unix.AF_UNSPEC)
	peer.AddRtAttr(unix.IFLA_IFNAME, nl.ZeroTerminated("eth0"))
	peer.AddRtAttr(unix.IFLA_MTU, nl.Uint32Attr(mtu))
	peer.AddRtAttr(unix.IFLA_ADDRESS, mac1[:])
	peer.AddRtAttr(unix.IFLA_NET_NS_FD, nl.Uint32Attr(nsFD))
	req.AddData(info)
	return req.Serialize()
}

// TestAllWriteTheSamePair: a benchmark of different work compares nothing.
func TestAllWriteTheSamePair(t *testing.T) {
	var e wire.Encoder
	rt, err := encodeRtnetlink()
	if err != nil {
		t.Fatal(err)
	}
	want := attributes(t, encodeVethkit(&e))
	for name, b := range map[string][]byte{"rtnetlink": rt, "vishvananda": encodeVishvananda()} {
		got := attributes(t, b)
		for k, v := range want {
			if got[k] != v {
				t.Errorf("%s: attribute %s is %q, want %q", name, k, got[k], v)
			}
		}
	}
}

// attributes returns the values of a veth request by their path of types.
func attributes(t *testing.T, b []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for m, err := range wire.Messages(wire.Native, b) {
		if err != nil {
			t.Fatal(err)
		}
		r := m.Reader()
		r.Fixed(unix.SizeofIfInfomsg)
		walk(&r, "", out)
		if r.Err() != nil {
			t.Fatal(r.Err())
		}
	}
	return out
}

func walk(r *wire.Reader, path string, out map[string]string) {
	for r.Next() {
		p := path + "/" + string('0'+rune(r.Type))
		switch {
		case path == "" && r.Type == unix.IFLA_LINKINFO, path != "" && len(path) == 2 && r.Type == nl.IFLA_INFO_DATA:
			row := r.Nest(0)
			walk(r, p, out)
			r.End(row)
		case len(path) == 4 && r.Type == nl.VETH_INFO_PEER:
			row := r.Nest(unix.SizeofIfInfomsg)
			walk(r, p, out)
			r.End(row)
		default:
			out[p] = string(bytes.TrimRight(r.Value(), "\x00"))
		}
	}
}

func BenchmarkEncodeVeth(b *testing.B) {
	b.Run("vethkit", func(b *testing.B) {
		var e wire.Encoder
		b.ReportAllocs()
		for b.Loop() {
			encodeVethkit(&e)
		}
	})
	b.Run("mdlayher+jsimonetti", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := encodeRtnetlink(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("vishvananda", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			encodeVishvananda()
		}
	})
}

func BenchmarkDecodeLink(b *testing.B) {
	msg := readHex(b, "../testdata/newlink-veth.hex")
	body := msg[16:]
	b.Run("vethkit", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for m, err := range wire.Messages(wire.Native, msg) {
				var l rtnl.Link
				if err != nil || l.Decode(m) != nil || l.Name != "veth0" {
					b.Fatal(l.Name, err)
				}
			}
		}
	})
	b.Run("mdlayher+jsimonetti", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var l rtnetlink.LinkMessage
			if err := l.UnmarshalBinary(body); err != nil || l.Attributes.Name != "veth0" {
				b.Fatal(err)
			}
		}
	})
	b.Run("vishvananda", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			l, err := netlink.LinkDeserialize(nil, body)
			if err != nil || l.Attrs().Name != "veth0" {
				b.Fatal(err)
			}
		}
	})
}

func readHex(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			b, err := hex.DecodeString(string(line))
			if err != nil {
				tb.Fatal(err)
			}
			return b
		}
	}
	tb.Fatalf("%s holds no bytes", name)
	return nil
}
