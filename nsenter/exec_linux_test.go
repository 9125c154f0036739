package nsenter_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/nsenter/nstest"
)

func TestExecDoesWhatIpNetnsExecDoes(t *testing.T) {
	create(t, "blue")
	privateEtc(t)
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.MkdirAll("/etc/netns/blue", 0o755))
	must(os.WriteFile("/etc/resolv.conf", []byte("outside"), 0o644))
	must(os.WriteFile("/etc/netns/blue/resolv.conf", []byte("inside"), 0o644))
	must(os.WriteFile("/etc/netns/blue/nosuch", nil, 0o644))

	script := t.TempDir() + "/look"
	must(os.WriteFile(script, []byte(`readlink /proc/self/ns/net; cat /etc/resolv.conf; echo; ls /sys/class/net
grep -v ' / /proc' /proc/self/mountinfo | sed 's/^[0-9 ]*[0-9:]* //; s/master:[0-9]*/master/' | grep -E ' /(sys|etc|run)'`), 0o755))
	theirs, err := run(t, "ip", "netns", "exec", "blue", "sh", script)
	must(err)
	ours, err := helperCmd(t, "exec blue sh "+script).CombinedOutput()
	must(err)
	_, theirs, _ = strings.Cut(theirs, "\n") // the warnings' words differ
	warning, rest, _ := strings.Cut(string(ours), "\n")
	if rest != theirs || !strings.Contains(rest, "inside") {
		t.Errorf("ours\n%s\nip's\n%s", rest, theirs)
	}
	if !strings.Contains(warning, "/etc/netns/blue/nosuch over /etc/nosuch") {
		t.Errorf("the warning is %q", warning)
	}
	// A script without its first line, as execvp starts it.
	if out, err := helperCmd(t, "exec blue "+script).Output(); err != nil || !strings.Contains(string(out), "inside") {
		t.Errorf("%v\n%s", err, out)
	}
}

// privateEtc puts an empty /etc of the test's own in place.
func privateEtc(t testing.TB) {
	t.Helper()
	nstest.Need(t)
	if err := unix.Mount("tmpfs", "/etc", "tmpfs", 0, ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Unmount("/etc", unix.MNT_DETACH) })
}

func TestAnExecThatFailsMovesNothing(t *testing.T) {
	create(t, "blue")
	if err := os.WriteFile("/run/notexec", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	cases := []struct{ line, says string }{
		{"exec blue nosuch", `cannot execute "nosuch": no such file or directory (no such program in the PATH)`},
		{"exec blue /run/notexec", "permission denied"},
		{"exec nosuch true", `cannot open the namespace "nosuch": no such file or directory`},
		{"exec blue", "no command given"},
	}
	for _, c := range cases {
		cmd := helperCmd(t, c.line)
		cmd.Env = append(cmd.Env, "PATH=/usr/bin:/bin") // a directory that nobody may search would be "permission denied"
		out, err := cmd.CombinedOutput()
		var status *exec.ExitError
		if s, ok := err.(*exec.ExitError); ok {
			status = s
		}
		if status == nil || status.ExitCode() != 98 || !strings.Contains(string(out), c.says) || strings.Contains(string(out), "moved") {
			t.Errorf("%s: %v, %q; want %q", c.line, err, out, c.says)
		}
	}
}
