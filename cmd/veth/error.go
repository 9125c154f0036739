package main

import (
	"errors"
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
// iproute2 has it.
type nameError struct{ what string }

func (e *nameError) Error() string { return e.what }

// errSilent is a failure whose words have been printed already.
var errSilent = errors.New("failed")

// exitStatus is what the shell gets to see: 0; 1 for a command that cannot be
// meant; 2 for what the kernel or the system refused.
func exitStatus(err error) int {
	var usage *usageError
	var name *nameError
	var code exitCode
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &usage), errors.As(err, &name):
		return 1
	}
	return 2
}

// An exitCode is the status of a program that was run, passed on.
type exitCode int

func (e exitCode) Error() string { return "exit status" }
