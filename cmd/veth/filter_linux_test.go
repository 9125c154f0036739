package main

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A filter is a NETLINK_NETFILTER socket in the thread's namespace, for tables
// that are not ours.
type filter struct{ fd int }

func newFilter(t *testing.T) filter {
	t.Helper()
	fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC, unix.NETLINK_NETFILTER)
	if err != nil {
		t.Fatal(err)
	}
	unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &unix.Timeval{Sec: 5})
	return filter{fd}
}

func (f filter) close() { unix.Close(f.fd) }

// filterMessage adds a message with the attributes that attrs writes.
func filterMessage(e *wire.Encoder, typ, flags uint16, family uint8, resID uint16, attrs func()) {
	m := e.Begin(wire.Header{Type: typ, Flags: uapi.NLM_F_REQUEST | flags, Seq: 1})
	b := e.Fixed(uapi.SizeofNfgenmsg)
	b[0] = family
	binary.BigEndian.PutUint16(b[2:], resID)
	if attrs != nil {
		attrs()
	}
	e.End(m)
}

// call sends messages and returns what is answered: of each its type, family and
// attributes, without the number of the generation.
func (f filter) call(t *testing.T, b []byte) (answers []string) {
	t.Helper()
	if err := unix.Sendto(f.fd, b, 0, &unix.SockaddrNetlink{Family: unix.AF_NETLINK}); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 64<<10)
	for {
		n, _, err := unix.Recvfrom(f.fd, buf, 0)
		if err != nil {
			t.Fatal("nf_tables: ", err)
		}
		for m := buf[:n]; len(m) >= 20; {
			size := binary.NativeEndian.Uint32(m)
			switch typ := binary.NativeEndian.Uint16(m[4:]); typ {
			case uapi.NLMSG_DONE:
				return answers
			case uapi.NLMSG_ERROR:
				if errno := int32(binary.NativeEndian.Uint32(m[16:])); errno != 0 {
					t.Fatal("nf_tables: ", unix.Errno(-errno))
				}
				return answers
			default:
				answers = append(answers, string(m[4:6])+string(m[16:17])+string(m[20:size]))
			}
			m = m[min(int(size+3)&^3, len(m)):]
		}
	}
}

// foreignTable makes a table with a chain in it, as somebody else would.
func foreignTable(t *testing.T) {
	t.Helper()
	f := newFilter(t)
	defer f.close()
	const nft = uapi.NFNL_SUBSYS_NFTABLES << 8
	var e wire.Encoder
	filterMessage(&e, uapi.NFNL_MSG_BATCH_BEGIN, 0, uapi.NFPROTO_UNSPEC, uapi.NFNL_SUBSYS_NFTABLES, nil)
	filterMessage(&e, nft|uapi.NFT_MSG_NEWTABLE, uapi.NLM_F_CREATE, uapi.NFPROTO_IPV4, 0, func() { e.Str(uapi.NFTA_TABLE_NAME, "others") })
	filterMessage(&e, nft|uapi.NFT_MSG_NEWCHAIN, uapi.NLM_F_CREATE|uapi.NLM_F_ACK, uapi.NFPROTO_IPV4, 0, func() {
		e.Str(uapi.NFTA_CHAIN_TABLE, "others")
		e.Str(uapi.NFTA_CHAIN_NAME, "postrouting")
	})
	filterMessage(&e, uapi.NFNL_MSG_BATCH_END, 0, uapi.NFPROTO_UNSPEC, uapi.NFNL_SUBSYS_NFTABLES, nil)
	f.call(t, e.Buf)
}

// The attributes that change when a table is replaced by one with the same in
// it: handles, and how many use it.
var volatile = map[uint16][]uint16{
	uapi.NFT_MSG_NEWTABLE: {uapi.NFTA_TABLE_USE, uapi.NFTA_TABLE_HANDLE},
	uapi.NFT_MSG_NEWCHAIN: {uapi.NFTA_CHAIN_HANDLE, uapi.NFTA_CHAIN_USE},
	uapi.NFT_MSG_NEWRULE:  {uapi.NFTA_RULE_HANDLE, uapi.NFTA_RULE_POSITION},
}

// ruleset is what nf_tables holds: in tables of others, and in ours.
func ruleset(t *testing.T) (others, ours string) {
	t.Helper()
	f := newFilter(t)
	defer f.close()
	var lines [2][]string
	for _, typ := range []uint16{uapi.NFT_MSG_GETTABLE, uapi.NFT_MSG_GETCHAIN, uapi.NFT_MSG_GETRULE} {
		var e wire.Encoder
		filterMessage(&e, uapi.NFNL_SUBSYS_NFTABLES<<8|typ, uapi.NLM_F_DUMP, uapi.NFPROTO_UNSPEC, 0, nil)
		for _, m := range f.call(t, e.Buf) {
			if strings.Contains(m, "\x00vethkit\x00") {
				lines[1] = append(lines[1], strconv.Quote(lasting(m)))
			} else {
				lines[0] = append(lines[0], strconv.Quote(m))
			}
		}
	}
	slices.Sort(lines[1])
	return strings.Join(lines[0], "\n"), strings.Join(lines[1], "\n")
}

// lasting is the answer without what is volatile.
func lasting(m string) string {
	out, drop := m[:3], volatile[binary.NativeEndian.Uint16([]byte(m))&0xff]
	for m = m[3:]; len(m) >= 4; {
		size, typ := binary.NativeEndian.Uint16([]byte(m)), binary.NativeEndian.Uint16([]byte(m[2:]))
		n := min(int(size+3)&^3, len(m))
		if !slices.Contains(drop, typ) {
			out += m[:n]
		}
		m = m[n:]
	}
	return out
}

// deleteOwnTable takes our table away.
func deleteOwnTable(t *testing.T) {
	t.Helper()
	f := newFilter(t)
	defer f.close()
	var e wire.Encoder
	filterMessage(&e, uapi.NFNL_MSG_BATCH_BEGIN, 0, uapi.NFPROTO_UNSPEC, uapi.NFNL_SUBSYS_NFTABLES, nil)
	filterMessage(&e, uapi.NFNL_SUBSYS_NFTABLES<<8|uapi.NFT_MSG_DELTABLE, uapi.NLM_F_ACK, uapi.NFPROTO_IPV4, 0,
		func() { e.Str(uapi.NFTA_TABLE_NAME, "vethkit") })
	filterMessage(&e, uapi.NFNL_MSG_BATCH_END, 0, uapi.NFPROTO_UNSPEC, uapi.NFNL_SUBSYS_NFTABLES, nil)
	f.call(t, e.Buf)
}
