package nft

import (
	"encoding/binary"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// call sends one request and gives each message of its answer to each. The
// answer ends with an error, or the end of a dump, or else with its first
// message. An answer to an earlier request is not there: each has been read to
// its end.
func call(s socket, e *wire.Encoder, each func(*wire.Message) error) error {
	if err := s.send(e.Buf); err != nil {
		return failed("send", err)
	}
	interrupted := false
	var bad error
	for {
		done, err := receive(s, true, func(m *wire.Message) bool {
			interrupted = interrupted || m.Flags&uapi.NLM_F_DUMP_INTR != 0
			switch {
			case m.Type == uapi.NLMSG_ERROR, m.Type == uapi.NLMSG_DONE:
				if err := verdict(m, e.Buf); err != nil {
					bad = err
				} else if interrupted && bad == nil {
					bad = ErrInterrupted
				}
				return true
			case m.Type>>8 == uapi.NFNL_SUBSYS_NFTABLES:
				if err := each(m); bad == nil {
					bad = err
				}
				return m.Flags&uapi.NLM_F_MULTI == 0
			}
			return false
		})
		switch {
		case err != nil:
			return err
		case done:
			return bad
		}
	}
}

// A ruleList collects what dumps of rules say.
type ruleList struct {
	rules   []Masquerade
	unknown UnknownError

	messages int
	gen      uint16 // of the first message: the low bits of the number of changes
	mixed    bool   // they are of several generations
}

// dump reads the rules of both families. ErrInterrupted: they are not from one
// moment.
func (l *ruleList) dump(s socket) (err error) {
	var e wire.Encoder
	for i := range families {
		e.Reset()
		appendGetRules(&e, &families[i])
		switch one := call(s, &e, l.read); {
		case one == ErrInterrupted:
			err = one
		case one != nil:
			return one
		}
	}
	if err == nil && l.mixed {
		return ErrInterrupted
	}
	return err
}

// err is what Get has to say of rules that it does not return.
func (l *ruleList) err() error {
	if l.unknown.Count == 0 {
		return nil
	}
	return &l.unknown
}

// read takes one NFT_MSG_NEWRULE.
func (l *ruleList) read(m *wire.Message) error {
	var r wire.Reader
	r.Reset(m)
	b := r.Fixed(uapi.SizeofNfgenmsg)
	f, gen := familyOf(b[0]), binary.BigEndian.Uint16(b[2:])
	var p program
	var table, chain string
	var handle uint64
	ours := false
	for r.Next() {
		switch r.Type {
		case uapi.NFTA_RULE_TABLE:
			table = r.StrOr(TableName)
		case uapi.NFTA_RULE_CHAIN:
			chain = r.StrOr(chainName)
		case uapi.NFTA_RULE_HANDLE:
			handle = binary.BigEndian.Uint64(r.Struct(8))
		case uapi.NFTA_RULE_EXPRESSIONS:
			ours = p.decode(&r)
		}
	}
	switch err := r.Err(); {
	case err != nil:
		return &Error{Request: "NFT_MSG_NEWRULE", Err: err}
	case f == nil || table != TableName:
		return nil // another program's
	}
	if l.messages++; l.messages == 1 {
		l.gen = gen
	}
	l.mixed = l.mixed || gen != l.gen
	if ours && chain == chainName {
		if rule, ok := p.rule(f); ok {
			l.rules = append(l.rules, rule)
			return nil
		}
	}
	l.unknown.add(f.name, chain, handle)
	return nil
}
