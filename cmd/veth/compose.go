//go:build !tiny

package main

import "vethkit/rtnl/explain"

const composeUsage = `compose [ --bin ] [ FILE | - ]
     the bytes that a text says, in hex, a datagram a line; --bin: as they are
     FILE: as explain prints it, or as you write it; see rtnl/explain/TUTORIAL.md
`

// compose makes bytes of text.
func (a *app) compose(w *args) error {
	bin := false
	files, err := a.lateWords(w, func(w *args) (bool, error) {
		took := w.takeDashed("-bin")
		bin = bin || took
		return took, nil
	})
	if err != nil {
		return err
	}
	switch len(files) {
	case 0:
		files = []string{"-"}
	case 1:
	default:
		return w.mistake("one file at a time; %q is the second", files[1])
	}
	ds, err := a.capture(files[0])
	if err != nil {
		return err
	}
	for i := range ds {
		if bin {
			a.put(string(ds[i].Data))
		} else {
			a.put(explain.Hex(ds[i].Data) + "\n")
		}
	}
	return nil
}
