package uapi

import (
	"runtime"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

func TestErrorsHaveTheirNames(t *testing.T) {
	if runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		t.Skip("other machines have other numbers")
	}
	for n := -1; n < 134; n++ {
		if n == 95 || n == 117 {
			continue // x/sys has the other name
		}
		if got, want := ErrnoName(n), unix.ErrnoName(syscall.Errno(n)); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
