package pair_test

import (
	"context"
	"fmt"
	"net/netip"
	"time"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// inside runs the examples in a network namespace of their own.
func inside(f func() error) {
	ns, err := nsenter.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ns.Close()
	if err := ns.Do(f); err != nil {
		fmt.Println(err)
	}
}

func ExampleApply() {
	inside(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		subnet := []netip.Prefix{netip.MustParsePrefix("10.22.0.0/16")}
		made, err := pair.Apply(ctx,
			pair.Pod{Name: "web0", Set: "web", Bridge: "cni0", Subnets: subnet},
			pair.Pod{Name: "web1", Set: "web", Bridge: "cni0", Subnets: subnet},
			pair.Pair{A: pair.End{Name: "left", NetNS: "web0", Up: true}, B: pair.End{Name: "right", NetNS: "web1", Up: true}},
		)
		if err != nil {
			return err // nothing is left of it
		}
		for _, m := range made {
			fmt.Println(m.Spec, m.Addrs)
		}
		return pair.Delete("web")
	})
	// Output:
	// pod web0 [10.22.0.2/16]
	// pod web1 [10.22.0.3/16]
	// pair left right []
}

func ExampleCollect() {
	inside(func() error {
		// Nothing here was left by a run that was killed.
		return pair.Collect(true, func(kind, name string) { fmt.Println(kind, name) })
	})
	// Output:
}

func ExampleDelLinks() {
	inside(func() error {
		var specs []pair.Spec
		for i := range 100 {
			specs = append(specs, pair.Pair{A: pair.End{Name: fmt.Sprint("a", i)}, B: pair.End{Name: fmt.Sprint("b", i)}})
		}
		if _, err := pair.Apply(context.Background(), specs...); err != nil {
			return err
		}
		c, err := rtnl.Open()
		if err != nil {
			return err
		}
		defer c.Close()
		n, err := pair.DelLinks(c, func(l *pair.Link) bool { return l.Veth && l.Name[0] == 'a' })
		fmt.Println(n, "pairs deleted")
		return err
	})
	// Output: 100 pairs deleted
}
