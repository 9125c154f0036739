package rtnl

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

var up = SetLink{LinkRef: ByIndex(1), Flags: uapi.IFF_UP, Change: uapi.IFF_UP}

func TestManyRequestsShareADatagramAndOneAck(t *testing.T) {
	var sends [][]wire.Message
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		sends = append(sends, reqs)
		return ack(reqs)
	})
	if err := k.conn.Do(up, up, up); err != nil {
		t.Fatal(err)
	}
	if len(sends) != 1 || len(sends[0]) != 3 {
		t.Fatalf("%d datagrams, want 1 of 3 messages", len(sends))
	}
	for i, m := range sends[0] {
		wantAck := i == 2
		if got := m.Flags&uapi.NLM_F_ACK != 0; got != wantAck {
			t.Errorf("request %d: ACK asked for: %v, want %v", i, got, wantAck)
		}
		if m.Flags&uapi.NLM_F_REQUEST == 0 {
			t.Errorf("request %d lacks NLM_F_REQUEST", i)
		}
		if i > 0 && m.Seq != sends[0][i-1].Seq+1 {
			t.Errorf("request %d has number %d after %d", i, m.Seq, sends[0][i-1].Seq)
		}
	}
	if k.sock.recvs != 1 {
		t.Errorf("%d receives, want 1", k.sock.recvs)
	}
}

func TestABatchIsCutIntoChunksWhoseErrorsFitTheReceiveBuffer(t *testing.T) {
	var sizes []int
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		sizes = append(sizes, len(reqs))
		return ack(reqs)
	})
	if err := k.conn.Do(make300(up)...); err != nil {
		t.Fatal(err)
	}
	if len(sizes) != 3 || sizes[0] != chunkRequests || sizes[0]+sizes[1]+sizes[2] != 300 {
		t.Errorf("chunks of %v requests", sizes)
	}
	sizes = nil
	long := SetLink{LinkRef: ByIndex(1), Alias: Some(strings.Repeat("x", 20000))}
	if err := k.conn.Do(long, long, long, long, long); err != nil {
		t.Fatal(err)
	}
	if len(sizes) != 2 || sizes[0] != 3 || sizes[1] != 2 {
		t.Errorf("chunks of %v requests of 20 KB, want 3 and 2", sizes)
	}
}

func make300(r Request) []Request {
	reqs := make([]Request, 300)
	for i := range reqs {
		reqs[i] = r
	}
	return reqs
}

func TestEachFailureOfABatchIsReportedWithItsIndex(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return append([][]byte{verdictMsg(reqs[1], unix.EEXIST, nil), verdictMsg(reqs[3], unix.ENODEV, nil)}, ack(reqs)...)
	})
	err := k.conn.Do(up, up, up, up, up)
	if !errors.Is(err, unix.EEXIST) || !errors.Is(err, fs.ErrExist) || !errors.Is(err, unix.ENODEV) {
		t.Fatalf("error %v", err)
	}
	var indexes []int
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		indexes = append(indexes, e.(*Error).Index)
	}
	if len(indexes) != 2 || indexes[0] != 1 || indexes[1] != 3 {
		t.Errorf("requests %v failed, want 1 and 3", indexes)
	}
}

func TestAnErrorHasTheKernelsWordsAndThePathOfTheAttribute(t *testing.T) {
	req := SetLink{LinkRef: ByIndex(7), MTU: Some(uint32(10))}
	tlvs := func(e *wire.Encoder) {
		e.Str(uapi.NLMSGERR_ATTR_MSG, "mtu less than device minimum")
		e.U32(uapi.NLMSGERR_ATTR_OFFS, 32)
		n := e.Nest(uapi.NLMSGERR_ATTR_POLICY)
		e.U64(uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_U, 68)
		e.U64(uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_U, 65535)
		e.EndNest(n)
	}
	const want = "set link 7: invalid argument: mtu less than device minimum (IFLA_MTU, at byte 32 of the request); allowed are 68 to 65535"
	capped := func(r wire.Message) []byte { return verdictMsg(r, unix.EINVAL, tlvs) }
	uncapped := func(r wire.Message) []byte { // a kernel before 4.12
		return msg(r, uapi.NLMSG_ERROR, uapi.NLM_F_ACK_TLVS, func(e *wire.Encoder) {
			errorBody(e, unix.EINVAL)
			copy(e.Fixed(len(r.Raw)), r.Raw)
			tlvs(e)
		})
	}
	for name, answer := range map[string]func(wire.Message) []byte{"capped": capped, "uncapped": uncapped} {
		k := newFakeKernel(t, func(reqs []wire.Message) [][]byte { return [][]byte{answer(reqs[0])} })
		if err := k.conn.Do(req); err == nil || err.Error() != want {
			t.Errorf("%s: error %q\nwant  %q", name, err, want)
		}
	}
}

func TestAnErrorNamesTheMissingAttribute(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{verdictMsg(reqs[0], unix.EINVAL, func(e *wire.Encoder) {
			e.U32(uapi.NLMSGERR_ATTR_MISS_TYPE, uapi.IFLA_IFNAME)
		})}
	})
	var e *Error
	if err := k.conn.Do(up); !errors.As(err, &e) || e.Missing != "IFLA_IFNAME" {
		t.Errorf("error %v, missing %q", err, e.Missing)
	}
}

func TestAnErrorOfAnOldKernelHasTheErrnoAlone(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{msg(reqs[0], uapi.NLMSG_ERROR, 0, func(e *wire.Encoder) {
			errorBody(e, unix.EPERM)
			copy(e.Fixed(len(reqs[0].Raw)), reqs[0].Raw)
		})}
	})
	err := k.conn.Do(up)
	if !errors.Is(err, fs.ErrPermission) || err.Error() != "set link 1: operation not permitted" {
		t.Errorf("error %v", err)
	}
}

func TestAWarningInASuccessAckReachesTheCaller(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{verdictMsg(reqs[0], 0, func(e *wire.Encoder) {
			e.Str(uapi.NLMSGERR_ATTR_MSG, "bytes leftover after parsing attributes")
		})}
	})
	err := k.conn.Do(up)
	var w *Warning
	if !errors.As(err, &w) || w.Msg != "bytes leftover after parsing attributes" || errors.As(err, new(*Error)) {
		t.Errorf("error %v, want a Warning", err)
	}
}

func TestForeignStaleAndDoubledRepliesArePassedOver(t *testing.T) {
	forged := syscall.Errno(unix.EIO)
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		r := reqs[0]
		stale, otherPort := r, r
		stale.Seq--
		last := reqs[len(reqs)-1]
		return [][]byte{
			verdictMsg(stale, forged, nil), // answers what an earlier caller gave up on
			msgTo(r.Seq, testPID+1, uapi.NLMSG_ERROR, 0, func(e *wire.Encoder) { // for another port
				errorBody(e, forged)
				copy(e.Fixed(wire.HeaderLen), otherPort.Raw)
			}),
			verdictMsg(r, unix.EEXIST, nil),
			verdictMsg(r, forged, nil), // the same once more
			verdictMsg(last, 0, nil),
			verdictMsg(last, forged, nil), // and after the end: the next call's to pass over
		}
	})
	// The last receive of each call that is not ours comes from port 99.
	for range 3 {
		err := k.conn.Do(up, up)
		if !errors.Is(err, unix.EEXIST) || errors.Is(err, forged) {
			t.Fatalf("error %v, want EEXIST alone", err)
		}
	}
}

func TestADatagramOfAnotherSenderIsPassedOver(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{verdictMsg(reqs[0], unix.EIO, nil), verdictMsg(reqs[0], 0, nil)}
	})
	k.sock.spoil = func(n int, from uint32, err error) (int, uint32, error) {
		if k.sock.recvs == 1 {
			from = 99 // not the kernel, whatever it says
		}
		return n, from, err
	}
	if err := k.conn.Do(up); err != nil {
		t.Errorf("error %v: the forged answer was taken", err)
	}
}

func TestADumpThatChangedIsReadAgain(t *testing.T) {
	tries := 0
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		tries++
		if tries < 3 {
			return [][]byte{linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, "gone"), doneMsg(reqs[0], uapi.NLM_F_DUMP_INTR, 0, nil)}
		}
		return [][]byte{linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, "lo"), linkMsg(reqs[0], uapi.NLM_F_MULTI, 2, "v0"), doneMsg(reqs[0], 0, 0, nil)}
	})
	links, err := k.conn.Links(nil)
	if err != nil || len(links) != 2 || links[0].Name != "lo" || links[1].Name != "v0" {
		t.Errorf("%d links, error %v", len(links), err)
	}
	if tries != 3 {
		t.Errorf("%d dumps, want 3", tries)
	}
}

func TestADumpThatAlwaysChangesIsReturnedWithAnErrorThatSaysSo(t *testing.T) {
	tries := 0
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		tries++
		return [][]byte{linkMsg(reqs[0], uapi.NLM_F_MULTI|uapi.NLM_F_DUMP_INTR, 1, "lo"), doneMsg(reqs[0], 0, 0, nil)}
	})
	links, err := k.conn.Links(nil)
	if !errors.Is(err, ErrDumpInterrupted) || len(links) != 1 {
		t.Errorf("%d links, error %v", len(links), err)
	}
	if tries != dumpTries {
		t.Errorf("%d dumps, want %d", tries, dumpTries)
	}
}

func TestADumpsErrorComesInItsDone(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{doneMsg(reqs[0], uapi.NLM_F_ACK_TLVS, unix.EINVAL, func(e *wire.Encoder) {
			e.Str(uapi.NLMSGERR_ATTR_MSG, "Invalid values in header for link dump request")
		})}
	})
	_, err := k.conn.Links(nil)
	var e *Error
	if !errors.As(err, &e) || e.Errno != unix.EINVAL || !strings.Contains(e.Msg, "Invalid values") {
		t.Errorf("error %v", err)
	}
}

func TestATruncatedDumpIsReadAgainWithMoreMemory(t *testing.T) {
	long := strings.Repeat("x", recvSize)
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, long), doneMsg(reqs[0], 0, 0, nil)}
	})
	links, err := k.conn.Links(nil)
	if err != nil || len(links) != 1 || links[0].Name != long {
		t.Errorf("%d links, error %v", len(links), err)
	}
}

func TestADumpWhoseDoneWasCutOffDoesNotWaitForever(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		both := append(linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, strings.Repeat("x", recvSize-40)), doneMsg(reqs[0], 0, 0, nil)...)
		return [][]byte{both}
	})
	if links, err := k.conn.Links(nil); err != nil || len(links) != 1 {
		t.Errorf("%d links, error %v", len(links), err)
	}
}

func TestATruncatedAnswerIsATypedError(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{linkMsg(reqs[0], 0, 1, strings.Repeat("x", recvSize))}
	})
	if _, err := k.conn.LinkByIndex(1); !errors.Is(err, ErrTruncated) {
		t.Errorf("error %v", err)
	}
}

func TestALostReplyIsSaidAndTheNextCallWorks(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return append([][]byte{verdictMsg(reqs[0], unix.EEXIST, nil)}, ack(reqs)...)
	})
	k.sock.spoil = func(n int, from uint32, err error) (int, uint32, error) {
		if k.sock.recvs == 1 { // the first answer did not fit
			return 0, 0, os.NewSyscallError("recvfrom", unix.ENOBUFS)
		}
		return n, from, err
	}
	err := k.conn.Do(up, up)
	if !errors.Is(err, ErrReplyLost) {
		t.Fatalf("error %v, want ErrReplyLost", err)
	}
	if err := k.conn.Do(up, up); !errors.Is(err, unix.EEXIST) || errors.Is(err, ErrReplyLost) {
		t.Errorf("the next call: %v, want EEXIST", err)
	}
}

func TestAllAnswersLostIsNoEndlessWait(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte { return ack(reqs) })
	k.sock.spoil = func(n int, from uint32, err error) (int, uint32, error) {
		if k.sock.recvs == 1 {
			return 0, 0, os.NewSyscallError("recvfrom", unix.ENOBUFS)
		}
		return n, from, err
	}
	start := time.Now()
	if err := k.conn.Do(up); !errors.Is(err, ErrReplyLost) {
		t.Errorf("error %v", err)
	}
	if d := time.Since(start); d > Timeout/2 {
		t.Errorf("it took %v", d)
	}
}

func TestContextEndsAWaitAndTheNextCallPassesOverTheLateAnswer(t *testing.T) {
	release := make(chan struct{})
	first := true
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		if first {
			first = false
			<-release
			return [][]byte{verdictMsg(reqs[0], unix.EIO, nil)}
		}
		return ack(reqs)
	})
	ctx, cancel := context.WithCancelCause(context.Background())
	time.AfterFunc(5*time.Millisecond, func() { cancel(nil) })
	if err := k.conn.With(ctx).Do(up); !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want context.Canceled", err)
	}
	close(release)
	if err := k.conn.Do(up); err != nil {
		t.Errorf("the next call: %v", err)
	}
	if err := k.conn.With(ctx).Do(up); !errors.Is(err, context.Canceled) {
		t.Errorf("with a context that has ended: %v", err)
	}
}

func TestCloseEndsAWait(t *testing.T) {
	got := make(chan struct{})
	k := newFakeKernel(t, func([]wire.Message) [][]byte { close(got); return nil })
	go func() { <-got; k.conn.Close() }()
	if err := k.conn.Do(up); !errors.Is(err, os.ErrClosed) {
		t.Errorf("error %v, want os.ErrClosed", err)
	}
	if err := k.conn.Do(up); !errors.Is(err, os.ErrClosed) {
		t.Errorf("after Close: error %v, want os.ErrClosed", err)
	}
}

func TestAWaitHasADeadline(t *testing.T) {
	k := newFakeKernel(t, func([]wire.Message) [][]byte { return nil })
	k.sock.spoil = func(n int, from uint32, err error) (int, uint32, error) { return n, from, err }
	go func() {
		// What Timeout does, sooner.
		time.Sleep(5 * time.Millisecond)
		k.sock.wait(0)
	}()
	if err := k.conn.Do(up); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("error %v, want os.ErrDeadlineExceeded", err)
	}
}

func TestMalformedAnswersAreErrors(t *testing.T) {
	for name, answer := range map[string]func(wire.Message) []byte{
		"a message longer than its datagram": func(r wire.Message) []byte {
			b := linkMsg(r, 0, 1, "v0")
			wire.Native.PutUint32(b, uint32(len(b)+1))
			return b
		},
		"a message shorter than its header": func(r wire.Message) []byte {
			b := linkMsg(r, 0, 1, "v0")
			wire.Native.PutUint32(b, 15)
			return b
		},
		"a short datagram": func(r wire.Message) []byte { return []byte{1, 2, 3} },
		"a short attribute": func(r wire.Message) []byte {
			return msg(r, uapi.RTM_NEWLINK, 0, func(e *wire.Encoder) {
				e.Fixed(uapi.SizeofIfInfomsg)
				e.U16(uapi.IFLA_MTU, 1)
			})
		},
	} {
		k := newFakeKernel(t, func(reqs []wire.Message) [][]byte { return [][]byte{answer(reqs[0])} })
		_, err := k.conn.LinkByIndex(1)
		var we *wire.Error
		if !errors.As(err, &we) {
			t.Errorf("%s: error %v, want a *wire.Error", name, err)
		}
	}
}

func TestADecodeErrorNamesTheAttribute(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{msg(reqs[0], uapi.RTM_NEWLINK, 0, func(e *wire.Encoder) {
			e.Fixed(uapi.SizeofIfInfomsg)
			e.U16(uapi.IFLA_MTU, 1)
		})}
	})
	_, err := k.conn.LinkByIndex(1)
	const want = "answer RTM_NEWLINK, IFLA_MTU: attribute 4 at offset 32 needs 8 bytes, has 6"
	if err == nil || err.Error() != want {
		t.Errorf("error %q\nwant  %q", err, want)
	}
}

func TestWhatCannotBeWrittenIsNotSent(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		t.Error("something was sent")
		return ack(reqs)
	})
	long := SetLink{LinkRef: ByIndex(1), Alias: Some(strings.Repeat("x", 1<<16))}
	for _, bad := range []Request{
		long,
		AddVeth{Peer: LinkAttrs{NS: InNSID(3)}},
		AddVeth{Peer: LinkAttrs{Up: true}},
		AddVeth{Peer: LinkAttrs{Master: 3}},
	} {
		var re *RequestError
		if err := k.conn.Do(up, bad); !errors.As(err, &re) || re.Index != 1 {
			t.Errorf("error %v, want a *RequestError of request 1", err)
		}
	}
}

func TestCallGivesEachMessageOfTheAnswer(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		b := append(linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, "lo"), linkMsg(reqs[0], uapi.NLM_F_MULTI, 2, "v0")...)
		return [][]byte{b, doneMsg(reqs[0], 0, 0, nil)}
	})
	n := 0
	err := k.conn.Call(dumpLinks{}, func(m wire.Message) {
		n++
		if m.Type != uapi.RTM_NEWLINK {
			t.Errorf("message type %d", m.Type)
		}
	})
	if err != nil || n != 2 {
		t.Errorf("%d messages, error %v", n, err)
	}
}

// dumpLinks is a request as a user of the package would write it.
type dumpLinks struct{}

func (dumpLinks) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_GETLINK, Flags: uapi.NLM_F_DUMP})
	e.Fixed(uapi.SizeofIfInfomsg)
	e.End(m)
}

func TestADumpIntoTheSameMemoryAllocatesNoValueAgain(t *testing.T) {
	k := newFakeKernel(t, func(reqs []wire.Message) [][]byte {
		return [][]byte{bytes.Join([][]byte{linkMsg(reqs[0], uapi.NLM_F_MULTI, 1, "lo"), linkMsg(reqs[0], uapi.NLM_F_MULTI, 2, "v0")}, nil),
			doneMsg(reqs[0], 0, 0, nil)}
	})
	links, err := k.conn.Links(nil)
	if err != nil {
		t.Fatal(err)
	}
	again, err := k.conn.Links(links)
	if err != nil || &again[0] != &links[0] || len(again) != 2 {
		t.Errorf("the second dump did not use the first one's memory (error %v)", err)
	}
}
