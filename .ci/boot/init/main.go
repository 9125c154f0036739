// Init is PID 1 of a guest. It mounts /proc, /sys, /dev and /run and does the
// lines of /etc/veth.conf one after another: load, sysctl and wait itself, all
// others by /bin/veth. It prints each line before it is done, and its status
// where that is not 0; then it switches the machine off.
//
// As /sbin/modprobe, which the kernel calls for rtnl-link-veth and the like, it
// loads the module of that alias and those it needs.
package main

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

const (
	conf       = "/etc/veth.conf"
	decompress = unix.MODULE_INIT_COMPRESSED_FILE
)

func main() {
	if os.Args[0] == "/sbin/modprobe" {
		if err := load(os.Args[len(os.Args)-1]); err != nil {
			os.WriteFile("/dev/kmsg", []byte("<6>modprobe: "+err.Error()+"\n"), 0)
			os.Exit(1)
		}
		return
	}
	for _, m := range [][2]string{{"proc", "/proc"}, {"sysfs", "/sys"}, {"devtmpfs", "/dev"}, {"tmpfs", "/run"}} {
		if err := unix.Mount(m[0], m[1], m[0], 0, ""); err != nil {
			say("mount " + m[1] + ": " + err.Error())
		}
	}
	for line := range bytes.Lines(read(conf)) {
		words := strings.Fields(string(line))
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		say("$ " + strings.Join(words, " "))
		if err := do(words); err != nil {
			say(err.Error())
		}
	}
	unix.Reboot(unix.LINUX_REBOOT_CMD_POWER_OFF)
	unix.Reboot(unix.LINUX_REBOOT_CMD_RESTART)
	select {}
}

// do does one line of the file.
func do(w []string) error {
	switch {
	case w[0] == "load" && len(w) == 2:
		return load(w[1])
	case w[0] == "sysctl" && len(w) == 3:
		return os.WriteFile("/proc/sys/"+strings.ReplaceAll(w[1], ".", "/"), []byte(w[2]), 0)
	case w[0] == "wait" && len(w) == 4:
		end := time.Now()
		if d, err := time.ParseDuration(w[3]); err == nil {
			end = end.Add(d)
		}
		for string(read("/sys/class/net/"+w[2]+"/operstate")) != "up\n" {
			if time.Now().After(end) {
				return os.ErrDeadlineExceeded
			}
			time.Sleep(10 * time.Millisecond)
		}
		return nil
	}
	cmd := exec.Command("/bin/veth", w...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stdout
	return cmd.Run()
}

// load loads the module called or aliased name, and first what it needs.
func load(name string) error {
	release := strings.TrimSpace(string(read("/proc/sys/kernel/osrelease")))
	dir := "/lib/modules/" + release + "/"
	name = strings.ReplaceAll(name, "-", "_")
	for line := range bytes.Lines(read(dir + "modules.alias")) {
		f := strings.Fields(string(line))
		if hit, _ := path.Match(strings.ReplaceAll(f[1], "-", "_"), name); hit {
			name = f[2]
			break
		}
	}
	for line := range bytes.Lines(read(dir + "modules.dep")) {
		p, needs, _ := strings.Cut(strings.TrimSpace(string(line)), ":")
		base, _, _ := strings.Cut(path.Base(p), ".")
		if strings.ReplaceAll(base, "-", "_") != name {
			continue
		}
		need := strings.Fields(needs)
		for i := len(need) - 1; i >= 0; i-- { // depmod puts the deepest last
			if err := insert(dir + need[i]); err != nil {
				return err
			}
		}
		return insert(dir + p)
	}
	return &os.PathError{Op: "load", Path: name, Err: os.ErrNotExist}
}

// insert gives the kernel one module's file.
func insert(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	flags := 0
	if !strings.HasSuffix(file, ".ko") {
		flags = decompress
	}
	if err := unix.FinitModule(int(f.Fd()), "", flags); err != nil && err != unix.EEXIST {
		return &os.PathError{Op: "insert", Path: file, Err: err}
	}
	return nil
}

func read(name string) []byte {
	b, _ := os.ReadFile(name) // what is missing is empty
	return b
}

func say(s string) { os.Stdout.WriteString(s + "\n") }
