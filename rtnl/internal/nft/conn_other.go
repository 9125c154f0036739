//go:build !linux

package nft

import "errors"

func open() (socket, error) { return nil, failed("socket", errors.ErrUnsupported) }
