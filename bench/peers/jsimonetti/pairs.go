package main

import (
	"fmt"

	"github.com/jsimonetti/rtnetlink/v2"
	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"

	"vethkit/bench/peers/internal/self"
)

func create(n int) error {
	c, err := rtnetlink.Dial(nil)
	if err != nil {
		return err
	}
	defer c.Close()
	for i := range n {
		// The peer's ifindex is taken only together with the link's own.
		m := pair(i)
		a, b := uint32(firstIndex+2*i), uint32(firstIndex+2*i+1)
		m.Index = a
		peerOf(m).Index = b
		if err := c.Link.New(m); err != nil {
			return err
		}
		for _, index := range []uint32{a, b} {
			if err := c.Link.Set(&rtnetlink.LinkMessage{Index: index, Flags: unix.IFF_UP, Change: unix.IFF_UP}); err != nil {
				return err
			}
		}
	}
	return nil
}

// firstIndex is where chosen ifindexes begin.
const firstIndex = 1000000

// together is the group of the peers that are brought up in one message, mark
// of what is to be deleted.
const (
	together = 78
	mark     = 79
)

func createBest(n int) error {
	b, err := newBatch(nil)
	if err != nil {
		return err
	}
	for i := range n {
		m := pair(i)
		m.Flags, m.Change = unix.IFF_UP, unix.IFF_UP
		m.Attributes.Info.Data = &extended{peer: peerOf(m), more: func(ae *netlink.AttributeEncoder) {
			queues(ae)
			ae.Uint32(unix.IFLA_GROUP, together)
		}}
		b.add(unix.RTM_NEWLINK, netlink.Create|netlink.Excl, m, queues)
	}
	b.add(unix.RTM_NEWLINK, 0, &rtnetlink.LinkMessage{Flags: unix.IFF_UP, Change: unix.IFF_UP}, group(together))
	return b.close()
}

func group(g uint32) func(*netlink.AttributeEncoder) {
	return func(ae *netlink.AttributeEncoder) { ae.Uint32(unix.IFLA_GROUP, g) }
}

// indexes lists all links once: rtnetlink finds none by its name.
func indexes(c *rtnetlink.Conn) (map[string]uint32, error) {
	links, err := c.Link.List()
	byName := make(map[string]uint32, len(links))
	for _, l := range links {
		byName[l.Attributes.Name] = l.Index
	}
	return byName, err
}

func deleteAny(n int) error {
	c, err := rtnetlink.Dial(nil)
	if err != nil {
		return err
	}
	defer c.Close()
	byName, err := indexes(c)
	if err != nil {
		return err
	}
	for i := range n {
		index := byName[first(i)]
		if index == 0 {
			return fmt.Errorf("there is no %s", first(i))
		}
		if err := c.Link.Delete(index); err != nil {
			return err
		}
	}
	return nil
}

func deleteAnyBest(n int) error {
	b, err := newBatch(nil)
	if err != nil {
		return err
	}
	for i := range n {
		m := &rtnetlink.LinkMessage{Attributes: &rtnetlink.LinkAttributes{Name: first(i)}}
		b.add(unix.RTM_NEWLINK, 0, m, group(mark))
	}
	b.add(unix.RTM_DELLINK, 0, &rtnetlink.LinkMessage{}, group(mark))
	return b.close()
}

func deleteGroup(g int) error {
	b, err := newBatch(nil)
	if err != nil {
		return err
	}
	b.add(unix.RTM_DELLINK, 0, &rtnetlink.LinkMessage{}, group(uint32(g)))
	return b.close()
}

func counters(times int) error {
	c, err := rtnetlink.Dial(nil)
	if err != nil {
		return err
	}
	defer c.Close()
	return self.Measure(times, func() (int, error) {
		links, err := c.Link.List()
		counted := 0
		for _, l := range links {
			if l.Attributes.Stats64 != nil {
				counted++
			}
		}
		return counted, err
	})
}
