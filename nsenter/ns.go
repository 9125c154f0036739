package nsenter

import (
	"strconv"
	"sync/atomic"
)

// NS is an open network namespace. While it is open the namespace lives on, with or without processes and names.
// Its methods may be called from any goroutine; Close must not race with the use of FD. The zero NS is a closed one.
type NS struct {
	fd       atomic.Int32 // the descriptor plus 1: 0 is closed, and descriptor 0 is one like any other
	dev, ino uint64
	name     string
}

// FD returns the descriptor, which stays the NS's own, or -1 after Close. It is what IFLA_NET_NS_FD and setns(2) take.
// It is close-on-exec. 0 is a valid one: a program that closed its standard input can get it.
func (ns *NS) FD() int { return int(ns.fd.Load()) - 1 }

// Equal tells whether both are the same namespace, however they were opened: the same inode of the same nsfs. It holds
// after Close too, but inode numbers are given out again when a namespace is gone.
func (ns *NS) Equal(other *NS) bool { return ns.dev == other.dev && ns.ino == other.ino }

// Inode returns the number in "net:[4026531840]", as readlink /proc/PID/ns/net prints it.
func (ns *NS) Inode() uint64 { return ns.ino }

// String returns the name or path that it was opened by, or "net:[4026531840]" for one that has none.
func (ns *NS) String() string {
	if ns.name != "" {
		return ns.name
	}
	return "net:[" + strconv.FormatUint(ns.ino, 10) + "]"
}
