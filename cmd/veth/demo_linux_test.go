package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"vethkit/nsenter/nstest"
)

func TestDemoHolds(t *testing.T) {
	nstest.Need(t)
	checkDemo(t, program("demo"))
}

func TestDemoNeedsNoRoot(t *testing.T) {
	nstest.Need(t)
	const nobody = 65534
	c := program("demo")
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if os.Getuid() != 0 || !maps(t, nobody) {
		t.Skip("user 65534 cannot be had in the tests' user namespace: these tests run without root already")
	}
	checkDemo(t, c)
}

// maps says whether a user exists in this user namespace.
func maps(t *testing.T, uid uint64) bool {
	b, err := os.ReadFile("/proc/self/uid_map")
	if err != nil {
		t.Fatal(err)
	}
	f := strings.Fields(string(b))
	if len(f) < 3 {
		return false
	}
	first, _ := parseUint(f[0], 32)
	n, _ := parseUint(f[2], 33)
	return uid >= first && uid < first+n
}

func checkDemo(t *testing.T, c *exec.Cmd) {
	t.Helper()
	var out, errOut bytes.Buffer
	c.Stdout, c.Stderr = &out, &errOut
	began := time.Now()
	err := c.Run()
	if err != nil || errOut.Len() > 0 {
		t.Fatalf("%v\nstderr: %s\n%s", err, &errOut, &out)
	}
	t.Logf("%v", time.Since(began))
	for _, want := range []string{"\n1. ", "\n2. ", "\n3. ", "\n4. ", "\n5. ", "\n6. ", "\n7. ", "\n8. ", "\nEverything held, in ", "$ veth link delete veth0\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing:\n%s", want, &out)
		}
	}
	if strings.Contains(out.String(), "FAILED") {
		t.Errorf("%s", &out)
	}
}

func TestDemoTakesNoWords(t *testing.T) {
	if r := veth("demo", "-j"); r.status != 1 || r.out != "" {
		t.Errorf("status %d, %q", r.status, r.out)
	}
}

func TestDemoSaysWhenItCannotWrite(t *testing.T) {
	nstest.Need(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full: " + err.Error())
	}
	defer full.Close()
	var errOut bytes.Buffer
	c := program("demo")
	c.Stdout, c.Stderr = full, &errOut
	if err := c.Run(); exitOf(err) != 2 || !strings.Contains(errOut.String(), "no space left") {
		t.Errorf("full: %v, %q", err, &errOut)
	}
}

// installed returns the program's path, for a shell.
func installed(t *testing.T) string {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/veth"
	if err := os.Symlink(exe, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDemoSaysWhichSettingForbidsIt(t *testing.T) {
	nstest.Need(t)
	var errOut bytes.Buffer
	c := &exec.Cmd{Path: "/bin/sh", Args: []string{"sh", "-c", `echo 0 >/proc/sys/user/max_net_namespaces && exec "$0" demo`, installed(t)}, Stderr: &errOut}
	// The limit is that of a user namespace of the test's own.
	id := []syscall.SysProcIDMap{{ContainerID: 0, HostID: 0, Size: 1}}
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER, UidMappings: id, GidMappings: id}
	if err := c.Run(); exitOf(err) != 2 || !strings.Contains(errOut.String(), "max_net_namespaces is 0") {
		t.Errorf("%v, %q", err, &errOut)
	}
}

func TestInterruptedDemoLeavesNothing(t *testing.T) {
	nstest.Need(t)
	c := program("demo")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(out, make([]byte, 200)) // it is under way
	c.Process.Signal(os.Interrupt)
	// The pipe ends when the last process that has it is gone, and with it its namespaces.
	ended := make(chan struct{})
	go func() {
		io.Copy(io.Discard, out)
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Error("something is left")
	}
	if err := c.Wait(); err == nil {
		t.Error("it ended well")
	}
}
