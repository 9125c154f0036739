package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A startReport is the JSON file of -what start.
type startReport struct {
	Machine machine    `json:"machine"`
	Rounds  int        `json:"rounds"`
	Results []*starter `json:"results"`
}

// A starter is a program of which size and start are compared.
type starter struct {
	Name     string   `json:"name"`
	Size     int64    `json:"size"` // in bytes, stripped, with its libraries
	XZ       int64    `json:"xz"`   // of that, compressed by xz -9e; 0: not known
	Args     []string `json:"args,omitempty"`
	Note     string   `json:"note,omitempty"`
	LeftOut  string   `json:"left_out,omitempty"`
	Rounds   []int    `json:"round"`
	CPU      []int64  `json:"cpu_us"`     // of each round
	RSS      []int64  `json:"maxrss_kib"` // ru_maxrss
	MedianUS float64  `json:"median_cpu_us"`
	MinUS    int64    `json:"min_cpu_us"`
	Ratio    float64  `json:"ratio_cpu"`      // to the line's; 0: not known
	KiB      float64  `json:"median_kib"`     // of memory
	More     float64  `json:"more_than_line"` // KiB

	files []string // of Size
	link  string   // there must be one of this name afterwards; "-": none
}

// A started is what one start took.
type started struct {
	User, System, KiB int64 // microseconds; ru_maxrss
	Status            int
}

// parseStarted reads what launch prints.
func parseStarted(text string) (s started, err error) {
	if n, err := fmt.Sscanf(text, "%d %d %d %d", &s.User, &s.System, &s.KiB, &s.Status); err != nil || n != 4 {
		return s, fmt.Errorf("launch printed %q in place of four numbers", text)
	}
	return s, nil
}

// add counts a start. What fails is left out from then on.
func (p *starter) add(round int, s started, words string) {
	switch {
	case s.Status == 126:
		p.LeftOut = "it ends with 0, and there is no link " + p.link
	case s.Status != 0:
		words, _, _ = strings.Cut(strings.TrimSpace(words), "\n")
		p.LeftOut = fmt.Sprintf("status %d: %s", s.Status, words)
	case round > 0: // the first one warms up
		p.Rounds = append(p.Rounds, round)
		p.CPU = append(p.CPU, s.User+s.System)
		p.RSS = append(p.RSS, s.KiB)
	}
}

// summarizeStarts computes medians and what they are to those of base: of the
// ratios and of the differences of the same round.
func summarizeStarts(all []*starter, base *starter) {
	for _, p := range all {
		if len(p.CPU) == 0 {
			continue
		}
		p.MedianUS, p.MinUS, p.KiB = median(floats(p.CPU)), slices.Min(p.CPU), median(floats(p.RSS))
		var ratios, more []float64
		for i, round := range p.Rounds {
			if j := slices.Index(base.Rounds, round); j >= 0 && base.CPU[j] > 0 {
				ratios = append(ratios, float64(p.CPU[i])/float64(base.CPU[j]))
				more = append(more, float64(p.RSS[i]-base.RSS[j]))
			}
		}
		p.Ratio, p.More = median(ratios), median(more)
	}
}

func floats(v []int64) []float64 {
	f := make([]float64, len(v))
	for i := range v {
		f[i] = float64(v[i])
	}
	return f
}

func printStarts(w io.Writer, r *startReport) {
	fmt.Fprintf(w, "%d rounds in turns, each in a fresh network namespace. CPU: microseconds, median and minimum; ×line: median of the ratios to\n"+
		"\"Go, a line\" of the same round; memory: median of ru_maxrss, and of the differences to that.\n\n", r.Rounds)
	fmt.Fprintf(w, "  %-24s %9s %9s %8s %8s %7s %8s %8s\n", "", "bytes", "xz", "CPU µs", "min", "×line", "KiB", "more")
	for _, p := range r.Results {
		fmt.Fprintf(w, "  %-24s %9s %9s", p.Name, whole(p.Size), whole(p.XZ))
		if len(p.CPU) > 0 {
			fmt.Fprintf(w, " %8.0f %8d %7s %8.0f %+8.0f", p.MedianUS, p.MinUS, number(p.Ratio), p.KiB, p.More)
		}
		for _, s := range []string{p.Note, p.LeftOut} {
			if s != "" {
				fmt.Fprintf(w, "  %s", s)
			}
		}
		fmt.Fprintln(w)
	}
}

// whole is a number, or a dash for one that is not known.
func whole(v int64) string {
	if v == 0 {
		return "-"
	}
	return fmt.Sprint(v)
}

// number has three significant digits, or is a dash for nothing.
func number(v float64) string {
	switch {
	case v == 0:
		return "-"
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	case v >= 1:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.3f", v)
}
