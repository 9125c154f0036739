//go:build !tiny

package main

import (
	"io"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/uapi"
)

// rehearse runs a command line without sending what changes anything, and
// without rights: it returns the datagrams that it would send, with notes on what
// of them is made up. No namespace is opened, made or entered. What the command
// prints is dropped, but for warnings. An error may come with what was sent
// before it.
func (a *app) rehearse(words []string) ([]explain.Datagram, error) {
	if len(words) > 0 && (words[0] == "ip" || words[0] == "veth") {
		words = words[1:]
	}
	b := a.inner(io.Discard, a.stderr)
	b.rehearsal = &rtnl.Rehearsal{Tell: func(data []byte, note string) {
		b.told(&explain.Datagram{Dir: '>', Proto: uapi.NETLINK_ROUTE, Data: data}, note)
	}}
	err := b.main(words)
	b.close()
	if err == nil && len(b.seen.all) == 0 {
		err = wrong("this command sends no message")
	}
	return b.seen.all, err
}

// told keeps a datagram of a rehearsal.
//
//go:noinline
func (a *app) told(d *explain.Datagram, note string) {
	d.Note, a.seen.note = joined(note, "; ", a.seen.note), ""
	if len(a.seen.all) == 0 && a.opt.netns != "" {
		d.Note += "; to be sent in network namespace " + a.opt.netns
	}
	a.seen.add(d)
}

// remark has the next datagram of a rehearsal say something.
func (a *app) remark(note string) { a.seen.note = joined(a.seen.note, "; ", note) }

// rehearsedSpace is space in a rehearsal: a name stands for a descriptor that is
// made up, whether there is such a namespace or not. A number is a process, unless
// it is a name.
func (a *app) rehearsedSpace(word string) *space {
	s := &space{word: word}
	if pid, ok := parseUint(word, 31); ok && !exists(nsenter.RunDir+"/"+word) {
		s.pid = int(pid)
		return s
	}
	i := 0
	for i < len(a.seen.madeUp) && a.seen.madeUp[i] != word {
		i++
	}
	s.fd = 3 + i
	if i == len(a.seen.madeUp) {
		a.seen.madeUp = appendWords(a.seen.madeUp, word)
		a.remark("descriptor " + itoa(s.fd) + " is made up, and stands for network namespace " + word)
	}
	return s
}
