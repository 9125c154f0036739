// Command vishvananda does the benchmark's work with vishvananda/netlink: plain,
// as programs that use it do it; best, with all that the library offers: one
// socket, queue counts, up at birth, one listing in place of a look-up a link.
// It sends a message at a time in any case.
package main

import (
	"fmt"

	"github.com/vishvananda/netlink"

	"vethkit/bench/peers/internal/self"
)

func main() {
	self.Main(map[string]self.Task{
		"create":      create,
		"delete-any":  deleteAny,
		"counters":    counters,
		"pods":        pods,
		"pods-delete": podsDelete,
	}, map[string]self.Task{
		"create":       createBest,
		"delete-any":   deleteAnyBest,
		"delete-group": deleteGroup,
		"pods":         podsBest,
		"counters":     countersBest,
	})
}

func first(i int) string  { return fmt.Sprint("a", i) }
func second(i int) string { return fmt.Sprint("b", i) }

// named is the i-th pair's first end, of which no more is known.
func named(i int) *netlink.Veth {
	attrs := netlink.NewLinkAttrs()
	attrs.Name = first(i)
	v := netlink.NewVeth(attrs)
	v.PeerName = second(i)
	return v
}
