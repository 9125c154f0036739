// Package explain stands between the bytes of netlink and people: it reads
// captures of several forms, tells what every byte means by the tables of
// [vethkit/rtnl/schema], and goes back from names to bytes.
//
// Nothing here makes a system call, so it builds and is tested on any system.
package explain

import "vethkit/rtnl/wire"

// A Datagram is what one send or one receive moved: one netlink message, or
// several.
type Datagram struct {
	Dir   byte       // '>' sent to the kernel, '<' received from it, 0: not known
	Proto uint8      // uapi.NETLINK_ROUTE, uapi.NETLINK_NETFILTER: whose messages these are
	Order wire.Order // of the numbers in Data
	Note  string     // one line about it, or ""
	Data  []byte
}

// keep appends a datagram.
//
//go:noinline
func keep(ds *[]Datagram, d *Datagram) { *ds = append(*ds, *d) }
