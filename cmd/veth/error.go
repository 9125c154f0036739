package main

import (
	"errors"

	"vethkit/rtnl"
)

// A usageError is about the words of the command line: exit status 1.
type usageError struct {
	path string // the command as far as it was understood
	what string
}

func (e *usageError) Error() string {
	if e.path == "" {
		return e.what
	}
	return e.path + ": " + e.what
}

// A nameError is about a name that stands for nothing: exit status 1, as
// iproute2 has it; also what else of iproute2's ends with 1 though it is the
// system that refused, as with the names of namespaces.
type nameError struct{ what string }

func (e *nameError) Error() string { return e.what }

// A deniedError is what the kernel would refuse, known without asking it: exit
// status 2, as if it had been asked.
type deniedError struct{ what string }

func (e *deniedError) Error() string { return e.what }

// A refusal is an error of the kernel's with what was being done and, where
// more is known, what that means here.
type refusal struct {
	what string // "add address 10.0.0.1/24 to v0"
	err  error
	more string
}

func (e *refusal) Error() string {
	b := append(make([]byte, 0, 128), e.what...)
	b = append(b, ": "...)
	if k, ok := errors.AsType[*rtnl.Error](e.err); ok {
		b = k.AppendReason(b)
	} else {
		b = append(b, e.err.Error()...)
	}
	if e.more != "" {
		b = append(append(b, "; "...), e.more...)
	}
	return string(b)
}

func (e *refusal) Unwrap() error { return e.err }

// refused is a refusal, nil if err is.
//
//go:noinline
func refused(what string, err error, more string) error {
	if err == nil {
		return nil
	}
	return &refusal{what, err, more}
}

// A statusError has an exit status of its own: iproute2's, where that is none of
// the usual ones.
type statusError struct {
	err    error
	status int
}

func (e *statusError) Error() string { return e.err.Error() }
func (e *statusError) Unwrap() error { return e.err }

// errHelp is a parser's answer to "help" among a verb's words: the object's
// help is printed, with the status of bad usage.
var errHelp = errors.New("help")

// errSilent is a failure whose words have been printed already.
var errSilent = errors.New("failed")

// exitStatus is what the shell gets to see: 0; 1 for a command that cannot be
// meant; 2 for what the kernel or the system refused.
func exitStatus(err error) int {
	if err == nil {
		return 0
	}
	if status, ok := errors.AsType[*statusError](err); ok {
		return status.status
	}
	if code, ok := errors.AsType[exitCode](err); ok {
		return int(code)
	}
	_, usage := errors.AsType[*usageError](err)
	_, name := errors.AsType[*nameError](err)
	if usage || name {
		return 1
	}
	return 2
}

// An exitCode is the status of a program that was run, passed on.
type exitCode int

func (e exitCode) Error() string { return "exit status" }
