// Package wiretest is what the tests of wire, schema and rtnl share: captured
// datagrams, and a comparison of messages that shows where they differ, by name.
package wiretest

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// Order is the byte order of the captures that Vectors reads.
const Order = wire.Little

// An Exchange is one command of iproute2 and what it and the kernel said.
type Exchange struct {
	Command string // "ip link set v0 up"
	Exit    int
	Lines   []Datagram // in their order
}

// A Datagram is what one sendmsg or recvmsg had.
type Datagram struct {
	Sent bool   // by the command; else by the kernel
	Data []byte // nil: left out of the capture
}

// Sent returns the datagrams that the command sent.
func (x *Exchange) Sent() [][]byte { return x.side(true) }

// Received returns the datagrams that it received and that were kept.
func (x *Exchange) Received() [][]byte { return x.side(false) }

func (x *Exchange) side(sent bool) (data [][]byte) {
	for _, d := range x.Lines {
		if d.Sent == sent && d.Data != nil {
			data = append(data, d.Data)
		}
	}
	return data
}

// Vectors reads rtnl/testdata/vectors.txt; its head says how it was captured.
func Vectors(t testing.TB) []Exchange { return Read(t, "vectors.txt") }

// BigVectors reads rtnl/testdata/vectors-s390x.txt, whose bytes are in the order
// wire.Big: a big-endian kernel's answers, and ours to it.
func BigVectors(t testing.TB) []Exchange { return Read(t, "vectors-s390x.txt") }

// Read reads a file of exchanges in testdata, the package's own or rtnl's.
func Read(t testing.TB, file string) []Exchange {
	t.Helper()
	text, err := os.ReadFile(find(t, filepath.Join("testdata", file)))
	if err != nil {
		t.Fatal(err)
	}
	var list []Exchange
	for n, line := range strings.Split(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, "# ip "):
			command, exit, _ := strings.Cut(line[2:], "[exit ")
			x := Exchange{Command: strings.TrimSpace(command)}
			if x.Exit, err = strconv.Atoi(strings.TrimSuffix(exit, "]")); err != nil {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			list = append(list, x)
		case strings.HasPrefix(line, "< ("):
			x := &list[len(list)-1]
			x.Lines = append(x.Lines, Datagram{})
		case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "< "):
			b, err := hex.DecodeString(line[2:])
			if err != nil {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			x := &list[len(list)-1]
			x.Lines = append(x.Lines, Datagram{Sent: line[0] == '>', Data: b})
		}
	}
	if len(list) == 0 {
		t.Fatalf("%s: no exchange", file)
	}
	return list
}

// Vector returns the exchange of one command of Vectors.
func Vector(t testing.TB, command string) Exchange {
	t.Helper()
	return Find(t, Vectors(t), command)
}

// Find returns the exchange of one command.
func Find(t testing.TB, list []Exchange, command string) Exchange {
	t.Helper()
	for _, x := range list {
		if x.Command == command {
			return x
		}
	}
	t.Fatalf("the captures have no command %q", command)
	return Exchange{}
}

// Datagrams returns all datagrams of Vectors, for fuzz seeds and sweeps.
func Datagrams(t testing.TB) (data [][]byte) {
	t.Helper()
	return All(Vectors(t))
}

// All returns all datagrams of exchanges.
func All(list []Exchange) (data [][]byte) {
	for _, x := range list {
		for _, d := range x.Lines {
			if d.Data != nil {
				data = append(data, d.Data)
			}
		}
	}
	return data
}

// find looks for a file in rtnl, from whichever package below it the test runs in.
func find(t testing.TB, name string) string {
	t.Helper()
	for range 4 {
		if _, err := os.Stat(name); err == nil {
			return name
		}
		name = filepath.Join("..", name)
	}
	t.Fatalf("no %s here or above", name)
	return ""
}

// Equal fails the test when the datagrams differ, and shows them side by side,
// a row of four bytes each, with the name of what stands there:
//
//	  32  0a000100  0a000100  IFLA_ADDRESS
//	! 36  02000000  02000001
//
// It takes the names in the byte order of Vectors.
func Equal(t testing.TB, name string, got, want []byte) {
	t.Helper()
	EqualIn(Order, t, name, got, want)
}

// EqualIn is Equal for bytes in another order.
func EqualIn(order wire.Order, t testing.TB, name string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("%s: %d bytes, want %d\n%s", name, len(got), len(want), rows(order, got, want))
	}
}

// Rows is the table that Equal shows.
func Rows(got, want []byte) string { return rows(Order, got, want) }

func rows(order wire.Order, got, want []byte) string {
	b := []byte("   off  got       want      what it is (in want)\n")
	last := ""
	for off := 0; off < max(len(got), len(want)); off += 4 {
		g, w := row(got, off), row(want, off)
		mark := byte(' ')
		if g != w {
			mark = '!'
		}
		b = append(b, mark, ' ')
		b = append(b, pad(strconv.Itoa(off), -4)...)
		b = append(b, "  "...)
		b = append(b, pad(g, 10)...)
		b = append(b, pad(w, 10)...)
		path, gotPath := name(order, want, off), name(order, got, off)
		line := path
		if gotPath != path {
			line += "   got: " + gotPath
		}
		if line != last {
			b = append(b, line...)
		}
		last = line
		b = append(bytes.TrimRight(b, " "), '\n')
	}
	return string(b)
}

// name is the path of the byte at off of a datagram, in its message.
func name(order wire.Order, data []byte, off int) string {
	for m, err := range wire.Messages(order, data) {
		if err != nil {
			break
		}
		if off < m.Off+wire.Align(len(m.Raw)) {
			return schema.PathIn(order, m.Raw, off-m.Off)
		}
	}
	return ""
}

func row(b []byte, off int) string {
	if off >= len(b) {
		return ""
	}
	return hex.EncodeToString(b[off:min(off+4, len(b))])
}

// pad fills s up to n columns, on the left where n is negative.
func pad(s string, n int) string {
	fill := strings.Repeat(" ", max(0, max(n, -n)-len(s)))
	if n < 0 {
		return fill + s
	}
	return s + fill
}
