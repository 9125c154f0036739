package main

import (
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
)

// set opens the link, makes it if it is not there, gives it its owners, and says
// whether it stays without a program that has it open.
func (t *tuntap) set(verb string, stay uint32) error {
	const file = "/dev/net/tun"
	fd, cause := syscall.Open(file, syscall.O_RDWR|syscall.O_CLOEXEC, 0)
	err := fileError("open", file, cause)
	if cause == nil {
		cause = t.tell(fd, stay)
		err = cause
		syscall.Close(fd)
	}
	if cause == nil {
		return nil
	}
	return &statusError{refused(t.what(verb), err, t.why(cause)), 1}
}

// tell does set's ioctls.
func (t *tuntap) tell(fd int, stay uint32) error {
	req, err := unix.NewIfreq(t.name)
	if err != nil {
		return err
	}
	req.SetUint16(t.flags)
	err = unix.IoctlIfreq(fd, unix.TUNSETIFF, req)
	for _, o := range [...]struct {
		req   uint
		value rtnl.Opt[uint32]
	}{
		{unix.TUNSETOWNER, t.user}, {unix.TUNSETGROUP, t.group}, {unix.TUNSETPERSIST, rtnl.Some(stay)},
	} {
		if err == nil && o.value.Set {
			err = unix.IoctlSetInt(fd, o.req, int(o.value.V))
		}
	}
	return err
}

// why says what an errno means here.
func (t *tuntap) why(err error) string {
	switch errno, _ := err.(syscall.Errno); errno {
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
