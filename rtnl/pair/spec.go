package pair

import (
	"errors"
	"net/netip"
	"syscall"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// A Spec is what Apply makes: a [Pair] or a [Pod].
type Spec interface{ String() string }

// A Pair is a veth pair.
type Pair struct{ A, B End }

// An End is one end of a Pair. Zero fields are as the kernel has them by
// default, except Addr, Queues and Group.
type End struct {
	Name string // up to 15 bytes

	// NetNS is the namespace that it is born in: a name of iproute2's, of a
	// pod of the same Apply too, or a path with a slash. NS is the same as an
	// open one. Neither: the caller's.
	NetNS string
	NS    *nsenter.NS

	Addr   rtnl.HWAddr      // zero: one with the run's number
	Group  rtnl.Opt[uint32] // not set: the run's, by which all are brought up at once
	Queues uint32           // each way; zero: 1. The kernel's own default makes it sleep twice a pair
	MTU    uint32           // bytes
	TxQLen rtnl.Opt[uint32] // packets
	Master string           // the bridge that it is a port of, in its namespace
	Addrs  []netip.Prefix
	Up     bool
}

// A Pod is a named network namespace that is connected to the caller's.
type Pod struct {
	Name string // of the namespace, and of the link on the host's side
	Set  string // what it is deleted by together with others; "": Name

	// Bridge is the bridge that the host's end becomes a port of. One that is
	// missing is made, gets the gateway's addresses, and goes with the last pod
	// that uses it. "": the host's end is routed, the pod's address with /32 or
	// /128, and forwarding is switched on.
	Bridge string

	// Subnets are the networks that it gets an address of, at most one for
	// each family. Their first address is the gateway's, or that of the bridge
	// where that is there already. Without an IPv6 one IPv6 is off in the pod.
	Subnets []netip.Prefix

	Masquerade bool   // what leaves the subnet has the host's address; switches forwarding on
	MTU        uint32 // bytes, of both ends
}

// String names the pair for errors.
func (p Pair) String() string { return "pair " + p.A.Name + " " + p.B.Name }

// String names the pod for errors.
func (p Pod) String() string { return "pod " + p.Name }

// A Result is what became of a Spec.
type Result struct {
	Spec     Spec
	Err      error          // why it could not be made
	Addrs    []netip.Prefix // of a pod
	Gateways []netip.Addr   // of a pod
}

// A Tap is the place to see what is sent and received: also for [Tap.Delete] and
// [Tap.Collect]. The zero Tap is closed.
type Tap struct {
	// Open opens each NETLINK_ROUTE socket in place of rtnl.Open, in the calling
	// thread's namespace: one with a Trace, say. Several threads may call it at once.
	Open func() (*rtnl.Conn, error)

	// NFT gets each datagram of the NETLINK_NETFILTER socket that sets the NAT
	// rules, and must not keep it.
	NFT func(sent bool, b []byte)
}

// open opens a socket; a nil Tap is a closed one.
func (t *Tap) open() (*rtnl.Conn, error) {
	if t == nil || t.Open == nil {
		return rtnl.Open()
	}
	return t.Open()
}

// A Run is how Apply goes about it. The zero Run is a good one.
type Run struct {
	Tap
	Stop     <-chan struct{}        // closed: undo everything and return ErrStopped
	Progress func(done, total int)  // called now and then, from any goroutine, never twice at once
	Accept   func(r []Result) error // called when all is made; its error undoes it all

	Batch  int  // pairs a send; 0: 64
	Makers int  // threads that make pods; 0: one for two processors, up to 4
	NoIPv6 bool // pairs are born with IPv6 off; see the package's figures in bench
}

// An Error is about one Spec, or about what the run as a whole needs.
type Error struct {
	Object string // "pod web0", "bridge cni0"
	Err    error
	Advice string // what to do about it; may be empty
	Usage  bool   // it was asked for what cannot be
}

func (e *Error) Error() string {
	s := e.Object + ": " + e.Err.Error()
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// failed is an Error about an object.
//
//go:noinline
func failed(object string, err error, advice string) *Error {
	return &Error{Object: object, Err: err, Advice: advice}
}

// misused is an Error about what cannot be asked for.
//
//go:noinline
func misused(object string, err error) *Error {
	e := failed(object, err, "")
	e.Usage = true
	return e
}

// manyFiles is the advice to EMFILE.
const manyFiles = "more files than the limit (ulimit -n) allows"

// is tells whether the error is one of the kernel's.
//
//go:noinline
func is(err error, errno syscall.Errno) bool { return errors.Is(err, errno) }

// problems are the errors of several things that are done, or tried, one by one.
type problems []error

// add keeps an error, if it is one.
//
//go:noinline
func (p *problems) add(err error) {
	if err != nil {
		*p = append(*p, err)
	}
}

// join is one error for all, nil if there are none.
//
//go:noinline
func (p problems) join() error { return errors.Join(p...) }

// add appends to a list.
//
//go:noinline
func add[T any](list *[]T, v T) { *list = append(*list, v) }
