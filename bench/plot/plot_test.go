package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const figures = `{"machine": {"date": "2026-01-02", "cpu": "a CPU", "kernel": "Linux 6"}, "results": [
	{"work": "create", "title": "create N pairs", "unit": "pairs", "n": 100, "ipv6": true, "contestant": "floor", "median_cpu_ms": 10, "ratio_cpu": 1},
	{"work": "create", "title": "create N pairs", "unit": "pairs", "n": 1000, "ipv6": true, "contestant": "floor", "median_cpu_ms": 100, "ratio_cpu": 1},
	{"work": "create", "title": "create N pairs", "unit": "pairs", "n": 100, "ipv6": true, "contestant": "veth", "median_cpu_ms": 12, "ratio_cpu": 1.2},
	{"work": "create", "title": "create N pairs", "unit": "pairs", "n": 1000, "ipv6": true, "contestant": "veth", "median_cpu_ms": 105, "ratio_cpu": 1.05},
	{"work": "create", "title": "create N pairs", "unit": "pairs", "n": 1000, "ipv6": true, "contestant": "someone new", "median_cpu_ms": 300, "ratio_cpu": 3},
	{"work": "pods", "title": "create N pods", "unit": "pods", "n": 50, "ipv6": false, "contestant": "floor", "median_cpu_ms": 20, "ratio_cpu": 1},
	{"work": "pods", "title": "create N pods", "unit": "pods", "n": 50, "ipv6": false, "contestant": "ip", "left_out": "too long", "median_cpu_ms": 0}
]}`

func TestEachWorkWithTwoSizesGetsAPlotAndTheRatiosOne(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "figures.json")
	if err := os.WriteFile(file, []byte(figures), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(file, filepath.Join(dir, "plots")); err != nil {
		t.Fatal(err)
	}
	got, err := filepath.Glob(filepath.Join(dir, "plots", "*"))
	if err != nil || len(got) != 4 {
		t.Fatalf("it wrote %v, %v", got, err)
	}
	for _, name := range []string{"create-ipv6", "ratios"} {
		data, err := os.ReadFile(filepath.Join(dir, "plots", name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := png.Decode(bytes.NewReader(data)); err != nil {
			t.Errorf("%s.png: %v", name, err)
		}
		if data, err = os.ReadFile(filepath.Join(dir, "plots", name+".svg")); err != nil {
			t.Fatal(err)
		}
		wellFormed(t, data)
		for _, word := range []string{"veth", "someone new", "a CPU"} {
			if !strings.Contains(string(data), word) {
				t.Errorf("%s.svg does not say %q", name, word)
			}
		}
	}
}

func wellFormed(t *testing.T, data []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatHoldsNoFiguresIsAnError(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"empty": "{}", "text": "create 100", "nothing ran": `{"results": [{"work": "create", "n": 1}]}`} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := run(file, dir); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if err := run(filepath.Join(dir, "missing"), dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}
