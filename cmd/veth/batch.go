package main

import "strconv"

// batch runs the lines of a file, stdin's for "-", each as a command line without
// options: those of -batch hold for all of them. It ends at the first that fails,
// or with -force after the last; then the status is 1, as iproute2 has it.
func (a *app) batch(*args) error {
	name := a.opt.batch
	text, err := a.readInput(name)
	if err != nil {
		return wrong("-batch: %s", err.Error())
	}
	failed := false
	for r := (script{text: string(text)}); ; {
		words, err := r.next()
		if words == nil && err == nil {
			break
		}
		if err = a.batchLine(words, err); err == nil {
			continue
		}
		failed = true
		b := append(append(make([]byte, 0, 64), "Command failed "...), name...)
		b = strconv.AppendInt(append(b, ':'), int64(r.n), 10)
		a.stderr.Write(append(b, '\n'))
		if !a.opt.force {
			break
		}
	}
	if failed {
		return exitCode(1)
	}
	return nil
}

// batchLine runs one line, on the socket that all of them share, and prints what
// it has to say.
func (a *app) batchLine(words []string, err error) error {
	b := a.inner(a.stdout, a.stderr)
	b.opt, b.c, b.rehearsal, b.seen = a.opt, a.c, a.rehearsal, a.seen
	b.opt.batch = ""
	b.configure()
	if err == nil {
		err = b.dispatch(&args{words: words})
	}
	a.c, b.c = b.c, nil
	b.opt.show = false // what has been seen is shown at the end
	if b.exit(err) == 0 {
		return nil
	}
	return errSilent
}
