package nsenter

import (
	"errors"
	"os"
	"os/signal"
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
// no other descriptor. SIGINT, SIGTERM, SIGHUP and SIGQUIT are passed on to it; it is killed when the caller dies.
// Run returns its exit status, or 128 plus the number of the signal that ended it. An error is a [*ForbiddenError] when
// the system does not allow such namespaces, or says why it could not be started or could not prepare the inside.
func (s *Sandbox) Run() (status int, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return 0, &Error{Op: "make a pipe for the sandbox", Err: cause(err)}
	}
	defer r.Close()
	defer w.Close()

	sigs := make(chan os.Signal, 8)
	signal.Notify(sigs, unix.SIGINT, unix.SIGTERM, unix.SIGHUP, unix.SIGQUIT)
	defer close(sigs)
	defer signal.Stop(sigs)

	// The kernel sends Pdeathsig when the thread that started the child dies, not the process: keep it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	p, err := s.start(w)
	if err != nil {
		return 0, err
	}
	go func() {
		for sig := range sigs {
			p.Signal(sig)
		}
	}()
	state, err := p.Wait()
	if err != nil {
		return 0, &Error{Op: "wait for the sandbox", Err: err}
	}
	w.Close()
	if report := readReport(r); report != nil {
		return 0, report
	}
	ws := state.Sys().(syscall.WaitStatus)
	if ws.Signaled() {
		return 128 + int(ws.Signal()), nil
	}
	return ws.ExitStatus(), nil
}

// start starts the program, at first without a user namespace if the caller may be able to do without.
func (s *Sandbox) start(report *os.File) (*os.Process, error) {
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
		return nil, err
	}
	attr := &os.ProcAttr{
		Env:   append(env[:len(env):len(env)], sandboxEnv+"="+mark),
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr, report},
		Sys:   &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWNET | unix.CLONE_NEWNS, Pdeathsig: unix.SIGKILL},
	}
	if s.PID {
		attr.Sys.Cloneflags |= unix.CLONE_NEWPID
	}
	root := os.Geteuid() == 0
	if root && !s.User {
		p, err := os.StartProcess(path, args, attr)
		if !errors.Is(err, unix.EPERM) {
			return p, startError(path, err, root)
		}
	}
	attr.Sys.Cloneflags |= unix.CLONE_NEWUSER
	attr.Sys.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}}
	attr.Sys.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getegid(), Size: 1}}
	p, err := os.StartProcess(path, args, attr) // it writes "deny" to setgroups, without which gid_map is refused
	return p, startError(path, err, root)
}

// startError tells the errors of clone(2) for namespaces from those of execve(2).
func startError(path string, err error, root bool) error {
	if err == nil {
		return nil
	}
	err = cause(err)
	switch err {
	case unix.EPERM, unix.ENOSPC, unix.EUSERS, unix.EINVAL, unix.ENOSYS:
		return forbidden(err, root, readSetting)
	}
	return &Error{Op: "start in a sandbox", Object: path, Err: err}
}

// namespaces names the mount and network namespaces of the process.
func namespaces() (string, error) {
	var names []string
	for _, kind := range []string{"mnt", "net"} {
		n, err := os.Readlink("/proc/self/ns/" + kind)
		if err != nil {
			return "", &Error{Op: "read", Object: "/proc/self/ns/" + kind, Err: cause(err), Advice: "is /proc mounted?"}
		}
		names = append(names, n)
	}
	return strings.Join(names, " "), nil
}

func readSetting(path string) string {
	b, _ := os.ReadFile(path)
	return strings.TrimSpace(string(b))
}

// readReport reads what EnterSandbox wrote if it failed: "13 mount a tmpfs on\x00/run". Nothing is no failure. The
// program has ended; a process that it left may still hold the other end, so reading must not wait.
func readReport(r *os.File) error {
	b := make([]byte, 4096)
	fd := int(r.Fd())
	if unix.SetNonblock(fd, true) != nil {
		return nil
	}
	n, err := unix.Read(fd, b)
	if err != nil || n <= 0 {
		return nil
	}
	num, text, _ := strings.Cut(string(b[:n]), " ")
	op, object, _ := strings.Cut(text, "\x00")
	errno, err := strconv.Atoi(num)
	if err != nil {
		return nil
	}
	e := &Error{Op: op, Object: object, Err: syscall.Errno(errno)}
	if e.Err == unix.EPERM || e.Err == unix.EACCES {
		return forbidden(e, false, readSetting)
	}
	return e
}
