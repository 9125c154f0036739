package main

import (
	"bytes"
	"encoding/hex"
	"os"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/wire"
)

// fullVeth is a request with all that a container platform sends for a pair.
var fullVeth rtnl.Request = rtnl.AddVeth{
	LinkAttrs: rtnl.LinkAttrs{
		Name: "veth0", Addr: rtnl.MAC([6]byte{2, 0, 0, 0, 0, 1}), MTU: rtnl.Some(uint32(1500)), TxQLen: rtnl.Some(uint32(1000)),
		Group: 7, NumTxQueues: 1, NumRxQueues: 1, Master: 5, Up: true,
	},
	Peer: rtnl.LinkAttrs{
		Name: "eth0", Addr: rtnl.MAC([6]byte{2, 0, 0, 0, 0, 2}), MTU: rtnl.Some(uint32(1500)), TxQLen: rtnl.Some(uint32(1000)),
		NumTxQueues: 1, NumRxQueues: 1, NS: rtnl.InFD(9),
	},
}

func BenchmarkEncodeVeth(b *testing.B) {
	var e wire.Encoder
	fullVeth.Append(&e)
	b.ReportAllocs()
	b.SetBytes(int64(len(e.Buf)))
	for b.Loop() {
		e.Reset()
		fullVeth.Append(&e)
	}
}

func BenchmarkDecodeLink(b *testing.B) {
	msg := readLink(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(msg.Raw)))
	for b.Loop() {
		var l rtnl.Link
		if err := l.Decode(msg); err != nil || l.Kind != "veth" {
			b.Fatal(l.Kind, err)
		}
	}
}

// BenchmarkDecodeLinkAgain reads into a Link that has been read before, as a
// repeated dump does: its strings are the same, so nothing is allocated.
func BenchmarkDecodeLinkAgain(b *testing.B) {
	msg := readLink(b)
	var l rtnl.Link
	b.ReportAllocs()
	b.SetBytes(int64(len(msg.Raw)))
	for b.Loop() {
		if err := l.Decode(msg); err != nil {
			b.Fatal(err)
		}
	}
}

// readLink returns a captured message of a veth, 1.5 KB.
func readLink(tb testing.TB) wire.Message {
	tb.Helper()
	order := wire.Native // which the machine reads fastest, if it is the capture's
	if order.Uint16([]byte{1, 0}) != 1 {
		order = wire.Little
	}
	for m, err := range wire.Messages(order, readHex(tb, "testdata/newlink-veth.hex")) {
		if err != nil {
			tb.Fatal(err)
		}
		return m
	}
	tb.Fatal("no message")
	return wire.Message{}
}

// readHex reads the one line of hex in a file with comments.
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
