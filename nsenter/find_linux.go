package nsenter

import (
	"strconv"

	"golang.org/x/sys/unix"
)

// Identify returns the names of the namespace that process pid is in, in the order of [Names]: none when it has no name,
// more than one when it has several, of which "ip netns identify" of iproute2 6.1 prints the last. pid's main thread
// counts.
func Identify(pid int) ([]string, error) {
	ns, err := OfPID(pid)
	if err != nil {
		return nil, err
	}
	names, err := Names()
	var its []string
	for _, name := range names {
		if ns.isFile(RunDir + "/" + name) {
			add(&its, name)
		}
	}
	ns.Close()
	return its, err
}

// PIDs returns the processes whose main thread is in the named namespace, in ascending order. As with "ip netns pids",
// processes that the caller may not look into are passed over: those of other users, when it is not root.
func PIDs(name string) ([]int, error) {
	ns, err := Named(name)
	if err != nil {
		return nil, err
	}
	entries, err := processes()
	var pids []int
	for _, pid := range entries {
		if ns.isFile(netOf(pid)) {
			add(&pids, pid)
		}
	}
	ns.Close()
	return pids, err
}

// processes lists /proc, in its order, which is ascending (proc_pid_readdir in fs/proc/base.c).
func processes() ([]int, error) {
	names, err := readDir("/proc")
	var pids []int
	for _, name := range names {
		if pid, err := strconv.Atoi(name); err == nil {
			add(&pids, pid)
		}
	}
	if err == nil && len(pids) == 0 {
		err = unix.ENOENT // at least this one is in it
	}
	if err != nil {
		return nil, withoutProc("list the processes in", "/proc", err)
	}
	return pids, nil
}

// isFile tells whether the file at path is this namespace.
func (ns *NS) isFile(path string) bool {
	var st unix.Stat_t
	return unix.Stat(path, &st) == nil && uint64(st.Dev) == ns.dev && st.Ino == ns.ino
}
