//go:build !tiny

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A block of the tutorial: a file's text, or commands with what they print.
type block struct {
	line  int
	kind  string // "file NAME" or "console"
	lines []string
}

func tutorial(t *testing.T) (blocks []block) {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash("../../rtnl/explain/TUTORIAL.md"))
	if err != nil {
		t.Fatal(err)
	}
	in := false
	for n, line := range strings.Split(string(text), "\n") {
		kind, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && !in:
			in, blocks = true, append(blocks, block{line: n + 1, kind: kind})
		case fence:
			in = false
		case in:
			b := &blocks[len(blocks)-1]
			b.lines = append(b.lines, line)
		}
	}
	return blocks
}

// Every step of the tutorial does what it says there.
func TestTutorial(t *testing.T) {
	inWorld(t, func(t *testing.T) {
		dir, commands := t.TempDir(), 0
		for _, b := range tutorial(t) {
			if name, ok := strings.CutPrefix(b.kind, "file "); ok {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(b.lines, "\n")+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if b.kind != "console" {
				t.Errorf("line %d: what is a block of %q?", b.line, b.kind)
			}
			for i := 0; i < len(b.lines); {
				command, ok := strings.CutPrefix(b.lines[i], "$ veth ")
				if !ok {
					t.Fatalf("line %d: no command: %s", b.line+1+i, b.lines[i])
				}
				commands++
				from := i + 1
				for i = from; i < len(b.lines) && !strings.HasPrefix(b.lines[i], "$ "); i++ {
				}
				runStep(t, dir, command, b.line+1+from, b.lines[from:i])
			}
		}
		if commands < 14 {
			t.Errorf("only %d commands", commands)
		}
	})
}

// runStep runs a command and compares what it prints with what the tutorial says:
// line after line, "…" stands for any lines, or in a line for any text; a line
// that begins with "! " is on stderr or says the exit status.
func runStep(t *testing.T, dir, command string, line int, want []string) {
	t.Helper()
	cmd := program()
	for _, w := range strings.Fields(command) {
		if file, ok := strings.CutPrefix(w, "3<"); ok {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			cmd.ExtraFiles = []*os.File{f}
			continue
		}
		cmd.Args = append(cmd.Args, w)
	}
	cmd.Dir = dir
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	err := cmd.Wait()
	stop.Stop()
	status, wantErr := "", []string{}
	if err != nil {
		status = err.Error()
	}
	wantStatus := ""
	var wantOut []string
	for _, w := range want {
		switch text, ok := strings.CutPrefix(w, "! "); {
		case !ok:
			wantOut = append(wantOut, w)
		case strings.HasPrefix(text, "exit status"):
			wantStatus = text
		default:
			wantErr = append(wantErr, text)
		}
	}
	if status != wantStatus {
		t.Errorf("TUTORIAL.md:%d: veth %s: %q, want %q; %s", line, command, status, wantStatus, errOut.String())
	}
	if len(wantErr) > 0 && errOut.String() != strings.Join(wantErr, "\n")+"\n" {
		t.Errorf("TUTORIAL.md:%d: veth %s: stderr %q", line, command, errOut.String())
	}
	got := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(wantOut) == 0 && out.Len() == 0 {
		return
	}
	any := false
	for n, w := range wantOut {
		if w == "…" {
			any = true
			continue
		}
		i := 0
		for any && i < len(got) && !like(got[i], w) {
			i++
		}
		if i >= len(got) || !like(got[i], w) {
			t.Errorf("TUTORIAL.md: at line %d: veth %s prints no\n%s\nin\n%s", line+n, command, w, out.String())
			return
		}
		got, any = got[i+1:], false
	}
	if !any && len(got) > 0 {
		t.Errorf("TUTORIAL.md:%d: veth %s prints more:\n%s", line, command, strings.Join(got, "\n"))
	}
}

// like says whether a line is as the pattern has it, where … is any text, and
// blanks at the seams do not count.
func like(line, pattern string) bool {
	parts := strings.Split(pattern, "…")
	for i, p := range parts {
		if i > 0 {
			p = strings.TrimLeft(p, " ")
		}
		if i < len(parts)-1 {
			p = strings.TrimRight(p, " ")
		}
		at := strings.Index(line, p)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		line = line[at+len(p):]
	}
	return line == "" || strings.HasSuffix(pattern, "…")
}
