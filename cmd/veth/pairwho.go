package main

import (
	"strings"
)

// idSize is the length of a container's id.
const idSize = 64

// A process is one that is in a namespace.
type process struct {
	_         incomparable
	pid       int
	comm      string // "" once it has ended
	container string // the id, 64 hex digits; of LXC the name
	runtime   string // "docker", …; "" where its cgroup does not tell
}

// guests returns the processes in the namespace that are still there.
func (n *pairNS) guests() []process {
	if n.asked {
		return n.procs
	}
	n.asked = true
	n.procs = make([]process, len(n.PIDs))
	there := 0
	for _, pid := range n.PIDs {
		dir := "/proc/" + itoa(pid)
		comm, err := readFile(dir + "/comm")
		if err != nil {
			continue // it has ended
		}
		p := &n.procs[there]
		there++
		p.pid, p.comm = pid, strings.TrimSuffix(string(comm), "\n")
		cgroup, _ := readFile(dir + "/cgroup") // without cgroups there is none
		p.runtime, p.container = parseCgroup(string(cgroup))
	}
	n.procs = n.procs[:there]
	return n.procs
}

// parseCgroup finds the container in /proc/PID/cgroup, of either version:
//
//	0::/system.slice/docker-ID.scope
//	0::/kubepods.slice/kubepods-podUID.slice/cri-containerd-ID.scope
//	0::/machine.slice/libpod-ID.scope/container
//	3:cpuset:/docker/ID
//	1:name=systemd:/kubepods/burstable/podUID/ID
//	0::/system.slice/containerd.service/kubepods-podUID.slice:cri-containerd:ID
//	0::/lxc.payload.NAME/…
//
// Of containers in containers it is the innermost.
func parseCgroup(s string) (runtime, id string) {
	for line := ""; s != ""; {
		line, s, _ = cut(s, "\n")
		_, path, _ := cut(line, ":")
		_, path, ok := cut(path, ":") // which has more of them, after a slice
		for ok && path != "" {
			cut := strings.LastIndexByte(path, '/')
			part := path[cut+1:]
			path = path[:max(cut, 0)]
			if runtime, id = parseCgroupPart(part, path); id != "" {
				return runtime, id
			}
		}
	}
	return "", ""
}

// parseCgroupPart finds a container in one directory of the path; parent is
// those before it.
func parseCgroupPart(part, parent string) (runtime, id string) {
	if name, ok := strings.CutPrefix(part, "lxc.payload."); ok {
		return "lxc", name
	}
	before, id := cutID(part)
	if id == "" || strings.HasSuffix(before, "conmon-") { // the monitor is not in the container
		return "", ""
	}
	if before == "" {
		before = parent[strings.LastIndexByte(parent, '/')+1:]
	}
	for i := range runtimes {
		if r := &runtimes[i]; strings.Contains(before, r.word) {
			return r.name, id
		}
	}
	return "", id
}

// runtimes are those whose cgroups have a word before the container's id.
var runtimes = [...]struct{ word, name string }{
	{"docker", "docker"}, {"containerd", "containerd"}, {"nerdctl", "containerd"}, {"crio", "cri-o"}, {"libpod", "podman"},
}

// cutID finds an id between what is not hex.
func cutID(s string) (before, id string) {
	from := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && strings.IndexByte("0123456789abcdef", s[i]) >= 0 {
			continue
		}
		if i-from == idSize {
			return s[:from], s[from:i]
		}
		from = i + 1
	}
	return "", ""
}
