package main

import (
	"bytes"
	"debug/elf"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"

	"vethkit/nsenter"
)

// A startJob is what startStage does.
type startJob struct {
	Launch   string
	Rounds   int
	Seed     uint64
	Starters [][]string // the link, the program and its words
}

// A startOutcome is what came of it: a round each, in it a starter each.
type startOutcome struct {
	Started [][]started
	Words   [][]string // on stderr
	Error   string
}

// runStart compares size and start of programs that add a link.
func runStart(s *settings, interrupt chan os.Signal) error {
	dir, err := os.MkdirTemp("", "vethkit-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	source, err := moduleDir()
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	all := starters(source, dir, s.busybox)
	for _, p := range all {
		p.measureFiles()
	}
	launch, err := buildC(filepath.Join(source, "bench", "floor", "launch"), filepath.Join(dir, "launch"))
	if err != nil {
		s.progress("sizes only: %v", err)
	} else if err := takeTurns(s, interrupt, self, launch, dir, all); err != nil {
		return err
	}
	ip, _ := exec.LookPath("ip")
	r := &startReport{Machine: describeMachine(&built{ip: ip}), Rounds: s.Rounds, Results: all}
	printMachineLine(os.Stdout, &r.Machine)
	printStarts(os.Stdout, r)
	if s.json == "" {
		return nil
	}
	data, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(s.json, append(data, '\n'), 0o644)
}

// starters builds and finds the programs. The first is what the others are
// compared with.
func starters(source, dir, busybox string) []*starter {
	add := []string{"link", "add", "v0", "type", "veth"}
	all := []*starter{
		{Name: "Go, a line", link: "-"},
		{Name: "Go, println", link: "-"},
		{Name: "Go, a line and a pair", link: "v0"},
		{Name: "veth", link: "v0", Args: add},
		{Name: "veth, tiny", link: "v0", Args: add},
		// It sends an empty name for the other end, which the kernel refuses.
		{Name: "u-root's ip", link: "v0", Args: []string{"link", "add", "v0", "type", "bridge"}, Note: "adds a bridge, not a pair"},
		{Name: "busybox-static", link: "v0", Args: append([]string{"ip"}, add...)},
		{Name: "iproute2's ip", link: "v0", Args: add},
	}
	for i, g := range []struct{ module, pkg, tags string }{
		{".", "./bench/floor/line", ""},
		{".", "./bench/floor/hello", ""},
		{".", "./bench/floor/pair", ""},
		{".", "./cmd/veth", ""},
		{".", "./cmd/veth", "tiny"},
		{"bench/peers/uroot", "github.com/u-root/u-root/cmds/core/ip", ""},
	} {
		out, err := goBuild(filepath.Join(source, g.module), g.pkg, filepath.Join(dir, fmt.Sprint("start", i)), g.tags)
		if err != nil {
			all[i].LeftOut = err.Error()
			continue
		}
		all[i].use(out)
	}
	if file, err := exec.LookPath(busybox); err != nil {
		all[6].LeftOut = "not here: apt-get download busybox-static, dpkg -x, -busybox FILE"
	} else {
		all[6].use(file)
	}
	if file, err := exec.LookPath("ip"); err != nil {
		all[7].LeftOut = "not here"
	} else {
		all[7].use(file)
		all[7].Note = fmt.Sprintf("with %d libraries", len(all[7].files)-1)
	}
	return all
}

// use has the starter be a program, with the libraries that it names.
func (p *starter) use(file string) {
	p.Args = append([]string{file}, p.Args...)
	p.files = append([]string{file}, libraries(file)...)
}

// libraries are the files that ldd(1) has a program load, the loader too; none of
// a static one.
func libraries(file string) (files []string) {
	f, err := elf.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	if f.Section(".interp") == nil {
		return nil
	}
	out, _ := exec.Command("ldd", file).Output()
	for _, m := range regexp.MustCompile(`(?m)(/\S+) \(0x`).FindAllSubmatch(out, -1) {
		files = append(files, string(m[1]))
	}
	return files
}

// measureFiles sums up the sizes of the starter's files.
func (p *starter) measureFiles() {
	for _, f := range p.files {
		if info, err := os.Stat(f); err == nil {
			p.Size += info.Size()
		}
	}
	if len(p.files) == 0 {
		return
	}
	c := exec.Command("sh", "-c", `cat "$@" | xz -9e -c | wc -c`, "sh")
	c.Args = append(c.Args, p.files...)
	if out, err := c.Output(); err == nil {
		fmt.Sscan(string(out), &p.XZ)
	}
	if p.XZ < 1000 { // there is no xz
		p.XZ = 0
	}
}

// takeTurns lets the starters take their turns in a sandbox.
func takeTurns(s *settings, interrupt chan os.Signal, self, launch, dir string, all []*starter) error {
	j := startJob{Launch: launch, Rounds: 1 + s.Rounds, Seed: s.Seed}
	var in []*starter
	for _, p := range all {
		if p.LeftOut == "" {
			in = append(in, p)
			j.Starters = append(j.Starters, append([]string{p.link}, p.Args...))
		}
	}
	data, err := json.Marshal(j)
	if err != nil {
		return err
	}
	job, out := filepath.Join(dir, "job"), filepath.Join(dir, "outcome")
	if err := os.WriteFile(job, data, 0o600); err != nil {
		return err
	}
	sandbox := nsenter.Sandbox{Path: self, Args: []string{stageName, "start", job, out}, Signals: interrupt}
	status, err := sandbox.Run()
	if err != nil {
		return err
	}
	if status != 0 {
		return errors.Join(errInterrupted, fmt.Errorf("the stage ended with status %d", status))
	}
	var o startOutcome
	if data, err = os.ReadFile(out); err == nil {
		err = json.Unmarshal(data, &o)
	}
	if err == nil && o.Error != "" {
		err = errors.New(o.Error)
	}
	if err != nil {
		return err
	}
	for round := range o.Started {
		for i, p := range in {
			if p.LeftOut == "" {
				p.add(round, o.Started[round][i], o.Words[round][i])
			}
		}
	}
	summarizeStarts(all, all[0])
	return nil
}

// startStage does the job in the first file, inside a sandbox, and writes the
// outcome to the second.
func startStage(jobFile, outFile string) {
	var out startOutcome
	if err := startAll(jobFile, &out); err != nil {
		out.Error = err.Error()
	}
	hand(outFile, out)
}

func startAll(jobFile string, out *startOutcome) error {
	data, err := os.ReadFile(jobFile)
	if err != nil {
		return err
	}
	var j startJob
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(j.Seed, 0))
	for range j.Rounds {
		round, words := make([]started, len(j.Starters)), make([]string, len(j.Starters))
		for _, i := range random.Perm(len(j.Starters)) {
			var said bytes.Buffer
			c := exec.Command(j.Launch, j.Starters[i]...)
			c.Stderr = &said
			text, err := c.Output()
			if err != nil {
				return fmt.Errorf("launch: %w: %s", err, &said)
			}
			if round[i], err = parseStarted(string(text)); err != nil {
				return err
			}
			words[i] = said.String()
		}
		out.Started, out.Words = append(out.Started, round), append(out.Words, words)
	}
	return nil
}
