package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// set opens the link, makes it if it is not there, gives it its owners, and says
// whether it stays without a program that has it open.
func (t *tuntap) set(verb string, stay int) error {
	fd, err := syscall.Open("/dev/net/tun", syscall.O_RDWR|syscall.O_CLOEXEC, 0)
	if err != nil {
		return &statusError{refused(t.what(verb), fileError("open", "/dev/net/tun", err), t.why(err)), 1}
	}
	defer syscall.Close(fd)
	req, err := unix.NewIfreq(t.name)
	if err != nil {
		return err
	}
	req.SetUint16(t.flags)
	err = unix.IoctlIfreq(fd, unix.TUNSETIFF, req)
	if err == nil && t.user.Set {
		err = unix.IoctlSetInt(fd, unix.TUNSETOWNER, int(t.user.V))
	}
	if err == nil && t.group.Set {
		err = unix.IoctlSetInt(fd, unix.TUNSETGROUP, int(t.group.V))
	}
	if err == nil {
		err = unix.IoctlSetInt(fd, unix.TUNSETPERSIST, stay)
	}
	if err != nil {
		return &statusError{refused(t.what(verb), err, t.why(err)), 1}
	}
	return nil
}

// why says what an errno means here.
func (t *tuntap) why(err error) string {
	switch err {
	case unix.EBUSY:
		return "the name is taken, or a program has it open"
	case unix.EINVAL:
		return "there is a link of this name that is none of this mode"
	case unix.EPERM, unix.EACCES:
		return "it takes CAP_NET_ADMIN over the network namespace"
	case unix.ENOENT, unix.ENODEV, unix.ENXIO:
		return "the kernel has no tun driver, or it is not loaded: modprobe tun"
	}
	return ""
}
