package main

import (
	"fmt"
	"net"
	"runtime"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netns"
	"golang.org/x/sys/unix"

	"vethkit/bench/peers/internal/self"
)

var gateway = net.IPv4(10, 200, 0, 1)

// address is the i-th pod's.
func address(i int) *netlink.Addr {
	return &netlink.Addr{IPNet: &net.IPNet{IP: net.IPv4(10, 200, byte((i+2)>>8), byte(i+2)), Mask: net.CIDRMask(16, 32)}}
}

func bridge() (netlink.Link, error) {
	attrs := netlink.NewLinkAttrs()
	attrs.Name = "br0"
	br := &netlink.Bridge{LinkAttrs: attrs}
	if err := netlink.LinkAdd(br); err != nil {
		return nil, err
	}
	if err := netlink.AddrAdd(br, &netlink.Addr{IPNet: &net.IPNet{IP: gateway, Mask: net.CIDRMask(16, 32)}}); err != nil {
		return nil, err
	}
	return br, netlink.LinkSetUp(br)
}

// newNamed makes a namespace with a name and comes back.
func newNamed(name string, home netns.NsHandle) (netns.NsHandle, error) {
	ns, err := netns.NewNamed(name)
	if err != nil {
		return ns, err
	}
	if err := self.NoIPv6(); err != nil {
		return ns, err
	}
	return ns, netns.Set(home)
}

func pods(n int) error {
	runtime.LockOSThread()
	home, err := netns.Get()
	if err != nil {
		return err
	}
	br, err := bridge()
	if err != nil {
		return err
	}
	for i := range n {
		ns, err := newNamed(first(i), home)
		if err != nil {
			return err
		}
		if err := pod(i, br, ns); err != nil {
			return fmt.Errorf("pod %d: %w", i, err)
		}
		ns.Close()
	}
	return nil
}

func pod(i int, br netlink.Link, ns netns.NsHandle) error {
	v := named(i)
	v.PeerName, v.PeerNamespace = "eth0", netlink.NsFd(ns)
	if err := netlink.LinkAdd(v); err != nil {
		return err
	}
	if err := netlink.LinkSetMaster(v, br); err != nil {
		return err
	}
	if err := netlink.LinkSetUp(v); err != nil {
		return err
	}
	h, err := netlink.NewHandleAt(ns)
	if err != nil {
		return err
	}
	defer h.Close()
	lo, err := h.LinkByName("lo")
	if err != nil {
		return err
	}
	if err := h.LinkSetUp(lo); err != nil {
		return err
	}
	eth0, err := h.LinkByName("eth0")
	if err != nil {
		return err
	}
	if err := h.AddrAdd(eth0, address(i)); err != nil {
		return err
	}
	if err := h.LinkSetUp(eth0); err != nil {
		return err
	}
	return h.RouteAdd(&netlink.Route{LinkIndex: eth0.Attrs().Index, Gw: gateway})
}

// podsBest keeps the host's socket, looks up no link that it made and brings it up at
// birth.
func podsBest(n int) error {
	runtime.LockOSThread()
	home, err := netns.Get()
	if err != nil {
		return err
	}
	host, err := netlink.NewHandle(unix.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	br, err := bridge()
	if err != nil {
		return err
	}
	for i := range n {
		ns, err := newNamed(first(i), home)
		if err != nil {
			return err
		}
		if err := podBest(i, host, br, ns); err != nil {
			return fmt.Errorf("pod %d: %w", i, err)
		}
		ns.Close()
	}
	return nil
}

func podBest(i int, host *netlink.Handle, br netlink.Link, ns netns.NsHandle) error {
	v := named(i)
	v.Index = firstIndex + i
	v.PeerName, v.PeerNamespace = "eth0", netlink.NsFd(ns)
	v.Flags = net.FlagUp
	v.NumTxQueues, v.NumRxQueues = 1, 1
	if err := host.LinkAdd(v); err != nil {
		return err
	}
	if err := host.LinkSetMasterByIndex(v, br.Attrs().Index); err != nil {
		return err
	}
	h, err := netlink.NewHandleAt(ns, unix.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	defer h.Close()
	lo := &netlink.Dummy{LinkAttrs: netlink.LinkAttrs{Index: 1}}
	if err := h.LinkSetUp(lo); err != nil {
		return err
	}
	eth0, err := h.LinkByName("eth0") // the library cannot choose the peer's ifindex
	if err != nil {
		return err
	}
	if err := h.LinkSetUp(eth0); err != nil {
		return err
	}
	if err := h.AddrAdd(eth0, address(i)); err != nil {
		return err
	}
	return h.RouteAdd(&netlink.Route{LinkIndex: eth0.Attrs().Index, Gw: gateway})
}

func podsDelete(n int) error {
	br, err := netlink.LinkByName("br0")
	if err != nil {
		return err
	}
	if err := netlink.LinkDel(br); err != nil {
		return err
	}
	for i := range n {
		if err := netns.DeleteNamed(first(i)); err != nil {
			return err
		}
	}
	return nil
}
