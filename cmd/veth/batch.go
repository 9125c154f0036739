package main

// batch runs the lines of a file, stdin's for "-", each as a command line without
// options: those of -batch hold for all of them. It ends at the first that fails,
// or with -force after the last; then the status is 1, as iproute2 has it.
func (a *app) batch(*args) error {
	name := a.opt.batch
	text, err := a.readInput(name)
	if err != nil {
		return wrong("-batch: %s", err.Error())
	}
	var failed error
	for r := (script{text: string(text)}); ; {
		words, err := r.next()
		if words == nil && err == nil {
			return failed
		}
		if a.batchLine(words, err) {
			continue
		}
		failed = exitCode(1)
		a.tell(say("Command failed %s:%s\n", name, itoa(r.n)))
		if !a.opt.force {
			return failed
		}
	}
}

// batchLine runs one line, on the socket that all of them share, prints what it
// has to say, and tells whether it went well.
func (a *app) batchLine(words []string, err error) bool {
	b := a.inner(a.stdout, a.stderr)
	b.opt, b.c, b.rehearsal, b.seen = a.opt, a.c, a.rehearsal, a.seen
	b.opt.batch = ""
	b.configure()
	if err == nil {
		err = b.dispatch(&args{words: words})
	}
	a.c, b.c = b.c, nil
	b.opt.show = false // what has been seen is shown at the end
	return b.exit(err) == 0
}
