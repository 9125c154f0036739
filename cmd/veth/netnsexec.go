package main

import (
	"os"

	"vethkit/nsenter"
)

// netnsExec runs a program in a namespace, or with -all in each.
func (a *app) netnsExec(w *args) error {
	if a.opt.all {
		return a.netnsExecAll(w)
	}
	name, err := w.netnsName()
	if err != nil {
		return err
	}
	if w.done() {
		return w.mistake("the command to run is missing")
	}
	if err := a.flush(); err != nil {
		return err
	}
	return netnsError(nsenter.Exec(name, w.words, os.Environ(), a.complain))
}

// netnsExecAll runs the command in every named namespace, one after the other,
// whatever becomes of it: that is no failure.
func (a *app) netnsExecAll(w *args) error {
	if w.done() {
		return w.mistake("the command to run is missing")
	}
	names, err := nsenter.Names()
	if err != nil {
		return netnsError(err)
	}
	argv := append([]string{a.prog, "netns", "exec", ""}, w.words...)
	for _, name := range names {
		a.out.put("\nnetns: ", name, "\n")
		if err := a.flush(); err != nil {
			return err
		}
		argv[3] = name
		if err := runSelf(argv); err != nil {
			return err
		}
	}
	return nil
}
