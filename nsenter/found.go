package nsenter

import (
	"strconv"
	"strings"
)

// A Found is a network namespace with all the ways that lead to it, as [Find] saw them. It holds nothing open.
type Found struct {
	Here   bool     // the calling thread is in it
	Names  []string // in RunDir, in alphabetical order
	Mounts []string // its other mounts, as container runtimes make them, in alphabetical order
	PIDs   []int    // the processes whose main thread is in it, in ascending order

	ino uint64
}

// Inode returns the number in "net:[4026531840]", as readlink /proc/PID/ns/net prints it.
func (f *Found) Inode() uint64 { return f.ino }

// path returns way number i; "" behind the last one.
func (f *Found) path(i int) string {
	if i < len(f.Names) {
		return RunDir + "/" + f.Names[i]
	}
	if i -= len(f.Names); i < len(f.Mounts) {
		return f.Mounts[i]
	}
	if i -= len(f.Mounts); i < len(f.PIDs) {
		return netOf(f.PIDs[i])
	}
	if i == len(f.PIDs) && f.Here {
		return "/proc/thread-self/ns/net"
	}
	return ""
}

// netOf is the file of the namespace that a process's main thread is in.
//
//go:noinline
func netOf(pid int) string { return "/proc/" + strconv.Itoa(pid) + "/ns/net" }

// Path returns the first of the ways: the file of a name, another mount, that of a process, or of the thread itself.
func (f *Found) Path() string { return f.path(0) }

// parseNet reads the inode in "net:[4026531840]".
func parseNet(s string) (ino uint64, ok bool) {
	s, prefix := strings.CutPrefix(s, "net:[")
	s, suffix := strings.CutSuffix(s, "]")
	ino, err := strconv.ParseUint(s, 10, 64)
	return ino, prefix && suffix && err == nil
}

// mountFields splits a line of proc_pid_mountinfo(5) into the words about the mount and those about its file system, at
// least five and two; ok: it is such a line.
func mountFields(line string) (mount, fs []string, ok bool) {
	left, right, _ := strings.Cut(line, " - ")
	mount, fs = strings.Fields(left), strings.Fields(right)
	return mount, fs, len(mount) >= 5 && len(fs) >= 2
}

// parseMount reads a line of proc_pid_mountinfo(5) if it is the mount of a network namespace:
//
//	65 64 0:4 net:[4026532247] /run/netns/a rw shared:2 - nsfs nsfs rw
func parseMount(line string) (ino uint64, path string, ok bool) {
	mount, fs, ok := mountFields(line)
	if !ok || fs[0] != "nsfs" {
		return 0, "", false
	}
	ino, ok = parseNet(mount[3])
	return ino, unescape(mount[4]), ok
}

// unescape undoes what the kernel does to blanks, newlines and backslashes: \040 (mangle in fs/seq_file.c).
func unescape(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' && i+3 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
				c = byte(n)
				i += 3
			}
		}
		b = append(b, c)
	}
	return string(b)
}
