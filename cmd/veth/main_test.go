package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"vethkit/nsenter/nstest"
)

// TestMain runs the tests in a sandbox of their own. Started under the name
// veth the test binary is the program: see [program]; under veth-powerless, too,
// without capabilities.
func TestMain(m *testing.M) {
	switch filepath.Base(os.Args[0]) {
	case "veth":
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
func veth(words ...string) result {
	var out, errOut bytes.Buffer
	status := run(append([]string{"veth"}, words...), nil, &out, &errOut)
	return result{status, out.String(), errOut.String()}
}
