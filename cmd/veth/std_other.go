//go:build !linux

package main

func keepStandard() {}
