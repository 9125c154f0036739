// Command jsimonetti does the benchmark's work with jsimonetti/rtnetlink: plain,
// as its examples do it; best, with what its parts offer together: rtnetlink
// writes the messages, mdlayher/netlink's encoder appends the attributes that
// rtnetlink does not know (queues, groups), and its Conn sends many at once.
package main

import (
	"fmt"

	"github.com/jsimonetti/rtnetlink/v2"
	"github.com/jsimonetti/rtnetlink/v2/driver"

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
	})
}

// peerOf is the peer in a request of pair.
func peerOf(m *rtnetlink.LinkMessage) *rtnetlink.LinkMessage {
	return m.Attributes.Info.Data.(*driver.Veth).PeerInfo
}

func first(i int) string  { return fmt.Sprint("a", i) }
func second(i int) string { return fmt.Sprint("b", i) }

// pair is the request for the i-th pair.
func pair(i int) *rtnetlink.LinkMessage {
	return &rtnetlink.LinkMessage{Attributes: &rtnetlink.LinkAttributes{
		Name: first(i),
		Info: &rtnetlink.LinkInfo{Kind: "veth", Data: &driver.Veth{PeerInfo: &rtnetlink.LinkMessage{
			Attributes: &rtnetlink.LinkAttributes{Name: second(i)},
		}}},
	}}
}
