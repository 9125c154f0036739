// Command veth makes and shows network links, veth pairs above all, with
// rtnetlink messages built here. It speaks iproute2's language; called under
// the name ip it is ip.
//
// A command goes this way: app.main reads the options, commands.go picks the verb,
// the verb's file parses its words into a request without looking at the
// machine, resolves names, sends the request, and prints values.
package main

import (
	"io"
	"os"
	"path/filepath"

	"vethkit/nsenter"
)

func main() {
	in, err := nsenter.EnterSandbox()
	switch {
	case err != nil: // the one who made the sandbox says why
		os.Exit(2)
	case in && len(os.Args) > 1 && os.Args[1] == "demo":
		os.Exit(playDemo(len(os.Args) > 2, os.Stdout, os.Stderr))
	}
	// Where it is in one it is send or flip, which may not make namespaces outside.
	os.Exit(run(in, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run runs one command line and returns its exit status: 0; 1 for bad usage;
// 2 for what the kernel or the system refused. sandbox says that it is in one.
func run(sandbox bool, argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	prog, words := "veth", argv
	if len(argv) > 0 {
		prog = filepath.Base(argv[0])
		argv = argv[1:]
	}
	a := newApp(prog, stdin, stdout, stderr)
	a.argv, a.sandboxed = words, sandbox
	return a.exit(a.role(argv))
}

// newApp is an app for a command line that nothing is around.
//
//go:noinline
func newApp(prog string, stdin io.Reader, stdout, stderr io.Writer) *app {
	outer := &app{prog: prog, commands: commandTable, stdin: stdin}
	return outer.inner(stdout, stderr)
}
