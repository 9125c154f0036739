package rtnl

import (
	"reflect"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// FuzzDecode: whatever a datagram holds, decoding its messages does not panic,
// and decoding into used memory gives what decoding into fresh memory gives.
func FuzzDecode(f *testing.F) {
	for _, b := range wiretest.Datagrams(f) {
		f.Add(b)
	}
	for _, req := range requests() {
		e := wire.Encoder{Order: wiretest.Order}
		req.Append(&e)
		f.Add(e.Buf)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var used struct {
			l Link
			a Addr
			r Route
			n Neigh
			s Stats
			i NSID
		}
		for m, err := range wire.Messages(wiretest.Order, b) {
			if err != nil {
				return
			}
			again(t, &used.l, m)
			again(t, &used.a, m)
			again(t, &used.r, m)
			again(t, &used.n, m)
			again(t, &used.s, m)
			again(t, &used.i, m)
			if m.Type == uapi.NLMSG_ERROR || m.Type == uapi.NLMSG_DONE {
				if err := verdict(&m, m.Raw, DelLink{}, 0); err != nil && err.Error() == "" {
					t.Error("an error without words")
				}
			}
		}
	})
}

// A pointer is a *T that reads itself from a message.
type pointer[T any] interface {
	*T
	Decode(wire.Message) error
}

// again decodes m into v, which holds another message, and into fresh memory.
func again[T any, P pointer[T]](t *testing.T, v P, m wire.Message) {
	var fresh T
	errFresh := P(&fresh).Decode(m)
	errUsed := v.Decode(m)
	if (errFresh == nil) != (errUsed == nil) {
		t.Fatalf("%T: %v in fresh memory, %v in used", v, errFresh, errUsed)
	}
	var e1, e2 string
	if errFresh != nil {
		e1, e2 = errFresh.Error(), errUsed.Error()
	}
	if e1 != e2 {
		t.Fatalf("%T: %q in fresh memory, %q in used", v, e1, e2)
	}
	if got, want := reflect.ValueOf(*v), reflect.ValueOf(fresh); !same(got, want) {
		t.Fatalf("used memory:  %+v\nfresh memory: %+v", got, want)
	}
}

// same is DeepEqual of two structs, for which an empty slice is a nil one.
func same(a, b reflect.Value) bool {
	for i := range a.NumField() {
		x, y := a.Field(i), b.Field(i)
		if x.Kind() == reflect.Slice && x.Len()+y.Len() == 0 {
			continue
		}
		if x.Type() == reflect.TypeFor[wire.Attrs]() {
			if !same(x, y) {
				return false
			}
			continue
		}
		if !reflect.DeepEqual(x.Interface(), y.Interface()) {
			return false
		}
	}
	return true
}
