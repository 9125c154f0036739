package main

import (
	"net/netip"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// seen sends a packet from one namespace and returns the address that it has in
// the other, where it comes to.
func (p *play) seen(from, in string, to netip.AddrPort) (source netip.Addr) {
	if p.bad != nil {
		return source
	}
	server, client := -1, -1
	addr := &syscall.SockaddrInet4{Port: int(to.Port()), Addr: to.Addr().As4()}
	err := inNetns(in, func() (err error) {
		if server, err = syscall.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err != nil {
			return err
		}
		limit := syscall.NsecToTimeval(int64(2 * time.Second))
		if err := syscall.SetsockoptTimeval(server, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &limit); err != nil {
			return err
		}
		return syscall.Bind(server, addr)
	})
	if err == nil {
		err = inNetns(from, func() (err error) {
			if client, err = syscall.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err != nil {
				return err
			}
			return syscall.Sendto(client, []byte("hello"), 0, addr)
		})
	}
	if err == nil {
		var sa syscall.Sockaddr
		_, sa, err = syscall.Recvfrom(server, make([]byte, 64), 0)
		if in4, ok := sa.(*syscall.SockaddrInet4); ok {
			source = netip.AddrFrom4(in4.Addr)
		}
	}
	for _, fd := range []int{server, client} {
		if fd >= 0 {
			syscall.Close(fd)
		}
	}
	if err != nil {
		p.check(false, "no packet came to port ", itoa(int(to.Port())), ": ", err.Error())
	}
	return source
}
