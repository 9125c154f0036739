package main

import (
	"fmt"
	"strings"
)

// script returns a command that is a shell script with an ip command a line: as
// people write it, a process a command.
func script(lines ...func(n int) []string) maker {
	return func(b *built, n int, _ bool) command {
		if b.ip == "" {
			return command{}
		}
		var text strings.Builder
		for _, f := range lines {
			for _, l := range f(n) {
				text.WriteString(b.ip + " " + l + " || exit 2\n")
			}
		}
		return command{Args: []string{"/bin/sh"}, Script: text.String()}
	}
}

// batch returns a command that is one ip, which reads its commands from a file.
func batch(lines ...func(n int) []string) maker {
	return func(b *built, n int, _ bool) command {
		if b.ip == "" {
			return command{}
		}
		var text strings.Builder
		for _, f := range lines {
			for _, l := range f(n) {
				text.WriteString(l + "\n")
			}
		}
		return command{Args: []string{b.ip, "-batch"}, Script: text.String()}
	}
}

// each repeats lines for every i below n. "%" stands for i, "@" for the i-th
// pod's address.
func each(lines ...string) func(n int) []string {
	return func(n int) []string {
		var out []string
		for i := range n {
			r := strings.NewReplacer("%", fmt.Sprint(i), "@", fmt.Sprintf("10.200.%d.%d", (i+2)>>8, (i+2)&255))
			for _, l := range lines {
				out = append(out, r.Replace(l))
			}
		}
		return out
	}
}

// once is lines as they are.
func once(lines ...string) func(n int) []string {
	return func(int) []string { return lines }
}

// podBridge makes the bridge that the pods' host ends are ports of.
var podBridge = once("link add br0 type bridge", "addr add 10.200.0.1/16 dev br0", "link set br0 up")

const ipv6Off = "netns exec a% sh -c 'echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6'"

// podsScript is what shell scripts for pods look like.
func podsScript(b *built, n int, ipv6 bool) command {
	lines := []string{"netns add a%"}
	if !ipv6 {
		lines = append(lines, ipv6Off)
	}
	lines = append(lines, "link add a% type veth peer name eth0 netns a%", "link set a% master br0", "link set a% up",
		"-n a% link set lo up", "-n a% addr add @/16 dev eth0", "-n a% link set eth0 up", "-n a% route add default via 10.200.0.1")
	return script(podBridge, each(lines...))(b, n, ipv6)
}

// podsBatch is one ip for the host's part, and one in each pod: ip cannot be
// told to go on in another namespace.
func podsBatch(b *built, n int, ipv6 bool) command {
	if b.ip == "" {
		return command{}
	}
	var text strings.Builder
	text.WriteString(b.ip + " -batch - <<'END' || exit 2\n")
	for _, f := range []func(int) []string{podBridge, each("netns add a%",
		"link add a% up master br0 numtxqueues 1 numrxqueues 1 type veth peer name eth0 netns a% numtxqueues 1 numrxqueues 1")} {
		text.WriteString(strings.Join(f(n), "\n") + "\n")
	}
	text.WriteString("END\n")
	inside := b.ip + " -n a% -batch -"
	if !ipv6 {
		inside = b.ip + " netns exec a% sh -c 'echo 1 >/proc/sys/net/ipv6/conf/eth0/disable_ipv6; exec " + b.ip + " -batch -'"
	}
	for _, l := range each(inside+" <<'END' || exit 2", "link set lo up", "addr add @/16 dev eth0", "link set eth0 up",
		"route add default via 10.200.0.1", "END")(n) {
		text.WriteString(l + "\n")
	}
	return command{Args: []string{"/bin/sh"}, Script: text.String()}
}
