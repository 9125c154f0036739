//go:build !tiny

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
)

// Started under this name the test binary makes a system with nothing in it but
// the program, takes away what its first argument lists, and becomes the program.
const hostileName = "veth-hostile"

func init() {
	if filepath.Base(os.Args[0]) == hostileName && len(os.Args) > 2 {
		os.Stderr.WriteString(becomeHostile(os.Args[1], os.Args[2], os.Args[3:]).Error() + "\n")
		os.Exit(99)
	}
}

// The system: a pair a0, a1 with addresses and routes, a namespace "blue" with
// one end of b0, b1, and files.
const hostileSetting = `link set lo up
link add a0 type veth peer name a1
link set a0 up
link set a1 up
address add 10.0.0.1/24 dev a0
netns add blue
link add b0 type veth peer name b1 netns blue
link add br0 type bridge`

// The files that commands of the test read.
const (
	hostileBatch   = "link add c0 type veth peer name c1\nlink set c0 up\nlink show dev c0\n"
	hostileConf    = "sysctl net.ipv4.ip_forward 1\nlink show dev a0\n-n blue link show dev b1\nwait link a0 1s\nexec /veth version\npoweroff\n"
	hostileMessage = "link add x0 type veth peer name x1"
)

// becomeHostile does not return, but for an error. It has mount and network
// namespaces of its own.
func becomeHostile(prog, lacks string, words []string) error {
	runtime.LockOSThread()
	root := filepath.Dir(prog) + "/root"
	steps := []func() error{
		func() error { return unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, "") },
		func() error { return unix.Mount("world", root, "tmpfs", 0, "") },
		func() error { return furnishHostile(prog, root) },
		func() error { return unix.Chroot(root) },
		func() error { return unix.Chdir("/") },
	}
	for i, f := range steps {
		if err := f(); err != nil {
			return errors.New("step " + strconv.Itoa(i) + ": " + err.Error())
		}
	}
	for line := range strings.Lines(hostileSetting) {
		if r := veth(strings.Fields(line)...); r.status != 0 {
			return errors.New(line + ": " + r.errOut)
		}
	}
	if err := os.WriteFile("/batch", []byte(hostileBatch), 0o644); err != nil {
		return err
	}
	if words[0] == "init" {
		if err := os.WriteFile("/etc/veth.conf", []byte(hostileConf), 0o644); err != nil {
			return err
		}
	}
	if err := os.WriteFile("/names", []byte("netns add red\nnetns list\n"), 0o644); err != nil {
		return err
	}
	m := veth(append([]string{"explain", "--"}, strings.Fields(hostileMessage)...)...)
	if err := os.WriteFile("/message", []byte(m.out), 0o644); err != nil {
		return err
	}
	env := []string{"PATH=/bin", "HOME=/", "TERM=xterm"}
	for _, l := range strings.Fields(lacks) {
		key, value, _ := strings.Cut(l, "=")
		f := hostilities[key]
		if f == nil {
			return errors.New("no hostility " + key)
		}
		if key == "noenv" {
			env = nil
		}
		if err := f(value); err != nil {
			return errors.New(l + ": " + err.Error())
		}
	}
	return syscall.Exec("/veth", append([]string{"veth"}, words...), env)
}

func furnishHostile(prog, root string) error {
	for _, dir := range []string{"/proc", "/sys", "/dev", "/run", "/tmp", "/etc", "/bin"} {
		if err := os.Mkdir(root+dir, 0o755); err != nil {
			return err
		}
	}
	for _, file := range []string{"/veth", "/dev/null"} {
		if err := os.WriteFile(root+file, nil, 0o755); err != nil {
			return err
		}
	}
	for _, m := range [][4]string{{prog, "/veth", "", "bind"}, {"/dev/null", "/dev/null", "", "bind"}, {"proc", "/proc", "proc", ""},
		{"sysfs", "/sys", "sysfs", ""}, {"run", "/run", "tmpfs", ""}} {
		var flags uintptr
		if m[3] == "bind" {
			flags = unix.MS_BIND | unix.MS_REC
		}
		err := unix.Mount(m[0], root+m[1], m[2], flags, "")
		if err == unix.EPERM && flags == 0 {
			// Without root only who has a PID namespace of its own gets another proc.
			err = unix.Mount(m[1], root+m[1], "", unix.MS_BIND|unix.MS_REC, "")
		}
		if err != nil {
			return errors.New(m[1] + ": " + err.Error())
		}
	}
	return nil
}

// hostilities are what a system can lack.
var hostilities = map[string]func(value string) error{
	"no":     func(dir string) error { return unix.Unmount("/"+dir, unix.MNT_DETACH) },
	"masked": func(dir string) error { return unix.Mount("masked", "/"+dir, "tmpfs", unix.MS_RDONLY, "") },
	"gone": func(dir string) error {
		unix.Unmount("/dev/null", unix.MNT_DETACH)
		unix.Unmount("/"+dir, unix.MNT_DETACH)
		return os.RemoveAll("/" + dir)
	},
	"ro": func(dir string) error {
		// The root here is the mount's own, and a bind mount would hide the others.
		return unix.Mount("", "/"+dir, "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY, "")
	},
	"closed": func(fd string) error {
		n, _ := strconv.Atoi(fd)
		return unix.Close(n)
	},
	"zero": func(path string) error { // descriptor 0 is this file
		fd, err := unix.Open(path, unix.O_RDONLY, 0)
		if err != nil {
			return err
		}
		return unix.Dup2(fd, 0)
	},
	"nofile": func(n string) error {
		v, _ := strconv.ParseUint(n, 10, 32)
		return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: v, Max: v})
	},
	"noenv": func(string) error { return nil },
	"nokernelns": func(string) error { // a kernel without network namespaces; no name is left of them
		unix.Unmount("/proc", unix.MNT_DETACH)
		if err := os.MkdirAll("/proc/self", 0o755); err != nil {
			return err
		}
		return refuse(unix.EINVAL, call{unix.SYS_UNSHARE, 0, unix.CLONE_NEWNET, true}, call{unix.SYS_CLONE, 0, unix.CLONE_NEWNET, true},
			call{unix.SYS_SETNS, 0, 0, true}, call{unix.SYS_IOCTL, 1, unix.SIOCGSKNS, false})
	},
	"nonetns": func(string) error {
		return refuse(unix.EINVAL, call{unix.SYS_UNSHARE, 0, unix.CLONE_NEWNET, true}, call{unix.SYS_CLONE, 0, unix.CLONE_NEWNET, true},
			call{unix.SYS_SETNS, 0, 0, true})
	},
	"noipv6":    func(string) error { return refuse(unix.EAFNOSUPPORT, call{unix.SYS_SOCKET, 0, unix.AF_INET6, false}) },
	"nonetlink": func(string) error { return refuse(unix.EAFNOSUPPORT, call{unix.SYS_SOCKET, 0, unix.AF_NETLINK, false}) },
	"nonft": func(string) error {
		return refuse(unix.EPROTONOSUPPORT, call{unix.SYS_SOCKET, 2, unix.NETLINK_NETFILTER, false})
	},
	"nounix": func(string) error { return refuse(unix.EAFNOSUPPORT, call{unix.SYS_SOCKET, 0, unix.AF_UNIX, false}) },
	"noopt": func(string) error {
		return refuse(unix.ENOPROTOOPT, call{unix.SYS_SETSOCKOPT, 1, unix.SOL_NETLINK, false})
	},
	"nomount":  func(string) error { return refuse(unix.EPERM, call{unix.SYS_MOUNT, 0, 0, true}) },
	"norandom": func(string) error { return refuse(unix.ENOSYS, call{unix.SYS_GETRANDOM, 0, 0, true}) },
}

// A call is a system call to be refused: where an argument is the value, or has
// those bits; 0 bits are always there.
type call struct {
	nr    uintptr
	arg   uint32
	value uint32
	bits  bool
}

// refuse has the kernel refuse system calls of this thread, and of what it becomes.
func refuse(errno syscall.Errno, calls ...call) error {
	var f []unix.SockFilter
	const ldw, jeq, jset, ret = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, unix.BPF_JMP | unix.BPF_JEQ, unix.BPF_JMP | unix.BPF_JSET, unix.BPF_RET
	for _, c := range calls {
		f = append(f, unix.SockFilter{Code: ldw, K: 0}) // seccomp_data.nr
		if c.bits && c.value == 0 {
			f = append(f, unix.SockFilter{Code: jeq, K: uint32(c.nr), Jf: 1},
				unix.SockFilter{Code: ret, K: unix.SECCOMP_RET_ERRNO | uint32(errno)})
			continue
		}
		op := uint16(jeq)
		if c.bits {
			op = jset
		}
		low := uint32(16 + 8*c.arg)
		if b := [2]byte{1}; *(*uint16)(unsafe.Pointer(&b)) != 1 {
			low += 4
		}
		f = append(f, unix.SockFilter{Code: jeq, K: uint32(c.nr), Jf: 3}, unix.SockFilter{Code: ldw, K: low},
			unix.SockFilter{Code: op, K: c.value, Jf: 1}, unix.SockFilter{Code: ret, K: unix.SECCOMP_RET_ERRNO | uint32(errno)})
	}
	f = append(f, unix.SockFilter{Code: ret, K: unix.SECCOMP_RET_ALLOW})
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	p := unix.SockFprog{Len: uint16(len(f)), Filter: &f[0]}
	return unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&p)), 0, 0)
}

// theProgram builds the program as it is shipped.
func theProgram(t *testing.T) (file string) {
	t.Helper()
	nstest.Need(t)
	dir := t.TempDir()
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", dir+"/veth", ".")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if err := os.Mkdir(dir+"/root", 0o755); err != nil {
		t.Fatal(err)
	}
	return dir + "/veth"
}

// hostile runs the program where something is missing.
func hostile(t *testing.T, prog, lacks string, words ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "/proc/self/exe")
	c.Args = append([]string{hostileName, prog, lacks}, words...)
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWNS | unix.CLONE_NEWNET}
	if words[0] == "init" { // which is process 1
		c.SysProcAttr.Cloneflags |= unix.CLONE_NEWPID
	}
	var out, errOut bytes.Buffer
	c.Stdout, c.Stderr = &out, &errOut
	err := c.Run()
	if ctx.Err() != nil {
		t.Errorf("%s: %s: it hangs", lacks, strings.Join(words, " "))
	}
	status := exitOf(err)
	if words[0] == "init" && status == -1 {
		status = 0 // in a pid namespace, switching off is a signal
	}
	if status == 99 {
		t.Fatalf("%s: %s", lacks, errOut.String())
	}
	for _, bad := range []string{"goroutine ", "panic", "fatal error", "SIG"} {
		if strings.Contains(errOut.String(), bad) {
			t.Errorf("%s: %s: %s", lacks, strings.Join(words, " "), errOut.String())
		}
	}
	if status != 0 && errOut.Len() == 0 && !strings.Contains(out.String(), "FAILED") && !strings.Contains(lacks, "closed=2") || status < 0 || status > 2 && status != 255 {
		t.Errorf("%s: %s: status %d without a word", lacks, strings.Join(words, " "), status)
	}
	return result{status, out.String(), errOut.String()}
}

// A line is a command where something is missing, and what must come of it.
type hostileLine struct {
	lacks  string
	words  string
	status int
	out    string // is in what it prints
	errOut string // is in what it says on stderr; "" is that it says nothing
}

const (
	mounted   = "is /proc mounted?"
	noNetNS   = "CONFIG_NET_NS"
	noFiles   = "more files than the limit (ulimit -n) allows"
	barest    = "gone=proc gone=sys gone=dev gone=run ro="
	noKernel  = "nokernelns"
	allClosed = "closed=0 closed=1 closed=2"
)

func TestWhatIsMissingIsNamedAndTheRestGoesOn(t *testing.T) {
	prog := theProgram(t)
	for _, l := range []hostileLine{
		// Without /proc, a descriptor of the thread's namespace comes from a socket in it.
		{"gone=proc", "-n blue link show dev b1", 0, "b1@if4", ""},
		{"gone=proc", "netns add red", 0, "", ""},
		{"gone=proc", "-batch /names", 0, "red\n", ""},
		{"gone=proc", "netns identify", 0, "\n", ""},
		{"gone=proc", "netns exec blue /veth link", 0, "b1@if4", ""},
		{"gone=proc", "-all netns exec /veth link", 2, "", mounted},
		{"gone=proc", "netns pids blue", 1, "", mounted},
		{"no=proc", "netns pids blue", 1, "", mounted},
		{"masked=proc", "netns pids blue", 1, "", mounted},
		{"gone=proc", "netns attach red 1", 1, "", mounted},
		{"gone=proc", "pair show b0", 0, "netns blue", mounted},
		{"gone=proc", "pair add p q netns blue", 0, "", ""},
		{"gone=proc", "pod add web", 0, "web", ""},
		{"gone=proc", "send /message", 0, "+ link 3: x0@x1", ""},
		{"gone=proc", "demo", 2, "", mounted},

		{"gone=run", "netns add red", 0, "", ""},
		{"gone=run", "pair add p0 p1", 0, "", ""},
		{"gone=run ro=", "netns add red", 1, "", "read-only file system"},
		{"gone=run ro=", "pair add p0 p1", 2, "", "read-only file system"},
		{"ro=run", "pair add p0 p1", 2, "", "has to be writable"},
		{"gone=sys", "netns exec blue /veth link", 0, "b1@if4", "/sys"},
		{"masked=sys", "netns exec blue /veth link", 0, "b1@if4", ""},
		{barest, "link show dev a0", 0, "a0@a1", ""},
		{barest, "-batch /batch", 0, "c0@c1", ""},
		{barest, "ping -c 1 10.0.0.1", 0, "1 received", ""},
		{barest, "pair show a0", 0, "a1  here", mounted},
		{barest, "explain /message", 0, "IFLA_IFNAME", ""},
		{"noenv", "link show dev a0", 0, "a0@a1", ""},

		{noKernel, "link show dev a0", 0, "a0@a1", ""},
		{noKernel, "netns add red", 1, "", noNetNS},
		{noKernel, "-n blue link", 2, "", noNetNS},
		{noKernel, "pair show a0", 0, "a1  here", noNetNS},
		{noKernel, "pair add p0 p1", 0, "", ""},
		{noKernel, "pod add web", 2, "", noNetNS},
		{noKernel, "send --here /message", 0, "x0@x1", ""},
		{noKernel, "send /message", 2, "", noNetNS},
		{"nonetns", "netns add red", 1, "", noNetNS},
		{"nonetns", "-n blue link", 2, "", noNetNS},

		// Process 1 makes what is missing where it can, and goes on to its last line.
		{"gone=proc gone=sys", "init", 0, "b1@if4", "nothing to hand over to"},
		{"gone=proc ro=", "init", 0, "a0@a1", "there is no place to mount proc on"},
		{"gone=proc ro=", "init", 0, "b1@if4", "init: poweroff"},
		{"gone=proc ro=", "init", 0, "", "nothing to hand over to"},
		{"gone=proc nomount", "init", 0, "b1@if4", "mount proc on /proc: operation not permitted"},
		{barest, "init", 0, "a0@a1", "init: poweroff"},
		{"nonetlink", "init", 0, "", "init: poweroff"},
		{"nofile=5", "init", 0, "", "init: poweroff"},
		{"zero=/run/netns/blue", "init", 0, "b1@if4", "init: poweroff"},
		{allClosed, "init", 0, "", ""},

		{"noipv6", "ping -c 1 ::1", 2, "", "IPv6"},
		{"noipv6", "-6 address", 0, "inet6", ""}, // of netlink
		{"nonft", "pod add web bridge br9 subnet 10.9.0.0/24 masquerade", 2, "", "CONFIG_NF_TABLES"},
		{"nonft", "pod add web bridge br9 subnet 10.9.0.0/24", 0, "10.9.0.2/24", ""},
		{"nonft", "demo", 0, "goes on without NAT", ""},
		{"nounix", "route", 0, "dev a0", ""},
		{"nounix", "stats", 0, "a0: group link", ""},
		{"nonetlink", "link", 2, "", "CONFIG_NET"},
		{"nonetlink", "netns", 0, "blue", "ids are not known"},
		{"noopt", "link show type bridge", 0, "br0", ""}, // neither extended errors nor strict checks
		{"norandom", "pair add p0 p1", 0, "", ""},
		{"nomount", "netns add red", 1, "", "CAP_SYS_ADMIN"},

		{"nofile=4", "link", 2, "", noFiles},
		{"nofile=4", "netns add red", 1, "", noFiles},
		{"nofile=4", "netns", 0, "blue", "ids are not known"},
		{"nofile=6", "route", 0, "dev a0", ""},
		{"nofile=3", "explain /message", 2, "", "too many open files"},
		{"nofile=12", "pair add p0 p1", 2, "", noFiles},

		{"closed=0", "link show dev a0", 0, "a0@a1", ""},
		{"closed=0", "link set a1 netns blue", 0, "", ""},
		{"closed=0", "-batch -", 0, "", ""},
		{"closed=2", "link show dev a0", 0, "a0@a1", ""},
		{"closed=0 closed=2", "link show dev a0", 0, "a0@a1", ""},
		{"closed=1", "link add c0 type veth peer name c1", 0, "", ""},
		{allClosed, "link show dev a0", 0, "", ""},
		{allClosed, "link show dev none", 1, "", ""},
		{allClosed, "link set a1 netns blue", 0, "", ""},
		{"zero=/run/netns/blue", "link set a1 netns /proc/self/fd/0", 0, "", ""},
		{"zero=/run/netns/blue", "link show dev a0", 0, "a0@a1", ""},
		{"zero=/run/netns/blue", "-batch -", 1, "", "invalid argument"},
	} {
		r := hostile(t, prog, l.lacks, strings.Fields(l.words)...)
		said := strings.Contains(r.errOut, l.errOut) && (l.errOut != "" || r.errOut == "")
		if r.status != l.status || !strings.Contains(r.out, l.out) || !said {
			t.Errorf("%s: %s: status %d, wanted %d with %q and %q\n%s\n%s", l.lacks, l.words, r.status, l.status, l.out, l.errOut, r.out, r.errOut)
		}
	}
}

// hostileVerbs are all that can be asked, with a line for most verbs.
const hostileVerbs = `-s -d link show
-j link show type veth
-n blue link
link add c0 type veth peer name c1 netns blue
link set a1 netns blue
link delete a0
link property add dev a0 altname other
address add 2001:db8::1/64 dev a0
-6 address
address flush dev a0
-6 route
route get 10.0.0.9
route add 192.0.2.0/24 via 10.0.0.2
neighbor add 10.0.0.7 lladdr 02:00:00:00:00:07 dev a0
netns
netns add red
netns delete blue
netns exec blue /veth link
-all netns exec /veth link
netns identify
netns pids blue
netns set blue 5
netns list-id
stats
-s pair show a0
pair add p q count 3
pair del a0
pod
pod add web bridge br9 subnet 10.9.0.0/24 masquerade
pod del web
gc
ping -c 1 10.0.0.1
ping -c 1 ::1
demo
explain /message
compose /message
send /message
diff /message /message
flip /message 4.0
quiz
-batch /batch
-batch -
-show pair add p0 p1
help`

// TestNoVerbFailsWithoutAWord: neither does one panic or hang; see [hostile].
func TestNoVerbFailsWithoutAWord(t *testing.T) {
	prog := theProgram(t)
	for _, lacks := range []string{barest, noKernel, "nofile=5", "nofile=7"} {
		for line := range strings.Lines(hostileVerbs) {
			hostile(t, prog, lacks, strings.Fields(line)...)
		}
	}
}

func TestAnUnknownRequestIsTracedToWhatTheKernelWasBuiltWithout(t *testing.T) {
	for _, x := range []struct {
		request string
		errno   syscall.Errno
		want    string
	}{
		{"ask for namespace ids", unix.EOPNOTSUPP, "ask for namespace ids: operation not supported; has the kernel network namespaces (CONFIG_NET_NS)?"},
		{"add address 10.0.0.1/24", unix.EOPNOTSUPP, "add address 10.0.0.1/24: operation not supported"},
		{"ask for namespace ids", unix.EINVAL, "ask for namespace ids: invalid argument"},
	} {
		err := new(app).explained(&rtnl.Error{Request: x.request, Errno: x.errno})
		if err.Error() != x.want || !errors.Is(err, x.errno) {
			t.Errorf("%v\nwant %s", err, x.want)
		}
	}
}
