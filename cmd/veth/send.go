//go:build !tiny

package main

import (
	"errors"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

const sendUsage = `send [ -j ] { FILE | - } [ --here | -n NETNS ]
     send FILE's messages, explain them and the answers, and say what that changed: in a fresh network namespace,
     which takes no root, with -n NETNS in that one, with --here in this one. In a fresh one a descriptor of a
     namespace (IFLA_NET_NS_FD) stands for one more. Status 2: the kernel refused something
`

// send sends messages as they are.
func (a *app) send(w *args) error {
	entered := a.opt.netns
	here, file, err := a.sendWords(w)
	if err != nil {
		return err
	}
	if here {
		run := func() error {
			t, err := a.readTalk(file)
			if err != nil {
				return err
			}
			return a.sent(t, t.run(a))
		}
		if a.opt.netns != entered {
			return inNetns(a.opt.netns, run)
		}
		return run()
	}
	return a.inFresh(file, func() error {
		t, err := a.readTalk(file)
		if err != nil {
			return err
		}
		return a.sent(t, t.freshly(a, ipv6AtOnce))
	})
}

func (a *app) sendWords(w *args) (here bool, file string, err error) {
	here = a.opt.netns != ""
	for !w.done() {
		switch word := w.peek(); {
		case word == "help":
			return false, "", errHelp
		case w.takeExact("--here"), w.takeExact("-here"):
			here = true
		case w.takeExact("-n"), w.takeExact("-netns"), w.takeExact("--netns"):
			here = true
			if a.opt.netns, err = w.value("-n"); err != nil {
				return false, "", err
			}
		case word == "-" || word[:min(1, len(word))] != "-":
			if file != "" {
				return false, "", w.errorf("one file at a time: ", quote(file), " and ", quote(word))
			}
			file = w.next()
		default:
			if _, err := a.lateOption(w); err != nil {
				return false, "", err
			}
		}
	}
	a.opt.show = false // it is all that send does
	if file == "" {
		return false, "", w.error("a file with the messages is missing, or - for what comes in")
	}
	return here, file, nil
}

// sent prints how it went.
func (a *app) sent(t *talk, err error) error {
	explainAll(a, t.passed)
	if err != nil {
		return err
	}
	if !a.opt.json {
		a.out.buf = append(a.out.buf, '\n')
	}
	changes := compareFacts(t.before, t.after)
	printChanges(a, changes)
	if len(changes) == 0 {
		printRemark(a, "nothing has changed: no link, address, route, neighbour, rule or nexthop")
	}
	return t.refused
}

// A talk is messages to be sent, and what came of that.
type talk struct {
	ds    []explain.Datagram // to be sent
	fresh func()             // prepares a namespace that is made for it; nil: it runs where it is told

	passed        []explain.Datagram // sent and received
	said          []string           // a line for each verdict
	refused       error              // the first refusal
	nf            *rtnl.Conn         // nil: no message is for nf_tables
	others        []other
	before, after []fact
}

// readTalk reads the messages of a file.
func (a *app) readTalk(file string) (*talk, error) {
	all, err := a.readDatagrams(file)
	if err != nil {
		return nil, err
	}
	t := new(talk)
	for i := range all {
		if all[i].Dir != '<' { // what a capture has of the kernel's
			t.ds = append(t.ds, all[i])
		}
	}
	if len(t.ds) == 0 {
		return nil, wrong(file, ": there is no message to be sent in it")
	}
	for i := range t.ds {
		d := &t.ds[i]
		if one := []byte{1, 0}; d.Order.Uint16(one) != wire.Native.Uint16(one) {
			return nil, wrong(file, ": datagram ", itoa(i), " has the byte order of another kind of machine")
		}
		if d.Proto != uapi.NETLINK_ROUTE && d.Proto != uapi.NETLINK_NETFILTER {
			return nil, wrong(file, ": datagram ", itoa(i), " is for another kind of netlink socket")
		}
	}
	return t, nil
}

// run sends the messages in the thread's network namespace, one datagram after
// the other.
func (t *talk) run(a *app) error {
	c, err := rtnl.Open()
	if err != nil {
		return err
	}
	defer c.Close()
	defer func() {
		for i := range t.others {
			t.others[i].close()
		}
	}()
	data := make([][]byte, len(t.ds))
	for i := range t.ds {
		if data[i], err = t.furnished(&t.ds[i]); err != nil {
			return err
		}
		if t.ds[i].Proto == uapi.NETLINK_NETFILTER && t.nf == nil {
			if t.nf, err = rtnl.OpenProtocol(uapi.NETLINK_NETFILTER); err != nil {
				return err
			}
			defer t.nf.Close()
		}
	}
	if t.before, err = t.settledFacts(a, c); err != nil {
		return err
	}
	for i := range t.ds {
		d := &t.ds[i]
		on := c
		if d.Proto == uapi.NETLINK_NETFILTER {
			on = t.nf
		}
		answers, err := on.Exchange(data[i])
		if err != nil && len(answers) == 0 && !errors.Is(err, rtnl.ErrReplyLost) {
			return err
		}
		t.heard(i, answers, err)
	}
	t.after, err = t.settledFacts(a, c)
	return err
}

// heard notes what came back to datagram i.
func (t *talk) heard(i int, answers [][]byte, err error) {
	sent := t.ds[i]
	sent.Dir = '>'
	why := passedOver(sent.Data)
	if len(answers) == 0 {
		t.say("no answer")
		if why == "" {
			why = "no answer: without NLM_F_ACK there is none to a success"
		}
	}
	sent.Note = joinNotes(sent.Note, why)
	if err != nil {
		sent.Note = joinNotes(sent.Note, err.Error())
	}
	t.pass(&sent)
	for _, b := range answers {
		t.pass(&explain.Datagram{Dir: '<', Proto: sent.Proto, Data: b})
		all, _ := wire.Split(wire.Native, b)
		for j := range all {
			t.judge(&sent, &all[j])
		}
	}
}

//go:noinline
func (t *talk) pass(d *explain.Datagram) { t.passed = append(t.passed, *d) }

// judge notes what a message says of the datagram that it answers.
func (t *talk) judge(sent *explain.Datagram, m *wire.Message) {
	if m.Type != uapi.NLMSG_ERROR && m.Type != uapi.NLMSG_DONE {
		name := messageName(sent.Proto, m.Type)
		if n := len(t.said); n == 0 || t.said[n-1] != name {
			t.say(name)
		}
		return
	}
	request := sent.Data
	all, _ := wire.Split(wire.Native, sent.Data)
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Seq == m.Seq {
			request = all[i].Raw
		}
	}
	err := rtnl.Verdict(*m, request)
	e, refused := errors.AsType[*rtnl.Error](err)
	switch {
	case err == nil && m.Type == uapi.NLMSG_DONE:
		t.say("done")
	case err == nil:
		t.say("success")
	case refused:
		t.say(string(e.AppendReason([]byte(uapi.ErrnoName(int(e.Errno)) + ": "))))
		if t.refused == nil {
			e.Request = messageName(sent.Proto, wire.Native.Uint16(request[4:]))
			t.refused = e
		}
	default:
		t.say(err.Error())
	}
}

//go:noinline
func (t *talk) say(what string) { t.said = append(t.said, what) }

func messageName(proto uint8, typ uint16) string {
	if l := schema.MessageOf(proto, typ); l != nil {
		return l.Name()
	}
	return "message type " + itoa(int(typ))
}

// passedOver says what of a datagram the kernel does not carry out
// (netlink_rcv_skb, net/netlink/af_netlink.c), "" if it does all.
func passedOver(b []byte) string {
	all, err := wire.Split(wire.Native, b)
	for i := range all {
		switch {
		case all[i].Flags&uapi.NLM_F_REQUEST == 0:
			return "the kernel does nothing with a message without NLM_F_REQUEST"
		case all[i].Type < uapi.NLMSG_MIN_TYPE:
			return "the kernel does nothing with types below 16: they are its own"
		}
	}
	if err != nil || len(all) == 0 {
		return "the kernel drops what is no whole message"
	}
	return ""
}

func joinNotes(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// freshly is run in a network namespace that is made for it and ends with it.
func (t *talk) freshly(a *app, prepare func()) error {
	ns, err := nsenter.New()
	if err != nil {
		return err
	}
	defer ns.Close()
	t.fresh = prepare
	return ns.Do(func() error {
		prepare()
		return t.run(a)
	})
}

// An other is another fresh namespace, for a descriptor in the messages.
type other struct {
	fd uint64 // in the messages
	space
}

// furnished is a datagram's bytes with the descriptors of namespaces turned into
// ones that are open: each stands for one more fresh namespace. Where the talk is
// not in a fresh one they are as they are.
func (t *talk) furnished(d *explain.Datagram) ([]byte, error) {
	if t.fresh == nil || d.Proto != uapi.NETLINK_ROUTE {
		return d.Data, nil
	}
	data := append([]byte(nil), d.Data...)
	var tree schema.Tree
	tree.Read(d.Order, d.Proto, d.Data)
	for i := range tree.Spans {
		s := &tree.Spans[i]
		if s.Role != schema.RoleValue || s.Len != 4 || s.Attr == nil || s.Attr.Name() != "IFLA_NET_NS_FD" && s.Attr.Name() != "NETNSA_FD" {
			continue
		}
		o, err := t.other(tree.Uint(i), d)
		if err != nil {
			return nil, err
		}
		d.Order.PutUint32(data[s.Off:], uint32(o.ns.FD()))
	}
	return data, nil
}

// other makes the namespace for a descriptor, unless it is there, and has d say so.
func (t *talk) other(fd uint64, d *explain.Datagram) (*other, error) {
	for i := range t.others {
		if t.others[i].fd == fd {
			return &t.others[i], nil
		}
	}
	ns, err := nsenter.New()
	if err != nil {
		return nil, err
	}
	t.others = append(t.others, other{fd, space{ns: ns}})
	o := &t.others[len(t.others)-1]
	err = ns.Do(func() (err error) {
		t.fresh()
		o.c, err = rtnl.Open()
		return err
	})
	n := utoa(fd)
	d.Note = joinNotes(d.Note, "descriptor "+n+" stands for another fresh network namespace, and is sent as "+itoa(ns.FD()))
	return o, err
}

// facts are what all of its namespaces hold.
func (t *talk) facts(a *app, c *rtnl.Conn) ([]fact, error) {
	all, err := listFacts(a, c, "")
	all = listRaw(all, c, uapi.NETLINK_ROUTE)
	if t.nf != nil {
		all = listRaw(all, t.nf, uapi.NETLINK_NETFILTER)
	}
	for i := range t.others {
		o := &t.others[i]
		if err != nil {
			return nil, err
		}
		err = o.ns.Do(func() error {
			more, err := listFacts(a, o.c, "fd "+utoa(o.fd)+": ")
			all = append(all, more...)
			return err
		})
	}
	return all, err
}

// ipv6AtOnce lets IPv6 addresses in the thread's namespace be usable without the
// kernel asking around first for a second, and no router be asked for.
func ipv6AtOnce() {
	for _, name := range []string{"all/accept_dad", "default/accept_dad", "all/router_solicitations", "default/router_solicitations"} {
		_ = writeSetting("net/ipv6/conf/"+name, "0") // where there is no IPv6 there is nothing to wait for
	}
}

// inFresh runs f where network namespaces can be made: here, or in a user
// namespace in which this program starts again, with the same words. The file
// comes in on its standard input there: /run, where it may be, is another one.
func (a *app) inFresh(file string, f func() error) error {
	ns, err := nsenter.New()
	switch {
	case err == nil:
		ns.Close()
		return f()
	case !errors.Is(err, unix.EPERM) || a.sandboxed || len(a.argv) == 0:
		return err
	}
	if file != "-" {
		if err := becomeStdin(file); err != nil {
			return err
		}
	}
	s := nsenter.Sandbox{Args: append([]string(nil), a.argv...)}
	for i, word := range s.Args {
		if i > 0 && word == file {
			s.Args[i] = "-"
			break
		}
	}
	status, err := s.Run()
	switch {
	case err != nil:
		return err
	case status != 0:
		return exitCode(status)
	}
	return nil
}
