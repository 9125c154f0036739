package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// masked sends a packet from a pod to the outside, and checks the address that it
// has there.
func (p *play) masked(string) {
	server, client := p.udp("outside"), p.udp("web1")
	to := &syscall.SockaddrInet4{Port: 8888, Addr: [4]byte{192, 0, 2, 2}}
	err := syscall.SetsockoptTimeval(server, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &syscall.Timeval{Sec: 2})
	if err == nil {
		err = syscall.Bind(server, to)
	}
	if err == nil {
		err = syscall.Sendto(client, []byte("hello"), 0, to)
	}
	var from syscall.Sockaddr
	if err == nil {
		_, from, err = syscall.Recvfrom(server, make([]byte, 64), 0)
	}
	syscall.Close(server)
	syscall.Close(client)
	if err != nil {
		p.check(false, "no packet came to port 8888: "+err.Error())
	}
	source := addrOf(from).String()
	p.check(source == "192.0.2.1", "a packet of web1 came to the outside from "+source)
}

// udp opens a socket in a namespace.
func (p *play) udp(ns string) (fd int) {
	p.fail(inNetns(ns, func() (err error) {
		fd, err = syscall.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
		return err
	}))
	return fd
}
