package main

import (
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

const (
	confFile = "/etc/veth.conf"
	selfExe  = "/proc/self/exe"
	initPath = "/sbin:/usr/sbin:/bin:/usr/bin"
)

// An initProc is process 1. What can fail in ways unforeseen, each line of the
// file, runs in a process of its own.
type initProc struct {
	*app
	conf    string // the file
	onfail  string // what a failing line leads to
	stopped bool   // by that: no more lines
	ending  bool   // the machine is about to end
	helper  string // what kernel.modprobe was before it was set to this program

	env               []string
	path              string // of programs
	children, signals chan os.Signal
	child             int // that is waited for
	ended             bool
	status            syscall.WaitStatus
}

// init is the verb; as process 1 it does not return.
func (a *app) init(w *args) error {
	file := ""
	switch {
	case w.takeExact("-line"): // of process 1, for a line of the file: what it is, and veth's words
		a.prog = w.next()
		return a.main(w.words)
	case w.takeExact("-power"):
		return reboot(w.next())
	case w.takeExact("-f"):
		var err error
		if file, err = w.value("-f"); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	if unix.Getpid() != 1 {
		return wrong("init is process 1, and this one is %s: it is for the kernel to start (rdinit=, init=), or for a container; see %s help init", itoa(unix.Getpid()), a.prog)
	}
	return a.initWith(file)
}

// initWith is process 1's life.
func (a *app) initWith(file string) error {
	a.prog = "init"
	p := &initProc{app: a, conf: file}
	p.boot()
	p.guarded()
	a.complainf("waiting; SIGTERM reboots, SIGUSR2 powers off")
	for {
		p.pause()
	}
}

// complainf is complain for words.
func (a *app) complainf(text string, words ...string) { a.complain(wrong(text, words...)) }

// boot makes the surroundings that programs expect.
func (p *initProc) boot() {
	p.children, p.signals = make(chan os.Signal, 1), make(chan os.Signal, 8)
	signal.Notify(p.children, unix.SIGCHLD)
	others := make(chan os.Signal, 1) // of them the runtime would end the program
	for s := syscall.Signal(1); s < 32; s++ {
		switch {
		case meaning(s) != "":
			signal.Notify(p.signals, s)
		case s != unix.SIGCHLD && s != unix.SIGURG && s != unix.SIGPROF && s != unix.SIGKILL && s != unix.SIGSTOP:
			signal.Notify(others, s)
		}
	}
	for i := range initMounts {
		err := initMounts[i].mount()
		if i == 0 {
			nodes()
			openConsole()
		}
		if err != nil {
			p.complain(err)
		}
	}
	p.env, p.path = os.Environ(), os.Getenv("PATH")
	if p.path == "" {
		p.path = initPath
		p.env = appendWords(p.env, "PATH="+initPath)
	}
	if ofTheSystem() {
		_ = unix.Reboot(unix.LINUX_REBOOT_CMD_CAD_OFF) // Ctrl-Alt-Del is SIGINT
		p.takeHelper()
	}
}

// initMounts are what init mounts; /dev is first.
var initMounts = [...]initMount{
	{"/dev", "devtmpfs", unix.MS_NOSUID, "mode=0755", "CONFIG_DEVTMPFS"},
	{"/proc", "proc", unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC, "", "CONFIG_PROC_FS"},
	{"/sys", "sysfs", unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC, "", "CONFIG_SYSFS"},
	{"/run", "tmpfs", unix.MS_NOSUID | unix.MS_NODEV, "mode=0755", "CONFIG_TMPFS"},
}

// An initMount is a file system that is mounted at the start.
type initMount struct {
	dir, kind string
	flags     uintptr
	data      string
	config    string // what the kernel needs
}

// mount mounts it unless something is mounted there.
func (m *initMount) mount() error {
	var root, dir unix.Stat_t
	_ = unix.Stat("/", &root)
	switch err := unix.Stat(m.dir, &dir); {
	case err == nil && dir.Dev != root.Dev:
		return nil
	case err == unix.ENOENT:
		if err := unix.Mkdir(m.dir, 0o755); err != nil {
			return refused("make "+m.dir, err, say("there is no place to mount %s on", m.kind))
		}
	}
	err := unix.Mount(m.kind, m.dir, m.kind, m.flags, m.data)
	more := ""
	switch err {
	case nil, unix.EBUSY:
		return nil
	case unix.ENODEV:
		more = "this kernel lacks " + m.config
	case unix.EPERM:
		more = "it takes CAP_SYS_ADMIN"
	}
	return refused(say("mount %s on %s", m.kind, m.dir), err, more)
}

// nodes makes the devices that nothing goes without, where the kernel did not:
// without /dev/null no program of Go's starts with a closed descriptor, as the
// kernel starts its helpers.
func nodes() {
	for i := range initNodes {
		n := &initNodes[i]
		var st unix.Stat_t
		if unix.Stat(n.name, &st) == unix.ENOENT {
			_ = unix.Mknod(n.name, unix.S_IFCHR|0o600, int(unix.Mkdev(n.major, n.minor)))
		}
	}
}

var initNodes = [...]struct {
	name         string
	major, minor uint32
}{{"/dev/null", 1, 3}, {"/dev/console", 5, 1}, {"/dev/kmsg", 1, 11}}

// openConsole puts the console where a standard descriptor is closed, that is
// /dev/null: the runtime of Go has opened that. A container may mean it, so only
// where errors would be lost.
func openConsole() {
	if !isNull(2) {
		return
	}
	fd, err := syscall.Open("/dev/console", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	for std := 0; std < 3; std++ {
		if isNull(std) {
			_ = unix.Dup3(fd, std, 0)
		}
	}
	syscall.Close(fd)
}

func isNull(fd int) bool {
	var st unix.Stat_t
	return unix.Fstat(fd, &st) != nil || st.Mode&unix.S_IFMT == unix.S_IFCHR && uint64(st.Rdev) == unix.Mkdev(1, 3)
}

// takeHelper makes this program what the kernel calls to load a module, where
// there is no modprobe.
func (p *initProc) takeHelper() {
	old, ok := modprobeMissing()
	if !ok || old == "" {
		return
	}
	self := make([]byte, 256)
	n, err := unix.Readlink(selfExe, self)
	if err == nil && writeSetting("kernel/modprobe", string(self[:n])) == nil {
		p.helper = old
	}
}

// guarded runs the lines; what goes wrong in here is said, and ends nothing.
func (p *initProc) guarded() {
	defer func() {
		if r := recover(); r != nil {
			text := "an unknown one"
			if e, ok := r.(error); ok {
				text = e.Error()
			}
			p.complainf("a fault of its own, please report it: %s", text)
		}
	}()
	p.lines()
}

// lines runs the lines of the file.
func (p *initProc) lines() {
	if p.conf == "" {
		p.conf = bootParam(readText("/proc/cmdline"), "veth.conf")
	}
	if p.conf == "" {
		p.conf = confFile
	}
	text, err := readFile(p.conf)
	if err != nil {
		p.complainf("%s; the file is /etc/veth.conf, or what the kernel's command line says with veth.conf=FILE", err.Error())
		return
	}
	for r := (script{text: string(text)}); !p.stopped; {
		words, err := r.next()
		if words == nil && err == nil {
			return
		}
		title := say("%s:%s: %s", p.conf, itoa(r.n), strings.Join(words, " "))
		if err == nil {
			err = p.line(title, words)
		}
		if err == nil {
			continue
		}
		if err != errSilent { // a process has not said it
			inner := app{prog: strings.TrimSuffix(title, ": "), stderr: p.stderr}
			inner.complain(err)
		}
		p.fail(p.onfail)
	}
}

// fail does what onfail says.
func (p *initProc) fail(how string) {
	switch how {
	case "", "continue":
	case "wait":
		p.stopped = true
	default:
		p.power(how)
	}
}

// line does what a line says; its failures begin with title.
func (p *initProc) line(title string, words []string) error {
	var c confLine
	if err := c.parse(words); err != nil {
		return err
	}
	switch c.name {
	case "":
		return p.self(title, c.args)
	case "load":
		return p.self(title, appendWords([]string{"modprobe", "--"}, c.args...))
	case "sysctl":
		return sysctl(&c)
	case "wait":
		return p.wait(&c)
	case "run":
		return p.run(c.args, true)
	case "start":
		return p.run(c.args, false)
	case "exec":
		return p.exec(c.args)
	case "onfail":
		p.onfail = c.args[0]
		return nil
	}
	p.power(c.name)
	return errSilent
}

// sysctl writes a setting.
func sysctl(c *confLine) error {
	err := writeSetting(c.key, c.value+"\n")
	more := ""
	if err == unix.ENOENT {
		more = "this kernel has no such setting, or its module or link is not there yet"
	}
	return refused("write /proc/sys/"+c.key, err, more)
}

// wait waits for a time, or for a link.
func (p *initProc) wait(c *confLine) error {
	if c.link == "" {
		p.sleep(c.time)
		return nil
	}
	err := p.waitLink(c, now()+c.time)
	p.close()
	p.c = nil
	return err
}

// waitLink waits for a link, until end.
func (p *initProc) waitLink(c *confLine, end time.Duration) error {
	for ; ; p.sleep(20 * time.Millisecond) {
		conn, err := p.conn()
		if err != nil {
			return err
		}
		link, err := lookUpOn(conn, rtnl.NS{}, c.link, 0)
		switch {
		case err == nil && (!c.up || link.Flags&uapi.IFF_LOWER_UP != 0):
			return nil
		case now() < end:
		case err == nil:
			return denied("%s has no carrier after %s", c.link, inTime(c.time))
		default:
			return refused("not there after "+inTime(c.time), err, "")
		}
	}
}

// inTime is a time in ms.
func inTime(d time.Duration) string { return itoa(int(d/time.Millisecond)) + " ms" }
