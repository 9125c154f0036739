//go:build !tiny

package main

import (
	"vethkit/rtnl/explain"
)

const explainUsage = `explain [ -j | -d | --html ] [ --pcap OUT ] [ FILE | - ] ...
     FILE: hex, strace, pcap, or explain's own text; found out by its content
     -d: with a sentence about each attribute; -j: a JSON object a line
     --html: a page for a browser, which needs nothing else; --pcap: into a file for tshark
explain [ -j | -d | --html ] -- COMMAND
     what veth COMMAND would send; it is not done, and takes no rights
explain [ -j ] { NAME | PATH } ...
     NAME: of the kernel, in any case, or its beginning: IFLA_NET_NS_FD, ifi_change, nlm_f
     PATH: IFLA_LINKINFO/IFLA_INFO_KIND, ifinfomsg.ifi_index; a file of that name wins
`

// explain tells what bytes, commands and names mean.
func (a *app) explain(w *args) error {
	d := explain.NewDict()
	pcap, names, any := "", false, false
	var ds []explain.Datagram
	for !w.done() {
		switch {
		case w.takeExact("--pcap"), w.takeExact("-pcap"):
			var err error
			if pcap, err = w.value("--pcap"); err != nil {
				return err
			}
			continue
		case w.takeExact("--html"), w.takeExact("-html"):
			a.seen.html = true
			continue
		case w.takeExact("--"):
			all, err := a.rehearse(w.words)
			w.words = nil
			if err != nil && len(all) == 0 {
				return err
			}
			if perr := a.printDatagrams(all, pcap); perr != nil || err == nil {
				err = perr
			}
			return err
		}
		if ok, err := a.lateOption(w); ok {
			if err != nil {
				return err
			}
			continue
		}
		word := w.next()
		any = true
		if !isFileName(d, word) {
			if len(ds) > 0 {
				return w.errorf(quote(word), " is no file; files and names do not go together")
			}
			names = true
			if err := a.explainName(w, d, word); err != nil {
				return err
			}
			continue
		}
		if names {
			return w.errorf(quote(word), " is a file; files and names do not go together")
		}
		more, err := a.readDatagrams(word)
		ds = append(ds, more...)
		if err != nil {
			a.printDatagrams(ds, pcap)
			return err
		}
	}
	if names {
		if pcap != "" || a.seen.html {
			return w.error("--pcap and --html are for datagrams, not for names")
		}
		return nil
	}
	if !any {
		var err error
		if ds, err = a.readDatagrams("-"); err != nil {
			a.printDatagrams(ds, pcap)
			return err
		}
	}
	return a.printDatagrams(ds, pcap)
}

// printDatagrams prints datagrams in the form that was asked for.
func (a *app) printDatagrams(ds []explain.Datagram, pcap string) error {
	if pcap != "" {
		if pcap == "-" {
			a.out.buf = explain.AppendPcap(a.out.buf, ds)
			return nil
		}
		if err := writeFile(pcap, explain.AppendPcap(nil, ds)); err != nil {
			return err
		}
		return nil
	}
	if a.opt.json && !a.seen.html {
		// Of a long capture this is much; it is not kept.
		for i := range ds {
			a.out.buf = explain.AppendJSON(a.out.buf, i, &ds[i])
			if len(a.out.buf) > 1<<16 {
				if err := a.flush(); err != nil {
					return err
				}
			}
		}
		return nil
	}
	explainAll(a, ds)
	return nil
}

// readDatagrams reads a file's datagrams, stdin's for "-". With an error come
// those before it.
func (a *app) readDatagrams(name string) (ds []explain.Datagram, err error) {
	b, err := a.readInput(name)
	if name == "-" {
		name = "stdin"
	}
	if err != nil {
		return nil, err
	}
	if ds, err = explain.Read(b); err != nil {
		return ds, wrong(name, ": ", err.Error())
	}
	return ds, nil
}
