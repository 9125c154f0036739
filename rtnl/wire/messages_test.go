package wire_test

import (
	"bytes"
	"encoding/hex"
	"reflect"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/wire"
)

// walk collects what Messages finds: where each message starts, and the error.
func walk(order wire.Order, b []byte) (offs []int, err error) {
	for m, e := range wire.Messages(order, b) {
		if e != nil {
			return offs, e
		}
		offs = append(offs, m.Off)
	}
	return offs, nil
}

func TestMessagesWalksADatagram(t *testing.T) {
	header := func(n byte) string {
		return hex.EncodeToString([]byte{n, 0, 0, 0, 18, 0, 1, 3, 7, 0, 0, 0, 9, 0, 0, 0})
	}
	for _, c := range []struct {
		name string
		data string
		offs []int
		err  *wire.Error
	}{
		{"nothing", "", nil, nil},
		{"one", header(16), []int{0}, nil},
		{"two", header(20) + "01020304" + header(16), []int{0, 20}, nil},
		{"an odd length is padded", header(17) + "01000000" + header(16), []int{0, 20}, nil},
		{"the last one's padding may be missing", header(16) + header(17) + "01", []int{0, 16}, nil},
		{"zeros behind the last, as iproute2 sends them", header(16) + strings.Repeat("00", 40), []int{0}, nil},
		{"three zeros behind the last", header(16) + "000000", []int{0}, nil},
		{"only zeros", strings.Repeat("00", 16), nil, nil},
		{"less than a header behind the last", header(16) + "0100", []int{0}, &wire.Error{What: "nlmsghdr", Off: 16, Need: 16, Have: 2}},
		{"nlmsg_len 15", header(16) + header(15), []int{0}, &wire.Error{What: "nlmsghdr", Off: 16, Need: 16, Have: 15}},
		{"nlmsg_len 0 with more behind it", header(0), nil, &wire.Error{What: "nlmsghdr", Off: 0, Need: 16, Have: 0}},
		{"nlmsg_len past the end", header(16) + header(17), []int{0}, &wire.Error{What: "message", Off: 16, Need: 17, Have: 16}},
		{"nlmsg_len past anything", header(16)[:6] + "7f" + header(16)[8:], nil, &wire.Error{What: "message", Off: 0, Need: 0x7f000010, Have: 16}},
	} {
		b, err := hex.DecodeString(c.data)
		if err != nil {
			t.Fatal(err)
		}
		offs, err := walk(wire.Little, b)
		if !reflect.DeepEqual(offs, c.offs) {
			t.Errorf("%s: messages at %v, want %v", c.name, offs, c.offs)
		}
		if c.err == nil {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		wantError(t, c.name, err, *c.err)
	}
}

func TestMessagesReadsTheHeader(t *testing.T) {
	for _, order := range orders {
		want := wire.Header{Len: 16, Type: 18, Flags: 0x301, Seq: 0x65000001, PID: 4711}
		e := wire.Encoder{Order: order}
		e.End(e.Begin(want))
		for m, err := range wire.Messages(order, e.Buf) {
			if err != nil || m.Header != want || m.Order != order || len(m.Raw) != 16 {
				t.Errorf("%+v, %v", m, err)
			}
		}
	}
}

func TestMessagesStopsWhenTheLoopDoes(t *testing.T) {
	var e wire.Encoder
	for range 3 {
		e.End(e.Begin(wire.Header{}))
	}
	n := 0
	for range wire.Messages(wire.Native, e.Buf) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Error(n)
	}
}

func TestNextGoesAsMessagesDoesAndResetReadsAsReader(t *testing.T) {
	var e wire.Encoder
	for i := range uint32(3) {
		m := e.Begin(wire.Header{Type: 18, Seq: i})
		e.U32(4, i)
		e.End(m)
	}
	var all wire.Encoder
	all.Raw(e.Buf)
	all.Raw([]byte{1, 2})
	var m wire.Message
	var r wire.Reader
	for want, err := range wire.Messages(wire.Native, all.Buf) {
		ok, e := m.Next(all.Buf)
		if ok != (err == nil) || !reflect.DeepEqual(e, err) || ok && !reflect.DeepEqual(m, want) {
			t.Errorf("%+v, %v, %v; want %+v, %v", m, ok, e, want, err)
		}
		if r.Reset(&m); ok && (!reflect.DeepEqual(r, want.Reader()) || !r.Next() || r.U32() != m.Seq) {
			t.Errorf("%+v reads %+v", want, r)
		}
	}
}

// FuzzMessages: the messages, their padding and what the error or the zeros at
// the end leave tile the datagram.
func FuzzMessages(f *testing.F) {
	for _, d := range wiretest.Datagrams(f) {
		f.Add(d)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, order := range orders {
			at, failed := 0, false
			for m, err := range wire.Messages(order, b) {
				if failed {
					t.Fatal("the walk goes on behind an error")
				}
				if err != nil {
					failed = true
					if e, ok := err.(*wire.Error); !ok || e.Off != at || e.Have >= e.Need {
						t.Fatalf("%v, at %d", err, at)
					}
					continue
				}
				if m.Off != at || len(m.Raw) != int(m.Len) || len(m.Raw) < wire.HeaderLen || !bytes.Equal(m.Raw, b[at:at+len(m.Raw)]) {
					t.Fatalf("message of %d bytes at %d, want %d", m.Len, m.Off, at)
				}
				at += wire.Align(len(m.Raw))
			}
			if !failed && at < len(b) && len(bytes.Trim(b[at:], "\x00")) > 0 {
				t.Fatalf("%d bytes are left without an error", len(b)-at)
			}
		}
	})
}
