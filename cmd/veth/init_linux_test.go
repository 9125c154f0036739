package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter/nstest"
)

// initRoot is a root directory with the program as /init, this machine's
// programs, and nothing mounted but those.
func initRoot(t *testing.T, conf string) string {
	nstest.Need(t)
	root := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(unix.Mount("root", root, "tmpfs", 0, ""))
	t.Cleanup(func() { _ = unix.Unmount(root, unix.MNT_DETACH) })
	for _, dir := range []string{"/usr", "/bin", "/lib", "/lib64"} {
		if to, err := os.Readlink(dir); err == nil {
			must(os.Symlink(to, root+dir))
			continue
		}
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		must(os.Mkdir(root+dir, 0o755))
		must(unix.Mount(dir, root+dir, "", unix.MS_BIND|unix.MS_REC, ""))
	}
	self, err := os.Executable()
	must(err)
	must(os.WriteFile(root+"/init", nil, 0o755))
	must(unix.Mount(self, root+"/init", "", unix.MS_BIND, ""))
	must(os.Mkdir(root+"/etc", 0o755))
	must(os.Mkdir(root+"/dev", 0o755)) // init's mount there is the machine's, and for its root only
	must(os.WriteFile(root+"/dev/null", nil, 0o666))
	must(unix.Mount("/dev/null", root+"/dev/null", "", unix.MS_BIND, ""))
	if conf != "" {
		must(os.WriteFile(root+"/etc/veth.conf", []byte(conf), 0o644))
	}
	return root
}

// asInit is the program as process 1 of that root.
func asInit(root string, words ...string) *exec.Cmd {
	return &exec.Cmd{Path: "/init", Args: append([]string{"init"}, words...), Dir: "/", Env: []string{"GORACE=atexit_sleep_ms=0"},
		SysProcAttr: &syscall.SysProcAttr{Chroot: root, Cloneflags: unix.CLONE_NEWPID | unix.CLONE_NEWNS | unix.CLONE_NEWNET}}
}

// withoutDev is what init said, but for /dev, which only the machine's root may mount,
// and for the race detector, which misses /proc.
func withoutDev(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, "init: mount devtmpfs on /dev: ") && !strings.Contains(line, "==WARNING: reading executable name failed") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// What reboot(2) ends process 1 of a PID namespace with: reboot_pid_ns of
// kernel/pid_namespace.c.
const (
	poweredOff = 128 + int(syscall.SIGINT)
	rebooted   = 128 + int(syscall.SIGHUP)
)

func TestInitMountsRunsLinesAndSaysWhatFailed(t *testing.T) {
	root := initRoot(t, `# the whole of it
run sh -c 'stat -f -c %T /proc /sys /run'
link add v0 type veth \
   peer name v1

ip link add v0 type veth
wait link v1 30s
wait link nope 0s
wait link v1 up 0
link set v0 up
link set v1 up
wait link v1 up
sysctl net.ipv4.conf.v0.forwarding 1
sysctl net.no.such 1
run sh -c 'cat /proc/sys/net/ipv4/conf/v0/forwarding; exit 3'
run no-such-program
run /no/such/program
nonsense line
link show 'v0
load no_such_module
-br link show v0
start sh -c 'kill -9 $$'
netns add blue
netns exec blue sh -c 'echo in blue'
poweroff
run echo never
`)
	p := start(t, asInit(root))
	r := p.wait(t)
	mac := ""
	if f := strings.Fields(r.out); len(f) > 6 {
		mac = f[6]
	}
	const out = "proc\nsysfs\ntmpfs\n1\nv0@v1            UP             MAC <BROADCAST,MULTICAST,UP,LOWER_UP> \nin blue\n"
	if want := strings.Replace(out, "MAC", mac, 1); r.out != want || r.status != poweredOff {
		t.Errorf("status %d, %q, not %q", r.status, r.out, want)
	}
	const c = "/etc/veth.conf:"
	for _, want := range []string{
		c + "6: ip link add v0 type veth: add veth v0: file exists; the name \"v0\" is taken: it is a veth with index 3\n",
		c + "8: wait link nope 0s: not there after 0 ms: no such device\n",
		c + "9: wait link v1 up 0: v1 has no carrier after 0 ms\n",
		c + "14: sysctl net.no.such 1: write /proc/sys/net/no/such: no such file or directory; ",
		c + "15: run sh -c cat /proc/sys/net/ipv4/conf/v0/forwarding; exit 3: exit status 3\n",
		c + "16: run no-such-program: there is no no-such-program in /sbin:/usr/sbin:/bin:/usr/bin\n",
		c + "17: run /no/such/program: run /no/such/program: no such file or directory\n",
		c + "18: nonsense line: object \"nonsense\" is unknown; see help\n",
		c + "19: the quote before \"v0\" has no end\n",
		c + "20: load no_such_module: there is no ",
		"init: poweroff\n",
	} {
		if strings.Count(r.errOut, want) != 1 {
			t.Errorf("it does not say %q: %s", want, r.errOut)
		}
	}
	if n := strings.Count(withoutDev(r.errOut), "\n"); n != 11 {
		t.Errorf("it says more: %s", r.errOut)
	}
}

func TestInitReapsWhatOthersLeaveBehind(t *testing.T) {
	// The last line ends only when no process is a zombie any more.
	root := initRoot(t, `
run sh -c 'for i in 1 2 3 4 5 6 7 8; do sh -c "sh -c : & exec sh -c :"; done'
run sh -c 'while grep -qs "^State:.Z" /proc/[0-9]*/status; do :; done'
poweroff
`)
	if r := start(t, asInit(root)).wait(t); r.status != poweredOff || withoutDev(r.errOut) != "init: poweroff\n" {
		t.Errorf("%+v", r)
	}
}

func TestInitHandsOverAsProcess1(t *testing.T) {
	root := initRoot(t, `
exec /etc
exec /no/such
exec /init
exec sh -c 'echo process $$ with $PATH; exit 7'
run echo never
`)
	r := start(t, asInit(root)).wait(t)
	if r.status != 7 || r.out != "process 1 with /sbin:/usr/sbin:/bin:/usr/bin\n" ||
		withoutDev(r.errOut) != "/etc/veth.conf:2: exec /etc: execute /etc: permission denied\n"+
			"/etc/veth.conf:3: exec /no/such: execute /no/such: no such file or directory\n"+
			"/etc/veth.conf:4: exec /init: /init is this program: there is nothing to hand over to\n" {
		t.Errorf("%+v", r)
	}
}

func TestOnfailEndsTheMachineOrTheLines(t *testing.T) {
	root := initRoot(t, "onfail reboot\nonfail continue\nlink del nope\nonfail reboot\nrun echo so far\nlink del nope2\nrun echo never\n")
	r := start(t, asInit(root)).wait(t)
	if r.status != rebooted || r.out != "so far\n" || !strings.Contains(r.errOut, "veth.conf:3: link del nope: ") || !strings.Contains(r.errOut, "veth.conf:6: link del nope2: ") {
		t.Errorf("%+v", r)
	}
}

// waiting starts init, which after its lines waits for a signal.
func waiting(t *testing.T, c *exec.Cmd) (p *running, said string) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stderr = w
	p = start(t, c)
	w.Close()
	t.Cleanup(func() { _ = p.Process.Kill(); <-p.ended; r.Close() })
	in := bufio.NewReader(r)
	for !strings.Contains(said, "waiting") {
		line, err := in.ReadString('\n')
		said += line
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
	}
	return p, said
}

func TestInitWaitsAndSignalsEndTheMachine(t *testing.T) {
	for _, c := range []struct {
		sig    syscall.Signal
		status int
	}{
		{unix.SIGTERM, rebooted}, {unix.SIGINT, rebooted}, {unix.SIGUSR1, poweredOff}, {unix.SIGUSR2, poweredOff}, {unix.SIGPWR, poweredOff},
	} {
		p, said := waiting(t, asInit(initRoot(t, "onfail wait\nlink del nope\nrun echo never\n")))
		// None of these ends it, as the runtime would have it.
		for _, sig := range []syscall.Signal{unix.SIGHUP, unix.SIGQUIT, unix.SIGABRT, unix.SIGSEGV, unix.SIGPIPE, unix.SIGSYS, unix.SIGALRM} {
			_ = p.Process.Signal(sig)
		}
		_ = p.Process.Signal(c.sig)
		if r := p.wait(t); r.status != c.status || r.out != "" || !strings.Contains(said, ":2: link del nope: ") {
			t.Errorf("%v: %+v, %s", c.sig, r, said)
		}
	}
}

func TestInitWithoutAFileWaits(t *testing.T) {
	p, said := waiting(t, asInit(initRoot(t, "")))
	_ = p.Process.Signal(unix.SIGTERM)
	if r := p.wait(t); r.status != rebooted || !strings.Contains(said, "open /etc/veth.conf: no such file or directory; the file is") {
		t.Errorf("%+v, %s", r, said)
	}
}

func TestInitGoesOnWithoutPlacesToMountOn(t *testing.T) {
	root := initRoot(t, "run sh -c 'echo on'\nlink show lo up\npoweroff\n")
	if err := os.Mkdir(filepath.Join(root, "proc"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("", root, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	r := start(t, asInit(root)).wait(t)
	if r.status != poweredOff || r.out != "on\n" {
		t.Errorf("%+v", r)
	}
	for _, dir := range []string{"/sys", "/run"} {
		if !strings.Contains(r.errOut, "init: make "+dir+": read-only file system; there is no place to mount ") {
			t.Errorf("%s: %s", dir, r.errOut)
		}
	}
}

// The kernel starts it with closed descriptors where it finds no console; the
// runtime of Go has made them /dev/null.
func TestInitTakesTheConsoleWhereDescriptorsAreClosed(t *testing.T) {
	root := initRoot(t, "run sh -c 'readlink /proc/self/fd/0'\nlink del nope\npoweroff\n")
	dev := filepath.Join(root, "dev")
	if err := errors.Join(unix.Mount("dev", dev, "tmpfs", 0, ""), os.WriteFile(dev+"/null", nil, 0o666),
		os.WriteFile(dev+"/console", nil, 0o600), unix.Mount("/dev/null", dev+"/null", "", unix.MS_BIND, "")); err != nil {
		t.Fatal(err)
	}
	c := asInit(root)
	c.Path, c.Args = "/bin/sh", []string{"sh", "-c", "exec /init <&- >&- 2>&-"}
	r := start(t, c).wait(t)
	said, err := os.ReadFile(dev + "/console")
	if r.status != poweredOff || r.out+r.errOut != "" || err != nil || !strings.HasPrefix(string(said), "/dev/console\n/etc/veth.conf:2: link del nope: ") {
		t.Errorf("%+v, %q, %v", r, said, err)
	}
}

func TestProcess1OfAContainerIsTheCommandThatItIsGiven(t *testing.T) {
	root := initRoot(t, "run echo init\npoweroff\n")
	if err := os.Mkdir(filepath.Join(root, "proc"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/init", filepath.Join(root, "veth")); err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]result{
		"veth -br link show type veth": {0, "", ""},
		"veth":                         {poweredOff, "init\n", "init: poweroff\n"},
		"veth init -f /etc/veth.conf":  {poweredOff, "init\n", "init: poweroff\n"},
		"init -f /etc/veth.conf":       {poweredOff, "init\n", "init: poweroff\n"},
		"init -x":                      {1, "", "init: option \"-x\" is unknown; see help\n"},
	} {
		c := asInit(root)
		c.Path, c.Args = "/bin/sh", []string{"sh", "-c", "mount -t proc proc /proc && exec /" + words}
		r := start(t, c).wait(t)
		r.errOut = withoutDev(r.errOut)
		if r != want {
			t.Errorf("%s: %+v", words, r)
		}
	}
	if r := veth("init"); r.status != 1 || !strings.HasPrefix(r.errOut, "veth: init is process 1, and this one is ") {
		t.Errorf("%+v", r)
	}
}

// The kernel asks no one where kernel.modprobe names no program; then veth looks
// itself. That it can load is seen on the machines of .ci/boot.
func TestWithoutAModprobeVethLooksForTheModuleItself(t *testing.T) {
	const missing = "the kernel has no modprobe to call (there is no /nowhere), and veth could not do its work: there is no "
	for set, want := range map[string]string{
		"echo /nowhere": missing + "/lib/modules/",
		"echo":          "the kernel has no modprobe to call (kernel.modprobe is empty), and veth could not do its work: there is no ",
		"echo /init":    "",
	} {
		root := initRoot(t, "run sh -c 'mount -t tmpfs none /proc/sys/kernel && "+set+" >/proc/sys/kernel/modprobe'\nlink add x type nosuchkind\npoweroff\n")
		r := start(t, asInit(root)).wait(t)
		line := "/etc/veth.conf:2: link add x type nosuchkind: add nosuchkind x: operation not supported"
		if r.status != poweredOff || !strings.Contains(r.errOut, line) || !strings.Contains(r.errOut, want) ||
			(want == "") != !strings.Contains(r.errOut, "the kernel has no modprobe") {
			t.Errorf("%s: %+v", set, r)
		}
	}
}
