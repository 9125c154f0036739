package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// built is where the programs are that take part; "" is one that is not there.
type built struct {
	dir, self, floor, veth, library, line, vishvananda, jsimonetti, ip string
}

// maker is what makes the links that a work begins with.
func (b *built) maker(words ...string) []string {
	if b.floor != "" {
		return append([]string{b.floor}, words...)
	}
	return append([]string{b.library}, words...)
}

// A part is a program that go build makes.
type part struct {
	to  *string
	dir string // of its module
	pkg string
}

// ours and peers are the programs of the root module and of the others.
func (b *built) ours() []part {
	return []part{{&b.veth, ".", "./cmd/veth"}, {&b.library, ".", "./bench/library"}, {&b.line, ".", "./bench/floor/line"}}
}

func (b *built) peers() []part {
	return []part{{&b.vishvananda, "bench/peers", "./vishvananda"}, {&b.jsimonetti, "bench/peers", "./jsimonetti"}}
}

// build builds everything into a directory of its own. What cannot be built is
// left out with a word.
func build(say func(string, ...any)) (*built, error) {
	dir, err := os.MkdirTemp("", "vethkit-bench-")
	if err != nil {
		return nil, err
	}
	b := &built{dir: dir}
	if err := b.build(append(b.ours(), b.peers()...), say); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return b, nil
}

// build builds the parts and the floor into b.dir, and finds the rest.
func (b *built) build(parts []part, say func(string, ...any)) error {
	source, err := moduleDir()
	if err != nil {
		return err
	}
	if b.self, err = os.Executable(); err != nil {
		return err
	}
	for _, p := range parts {
		if *p.to, err = goBuild(filepath.Join(source, p.dir), p.pkg, filepath.Join(b.dir, filepath.Base(p.pkg)), ""); err != nil {
			say("left out: %v", err)
		}
	}
	if b.floor, err = buildC(filepath.Join(source, "bench", "floor"), filepath.Join(b.dir, "floor")); err != nil {
		say("left out: the floor, and with it every ratio: %v", err)
	}
	if b.ip, err = exec.LookPath("ip"); err != nil {
		say("left out: ip: %v", err)
	}
	return nil
}

// goBuild builds a package of the module in a directory as it would be shipped.
func goBuild(module, pkg, out, tags string) (string, error) {
	c := exec.Command("go", "build", "-tags", tags, "-trimpath", "-ldflags=-s -w", "-o", out, pkg)
	c.Dir = module
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if text, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build %s: %w: %s", pkg, err, bytes.TrimSpace(text))
	}
	return out, nil
}

// buildC compiles the C program in the directory source.
func buildC(source, out string) (string, error) {
	files, err := filepath.Glob(filepath.Join(source, "*.c"))
	if err != nil {
		return "", err
	}
	if text, err := exec.Command("gcc", append([]string{"-O2", "-o", out}, files...)...).CombinedOutput(); err != nil {
		return "", fmt.Errorf("gcc: %w: %s", err, bytes.TrimSpace(text))
	}
	return out, nil
}

// moduleDir is where the root module's source is.
func moduleDir() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "vethkit").Output()
	if err != nil {
		return "", fmt.Errorf("go list -m vethkit: %w: run it inside the repository", err)
	}
	return strings.TrimSpace(string(out)), nil
}
