package nsenter

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// sandboxEnv tells a program that it was started by Sandbox.Run: "mnt:[1] net:[2]", the namespaces of the one that
// started it, so that a variable that strayed elsewhere is recognised. EnterSandbox removes it.
const sandboxEnv = "VETHKIT_SANDBOX"

// sandboxSource is the source of the tmpfs on a sandbox's /run, as /proc/self/mountinfo shows it.
const sandboxSource = "vethkit-sandbox"

// reportFD is where the program reports what it could not prepare.
const reportFD = 3

// Run starts the program and waits for it. It inherits standard input, output and error and the working directory, and
// no other descriptor; the kernel kills it when the caller dies. Run returns its exit status, or 128 plus the number of
// the signal that ended it. An error is a [*ForbiddenError] when the system does not allow such namespaces, or says why
// it could not be started or could not prepare the inside.
func (s *Sandbox) Run() (status int, err error) {
	var report [2]int
	if err := unix.Pipe2(report[:], unix.O_CLOEXEC|unix.O_NONBLOCK); err != nil {
		return 0, failed("make a pipe for the sandbox", "", err)
	}
	// The kernel sends Pdeathsig when the thread that started the child dies, not the process: keep it.
	runtime.LockOSThread()
	pid, user, err := s.start(report[1])
	syscall.Close(report[1])
	if err == nil {
		if status, err = s.wait(pid); err != nil {
			err = failed("wait for the sandbox", "", err)
		} else {
			err = readReport(report[0], user)
		}
	}
	runtime.UnlockOSThread()
	syscall.Close(report[0])
	if err != nil {
		return 0, err
	}
	return status, nil
}

// wait waits for the program to end, passes signals on to it meanwhile, and returns its status.
func (s *Sandbox) wait(pid int) (int, error) {
	if s.Signals != nil {
		stop, stopped := make(chan struct{}), make(chan struct{})
		go func() {
			for {
				select {
				case sig := <-s.Signals:
					if n, ok := sig.(syscall.Signal); ok {
						unix.Kill(pid, n)
					}
				case <-stop:
					close(stopped)
					return
				}
			}
		}()
		// See the end without reaping, and kill nothing after it: the number may be another process's by then.
		for is(unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil), unix.EINTR) {
		}
		close(stop)
		<-stopped
	}
	var ws syscall.WaitStatus
	err := error(unix.EINTR)
	for is(err, unix.EINTR) {
		_, err = syscall.Wait4(pid, &ws, 0, nil)
	}
	if ws.Signaled() {
		return 128 + int(ws.Signal()), err
	}
	return ws.ExitStatus(), err
}

// start starts the program, at first without a user namespace if the caller may be able to do without.
func (s *Sandbox) start(report int) (pid int, user bool, err error) {
	path, args, env := s.Path, s.Args, s.Env
	if path == "" {
		path = "/proc/self/exe"
	}
	if args == nil {
		args = os.Args
	}
	if env == nil {
		env = os.Environ()
	}
	mark, err := namespaces()
	if err != nil {
		return 0, false, err
	}
	attr := &syscall.ProcAttr{
		Env:   withMark(env, mark),
		Files: []uintptr{0, 1, 2, reportFD: uintptr(report)},
		Sys:   &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWNET | unix.CLONE_NEWNS, Pdeathsig: unix.SIGKILL},
	}
	if s.PID {
		attr.Sys.Cloneflags |= unix.CLONE_NEWPID
	}
	user = s.User || os.Geteuid() != 0
	if !user {
		pid, err = syscall.ForkExec(path, args, attr)
		user = is(err, unix.EPERM)
	}
	if user {
		attr.Sys.Cloneflags |= unix.CLONE_NEWUSER
		attr.Sys.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}}
		attr.Sys.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getegid(), Size: 1}}
		pid, err = syscall.ForkExec(path, args, attr) // it writes "deny" to setgroups, without which gid_map is refused
	}
	return pid, user, startError(path, err, user)
}

// withMark is env with mark as the only value of sandboxEnv: of two the program would see the first.
func withMark(env []string, mark string) []string {
	var out []string
	for _, kv := range env {
		if !strings.HasPrefix(kv, sandboxEnv+"=") {
			add(&out, kv)
		}
	}
	add(&out, sandboxEnv+"="+mark)
	return out
}

// startError tells the errors of clone(2) for namespaces from those of execve(2).
func startError(path string, err error, user bool) error {
	if err == nil {
		return nil
	}
	switch errno, _ := err.(syscall.Errno); errno {
	case unix.EPERM, unix.ENOSPC, unix.EUSERS, unix.EINVAL, unix.ENOSYS:
		return forbidden(err, user, readSetting)
	}
	return failed("start in a sandbox", path, err)
}

// namespaces names the mount and network namespaces of the process.
func namespaces() (string, error) {
	names := ""
	for _, path := range [...]string{"/proc/self/ns/mnt", "/proc/self/ns/net"} {
		n, err := readLink(path)
		if err != nil {
			return "", withoutProc("read", path, err)
		}
		names += " " + n
	}
	return names[1:], nil
}

// readSetting is a setting of the system's, "" where it cannot be read.
func readSetting(path string) string {
	b, _ := readFile(path)
	return strings.TrimSpace(string(b))
}

// readReport reads what EnterSandbox wrote if it failed: "13 mount a tmpfs on\x00/run". Nothing is no failure. The
// program has ended; a process that it left may still hold the other end, so reading does not wait.
func readReport(fd int, user bool) error {
	b := make([]byte, 4096)
	n, err := syscall.Read(fd, b)
	if err != nil || n <= 0 {
		return nil
	}
	num, text, _ := strings.Cut(string(b[:n]), " ")
	op, object, _ := strings.Cut(text, "\x00")
	errno, err := strconv.Atoi(num)
	if err != nil {
		return nil
	}
	e := failed(op, object, syscall.Errno(errno))
	if is(e.Err, unix.EPERM) || is(e.Err, unix.EACCES) {
		return forbidden(e, user, readSetting)
	}
	return e
}
