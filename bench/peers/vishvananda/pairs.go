package main

import (
	"net"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netlink/nl"
	"golang.org/x/sys/unix"

	"vethkit/bench/peers/internal/self"
)

func create(n int) error {
	for i := range n {
		v := named(i)
		if err := netlink.LinkAdd(v); err != nil {
			return err
		}
		peer, err := netlink.LinkByName(v.PeerName)
		if err != nil {
			return err
		}
		for _, l := range []netlink.Link{v, peer} {
			if err := netlink.LinkSetUp(l); err != nil {
				return err
			}
		}
	}
	return nil
}

// firstIndex is where chosen ifindexes begin, so that LinkAdd need not look the
// new link up.
const firstIndex = 1000000

func createBest(n int) error {
	h, err := netlink.NewHandle(unix.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	defer h.Close()
	for i := range n {
		v := named(i)
		v.Index = firstIndex + i
		v.Flags = net.FlagUp
		v.NumTxQueues, v.NumRxQueues = 1, 1
		if err := h.LinkAdd(v); err != nil {
			return err
		}
	}
	// The library can say neither the peer's ifindex nor its group.
	links, err := h.LinkList()
	if err != nil {
		return err
	}
	for _, l := range links {
		if l.Type() == "veth" && l.Attrs().Flags&net.FlagUp == 0 {
			if err := h.LinkSetUp(l); err != nil {
				return err
			}
		}
	}
	return nil
}

func deleteAny(n int) error {
	for i := range n {
		l, err := netlink.LinkByName(first(i))
		if err != nil {
			return err
		}
		if err := netlink.LinkDel(l); err != nil {
			return err
		}
	}
	return nil
}

// mark is the group of what is to be deleted.
const mark = 79

func deleteAnyBest(n int) error {
	h, err := netlink.NewHandle(unix.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	defer h.Close()
	links, err := h.LinkList()
	if err != nil {
		return err
	}
	byName := make(map[string]netlink.Link, len(links))
	for _, l := range links {
		byName[l.Attrs().Name] = l
	}
	for i := range n {
		if err := h.LinkSetGroup(byName[first(i)], mark); err != nil {
			return err
		}
	}
	return deleteGroup(mark)
}

// deleteGroup goes below LinkDel, which knows no groups.
func deleteGroup(group int) error {
	req := nl.NewNetlinkRequest(unix.RTM_DELLINK, unix.NLM_F_ACK)
	req.AddData(nl.NewIfInfomsg(unix.AF_UNSPEC))
	req.AddData(nl.NewRtAttr(unix.IFLA_GROUP, nl.Uint32Attr(uint32(group))))
	_, err := req.Execute(unix.NETLINK_ROUTE, 0)
	return err
}

func counters(times int) error { return read(times, netlink.LinkList) }

func countersBest(times int) error {
	h, err := netlink.NewHandle(unix.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	defer h.Close()
	return read(times, h.LinkList)
}

func read(times int, list func() ([]netlink.Link, error)) error {
	return self.Measure(times, func() (int, error) {
		links, err := list()
		counted := 0
		for _, l := range links {
			if l.Attrs().Statistics != nil {
				counted++
			}
		}
		return counted, err
	})
}
