package nft

import (
	"errors"
	"os"
	"slices"
	"syscall"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A fakeKernel answers each datagram with what answer makes of its messages.
type fakeKernel struct {
	sent   [][]byte
	queue  []fakeAnswer
	answer func(m wire.Message) []fakeAnswer
}

type fakeAnswer struct {
	data []byte
	err  error
}

func (k *fakeKernel) open() (socket, error) { return k, nil }
func (k *fakeKernel) close()                {}

func (k *fakeKernel) send(b []byte) error {
	k.sent = append(k.sent, slices.Clone(b))
	for m, err := range wire.Messages(wire.Native, b) {
		if err != nil {
			return err
		}
		k.queue = append(k.queue, k.answer(m)...)
	}
	return nil
}

func (k *fakeKernel) recv(wait bool) ([]byte, error) {
	switch {
	case len(k.queue) > 0:
		a := k.queue[0]
		k.queue = k.queue[1:]
		return a.data, a.err
	case wait:
		return nil, os.ErrDeadlineExceeded
	}
	return nil, syscall.EAGAIN
}

// says is NLMSG_ERROR, or another message with a number in front, with the
// kernel's words.
func says(m wire.Message, typ uint16, errno syscall.Errno, words string) []fakeAnswer {
	var e wire.Encoder
	flags := uint16(uapi.NLM_F_CAPPED)
	if words != "" {
		flags |= uapi.NLM_F_ACK_TLVS
	}
	mark := e.Begin(wire.Header{Type: typ, Flags: flags, Seq: m.Seq})
	wire.Native.PutUint32(e.Fixed(4), uint32(-int32(errno)))
	if typ == uapi.NLMSG_ERROR {
		copy(e.Fixed(wire.HeaderLen), m.Raw)
	}
	if words != "" {
		e.Str(uapi.NLMSGERR_ATTR_MSG, words)
	}
	e.End(mark)
	return []fakeAnswer{{data: e.Buf}}
}

// refuse answers the messages of a type with an error, and the rest as a kernel
// does that has nothing yet.
func refuse(typ uint16, errno syscall.Errno) *fakeKernel {
	return &fakeKernel{answer: func(m wire.Message) []fakeAnswer {
		switch {
		case m.Type == typ:
			return says(m, uapi.NLMSG_ERROR, errno, "")
		case m.Type == msgGetTable:
			return says(m, uapi.NLMSG_ERROR, syscall.ENOENT, "")
		case m.Type == msgGetRule:
			return says(m, uapi.NLMSG_DONE, 0, "")
		case m.Flags&uapi.NLM_F_ACK != 0:
			return says(m, uapi.NLMSG_ERROR, 0, "")
		}
		return nil
	}}
}

func TestRefusalSaysWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		typ    uint16
		errno  syscall.Errno
		subnet string
		want   string
	}{
		{uapi.NFNL_MSG_BATCH_BEGIN, syscall.EPERM, "10.0.0.0/24",
			"masquerade: NFNL_MSG_BATCH_BEGIN: operation not permitted; it takes CAP_NET_ADMIN over the network namespace"},
		{msgGetTable, syscall.EPERM, "10.0.0.0/24",
			"masquerade: table ip6 vethkit (NFT_MSG_GETTABLE): operation not permitted; it takes CAP_NET_ADMIN over the network namespace"},
		{uapi.NFNL_MSG_BATCH_BEGIN, syscall.EOPNOTSUPP, "10.0.0.0/24",
			"masquerade: NFNL_MSG_BATCH_BEGIN: operation not supported; this kernel lacks CONFIG_NF_TABLES"},
		{msgNewTable, syscall.EOPNOTSUPP, "10.0.0.0/24",
			"masquerade: table ip vethkit (NFT_MSG_NEWTABLE): operation not supported; this kernel lacks CONFIG_NF_TABLES_IPV4"},
		{msgNewTable, syscall.EAFNOSUPPORT, "fd00::/64",
			"masquerade: table ip6 vethkit (NFT_MSG_NEWTABLE): address family not supported by protocol; this kernel lacks CONFIG_NF_TABLES_IPV6"},
		{msgDelTable, syscall.EPERM, "10.0.0.0/24",
			"masquerade: table ip vethkit (NFT_MSG_DELTABLE): operation not permitted; another program has the table for itself (NFT_TABLE_F_OWNER)"},
		{msgNewChain, syscall.ENOENT, "10.0.0.0/24",
			"masquerade: table ip vethkit (NFT_MSG_NEWCHAIN): no such file or directory; this kernel lacks CONFIG_NFT_NAT, or its module nft_chain_nat is not there"},
		{msgNewRule, syscall.ENOENT, "fd00::/64",
			`masquerade: ip6 saddr fd00::/64 oifname != "br0" masquerade (NFT_MSG_NEWRULE): no such file or directory; this kernel lacks CONFIG_NFT_MASQ, or its module nft_masq is not there`},
	} {
		err := set(refuse(tt.typ, tt.errno).open, []Masquerade{rule(tt.subnet, "br0")})
		if !errors.Is(err, tt.errno) || err.Error() != tt.want {
			t.Errorf("%v\nwant %s", err, tt.want)
		}
	}
}

// TestKernelWithoutNfTablesHasNoRules: net/netfilter/nfnetlink.c says EINVAL to a
// request for a subsystem that it does not have.
func TestKernelWithoutNfTablesHasNoRules(t *testing.T) {
	for name, open := range map[string]func() (socket, error){
		"no NETLINK_NETFILTER": func() (socket, error) { return nil, failed("socket", syscall.EPROTONOSUPPORT) },
		"no nf_tables": (&fakeKernel{answer: func(m wire.Message) []fakeAnswer {
			if m.Type == uapi.NFNL_MSG_BATCH_BEGIN {
				return says(m, uapi.NLMSG_ERROR, syscall.EOPNOTSUPP, "")
			}
			return says(m, uapi.NLMSG_ERROR, syscall.EINVAL, "")
		}}).open,
	} {
		if err := set(open, nil); err != nil {
			t.Errorf("%s: no rules wanted: %v", name, err)
		}
		if rules, err := get(open); len(rules) > 0 || err != nil {
			t.Errorf("%s: Get: %v, %v", name, rules, err)
		}
		err := set(open, []Masquerade{rule("10.0.0.0/24", "br0")})
		if !errors.Is(err, syscall.EPROTONOSUPPORT) && !errors.Is(err, syscall.EOPNOTSUPP) {
			t.Errorf("%s: a rule wanted: %v", name, err)
		}
	}
}

func TestNothingIsSentToAFamilyWithoutRulesAndTable(t *testing.T) {
	k := refuse(0, 0)
	if err := set(k.open, []Masquerade{rule("10.0.0.0/24", "br0")}); err != nil {
		t.Fatal(err)
	}
	for m := range wire.Messages(wire.Native, k.sent[len(k.sent)-1]) {
		if r := m.Reader(); r.Fixed(uapi.SizeofNfgenmsg)[0] == uapi.NFPROTO_IPV6 {
			t.Errorf("message %#x for ip6", m.Type)
		}
	}
	k.sent = nil
	if err := set(k.open, nil); err != nil || len(k.sent) != 2 {
		t.Errorf("no rules: %v, %d datagrams, want a question for each family", err, len(k.sent))
	}
}

func TestFirstOfManyErrorsIsReported(t *testing.T) {
	for _, lost := range []bool{false, true} {
		k := &fakeKernel{answer: func(m wire.Message) (a []fakeAnswer) {
			switch m.Type {
			case msgGetTable:
				return says(m, uapi.NLMSG_ERROR, syscall.ENOENT, "")
			case msgNewChain:
				if lost {
					a = append(a, fakeAnswer{err: syscall.ENOBUFS})
				}
				return append(a, says(m, uapi.NLMSG_ERROR, syscall.EBUSY, "the chain is in use")...)
			case msgNewRule:
				if lost { // and there is no answer to the last change
					return nil
				}
				return says(m, uapi.NLMSG_ERROR, syscall.ENOENT, "")
			}
			return nil
		}}
		err := set(k.open, []Masquerade{rule("10.0.0.0/24", "br0"), rule("10.1.0.0/24", "br0")})
		const want = "masquerade: table ip vethkit (NFT_MSG_NEWCHAIN): device or resource busy: the chain is in use"
		if !errors.Is(err, syscall.EBUSY) || err.Error() != want || len(k.queue) > 0 {
			t.Errorf("lost %v: %v, %d answers not read", lost, err, len(k.queue))
		}
	}
}

// TestLastAnswerIsNoSuccessAfterAnError: the last change is acknowledged although
// the batch failed before it (nfnetlink_rcv_batch goes on to find all errors).
func TestLastAnswerIsNoSuccessAfterAnError(t *testing.T) {
	if err := set(refuse(msgNewChain, syscall.EEXIST).open, []Masquerade{rule("10.0.0.0/24", "br0")}); !errors.Is(err, syscall.EEXIST) {
		t.Errorf("%v, want EEXIST", err)
	}
}

func TestSilenceEndsWithTheDeadline(t *testing.T) {
	k := &fakeKernel{answer: func(m wire.Message) []fakeAnswer { return nil }}
	rules := []Masquerade{rule("10.0.0.0/24", "br0"), rule("fd00::/64", "br0")}
	if err := set(k.open, rules); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("Set: %v", err)
	}
	if _, err := get(k.open); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("Get: %v", err)
	}
}

// TestDumpThatChangesIsReadAgain, also if it is between the two families that it
// changes, and not for ever.
func TestDumpThatChangesIsReadAgain(t *testing.T) {
	rules := []Masquerade{rule("10.0.0.0/24", "br0"), rule("fd00::/64", "br0")}
	for _, tt := range []struct {
		name     string
		flag     uint16 // of what is said in the first tries
		gen      uint16 // how far apart the families are in them
		restless int    // how many tries these are
		want     error
	}{
		{"quiet", 0, 0, 0, nil},
		{"flagged twice", uapi.NLM_F_DUMP_INTR, 0, 2, nil},
		{"between families", 0, 1, 2, nil},
		{"for ever", uapi.NLM_F_DUMP_INTR, 0, 1000, ErrInterrupted},
	} {
		dumps := 0
		k := &fakeKernel{answer: func(m wire.Message) []fakeAnswer {
			dumps++
			r := m.Reader()
			f := familyOf(r.Fixed(uapi.SizeofNfgenmsg)[0])
			flags, gen := uint16(uapi.NLM_F_MULTI), uint16(7)
			if (dumps+1)/2 <= tt.restless {
				flags |= tt.flag
				if f.proto == uapi.NFPROTO_IPV6 {
					gen += tt.gen
				}
			}
			b := batch{}
			b.build(rules, [2]bool{f == &families[0], f == &families[1]})
			for rule := range wire.Messages(wire.Native, b.enc.Buf) {
				if rule.Type == msgNewRule {
					wire.Native.PutUint16(rule.Raw[6:], flags)
					rule.Raw[19] = byte(gen)
					return append([]fakeAnswer{{data: rule.Raw}}, says(m, uapi.NLMSG_DONE, 0, "")...)
				}
			}
			return nil
		}}
		got, err := get(k.open)
		if err != tt.want || !slices.Equal(got, rules) {
			t.Errorf("%s: %v, %v", tt.name, got, err)
		}
		if want := 2 * min(tt.restless+1, dumpTries); dumps != want {
			t.Errorf("%s: %d dumps, want %d", tt.name, dumps, want)
		}
	}
}

func TestUnknownRulesAreCountedAndTheFirstIsNamed(t *testing.T) {
	for _, tt := range []struct {
		count int
		want  string
	}{
		{1, "table ip vethkit: rule 5 of chain forward is not vethkit's; a table of that name is replaced as a whole: keep other rules in a table of their own"},
		{3, "table ip vethkit: rule 5 of chain forward and 2 more are not vethkit's; a table of that name is replaced as a whole: keep other rules in a table of their own"},
	} {
		var e UnknownError
		for i := range tt.count {
			e.add("ip", "forward", uint64(5+i))
		}
		if e.Error() != tt.want {
			t.Errorf("%s\nwant %s", e.Error(), tt.want)
		}
	}
}
