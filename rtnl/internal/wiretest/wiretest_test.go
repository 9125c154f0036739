package wiretest

import (
	"bytes"
	"testing"
)

func TestVectorsAreAllRead(t *testing.T) {
	list := Vectors(t)
	sent, received := 0, 0
	for _, x := range list {
		sent += len(x.Sent())
		received += len(x.Received())
	}
	if len(list) != 19 || sent != 45 || received != 36 {
		t.Errorf("%d commands, %d datagrams sent, %d received", len(list), sent, received)
	}
	x := Vector(t, "ip link set v1 mtu 10")
	if x.Exit != 2 || len(x.Lines) != 6 || x.Lines[3].Data != nil {
		t.Errorf("got %d, %d lines", x.Exit, len(x.Lines))
	}
}

func TestRowsShowWhatDiffersByName(t *testing.T) {
	x := Vector(t, "ip link set v1 mtu 1400")
	want := x.Sent()[2]
	got := bytes.Clone(want)
	got[37] = 9
	got = append(got, 7)
	const table = `   off  got       want      what it is (in want)
     0  28000000  28000000  nlmsghdr.nlmsg_len
     4  10000500  10000500  nlmsghdr.nlmsg_type
     8  01000065  01000065  nlmsghdr.nlmsg_seq
    12  00000000  00000000  nlmsghdr.nlmsg_pid
    16  00000000  00000000  ifinfomsg.ifi_family
    20  02000000  02000000  ifinfomsg.ifi_index
    24  00000000  00000000  ifinfomsg.ifi_flags
    28  00000000  00000000  ifinfomsg.ifi_change
    32  08000400  08000400  IFLA_MTU
!   36  78090000  78050000
!   40  07
`
	if rows := Rows(got, want); rows != table {
		t.Errorf("got\n%s", rows)
	}
}
