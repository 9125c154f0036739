package main

import (
	"os"
	"syscall"
)

// runSelf runs this program with other words, with its standard input, output
// and error, and waits for it. How it ended is not looked at.
func runSelf(argv []string) error {
	const self = "/proc/self/exe"
	pid, err := syscall.ForkExec(self, argv, &syscall.ProcAttr{Env: os.Environ(), Files: []uintptr{0, 1, 2}})
	if err == syscall.ENOENT {
		return denied("run %s: %s; is /proc mounted?", self, err.Error())
	}
	if err != nil {
		return fileError("run", self, err)
	}
	for {
		_, err := syscall.Wait4(pid, nil, 0, nil)
		if err != syscall.EINTR {
			return err
		}
	}
}
