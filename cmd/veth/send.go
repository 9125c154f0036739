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
	here := entered != ""
	words, err := a.lateWords(w, func(w *args) (bool, error) {
		switch {
		case w.takeDashed("-here"):
			here = true
			return true, nil
		case w.takeExact("-n"), w.takeDashed("-netns"):
			here = true
			netns, err := w.value("-n")
			a.opt.netns = netns
			return true, err
		}
		return w.helpAsked()
	})
	if err != nil {
		return err
	}
	a.opt.show = false // it is all that send does
	switch len(words) {
	case 0:
		return w.mistake(noFile)
	case 1:
	default:
		return w.mistake("one file at a time: %q and %q", words[0], words[1])
	}
	run := func() error {
		t, err := a.readTalk(words[0])
		switch {
		case err != nil:
			return err
		case here:
			err = t.run(a)
		default:
			err = t.freshly(a, ipv6AtOnce)
		}
		return a.sent(t, err)
	}
	switch {
	case !here:
		return a.inFresh(words[0], run)
	case a.opt.netns != entered:
		return inNetns(a.opt.netns, run)
	}
	return run()
}

const noFile = "a file with the messages is missing, or - for what comes in"

// helpAsked is the error that asks for help, where the next word does.
func (w *args) helpAsked() (bool, error) {
	if w.takeExact("help") {
		return true, errHelp
	}
	return false, nil
}

// sent prints how it went.
func (a *app) sent(t *talk, err error) error {
	explainAll(a, t.passed)
	if err != nil {
		return err
	}
	if !a.opt.json {
		a.put("\n")
	}
	changes := compareFacts(t.before, t.after)
	printChanges(a, changes)
	if len(changes) == 0 {
		a.lastMember(remarkKey, "nothing has changed: no link, address, route, neighbour, rule or nexthop")
	}
	return t.refused
}

// A talk is messages to be sent, and what came of that.
type talk struct {
	ds    []explain.Datagram // to be sent
	quiet int                // how many of quietSettings hold in a namespace that is made for it; 0: it runs where it is told

	passed        []explain.Datagram // sent and received
	said          []string           // a line for each verdict
	refused       error              // the first refusal
	c             *rtnl.Conn
	nf            *rtnl.Conn // nil: no message is for nf_tables
	others        []*other
	before, after []*fact
}

// readTalk reads the messages of a file.
func (a *app) readTalk(file string) (*talk, error) {
	all, err := a.readDatagrams(file)
	if err != nil {
		return nil, err
	}
	t := new(talk)
	for i := range all {
		d := &all[i]
		if d.Dir == '<' { // what a capture has of the kernel's
			continue
		}
		what := ""
		switch {
		case d.Order.IsBig() != wire.Native.IsBig():
			what = " has the byte order of another kind of machine"
		case d.Proto != uapi.NETLINK_ROUTE && d.Proto != uapi.NETLINK_NETFILTER:
			what = " is for another kind of netlink socket"
		}
		if what != "" {
			return nil, wrong("%s: datagram %s%s", file, itoa(len(t.ds)), what)
		}
		keep(&t.ds, d)
	}
	if t.ds == nil {
		return nil, wrong("%s: there is no message to be sent in it", file)
	}
	return t, nil
}

// run sends the messages in the thread's network namespace, one datagram after
// the other.
func (t *talk) run(a *app) (err error) {
	t.c, err = rtnl.Open()
	for i := 0; err == nil && i < len(t.ds); i++ {
		_, err = t.furnished(&t.ds[i]) // what it takes is there before the facts are listed
	}
	if err == nil {
		t.before, err = t.settled(a)
	}
	for i := 0; err == nil && i < len(t.ds); i++ {
		err = t.exchange(i)
	}
	if err == nil {
		t.after, err = t.settled(a)
	}
	if t.nf != nil {
		t.nf.Close()
	}
	for _, o := range t.others {
		o.close()
	}
	if t.c != nil {
		t.c.Close()
	}
	return err
}

// exchange sends datagram i and notes what comes back.
func (t *talk) exchange(i int) error {
	sent := &t.ds[i]
	on := t.c
	if sent.Proto == uapi.NETLINK_NETFILTER {
		on = t.nf
	}
	data, err := t.furnished(sent)
	if err != nil {
		return err
	}
	answers, err := on.Exchange(data)
	if err != nil && len(answers) == 0 && !errors.Is(err, rtnl.ErrReplyLost) {
		return err
	}
	sent.Dir = '>'
	why := passedOver(sent.Data)
	if len(answers) == 0 {
		t.judged("no answer")
		if why == "" {
			why = "no answer: without NLM_F_ACK there is none to a success"
		}
	}
	note(sent, why)
	if err != nil {
		note(sent, err.Error())
	}
	keep(&t.passed, sent)
	for _, b := range answers {
		keep(&t.passed, &explain.Datagram{Dir: '<', Proto: sent.Proto, Data: b})
		all, _ := wire.Split(wire.Native, b)
		for j := range all {
			t.judge(sent, &all[j])
		}
	}
	return nil
}

// judge notes what a message says of the datagram that it answers.
func (t *talk) judge(sent *explain.Datagram, m *wire.Message) {
	if m.Type != uapi.NLMSG_ERROR && m.Type != uapi.NLMSG_DONE {
		name := messageName(sent.Proto, m.Type)
		if n := len(t.said); n == 0 || t.said[n-1] != name {
			t.judged(name)
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
	case refused:
		t.judged(string(e.AppendReason([]byte(uapi.ErrnoName(int(e.Errno)) + ": "))))
		if t.refused == nil {
			e.Request = messageName(sent.Proto, wire.Native.Uint16(request[4:]))
			t.refused = e
		}
	case err != nil:
		t.judged(err.Error())
	case m.Type == uapi.NLMSG_DONE:
		t.judged("done")
	default:
		t.judged("success")
	}
}

// judged adds a line about the verdict.
//
//go:noinline
func (t *talk) judged(what string) { t.said = appendWords(t.said, what) }

// messageName is the name of a message type, or its number.
//
//go:noinline
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

// note adds to what is said of a datagram.
//
//go:noinline
func note(d *explain.Datagram, more string) { d.Note = joined(d.Note, "; ", more) }

// freshly is run in a network namespace that is made for it and ends with it.
func (t *talk) freshly(a *app, quiet int) error {
	ns, err := nsenter.New()
	if err != nil {
		return err
	}
	t.quiet = quiet
	err = ns.Do(func() error {
		t.prepare()
		return t.run(a)
	})
	ns.Close()
	return err
}

// An other is another fresh namespace, for a descriptor in the messages.
type other struct {
	_  incomparable
	fd uint64 // in the messages
	space
}

// furnished is a datagram's bytes with the descriptors of namespaces turned into
// ones that are open: each stands for one more fresh namespace. Where the talk is
// not in a fresh one they are as they are. It opens the socket for nf_tables, too.
func (t *talk) furnished(d *explain.Datagram) (data []byte, err error) {
	if d.Proto == uapi.NETLINK_NETFILTER && t.nf == nil {
		t.nf, err = rtnl.OpenProtocol(uapi.NETLINK_NETFILTER)
	}
	if d.Proto != uapi.NETLINK_ROUTE || t.quiet == 0 {
		return d.Data, err
	}
	data = clone(d.Data)
	var tree schema.Tree
	tree.Read(d.Order, d.Proto, d.Data)
	for i := range tree.Spans {
		s := &tree.Spans[i]
		fd := s.Attr == &schema.Link.Attrs[uapi.IFLA_NET_NS_FD] || s.Attr == &schema.NSID.Attrs[uapi.NETNSA_FD]
		if !fd || s.Role != schema.RoleValue || s.Len != 4 || err != nil {
			continue
		}
		var o *other
		if o, err = t.other(tree.Uint(i), d); err == nil {
			wire.Native.PutUint32(data[s.Off:], uint32(o.ns.FD()))
		}
	}
	return data, err
}

// other makes the namespace for a descriptor, unless it is there, and has d say so.
func (t *talk) other(fd uint64, d *explain.Datagram) (*other, error) {
	for _, o := range t.others {
		if o.fd == fd {
			return o, nil
		}
	}
	ns, err := nsenter.New()
	if err != nil {
		return nil, err
	}
	o := &other{fd: fd, space: space{ns: ns}}
	t.others = append(t.others, o)
	err = ns.Do(func() (err error) {
		t.prepare()
		o.c, err = rtnl.Open()
		return err
	})
	note(d, "descriptor "+utoa(fd)+" stands for another fresh network namespace, and is sent as "+itoa(ns.FD()))
	return o, err
}

// facts are what all of its namespaces hold.
func (t *talk) facts(a *app) ([]*fact, error) {
	s := &survey{a: a}
	s.list(t.c, "")
	s.raw(t.c, uapi.NETLINK_ROUTE)
	if t.nf != nil {
		s.raw(t.nf, uapi.NETLINK_NETFILTER)
	}
	for _, o := range t.others {
		if s.err == nil {
			s.err = o.ns.Do(func() error {
				s.list(o.c, "fd "+utoa(o.fd)+": ")
				return s.err
			})
		}
	}
	return s.facts, s.err
}

// Values of quiet. ipv6AtOnce lets IPv6 addresses be usable without the kernel
// asking around first for a second, and no router be asked for. noLinkLocal also
// keeps the kernel from giving links IPv6 addresses that it makes of their MAC
// addresses, which are random.
const (
	ipv6AtOnce  = len(quietSettings) - 1
	noLinkLocal = len(quietSettings)
)

// prepare makes the thread's namespace quiet.
func (t *talk) prepare() {
	for i := range quietSettings[:t.quiet] {
		s := &quietSettings[i]
		_ = writeSetting("net/ipv6/conf/"+s.name, s.value) // where there is no IPv6 there is nothing to wait for
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
	words := appendWords(nil, a.argv...)
	for i := 1; i < len(words); i++ {
		if words[i] == file {
			words[i] = "-"
			break
		}
	}
	return runSandbox(&nsenter.Sandbox{Args: words})
}
