package main

import (
	"errors"
	"syscall"

	"vethkit/rtnl"
)

// A failure is an error in words of our own, with the exit status that it ends with.
type failure struct {
	_      incomparable
	what   string
	status int
	said   bool // it needs no more words
}

func (e *failure) Error() string { return e.what }

// wrong is, as say has it, the error of words that cannot be meant, or of a name that stands for
// nothing: exit status 1, as iproute2 has it; also of what else ends with 1 there
// though it is the system that refused, as with the names of namespaces.
//
//go:noinline
func wrong(text string, words ...string) error {
	return &failure{what: say(text, words...), status: 1}
}

// denied is the error of what the kernel would refuse, known without asking it:
// exit status 2, as if it had been asked.
//
//go:noinline
func denied(text string, words ...string) error {
	return &failure{what: say(text, words...), status: 2}
}

// A refusal is an error of the kernel's with what was being done and, where
// more is known, what that means here.
type refusal struct {
	_    incomparable
	what string // "add address 10.0.0.1/24 to v0"
	err  error
	more string
}

func (e *refusal) Error() string {
	why := e.err.Error()
	if k, ok := errors.AsType[*rtnl.Error](e.err); ok {
		why = string(k.AppendReason(nil))
	}
	if e.more != "" {
		why += "; " + e.more
	}
	return e.what + ": " + why
}

func (e *refusal) Unwrap() error { return e.err }

// refused is a refusal, nil if err is.
//
//go:noinline
func refused(what string, err error, more string) error {
	if err == nil {
		return nil
	}
	return &refusal{what: what, err: err, more: more}
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
	if f, ok := errors.AsType[*failure](err); ok {
		return f.status
	}
	return 2
}

// exitCode is the status of a program that was run, passed on, or one that says
// all that there is to say.
func exitCode(status int) error { return &failure{what: "exit status", status: status, said: true} }

// passedOn is the status of an error that exitCode made.
func passedOn(err error) (status int, ok bool) {
	if f, is := errors.AsType[*failure](err); is {
		return f.status, f.said
	}
	return 0, false
}

// An errnoText says what an errno means where it comes from.
type errnoText struct {
	errno syscall.Errno
	text  string
}

// textOf returns the text of an error that is in the list, "" for another.
//
//go:noinline
func textOf(err error, list []errnoText) string {
	errno, _ := err.(syscall.Errno)
	for i := range list {
		if list[i].errno == errno {
			return list[i].text
		}
	}
	return ""
}
