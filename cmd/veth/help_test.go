package main

import (
	"strings"
	"testing"
)

// Statuses and streams are those of iproute2 6.1.
func TestHelpGoesWhereIproute2SendsIt(t *testing.T) {
	for _, c := range []struct {
		words       string
		status      int
		out, errOut string // beginnings
	}{
		{"", 255, "", "Usage: veth "},
		{"help", 255, "", "Usage: veth "},
		{"help link", 255, "", "Usage: veth "},
		{"-help", 255, "", "Usage: veth "},
		{"-h", 255, "", "Usage: veth "},
		{"bogus", 1, "", "veth: object "},
		{"-bogus", 1, "", "veth: option "},
		{"netns help", 255, "", "Usage: veth netns"},
		{"netns h", 255, "", "Usage: veth netns"},
		{"netns bogus", 1, "", "veth: netns: verb "},
		{"link help veth", 0, "Usage: ", ""},
		{"link help bridge", 0, "Usage: ", ""},
		{"ping help", 255, "", ""},
		{"-V", 0, "veth utility, ", ""},
		{"-V -bogus", 0, "veth utility, ", ""},
		{"version", 0, "veth utility, ", ""},
	} {
		r := veth(strings.Fields(c.words)...)
		if r.status != c.status || !strings.HasPrefix(r.out, c.out) || c.out == "" && r.out != "" ||
			!strings.HasPrefix(r.errOut, c.errOut) {
			t.Errorf("veth %s: status %d, want %d; stdout %q; stderr %q", c.words, r.status, c.status, r.out, r.errOut)
		}
	}
}

func TestEveryCommandIsInTheOverview(t *testing.T) {
	a := newApp("veth", nil, nil, nil)
	for _, c := range commandTable {
		without := c.whole && c.usage == "" // a tiny build is
		if strings.Contains(a.overview(), " "+c.names[0]+" ") == without {
			t.Errorf("%s: missing, or there and without a word about it", c.names[0])
		}
	}
}
