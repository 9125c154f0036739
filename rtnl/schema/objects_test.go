package schema_test

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// captures calls f for each datagram of a file of captures; cmd is the line
// "# …" above it.
func captures(t *testing.T, name string, f func(cmd string, b []byte)) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	cmd, n := "", 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "# "):
			cmd = line[2:]
		case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "< "):
			b, err := hex.DecodeString(line[2:])
			if err != nil {
				t.Fatal(cmd, err)
			}
			n++
			f(cmd, b)
		}
	}
	if n == 0 {
		t.Errorf("no datagrams in %s", name)
	}
}

// wantNamed: every byte has a name and a meaning.
func wantNamed(t *testing.T, cmd string, proto uint8, b []byte) {
	t.Helper()
	var tree schema.Tree
	tree.Read(wire.Little, proto, b)
	wantTiled(t, &tree)
	for i := range tree.Spans {
		s := &tree.Spans[i]
		path := string(tree.AppendPath(nil, i))
		element := s.Role == schema.RoleAttr && s.Up >= 0 && tree.Spans[s.Up].Attr != nil && tree.Spans[s.Up].Attr.Kind == schema.List
		if strings.Contains(path, "!") || s.Why != "" {
			t.Errorf("%s: %s of %x: %s", cmd, path, b, s.Why)
		}
		if (s.Role == schema.RoleAttr || s.Role == schema.RoleMessage) && s.Attr == nil && !element || s.Role == schema.RoleValue && s.Kind == schema.Unknown {
			t.Errorf("%s: %s of %x has no meaning", cmd, path, b)
		}
	}
}

func TestSpansNameEveryByteOfOtherObjects(t *testing.T) {
	captures(t, filepath.Join("testdata", "objects.txt"), func(cmd string, b []byte) {
		proto := uint8(uapi.NETLINK_ROUTE)
		if strings.HasPrefix(cmd, "nft ") {
			proto = uapi.NETLINK_NETFILTER
		}
		wantNamed(t, cmd, proto, b)
	})
}

func TestSpansNameEveryByteOfMasquerade(t *testing.T) {
	captures(t, filepath.Join("..", "internal", "nft", "testdata", "masquerade.txt"), func(cmd string, b []byte) {
		wantNamed(t, cmd, uapi.NETLINK_NETFILTER, b)
	})
}

// The paths at some bytes of nft's own batch, and the numbers there, which are
// in network byte order.
func TestNftablesPathsAndNumbers(t *testing.T) {
	var batch []byte
	captures(t, filepath.Join("..", "internal", "nft", "testdata", "masquerade.txt"), func(cmd string, b []byte) {
		if batch == nil {
			batch = b
		}
	})
	var tree schema.Tree
	tree.Read(wire.Little, uapi.NETLINK_NETFILTER, batch)
	const expr = "NFTA_RULE_EXPRESSIONS/NFTA_LIST_ELEM/NFTA_EXPR_DATA/"
	for _, c := range []struct {
		off  int
		path string
		num  uint64
		name string
	}{
		{0x04, "nlmsghdr.nlmsg_type", uapi.NFNL_MSG_BATCH_BEGIN, ""},
		{0x12, "nfgenmsg.res_id", uapi.NFNL_SUBSYS_NFTABLES, ""},
		{0x24, "nfgenmsg.nfgen_family", uapi.NFPROTO_IPV4, "NFPROTO_IPV4"},
		{0x34, "NFTA_TABLE_FLAGS", 0, ""},
		{0x74, "NFTA_CHAIN_HOOK/NFTA_HOOK_HOOKNUM", uapi.NF_INET_POST_ROUTING, "NF_INET_POST_ROUTING"},
		{0x7c, "NFTA_CHAIN_HOOK/NFTA_HOOK_PRIORITY", 100, "NF_IP_PRI_NAT_SRC"},
		{0xd0, expr + "NFTA_PAYLOAD_BASE", uapi.NFT_PAYLOAD_NETWORK_HEADER, "NFT_PAYLOAD_NETWORK_HEADER"},
		{0x10c, expr + "NFTA_CMP_DATA/NFTA_DATA_VALUE", 0, ""},
		{0x128, expr + "NFTA_META_KEY", uapi.NFT_META_OIFNAME, "NFT_META_OIFNAME"},
	} {
		i := tree.At(c.off)
		if path := string(tree.AppendPath(nil, i)); path != c.path || tree.Uint(i) != c.num || tree.Spans[i].Enum.Value(c.num) != c.name && c.name != "" {
			t.Errorf("%#x is %s = %d, want %s = %d %s", c.off, path, tree.Uint(i), c.path, c.num, c.name)
		}
	}
}

// br_mdb.c numbers the attributes of a request and of an answer differently.
func TestMulticastEntriesDifferInRequestAndAnswer(t *testing.T) {
	for _, c := range []struct {
		typ, flags uint16
		path       string
	}{
		{uapi.RTM_NEWMDB, uapi.NLM_F_REQUEST, "MDBA_SET_ENTRY"},
		{uapi.RTM_DELMDB, uapi.NLM_F_REQUEST, "MDBA_SET_ENTRY"},
		{uapi.RTM_GETMDB, uapi.NLM_F_REQUEST, "MDBA_GET_ENTRY"},
		{uapi.RTM_NEWMDB, 0, "MDBA_MDB"},
		{uapi.RTM_GETMDB, uapi.NLM_F_MULTI, "MDBA_MDB"}, // a dump's answer has the request's type
	} {
		e := wire.Encoder{}
		m := e.Begin(wire.Header{Type: c.typ, Flags: c.flags})
		e.Fixed(8)
		e.Bytes(1, nil)
		e.End(m)
		if p := schema.Path(e.Buf, 24); p != c.path {
			t.Errorf("in message %d with flags %#x: %s, want %s", c.typ, c.flags, p, c.path)
		}
	}
}

func TestFlagsOfNftablesGoByTheVerb(t *testing.T) {
	for msg, want := range map[uint16]string{
		uapi.NFT_MSG_NEWTABLE:     "NLM_F_EXCL",
		uapi.NFT_MSG_GETRULE:      "NLM_F_MATCH",
		uapi.NFT_MSG_DELCHAIN:     "NLM_F_BULK",
		uapi.NFT_MSG_DESTROYTABLE: "NLM_F_BULK",
	} {
		typ := uapi.NFNL_SUBSYS_NFTABLES<<8 | msg
		if name := schema.FlagsOf(uapi.NETLINK_NETFILTER, typ).Value(0x200); name != want {
			t.Errorf("in message %d it is %s, want %s", msg, name, want)
		}
	}
}

// ndisc_ra_useropt (net/ipv6/ndisc.c) puts the options between the struct and
// the attribute.
func TestOptionsOfARouterStandBeforeTheAttribute(t *testing.T) {
	e := wire.Encoder{}
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWNDUSEROPT})
	h := e.Fixed(16)
	h[0] = uapi.AF_INET6
	wire.Native.PutUint16(h[2:], 8)
	copy(e.Fixed(8), []byte{25, 1, 0, 0, 0, 0, 0, 9})
	e.Bytes(uapi.NDUSEROPT_SRCADDR, make([]byte, 16))
	e.End(m)
	for off, want := range map[int]string{
		18: "nduseroptmsg.nduseropt_opts_len",
		31: "nduseroptmsg.nduseropt_pad3",
		32: "nduseroptmsg.options",
		39: "nduseroptmsg.options",
		44: "NDUSEROPT_SRCADDR",
	} {
		if p := schema.Path(e.Buf, off); p != want {
			t.Errorf("%d is %s, want %s", off, p, want)
		}
	}
}
