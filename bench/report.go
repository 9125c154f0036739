package main

import (
	"math"
	"slices"
	"time"
)

// A report is the JSON file. Times are milliseconds.
type report struct {
	Machine  machine   `json:"machine"`
	Settings *settings `json:"settings"`
	Results  []*result `json:"results"`
	Growth   []growth  `json:"growth"`
}

type machine struct {
	Date   string `json:"date"`
	CPU    string `json:"cpu"`
	Cores  int    `json:"cores"`
	Kernel string `json:"kernel"`
	Go     string `json:"go"`
	IP     string `json:"ip"`
	Source string `json:"source"` // git describe
	User   bool   `json:"user_namespace"`
}

// A result is one contestant at one size.
type result struct {
	Work       string    `json:"work"`
	Title      string    `json:"title"`
	Unit       string    `json:"unit"` // of N
	N          int       `json:"n"`
	IPv6       bool      `json:"ipv6"`
	Contestant string    `json:"contestant"`
	LeftOut    string    `json:"left_out,omitempty"` // why there are no figures
	CPU        []float64 `json:"cpu_ms"`             // of each counted round
	Wall       []float64 `json:"wall_ms"`
	After      []float64 `json:"after_ms"` // the kernel's own threads, once the contestant had ended
	Sleeps     []float64 `json:"sleeps"`
	Round      []int     `json:"round"`

	MedianCPU    float64 `json:"median_cpu_ms"`
	MinCPU       float64 `json:"min_cpu_ms"`
	MedianWall   float64 `json:"median_wall_ms"`
	MinWall      float64 `json:"min_wall_ms"`
	MedianAfter  float64 `json:"median_after_ms"`
	MedianSleeps float64 `json:"median_sleeps"`
	RatioCPU     float64 `json:"ratio_cpu"` // to the floor; 0: there is none
	RatioWall    float64 `json:"ratio_wall"`

	command  command
	expected time.Duration
	spent    time.Duration
}

func ms(d time.Duration) float64 { return float64(d) / 1e6 }

func (r *result) add(round int, o *outcome) {
	r.CPU = append(r.CPU, ms(o.CPU))
	r.Wall = append(r.Wall, ms(o.Wall))
	r.After = append(r.After, ms(o.After))
	r.Sleeps = append(r.Sleeps, float64(o.Sleeps))
	r.Round = append(r.Round, round)
}

// expect reckons from a smaller size how long a turn takes, and leaves the
// contestant out if that is longer than long.
func (r *result) expect(before *result, long time.Duration) {
	if before.LeftOut != "" {
		r.LeftOut = before.LeftOut
		return
	}
	if len(before.Wall) == 0 {
		return
	}
	r.expected = time.Duration(before.MedianWall * 1e6 * float64(r.N) / float64(before.N))
	if r.expected > long {
		r.LeftOut = "it would take " + r.expected.Round(time.Second).String() + " or more"
	}
}

// summarize computes medians, minima and the ratios to the floor.
func summarize(results []*result) {
	var floor *result
	for _, r := range results {
		if len(r.CPU) == 0 {
			continue
		}
		r.MedianCPU, r.MinCPU = median(r.CPU), slices.Min(r.CPU)
		r.MedianWall, r.MinWall = median(r.Wall), slices.Min(r.Wall)
		r.MedianAfter, r.MedianSleeps = median(r.After), median(r.Sleeps)
		if r.Contestant == "floor" {
			floor = r
		}
	}
	if floor == nil {
		return
	}
	for _, r := range results {
		r.RatioCPU = paired(r, floor, func(r *result) []float64 { return r.CPU })
		r.RatioWall = paired(r, floor, func(r *result) []float64 { return r.Wall })
	}
}

// paired is the median of the ratios of the same round, or where a contestant
// shares none with the floor, as what takes too long to be warmed up, the ratio
// of the medians.
func paired(r, floor *result, of func(*result) []float64) float64 {
	var ratios []float64
	for i, round := range r.Round {
		if j := slices.Index(floor.Round, round); j >= 0 && of(floor)[j] > 0 {
			ratios = append(ratios, of(r)[i]/of(floor)[j])
		}
	}
	switch {
	case len(ratios) > 0:
		return median(ratios)
	case len(r.Round) > 0 && median(of(floor)) > 0:
		return median(of(r)) / median(of(floor))
	}
	return 0
}

// median is 0 of none.
func median(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(v))
	if n := len(s); n%2 == 0 {
		return (s[n/2-1] + s[n/2]) / 2
	}
	return s[len(s)/2]
}

// growth is the exponent with which the CPU time of a contestant grows over the
// sizes: 1 is linear.
type growth struct {
	Work       string  `json:"work"`
	IPv6       bool    `json:"ipv6"`
	Contestant string  `json:"contestant"`
	Sizes      []int   `json:"sizes"`
	CPU        float64 `json:"exponent_cpu"`
	Wall       float64 `json:"exponent_wall"`
}

// addGrowth fits a line through the logarithms of sizes and medians, for each
// contestant that has two or more.
func (r *report) addGrowth(w *work, ipv6 bool) {
	for _, c := range contestants {
		g := growth{Work: w.name, IPv6: ipv6, Contestant: c}
		var n, cpu, wall []float64
		for _, res := range r.Results {
			if res.Work == w.name && res.IPv6 == ipv6 && res.Contestant == c && res.MedianCPU > 0 {
				g.Sizes = append(g.Sizes, res.N)
				n = append(n, math.Log(float64(res.N)))
				cpu = append(cpu, math.Log(res.MedianCPU))
				wall = append(wall, math.Log(res.MedianWall))
			}
		}
		if len(n) >= 2 && n[0] != n[len(n)-1] {
			g.CPU, g.Wall = slope(n, cpu), slope(n, wall)
			r.Growth = append(r.Growth, g)
		}
	}
}

// slope is of the line through the points with the least squares.
func slope(x, y []float64) float64 {
	mx, my := mean(x), mean(y)
	var xy, xx float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
	}
	return xy / xx
}

func mean(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}
