package main

import (
	"errors"
	"net/netip"
	"os"
	"strings"
	"time"

	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/wire"
)

// An echoSocket sends echo requests: a datagram socket of ICMP, which needs no
// privilege where net.ipv4.ping_group_range has the user's group, or a raw one.
type echoSocket struct {
	fd  int
	raw bool
	to  syscall.Sockaddr
	v6  bool
	buf []byte
	oob []byte
}

// An echoIn is a datagram that came.
type echoIn struct {
	any      bool
	failed   bool // an error came instead
	msg      []byte
	from, to netip.Addr // to: where known
	ttl      int        // −1: not known
}

func openEcho(t echoTarget) (*echoSocket, error) {
	s := &echoSocket{fd: -1, v6: t.spec.dst.Is6(), oob: make([]byte, 512)}
	s.buf = make([]byte, t.spec.size+256)
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
	if err := s.set(t); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// socketAdvice says what lets a user ping.
func socketAdvice(err error) string {
	switch {
	case err == unix.EAFNOSUPPORT && !hasIPv6():
		return noIPv6
	case err == unix.EMFILE:
		return "more files than the limit (ulimit -n) allows"
	}
	if err != unix.EPERM && err != unix.EACCES {
		return ""
	}
	const file = "/proc/sys/net/ipv4/ping_group_range"
	b, _ := readFile(file)
	return "net.ipv4.ping_group_range (" + strings.Join(strings.Fields(string(b)), " ") +
		") has none of this user's groups, and CAP_NET_RAW is missing: run as root, or once as root " +
		"sysctl -w net.ipv4.ping_group_range='0 2147483647'"
}

const noIPv6 = "this kernel has no IPv6 (CONFIG_IPV6, or ipv6.disable=1)"

func hasIPv6() bool {
	fd, err := unix.Socket(unix.AF_INET6, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err == nil {
		unix.Close(fd)
	}
	return err != unix.EAFNOSUPPORT
}

// set tells the socket where to and what to report.
func (s *echoSocket) set(t echoTarget) error {
	s.to = sockaddr(t.spec.dst, t.zone)
	if t.device != "" {
		if err := unix.BindToDevice(s.fd, t.device); err != nil {
			return refused("send through "+t.device, err, "")
		}
	}
	if t.spec.source.IsValid() {
		if err := syscall.Bind(s.fd, sockaddr(t.spec.source, t.zone)); err != nil {
			return refused("send from "+t.spec.source.String(), err, "is it an address of this machine? see addr show")
		}
	}
	opts := [][2]int{{unix.IPPROTO_IP, unix.IP_RECVERR}, {unix.IPPROTO_IP, unix.IP_RECVTTL}}
	if s.v6 {
		opts = [][2]int{{unix.IPPROTO_IPV6, unix.IPV6_RECVERR}, {unix.IPPROTO_IPV6, unix.IPV6_RECVHOPLIMIT},
			{unix.IPPROTO_IPV6, unix.IPV6_RECVPKTINFO}}
	}
	for _, o := range opts {
		if err := unix.SetsockoptInt(s.fd, o[0], o[1], 1); err != nil {
			return refused("set up an ICMP socket", err, "")
		}
	}
	if s.raw {
		s.filter()
	}
	return nil
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

func (s *echoSocket) close() { unix.Close(s.fd) }

func (s *echoSocket) send(b []byte) error {
	deadline := time.Now().Add(time.Second)
	for {
		err := syscall.Sendto(s.fd, b, 0, s.to)
		switch {
		case err == unix.EINTR:
		case err == unix.EAGAIN || err == unix.ENOBUFS:
			if !time.Now().Before(deadline) {
				return err
			}
			s.poll(unix.POLLOUT, time.Now().Add(time.Millisecond))
		default:
			return err
		}
	}
}

// recv waits for one datagram until then.
func (s *echoSocket) recv(until time.Time) (in echoIn, err error) {
	ev := s.poll(unix.POLLIN, until)
	if ev&(unix.POLLERR|unix.POLLIN) == 0 {
		return in, nil
	}
	n, oobn, _, sa, err := syscall.Recvmsg(s.fd, s.buf, s.oob, 0)
	switch {
	case err == unix.EAGAIN || err == unix.EINTR:
		return echoIn{any: ev&unix.POLLERR != 0, failed: true}, nil
	case err != nil: // what an ICMP error left, with more in the queue of errors
		return echoIn{any: true, failed: true}, nil
	}
	in = echoIn{any: true, msg: s.buf[:n], from: addrOf(sa), ttl: -1}
	if s.raw && !s.v6 {
		in.msg = ipPayload(in.msg)
	}
	eachControl(s.oob[:oobn], func(level, typ int32, v []byte) {
		switch {
		case level == unix.IPPROTO_IP && typ == unix.IP_TTL && len(v) >= 4,
			level == unix.IPPROTO_IPV6 && typ == unix.IPV6_HOPLIMIT && len(v) >= 4:
			in.ttl = int(wire.Native.Uint32(v))
		case level == unix.IPPROTO_IPV6 && typ == unix.IPV6_PKTINFO && len(v) >= 16:
			in.to = netip.AddrFrom16([16]byte(v[:16]))
		}
	})
	return in, nil
}

// poll waits for events until then, perhaps less.
func (s *echoSocket) poll(events int16, until time.Time) int16 {
	d := max(time.Until(until), 0)
	ts := unix.NsecToTimespec(int64(d))
	fds := []unix.PollFd{{Fd: int32(s.fd), Events: events}}
	if n, err := unix.Ppoll(fds, &ts, nil); err != nil || n == 0 {
		return 0
	}
	return fds[0].Revents
}

// recvError takes the next error from the socket's queue of them, with the
// ICMP message that it is about.
func (s *echoSocket) recvError() (e icmpError, msg []byte, ok bool) {
	n, oobn, _, _, err := syscall.Recvmsg(s.fd, s.buf, s.oob, unix.MSG_ERRQUEUE)
	if err != nil {
		return e, nil, false
	}
	e.v6 = s.v6
	eachControl(s.oob[:oobn], func(level, typ int32, v []byte) {
		if level == unix.IPPROTO_IP && typ == unix.IP_RECVERR || level == unix.IPPROTO_IPV6 && typ == unix.IPV6_RECVERR {
			e.read(v)
		}
	})
	return e, s.buf[:n], true
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

// eachControl calls f for each control message: struct cmsghdr.
func eachControl(b []byte, f func(level, typ int32, v []byte)) {
	const size = unix.SizeofCmsghdr
	for len(b) >= size {
		n := int(wire.Native.Uint32(b)) // size_t: the low half where it is 8 bytes, little-endian
		if size == 16 {
			n = int(wire.Native.Uint64(b))
		}
		if n < size || n > len(b) {
			return
		}
		f(int32(wire.Native.Uint32(b[size-8:])), int32(wire.Native.Uint32(b[size-4:])), b[size:n])
		b = b[min(unix.CmsgSpace(n-size), len(b)):]
	}
}

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
func sendAdvice(err error) string {
	switch {
	case errors.Is(err, unix.ENETUNREACH):
		return "there is no route to it; see route show, and are the links up?"
	case errors.Is(err, unix.EHOSTUNREACH):
		return "a route says that it cannot be reached; see route show"
	case errors.Is(err, unix.EACCES):
		return "a broadcast address, or a route that prohibits it"
	case errors.Is(err, unix.EINVAL):
		return "a route that drops it, or one over a link that is down; see route show"
	}
	return ""
}

func randomBytes(b []byte) {
	if n, err := unix.Getrandom(b, unix.GRND_NONBLOCK); err != nil || n < len(b) {
		wire.Native.PutUint64(b, uint64(time.Now().UnixNano())^uint64(os.Getpid())<<48)
	}
}
