package main

import (
	"io"
	"strconv"

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
	var all []explain.Datagram
	b.rehearsal = &rtnl.Rehearsal{Tell: func(data []byte, note string) {
		if b.note != "" {
			note, b.note = note+"; "+b.note, ""
		}
		if len(all) == 0 && b.opt.netns != "" {
			note += "; to be sent in network namespace " + b.opt.netns
		}
		all = append(all, explain.Datagram{Dir: '>', Proto: uapi.NETLINK_ROUTE, Note: note, Data: append([]byte(nil), data...)})
	}}
	err := b.main(words)
	b.close()
	if err == nil && len(all) == 0 {
		err = &nameError{"this command sends no message"}
	}
	return all, err
}

// rehearsedSpace is space in a rehearsal: a name stands for a descriptor that is
// made up, whether there is such a namespace or not. A number is a process, unless
// it is a name.
func (a *app) rehearsedSpace(word string) *space {
	if pid, ok := parseUint(word, 31); ok && !exists(nsenter.RunDir+"/"+word) {
		return &space{word: word, pid: int(pid)}
	}
	i := 0
	for i < len(a.madeUp) && a.madeUp[i] != word {
		i++
	}
	fd := 3 + i
	if i == len(a.madeUp) {
		a.madeUp = append(a.madeUp, word)
		a.madeUpNetns(word, fd)
	}
	return &space{word: word, fd: fd}
}

// madeUpNetns has the next datagram say what a descriptor stands for.
func (a *app) madeUpNetns(netns string, fd int) {
	if a.note != "" {
		a.note += "; "
	}
	a.note += "descriptor " + strconv.Itoa(fd) + " is made up, and stands for network namespace " + netns
}
