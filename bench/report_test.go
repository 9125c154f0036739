package main

import (
	"math"
	"testing"
	"time"
)

func TestMedianIsTheMiddle(t *testing.T) {
	for _, c := range []struct {
		of   []float64
		want float64
	}{{nil, 0}, {[]float64{7}, 7}, {[]float64{9, 1, 5}, 5}, {[]float64{4, 1, 3, 2}, 2.5}} {
		if got := median(c.of); got != c.want {
			t.Errorf("median of %v is %v, want %v", c.of, got, c.want)
		}
	}
}

func TestRatioPairsTheRoundsOfTheFloor(t *testing.T) {
	cpu := func(r *result) []float64 { return r.CPU }
	floor := &result{Round: []int{1, 2, 3}, CPU: []float64{10, 20, 40}}
	for _, c := range []struct {
		name string
		r    *result
		want float64
	}{
		{"the same rounds", &result{Round: []int{1, 2, 3}, CPU: []float64{20, 40, 80}}, 2},
		{"some of them", &result{Round: []int{3}, CPU: []float64{120}}, 3},
		{"the one without warm-up", &result{Round: []int{0}, CPU: []float64{100}}, 5},
		{"none", &result{}, 0},
		{"itself", floor, 1},
	} {
		if got := paired(c.r, floor, cpu); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestGrowthIsTheExponent(t *testing.T) {
	w := &work{name: "w"}
	r := &report{}
	for _, n := range []int{100, 1000, 4000} {
		for c, exponent := range map[string]float64{"floor": 1, "ip": 2} {
			v := math.Pow(float64(n), exponent) / 7
			r.Results = append(r.Results, &result{Work: "w", N: n, Contestant: c, MedianCPU: v, MedianWall: v})
		}
	}
	r.Results = append(r.Results, &result{Work: "w", N: 100, Contestant: "veth", MedianCPU: 1, MedianWall: 1}) // one size only
	r.addGrowth(w, false)
	if len(r.Growth) != 2 {
		t.Fatalf("growth of %d contestants: %v", len(r.Growth), r.Growth)
	}
	for i, want := range []float64{1, 2} {
		if g := r.Growth[i]; math.Abs(g.CPU-want) > 1e-9 || math.Abs(g.Wall-want) > 1e-9 {
			t.Errorf("%s grows with %v, %v; want %v", g.Contestant, g.CPU, g.Wall, want)
		}
	}
}

func TestWhatWouldTakeTooLongIsLeftOut(t *testing.T) {
	before := &result{N: 1000, Wall: []float64{1}, MedianWall: 30000}
	long, short := &result{N: 10000}, &result{N: 4000}
	long.expect(before, tooLong)
	short.expect(before, tooLong)
	if long.LeftOut == "" || short.LeftOut != "" {
		t.Errorf("300 s: %q, 120 s: %q", long.LeftOut, short.LeftOut)
	}
	if short.expected != 2*time.Minute {
		t.Errorf("4,000 are expected to take %v", short.expected)
	}
}

func TestOnlyTakesWordsOfEachKind(t *testing.T) {
	for _, c := range []struct {
		only       []string
		w          *work
		contestant string
		ipv6, want bool
	}{
		{nil, createWork, "ip best", true, true},
		{[]string{"create"}, createWork, "ip best", true, true},
		{[]string{"create"}, deleteAny, "ip best", true, false},
		{[]string{"ip"}, deleteAny, "ip best", true, true},
		{[]string{"ip", "create"}, createWork, "vishvananda", true, false},
		{[]string{"ip", "create"}, createWork, "floor", true, true},
		{[]string{"ipv6=off"}, createWork, "veth", true, false},
		{[]string{"ipv6=off", "veth"}, createWork, "veth", false, true},
	} {
		s := &settings{Only: c.only}
		if got := s.wanted(c.w, c.contestant, c.ipv6); got != c.want {
			t.Errorf("-only %v lets %s of %s, IPv6 %v, run: %v", c.only, c.contestant, c.w.name, c.ipv6, got)
		}
	}
	if _, err := parse([]string{"-only", "nonsense"}); err == nil {
		t.Error("-only nonsense is taken")
	}
}
