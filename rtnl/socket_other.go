//go:build !linux

package rtnl

import "errors"

func openSocket(int) (socket, uint32, error) { return nil, 0, errors.ErrUnsupported }
