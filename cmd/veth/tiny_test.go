//go:build tiny

package main

import (
	"strings"
	"testing"
)

func TestTinySaysWhatItIsWithout(t *testing.T) {
	for _, line := range []string{
		"explain -- link add v0 type veth", "explain IFLA_MTU", "compose -", "diff a b", "quiz", "send -", "flip - 0.0",
		"-show link", "demo -show",
	} {
		r := veth(strings.Fields(line)...)
		if r.status != 1 || r.out != "" || !strings.Contains(r.errOut, " is not in this build") {
			t.Errorf("veth %s: status %d, %s%s", line, r.status, r.out, r.errOut)
		}
	}
}
