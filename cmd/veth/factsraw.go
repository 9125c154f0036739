//go:build !tiny

package main

import (
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

// listRaw lists what a socket of a protocol can tell. What a kernel does not have
// is nothing.
func listRaw(facts []fact, c *rtnl.Conn, proto uint8) []fact {
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
					text := string(appendRaw(nil, proto, all[j].Raw))
					facts = append(facts, fact{noun: l.noun, key: text, text: text})
				}
			}
		}
	}
	return facts
}

// appendRaw appends a message as names and values, without those that are 0.
func appendRaw(b []byte, proto uint8, message []byte) []byte {
	var t schema.Tree
	t.Read(wire.Native, proto, message)
	for i := range t.Spans {
		s := &t.Spans[i]
		name := ""
		switch {
		case s.Role == schema.RoleValue && s.Attr != nil:
			name = s.Attr.Name()
		case s.Role == schema.RoleField && t.Spans[s.Up].Up == 0 && t.Spans[s.Up].Off > 0 && isNonzero(t.Bytes(i)):
			name = s.Field.Name()
		}
		// These count each change, or time.
		if name == "" || name == "res_id" || name == "NFTA_TABLE_USE" || name == "NFTA_CHAIN_USE" {
			continue
		}
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(append(b, name...), ' ')
		if names := explain.AppendNames(nil, &t, i); len(names) > 0 {
			b = append(b, names...)
		} else {
			b = explain.AppendValue(b, &t, i)
		}
	}
	return b
}

func isNonzero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return true
		}
	}
	return false
}
