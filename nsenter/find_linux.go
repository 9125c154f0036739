package nsenter

import (
	"slices"
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
	defer ns.Close()
	names, err := Names()
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(names, func(name string) bool { return !ns.isFile(RunDir + "/" + name) }), nil
}

// PIDs returns the processes whose main thread is in the named namespace, in ascending order. As with "ip netns pids",
// processes that the caller may not look into are passed over: those of other users, when it is not root.
func PIDs(name string) ([]int, error) {
	ns, err := Named(name)
	if err != nil {
		return nil, err
	}
	defer ns.Close()
	entries, err := readDir("/proc")
	if err != nil {
		return nil, &Error{Op: "list the processes in", Object: "/proc", Err: err, Advice: "is /proc mounted?"}
	}
	var pids []int // in order, as the kernel lists them (proc_pid_readdir in fs/proc/base.c)
	for _, e := range entries {
		pid, err := strconv.Atoi(e)
		if err == nil && ns.isFile("/proc/"+e+"/ns/net") {
			pids = append(pids, pid)
		}
	}
	return pids, nil
}

// isFile tells whether the file at path is this namespace.
func (ns *NS) isFile(path string) bool {
	var st unix.Stat_t
	return unix.Stat(path, &st) == nil && uint64(st.Dev) == ns.dev && st.Ino == ns.ino
}
