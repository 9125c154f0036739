package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// ifnames is what SIOCGIFNAME takes, once it has been needed.
type ifnames struct {
	fd   int
	req  *unix.Ifreq
	busy bool // the app's socket is in use
}

func (n *ifnames) close() {
	if n.req != nil {
		syscall.Close(n.fd)
	}
}

// ifname returns the name of the link with this index, or "if5". For the name
// alone SIOCGIFNAME is a tenth of the work of RTM_GETLINK.
func (a *app) ifname(index uint32) string {
	if k, ok := a.links[index]; ok {
		return k.name
	}
	n := &a.ifnames
	if n.open() {
		n.req.SetUint32(index)
		if unix.IoctlIfreq(n.fd, unix.SIOCGIFNAME, n.req) == nil {
			return n.req.Name()
		}
	} else if !n.busy {
		return a.known(index).name
	}
	return "if" + utoa(uint64(index))
}

// open says whether there is a socket for it: there is none on a kernel without
// CONFIG_UNIX, nor where there are no descriptors left.
func (n *ifnames) open() bool {
	if n.req == nil {
		n.fd, _ = unix.Socket(unix.AF_UNIX, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
		n.req, _ = unix.NewIfreq("lo")
	}
	return n.fd >= 0
}
