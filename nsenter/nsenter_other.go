//go:build !linux

package nsenter

import "errors"

var errOther = &Error{Op: "use network namespaces", Err: errors.ErrUnsupported, Advice: "they exist on Linux only"}

// Open is for Linux.
func Open(path string) (*NS, error) { return nil, errOther }

// Current is for Linux.
func Current() (*NS, error) { return nil, errOther }

// OfPID is for Linux.
func OfPID(pid int) (*NS, error) { return nil, errOther }

// New is for Linux.
func New() (*NS, error) { return nil, errOther }

// Named is for Linux.
func Named(name string) (*NS, error) { return nil, errOther }

// Names is for Linux.
func Names() ([]string, error) { return nil, errOther }

// Create is for Linux.
func Create(name string) error { return errOther }

// Attach is for Linux.
func Attach(name string, pid int) error { return errOther }

// Delete is for Linux.
func Delete(name string) error { return errOther }

// Identify is for Linux.
func Identify(pid int) ([]string, error) { return nil, errOther }

// PIDs is for Linux.
func PIDs(name string) ([]int, error) { return nil, errOther }

// Find is for Linux.
func Find() (found []Found, unseen []int, err error) { return nil, nil, errOther }

// Open is for Linux.
func (f *Found) Open() (*NS, error) { return nil, errOther }

// Exec is for Linux.
func Exec(name string, argv, env []string, warn func(error)) error { return errOther }

// Close is for Linux.
func (ns *NS) Close() error { return nil }

// Do is for Linux.
func (ns *NS) Do(f func() error) error { return errOther }

// Run is for Linux.
func (s *Sandbox) Run() (status int, err error) { return 0, WhyForbidden() }

// EnterSandbox is for Linux.
func EnterSandbox() (in bool, err error) { return false, nil }

// InSandbox is for Linux.
func InSandbox() bool { return false }

// WhyForbidden is for Linux.
func WhyForbidden() *ForbiddenError {
	return &ForbiddenError{Err: errors.ErrUnsupported, Advice: "network namespaces exist on Linux only"}
}
