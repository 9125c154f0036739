//go:build !tiny

package main

import (
	"os"
	"strings"

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
	pcap := ""
	var command *args
	words, err := a.lateWords(w, func(w *args) (took bool, err error) {
		switch {
		case w.takeDashed("-pcap"):
			pcap, err = w.value("--pcap")
		case w.takeDashed("-html"):
			a.seen.html = true
		case w.takeExact("--"):
			command = &args{words: w.words}
			w.words = nil
		default:
			return false, nil
		}
		return true, err
	})
	if err != nil {
		return err
	}
	if command != nil {
		return a.explainCommand(command.words, pcap)
	}
	if words == nil {
		words = []string{"-"}
	}
	d := explain.NewDict()
	var ds []explain.Datagram
	names := false
	for _, word := range words {
		file := isFileName(d, word)
		switch {
		case file && names:
			err = w.mistake("%q is a file; files and names do not go together", word)
		case !file && ds != nil:
			return w.mistake("%q is no file; files and names do not go together", word)
		case !file:
			names = true
			err = a.explainName(w, d, word)
		default:
			var more []explain.Datagram
			more, err = a.readDatagrams(word)
			for i := range more {
				keep(&ds, &more[i])
			}
		}
		if err != nil {
			break
		}
	}
	switch {
	case !names:
		perr := a.printDatagrams(ds, pcap)
		if err == nil {
			err = perr
		}
	case err == nil && (pcap != "" || a.seen.html):
		return w.mistake("--pcap and --html are for datagrams, not for names")
	}
	return err
}

// explainCommand explains what a command line would send.
func (a *app) explainCommand(words []string, pcap string) error {
	ds, err := a.rehearse(words)
	if err != nil && ds == nil {
		return err
	}
	if perr := a.printDatagrams(ds, pcap); perr != nil {
		return perr
	}
	return err
}

// lateWords reads the words of a verb of our own and returns those that are no
// options: neither of all commands nor, if it is not nil, the verb's own.
func (a *app) lateWords(w *args, own func(*args) (took bool, err error)) (words []string, err error) {
	for err == nil && !w.done() {
		took := false
		if own != nil {
			took, err = own(w)
		}
		if !took && err == nil {
			took, err = a.lateOption(w)
		}
		if !took && err == nil {
			words = appendWords(words, w.next())
		}
	}
	return words, err
}

// takeDashed takes the next word if it is an option of this name, with one dash or
// two.
//
//go:noinline
func (w *args) takeDashed(name string) bool {
	word := w.peek()
	if strings.HasPrefix(word, "--") {
		word = word[1:]
	}
	return w.takeIf(word == name)
}

// printDatagrams prints datagrams in the form that was asked for.
func (a *app) printDatagrams(ds []explain.Datagram, pcap string) error {
	switch {
	case pcap != "":
		b := explain.AppendPcap(nil, ds)
		if pcap != "-" {
			return writeFile(pcap, os.O_CREATE|os.O_TRUNC, b)
		}
		a.put(string(b))
	case a.opt.json && !a.seen.html:
		// Of a long capture this is much; it is not kept.
		for i := range ds {
			a.out.buf = explain.AppendJSON(a.out.buf, i, &ds[i])
			if len(a.out.buf) > 1<<16 {
				if err := a.flush(); err != nil {
					return err
				}
			}
		}
	default:
		explainAll(a, ds)
	}
	return nil
}

// readDatagrams reads a file's datagrams, stdin's for "-". With an error come
// those before it.
func (a *app) readDatagrams(name string) ([]explain.Datagram, error) {
	b, err := a.readInput(name)
	if err != nil {
		return nil, err
	}
	ds, err := explain.Read(b)
	if err != nil {
		err = wrong("%s: %s", inputName(name), err.Error())
	}
	return ds, err
}

// inputName is a file's name for errors.
func inputName(name string) string {
	if name == "-" {
		return "stdin"
	}
	return name
}
