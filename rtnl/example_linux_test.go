package rtnl_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"net/netip"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// The message of a veth pair, four bytes a row.
func ExampleAddVeth() {
	e := wire.Encoder{Order: wire.Little}
	rtnl.AddVeth{
		LinkAttrs: rtnl.LinkAttrs{Name: "veth0"},
		Peer:      rtnl.LinkAttrs{Name: "veth1", NS: rtnl.InFD(9)},
	}.Append(&e)
	binary.LittleEndian.PutUint16(e.Buf[6:], 0x605) // the Conn adds REQUEST and ACK
	last := ""
	for off := 0; off < len(e.Buf); off += 4 {
		path := schema.PathIn(wire.Little, e.Buf, off)
		fmt.Printf("%3d  % x", off, e.Buf[off:off+4])
		if path != last {
			fmt.Printf("  %s", path)
		}
		fmt.Println()
		last = path
	}
	// Output:
	//   0  64 00 00 00  nlmsghdr.nlmsg_len
	//   4  10 00 05 06  nlmsghdr.nlmsg_type
	//   8  00 00 00 00  nlmsghdr.nlmsg_seq
	//  12  00 00 00 00  nlmsghdr.nlmsg_pid
	//  16  00 00 00 00  ifinfomsg.ifi_family
	//  20  00 00 00 00  ifinfomsg.ifi_index
	//  24  00 00 00 00  ifinfomsg.ifi_flags
	//  28  00 00 00 00  ifinfomsg.ifi_change
	//  32  0a 00 03 00  IFLA_IFNAME
	//  36  76 65 74 68
	//  40  30 00 00 00
	//  44  38 00 12 80  IFLA_LINKINFO
	//  48  08 00 01 00  IFLA_LINKINFO/IFLA_INFO_KIND
	//  52  76 65 74 68
	//  56  2c 00 02 80  IFLA_LINKINFO/IFLA_INFO_DATA
	//  60  28 00 01 80  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER
	//  64  00 00 00 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_family
	//  68  00 00 00 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_index
	//  72  00 00 00 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_flags
	//  76  00 00 00 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_change
	//  80  08 00 1c 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_NET_NS_FD
	//  84  09 00 00 00
	//  88  0a 00 03 00  IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME
	//  92  76 65 74 68
	//  96  31 00 00 00
}

// A pair with an end in another namespace, addressed and used.
func ExampleConn_Do() {
	container, err := nsenter.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer container.Close()
	host, err := rtnl.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer host.Close()

	err = host.Do(
		rtnl.AddVeth{
			LinkAttrs: rtnl.LinkAttrs{Name: "veth0", Index: 100, Up: true},
			Peer:      rtnl.LinkAttrs{Name: "eth0", NS: rtnl.InFD(container.FD())},
		},
		rtnl.AddAddr{Addr: rtnl.Addr{Index: 100, Local: netip.MustParsePrefix("10.0.0.1/24")}},
	)
	fmt.Println("pair and address:", err)

	err = host.Do(rtnl.AddVeth{LinkAttrs: rtnl.LinkAttrs{Name: "veth0"}})
	fmt.Println("once more:", err, errors.Is(err, fs.ErrExist))

	l, err := host.Link("veth0")
	fmt.Println(l.Index, l.Name, l.Kind, l.IsUp(), err)
	fmt.Println("deleted:", host.Do(rtnl.DelLink{LinkRef: rtnl.ByIndex(100)}))
	// Output:
	// pair and address: <nil>
	// once more: add veth veth0: file exists true
	// 100 veth0 veth true <nil>
	// deleted: <nil>
}
