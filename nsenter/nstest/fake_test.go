package nstest_test

import (
	"runtime"
	"testing"
)

// fake is a test whose failure is looked at instead of being one.
type fake struct {
	testing.TB
	failed, wentOn bool
}

func (f *fake) Errorf(string, ...any) { f.failed = true }

func (f *fake) FailNow() { f.failed = true; runtime.Goexit() }
