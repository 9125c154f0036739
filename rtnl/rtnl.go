// Package rtnl talks to the kernel's routing subsystem: links, addresses,
// routes, neighbours, counters.
//
// A [Conn] is one socket in one network namespace. Requests are values whose
// fields are what the message carries; [Conn.Do] sends one or many of them:
//
//	c, err := rtnl.Open()
//	err = c.Do(rtnl.AddVeth{
//		LinkAttrs: rtnl.LinkAttrs{Name: "veth0", Up: true},
//		Peer:      rtnl.LinkAttrs{Name: "eth0", NS: rtnl.InFD(ns.FD())},
//	})
//	links, err := c.Links(nil)
//
// A request's doc comment is its message, drawn as a tree. A field that is zero
// is not sent; where zero asks for something of its own the field is an [Opt].
// To add a request, write a type with an Append method; see [Request].
//
// The package knows nothing of namespace names: a socket keeps the namespace
// of the thread that opened it, and messages refer to others as [NS] values.
package rtnl

import "vethkit/rtnl/wire"

// A Request is one message to the kernel.
//
// Append writes it with e.Begin, its attributes and e.End. Its nlmsghdr needs
// the type and those flags that are the request's own (NLM_F_CREATE, …);
// NLM_F_REQUEST, NLM_F_ACK and the sequence number are the Conn's. What cannot
// be written goes to e.Fail, and nothing is sent.
//
// A Request with a String method is named by it in errors.
type Request interface{ Append(e *wire.Encoder) }

// An Opt is a field whose zero value is worth sending. The zero Opt is not sent.
type Opt[T any] struct {
	V   T
	Set bool
}

// Some is an Opt that is sent.
func Some[T any](v T) Opt[T] { return Opt[T]{v, true} }

// Conns are in conn.go, their errors in error.go, and each object has a file
// with its requests and its value: link.go, veth.go, bridge.go, addr.go, …
//
// A kind of link has a file with a struct of what is its own, and the two methods
// that write and read it ([LinkData]): the smallest is vrf.go. To add one, write
// these three, with the attributes drawn as a tree; kinds_linux_test.go sets it
// and reads it back, and schema_test.go holds it against the names of the tables.
