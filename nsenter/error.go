package nsenter

import (
	"errors"
	"syscall"
)

// Error says what could not be done, to which namespace or file, why, and what would help. Unwrap gives the cause, so
// errors.Is(err, unix.EEXIST) and errors.Is(err, fs.ErrNotExist) hold.
type Error struct {
	Op     string // what was being done: "open the namespace"
	Object string // a name, a path, or "pid 12"; may be empty
	Err    error  // the cause, most often a syscall.Errno
	Advice string // what to do about it; may be empty
}

func (e *Error) Error() string {
	s := "cannot " + e.Op
	if e.Object != "" {
		s += " " + e.Object
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	if e.Advice != "" {
		s += " (" + e.Advice + ")"
	}
	return s
}

// failed is an Error without advice. It is called from many places, so it is not inlined.
//
//go:noinline
func failed(op, object string, err error) *Error { return &Error{Op: op, Object: object, Err: err} }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// is tells whether the error is one of the kernel's.
//
//go:noinline
func is(err error, errno syscall.Errno) bool { return errors.Is(err, errno) }

// both joins two errors, of which one may be nil.
//
//go:noinline
func both(a, b error) error { return errors.Join(a, b) }

// StrandedError says that a thread could not return to the namespace it came from. The thread is gone: it has run no
// other goroutine and never will. The goroutine that got this error is where it was before.
type StrandedError struct {
	Err error // of setns(2)
}

func (e *StrandedError) Error() string {
	return "a thread could not return to its network namespace: " + e.Err.Error() +
		" (the thread was retired, the caller has not moved)"
}

// Unwrap returns the error of setns(2).
func (e *StrandedError) Unwrap() error { return e.Err }

// Panic is what [NS.Do] panics with when its function panicked: the function's value, and the stack that would be lost
// otherwise, because the function ran on another goroutine.
type Panic struct {
	Value    any
	Stack    []byte // as runtime.Stack writes it
	Stranded error  // a *StrandedError when the thread could not return either
}

func (p *Panic) Error() string {
	var s string
	switch v := p.Value.(type) {
	case error:
		s = v.Error()
	case string:
		s = v
	case interface{ String() string }:
		s = v.String()
	default:
		s = "a value that is no error and no string"
	}
	s = "panic inside a network namespace: " + s
	if p.Stranded != nil {
		s += "\n" + p.Stranded.Error()
	}
	return s + "\n\n" + string(p.Stack)
}

// Unwrap returns the value that the function panicked with if that is an error.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// ErrNoNamespaces: the kernel was built without network namespaces.
var ErrNoNamespaces = errors.New("this kernel has no network namespaces (CONFIG_NET_NS)")

var (
	errClosed  = errors.New("the namespace is closed")
	errNoNetNS = errors.New("not a network namespace")
)
