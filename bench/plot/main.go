// Command plot draws the figures that "go run ./bench --json FILE" wrote:
//
//	cd bench/plot && go run . -o DIR FILE
//
// For each work and IPv6 setting it writes the CPU time over N, on logarithmic
// axes, where a straight line with a slope of 45 degrees is linear growth; and
// for all of them together the ratios to the floor at the largest size. Each is
// an SVG and a PNG. It is a module of its own for the drawing library.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	dir := flag.String("o", ".", "the `directory` to write to")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "plot: which file? It is what bench --json wrote; -h tells more")
		os.Exit(1)
	}
	if err := run(flag.Arg(0), *dir); err != nil {
		fmt.Fprintln(os.Stderr, "plot:", err)
		os.Exit(2)
	}
}

// report is what of the file is drawn.
type report struct {
	Machine struct{ Date, CPU, Kernel string } `json:"machine"`
	Results []result                           `json:"results"`
}

type result struct {
	Work       string  `json:"work"`
	Title      string  `json:"title"`
	Unit       string  `json:"unit"`
	N          int     `json:"n"`
	IPv6       bool    `json:"ipv6"`
	Contestant string  `json:"contestant"`
	CPU        float64 `json:"median_cpu_ms"`
	Ratio      float64 `json:"ratio_cpu"`
}

// A series is the figures of one work at one IPv6 setting, in their order.
type series struct {
	work, title, unit string
	ipv6              bool
	results           []result
}

func run(file, dir string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var r report
	if err := json.Unmarshal(data, &r); err != nil {
		return fmt.Errorf("%s: %w; was it written by bench --json?", file, err)
	}
	all := r.series()
	if len(all) == 0 {
		return fmt.Errorf("%s holds no figures", file)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, s := range all {
		if len(s.sizes()) < 2 {
			continue
		}
		p, err := growth(&r, s)
		if err == nil {
			err = save(p, filepath.Join(dir, s.name()))
		}
		if err != nil {
			return err
		}
	}
	p, err := ratios(&r, all)
	if err != nil {
		return err
	}
	return save(p, filepath.Join(dir, "ratios"))
}

// series sorts the figures by work and setting.
func (r *report) series() []*series {
	var all []*series
	for _, res := range r.Results {
		if res.CPU <= 0 {
			continue // left out
		}
		i := slices.IndexFunc(all, func(s *series) bool { return s.work == res.Work && s.ipv6 == res.IPv6 })
		if i < 0 {
			i = len(all)
			all = append(all, &series{work: res.Work, title: res.Title, unit: res.Unit, ipv6: res.IPv6})
		}
		all[i].results = append(all[i].results, res)
	}
	return all
}

func (s *series) sizes() []int {
	var n []int
	for _, r := range s.results {
		if !slices.Contains(n, r.N) {
			n = append(n, r.N)
		}
	}
	slices.Sort(n)
	return n
}

// contestants in the order of the file.
func (s *series) contestants() []string {
	var names []string
	for _, r := range s.results {
		if !slices.Contains(names, r.Contestant) {
			names = append(names, r.Contestant)
		}
	}
	return names
}

func (s *series) setting() string {
	if s.ipv6 {
		return "IPv6 as it is"
	}
	return "IPv6 off"
}

// name is of its files.
func (s *series) name() string {
	if s.ipv6 {
		return s.work + "-ipv6"
	}
	return s.work
}
