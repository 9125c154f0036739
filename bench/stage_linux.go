package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// onStage does what the program started itself for.
func onStage(words []string) {
	if len(words) == 3 {
		startStage(words[1], words[2])
		return
	}
	stage(words[0], words[1])
}

// stage runs the job in the first file inside a sandbox and writes the outcome
// to the second.
func stage(jobFile, outFile string) {
	var out outcome
	if err := perform(jobFile, &out); err != nil {
		out.Error = err.Error()
	}
	hand(outFile, out)
}

// hand writes an outcome to the file that who made the sandbox reads.
func hand(outFile string, out any) {
	data, err := json.Marshal(out)
	if err == nil {
		err = os.WriteFile(outFile, data, 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

func perform(jobFile string, out *outcome) error {
	data, err := os.ReadFile(jobFile)
	if err != nil {
		return err
	}
	var j job
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	if err := setIPv6(j.IPv6); err != nil {
		return err
	}
	for _, args := range j.Setup {
		if text, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, text)
		}
	}
	settle()
	text, err := measure(&j, out)
	if err != nil {
		return err
	}
	out.After = settle()
	if out.Failure == "" {
		out.Failure = verify(&j, text, out)
	}
	return nil
}

// setIPv6 says whether links made in this namespace get IPv6.
func setIPv6(on bool) error {
	if on {
		return nil
	}
	err := os.WriteFile("/proc/sys/net/ipv6/conf/default/disable_ipv6", []byte("1"), 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // a kernel without IPv6
	}
	return err
}

// measure runs the command and returns what it printed.
func measure(j *job, out *outcome) (stdout string, err error) {
	args := j.Command.Args
	if j.Command.Script != "" {
		if err := os.WriteFile("/run/script", []byte(j.Command.Script), 0o600); err != nil {
			return "", err
		}
		args = append(args, "/run/script")
	}
	printed, err := os.Create("/run/stdout")
	if err != nil {
		return "", err
	}
	defer printed.Close()
	said, err := os.Create("/run/stderr")
	if err != nil {
		return "", err
	}
	defer said.Close()
	none, err := os.Open("/dev/null")
	if err != nil {
		return "", err
	}
	defer none.Close()
	start := time.Now()
	p, err := os.StartProcess(args[0], args, &os.ProcAttr{
		Files: []*os.File{none, printed, said},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL},
	})
	if err != nil {
		return "", err
	}
	limit := time.AfterFunc(j.Limit, func() { unix.Kill(-p.Pid, unix.SIGKILL) })
	state, err := p.Wait()
	out.Wall = time.Since(start)
	if !limit.Stop() {
		out.Failure = "it took longer than " + j.Limit.String()
	}
	if err != nil {
		return "", err
	}
	out.CPU = state.UserTime() + state.SystemTime()
	out.Sleeps = int64(state.SysUsage().(*syscall.Rusage).Nvcsw)
	text, err := os.ReadFile("/run/stdout")
	if err == nil && !state.Success() && out.Failure == "" {
		words, _ := os.ReadFile("/run/stderr")
		first, _, _ := strings.Cut(strings.TrimSpace(string(words)), "\n")
		out.Failure = state.String() + ": " + first
	}
	return string(text), err
}

// verify looks whether the work was done. A contestant that times itself has
// printed its figures: they replace those of its process.
func verify(j *job, stdout string, out *outcome) (failure string) {
	if j.Counted > 0 {
		var wall, cpu, sleeps, times, links int64
		if _, err := fmt.Sscanf(stdout, "inner %d %d %d %d %d", &wall, &cpu, &sleeps, &times, &links); err != nil || times < 1 {
			return fmt.Sprintf("it printed %q in place of its figures", stdout)
		}
		out.Wall, out.CPU, out.Sleeps = time.Duration(wall/times), time.Duration(cpu/times), sleeps/times
		if int(links) != j.Counted {
			return fmt.Sprintf("it counted %d links of %d", links, j.Counted)
		}
	}
	c, err := rtnl.Open()
	if err != nil {
		return err.Error()
	}
	defer c.Close()
	links, err := c.Links(nil)
	if err != nil {
		return err.Error()
	}
	veths := 0
	for i := range links {
		if links[i].Kind != "veth" {
			continue
		}
		veths++
		if j.Up && links[i].Flags&uapi.IFF_UP == 0 {
			return links[i].Name + " is down"
		}
	}
	if j.Veths >= 0 && veths != j.Veths {
		return fmt.Sprintf("there are %d veths afterwards, not %d", veths, j.Veths)
	}
	return verifyPods(j)
}

// verifyPods looks for the names, and into each pod.
func verifyPods(j *job) (failure string) {
	names, err := nsenter.Names()
	if err != nil {
		return err.Error()
	}
	if len(names) != j.Names {
		return fmt.Sprintf("there are %d named namespaces afterwards, not %d", len(names), j.Names)
	}
	if !j.Pods {
		return ""
	}
	for _, name := range names {
		if failure := verifyPod(name); failure != "" {
			return name + ": " + failure
		}
	}
	return ""
}

// verifyPod looks whether there is a link that is up with an address and a
// default route.
func verifyPod(name string) (failure string) {
	ns, err := nsenter.Named(name)
	if err != nil {
		return err.Error()
	}
	defer ns.Close()
	err = ns.Do(func() error {
		c, err := rtnl.Open()
		if err != nil {
			return err
		}
		defer c.Close()
		links, err := c.Links(nil)
		if err != nil {
			return err
		}
		for i := range links {
			if links[i].Flags&uapi.IFF_UP == 0 {
				failure = links[i].Name + " is down"
			}
		}
		routes, err := c.Routes(nil)
		if err != nil {
			return err
		}
		for i := range routes {
			if routes[i].Gateway.IsValid() && routes[i].Dst.Bits() <= 0 {
				return nil
			}
		}
		failure = "there is no default route"
		return nil
	})
	if err != nil {
		return err.Error()
	}
	return failure
}

// settle waits until the kernel has ended what it does in its own threads with
// namespaces and links: until none of its workers is at it, three times in a
// row. It returns how long it was. Where the kernel's threads cannot be seen, in
// a container, it waits a little.
func settle() time.Duration {
	const pause = 3 * time.Millisecond
	start := time.Now()
	end := start
	for quiet := 0; quiet < 3 && time.Since(start) < 2*time.Minute; quiet++ {
		busy, seen := workersBusy()
		if !seen {
			time.Sleep(50 * pause)
			return 0
		}
		if busy {
			quiet = -1
			end = time.Now()
		}
		time.Sleep(pause)
	}
	return end.Sub(start)
}

// workersBusy tells whether a kernel worker is deleting namespaces, or handling
// links and addresses. A worker's name ends with its queue: after a "+" while
// it works for it.
func workersBusy() (busy, seen bool) {
	procs, err := os.ReadDir("/proc")
	if err != nil {
		return false, false
	}
	for _, p := range procs {
		if name := p.Name(); name[0] < '0' || name[0] > '9' {
			continue
		}
		b, err := os.ReadFile("/proc/" + p.Name() + "/comm")
		comm := strings.TrimSpace(string(b))
		if err != nil || !strings.HasPrefix(comm, "kworker/") {
			continue
		}
		seen = true
		for _, queue := range []string{"+netns", "+ipv6_addrconf", "+mld", "+events_unbound"} {
			busy = busy || strings.HasSuffix(comm, queue)
		}
	}
	return busy, seen
}
