package main

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
	"vethkit/rtnl/pair"
)

// bounded is how long any command may take here. It says that they end, not how
// fast they are.
const bounded = 60 * time.Second

// inWorld runs f in a network namespace of its own. When f is done nothing may be
// left of it in /run.
func inWorld(t *testing.T, f func(t *testing.T)) {
	nstest.Run(t, func(*nsenter.NS) {
		untried()
		mustAll(t, "link set lo up")
		t.Cleanup(func() {
			veth("-all", "netns", "delete")
			unix.Unmount(nsenter.RunDir, unix.MNT_DETACH)
			unix.Rmdir(nsenter.RunDir)
			os.RemoveAll(pair.StateDir)
		})
		f(t)
	})
}

// untried lets the kernel's own IPv6 addresses, in the thread's namespace, be
// what they are to be at once.
func untried() {
	for _, path := range []string{"default/accept_dad", "all/accept_dad", "default/router_solicitations"} {
		_ = os.WriteFile("/proc/sys/net/ipv6/conf/"+path, []byte("0"), 0)
	}
}

// bystanders makes what no command may touch: a pair, also into a named
// namespace, a bridge, addresses, routes, a table of rules, and two finished sets
// of pods.
func bystanders(t *testing.T) {
	t.Helper()
	mustAll(t, "link add foreign0 type veth peer name foreign1", "link set foreign0 up", "link set foreign1 up",
		"addr add 192.0.2.1/24 dev foreign0", "-6 addr add 2001:db8::1/64 dev foreign0",
		"route add 198.51.100.0/24 via 192.0.2.2", "neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 nud permanent dev foreign0",
		"netns add foreign")
	ns, err := nsenter.Named("foreign")
	if err != nil {
		t.Fatal(err)
	}
	defer ns.Close()
	_ = ns.Do(func() error { untried(); return nil })
	mustAll(t, "link add inside type veth peer name eth0 netns foreign", "link set inside group 42 up",
		"-n foreign link set eth0 up", "-n foreign addr add 203.0.113.2/24 dev eth0", "-n foreign route add default via 203.0.113.1",
		"link add foreignbr type bridge", "link set foreignbr up", "link set foreign1 master foreignbr")
	foreignTable(t)
	mustAll(t, "pod add stays count 3 bridge shared subnet 10.22.0.0/16 masquerade", "pod add routed count 2 subnet 10.23.0.0/24",
		// Two namespaces that have been connected know each other by number ever after.
		"pair add x y netns foreign peer netns stays1", "-n foreign pair del x")
}

// A running program.
type running struct {
	*exec.Cmd
	out, errOut bytes.Buffer
	ended       chan struct{}
}

// start starts the program with these words, or what else c is.
func start(t *testing.T, c *exec.Cmd) *running {
	t.Helper()
	p := &running{Cmd: c, ended: make(chan struct{})}
	if c.Stdout == nil {
		c.Stdout = &p.out
	}
	if c.Stderr == nil {
		c.Stderr = &p.errOut
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = c.Wait()
		close(p.ended)
	}()
	return p
}

// wait waits for its end, and says what it came to; the status is 128 + the
// signal that ended it.
func (p *running) wait(t *testing.T) result {
	t.Helper()
	select {
	case <-p.ended:
	case <-time.After(bounded):
		_ = p.Process.Signal(syscall.SIGQUIT) // for the stacks
		<-p.ended
		t.Fatalf("%v has not ended after %v: %s", p.Args, bounded, &p.errOut)
	}
	status := p.ProcessState.ExitCode()
	if ws, ok := p.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		status = 128 + int(ws.Signal())
	}
	if strings.Contains(p.errOut.String(), "goroutine ") {
		t.Fatalf("%v: %s", p.Args, &p.errOut)
	}
	return result{status, p.out.String(), p.errOut.String()}
}

// signalAfter sends it a signal after some time, unless it ends before.
func (p *running) signalAfter(d time.Duration, sig syscall.Signal) {
	select {
	case <-p.ended:
	case <-time.After(d):
		_ = p.Process.Signal(sig)
	}
}

// runs runs the program with the words of a line.
func runs(t *testing.T, line string) result {
	t.Helper()
	return start(t, program(strings.Fields(line)...)).wait(t)
}

// succeeds is runs for what has to succeed, and how long it took.
func succeeds(t *testing.T, line string) time.Duration {
	t.Helper()
	began := time.Now()
	if r := runs(t, line); r.status != 0 || r.errOut != "" {
		t.Fatalf("veth %s: status %d, %s", line, r.status, r.errOut)
	}
	return time.Since(began)
}

// fails is runs for what has to fail with this status and say these words.
func fails(t *testing.T, status int, line string, words ...string) {
	t.Helper()
	failed(t, start(t, program(strings.Fields(line)...)), status, words...)
}

func failed(t *testing.T, p *running, status int, words ...string) {
	t.Helper()
	r := p.wait(t)
	if r.status != status {
		t.Fatalf("%v: status %d, not %d: %s", p.Args, r.status, status, r.errOut)
	}
	for _, w := range words {
		if !strings.Contains(r.errOut, w) {
			t.Fatalf("%v does not say %q: %s", p.Args, w, r.errOut)
		}
	}
}

// A blocked writer is a pipe that is full: who writes to it waits.
type blocked struct{ r, w *os.File }

func newBlocked(t *testing.T) *blocked {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	fd := int(w.Fd()) // blocking from now on, for the program
	_ = unix.SetNonblock(fd, true)
	for err == nil {
		_, err = unix.Write(fd, make([]byte, 4096))
	}
	_ = unix.SetNonblock(fd, false)
	if !errors.Is(err, unix.EAGAIN) {
		t.Fatal(err)
	}
	return &blocked{r, w}
}

// release lets the writer go on.
func (b *blocked) release() {
	go func() {
		buf := make([]byte, 4096)
		for {
			if _, err := b.r.Read(buf); err != nil {
				return
			}
		}
	}()
}

func (b *blocked) close() {
	b.w.Close()
	b.r.Close()
}

// held starts pod add, which stands still when all is made and before it is done.
func held(t *testing.T, line string) (p *running, finish func()) {
	t.Helper()
	b := newBlocked(t)
	c := program(strings.Fields(line)...)
	c.Stdout = b.w
	p = start(t, c)
	name := strings.Fields(line)[2]
	for deadline := time.Now().Add(bounded); ; time.Sleep(5 * time.Millisecond) {
		// All are there, so it prints, or is about to.
		if r := veth("pod", "show", name); strings.Count(r.out, "making") > 0 && namedPods(name) == strings.Count(r.out, "\n") {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("veth %s does not get there: %s", line, &p.errOut)
		}
	}
	return p, func() {
		t.Helper()
		b.release()
		defer b.close()
		if r := p.wait(t); r.status != 0 {
			t.Fatalf("veth %s: status %d, %s", line, r.status, r.errOut)
		}
	}
}

// namedPods counts the namespaces of a set.
func namedPods(set string) int {
	n := 0
	names, _ := nsenter.Names()
	for _, name := range names {
		ns, err := nsenter.Named(name)
		if err == nil {
			ns.Close()
		}
		if number, ok := strings.CutPrefix(name, set); ok && err == nil {
			if _, err := strconv.Atoi(number); err == nil {
				n++
			}
		}
	}
	return n
}

// long is how often something is done: more often in the thorough mode,
// VETHKIT_LONG=1 go test.
func long(times, thorough int) int {
	switch {
	case os.Getenv("VETHKIT_LONG") != "":
		return thorough
	case raced:
		return (times + 1) / 2
	}
	return times
}

// chance is a source of random numbers whose seed is printed; VETHKIT_SEED gives
// one.
func chance(t *testing.T) *rand.Rand {
	seed, err := strconv.ParseUint(os.Getenv("VETHKIT_SEED"), 10, 64)
	if err != nil {
		seed = rand.Uint64() >> 32
	}
	t.Logf("VETHKIT_SEED=%d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// within is a random part of a duration, and a little more.
func within(r *rand.Rand, d time.Duration) time.Duration {
	return time.Duration(r.Int64N(int64(d + d/8)))
}
