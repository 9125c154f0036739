package nft

import (
	"encoding/binary"
	"errors"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// nlmsg_type of nf_tables messages.
const (
	nft = uapi.NFNL_SUBSYS_NFTABLES << 8

	msgNewTable = nft | uapi.NFT_MSG_NEWTABLE
	msgGetTable = nft | uapi.NFT_MSG_GETTABLE
	msgDelTable = nft | uapi.NFT_MSG_DELTABLE
	msgNewChain = nft | uapi.NFT_MSG_NEWCHAIN
	msgNewRule  = nft | uapi.NFT_MSG_NEWRULE
	msgGetRule  = nft | uapi.NFT_MSG_GETRULE
)

// begin starts a message for a family. res_id is in network byte order.
func begin(e *wire.Encoder, typ, flags uint16, seq uint32, proto uint8, resID uint16) wire.Mark {
	m := e.Begin(wire.Header{Type: typ, Flags: uapi.NLM_F_REQUEST | flags, Seq: seq})
	b := e.Fixed(uapi.SizeofNfgenmsg)
	b[0], b[1] = proto, uapi.NFNETLINK_V0
	binary.BigEndian.PutUint16(b[2:], resID)
	return m
}

// appendGetTable asks for the family's table. ENOENT: there is none.
//
//	NFT_MSG_GETTABLE nfgenmsg{family}
//	└ NFTA_TABLE_NAME
func appendGetTable(e *wire.Encoder, f *family) {
	m := begin(e, msgGetTable, 0, 1, f.proto, 0)
	e.Str(uapi.NFTA_TABLE_NAME, TableName)
	e.End(m)
}

// appendGetRules asks for all rules of the family's table; kernels before 4.5
// send those of all tables. (Of NFPROTO_UNSPEC a kernel that goes by the name
// sends only those of the first table that has it.)
//
//	NFT_MSG_GETRULE  NLM_F_DUMP  nfgenmsg{family}
//	└ NFTA_RULE_TABLE
func appendGetRules(e *wire.Encoder, f *family) {
	m := begin(e, msgGetRule, uapi.NLM_F_DUMP, 1, f.proto, 0)
	e.Str(uapi.NFTA_RULE_TABLE, TableName)
	e.End(m)
}

// A batch is a transaction: one datagram. A message's number is its place in it,
// from 0, which is NFNL_MSG_BATCH_BEGIN.
//
// Of a family with rules, and of one whose table goes:
//
//	NFT_MSG_NEWTABLE  so that what comes next finds one
//	NFT_MSG_DELTABLE  with all that is in it
//	NFT_MSG_NEWTABLE  …
//	NFT_MSG_NEWCHAIN
//	NFT_MSG_NEWRULE   for each rule
type batch struct {
	enc     wire.Encoder
	seq     uint32 // of the next message
	last    int    // where the last one begins
	changes int    // how many there are besides begin and end
	rules   []sentRule
}

// A sentRule is which message is which rule's.
type sentRule struct {
	seq  uint32
	rule *Masquerade
}

// build writes the batch for the families that change.
func (b *batch) build(rules []Masquerade, change [len(families)]bool) {
	b.enc.Reset()
	b.seq, b.changes, b.rules = 0, 0, b.rules[:0]
	b.bracket(uapi.NFNL_MSG_BATCH_BEGIN)
	for i := range families {
		if !change[i] {
			continue
		}
		f := &families[i]
		b.table(f, msgNewTable, uapi.NLM_F_CREATE)
		b.table(f, msgDelTable, 0)
		if hasFamily(rules, f) {
			b.table(f, msgNewTable, uapi.NLM_F_CREATE)
			b.chain(f)
		}
		for j := range rules {
			if m := &rules[j]; m.family() == f {
				b.rule(f, m)
			}
		}
	}
	b.changes = int(b.seq) - 1
	if b.changes > 0 { // the answer to the last change tells that all was done
		at, o := b.enc.Buf[b.last+6:], b.enc.Order
		o.PutUint16(at, o.Uint16(at)|uapi.NLM_F_ACK)
	}
	b.bracket(uapi.NFNL_MSG_BATCH_END)
}

// begin starts the next message.
func (b *batch) begin(typ, flags uint16, proto uint8, resID uint16) wire.Mark {
	b.last = len(b.enc.Buf)
	b.seq++
	return begin(&b.enc, typ, flags, b.seq-1, proto, resID)
}

// bracket writes the message that begins or ends a batch: of which subsystem it
// is stands in res_id.
func (b *batch) bracket(typ uint16) {
	b.enc.End(b.begin(typ, 0, uapi.NFPROTO_UNSPEC, uapi.NFNL_SUBSYS_NFTABLES))
}

// table writes a message about the family's table.
func (b *batch) table(f *family, typ, flags uint16) {
	m := b.begin(typ, flags, f.proto, 0)
	b.enc.Str(uapi.NFTA_TABLE_NAME, TableName)
	b.enc.End(m)
}

// chain writes the base chain: what leaves, after it was routed.
func (b *batch) chain(f *family) {
	e := &b.enc
	m := b.begin(msgNewChain, uapi.NLM_F_CREATE, f.proto, 0)
	e.Str(uapi.NFTA_CHAIN_TABLE, TableName)
	e.Str(uapi.NFTA_CHAIN_NAME, chainName)
	e.Str(uapi.NFTA_CHAIN_TYPE, "nat")
	hook := e.Nest(uapi.NFTA_CHAIN_HOOK)
	e.BE32(uapi.NFTA_HOOK_HOOKNUM, uapi.NF_INET_POST_ROUTING)
	e.BE32(uapi.NFTA_HOOK_PRIORITY, uapi.NF_IP_PRI_NAT_SRC)
	e.EndNest(hook)
	e.End(m)
}

// rule writes the message that appends a rule to the chain.
func (b *batch) rule(f *family, r *Masquerade) {
	e := &b.enc
	b.rules = append(b.rules, sentRule{b.seq, r})
	m := b.begin(msgNewRule, uapi.NLM_F_CREATE|uapi.NLM_F_APPEND, f.proto, 0)
	e.Str(uapi.NFTA_RULE_TABLE, TableName)
	e.Str(uapi.NFTA_RULE_CHAIN, chainName)
	var p program
	p.compile(r)
	p.append(e)
	e.End(m)
}

// commit sends the batch and reads its answers. Each message that fails is
// answered, and the rest is still looked at: the first error is the cause, the
// others may be its consequences.
func (b *batch) commit(s socket) error {
	if err := b.enc.Err(); err != nil {
		return err
	}
	if err := s.send(b.enc.Buf); err != nil {
		return failed("send", err)
	}
	lastChange := uint32(b.changes)
	var first error
	for {
		// All answers are there when send returns: after an error there may be
		// no more.
		done, err := receive(s, first == nil, func(m *wire.Message) bool {
			if m.Type != uapi.NLMSG_ERROR || m.Seq > lastChange {
				return false
			}
			if e := verdict(m, b.enc.Buf); e != nil && first == nil {
				for _, r := range b.rules {
					if r.seq == m.Seq {
						e.Object = r.rule.String()
					}
				}
				first = e
			}
			return m.Seq == lastChange
		})
		switch {
		case errors.Is(err, syscall.ENOBUFS):
			// Of very many errors the last are lost.
		case done, first != nil && err != nil:
			return first
		case err != nil:
			return err
		}
	}
}

// receive gives the messages of the next datagram to each, until that says that
// the answer is complete.
func receive(s socket, wait bool, each func(*wire.Message) bool) (done bool, err error) {
	data, err := s.recv(wait)
	var m wire.Message
	for err == nil {
		var ok bool
		if ok, err = m.Next(data); err == nil && (!ok || each(&m)) {
			return ok, nil
		}
	}
	return false, failed("recvfrom", err)
}
