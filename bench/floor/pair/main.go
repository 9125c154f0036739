// Command pair prints a line and adds a veth pair with the fewest system calls: what
// any Go program takes that does it, which veth cannot go below.
package main

import (
	"encoding/binary"
	"os"
	"syscall"
)

func main() {
	os.Stdout.WriteString("a line\n")
	if err := addPair("v0"); err != nil {
		os.Stderr.WriteString("pair: " + err.Error() + "\n")
		os.Exit(2)
	}
}

// addPair sends one RTM_NEWLINK and reads the kernel's answer to it.
func addPair(name string) error {
	fd, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW|syscall.SOCK_CLOEXEC, syscall.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	attrs := attr(nil, syscall.IFLA_IFNAME, append([]byte(name), 0))
	attrs = attr(attrs, syscall.IFLA_LINKINFO, attr(nil, 1 /* IFLA_INFO_KIND */, []byte("veth\x00")))
	h := binary.NativeEndian
	b := h.AppendUint32(nil, uint32(syscall.SizeofNlMsghdr+syscall.SizeofIfInfomsg+len(attrs)))
	b = h.AppendUint16(b, syscall.RTM_NEWLINK)
	b = h.AppendUint16(b, syscall.NLM_F_REQUEST|syscall.NLM_F_ACK|syscall.NLM_F_CREATE|syscall.NLM_F_EXCL)
	b = append(b, make([]byte, 8+syscall.SizeofIfInfomsg)...)
	if err := syscall.Sendto(fd, append(b, attrs...), 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return err
	}
	var answer [4096]byte
	n, _, err := syscall.Recvfrom(fd, answer[:], 0)
	if err != nil {
		return err
	}
	if n < syscall.SizeofNlMsghdr+4 {
		return syscall.EPROTO
	}
	if errno := int32(h.Uint32(answer[syscall.SizeofNlMsghdr:])); errno != 0 {
		return syscall.Errno(-errno)
	}
	return nil
}

// attr appends an attribute, padded to 4 bytes.
func attr(b []byte, typ uint16, value []byte) []byte {
	b = binary.NativeEndian.AppendUint16(b, uint16(4+len(value)))
	b = binary.NativeEndian.AppendUint16(b, typ)
	b = append(b, value...)
	return append(b, make([]byte, -len(value)&3)...)
}
