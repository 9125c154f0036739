package main

import (
	"strings"
	"testing"
)

func TestTheContainerIsReadFromTheCgroup(t *testing.T) {
	id := strings.Repeat("0123456789abcdef", 4)
	other := strings.Repeat("f", 64)
	for _, c := range []struct{ cgroup, runtime, id string }{
		{"0::/system.slice/docker-ID.scope", "docker", id},
		{"0::/system.slice/docker-ID.scope/init.scope", "docker", id},
		{"0::/docker/ID", "docker", id},
		{"0::/../../docker/ID", "docker", id},
		{"12:cpuset:/docker/ID\n11:memory:/docker/ID\n1:name=systemd:/docker/ID\n0::/system.slice/containerd.service", "docker", id},
		{"0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice/cri-containerd-ID.scope", "containerd", id},
		{"0::/system.slice/containerd.service/kubepods-pod1_2.slice:cri-containerd:ID", "containerd", id},
		{"0::/user.slice/user-1000.slice/user@1000.service/user.slice/nerdctl-ID.scope", "containerd", id},
		{"0::/kubepods.slice/kubepods-pod1.slice/crio-ID.scope/container", "cri-o", id},
		{"0::/machine.slice/libpod-ID.scope/container", "podman", id},
		{"4:devices:/libpod_parent/libpod-ID", "podman", id},
		{"1:name=systemd:/kubepods/burstable/pod0a-1b/ID", "", id},
		{"2:cpu:/ecs/task/ID", "", id},
		{"0::/lxc.payload.web/system.slice/nginx.service", "lxc", "web"},
		{"0::/docker/" + other + "/docker/ID", "docker", id}, // in a container's container
		{"3:cpu:/\n0::/docker/ID", "docker", id},
		{"0::/machine.slice/libpod-conmon-ID.scope", "", ""}, // its monitor, outside of it
		{"0::/system.slice/crio-conmon-ID.scope", "", ""},
		{"0::/docker/IDa", "", ""},
		{"0::/docker/" + id[1:], "", ""},
		{"0::/docker/" + strings.ToUpper(id), "", ""},
		{"0::/user.slice/user-1000.slice/session-2.scope", "", ""},
		{"0::/", "", ""},
		{"0::", "", ""},
		{"ID", "", ""},
		{"", "", ""},
	} {
		runtime, got := parseCgroup(strings.ReplaceAll(c.cgroup, "ID", id) + "\n")
		if runtime != c.runtime || got != c.id {
			t.Errorf("%q: %q %q", c.cgroup, runtime, got)
		}
	}
}

func FuzzCgroupsOfAnyShapeAreRead(f *testing.F) {
	f.Add("0::/system.slice/docker-" + strings.Repeat("a", 64) + ".scope\n")
	f.Fuzz(func(t *testing.T, s string) {
		if _, id := parseCgroup(s); !strings.Contains(s, id) {
			t.Errorf("%q in %q", id, s)
		}
	})
}
