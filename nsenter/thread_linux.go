package nsenter

import (
	"os"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// outcome is how a function ended on its own thread.
type outcome struct {
	err    error
	exited bool // by runtime.Goexit
	panic  *Panic
}

// away runs f on a locked thread that f may move to another network namespace, and brings the thread back with back.
// It returns f's error, or ends as f did (see [NS.Do]). A thread that does not come back dies with its goroutine, which
// ends while it holds the lock (runtime.LockOSThread promises that).
func away(f func() error, back func(home int) error) error {
	done := make(chan outcome, 1)
	onThread(func() { trip(done, f, back) })
	o := <-done
	switch {
	case o.panic != nil:
		panic(o.panic)
	case o.exited:
		runtime.Goexit()
	}
	return o.err
}

// onThread starts f on a goroutine whose thread is locked and is not the main one. The main thread cannot die: one that
// did not come back would stay, and /proc/PID/ns/net and IFLA_NET_NS_PID mean it when they mean the process.
func onThread(f func()) {
	go func() {
		runtime.LockOSThread()
		if unix.Gettid() != os.Getpid() {
			f()
			return
		}
		// While this goroutine holds the main thread, another one that locks gets another thread.
		locked := make(chan struct{})
		go func() {
			runtime.LockOSThread()
			close(locked)
			f()
		}()
		<-locked
		runtime.UnlockOSThread()
	}()
}

// trip is away's part on the locked thread. It unlocks only after the thread is home.
func trip(done chan<- outcome, f func() error, back func(home int) error) {
	home, err := openOwn()
	if err != nil {
		runtime.UnlockOSThread()
		done <- outcome{err: withoutProc("remember the thread's namespace", threadNS, err)}
		return
	}
	o := outcome{exited: true} // stands unless f returns or panics
	defer func() {
		if o.exited {
			if v := recover(); v != nil {
				o.exited = false
				o.panic = &Panic{Value: v, Stack: stack()}
			}
		}
		err := back(home)
		syscall.Close(home)
		if err == nil {
			runtime.UnlockOSThread()
		} else {
			stranded := &StrandedError{Err: err}
			if o.panic != nil {
				o.panic.Stranded = stranded
			}
			o.err = both(o.err, stranded)
		}
		done <- o
	}()
	o.err = f()
	o.exited = false
}

// stack is the calling goroutine's, up to 16 KiB of it.
func stack() []byte {
	b := make([]byte, 16<<10)
	return b[:runtime.Stack(b, false)]
}
