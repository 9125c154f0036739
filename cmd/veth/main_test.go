package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vethkit/nsenter/nstest"
)

// TestMain runs the tests in a sandbox of their own. Started under the name
// veth or init the test binary is the program: see [program]; under veth-powerless, too,
// without capabilities.
func TestMain(m *testing.M) {
	switch filepath.Base(os.Args[0]) {
	case "veth", "init":
		main()
	case "veth-powerless":
		dropPowers()
	}
	nstest.Main(m)
}

// A result is what a command line came to.
type result struct {
	status      int
	out, errOut string
}

// veth runs a command line in this process, in the thread's namespace.
func veth(words ...string) result { return vethIn("", words...) }

// vethIn runs it with something on stdin.
func vethIn(in string, words ...string) result {
	var out, errOut bytes.Buffer
	status := run(false, append([]string{"veth"}, words...), strings.NewReader(in), &out, &errOut)
	return result{status, out.String(), errOut.String()}
}
