// Package uroot brings u-root's ip in, which go run ./bench -what start compares
// with. It is a module of its own: u-root wants another version of the netlink
// package that bench/peers measures.
package uroot
