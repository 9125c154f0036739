package pair

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// ErrStopped is Apply's error when it was stopped: nothing of the run is left.
var ErrStopped = errors.New("stopped: nothing of it is left")

// Apply makes all of the specs, or none. It works in the calling thread's
// network namespace, like a socket that is opened there. When ctx ends first,
// what is there by then is undone and the error is ctx's.
//
// It needs CAP_NET_ADMIN in each namespace that a link is born in, and for pods
// CAP_SYS_ADMIN. The error says which spec could not be made and why; each
// Result has its own.
func Apply(ctx context.Context, specs ...Spec) ([]Result, error) {
	r := Run{Stop: ctx.Done()}
	results, err := r.Apply(specs...)
	if errors.Is(err, ErrStopped) && ctx.Err() != nil {
		err = errors.Join(ctx.Err(), err)
	}
	return results, err
}

// An engine is one Apply under way.
type engine struct {
	*Run
	*plan
	results []Result
	host    *nsenter.NS // the caller's namespace
	c       *rtnl.Conn  // there
	file    *file
	masters map[string]uint32 // ifindexes of the pods' bridges
	index   uint32            // of the first link whose index is chosen here

	mu     sync.Mutex
	err    error // the first failure
	failed atomic.Bool
	made   int

	claimed bool            // the first pair is there
	opened  map[string]bool // the pairs' namespaces in which there may be some

	rehearsal *rehearsal // nothing is to be made
}

// Apply is the function Apply with the run's options.
func (r *Run) Apply(specs ...Spec) ([]Result, error) {
	e := &engine{Run: r, results: make([]Result, len(specs)), opened: map[string]bool{}}
	for i, s := range specs {
		e.results[i].Spec = s
	}
	var err error
	if e.plan, err = makePlan(specs); err != nil {
		return e.results, err
	}
	// Descriptors first: where there are too few of them nothing has been made.
	if e.host, err = current(); err != nil {
		return e.results, err
	}
	defer e.host.Close()
	if e.c, err = e.open(); err != nil {
		return e.results, err
	}
	defer e.c.Close()
	spare, err := keepSpare()
	if err != nil {
		return e.results, err
	}
	if err = e.register(); err == nil {
		err = e.make()
	}
	if err == nil && r.Accept != nil {
		err = r.Accept(e.results)
	}
	spare.free()
	if err == nil {
		err = e.finish()
	}
	if err != nil && e.file != nil {
		if undo := e.undo(); undo != nil {
			err = errors.Join(err, undo)
		}
	}
	return e.results, err
}

// A spare is descriptors that are kept for the end of a run: while it makes
// things it must not use those up that it takes to undo them.
type spare [4]int

func keepSpare() (s spare, err error) {
	for i := range s {
		if s[i], err = unix.Eventfd(0, unix.EFD_CLOEXEC); err != nil {
			for _, fd := range s[:i] {
				unix.Close(fd)
			}
			return s, &Error{Object: "descriptors for undoing it", Err: err, Advice: "more files than the limit (ulimit -n) allows"}
		}
	}
	return s, nil
}

func (s spare) free() {
	for _, fd := range s {
		unix.Close(fd)
	}
}

// stopped says whether the run is to end before it is done.
//
//go:noinline
func (e *engine) stopped() bool {
	select {
	case <-e.Stop:
		return true
	default:
		return e.failed.Load()
	}
}

// fail keeps the first error.
func (e *engine) fail(spec int, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if spec >= 0 {
		e.results[spec].Err = err
		err = &Error{Object: e.specs[spec].String(), Err: err, Advice: advice(err)}
	}
	if e.err == nil {
		e.err = err
	}
	e.failed.Store(true)
}

// done counts specs that have been made.
func (e *engine) done(n int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.made += n
	if e.Progress != nil {
		e.Progress(e.made, len(e.specs))
	}
}

// make makes the pods and then the pairs, for which the pods' namespaces have
// to be there.
func (e *engine) make() error {
	e.makePods()
	if !e.stopped() {
		if err := e.makePairs(); err != nil {
			e.fail(-1, err)
		}
	}
	if len(e.plan.pods) > 0 && !e.stopped() {
		if err := e.settle(); err != nil {
			e.fail(-1, err)
		}
	}
	switch {
	case e.err != nil:
		return e.err
	case e.stopped():
		return ErrStopped
	}
	return nil
}

// finish leaves what was made to itself. Of pairs nothing has to be remembered.
func (e *engine) finish() error {
	if len(e.pods) > 0 {
		unlock, err := lockState()
		if err != nil {
			return err
		}
		defer unlock()
		if err := e.file.setStatus(done); err != nil {
			return err
		}
		e.file.close()
		return nil
	}
	return e.file.end(e.c, &e.Tap)
}

// undo takes back all that the run made.
func (e *engine) undo() error {
	w := undoer{tap: &e.Tap, c: e.c, f: e.file, opened: e.opened}
	err := w.run()
	if err != nil {
		return &Error{Object: "undoing it", Err: err, Advice: "the rest goes with gc"}
	}
	return nil
}

// advice adds what the kernel's refusal means for a spec.
func advice(err error) string {
	switch {
	case errors.Is(err, unix.EPERM):
		return "this needs CAP_NET_ADMIN, and CAP_SYS_ADMIN for namespaces: be root, or work in namespaces of your own as `unshare -Urnm` makes them"
	case errors.Is(err, unix.EXFULL):
		return "a bridge takes 1,023 ports"
	case errors.Is(err, unix.EMFILE):
		return "more files than the limit (ulimit -n) allows"
	}
	return ""
}
