package main

import (
	"os"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// pause waits for a child's end or a signal, and deals with it.
func (p *initProc) pause() {
	select {
	case <-p.children:
		p.reap()
	case s := <-p.signals:
		if how := meaning(s); how != "" && !p.ending {
			p.power(how)
		}
	}
}

// sleep deals with what happens meanwhile. It is no timer: that would bring the
// formatting of times into the program, 40 KB.
func (p *initProc) sleep(d time.Duration) {
	const step = 20 * time.Millisecond
	for end := now() + d; ; time.Sleep(min(step, d)) {
		for len(p.children)+len(p.signals) > 0 {
			p.pause()
		}
		if d = end - now(); d <= 0 {
			return
		}
	}
}

// meaning is what a signal leads to, as busybox's init has it, "" if to nothing.
func meaning(s os.Signal) string {
	for i := range endings {
		if endings[i].signal == s {
			return endings[i].how
		}
	}
	return ""
}

var endings = [...]struct {
	signal syscall.Signal
	how    string
}{{unix.SIGINT, "reboot"}, {unix.SIGTERM, "reboot"}, {unix.SIGUSR2, "poweroff"}, {unix.SIGPWR, "poweroff"}, {unix.SIGUSR1, "halt"}}

// reap takes the status of every child that has ended, also of those that others
// have left behind. left says whether there are more.
func (p *initProc) reap() (left bool) {
	for {
		var status syscall.WaitStatus
		pid, err := syscall.Wait4(-1, &status, syscall.WNOHANG, nil)
		switch {
		case err == syscall.EINTR:
			continue
		case pid <= 0:
			return err == nil
		case pid == p.child:
			p.ended, p.status = true, status
		}
	}
}

// spawn starts a program with this one's standard descriptors.
func (p *initProc) spawn(path string, argv []string) (pid int, err error) {
	return syscall.ForkExec(path, argv, &syscall.ProcAttr{Env: p.env, Files: []uintptr{0, 1, 2}})
}

// await starts a program and waits for its end.
func (p *initProc) await(path string, argv []string) error {
	pid, err := p.spawn(path, argv)
	if err != nil {
		return refused("run "+argv[0], err, "")
	}
	p.child, p.ended = pid, false
	for !p.ended {
		p.pause()
	}
	p.child = 0
	switch {
	case p.status.Signaled():
		return denied("ended by signal %s, %s", itoa(int(p.status.Signal())), p.status.Signal().String())
	case p.status.ExitStatus() != 0:
		return exitCode(p.status.ExitStatus())
	}
	return nil
}

// file is this program's.
func (p *initProc) file() string {
	if isProgram(selfExe) {
		return selfExe
	}
	return p.argv[0] // no /proc
}

// self runs a line as a command of this program, which says what fails.
func (p *initProc) self(title string, words []string) error {
	err := p.await(p.file(), appendWords([]string{"veth", "init", "-line", title}, words...))
	if _, ok := passedOn(err); ok {
		return errSilent
	}
	return err
}

// run runs a line's program.
func (p *initProc) run(argv []string, wait bool) error {
	path, err := p.lookPath(argv[0])
	switch {
	case err != nil:
		return err
	case wait:
		err = p.await(path, argv)
		if status, ok := passedOn(err); ok {
			return denied("exit status %s", itoa(status))
		}
		return err
	}
	_, err = p.spawn(path, argv)
	return refused("run "+argv[0], err, "")
}

// exec becomes a program. Where that fails all is as it was.
func (p *initProc) exec(argv []string) error {
	path, err := p.lookPath(argv[0])
	if err != nil {
		return err
	}
	if sameFile(path, p.file()) {
		return denied("%s is this program: there is nothing to hand over to", path)
	}
	helper := p.helper
	if helper != "" {
		_ = writeSetting("kernel/modprobe", helper)
	}
	err = syscall.Exec(path, argv, p.env)
	if helper != "" {
		p.takeHelper()
	}
	more := ""
	switch err {
	case unix.ENOENT:
		if isProgram(path) {
			more = "it needs an interpreter or dynamic linker that is not there"
		}
	case unix.ENOEXEC:
		more = "it is no program for this machine, or a script without #! in its first line"
	}
	return refused("execute "+path, err, more)
}

// lookPath finds a program by name, or takes its path.
func (p *initProc) lookPath(name string) (string, error) {
	if strings.Contains(name, "/") {
		return name, nil
	}
	for rest := p.path; rest != ""; {
		var dir string
		dir, rest, _ = cut(rest, ":")
		if file := dir + "/" + name; isProgram(file) {
			return file, nil
		}
	}
	return "", denied("there is no %s in %s", name, p.path)
}

// isProgram says whether there is a program of that name.
func isProgram(file string) bool {
	var st unix.Stat_t
	return unix.Stat(file, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFREG && st.Mode&0o111 != 0
}

func sameFile(a, b string) bool {
	var x, y unix.Stat_t
	return unix.Stat(a, &x) == nil && unix.Stat(b, &y) == nil && x.Dev == y.Dev && x.Ino == y.Ino
}

// power ends all other processes and the machine. Where the kernel does not let
// it a container ends; a system's process 1 stays, and may be asked again.
func (p *initProc) power(how string) {
	p.ending = true
	p.complainf(how)
	for _, sig := range []syscall.Signal{unix.SIGTERM, unix.SIGKILL} {
		if unix.Kill(-1, sig) != nil {
			break // no others
		}
		for end := now() + 2*time.Second; p.reap() && now() < end; {
			time.Sleep(10 * time.Millisecond)
		}
	}
	unix.Sync()
	// The kernel ends a process that has asked it to halt: not this one.
	if _, said := passedOn(p.await(selfExe, []string{"veth", "init", "-power", how})); !said {
		if err := reboot(how); err != nil {
			p.complain(err)
		}
	}
	if !ofTheSystem() {
		os.Exit(0)
	}
	p.ending = false
	for {
		p.pause()
	}
}

// reboot asks the kernel for it.
func reboot(how string) error {
	cmd := uint32(unix.LINUX_REBOOT_CMD_RESTART)
	switch how {
	case "poweroff":
		cmd = unix.LINUX_REBOOT_CMD_POWER_OFF
	case "halt":
		cmd = unix.LINUX_REBOOT_CMD_HALT
	}
	if err := unix.Reboot(int(int32(cmd))); err != nil { // 32 bits, which an int may just have
		more := ""
		if err == unix.EPERM {
			more = "it takes CAP_SYS_BOOT"
		}
		return refused(how, err, more)
	}
	return nil
}
