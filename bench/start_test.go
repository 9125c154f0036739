package main

import (
	"strings"
	"testing"
)

func TestStartsAreComparedWithTheLineOfTheirRound(t *testing.T) {
	line, veth := &starter{Name: "line"}, &starter{Name: "veth", link: "v0"}
	for round, cpu := range []int64{9000, 10, 20, 40} {
		line.add(round, started{User: cpu / 2, System: cpu / 2, KiB: 1000}, "")
		veth.add(round, started{User: cpu, System: cpu, KiB: 1300 + int64(round)}, "")
	}
	summarizeStarts([]*starter{line, veth}, line)
	if len(line.CPU) != 3 || line.MedianUS != 20 || line.Ratio != 1 || line.More != 0 {
		t.Errorf("the line: %+v", line)
	}
	if veth.MedianUS != 40 || veth.MinUS != 20 || veth.Ratio != 2 || veth.KiB != 1302 || veth.More != 302 {
		t.Errorf("veth: %+v", veth)
	}
}

func TestAStartThatFailsIsLeftOut(t *testing.T) {
	for _, c := range []struct {
		status int
		words  string
	}{{1, "status 1: no such thing"}, {126, "no link v0"}, {139, "status 139"}} {
		p := &starter{link: "v0"}
		p.add(1, started{User: 5, Status: c.status}, "no such thing\nand more\n")
		if len(p.CPU) != 0 || !strings.Contains(p.LeftOut, c.words) || strings.Contains(p.LeftOut, "more") {
			t.Errorf("status %d: %+v", c.status, p)
		}
	}
}

func TestLaunchPrintsFourNumbers(t *testing.T) {
	if s, err := parseStarted("12 345 1752 126\n"); err != nil || s != (started{12, 345, 1752, 126}) {
		t.Errorf("%+v, %v", s, err)
	}
	for _, text := range []string{"", "12 345 1752\n", "launch: no\n"} {
		if s, err := parseStarted(text); err == nil {
			t.Errorf("%q is %+v", text, s)
		}
	}
}

func TestStartTableSaysWhatIsLeftOut(t *testing.T) {
	var b strings.Builder
	printStarts(&b, &startReport{Rounds: 3, Results: []*starter{
		{Name: "veth", Size: 2200000, CPU: []int64{7}, MedianUS: 2570, MinUS: 2167, Ratio: 1.58, KiB: 3632, More: 1880},
		{Name: "ip", LeftOut: "not here"},
	}})
	for _, want := range []string{"2200000         -     2570     2167    1.58     3632    +1880\n", "-         -  not here\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, &b)
		}
	}
	if _, err := parse([]string{"-what", "nonsense"}); err == nil {
		t.Error("-what nonsense is taken")
	}
	if s, err := parse([]string{"-what", "start"}); err != nil || s.Rounds < 21 {
		t.Errorf("%+v, %v", s, err)
	}
}
