//go:build !tiny

package main

import "vethkit/rtnl/explain"

const composeUsage = `compose [ --bin ] [ FILE | - ]
     the bytes that a text says, in hex, a datagram a line; --bin: as they are
     FILE: as explain prints it, or as you write it; see rtnl/explain/TUTORIAL.md
`

// compose makes bytes of text.
func (a *app) compose(w *args) error {
	name, bin := "-", false
	for !w.done() {
		if w.takeExact("--bin") || w.takeExact("-bin") {
			bin = true
			continue
		}
		if ok, err := a.lateOption(w); ok {
			if err != nil {
				return err
			}
			continue
		}
		if name != "-" {
			return w.errorf("one file at a time; ", quote(w.peek()), " is the second")
		}
		name = w.next()
	}
	ds, err := a.readDatagrams(name)
	if err != nil {
		return err
	}
	if len(ds) == 0 {
		if name == "-" {
			name = "stdin"
		}
		return wrong(name, ": there is no message in it")
	}
	for i := range ds {
		if bin {
			a.out.buf = append(a.out.buf, ds[i].Data...)
			continue
		}
		a.out.buf = append(append(a.out.buf, explain.Hex(ds[i].Data)...), '\n')
	}
	return nil
}
