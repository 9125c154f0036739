package pair

import (
	"errors"
	"runtime"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// makers is how many threads make namespaces side by side. Links are made one at
// a time whatever we do, under the kernel's RTNL lock, for which threads wait
// spinning: a second one on two processors saves a twelfth of the time and takes
// a third more of the processors.
func (r *Run) makers(pods int) int {
	n := r.Makers
	if n <= 0 {
		n = min(max(runtime.NumCPU()/2, 1), 4)
	}
	var lim unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &lim) == nil && lim.Cur < 64 {
		n = 1 // each has four descriptors at a time
	}
	return min(n, pods)
}

// makePods makes the pods on several threads, each of which takes the next.
func (e *engine) makePods() {
	var wait sync.WaitGroup
	for range e.makers(len(e.plan.pods)) {
		wait.Go(e.podMaker)
	}
	wait.Wait()
}

// nextPod takes a pod to be made; −1: there are none left.
func (e *engine) nextPod() int {
	if e.stopped() {
		return -1
	}
	if i := int(e.taken.Add(1)) - 1; i < len(e.plan.pods) {
		return i
	}
	return -1
}

// settleWait is how long the pods' links may take to come up. It is some
// milliseconds, unless something else is wrong with them, which is not for us to say.
const settleWait = 2 * time.Second

// settle waits until the host's ends are up: a bridge passes packets on from then
// on. The kernel does that on a thread of its own.
func (e *engine) settle() error {
	deadline := time.Now().Add(settleWait)
	for pause := time.Millisecond; !e.stopped(); pause = min(2*pause, 50*time.Millisecond) {
		waiting := len(e.file.pods)
		err := EachLink(e.c, func(l *Link) {
			if n, ok := e.file.id.number(l.Addr); ok && l.OperUp && n%2 == 0 && int(n/2) < len(e.file.pods) {
				waiting--
			}
		})
		if err != nil && !errors.Is(err, rtnl.ErrDumpInterrupted) {
			return err
		}
		if waiting <= 0 || time.Now().After(deadline) {
			break
		}
		time.Sleep(pause)
	}
	return nil
}

// podMaker makes pods until there are none left. It is one goroutine, whose
// thread goes from namespace to namespace.
func (e *engine) podMaker() {
	m := podMaker{engine: e}
	last := -1
	err := nsenter.CreateEach(func(yield func(string) bool) {
		for {
			if last >= 0 {
				e.done(1)
			}
			if last = e.nextPod(); last < 0 || !yield(e.file.pods[last].name) {
				return
			}
		}
	}, func(string) error { return m.furnish(last) })
	if m.c != nil {
		m.c.Close()
	}
	switch {
	case err == nil:
	case last >= 0:
		e.fail(e.plan.pods[last].at, podError(err))
	default:
		e.fail(-1, err)
	}
}

// A podMaker is what one thread uses for all its pods.
type podMaker struct {
	*engine
	c    *rtnl.Conn // in the pod's namespace
	reqs podRequests
}

// furnish makes everything in a pod's namespace, in which the thread is.
func (m *podMaker) furnish(i int) error {
	p := m.file.pods[i]
	err := quiet(p)
	if err == nil {
		m.c, err = reopen(m.c, &m.Tap)
	}
	if err != nil {
		return err
	}
	index := m.index + 2*p.n
	if err := m.c.Do(m.reqs.of(p, m.file.id, m.plan.pods[i].pod.MTU, m.host.FD(), m.master(p), index)...); err != nil {
		return m.whyNot(p, index, firstError(err))
	}
	return m.route(p, index)
}

// route gives a routed pod's end on the host's side what it needs.
func (e *engine) route(p *pod, index uint32) error {
	if p.bridge != "" || len(p.addrs) == 0 {
		return nil
	}
	return e.c.Do(p.hostRequests(index)...)
}

// reopen opens a socket where the thread is, which may be one that was open elsewhere.
func reopen(c *rtnl.Conn, t *Tap) (*rtnl.Conn, error) {
	if c == nil {
		return t.open()
	}
	return c, c.Reopen()
}

// quiet keeps IPv6 from talking by itself. In a pod without an IPv6 address it
// is off: with it on, many pods on one bridge flood it. Where there is no IPv6, or
// where settings cannot be changed, the pod works all the same.
func quiet(p *pod) error {
	const conf = "/proc/sys/net/ipv6/conf/"
	var lacks problems
	for _, a := range p.addrs {
		if a.Addr().Is6() {
			lacks.add(scarce(writeFile(conf+"default/accept_dad", "0"))) // the addresses are ours to give
			lacks.add(scarce(writeFile(conf+"default/accept_ra", "0")))  // so is the default route
			return lacks.join()
		}
	}
	return scarce(writeFile(conf+"all/disable_ipv6", "1"))
}

// scarce drops all errors but those of a lack of descriptors or memory.
//
//go:noinline
func scarce(err error) error {
	if is(err, unix.EMFILE) || is(err, unix.ENFILE) || is(err, unix.ENOMEM) {
		return err
	}
	return nil
}

// firstError is the first request's error: those behind it fail because of it.
func firstError(err error) error { return each(err)[0] }

// whyNot finds out what is taken where the kernel only says EEXIST.
func (m *podMaker) whyNot(p *pod, index uint32, err error) error {
	if !is(err, unix.EEXIST) {
		return err
	}
	what := "the link's name is taken"
	l, e := link(m.engine.c, rtnl.ByName(p.name))
	if e != nil {
		what = "the link's number is taken: try again"
		l, e = link(m.engine.c, rtnl.ByIndex(index))
	}
	if e != nil {
		return err
	}
	return taken(err, what, l)
}

// A takenError says what has the name that a link was to get.
type takenError struct {
	err  error
	what string
	by   *rtnl.Link
}

// taken is a takenError.
//
//go:noinline
func taken(err error, what string, by *rtnl.Link) error { return &takenError{err, what, by} }

func (e *takenError) Error() string {
	kind := e.by.Kind
	if kind == "" {
		kind = "link"
	}
	return e.what + ", by the " + kind + " " + e.by.Name + " (ifindex " + strconv.FormatUint(uint64(e.by.Index), 10) + ")"
}

func (e *takenError) Unwrap() error { return e.err }

// podError is what CreateEach says, without what its reader knows.
func podError(err error) error {
	if _, ok := errors.AsType[*nsenter.Error](err); ok && is(err, unix.EEXIST) {
		return failed("the namespace's name is taken", err, "")
	}
	return err
}
