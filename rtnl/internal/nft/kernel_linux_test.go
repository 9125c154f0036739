package nft

import (
	"bytes"
	"errors"
	"net/netip"
	"os"
	"reflect"
	"slices"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// holds fails the test unless Get returns these rules.
func holds(t *testing.T, want ...Masquerade) {
	t.Helper()
	got, err := Get()
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("Get: %v, %v; want %v", got, err, want)
	}
}

func TestSetIsReadBackWhateverThePrefixIs(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		for _, addr := range []string{"10.255.170.85", "fd5a:a5ff:1:2:3:4:5:6"} {
			a := netip.MustParseAddr(addr)
			var rules []Masquerade
			for n := range a.BitLen() + 1 {
				p, _ := a.Prefix(n)
				rules = append(rules, Masquerade{p, "br0"})
				if n > 0 {
					rules = append(rules, Masquerade{p, ""})
				}
			}
			if err := Set(rules); err != nil {
				t.Fatal(err)
			}
			holds(t, rules...)
		}
	})
}

func TestSetChangesAndRemoves(t *testing.T) {
	br4, br6 := rule("10.0.0.0/24", "br0"), rule("fd00:10::/64", "br0")
	p4, p6 := rule("10.1.0.0/22", ""), rule("fd00:11::/63", "a-15-byte-name0")
	nstest.Run(t, func(*nsenter.NS) {
		for _, rules := range [][]Masquerade{
			{}, {br4, br6}, {br4, br6}, {br4}, {br6}, {p4, br4, p6, br6}, {p6}, {}, {}, {p4}, nil,
		} {
			if err := Set(rules); err != nil {
				t.Fatalf("%v: %v", rules, err)
			}
			holds(t, rules...)
			for i := range families {
				s, err := open()
				if err != nil {
					t.Fatal(err)
				}
				has, err := hasTable(s, &families[i])
				s.close()
				if want := hasFamily(rules, &families[i]); has != want || err != nil {
					t.Errorf("%v: table of %s: %v, %v", rules, families[i].name, has, err)
				}
			}
		}
	})
}

func TestHostBitsAndDoublesDoNotCount(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		if err := Set([]Masquerade{rule("10.0.0.7/24", "br0"), rule("10.0.0.0/24", "br0"), rule("10.0.0.0/24", "br1")}); err != nil {
			t.Fatal(err)
		}
		holds(t, rule("10.0.0.0/24", "br0"), rule("10.0.0.0/24", "br1"))
	})
}

func TestRefusedRuleLeavesTheFormerOnes(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		former := []Masquerade{rule("10.0.0.0/24", "br0")}
		if err := Set(former); err != nil {
			t.Fatal(err)
		}
		var e *RuleError
		if err := Set([]Masquerade{rule("10.9.0.0/16", "br0"), rule("0.0.0.0/0", "")}); !errors.As(err, &e) {
			t.Errorf("%v, want a *RuleError", err)
		}
		holds(t, former...)
		b := batch{}
		b.build([]Masquerade{rule("10.9.0.0/16", "br0"), rule("fd00::/64", "br0")}, [2]bool{true, true})
		at := bytes.Index(b.enc.Buf, []byte("masq\x00"))
		copy(b.enc.Buf[at:], "none")
		const want = `masquerade: ip saddr 10.9.0.0/16 oifname != "br0" masquerade (NFT_MSG_NEWRULE): no such file or directory; this kernel lacks CONFIG_NFT_MASQ, or its module nft_masq is not there`
		if err := commit(t, &b); !errors.Is(err, syscall.ENOENT) || err.Error() != want {
			t.Errorf("%v\nwant %s", err, want)
		}
		holds(t, former...)
	})
}

// commit sends a batch on a socket of its own.
func commit(t *testing.T, b *batch) error {
	t.Helper()
	s, err := open()
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	return b.commit(s)
}

// renamed is a batch of Set's for a table of another name with as many bytes.
func renamed(name string, rules ...Masquerade) *batch {
	b := &batch{}
	b.build(rules, [2]bool{hasFamily(rules, &families[0]), hasFamily(rules, &families[1])})
	b.enc.Buf = bytes.ReplaceAll(b.enc.Buf, []byte(TableName+"\x00"), []byte(name+"\x00"))
	return b
}

// state is what the kernel says of all tables, chains and rules but ours, without
// the number of the generation.
func state(t *testing.T) (list [][]byte) {
	t.Helper()
	s, err := open()
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	for _, typ := range []uint16{msgGetTable, nft | uapi.NFT_MSG_GETCHAIN, msgGetRule} {
		var e wire.Encoder
		e.End(begin(&e, typ, uapi.NLM_F_DUMP, 1, uapi.NFPROTO_UNSPEC, 0))
		err := call(s, &e, func(m *wire.Message) error {
			if !bytes.Contains(m.Raw, []byte(TableName+"\x00")) {
				list = append(list, bytes.Clone(append(m.Raw[:8:8], m.Raw[20:]...)))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return list
}

func TestTablesOfOthersStayAsTheyAre(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		foreign := renamed("vethkin", rule("10.0.0.0/24", "br0"), rule("fd00::/64", ""))
		if err := commit(t, foreign); err != nil {
			t.Fatal(err)
		}
		before := state(t)
		if len(before) != 6 {
			t.Fatalf("%d tables, chains and rules, want 6", len(before))
		}
		for _, rules := range [][]Masquerade{{rule("10.0.0.0/24", "br0")}, {rule("10.0.0.0/24", "br0"), rule("fd00::/64", "")}, {}} {
			if err := Set(rules); err != nil {
				t.Fatal(err)
			}
			holds(t, rules...)
			if after := state(t); !reflect.DeepEqual(before, after) {
				t.Errorf("%v: %x\nbefore: %x", rules, after, before)
			}
		}
	})
}

// TestNftsOwnRulesAreRead: nft's captured batches, as the kernel gives them back.
func TestNftsOwnRulesAreRead(t *testing.T) {
	if wire.Native.Uint16([]byte{1, 0}) != 1 {
		t.Skip("the captures are of a little-endian machine")
	}
	for _, tt := range nftsRules {
		nstest.Run(t, func(*nsenter.NS) {
			s, err := open()
			if err != nil {
				t.Fatal(err)
			}
			defer s.close()
			b := capture(t, tt.name, '>')
			if err := s.send(b); err != nil {
				t.Fatal(err)
			}
			var e wire.Encoder
			e.End(begin(&e, msgGetRule, uapi.NLM_F_DUMP, 1, uapi.NFPROTO_UNSPEC, 0))
			var got []Masquerade
			err = call(s, &e, func(m *wire.Message) error {
				r := m.Reader()
				f := familyOf(r.Fixed(uapi.SizeofNfgenmsg)[0])
				for r.Next() {
					var p program
					if r.Type == uapi.NFTA_RULE_EXPRESSIONS && p.decode(&r) {
						if rule, ok := p.rule(f); ok {
							got = append(got, rule)
						}
					}
				}
				return r.Err()
			})
			if err != nil || !slices.Equal(got, []Masquerade{tt.rule}) {
				t.Errorf("%s: %v, %v", tt.name, got, err)
			}
		})
	}
}

func TestRulesOfOthersInOurTableAreReportedAndReplaced(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		ours := rule("10.0.0.0/24", "br0")
		b := batch{}
		b.build([]Masquerade{ours, rule("10.1.0.0/24", "br0")}, [2]bool{true, false})
		at := bytes.LastIndex(b.enc.Buf, []byte("br0\x00"))
		op := bytes.LastIndex(b.enc.Buf[:at], []byte{0, 0, 0, uapi.NFT_CMP_NEQ})
		b.enc.Buf[op+3] = uapi.NFT_CMP_EQ
		if err := commit(t, &b); err != nil {
			t.Fatal(err)
		}
		got, err := Get()
		var e *UnknownError
		if !errors.As(err, &e) || e.Count != 1 || e.Family != "ip" || e.Chain != "postrouting" || e.Handle == 0 {
			t.Errorf("%v, %+v", err, e)
		}
		if !slices.Equal(got, []Masquerade{ours}) {
			t.Errorf("the others: %v", got)
		}
		if err := Set([]Masquerade{ours}); err != nil {
			t.Fatal(err)
		}
		holds(t, ours)
	})
}

func TestTableThatAnotherProgramOwnsIsLeftToIt(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		owner, err := open() // it owns the table as long as the socket is open
		if err != nil {
			t.Fatal(err)
		}
		defer owner.close()
		const NFT_TABLE_F_OWNER = 2 // since Linux 5.12
		b := batch{}
		b.bracket(uapi.NFNL_MSG_BATCH_BEGIN)
		m := b.begin(msgNewTable, uapi.NLM_F_CREATE|uapi.NLM_F_ACK, uapi.NFPROTO_IPV4, 0)
		b.enc.Str(uapi.NFTA_TABLE_NAME, TableName)
		b.enc.BE32(uapi.NFTA_TABLE_FLAGS, NFT_TABLE_F_OWNER)
		b.enc.End(m)
		b.bracket(uapi.NFNL_MSG_BATCH_END)
		b.changes = 1
		if err := b.commit(owner); err != nil {
			t.Skip("this kernel has no tables with owners: " + err.Error())
		}
		err = Set([]Masquerade{rule("10.0.0.0/24", "br0")})
		var e *Error
		if !errors.Is(err, syscall.EPERM) || !errors.As(err, &e) || e.Advice != "another program has the table for itself (NFT_TABLE_F_OWNER)" {
			t.Errorf("%v", err)
		}
	})
}

func TestManyRulesAreOneTransaction(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		var rules []Masquerade
		for i := range 3000 {
			rules = append(rules, Masquerade{netip.PrefixFrom(netip.AddrFrom4([4]byte{10, byte(i >> 8), byte(i), 0}), 30), "a-15-byte-name0"})
		}
		if err := Set(rules); err != nil {
			t.Fatal(err)
		}
		holds(t, rules...)
	})
}

func TestWithoutPrivilegeNothingIsSetAndTheErrorSaysWhich(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		withoutNetAdmin(t, func() {
			_, err := Get()
			for _, err := range []error{err, Set(nil), Set([]Masquerade{rule("10.0.0.0/24", "br0"), rule("fd00::/64", "br0")})} {
				var e *Error
				if !errors.Is(err, syscall.EPERM) || !errors.As(err, &e) || e.Advice != "it takes CAP_NET_ADMIN over the network namespace" {
					t.Errorf("%v", err)
				}
			}
		})
		holds(t)
	})
}

// withoutNetAdmin runs f without CAP_NET_ADMIN, on this thread, which is locked.
func withoutNetAdmin(t *testing.T, f func()) {
	t.Helper()
	h := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var had, less [2]unix.CapUserData
	if err := unix.Capget(&h, &had[0]); err != nil {
		t.Fatal(err)
	}
	less = had
	less[0].Effective &^= 1 << unix.CAP_NET_ADMIN
	if err := unix.Capset(&h, &less[0]); err != nil {
		t.Fatal(err)
	}
	f()
	if err := unix.Capset(&h, &had[0]); err != nil {
		t.Fatal(err)
	}
}

// TestOnlyTheKernelIsBelieved: another socket's answers, sent to ours before it
// asks, are passed over.
func TestOnlyTheKernelIsBelieved(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		s, err := open()
		if err != nil {
			t.Fatal(err)
		}
		defer s.close()
		fd := s.(*conn).fd
		if err := syscall.Bind(fd, &syscall.SockaddrNetlink{Family: unix.AF_NETLINK}); err != nil {
			t.Fatal(err)
		}
		sa, err := syscall.Getsockname(fd)
		if err != nil {
			t.Fatal(err)
		}
		liar, err := open()
		if err != nil {
			t.Fatal(err)
		}
		defer liar.close()
		for _, errno := range []syscall.Errno{syscall.EPERM, 0} {
			for seq := range uint32(6) {
				lie := says(wire.Message{Header: wire.Header{Seq: seq}}, uapi.NLMSG_ERROR, errno, "a lie")[0].data
				to := &syscall.SockaddrNetlink{Family: unix.AF_NETLINK, Pid: sa.(*syscall.SockaddrNetlink).Pid}
				if err := syscall.Sendto(liar.(*conn).fd, lie, 0, to); err != nil {
					t.Fatal(err)
				}
			}
		}
		has, err := hasTable(s, &families[0])
		if has || err != nil {
			t.Errorf("a table before: %v, %v", has, err)
		}
		b := batch{}
		b.build([]Masquerade{rule("10.0.0.0/24", "br0")}, [2]bool{true, false})
		if err := b.commit(s); err != nil {
			t.Error(err)
		}
		holds(t, rule("10.0.0.0/24", "br0"))
	})
}

func TestWaitForTheKernelEnds(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		s, err := open()
		if err != nil {
			t.Fatal(err)
		}
		defer s.close()
		s.(*conn).end = monotonic() + 1e6
		if _, err := s.recv(true); err != os.ErrDeadlineExceeded {
			t.Errorf("%v, want the deadline's error", err)
		}
		if _, err := s.recv(false); err != syscall.EAGAIN {
			t.Errorf("%v, want EAGAIN", err)
		}
	})
}

// TestTimeBeginsWhenItIsSent: a kernel that loads modules while it is sent to
// takes long, and its answer is there when send returns.
func TestTimeBeginsWhenItIsSent(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		s, err := open()
		if err != nil {
			t.Fatal(err)
		}
		defer s.close()
		s.(*conn).end = monotonic() - 1
		if _, err := hasTable(s, &families[0]); err != nil {
			t.Error(err)
		}
	})
}

func TestSetAndGetLeaveNoDescriptor(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		nstest.NoLeak(t, 5, func() {
			for range 40 {
				_ = Set([]Masquerade{rule("10.0.0.0/24", "br0")})
				_, _ = Get()
				_ = Set(nil)
			}
		})
	})
}

func TestATraceGetsWhatPasses(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		var sent, received int
		trace := Trace(func(out bool, b []byte) {
			if len(b) < wire.HeaderLen {
				t.Errorf("% x", b)
			}
			if out {
				sent++
			} else {
				received++
			}
		})
		if err := trace.Set([]Masquerade{rule("10.0.0.0/24", "br0")}); err != nil {
			t.Fatal(err)
		}
		holds(t, rule("10.0.0.0/24", "br0"))
		// For the family without rules it asks whether there is a table.
		if sent != 2 || received < 2 {
			t.Errorf("%d sent, %d received", sent, received)
		}
	})
}

func TestARehearsalTellsWhatSetSends(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		rules := []Masquerade{rule("10.0.0.7/24", "br0"), rule("10.0.0.0/24", "br0")}
		var told, sent [][]byte
		if err := Rehearse(rules, func(b []byte) { told = append(told, bytes.Clone(b)) }); err != nil {
			t.Fatal(err)
		}
		holds(t)
		trace := Trace(func(out bool, b []byte) {
			if out {
				sent = append(sent, bytes.Clone(b))
			}
		})
		if err := trace.Set(rules); err != nil {
			t.Fatal(err)
		}
		if len(told) != 2 || !slices.EqualFunc(told, sent, bytes.Equal) {
			t.Errorf("told\n% x\nsent\n% x", told, sent)
		}
		if err := Rehearse([]Masquerade{{}}, nil); err == nil {
			t.Error("a rule without a subnet is none")
		}
	})
}
