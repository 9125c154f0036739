//go:build !linux

package main

import "errors"

func runSelf(argv []string) error { return errors.ErrUnsupported }
