//go:build !tiny

package main

import (
	"vethkit/rtnl/explain"
)

const diffUsage = `diff FILE FILE
     says in names what differs between the messages of two files: hex, strace, pcap, explain's own text; - is standard input
     -: only in the first    +: only in the second
     status: 0 nothing differs, 1 something does, 2 one could not be read
`

// diff compares two captures, datagram by datagram. As in diff(1), 1 says that
// they differ and 2 that it is not known.
func (a *app) diff(w *args) error {
	differ, err := a.diffFiles(w)
	switch {
	case err == errHelp:
		return err
	case err != nil:
		return &statusError{err, 2}
	case differ:
		return exitCode(1)
	}
	return nil
}

// diffFiles compares the datagrams of two files by their places, and prints what
// differs.
func (a *app) diffFiles(w *args) (differ bool, err error) {
	names, err := a.lateWords(w, nil)
	switch {
	case err != nil:
		return false, err
	case len(names) != 2:
		return false, w.mistake("two files are needed, not %s", itoa(len(names)))
	case names[0] == "-" && names[1] == "-":
		return false, w.mistake("only one of them can be standard input")
	}
	x, err := a.capture(names[0])
	var y []explain.Datagram
	if err == nil {
		y, err = a.capture(names[1])
	}
	if err != nil {
		return false, err
	}
	size := 0
	for i := range max(len(x), len(y)) {
		text := ""
		switch {
		case i >= len(x):
			text = "+ all of it\n"
		case i >= len(y):
			text = "- all of it\n"
		default:
			text = string(explain.AppendDiff(nil, &x[i], &y[i]))
			size += len(x[i].Data)
		}
		if text == "" {
			continue
		}
		differ = true
		if len(x) > 1 || len(y) > 1 {
			a.put("datagram " + itoa(i) + ":\n")
		}
		a.put(text)
	}
	if !differ {
		a.put("nothing differs in " + itoa(size) + " bytes\n")
	}
	return differ, nil
}

// capture reads the datagrams of a file, of which there must be some; - is standard
// input.
func (a *app) capture(name string) ([]explain.Datagram, error) {
	ds, err := a.readDatagrams(name)
	if err == nil && len(ds) == 0 {
		err = wrong("%s: there is no message in it", inputName(name))
	}
	return ds, err
}
