package nsenter

import (
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// EnterSandbox must be the first thing that a program does which [Sandbox] may start: it prepares the inside. in is
// true exactly once, in the program that Run started; anywhere else it does nothing. On an error the program must end;
// Run then returns that error, and the program need not print it.
func EnterSandbox() (in bool, err error) {
	outer, ok := os.LookupEnv(sandboxEnv)
	if !ok {
		return false, nil
	}
	os.Unsetenv(sandboxEnv) // the program's children are not to prepare anything
	unix.CloseOnExec(reportFD)
	inner, err := namespaces()
	if err != nil {
		return false, err
	}
	o, i := strings.Fields(outer), strings.Fields(inner)
	if len(o) != 2 || len(i) != 2 || o[0] == i[0] || o[1] == i[1] {
		return false, nil // a stray variable: these are not namespaces of its own
	}
	if err := furnish(); err != nil {
		errno, ok := err.Err.(syscall.Errno)
		if !ok {
			errno = syscall.EIO
		}
		syscall.Write(reportFD, []byte(strconv.Itoa(int(errno))+" "+err.Op+"\x00"+err.Object))
		return false, err
	}
	syscall.Close(reportFD)
	return true, nil
}

// furnish makes the mounts of a sandbox, in a mount namespace that is this process's own.
func furnish() *Error {
	if err := unix.Mount("", "/", "none", unix.MS_PRIVATE|unix.MS_REC, ""); err != nil {
		return failed("keep mounts from the host, making private", "/", err)
	}
	if err := unix.Mkdir("/run", 0o755); err != nil && !is(err, unix.EEXIST) {
		return failed("create the directory", "/run", err)
	}
	if err := unix.Mount(sandboxSource, "/run", "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, "mode=0755"); err != nil {
		return failed("mount a tmpfs on", "/run", err)
	}
	if foreignProc() {
		if err := unix.Mount("proc", "/proc", "proc", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, ""); err != nil {
			return failed("mount", "/proc", err)
		}
	}
	// A /sys of the outside only shows the wrong links. Where a container hides parts of it the kernel allows no other.
	_ = mountSys(sandboxSource)
	return nil
}

// foreignProc tells whether /proc is that of another pid namespace: it gives this process another number.
func foreignProc() bool {
	self, err := readLink("/proc/self")
	return err != nil || self != strconv.Itoa(os.Getpid())
}

// InSandbox tells whether the process lives in a sandbox, as the program that [Sandbox] started or a child of it: its
// /run is a sandbox's.
func InSandbox() bool {
	b, err := readFile("/proc/self/mountinfo")
	if err != nil {
		return false
	}
	in := false
	for rest := string(b); rest != ""; {
		// 36 35 98:0 / /run rw,nosuid - tmpfs vethkit-sandbox rw. The last mount on /run counts.
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if mount, fs, ok := mountFields(line); ok && mount[4] == "/run" {
			in = fs[0] == "tmpfs" && fs[1] == sandboxSource
		}
	}
	return in
}

// WhyForbidden looks at the settings that forbid sandboxes, for the words of a program that has no sandbox and did not
// see Run fail. It returns the one that does, or the general case.
func WhyForbidden() *ForbiddenError {
	return forbidden(unix.EPERM, os.Geteuid() != 0, readSetting)
}
