package explain

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// answer is what a learner who knows it all says.
func (q *Quiz) answer() string {
	if q.kind == askValue {
		return string(AppendValue(nil, &q.t, q.leaf))
	}
	return strconv.FormatUint(q.want, 10)
}

func TestQuizAsksOfRealMessages(t *testing.T) {
	ds, err := Read(quizText)
	if err != nil || len(ds) != 9 {
		t.Fatalf("%d messages, %v", len(ds), err)
	}
	for _, d := range ds {
		real := false
		for _, b := range wiretest.Datagrams(t) {
			real = real || bytes.Equal(b, d.Data)
		}
		if !real || d.Note == "" {
			t.Errorf("no capture has %q: %x", d.Note, d.Data)
		}
	}
}

func TestQuizTakesRightAnswersAndNoOthers(t *testing.T) {
	kinds := [questionKinds]int{}
	for seed := range uint64(200) {
		q := NewQuiz(seed, nil)
		for range 10 {
			text, ok := q.Ask(nil)
			if !ok {
				t.Fatal("nothing to ask")
			}
			kinds[q.kind]++
			want := q.answer()
			if !q.Right(want) || !q.Right("  "+want+"\r\n") {
				t.Fatalf("%s%q is not taken", text, want)
			}
			for _, wrong := range []string{"", " ", want + "1", "-1", "x", "|"} {
				if q.Right(wrong) {
					t.Fatalf("%s%q is taken; it is %q", text, wrong, want)
				}
			}
			if names := string(AppendNames(nil, &q.t, q.leaf)); q.kind == askValue && names != "" && !q.Right(strings.ToLower(names)) {
				t.Fatalf("%s%q is not taken", text, names)
			}
			if q.kind == askLength && !strings.Contains(string(text), "?? ??") || q.kind == askValue && !strings.Contains(string(text), "?\n") {
				t.Fatalf("nothing is hidden in\n%s", text)
			}
			if a := string(q.AppendAnswer(nil)); !strings.Contains(a, want) || strings.Count(a, "\n") < 4 {
				t.Fatalf("%sis answered with\n%s", text, a)
			}
		}
	}
	for kind, n := range kinds {
		if n < 400 {
			t.Errorf("question %d came %d times", kind, n)
		}
	}
}

func TestQuizRepeatsWithItsSeed(t *testing.T) {
	ask := func(seed uint64) string {
		q := NewQuiz(seed, nil)
		var b []byte
		for range 20 {
			b, _ = q.Ask(b)
		}
		return string(b)
	}
	if first, again := ask(1), ask(1); first != again {
		t.Error("the same seed asks other questions")
	}
	if ask(1) == ask(2) {
		t.Error("another seed asks the same questions")
	}
}

// The one byte that is wrong is where the reader stops, and with the old one the
// message is whole again.
func TestQuizDamagesOneByte(t *testing.T) {
	for _, order := range []wire.Order{wire.Little, wire.Big} {
		n := 0
		for seed := range uint64(300) {
			q := NewQuiz(seed, []Datagram{*vethRequest(order, func(e *wire.Encoder) {
				e.Str(3, "v0")
				e.U32(4, 1500)
			})})
			q.turn = int(askWrong)
			if _, ok := q.Ask(nil); !ok || q.kind != askWrong {
				continue
			}
			n++
			if q.t.Spans[q.leaf].Why == "" {
				t.Fatalf("byte %d of %x is not wrong", q.want, q.t.Data)
			}
			q.t.Data[q.want] = q.right
			if !bytes.Equal(q.t.Data, q.ds[0].Data) {
				t.Fatalf("%x is not whole with %x at %d", q.t.Data, q.right, q.want)
			}
		}
		if n < 100 {
			t.Errorf("only %d damaged", n)
		}
	}
}

func TestQuizOfNothing(t *testing.T) {
	for _, data := range []string{"", "\x10\x00", strings.Repeat("\x00", 16)} {
		q := NewQuiz(1, []Datagram{{Data: []byte(data)}})
		if b, ok := q.Ask(nil); ok && data == "" {
			t.Errorf("asked %s", b)
		}
	}
}

func TestFlagsAreParsed(t *testing.T) {
	e := schema.IfInfomsg.Field(8).Enum.Get()
	for s, want := range map[string]uint64{"IFF_UP": 1, "iff_up | IFF_RUNNING": 0x41} {
		if v, ok := parseFlags(e, s); !ok || v != want {
			t.Errorf("%s is %#x, %v", s, v, ok)
		}
	}
	for _, s := range []string{"", "IFF_UP|", "IFF_NONE", "|"} {
		if v, ok := parseFlags(e, s); ok {
			t.Errorf("%q is %#x", s, v)
		}
	}
}

func FuzzQuiz(f *testing.F) {
	for i, b := range wiretest.Datagrams(f) {
		if i%9 == 0 && len(b) < 300 {
			f.Add(b, uint64(i), uint8(i%2))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte, seed uint64, proto uint8) {
		if len(b) > 2000 {
			return
		}
		before := string(b)
		q := NewQuiz(seed, []Datagram{{Data: b, Proto: proto % 16}})
		for range 4 {
			if _, ok := q.Ask(nil); !ok {
				break
			}
			if !q.Right(q.answer()) {
				t.Errorf("%q is not taken, of %x", q.answer(), b)
			}
			q.AppendAnswer(nil)
		}
		if string(b) != before {
			t.Error("the datagram was changed")
		}
	})
}
