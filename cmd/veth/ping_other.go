//go:build !linux

package main

import (
	"errors"
	"time"
)

type echoSocket struct {
	v6 bool
	in echoIn
}

type echoIn struct {
	echo
	ttl int
	err icmpError
}

var sendAdvice []errnoText

func openEcho(*pingSpec) (*echoSocket, error) { return nil, errors.ErrUnsupported }

func (*echoSocket) ours(got, sent uint16) bool       { return false }
func (*echoSocket) close()                           {}
func (*echoSocket) now() time.Duration               { return 0 }
func (*echoSocket) send([]byte) error                { return errors.ErrUnsupported }
func (*echoSocket) recv(time.Duration) (bool, error) { return false, errors.ErrUnsupported }
func (*echoSocket) recvError() bool                  { return false }
func randomBytes([]byte)                             {}
