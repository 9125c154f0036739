package nstest

import (
	"os"
	"testing"
	"time"
)

// Count is what a process holds.
type Count struct{ FDs, Threads int }

// Counts counts the descriptors and threads of this process, from /proc/self.
func Counts(t testing.TB) Count {
	t.Helper()
	return Count{FDs: entries(t, "/proc/self/fd"), Threads: entries(t, "/proc/self/task")}
}

// NoLeak runs f and fails the test if the process holds more afterwards than before: any descriptor more, or more than
// slack threads more. Threads need a moment to end, so it looks again for two seconds; the Go runtime starts a few of its
// own when it likes, for which slack is.
func NoLeak(t testing.TB, slack int, f func()) {
	t.Helper()
	before := Counts(t)
	f()
	var after Count
	for deadline := time.Now().Add(2 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		after = Counts(t)
		if after.FDs <= before.FDs && after.Threads <= before.Threads+slack {
			return
		}
	}
	t.Errorf("descriptors: %d before, %d after; threads: %d before, %d after (%d more are allowed)",
		before.FDs, after.FDs, before.Threads, after.Threads, slack)
}

func entries(t testing.TB, dir string) int {
	t.Helper()
	d, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return len(d)
}
