package main

import (
	"net/netip"
	"os"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/wire"
)

// An echoSocket sends echo requests: a datagram socket of ICMP, which needs no
// privilege where net.ipv4.ping_group_range has the user's group, or a raw one.
type echoSocket struct {
	fd     int
	raw    bool
	to     syscall.Sockaddr
	v6     bool
	buf    []byte
	oob    []byte
	in     echoIn // what came last
	opened time.Time
}

// An echoIn is a datagram that came.
type echoIn struct {
	echo
	ttl int       // −1: not known
	err icmpError // what the message is in reply to, of those from the queue of errors
}

// openEcho opens a socket for what ping was asked for.
func openEcho(p *pingSpec) (*echoSocket, error) {
	s := &echoSocket{v6: p.dst.Is6(), to: sockaddr(p.dst, p.zone), oob: make([]byte, 512), opened: time.Now()}
	s.buf = make([]byte, p.size+256)
	family, proto := unix.AF_INET, unix.IPPROTO_ICMP
	if s.v6 {
		family, proto = unix.AF_INET6, unix.IPPROTO_ICMPV6
	}
	const flags = unix.SOCK_CLOEXEC | unix.SOCK_NONBLOCK
	fd, err := unix.Socket(family, unix.SOCK_DGRAM|flags, proto)
	if err != nil {
		s.raw = true
		fd, err = unix.Socket(family, unix.SOCK_RAW|flags, proto)
	}
	if err != nil {
		return nil, refused("open an ICMP socket", err, socketAdvice(err))
	}
	s.fd = fd
	if err = s.set(p); err != nil {
		s.close()
	}
	return s, err
}

// now is the time since the socket was opened.
//
//go:noinline
func (s *echoSocket) now() time.Duration { return time.Since(s.opened) }

// socketAdvice says what lets a user ping.
func socketAdvice(err error) string {
	switch {
	case err == unix.EAFNOSUPPORT && !hasIPv6():
		return noIPv6
	case err == unix.EMFILE:
		return "more files than the limit (ulimit -n) allows"
	case err != unix.EPERM && err != unix.EACCES:
		return ""
	}
	groups := strings.Fields(readText("/proc/sys/net/ipv4/ping_group_range"))
	return "net.ipv4.ping_group_range (" + strings.Join(groups, " ") +
		") has none of this user's groups, and CAP_NET_RAW is missing: run as root, or once as root " +
		"sysctl -w net.ipv4.ping_group_range='0 2147483647'"
}

const noIPv6 = "this kernel has no IPv6 (CONFIG_IPV6, or ipv6.disable=1)"

// hasIPv6 says whether the kernel has IPv6.
//
//go:noinline
func hasIPv6() bool {
	fd, err := unix.Socket(unix.AF_INET6, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err == nil {
		syscall.Close(fd)
	}
	return err != unix.EAFNOSUPPORT
}

// set tells the socket where to send from and what to report.
func (s *echoSocket) set(p *pingSpec) (err error) {
	if p.link != "" {
		err = refused("send through "+p.link, unix.BindToDevice(s.fd, p.link), "")
	}
	if err == nil && p.source.IsValid() {
		err = refused("send from "+p.source.String(), syscall.Bind(s.fd, sockaddr(p.source, p.zone)),
			"is it an address of this machine? see addr show")
	}
	level, opts := unix.IPPROTO_IP, []int{unix.IP_RECVERR, unix.IP_RECVTTL}
	if s.v6 {
		level, opts = unix.IPPROTO_IPV6, []int{unix.IPV6_RECVERR, unix.IPV6_RECVHOPLIMIT, unix.IPV6_RECVPKTINFO}
	}
	for _, o := range opts {
		if err == nil {
			err = refused("set up an ICMP socket", unix.SetsockoptInt(s.fd, level, o, 1), "")
		}
	}
	if err == nil && s.raw {
		s.filter()
	}
	return err
}

// filter keeps what is no echo reply from a raw socket, which else gets all
// that comes. It only saves work.
func (s *echoSocket) filter() {
	if !s.v6 {
		_ = unix.SetsockoptInt(s.fd, unix.SOL_RAW, 1, ^(1 << icmpEchoReply)) // ICMP_FILTER
		return
	}
	var f unix.ICMPv6Filter // a bit that is set is kept out
	for i := range f.Data {
		f.Data[i] = ^uint32(0)
	}
	f.Data[icmp6EchoReply/32] &^= 1 << (icmp6EchoReply % 32)
	_ = unix.SetsockoptICMPv6Filter(s.fd, unix.SOL_ICMPV6, 1, &f) // ICMPV6_FILTER
}

// sockaddr is an address for the kernel; zone is the link of a link-local one.
func sockaddr(a netip.Addr, zone uint32) syscall.Sockaddr {
	if a.Is4() {
		return &syscall.SockaddrInet4{Addr: a.As4()}
	}
	sa := &syscall.SockaddrInet6{Addr: a.As16()}
	if needsLink(a) {
		sa.ZoneId = zone
	}
	return sa
}

// ours says whether an identifier is this ping's. That of a datagram socket is
// the kernel's choice, and it sorts.
func (s *echoSocket) ours(got, sent uint16) bool { return !s.raw || got == sent }

func (s *echoSocket) close() { syscall.Close(s.fd) }

// send sends a datagram; where there is no room it tries again for a second.
func (s *echoSocket) send(b []byte) error {
	deadline := s.now() + time.Second
	for {
		err := syscall.Sendto(s.fd, b, 0, s.to)
		switch {
		case err == unix.EINTR:
		case (err == unix.EAGAIN || err == unix.ENOBUFS) && s.now() < deadline:
			s.poll(unix.POLLOUT, time.Millisecond)
		default:
			return err
		}
	}
}

// recv waits for one datagram until then. An error is what an ICMP error left, with
// more in the queue of errors, if not that nothing came after all.
func (s *echoSocket) recv(until time.Duration) (came bool, err error) {
	if s.poll(unix.POLLIN, max(until-s.now(), 0))&(unix.POLLERR|unix.POLLIN) == 0 {
		return false, nil
	}
	if err = s.read(0); err == nil && s.raw && !s.v6 {
		s.in.msg = ipPayload(s.in.msg)
	}
	return err == nil, err
}

// poll waits that long for events, perhaps less.
func (s *echoSocket) poll(events int16, d time.Duration) int16 {
	ts := unix.NsecToTimespec(int64(d))
	fds := []unix.PollFd{{Fd: int32(s.fd), Events: events}}
	if n, err := unix.Ppoll(fds, &ts, nil); err != nil || n == 0 {
		return 0
	}
	return fds[0].Revents
}

// recvError takes the next error from the socket's queue of them, with the
// ICMP message that it is about.
func (s *echoSocket) recvError() bool { return s.read(unix.MSG_ERRQUEUE) == nil }

// read reads one datagram, with what the kernel says of it.
func (s *echoSocket) read(flags int) error {
	n, oobn, _, from, err := syscall.Recvmsg(s.fd, s.buf, s.oob, flags)
	if err != nil {
		return err
	}
	s.in = echoIn{ttl: -1}
	s.in.msg, s.in.from, s.in.err.v6 = s.buf[:n], addrOf(from), s.v6
	s.in.control(s.oob[:oobn])
	return nil
}

// read reads struct sock_extended_err and the address behind it.
func (e *icmpError) read(v []byte) {
	const size = 16
	if len(v) < size {
		return
	}
	e.errno = unix.Errno(wire.Native.Uint32(v))
	e.local = v[4] != unix.SO_EE_ORIGIN_ICMP && v[4] != unix.SO_EE_ORIGIN_ICMP6
	e.typ, e.code = v[5], v[6]
	e.info = wire.Native.Uint32(v[8:])
	sa := v[size:]
	if len(sa) < 2 {
		return
	}
	switch family := wire.Native.Uint16(sa); {
	case family == unix.AF_INET && len(sa) >= 8:
		e.from = netip.AddrFrom4([4]byte(sa[4:8]))
	case family == unix.AF_INET6 && len(sa) >= 24:
		e.from = netip.AddrFrom16([16]byte(sa[8:24]))
	}
}

// control reads control messages: each has a struct cmsghdr.
func (in *echoIn) control(b []byte) {
	const size = unix.SizeofCmsghdr
	const v4, v6 = unix.IPPROTO_IP << 16, unix.IPPROTO_IPV6 << 16
	for len(b) >= size {
		n := int(wire.Native.Uint32(b)) // size_t: the low half where it is 8 bytes, little-endian
		if size == 16 {
			n = int(wire.Native.Uint64(b))
		}
		if n < size || n > len(b) {
			return
		}
		v := b[size:n]
		switch wire.Native.Uint32(b[size-8:])<<16 | wire.Native.Uint32(b[size-4:]) {
		case v4 | unix.IP_TTL, v6 | unix.IPV6_HOPLIMIT:
			if len(v) >= 4 {
				in.ttl = int(wire.Native.Uint32(v))
			}
		case v6 | unix.IPV6_PKTINFO:
			if len(v) >= 16 {
				in.to = netip.AddrFrom16([16]byte(v[:16]))
			}
		case v4 | unix.IP_RECVERR, v6 | unix.IPV6_RECVERR:
			in.err.read(v)
		}
		b = b[min(unix.CmsgSpace(n-size), len(b)):]
	}
}

// addrOf is the address of one, with its link as a number.
func addrOf(sa syscall.Sockaddr) netip.Addr {
	switch sa := sa.(type) {
	case *syscall.SockaddrInet4:
		return netip.AddrFrom4(sa.Addr)
	case *syscall.SockaddrInet6:
		a := netip.AddrFrom16(sa.Addr)
		if sa.ZoneId != 0 && needsLink(a) {
			a = a.WithZone(utoa(uint64(sa.ZoneId)))
		}
		return a
	}
	return netip.Addr{}
}

// sendAdvice says what to look at when nothing can be sent.
var sendAdvice = []errnoText{
	{unix.ENETUNREACH, "there is no route to it; see route show, and are the links up?"},
	{unix.EHOSTUNREACH, "a route says that it cannot be reached; see route show"},
	{unix.EACCES, "a broadcast address, or a route that prohibits it"},
	{unix.EINVAL, "a route that drops it, or one over a link that is down; see route show"},
}

// randomBytes fills b, with the time where the kernel has no random numbers yet.
func randomBytes(b []byte) {
	if n, err := unix.Getrandom(b, unix.GRND_NONBLOCK); err != nil || n < len(b) {
		wire.Native.PutUint64(b, uint64(time.Now().UnixNano())^uint64(os.Getpid())<<48)
	}
}
