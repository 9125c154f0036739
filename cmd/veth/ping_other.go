//go:build !linux

package main

import (
	"errors"
	"net/netip"
	"time"
)

type echoSocket struct{}

type echoIn struct {
	any, failed bool
	msg         []byte
	from, to    netip.Addr
	ttl         int
}

func openEcho(echoTarget) (*echoSocket, error) { return nil, errors.ErrUnsupported }

func (*echoSocket) ours(got, sent uint16) bool                    { return false }
func (*echoSocket) close()                                        {}
func (*echoSocket) send([]byte) error                             { return errors.ErrUnsupported }
func (*echoSocket) recv(time.Time) (echoIn, error)                { return echoIn{}, errors.ErrUnsupported }
func (*echoSocket) recvError() (e icmpError, msg []byte, ok bool) { return e, nil, false }
func sendAdvice(error) string                                     { return "" }
func randomBytes([]byte)                                          {}
