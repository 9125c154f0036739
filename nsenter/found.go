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

// paths are the ways.
func (f *Found) paths(yield func(string) bool) {
	for _, name := range f.Names {
		if !yield(RunDir + "/" + name) {
			return
		}
	}
	for _, path := range f.Mounts {
		if !yield(path) {
			return
		}
	}
	for _, pid := range f.PIDs {
		if !yield("/proc/" + strconv.Itoa(pid) + "/ns/net") {
			return
		}
	}
	if f.Here {
		yield("/proc/thread-self/ns/net")
	}
}

// Path returns the first of the ways: the file of a name, another mount, that of a process, or of the thread itself.
func (f *Found) Path() string {
	for path := range f.paths {
		return path
	}
	return ""
}

// parseNet reads the inode in "net:[4026531840]".
func parseNet(s string) (ino uint64, ok bool) {
	s, prefix := strings.CutPrefix(s, "net:[")
	s, suffix := strings.CutSuffix(s, "]")
	ino, err := strconv.ParseUint(s, 10, 64)
	return ino, prefix && suffix && err == nil
}

// parseMount reads a line of proc_pid_mountinfo(5) if it is the mount of a network namespace:
//
//	65 64 0:4 net:[4026532247] /run/netns/a rw shared:2 - nsfs nsfs rw
func parseMount(line string) (ino uint64, path string, ok bool) {
	mount, fs, ok := strings.Cut(line, " - ")
	m := strings.Fields(mount)
	if !ok || len(m) < 5 || !strings.HasPrefix(fs, "nsfs ") {
		return 0, "", false
	}
	ino, ok = parseNet(m[3])
	return ino, unescape(m[4]), ok
}

// unescape undoes what the kernel does to blanks, newlines and backslashes: \040 (mangle in fs/seq_file.c).
func unescape(s string) string {
	var b []byte
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
