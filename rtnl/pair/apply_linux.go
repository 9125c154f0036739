package pair

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"syscall"

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
	index   uint32 // of the first link whose index is chosen here

	neighbours []*state // the other runs in this network namespace
	used       leases
	pools      []*pool

	mu     sync.Mutex
	err    error // the first failure
	failed atomic.Bool
	made   int
	taken  atomic.Int32 // pods that somebody makes, or has made

	claimed bool            // the first pair is there
	opened  map[string]bool // the pairs' namespaces in which there may be some

	rehearsal *rehearsal // nothing is to be made
}

// engine checks the specs and gets ready to make them.
func (r *Run) engine(specs []Spec) (e *engine, err error) {
	e = &engine{Run: r, results: make([]Result, len(specs)), opened: map[string]bool{}}
	for i, s := range specs {
		e.results[i].Spec = s
	}
	e.plan, err = makePlan(specs)
	return e, err
}

// Apply is the function Apply with the run's options.
func (r *Run) Apply(specs ...Spec) ([]Result, error) {
	e, err := r.engine(specs)
	if err == nil {
		// Descriptors first: where there are too few of them nothing has been made.
		e.host, err = current()
	}
	if err == nil {
		if e.c, err = e.open(); err == nil {
			err = e.apply()
			e.c.Close()
		}
		e.host.Close()
	}
	return e.results, err
}

// apply makes the specs; on an error it takes back what it has made.
func (e *engine) apply() error {
	spare, err := keepSpare()
	if err != nil {
		return err
	}
	if err = e.register(); err == nil {
		err = e.make()
	}
	if err == nil && e.Accept != nil {
		err = e.Accept(e.results)
	}
	spare.free()
	if err == nil {
		err = e.finish()
	}
	if err != nil && e.file != nil && e.file.fd >= 0 {
		errs := problems{err}
		errs.add(e.undo())
		if len(errs) > 1 {
			return errs.join()
		}
	}
	return err
}

// A spare is descriptors that are kept for the end of a run: while it makes
// things it must not use those up that it takes to undo them.
type spare [4]int

// keepSpare takes the descriptors; EMFILE: there are too few.
func keepSpare() (s spare, err error) {
	for i := range s {
		if s[i], err = unix.Eventfd(0, unix.EFD_CLOEXEC); err != nil {
			for _, fd := range s[:i] {
				syscall.Close(fd)
			}
			return s, failed("descriptors for undoing it", err, manyFiles)
		}
	}
	return s, nil
}

func (s spare) free() {
	for _, fd := range s {
		syscall.Close(fd)
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
	if spec >= 0 {
		e.results[spec].Err = err
		err = failed(e.specs[spec].String(), err, advice(err))
	}
	if e.err == nil {
		e.err = err
	}
	e.failed.Store(true)
	e.mu.Unlock()
}

// done counts specs that have been made.
func (e *engine) done(n int) {
	e.mu.Lock()
	e.made += n
	if e.Progress != nil {
		e.Progress(e.made, len(e.specs))
	}
	e.mu.Unlock()
}

// make makes the pods and then the pairs, for which the pods' namespaces have
// to be there.
func (e *engine) make() error {
	e.makePods()
	var err error
	if !e.stopped() {
		err = e.makePairs()
	}
	if err == nil && len(e.plan.pods) > 0 && !e.stopped() {
		err = e.settle()
	}
	if err != nil {
		e.fail(-1, err)
	}
	if e.err == nil && e.stopped() {
		return ErrStopped
	}
	return e.err
}

// finish leaves what was made to itself. Of pairs nothing has to be remembered.
func (e *engine) finish() error {
	if len(e.plan.pods) == 0 {
		return e.file.end(e.c, &e.Tap)
	}
	unlock, err := lockState()
	if err != nil {
		return err
	}
	if err = e.file.setStatus(done); err == nil {
		e.file.close()
	}
	unlock()
	return err
}

// undo takes back all that the run made.
func (e *engine) undo() error {
	h := host{tap: &e.Tap, c: e.c}
	if err := h.undo(e.file, e.opened); err != nil {
		return failed("undoing it", err, "the rest goes with gc")
	}
	return nil
}

// advice adds what the kernel's refusal means for a spec.
func advice(err error) string {
	switch {
	case is(err, unix.EPERM):
		return "this needs CAP_NET_ADMIN, and CAP_SYS_ADMIN for namespaces: be root, or work in namespaces of your own as `unshare -Urnm` makes them"
	case is(err, unix.EXFULL):
		return "a bridge takes 1,023 ports"
	case is(err, unix.EMFILE):
		return manyFiles
	}
	return ""
}
