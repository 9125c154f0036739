package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

func describeMachine(b *built) machine {
	m := machine{
		Date: time.Now().UTC().Format("2006-01-02 15:04 MST"), Cores: runtime.NumCPU(), Go: runtime.Version(),
		IP: firstLine(b.ip, "-V"), Source: firstLine("git", "describe", "--always", "--dirty"), User: os.Geteuid() != 0,
	}
	var u unix.Utsname
	if unix.Uname(&u) == nil {
		m.Kernel = unix.ByteSliceToString(u.Sysname[:]) + " " + unix.ByteSliceToString(u.Release[:]) + " " + unix.ByteSliceToString(u.Machine[:])
	}
	info, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(info)) {
		if k, v, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(k) == "model name" {
			m.CPU = strings.TrimSpace(v)
			break
		}
	}
	return m
}

// firstLine is what a command prints first, "" if it cannot be run.
func firstLine(name string, args ...string) string {
	if name == "" {
		return ""
	}
	out, _ := exec.Command(name, args...).Output()
	line, _, _ := strings.Cut(string(out), "\n")
	return line
}

func printMachine(w io.Writer, r *report) {
	printMachineLine(w, &r.Machine)
	fmt.Fprintf(w, "%d rounds, seed %d. Milliseconds; medians and minima; ×floor: the median of the ratios of the same round;\n"+
		"sleeps: voluntary context switches of the process tree; after: how long the kernel's own threads went on.\n",
		r.Settings.Rounds, r.Settings.Seed)
}

func printMachineLine(w io.Writer, m *machine) {
	fmt.Fprintf(w, "%s, %s, %d × %s, %s", m.Date, m.Kernel, m.Cores, m.CPU, m.Go)
	for _, s := range []string{m.IP, m.Source} {
		if s != "" {
			fmt.Fprintf(w, ", %s", s)
		}
	}
	if m.User {
		fmt.Fprint(w, ", in user namespaces")
	}
	fmt.Fprintln(w)
}

func ipv6Words(ipv6 bool) string {
	if ipv6 {
		return "IPv6 as it is"
	}
	return "IPv6 off"
}

func printTable(w io.Writer, k *work, n int, ipv6 bool, results []*result) {
	fmt.Fprintf(w, "\n%s: N = %d %s, %s\n", k.title, n, k.unit, ipv6Words(ipv6))
	fmt.Fprintf(w, "  %-17s %10s %10s %8s %10s %10s %8s %8s %8s %3s\n",
		"", "CPU", "min", "×floor", "wall", "min", "×floor", "sleeps", "after", "of")
	for _, r := range results {
		if r.LeftOut != "" && len(r.CPU) == 0 {
			fmt.Fprintf(w, "  %-17s left out: %s\n", r.Contestant, r.LeftOut)
			continue
		}
		fmt.Fprintf(w, "  %-17s %10s %10s %8s %10s %10s %8s %8.0f %8s %3d\n", r.Contestant,
			number(r.MedianCPU), number(r.MinCPU), number(r.RatioCPU), number(r.MedianWall), number(r.MinWall), number(r.RatioWall),
			r.MedianSleeps, number(r.MedianAfter), len(r.CPU))
		if r.LeftOut != "" {
			fmt.Fprintf(w, "  %-17s then it failed: %s\n", "", r.LeftOut)
		}
	}
}

func printGrowth(w io.Writer, r *report, k *work, ipv6 bool) {
	first := true
	for _, g := range r.Growth {
		if g.Work != k.name || g.IPv6 != ipv6 {
			continue
		}
		if first {
			fmt.Fprintf(w, "\n%s, %s: exponent of the growth with N (1: linear)\n", k.title, ipv6Words(ipv6))
			first = false
		}
		fmt.Fprintf(w, "  %-17s CPU %5.2f   wall %5.2f   from %d to %d\n", g.Contestant, g.CPU, g.Wall, g.Sizes[0], g.Sizes[len(g.Sizes)-1])
	}
}

func writeJSON(file string, r *report) error {
	data, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o644)
}
