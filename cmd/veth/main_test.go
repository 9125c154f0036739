package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"vethkit/nsenter/nstest"
)

// TestMain runs the tests in a sandbox of their own. Started under the name
// veth the test binary is the program: see [program].
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "veth" {
		main()
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
