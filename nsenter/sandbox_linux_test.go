package nsenter_test

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

// helperCmd is the test binary as a helper.
func helperCmd(t testing.TB, line string) *exec.Cmd {
	t.Helper()
	nstest.Need(t)
	cmd := exec.Command("/proc/self/exe")
	cmd.Env = append(os.Environ(), helperEnv+"="+line, "GORACE=atexit_sleep_ms=0") // with -race each would take a second to end
	return cmd
}

func TestASandboxPassesTheExitStatusOn(t *testing.T) {
	cases := map[string]int{"status 0": 0, "status 7": 7, "kill": 128 + 9, "in": 1}
	for line, want := range cases {
		for _, kind := range []string{"sandbox ", "sandboxuser "} {
			cmd := helperCmd(t, kind+line)
			out, _ := cmd.CombinedOutput()
			if got := cmd.ProcessState.ExitCode(); got != want {
				t.Errorf("%s%s: status %d, want %d\n%s", kind, line, got, want, out)
			}
		}
	}
}

func TestInsideASandboxEverythingIsItsOwn(t *testing.T) {
	out, err := helperCmd(t, "look").Output()
	if err != nil {
		t.Fatal(err)
	}
	outside := strings.Split(string(out), "\n")
	for _, kind := range []string{"sandbox", "sandboxpid", "sandboxuser"} {
		out, err := helperCmd(t, kind+" look").Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", kind, err, out)
		}
		inside := strings.Split(string(out), "\n")
		if inside[1] == outside[1] || inside[2] == outside[2] {
			t.Errorf("%s: namespaces %v, outside %v", kind, inside, outside)
		}
		if !strings.Contains(inside[3], "uid 0, pid "+inside[0]+", run 0, links 1") {
			t.Errorf("%s: %q; want root, a /proc that fits, an empty /run, one link in /sys", kind, inside)
		}
		if (kind == "sandboxpid") != (inside[0] == "1") {
			t.Errorf("%s: it is process %s", kind, inside[0])
		}
	}
}

func TestTheCallersMountsAreNotTouched(t *testing.T) {
	nstest.Need(t)
	before, _ := os.ReadFile("/proc/self/mountinfo")
	if out, err := helperCmd(t, "sandboxpid status 0").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	after, _ := os.ReadFile("/proc/self/mountinfo")
	if string(before) != string(after) {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

func TestASignalEndsTheProgramAndTheDeathOfItsStarterToo(t *testing.T) {
	for _, kind := range []string{"sandbox", "sandboxpid", "sandboxuser"} {
		for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
			cmd := helperCmd(t, kind+" sleep")
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			cmd.Stdout = w // an *os.File: inherited as it is, and closed when the last process ends
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			w.Close()
			in := bufio.NewReader(r)
			if line, err := in.ReadString('\n'); line != "sleeping\n" {
				t.Fatalf("%s: %q, %v", kind, line, err)
			}
			cmd.Process.Signal(sig)
			r.SetReadDeadline(time.Now().Add(5 * time.Second))
			if _, err := in.ReadString('\n'); errors.Is(err, os.ErrDeadlineExceeded) {
				t.Errorf("%s: the program outlives %v to its starter", kind, sig)
			}
			r.Close()
			cmd.Wait()
		}
	}
}

// The limits of linux/nsproxy are per user namespace: setting them inside one touches nobody else.
func TestAForbiddenSandboxNamesTheSetting(t *testing.T) {
	cases := []struct{ limit, kind string }{
		{"/proc/sys/user/max_user_namespaces", "sandboxuser"},
		{"/proc/sys/user/max_net_namespaces", "sandboxuser"},
		{"/proc/sys/user/max_net_namespaces", "sandbox"},
		{"/proc/sys/user/max_pid_namespaces", "sandboxpid"},
	}
	for _, c := range cases {
		out, err := helperCmd(t, "sandboxuser limit "+c.limit+" "+c.kind+" status 0").CombinedOutput()
		if err == nil || !strings.Contains(string(out), c.limit+" is 0; allow them with `sysctl user.max_") {
			t.Errorf("%s with %s 0: %v, %q", c.kind, c.limit, err, out)
		}
	}
}

func TestTestsWithoutNamespacesAreSkippedWithTheReason(t *testing.T) {
	const limit = "/proc/sys/user/max_net_namespaces"
	out, err := helperCmd(t, "sandboxuser limit "+limit+" sandboxuser tests TestDoNests").CombinedOutput()
	if err == nil {
		t.Fatalf("a sandbox was made\n%s", out)
	}
	out, err = helperCmd(t, "sandboxuser limit "+limit+" tests TestDoNests").CombinedOutput()
	t.Logf("%s", out)
	if err != nil || !strings.Contains(string(out), "nstest: tests that need network namespaces are skipped") ||
		!strings.Contains(string(out), limit+" is 0") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAStrayVariablePreparesNothing(t *testing.T) {
	nstest.Need(t)
	mnt, _ := os.Readlink("/proc/self/ns/mnt")
	net, _ := os.Readlink("/proc/self/ns/net")
	before, _ := os.ReadFile("/proc/self/mountinfo")
	for _, v := range []string{mnt + " " + net, "", "x", "1 " + net} {
		t.Setenv("VETHKIT_SANDBOX", v)
		if in, err := nsenter.EnterSandbox(); in || err != nil {
			t.Errorf("%q: %v, %v", v, in, err)
		}
	}
	if after, _ := os.ReadFile("/proc/self/mountinfo"); string(before) != string(after) {
		t.Error("mounts were made")
	}
}

func TestAStrayVariableDoesNotReachTheProgram(t *testing.T) {
	cmd := helperCmd(t, "sandbox in")
	cmd.Env = append(cmd.Env, "VETHKIT_SANDBOX=")
	if cmd.Run(); cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("status %d, want 1, in a sandbox", cmd.ProcessState.ExitCode())
	}
}

func TestAProgramThatIsNotThereIsAnErrorOfItsOwn(t *testing.T) {
	nstest.Need(t)
	_, err := (&nsenter.Sandbox{Path: "/no/such"}).Run()
	var f *nsenter.ForbiddenError
	if !errors.Is(err, unix.ENOENT) || errors.As(err, &f) {
		t.Errorf("got %v, want ENOENT", err)
	}
}
