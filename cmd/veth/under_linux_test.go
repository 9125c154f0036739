package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// Started under this name the test binary becomes the program with less than it
// may need: see [under].
const underName = "veth-under"

func init() {
	if filepath.Base(os.Args[0]) == underName && len(os.Args) > 1 {
		os.Stderr.WriteString(becomeUnder(strings.Fields(os.Args[1])).Error() + "\n")
		os.Exit(99)
	}
}

// under is the program under limits: "nofile=8", so many descriptors; "cap=12",
// without this capability; "ro=/run", with that mount read-only; "closed=1",
// without this descriptor.
func under(limits string, words ...string) *exec.Cmd {
	c := program()
	c.Args = append([]string{underName, limits}, words...)
	return c
}

// becomeUnder does not return, but for an error.
func becomeUnder(limits []string) error {
	runtime.LockOSThread()
	for _, l := range limits {
		key, value, _ := strings.Cut(l, "=")
		n, _ := strconv.ParseUint(value, 10, 32)
		var err error
		switch key {
		case "nofile":
			err = syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: n, Max: n})
		case "cap":
			err = unix.Prctl(unix.PR_CAPBSET_DROP, uintptr(n), 0, 0, 0)
		case "ro":
			err = readOnly(value)
		case "closed":
			unix.CloseOnExec(int(n))
		}
		if err != nil {
			return err
		}
	}
	return syscall.Exec("/proc/self/exe", append([]string{"veth"}, os.Args[2:]...), os.Environ())
}

// readOnly makes a directory read-only for this thread and what it becomes.
func readOnly(dir string) error {
	if err := unix.Unshare(unix.CLONE_NEWNS); err != nil {
		return err
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_SLAVE, ""); err != nil {
		return err
	}
	if err := unix.Mount(dir, dir, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		return err
	}
	return unix.Mount("", dir, "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY|unix.MS_NOSUID|unix.MS_NODEV, "")
}
