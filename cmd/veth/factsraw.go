//go:build !tiny

package main

import (
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// rawLists are what there are no commands for: a fact is a message in the
// kernel's names.
var rawLists = [...]struct {
	noun   string
	proto  uint8
	get    uint16
	header int // of its struct, in bytes
}{
	{"rule", uapi.NETLINK_ROUTE, uapi.RTM_GETRULE, uapi.SizeofRtMsg},
	{"nexthop", uapi.NETLINK_ROUTE, uapi.RTM_GETNEXTHOP, 8},
	{"nft table", uapi.NETLINK_NETFILTER, uapi.NFNL_SUBSYS_NFTABLES<<8 | uapi.NFT_MSG_GETTABLE, uapi.SizeofNfgenmsg},
	{"nft chain", uapi.NETLINK_NETFILTER, uapi.NFNL_SUBSYS_NFTABLES<<8 | uapi.NFT_MSG_GETCHAIN, uapi.SizeofNfgenmsg},
	{"nft rule", uapi.NETLINK_NETFILTER, uapi.NFNL_SUBSYS_NFTABLES<<8 | uapi.NFT_MSG_GETRULE, uapi.SizeofNfgenmsg},
}

// raw lists what a socket of a protocol can tell. What a kernel does not have is
// nothing.
func (s *survey) raw(c *rtnl.Conn, proto uint8) {
	for i := range rawLists {
		l := &rawLists[i]
		if l.proto != proto {
			continue
		}
		var e wire.Encoder
		m := e.Begin(wire.Header{Type: l.get, Flags: uapi.NLM_F_REQUEST | uapi.NLM_F_DUMP, Seq: 1})
		e.Fixed(l.header)
		e.End(m)
		answers, _ := c.Exchange(e.Buf)
		for _, b := range answers {
			all, _ := wire.Split(wire.Native, b)
			for j := range all {
				if all[j].Type >= uapi.NLMSG_MIN_TYPE {
					s.add(l.noun, rawText(proto, all[j].Raw), 0)
				}
			}
		}
	}
}

// rawText is a message as names and values, without those that are 0 or count each
// change, or time.
func rawText(proto uint8, message []byte) (text string) {
	var t schema.Tree
	t.Read(wire.Native, proto, message)
	for i := range t.Spans {
		s := &t.Spans[i]
		name := ""
		switch {
		case s.Role == schema.RoleValue && s.Attr != nil:
			name = s.Attr.Name()
		case s.Role == schema.RoleField && t.Spans[s.Up].Up == 0 && t.Spans[s.Up].Off > 0 && strings.Trim(string(t.Bytes(i)), "\x00") != "":
			name = s.Field.Name()
		}
		switch name {
		case "", "res_id", "NFTA_TABLE_USE", "NFTA_CHAIN_USE":
			continue
		}
		value := explain.AppendNames(nil, &t, i)
		if len(value) == 0 {
			value = explain.AppendValue(nil, &t, i)
		}
		if text != "" {
			text += " "
		}
		text += name + " " + string(value)
	}
	return text
}
