package nsenter_test

import (
	"errors"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// helperEnv makes the test binary one of the programs below, for tests of processes.
const helperEnv = "NSENTER_TEST_HELPER"

func TestMain(m *testing.M) {
	if h := os.Getenv(helperEnv); h != "" {
		os.Exit(helper(h))
	}
	nstest.Main(m)
}

// helper runs "WORD ARGUMENTS…" and returns the exit status.
func helper(line string) int {
	in, err := nsenter.EnterSandbox()
	if err != nil {
		return 99
	}
	words := strings.Fields(line)
	fail := func(err error) int { os.Stdout.WriteString(err.Error() + "\n"); return 98 }
	switch words[0] {
	case "status": // end with a status
		return int(words[1][0] - '0')
	case "kill": // end by a signal
		syscall.Kill(os.Getpid(), syscall.SIGKILL)
		time.Sleep(time.Second)
	case "in": // end with 1 in a sandbox
		if in {
			return 1
		}
	case "look": // print what is to be seen
		for _, f := range []string{"/proc/self", "/proc/self/ns/net", "/proc/self/ns/mnt"} {
			s, _ := os.Readlink(f)
			os.Stdout.WriteString(s + "\n")
		}
		run, _ := os.ReadDir("/run")
		links, _ := os.ReadDir("/sys/class/net")
		uid := os.Getuid()
		os.Stdout.WriteString("uid " + itoa(uint64(uid)) + ", pid " + itoa(uint64(os.Getpid())) + ", run " +
			itoa(uint64(len(run))) + ", links " + itoa(uint64(len(links))) + "\n")
	case "limit": // set a limit of this user namespace to 0, then go on with the rest
		if err := os.WriteFile(words[1], []byte("0"), 0); err != nil {
			return fail(err)
		}
		return helper(strings.Join(words[2:], " "))
	case "sandbox", "sandboxpid", "sandboxuser": // the rest, in a sandbox
		os.Setenv(helperEnv, strings.Join(words[1:], " "))
		sigs := make(chan os.Signal, 1)
		signal.Notify(sigs, syscall.SIGTERM)
		s := nsenter.Sandbox{PID: words[0] == "sandboxpid", User: words[0] == "sandboxuser", Signals: sigs}
		status, err := s.Run()
		if err != nil {
			return fail(err)
		}
		return status
	case "tests": // the tests themselves, on a machine: one whose /run is no sandbox's
		if err := unix.Mount("machine", "/run", "tmpfs", 0, ""); err != nil {
			return fail(err)
		}
		os.Unsetenv(helperEnv)
		return fail(syscall.Exec("/proc/self/exe", []string{os.Args[0], "-test.v", "-test.run=^" + words[1] + "$"}, os.Environ()))
	case "sleep": // until a signal
		os.Stdout.WriteString("sleeping\n")
		time.Sleep(time.Minute)
	case "names": // print the names that Find knows
		found, _, err := nsenter.Find()
		if err != nil {
			return fail(err)
		}
		for _, f := range found {
			os.Stdout.WriteString(strings.Join(f.Names, "\n"))
		}
	case "powerless": // the rest, without capabilities
		os.Setenv(helperEnv, strings.Join(words[1:], " "))
		return fail(powerless())
	case "find": // print what Find knows of the namespace with an inode, and of a process
		return lookFor(words[1], words[2])
	case "exec": // NAME COMMAND…
		os.Unsetenv(helperEnv)
		before, _ := os.Readlink("/proc/self/ns/net")
		err := nsenter.Exec(words[1], words[2:], os.Environ(), func(err error) { os.Stdout.WriteString(err.Error() + "\n") })
		if after, _ := os.Readlink("/proc/self/ns/net"); after != before {
			err = errors.Join(err, errors.New("and the process moved"))
		}
		return fail(err)
	}
	return 0
}

func itoa(n uint64) string { return strconv.FormatUint(n, 10) }

// powerless executes the program again without capabilities, which root gets back where they are not bounded.
func powerless() error {
	runtime.LockOSThread()
	for c := uintptr(0); c <= unix.CAP_LAST_CAP; c++ {
		if err := unix.Prctl(unix.PR_CAPBSET_DROP, c, 0, 0, 0); err != nil && err != unix.EINVAL {
			return err
		}
	}
	return syscall.Exec("/proc/self/exe", os.Args, os.Environ())
}

func lookFor(ino, pid string) int {
	found, unseen, err := nsenter.Find()
	if err != nil {
		os.Stdout.WriteString(err.Error())
		return 98
	}
	for i := range found {
		f := &found[i]
		if itoa(f.Inode()) != ino {
			continue
		}
		ns, err := f.Open()
		opened := err == nil
		if opened {
			err = ns.Do(func() error { return nil })
		}
		var errno syscall.Errno
		errors.As(err, &errno)
		id, _ := strconv.Atoi(pid)
		os.Stdout.WriteString("names [" + strings.Join(f.Names, " ") + "], " + strconv.Itoa(len(f.PIDs)) + " processes, unseen " +
			strconv.FormatBool(slices.Contains(unseen, id)) + ", open " + strconv.FormatBool(opened) + ", enter " + errno.Error() + "\n")
	}
	return 0
}
