package schema_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// wantTiled: the leaves follow each other without gap or overlap, from the first
// byte to the last; parts lie in what they are part of.
func wantTiled(t testing.TB, tree *schema.Tree) {
	t.Helper()
	off := 0
	for i := range tree.Spans {
		s := &tree.Spans[i]
		if s.Len <= 0 || int(s.End) <= i || int(s.End) > len(tree.Spans) {
			t.Fatalf("span %d of %x: %+v", i, tree.Data, s)
		}
		if s.Up >= 0 {
			up := &tree.Spans[s.Up]
			if s.Off < up.Off || s.Off+s.Len > up.Off+up.Len || int(s.End) > int(up.End) {
				t.Fatalf("span %d of %x is not in %d: %+v, %+v", i, tree.Data, s.Up, s, up)
			}
		}
		if s.Role == schema.RoleBad && s.Why == "" {
			t.Fatalf("span %d of %x: bad without a reason", i, tree.Data)
		}
		if !tree.Leaf(i) {
			continue
		}
		if int(s.Off) != off {
			t.Fatalf("span %d of %x starts at %d, want %d\n%s", i, tree.Data, s.Off, off, dump(tree))
		}
		off += int(s.Len)
	}
	if off != len(tree.Data) {
		t.Fatalf("the spans of %x end at %d, not at %d\n%s", tree.Data, off, len(tree.Data), dump(tree))
	}
}

func dump(tree *schema.Tree) string {
	var b strings.Builder
	for i := range tree.Spans {
		b.WriteString(strings.Repeat(" ", int(tree.Spans[i].Role)))
		b.Write(tree.AppendPath(nil, i))
		b.WriteString(" " + tree.Spans[i].Why + "\n")
	}
	return b.String()
}

func TestSpansNameEveryByteOfTheCaptures(t *testing.T) {
	var tree schema.Tree
	for _, c := range []struct {
		order wire.Order
		list  []wiretest.Exchange
	}{{wiretest.Order, wiretest.Vectors(t)}, {wire.Big, wiretest.BigVectors(t)}} {
		for _, b := range wiretest.All(c.list) {
			tree.Read(c.order, uapi.NETLINK_ROUTE, b)
			wantTiled(t, &tree)
			for i := range tree.Spans {
				s := &tree.Spans[i]
				path := string(tree.AppendPath(nil, i))
				if strings.Contains(path, "!") {
					t.Errorf("%s of %x: %s", path, b, s.Why)
				}
				if s.Role == schema.RoleAttr && s.Attr == nil || s.Role == schema.RoleValue && s.Kind == schema.Unknown {
					t.Errorf("%s of %x has no meaning", path, b)
				}
			}
		}
	}
}

func TestSpansOfDamagedDatagramsStillTile(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var tree schema.Tree
	list := wiretest.Datagrams(t)
	for range 20000 {
		b := append([]byte(nil), list[r.IntN(len(list))]...)
		for range 1 + r.IntN(4) {
			b[r.IntN(len(b))] = byte(r.Uint32())
		}
		b = b[:r.IntN(len(b)+1)]
		tree.Read([]wire.Order{wire.Little, wire.Big}[r.IntN(2)], uapi.NETLINK_ROUTE, b)
		wantTiled(t, &tree)
	}
}

// What is cut anywhere says so: at the length that is now too long at least.
func TestSpansOfCutDatagramsSaySo(t *testing.T) {
	var tree schema.Tree
	for _, b := range wiretest.Datagrams(t) {
		first := int(wiretest.Order.Uint32(b))
		for n := 1; n < first; n++ {
			tree.Read(wiretest.Order, uapi.NETLINK_ROUTE, b[:n])
			if !strings.Contains(dump(&tree), "!") {
				t.Errorf("%x: nothing is wrong", b[:n])
			}
		}
	}
}

func FuzzSpans(f *testing.F) {
	for _, b := range wiretest.Datagrams(f) {
		f.Add(b, false)
	}
	var tree schema.Tree
	f.Fuzz(func(t *testing.T, b []byte, netfilter bool) {
		proto := uint8(uapi.NETLINK_ROUTE)
		if netfilter {
			proto = uapi.NETLINK_NETFILTER
		}
		for _, order := range []wire.Order{wire.Little, wire.Big} {
			tree.Read(order, proto, b)
			wantTiled(t, &tree)
		}
	})
}

// link is the largest reply of the captures: about 1.5 KB.
func link(t testing.TB) (largest []byte) {
	for _, b := range wiretest.Datagrams(t) {
		if len(b) > len(largest) && len(b) < 2000 {
			largest = b
		}
	}
	return largest
}

// Zeros behind a message are iproute2's buffer; without one they are no padding.
func TestSpansOfZerosAloneSayWhatIsWrong(t *testing.T) {
	var tree schema.Tree
	for _, n := range []int{1, 4, 15, 16, 17, 64} {
		tree.Read(wire.Little, uapi.NETLINK_ROUTE, make([]byte, n))
		wantTiled(t, &tree)
		why := ""
		for i := range tree.Spans {
			why += tree.Spans[i].Why
			if tree.Spans[i].Role == schema.RolePad {
				t.Errorf("%d zeros: padding at %d", n, tree.Spans[i].Off)
			}
		}
		if why == "" {
			t.Errorf("%d zeros: nothing wrong:\n%s", n, dump(&tree))
		}
	}
	message := append([]byte{16, 0, 0, 0, 1, 0, 0, 0}, make([]byte, 8+20)...)
	tree.Read(wire.Little, uapi.NETLINK_ROUTE, message)
	if s := tree.Spans[len(tree.Spans)-1]; s.Role != schema.RolePad || s.Off != 16 {
		t.Errorf("zeros behind a message: %+v", s)
	}
}

func TestSpansAllocateOnlyTheirMemory(t *testing.T) {
	b := link(t)
	var tree schema.Tree
	tree.Read(wiretest.Order, uapi.NETLINK_ROUTE, b)
	n := testing.AllocsPerRun(100, func() { tree.Read(wiretest.Order, uapi.NETLINK_ROUTE, b) })
	if n > 3 { // an attribute that a Switch decided is a copy: IFLA_INFO_DATA, IFLA_INFO_SLAVE_DATA, …
		t.Errorf("%v allocations for %d bytes again, want at most 3", n, len(b))
	}
}

func BenchmarkSpans(b *testing.B) {
	data := link(b)
	var tree schema.Tree
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		tree.Read(wiretest.Order, uapi.NETLINK_ROUTE, data)
	}
}
