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
	var next struct {
		sync.Mutex
		i int
	}
	take := func() (i int, ok bool) {
		next.Lock()
		defer next.Unlock()
		if next.i == len(e.plan.pods) || e.stopped() {
			return 0, false
		}
		next.i++
		return next.i - 1, true
	}
	var wait sync.WaitGroup
	for range e.makers(len(e.plan.pods)) {
		wait.Go(func() { e.podMaker(take) })
	}
	wait.Wait()
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
func (e *engine) podMaker(take func() (int, bool)) {
	var m podMaker
	m.engine = e
	defer func() {
		if m.c != nil {
			m.c.Close()
		}
	}()
	last := -1
	names := func(yield func(string) bool) {
		for {
			if last >= 0 {
				e.done(1)
			}
			i, ok := take()
			if !ok {
				last = -1
				return
			}
			last = i
			if !yield(e.file.pods[i].name) {
				return
			}
		}
	}
	err := nsenter.CreateEach(names, func(string) error { return m.furnish(last) })
	switch {
	case err == nil:
	case last >= 0:
		e.fail(e.plan.pods[last], podError(err))
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
	p := &m.file.pods[i]
	spec := m.specs[m.plan.pods[i]].(Pod)
	err := quiet(p)
	if err != nil {
		return err
	}
	if m.c == nil {
		m.c, err = m.open()
	} else {
		err = m.c.Reopen()
	}
	if err != nil {
		return err
	}
	index := m.index + 2*p.n
	reqs := m.reqs.of(p, m.file.id, spec.MTU, m.host.FD(), m.masters[p.bridge], index)
	if err := m.c.Do(reqs...); err != nil {
		return m.whyNot(p, index, firstError(err))
	}
	if p.bridge == "" && len(p.addrs) > 0 {
		return m.engine.c.Do(p.hostRequests(index)...)
	}
	return nil
}

// quiet keeps IPv6 from talking by itself. In a pod without an IPv6 address it
// is off: with it on, many pods on one bridge flood it. Where there is no IPv6, or
// where settings cannot be changed, the pod works all the same.
func quiet(p *pod) error {
	const conf = "/proc/sys/net/ipv6/conf/"
	for _, a := range p.addrs {
		if a.Addr().Is6() {
			return errors.Join(
				scarce(writeFile(conf+"default/accept_dad", "0")), // the addresses are ours to give
				scarce(writeFile(conf+"default/accept_ra", "0")))  // so is the default route
		}
	}
	return scarce(writeFile(conf+"all/disable_ipv6", "1"))
}

// scarce drops all errors but those of a lack of descriptors or memory.
func scarce(err error) error {
	if err == unix.EMFILE || err == unix.ENFILE || err == unix.ENOMEM {
		return err
	}
	return nil
}

// firstError is the first request's error: those behind it fail because of it.
func firstError(err error) error { return each(err)[0] }

// whyNot finds out what is taken where the kernel only says EEXIST.
func (m *podMaker) whyNot(p *pod, index uint32, err error) error {
	if !errors.Is(err, unix.EEXIST) {
		return err
	}
	if l, e := m.engine.c.Link(p.name); e == nil {
		return &takenError{err, "the link's name is taken", l}
	}
	if l, e := m.engine.c.LinkByIndex(index); e == nil {
		return &takenError{err, "the link's number is taken: try again", l}
	}
	return err
}

// A takenError says what has the name that a link was to get.
type takenError struct {
	err  error
	what string
	by   rtnl.Link
}

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
	if _, ok := errors.AsType[*nsenter.Error](err); ok && errors.Is(err, unix.EEXIST) {
		return &Error{Object: "the namespace's name is taken", Err: err}
	}
	return err
}
