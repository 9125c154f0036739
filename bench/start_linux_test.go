package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vethkit/nsenter/nstest"
)

func TestStartsTakeTurnsAndAreSeenToWork(t *testing.T) {
	nstest.Need(t)
	source, err := moduleDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	launch, err := buildC(filepath.Join(source, "bench/floor/launch"), filepath.Join(dir, "launch"))
	if err != nil {
		t.Fatal(err)
	}
	veth, err := goBuild(source, "./cmd/veth", filepath.Join(dir, "veth"), "tiny")
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	add := []string{veth, "link", "add", "v0", "type", "veth"}
	all := []*starter{
		{Name: "line", link: "-", Args: []string{veth, "version"}},
		{Name: "veth", link: "v0", Args: add},
		{Name: "another link", link: "v1", Args: add},
		{Name: "refused", link: "v0", Args: append(add, "nonsense")},
		{Name: "none", link: "-", LeftOut: "not here"},
	}
	s := &settings{Rounds: 2}
	if err := takeTurns(s, nil, self, launch, dir, all); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", "", "no link v1", "nonsense", "not here"} {
		p := all[i]
		if !strings.Contains(p.LeftOut, want) || (want == "") != (p.LeftOut == "") {
			t.Errorf("%s is left out with %q, want %q", p.Name, p.LeftOut, want)
		}
		if want == "" && (len(p.CPU) != 2 || p.MinUS <= 0 || p.KiB < 500 || p.Ratio <= 0) {
			t.Errorf("%s: %+v", p.Name, p)
		}
	}
}

func TestSizeIsThatOfAllFiles(t *testing.T) {
	dir := t.TempDir()
	p := &starter{}
	for i, n := range []int{1000, 234} {
		f := filepath.Join(dir, string(rune('a'+i)))
		if err := os.WriteFile(f, make([]byte, n), 0o600); err != nil {
			t.Fatal(err)
		}
		p.files = append(p.files, f)
	}
	p.measureFiles()
	if p.Size != 1234 {
		t.Errorf("size %d", p.Size)
	}
	if libs := libraries("/bin/sh"); len(libs) < 2 || !strings.Contains(strings.Join(libs, " "), "libc") {
		t.Skipf("/bin/sh loads %v: a system without shared libraries", libs)
	}
}
