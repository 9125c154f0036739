package rtnl

import (
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// replies returns the messages of one type that a captured command received.
func replies(t *testing.T, command string, typ uint16) (out []wire.Message) {
	t.Helper()
	x := wiretest.Vector(t, command)
	for _, d := range x.Received() {
		for m, err := range wire.Messages(wiretest.Order, d) {
			if err != nil {
				t.Fatal(err)
			}
			if m.Type == typ {
				out = append(out, m)
			}
		}
	}
	return out
}

// What ip printed of this reply:
//
//	3: v0@v1: <BROADCAST,MULTICAST,M-DOWN> mtu 1500 qdisc noop state DOWN mode DEFAULT group default qlen 1000
//	    link/ether 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:ff promiscuity 0 minmtu 68 maxmtu 65535
//	    veth addrgenmode none numtxqueues 2 numrxqueues 2 gso_max_size 65536 gso_max_segs 65535
//	    tso_max_size 524280 tso_max_segs 65535 gro_max_size 65536
func TestALinkReplyReadsAsIpPrintsIt(t *testing.T) {
	ms := replies(t, "ip -d -s link show dev v0", uapi.RTM_NEWLINK)
	if len(ms) != 3 {
		t.Fatalf("%d replies, want v0 twice and its peer", len(ms))
	}
	var l Link
	if err := l.Decode(ms[1]); err != nil {
		t.Fatal(err)
	}
	if l.Index != 3 || l.Name != "v0" || l.Link != Some[uint32](2) || l.Flags != uapi.IFF_BROADCAST|uapi.IFF_MULTICAST ||
		l.MTU != 1500 || l.Qdisc != "noop" || l.OperState != uapi.IF_OPER_DOWN || l.LinkMode != 0 || l.Group != 0 || l.TxQLen != 1000 {
		t.Errorf("first line: %+v", l)
	}
	if l.Type != uapi.ARPHRD_ETHER || l.Addr != mac1 || l.Broadcast.String() != "ff:ff:ff:ff:ff:ff" || l.Promiscuity != 0 || l.MinMTU != 68 || l.MaxMTU != 65535 {
		t.Errorf("second line: %+v", l)
	}
	if l.Kind != "veth" || l.AddrGenMode != Some[uint8](uapi.IN6_ADDR_GEN_MODE_NONE) || l.NumTxQueues != 2 || l.NumRxQueues != 2 ||
		l.GSOMaxSize != 65536 || l.GSOMaxSegs != 65535 || l.TSOMaxSize != 524280 || l.TSOMaxSegs != 65535 || l.GROMaxSize != 65536 {
		t.Errorf("details: %+v", l)
	}
	var peer Link
	if err := peer.Decode(ms[2]); err != nil || peer.Name != "v1" || peer.Link != Some[uint32](3) || peer.Addr != mac2 {
		t.Errorf("the peer: %+v, error %v", peer, err)
	}
}

func TestNSIDRepliesReadAsIpPrintsThem(t *testing.T) {
	var got []int32
	for _, m := range replies(t, "ip netns list-id", uapi.RTM_NEWNSID) {
		var n NSID
		if err := n.Decode(m); err != nil {
			t.Fatal(err)
		}
		got = append(got, n.ID)
	}
	if want := [...]int32{77, 0, 0, 77}; len(got) != 4 || [4]int32(got) != want {
		t.Errorf("ids %v, want %v", got, want)
	}
}

func TestRefusalsReadAsIpPrintsThem(t *testing.T) {
	for _, tt := range []struct {
		command, want string
	}{
		{"ip link set v1 mtu 10", "delete links of group 0: invalid argument: mtu less than device minimum"},
		{"ip link add v0 type veth peer name zz", "delete links of group 0: file exists"},
		{"ip link add foo type nosuchkind", "delete links of group 0: operation not supported: Unknown device type"},
	} {
		var err error
		for _, m := range replies(t, tt.command, uapi.NLMSG_ERROR) {
			err = verdict(&m, nil, DelLink{}, 0)
		}
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.command, err, tt.want)
		}
	}
}

func TestWalkingAReplyAllocatesNothing(t *testing.T) {
	m := replies(t, "ip -d -s link show dev v0", uapi.RTM_NEWLINK)[1]
	var l Link
	if err := l.Decode(m); err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(100, func() { _ = l.Decode(m) }); n != 0 {
		t.Errorf("%v allocations to read a link again", n)
	}
}
