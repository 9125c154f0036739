package nsenter_test

import (
	"strings"
	"syscall"
	"testing"

	"vethkit/nsenter"
)

func TestEachSettingThatForbidsNamespacesIsNamedWithItsRemedy(t *testing.T) {
	const user, net = "/proc/sys/user/max_user_namespaces", "/proc/sys/user/max_net_namespaces"
	const debian = "/proc/sys/kernel/unprivileged_userns_clone"
	const ubuntu = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"
	cases := []struct {
		name     string
		settings map[string]string
		user     bool
		setting  string
		says     string
	}{
		{"a limit of 0", map[string]string{user: "0", net: "100"}, true, user, "sysctl user.max_user_namespaces=10000"},
		{"that limit does not stop root", map[string]string{user: "0", net: "0"}, false, net, "sysctl user.max_net_namespaces=10000"},
		{"Debian's switch", map[string]string{user: "100", debian: "0"}, true, debian, "sysctl kernel.unprivileged_userns_clone=1"},
		{"Debian's switch, on", map[string]string{user: "100", debian: "1", ubuntu: "0"}, true, "", "seccomp"},
		{"Ubuntu's switch", map[string]string{debian: "1", ubuntu: "1"}, true, ubuntu, "AppArmor profile"},
		{"root in a container", map[string]string{debian: "0", ubuntu: "1"}, false, "", "container"},
		{"nothing that is known", nil, true, "", "seccomp"},
	}
	for _, c := range cases {
		err := nsenter.Forbidden(syscall.EPERM, c.user, func(path string) string { return c.settings[path] })
		if err.Setting != c.setting || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.setting) {
			t.Errorf("%s: %v; want %q and %q", c.name, err, c.setting, c.says)
		}
	}
}
