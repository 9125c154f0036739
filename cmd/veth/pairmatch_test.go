package main

import (
	"math/rand"
	"strconv"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// A world is namespaces with pairs between them, and an oracle that answers as
// the kernel does.
type world struct {
	spaces []*pairNS
	ids    []map[*pairNS]int32 // of others, in each
	asked  int
}

func newWorld(n int) *world {
	w := &world{}
	for range n {
		w.spaces = append(w.spaces, &pairNS{})
		w.ids = append(w.ids, map[*pairNS]int32{})
	}
	return w
}

// tie makes a pair; ends have the index that they are asked to have.
func (w *world) tie(a, b int, i, j uint32) {
	w.end(a, b, i, j)
	w.end(b, a, j, i)
}

func (w *world) end(a, b int, i, j uint32) {
	l := rtnl.Link{Index: i, Kind: "veth", Link: rtnl.Some(j)}
	l.Name = "e" + strconv.Itoa(int(i))
	l.Addr, _ = rtnl.ParseHWAddr("02:00:00:" + hex2(a>>8) + ":" + hex2(a) + ":" + hex2(int(i)))
	if a != b {
		id, ok := w.ids[a][w.spaces[b]]
		if !ok {
			id = int32(len(w.ids[a]))
			w.ids[a][w.spaces[b]] = id
		}
		l.LinkNSID = rtnl.Some(id)
	}
	w.spaces[a].links = append(w.spaces[a].links, l)
}

func hex2(n int) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[n>>4&15], digits[n&15]})
}

func (w *world) idsIn(n *pairNS) map[*pairNS]int32 {
	w.asked++
	for i := range w.spaces {
		if w.spaces[i] == n {
			return w.ids[i]
		}
	}
	return nil
}

func (w *world) nsid(a, b *pairNS) int32 {
	if id, ok := w.idsIn(a)[b]; ok {
		return id
	}
	return -1
}

func (w *world) nsidOf(*pairNS, int) int32 { w.asked++; return -1 }

func (w *world) fetch(a *pairNS, id int32, e *vethEnd) error {
	for n, known := range w.idsIn(a) {
		for i := range n.links {
			if l := &n.links[i]; known == id && l.Index == e.index {
				e.link = l
				return nil
			}
		}
	}
	return unix.ENODEV
}

// check matches the ends and compares with what was made.
func (w *world) check(t *testing.T, pairs int) {
	t.Helper()
	got := matchEnds(w.spaces, nil, w)
	for _, p := range got {
		x, y := p.ends[0], p.ends[1]
		if x.ns == nil || y.ns == nil || x.link.Link.V != y.index || y.link.Link.V != x.index {
			t.Fatalf("%v and %v", x, y)
		}
		if x.ns == y.ns {
			continue
		}
		if w.nsid(x.ns, y.ns) != x.link.LinkNSID.V || w.nsid(y.ns, x.ns) != y.link.LinkNSID.V ||
			x.nsid != y.link.LinkNSID || y.nsid != x.link.LinkNSID {
			t.Errorf("%v and %v are no pair", x, y)
		}
	}
	if len(got) != pairs {
		t.Errorf("%d pairs of %d", len(got), pairs)
	}
}

func TestEndsAreMatchedWithAboutAQuestionForEachPair(t *testing.T) {
	const n = 500
	for _, c := range []struct {
		name  string
		build func(w *world)
		pairs int
		most  int // questions
	}{
		{"pods of one host, all ends inside with the same index", func(w *world) {
			for i := 1; i < n; i++ {
				w.tie(0, i, uint32(1+i), 2)
			}
		}, n - 1, n},
		{"a ring of namespaces with the same indexes", func(w *world) {
			for i := range n {
				w.tie(i, (i+1)%n, 2, 3)
			}
		}, n, 3 * n},
		{"pairs of namespaces, all of the same indexes", func(w *world) {
			for i := 0; i < n; i += 2 {
				w.tie(i, i+1, 2, 2)
			}
		}, n / 2, 3 * n},
		{"twenty hosts with twenty-four pods each and the same indexes", func(w *world) {
			for i := range 480 {
				w.tie(i/24, 20+i, uint32(2+i%24), 2)
			}
		}, 480, 3 * n},
		{"both ends at home", func(w *world) {
			for i := range n {
				w.tie(i, i, 2, 3)
			}
		}, n, 0},
	} {
		w := newWorld(n)
		c.build(w)
		got := matchEnds(w.spaces, nil, w)
		asked := w.asked
		if len(got) != c.pairs || asked > c.most {
			t.Errorf("%s: %d pairs, want %d; %d questions, want at most %d", c.name, len(got), c.pairs, asked, c.most)
		}
		w.check(t, c.pairs)
	}
}

func TestEndsAreMatchedWhateverTheirIndexes(t *testing.T) {
	for seed := range 200 {
		r := rand.New(rand.NewSource(int64(seed)))
		w := newWorld(2 + r.Intn(8))
		next := make([]uint32, len(w.spaces))
		pairs := r.Intn(40)
		for range pairs {
			a, b := r.Intn(len(w.spaces)), r.Intn(len(w.spaces))
			next[a]++
			i := next[a]
			next[b]++
			w.tie(a, b, i, next[b])
		}
		w.check(t, pairs)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestAnEndWithoutAnotherSaysWhatIsKnownOfIt(t *testing.T) {
	w := newWorld(3)
	w.tie(0, 1, 2, 7) // into a namespace that nothing leads to: only its id is known
	w.tie(0, 2, 3, 2) // into one that may not be entered
	w.end(0, 0, 4, 9) // the other one has gone
	w.end(0, 1, 5, 9) // likewise, afar
	here, shut := w.spaces[0], w.spaces[2]
	shut.links, shut.shut = nil, unix.EPERM
	here.links = append(here.links, rtnl.Link{Index: 6, Link: rtnl.Some(uint32(1)), LinkNSID: rtnl.Some(int32(-1))})
	pairs := matchEnds([]*pairNS{here, shut}, nil, w)
	if len(pairs) != 5 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for i, want := range []struct {
		index uint32
		ns    *pairNS
		name  string
		why   string
	}{
		{7, nil, "e7", "no name, mount or process leads to it"},
		{0, shut, "", "it has gone meanwhile"}, // its links are no longer told
		{0, nil, "", "it has gone meanwhile"},
		{0, nil, "", "it has gone meanwhile"},
		{1, nil, "", "its namespace has no id here"},
	} {
		pairs[i].explain("be root")
		e := pairs[i].ends[1]
		name := ""
		if e.link != nil {
			name = e.link.Name
		}
		if e.index != want.index || e.ns != want.ns || name != want.name || e.why != want.why {
			t.Errorf("%d: %v %q", i, e, e.why)
		}
	}
}
