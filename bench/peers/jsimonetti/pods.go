package main

import (
	"net"

	"github.com/jsimonetti/rtnetlink/v2"
	"github.com/jsimonetti/rtnetlink/v2/driver"
	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"

	"vethkit/bench/peers/internal/self"
)

var gateway = net.IPv4(10, 200, 0, 1).To4()

// Chosen ifindexes: of the bridge, and in each pod.
const (
	bridgeIndex = firstIndex - 1
	loIndex     = 1
	eth0Index   = 2
)

func bridge() *rtnetlink.LinkMessage {
	return &rtnetlink.LinkMessage{Index: bridgeIndex, Flags: unix.IFF_UP, Change: unix.IFF_UP, Attributes: &rtnetlink.LinkAttributes{
		Name: "br0", Info: &rtnetlink.LinkInfo{Kind: "bridge"},
	}}
}

func address(index uint32, ip net.IP) *rtnetlink.AddressMessage {
	return &rtnetlink.AddressMessage{Family: unix.AF_INET, PrefixLength: 16, Index: index,
		Attributes: &rtnetlink.AddressAttributes{Address: ip, Local: ip}}
}

func podAddress(i int) *rtnetlink.AddressMessage {
	return address(eth0Index, net.IPv4(10, 200, byte((i+2)>>8), byte(i+2)).To4())
}

func up(index uint32) *rtnetlink.LinkMessage {
	return &rtnetlink.LinkMessage{Index: index, Flags: unix.IFF_UP, Change: unix.IFF_UP}
}

func defaultRoute() *rtnetlink.RouteMessage {
	return &rtnetlink.RouteMessage{Family: unix.AF_INET, Table: unix.RT_TABLE_MAIN, Protocol: unix.RTPROT_BOOT, Type: unix.RTN_UNICAST,
		Attributes: rtnetlink.RouteAttributes{Gateway: gateway, OutIface: eth0Index}}
}

// podPair is the request for the i-th pod's pair, in the host's namespace.
func podPair(i, ns int) *rtnetlink.LinkMessage {
	m := pair(i)
	m.Index, m.Flags, m.Change = uint32(firstIndex+i), unix.IFF_UP, unix.IFF_UP
	master := uint32(bridgeIndex)
	m.Attributes.Master = &master
	m.Attributes.Info.Data = &driver.Veth{PeerInfo: &rtnetlink.LinkMessage{Index: eth0Index, Attributes: &rtnetlink.LinkAttributes{
		Name: "eth0", NetNS: rtnetlink.NetNSForFD(uint32(ns)),
	}}}
	return m
}

func pods(n int) error {
	host, err := rtnetlink.Dial(nil)
	if err != nil {
		return err
	}
	defer host.Close()
	if err := host.Link.New(bridge()); err != nil {
		return err
	}
	if err := host.Address.New(address(bridgeIndex, gateway)); err != nil {
		return err
	}
	for i := range n {
		err := self.InNewNamespace(first(i), func(fd int) error {
			if err := self.NoIPv6(); err != nil {
				return err
			}
			if err := host.Link.New(podPair(i, fd)); err != nil {
				return err
			}
			return pod(i, fd)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func pod(i, fd int) error {
	c, err := rtnetlink.Dial(&netlink.Config{NetNS: fd})
	if err != nil {
		return err
	}
	defer c.Close()
	for _, index := range []uint32{loIndex, eth0Index} {
		if err := c.Link.Set(up(index)); err != nil {
			return err
		}
	}
	if err := c.Address.New(podAddress(i)); err != nil {
		return err
	}
	return c.Route.Add(defaultRoute())
}

func podsBest(n int) error {
	host, err := newBatch(nil)
	if err != nil {
		return err
	}
	host.add(unix.RTM_NEWLINK, netlink.Create|netlink.Excl, bridge(), nil)
	host.add(unix.RTM_NEWADDR, netlink.Create|netlink.Excl, address(bridgeIndex, gateway), nil)
	for i := range n {
		err := self.InNewNamespace(first(i), func(fd int) error {
			if err := self.NoIPv6(); err != nil {
				return err
			}
			m := podPair(i, fd)
			m.Attributes.Info.Data = &extended{peer: peerOf(m), more: queues}
			host.add(unix.RTM_NEWLINK, netlink.Create|netlink.Excl, m, queues)
			host.flush()
			pod, err := newBatch(&netlink.Config{NetNS: fd})
			if err != nil {
				return err
			}
			pod.add(unix.RTM_NEWLINK, 0, up(loIndex), nil)
			pod.add(unix.RTM_NEWLINK, 0, up(eth0Index), nil)
			pod.add(unix.RTM_NEWADDR, netlink.Create|netlink.Excl, podAddress(i), nil)
			pod.add(unix.RTM_NEWROUTE, netlink.Create|netlink.Excl, defaultRoute(), nil)
			return pod.close()
		})
		if err != nil {
			return err
		}
	}
	return host.close()
}

func podsDelete(n int) error {
	c, err := rtnetlink.Dial(nil)
	if err != nil {
		return err
	}
	defer c.Close()
	byName, err := indexes(c)
	if err != nil {
		return err
	}
	if err := c.Link.Delete(byName["br0"]); err != nil {
		return err
	}
	for i := range n {
		if err := self.DeleteNamespace(first(i)); err != nil {
			return err
		}
	}
	return nil
}
