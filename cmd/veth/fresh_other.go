//go:build !linux

package main

import "errors"

func becomeStdin(string) error { return errors.ErrUnsupported }

func writeSetting(name, value string) error { return errors.ErrUnsupported }
